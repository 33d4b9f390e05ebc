import { counted } from '../evidence/counted.ts'
import type { Combined } from '../packet/combined.ts'
import { opening } from './blocks.ts'
import { Budget, stacked } from './budget.ts'
import { COMMENT_BUDGET, SHORT_COMMENT_BUDGET, type Delivery, type StickyText } from './comment.ts'
import { code, hidden, join, link, prose, safeMd, table, type Markdown } from './markdown.ts'
import { blocking, mergeStory, saysOf, type Shard } from './merge-story.ts'
import { SHORT_SUMMARY_BUDGET, SUMMARY_BUDGET } from './summary.ts'
import { clamp } from './visible.ts'

/** Rows of the comment's table: what blocks comes first, and the summary has the rest. */
const COMMENT_ROWS = 40
const SHORT_ROWS = 12
const MODEL_CHARACTERS = 60
/** Ids of one job that are shown. */
const ID_LIMIT = 3
const REASON_CHARACTERS = 220
const REASON_LIMIT = 10
const TEXT_LIMIT = 600
/** Characters of the marker: the name of a job, percent-encoded. */
const MARKER_ROOM = 400

/** The first line of a merge's comment, by which the next run finds it. It is none of a gate job's. */
export function mergeMarker(shard: string | null): Markdown {
  return hidden('fallback-evidence-gate', { merge: shard ?? '' })
}

/** One comment for a whole matrix. */
export function mergeComment(combined: Combined, delivery: Delivery): StickyText {
  const marker = mergeMarker(delivery.shard)
  const within = (limit: number, rows: number): Markdown => {
    return safeMd`${marker}\n${stacked(pieces(combined, delivery, limit - MARKER_ROOM, rows))}`
  }
  return {
    marker: marker.toString(),
    body: within(COMMENT_BUDGET, COMMENT_ROWS),
    shorter: within(SHORT_COMMENT_BUDGET, SHORT_ROWS),
  }
}

/** The job summary: the comment with every job of the matrix in its table. */
export function mergeSummary(
  combined: Combined,
  delivery: Delivery,
): { readonly full: Markdown; readonly short: Markdown } {
  return {
    full: stacked(pieces(combined, delivery, SUMMARY_BUDGET, combined.shards.length)),
    short: stacked(pieces(combined, delivery, SHORT_SUMMARY_BUDGET, COMMENT_ROWS)),
  }
}

function pieces(
  combined: Combined,
  delivery: Delivery,
  limit: number,
  rows: number,
): readonly (Markdown | null)[] {
  const told = mergeStory(combined)
  const budget = new Budget(limit)
  const head = budget.reserve(join(opening(told), '\n\n'))
  const shards = budget.reserve(shardTable(combined, rows))
  const foot = budget.reserve(safeMd`<sub>${told.doesNotProve}</sub>\n\n${proof(combined, delivery)}`)
  return [
    head,
    refusalList(combined, budget),
    shards,
    reasonList(combined, budget),
    supersededList(combined, budget),
    foot,
  ]
}

function refusalList({ refusals }: Combined, budget: Budget): Markdown | null {
  const items = refusals.map(
    ({ code: id, message, remedy }) =>
      safeMd`- **${id}**: ${clamp(message, TEXT_LIMIT)}<br>**Do:** ${prose(clamp(remedy, TEXT_LIMIT))}`,
  )
  const list = budget.list(items, (cut) => safeMd`- ${counted(cut, 'more reason')} in the combined packet.`)
  return list === null ? null : safeMd`**Why these packets give no promotion**\n\n${list}`
}

/** Surface x profile x model, one row a job: as planned where all of them fit, else what blocks first. */
function shardTable(combined: Combined, limit: number): Markdown {
  const { shards } = combined
  const bad = new Set(blocking(combined))
  const ordered = shards.length <= limit ? shards : [...bad, ...shards.filter((shard) => !bad.has(shard))]
  const drawn = table(
    ['Surface', 'Profile', 'Model', 'Says', 'Strength', 'Attempt', 'What blocks'],
    ordered.slice(0, limit).map(shardRow),
  )
  const left = shards.length - limit
  return left > 0
    ? safeMd`${drawn}\n\n${counted(left, 'more job')} in the job summary and the combined packet.`
    : drawn
}

function shardRow(shard: Shard): readonly Markdown[] {
  const { surface, request_profile, model, evidence } = shard
  const says = saysOf(shard)
  return [
    safeMd`${surface}`,
    safeMd`${request_profile}`,
    code(clamp(model, MODEL_CHARACTERS)),
    says === 'promote' || says === null ? safeMd`${says ?? 'no packet'}` : safeMd`**${says}**`,
    safeMd`${evidence?.strength ?? ''}`,
    safeMd`${evidence?.attempt ?? ''}`,
    idList(evidence?.forced_by ?? []),
  ]
}

function idList(ids: readonly string[]): Markdown {
  const left = ids.length - ID_LIMIT
  const shown = join(ids.slice(0, ID_LIMIT).map(code), ', ')
  return left > 0 ? safeMd`${shown} and ${counted(left, 'more', 'more')}` : shown
}

function reasonList(combined: Combined, budget: Budget): Markdown | null {
  const items = blocking(combined).flatMap(({ shard, evidence }) =>
    evidence?.reason ? [safeMd`- ${code(shard)}: ${prose(clamp(evidence.reason, REASON_CHARACTERS))}`] : [],
  )
  const left = items.length - REASON_LIMIT
  const more = left > 0 ? [safeMd`- ${counted(left, 'more job')} in the combined packet.`] : []
  const list = budget.list(
    [...items.slice(0, REASON_LIMIT), ...more],
    (cut) => safeMd`- ${counted(cut, 'more job')} in the combined packet.`,
  )
  return list === null ? null : safeMd`**What blocks first in each job**\n\n${list}`
}

function supersededList({ superseded }: Combined, budget: Budget): Markdown | null {
  const items = superseded
    .slice(0, REASON_LIMIT)
    .map(
      ({ shard, attempt, says, sha256 }) =>
        safeMd`- ${code(shard)}: attempt ${attempt} said ${says}, sha256 ${code(sha256.slice(0, 12))}`,
    )
  const left = superseded.length - items.length
  const more = left > 0 ? [safeMd`- ${counted(left, 'more packet')} in the combined packet.`] : []
  const list = budget.list(
    [...items, ...more],
    (cut) => safeMd`- ${counted(cut, 'more packet')} in the combined packet.`,
  )
  return list === null ? null : safeMd`**Earlier attempts, which do not count**\n\n${list}`
}

function proof(combined: Combined, delivery: Delivery): Markdown {
  const commit = combined.subject.evaluated_commit
  const parts = [
    ...(delivery.artifactUrl === null ? [] : [link('Combined packet', delivery.artifactUrl)]),
    ...(delivery.digest === null ? [] : [safeMd`sha256 ${code(delivery.digest.slice(0, 12))}`]),
    ...(delivery.runUrl === null ? [] : [link('run', delivery.runUrl)]),
    ...(commit === null ? [] : [safeMd`commit ${code(commit.slice(0, 12))}`]),
    safeMd`run id ${code(combined.run_id)}`,
  ]
  return safeMd`<sub>${join(parts, ' &middot; ')}</sub>`
}
