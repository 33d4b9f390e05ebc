import type { Outputs } from '../application/port.ts'
import type { Attempt, Drill, DrillSeen } from '../evidence/drill.ts'
import type { WatchSeen } from '../tap/watch.ts'

/** What a drill left: what was seen, and the files that are to be searched. */
export interface DrillResult {
  readonly seen: DrillSeen
  readonly outputs: Outputs | null
  /** What a caller gets: product output, whatever the policy says. */
  readonly products: readonly string[]
}

/** What all drills of a run left. */
export interface DrillsResult {
  readonly drills: readonly DrillResult[]
  /** What no drill owns, also what arrived where a redirect pointed. */
  readonly strays: readonly Attempt[]
}

export function faultOf({ cause }: Drill, { faultMet }: WatchSeen): DrillSeen['fault'] {
  if (cause === null) return 'none-planned'
  return faultMet ? 'met' : 'not-met'
}

/** A recording with a hole in it is no evidence. */
export function throwTapErrors(errors: readonly unknown[], what: string): void {
  if (errors.length > 0) throw new Error(`the tap failed while it recorded ${what}`, { cause: errors[0] })
}
