import { VERSION } from 'openai/version'
import { format } from 'prettier'
import { FAULT_GROUPS, FAULT_TABLE, faultsIn, type FaultGroup } from '../../src/fault/table.ts'
import { PATIENCE_MS, STALLS } from './cases.ts'
import type { Row } from './rows.ts'

const LETTERS = { success: '', rescued: 'R', 'clean-failure': 'C', either: 'E' } as const satisfies Readonly<
  Record<Row['expects'], string>
>

const GROUP_WORDS: Readonly<Record<FaultGroup, string>> = {
  permanent: 'The same request fails again, whatever the status says. Nobody should send it twice.',
  transient: 'Another try may help, later. How often and how soon is what these show.',
  routes:
    'They need a primary in front of the fallback. Where one is declared, `primary-down` is in every run, and so in every ' +
    "verdict here. In the table, `server-error` is the fallback's, behind a primary that is down. *Gives up* asks the primary alone; *moves on* asks " +
    'the fallback when the primary gives no answer; *without retries* is `maxRetries: 0`.',
  transport: 'The connection itself fails, or takes its time.',
  shape: 'The status is 200, and the body is not what was documented.',
  stream: 'An event stream begins well and ends badly. They need `request-profile: streaming`.',
  size: 'Valid replies that are far too large.',
  caller:
    'Whoever asked hangs up 0.3 s after the first attempt; the route fails after 1.5 s. It needs an application of kind ' +
    "`service`. *Stops* hands its caller's abort signal to the client; *goes on* does not.",
}

/** The whole of docs/faults.md, from what the matrix saw. */
export async function faultsPage(rows: readonly Row[]): Promise<string> {
  const page = [INTRO, inAHurry(rows), howToRead(), ...FAULT_GROUPS.map((group) => section(group, rows))]
  return format(page.join('\n\n'), { parser: 'markdown', printWidth: 110 })
}

const INTRO = `# Faults

<!-- Made from a run of every fault by \`npm run docs:faults\`; __tests__/fault/matrix.test.ts compares them. -->

A fault is what the tap answers instead of a route. Plan faults by their names, in the policy file or as an input:

\`\`\`yaml
request-profile: streaming # for the faults of streams
error-profiles:
  - stream-cut # the fallback fails; where a primary is declared, it is down in this drill
  - rate-limited@primary # the primary fails, the fallback is healthy
\`\`\`

Each is a drill of its own beside the happy path. A fault that is never met voids its drill: the run holds, and the finding
says why.

| expected | of an application                                                                      |
| -------- | -------------------------------------------------------------------------------------- |
| C        | a clean failure: no success claimed, bounds kept; a further route of its own may serve |
| R        | a rescue: the fallback serves, and its answer is taken                                 |
| E        | either                                                                                 |`

function howToRead(): string {
  const stalls = STALLS.map((fault) => `\`${fault}\``).join(', ')
  return `## How to read the tables

Every row was seen: real tap, simulated routes, real clients, on both surfaces, whole and streaming. Where one of these
makes a difference, there is a row for each.

- **openai**: the official SDK, version ${VERSION}, with its defaults (two retries), in a wrapper that takes what the SDK
  returns for an answer as soon as there are words in it.
- **fetch**: \`fetch\` of Node 24, one request, no redirects, one time limit for the whole reply, at most 1 MiB. Status,
  content type, terminal state and content are checked.

Both wait ${PATIENCE_MS.usual / 1000} s for a reply, and ${PATIENCE_MS.stalls / 1000} s where none can ever come (${stalls}). Both write nothing, so that rules about
stored texts say nothing here. The policy is the default one (\`max-attempts: 3\`), without a decision log.

| column   | meaning                                                                                           |
| -------- | ------------------------------------------------------------------------------------------------- |
| attempts | what came back for each request: its status; \`reset\`; \`left\`, where the client hung up             |
| reads as | how the last reply reads: \`pass\`, or the code of the reading; \`-\` where none came                  |
| claims   | what the client made of it                                                                         |
| verdict  | [rules](assertions.md) that hold the run, or only warn; \`?\` where one could not be evaluated         |`
}

