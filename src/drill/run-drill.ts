import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Outcome, RunningApplication } from '../application/port.ts'
import type { Drill, DrillSeen } from '../evidence/drill.ts'
import { openTap } from '../tap/tap.ts'
import type { WatchSeen } from '../tap/watch.ts'
import { atTap, drillCall, runCall, type DrillContext } from './context.ts'
import { logPath, readDecisionsSince } from './decisions.ts'
import { markLog } from '../unpack/growth.ts'
import { faultOf, throwTapErrors, type DrillsResult } from './result.ts'

/**
 * Runs one drill of an application that is run anew for each: opens its tap, lets the application call, closes the tap
 * and says what was seen. Rejects when the tap itself failed.
 */
export async function runDrill(
  drill: Drill,
  application: RunningApplication,
  context: DrillContext,
): Promise<DrillsResult> {
  const { policy, directory } = context
  const folder = join(context.folder, drill.id)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const ownLog = logPath(policy.decisionLog, directory)
  const mark = ownLog === null ? null : await markLog(ownLog)
  const startedAt = context.tap.now().toISOString()
  const { outcome, seen, strays } = await callThroughTap(drill, application, folder, context)
  const { ended, outputs } = outcome
  const shown: DrillSeen = {
    drill,
    attempts: seen.attempts,
    fault: faultOf(drill, seen),
    ended,
    claim: policy.claim === 'decision-log' ? 'silent' : outcome.claim,
    decisions: await readDecisionsSince(policy, ownLog ?? outputs?.stdout ?? null, mark),
    startedAt,
    callerLeft: null,
  }
  return { drills: [{ seen: shown, outputs, products: [] }], strays }
}

async function callThroughTap(
  drill: Drill,
  application: RunningApplication,
  folder: string,
  context: DrillContext,
): Promise<{ outcome: Outcome; seen: WatchSeen; strays: DrillsResult['strays'] }> {
  const tap = await openTap({ ...context.tap, attribution: 'whole' })
  try {
    const watch = tap.watch(atTap(drill, context))
    const call = drillCall(drill, runCall(context, tap, drill), folder, context)
    const outcome = await application.run(call)
    const { strays, errors } = await tap.close()
    throwTapErrors(errors, drill.id)
    return { outcome, seen: await watch.seen(), strays }
  } finally {
    await tap.close()
  }
}
