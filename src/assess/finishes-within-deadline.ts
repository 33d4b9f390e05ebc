import { attemptsOf } from '../attempts/exchanges.ts'
import { counted } from '../evidence/counted.ts'
import type { DrillSeen } from '../evidence/drill.ts'
import type { Plan } from '../evidence/run.ts'
import type { Assertion, JudgedAs } from './assertion.ts'
import { attemptPlace, fail, notEvaluated, PASS, worst } from './assertion.ts'
import { unlessDirect } from './planned.ts'
import { overDrills, sightings, UNSEEN_CODES } from './sightings.ts'

const CODES = ['busy-at-deadline', 'not-started', ...UNSEEN_CODES] as const
type Code = (typeof CODES)[number]

export const finishesWithinDeadline: Assertion<Code> = {
  id: 'finishes-within-deadline',
  title: 'The application came to an end before the deadline',
  failsWhen: 'the application was still busy with a drill at the deadline',
  codes: CODES,
  notApplicable: ['application-is-direct'],
  applies: unlessDirect,
  judge(evidence, plan) {
    // A hang before the first request is a hang all the same, so it is told before the gap.
    const hung = evidence.drills.filter(({ ended }) => ended.by === 'deadline')
    if (hung.length > 0)
      return worst(
        hung.map((seen) => busy(seen, plan)),
        PASS,
      )
    // Told before the missing attempts that it explains.
    const idle = evidence.drills.map(started).find(({ outcome }) => outcome !== 'pass')
    return idle ?? overDrills<Code>(sightings(evidence, plan), () => PASS)
  },
}

function busy(seen: DrillSeen, plan: Plan): JudgedAs<'busy-at-deadline'> {
  const { id } = seen.drill
  const seconds = plan.policy.bounds.deadlineMs / 1000
  return fail('busy-at-deadline', {
    message:
      `Drill ${id}: still busy after ${seconds} s, with ${counted(attemptsOf(seen).length, 'attempt')} sent. ` +
      `A ${plan.policy.application.kind === 'worker' ? 'job' : 'caller'} in production would hang as long.`,
    remedy:
      'Set a timeout on the HTTP client and a total time for all retries that stay under the deadline; ' +
      'or raise `deadline` if the application needs the time.',
    places: [attemptPlace(id)],
  })
}

function started({ ended, drill }: DrillSeen): JudgedAs<'not-started'> {
  if (ended.by !== 'not-started') return PASS
  return notEvaluated('not-started', {
    message: `Drill ${drill.id}: the application did not start: ${ended.why}. Nothing of it was seen.`,
    remedy:
      'Run `start` or `command` of the policy by hand, with the variables of the README, and correct it; or raise ' +
      '`ready-deadline`. Then re-run.',
    places: [attemptPlace(drill.id)],
  })
}
