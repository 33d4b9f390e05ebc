import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { questionOf } from '../../src/flows/verify-prepare.ts'
import { verify } from '../../src/flows/verify.ts'
import { canonicalBytes } from '../../src/packet/seal.ts'
import type { RunSeen } from '../../src/evidence/verify.ts'
import { statementOf } from '../../src/signature/statement.ts'
import { release } from '../e2e/events.ts'
import { startTinyGitHub } from '../e2e/github-contents.ts'
import { withEvidence, type EvidenceShelf } from '../e2e/github-evidence.ts'
import { REPOSITORY } from '../e2e/github.ts'
import { newJobToken } from '../e2e/keys.ts'
import { openAuthority, type Authority } from '../signature/authority.ts'
import { signed } from '../signature/evidence.ts'
import { aRun, codesOf, COMMIT, GATEWAY, packetFor, REPOSITORY_ID, WORKFLOW } from '../verify/evidence.ts'

const POLICY = (more: string) =>
  `allowed-origins: ["${GATEWAY}"]\nverify: { workflows: [${WORKFLOW}], surfaces: [responses], max-age: 24h${more} }\n`
const SIGNED = '.github/fallback-evidence.yml'
const UNSIGNED = '.github/unsigned.yml'
const TEXTS = { [SIGNED]: POLICY(''), [UNSIGNED]: POLICY(', unsigned: allowed') }
const HOUR_MS = 3_600_000
const SIGNED_AT = new Date(Math.ceil(Date.now() / 1000) * 1000 + 60_000)

let shelf: EvidenceShelf
let apiUrl: string
let authority: Authority
let directory: string

beforeAll(async () => {
  const tiny = await startTinyGitHub(REPOSITORY, TEXTS, [])
  const started = await withEvidence({ apiUrl: tiny.origin, close: () => tiny.close() })
  shelf = started.shelf
  apiUrl = started.github.apiUrl
  authority = await openAuthority('github', SIGNED_AT)
  directory = await mkdtemp(join(tmpdir(), 'verify-flow-'))
  await writeFile(join(directory, 'root.json'), authority.root)
})
afterAll(async () => {
  await shelf.close()
  await rm(directory, { recursive: true, force: true })
})
beforeEach(() => {
  shelf.runs.length = 0
  shelf.pulls.length = 0
  shelf.artifacts.clear()
  shelf.attestations.clear()
  shelf.trees.clear()
  shelf.trees.set(COMMIT, '1'.repeat(40))
  shelf.answer = null
})

/** Asks at a time of the test's own: waiting moves it on. */
async function ask(
  inputs: Readonly<Record<string, string>>,
  more: { at?: Date; environment?: Readonly<Record<string, string>>; signal?: AbortSignal } = {},
) {
  const { name, event, variables } = release()
  const environment = {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: name,
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_API_URL: apiUrl,
    ...variables,
    GITHUB_SHA: COMMIT,
    ...more.environment,
  }
  const request = { door: 'action', inputs: { 'github-token': newJobToken(), ...inputs }, event } as const
  const question = questionOf(request, { environment, directory })
  let clock = (more.at ?? new Date()).getTime()
  const pauses: number[] = []
  const verdict = await verify(
    { ...question, access: { ...question.access, deadlineMs: 2_000, pause: () => Promise.resolve() } },
    {
      now: () => new Date(clock),
      pause: (ms) => {
        pauses.push(ms)
        clock += ms
        return Promise.resolve()
      },
      signal: more.signal ?? new AbortController().signal,
      line: () => undefined,
    },
  )
  return { verdict, codes: codesOf(verdict), pauses }
}

const by = (at: Date, more: Partial<RunSeen> = {}) =>
  aRun({ startedAt: new Date(at.getTime() - HOUR_MS / 2).toISOString(), ...more })

function shelve(run: RunSeen, path: keyof typeof TEXTS) {
  const sha256 = createHash('sha256').update(TEXTS[path]).digest('hex')
  const packet = packetFor(run, { policy: { sha256 } })
  const bytes = canonicalBytes(packet)
  shelf.runs.push(run)
  shelf.artifacts.set(run.id, [{ name: `evidence-${packet.run_id}.json`, bytes }])
  return { packet, digest: createHash('sha256').update(bytes).digest('hex') }
}

async function sign({ packet, digest }: ReturnType<typeof shelve>): Promise<void> {
  const workflow = `${REPOSITORY}/${WORKFLOW}@refs/heads/main`
  const claims = {
    repository_id: String(REPOSITORY_ID),
    sha: COMMIT,
    workflow_ref: workflow,
    job_workflow_ref: workflow,
    run_id: '77',
    run_attempt: '1',
  }
  const statement = statementOf(packet, { name: `evidence-${packet.run_id}.json`, sha256: digest })
  shelf.attestations.set(digest, [await signed(authority, statement, { claims })])
}

