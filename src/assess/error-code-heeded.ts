import type { DrillSeen } from '../evidence/drill.ts'
import type { Assertion, JudgedAs } from './assertion.ts'
import { hasPermanentCode, PERMANENT_CODE_FAILURES } from './permanent.ts'
import { isOneOf, whenPlanned } from './planned.ts'
import { neverRepeated } from './repeated.ts'
import { overFailures, sightings, UNMET_CODES } from './sightings.ts'

const CODES = ['permanent-code-sent-again', 'no-permanent-code-seen', ...UNMET_CODES] as const

export const errorCodeHeeded: Assertion<(typeof CODES)[number]> = {
  id: 'error-code-heeded',
  title: 'No request was repeated after a 5xx whose error.code is permanent',
  failsWhen:
    'a 5xx with error.code invalid_request, model_not_found or convert_request_failed was sent again on the same route',
  codes: CODES,
  notApplicable: ['application-is-direct', 'no-such-fault-planned'],
  applies: (plan) => whenPlanned(plan, PERMANENT_CODE_FAILURES),
  judge: (evidence, plan) =>
    overFailures(sightings(evidence, plan), (drill) => isOneOf(drill, PERMANENT_CODE_FAILURES), heeds),
}

function heeds(seen: DrillSeen): JudgedAs<'permanent-code-sent-again' | 'no-permanent-code-seen'> {
  return neverRepeated(seen, {
    breaks: hasPermanentCode,
    shows: hasPermanentCode,
    code: 'permanent-code-sent-again',
    unseen: 'no-permanent-code-seen',
    why: 'The status looks passing, the cause is not: the gateway answers the same every time.',
    remedy:
      'Read error.code before the status: invalid_request, model_not_found, convert_request_failed end the call.',
  })
}
