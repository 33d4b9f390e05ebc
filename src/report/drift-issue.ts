import { createHash } from 'node:crypto'
import { contractOf, driftBetween, type ContractState, type Drift, type Standing } from '../contract/drift.ts'
import { standingWord } from '../contract/issue-step.ts'
import { counted } from '../evidence/counted.ts'
import type { Packet } from '../packet/schema.ts'
import { code, hidden, join, link, prose, safeMd, table, type Markdown } from './markdown.ts'
import { story } from './story.ts'
import { clamp } from './visible.ts'

/** Rows of the table: a contract has at most 100 fields, and an issue is for reading. */
const MOST_ROWS = 40
const CELL_CHARACTERS = 160

/** The issue of one contract: found again by `marker`, its first line; `word` tells what stands, in its second. */
export interface DriftIssue {
  readonly marker: string
  readonly word: string
  readonly title: string
  readonly state: ContractState
  /** While something stands against the contract. */
  readonly standing: Markdown
  /** When it is over. */
  readonly over: Markdown
}

export interface DriftFacts {
  readonly previous: Packet | null
  readonly state: ContractState
  readonly artifactUrl: string | null
}

/** What the issue of this packet's contract says: the decision first, then the table of fields, then what to do. */
export function driftIssue(packet: Packet, facts: DriftFacts): DriftIssue {
  const contract = contractOf(packet)
  const { surface, origin, profile } = contract
  const marker = hidden('fallback-evidence-gate', { issue: 'contract-drift', surface, origin, profile })
  const word = standingWord(facts.state.standing, (text) =>
    createHash('sha256').update(text).digest('hex').slice(0, 12),
  )
  const head = (tells: string) => safeMd`${marker}\n${driftWord(tells)}`
  return {
    marker: marker.toString(),
    word,
    title: clamp(`Contract drift: ${surface} (${profile}) on ${origin.replace(/^https?:\/\//, '')}`, 200),
    state: facts.state,
    standing: join([head(word), standingText(packet, facts)], '\n'),
    over: join([head(standingWord([], String)), overText(packet, facts)], '\n'),
  }
}

function driftWord(word: string): Markdown {
  return hidden('fallback-evidence-gate', { drift: word })
}

/** What the second line of an issue's text tells; null where it tells nothing. */
export function toldWord(body: string): string | null {
  const second = body.split(/\r?\n/, 2)[1] ?? ''
  return /^<!-- fallback-evidence-gate drift=([\w%-]{1,40}) -->$/.exec(second.trimEnd())?.[1] ?? null
}

function standingText(packet: Packet, facts: DriftFacts): Markdown {
  const { standing } = facts.state
  const { surface, origin } = contractOf(packet)
  const rows = standing.slice(0, MOST_ROWS)
  const drifts = facts.previous === null ? [] : driftBetween(facts.previous, packet)
  const left = standing.length - rows.length
  return join(
    [
      safeMd`### ${story(packet).verdict} &middot; The contract of ${code(surface)} on ${code(origin)} drifted`,
      safeMd`${counted(standing.length, 'thing')} that the application relies on ${standing.length === 1 ? 'is' : 'are'} not as declared. ${seenBy(packet, facts)}`,
      table(
        ['What', 'Declared', 'Run before', 'Now'],
        rows.map((each) => rowOf(each, drifts, facts.previous !== null)),
      ),
      ...(left > 0 ? [safeMd`${counted(left, 'more thing')} in the packet.`] : []),
      ...alsoChanged(packet, drifts, standing),
      whatToDo(packet),
    ],
    '\n\n',
  )
}

function rowOf(standing: Standing, drifts: readonly Drift[], compared: boolean): readonly Markdown[] {
  const { what, declared, now, drift } = cellsOf(standing, drifts)
  const before = drift?.before ?? (compared ? 'as now, or not told' : 'not known')
  return [what, safeMd`${declared}`, safeMd`${before}`, safeMd`**${now}**`]
}

interface Cells {
  readonly what: Markdown
  readonly declared: string
  readonly now: string
  readonly drift?: Drift | undefined
}

function cellsOf(standing: Standing, drifts: readonly Drift[]): Cells {
  const cell = (text: string) => code(clamp(text, CELL_CHARACTERS))
  switch (standing.of) {
    case 'reply': {
      const { selector, seen, expected } = standing
      const drift = drifts.find((each) => each.selector === selector && each.after === seen)
      return { what: safeMd`reply field ${cell(selector)}`, declared: expected, now: seen, drift }
    }
    case 'pages': {
      const { selector } = standing
      const drift = drifts.find((each) => each.selector === selector && each.kind === 'undocumented')
      const what = safeMd`documented field ${cell(selector)}`
      return { what, declared: 'documented', now: 'undocumented', drift }
    }
    case 'reading':
      return { what: safeMd`reply as a whole`, declared: 'success', now: `ambiguous (${standing.code})` }
    case 'page':
      return { what: safeMd`page ${link(standing.area, standing.url)}`, declared: 'there', now: 'gone' }
  }
}

/** What is new and breaks nothing: other types that the policy takes, fields that came back, pages with another text. */
function alsoChanged(
  packet: Packet,
  drifts: readonly Drift[],
  standing: readonly Standing[],
): readonly Markdown[] {
  const told = new Set(standing.flatMap((each) => ('selector' in each ? [each.selector] : [])))
  const fields = drifts
    .filter(({ selector }) => !told.has(selector))
    .map(({ selector, before, after }) => safeMd`${code(selector)}: ${before}, now ${after}`)
  const pages = packet.sources
    .filter(({ state }) => state === 'changed')
    .map(({ area, url }) => safeMd`${link(area, url)} has another text`)
  const all = [...fields, ...pages].slice(0, MOST_ROWS)
  return all.length === 0 ? [] : [safeMd`Also changed since the run before: ${join(all, '; ')}.`]
}

function whatToDo(packet: Packet): Markdown {
  const help = packet.sources.find(({ area }) => area === 'help-center')?.url ?? null
  const steps = [
    prose('Keep the fallback share where it is until this is closed.'),
    prose(
      'Compare the table with what the application reads. If it can do without, or takes the new type, correct the application and `contract-fields`.',
    ),
    safeMd`If the gateway broke its promise, send the packet's support text to the ${link('help center', help)}.`,
    prose(
      'Run the workflow again. The gate closes this issue itself when a scheduled run finds nothing more, and opens it again when it returns.',
    ),
  ]
  return safeMd`**What to do**\n${join(
    steps.map((step, at) => safeMd`${at + 1}. ${step}`),
    '\n',
  )}`
}

function overText(packet: Packet, facts: DriftFacts): Markdown {
  const { surface, origin } = contractOf(packet)
  return join(
    [
      safeMd`### Over &middot; The contract of ${code(surface)} on ${code(origin)} is as declared`,
      safeMd`Nothing that the application reads is missing, of another type or undocumented. ${seenBy(packet, facts)}`,
      prose('The gate opens this issue again when drift returns.'),
    ],
    '\n\n',
  )
}

function seenBy(packet: Packet, facts: DriftFacts): Markdown {
  const run = safeMd`Seen by ${link(packet.run_id, packet.subject.run_url)}`
  return facts.artifactUrl === null ? safeMd`${run}.` : safeMd`${run} (${link('packet', facts.artifactUrl)}).`
}
