import { describe, expect, it } from '@jest/globals'
import type { RoutingPolicy } from '../../src/evidence/routing.ts'
import type { JudgingPlace, Occasion } from '../../src/evidence/run.ts'
import { routingOf } from '../../src/flows/gate-routing.ts'
import { treesByCommit } from '../../src/flows/gate-tree.ts'
import { parseScale } from '../../src/routing/declared.ts'
import { parseSelector } from '../../src/routing/selector.ts'
import { occasion, policy } from '../assess/build.ts'
import { CLOSED, repositoryOf, type Habits, type Stored } from './repository.ts'

const FILE = 'config/routes.yaml'

/** A LiteLLM configuration in which the fallback gets so much of 100. */
const litellm = (share: number, name = 'cometapi/gpt-5-mini') => `model_list:
  - { model_name: chat, litellm_params: { model: openai/gpt-5, weight: ${100 - share} } }
  - { model_name: chat, litellm_params: { model: ${name}, weight: ${share} } }
`

const UP = { file: FILE, route: 'cometapi/gpt-5-mini', before: 10, after: 20, line: 3, gains: true }

interface Wish {
  readonly before: Readonly<Record<string, Stored>>
  readonly after: Readonly<Record<string, Stored>>
  readonly routing?: Partial<RoutingPolicy>
  readonly when?: Partial<Occasion>
  readonly habits?: Habits
}

/** What a pull request with these files before and after comes to. */
async function seen({ before, after, routing, when, habits = {} }: Wish) {
  const commits = {
    base: { files: before },
    merge: { files: after, parents: ['base', 'head'] },
    'tip of main': { files: before },
  }
  const { repository, asked } = repositoryOf(commits, habits)
  const settings = policy({ routing: { ...policy().routing, files: ['config'], ...routing } })
  const at = occasion({ ranCommit: 'merge', ...when })
  const treeOf = treesByCommit(repository.objects)
  const { change, unmatched } = await routingOf(settings, at, repository, treeOf)
  const moves = change.state === 'changed' ? change.moves.filter(({ promoted }) => promoted) : []
  const unread = change.state === 'changed' ? change.unreadable : []
  return { change, state: change.state, moves, unread, unmatched, asked }
}

describe('the shares of watched files', () => {
  it('move by what differs between the merge and its first parent', async () => {
    const result = await seen({ before: { [FILE]: litellm(10) }, after: { [FILE]: litellm(20) } })
    expect(result.moves).toMatchObject([UP])
    expect(result.change).toMatchObject({ state: 'changed', unreadable: [], scope: [], carries: true })
  })

  it('move in several files, which folders and globs name, hidden ones too', async () => {
    const names = ['config/a.yaml', 'config/deep/b.yaml', '.deploy/.c.yaml', 'other/d.yaml']
    const files = (share: number) => Object.fromEntries(names.map((name) => [name, litellm(share)]))
    const routing = { files: ['config', '**/.c.y?ml', 'other/d.yaml'] }
    const { moves } = await seen({ before: files(10), after: files(20), routing })
    expect(moves.map(({ file }) => file)).toEqual([
      '.deploy/.c.yaml',
      'config/a.yaml',
      'config/deep/b.yaml',
      'other/d.yaml',
    ])
  })

  it('do not move where only other files differ, and then no text is read', async () => {
    const result = await seen({
      before: { [FILE]: litellm(10), 'src/app.ts': 'a', 'README.md': 'a' },
      after: { [FILE]: litellm(10), 'src/app.ts': 'b', 'README.md': 'b' },
    })
    expect(result.state).toBe('unchanged')
    expect(result.asked.filter((question) => /^(blob|compare)/.test(question))).toEqual([])
  })

  it('do not move where a watched file says the same in other words', async () => {
    const { state } = await seen({
      before: { [FILE]: litellm(10) },
      after: { [FILE]: `# why\n${litellm(10)}` },
    })
    expect(state).toBe('unchanged')
  })

  it('are read as the policy declares, in the files that it means', async () => {
    const shares = {
      path: parseSelector('routes') ?? [],
      scale: parseScale('percent') ?? ({ unit: 'weight' } as const),
    }
    const text = (share: number) => `routes: { comet: ${share}, other: ${100 - share} }\n`
    for (const file of [FILE, 'config', 'config/*.yaml']) {
      const { moves } = await seen({
        before: { [FILE]: text(1) },
        after: { [FILE]: text(2) },
        routing: { declared: [{ file, shares }], promotedRoutes: ['comet'] },
      })
      expect(moves).toMatchObject([{ route: 'comet', before: 1, after: 2, unit: 'percent' }])
    }
    const other = await seen({
      before: { [FILE]: text(1) },
      after: { [FILE]: text(2) },
      routing: { declared: [{ file: 'other', shares }] },
    })
    expect(other.unread).toMatchObject([{ file: FILE, says: expect.stringContaining('declare') as unknown }])
  })

  it('lead to the gateway where the policy names the route, or its host stands there', async () => {
    const named = await seen({
      before: { [FILE]: litellm(10, 'x/y') },
      after: { [FILE]: litellm(20, 'x/y') },
      routing: { promotedRoutes: ['x/*'] },
    })
    expect(named.moves).toMatchObject([{ route: 'x/y', before: 10, after: 20 }])
    const hosted = (share: number) =>
      litellm(share, 'x/y').replace('x/y,', 'x/y, api_base: "https://GATEWAY.example:8443/v1",')
    const led = await seen({ before: { [FILE]: hosted(10) }, after: { [FILE]: hosted(20) } })
    expect(led.moves).toMatchObject([{ route: 'x/y', before: 10, after: 20 }])
  })

  it('are too many to look over beyond a thousand moves', async () => {
    const many = (offset: number) =>
      `model_list:\n${Array.from({ length: 1_100 }, (_, n) => `  - { model_name: m${n}, litellm_params: { model: cometapi/a${n}, weight: ${n + offset} } }\n  - { model_name: m${n}, litellm_params: { model: openai/b${n}, weight: 5 } }\n`).join('')}`
    const { change } = await seen({ before: { [FILE]: many(1) }, after: { [FILE]: many(2) } })
    expect(change).toMatchObject({ unreadable: [{ says: expect.stringMatching(/2200 shares/) as unknown }] })
    expect(change.state === 'changed' && change.moves.length).toBe(1_000)
  })

  it('are too many where their names are longer than any packet', async () => {
    const name = `cometapi/${'long'.repeat(30_000)}`
    const { change } = await seen({
      before: { [FILE]: litellm(1, name) },
      after: { [FILE]: litellm(2, name), 'config/b.yaml': litellm(3, name) },
    })
    expect(change).toMatchObject({
      state: 'changed',
      unreadable: [{ says: expect.stringMatching(/more than fits/) as unknown }],
    })
  })
})

