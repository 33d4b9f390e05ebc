import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import type { Sha256 } from '../../src/evidence/brand.ts'
import { attestationsOf } from '../../src/publish/github/attestations.ts'
import { checkSignature } from '../../src/signature/check-signature.ts'
import type { ExpectedSigner, SigningInstance } from '../../src/signature/signature.ts'
import type { Claims } from '../signature/authority.ts'
import { pullRequest, push, type Occurrence } from './events.ts'
import { sha256, statementOf } from './github-attestations.ts'
import { REPOSITORY } from './github.ts'
import { runAction, type StepOptions, type StepResult } from './runner.ts'
import { startSigstore, type Sigstore } from './sigstore.ts'
import { application, checkout, live, openWorld, POLICY_PATH, rehearsal, type World } from './world.ts'

jest.setTimeout(120_000)

const WORKFLOW = `${REPOSITORY}/.github/workflows/gate.yml@refs/heads/main`
const ISSUER = 'https://token.actions.githubusercontent.com'

/** What GitHub's identity token says of the job that `runner.ts` makes. */
function claimsOf({ variables }: Occurrence): Claims {
  return {
    iss: ISSUER,
    sub: `repo:${REPOSITORY}:ref:${variables['GITHUB_REF'] ?? ''}`,
    repository: REPOSITORY,
    repository_id: '1001',
    ref: variables['GITHUB_REF'] ?? '',
    sha: variables['GITHUB_SHA'] ?? '',
    workflow_ref: WORKFLOW,
    job_workflow_ref: WORKFLOW,
    run_id: '7654321',
    run_attempt: '1',
    runner_environment: 'github-hosted',
  }
}

/** A push to a repository of the visibility that leads to the instance. */
function pushFor(instance: SigningInstance): Occurrence {
  const occurrence = push()
  const { event } = occurrence
  const visibility = instance === 'public-good' ? 'public' : 'private'
  const { repository } = event as { repository: object }
  return { ...occurrence, event: { ...(event as object), repository: { ...repository, visibility } } }
}

describe.each<SigningInstance>(['github', 'public-good'])(
  'a signed contract run by the %s instance',
  (instance) => {
    let world: World
    let sigstore: Sigstore
    let result: StepResult
    const occurrence = pushFor(instance)

    beforeAll(async () => {
      world = await openWorld()
      world.github.permissions = { contents: 'read', pullRequests: 'write', attestations: 'write' }
      sigstore = await startSigstore(instance, claimsOf(occurrence))
      result = await runAction({
        ...world,
        inputs: live(world, { attest: 'true' }),
        occurrence,
        files: checkout(),
        env: sigstore.env,
      })
    })
    afterAll(async () => {
      await Promise.all([world.close(), sigstore.close()])
    })

    it('passes, and says where the attestation is', () => {
      expect({ exit: result.exitCode, errors: result.errors, warnings: result.warnings }).toEqual({
        exit: 0,
        errors: [],
        warnings: [],
      })
      expect(result.outputs).toMatchObject({
        decision: 'promote',
        'attestation-id': '5001',
        'attestation-url': `https://github.com/${REPOSITORY}/attestations/5001`,
      })
      expect(result.stdout).toContain('https://github.com/octo/shop/attestations/5001')
    })

    it('asks the services of its instance, each once', () => {
      const hosts = sigstore.calls.map((call) => call.split(' ')[0]).sort()
      expect(hosts).toEqual(
        instance === 'public-good'
          ? ['fulcio.sigstore.dev', 'identity', 'rekor.sigstore.dev']
          : ['fulcio.githubapp.com', 'identity', 'timestamp.githubapp.com'],
      )
    })

    it('signs the uploaded packet and the policy, and says the result', () => {
      const [bundle] = world.github.attestations
      const { subject, predicate } = statementOf(bundle)
      const policy = Buffer.from(checkout()[POLICY_PATH] ?? '')
      const [artifact] = result.artifacts
      expect(subject).toEqual([
        { name: artifact?.name, digest: { sha256: sha256(artifact?.bytes ?? Buffer.alloc(0)) } },
        { name: POLICY_PATH, digest: { sha256: sha256(policy) } },
      ])
      expect(predicate).toMatchObject({
        url: 'https://github.com/octo/shop/actions/runs/7654321',
        failedTests: [],
        configuration: [subject[1]],
      })
      expect(['PASSED', 'WARNED']).toContain(predicate['result'])
    })

    it('keeps the bundle beside the packet, on one line', async () => {
      const text = await readFile(result.outputs['attestation-bundle'] ?? '', 'utf8')
      expect(text.trimEnd()).not.toContain('\n')
      expect(JSON.parse(text)).toEqual(world.github.attestations[0])
    })

    it('is genuine to whoever fetches it by the packet’s digest', async () => {
      const { github } = world
      const access = { token: github.token, apiUrl: github.apiUrl, repository: REPOSITORY }
      const found = await attestationsOf(access, (result.outputs['packet-digest'] ?? '') as Sha256, null)
      const { GITHUB_REF: ref = '', GITHUB_SHA: commit = '' } = occurrence.variables
      const expected: ExpectedSigner = {
        serverUrl: 'https://github.com',
        issuer: ISSUER,
        signer: WORKFLOW,
        workflow: WORKFLOW,
        repositoryId: '1001',
        ref,
        commit,
        run: { id: '7654321', attempt: 1 },
      }
      const [artifact] = result.artifacts
      const question = {
        bundles: found.state === 'found' ? found.bundles : [],
        trustedRoot: sigstore.root,
        packet: { fileName: artifact?.name ?? '', bytes: artifact?.bytes ?? Buffer.alloc(0) },
        expected,
        now: new Date(),
        maxAgeMs: 3_600_000,
      }
      expect(await checkSignature(question)).toMatchObject({ state: 'genuine', instance })
      const other = { ...expected, commit: 'e'.repeat(40) }
      expect(await checkSignature({ ...question, expected: other })).toMatchObject({ code: 'commit-other' })
    })
  },
)

