import { EARLY_MS } from '../attempts/backoff.ts'
import { attemptsOf, isRetryOf, replyOf } from '../attempts/exchanges.ts'
import type { Attempt, DrillSeen } from '../evidence/drill.ts'
import type { Plan } from '../evidence/run.ts'
import type { Assertion, JudgedAs } from './assertion.ts'
import { attemptPlace, fail, notEvaluated, PASS, worst } from './assertion.ts'
import type { FailureName } from './planned.ts'
import { isOneOf, whenPlanned } from './planned.ts'
import { overFailures, sightings, UNMET_CODES } from './sightings.ts'

const FAILURES: readonly FailureName[] = [
  'rate-limited',
  'rate-limited-date',
  'rate-limited-ms',
  'retry-after-excessive',
]

/** An HTTP date has whole seconds (RFC 9110, 5.6.7): read against a `Date` header, the delay can come out 1 s shorter. */
const EARLY_BY_DATE_MS = 1000

/** Jitter on top of a delay and a busy runner make a client late; a sleep over the maximum is not that. */
const LATE_MS = 1000

const CODES = [
  'sent-too-early',
  'slept-over-maximum',
  'one-attempt-only',
  'gap-unknown',
  ...UNMET_CODES,
] as const
type Code = Exclude<(typeof CODES)[number], (typeof UNMET_CODES)[number]>

export const retryAfterHonoured: Assertion<(typeof CODES)[number]> = {
  id: 'retry-after-honoured',
  title: 'Retry-After was waited for, or the request was given up',
  failsWhen:
    'the next attempt on the route came before Retry-After, or a delay above the declared maximum was slept instead ' +
    'of given up',
  codes: CODES,
  notApplicable: ['application-is-direct', 'no-such-fault-planned', 'too-few-attempts-possible'],
  applies(plan) {
    const planned = whenPlanned(plan, FAILURES)
    return planned === true && plan.policy.bounds.maxAttempts < 2 ? 'too-few-attempts-possible' : planned
  },
  judge: (evidence, plan) =>
    overFailures(
      sightings(evidence, plan),
      (drill) => isOneOf(drill, FAILURES),
      (seen) => honoured(seen, plan.policy.bounds),
    ),
}

/** One answer that asked for a delay, and what was sent to that route after it. */
interface Wait {
  readonly drill: string
  readonly askedMs: number
  readonly earlyMs: number
  readonly next: Attempt | null
  /** Time between that answer and `next`; null where it cannot be told. A lower bound where something stood between. */
  readonly waitedMs: number | null
  readonly isExact: boolean
  readonly isLast: boolean
}

function honoured(seen: DrillSeen, bounds: Plan['policy']['bounds']): JudgedAs<Code> {
  // The last answer of all asks for a wait that nobody sees: it counts only where giving up was the right thing.
  const seenWaits = waitsOf(seen).filter(({ isLast, askedMs }) => !isLast || askedMs > bounds.maxDelayMs)
  const judged = seenWaits.map((wait) => judgeWait(wait, bounds.maxDelayMs))
  return worst<Code>(judged, oneAttemptOnly(seen.drill.id))
}

function waitsOf(seen: DrillSeen): readonly Wait[] {
  const attempts = attemptsOf(seen)
  return attempts.flatMap((attempt, index): Wait[] => {
    const askedMs = replyOf(attempt)?.retryAfterMs ?? null
    if (askedMs === null) return []
    const later = attempts.slice(index + 1)
    const at = later.findIndex((candidate) => isRetryOf(attempt, candidate))
    const gaps = later.slice(0, at + 1).map(({ gapMs }) => gapMs)
    const isDate = isOneOf(seen.drill, ['rate-limited-date'])
    return [
      {
        drill: seen.drill.id,
        askedMs,
        earlyMs: isDate ? Math.min(EARLY_BY_DATE_MS, askedMs / 2) : EARLY_MS,
        next: later[at] ?? null,
        waitedMs: sumOf(gaps),
        isExact: at === 0,
        isLast: later.length === 0,
      },
    ]
  })
}

function sumOf(gaps: readonly (number | null)[]): number | null {
  return gaps.reduce((sum, gap) => (sum === null || gap === null ? null : sum + gap), 0)
}

function judgeWait(wait: Wait, maxDelayMs: number): JudgedAs<Code> {
  const { next, waitedMs, askedMs } = wait
  if (next === null) return PASS
  if (waitedMs === null) return gapUnknown(wait, next)
  if (waitedMs < askedMs - wait.earlyMs) return wait.isExact ? tooEarly(wait, next) : gapUnknown(wait, next)
  return waitedMs > maxDelayMs + LATE_MS ? overMaximum(wait, next, maxDelayMs) : PASS
}

function tooEarly({ drill, askedMs, waitedMs }: Wait, next: Attempt): JudgedAs<Code> {
  return fail('sent-too-early', {
    message:
      `Drill ${drill}: attempt ${next.n} came after ${Math.round(waitedMs ?? 0)} ms, Retry-After asked for ${askedMs} ms. ` +
      'A gateway that is asked too early goes on refusing.',
    remedy: 'Wait at least as long as Retry-After or retry-after-ms says, or give up when that is too long.',
    places: [attemptPlace(drill, next.n)],
  })
}

function overMaximum({ drill, waitedMs }: Wait, next: Attempt, maxDelayMs: number): JudgedAs<Code> {
  return fail('slept-over-maximum', {
    message:
      `Drill ${drill}: ${Math.round(waitedMs ?? 0)} ms passed before attempt ${next.n}, the declared maximum is ` +
      `${maxDelayMs} ms. A caller waits that long for nothing.`,
    remedy: 'Give up, or use the fallback, when Retry-After asks for more than `max-delay`.',
    places: [attemptPlace(drill, next.n)],
  })
}

function gapUnknown({ drill, askedMs }: Wait, next: Attempt): JudgedAs<Code> {
  return notEvaluated('gap-unknown', {
    message: `Drill ${drill}: how long attempt ${next.n} waited for a Retry-After of ${askedMs} ms cannot be told.`,
    remedy: 'Re-run with the requests of a drill one after the other.',
    places: [attemptPlace(drill, next.n)],
  })
}

function oneAttemptOnly(drill: string): JudgedAs<Code> {
  return notEvaluated('one-attempt-only', {
    message: `Drill ${drill}: no attempt followed an answer with Retry-After, so no wait was seen.`,
    remedy: 'Nothing to do if the application gives up at once by design; else check that it retries 429.',
    places: [attemptPlace(drill)],
  })
}