describe('a watched file that comes, goes or moves', () => {
  it('brings all its shares where it is new', async () => {
    const { change, moves } = await seen({ before: { 'a.txt': '' }, after: { [FILE]: litellm(20) } })
    expect(moves).toMatchObject([{ before: null, after: 20, gains: true }])
    expect(change).toMatchObject({ carries: false })
  })

  it('takes them along where it is gone', async () => {
    const { moves } = await seen({ before: { [FILE]: litellm(20) }, after: { 'a.txt': '' } })
    expect(moves).toMatchObject([{ before: 20, after: null, gains: false }])
  })

  it.each([
    ['within what is watched', 'config/old.yaml'],
    ['from where nobody watched', 'lib/old.yaml'],
  ])('is compared with itself where it got a new name, and was edited: %s', async (_from, old) => {
    const { moves, unread } = await seen({
      before: { [old]: litellm(10) },
      after: { [FILE]: litellm(20) },
      habits: { renamed: { [FILE]: old } },
    })
    expect({ moves, unread }).toMatchObject({ moves: [UP], unread: [] })
  })

  it('cannot hide under a name that nobody watches', async () => {
    const { moves, unread } = await seen({
      before: { [FILE]: litellm(10), 'config/b.yaml': litellm(5) },
      after: { 'lib/new.yaml': litellm(90), 'config/b.yaml': litellm(5) },
      habits: { renamed: { 'lib/new.yaml': FILE } },
    })
    expect({ moves, unread }).toMatchObject({
      moves: [],
      unread: [{ file: FILE, says: expect.stringContaining('lib/new.yaml') as unknown }],
    })
  })

  it.each<readonly [string, Habits]>([
    ['GitHub lists too many files', { isWhole: false }],
    ['GitHub compares with another commit, after a push that was forced', { mergeBase: 'older' }],
    ['GitHub does not compare', { fails: ['compare'] }],
  ])('is not taken for gone where %s', async (_why, habits) => {
    const gone = await seen({
      before: { [FILE]: litellm(10), 'config/b.yaml': litellm(5) },
      after: { 'config/b.yaml': litellm(5) },
      habits,
    })
    expect(gone.unread).toMatchObject([{ file: FILE }])
    const come = await seen({ before: { 'a.txt': '' }, after: { [FILE]: litellm(20) }, habits })
    expect(come.moves).toMatchObject([{ before: null, after: 20 }])
  })
})

describe('a watched file that cannot be read', () => {
  const LARGE = 2 * 1024 * 1024
  it.each<readonly [string, Stored, RegExp, Habits?]>([
    ['a template', `{{ .Values }}\n${litellm(20)}`, /./],
    ['bytes that are no UTF-8', new Uint8Array([0xff, 0xfe, 0x41]), /UTF-8/],
    ['a NUL in it', 'a: \u0000', /UTF-8/],
    ['a link', { kind: 'link' }, /no regular file/],
    ['another repository', { kind: 'module' }, /no regular file/],
    ['a size that nobody reads', litellm(20), /more than 1048576 bytes/, { sizes: { [FILE]: LARGE } }],
    ['as many bytes', ' '.repeat(LARGE), /more than 1048576 bytes/, { sizes: { [FILE]: 1 } }],
  ])('is named: %s', async (_what, stored, says, habits = {}) => {
    const before = { [FILE]: litellm(10) }
    const result = await seen({ before, after: { [FILE]: stored }, habits })
    expect(result).toMatchObject({ state: 'changed', unread: [{ file: FILE }] })
    expect(result.unread[0]?.says).toMatch(says)
  })

  it('counts before the change, too, unless nothing stands there now', async () => {
    const before = { [FILE]: new Uint8Array([0xff]), 'config/b.yaml': '' }
    const kept = await seen({ before, after: { [FILE]: litellm(20), 'config/b.yaml': '' } })
    expect(kept.unread).toMatchObject([{ says: expect.stringMatching(/^Before the change: /) as unknown }])
    const gone = await seen({ before, after: { 'config/b.yaml': '' } })
    expect(gone.state).toBe('unchanged')
  })
})

