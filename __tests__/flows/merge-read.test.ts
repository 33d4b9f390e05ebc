import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readArtifacts, readFiles } from '../../src/flows/merge-read.ts'
import { canonicalBytes } from '../../src/packet/seal.ts'
import { PACKET_LIMIT_BYTES } from '../../src/packet/schema.ts'
import { loopback, type Loopback, type Reply, type Seen } from '../publish/loopback.ts'
import { shardPackets } from '../verdict/shards.ts'

const [ONE, TWO] = shardPackets()
if (ONE === undefined || TWO === undefined) throw new Error('no packets')
const bytesOf = ({ packet }: typeof ONE) => Buffer.from(canonicalBytes(packet))

let folder: string
const servers: Loopback[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merge-read-'))
})
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
  await rm(folder, { recursive: true, force: true })
})

async function codesOf(read: Promise<Awaited<ReturnType<typeof readFiles>>>) {
  const { packets, unread } = await read
  return { packets: packets.length, codes: unread.map(({ code }) => code) }
}

describe('packets of a folder', () => {
  it('are read there and one folder deeper, with the digest of their bytes; other files are not looked at', async () => {
    await writeFile(join(folder, ONE.name), bytesOf(ONE))
    await mkdir(join(folder, TWO.name))
    await writeFile(join(folder, TWO.name, TWO.name), bytesOf(TWO))
    for (const name of ['combined-merged-1.json', 'summary.md', 'evidence-.json', 'attestation-1.jsonl'])
      await writeFile(join(folder, name), '{')
    const { packets, unread } = await readFiles([folder])
    expect(unread).toEqual([])
    expect(new Map(packets.map(({ name, digest }) => [name, digest]))).toEqual(
      new Map([ONE, TWO].map(({ name, digest }) => [name, digest])),
    )
  })

  it('may be named one by one, whatever they are called', async () => {
    await writeFile(join(folder, 'a.json'), bytesOf(ONE))
    expect(await codesOf(readFiles([join(folder, 'a.json')]))).toEqual({ packets: 1, codes: [] })
  })

  it.each([
    ['no JSON', '{"version":1', 'not-a-packet'],
    ['no UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'not-a-packet'],
    ['a list', '[]', 'not-a-packet'],
    ['nothing', '', 'not-a-packet'],
    ['another version', JSON.stringify({ ...ONE.packet, version: 2 }), 'not-a-packet'],
    ['a missing finding', JSON.stringify({ ...ONE.packet, findings: [] }), 'not-a-packet'],
    ['deep nesting', '['.repeat(500_000), 'not-a-packet'],
    ['more bytes than any packet', Buffer.alloc(PACKET_LIMIT_BYTES + 1, 0x20), 'packet-too-large'],
  ])('are refused with %s', async (_what, content, code) => {
    await writeFile(join(folder, 'evidence-1.json'), content)
    expect(await codesOf(readFiles([folder]))).toEqual({ packets: 0, codes: [code] })
  })

  it('are refused where a link or a folder stands in their place, or nothing', async () => {
    await writeFile(join(folder, 'real'), bytesOf(ONE))
    await symlink(join(folder, 'real'), join(folder, 'evidence-1.json'))
    expect(await codesOf(readFiles([folder]))).toEqual({ packets: 0, codes: ['packet-unreadable'] })
    expect(await codesOf(readFiles([join(folder, 'gone')]))).toEqual({
      packets: 0,
      codes: ['packet-unreadable'],
    })
  })

  it('never quote what stands in a file', async () => {
    const drills = [{ ...ONE.packet.drills[0], reading: { fields: { '::error::x': 'no type' } } }]
    await writeFile(join(folder, 'evidence-1.json'), JSON.stringify({ ...ONE.packet, drills }))
    const { unread } = await readFiles([folder])
    expect(JSON.stringify(unread)).not.toContain('::error')
    expect(unread).toHaveLength(1)
  })

  it('are too many above what a matrix and its attempts can have', async () => {
    const names = Array.from({ length: 1_025 }, (_, n) => `evidence-${String(n)}.json`)
    await Promise.all(names.map((name) => writeFile(join(folder, name), '{}')))
    expect(await codesOf(readFiles([folder]))).toEqual({ packets: 0, codes: ['too-many-packets'] })
  })
})

describe('packets of the artifacts of a run', () => {
  const LIMITS = { signal: new AbortController().signal, proxy: null }

  async function read(answer: (request: Seen) => Reply | null) {
    const server = await loopback(answer)
    servers.push(server)
    const access = { token: 'token', apiUrl: server.url, repository: 'o/r', pause: () => Promise.resolve() }
    return readArtifacts(access, 77, LIMITS)
  }

  function artifact(id: number, name: string, bytes: Buffer, more: object = {}) {
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
    return {
      id,
      name,
      size_in_bytes: bytes.length,
      digest,
      expired: false,
      workflow_run: { id: 77 },
      ...more,
    }
  }

  it('are refused where the token may not list them, by the name of the permission', async () => {
    const { unread } = await read(() => ({ status: 403, body: { message: 'Resource not accessible' } }))
    expect(unread).toMatchObject([
      { code: 'artifacts-unreadable', detail: expect.stringContaining('actions: read') },
    ])
  })

  it('are refused where GitHub keeps another digest than their bytes have, or they expired', async () => {
    const listed = [
      artifact(1, 'evidence-1.json', bytesOf(ONE)),
      artifact(2, 'evidence-2.json', bytesOf(TWO), { expired: true }),
      artifact(3, 'coverage.zip', bytesOf(TWO)),
    ]
    const changed = Buffer.from(bytesOf(ONE))
    changed[changed.length - 1] = 0x20
    const { packets, unread } = await read(({ path, headers }) => {
      if (path.endsWith('/runs/77/artifacts')) return { status: 200, body: { artifacts: listed } }
      if (path === '/stored') return { status: 200, body: changed.toString('utf8') }
      return { status: 302, headers: { location: `http://${headers.host ?? ''}/stored` } }
    })
    expect(packets).toEqual([])
    expect(unread.map(({ code, about }) => [code, about[0]])).toEqual(
      expect.arrayContaining([
        ['packet-unreadable', 'evidence-1.json'],
        ['packet-unreadable', 'evidence-2.json'],
      ]),
    )
    expect(unread).toHaveLength(2)
  })

  it('are refused where the listing is longer than can be read', async () => {
    const listed = Array.from({ length: 100 }, (_, n) => artifact(n + 1, `other-${String(n)}`, bytesOf(ONE)))
    const { unread } = await read(({ path, query, headers }) => ({
      status: 200,
      body: {
        artifacts: listed.map((each) => ({ ...each, id: each.id + Number(query.get('page')) * 1_000 })),
      },
      headers: { link: `<http://${headers.host ?? ''}${path}?page=2>; rel="next"` },
    }))
    expect(unread.map(({ code }) => code)).toEqual(['too-many-packets'])
  })
})
