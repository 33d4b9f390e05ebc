import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readDecisions } from '../decision/read-decisions.ts'
import type { AppDecision, DecisionLog } from '../evidence/drill.ts'
import { errnoOf } from '../evidence/errno.ts'
import type { DecisionLogSource, Policy } from '../evidence/policy.ts'
import { readGrowth, type LogMark } from '../unpack/growth.ts'

/** The file that the policy names as decision log; null where it is the standard output. */
export function logPath(source: DecisionLogSource | null, directory: string): string | null {
  return source?.from === 'file' ? resolve(directory, source.path) : null
}

/** What a decision log got since the mark. Never rejects: what cannot be read is told as such. */
export async function readDecisionsSince(
  { decisionLog, fallback, primary }: Policy,
  path: string | null,
  mark: LogMark | null,
): Promise<DecisionLog> {
  if (decisionLog === null) return { log: 'none-declared' }
  if (path === null) return { log: 'unreadable', why: 'the application has no standard output' }
  try {
    const text = await readGrowth(path, mark)
    return text === null
      ? { log: 'unreadable', why: 'the log is larger than 16 MiB' }
      : { log: 'read', entries: readDecisions(text, decisionLog, fallback.model, primary?.model ?? null) }
  } catch (error) {
    return { log: 'unreadable', why: `reading it gave ${errnoOf(error) || 'an error'}` }
  }
}

/** A log that is looked at again and again while it grows: read anew only when the file has changed. */
export function watchDecisions(
  policy: Policy,
  path: string,
  mark: LogMark | null,
): () => Promise<DecisionLog> {
  let known: { readonly state: string; readonly log: DecisionLog } | null = null
  return async () => {
    const state = await stat(path).then(
      ({ ino, size, mtimeMs }) => `${ino} ${size} ${mtimeMs}`,
      () => null,
    )
    if (state !== null && known?.state === state) return known.log
    const log = await readDecisionsSince(policy, path, mark)
    known = state === null ? null : { state, log }
    return log
  }
}

/** What belongs to one drill in a log that all drills of a run write. */
export interface DrillShare {
  readonly operationId: string
  /** How many records the log held when the drill began, and when the next one did. */
  readonly from: number
  readonly to: number
}

/**
 * A record belongs to the drill whose operation id it carries, whenever it came; else to the drill that was under way.
 * `allIds` are those of every drill: an id that no drill has says nothing.
 */
export function sharedBy(
  { operationId, from, to }: DrillShare,
  entries: readonly AppDecision[],
  allIds: ReadonlySet<string>,
): readonly AppDecision[] {
  return entries.filter((entry, index) =>
    entry.operationId !== null && allIds.has(entry.operationId)
      ? entry.operationId === operationId
      : index >= from && index < to,
  )
}
