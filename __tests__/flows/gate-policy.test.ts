import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { JudgingPlace, Occasion } from '../../src/evidence/run.ts'
import { NOBODY_TO_ASK } from '../../src/flows/from-runner.ts'
import type { RepositoryObjects } from '../../src/flows/gate-change.ts'
import { findPolicy } from '../../src/flows/gate-policy.ts'
import { prepare } from '../../src/flows/gate-prepare.ts'
import { fixedSurroundings } from '../../scripts/packet-example.ts'
import { newKey } from '../leak/known.ts'
import { occasion } from '../assess/build.ts'

const PATH = '.github/fallback-evidence.yml'
const BASE = 'a'.repeat(40)
const RAN = 'c'.repeat(40)
const POLICY = 'surface: responses\nmax-attempts: 2\n'
const OTHER = 'surface: responses\nmax-attempts: 9\n'

let workspace: string
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'gate-policy-'))
})
afterEach(async () => {
  await rm(workspace, { recursive: true, force: true })
})

async function checkOut(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(workspace, name, '..'), { recursive: true })
    await writeFile(join(workspace, name), text)
  }
}

const TIP = 'd'.repeat(40)
const HEAD = 'e'.repeat(40)

/** What stands at a commit: a text, or no such file. What is not in the list nobody can say. */
type Stands = string | null

const CLOSED = { state: 'unreadable', why: 'GitHub answered 403.', remedy: 'Give the job a token.' } as const

/** An API with these files at these commits, the default branch `main` at TIP; it remembers what it was asked. */
function api(commits: Readonly<Record<string, Stands>>, paths: readonly string[] = [PATH]) {
  const asked: string[] = []
  const repository: RepositoryObjects = {
    defaultBranch: () => {
      asked.push('default branch')
      return Promise.resolve({ state: 'found', name: 'main' })
    },
    tipOf: (branch) => {
      asked.push(`tip of ${branch}`)
      return Promise.resolve(branch === 'gone' ? CLOSED : { state: 'found', name: TIP })
    },
    fileAt: (path, commit) => {
      asked.push(`${path} at ${commit.charAt(0)}`)
      const text = commits[commit]
      if (text === undefined) return Promise.resolve(CLOSED)
      if (text === null || !paths.includes(path)) return Promise.resolve({ state: 'absent' })
      return Promise.resolve({ state: 'found', text })
    },
    objects: NOBODY_TO_ASK.objects,
  }
  return { asked, repository }
}

const change = (over: Partial<Occasion> = {}) =>
  occasion({ baseCommit: BASE, ranCommit: RAN, evaluatedCommit: HEAD, ...over })
const schedule = (over: Partial<Occasion> = {}) =>
  occasion({
    event: 'schedule',
    isChange: false,
    ranCommit: RAN,
    pullRequest: null,
    judgedAt: { at: 'tip', branch: null },
    ...over,
  })

const byHand = schedule({ event: 'by-hand', judgedAt: { at: 'checkout' } })

const find = (from: ReturnType<typeof api>, when: Occasion, named?: string) =>
  findPolicy(named, workspace, when, from.repository)

