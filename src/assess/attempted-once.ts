import { attemptsOf, endingInWords } from '../attempts/exchanges.ts'
import type { Assertion, JudgedAs } from './assertion.ts'
import { attemptPlace, fail, PASS, worst } from './assertion.ts'
import { whyNoAttempt } from './no-attempt.ts'
import type { Sighting } from './sightings.ts'
import { NO_DRILL, notRun, sightings } from './sightings.ts'

const CODES = ['no-attempt', 'more-than-one-attempt', 'drill-not-run'] as const
type Code = (typeof CODES)[number]

export const attemptedOnce: Assertion<Code> = {
  id: 'attempted-once',
  title: 'The happy path took exactly one attempt',
  failsWhen: 'the happy path was sent never, or more than once (side calls such as GET /v1/models apart)',
  codes: CODES,
  notApplicable: [],
  applies: () => true,
  judge(evidence, plan) {
    const happy = sightings(evidence, plan, 'happy-path').map(once)
    return worst<Code>(happy, NO_DRILL)
  },
}

function once({ drill, seen }: Sighting): JudgedAs<Code> {
  if (seen === null) return notRun(drill.id)
  const attempts = attemptsOf(seen)
  if (attempts.length === 1) return PASS
  if (attempts.length === 0) {
    const { why, remedy } = whyNoAttempt(seen)
    return fail('no-attempt', {
      message: `Drill ${drill.id}: no request came through the tap, 1 expected: ${why}. The call that would be promoted was not made.`,
      remedy,
      places: [attemptPlace(drill.id)],
    })
  }
  return fail('more-than-one-attempt', {
    message:
      `Drill ${drill.id}: sent ${attempts.length} times, 1 expected; they ended with ` +
      `${attempts.slice(0, 5).map(endingInWords).join(', ')}${attempts.length > 5 ? ', ...' : ''}. ` +
      'A happy path that needs a retry hides a failure.',
    remedy:
      'Find out why the first attempt was not enough: see the other findings of this drill, then re-run.',
    places: attempts.map(({ n }) => attemptPlace(drill.id, n)),
  })
}
