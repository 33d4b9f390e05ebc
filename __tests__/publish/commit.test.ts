import { createHash, randomBytes } from 'node:crypto'
import { afterEach, describe, expect, it } from '@jest/globals'
import { contentOf } from '../../src/publish/github/commit-content.ts'
import { runsOfCommit } from '../../src/publish/github/commit-runs.ts'
import { pullsOf, repositoryOf, treeOf } from '../../src/publish/github/commit.ts'
import { loopback, type Loopback, type Reply, type Seen } from './loopback.ts'

const COMMIT = 'c'.repeat(40)
const servers: Loopback[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function serve(answer: (request: Seen) => Reply | null) {
  const server = await loopback(answer)
  servers.push(server)
  const token = randomBytes(8).toString('hex')
  const access = {
    token,
    apiUrl: server.url,
    repository: 'o/r',
    deadlineMs: 500,
    pause: () => Promise.resolve(),
  }
  return { access, seen: server.seen }
}

const aRun = (id: number) => ({
  id,
  path: '.github/workflows/x.yml',
  event: 'push',
  head_sha: COMMIT,
  repository: { id: 1 },
  head_repository: null,
  run_started_at: '2026-11-22T10:00:00Z',
})

describe('runs of a commit', () => {
  it('are all of them, forks’ too, page by page and each once', async () => {
    const { access, seen } = await serve(({ query }) => {
      const page = Number(query.get('page'))
      const more = { link: '<https://api.github.com/x?page=2>; rel="next"' }
      return {
        status: 200,
        body: { workflow_runs: [aRun(5), aRun(5 + page)] },
        headers: page === 1 ? more : {},
      }
    })
    expect(await runsOfCommit(access, COMMIT)).toMatchObject({
      state: 'read',
      runs: [{ id: 7, headRepositoryId: null, startedAt: '2026-11-22T10:00:00Z' }, { id: 6 }, { id: 5 }],
    })
    expect(seen[0]?.query.get('head_sha')).toBe(COMMIT)
  })

  it('are none where there are more than can be looked at', async () => {
    const headers = { link: '<https://api.github.com/x?page=9>; rel="next"' }
    const { access } = await serve(() => ({ status: 200, body: { workflow_runs: [] }, headers }))
    expect(await runsOfCommit(access, COMMIT)).toMatchObject({ state: 'not-read', code: 'over-cap' })
  })

  it('name the permission that is missing', async () => {
    const { access } = await serve(() => ({ status: 403 }))
    expect(JSON.stringify(await runsOfCommit(access, COMMIT))).toContain('actions: read')
  })
})

describe('a commit', () => {
  it('belongs to a repository that is known by its number', async () => {
    const body = { id: 7, full_name: 'O/r', default_branch: 'trunk' }
    const { access } = await serve(() => ({ status: 200, body }))
    expect(await repositoryOf(access)).toEqual({ state: 'read', id: 7, name: 'O/r', defaultBranch: 'trunk' })
  })

  it('has a tree, or is not there', async () => {
    const there = await serve(() => ({ status: 200, body: { tree: { sha: 't' } } }))
    expect(await treeOf(there.access, COMMIT)).toEqual({ state: 'read', tree: 't' })
    const gone = await serve(() => ({ status: 404 }))
    expect(await treeOf(gone.access, COMMIT)).toEqual({ state: 'read', tree: null })
    const odd = await serve(() => ({ status: 200, body: {} }))
    expect(await treeOf(odd.access, COMMIT)).toMatchObject({ state: 'not-read', code: 'unexpected' })
  })

  it('was merged from a pull request only where that is merged: an open one names a trial merge', async () => {
    const pull = (more: object) => ({
      number: 3,
      base: { ref: 'main' },
      head: { sha: 'h', repo: { id: 7 } },
      merge_commit_sha: COMMIT,
      ...more,
    })
    const body = [
      pull({ merged_at: '2026-11-22T10:00:00Z' }),
      pull({ merged_at: null }),
      pull({ merged_at: null, head: { sha: 'h', repo: null } }),
      { number: 4 },
    ]
    const { access } = await serve(() => ({ status: 200, body }))
    const seen = { number: 3, base: 'main', headSha: 'h' }
    expect(await pullsOf(access, COMMIT)).toEqual({
      state: 'read',
      pulls: [
        { ...seen, headRepositoryId: 7, mergedAs: COMMIT },
        { ...seen, headRepositoryId: 7, mergedAs: null },
        { ...seen, headRepositoryId: null, mergedAs: null },
      ],
    })
  })
})

describe('the content of a commit', () => {
  const tree = [
    { path: 'src', sha: 'a1', type: 'tree' },
    { path: 'routes.yml', sha: 'b2', type: 'blob' },
  ]
  const asked = { application: ['src/', 'gone'], watched: ['routes.yml', 'gone.yml'] }
  const blob = { encoding: 'base64', content: Buffer.from('x: 1\n').toString('base64') }
  const answer =
    (more: object) =>
    ({ path }: Seen): Reply => ({
      status: 200,
      body: path.includes('/trees/') ? { tree, truncated: false, ...more } : blob,
    })

  it('is told by ids and by the sha256 of watched files', async () => {
    const { access } = await serve(answer({}))
    expect(await contentOf(access, 't', asked)).toEqual({
      state: 'read',
      content: {
        tree: 't',
        application: [
          { path: 'src/', id: 'a1' },
          { path: 'gone', id: null },
        ],
        watched: [
          { path: 'routes.yml', sha256: createHash('sha256').update('x: 1\n').digest('hex') },
          { path: 'gone.yml', sha256: null },
        ],
      },
    })
  })

  it('is not told where GitHub lists a part, or a blob otherwise', async () => {
    const part = await serve(answer({ truncated: true }))
    expect(await contentOf(part.access, 't', asked)).toMatchObject({ state: 'not-read', code: 'over-cap' })
    const odd = await serve(({ path }) =>
      path.includes('/blobs/') ? { status: 200, body: {} } : answer({})({ path } as Seen),
    )
    expect(await contentOf(odd.access, 't', asked)).toMatchObject({ state: 'not-read', code: 'unexpected' })
  })
})
