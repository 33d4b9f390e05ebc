import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Occasion } from '../../src/evidence/run.ts'
import { findPolicy, type ReadAtCommit } from '../../src/flows/gate-policy.ts'
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

/** An API that answers so, and remembers what it was asked. */
function api(answer: Awaited<ReturnType<ReadAtCommit>>) {
  const asked: (readonly [path: string, commit: string])[] = []
  const readAtCommit: ReadAtCommit = (path, commit) => {
    asked.push([path, commit])
    return Promise.resolve(answer)
  }
  return { asked, readAtCommit }
}

const found = (text: string) => api({ state: 'found', text })
const absent = () => api({ state: 'absent' })
const unreadable = () => api({ state: 'unreadable' })

const change = (over: Partial<Occasion> = {}) =>
  occasion({ isChange: true, baseCommit: BASE, ranCommit: RAN, ...over })
const schedule = (over: Partial<Occasion> = {}) =>
  occasion({
    event: 'schedule',
    isChange: false,
    baseCommit: null,
    ranCommit: RAN,
    pullRequest: null,
    ...over,
  })

const find = (from: ReturnType<typeof api>, when: Occasion, named?: string) =>
  findPolicy(named, workspace, when, from.readAtCommit)

describe('the policy that judges a change', () => {
  it('is the base commit’s, also where the change agrees with it', async () => {
    await checkOut({ [PATH]: POLICY })
    const base = found(POLICY)
    expect(await find(base, change())).toEqual({
      file: { path: PATH, text: POLICY, from: 'base' },
      comparison: 'same',
      bootstrapped: false,
    })
    expect(base.asked).toEqual([[PATH, BASE]])
  })

  it('is the base commit’s where the change edits it', async () => {
    await checkOut({ [PATH]: OTHER })
    expect(await find(found(POLICY), change())).toMatchObject({
      file: { text: POLICY, from: 'base' },
      comparison: 'differs',
    })
  })

  it('is the base commit’s where the change removes it', async () => {
    await checkOut({ 'README.md': 'still a checkout' })
    expect(await find(found(POLICY), change())).toMatchObject({
      file: { text: POLICY, from: 'base' },
      comparison: 'differs',
    })
  })

  it('is the base commit’s where there is no checkout to compare', async () => {
    expect(await find(found(POLICY), change())).toMatchObject({
      file: { text: POLICY, from: 'base' },
      comparison: 'same',
    })
  })

  it('is the change’s own where the base has none, and that is said', async () => {
    await checkOut({ [PATH]: POLICY })
    expect(await find(absent(), change())).toEqual({
      file: { path: PATH, text: POLICY, from: 'checkout' },
      comparison: 'differs',
      bootstrapped: true,
    })
  })

  it('is none where neither side has one', async () => {
    await checkOut({ 'README.md': 'a checkout' })
    expect(await find(absent(), change())).toEqual({ file: null, comparison: 'same', bootstrapped: false })
  })

  it.each([
    ['the API does not tell', unreadable(), change()],
    ['the event names no base', found(POLICY), change({ baseCommit: null })],
  ])('cannot be compared where %s', async (_why, from, when) => {
    await checkOut({ [PATH]: OTHER })
    expect(await find(from, when)).toEqual({
      file: { path: PATH, text: OTHER, from: 'checkout' },
      comparison: 'unreadable',
      bootstrapped: false,
    })
  })

  it('is asked for by its path in the repository, wherever it is named from', async () => {
    const base = found(POLICY)
    await find(base, change(), join(workspace, 'ops/gate.yml'))
    await find(base, change(), 'ops/gate.yml')
    await find(base, change(), '')
    expect(base.asked.map(([path]) => path)).toEqual(['ops/gate.yml', 'ops/gate.yml', PATH])
  })
})

describe('the policy where nothing is proposed', () => {
  it('is the checkout’s, and nobody is asked', async () => {
    await checkOut({ [PATH]: POLICY })
    const from = found(OTHER)
    expect(await find(from, schedule())).toEqual({
      file: { path: PATH, text: POLICY, from: 'checkout' },
      comparison: 'not-a-change',
      bootstrapped: false,
    })
    expect(from.asked).toEqual([])
  })

  it('is read at the commit of the job where there is no checkout', async () => {
    const from = found(POLICY)
    expect(await find(from, schedule())).toEqual({
      file: { path: PATH, text: POLICY, from: 'base' },
      comparison: 'not-a-change',
      bootstrapped: false,
    })
    expect(from.asked).toEqual([[PATH, RAN]])
  })

  it.each([
    ['the API does not tell', unreadable(), schedule()],
    ['that commit has none', absent(), schedule()],
    ['the commit is not known', found(POLICY), schedule({ ranCommit: null })],
    ['no repository is known, as by hand', found(POLICY), schedule({ repository: null })],
  ])('is none where there is no checkout and %s', async (_why, from, when) => {
    expect((await find(from, when)).file).toBeNull()
  })

  it('is none where the checkout has none, whatever the commit holds', async () => {
    await checkOut({ 'README.md': 'a checkout' })
    const from = found(POLICY)
    expect((await find(from, schedule())).file).toBeNull()
    expect(from.asked).toEqual([])
  })

  it('lets its allowed origins count without a checkout', async () => {
    const origin = 'https://gateway.example'
    const around = fixedSurroundings(workspace, {
      environment: {
        GITHUB_ACTIONS: 'true',
        GITHUB_EVENT_NAME: 'schedule',
        GITHUB_REPOSITORY: 'acme/shop',
        GITHUB_SHA: RAN,
      },
    })
    const inputs = {
      surface: 'responses',
      model: 'test-model',
      'api-key': newKey(),
      'base-url': `${origin}/v1`,
    }
    const request = { door: 'action', inputs, event: {} } as const
    const policy = `surface: responses\nallowed-origins:\n  - ${origin}\n`
    const prepared = await prepare(request, around, found(policy).readAtCommit)
    expect(prepared.plan.strength).toBe('contract')
    expect(prepared.plan.policy).toMatchObject({ fallback: { origin }, origin: { from: 'base', path: PATH } })
    await expect(prepare(request, around, unreadable().readAtCommit)).rejects.toThrow(origin)
  })
})

describe('a policy file that is there and cannot be read', () => {
  it('stops the run with a sentence that names it', async () => {
    await mkdir(join(workspace, PATH), { recursive: true })
    await expect(find(absent(), schedule())).rejects.toMatchObject({
      name: 'ConfigurationError',
      message: expect.stringContaining(PATH) as unknown,
    })
  })

  it('is none where a file stands in the place of its folder', async () => {
    await checkOut({ '.github': 'no folder' })
    await chmod(workspace, 0o700)
    expect((await find(absent(), schedule())).file).toBeNull()
  })
})
