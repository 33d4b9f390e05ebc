import type { Fingerprint, Sha256 } from '../../src/evidence/brand.ts'
import type { Attempt } from '../../src/evidence/drill.ts'
import type { Evidence, Plan } from '../../src/evidence/run.ts'
import { assess } from '../../src/assess/all.ts'
import { draft } from '../../src/packet/draft.ts'
import type { Packet } from '../../src/packet/schema.ts'
import { decide } from '../../src/verdict/decide.ts'
import { evidence, plan } from '../assess/build.ts'

/** Judges evidence as the gate does and drafts its packet. */
export function draftOf(given: { readonly evidence?: Evidence; readonly plan?: Plan } = {}): Packet {
  const seen = withShortFingerprints(given.evidence ?? evidence())
  const planned = given.plan ?? plan()
  const findings = assess(seen, planned)
  const decision = decide(findings, planned.policy.promoted, planned.strength)
  return draft(seen, planned, findings, decision, {
    runId: 'smoke-20261122-001',
    tool: { name: 'fallback-evidence-gate', version: '0.0.0', bundleSha256: 'b'.repeat(64) as Sha256 },
    intent: 'a test',
  })
}

/** Fingerprints of 16 digits, as the flow makes them. */
function withShortFingerprints(seen: Evidence): Evidence {
  const [first, ...rest] = seen.drills.map((drill) => ({ ...drill, attempts: drill.attempts.map(shortened) }))
  if (first === undefined) throw new Error('evidence without a drill')
  return { ...seen, drills: [first, ...rest] }
}

function shortened({ request, ending, ...attempt }: Attempt): Attempt {
  const short = (text: Fingerprint) => text.slice(0, 16) as Fingerprint
  return {
    ...attempt,
    request: { ...request, fingerprint: short(request.fingerprint) },
    ending: ending.kind === 'reply' ? { ...ending, fingerprint: short(ending.fingerprint) } : ending,
  }
}
