import { afterEach, describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { gitObjects } from '../../src/publish/github/git-objects.ts'
import { loopback, type Loopback, type Reply } from './loopback.ts'

const ID = { commit: 'c'.repeat(40), tree: 'd'.repeat(40), blob: 'e'.repeat(40), parent: 'f'.repeat(40) }

let server: Loopback | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

async function asking(reply: Reply | null) {
  server = await loopback(() => reply)
  return gitObjects({
    token: randomBytes(8).toString('hex'),
    apiUrl: `${server.url}/`,
    repository: 'o/r',
    deadlineMs: 300,
    pause: () => Promise.resolve(),
  })
}
const ok = (body: unknown): Reply => ({ status: 200, body })

describe('a commit', () => {
  const body = { sha: ID.commit, tree: { sha: ID.tree }, parents: [{ sha: ID.parent }] }

  it('has a tree and parents, and is asked for once', async () => {
    const objects = await asking(ok(body))
    const twice = await Promise.all([objects.commit(ID.commit), objects.commit(ID.commit)])
    expect(twice[0]).toEqual({ state: 'read', tree: ID.tree, parents: [ID.parent] })
    expect(twice[1]).toBe(twice[0])
    expect(server?.seen.map(({ path }) => path)).toEqual([`/repos/o/r/git/commits/${ID.commit}`])
  })

  it.each<readonly [string, Reply | null]>([
    ['a refusal', { status: 403 }],
    ['no such commit', { status: 404 }],
    ['a server that stays down', { status: 502 }],
    ['a silent server', null],
    ['a list', ok([])],
    ['no tree', ok({ ...body, tree: null })],
    ['a tree that is no id', ok({ ...body, tree: { sha: '../../other' } })],
    ['a parent that is no id', ok({ ...body, parents: [{ sha: 'main' }] })],
  ])('is unreadable, and says why and what to do: %s', async (_what, reply) => {
    const read = await (await asking(reply)).commit(ID.commit)
    expect(read).toMatchObject({
      state: 'unreadable',
      why: expect.stringMatching(/^Commit cccccccccccc could not be read: .*\.$/) as unknown,
      remedy: expect.stringMatching(/\.$/) as unknown,
    })
  })

  it('names the permission where GitHub refuses', async () => {
    const read = await (await asking({ status: 403 })).commit(ID.commit)
    expect(read).toMatchObject({ remedy: expect.stringContaining('contents: read') as unknown })
  })
})

describe('a tree', () => {
  const entry = (path: string, mode: string, size?: number) => ({ path, mode, sha: ID.blob, size })

  it('names what stands in it', async () => {
    const tree = [
      entry('a', '100644', 3),
      entry('b', '100755', 4),
      entry('old', '100664', 4),
      entry('c', '120000', 5),
      entry('d', '040000'),
      entry('e', '160000'),
    ]
    const objects = await asking(ok({ sha: ID.tree, tree, truncated: false }))
    expect(await objects.tree(ID.tree, false)).toEqual({
      state: 'read',
      isWhole: true,
      entries: [
        { path: 'a', kind: 'file', id: ID.blob, bytes: 3 },
        { path: 'b', kind: 'file', id: ID.blob, bytes: 4 },
        { path: 'old', kind: 'file', id: ID.blob, bytes: 4 },
        { path: 'c', kind: 'link', id: ID.blob, bytes: 5 },
        { path: 'd', kind: 'folder', id: ID.blob, bytes: null },
        { path: 'e', kind: 'module', id: ID.blob, bytes: null },
      ],
    })
    await objects.tree(ID.tree, true)
    expect(server?.seen.map(({ query }) => query.get('recursive'))).toEqual([null, '1'])
  })

  it('says where GitHub left something out', async () => {
    const objects = await asking(ok({ tree: [], truncated: true }))
    expect(await objects.tree(ID.tree, true)).toMatchObject({ state: 'read', isWhole: false })
  })

  it.each([
    ['an entry of no known kind', { tree: [entry('a', '120001')] }],
    ['an entry without a name', { tree: [{ ...entry('a', '100644'), path: 7 }] }],
    ['an entry whose id is none', { tree: [{ ...entry('a', '100644'), sha: 'main' }] }],
    ['no list', { tree: 'a' }],
  ])('is unreadable: %s', async (_what, body) => {
    expect(await (await asking(ok(body))).tree(ID.tree, false)).toMatchObject({ state: 'unreadable' })
  })
})

describe('a file', () => {
  it('is its bytes', async () => {
    const content = Buffer.from([0, 255, 10]).toString('base64')
    const read = await (await asking(ok({ content, encoding: 'base64' }))).blob(ID.blob)
    expect(read.state === 'read' && [...read.bytes]).toEqual([0, 255, 10])
  })

  it('is unreadable in another encoding', async () => {
    const objects = await asking(ok({ content: '', encoding: 'none' }))
    expect(await objects.blob(ID.blob)).toMatchObject({ state: 'unreadable' })
  })
})

describe('a comparison', () => {
  const renamed = { filename: 'b.yaml', previous_filename: 'a.yaml', status: 'renamed' }
  const body = (files: readonly unknown[]) => ({ merge_base_commit: { sha: ID.parent }, files })

  it('names where both parted, and new names of files', async () => {
    const files = [renamed, { filename: 'c.yaml', status: 'modified' }, { filename: 'd', status: 'copied' }]
    const objects = await asking(ok(body(files)))
    expect(await objects.compare(ID.parent, ID.commit)).toEqual({
      state: 'read',
      mergeBase: ID.parent,
      renamed: new Map([['b.yaml', 'a.yaml']]),
      isWhole: true,
    })
    expect(server?.seen[0]?.path).toBe(`/repos/o/r/compare/${ID.parent}...${ID.commit}`)
  })

  it('is not whole where GitHub names as many files as it can', async () => {
    const files = Array.from({ length: 300 }, (_, n) => ({ filename: `f${n}`, status: 'added' }))
    const objects = await asking(ok(body(files)))
    expect(await objects.compare(ID.parent, ID.commit)).toMatchObject({ isWhole: false })
  })

  it.each([
    ['no base', { files: [] }],
    ['no files', { merge_base_commit: { sha: ID.parent } }],
    ['a file that is none', body(['a.yaml'])],
  ])('is unreadable: %s', async (_what, data) => {
    const objects = await asking(ok(data))
    expect(await objects.compare(ID.parent, ID.commit)).toMatchObject({ state: 'unreadable' })
  })
})
