import { existsSync, readdirSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { brotliCompressSync, deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib'

import { describe, expect, it, jest } from '@jest/globals'

import { tarMember, tarOf, zipOf } from './build.ts'
import { inFolder } from './folder.ts'
import { KEY } from './generated.ts'

// Two cores may be shared with many others.
jest.setTimeout(60_000)

const { root, path, write, places, why } = inFolder()

const MIB = 2 ** 20

describe('a bomb', () => {
  it.each<readonly [string, () => Uint8Array]>([
    ['a.zst', () => zstdCompressSync(Buffer.alloc(64 * MIB, ' '))],
    ['a.br', () => brotliCompressSync(Buffer.alloc(64 * MIB, ' '))],
    ['gzip.gz', () => gzipSync(gzipSync(Buffer.alloc(64 * MIB, ' ')))],
    ['nested.zip', () => bombOf(2)],
  ])(
    'is stopped by the ratio: %s',
    async (name, make) => {
      write(name, make())
      expect(await why(name)).toMatch(/^over-cap: .* unpacks to more bytes than the caps allow$/)
    },
    60_000,
  )

  it('that is nested too deep is over the cap on depth, also where each layer is the same', async () => {
    let bytes: Buffer = Buffer.from(KEY)
    for (let depth = 0; depth < 5; depth++) bytes = gzipSync(bytes)
    write('five.gz', bytes)
    expect(await places('five.gz')).toEqual(['gzip five.gz:1:1'])
    write('six.gz', gzipSync(bytes))
    expect(await why('six.gz')).toBe('over-cap: six.gz is packed more than 5 times')
    let zip: Buffer = Buffer.from(KEY)
    for (let depth = 0; depth < 6; depth++) zip = zipOf([{ name: 'r.zip', bytes: zip }])
    write('six.zip', zip)
    expect(await why('six.zip')).toBe(`over-cap: six.zip${'!/r.zip'.repeat(5)} is packed more than 5 times`)
  })

  it('of members is over the cap on members, which counts over all files', async () => {
    const members = Array.from({ length: 60 }, (_, i) => ({ name: `${i}`, bytes: Buffer.from('x') }))
    write('a.zip', zipOf(members))
    write('b.tar', tarOf(...members.map(({ name, bytes }) => tarMember(name, bytes))))
    expect(await why('*', { members: 120 })).toBe('searched')
    expect(await why('*', { members: 119 })).toMatch(/^over-cap: b\.tar takes the search over 119 members/)
  })

  it('of bytes is over the cap on all bytes of a search, unpacked ones too', async () => {
    write('a.gz', gzipSync(Buffer.alloc(500_000, 'an ordinary line\n')))
    write('b.gz', gzipSync(Buffer.alloc(500_000, 'an ordinary line\n')))
    expect(await why('*', { totalBytes: 1_100_000 })).toBe('searched')
    expect(await why('*', { totalBytes: 900_000 })).toMatch(
      /^over-cap: b\.gz takes the search over 900000 bytes/,
    )
  })
})

const bombOf = (levels: number): Buffer =>
  levels === 0
    ? Buffer.alloc(MIB, ' ')
    : zipOf(
        Array.from({ length: 16 }, (_, i) => ({ name: `${i}.zip`, bytes: bombOf(levels - 1) })).slice(0, 16),
      )

describe('a hostile archive', () => {
  it('writes nothing, whatever its names are', async () => {
    const names = ['../../escaped', '/tmp/../escaped', 'C:\\escaped', `${'../'.repeat(50)}escaped`]
    write('in/a.zip', zipOf(names.map((name) => ({ name, bytes: Buffer.from(KEY) }))))
    write('in/a.tar', tarOf(...names.slice(0, 3).map((name) => tarMember(name, Buffer.from(KEY)))))
    expect(await places('in/a.zip')).toEqual(names.map((name) => `zip in/a.zip!/${name}:1:1`))
    expect(await places('in/a.tar')).toHaveLength(3)
    expect(readdirSync(root())).toEqual(['in'])
    expect(existsSync(path('escaped'))).toBe(false)
  })

  it('has links and devices in it: their names are searched, and nothing is followed', async () => {
    const types = ['1', '2', '3', '4', '5', '6'].map((type) =>
      tarMember(`name-${type}`, Buffer.alloc(0), type),
    )
    write('a.tar', tarOf(...types, tarMember('last', Buffer.from(KEY))))
    expect(await places('a.tar')).toEqual(['tar a.tar!/last:1:1'])
  })

  it('has a member within another one: what a reader of the directory would find is refused', async () => {
    const inner = zipOf([{ name: 'b', bytes: Buffer.from(KEY) }])
    // Stored blocks of deflate hold the inner header as it is.
    const quoting = deflateRawSync(Buffer.concat([randomBytes(500), inner]), { level: 0 })
    const at = 30 + 1 + quoting.indexOf('PK\x03\x04', 0, 'latin1')
    const bytes = Buffer.concat([randomBytes(500), inner])
    const plain = { name: 'a', bytes, packed: quoting }
    write('a.zip', zipOf([plain]))
    expect(await places('a.zip')).toEqual(['zip a.zip!/a!/b:1:1'])
    write('overlap.zip', zipOf([plain, { name: 'b', bytes: Buffer.from('x'), directoryOffset: at }]))
    expect(await why('overlap.zip')).toMatch(/directory and members disagree/)
  })

  it('has names with control characters and half characters', async () => {
    write('a.zip', zipOf([{ name: '::error::\u001b[31m\n\ud83d', bytes: Buffer.from(KEY) }]))
    expect(await places('a.zip')).toEqual([expect.stringMatching(/^zip a\.zip!\/::error::/)])
    write('b.zip', zipOf([{ name: 'n'.repeat(65_000), bytes: Buffer.from(KEY) }]))
    const [place] = await places('b.zip')
    expect(place?.length).toBeLessThan(300)
  })

  it('has a directory of more lines than there may be members; chance lines are no archive', async () => {
    const many = zipOf(Array.from({ length: 60 }, (_, i) => ({ name: `${i}`, bytes: Buffer.from('x') })))
    const directory = many.subarray(many.indexOf('PK\x01\x02', 0, 'latin1'))
    const lines = directory.subarray(0, directory.indexOf('PK\x05\x06', 0, 'latin1'))
    const one = zipOf([{ name: 'a', bytes: Buffer.from('x') }])
    const member = one.subarray(0, one.indexOf('PK\x01\x02', 0, 'latin1'))
    write('a.zip', Buffer.concat([member, directory]))
    expect(await why('a.zip', { members: 50 })).toBe(
      'over-cap: a.zip is a zip archive with more than 50 members',
    )
    write('lines.bin', Buffer.concat([Buffer.from('x'), lines]))
    expect(await why('lines.bin', { members: 50 })).toBe('searched')
  })

  it('is followed by many things that look like archives', async () => {
    const heads = Buffer.concat(
      Array.from({ length: 2000 }, () => Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(40)])),
    )
    write('noise.bin', Buffer.concat([Buffer.from('x'), heads]))
    expect(await why('noise.bin')).toBe('searched')
    write(
      'ends.bin',
      Buffer.concat(Array.from({ length: 2000 }, () => Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`))),
    )
    expect(await why('ends.bin')).toBe('searched')
  })
})

describe('a hostile database', () => {
  const PAGE = 512
  const database = (pages: readonly Buffer[]): Buffer => {
    const first = Buffer.alloc(PAGE)
    first.write('SQLite format 3\0')
    first.writeUInt16BE(PAGE, 16)
    // What it says about its size is not believed.
    first.writeUInt32BE(0xffff_ffff, 28)
    return Buffer.concat([first, ...pages])
  }
  const page = (next: number, text: string): Buffer => {
    const bytes = Buffer.alloc(PAGE, text)
    bytes.writeUInt32BE(next, 0)
    return bytes
  }

  it('goes in circles, and is read once', async () => {
    const cut = 20
    const [head, tail] = [KEY.slice(0, cut).padStart(PAGE, '.'), `....${KEY.slice(cut)}`.padEnd(PAGE, '.')]
    write('circle.db', database([page(3, head), page(4, tail), page(2, '-'), page(5, 'self')]))
    expect(await places('circle.db')).toEqual(['sqlite circle.db:-:-'])
  })

  it('is all pointers, or all trunks', async () => {
    const pointers = Array.from({ length: 200 }, (_, i) => {
      const bytes = Buffer.alloc(PAGE)
      for (let at = 0; at < PAGE; at += 4) bytes.writeUInt32BE(2 + ((i * 31 + at) % 200), at)
      if (i % 2 === 0) bytes[0] = 13
      return bytes
    })
    write('pointers.db', database(pointers))
    expect(await why('pointers.db', { totalBytes: 300 * MIB })).toBe('searched')
  })

  it('has no page size, or is cut off', async () => {
    const bad = database([page(0, 'x')])
    bad.writeUInt16BE(1000, 16)
    write('bad.db', bad)
    expect(await why('bad.db')).toBe('unreadable: bad.db is a database whose pages cannot be told')
    write('cut.db', bad.subarray(0, 30))
    expect(await why('cut.db')).toMatch(/^unreadable/)
    write('cut.db', database([page(0, 'x')]).subarray(0, 700))
    expect(await why('cut.db')).toBe('searched')
    for (const magic of ['377f0682', 'd9d505f920a163d7']) {
      write('log', Buffer.from(magic, 'hex'))
      expect(await why('log')).toMatch(/^unreadable/)
      write('log', Buffer.concat([Buffer.from(magic, 'hex'), Buffer.alloc(5000, 0xff)]))
      expect(await why('log')).toMatch(/^unreadable/)
    }
  })
})
