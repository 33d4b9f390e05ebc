import type { Drill } from '../evidence/drill.ts'
import type { Fault, Mistake } from '../evidence/fault.ts'
import type { NotApplicableCode } from '../evidence/assertion.ts'
import type { Plan } from '../evidence/run.ts'

/** A failure by the name that it has in a policy. */
export type FailureName = Fault | Mistake

/** The failure that a drill is to meet; null on the happy path. */
function failureOf({ cause }: Pick<Drill, 'cause'>): FailureName | null {
  if (cause === null) return null
  return cause.by === 'tap' ? cause.fault : cause.mistake
}

/** Whether a drill of the plan is to meet one of these failures. */
export function plans(plan: Plan, failures: readonly FailureName[]): boolean {
  return plan.drills.some((drill) => isOneOf(drill, failures))
}

export function isOneOf(drill: Pick<Drill, 'cause'>, failures: readonly FailureName[]): boolean {
  const failure = failureOf(drill)
  return failure !== null && failures.includes(failure)
}

/** Whether nobody is there in the end to hear what the application makes of the call. */
export function isCallerGone(drill: Pick<Drill, 'cause'>): boolean {
  return failureOf(drill) === 'caller-gone'
}

/** Our own client can be no evidence of how an application behaves. */
export function unlessDirect({ policy }: Plan): true | 'application-is-direct' {
  return policy.application.kind === 'direct' ? 'application-is-direct' : true
}

/** With `direct` only the gate itself writes, so there is nothing of an application's to look into. */
export function unlessDirectWithoutPaths({ policy }: Plan): true | 'no-evidence-paths' {
  return policy.application.kind === 'direct' && policy.evidencePaths.length === 0
    ? 'no-evidence-paths'
    : true
}

/** Only where a drill is to meet one of these failures, and an application is there to meet it. */
export function whenPlanned(plan: Plan, failures: readonly FailureName[]): true | NotApplicableCode {
  if (plan.policy.application.kind === 'direct') return 'application-is-direct'
  return plans(plan, failures) ? true : 'no-such-fault-planned'
}

/** A decision log may be left out, but only where the team lowered the rule itself. */
export function unlessLogWaived(
  plan: Plan,
  id: 'decision-recorded' | 'decision-consistent',
): true | NotApplicableCode {
  if (plan.policy.application.kind === 'direct') return 'application-is-direct'
  const waived = plan.policy.decisionLog === null && plan.policy.severity[id] !== 'block'
  return waived ? 'no-decision-log' : true
}
