import { createHash } from 'node:crypto'
import type { Sha256 } from '../../src/evidence/brand.ts'
import { EVIDENCE_EVENTS, type EvidenceRules, type RunSeen } from '../../src/evidence/verify.ts'
import { canonicalBytes } from '../../src/packet/seal.ts'
import type { Packet } from '../../src/packet/schema.ts'
import { severitiesInForce } from '../../src/policy/severity.ts'
import type { Candidate, Expectations, Found } from '../../src/verify/candidate.ts'
import { rely, type Verdict } from '../../src/verify/rely.ts'
import { aPacket, type Wish } from '../report/packet.ts'

export const REPOSITORY_ID = 1001
export const COMMIT = 'd'.repeat(40)
export const WORKFLOW = '.github/workflows/gate.yml'
const POLICY_DIGEST = 'f'.repeat(64) as Sha256
export const GATEWAY = 'https://gateway.example'
const NOW = new Date('2026-11-22T12:00:00Z')

/** A push run of the gate's workflow on the commit, half an hour old, that ended well. */
export function aRun(more: Partial<RunSeen> = {}): RunSeen {
  const id = more.id ?? 77
  return {
    id,
    attempt: 1,
    workflow: WORKFLOW,
    event: 'push',
    branch: 'main',
    headSha: COMMIT,
    status: 'completed',
    conclusion: 'success',
    repositoryId: REPOSITORY_ID,
    headRepositoryId: REPOSITORY_ID,
    startedAt: '2026-11-22T11:30:00Z',
    url: `https://github.com/octo/shop/actions/runs/${id}`,
    ...more,
  }
}

/** What a test wants to differ from the packet that a run would have left. */
export interface PacketWish extends Wish {
  readonly subject?: Partial<Packet['subject']>
  readonly policy?: Partial<Packet['policy']>
  readonly route?: Partial<Packet['strength']>
  readonly decision?: Partial<Packet['decision']>
}

/** The packet of a run: contract evidence of `responses` that promotes. */
export function packetFor(run: RunSeen, wish: PacketWish = {}): Packet {
  const packet = aPacket({ strength: 'contract', ...wish })
  const severities = Object.fromEntries(packet.findings.map(({ id, severity }) => [id, severity]))
  const ref = run.event === 'pull_request' ? 'refs/pull/12/merge' : `refs/heads/${run.branch ?? ''}`
  return {
    ...packet,
    run_id: `smoke-20261122-${run.id}-${run.attempt}-${wish.route?.surface ?? 'responses'}-minimal`,
    subject: {
      ...packet.subject,
      repository_id: String(REPOSITORY_ID),
      repository: 'octo/shop',
      head_repository: 'octo/shop',
      evaluated_commit: run.headSha,
      ran_commit: run.event === 'pull_request' ? 'e'.repeat(40) : run.headSha,
      ref,
      event: run.event,
      workflow_ref: `octo/shop/${run.workflow}@${ref}`,
      workflow_run_id: String(run.id),
      workflow_run_attempt: run.attempt,
      run_url: run.url,
      pull_request: run.event === 'pull_request' ? 12 : null,
      tree: '1'.repeat(40),
      ...wish.subject,
    },
    policy: {
      ...packet.policy,
      severities: severities as Packet['policy']['severities'],
      judged_by: 'base',
      sha256: POLICY_DIGEST,
      ...wish.policy,
    },
    strength: { ...packet.strength, route_origin: GATEWAY, ...wish.route },
    decision: { ...packet.decision, ...wish.decision },
  }
}

/** A run's packet as it was found. */
export function aCandidate(
  run: RunSeen,
  packet: Packet = packetFor(run),
  more: Partial<Candidate> = {},
): Candidate {
  const bytes = canonicalBytes(packet)
  const digest = createHash('sha256').update(bytes).digest('hex') as Sha256
  return {
    run,
    artifact: { name: `evidence-${packet.run_id}.json`, url: `${run.url}/artifacts/1`, before: false },
    content: { state: 'packet', packet, digest, bytes },
    signature: { state: 'not-asked' },
    ...more,
  }
}

export function rules(more: Partial<EvidenceRules> = {}): EvidenceRules {
  return {
    path: '.github/fallback-evidence.yml',
    sha256: POLICY_DIGEST,
    workflows: [WORKFLOW],
    events: EVIDENCE_EVENTS,
    branches: null,
    surfaces: ['responses'],
    maxAgeMs: 24 * 3_600_000,
    unsigned: 'allowed',
    strength: 'contract',
    signer: null,
    issuer: null,
    severities: severitiesInForce([], false),
    allowedOrigins: [GATEWAY],
    applicationPaths: [],
    ...more,
  }
}

function expectations(more: Partial<Expectations> = {}): Expectations {
  return {
    repository: {
      id: REPOSITORY_ID,
      name: 'octo/shop',
      defaultBranch: 'main',
      serverUrl: 'https://github.com',
    },
    commit: COMMIT,
    content: { tree: '1'.repeat(40), application: [], watched: [] },
    pulls: [],
    rules: rules(),
    now: NOW,
    ...more,
  }
}

/** The verdict on these candidates, and on further runs that left none. */
export function verdictOn(
  candidates: readonly Candidate[],
  more: Partial<Expectations> = {},
  found: Partial<Found> = {},
): Verdict {
  const runs = [...new Set(candidates.map(({ run }) => run))]
  return rely({ runs, candidates, ownRun: null, ...found }, expectations(more))
}

/** The codes of a verdict; empty where it promotes. */
export function codesOf(verdict: Verdict): readonly string[] {
  return verdict.decision === 'promote' ? [] : [...new Set(verdict.refusals.map(({ code }) => code))]
}
