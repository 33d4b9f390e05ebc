import { mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { errnoOf } from '../application/errno.ts'
import type { Outcome, RunningApplication } from '../application/port.ts'
import type { Attempt, DecisionLog, Drill, DrillSeen } from '../evidence/drill.ts'
import type { DecisionLogSource, Policy } from '../evidence/policy.ts'
import type { TapOptions } from '../tap/options.ts'
import { openTap, type TapSeen } from '../tap/tap.ts'
import { prompt } from '../surface/ask.ts'
import { readDecisionLog } from './decision-log.ts'

/** A decision log larger than this is no log of one drill. */
const DECISION_LOG_LIMIT_BYTES = 16 * 1024 * 1024

/** What is needed to run one drill. */
export interface DrillRun {
  readonly drill: Drill
  readonly policy: Policy
  readonly application: RunningApplication
  readonly tap: Omit<TapOptions, 'script'>
  /** The fault's script for the n-th attempt; `elsewhere` is an origin that no key may follow a redirect to. */
  readonly script: (
    attempt: number,
    streaming: boolean,
    elsewhere: string,
  ) => ReturnType<TapOptions['script']>
  /** The run's private folder: the drill makes its own inside. */
  readonly folder: string
  readonly directory: string
  readonly signal: AbortSignal
}

/** What a drill left: what was seen, and the files that are to be searched. */
export interface DrillResult {
  readonly seen: DrillSeen
  /** What arrived where a redirect pointed. */
  readonly strays: readonly Attempt[]
  readonly folder: string
  readonly outputs: Outcome['outputs']
}

/**
 * Runs one drill: opens its tap, lets the application call, closes the tap and says what was seen. Rejects when the
 * tap itself failed: a recording with a hole in it is no evidence.
 */
export async function runDrill(run: DrillRun): Promise<DrillResult> {
  const { drill, policy } = run
  const folder = join(run.folder, drill.id)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const logStart = await sizeOf(policy.decisionLog, run.directory)
  const startedAt = run.tap.now().toISOString()
  const { outcome, tapped, strays } = await callThroughTap(run, folder)
  if (tapped.errors.length > 0) {
    throw new Error(`the tap failed while it recorded ${drill.id}`, { cause: tapped.errors[0] })
  }
  const decisions = await readDecisions(policy.decisionLog, outcome.outputs, run.directory, logStart)
  const { ended, claim, outputs } = outcome
  const fault = faultOf(drill, tapped)
  return {
    seen: { drill, attempts: tapped.attempts, fault, ended, claim, decisions, startedAt },
    strays,
    folder,
    outputs,
  }
}

async function callThroughTap(
  run: DrillRun,
  folder: string,
): Promise<{ outcome: Outcome; tapped: TapSeen; strays: readonly Attempt[] }> {
  const { drill, policy, tap: options } = run
  const elsewhere = await openTap(elsewhereOptions(options))
  const { origin } = new URL(elsewhere.baseUrl)
  const tap = await openTap({ ...options, script: (n, streaming) => run.script(n, streaming, origin) })
  try {
    const outcome = await run.application.run({
      drill,
      prompt: prompt(drill.nonce),
      model: policy.fallback.model,
      outputTokens: policy.bounds.outputTokens,
      baseUrl: tap.baseUrl,
      canary: options.canary,
      folder,
      deadlineMs: policy.bounds.deadlineMs,
      signal: run.signal,
    })
    return { outcome, tapped: await tap.close(), strays: (await elsewhere.close()).attempts }
  } finally {
    await Promise.all([tap.close(), elsewhere.close()])
  }
}

/** A second listener, where redirects point: every request there is recorded and refused. */
function elsewhereOptions(options: Omit<TapOptions, 'script'>): TapOptions {
  return { ...options, upstream: { ...options.upstream, basePath: '/elsewhere' }, script: () => null }
}

function faultOf(drill: Drill, seen: TapSeen): DrillSeen['fault'] {
  if (drill.cause === null) return 'none-planned'
  return seen.faultMet ? 'met' : 'not-met'
}

async function readDecisions(
  source: DecisionLogSource | null,
  outputs: Outcome['outputs'],
  directory: string,
  start: number,
): Promise<DecisionLog> {
  if (source === null) return { log: 'none-declared' }
  const path = source.from === 'stdout' ? outputs?.stdout : join(directory, source.path)
  if (path === undefined) return { log: 'unreadable', why: 'the application has no standard output' }
  try {
    const { size } = await stat(path)
    if (size - start > DECISION_LOG_LIMIT_BYTES)
      return { log: 'unreadable', why: 'the log is larger than 16 MiB' }
    const bytes = await readFile(path)
    return {
      log: 'read',
      entries: readDecisionLog(bytes.subarray(Math.min(start, bytes.length)).toString('utf8')),
    }
  } catch (error) {
    return { log: 'unreadable', why: `reading it gave ${errnoOf(error) || 'an error'}` }
  }
}

/** Where a growing log file ended before the drill; standard output is new for every drill. */
async function sizeOf(source: DecisionLogSource | null, directory: string): Promise<number> {
  if (source?.from !== 'file') return 0
  return stat(join(directory, source.path)).then(
    ({ size }) => size,
    () => 0,
  )
}
