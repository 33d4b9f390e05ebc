import type { DrillSeen } from '../evidence/drill.ts'
import type { Assertion, JudgedAs } from './assertion.ts'
import { hasPermanentCode, hasPermanentStatus, PERMANENT_STATUS_FAILURES } from './permanent.ts'
import { isOneOf, whenPlanned } from './planned.ts'
import { neverRepeated } from './repeated.ts'
import { overFailures, sightings, UNMET_CODES } from './sightings.ts'

const CODES = ['permanent-error-sent-again', 'no-permanent-error-seen', ...UNMET_CODES] as const

export const permanentErrorNotRetried: Assertion<(typeof CODES)[number]> = {
  id: 'permanent-error-not-retried',
  title: 'No request was repeated after a permanent status',
  failsWhen: 'a request that got 400, 401, 403, 404, 413 or 422 was sent again on the same route',
  codes: CODES,
  notApplicable: ['application-is-direct', 'no-such-fault-planned'],
  applies: (plan) => whenPlanned(plan, PERMANENT_STATUS_FAILURES),
  judge: (evidence, plan) =>
    overFailures(sightings(evidence, plan), (drill) => isOneOf(drill, PERMANENT_STATUS_FAILURES), repeats),
}

function repeats(seen: DrillSeen): JudgedAs<'permanent-error-sent-again' | 'no-permanent-error-seen'> {
  return neverRepeated(seen, {
    breaks: hasPermanentStatus,
    // A gateway that answers a broken body with 500 `invalid_request` has shown a permanent error too.
    shows: (attempt) => hasPermanentStatus(attempt) || hasPermanentCode(attempt),
    code: 'permanent-error-sent-again',
    unseen: 'no-permanent-error-seen',
    why: 'The same request meets the same answer: the retry only costs time and load.',
    remedy: 'Take 400, 401, 403, 404, 413 and 422 out of what the client retries on the same route.',
  })
}
