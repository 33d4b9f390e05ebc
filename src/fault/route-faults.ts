import type { ErrorCause, Fault, RouteName } from '../evidence/fault.ts'
import type { FaultCall, Script } from './script.ts'
import { STATUS_FAULTS } from './status-faults.ts'

/** Longer than the trigger waits before it hangs up, so that an application that goes on is seen to. */
const SLOW_FAILURE_MS = 1500

/** Faults that name their routes themselves, and the one that begins with the caller. */
export const ROUTE_FAULTS = {
  'primary-down': (call) => STATUS_FAULTS.overloaded(call),
  'both-down': (call) => STATUS_FAULTS.overloaded(call),
  'caller-gone': (call) => ({ ...STATUS_FAULTS.overloaded(call), delayFirstByteMs: SLOW_FAILURE_MS }),
} as const satisfies Partial<Record<Fault, (call: FaultCall) => Script>>

type TapCause = Extract<ErrorCause, { by: 'tap' }>

/** Faults that every route plays. */
const EVERYWHERE: readonly Fault[] = ['both-down', 'caller-gone']

/** Faults that are met wherever they are played first. `both-down` is not: who gave up at the primary saw one route fail. */
const MET_ANYWHERE: readonly Fault[] = ['caller-gone']

/**
 * The fault that a route plays in a drill; null where it is healthy. A failure of the fallback can only be met behind a
 * primary that is down: nobody would ask the fallback otherwise.
 */
export function faultOn({ fault, route }: TapCause, asked: RouteName): Fault | null {
  if (route === asked || EVERYWHERE.includes(fault)) return fault
  return asked === 'primary' ? 'primary-down' : null
}

/** Whether a reply on this route is the planned failure itself, not what makes room for it. */
export function meets({ fault, route }: TapCause, asked: RouteName): boolean {
  return route === asked || MET_ANYWHERE.includes(fault)
}
