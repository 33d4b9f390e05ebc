import type { Attempt, DrillSeen } from '../evidence/drill.ts'
import { lastExchange, succeeded } from './exchanges.ts'

/** Whose reply ended a logical request well. */
export interface Served {
  readonly route: Attempt['request']['route']
  /** Whether the declared model of that route was asked for. */
  readonly model: Attempt['request']['model']
  readonly answeredBy: Attempt['answeredBy']
}

/**
 * Who served: the last exchange, where it succeeded. Null where nobody did, whatever the application claims: an earlier
 * success that was asked for again was not taken.
 */
export function servedBy(seen: Pick<DrillSeen, 'attempts'>): Served | null {
  const last = lastExchange(seen)
  if (last === null || !succeeded(last)) return null
  return { route: last.request.route, model: last.request.model, answeredBy: last.answeredBy }
}
