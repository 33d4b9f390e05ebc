import type { Strength } from '../evidence/assertion.ts'
import type { Some } from '../evidence/brand.ts'
import type { Drill } from '../evidence/drill.ts'
import type { ErrorCause } from '../evidence/fault.ts'
import type { Policy } from '../evidence/policy.ts'
import type { Occasion, Plan } from '../evidence/run.ts'
import { expectationOf } from '../fault/table.ts'

/** What a plan is made of. */
export interface PlanParts {
  readonly policy: Policy
  readonly occasion: Occasion
  readonly strength: Strength
  readonly hasRealKey: boolean
  /** Words that only the drill's prompt asks for; passed in, since they come from randomness. */
  readonly nonce: (drillId: string) => string
}

/** Fixes what will run before anything does: the happy path first, then each error path in the order of the policy. */
export function planRun({ policy, occasion, strength, hasRealKey, nonce }: PlanParts): Plan {
  const shared = { surface: policy.surface, profile: policy.profile }
  const happyPath: Drill = {
    ...shared,
    id: 'happy-path',
    kind: 'happy-path',
    cause: null,
    expects: 'success',
    nonce: nonce('happy-path'),
  }
  const errorPaths = withUniqueIds(policy.errorPaths).map(({ id, cause }): Drill => ({
    ...shared,
    id,
    kind: 'error-path',
    cause,
    expects: expectationOf(nameOf(cause)),
    nonce: nonce(id),
  }))
  const drills: Some<Drill> = [happyPath, ...errorPaths]
  return { policy, occasion, strength, hasRealKey, drills }
}

/** The fault's name: lower-case letters, digits and hyphens, so that it can be a file name on every system. */
function nameOf(cause: ErrorCause) {
  return cause.by === 'tap' ? cause.fault : cause.mistake
}

/** Two causes can share a name (another route, another attempt): the later ones are numbered. */
function withUniqueIds(causes: readonly ErrorCause[]): readonly { id: string; cause: ErrorCause }[] {
  const seen = new Map<string, number>()
  return causes.map((cause) => {
    const name = nameOf(cause)
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return { id: times === 1 ? name : `${name}-${times}`, cause }
  })
}
