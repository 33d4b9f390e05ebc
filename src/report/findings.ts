import type { AssertionId } from '../evidence/assertion.ts'
import type { Packet, PacketFinding } from '../packet/schema.ts'

/** The findings of one packet by what a reader must do with them, each group worst first. */
export interface Sorted {
  /** Force the decision: fix these. */
  readonly blocking: readonly PacketFinding[]
  /** Failed or not evaluated without force. */
  readonly warnings: readonly PacketFinding[]
  /** Failed or not evaluated, and switched off by the policy: said, not urged. */
  readonly silenced: readonly PacketFinding[]
  readonly passed: readonly PacketFinding[]
  readonly notApplicable: readonly PacketFinding[]
}

/**
 * Groups a packet's findings. What blocks is taken from the decision itself, so that no text can name another reason
 * than the one that decided. The order of assertions in a packet is already worst first; a failure is worse than a gap.
 */
export function sorted(packet: Packet): Sorted {
  const forcing = new Set<AssertionId>(packet.decision.forced_by)
  const open = packet.findings.filter(isOpen)
  const rest = open.filter((finding) => !forcing.has(finding.id))
  return {
    blocking: failuresFirst(open.filter((finding) => forcing.has(finding.id))),
    warnings: failuresFirst(rest.filter((finding) => finding.severity !== 'off')),
    silenced: failuresFirst(rest.filter((finding) => finding.severity === 'off')),
    passed: packet.findings.filter((finding) => finding.outcome === 'pass'),
    notApplicable: packet.findings.filter((finding) => finding.outcome === 'not-applicable'),
  }
}

function isOpen(finding: PacketFinding): boolean {
  return finding.outcome === 'fail' || finding.outcome === 'not-evaluated'
}

function failuresFirst(findings: readonly PacketFinding[]): readonly PacketFinding[] {
  return [
    ...findings.filter((finding) => finding.outcome === 'fail'),
    ...findings.filter((finding) => finding.outcome !== 'fail'),
  ]
}

/** Where a finding points, in one short phrase: `logs/app.log:12`, `server-error attempt 2`. */
export function placeText(place: PacketFinding['places'][number]): string {
  if (place.at === 'attempt') {
    return place.attempt === null ? place.drill : `${place.drill}, attempt ${String(place.attempt)}`
  }
  return [place.file, place.line, place.line === null ? null : place.column]
    .filter((part) => part !== null)
    .join(':')
}

/** What happened, never empty. */
export function messageOf(finding: PacketFinding): string {
  return (
    finding.message ?? `${finding.id}: ${finding.outcome}${finding.code === null ? '' : ` (${finding.code})`}`
  )
}
