import { setTimeout as sleep } from 'node:timers/promises'
import type { StartedApplication } from '../application/port.ts'
import type { DecisionLog, Drill, Ended } from '../evidence/drill.ts'
import type { Watch } from '../tap/watch.ts'
import type { DrillContext } from './context.ts'
import { sharedBy } from './decisions.ts'

/** How often the decision log is looked at while a drill comes to its end. */
const LOOK_MS = 50

/** After a terminal record the wire must be quiet for so long: what follows at once belongs to the same call. */
const AFTER_RECORD_MS = 200

/** A drill of a service or worker whose trigger has returned. */
export interface Watched {
  readonly drill: Drill
  readonly watch: Watch
  readonly application: StartedApplication
  readonly context: DrillContext
  readonly settleMs: number
  readonly decisions: () => Promise<DecisionLog>
  /** How many records the log held when the drill began. */
  readonly from: number
  /** The operation ids of all drills. */
  readonly ids: ReadonlySet<string>
}

/** Still busy when the time was up. */
export const DEADLINE: Ended = { by: 'deadline' }

/** The end of a drill: its process, a terminal record, or quiet; at the latest the deadline after the time to settle. */
export async function endOfDrill(watched: Watched): Promise<Ended> {
  const { watch, settleMs, context } = watched
  const { deadlineMs } = context.policy.bounds
  const over = new AbortController()
  const latest = AbortSignal.timeout(deadlineMs + settleMs)
  const signal = AbortSignal.any([context.signal, over.signal, latest])
  const quiet = watch.quiet(settleMs, signal).then((): Ended => ({ by: 'settled', quietMs: settleMs }))
  const looked = lookForEnd(watched, signal)
  try {
    return await Promise.race([quiet, looked])
  } catch (error) {
    context.signal.throwIfAborted()
    if (latest.aborted) return DEADLINE
    throw error
  } finally {
    over.abort()
    await Promise.allSettled([quiet, looked])
  }
}

/** Looks for the end of the process and for a terminal record of this drill. Rejects when the signal aborts. */
async function lookForEnd(
  { drill, watch, from, decisions, application, ids }: Watched,
  signal: AbortSignal,
): Promise<Ended> {
  for (;;) {
    const ended = application.ended()
    if (ended !== null) return ended
    const log = await decisions()
    const share = { operationId: drill.operationId, from, to: Infinity }
    if (log.log === 'read' && sharedBy(share, log.entries, ids).some(({ terminal }) => terminal)) {
      await watch.quiet(AFTER_RECORD_MS, signal)
      return { by: 'decided' }
    }
    await sleep(LOOK_MS, undefined, { signal })
  }
}