function inAHurry(rows: readonly Row[]): string {
  const plain = rows.filter(({ application }) => application === 'openai' || application === 'fetch')
  const by = (application: Row['application'], picks: (row: Row) => boolean) =>
    namesOf(plain.filter((row) => row.application === application && picks(row)))
  const deceived = ({ holds }: Row) => holds.includes('parse-unambiguous')
  const busy = ({ claim }: Row) => claim === 'still busy'
  const repeats = ({ warns }: Row) => warns.includes('error-code-heeded')
  return `## In a hurry

- The official SDK, in a wrapper that looks for words alone, takes for an answer what is none: ${by('openai', deceived)}.
- So does a careful \`fetch\`: ${by('fetch', deceived)}. \`JSON.parse\` takes the last of two equal keys, silently.
- The SDK's timeout ends with the headers of a stream. It still waits at the deadline: ${by('openai', busy)}.
- The SDK goes by the status alone, and sends again what can never succeed: ${by('openai', repeats)}.
- The SDK follows a redirect, prompt and all. Node's \`fetch\` takes \`Authorization\` off on the way, and no other
  header: a key in \`x-api-key\` goes along.
- Two SDKs with their defaults in front of each other are six attempts: with a primary, lower \`maxRetries\` or raise
  \`max-attempts\`.`
}

function namesOf(rows: readonly Row[]): string {
  const names = [...Map.groupBy(rows, ({ failure }) => failure)].map(([failure, same]) => {
    const variants = same.map(({ variant }) => variant).filter((variant) => variant !== '')
    return `\`${failure}\`${same.length > 1 || variants.length === 0 ? '' : ` (${variants.join('; ')})`}`
  })
  return names.length === 0 ? 'none' : names.join(', ')
}

function section(group: FaultGroup, rows: readonly Row[]): string {
  const faults = faultsIn(group)
  const title = `## ${group.charAt(0).toUpperCase()}${group.slice(1)}`
  const meanings = faults.map((fault) => {
    const { imitates, source } = FAULT_TABLE[fault]
    return [`\`${fault}\``, imitates, linked(source)]
  })
  return [
    title,
    GROUP_WORDS[group],
    table(['fault', 'what it imitates', 'source'], meanings),
    table(
      ['fault', 'expected', 'client', 'attempts', 'reads as', 'claims', 'verdict'],
      rows
        .filter((row) => belongs(row, group))
        .map(cellsOf)
        .map(onceEach),
    ),
  ].join('\n\n')
}

/** Failures behind a primary stand with the routes, whatever their group. */
function belongs({ failure, primary }: Row, group: FaultGroup): boolean {
  const names: readonly string[] = faultsIn(group)
  return group === 'routes' ? primary : !primary && names.includes(failure)
}

function cellsOf({ failure, expects, application, variant, ...row }: Row): readonly string[] {
  return [
    `\`${failure}\``,
    LETTERS[expects],
    `${application}${variant === '' ? '' : ` (${variant})`}`,
    row.attempts.replaceAll(' x ', ' × '),
    row.reading === '-' ? '-' : `\`${row.reading}\``,
    row.claim,
    verdictOf(row),
  ]
}

function verdictOf({ holds, warns }: Pick<Row, 'holds' | 'warns'>): string {
  const listed = (ids: readonly string[]) => ids.map((id) => `\`${id}\``).join(', ')
  const parts = [
    ...(holds.length === 0 ? [] : [`**holds**: ${listed(holds)}`]),
    ...(warns.length === 0 ? [] : [`warns: ${listed(warns)}`]),
  ]
  return parts.length === 0 ? 'passes' : parts.join('; ')
}

/** A fault's name stands once, at the first of its rows. */
function onceEach(
  cells: readonly string[],
  at: number,
  all: readonly (readonly string[])[],
): readonly string[] {
  return all[at - 1]?.[0] === cells[0] ? ['', '', ...cells.slice(2)] : cells
}

function linked(source: string): string {
  return source.startsWith('https://')
    ? `[${new URL(source).pathname.split('/').at(-1) ?? ''}](${source})`
    : source
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
