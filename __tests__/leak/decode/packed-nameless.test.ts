import {
  brotliCompressSync,
  constants,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import {
  MIN_DEFLATED,
  MIN_PACKED,
  MOST_BYTES,
  namelessPacking,
  PackedTooLarge,
  unpackedValue,
} from '../../../src/leak/decode/packed.ts'
import { drawn } from '../known.ts'

type Pack = (bytes: Uint8Array | string) => Buffer

const deflate: Pack = (bytes) => deflateRawSync(bytes)
const brotli: Pack = (bytes) => brotliCompressSync(bytes)
const fixed: Pack = (bytes) => deflateRawSync(bytes, { strategy: constants.Z_FIXED })
const window =
  (bits: number): Pack =>
  (bytes) =>
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_LGWIN]: bits } })

const LINE = 'The river rises in the eastern hills and runs past three towns.\n'
const TEXT = Array.from({ length: 120 }, (_, n) => `${drawn(6, n).toString('hex')} ${LINE}`).join('')
const TEXTS = {
  English: TEXT,
  Greek: 'Ο ποταμός πηγάζει στους ανατολικούς λόφους και περνά από τρεις πόλεις.'.repeat(2),
  Chinese: '这条河发源于东部的山丘，流经三个城镇，然后入海。春天水位很高，夏天很低，没有人知道为什么。',
  'a log in colours': `\x1b[32minfo\x1b[0m ${LINE}\t\x1b[31merror\x1b[0m ${LINE.toUpperCase()}`,
  JSON: JSON.stringify({ level: 30, msg: 'a reply came', body: LINE, id: drawn(16).toString('hex'), ms: 12 }),
}

const textOf = (bytes: Uint8Array | null): string | null =>
  bytes === null ? null : Buffer.from(bytes).toString()

describe('bytes without a mark', () => {
  it.each(Object.entries(TEXTS))('are told by the text that comes out of them: %s', (_, text) => {
    expect(namelessPacking(deflate(text))).toBe('deflate')
    expect(namelessPacking(brotli(text))).toBe('brotli')
    for (const pack of [deflate, brotli]) expect(textOf(unpackedValue(pack(text)))).toBe(text)
  })

  it.each([1, 5, 11])('are brotli of any quality: %i', (quality) => {
    const packed = brotliCompressSync(TEXT, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
    expect(namelessPacking(packed)).toBe('brotli')
    expect(textOf(unpackedValue(packed))).toBe(TEXT)
  })

  it.each([10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 22, 23, 24])(
    'are brotli with a window of 2 ** %i bytes',
    (bits) => {
      expect(namelessPacking(window(bits)(TEXT))).toBe('brotli')
      expect(textOf(unpackedValue(window(bits)(TEXT)))).toBe(TEXT)
    },
  )

  it.each([0, 1, 6, 9])('are deflate of any level: %i', (level) => {
    const packed = deflateRawSync(TEXT, { level })
    expect(namelessPacking(packed)).toBe('deflate')
    expect(textOf(unpackedValue(packed))).toBe(TEXT)
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from(TEXT)],
    ['text in Chinese', Buffer.from(TEXTS.Chinese)],
    ['bytes that mean nothing', drawn(300)],
    ['zeros', Buffer.alloc(300)],
    ['gzip', gzipSync(TEXT)],
    ['zlib', deflateSync(TEXT)],
    ['zstd', zstdCompressSync(TEXT)],
    ['deflate of bytes that mean nothing', deflate(drawn(300))],
    ['brotli of bytes that mean nothing', brotli(drawn(300))],
    ['deflate of a picture', deflate(Buffer.alloc(3000, drawn(97)))],
    ['brotli of a picture', brotli(Buffer.alloc(3000, drawn(97)))],
    ['deflate of text and one odd byte', deflate(`${TEXT.slice(0, 300)}\x01`)],
    ['brotli of text and one odd byte', brotli(`${TEXT.slice(0, 300)}\x01`)],
    ['deflate of nothing', deflate('')],
  ])('are nothing that is known: %s', (_, bytes) => {
    expect(namelessPacking(bytes)).toBeNull()
  })

  it('are told from ids and hashes', () => {
    for (const length of [24, 32, 48, 64, 72, 100])
      for (let n = 0; n < 300; n++) {
        expect(namelessPacking(drawn(length, n))).toBeNull()
        expect(unpackedValue(drawn(length, n + 300))).toBeNull()
      }
  })

  it('are told by the first of them, whatever comes later', () => {
    const [early, late] = [Buffer.from(TEXT), drawn(500)]
    for (const pack of [deflate, brotli]) {
      expect(pack(early).length).toBeGreaterThan(512)
      const both = Buffer.concat([early, Buffer.from(TEXT.replaceAll('river', 'water')), late])
      expect(Buffer.from(unpackedValue(pack(both)) ?? [])).toEqual(both)
    }
  })

  it('are searched as far as they go where they are cut off', () => {
    for (const pack of [deflate, brotli]) {
      const packed = pack(TEXT)
      const text = textOf(unpackedValue(packed.subarray(0, packed.length - 100))) ?? ''
      expect(text.length).toBeGreaterThan(TEXT.length / 2)
      expect(TEXT.startsWith(text)).toBe(true)
    }
  })

  it('hold nothing where they are damaged behind the first of them', () => {
    // Not the last block, and behind it one of a type that there is not.
    const stored = deflateRawSync(TEXT, { level: 0 })
    stored[0] = 0
    const damaged = [
      ['deflate', Buffer.concat([stored, Buffer.of(7)])],
      ['brotli', Buffer.concat([brotli(TEXT).subarray(0, 700), drawn(3000)])],
    ] as const
    for (const [name, bytes] of damaged) {
      expect(namelessPacking(bytes)).toBe(name)
      expect(unpackedValue(bytes)).toBeNull()
    }
  })
})

