import { ASSERTION_IDS, FLOOR_IDS } from '../evidence/assertion.ts'
import type { Packet } from '../packet/schema.ts'
import { decide } from './decide.ts'

/** What a packet's findings decide, whatever the strength: a rehearsal's own decision is never `promote`. */
export type Says = Packet['decision']['value']

/** The decision of a packet, derived from its findings once more; or how the packet contradicts itself. */
export type Rederived =
  | { readonly state: 'agrees'; readonly says: Says }
  | { readonly state: 'differs'; readonly says: Exclude<Says, 'promote'>; readonly why: string }

/**
 * Derives the decision from the findings and compares it with the recorded one. The severities must be those that the
 * packet says are in force, with the floor intact. Whether the fallback route carries traffic is not in the findings:
 * between hold and rollback the record is believed, and neither promotes.
 */
export function rederive(packet: Packet): Rederived {
  const { decision, strength } = packet
  const recorded = decision.rehearsal_value ?? decision.value
  const derived = decide(packet.findings, recorded === 'rollback', decision.strength)
  const why =
    whyWeighedOtherwise(packet) ??
    (decision.strength === strength.value ? null : 'it names two strengths') ??
    (recorded === derived.value ? null : `it says ${recorded}, and its findings say ${derived.value}`) ??
    (sameIds(decision.forced_by, derived.forcedBy) ? null : 'other assertions block than it says') ??
    whyNoRehearsal(decision)
  if (why === null) return { state: 'agrees', says: recorded }
  const says = recorded === 'rollback' ? 'rollback' : 'hold'
  return { state: 'differs', says, why }
}

/** A finding that weighs less than the policy in force, or than the floor. */
function whyWeighedOtherwise({ findings, policy }: Packet): string | null {
  const other = findings.find(({ id, severity }) => severity !== policy.severities[id])
  if (other !== undefined) return `${other.id} weighs otherwise than its policy says`
  const lowered = FLOOR_IDS.find((id) => policy.severities[id] !== 'block')
  return lowered === undefined ? null : `${lowered} is part of the floor and does not block`
}

function whyNoRehearsal({ strength, value, rehearsal_value: rehearsed }: Packet['decision']): string | null {
  if (strength !== 'rehearsal') return rehearsed === null ? null : 'it is no rehearsal and has its decision'
  if (rehearsed === null) return 'it is a rehearsal and does not say what it decided'
  return value === (rehearsed === 'promote' ? 'hold' : rehearsed) ? null : 'a rehearsal never promotes'
}

function sameIds(recorded: readonly string[], derived: readonly string[]): boolean {
  return (
    recorded.length === derived.length &&
    ASSERTION_IDS.every((id) => recorded.includes(id) === derived.includes(id))
  )
}
