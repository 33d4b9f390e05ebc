import { attemptsOf, isRetryOf, replyOf } from '../attempts/exchanges.ts'
import type { Attempt, DrillSeen } from '../evidence/drill.ts'
import type { Assertion, JudgedAs } from './assertion.ts'
import { attemptPlace, fail, PASS, worst } from './assertion.ts'
import { unlessDirect } from './planned.ts'
import { isErrorPath, overFailures, sightings, UNMET_CODES } from './sightings.ts'

/** A gateway that just failed is still failing this soon after. */
const LEAST_GAP_MS = 100

/**
 * How much longer the last gap is than the first. openai-node doubles from 0.5 s and takes off up to 25 %: 1.5 at the
 * least for two gaps; a constant delay stays within a few per cent of 1.
 */
const LEAST_GROWTH = 1.2

const CODES = ['gap-too-short', 'gaps-do-not-grow', ...UNMET_CODES] as const
type Code = Exclude<(typeof CODES)[number], (typeof UNMET_CODES)[number]>

export const backoffGrows: Assertion<(typeof CODES)[number]> = {
  id: 'backoff-grows',
  title: 'The pauses between retries grew',
  failsWhen: 'over 3 or more attempts on one route, a pause was under 100 ms or the pauses did not grow',
  codes: CODES,
  notApplicable: ['application-is-direct', 'too-few-attempts-possible'],
  applies(plan) {
    const direct = unlessDirect(plan)
    return direct === true && plan.policy.bounds.maxAttempts < 3 ? 'too-few-attempts-possible' : direct
  },
  judge: (evidence, plan) =>
    overFailures(sightings(evidence, plan), isErrorPath, (seen) =>
      worst(
        runsOf(attemptsOf(seen)).map((run) => grows(seen, run)),
        PASS,
      ),
    ),
}

/** Attempts that follow each other on one route: a hop ends a run, and may come at once. */
function runsOf(attempts: readonly Attempt[]): readonly (readonly Attempt[])[] {
  const runs: Attempt[][] = []
  for (const attempt of attempts) {
    const run = runs.at(-1)
    const previous = run?.at(-1)
    if (run !== undefined && previous !== undefined && isRetryOf(previous, attempt)) run.push(attempt)
    else runs.push([attempt])
  }
  return runs.filter((run) => run.length >= 3)
}

/** The pauses that the client chose: one that a Retry-After governed is retry-after-honoured's. */
function chosenGaps(run: readonly Attempt[]): readonly { readonly n: number; readonly gapMs: number }[] {
  return run.slice(1).flatMap(({ n, gapMs }, index) => {
    const previous = run[index]
    const isAsked = previous !== undefined && (replyOf(previous)?.retryAfterMs ?? null) !== null
    return isAsked || gapMs === null ? [] : [{ n, gapMs }]
  })
}

function grows({ drill }: DrillSeen, run: readonly Attempt[]): JudgedAs<Code> {
  const gaps = chosenGaps(run)
  const told = gaps.map(({ gapMs }) => Math.round(gapMs)).join(', ')
  const places = gaps.map(({ n }) => attemptPlace(drill.id, n))
  const short = gaps.filter(({ gapMs }) => gapMs < LEAST_GAP_MS)
  if (short.length > 0) {
    return fail('gap-too-short', {
      message:
        `Drill ${drill.id}: ${short.length} of ${gaps.length} pauses were under ${LEAST_GAP_MS} ms (${told} ms). ` +
        'Retries without a pause hit a gateway while it is down.',
      remedy: 'Wait before every retry (exponential backoff with jitter), and let only one layer retry.',
      places: short.map(({ n }) => attemptPlace(drill.id, n)),
    })
  }
  const first = gaps[0]
  const last = gaps.at(-1)
  if (gaps.length < 2 || first === undefined || last === undefined) return PASS
  if (last.gapMs >= first.gapMs * LEAST_GROWTH) return PASS
  return fail('gaps-do-not-grow', {
    message: `Drill ${drill.id}: the pauses do not grow (${told} ms). Many clients at a constant pace keep a gateway down.`,
    remedy: 'Use exponential backoff with jitter and a cap.',
    places,
  })
}
