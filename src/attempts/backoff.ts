import type { Attempt } from '../evidence/drill.ts'
import { isRetryOf, replyOf } from './exchanges.ts'

/** How the pauses between retries on one route look. */
export const BACKOFF_KINDS = ['none', 'constant', 'growing', 'governed', 'irregular', 'too-few'] as const
export type BackoffKind = (typeof BACKOFF_KINDS)[number]

/** A gateway that just failed is still failing this soon after. */
export const LEAST_GAP_MS = 100

/**
 * How much longer the last gap is than the first. openai-node doubles from 0.5 s and takes off up to 25 %: 1.5 at the
 * least for two gaps; a constant delay stays within a few per cent of 1.
 */
const LEAST_GROWTH = 1.2

/** At its cap (openai-node: 8 s) jitter alone can take 25 % off the next pause; the rest is for slow timers. */
const LEAST_STEP = 0.7

/** Timers round to whole milliseconds and start when the headers come, before the tap has seen the reply's end. */
export const EARLY_MS = 20

/** Some clients wait up to a quarter longer than asked; a longer pause than that is the client's own. */
const LATE_SHARE = 1.25
const LATE_MS = 100

/** The time between one attempt and the next on the same route. */
export interface Pause {
  /** The attempt that ended it. */
  readonly n: number
  readonly gapMs: number
  /** What the answer before asked for; null where it asked for nothing. */
  readonly askedMs: number | null
}

export interface Backoff {
  readonly kind: BackoffKind
  /** The pauses of the longest run of attempts on one route, in milliseconds. */
  readonly gaps: readonly number[]
}

/** Attempts that follow each other on one route: a hop ends a run, and may come at once. */
export function runsOnOneRoute(attempts: readonly Attempt[]): readonly (readonly Attempt[])[] {
  const runs: Attempt[][] = []
  for (const attempt of attempts) {
    const run = runs.at(-1)
    const previous = run?.at(-1)
    if (run !== undefined && previous !== undefined && isRetryOf(previous, attempt)) run.push(attempt)
    else runs.push([attempt])
  }
  return runs
}

/** The pauses of one run whose length is known: after a side call, and between overlapping attempts, it is not. */
export function pausesOf(run: readonly Attempt[]): readonly Pause[] {
  return run.slice(1).flatMap(({ n, gapMs }, index) => {
    const previous = run[index]
    const askedMs = previous === undefined ? null : (replyOf(previous)?.retryAfterMs ?? null)
    return gapMs === null ? [] : [{ n, gapMs, askedMs }]
  })
}

/** Whether pauses got longer on the whole; a cap and jitter may hold single ones back. */
export function isGrowing(gaps: readonly number[]): boolean {
  const [first] = gaps
  const last = gaps.at(-1)
  return first !== undefined && last !== undefined && gaps.length > 1 && last >= first * LEAST_GROWTH
}

/** The kind of back-off of attempts without side calls, in order. */
export function backoffOf(attempts: readonly Attempt[]): Backoff {
  const [longest = []] = runsOnOneRoute(attempts).toSorted((a, b) => b.length - a.length)
  const pauses = pausesOf(longest)
  return { kind: kindOf(pauses), gaps: pauses.map(({ gapMs }) => gapMs) }
}

function kindOf(pauses: readonly Pause[]): BackoffKind {
  if (pauses.length === 0) return 'too-few'
  const own = pauses.filter((pause) => !isGoverned(pause)).map(({ gapMs }) => gapMs)
  if (own.length === 0) return 'governed'
  if (own.length < pauses.length) return 'irregular'
  if (own.every((gap) => gap < LEAST_GAP_MS)) return 'none'
  if (own.length === 1) return 'too-few'
  if (own.some((gap) => gap < LEAST_GAP_MS)) return 'irregular'
  if (isGrowing(own) && own.every((gap, at) => gap >= (own[at - 1] ?? 0) * LEAST_STEP)) return 'growing'
  return Math.max(...own) <= Math.min(...own) * LEAST_GROWTH ? 'constant' : 'irregular'
}

/** A pause as long as Retry-After asked. One that was cut at a ceiling, or ignored, is the client's own. */
function isGoverned({ gapMs, askedMs }: Pause): boolean {
  if (askedMs === null) return false
  return gapMs >= askedMs - EARLY_MS && gapMs <= askedMs * LATE_SHARE + LATE_MS
}
