import { deflateRawSync } from 'node:zlib'

import { describe, expect, it } from '@jest/globals'

import { MOST_BYTES, PackedTooLarge } from '../../../src/leak/decode/packed.ts'
import { openZip } from '../../../src/leak/decode/zip-members.ts'
import { type Member, zipOf } from '../../unpack/build.ts'
import { drawn } from '../known.ts'

const [STORED, DEFLATED] = [0, 8]
const TEXT = 'The river rises in the eastern hills and runs past three towns.'

const member = (name: string, text: string, more: Partial<Member> = {}): Member => ({
  name,
  bytes: Buffer.from(text),
  ...more,
})

const read = (zip: Uint8Array): string | null => {
  const opened = openZip(zip)
  return opened === null ? null : Buffer.from(opened.bytes).toString()
}

/** Where the directory begins: all members end before it. */
const directoryOf = (zip: Buffer): number => zip.indexOf('PK\x01\x02')

describe('a zip', () => {
  const ways = [STORED, DEFLATED].flatMap((method) =>
    [false, true].map((isSizeLater) => ({ method, isSizeLater })),
  )

  it.each(ways)('shows each name and each content as a line: $method, size behind: $isSizeLater', (way) => {
    const zip = zipOf([member('a.log', TEXT, way), member('inner/b.log', 'two\nlines', way)])
    expect(read(zip)).toBe(`a.log\n${TEXT}\ninner/b.log\ntwo\nlines\n`)
  })

  it.each(ways)('of one empty member shows its name: $method, size behind: $isSizeLater', (way) => {
    expect(read(zipOf([member('empty', '', way)]))).toBe('empty\n\n')
  })

  it('may have members of all kinds behind each other', () => {
    expect(read(zipOf(ways.map((way, n) => member(`${n}`, `${n}: ${TEXT}`, way))))).toBe(
      ways.map((_, n) => `${n}\n${n}: ${TEXT}\n`).join(''),
    )
  })

  it.each([
    ['stored', member('a', TEXT, { method: STORED }), 30 + 1 + TEXT.length],
    ['deflated', member('a', TEXT), 30 + 1 + deflateRawSync(TEXT).length],
    [
      'stored, the size behind it',
      member('a', TEXT, { method: STORED, isSizeLater: true }),
      30 + 1 + TEXT.length,
    ],
  ])('takes the bytes up to the end of its last member: %s', (_, last, length) => {
    expect(openZip(zipOf([last]))?.length).toBe(length)
    const before = zipOf([member('first.log', TEXT)])
    const both = zipOf([member('first.log', TEXT), last])
    expect(openZip(both)?.length).toBe(directoryOf(before) + length)
  })

  it('stands in the middle of a buffer as well', () => {
    const zip = zipOf([member('a.log', TEXT), member('b.log', 'another one', { method: STORED })])
    const around = Buffer.concat([Buffer.from('before'), zip, Buffer.from('behind')])
    expect(openZip(new Uint8Array(around.buffer, around.byteOffset + 6, zip.length))).toEqual(openZip(zip))
  })

  it('may have an extra field behind a name', () => {
    const extra = Buffer.from('extra field')
    for (const method of [STORED, DEFLATED]) {
      const zip = zipOf([member('a.log', TEXT, { method })])
      const plain = openZip(zip)?.length ?? 0
      zip.writeUInt16LE(extra.length, 28)
      const nameEnd = 30 + 'a.log'.length
      const longer = Buffer.concat([zip.subarray(0, nameEnd), extra, zip.subarray(nameEnd)])
      expect(read(longer)).toBe(`a.log\n${TEXT}\n`)
      expect(openZip(longer)?.length).toBe(plain + extra.length)
    }
  })

  it('has names and extra fields of more than 255 bytes', () => {
    const [name, extra] = ['n'.repeat(0x0102), Buffer.alloc(0x0201, 'x')]
    const zip = zipOf([member(name, TEXT)])
    zip.writeUInt16LE(extra.length, 28)
    const nameEnd = 30 + name.length
    expect(read(Buffer.concat([zip.subarray(0, nameEnd), extra, zip.subarray(nameEnd)]))).toBe(
      `${name}\n${TEXT}\n`,
    )
  })
})