const ROOT = { 'trusted-root': 'root.json', wait: '0' }

describe('a signature', () => {
  it('carries the release, until it is older than evidence may be', async () => {
    const late = new Date(SIGNED_AT.getTime() + 25 * HOUR_MS)
    await sign(shelve(by(SIGNED_AT), SIGNED))
    expect((await ask(ROOT, { at: SIGNED_AT })).codes).toEqual([])
    // The run claims to be fresh; who signed it does not.
    shelf.runs[0] = by(late)
    expect((await ask(ROOT, { at: late })).codes).toEqual(['signed-too-old'])
  })

  it('that may not be asked for holds', async () => {
    const { digest } = shelve(by(SIGNED_AT), SIGNED)
    const body = { message: 'Resource not accessible by integration' }
    shelf.answer = (path) => (path === `/attestations/sha256:${digest}` ? { status: 403, body } : null)
    const { verdict, codes } = await ask(ROOT, { at: SIGNED_AT })
    expect(codes).toEqual(['attestations-unreadable'])
    expect(JSON.stringify(verdict)).toContain('attestations: read')
  })

  it('is looked at where nobody asked for it, too', async () => {
    const { digest } = shelve(by(SIGNED_AT), UNSIGNED)
    shelf.attestations.set(digest, [{}])
    const inputs = { ...ROOT, policy: UNSIGNED }
    expect((await ask(inputs, { at: SIGNED_AT })).codes).toEqual(['bundle-unreadable'])
  })
})

describe('waiting', () => {
  const inputs = { policy: UNSIGNED, wait: '40s' }

  it('ends with the time that was given, and holds', async () => {
    const run = by(SIGNED_AT, { status: 'queued', conclusion: null })
    shelf.runs.push(run)
    const { codes, pauses } = await ask(inputs, { at: SIGNED_AT })
    expect(codes).toEqual(['evidence-pending', 'no-evidence'])
    expect(pauses).toEqual([15_000, 15_000, 10_000])
  })

  it('is not done for the run that asks', async () => {
    shelve(by(SIGNED_AT, { status: 'in_progress', conclusion: null }), UNSIGNED)
    const { codes, pauses } = await ask(inputs, { at: SIGNED_AT, environment: { GITHUB_RUN_ID: '77' } })
    expect([codes, pauses]).toEqual([[], []])
  })

  it('outlives an API that does not answer for a while', async () => {
    shelve(by(SIGNED_AT), UNSIGNED)
    let asked = 0
    shelf.answer = (path) => {
      if (path !== '/actions/runs') return null
      asked += 1
      return asked > 6 ? null : { status: 502, body: {} }
    }
    const { codes, pauses } = await ask(inputs, { at: SIGNED_AT })
    expect([codes, pauses.length]).toEqual([[], 1])
  })

  it('ends at once where the job is cancelled', async () => {
    shelf.runs.push(by(SIGNED_AT, { status: 'queued', conclusion: null }))
    const asked = ask(inputs, { at: SIGNED_AT, signal: AbortSignal.abort() })
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('who is asked', () => {
  it('must be the repository that the job knows by its number', async () => {
    const { codes } = await ask({ wait: '0' }, { environment: { GITHUB_REPOSITORY_ID: '2002' } })
    expect(codes).toEqual(['other-repository'])
  })

  it('is the default branch for the policy, whatever the checkout holds', async () => {
    await writeFile(join(directory, 'own.yml'), TEXTS[UNSIGNED])
    const environment = { GITHUB_ACTIONS: '', GITHUB_EVENT_NAME: '' }
    expect((await ask({ policy: 'own.yml', wait: '0', commit: COMMIT }, { environment })).codes).toEqual([
      'no-policy',
    ])
  })

  it.each(['', '/pulls'])('holds where the commit cannot be read%s', async (part) => {
    const commit = part === '' ? `/git/commits/${COMMIT}` : `/commits/${COMMIT}${part}`
    shelf.answer = (path) => (path === commit ? { status: 403, body: { message: 'no' } } : null)
    const { verdict, codes } = await ask({ policy: UNSIGNED, wait: '0' })
    expect(codes).toEqual(['unreadable-platform'])
    expect(JSON.stringify(verdict)).toContain(part === '' ? 'contents: read' : 'pull-requests: read')
  })
})
