import { commandApplication } from '../application/command.ts'
import { directApplication } from '../application/direct.ts'
import type { Inheritance } from '../application/environment.ts'
import { freePort } from '../application/free-port.ts'
import { longRunningApplication } from '../application/long-running.ts'
import type { RunningApplication } from '../application/port.ts'
import type { DrillContext } from '../drill/context.ts'
import type { DrillsResult } from '../drill/result.ts'
import { runDrill } from '../drill/run-drill.ts'
import { runInTurn } from '../drill/run-in-turn.ts'
import type { Drill } from '../evidence/drill.ts'
import { isLoopback } from '../policy/base-url.ts'
import { openWire } from '../wire/wire.ts'
import type { Prepared } from './gate-prepare.ts'
import type { Surroundings } from './surroundings.ts'

/** Everything that can run this plan's drills, and end whatever they started. */
export interface OpenDrills {
  run(context: DrillContext, ended: (drill: Drill, attempts: number) => void): Promise<DrillsResult>
  /** How many processes could not be ended. */
  stopAll(): Promise<number>
  close(): Promise<void>
}

/** Opens the application that the policy names. Nothing of it runs yet. */
export async function openDrills(prepared: Prepared, around: Surroundings): Promise<OpenDrills> {
  const { policy, drills } = prepared.plan
  const { application } = policy
  if (application.kind === 'direct') {
    const wire = await openWire({ allows: isLoopback, silenceMs: policy.bounds.deadlineMs, proxy: null })
    return { ...eachAnew(prepared, directApplication(wire)), close: () => wire.close() }
  }
  const given = await inheritance(prepared, around)
  const shared = { directory: around.directory, given }
  if (application.kind === 'command') {
    return {
      ...eachAnew(prepared, commandApplication({ ...shared, run: application.run })),
      close: () => Promise.resolve(),
    }
  }
  const long = longRunningApplication({
    ...shared,
    application,
    deadlineMs: policy.bounds.deadlineMs,
    // Only an application that was there before the gate needs its key made up by somebody else.
    listensAlready: prepared.declaration.canaryKey !== null,
  })
  return {
    run: (context, ended) => runInTurn(drills, long, application, context, ended),
    stopAll: () => long.stopAll(),
    close: () => Promise.resolve(),
  }
}

/** Side by side; one after the other where the drills would write into one decision log, or listen on one port. */
function eachAnew({ plan }: Prepared, application: RunningApplication): Omit<OpenDrills, 'close'> {
  const { drills, policy } = plan
  const inTurn =
    policy.decisionLog?.from === 'file' || Object.values(policy.tap.ports).some((port) => port !== null)
  return {
    async run(context, ended) {
      const one = async (drill: Drill): Promise<DrillsResult> => {
        context.signal.throwIfAborted()
        const result = await runDrill(drill, application, context)
        ended(drill, result.drills[0]?.seen.attempts.length ?? 0)
        return result
      }
      return joined(inTurn ? await oneByOne(drills, one) : await sideBySide(drills, one))
    },
    stopAll: () => application.stopAll(),
  }
}

async function oneByOne<T>(
  drills: readonly Drill[],
  one: (drill: Drill) => Promise<T>,
): Promise<readonly T[]> {
  const results: T[] = []
  for (const drill of drills) results.push(await one(drill))
  return results
}

/** All are awaited even when one fails: no drill may still be running when the folder is removed. */
async function sideBySide<T>(
  drills: readonly Drill[],
  one: (drill: Drill) => Promise<T>,
): Promise<readonly T[]> {
  const settled = await Promise.allSettled(drills.map(one))
  return settled.map((each) => {
    if (each.status === 'rejected') throw each.reason
    return each.value
  })
}

function joined(results: readonly DrillsResult[]): DrillsResult {
  return {
    drills: results.flatMap(({ drills }) => drills),
    strays: results.flatMap(({ strays }) => strays),
  }
}

async function inheritance({ plan, realKey, inputs }: Prepared, around: Surroundings): Promise<Inheritance> {
  return {
    inherited: around.environment,
    // A rehearsal does not use the key that it was given, and no application may have it for that.
    realKey: realKey?.reveal() ?? inputs['api-key']?.trim() ?? null,
    runMark: Buffer.from(around.random(12)).toString('hex'),
    // An application that takes `GATE_PORT` meets no other one on it.
    port: await freePort(),
    env: plan.policy.env,
  }
}
