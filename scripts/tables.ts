import { format } from 'prettier'
import { stringify } from 'yaml'
import { EVENT_TABLE, type EventRow } from '../src/policy/event-table.ts'
import { COMMENT_OUTPUTS, commentRows } from '../src/policy/comment-settings.ts'
import { FLOW } from '../src/policy/doors.ts'
import { OUTPUTS } from '../src/policy/outputs.ts'
import { mergeRows } from '../src/policy/merge-settings.ts'
import { PLAN_OUTPUTS, planRows } from '../src/policy/plan-matrix.ts'
import { VERIFY_OUTPUTS, verifyRows } from '../src/policy/verify-settings.ts'
import type { Setting } from '../src/policy/setting.ts'
import { fileSettings, inputSettings } from '../src/policy/settings.ts'
import { MERGE_OUTPUTS } from '../src/report/merge-outputs.ts'
import { SYSTEMS } from '../src/routing/systems.ts'

/** One action of this repository. All of them start the same bundle. */
interface Action {
  /** The folder of its action.yml; empty for the one at the root. */
  readonly folder: string
  readonly name: string
  readonly description: string
  /** Where its tables stand. */
  readonly madeFrom: string
  readonly inputs: readonly Setting[]
  readonly outputs: Readonly<Record<string, string>>
}

/** The gate first, then its sub-actions: `uses: OWNER/fallback-evidence-gate/plan@...`. */
const ACTIONS: readonly Action[] = [
  {
    folder: '',
    name: 'Fallback Evidence Gate',
    description: 'Promotes fallback LLM traffic only on what one controlled run was seen to do.',
    madeFrom: 'src/policy/settings.ts',
    inputs: inputSettings(),
    outputs: OUTPUTS,
  },
  {
    folder: 'plan',
    name: 'Fallback Evidence Gate: plan',
    description: 'Plans a matrix of gate jobs: surfaces x request profiles x models.',
    madeFrom: 'src/policy/plan-settings.ts',
    inputs: planRows().inputs,
    outputs: PLAN_OUTPUTS,
  },
  {
    folder: 'merge',
    name: 'Fallback Evidence Gate: merge',
    description: 'Reads the packets of a matrix of gate jobs and gives one verdict and one comment.',
    madeFrom: 'src/policy/merge-settings.ts',
    inputs: mergeRows().inputs,
    outputs: MERGE_OUTPUTS,
  },
  {
    folder: 'comment',
    name: 'Fallback Evidence Gate: comment',
    description: "Comments on the rehearsal of a fork's pull request, after it and apart from its code.",
    madeFrom: 'src/policy/comment-settings.ts',
    inputs: commentRows().inputs,
    outputs: COMMENT_OUTPUTS,
  },
  {
    folder: 'verify',
    name: 'Fallback Evidence Gate: verify',
    description: 'Says whether a commit may be released on the evidence that exists.',
    madeFrom: 'src/policy/verify-settings.ts',
    inputs: verifyRows().inputs,
    outputs: VERIFY_OUTPUTS,
  },
]

/** Every action.yml by its path. */
export async function actionFiles(): Promise<readonly (readonly [path: string, text: string])[]> {
  return Promise.all(
    ACTIONS.map(
      async (action) =>
        [[action.folder, 'action.yml'].filter(Boolean).join('/'), await actionFile(action)] as const,
    ),
  )
}

function actionFile({ folder, name, description, madeFrom, inputs, outputs }: Action): Promise<string> {
  const isRoot = folder === ''
  const file = {
    name,
    description,
    author: 'The Fallback Evidence Gate contributors',
    ...(isRoot ? { branding: { icon: 'shield', color: 'blue' } } : {}),
    inputs: {
      ...Object.fromEntries(inputs.map((setting): [string, object] => [setting.name, inputOf(setting)])),
      ...(isRoot ? {} : { [FLOW]: flowOf(folder) }),
    },
    outputs: Object.fromEntries(
      Object.entries(outputs).map(([output, text]): [string, object] => [output, { description: text }]),
    ),
    runs: { using: 'node24', main: isRoot ? 'dist/index.js' : '../dist/index.js' },
  }
  const note = `# Made from ${madeFrom} by \`node scripts/generate-docs.ts\`; a test compares them.`
  return formatted(
    `${note}
${stringify(file, { lineWidth: 0 })}`,
    'yaml',
  )
}

/** The bundle is the gate's: this is how it knows which action was meant. */
function flowOf(folder: string) {
  return {
    description: 'Which part of the program runs. Leave it as it is.',
    required: false,
    default: folder,
  }
}

/**
 * An input with a `default` would always be given and so always beat the policy file: only what the job's context
 * fills in has one. The other defaults stand in the description.
 */
