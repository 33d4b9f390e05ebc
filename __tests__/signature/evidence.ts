import { createHash } from 'node:crypto'
import { canonicalBytes } from '../../src/packet/seal.ts'
import type { Packet } from '../../src/packet/schema.ts'
import type { ExpectedSigner, SignatureQuestion } from '../../src/signature/signature.ts'
import { PAYLOAD_TYPE, statementOf, type Statement } from '../../src/signature/statement.ts'
import { aPacket } from '../report/packet.ts'
import type { Authority, Bundle, Claims } from './authority.ts'

const WORKFLOW = 'octo/shop/.github/workflows/gate.yml@refs/heads/main'
const COMMIT = 'd'.repeat(40)

/** What GitHub says of the job that signs, unless a test says otherwise. */
const CLAIMS: Claims = {
  iss: 'https://token.actions.githubusercontent.com',
  repository: 'octo/shop',
  repository_id: '1001',
  ref: 'refs/heads/main',
  sha: COMMIT,
  workflow_ref: WORKFLOW,
  job_workflow_ref: WORKFLOW,
  run_id: '77',
  run_attempt: '2',
  runner_environment: 'github-hosted',
}

const EXPECTED: ExpectedSigner = {
  serverUrl: 'https://github.com',
  issuer: 'https://token.actions.githubusercontent.com',
  signer: WORKFLOW,
  workflow: WORKFLOW,
  repositoryId: '1001',
  ref: 'refs/heads/main',
  commit: COMMIT,
  run: { id: '77', attempt: 2 },
}

/** The packet of the run that the claims tell of. */
export function packetOf(subject: Partial<Packet['subject']> = {}, more: Partial<Packet> = {}): Packet {
  const packet = aPacket({ strength: 'contract' })
  return {
    ...packet,
    subject: {
      ...packet.subject,
      repository: 'octo/shop',
      repository_id: '1001',
      event: 'push',
      ref: 'refs/heads/main',
      ran_commit: COMMIT,
      workflow_ref: WORKFLOW,
      workflow_run_id: '77',
      workflow_run_attempt: 2,
      run_url: 'https://github.com/octo/shop/actions/runs/77',
      watched: [{ path: 'routes.yml', sha256: 'e'.repeat(64) }],
      ...subject,
    },
    ...more,
  }
}

export function fileOf(packet: Packet): { readonly fileName: string; readonly bytes: Uint8Array } {
  return { fileName: `evidence-${packet.run_id}.json`, bytes: canonicalBytes(packet) }
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export function statementFor(packet: Packet): Statement {
  const { fileName, bytes } = fileOf(packet)
  return statementOf(packet, { name: fileName, sha256: digestOf(bytes) })
}

/** Signs any value as the payload of a bundle. */
export function signed(
  authority: Authority,
  statement: unknown,
  { claims = {}, payloadType = PAYLOAD_TYPE }: { claims?: Claims; payloadType?: string } = {},
): Promise<Bundle> {
  const payload = Buffer.from(JSON.stringify(statement))
  return authority.sign({ payload, payloadType, claims: { ...CLAIMS, ...claims } })
}

/** The question that the bundle answers well, five minutes after it was signed. */
export function question(
  authority: Authority,
  at: Date,
  bundles: readonly unknown[],
  packet: Packet = packetOf(),
): SignatureQuestion {
  return {
    bundles,
    trustedRoot: authority.root,
    packet: fileOf(packet),
    expected: EXPECTED,
    now: new Date(at.getTime() + 5 * 60_000),
    maxAgeMs: 3_600_000,
  }
}
