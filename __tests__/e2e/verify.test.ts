import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { RunSeen } from '../../src/evidence/verify.ts'
import { canonicalBytes } from '../../src/packet/seal.ts'
import type { Packet } from '../../src/packet/schema.ts'
import { statementOf } from '../../src/signature/statement.ts'
import { openAuthority, type Authority, type Bundle, type Claims } from '../signature/authority.ts'
import { signed } from '../signature/evidence.ts'
import {
  aRun,
  COMMIT,
  GATEWAY,
  packetFor,
  REPOSITORY_ID,
  WORKFLOW,
  type PacketWish,
} from '../verify/evidence.ts'
import { runCommand } from './cli-process.ts'
import { release } from './events.ts'
import { withEvidence, type EvidenceShelf } from './github-evidence.ts'
import { REPOSITORY, startGitHub, type GitHub } from './github.ts'
import { runAction, type StepResult } from './runner.ts'
import { POLICY_PATH } from './world.ts'

const policy = (...lines: readonly string[]): string =>
  ['version: 1', `allowed-origins: ["${GATEWAY}"]`, ...lines, ''].join('\n')
const verifyKey = (more = ''): string =>
  `verify: { workflows: [${WORKFLOW}], surfaces: [responses], max-age: 24h${more} }`
const SIGNED = policy(verifyKey())
const UNSIGNED = policy(verifyKey(', unsigned: allowed'))
const UNSIGNED_PATH = '.github/unsigned.yml'
const BOTH_PATH = '.github/both.yml'
const BOTH = policy(verifyKey(', unsigned: allowed').replace('[responses]', '[responses, chat-completions]'))
const LIVE_PATH = '.github/live.yml'
const LIVE = policy('command: node app.mjs', verifyKey(', unsigned: allowed'))
const TEXTS: Readonly<Record<string, string>> = {
  [POLICY_PATH]: SIGNED,
  [UNSIGNED_PATH]: UNSIGNED,
  [BOTH_PATH]: BOTH,
  [LIVE_PATH]: LIVE,
}

/** A minute ahead, in whole seconds: certificates of the mock begin now, and its timestamps know no fractions. */
const SIGNED_AT = new Date(Math.ceil(Date.now() / 1000) * 1000 + 60_000)
const ago = (minutes: number): Date => new Date(Date.now() - minutes * 60_000)
const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

let github: GitHub
let shelf: EvidenceShelf
let authority: Authority

beforeAll(async () => {
  const started = await withEvidence(await startGitHub(TEXTS))
  github = started.github
  shelf = started.shelf
  authority = await openAuthority('github', SIGNED_AT)
})
afterAll(() => shelf.close())
beforeEach(() => {
  shelf.runs.length = 0
  shelf.pulls.length = 0
  shelf.artifacts.clear()
  shelf.attestations.clear()
  shelf.trees.clear()
  shelf.trees.set(COMMIT, '1'.repeat(40))
  shelf.answer = null
})

/** A run of half an hour ago. */
const run = (more: Partial<RunSeen> = {}): RunSeen => aRun({ startedAt: ago(30).toISOString(), ...more })

/** The packet of a run, judged by one of the policies of the branch. */
function packet(of: RunSeen, wish: PacketWish = {}, path = POLICY_PATH): Packet {
  return packetFor(of, { ...wish, policy: { sha256: sha256(TEXTS[path] ?? ''), ...wish.policy } })
}

/** Puts a run on the shelf, with these packets. */
function shelve(of: RunSeen, ...packets: readonly Packet[]): void {
  shelf.runs.push(of)
  shelf.artifacts.set(
    of.id,
    packets.map((each) => ({ name: `evidence-${each.run_id}.json`, bytes: canonicalBytes(each) })),
  )
}

function claimsOf(of: RunSeen): Claims {
  const workflow = `${REPOSITORY}/${of.workflow}@refs/heads/${of.branch ?? ''}`
  return {
    repository: REPOSITORY,
    repository_id: String(REPOSITORY_ID),
    ref: `refs/heads/${of.branch ?? ''}`,
    sha: of.headSha,
    workflow_ref: workflow,
    job_workflow_ref: workflow,
    run_id: String(of.id),
    run_attempt: String(of.attempt),
  }
}

