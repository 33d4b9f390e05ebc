import type { DrillSeen } from '../evidence/drill.ts'
import type { Plan } from '../evidence/run.ts'
import { terminalRecords } from './decision-records.ts'

/**
 * Whether no attempt was still to come when the watch ended: nothing that is told of the last attempt holds without it.
 * Quiet shows that only once no retry can wait longer.
 */
export function endIsKnown(seen: DrillSeen, { maxDelayMs }: Plan['policy']['bounds']): boolean {
  const { ended } = seen
  const isDecided = terminalRecords(seen).length > 0
  switch (ended.by) {
    case 'exit':
    case 'signal':
    case 'direct':
    case 'decided':
      return true
    case 'settled':
      return ended.quietMs >= maxDelayMs || isDecided
    case 'deadline':
      return isDecided
    case 'not-started':
      return false
  }
}

/** How the watch ended and what would prove an end, for a finding. */
export function unknownEnd(
  { ended }: DrillSeen,
  { maxDelayMs }: Plan['policy']['bounds'],
): { readonly message: string; readonly remedy: string } {
  if (ended.by === 'settled') {
    return {
      message:
        `The watch ended after ${seconds(ended.quietMs)} of quiet, and a retry may wait up to ${seconds(maxDelayMs)}: ` +
        'nothing shows that no more would follow.',
      remedy:
        'Raise `settle` to at least `max-delay`, or lower `max-delay` to what the application really waits; ' +
        'or let it write a terminal decision record. Then re-run.',
    }
  }
  return {
    message: `The watch ended by ${ended.by}: nothing shows that no more would follow.`,
    remedy:
      'Let the application exit after its call, or write a terminal decision record; or raise `deadline`. Then re-run.',
  }
}

function seconds(ms: number): string {
  return `${ms / 1000} s`
}