describe('a signature that was asked for', () => {
  let world: World
  let sigstore: Sigstore
  const occurrence = pushFor('github')

  beforeAll(async () => {
    world = await openWorld()
    sigstore = await startSigstore('github', claimsOf(occurrence))
  })
  afterAll(async () => {
    await Promise.all([world.close(), sigstore.close()])
  })

  const step = (over: Partial<StepOptions> = {}): Promise<StepResult> => {
    world.github.permissions = { contents: 'read', pullRequests: 'write', attestations: 'write' }
    sigstore.fault = null
    return runAction({
      ...world,
      inputs: live(world, { attest: 'true' }),
      occurrence,
      files: checkout(),
      env: sigstore.env,
      ...over,
    })
  }

  /** Like a lost packet: the job fails, a later step reads `hold`, and the log says what to change. */
  function expectUnsigned(result: StepResult, says: RegExp): void {
    expect(result.exitCode).toBe(1)
    expect(result.outputs).toMatchObject({
      decision: 'hold',
      'attestation-id': '',
      'attestation-url': '',
      'attestation-bundle': '',
    })
    expect(result.warnings.join('\n')).toMatch(says)
    expect(result.artifacts).toHaveLength(1)
    expect(result.packet?.decision.value).toBe('promote')
  }

  it('fails the job by the name of the permission where GitHub gives no identity', async () => {
    expectUnsigned(await step({ env: {} }), /id-token: write/)
  })

  it('fails the job by the name of the permission where the attestation may not be stored', async () => {
    const prepare = () => {
      world.github.permissions = { contents: 'read', pullRequests: 'write' }
      return Promise.resolve()
    }
    const result = await step({ prepare })
    expectUnsigned(result, /attestations: write/)
    expect(result.warnings.join('\n')).toMatch(/attestation-smoke-[\w-]+\.jsonl/)
  })

  it.each([
    ['identity', /no identity token/],
    ['certificate', /no signing certificate/],
    ['witness', /no timestamp/],
  ] as const)('fails the job where the %s is refused', async (fault, says) => {
    const prepare = () => {
      sigstore.fault = fault
      return Promise.resolve()
    }
    expectUnsigned(await step({ prepare }), says)
  })

  it('is not made on a server that has none, and no identity is sent anywhere', async () => {
    const before = sigstore.calls.length
    const result = await step({ env: { ...sigstore.env, GITHUB_SERVER_URL: 'https://git.example' } })
    expect(result.exitCode).toBe(1)
    expect(result.warnings.join('\n')).toMatch(/Enterprise Server/)
    expect(sigstore.calls).toHaveLength(before)
  })

  it('is refused beside an application, before anything runs', async () => {
    const calls = world.gateway.calls().length
    const inputs = live(world, { attest: 'true', command: application('plain') })
    const result = await step({ inputs })
    expect(result.exitCode).toBe(2)
    expect(result.errors.join('\n')).toMatch(/`attest`.*application/)
    expect(world.gateway.calls()).toHaveLength(calls)
    expect(result.packet).toBe(null)
  })

  it('says FAILED for a run that may not promote', async () => {
    const result = await step({ inputs: rehearsal({ attest: 'true' }) })
    expect(result.exitCode).toBe(0)
    expect(statementOf(world.github.attestations.at(-1)).predicate).toMatchObject({ result: 'FAILED' })
  })

  it('stands for a pull request of this repository as for a push', async () => {
    const pulled = pullRequest('own', { ...world.github.pullRequest })
    const result = await step({ occurrence: pulled })
    expect(result.outputs['attestation-id']).not.toBe('')
  })
})