/** Signs a packet as its run would have, and puts the bundle on the shelf. */
async function sign(
  of: RunSeen,
  what: Packet,
  more: { claims?: Claims; statement?: (made: Record<string, unknown>) => unknown; by?: Authority } = {},
): Promise<Bundle> {
  const bytes = canonicalBytes(what)
  const digest = sha256(bytes)
  const made = statementOf(what, { name: `evidence-${what.run_id}.json`, sha256: digest })
  const { statement = (same: unknown) => same, by = authority } = more
  const claims = { ...claimsOf(of), ...more.claims }
  const bundle = await signed(by, statement(structuredClone(made)), {
    claims,
  })
  shelf.attestations.set(digest, [bundle])
  return bundle
}

const ROOT_FILE = 'trusted_root.json'

/** One step `uses: OWNER/fallback-evidence-gate/verify` of a release. */
function verifyStep(inputs: Readonly<Record<string, string>> = {}): Promise<StepResult> {
  return runAction({
    action: 'verify',
    inputs: { wait: '0', 'trusted-root': ROOT_FILE, ...inputs },
    occurrence: release(),
    results: null,
    github,
    files: { [ROOT_FILE]: authority.root },
    env: { GITHUB_SHA: COMMIT, GITHUB_RUN_ID: '9000' },
  })
}

const unsigned = (path = UNSIGNED_PATH) => verifyStep({ policy: path, 'trusted-root': '' })

