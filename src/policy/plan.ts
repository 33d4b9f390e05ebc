import type { Strength } from '../evidence/assertion.ts'
import type { Some } from '../evidence/brand.ts'
import type { Drill } from '../evidence/drill.ts'
import type { ErrorCause } from '../evidence/fault.ts'
import type { Policy } from '../evidence/policy.ts'
import type { RoutingChange, SubjectContent } from '../evidence/routing.ts'
import type { Occasion, Plan } from '../evidence/run.ts'
import { expectationOf, namesItsRoute } from '../fault/table.ts'

/** What a plan is made of. */
export interface PlanParts {
  readonly policy: Policy
  readonly occasion: Occasion
  readonly strength: Strength
  readonly hasRealKey: boolean
  readonly routing: RoutingChange
  readonly content: SubjectContent
  /** Words that only the drill's prompt asks for; passed in, since they come from randomness. */
  readonly nonce: (drillId: string) => string
  /** Names the drill's call in the application's own records. */
  readonly operationId: (drillId: string) => string
}

/** Fixes what will run before anything does: the happy path first, then each error path in the order of the policy. */
export function planRun(parts: PlanParts): Plan {
  const { policy, occasion, strength, hasRealKey, routing, content, nonce, operationId } = parts
  const { upstreamSurface } = policy
  // The gate's own client asks the tap itself: no gateway in between turns one surface into the other.
  const surface = policy.application.kind === 'direct' ? upstreamSurface : policy.surface
  const shared = { surface, upstreamSurface, profile: policy.profile }
  const happyPath: Drill = {
    ...shared,
    id: 'happy-path',
    kind: 'happy-path',
    cause: null,
    expects: 'success',
    nonce: nonce('happy-path'),
    operationId: operationId('happy-path'),
  }
  const errorPaths = withUniqueIds(policy.errorPaths).map(({ id, cause }): Drill => ({
    ...shared,
    id,
    kind: 'error-path',
    cause,
    expects: expectedOf(cause),
    nonce: nonce(id),
    operationId: operationId(id),
  }))
  const drills: Some<Drill> = [happyPath, ...errorPaths]
  return { policy, occasion, strength, hasRealKey, routing, content, drills }
}

/** Lower-case letters, digits and hyphens, so that it can be a file name on every system. */
function nameOf(cause: ErrorCause): string {
  if (cause.by === 'gateway') return cause.mistake
  return cause.route === 'primary' && !namesItsRoute(cause.fault) ? `${cause.fault}-primary` : cause.fault
}

/** Behind a primary that fails some other way than `primary-down`, the healthy fallback may serve or not. */
function expectedOf(cause: ErrorCause): Drill['expects'] {
  if (cause.by === 'gateway') return expectationOf(cause.mistake)
  return cause.route === 'primary' && !namesItsRoute(cause.fault) ? 'either' : expectationOf(cause.fault)
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
