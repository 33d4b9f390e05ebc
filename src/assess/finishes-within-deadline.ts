import { attemptsOf } from '../attempts/exchanges.ts'
import type { DrillSeen } from '../evidence/drill.ts'
import type { Plan } from '../evidence/run.ts'
import type { Assertion, JudgedAs } from './assertion.ts'
import { attemptPlace, count, fail, notEvaluated, PASS } from './assertion.ts'
import { unlessDirect } from './planned.ts'
import { overDrills, sightings, UNSEEN_CODES } from './sightings.ts'

const CODES = ['busy-at-deadline', 'not-started', ...UNSEEN_CODES] as const

export const finishesWithinDeadline: Assertion<(typeof CODES)[number]> = {
  id: 'finishes-within-deadline',
  title: 'The application came to an end before the deadline',
  failsWhen: 'the application was still busy with a drill at the deadline',
  codes: CODES,
  notApplicable: ['application-is-direct'],
  applies: unlessDirect,
  judge(evidence, plan) {
    // A hang before the first request is a hang all the same, so it is told before the gap.
    const hung = evidence.drills.find(({ ended }) => ended.by === 'deadline')
    return hung === undefined ? overDrills(sightings(evidence, plan), ended) : busy(hung, plan)
  },
}

function busy(seen: DrillSeen, plan: Plan): JudgedAs<'busy-at-deadline'> {
  const { id } = seen.drill
  const seconds = plan.policy.bounds.deadlineMs / 1000
  return fail('busy-at-deadline', {
    message:
      `Drill ${id}: still busy after ${seconds} s, with ${count(attemptsOf(seen).length, 'attempt')} sent. ` +
      'A caller in production would hang as long.',
    remedy:
      'Set a timeout on the HTTP client and a total time for all retries that stay under the deadline; ' +
      'or raise `deadline` if the application needs the time.',
    places: [attemptPlace(id)],
  })
}

function ended(seen: DrillSeen): JudgedAs<'not-started'> {
  if (seen.ended.by !== 'not-started') return PASS
  return notEvaluated('not-started', {
    message: `Drill ${seen.drill.id}: the application did not start.`,
    remedy: 'Run the command of the policy by hand and correct it, then re-run.',
    places: [attemptPlace(seen.drill.id)],
  })
}
