import type { Drill } from '../evidence/drill.ts'
import type { Markers } from '../fault/script.ts'
import { scriptFor } from '../fault/script-for.ts'
import type { RouteName } from '../evidence/fault.ts'
import { faultOn, meets } from '../fault/route-faults.ts'
import type { DrillAtTap } from '../tap/options.ts'

/** What the tap plays in a drill: nothing where the drill has no fault of the tap's. */
export function faultScript(
  drill: Drill,
  models: Readonly<Record<RouteName, string>>,
  markers: Markers,
  now: () => Date,
): Pick<DrillAtTap, 'script' | 'meets'> {
  const { cause } = drill
  if (cause?.by !== 'tap') return { script: () => null, meets: () => false }
  return {
    meets: (route) => meets(cause, route),
    script(route, attempt, stream, elsewhere) {
      const fault = faultOn(cause, route)
      if (fault === null) return null
      return scriptFor({
        fault,
        onAttempt: fault === cause.fault ? cause.onAttempt : 'every',
        surface: drill.upstreamSurface,
        profile: drill.profile,
        stream,
        attempt,
        model: models[route],
        now: now(),
        nonce: drill.nonce,
        ids: { reply: `${drill.id}-reply-${attempt}`, request: `${drill.id}-request-${attempt}` },
        markers,
        redirectOrigin: elsewhere,
      })
    },
  }
}
