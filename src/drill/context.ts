import { prompt } from '../surface/ask.ts'
import type { Call, RoutesForApplication, RunCall } from '../application/port.ts'
import type { Drill } from '../evidence/drill.ts'
import type { RouteName } from '../evidence/fault.ts'
import type { Policy } from '../evidence/policy.ts'
import type { Secret } from '../evidence/secret.ts'
import type { DrillAtTap, TapOptions } from '../tap/options.ts'
import type { Tap } from '../tap/tap.ts'

export type Canaries = Readonly<Record<RouteName, Secret<'canary'>>>

/** What every drill of a run shares. */
export interface DrillContext {
  readonly policy: Policy
  readonly tap: Omit<TapOptions, 'attribution'>
  readonly canariesOf: (drillId: string) => Canaries
  /** What the tap plays in a drill. */
  readonly script: (drill: Drill) => Pick<DrillAtTap, 'script' | 'meets'>
  /** The run's private folder: each drill makes its own inside. */
  readonly folder: string
  /** The workspace. */
  readonly directory: string
  readonly signal: AbortSignal
}

/** A drill as the tap has to know it. */
export function atTap(drill: Drill, { canariesOf, script }: DrillContext): DrillAtTap {
  return { drill, canaries: canariesOf(drill.id), ...script(drill) }
}

/** What an application gets that is the same in every drill of a run. */
export function runCall({ policy, canariesOf }: DrillContext, tap: Tap, drill: Drill): RunCall {
  const canaries = canariesOf(drill.id)
  const at = (route: RouteName, model: string): RoutesForApplication['primary'] => {
    const baseUrl = tap.baseUrl(route)
    return baseUrl === null ? null : { baseUrl, canary: canaries[route], model }
  }
  const fallback = at('fallback', policy.fallback.model)
  if (fallback === null) throw new Error('the tap was opened without its fallback route')
  const primary = policy.primary === null ? null : at('primary', policy.primary.model)
  return {
    routes: { fallback, primary },
    surface: drill.surface,
    profile: drill.profile,
    outputTokens: policy.bounds.outputTokens,
  }
}

/** What one drill hands to an application. */
export function drillCall(drill: Drill, shared: RunCall, folder: string, context: DrillContext): Call {
  return {
    ...shared,
    drill,
    prompt: prompt(drill.nonce),
    folder,
    deadlineMs: context.policy.bounds.deadlineMs,
    signal: context.signal,
  }
}
