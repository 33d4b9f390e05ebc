import type { Assertion } from './assertion.ts'
import { notEvaluated } from './assertion.ts'
import { failureOf } from './planned.ts'

const CODES = ['caller-not-observed'] as const

/** The name that the failure will have: the trigger of a service hangs up during a stall. */
const CALLER_GONE = 'caller-gone'

/** Needs an application with a caller that can hang up: a `command` has none. */
export const callerGoneStops: Assertion<(typeof CODES)[number]> = {
  id: 'caller-gone-stops',
  title: 'No attempt was sent after the caller had gone',
  failsWhen: 'attempts went on after the caller had hung up',
  codes: CODES,
  notApplicable: ['application-is-direct', 'no-such-fault-planned'],
  applies(plan) {
    if (plan.policy.application.kind === 'direct') return 'application-is-direct'
    const names: readonly (string | null)[] = plan.drills.map(failureOf)
    return names.includes(CALLER_GONE) ? true : 'no-such-fault-planned'
  },
  judge: () =>
    notEvaluated('caller-not-observed', {
      message: 'When the caller hung up was not observed, so attempts after it cannot be told.',
      remedy: 'Take the failure caller-gone out of `error-profiles`.',
    }),
}
