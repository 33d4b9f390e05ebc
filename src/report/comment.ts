import { counted } from '../evidence/counted.ts'
import type { Packet, PacketFinding } from '../packet/schema.ts'
import { attemptList, drillTable, findingItem, opening, searchText } from './blocks.ts'
import { Budget, stacked } from './budget.ts'
import { sorted } from './findings.ts'
import { code, details, hidden, join, link, safeMd, type Markdown } from './markdown.ts'
import { moveTable } from './routing.ts'
import { story } from './story.ts'

/**
 * GitHub answers 422 above 65,536 characters (measured by many projects; the REST page names no limit). The rest is
 * room for what the server counts differently.
 */
export const COMMENT_BUDGET = 60_000
/** The second try after a 422. */
export const SHORT_COMMENT_BUDGET = 20_000

/** Characters of one message or remedy: a comment is for reading, the packet has the whole. */
const TEXT_LIMIT = 400
const ATTEMPT_LIMIT = 60
const MOVE_LIMIT = 10

const SUPPORT_LINE = safeMd`Support request text: in the job summary.`

/** What only the delivery knows; the packet never records it. */
export interface Delivery {
  readonly artifactUrl: string | null
  /** The packet's SHA-256. */
  readonly digest: string | null
  readonly runUrl: string | null
  /** Tells apart jobs of one matrix with the same surface and profile. */
  readonly shard: string | null
  /** What the same comment said before, where that is known. */
  readonly previous?: { readonly verdict: string; readonly runUrl: string | null }
}

/** A comment to keep: found again by `marker`, which is the first line of both texts. */
export interface StickyText {
  readonly marker: string
  readonly body: Markdown
  /** For a server that refuses `body` as too long. */
  readonly shorter: Markdown
}

/** The pull request comment: read in ten seconds, everything else folded. Under 60,000 characters for any packet. */
export function comment(packet: Packet, delivery: Delivery): StickyText {
  const marker = markerOf(packet, delivery.shard)
  return {
    marker: marker.toString(),
    body: within(COMMENT_BUDGET, marker, packet, delivery),
    shorter: within(SHORT_COMMENT_BUDGET, marker, packet, delivery),
  }
}

function markerOf(packet: Packet, shard: string | null): Markdown {
  const happy = packet.drills.find((drill) => drill.kind === 'happy-path') ?? packet.drills[0]
  return commentMarker(packet.strength.surface, happy?.request_profile ?? 'minimal', shard)
}

/** One comment per surface, request profile and shard, so that a matrix never overwrites itself. */
export function commentMarker(surface: string, profile: string, shard: string | null): Markdown {
  return hidden('fallback-evidence-gate', { surface, profile, shard: shard ?? '' })
}

function within(limit: number, marker: Markdown, packet: Packet, delivery: Delivery): Markdown {
  const told = story(packet)
  const budget = new Budget(limit)
  const head = [
    safeMd`${marker}\n${join(opening(told), '\n\n')}`,
    moveTable(packet, MOVE_LIMIT) ?? safeMd``,
    drillTable(packet),
    safeMd`<sub>${told.doesNotProve}</sub>`,
    proof(packet, delivery),
  ].map((piece) => budget.reserve(piece))
  const [first = safeMd``, moves = safeMd``, drills = safeMd``, limits = safeMd``, links = safeMd``] = head
  const support = packet.support === null ? null : budget.take(SUPPORT_LINE)
  const { blocking, warnings } = sorted(packet)
  return stacked([
    first,
    packet.routing_change.length === 0 ? null : moves,
    drills,
    listOf(blocking, 'What blocks', budget, blocking.length > 1),
    support,
    folded(warnings, 'warning', budget),
    budget.take(rest(packet)),
    links,
    limits,
  ])
}

function cutLine(cut: number): Markdown {
  return safeMd`- ${counted(cut, 'more finding')} did not fit here; the packet has all of them.`
}

function listOf(
  found: readonly PacketFinding[],
  title: string,
  budget: Budget,
  withRemedy: boolean,
): Markdown | null {
  const items = found.map((finding) => findingItem(finding, TEXT_LIMIT, withRemedy))
  const list = budget.list(items, cutLine)
  return list === null ? null : safeMd`**${title}**\n\n${list}`
}

function folded(found: readonly PacketFinding[], word: string, budget: Budget): Markdown | null {
  const list = budget.list(
    found.map((finding) => findingItem(finding, TEXT_LIMIT)),
    cutLine,
  )
  return list === null ? null : details(counted(found.length, word), list)
}

function rest(packet: Packet): Markdown {
  const { passed, notApplicable, silenced } = sorted(packet)
  const ids = (found: readonly PacketFinding[]): Markdown =>
    join(
      found.map((finding) => code(finding.id)),
      ', ',
    )
  const groups = [
    safeMd`**Passed (${passed.length}):** ${ids(passed)}`,
    safeMd`**Does not apply (${notApplicable.length}):** ${ids(notApplicable)}`,
    ...(silenced.length > 0
      ? [safeMd`**Switched off by the policy (${silenced.length}):** ${ids(silenced)}`]
      : []),
  ]
  const title = `All the rest: ${String(passed.length)} passed, attempts, search`
  return details(
    title,
    join(
      [
        ...groups,
        safeMd`${searchText(packet)}`,
        safeMd`**Attempts**\n\n${attemptList(packet, ATTEMPT_LIMIT)}`,
      ],
      '\n\n',
    ),
  )
}

function proof(packet: Packet, delivery: Delivery): Markdown {
  const { subject } = packet
  const commit = subject.evaluated_commit
  const parts = [
    ...(delivery.artifactUrl === null ? [] : [safeMd`${link('Evidence packet', delivery.artifactUrl)}`]),
    ...(delivery.digest === null ? [] : [safeMd`sha256 ${code(delivery.digest.slice(0, 12))}`]),
    ...(delivery.runUrl === null ? [] : [link('run', delivery.runUrl)]),
    ...(commit === null ? [] : [safeMd`commit ${code(commit.slice(0, 12))}`]),
    safeMd`run id ${code(packet.run_id)}`,
    ...(delivery.previous === undefined
      ? []
      : [safeMd`before: ${link(delivery.previous.verdict, delivery.previous.runUrl)}`]),
  ]
  return safeMd`<sub>${join(parts, ' &middot; ')}</sub>`
}
