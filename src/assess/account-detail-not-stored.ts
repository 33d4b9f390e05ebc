import type { Evidence, Plan } from '../evidence/run.ts'
import type { Assertion, JudgedAs } from './assertion.ts'
import { PASS } from './assertion.ts'
import { isOneOf, plans, unlessDirectWithoutPaths } from './planned.ts'
import type { FailureName } from './planned.ts'
import { searchGap, SEARCH_GAP_CODES } from './searched.ts'
import { overFailures, sightings, UNMET_CODES } from './sightings.ts'
import { foundText } from './stored-text.ts'

/** The failures whose error text names a planted balance, quota, cost, organisation, project and e-mail address. */
const PLANTED: readonly FailureName[] = ['quota-exhausted']

const CODES = ['account-detail-found', ...UNMET_CODES, ...SEARCH_GAP_CODES] as const
type Code = (typeof CODES)[number]

export const accountDetailNotStored: Assertion<Code> = {
  id: 'account-detail-not-stored',
  title: 'No account detail was stored',
  failsWhen:
    'a planted balance, quota, cost, organisation, project or e-mail marker, or a billing or account field with a value, stands in anything written',
  codes: CODES,
  notApplicable: ['nothing-planted', 'no-evidence-paths'],
  applies: (plan) => (plans(plan, PLANTED) ? unlessDirectWithoutPaths(plan) : 'nothing-planted'),
  judge: (evidence, plan) => found(evidence) ?? gap(evidence, plan),
}

function found(evidence: Evidence): JudgedAs<Code> | null {
  return foundText(evidence, {
    kind: 'account',
    outcomes: ['leak', 'partial'],
    code: 'account-detail-found',
    subject: 'A planted account detail, or a billing or account field with a value, stands',
    why: 'Balances, quotas and addresses in logs are read by people who must not see them.',
    remedy:
      'Log error.code instead of error.message: the details stand in the message. Leave fields such as response_cost and the organisation header out of logs. Then re-run.',
  })
}

function gap(evidence: Evidence, plan: Plan): JudgedAs<Code> {
  const isPlanted = (drill: Plan['drills'][number]): boolean => isOneOf(drill, PLANTED)
  const delivered = overFailures<never>(sightings(evidence, plan), isPlanted, () => PASS)
  return delivered.outcome === 'pass' ? (searchGap(evidence.written, 'account') ?? PASS) : delivered
}
