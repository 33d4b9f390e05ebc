import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import {
  GZIP,
  isZlib,
  isZlibText,
  MOST_BYTES,
  openDeflated,
  openMarked,
  PackedTooLarge,
  PackedTooLong,
  starts,
  ZLIB_FLAGS,
  ZSTD_FRAME,
} from '../../../src/leak/decode/packed.ts'
import { drawn } from '../known.ts'

type Pack = (bytes: Uint8Array | string) => Buffer

const MARKED: readonly (readonly [string, Pack])[] = [
  ['gzip', (bytes) => gzipSync(bytes)],
  ['zlib', (bytes) => deflateSync(bytes)],
  ['zstd', (bytes) => zstdCompressSync(bytes)],
]
const NAMELESS: readonly (readonly [string, Pack])[] = [
  ['deflate', (bytes) => deflateRawSync(bytes)],
  ['brotli', (bytes) => brotliCompressSync(bytes)],
]
const ALL = [...MARKED, ...NAMELESS]

const LINE = 'The river rises in the eastern hills and runs past three towns.\n'
/** Long enough for each packing to be told by, and with something new in each line. */
const TEXT = Array.from({ length: 40 }, (_, n) => `${drawn(6, n).toString('hex')} ${LINE}`).join('')

const textOf = (bytes: Uint8Array | null | undefined): string | null =>
  bytes === null || bytes === undefined ? null : Buffer.from(bytes).toString('latin1')

describe('packed bytes with a mark', () => {
  it.each(MARKED)('are unpacked, whatever they hold: %s', (_, pack) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(textOf(openMarked(pack(bytes))?.bytes)).toBe(textOf(bytes))
      }),
      { numRuns: 30 },
    )
  })

  it.each(MARKED)('end where they say, whatever stands behind: %s', (name, pack) => {
    const packed = pack(TEXT)
    // The check value and the size at the end of gzip hold nothing (RFC 1952, section 2.3.1).
    const length = packed.length - (name === 'gzip' ? 8 : 0)
    for (const behind of ['', '\0', ' and then text', drawn(50).toString('latin1')]) {
      const opened = openMarked(Buffer.concat([packed, Buffer.from(behind, 'latin1')]))
      expect(textOf(opened?.bytes)).toBe(TEXT)
      expect(opened?.length).toBe(length)
    }
  })

  it.each(MARKED)('show a beginning of what they hold where they are cut off: %s', (name, pack) => {
    const packed = pack(TEXT)
    let shown = 0
    for (let length = 0; length < packed.length; length++) {
      const opened = openMarked(packed.subarray(0, length))
      const text = textOf(opened?.bytes) ?? ''
      expect(TEXT.startsWith(text)).toBe(true)
      expect(text.length).toBeGreaterThanOrEqual(shown)
      // All were taken, because more may stand behind.
      if (opened !== null && length < packed.length - 8) expect(opened.length).toBe(length)
      shown = text.length
    }
    if (name !== 'zstd') expect(shown).toBe(TEXT.length)
  })

  it('in zstd show whole blocks where they are cut off', () => {
    const text = Buffer.from(TEXT.repeat(100))
    const packed = zstdCompressSync(text)
    const shown = textOf(openMarked(packed.subarray(0, -20))?.bytes) ?? ''
    expect(text.length).toBeGreaterThan(2 * 128 * 1024)
    expect(shown.length).toBeGreaterThanOrEqual(128 * 1024)
    expect(text.toString().startsWith(shown)).toBe(true)
  })

  it('in gzip may have a header with a name in it', () => {
    const plain = gzipSync(TEXT)
    const named = Buffer.concat([plain.subarray(0, 10), Buffer.from('app.log\0'), plain.subarray(10)])
    named[3] = 8
    expect(openMarked(named)).toEqual({ bytes: Buffer.from(TEXT), length: named.length - 8 })
    expect(openMarked(named.subarray(0, 14))).toBeNull()
    // The view may be one of other bytes.
    const around = Buffer.concat([drawn(5), named, drawn(5)])
    const view = new Uint8Array(around.buffer, around.byteOffset + 5, named.length)
    expect(textOf(openMarked(view)?.bytes)).toBe(TEXT)
  })

  it('hold nothing where what follows the mark is damaged', () => {
    for (const bytes of ['1f8b0800000000000003ff', '789cff', `28b52ffd${'ff'.repeat(20)}`, '1f8b08', '78'])
      expect(openMarked(Buffer.from(bytes, 'hex'))).toBeNull()
    for (const [, pack] of MARKED) {
      const packed = pack(TEXT)
      expect(openMarked(Buffer.concat([packed.subarray(0, 20), Buffer.alloc(2000, 0xff)]))).toBeNull()
    }
  })

  it('are none without it', () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from(LINE), drawn(200), ...NAMELESS.map(([, p]) => p(TEXT))])
      expect(openMarked(bytes)).toBeNull()
    for (const [, pack] of MARKED)
      for (let at = 0; at < 2; at++) {
        const packed = pack(TEXT)
        packed[at] = (packed[at] ?? 0) ^ 1
        expect(openMarked(packed)).toBeNull()
      }
  })
})

