import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import {
  GRAM,
  gramHash,
  makeGate,
  open,
  shingleHash,
  SHINGLE,
  walk,
  word,
} from '../../../src/leak/values/grams.ts'

const wordsAt = (text: Uint8Array, end: number): readonly [number, number] => [
  word(text, end - 7),
  word(text, end - 3),
]
const K = { k1: 0x9e3779b1n, k2: 0x85ebca6bn, k3: 0xc2b2ae35n }
const int32 = (value: bigint): number => Number(BigInt.asIntN(32, value))
const slowHash = (high: number, low: number): number =>
  int32((BigInt(int32(BigInt(high) * K.k1)) ^ BigInt(low)) * K.k2)

describe('a word', () => {
  it('is four letters, the first one highest', () => {
    expect(word(Buffer.from('xabcd'), 1)).toBe(0x61626364)
    expect(word(Uint8Array.of(0xff, 1, 2, 3), 0)).toBe(0xff010203 | 0)
    expect(word(Buffer.from('ab'), 0)).toBe(0x61620000)
    expect(word(Buffer.from('ab'), 2)).toBe(0)
  })
})

describe('the hash of a gram', () => {
  const int = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })

  it('is a product of 32 bits', () => {
    fc.assert(
      fc.property(int, int, int, (before, high, low) => {
        expect(gramHash(high, low)).toBe(slowHash(high, low))
        const shingle = (BigInt(int32(BigInt(before) * K.k3)) ^ BigInt(slowHash(high, low))) * K.k1
        expect(shingleHash(before, high, low)).toBe(int32(shingle))
      }),
    )
  })
})

describe('a gate', () => {
  it.each([
    [0, 17],
    [1, 17],
    [8192, 17],
    [8193, 18],
    [100_000, 21],
    [2 ** 20, 24],
    [2 ** 22, 24],
  ])('for %i grams has 2^%i bits', (grams, size) => {
    const { bits, shift } = makeGate(grams)
    expect([bits.length * 32, shift]).toEqual([2 ** size, 32 - size])
  })

  it('lets through the grams of a text, each once with its words, and hardly any other', () => {
    const letters = fc.uint8Array({ maxLength: 40, min: 0x61, max: 0x64 })
    fc.assert(
      fc.property(letters, letters, fc.nat(8), (known, text, less) => {
        const gate = makeGate(known.length)
        const grams = new Set<string>()
        for (let end = GRAM - 1; end < known.length; end++) {
          open(gate, gramHash(...wordsAt(known, end)))
          grams.add(known.subarray(end - 7, end + 1).join())
        }
        const length = Math.max(0, text.length - less)
        const visited = new Map<number, readonly [number, number]>()
        walk(text, length, gate, (end, high, low) => {
          expect(visited.has(end)).toBe(false)
          visited.set(end, [high, low])
        })
        for (const [end, words] of visited)
          expect([end < length, end >= GRAM - 1, words]).toEqual([true, true, wordsAt(text, end)])
        for (let end = GRAM - 1; end < length; end++)
          if (grams.has(text.subarray(end - 7, end + 1).join())) expect(visited.has(end)).toBe(true)
      }),
    )
  })

  it('lets nothing through that it does not know', () => {
    const gate = makeGate(1)
    const text = Buffer.from('thequickbrownfoxjumpsoverthelazydog')
    const ends: number[] = []
    const visit = (end: number): void => void ends.push(end)
    walk(text, text.length, gate, visit)
    expect(ends).toEqual([])
    open(gate, gramHash(...wordsAt(text, 10)))
    open(gate, gramHash(...wordsAt(text, 34)))
    walk(text, text.length, gate, visit)
    expect(ends).toEqual([10, 34])
    expect(SHINGLE).toBe(12)
  })
})
