import type { Finding } from '../evidence/assertion.ts'
import type { Evidence, Plan } from '../evidence/run.ts'
import type { Assertion } from './assertion.ts'
import { accountDetailNotStored } from './account-detail-not-stored.ts'
import { attemptedOnce } from './attempted-once.ts'
import { backoffGrows } from './backoff-grows.ts'
import { bodyNotStored } from './body-not-stored.ts'
import { bodyPartlyStored } from './body-partly-stored.ts'
import { callerGoneStops } from './caller-gone-stops.ts'
import { changeInScope } from './change-in-scope.ts'
import { claimsWithinScope } from './claims-within-scope.ts'
import { contractFieldsPresent } from './contract-fields-present.ts'
import { credentialNotInSource } from './credential-not-in-source.ts'
import { credentialNotLogged } from './credential-not-logged.ts'
import { decisionConsistent } from './decision-consistent.ts'
import { decisionRecorded } from './decision-recorded.ts'
import { docsCurrent } from './docs-current.ts'
import { environmentMatches } from './environment-matches.ts'
import { errorCodeHeeded } from './error-code-heeded.ts'
import { errorMessageStored } from './error-message-stored.ts'
import { errorPathClassified } from './error-path-classified.ts'
import { escalationRecorded } from './escalation-recorded.ts'
import { evidenceAvailable } from './evidence-available.ts'
import { finishesWithinDeadline } from './finishes-within-deadline.ts'
import { happyPathSucceeded } from './happy-path-succeeded.ts'
import { parseUnambiguous } from './parse-unambiguous.ts'
import { permanentErrorNotRetried } from './permanent-error-not-retried.ts'
import { policyNotLoosened } from './policy-not-loosened.ts'
import { promptNotStored } from './prompt-not-stored.ts'
import { retryAfterHonoured } from './retry-after-honoured.ts'
import { retryBounded } from './retry-bounded.ts'
import { routingChangeCovered } from './routing-change-covered.ts'
import { runnerUntouched } from './runner-untouched.ts'
import { setupDeclared } from './setup-declared.ts'
import { supportPacketComplete } from './support-packet-complete.ts'
import { surfaceRespected } from './surface-respected.ts'

/** Every rule, in the order in which people read them: that of `ASSERTION_IDS`. */
export const ASSERTIONS: readonly Assertion[] = [
  credentialNotLogged,
  bodyNotStored,
  bodyPartlyStored,
  errorMessageStored,
  promptNotStored,
  accountDetailNotStored,
  credentialNotInSource,
  retryBounded,
  finishesWithinDeadline,
  attemptedOnce,
  happyPathSucceeded,
  parseUnambiguous,
  contractFieldsPresent,
  surfaceRespected,
  errorPathClassified,
  permanentErrorNotRetried,
  errorCodeHeeded,
  retryAfterHonoured,
  backoffGrows,
  callerGoneStops,
  decisionRecorded,
  decisionConsistent,
  escalationRecorded,
  supportPacketComplete,
  claimsWithinScope,
  evidenceAvailable,
  policyNotLoosened,
  routingChangeCovered,
  changeInScope,
  setupDeclared,
  environmentMatches,
  docsCurrent,
  runnerUntouched,
]

/**
 * Every assertion exactly once, with the severity that the policy gives it. A rule that is `off` is judged like the
 * others, so that a reader sees what it would say.
 */
export function assess(evidence: Evidence, plan: Plan): readonly Finding[] {
  return ASSERTIONS.map((assertion): Finding => {
    const { id } = assertion
    const severity = plan.policy.severity[id]
    const applies = assertion.applies(plan)
    return applies === true
      ? { id, severity, ...assertion.judge(evidence, plan) }
      : { id, severity, outcome: 'not-applicable', code: applies }
  })
}
