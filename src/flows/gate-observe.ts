import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { commandApplication } from '../application/command.ts'
import { directApplication } from '../application/direct.ts'
import type { RunningApplication } from '../application/port.ts'
import { readRunnerFiles, restoreRunnerFiles, type RunnerFilesBefore } from '../application/runner-files.ts'
import { runDrill, type DrillResult } from '../drill/run-drill.ts'
import type { Some } from '../evidence/brand.ts'
import type { Drill } from '../evidence/drill.ts'
import type { Evidence, RunnerFiles } from '../evidence/run.ts'
import { makeEngine, type Engine } from '../leak/engine.ts'
import { isLoopback } from '../policy/base-url.ts'
import { openWire } from '../wire/wire.ts'
import { faultScript } from './gate-fault.ts'
import { NeedleBag } from './gate-needles.ts'
import type { Prepared } from './gate-prepare.ts'
import { openRoute, type OpenRoute } from './gate-route.ts'
import { searchSource, searchWritten } from './gate-search.ts'
import { LOG_NAME, type Journal } from './journal.ts'
import type { Surroundings } from './surroundings.ts'

/** Everything that one run saw, and the engine that knows what must not be published. */
export interface Observed {
  readonly evidence: Evidence
  readonly engine: Engine
}

/**
 * Runs the drills, stops whatever they started, and searches all that was written: once, when every needle is known.
 * `load` brings in what is needed after the drills.
 */
export async function observe(
  prepared: Prepared,
  around: Surroundings,
  journal: Journal,
  load: () => Promise<unknown>,
): Promise<Observed> {
  const folder = await mkdtemp(join(around.temporary, 'fallback-evidence-'))
  const needles = needleBag(prepared)
  const route = await openRoute(prepared, around)
  const application = await openApplication(prepared, around)
  const { running } = application
  try {
    const before = await readRunnerFiles(around.environment)
    const run = { prepared, around, journal, folder, needles, route, application: running }
    const results = await runDrills(run, load).finally(() => running.stopAll())
    around.signal.throwIfAborted()
    const runner = await compareRunnerFiles(prepared, before)
    const engine = makeEngine(needles.all(), around.fingerprint)
    await journal.copyTo(join(folder, LOG_NAME))
    const [written, source] = await Promise.all([
      searchWritten({ prepared, around, folder, results, engine }),
      searchSource(prepared, around),
    ])
    return { engine, evidence: evidenceOf(results, { written, source, runner }, prepared, around) }
  } finally {
    await Promise.all([application.close(), route.close()])
    await rm(folder, { recursive: true, force: true })
  }
}

function evidenceOf(
  [first, ...rest]: Some<DrillResult>,
  found: Pick<Evidence, 'written' | 'source' | 'runner'>,
  prepared: Prepared,
  around: Surroundings,
): Evidence {
  return {
    drills: [first.seen, ...rest.map(({ seen }) => seen)],
    strays: [first, ...rest].flatMap(({ strays }) => strays),
    ...found,
    policyComparison: prepared.policyComparison,
    runtime: around.runtime,
  }
}

function needleBag({ plan, secrets, markers }: Prepared): NeedleBag {
  const nonces = plan.drills.map(({ nonce }) => nonce)
  return new NeedleBag(secrets, nonces, Object.values(markers))
}

interface OpenApplication {
  readonly running: RunningApplication
  close(): Promise<void>
}

async function openApplication(prepared: Prepared, around: Surroundings): Promise<OpenApplication> {
  const { application, bounds } = prepared.plan.policy
  if (application.kind === 'direct') {
    const wire = await openWire({ allows: isLoopback, silenceMs: bounds.deadlineMs, proxy: null })
    return { running: directApplication(wire), close: () => wire.close() }
  }
  const running = commandApplication({
    run: application.run,
    directory: around.directory,
    inherited: around.environment,
    realKey: prepared.realKey?.reveal() ?? null,
    runMark: Buffer.from(around.random(12)).toString('hex'),
  })
  return { running, close: () => Promise.resolve() }
}

interface DrillsRun {
  readonly prepared: Prepared
  readonly around: Surroundings
  readonly journal: Journal
  readonly folder: string
  readonly needles: NeedleBag
  readonly route: OpenRoute
  readonly application: RunningApplication
}

/** An application could write to our own bundle: all that will be needed is loaded before it starts. */
async function runDrills(run: DrillsRun, load: () => Promise<unknown>): Promise<Some<DrillResult>> {
  if (run.prepared.plan.policy.application.kind !== 'direct') {
    await load()
    return drillAll(run)
  }
  const drilling = drillAll(run)
  // Without one, loading fills the time in which sockets wait. Whoever needs a package that cannot be loaded says so.
  load().catch(() => undefined)
  return drilling
}

/** Side by side; one after the other where the drills would write into one decision log. */
async function drillAll(run: DrillsRun): Promise<Some<DrillResult>> {
  const { drills, policy } = run.prepared.plan
  const results: DrillResult[] = []
  if (policy.decisionLog?.from === 'file') {
    for (const drill of drills) results.push(await runOne(drill, run))
  } else {
    // All are awaited even when one fails: no drill may still be running when the folder is removed.
    const settled = await Promise.allSettled(drills.map((drill) => runOne(drill, run)))
    for (const each of settled) {
      if (each.status === 'rejected') throw each.reason
      results.push(each.value)
    }
  }
  const [first, ...rest] = results
  if (!first) throw new Error('no drill was planned')
  return [first, ...rest]
}

async function runOne(drill: Drill, run: DrillsRun): Promise<DrillResult> {
  const { prepared, around, route } = run
  const { policy } = prepared.plan
  run.around.signal.throwIfAborted()
  const result = await runDrill({
    drill,
    policy,
    application: run.application,
    tap: {
      drill,
      route: 'fallback',
      model: policy.fallback.model,
      fields: policy.fields,
      canary: prepared.canaryOf(drill.id),
      upstream: route.upstream,
      guard: prepared.guard,
      wire: route.wire,
      now: around.now,
      elapsed: around.elapsed,
      fingerprint: around.fingerprint,
      sink: run.needles,
    },
    script: faultScript(drill, policy.fallback.model, prepared.markers, around.now),
    folder: run.folder,
    directory: around.directory,
    signal: around.signal,
  })
  const { length } = result.seen.attempts
  run.journal.say(`${drill.id}: ${length} attempt${length === 1 ? '' : 's'} seen`)
  return result
}

async function compareRunnerFiles({ plan }: Prepared, before: RunnerFilesBefore): Promise<RunnerFiles> {
  return plan.policy.application.kind === 'direct' ? 'not-looked' : restoreRunnerFiles(before)
}