describe('the policy that judges a pull request', () => {
  it('stands at the tip of the base branch, not at the base commit of the event', async () => {
    await checkOut({ [PATH]: OTHER })
    const from = api({ [TIP]: POLICY, [BASE]: OTHER })
    expect(await find(from, change())).toEqual({
      judging: { state: 'found', file: { path: PATH, text: POLICY }, ref: 'heads/main', commit: TIP },
      running: { path: PATH, text: OTHER },
      hidden: null,
    })
    expect(from.asked).toEqual(['tip of main', `${PATH} at d`])
  })

  it('judges a change that removes it', async () => {
    await checkOut({ 'README.md': 'still a checkout' })
    expect(await find(api({ [TIP]: POLICY }), change())).toMatchObject({
      judging: { state: 'found' },
      running: null,
    })
  })

  it('is compared with the one of the merge commit where there is no checkout, else of the head', async () => {
    const merged = api({ [TIP]: POLICY, [RAN]: OTHER })
    expect(await find(merged, change())).toMatchObject({ running: { text: OTHER }, hidden: null })
    const dropped = api({ [TIP]: POLICY, [HEAD]: OTHER })
    expect(await find(dropped, change())).toMatchObject({ running: { text: OTHER }, hidden: null })
    const removed = api({ [TIP]: POLICY, [RAN]: null })
    expect(await find(removed, change())).toMatchObject({ running: null, hidden: null })
  })

  it('runs where the change’s own cannot be read, and that is said', async () => {
    expect(await find(api({ [TIP]: POLICY }), change())).toMatchObject({
      running: { text: POLICY },
      hidden: CLOSED,
    })
    const unknown = change({ ranCommit: null, evaluatedCommit: null })
    expect((await find(api({ [TIP]: POLICY }), unknown)).hidden?.remedy).toContain('actions/checkout')
  })

  it('is absent where the branch has none: the first one is judged by the defaults', async () => {
    await checkOut({ [PATH]: POLICY })
    expect(await find(api({ [TIP]: null }), change())).toEqual({
      judging: { state: 'absent', ref: 'heads/main', commit: TIP },
      running: { path: PATH, text: POLICY },
      hidden: null,
    })
  })

  it.each([
    ['the branch is not told by the event', change({ judgedAt: { at: 'unknown' } })],
    ['the branch cannot be read', change({ judgedAt: { at: 'tip', branch: 'gone' } })],
    ['the file cannot be read', change()],
  ])('is unreadable where %s, and the change’s own never takes its place', async (_why, when) => {
    await checkOut({ [PATH]: OTHER })
    expect((await find(api({}), when)).judging.state).toBe('unreadable')
  })

  it('is asked for by its path in the repository, wherever it is named from', async () => {
    const from = api({ [TIP]: POLICY, [RAN]: POLICY }, ['ops/gate.yml'])
    await find(from, schedule(), join(workspace, 'ops/gate.yml'))
    await find(from, schedule(), 'ops/gate.yml')
    await find(from, schedule(), '')
    expect(from.asked.filter((line) => line.endsWith('at d'))).toEqual([
      'ops/gate.yml at d',
      'ops/gate.yml at d',
      `${PATH} at d`,
    ])
  })

  it('is the team’s usual one where the change names a file that only it has', async () => {
    const from = api({ [TIP]: POLICY })
    expect((await find(from, change(), 'mine.yml')).judging).toMatchObject({ file: { path: PATH } })
    expect((await find(from, schedule(), 'mine.yml')).judging).toMatchObject({ state: 'absent' })
  })

  it('also runs under pull_request_target, whatever was checked out', async () => {
    await checkOut({ [PATH]: OTHER })
    const from = api({ [TIP]: POLICY, [RAN]: OTHER, [HEAD]: OTHER })
    expect(await find(from, change({ event: 'pull_request_target' }))).toMatchObject({
      judging: { file: { text: POLICY } },
      running: { text: POLICY },
      hidden: null,
    })
    expect(from.asked).toEqual(['tip of main', `${PATH} at d`])
  })
})

describe('the policy that judges a merge group', () => {
  it('stands at its base commit', async () => {
    await checkOut({ [PATH]: OTHER })
    const from = api({ [BASE]: POLICY, [TIP]: OTHER })
    const group = change({ event: 'merge_group', judgedAt: { at: 'commit', commit: BASE } })
    expect(await find(from, group)).toMatchObject({
      judging: { file: { text: POLICY }, ref: BASE, commit: BASE },
      running: { text: OTHER },
    })
    expect(from.asked).toEqual([`${PATH} at a`])
  })
})

