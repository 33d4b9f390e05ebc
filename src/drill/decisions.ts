import { resolve } from 'node:path'
import { errnoOf } from '../application/errno.ts'
import type { AppDecision, DecisionLog } from '../evidence/drill.ts'
import type { DecisionLogSource, Policy } from '../evidence/policy.ts'
import { readGrowth, type LogMark } from '../unpack/growth.ts'
import { readDecisionLog } from './decision-log.ts'

/** The file that the policy names as decision log; null where it is the standard output. */
export function logPath(source: DecisionLogSource | null, directory: string): string | null {
  return source?.from === 'file' ? resolve(directory, source.path) : null
}

/** What a decision log got since the mark. Never rejects: what cannot be read is told as such. */
export async function readDecisionsSince(
  { decisionLog, fallback }: Policy,
  path: string | null,
  mark: LogMark | null,
): Promise<DecisionLog> {
  if (decisionLog === null) return { log: 'none-declared' }
  if (path === null) return { log: 'unreadable', why: 'the application has no standard output' }
  try {
    const text = await readGrowth(path, mark)
    return text === null
      ? { log: 'unreadable', why: 'the log is larger than 16 MiB' }
      : { log: 'read', entries: readDecisionLog(text, fallback.model) }
  } catch (error) {
    return { log: 'unreadable', why: `reading it gave ${errnoOf(error) || 'an error'}` }
  }
}

/** The records of one drill in a log that all drills of a run write. */
export interface DrillShare {
  readonly operationId: string
  /** How many records the log held when the drill began, and when the next one did. */
  readonly from: number
  readonly to: number
}

/** A record belongs to the drill whose operation id it carries, whenever it came; else to the drill that was under way. */
export function recordsOf(share: DrillShare, log: DecisionLog, allIds: ReadonlySet<string>): DecisionLog {
  if (log.log !== 'read') return log
  const belongs = (entry: AppDecision, index: number): boolean =>
    entry.operationId !== null && allIds.has(entry.operationId)
      ? entry.operationId === share.operationId
      : index >= share.from && index < share.to
  return { log: 'read', entries: log.entries.filter(belongs) }
}