describe('few bytes without a mark', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
  /** Each letter takes one byte in fixed codes; the copies at the end take one or two more. */
  const ofLength = (pack: Pack, length: number, more: string): Buffer => {
    for (let count = 1; count < 200; count++) {
      const packed = pack(drawn(count, 3).toString('hex').slice(0, count) + more)
      if (packed.length === length) return packed
    }
    throw new Error(`nothing packs to ${length} bytes`)
  }

  it('are deflate from 24 bytes on', () => {
    expect(MIN_DEFLATED).toBe(24)
    expect(namelessPacking(ofLength(fixed, 24, 'x'.repeat(100)))).toBe('deflate')
    expect(namelessPacking(ofLength(fixed, 23, 'x'.repeat(100)))).toBeNull()
  })

  it('are brotli from 72 bytes on, which no hash has', () => {
    expect(MIN_PACKED).toBe(72)
    expect(namelessPacking(ofLength(brotli, 72, LINE))).toBe('brotli')
    expect(namelessPacking(ofLength(brotli, 71, LINE))).toBeNull()
  })

  it('have to unpack to 32 bytes of text', () => {
    expect(namelessPacking(fixed(letters.slice(0, 32)))).toBe('deflate')
    expect(namelessPacking(fixed(letters.slice(0, 31)))).toBeNull()
  })
})

describe('a value', () => {
  it('is text where it is packed with nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(unpackedValue(Buffer.from(text))).toBeNull()
      }),
    )
  })

  it.each([
    ['gzip', (bytes: string) => gzipSync(bytes)],
    ['zlib', (bytes: string) => deflateSync(bytes)],
    ['zstd', (bytes: string) => zstdCompressSync(bytes)],
  ])('is unpacked by its mark, however short: %s', (_, pack) => {
    for (const text of ['', 'a', 'ab', LINE]) expect(textOf(unpackedValue(pack(text)))).toBe(text)
  })

  it.each(['1f8b08', '1f8b0800000000000003ff', '78', '789c07', 'c328b52ffd'])(
    'is none where it begins like one that is packed: %s',
    (hex) => {
      expect(unpackedValue(Buffer.from(hex, 'hex'))).toBeNull()
    },
  )

  it('is refused where it unpacks to more than 16 MiB, also where its first bytes do', () => {
    const many = Buffer.alloc(MOST_BYTES + 1, 'x')
    many.write(drawn(60).toString('hex'))
    const bomb = brotliCompressSync(many, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
    expect(bomb.length).toBeLessThan(512)
    expect(namelessPacking(bomb)).toBe('brotli')
    expect(() => unpackedValue(bomb)).toThrow(PackedTooLarge)
  })
})
