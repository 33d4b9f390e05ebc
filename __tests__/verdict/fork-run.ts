import { createHash } from 'node:crypto'
import type { Sha256 } from '../../src/evidence/brand.ts'
import type { ForkRun } from '../../src/evidence/fork.ts'
import type { Packet } from '../../src/packet/schema.ts'
import { severitiesInForce } from '../../src/policy/severity.ts'
import type { ForkArtifact, ForkPlace } from '../../src/verdict/fork-evidence.ts'
import type { Weights } from '../../src/verdict/fork-facts.ts'
import { aPacket, type Wish } from '../report/packet.ts'

export const RUN: ForkRun = {
  id: 77,
  attempt: 1,
  workflow: '.github/workflows/gate.yml',
  headSha: 'c'.repeat(40),
  branch: 'try',
  headOwner: 'stranger',
  headRepositoryId: 2,
  repositoryId: 1,
}
export const PLACE: ForkPlace = { run: RUN, pullRequest: 12 }
export const WEIGHTS: Weights = {
  severities: severitiesInForce([], false),
  promoted: false,
  models: ['test-model'],
}

/** A rehearsal of that run that agrees with itself. */
export function aForkPacket(wish: Wish = {}): Packet {
  const packet = aPacket({ strength: 'rehearsal', ...wish })
  const severities = Object.fromEntries(packet.findings.map(({ id, severity }) => [id, severity]))
  return { ...packet, policy: { ...packet.policy, severities: severities as Packet['policy']['severities'] } }
}

/** The packet as an artifact with this number. */
export function anArtifact(packet: Packet, id = 1): Extract<ForkArtifact, { state: 'packet' }> {
  const digest = createHash('sha256').update(JSON.stringify(packet)).digest('hex') as Sha256
  return { id, state: 'packet', packet, digest }
}