describe('the policy that judges where nothing is proposed', () => {
  it('is the one of the default branch, never the checkout’s', async () => {
    await checkOut({ [PATH]: OTHER })
    const from = api({ [TIP]: POLICY, [RAN]: OTHER })
    expect(await find(from, schedule())).toEqual({
      judging: { state: 'found', file: { path: PATH, text: POLICY }, ref: 'heads/main', commit: TIP },
      running: { path: PATH, text: POLICY },
      hidden: null,
    })
    expect(from.asked).toEqual(['default branch', 'tip of main', `${PATH} at d`])
  })

  it('is none where the default branch has none, whatever the checkout holds', async () => {
    await checkOut({ [PATH]: OTHER })
    expect(await find(api({ [TIP]: null }), schedule())).toEqual({
      judging: { state: 'absent', ref: 'heads/main', commit: TIP },
      running: null,
      hidden: null,
    })
  })

  it('is nobody’s where the API does not tell', async () => {
    await checkOut({ [PATH]: OTHER })
    expect(await find(api({}), schedule())).toEqual({ judging: CLOSED, running: null, hidden: null })
  })

  const push = (place: Partial<Extract<JudgingPlace, { at: 'before-push' }>>) =>
    schedule({
      event: 'push',
      judgedAt: {
        at: 'before-push',
        pushed: 'main',
        defaultBranch: 'main',
        isNew: false,
        before: BASE,
        ...place,
      },
    })
  it.each([
    ['the commit before, on the default branch', push({}), [`${PATH} at a`]],
    [
      'the same where only the API knows its name',
      push({ defaultBranch: null }),
      ['default branch', `${PATH} at a`],
    ],
    [
      'the tip of the default branch, on another one',
      push({ pushed: 'feature' }),
      ['tip of main', `${PATH} at d`],
    ],
    ['the tip, for a tag', push({ pushed: null }), ['tip of main', `${PATH} at d`]],
    ['the tip, where nobody told what was before', push({ before: null }), ['tip of main', `${PATH} at d`]],
    ['nothing, where the default branch is new', push({ isNew: true, before: null }), []],
  ])('is, on a push, that of %s', async (_which, when, asked) => {
    const from = api({ [BASE]: POLICY, [TIP]: POLICY })
    const { judging } = await find(from, when)
    expect(from.asked).toEqual(asked)
    expect(judging.state).toBe(asked.length === 0 ? 'absent' : 'found')
  })

  it('is the checkout’s in a run by hand, and nobody is asked', async () => {
    await checkOut({ [PATH]: POLICY })
    const from = api({ [TIP]: OTHER })
    expect(await find(from, byHand)).toEqual({
      judging: { state: 'by-hand' },
      running: { path: PATH, text: POLICY },
      hidden: null,
    })
    expect(from.asked).toEqual([])
  })
})