describe('a member of a zip', () => {
  it.each([
    ['encrypted', { flags: 1 }],
    ['encrypted, the size behind it', { flags: 1, isSizeLater: true }],
    ['encrypted and stored', { flags: 1, method: STORED }],
    ['packed with deflate64', { method: 9 }],
    ['packed with bzip2', { method: 12 }],
    ['packed with zstd', { method: 93 }],
    ['packed with a method of two bytes', { method: 0x0100 }],
  ])('is passed over: %s', (_, more) => {
    const [passed, own] = [member('passed', TEXT, more), member('own.log', 'the next one')]
    expect(read(zipOf([passed]))).toBeNull()
    expect(read(zipOf([passed, own]))).toBe('own.log\nthe next one\n')
    expect(read(zipOf([own, passed, own]))).toBe('own.log\nthe next one\n'.repeat(2))
  })

  it.each([2, 4, 0x40, 0x0800])('is read whatever other flags say: %i', (flags) => {
    for (const method of [STORED, DEFLATED])
      expect(read(zipOf([member('a', TEXT, { flags, method })]))).toBe(`a\n${TEXT}\n`)
  })

  it('that is damaged is passed over, and the next one read', () => {
    const damaged = member('a', '', { packed: Buffer.of(7) })
    expect(read(zipOf([damaged]))).toBeNull()
    expect(read(zipOf([damaged, member('b', TEXT)]))).toBe(`b\n${TEXT}\n`)
  })

  it('that holds a zip is one member', () => {
    const inner = zipOf([member('inner.log', 'inside', { method: STORED })])
    const outer = zipOf([{ name: 'in.zip', bytes: inner, method: STORED }, member('b', TEXT)])
    expect(read(outer)).toBe(`in.zip\n${inner.toString()}\nb\n${TEXT}\n`)
  })

  it('that begins right behind its header is found behind one that is not read', () => {
    const own = zipOf([member('own', TEXT)])
    const header = zipOf([member('', '', { method: 12 })]).subarray(0, 30)
    expect(read(Buffer.concat([header, own]))).toBe(`own\n${TEXT}\n`)
    expect(read(Buffer.concat([header.subarray(0, 4), own]))).toContain(`own\n${TEXT}\n`)
  })

  it('that is stored and cut off shows what is there', () => {
    const zip = zipOf([member('a.log', TEXT, { method: STORED })])
    const nameEnd = 30 + 'a.log'.length
    for (let length = 0; length < 30; length++) expect(openZip(zip.subarray(0, length))).toBeNull()
    expect(read(zip.subarray(0, 30))).toBe('\n\n')
    for (let there = 0; there < TEXT.length; there++)
      expect(read(zip.subarray(0, nameEnd + there))).toBe(`a.log\n${TEXT.slice(0, there)}\n`)
  })

  it('that is stored, with its size behind it, goes on to the end where that is missing', () => {
    const zip = zipOf([member('a', TEXT, { method: STORED, isSizeLater: true })])
    const cut = zip.subarray(0, 30 + 1 + 20)
    expect(read(cut)).toBe(`a\n${TEXT.slice(0, 20)}\n`)
    expect(openZip(cut)?.length).toBe(cut.length)
  })

  it('that is deflated and cut off shows a beginning of its text', () => {
    const zip = zipOf([member('a.log', TEXT)])
    const end = directoryOf(zip)
    let shown = 0
    for (let length = 30 + 'a.log'.length; length <= end; length++) {
      const text = read(zip.subarray(0, length)) ?? ''
      expect(`a.log\n${TEXT}`.startsWith(text.slice(0, -1))).toBe(true)
      expect(text.length).toBeGreaterThanOrEqual(shown)
      shown = text.length
    }
    expect(shown).toBe(`a.log\n${TEXT}\n`.length)
  })

  it('whose name is cut off shows what is there of it', () => {
    expect(read(zipOf([member('long-name.log', '', { method: STORED })]).subarray(0, 30 + 4))).toBe(
      'long\n\n',
    )
  })
})

describe('hostile bytes', () => {
  it('hold no member where each says that it is encrypted', () => {
    expect(openZip(Buffer.from('PK\x03\x04\xff\xff\xff\xff'.repeat(500), 'latin1'))).toBeNull()
    expect(openZip(Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(300, 0xff)]))).toBeNull()
  })

  it('are read to an end, whatever stands behind a mark', () => {
    for (let n = 0; n < 200; n++) {
      const opened = openZip(Buffer.concat([Buffer.from('PK\x03\x04'), drawn(200, n)]))
      expect(opened === null || opened.bytes.length > 0).toBe(true)
    }
  })

  it('that unpack to more than one value may be are refused, all members together', () => {
    const empty = zipOf([member('b', '', { method: STORED })])
    const first = (size: number): Buffer => {
      const zip = zipOf([{ name: 'a', bytes: Buffer.alloc(size) }])
      return zip.subarray(0, directoryOf(zip))
    }
    // Each has a name of one letter and two line ends.
    const most = first(MOST_BYTES - 2 * 3)
    expect(openZip(Buffer.concat([most, empty]))?.bytes).toHaveLength(MOST_BYTES)
    expect(() => openZip(Buffer.concat([first(MOST_BYTES - 2 * 3 + 1), empty]))).toThrow(PackedTooLarge)
    expect(() => openZip(first(MOST_BYTES + 1))).toThrow(PackedTooLarge)
  })
})
