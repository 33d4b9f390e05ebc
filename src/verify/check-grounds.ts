import type { EvidenceRules, RunSeen } from '../evidence/verify.ts'
import type { Packet } from '../packet/schema.ts'
import { decide } from '../verdict/decide.ts'
import { rederive, type Rederived, type Says } from '../verdict/rederive.ts'
import type { Expectations } from './candidate.ts'
import { quoted, refusal } from './check-run.ts'
import type { Refusal } from './refusal.ts'

/** What a packet rests on: which policy judged, what was asked, and whether its decision follows once more. */
export function checkGrounds(packet: Packet, run: RunSeen, expected: Expectations): Refusal | null {
  return (
    checkPolicy(packet, run, expected) ??
    checkStrength(packet, run, expected) ??
    checkGateway(packet, run, expected) ??
    checkDecision(packet, run, expected)
  )
}

const AGAIN = 'Run the gate again on this commit.'

function checkPolicy({ policy }: Packet, run: RunSeen, { rules }: Expectations): Refusal | null {
  if (policy.judged_by !== 'base') {
    return refusal(
      'bootstrapped',
      run,
      `No policy of a branch judged run ${run.id} (the packet says \`${policy.judged_by}\`).`,
      `Merge ${rules.path} first, then run the gate again on this commit.`,
    )
  }
  if (policy.sha256 !== rules.sha256) {
    return refusal(
      'policy-differs',
      run,
      `Another policy judged run ${run.id}: its sha256 is ${quoted(policy.sha256)}, that of ${rules.path} is now ${quoted(rules.sha256)}.`,
      AGAIN,
    )
  }
  if (policy.enforce) return null
  return refusal(
    'not-enforced',
    run,
    `Run ${run.id} only reported (\`enforce: false\`), and nothing would have stopped it.`,
    'Run the gate with `enforce: true`.',
  )
}

function checkStrength({ strength }: Packet, run: RunSeen, { rules }: Expectations): Refusal | null {
  if (strength.value === 'rehearsal') {
    return refusal(
      'rehearsal-only',
      run,
      `Run ${run.id} asked a simulator for ${strength.surface}: a rehearsal never carries a release.`,
      'Run the gate with `evidence: live`.',
    )
  }
  if (strength.value === 'live' || rules.strength === 'contract') return null
  return refusal(
    'contract-only',
    run,
    `Run ${run.id} asked the gateway for ${strength.surface} without the application, and the policy wants evidence through it.`,
    'Run the gate live with the application, where no stranger can change its code (`push`, `workflow_dispatch`).',
  )
}

/** A gateway that somebody started in the job is none, though it is nobody else's machine: the list alone counts here. */
function checkGateway({ strength }: Packet, run: RunSeen, { rules }: Expectations): Refusal | null {
  if (rules.allowedOrigins.includes(strength.route_origin)) return null
  return refusal(
    'other-gateway',
    run,
    `Run ${run.id} asked ${quoted(strength.route_origin)}, which \`allowed-origins\` of ${rules.path} does not name.`,
    'Run the gate against the gateway that the policy names.',
  )
}

/** A decision that is not what its findings make of it objects, whatever it says. */
export function checkDecision(packet: Packet, run: RunSeen, { rules }: Expectations): Refusal | null {
  const says = saysUnder(packet, rules)
  if (says.state === 'agrees') return null
  return refusal(
    'decision-differs',
    run,
    `The decision of run ${run.id} does not follow from its findings: ${says.why}.`,
    `Do not rely on it: find out who wrote it. ${AGAIN}`,
  )
}

/**
 * What a packet's findings say under its own severities, and under those of the judging policy where that one judged:
 * what another policy would have said is not its fault.
 */
function saysUnder(packet: Packet, { severities, sha256 }: EvidenceRules): Rederived {
  const own = rederive(packet)
  const asked = packet.policy.sha256 === sha256
  if (!asked || own.state === 'differs' || own.says !== 'promote') return own
  const findings = packet.findings.map((finding) => ({ ...finding, severity: severities[finding.id] }))
  const { value, forcedBy } = decide(findings, false, packet.decision.strength)
  if (value === 'promote') return own
  return {
    state: 'differs',
    says: value,
    why: `under the policy that judges, ${forcedBy.join(', ')} ${forcedBy.length === 1 ? 'blocks' : 'block'}`,
  }
}

/** The word of a packet on its own findings, whatever else is wrong with it. */
export function wordOf(packet: Packet, rules: EvidenceRules): Says {
  return saysUnder(packet, rules).says
}
