import type { Plan } from '../evidence/run.ts'

/**
 * Whether this run watches its contract from night to night: a scheduled one, unless it rehearses an application. The
 * replies of that one are the simulator's, and the job that asks the gateway reads the same pages.
 */
export function watchesContract({ occasion, strength, policy }: Plan): boolean {
  if (occasion.event !== 'schedule') return false
  return strength !== 'rehearsal' || policy.application.kind === 'direct'
}