function expectRefused(step: StepResult, ...codes: readonly string[]): void {
  expect(step.outputs).toMatchObject({ decision: 'hold', codes: codes.join(',') })
  expect(step.exitCode).toBe(1)
  expect(step.summary).toMatch(/^### Hold/)
  expect(step.errors).toHaveLength(1)
}

describe('verify through the bundle', () => {
  it('promotes on signed evidence, and says where it is', async () => {
    const of = run()
    shelve(of, packet(of))
    await sign(of, packet(of))
    const step = await verifyStep()
    expect(step.stdout).toContain('PROMOTE')
    expect(step.exitCode).toBe(0)
    expect(step.outputs).toEqual({
      decision: 'promote',
      codes: '',
      'evidence-url': `https://github.com/${REPOSITORY}/actions/runs/77/artifacts/7700`,
      'packet-digest': sha256(canonicalBytes(packet(of))),
      warnings: '',
    })
    expect(step.summary).toMatch(/^### Promote/)
    expect(step.summary).toContain('gate.yml')
  })

  it('takes unsigned evidence where the policy says so, and nowhere else', async () => {
    const of = run()
    shelve(of, packet(of, {}, UNSIGNED_PATH))
    expect((await unsigned()).exitCode).toBe(0)
    shelf.artifacts.clear()
    shelf.runs.length = 0
    shelve(of, packet(of))
    expectRefused(await verifyStep(), 'unsigned')
  })

  it('waits for a run that has not ended, and looks again', async () => {
    const of = run({ status: 'in_progress', conclusion: null })
    shelve(of, packet(of, {}, UNSIGNED_PATH))
    let looks = 0
    shelf.answer = (path) => {
      if (path === '/actions/runs') looks += 1
      if (looks === 2) shelf.runs.splice(0, 1, run())
      return null
    }
    const step = await verifyStep({ policy: UNSIGNED_PATH, 'trusted-root': '', wait: '1s' })
    expect(step.stdout).toContain('Waiting for run 77')
    expect(step.outputs['decision']).toBe('promote')
  })

  it('takes the evidence of the pull request that was merged as the commit', async () => {
    const head = 'a'.repeat(40)
    const of = run({ event: 'pull_request', branch: 'change', headSha: head })
    shelf.pulls.push({
      number: 12,
      base: 'main',
      headSha: head,
      headRepositoryId: REPOSITORY_ID,
      mergedAs: COMMIT,
    })
    shelve(of, packet(of, {}, UNSIGNED_PATH))
    expect((await unsigned()).outputs['decision']).toBe('promote')
    shelf.trees.set(COMMIT, '2'.repeat(40))
    expectRefused(await unsigned(), 'other-content')
  })

  it('answers on a command line too', async () => {
    const of = run()
    shelve(of, packet(of, {}, UNSIGNED_PATH))
    const args = ['--repository', REPOSITORY, '--commit', COMMIT, '--policy', UNSIGNED_PATH, '--wait', '0']
    const done = await runCommand(['verify', ...args], {
      cwd: import.meta.dirname,
      env: { GITHUB_TOKEN: github.token, GITHUB_API_URL: github.apiUrl },
    })
    expect(done.stderr).toContain('PROMOTE')
    expect(JSON.parse(done.stdout)).toMatchObject({ decision: 'promote', codes: '' })
    expect(done.exitCode).toBe(0)
  })
})

/** Evidence that somebody signed, and not as it must be signed. */
const SIGNATURES: readonly [string, string, (of: RunSeen, what: Packet) => Promise<unknown>][] = [
  [
    'another signer',
    'signer-other',
    (of, what) =>
      sign(of, what, {
        claims: { job_workflow_ref: `${REPOSITORY}/.github/workflows/other.yml@refs/heads/main` },
      }),
  ],
  [
    'another branch',
    'signer-ref-other',
    (of, what) =>
      sign(of, what, { claims: { job_workflow_ref: `${REPOSITORY}/${WORKFLOW}@refs/heads/change` } }),
  ],
  ['another ref', 'ref-other', (of, what) => sign(of, what, { claims: { ref: 'refs/heads/change' } })],
  ['another commit', 'commit-other', (of, what) => sign(of, what, { claims: { sha: 'a'.repeat(40) } })],
  [
    'another repository',
    'signer-repository-other',
    (of, what) => sign(of, what, { claims: { repository_id: '2002' } }),
  ],
  ['another run', 'run-other', (of, what) => sign(of, what, { claims: { run_id: '76' } })],
  [
    'another kind of statement',
    'predicate-other',
    (of, what) =>
      sign(of, what, { statement: (made) => ({ ...made, predicateType: 'https://slsa.dev/provenance/v1' }) }),
  ],
  [
    'other subjects',
    'subject-other',
    (of, what) =>
      sign(of, what, {
        statement: (made) => ({
          ...made,
          subject: [...(made['subject'] as object[]), { name: 'more', digest: { sha256: '0'.repeat(64) } }],
        }),
      }),
  ],
  [
    'an authority that nobody trusts',
    'signature-unwitnessed',
    async (of, what) => sign(of, what, { by: await openAuthority('github', SIGNED_AT) }),
  ],
]

describe('verify refuses signed evidence', () => {
  it.each(SIGNATURES)('of %s', async (_what, code, signIt) => {
    const of = run()
    const what = packet(of)
    shelve(of, what)
    await signIt(of, what)
    expectRefused(await verifyStep(), code)
  })

  it('of other bytes: the attestation of one packet does not carry another', async () => {
    const of = run()
    const what = packet(of)
    const bundle = await sign(of, what)
    const changed = packet(of, { note: 'changed' })
    shelve(of, changed)
    shelf.attestations.set(sha256(canonicalBytes(changed)), [bundle])
    expectRefused(await verifyStep(), 'bytes-changed')
  })
})

/** Runs and packets that are not what they must be, with nobody asking for signatures. */
const TWINS: readonly [string, readonly string[], () => void, string?][] = [
  ['nothing at all', ['no-evidence'], () => undefined],
  [
    'a fork’s run with the right artifact name',
    ['from-fork', 'no-evidence'],
    () => {
      one({ headRepositoryId: 2002 })
    },
  ],
  [
    'another repository',
    ['other-repository', 'no-evidence'],
    () => {
      one({ repositoryId: 2002 })
    },
  ],
  [
    'a packet of another repository',
    ['other-repository'],
    () => {
      one({}, { subject: { repository_id: '2002' } })
    },
  ],
  [
    'a gateway of the job’s own',
    ['other-gateway'],
    () => {
      one({}, { route: { route_origin: 'http://127.0.0.1:4000' } })
    },
  ],
  [
    'a decision that its findings do not bear',
    ['decision-differs'],
    () => {
      one({}, { ...BLOCKED, decision: { value: 'promote', forced_by: [] } })
    },
  ],
  [
    'another workflow',
    ['other-workflow', 'no-evidence'],
    () => {
      one({ workflow: '.github/workflows/other.yml' })
    },
  ],
  [
    'another event',
    ['other-event', 'no-evidence'],
    () => {
      one({ event: 'workflow_run' })
    },
  ],
  [
    'another branch',
    ['other-branch', 'no-evidence'],
    () => {
      one({ branch: 'change' })
    },
  ],
  [
    'old evidence',
    ['too-old', 'no-evidence'],
    () => {
      one({ startedAt: ago(25 * 60).toISOString() })
    },
  ],
  [
    'a replayed packet',
    ['subject-contradicts'],
    () => {
      shelve(run({ id: 78 }), packet(run(), {}, UNSIGNED_PATH))
    },
  ],
  [
    'an older attempt',
    ['older-attempt'],
    () => {
      shelve(run({ attempt: 2 }), packet(run(), {}, UNSIGNED_PATH))
    },
  ],
  [
    'a hold',
    ['says-hold'],
    () => {
      one({ conclusion: 'failure' }, BLOCKED)
    },
  ],
  [
    'a hold after a promotion',
    ['says-hold'],
    () => {
      one({ id: 70, startedAt: ago(60).toISOString() })
      one({}, BLOCKED)
    },
  ],
  [
    'a rehearsal',
    ['rehearsal-only'],
    () => {
      one({}, { strength: 'rehearsal' })
    },
  ],
  [
    'a run that only reports',
    ['not-enforced'],
    () => {
      one({}, { enforce: false })
    },
  ],
  [
    'no policy of a branch',
    ['bootstrapped'],
    () => {
      one({}, { policy: { judged_by: 'bootstrap' } })
    },
  ],
  [
    'another policy',
    ['policy-differs'],
    () => {
      shelve(run(), packet(run()))
    },
  ],
  [
    'a surface without evidence',
    ['surface-missing'],
    () => {
      shelve(run(), packet(run(), {}, BOTH_PATH))
    },
    BOTH_PATH,
  ],
  [
    'the gateway alone where an application is declared',
    ['contract-only'],
    () => {
      shelve(run(), packet(run(), {}, LIVE_PATH))
    },
    LIVE_PATH,
  ],
  [
    'a run that has not ended',
    ['evidence-pending', 'no-evidence'],
    () => {
      shelve(run({ status: 'queued', conclusion: null }))
    },
  ],
  [
    'a run that failed without a packet',
    ['run-without-packet', 'no-evidence'],
    () => {
      shelve(run({ conclusion: 'failure' }))
    },
  ],
  [
    'an expired artifact',
    ['artifact-expired'],
    () => {
      stored({ expired: true })
    },
  ],
  [
    'bytes that storage changed',
    ['digest-differs'],
    () => {
      stored({ handedOut: Buffer.from('{}') })
    },
  ],
  [
    'something that is no packet',
    ['not-a-packet'],
    () => {
      stored({ bytes: Buffer.from('{"version":1}') })
    },
  ],
  [
    'a token without `actions: read`',
    ['unreadable-platform'],
    () => {
      deny('/actions/runs')
    },
  ],
  [
    'a token that may not list artifacts',
    ['unreadable-platform'],
    () => {
      one()
      deny('/actions/runs/77/artifacts')
    },
  ],
  [
    'a commit that is not there',
    ['commit-unknown'],
    () => {
      shelf.trees.clear()
      shelf.answer = (path) =>
        path === `/git/commits/${COMMIT}` ? { status: 404, body: { message: 'Not Found' } } : null
    },
  ],
]

const BLOCKED: PacketWish = {
  findings: { 'retry-bounded': { outcome: 'fail', code: 'attempts-over-bound' } },
}

function one(more: Partial<RunSeen> = {}, wish: PacketWish = {}): void {
  const of = run(more)
  shelve(of, packet(of, wish, UNSIGNED_PATH))
}

function stored(more: { expired?: boolean; handedOut?: Uint8Array; bytes?: Uint8Array }): void {
  const of = run()
  shelf.runs.push(of)
  const bytes = canonicalBytes(packet(of, {}, UNSIGNED_PATH))
  shelf.artifacts.set(of.id, [{ name: 'evidence-smoke.json', bytes, ...more }])
}

function deny(of: string): void {
  const body = { message: 'Resource not accessible by integration' }
  shelf.answer = (path) => (path === of ? { status: 403, body } : null)
}

describe('verify holds on', () => {
  it.each(TWINS)('%s', async (_what, codes, arrange, path = UNSIGNED_PATH) => {
    arrange()
    expectRefused(await unsigned(path), ...codes)
  })
})

describe('verify rolls back', () => {
  it('where the evidence of a route that carries traffic says so', async () => {
    one({}, { ...BLOCKED, promoted: true })
    const step = await unsigned()
    expect(step.outputs).toMatchObject({ decision: 'rollback', codes: 'says-rollback' })
    expect(step.exitCode).toBe(1)
    expect(step.summary).toMatch(/^### Roll back/)
  })
})

describe('a question that cannot be asked', () => {
  it('ends with exit code 2 where signatures are wanted and no root was given', async () => {
    const step = await verifyStep({ 'trusted-root': '' })
    expect(step.exitCode).toBe(2)
    expect(step.outputs['decision']).toBe('hold')
    expect(step.errors[0]).toContain('gh attestation trusted-root')
  })

  it('ends with exit code 2 where the commit is no whole id', async () => {
    const step = await verifyStep({ commit: 'main' })
    expect(step.exitCode).toBe(2)
    expect(step.errors[0]).toContain('commit')
  })

  it('holds where no policy says what evidence must be', async () => {
    expectRefused(await verifyStep({ policy: '.github/none.yml' }), 'no-policy')
  })
})
