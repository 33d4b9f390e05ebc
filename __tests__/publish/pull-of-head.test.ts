import { afterEach, describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { ownMarkers } from '../../src/publish/github/comment.ts'
import { pullOfHead, runNow } from '../../src/publish/github/pull-of-head.ts'
import { RUN } from '../verdict/fork-run.ts'
import { loopback, type Loopback, type Reply, type Seen } from './loopback.ts'

const servers: Loopback[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function serve(answer: (request: Seen) => Reply | null) {
  const server = await loopback(answer)
  servers.push(server)
  const access = {
    token: randomBytes(8).toString('hex'),
    apiUrl: server.url,
    repository: 'o/r',
    deadlineMs: 500,
    pause: () => Promise.resolve(),
  }
  return { access, server }
}

function aPull(number: number, head: object = {}, more: object = {}) {
  return {
    number,
    state: 'open',
    head: { sha: RUN.headSha, ref: RUN.branch, repo: { id: RUN.headRepositoryId }, ...head },
    base: { ref: 'main', repo: { id: RUN.repositoryId } },
    ...more,
  }
}

const pulls = async (...found: readonly unknown[]) => {
  const { access } = await serve(() => ({ status: 200, body: found }))
  return pullOfHead(access, RUN)
}

describe('the pull request of a head', () => {
  it('is asked for by owner and branch, and compared again', async () => {
    const { access, server } = await serve(() => ({ status: 200, body: [aPull(3, { sha: 'b' }), aPull(4)] }))
    expect(await pullOfHead(access, RUN)).toEqual({ state: 'one', number: 4 })
    expect(Object.fromEntries(server.seen[0]?.query ?? [])).toMatchObject({
      state: 'open',
      head: 'stranger:try',
    })
  })

  it.each<[string, unknown]>([
    ['commit', aPull(1, { sha: 'd'.repeat(40) })],
    ['branch', aPull(1, { ref: 'other' })],
    ['fork', aPull(1, { repo: { id: 3 } })],
    ['fork, deleted', aPull(1, { repo: null })],
    ['base repository', aPull(1, {}, { base: { ref: 'main', repo: { id: 9 } } })],
    ['state', aPull(1, {}, { state: 'closed' })],
  ])('is none where the only one has another %s', async (_what, pull) => {
    expect(await pulls(pull)).toEqual({ state: 'none' })
  })

  it('is none for sure where there are several, on another page too', async () => {
    expect(await pulls(aPull(1), aPull(2))).toEqual({ state: 'several' })
    const { access } = await serve(() => ({
      status: 200,
      body: [aPull(1)],
      headers: { link: '<http://x.example/2>; rel="next"' },
    }))
    expect(await pullOfHead(access, RUN)).toEqual({ state: 'several' })
  })

  it('is not read without the permission, which is named', async () => {
    const { access } = await serve(() => ({ status: 403, body: { message: 'no' } }))
    expect(await pullOfHead(access, RUN)).toMatchObject({
      code: 'not-permitted',
      remedy: expect.stringContaining('pull-requests: write') as unknown,
    })
  })
})

describe('a run as it is now', () => {
  it('is read by its number, and an answer that is no run is told', async () => {
    const run = {
      id: 77,
      run_attempt: 3,
      path: '.github/workflows/gate.yml',
      event: 'pull_request',
      head_sha: 'c'.repeat(40),
      repository: { id: 1 },
    }
    const { access, server } = await serve(({ path }) => ({
      status: 200,
      body: path.endsWith('/77') ? run : {},
    }))
    expect(await runNow(access, 77)).toMatchObject({ state: 'read', run: { attempt: 3 } })
    expect(server.seen[0]?.path).toBe('/repos/o/r/actions/runs/77')
    expect(await runNow(access, 78)).toMatchObject({ state: 'not-read', code: 'unexpected' })
  })
})

describe('markers of own comments', () => {
  it('are those of this author alone, first lines that begin so, each once', async () => {
    const comment = (login: string, body: string) => ({ id: 1, body, user: { login, type: 'User' } })
    const { access } = await serve(({ path }) => {
      if (path.endsWith('/graphql')) return { status: 200, body: { data: { viewer: { login: 'bot' } } } }
      const body = [
        comment('bot', '<!-- a from=fork 1 -->\ntext'),
        comment('bot', '<!-- a from=fork 1 -->\r\nagain'),
        comment('bot', 'text\n<!-- a from=fork 2 -->'),
        comment('stranger', '<!-- a from=fork 3 -->'),
      ]
      return { status: 200, body }
    })
    expect(await ownMarkers(access, 12, '<!-- a from=fork ')).toEqual({
      state: 'read',
      markers: ['<!-- a from=fork 1 -->'],
    })
  })
})
