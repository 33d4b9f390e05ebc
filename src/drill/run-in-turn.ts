import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type {
  LongRunningApplication,
  Outputs,
  RunCall,
  StartedApplication,
  Triggered,
} from '../application/port.ts'
import type { Some } from '../evidence/brand.ts'
import type { DecisionLog, Drill, DrillSeen, Ended } from '../evidence/drill.ts'
import type { LongRunning } from '../evidence/policy.ts'
import { needsCaller } from '../fault/table.ts'
import { openTap } from '../tap/tap.ts'
import type { Watch } from '../tap/watch.ts'
import { markLog, type LogMark } from '../unpack/growth.ts'
import { atTap, drillCall, runCall, type DrillContext } from './context.ts'
import { logPath, sharedBy, watchDecisions } from './decisions.ts'
import { DEADLINE, endOfDrill } from './end-of-drill.ts'
import { faultOf, throwTapErrors, type DrillsResult } from './result.ts'

/** How long the caller waits, after the first attempt was seen, until it hangs up. */
const PATIENCE_MS = 300

interface Watched {
  readonly drill: Drill
  readonly watch: Watch
}

/** A drill that ran, before late attempts and records are known. */
interface Ran extends Watched {
  readonly ended: Ended
  readonly triggered: Triggered
  readonly startedAt: string
  readonly callerLeft: DrillSeen['callerLeft']
  /** How many decision records the log held before. */
  readonly from: number
}

interface Running {
  readonly context: DrillContext
  readonly settings: LongRunning
  readonly shared: RunCall
  readonly application: StartedApplication
  readonly decisions: () => Promise<DecisionLog>
  /** The operation ids of all drills. */
  readonly ids: ReadonlySet<string>
}

/**
 * Starts a service or worker once, runs the drills one after the other, ends it, and says what was seen. Attempts are
 * told apart by the nonce in the prompt, records by their operation id, so that what comes late is not lost.
 */
export async function runInTurn(
  drills: Some<Drill>,
  application: LongRunningApplication,
  settings: LongRunning,
  context: DrillContext,
  ended: (drill: Drill, attempts: number) => void,
): Promise<DrillsResult> {
  const tap = await openTap({ ...context.tap, attribution: 'by-nonce' })
  try {
    const folder = join(context.folder, 'application')
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const ownLog = logPath(context.policy.decisionLog, context.directory)
    const mark = ownLog === null ? null : await markLog(ownLog)
    const shared = runCall(context, tap, drills[0])
    // Watched before anything starts: what it sends at its start is known by the keys of the drills.
    const watched = drills.map((drill) => ({ drill, watch: tap.watch(atTap(drill, context)) }))
    const started = await application.start({ ...shared, folder, signal: context.signal })
    const tell =
      started.state === 'not-started'
        ? () => notStarted(drills, started, context)
        : await askInTurn(watched, { context, settings, shared, ownLog, mark, ended }, started.application)
    // The application is ended before the tap: what it sends on its way out is still seen.
    await application.stopAll()
    const { strays, errors } = await tap.close()
    throwTapErrors(errors, 'the drills')
    return { drills: await tell(), strays }
  } finally {
    await tap.close()
  }
}

interface Asking extends Pick<Running, 'context' | 'settings' | 'shared'> {
  readonly ownLog: string | null
  readonly mark: LogMark | null
  readonly ended: (drill: Drill, attempts: number) => void
}

/** Runs every drill. What was seen can be told when the tap is closed. */
async function askInTurn(
  watched: readonly Watched[],
  { context, settings, shared, ownLog, mark, ended }: Asking,
  application: StartedApplication,
): Promise<() => Promise<DrillsResult['drills']>> {
  const { outputs } = application
  const decisions = watchDecisions(context.policy, ownLog ?? outputs.stdout, mark)
  const ids = new Set(watched.map(({ drill }) => drill.operationId))
  const running = { context, settings, shared, application, decisions, ids }
  const ran: Ran[] = []
  for (const each of watched) {
    ran.push(await runOne(each, running))
    ended(each.drill, each.watch.attempts)
  }
  return async () => settled(ran, await decisions(), outputs, running)
}

async function runOne({ drill, watch }: Watched, running: Running): Promise<Ran> {
  const { context, application, shared } = running
  context.signal.throwIfAborted()
  const folder = join(context.folder, drill.id)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const from = count(await running.decisions())
  const startedAt = context.tap.now().toISOString()
  const leaving = needsCallerIn(drill) ? leaveAfterFirst(watch, context.signal) : null
  const triggered = await application.trigger(
    drillCall(drill, shared, folder, context),
    leaving?.leave ?? null,
  )
  leaving?.forget()
  const afterAttempt = watch.attempts
  const ended =
    triggered.by === 'deadline'
      ? DEADLINE
      : await endOfDrill({ ...running, drill, watch, from, settleMs: running.settings.settleMs })
  return {
    drill,
    watch,
    ended,
    triggered,
    startedAt,
    callerLeft: triggered.by === 'hung-up' ? { afterAttempt } : null,
    from,
  }
}

function needsCallerIn({ cause }: Drill): boolean {
  return cause?.by === 'tap' && needsCaller(cause.fault)
}

/** A signal that tells the caller to hang up, some time after the first attempt was seen. */
function leaveAfterFirst(watch: Watch, signal: AbortSignal): { leave: AbortSignal; forget(): void } {
  const leave = new AbortController()
  const over = new AbortController()
  const either = AbortSignal.any([signal, over.signal])
  const hangUp = async () => {
    await watch.begun(either)
    await sleep(PATIENCE_MS, undefined, { signal: either })
    leave.abort()
  }
  // Rejects when the trigger came back first, or the run was cancelled: then nobody has to leave.
  hangUp().catch(() => undefined)
  return {
    leave: leave.signal,
    forget: () => {
      over.abort()
    },
  }
}

function count(log: DecisionLog): number {
  return log.log === 'read' ? log.entries.length : 0
}

async function settled(
  ran: readonly Ran[],
  log: DecisionLog,
  outputs: Outputs,
  { context, ids }: Running,
): Promise<DrillsResult['drills']> {
  return Promise.all(
    ran.map(async ({ drill, watch, ended, triggered, startedAt, callerLeft, from }, index) => {
      const seen = await watch.seen()
      // What came between two drills still belongs to the one before.
      const share = { operationId: drill.operationId, from, to: ran[index + 1]?.from ?? Infinity }
      return {
        seen: {
          drill,
          attempts: seen.attempts,
          fault: faultOf(drill, seen),
          ended,
          claim: context.policy.claim === 'decision-log' ? ('silent' as const) : triggered.claim,
          decisions: log.log === 'read' ? { ...log, entries: sharedBy(share, log.entries, ids) } : log,
          startedAt,
          callerLeft,
        },
        outputs,
        products: triggered.products,
      }
    }),
  )
}

function notStarted(
  drills: readonly Drill[],
  { why, outputs }: { readonly why: string; readonly outputs: Outputs | null },
  { tap, policy }: DrillContext,
): DrillsResult['drills'] {
  const startedAt = tap.now().toISOString()
  const decisions: DecisionLog =
    policy.decisionLog === null ? { log: 'none-declared' } : { log: 'read', entries: [] }
  return drills.map((drill) => ({
    seen: {
      drill,
      attempts: [],
      fault: drill.cause === null ? 'none-planned' : 'not-met',
      ended: { by: 'not-started', why },
      claim: 'failure',
      decisions,
      startedAt,
      callerLeft: null,
    },
    outputs,
    products: [],
  }))
}
