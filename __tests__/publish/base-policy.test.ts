import { afterEach, describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { defaultBranch, fileAtCommit, tipOf, type BaseFile } from '../../src/publish/github/base-policy.ts'
import { loopback, type Loopback, type Reply } from './loopback.ts'

const COMMIT = 'c'.repeat(40)

describe('a file at a commit', () => {
  let server: Loopback | null = null
  afterEach(async () => {
    await server?.close()
    server = null
  })

  const read = async (
    contents: Reply | null,
    commit: Reply = { status: 200, body: {} },
  ): Promise<BaseFile> => {
    server = await loopback(({ path }) => (path.includes('/contents/') ? contents : commit))
    return fileAtCommit(
      {
        token: randomBytes(8).toString('hex'),
        apiUrl: `${server.url}/`,
        repository: 'o/r',
        deadlineMs: 300,
        pause: () => Promise.resolve(),
      },
      '.github/my policy.yml',
      COMMIT,
    )
  }
  const file = (bytes: Uint8Array): Reply => ({
    status: 200,
    body: { type: 'file', encoding: 'base64', content: Buffer.from(bytes).toString('base64') },
  })

  it('is found, by its path and at that commit', async () => {
    await expect(read(file(Buffer.from('surface: responses\n')))).resolves.toEqual({
      state: 'found',
      text: 'surface: responses\n',
    })
    expect(server?.seen[0]?.path).toBe('/repos/o/r/contents/.github/my%20policy.yml')
    expect(server?.seen[0]?.query.get('ref')).toBe(COMMIT)
  })

  it('is absent only where the commit can be seen', async () => {
    await expect(read({ status: 404 })).resolves.toEqual({ state: 'absent' })
    await server?.close()
    const hidden = await read({ status: 404 }, { status: 404 })
    expect(hidden.state).toBe('unreadable')
    expect(JSON.stringify(hidden)).toContain('contents: read')
  })

  it.each<readonly [string, Reply | null]>([
    ['a refusal', { status: 403 }],
    ['a server that stays down', { status: 502 }],
    ['a silent server', null],
    ['a folder', { status: 200, body: [] }],
    ['a link to elsewhere', { status: 200, body: { type: 'symlink', target: 'x' } }],
    ['a file over 1 MiB', { status: 200, body: { type: 'file', encoding: 'none', content: '' } }],
    ['bytes that are no UTF-8', file(Uint8Array.of(0xff, 0xfe, 0x00))],
  ])('is unreadable, never absent, for %s', async (_, reply) => {
    await expect(read(reply)).resolves.toMatchObject({ state: 'unreadable' })
  })
})

describe('the branch that judges', () => {
  let server: Loopback | null = null
  afterEach(async () => {
    await server?.close()
    server = null
  })
  const access = async (reply: Reply | null) => {
    server = await loopback(() => reply)
    return {
      token: randomBytes(8).toString('hex'),
      apiUrl: server.url,
      repository: 'o/r',
      deadlineMs: 300,
      pause: () => Promise.resolve(),
    }
  }
  const ref = (name: string, sha: unknown): Reply => ({ status: 200, body: { ref: name, object: { sha } } })

  it('has a tip, asked for by its full name', async () => {
    const asked = await access(ref('refs/heads/release/1.x', COMMIT))
    await expect(tipOf(asked, 'release/1.x')).resolves.toEqual({ state: 'found', name: COMMIT })
    expect(server?.seen[0]?.path).toBe('/repos/o/r/git/ref/heads/release/1.x')
  })

  it('is the default branch by its name', async () => {
    const asked = await access({ status: 200, body: { default_branch: 'trunk' } })
    await expect(defaultBranch(asked)).resolves.toEqual({ state: 'found', name: 'trunk' })
    expect(server?.seen[0]?.path).toBe('/repos/o/r')
  })

  it.each<readonly [string, Reply | null]>([
    ['a branch that is not there, or hidden', { status: 404 }],
    ['a refusal', { status: 403 }],
    ['a server that stays down', { status: 502 }],
    ['a silent server', null],
    ['another ref', ref('refs/heads/main-2', COMMIT)],
    ['a list of refs', { status: 200, body: [] }],
    ['no commit', ref('refs/heads/main', 'main')],
    ['nothing', { status: 200, body: null }],
  ])('is unreadable for %s', async (_, reply) => {
    const tip = await tipOf(await access(reply), 'main')
    expect(tip).toMatchObject({ state: 'unreadable', remedy: expect.stringMatching(/\S/) as unknown })
    await server?.close()
    const name = await defaultBranch(await access(reply))
    expect(name.state).toBe('unreadable')
  })
})
