import type { ForkFacts } from '../verdict/fork-facts.ts'
import { hidden, type Markdown } from './markdown.ts'

/** How the marker of every comment on a fork's run begins: the gate's own comments have another. */
export const FORK_MARKER_BEGINS = '<!-- fallback-evidence-gate from=fork '

/** The comment on a run as a whole. */
export const FORK_RUN_MARKER = hidden('fallback-evidence-gate', { from: 'fork', about: 'run' })

/** The comment on one job of a fork's run. */
export function forkMarker({
  surface,
  profile,
  shard,
}: Pick<ForkFacts, 'surface' | 'profile' | 'shard'>): Markdown {
  return hidden('fallback-evidence-gate', { from: 'fork', surface, profile, shard })
}

/** A marker as it was found in a comment; null where it is none that stands here. */
export function forkMarkerOf(line: string): Markdown | null {
  if (line === FORK_RUN_MARKER.toString()) return FORK_RUN_MARKER
  const words = /^<!-- \S+ from=fork surface=([a-z-]+) profile=([a-z-]+) shard=([0-9a-f]{16}) -->$/.exec(line)
  if (words === null) return null
  const [, surface = '', profile = '', shard = ''] = words
  const marker = hidden('fallback-evidence-gate', { from: 'fork', surface, profile, shard })
  return marker.toString() === line ? marker : null
}
