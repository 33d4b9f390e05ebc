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
 * than the one that decided. The order of assertions in a packet is already worst first; a cause comes before what it
 * caused, and a failure before a gap.
 */
export function sorted(packet: Packet): Sorted {
  const forcing = new Set<AssertionId>(packet.decision.forced_by)
  const open = packet.findings.filter(isOpen)
  const rest = open.filter((finding) => !forcing.has(finding.id))
  return {
    blocking: causesFirst(open.filter((finding) => forcing.has(finding.id))),
    warnings: causesFirst(rest.filter((finding) => finding.severity !== 'off')),
    silenced: causesFirst(rest.filter((finding) => finding.severity === 'off')),
    passed: packet.findings.filter((finding) => finding.outcome === 'pass'),
    notApplicable: packet.findings.filter((finding) => finding.outcome === 'not-applicable'),
  }
}

function isOpen(finding: PacketFinding): boolean {
  return finding.outcome === 'fail' || finding.outcome === 'not-evaluated'
}

/** What explains all the other findings of a run: an application that never ran, an account that was refused. */
const CAUSES: readonly (string | null)[] = ['not-started', 'operational-blocker']

function causesFirst(findings: readonly PacketFinding[]): readonly PacketFinding[] {
  const rank = ({ outcome, code }: PacketFinding): number =>
    CAUSES.includes(code) ? 0 : outcome === 'fail' ? 1 : 2
  return findings.toSorted((a, b) => rank(a) - rank(b))
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
