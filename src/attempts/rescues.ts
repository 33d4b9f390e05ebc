import type { Attempt, DrillSeen } from '../evidence/drill.ts'
import type { Evidence } from '../evidence/run.ts'
import { attemptsOn, succeeded, tellingAnswer } from './exchanges.ts'

/**
 * Drills in which the fallback was to serve and was asked. Where a primary is declared, the happy path shows the
 * primary alone, which is always played: the replies here are then the evidence for the route under review.
 *
 * Who says what of such a drill:
 * - what the fallback answered is for happy-path-succeeded, parse-unambiguous and contract-fields-present, as on the
 *   happy path: a gateway that refuses is an operational blocker, and no fault of the application;
 * - what the application made of it is for error-path-classified: `not-rescued` where it did not get to the fallback,
 *   gave up there, or asked in a way that no gateway gets to see; `rescue-thrown-away` where it got a good reply. Where
 *   the gateway itself refused, a rescue could not be seen: `rescue-not-seen`, which blocks and blames nobody.
 */
export function rescuesIn({ drills }: Evidence): readonly DrillSeen[] {
  return drills.filter((seen) => seen.drill.expects === 'rescued' && onFallback(seen).length > 0)
}

/** What was sent to the route under review. */
export function onFallback(seen: Pick<DrillSeen, 'attempts'>): readonly Attempt[] {
  return attemptsOn(seen, 'fallback')
}

/** The fallback's last answer where the real gateway failed it; null where it served, or was not the one to answer. */
export function gatewayRefusal(seen: Pick<DrillSeen, 'attempts'>): Attempt | null {
  const last = tellingAnswer(onFallback(seen))
  if (last === null || succeeded(last)) return null
  return last.answeredBy === 'gateway' && last.ending.kind !== 'caller-left' ? last : null
}
