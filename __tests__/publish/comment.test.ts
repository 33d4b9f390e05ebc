import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { createEmulator, type Emulator } from 'emulate'
import { stickyComment } from '../../src/publish/github/comment.ts'
import { comment, type StickyText } from '../../src/report/comment.ts'
import { aPacket } from '../report/packet.ts'
import { loopback, type Loopback, type Reply, type Seen } from './loopback.ts'

const DELIVERY = { artifactUrl: null, digest: null, runUrl: null, shard: 'a' }
const HOLD = comment(aPacket({ findings: { 'attempted-once': { outcome: 'fail' } } }), DELIVERY)
const PROMOTE = comment(aPacket(), DELIVERY)
const COMMENTS = '/repos/octocat/shop/issues/1/comments'

const token = randomBytes(12).toString('hex')
const otherToken = randomBytes(12).toString('hex')
const noPause = (): Promise<void> => Promise.resolve()

describe('against a stateful GitHub', () => {
  let github: Emulator
  const ask = async (path: string, body?: unknown, as = token): Promise<unknown> => {
    const reply = await fetch(`${github.url}${path}`, {
      headers: { authorization: `token ${as}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    })
    if (!reply.ok) throw new Error(`${path}: ${String(reply.status)} ${await reply.text()}`)
    return reply.json()
  }
  const bodies = async (): Promise<readonly string[]> => {
    const pages = await Promise.all(
      [1, 2].map((page) => ask(`${COMMENTS}?per_page=100&page=${String(page)}`)),
    )
    return pages.flat().map((one) => (one as { body: string }).body)
  }
  const keep = (
    text: StickyText,
    where: 'anywhere' | 'if-there' = 'anywhere',
  ): ReturnType<typeof stickyComment> =>
    stickyComment({ token, apiUrl: github.url, repository: 'octocat/shop', pause: noPause }, 1, text, where)

  beforeAll(async () => {
    github = await createEmulator({
      service: 'github',
      port: 0,
      seed: {
        tokens: {
          [token]: { login: 'octocat', scopes: ['repo'] },
          [otherToken]: { login: 'mallory', scopes: ['repo'] },
        },
        github: {
          users: [{ login: 'octocat' }, { login: 'mallory' }],
          repos: [{ owner: 'octocat', name: 'shop', auto_init: true }],
        },
      },
    })
    await ask('/repos/octocat/shop/issues', { title: 'a change' })
  })
  afterAll(() => github.close())

  it('creates one comment, finds it again behind 150 others, and updates it in place', async () => {
    await expect(keep(HOLD)).resolves.toMatchObject({ state: 'created' })
    for (let n = 0; n < 150; n += 1) await ask(COMMENTS, { body: `talk ${String(n)}` })
    await expect(keep(HOLD)).resolves.toMatchObject({ state: 'unchanged' })
    await expect(keep(PROMOTE)).resolves.toMatchObject({ state: 'updated' })
    const all = await bodies()
    expect(all).toHaveLength(151)
    expect(all.filter((body) => body.startsWith(PROMOTE.marker))).toEqual([PROMOTE.body.toString()])
  })

  it('leaves a marker alone that stands inside a body, and makes another comment for another shard', async () => {
    await ask(COMMENTS, { body: `look:\n${HOLD.marker.replace('shard=a', 'shard=b')}` })
    const other = comment(aPacket(), { ...DELIVERY, shard: 'b' })
    await expect(keep(other)).resolves.toMatchObject({ state: 'created' })
  })

  it('updates one that is there, and makes none where none is, when only that is asked', async () => {
    const none = comment(aPacket(), { ...DELIVERY, shard: 'c' })
    const before = await bodies()
    await expect(keep(none, 'if-there')).resolves.toEqual({ state: 'unchanged', url: null })
    expect(await bodies()).toEqual(before)
    await expect(keep(HOLD, 'if-there')).resolves.toMatchObject({ state: 'updated' })
  })
})

describe('against a GitHub that makes trouble', () => {
  const servers: Loopback[] = []
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close()
  })

  /** A GitHub whose comments, author and answers to writing are given. */
  const github = async (parts: {
    readonly comments?: readonly unknown[]
    readonly viewer?: string
    readonly write?: (n: number, seen: Seen) => Reply | null | undefined
    readonly list?: (n: number) => Reply | null | undefined
  }): Promise<Loopback> => {
    let writes = 0
    let lists = 0
    const server = await loopback((seen) => {
      if (seen.path.endsWith('/graphql')) {
        return parts.viewer === undefined
          ? { status: 403, body: { message: 'Resource not accessible by integration' } }
          : { status: 200, body: { data: { viewer: { login: parts.viewer } } } }
      }
      if (seen.path.endsWith('/user')) return { status: 403, body: { message: 'Resource not accessible' } }
      if (seen.method === 'GET') {
        const given = parts.list?.(++lists)
        return given === undefined ? { status: 200, body: parts.comments ?? [] } : given
      }
      const given = parts.write?.(++writes, seen)
      return given === undefined ? { status: 201, body: { id: 9, html_url: 'https://h.example/9' } } : given
    })
    servers.push(server)
    return server
  }
  const keep = (at: Loopback, deadlineMs = 5000): ReturnType<typeof stickyComment> =>
    stickyComment({ token, apiUrl: at.url, repository: 'o/r', pause: noPause, deadlineMs }, 1, HOLD)
  const own = (id: number, login: string, type = 'Bot'): unknown => ({
    id,
    body: `${HOLD.marker}\nold`,
    user: { login, type },
  })
  const written = (at: Loopback): readonly string[] =>
    at.seen
      .filter(({ method, path }) => method !== 'GET' && !path.endsWith('/graphql'))
      .map(({ method, path }) => `${method} ${path}`)

  it('never touches a marker that somebody else wrote', async () => {
    const at = await github({ comments: [own(1, 'mallory', 'User'), own(2, 'other[bot]')] })
    await expect(keep(at)).resolves.toMatchObject({ state: 'created', url: 'https://h.example/9' })
    expect(written(at)).toEqual(['POST /repos/o/r/issues/1/comments'])
  })

  it('falls back to github-actions[bot] where the token cannot say who it is', async () => {
    const at = await github({ comments: [own(1, 'github-actions', 'User'), own(4, 'github-actions[bot]')] })
    await expect(keep(at)).resolves.toMatchObject({ state: 'updated' })
    expect(written(at)).toEqual(['PATCH /repos/o/r/issues/comments/4'])
  })

  it('updates the oldest of several own comments and leaves the others', async () => {
    const at = await github({ viewer: 'gate', comments: [own(7, 'gate[bot]'), own(3, 'gate[bot]')] })
    await expect(keep(at)).resolves.toMatchObject({ state: 'updated' })
    expect(written(at)).toEqual(['PATCH /repos/o/r/issues/comments/3'])
  })

  it.each([403, 404, 401])('is lost with the missing permission on %d', async (status) => {
    const at = await github({
      write: () => ({ status, body: { message: 'Resource not accessible by integration' } }),
    })
    const result = await keep(at)
    expect(result.state).toBe('lost')
    expect(JSON.stringify(result)).toContain('pull-requests: write')
    expect(written(at)).toHaveLength(1)
  })

  it('is lost with a sentence when the conversation is locked', async () => {
    const at = await github({
      write: () => ({ status: 403, body: { message: 'Unable to create comment because issue is locked.' } }),
    })
    expect(JSON.stringify(await keep(at))).toContain('locked')
  })

  it('takes the shorter text once when the body is too long', async () => {
    const at = await github({
      write: (n) =>
        n === 1
          ? { status: 422, body: { message: 'Body is too long (maximum is 65536 characters)' } }
          : undefined,
    })
    await expect(keep(at)).resolves.toMatchObject({ state: 'created' })
    expect(written(at)).toHaveLength(2)
    expect(JSON.parse(at.seen.at(-1)?.body ?? '{}')).toEqual({ body: HOLD.shorter.toString() })
    const always = await github({ write: () => ({ status: 422, body: { message: 'too long' } }) })
    await expect(keep(always)).resolves.toMatchObject({ state: 'lost' })
    expect(written(always)).toHaveLength(2)
  })

  it('repeats a 500 and an honoured retry-after, a bounded number of times', async () => {
    const soon = await github({
      list: (n) => (n === 1 ? { status: 500, body: {} } : undefined),
      write: (n) =>
        n === 1
          ? { status: 403, body: { message: 'secondary rate limit' }, headers: { 'retry-after': '2' } }
          : undefined,
    })
    await expect(keep(soon)).resolves.toMatchObject({ state: 'created' })
    await soon.close()
    const down = await github({ list: () => ({ status: 503, body: {} }) })
    await expect(keep(down)).resolves.toMatchObject({ state: 'lost' })
    expect(down.seen.filter(({ method }) => method === 'GET').length).toBeLessThanOrEqual(8)
  })

  it('does not wait longer than its budget', async () => {
    const at = await github({
      write: () => ({ status: 429, body: { message: 'rate limit' }, headers: { 'retry-after': '3600' } }),
    })
    expect(JSON.stringify(await keep(at))).toContain('limits this token')
    expect(written(at)).toHaveLength(1)
  })

  it('does not post twice when the answer to a post is lost', async () => {
    const at = await github({ write: () => null })
    await expect(keep(at, 200)).resolves.toMatchObject({ state: 'lost' })
    expect(written(at)).toHaveLength(1)
  })

  it('is lost where nothing listens or the answer is no list', async () => {
    const at = await github({ list: () => ({ status: 200, body: { not: 'a list' } }) })
    await expect(keep(at)).resolves.toMatchObject({ state: 'lost' })
    await at.close()
    const gone = await keep(at)
    expect(gone).toMatchObject({ state: 'lost' })
  })
})
