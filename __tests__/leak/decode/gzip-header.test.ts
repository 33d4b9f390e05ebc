import { gzipSync, inflateRawSync } from 'node:zlib'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { gzipHeaderLength } from '../../../src/leak/decode/gzip-header.ts'

/** The bits of the fourth byte (RFC 1952, section 2.3.1). */
const [TEXT, CRC, EXTRA, NAME, COMMENT] = [1, 2, 4, 8, 16]

const fixed = (flags: number): Buffer => Buffer.of(0x1f, 0x8b, 8, flags, 0x65, 0x21, 0x43, 0x07, 2, 3)

const extra = (bytes: number): Buffer => {
  const field = Buffer.alloc(2 + bytes, 'x')
  field.writeUInt16LE(bytes)
  return field
}

const zeroEnded = (text: string): Buffer => Buffer.from(`${text}\0`, 'latin1')

const HEADERS: readonly (readonly [string, Buffer])[] = [
  ['nothing more', fixed(0)],
  ['the bit of a text, which adds nothing', fixed(TEXT)],
  ['an extra field', Buffer.concat([fixed(EXTRA), extra(6)])],
  ['an extra field without a byte', Buffer.concat([fixed(EXTRA), extra(0)])],
  ['an extra field of zeros', Buffer.concat([fixed(EXTRA), Buffer.of(3, 0, 0, 0, 0)])],
  ['a name', Buffer.concat([fixed(NAME), zeroEnded('app.log')])],
  ['a name without a letter', Buffer.concat([fixed(NAME), zeroEnded('')])],
  ['a name in ISO 8859-1', Buffer.concat([fixed(NAME), zeroEnded('pr\xfcfung.log')])],
  ['a comment', Buffer.concat([fixed(COMMENT), zeroEnded('of the night')])],
  ['a check value of its own', Buffer.concat([fixed(CRC), Buffer.of(0, 0)])],
  ['a name and a comment', Buffer.concat([fixed(NAME | COMMENT), zeroEnded('a'), zeroEnded('of')])],
  [
    'all of them',
    Buffer.concat([
      fixed(TEXT | CRC | EXTRA | NAME | COMMENT),
      extra(5),
      zeroEnded('a.log'),
      zeroEnded('of the night'),
      Buffer.of(0x12, 0x34),
    ]),
  ],
]

describe('the header of a gzip member', () => {
  it.each(HEADERS)('ends behind its last field: %s', (_, header) => {
    expect(gzipHeaderLength(header)).toBe(header.length)
    for (const behind of ['\0', 'text', '\0\0\0\0'])
      expect(gzipHeaderLength(Buffer.concat([header, Buffer.from(behind)]))).toBe(header.length)
  })

  it.each(HEADERS)('is short where any byte of it is missing: %s', (_, header) => {
    for (let length = 0; length < header.length; length++)
      expect([length, gzipHeaderLength(header.subarray(0, length))]).toEqual([length, 'short'])
  })

  it('has an extra field of up to 65,535 bytes, the low byte of its length first', () => {
    for (const bytes of [0x0102, 0x0201, 0xffff]) {
      const header = Buffer.concat([fixed(EXTRA), extra(bytes)])
      expect(gzipHeaderLength(header)).toBe(10 + 2 + bytes)
      expect(gzipHeaderLength(header.subarray(0, -1))).toBe('short')
    }
  })

  it('is short where a name stands behind an extra field that is cut off', () => {
    const header = Buffer.concat([fixed(EXTRA | NAME), extra(20), zeroEnded('app.log')])
    expect(gzipHeaderLength(header.subarray(0, 10 + 2 + 5))).toBe('short')
  })

  it('is none where one of the first three bytes is another one, also where no more are there', () => {
    for (const [at, byte] of [
      [0, 0x1e],
      [0, 0],
      [1, 0x8c],
      [1, 0],
      [2, 7],
      [2, 0],
    ] as const) {
      const header = fixed(0)
      header[at] = byte
      for (let length = at + 1; length <= header.length; length++)
        expect(gzipHeaderLength(header.subarray(0, length))).toBeNull()
    }
  })

  it('stands before the packed bytes, whatever of it is there', () => {
    const text = 'The river rises in the eastern hills and runs past three towns.'
    const letters = fc.string({ unit: fc.constantFrom('a', '.', ' ', '\x1f', '\xfc'), maxLength: 20 })
    const none = Buffer.alloc(0)
    fc.assert(
      fc.property(
        fc.nat(300).map(extra),
        letters.map(zeroEnded),
        letters.map(zeroEnded),
        fc.nat(31),
        (field, name, comment, flags) => {
          const header = Buffer.concat([
            fixed(flags),
            flags & EXTRA ? field : none,
            flags & NAME ? name : none,
            flags & COMMENT ? comment : none,
            Buffer.alloc(flags & CRC ? 2 : 0),
          ])
          const member = Buffer.concat([header, gzipSync(text).subarray(10)])
          const length = gzipHeaderLength(member)
          expect(length).toBe(header.length)
          expect(inflateRawSync(member.subarray(Number(length))).toString()).toBe(text)
        },
      ),
    )
  })
})