describe('a change that nobody can tell', () => {
  it.each(['commit', 'tree', 'blob'])('is unknown where GitHub does not give a %s', async (question) => {
    const { change } = await seen({
      before: { [FILE]: litellm(10) },
      after: { [FILE]: litellm(20) },
      habits: { fails: [question] },
    })
    expect(change).toEqual({ state: 'unknown', why: CLOSED.why, remedy: CLOSED.remedy })
  })

  it('is unknown where GitHub lists a folder in part', async () => {
    const before = { [FILE]: litellm(10) }
    for (const [files, cut] of [
      [['config'], 'config'],
      [['**/*.yaml'], ''],
      [[FILE], 'config'],
    ] as const) {
      const { change } = await seen({ before, after: before, routing: { files }, habits: { cut: [cut] } })
      expect(change).toMatchObject({ state: 'unknown', remedy: expect.stringContaining('glob') as unknown })
    }
  })

  it('is unknown where what is watched is nowhere', async () => {
    const before = { [FILE]: litellm(10) }
    const routing = { files: ['config/routes.yml', 'models/*.yaml'] }
    const { change } = await seen({ before, after: { [FILE]: litellm(90) }, routing })
    expect(change).toMatchObject({ state: 'unknown', why: expect.stringContaining('routes.yml') as unknown })
  })

  it('is told where only some of what is watched is nowhere, and that is said', async () => {
    const routing = { files: [FILE, 'config/other.yaml'] }
    const result = await seen({ before: { [FILE]: litellm(1) }, after: { [FILE]: litellm(2) }, routing })
    expect(result).toMatchObject({ state: 'changed', unmatched: ['config/other.yaml'] })
  })

  it('is unknown where the event does not say what it is', async () => {
    const files = { [FILE]: litellm(10) }
    const { change } = await seen({ before: files, after: files, when: { ranCommit: null } })
    expect(change).toMatchObject({ state: 'unknown', why: expect.stringContaining('event') as unknown })
  })
})

describe('the two ends of a change', () => {
  const files = { before: { [FILE]: litellm(10) }, after: { [FILE]: litellm(20) } }
  const pushed = (over: Partial<Extract<JudgingPlace, { at: 'before-push' }>>): Partial<Occasion> => ({
    event: 'push',
    judgedAt: {
      at: 'before-push',
      pushed: 'main',
      defaultBranch: 'main',
      isNew: false,
      before: 'base',
      ...over,
    },
  })

  it.each<readonly [string, Partial<Occasion>, readonly string[]]>([
    ['a push', pushed({}), []],
    ['a new branch', pushed({ pushed: 'topic', isNew: true, before: null }), ['compare tip of main...merge']],
    [
      'a new branch, of a repository whose default branch the event does not name',
      pushed({ pushed: 'topic', isNew: true, before: null, defaultBranch: null }),
      ['compare tip of main...merge'],
    ],
    ['a merge group', { event: 'merge_group', baseCommit: 'base', evaluatedCommit: 'merge' }, []],
    [
      'a pull request whose job runs on the base branch',
      { event: 'pull_request_target', baseCommit: 'base', evaluatedCommit: 'merge', ranCommit: 'base' },
      ['compare base...merge'],
    ],
  ])('are those of %s', async (_what, when, compared) => {
    const { moves, asked } = await seen({ ...files, when })
    expect(moves).toMatchObject([UP])
    expect(asked.filter((question) => question.startsWith('compare'))).toEqual(compared)
  })

  it('are nothing and all of it in the first push', async () => {
    const { moves } = await seen({ ...files, when: pushed({ isNew: true, before: null }) })
    expect(moves).toMatchObject([{ before: null, after: 20 }])
  })

  it.each<readonly [string, Partial<Occasion>, Partial<RoutingPolicy>]>([
    ['nothing is watched', {}, { files: [] }],
    ['nothing is proposed', { event: 'schedule', judgedAt: { at: 'tip', branch: 'main' } }, {}],
    ['a person runs the gate by hand', { judgedAt: { at: 'checkout' } }, {}],
  ])('are not looked for where %s', async (_why, when, routing) => {
    const { state, asked } = await seen({ ...files, when, routing })
    expect({ state, asked }).toEqual({ state: 'not-watched', asked: [] })
  })
})
