import { mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Outcome, RunningApplication } from '../application/port.ts'
import type { DecisionLog, Drill, DrillSeen } from '../evidence/drill.ts'
import type { DecisionLogSource, Policy } from '../evidence/policy.ts'
import type { TapOptions } from '../tap/exchange.ts'
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
  readonly tap: TapOptions
  /** The run's private folder: the drill makes its own inside. */
  readonly folder: string
  readonly directory: string
  readonly signal: AbortSignal
}

/** What a drill left: what was seen, and the files that are to be searched. */
export interface DrillResult {
  readonly seen: DrillSeen
  readonly folder: string
  readonly outputs: Outcome['outputs']
}

/**
 * Runs one drill: opens its tap, lets the application call, closes the tap and says what was seen. Rejects when the
 * tap itself failed: a recording with a hole in it is no evidence.
 */
export async function runDrill(run: DrillRun): Promise<DrillResult> {
  const { drill, policy, tap: options } = run
  const folder = join(run.folder, drill.id)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const logStart = await sizeOf(policy.decisionLog, run.directory)
  const startedAt = options.now().toISOString()

  const tap = await openTap(options)
  const outcome = await run.application
    .run({
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
    .catch(async (error: unknown) => {
      await tap.close()
      throw error
    })
  const seen = await tap.close()
  if (seen.errors.length > 0)
    throw new Error(`the tap failed while it recorded ${drill.id}`, { cause: seen.errors[0] })

  const decisions = await readDecisions(policy.decisionLog, outcome.outputs, run.directory, logStart)
  return {
    seen: {
      drill,
      attempts: seen.attempts,
      fault: faultOf(drill, seen),
      ...claims(outcome),
      decisions,
      startedAt,
    },
    folder,
    outputs: outcome.outputs,
  }
}

function claims({ ended, claim }: Outcome): Pick<DrillSeen, 'ended' | 'claim'> {
  return { ended, claim }
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
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return { log: 'unreadable', why: `reading it gave ${code}` }
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
