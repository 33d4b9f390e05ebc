import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { bucketOf, pieceKey } from '../../../src/leak/pieces/chain-index.ts'
import { CLASS, isLetter, LOOK } from '../../../src/leak/search/squeeze.ts'
import { byteClass } from '../../../src/leak/survey/byte-class.ts'
import { KEY } from '../../../src/leak/survey/memory.ts'
import { rowsIn } from '../../../src/leak/survey/rows.ts'
import { type Keys, wordsIn } from '../../../src/leak/survey/words.ts'

const BLOCK = 16_384
const SHIFT = 16

/** Keys that begin with one of these letters are looked for, among others that have the same bucket. */
const keysOf = (...words: readonly string[]): Keys => {
  const known = new Int32Array(2 ** SHIFT / 32)
  for (const word of words) {
    const letters = Buffer.from(word.padEnd(KEY, '\0'))
    const bucket = bucketOf({ shift: SHIFT }, pieceKey(letters, 0, word.length))
    known[bucket >>> 5] = (known[bucket >>> 5] ?? 0) | (1 << (bucket & 31))
  }
  return { known, shift: SHIFT }
}

const isKnown = ({ known, shift }: Keys, key: number): boolean => {
  const bucket = bucketOf({ shift }, key)
  return (((known[bucket >>> 5] ?? 0) >>> (bucket & 31)) & 1) === 1
}

interface Asked {
  readonly from: number
  readonly stop: number
  readonly end: number
}

type Told = readonly (readonly [place: number, key: string, isWanted: boolean])[]

const told = (raw: Uint8Array, asked: Asked, keys: Keys): Told => {
  const { count, places, keys: of, wanted, wantedCount } = wordsIn(raw, asked, keys)
  const numbers = new Set(wanted.subarray(0, wantedCount))
  expect(numbers.size).toBe(wantedCount)
  return Array.from(places.subarray(0, count), (place, n) => [place, textOf(of[n] ?? 0), numbers.has(n)])
}

const textOf = (key: number): string =>
  Buffer.from([key >>> 24, key >>> 16, key >>> 8, key])
    .toString('latin1')
    .replace(/\0+$/, '')

/** Told the slow way, byte by byte. */
const slowly = (raw: Uint8Array, { from, stop, end }: Asked, keys: Keys): Told => {
  const words: (readonly [number, string, boolean])[] = []
  for (let at = from; at < Math.min(stop, from + BLOCK); at++) {
    const isMark = CLASS[raw[at] ?? 0] === LOOK
    const begins = isLetter(raw[at] ?? 0) && (at === from || !isLetter(raw[at - 1] ?? 0))
    if (!begins && !isMark) continue
    let size = 0
    while (size < KEY && at + size < end && isLetter(raw[at + size] ?? 0)) size++
    const letters = Buffer.from(raw.subarray(at, at + size))
      .toString('latin1')
      .toLowerCase()
    const key = pieceKey(Buffer.from(letters.padEnd(KEY, '\0')), 0, size)
    const isBeforeNul = at + 1 >= end || raw[at + 1] === 0
    words.push([at - from, letters, size === 0 || isBeforeNul || isKnown(keys, key)])
  }
  return words
}

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')