describe('a run that was prepared', () => {
  const environment = {
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_SHA: RAN,
    GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/gate.yml@refs/heads/main',
  }
  const prepared = async (
    event: string,
    from: ReturnType<typeof api>,
    inputs: Readonly<Record<string, string>>,
    file: unknown = { pull_request: { base: { ref: 'main' }, head: { sha: HEAD } } },
  ) => {
    const around = fixedSurroundings(workspace, {
      environment: { ...environment, GITHUB_EVENT_NAME: event },
    })
    const ready = await prepare({ door: 'action', inputs, event: file }, around, from.repository)
    if (ready.state !== 'prepared') throw new Error(`the run came to ${ready.state}`)
    return ready
  }
  const rehearsal = { surface: 'responses', evidence: 'rehearsal' }

  it('lets the origins of the judging policy count, without a checkout', async () => {
    const origin = 'https://gateway.example'
    const inputs = {
      surface: 'responses',
      model: 'test-model',
      'api-key': newKey(),
      'base-url': `${origin}/v1`,
    }
    const policy = `surface: responses\nallowed-origins:\n  - ${origin}\n`
    const { plan } = await prepared('schedule', api({ [TIP]: policy }), inputs)
    expect(plan.strength).toBe('contract')
    expect(plan.policy).toMatchObject({
      fallback: { origin },
      origin: { from: 'base', path: PATH, ref: 'heads/main', commit: TIP },
    })
    await expect(prepared('schedule', api({}), inputs)).rejects.toThrow(origin)
    const proposed = api({ [TIP]: 'surface: responses\n', [RAN]: policy })
    await expect(prepared('pull_request', proposed, inputs)).rejects.toThrow('still under review')
  })

  it('goes by the change’s own policy, held to the judging one', async () => {
    await checkOut({
      [PATH]: 'max-attempts: 1\nenforce: false\nseverities: { policy-not-loosened: "off" }\n',
    })
    const { plan, policyComparison } = await prepared('pull_request', api({ [TIP]: POLICY }), rehearsal)
    expect(plan.policy).toMatchObject({
      enforce: true,
      bounds: { maxAttempts: 1 },
      severity: { 'policy-not-loosened': 'block' },
      origin: { from: 'base' },
    })
    expect(plan.policy.origin.ranSha256).not.toBe(plan.policy.origin.sha256)
    expect(policyComparison).toMatchObject({
      state: 'compared',
      loosened: [
        { setting: 'enforce', place: { file: PATH, line: 2 } },
        { setting: 'severities.policy-not-loosened', place: { file: PATH, line: 3 } },
      ],
    })
  })

  it('names the workflow where an input is looser', async () => {
    await checkOut({ [PATH]: POLICY })
    const inputs = { ...rehearsal, 'max-attempts': '5' }
    const { policyComparison } = await prepared('pull_request', api({ [TIP]: POLICY }), inputs)
    expect(policyComparison).toMatchObject({
      loosened: [{ by: 'input', place: { file: '.github/workflows/gate.yml', line: null } }],
    })
  })

  it('is judged by the defaults where the judging policy is not known, whatever the change says', async () => {
    await checkOut({ [PATH]: 'enforce: false\nseverities: { policy-not-loosened: "off" }\n' })
    const { plan, policyComparison } = await prepared('pull_request', api({}), rehearsal)
    expect(policyComparison).toEqual(CLOSED)
    expect(plan.policy).toMatchObject({
      enforce: true,
      severity: { 'policy-not-loosened': 'block' },
      origin: { from: 'unreadable' },
    })
  })

  it('is judged by the defaults where the judging policy has mistakes, and says which', async () => {
    await checkOut({ [PATH]: POLICY })
    const { policyComparison } = await prepared('pull_request', api({ [TIP]: 'max-atempts: 2\n' }), rehearsal)
    expect(policyComparison).toMatchObject({
      state: 'unreadable',
      why: expect.stringMatching(/fallback-evidence\.yml:1: .*max-atempts/) as unknown,
    })
  })

  it('marks the first policy', async () => {
    await checkOut({ [PATH]: POLICY })
    const { plan, policyComparison } = await prepared('pull_request', api({ [TIP]: null }), rehearsal)
    expect(plan.policy.origin).toMatchObject({
      from: 'bootstrap',
      path: PATH,
      ref: 'heads/main',
      commit: TIP,
    })
    expect(policyComparison).toEqual({ state: 'compared', loosened: [] })
  })

  it('says on a schedule that nobody knows the judging policy', async () => {
    const { plan, policyComparison } = await prepared('schedule', api({}), rehearsal)
    expect(plan.policy.origin.from).toBe('unreadable')
    expect(policyComparison).toEqual(CLOSED)
  })

  it('says so first where a setting is missing that may stand in the policy', async () => {
    const call = prepared('schedule', api({}), { evidence: 'rehearsal' })
    await expect(call).rejects.toThrow(/GitHub answered 403\. Give the job a token\.[^]*`surface` is missing/)
  })
})

describe('a policy file that is there and cannot be read', () => {
  it('stops the run with a sentence that names it', async () => {
    await mkdir(join(workspace, PATH), { recursive: true })
    await expect(find(api({}), byHand)).rejects.toMatchObject({
      name: 'ConfigurationError',
      message: expect.stringContaining(PATH) as unknown,
    })
  })

  it('is none where a file stands in the place of its folder', async () => {
    await checkOut({ '.github': 'no folder' })
    await chmod(workspace, 0o700)
    expect((await find(api({}), byHand)).running).toBeNull()
  })
})
