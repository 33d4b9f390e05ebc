import { isGrowing, LEAST_GAP_MS, pausesOf, runsOnOneRoute, type Pause } from '../attempts/backoff.ts'
import { attemptsOf } from '../attempts/exchanges.ts'
import type { Attempt, DrillSeen } from '../evidence/drill.ts'
import type { Assertion, JudgedAs } from './assertion.ts'
import { attemptPlace, fail, PASS, worst } from './assertion.ts'
import { unlessDirect } from './planned.ts'
import { isErrorPath, overFailures, sightings, UNMET_CODES } from './sightings.ts'

/** Two pauses at the least, or there is nothing to compare. */
const LEAST_RUN = 3

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
        runsOnOneRoute(attemptsOf(seen))
          .filter((run) => run.length >= LEAST_RUN)
          .map((run) => grows(seen, run)),
        PASS,
      ),
    ),
}

/** The pauses that the client chose: one that a Retry-After asked for is retry-after-honoured's. */
function chosen(run: readonly Attempt[]): readonly Pause[] {
  return pausesOf(run).filter(({ askedMs }) => askedMs === null)
}

/** Pauses that a message names: the packet has them all. */
const MOST_NAMED = 6

function inWords(gaps: readonly Pause[]): string {
  const first = gaps.slice(0, MOST_NAMED).map(({ gapMs }) => Math.round(gapMs))
  return `${first.join(', ')}${gaps.length > MOST_NAMED ? ', ...' : ''} ms`
}

function grows({ drill }: DrillSeen, run: readonly Attempt[]): JudgedAs<Code> {
  const gaps = chosen(run)
  const told = inWords(gaps)
  const places = gaps.map(({ n }) => attemptPlace(drill.id, n))
  const short = gaps.filter(({ gapMs }) => gapMs < LEAST_GAP_MS)
  if (short.length > 0) {
    return fail('gap-too-short', {
      message:
        `Drill ${drill.id}: ${short.length} of ${gaps.length} pauses were under ${LEAST_GAP_MS} ms (${told}). ` +
        'Retries without a pause hit a gateway while it is down.',
      remedy: 'Wait before every retry (exponential backoff with jitter), and let only one layer retry.',
      places: short.map(({ n }) => attemptPlace(drill.id, n)),
    })
  }
  if (gaps.length < 2 || isGrowing(gaps.map(({ gapMs }) => gapMs))) return PASS
  return fail('gaps-do-not-grow', {
    message: `Drill ${drill.id}: the pauses do not grow (${told}). Many clients at a constant pace keep a gateway down.`,
    remedy: 'Use exponential backoff with jitter and a cap.',
    places,
  })
}
