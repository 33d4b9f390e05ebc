import { counted } from '../evidence/counted.ts'
import type { Combined } from '../packet/combined.ts'
import { blocking, mergeStory, saysOf, type Shard } from './merge-story.ts'
import { fileLine, labelled, MOOD_INK, painter, usableWidth, wrap, type TerminalLook } from './terminal.ts'
import { clamp, safeLine, visible } from './visible.ts'

/** Jobs that are shown; the summary has all of them. */
const ROW_LIMIT = 60
const NAME_LIMIT = 60

/** Where a merge left its files. */
export interface MergeFiles {
  readonly packetPath: string
  readonly summaryPath: string
}

/** The verdict over a matrix for a person at a terminal, or in the job's log. */
export function mergeText(combined: Combined, look: TerminalLook, files: MergeFiles | null): string {
  const width = usableWidth(look)
  const paint = painter(look)
  const told = mergeStory(combined)
  const verdict = told.verdict.toUpperCase()
  const [first = '', ...rest] = wrap(told.strength, width - verdict.length - 2)
  const blocks = [
    [
      `${paint(verdict, 'bold', MOOD_INK[told.mood])}  ${first}`,
      ...rest.map((line) => `${' '.repeat(verdict.length + 2)}${line}`),
      ...labelled('why', told.why, width, paint),
      ...told.caveats.flatMap((caveat) => labelled('note', caveat, width, paint)),
      ...told.next.flatMap((step, at) => labelled(at === 0 ? 'next' : '', step, width, paint)),
    ],
    shardLines(combined),
    combined.refusals.flatMap(({ code, message, remedy }) => [
      `${paint('x', 'red')} ${paint(code, 'bold')}`,
      ...wrap(message, width - 2).map((line) => `  ${line}`),
      ...wrap(`do: ${remedy}`, width - 2).map((line) => `  ${line}`),
    ]),
    [
      ...wrap(told.doesNotProve, width).map((line) => paint(line, 'dim')),
      ...fileLine('packet', files?.packetPath, paint),
      ...fileLine('summary', files?.summaryPath, paint),
    ],
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(safeLine).join('\n'))
    .join('\n\n')}\n`
}

function shardLines(combined: Combined): readonly string[] {
  const { shards } = combined
  const bad = new Set(blocking(combined))
  const ordered = shards.length <= ROW_LIMIT ? shards : [...bad, ...shards.filter((shard) => !bad.has(shard))]
  const shown = ordered.slice(0, ROW_LIMIT)
  const longest = Math.max(...shown.map(({ shard }) => Math.min(shard.length, NAME_LIMIT)))
  const left = shards.length - shown.length
  return [
    ...shown.map((shard) => shardLine(shard, longest)),
    ...(left > 0 ? [`${counted(left, 'more job')} in the summary`] : []),
  ]
}

function shardLine(shard: Shard, longest: number): string {
  const name = clamp(visible(shard.shard), NAME_LIMIT).padEnd(longest)
  const { evidence } = shard
  if (evidence === null) return `${name}  no packet`
  const again = evidence.attempt > 1 ? `, attempt ${String(evidence.attempt)}` : ''
  const ids = evidence.forced_by.length > 0 ? `  ${evidence.forced_by.slice(0, 3).join(', ')}` : ''
  return `${name}  ${(saysOf(shard) ?? '').padEnd(8)}  ${evidence.strength}${again}${ids}`
}