describe('raw deflate', () => {
  it('is unpacked up to its own end', () => {
    for (const level of [0, 1, 9]) {
      const packed = deflateRawSync(TEXT, { level })
      const behind = Buffer.concat([packed, drawn(40)])
      expect(openDeflated(packed)).toEqual({ bytes: Buffer.from(TEXT), length: packed.length })
      expect(openDeflated(behind)).toEqual({ bytes: Buffer.from(TEXT), length: packed.length })
    }
  })

  it('is searched as far as it goes', () => {
    const packed = deflateRawSync(TEXT)
    const half = openDeflated(packed.subarray(0, packed.length >> 1))
    expect(half?.bytes.length).toBeGreaterThan(TEXT.length / 4)
    expect(TEXT.startsWith(textOf(half?.bytes) ?? '?')).toBe(true)
  })

  it('is none where it is damaged', () => {
    expect(openDeflated(Buffer.of(7))).toBeNull()
    expect(openDeflated(Buffer.from(LINE))).toBeNull()
  })
})

describe('the mark of zlib', () => {
  it('has the usual window, no dictionary, and a check value', () => {
    for (let first = 0; first < 256; first++)
      for (let second = 0; second < 256; second++) {
        const isHeader = first === 0x78 && (first * 256 + second) % 31 === 0 && (second & 0x20) === 0
        if (isZlib(Buffer.of(first, second)) !== isHeader) expect([first, second]).toEqual([])
      }
    expect(ZLIB_FLAGS).toHaveLength(4)
    expect([isZlib(Buffer.of(0x78)), isZlib(Buffer.alloc(0))]).toEqual([false, false])
  })

  it('is what zlib writes at every level', () => {
    for (let level = 0; level <= 9; level++) expect(isZlib(deflateSync(TEXT, { level }))).toBe(true)
  })

  it.each([
    ['text', TEXT, true],
    ['a short text', 'ab', true],
    ['Chinese', '这条河发源于东部的山丘，流经三个城镇，然后入海。', true],
    ['nothing', '', false],
    ['bytes that mean nothing', drawn(400), false],
    ['pixels', Buffer.alloc(400, '\x01\x02\x03'), false],
  ])('says little: text has to come out of it, %s', (_, content, isText) => {
    expect(isZlibText(deflateSync(content))).toBe(isText)
    expect(isZlibText(Buffer.concat([deflateSync(content), drawn(20)]))).toBe(isText)
  })

  it('is followed by text in the bytes at hand alone', () => {
    expect(isZlibText(deflateSync(TEXT).subarray(0, 256))).toBe(true)
    expect(isZlibText(deflateSync(TEXT).subarray(0, 2))).toBe(false)
    for (const [, pack] of ALL.filter(([name]) => name !== 'zlib')) expect(isZlibText(pack(TEXT))).toBe(false)
    expect(isZlibText(Buffer.from('x^2 + y^2 = z^2, as everybody knows'))).toBe(false)
  })
})

describe('a magic number', () => {
  it('is where bytes begin with all of it', () => {
    for (const magic of [GZIP, ZSTD_FRAME]) {
      expect(starts(Buffer.from(magic), magic)).toBe(true)
      expect(starts(Buffer.from([...magic, 1]), magic)).toBe(true)
      expect(starts(Buffer.from(magic.slice(0, -1)), magic)).toBe(false)
      expect(starts(Buffer.from([0, ...magic]), magic)).toBe(false)
      expect(starts(Buffer.from([...magic.slice(0, -1), 0x77]), magic)).toBe(false)
    }
  })

  it('is what the packings write', () => {
    expect([...gzipSync(TEXT).subarray(0, 3)]).toEqual(GZIP)
    expect([...zstdCompressSync(TEXT).subarray(0, 4)]).toEqual(ZSTD_FRAME)
  })
})

describe('a value that is too large', () => {
  it('says so, and nothing of what it holds', () => {
    expect(new PackedTooLarge().message).toBe(
      'holds an encoded value that unpacks to more than 16777216 bytes',
    )
    expect(new PackedTooLong().message).toBe(
      'holds an encoded value that is packed and longer than can be unpacked here: decode and unpack it, and search that',
    )
    expect(new PackedTooLong()).toBeInstanceOf(PackedTooLarge)
  })

  it('has more than 16 MiB', () => {
    expect(MOST_BYTES).toBe(16_777_216)
    const more = Buffer.alloc(MOST_BYTES + 1)
    expect(openMarked(gzipSync(more.subarray(1), { level: 1 }))?.bytes).toHaveLength(MOST_BYTES)
    const [gzip, zlib, zstd] = [
      gzipSync(more, { level: 1 }),
      deflateSync(more, { level: 1 }),
      zstdCompressSync(more),
    ]
    for (const packed of [gzip, zlib, zstd]) expect(() => openMarked(packed)).toThrow(PackedTooLarge)
    expect(() => openDeflated(gzip.subarray(10))).toThrow(PackedTooLarge)
  })
})
