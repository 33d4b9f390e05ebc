import { constants, deflateSync, gzipSync } from 'node:zlib'

import { describe, expect, it } from '@jest/globals'

import type { Part } from '../../../src/leak/decode/laid-out.ts'
import {
  KEPT,
  MARKS,
  mayOpen,
  packedIn,
  packedWhole,
  unpackedPart,
} from '../../../src/leak/decode/packed-in.ts'
import { MOST_BYTES, PackedTooLarge, PackedTooLong } from '../../../src/leak/decode/packed.ts'
import { zipOf } from '../../unpack/build.ts'
import { drawn } from '../known.ts'
import { ALL_WAYS, LEVEL, LINE } from './packed-lines.ts'

/** Values that stand in rows of `bytes` each, a gap between two of them. */
const partsOf = (...values: readonly Uint8Array[]): readonly Part[] => {
  let at = 100
  return values.map((bytes) => {
    const origin = at
    at += 2 * bytes.length + 10
    return { origin, end: origin + 2 * bytes.length, bytes }
  })
}

/** Where each begins that was found, and what it holds. */
const read = (parts: readonly Part[], cut?: number): readonly (readonly [number, string])[] =>
  packedIn(parts, cut === undefined ? {} : { cut }).map(
    ({ origin, bytes }) => [origin, Buffer.from(bytes).toString()] as const,
  )

describe('what is packed with a mark', () => {
  it.each(ALL_WAYS)('is read at any place of a value: %s', (_, pack, shown) => {
    for (const before of [0, 1, 2, 7, 64])
      for (const behind of [0, 1, 50]) {
        const bytes = Buffer.concat([Buffer.alloc(before, 'q'), pack(LINE), Buffer.alloc(behind, 'q')])
        expect(read(partsOf(bytes))).toEqual([[100, `\n${shown(LINE)}`]])
      }
  })

  it.each(ALL_WAYS)('is read where it goes on in the next value, at any byte: %s', (_, pack, shown) => {
    const packed = pack(LINE)
    for (let at = 1; at < packed.length; at++) {
      const parts = partsOf(Buffer.from('head'), packed.subarray(0, at), packed.subarray(at))
      expect(read(parts)).toEqual([[parts[1]?.origin, `\n${shown(LINE)}`]])
    }
  })

  it.each(ALL_WAYS)('is read where it goes on in many values: %s', (_, pack, shown) => {
    const packed = Buffer.concat([Buffer.from('some bytes before it'), pack(LINE)])
    const rows = Array.from({ length: Math.ceil(packed.length / 16) }, (_row, n) =>
      packed.subarray(n * 16, n * 16 + 16),
    )
    const parts = partsOf(...rows)
    expect(read(parts)).toEqual([[parts[1]?.origin, `\n${shown(LINE)}`]])
  })

  it.each(ALL_WAYS.filter(([name]) => name !== 'zip'))(
    'is told with the value that it begins in: %s',
    (_, pack, shown) => {
      const empty = new Uint8Array(0)
      const parts = partsOf(
        empty,
        Buffer.from('q'),
        empty,
        empty,
        pack('one'),
        empty,
        pack('two'),
        Buffer.from('q'),
      )
      expect(packedIn(parts)).toEqual(
        [4, 6].map((n) => ({
          ...parts[n],
          bytes: Buffer.from(`\n${shown(n === 4 ? 'one' : 'two')}`),
        })),
      )
    },
  )

  it.each(ALL_WAYS.filter(([name]) => name !== 'zip'))(
    'may be followed by the next one in the same value: %s',
    (_, pack, shown) => {
      const [part] = partsOf(Buffer.concat([pack('one'), pack('two'), Buffer.from('qq'), pack('three')]))
      expect(read(part === undefined ? [] : [part])).toEqual(
        ['one', 'two', 'three'].map((text) => [100, `\n${shown(text)}`]),
      )
    },
  )

  it('is one where the members of a zip follow each other', () => {
    const members = ['a', 'b'].map((name) => ({ name, bytes: Buffer.from(`in ${name}`) }))
    expect(read(partsOf(zipOf(members)))).toEqual([[100, '\na\nin a\nb\nin b\n']])
  })

  it('is read with each mark', () => {
    const parts = partsOf(...ALL_WAYS.map(([, pack]) => pack(LINE)))
    expect(read(parts).toSorted(([a], [b]) => a - b)).toEqual(
      ALL_WAYS.map(([, , shown], n) => [parts[n]?.origin, `\n${shown(LINE)}`]),
    )
  })

  it.each(LEVEL)('is read with every level of zlib: %i', (level) => {
    expect(read(partsOf(Buffer.from('q'), deflateSync(LINE, { level })))[0]?.[1]).toBe(`\n${LINE}`)
  })

  it('is read alone where it is cut off, and the next value does not go on with it', () => {
    const cut = deflateSync(LINE, { strategy: constants.Z_FIXED }).subarray(0, 40)
    // Zeros end a block with fixed codes, and are no check value of it.
    const parts = partsOf(cut, Buffer.alloc(20), deflateSync('another one'))
    const [first, second] = read(parts)
    expect(first?.[0]).toBe(100)
    expect(first?.[1].length).toBeGreaterThan(30)
    expect(`\n${LINE}`.startsWith(first?.[1] ?? '?')).toBe(true)
    expect(second).toEqual([parts[2]?.origin, '\nanother one'])
  })

  it('is nothing where only a mark stands', () => {
    expect(packedIn([])).toEqual([])
    expect(packedIn(partsOf(new Uint8Array(0)))).toEqual([])
    expect(packedIn(partsOf(Buffer.from(LINE), drawn(500)))).toEqual([])
    const noise = drawn(500).map((byte) => (byte === 0x78 ? 0 : byte))
    for (const { bytes } of MARKS.filter((mark) => mark.bytes[0] !== 0x28))
      expect(
        packedIn(partsOf(Buffer.concat([noise, Buffer.from(bytes), Buffer.alloc(60, 0xff), noise]))),
      ).toEqual([])
  })

  it('is read behind a mark that is none', () => {
    for (const [name, pack, shown] of ALL_WAYS.filter(([each]) => each !== 'zstd')) {
      const mark = pack(LINE).subarray(0, name === 'zlib' ? 2 : 3)
      const parts = partsOf(Buffer.concat([mark, Buffer.alloc(9, 0xff), mark, Buffer.from('qq'), pack(LINE)]))
      expect(read(parts)).toEqual([[100, `\n${shown(LINE)}`]])
    }
  })

  it('is text where zlib packed it, because two bytes say little', () => {
    expect(read(partsOf(deflateSync(drawn(400))))).toEqual([])
    expect(read(partsOf(deflateSync(Buffer.alloc(3000, drawn(97)))))).toEqual([])
    expect(read(partsOf(gzipSync(Buffer.from([1, 2, 3]))))).toEqual([[100, '\n\x01\x02\x03']])
    // What decides is its beginning.
    const late = `${drawn(400).toString('hex')}${'\x01'.repeat(300)}`
    expect(read(partsOf(deflateSync(late)))).toEqual([[100, `\n${late}`]])
  })

  it('is refused where it is larger than a value may be', () => {
    const parts = partsOf(Buffer.from('q'), gzipSync(Buffer.alloc(MOST_BYTES + 1), { level: 1 }))
    expect(() => packedIn(parts)).toThrow(PackedTooLarge)
    expect(() => packedIn(parts)).not.toThrow(PackedTooLong)
  })
})

