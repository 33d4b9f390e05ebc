import { attemptsOf } from '../attempts/exchanges.ts'
import { counted } from '../evidence/counted.ts'
import type { DrillSeen } from '../evidence/drill.ts'
import type { Plan } from '../evidence/run.ts'
import type { Assertion, JudgedAs } from './assertion.ts'
import { attemptPlace, fail, notEvaluated, PASS } from './assertion.ts'
import { endIsKnown, unknownEnd } from './known-end.ts'
import { isCallerGone } from './planned.ts'
import { overFailures, sightings, UNMET_CODES } from './sightings.ts'

const CODES = ['attempts-after-caller-left', 'caller-not-gone', 'end-unknown', ...UNMET_CODES] as const
type Code = Exclude<(typeof CODES)[number], (typeof UNMET_CODES)[number]>

export const callerGoneStops: Assertion<(typeof CODES)[number]> = {
  id: 'caller-gone-stops',
  title: 'No attempt was sent after the caller had gone',
  failsWhen: 'an attempt began, on any route, after the caller had hung up',
  codes: CODES,
  notApplicable: ['application-is-direct', 'no-such-fault-planned', 'no-caller'],
  applies(plan) {
    const { kind } = plan.policy.application
    if (kind === 'direct') return 'application-is-direct'
    if (!plan.drills.some(isCallerGone)) return 'no-such-fault-planned'
    // Only a service has a caller that waits: a command is its own, and a worker's is long gone.
    return kind === 'service' ? true : 'no-caller'
  },
  judge: (evidence, plan) =>
    overFailures(sightings(evidence, plan), isCallerGone, (seen) => stopped(seen, plan.policy.bounds)),
}

function stopped(seen: DrillSeen, bounds: Plan['policy']['bounds']): JudgedAs<Code> {
  const { drill, callerLeft } = seen
  const places = [attemptPlace(drill.id)]
  if (callerLeft === null) {
    return notEvaluated('caller-not-gone', {
      message: `Drill ${drill.id}: the caller did not hang up, so nothing shows what the service does then.`,
      remedy:
        'See whether the service answers before the caller leaves, and whether its trigger is an HTTP request. Then re-run.',
      places,
    })
  }
  const later = attemptsOf(seen).slice(callerLeft.afterAttempt)
  if (later.length > 0) return wentOn(drill.id, later)
  if (endIsKnown(seen, bounds)) return PASS
  const { message, remedy } = unknownEnd(seen, bounds)
  return notEvaluated('end-unknown', { message: `Drill ${drill.id}: ${message}`, remedy, places })
}

function wentOn(drill: string, later: ReturnType<typeof attemptsOf>): JudgedAs<Code> {
  return fail('attempts-after-caller-left', {
    message:
      `Drill ${drill}: ${counted(later.length, 'attempt')} began after the caller had hung up. ` +
      'Nobody reads the answer, and the gateway does the work and bills it.',
    remedy:
      "Abort the call when the caller's connection closes: pass its abort signal to the client, and check it before " +
      'every retry and hop. Then re-run.',
    places: later.map(({ n }) => attemptPlace(drill, n)),
  })
}
