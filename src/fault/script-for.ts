import { isStream } from './healthy.ts'
import { ROUTE_FAULTS } from './route-faults.ts'
import type { FaultCall, Script } from './script.ts'
import { SHAPE_FAULTS } from './shape-faults.ts'
import { SIZE_FAULTS } from './size-faults.ts'
import { STATUS_FAULTS } from './status-faults.ts'
import { STREAM_FAULTS } from './stream-faults.ts'
import { needsStreaming } from './table.ts'
import { TRANSPORT_FAULTS } from './transport-faults.ts'

const MAKERS = {
  ...STATUS_FAULTS,
  ...ROUTE_FAULTS,
  ...TRANSPORT_FAULTS,
  ...SHAPE_FAULTS,
  ...STREAM_FAULTS,
  ...SIZE_FAULTS,
}

/** What the tap does with one attempt on the faulty route. Total, and the same for the same call. */
export function scriptFor(call: FaultCall): Script {
  if (!plays(call)) return { kind: 'pass-through', why: 'another-attempt' }
  if (needsStreaming(call.fault) && !isStream(call)) return { kind: 'pass-through', why: 'needs-streaming' }
  return MAKERS[call.fault](call)
}

/** `flap` fails once and is over; every other fault goes on until the caller gives up, unless one attempt is named. */
function plays({ fault, attempt, onAttempt = 'every' }: FaultCall): boolean {
  if (onAttempt !== 'every') return attempt === onAttempt
  return fault !== 'flap' || attempt === 1
}
