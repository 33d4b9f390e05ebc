import type { RoutingChange } from '../evidence/routing.ts'
import type { Packet } from '../packet/schema.ts'
import { routingLine } from './routing.ts'

/** Where packet, artifact and attestation ended up; empty strings stand for what does not exist, as outputs know no null. */
export interface Delivered {
  readonly packetPath: string
  readonly packetDigest: string
  readonly artifactId: string
  readonly artifactUrl: string
  readonly attestationId: string
  readonly attestationUrl: string
  readonly attestationBundle: string
}

/** The action's outputs, in the order of action.yml. The record is the happy path's: the first one of the packet. */
export function outputs(
  packet: Packet,
  delivered: Delivered,
  routing: RoutingChange,
): Readonly<Record<string, string>> {
  const [happy] = packet.records
  return {
    decision: packet.decision.value,
    'rehearsal-decision': packet.decision.rehearsal_value ?? '',
    strength: packet.decision.strength,
    'run-id': packet.run_id,
    'packet-path': delivered.packetPath,
    'packet-digest': delivered.packetDigest,
    'artifact-id': delivered.artifactId,
    'artifact-url': delivered.artifactUrl,
    'attestation-id': delivered.attestationId,
    'attestation-url': delivered.attestationUrl,
    'attestation-bundle': delivered.attestationBundle,
    blocking: packet.decision.forced_by.join(','),
    'status-class': happy?.status_class ?? 'none',
    'parse-check': happy?.parse_check ?? 'fail',
    // The highest of all drills: a happy path that was not retried says nothing of the error paths.
    'retry-count': String(Math.max(0, ...packet.records.map((record) => record.retry_count))),
    'support-packet-ready': String(packet.records.every((record) => record.support_packet_ready)),
    ...routingOutputs(routing),
  }
}

const CHANGED = { 'not-watched': 'unknown', unknown: 'unknown', unchanged: 'false', changed: 'true' } as const

/** What a later step reads of the routing change. */
export function routingOutputs(routing: RoutingChange): Readonly<Record<string, string>> {
  return { 'routing-changed': CHANGED[routing.state], 'routing-summary': routingLine(routing) }
}