describe('words of a block', () => {
  const keys = keysOf('key', 'pass', 'x')

  it('begin where letters do, and are known by four of them in lower case', () => {
    expect(told(bytes('A b, Pass-PHRASE 12345;'), { from: 0, stop: 23, end: 23 }, keys)).toEqual([
      [0, 'a', false],
      [2, 'b', false],
      [5, 'pass', true],
      [10, 'phra', false],
      [17, '1234', false],
    ])
  })

  it('must be looked at where they have a key that is looked for, a NUL behind their letter, or none', () => {
    expect(told(bytes('key keys s\0k\0 \\n %41 \u00e9 x'), { from: 0, stop: 24, end: 24 }, keys)).toEqual([
      [0, 'key', true],
      [4, 'keys', false],
      [9, 's', true],
      [11, 'k', true],
      [14, '', true],
      [15, 'n', false],
      [17, '', true],
      [18, '41', false],
      [21, '', true],
      [23, 'x', true],
    ])
  })

  it('reach over the end of what was asked, and not over the end of the bytes', () => {
    const raw = bytes('..passphrase')
    expect(told(raw, { from: 2, stop: 3, end: 12 }, keys)).toEqual([[0, 'pass', true]])
    expect(told(raw, { from: 2, stop: 3, end: 4 }, keys)).toEqual([[0, 'pa', false]])
    expect(told(raw, { from: 3, stop: 3, end: 12 }, keys)).toEqual([])
  })

  it('are not those of the block before', () => {
    told(bytes('key '.repeat(BLOCK / 4)), { from: 0, stop: BLOCK, end: BLOCK }, keys)
    expect(told(bytes('a'), { from: 0, stop: 1, end: 1 }, keys)).toEqual([[0, 'a', true]])
    expect(told(bytes(''), { from: 0, stop: 0, end: 0 }, keys)).toEqual([])
  })

  it('are looked up among the keys of who asks', () => {
    const asked = { from: 0, stop: 8, end: 8 }
    const other = keysOf('word')
    for (let n = 0; n < 2; n++) {
      expect(told(bytes('key word'), asked, keys).map(([, , isWanted]) => isWanted)).toEqual([true, false])
      expect(told(bytes('key word'), asked, other).map(([, , isWanted]) => isWanted)).toEqual([false, true])
    }
  })

  it('are told block by block', () => {
    const raw = bytes('ab '.repeat(BLOCK))
    const { to, count } = wordsIn(raw, { from: 1, stop: raw.length, end: raw.length }, keys)
    expect([to, count]).toEqual([1 + BLOCK, Math.ceil((BLOCK + 1) / 3)])
    expect(wordsIn(raw, { from: raw.length - 3, stop: raw.length, end: raw.length }, keys).to).toBe(
      raw.length,
    )
  })

  it('are those of a slow search, whatever the bytes and the bounds', () => {
    const one = fc.oneof(
      fc.constantFrom(...bytes('key pass x\0\\%&=\u00e9\u00c3\u00a9')),
      fc.integer({ min: 0, max: 255 }),
    )
    const size = fc.constantFrom(9, 70, 200, BLOCK + 100)
    const drawn = size.chain((maxLength) => fc.uint8Array({ maxLength }).map((raw) => [...raw]))
    const raws = fc.oneof(fc.array(one, { maxLength: 300 }), drawn)
    fc.assert(
      fc.property(raws, fc.nat(20), fc.nat(20), fc.nat(20), (list, first, less, lesser) => {
        const raw = Uint8Array.from(list)
        const end = Math.max(0, raw.length - less)
        const stop = Math.max(0, end - lesser)
        const asked = { from: Math.min(first, stop), stop, end }
        expect(told(raw, asked, keys)).toEqual(slowly(raw, asked, keys))
      }),
      { numRuns: 1000 },
    )
  })

  it('are those of a slow search at the ends of vectors', () => {
    for (let length = 60; length < 70; length++)
      for (const text of ['a', 'a.', '.a', '\u00ff']) {
        const raw = bytes(text.repeat(length).slice(0, length))
        const asked = { from: 0, stop: length, end: length }
        expect(told(raw, asked, keys)).toEqual(slowly(raw, asked, keys))
      }
  })
})

describe('rows of a class', () => {
  const slowRows = (raw: Uint8Array, kind: Uint8Array, eights: number): number[] => {
    const isFull = (at: number): boolean =>
      at >= 0 && at + 8 <= raw.length && raw.subarray(at, at + 8).every((byte) => kind[byte] === 1)
    const begins = (at: number): boolean => Array.from({ length: eights }, (_, n) => at + 8 * n).every(isFull)
    return Array.from({ length: raw.length >> 3 }, (_, n) => 8 * n).filter(
      (at) => begins(at) && !begins(at - 8),
    )
  }
  const rowsOf = (raw: Uint8Array, kind: Uint8Array, eights: number): number[] => {
    const { count, places } = rowsIn(raw, { from: 0, stop: raw.length }, byteClass(kind), eights)
    return [...places.subarray(0, count)]
  }

  it('are those of a slow search, whatever the class', () => {
    const kinds = fc
      .uint8Array({ minLength: 256, maxLength: 256, max: 9 })
      .map((of) => of.map((n) => (n > 0 ? 1 : 0)))
    const raws = fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.uint8Array({ maxLength: 400, max: 40 }))
    fc.assert(
      fc.property(raws, kinds, fc.integer({ min: 1, max: 8 }), (raw, kind, eights) => {
        expect(rowsOf(raw, kind, eights)).toEqual(slowRows(raw, kind, eights))
      }),
      { numRuns: 1000 },
    )
  })

  it('know each byte of their class from each other one', () => {
    for (let byte = 0; byte < 256; byte++) {
      const kind = new Uint8Array(256)
      kind[byte] = 1
      const raw = new Uint8Array(8 * 256).map((_, at) => at >> 3)
      expect(rowsOf(raw, kind, 1)).toEqual([8 * byte])
    }
  })

  it('end with what was asked', () => {
    const kind = new Uint8Array(256).fill(1)
    const raw = new Uint8Array(2 * BLOCK)
    const { to, count, places } = rowsIn(raw, { from: 0, stop: raw.length }, byteClass(kind), 2)
    expect([to, ...places.subarray(0, count)]).toEqual([BLOCK, 0])
    expect(rowsIn(raw, { from: 0, stop: 15 }, byteClass(kind), 2).count).toBe(0)
    expect(rowsIn(raw, { from: 5, stop: 20 }, byteClass(kind), 2).count).toBe(0)
    expect(rowsIn(raw, { from: 5, stop: 21 }, byteClass(kind), 2).count).toBe(1)
  })
})
