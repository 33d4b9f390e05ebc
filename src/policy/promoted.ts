import type { Policy } from '../evidence/policy.ts'
import type { RoutingChange } from '../evidence/routing.ts'
import type { Declaration } from './declare.ts'

/**
 * The policy with `promoted: auto` settled: a change that finds a share above 0 is about a route that carries traffic
 * already, and needs its way back. Then `setup-declared` blocks, unless the team says otherwise.
 */
export function promotedBy({ policy, promoted, weighs }: Declaration, routing: RoutingChange): Policy {
  if (promoted !== 'auto' || routing.state !== 'changed' || !routing.carries) return policy
  const severity = weighs('setup-declared')
    ? policy.severity
    : { ...policy.severity, 'setup-declared': 'block' as const }
  return { ...policy, promoted: true, severity }
}
