import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { flagSeen } from '../application/environment.ts'
import { readRunnerFiles, restoreRunnerFiles, type RunnerFilesBefore } from '../application/runner-files.ts'
import type { DrillContext } from '../drill/context.ts'
import type { DrillsResult } from '../drill/result.ts'
import { counted } from '../evidence/counted.ts'
import type { Evidence, RunnerFiles } from '../evidence/run.ts'
import { makeEngine, type Engine } from '../leak/engine.ts'
import type { RoutesAtTap } from '../tap/options.ts'
import { markWritten, type Before } from '../unpack/written.ts'
import { openDrills, type OpenDrills } from './gate-drills.ts'
import { faultScript } from './gate-fault.ts'
import { removeFolder } from './gate-folder.ts'
import { NeedleBag } from './gate-needles.ts'
import type { Prepared } from './gate-prepare.ts'
import { openRoutes } from './gate-route.ts'
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
  const needles = needleBag(prepared)
  const folder = await mkdtemp(join(around.temporary, 'fallback-evidence-'))
  try {
    const opened = await openRoutes(prepared, around)
    try {
      const { routes } = opened
      return await observeBehind({ prepared, around, journal, folder, needles, routes }, load)
    } finally {
      await opened.close()
    }
  } finally {
    await removeFolder(folder, journal)
  }
}

async function observeBehind(run: Run, load: () => Promise<unknown>): Promise<Observed> {
  const { prepared, around, journal, folder, needles } = run
  const drills = await openDrills(prepared, around)
  try {
    const before = await markBefore(prepared, around)
    const drillsRun = { prepared, journal, drills, context: contextOf(run) }
    const { results, stillRunning } = await runAndStop(drillsRun, load)
    around.signal.throwIfAborted()
    const runner = await compareRunnerFiles(prepared, before.runner)
    const engine = makeEngine(needles.all(), around.fingerprint)
    await journal.copyTo(join(folder, LOG_NAME))
    const [written, source] = await Promise.all([
      searchWritten({ prepared, around, folder, results, engine, before: before.written, stillRunning }),
      searchSource(prepared, around),
    ])
    return { engine, evidence: evidenceOf(results, { written, source, runner }, prepared, around) }
  } finally {
    await drills.close()
  }
}

/** What an application could change, as it was. */
async function markBefore(
  { plan }: Prepared,
  { environment, directory }: Surroundings,
): Promise<{ readonly runner: RunnerFilesBefore; readonly written: Before }> {
  const { application } = plan.policy
  const [runner, written] = await Promise.all([
    readRunnerFiles(environment),
    markWritten(application.kind === 'direct' ? [] : application.writes, directory),
  ])
  return { runner, written }
}

function evidenceOf(
  { drills: [first, ...rest], strays }: DrillsResult,
  found: Pick<Evidence, 'written' | 'source' | 'runner'>,
  prepared: Prepared,
  around: Surroundings,
): Evidence {
  if (first === undefined) throw new Error('no drill was planned')
  return {
    drills: [first.seen, ...rest.map(({ seen }) => seen)],
    strays,
    ...found,
    policyComparison: prepared.policyComparison,
    runtime: around.runtime,
    flags: flagsSeen(prepared, around),
    pages: [],
    documented: [],
  }
}

function flagsSeen({ plan, inputs }: Prepared, { environment }: Surroundings): Evidence['flags'] {
  const { hosted, env } = plan.policy
  const realKey = inputs['api-key']?.trim() ?? null
  return (hosted?.flags ?? []).map(({ name }) => flagSeen(name, { inherited: environment, realKey, env }))
}

function needleBag({ plan, secrets, markers }: Prepared): NeedleBag {
  const nonces = plan.drills.map(({ nonce }) => nonce)
  return new NeedleBag(secrets, nonces, Object.values(markers))
}

/** A run with its routes open. */
interface Run {
  readonly prepared: Prepared
  readonly around: Surroundings
  readonly journal: Journal
  readonly folder: string
  readonly needles: NeedleBag
  readonly routes: RoutesAtTap
}

function contextOf({ prepared, around, folder, needles, routes }: Run): DrillContext {
  const { policy } = prepared.plan
  const { now, elapsed, fingerprint } = around
  const models = { fallback: policy.fallback.model, primary: policy.primary?.model ?? policy.fallback.model }
  return {
    policy,
    tap: {
      routes,
      address: policy.tap,
      surface: policy.upstreamSurface,
      profile: policy.profile,
      fields: policy.fields,
      now,
      elapsed,
      fingerprint,
      sink: needles,
    },
    canariesOf: prepared.canariesOf,
    script: (drill) => faultScript(drill, models, prepared.markers, now),
    folder,
    directory: around.directory,
    signal: around.signal,
  }
}

interface DrillsRun {
  readonly prepared: Prepared
  readonly journal: Journal
  readonly drills: OpenDrills
  readonly context: DrillContext
}

/** Whatever comes of the drills, nothing that they started runs afterwards. */
async function runAndStop(
  run: DrillsRun,
  load: () => Promise<unknown>,
): Promise<{ readonly results: DrillsResult; readonly stillRunning: number }> {
  try {
    const results = await runDrills(run, load)
    return { results, stillRunning: await run.drills.stopAll() }
  } catch (error) {
    await run.drills.stopAll()
    throw error
  }
}

/** An application could write to our own bundle: all that will be needed is loaded before it starts. */
async function runDrills(
  { prepared, journal, drills, context }: DrillsRun,
  load: () => Promise<unknown>,
): Promise<DrillsResult> {
  const drilling = () =>
    drills.run(context, ({ id }, attempts) => {
      journal.say(`${id}: ${counted(attempts, 'attempt')} seen`)
    })
  if (prepared.plan.policy.application.kind !== 'direct') {
    await load()
    return drilling()
  }
  const running = drilling()
  // Without one, loading fills the time in which sockets wait. Whoever needs a package that cannot be loaded says so.
  load().catch(() => undefined)
  return running
}

async function compareRunnerFiles({ plan }: Prepared, before: RunnerFilesBefore): Promise<RunnerFiles> {
  return plan.policy.application.kind === 'direct' ? 'not-looked' : restoreRunnerFiles(before)
}
