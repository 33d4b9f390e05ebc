import type { AssertionId } from '../../../src/evidence/assertion.ts'
import type { Evidence, Plan } from '../../../src/evidence/run.ts'
import { evidence, plan } from '../build.ts'

/** One sentence on a rule: what it says of this evidence under this plan. */
export interface Case {
  readonly id: AssertionId
  readonly title: string
  /** `pass`, or outcome and code. */
  readonly says: string
  readonly evidence: Evidence
  readonly plan: Plan
}

/** A maker of cases for one rule; evidence and plan are good ones unless given. */
export function casesOf(id: AssertionId) {
  return (says: string, title: string, seen: Evidence = evidence(), planned: Plan = plan()): Case => ({
    id,
    title,
    says,
    evidence: seen,
    plan: planned,
  })
}
