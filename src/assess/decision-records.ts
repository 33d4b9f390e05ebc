import { attemptsOf, lastExchange, replyOf, statusClassOf, succeeded } from '../attempts/exchanges.ts'
import type { AppDecision, Attempt, DrillSeen, StatusClass } from '../evidence/drill.ts'

/** The records that close a drill; per-attempt records may stand beside them. */
export function terminalRecords({ decisions }: Pick<DrillSeen, 'decisions'>): readonly AppDecision[] {
  return decisions.log === 'read' ? decisions.entries.filter(({ terminal }) => terminal) : []
}

/** The record that closes a drill; null where there is none, or more than one. */
export function theTerminalRecord(seen: Pick<DrillSeen, 'decisions'>): AppDecision | null {
  const [record, ...others] = terminalRecords(seen)
  return record !== undefined && others.length === 0 ? record : null
}

/** What an application makes of its call in the end: the record of a degrade or an abort outweighs an exit code of 0. */
export function finalClaim(seen: Pick<DrillSeen, 'claim' | 'decisions'>): 'success' | 'failure' | 'unknown' {
  const recorded = terminalRecords(seen).map(({ value }) => value)
  if (recorded.some((value) => value === 'hold' || value === 'rollback')) return 'failure'
  if (seen.claim !== 'silent') return seen.claim
  return recorded.length === 1 && recorded[0] === 'promote' ? 'success' : 'unknown'
}

/** Where the application may or may not have seen a status line, and the packet does not say which. */
const ANY_CLASS: readonly StatusClass[] = ['none', '2xx', '3xx', '4xx', '5xx']

/** The status classes that a truthful record of this exchange can hold. */
function truthfulClasses(attempt: Attempt): readonly StatusClass[] {
  const { ending } = attempt
  switch (ending.kind) {
    case 'reply':
      return [statusClassOf(ending.status)]
    case 'no-reply':
      if (ending.why === 'key-echoed') return ANY_CLASS
      // A reset or a stall may come after a status line of 200; an upstream out of reach may be answered with a 502.
      return ending.why === 'reset' || ending.why === 'deadline' ? ['none', '2xx'] : ['none', '5xx']
    case 'caller-left':
      return ANY_CLASS
  }
}

/** Whether a recorded status class is one that the wire never showed. After a rescue the failure may be what is recorded. */
export function statusClassContradicts(seen: DrillSeen, record: AppDecision): boolean {
  const last = lastExchange(seen)
  if (record.statusClass === null || last === null) return false
  const told = succeeded(last) ? attemptsOf(seen) : [last]
  return !told.some((attempt) => truthfulClasses(attempt).some((known) => known === record.statusClass))
}

/** `5xx`, or `none` where nothing came back. */
export function statusClassInWords(attempt: Attempt): StatusClass {
  const reply = replyOf(attempt)
  return reply === null ? 'none' : statusClassOf(reply.status)
}