describe('a value that goes on behind what is at hand', () => {
  const packed = gzipSync(drawn(300).toString('hex'))
  const half = packed.subarray(0, 150)

  it('is refused where it began long before', () => {
    const parts = partsOf(Buffer.from('q'), half)
    const origin = parts[1]?.origin ?? 0
    expect(KEPT).toBe(61_440)
    expect(() => packedIn(parts, { cut: origin + KEPT + 1 })).toThrow(PackedTooLong)
    expect(read(parts, origin + KEPT)).toHaveLength(1)
    expect(read(parts, origin)).toHaveLength(1)
    expect(read(parts)).toHaveLength(1)
  })

  it('is refused by its first byte, also where the last value began a little before', () => {
    const parts = [
      { origin: 0, end: 100, bytes: half.subarray(0, 50) },
      { origin: KEPT, end: KEPT + 200, bytes: half.subarray(50) },
    ]
    expect(() => packedIn(parts, { cut: KEPT + 200 })).toThrow(PackedTooLong)
  })

  it('is none where it ends before the last byte', () => {
    for (const behind of ['q', 'and more', drawn(40).toString('latin1')])
      for (const whole of [packed, deflateSync(LINE)]) {
        const parts = partsOf(Buffer.concat([whole, Buffer.from(behind, 'latin1')]))
        expect(read(parts, 100 + 10 * KEPT)).toHaveLength(1)
      }
  })
})

describe('a mark', () => {
  it('of gzip, zstd and zip says enough to open it', () => {
    for (const [name, pack] of ALL_WAYS) expect([name, mayOpen(pack(LINE))]).toEqual([name, true])
    for (const head of [Buffer.alloc(0), drawn(40), Buffer.from(LINE)]) expect(mayOpen(head)).toBe(true)
  })

  it('of zlib is one where deflated text follows', () => {
    for (const level of LEVEL) {
      const packed = deflateSync(LINE.repeat(5), { level })
      expect(mayOpen(packed)).toBe(true)
      packed[2] = 7
      expect(mayOpen(packed)).toBe(false)
    }
    expect(mayOpen(Buffer.from('x^2 + y^2'))).toBe(false)
  })
})

describe('whole values', () => {
  it.each(ALL_WAYS.filter(([name]) => name !== 'zip'))(
    'are unpacked, each by itself: %s',
    (_, pack, shown) => {
      const parts = partsOf(pack(LINE), Buffer.from(LINE), pack('two'), drawn(100))
      expect(packedWhole(parts)).toEqual(
        [0, 2].map((n) => ({ ...parts[n], bytes: Buffer.from(`\n${shown(n === 0 ? LINE : 'two')}`) })),
      )
    },
  )

  it('are nothing where there are none, or none is packed', () => {
    expect(packedWhole([])).toEqual([])
    expect(
      packedWhole(partsOf(Buffer.from(LINE), Buffer.concat([Buffer.from('q'), gzipSync(LINE)]))),
    ).toEqual([])
  })

  it('are read behind a line end, apart from what stands before', () => {
    const part = { origin: 3, end: 9, bytes: Buffer.from('text') }
    expect(unpackedPart(part)).toEqual({ origin: 3, end: 9, bytes: Buffer.from('\ntext') })
    expect(unpackedPart({ ...part, bytes: new Uint8Array(0) }).bytes).toEqual(Buffer.from('\n'))
    expect(part.bytes.toString()).toBe('text')
  })
})
