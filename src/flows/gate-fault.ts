import type { Drill } from '../evidence/drill.ts'
import type { Markers } from '../fault/script.ts'
import { scriptFor } from '../fault/script-for.ts'
import type { DrillRun } from '../drill/run-drill.ts'

/** What the tap plays in a drill: nothing where the drill has no fault of the tap's. */
export function faultScript(
  drill: Drill,
  model: string,
  markers: Markers,
  now: () => Date,
): DrillRun['script'] {
  const { cause } = drill
  if (cause?.by !== 'tap') return () => null
  return (attempt, stream, elsewhere) =>
    scriptFor({
      fault: cause.fault,
      onAttempt: cause.onAttempt,
      surface: drill.surface,
      profile: drill.profile,
      stream,
      attempt,
      model,
      now: now(),
      nonce: drill.nonce,
      ids: { reply: `${drill.id}-reply-${attempt}`, request: `${drill.id}-request-${attempt}` },
      markers,
      redirectOrigin: elsewhere,
    })
}
