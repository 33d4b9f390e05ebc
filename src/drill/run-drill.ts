import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { errnoOf } from '../application/errno.ts'
import type { Outcome, RunningApplication } from '../application/port.ts'
import type { Attempt, DecisionLog, Drill, DrillSeen } from '../evidence/drill.ts'
import type { DecisionLogSource, Policy } from '../evidence/policy.ts'
import type { TapOptions } from '../tap/options.ts'
import { openTap, type TapSeen } from '../tap/tap.ts'
import { prompt } from '../surface/ask.ts'
import { readDecisionLog } from './decision-log.ts'
import { markLog, readGrowth, type LogMark } from './log-growth.ts'

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
  const ownLog = logPath(policy.decisionLog, run.directory)
  const mark = ownLog === null ? null : await markLog(ownLog)
  const startedAt = run.tap.now().toISOString()
  const { outcome, tapped, strays } = await callThroughTap(run, folder)
  if (tapped.errors.length > 0) {
    throw new Error(`the tap failed while it recorded ${drill.id}`, { cause: tapped.errors[0] })
  }
  const decisions = await readDecisions(policy, ownLog ?? outcome.outputs?.stdout ?? null, mark)
  const { ended, claim, outputs } = outcome
  const fault = faultOf(drill, tapped)
  return {
    seen: { drill, attempts: tapped.attempts, fault, ended, claim, decisions, callerLeft: null, startedAt },
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
  const script: TapOptions['script'] = (n, streaming) => run.script(n, streaming, origin)
  const opening = openTap({ ...options, script })
  try {
    const tap = await opening
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
    const [tapped, strayed] = await Promise.all([tap.close(), elsewhere.close()])
    const errors = [...tapped.errors, ...strayed.errors]
    return { outcome, tapped: { ...tapped, errors }, strays: strayed.attempts }
  } finally {
    await Promise.allSettled([opening.then((tap) => tap.close()), elsewhere.close()])
  }
}

/** A second listener, where redirects point: every request there is recorded and refused. */
function elsewhereOptions(options: Omit<TapOptions, 'script'>): TapOptions {
  const guard = { model: options.model, upstreamCalls: 0, outputTokens: 0 }
  return { ...options, guard, upstream: { ...options.upstream, basePath: '/elsewhere' }, script: () => null }
}

function faultOf(drill: Drill, seen: TapSeen): DrillSeen['fault'] {
  if (drill.cause === null) return 'none-planned'
  return seen.faultMet ? 'met' : 'not-met'
}

async function readDecisions(
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

/** The file that the policy names as decision log; null where it is the standard output, new for every drill. */
function logPath(source: DecisionLogSource | null, directory: string): string | null {
  return source?.from === 'file' ? resolve(directory, source.path) : null
}