function inputOf(setting: Setting) {
  const otherwise =
    setting.expression !== null || setting.defaultText === null
      ? ''
      : ` Default: ${spoken(setting.defaultText)}.`
  return {
    description: `${setting.purpose}${otherwise}`,
    required: setting.required,
    ...(setting.expression === null ? {} : { default: setting.expression }),
  }
}

/** Literal defaults as code, described ones as words. */
function spoken(text: string): string {
  return /^[\w./:-]+$/.test(text) && text !== 'none' ? `\`${text}\`` : text
}

/** The README's table of inputs. */
function inputsTable(): string {
  const rows = inputSettings().map((setting) => [
    `\`${setting.name}\``,
    setting.purpose,
    setting.expression === null
      ? setting.required
        ? '**required**'
        : setting.defaultText === null
          ? ''
          : spoken(setting.defaultText)
      : `\`${setting.expression}\``,
    setting.stands === 'both' ? 'yes' : 'no',
  ])
  return markdownTable(['Input or flag', 'What it is for', 'Default', 'In the policy file too'], rows)
}

/** The README's table of keys that stand in the policy file alone. */
function fileKeysTable(): string {
  const rows = fileSettings()
    .filter(({ stands }) => stands === 'file')
    .map((setting) => [
      `\`${setting.name}\``,
      setting.purpose,
      setting.defaultText === null ? '' : spoken(setting.defaultText),
      `\`${setting.example}\``,
    ])
  return markdownTable(['Key', 'What it is for', 'Default', 'Example'], rows)
}

/** The README's table of outputs. */
function outputsTable(): string {
  return markdownTable(
    ['Output', 'What it holds'],
    Object.entries(OUTPUTS).map(([name, text]) => [`\`${name}\``, text]),
  )
}

/** The README's table of events. */
function eventsTable(): string {
  return markdownTable(
    ['Event', 'From', 'Key', 'Application', 'Asked', 'What runs', 'Exit', 'Comment', 'What you read'],
    EVENT_TABLE.map(eventCells),
  )
}

function eventCells(row: EventRow): readonly string[] {
  const runs = { 'rehearsal-instead': 'a rehearsal instead', nothing: 'nothing' } as const
  return [
    row.event === 'by-hand' ? 'by hand' : `\`${row.event}\``,
    { own: 'this repository', fork: 'a fork', dependabot: 'Dependabot' }[row.from],
    row.key ? 'yes' : 'no',
    `${row.application === 'direct' ? 'none' : '`command`'}${row.trusted ? ', trusted' : ''}`,
    row.want,
    row.runs === 'nothing' || row.runs === 'rehearsal-instead' ? runs[row.runs] : `\`${row.runs}\``,
    row.exit === 'judged' ? '0 or 1' : String(row.exit),
    row.comments ? 'yes' : 'no',
    row.text,
  ]
}

/** The table of routing files in docs/routing.md. */
function routingTable(): string {
  return markdownTable(
    ['System', 'Known by', 'What counts'],
    SYSTEMS.map(({ title, source, knownBy, counts }) => [`[${title}](${source})`, knownBy, counts]),
  )
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}

/** The regions of pages that are made from tables, by the word in their markers. */
export const REGIONS: Readonly<Record<string, () => string>> = {
  inputs: inputsTable,
  outputs: outputsTable,
  'policy-keys': fileKeysTable,
  events: eventsTable,
  'routing-systems': routingTable,
}

/** Rewrites what stands between `<!-- name:start -->` and `<!-- name:end -->`; regions without markers are left out. */
export async function withRegions(readme: string): Promise<string> {
  let text = readme
  for (const [name, table] of Object.entries(REGIONS)) {
    const region = regionOf(text, name)
    if (region === null) continue
    // As the project's formatter would leave it, so that formatting the README changes nothing.
    const content = await formatted(table(), 'markdown')
    text = `${text.slice(0, region.start)}\n\n${content}\n${text.slice(region.end)}`
  }
  return text
}

/** A text as `prettier --write` leaves it, by the project's rules. */
export function formatted(text: string, parser: 'yaml' | 'json' | 'markdown'): Promise<string> {
  return format(text, { parser, semi: false, singleQuote: true, printWidth: 110 })
}

/** Where a region's content stands, markers not counted; null where the README lacks them. */
export function regionOf(
  readme: string,
  name: string,
): { readonly start: number; readonly end: number } | null {
  const open = `<!-- ${name}:start -->`
  const from = readme.indexOf(open)
  const end = readme.indexOf(`<!-- ${name}:end -->`, from)
  return from === -1 || end === -1 ? null : { start: from + open.length, end }
}
