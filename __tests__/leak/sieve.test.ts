import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { searchable } from '../../src/leak/needles.ts'
import { type ColumnRoll, makeSieve, siftPiece } from '../../src/leak/sieve.ts'
import { NO_NEEDLES } from './known.ts'

const KEY = 'sk-4Hd82LmQx07TzVb9RkWn5YcE1'
const sieve = makeSieve(searchable({ ...NO_NEEDLES, credentials: [KEY] }))

/** Whether any of the pieces ends or holds a row of known letters. */
const sifted = (pieces: readonly string[]): boolean => {
  const roll: ColumnRoll = { hash: 0, row: 0 }
  return pieces
    .map((piece) => Buffer.from(piece, 'latin1'))
    .map((bytes) => siftPiece(sieve, bytes, 0, bytes.length, roll))
    .includes(true)
}

const cutUp = (text: string, sizes: readonly number[]): string[] => {
  const pieces: string[] = []
  for (let at = 0, n = 0; at < text.length; n++) {
    const size = sizes[n % sizes.length] ?? 1
    pieces.push(text.slice(at, at + size))
    at += size
  }
  return pieces
}

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 })
const others = fc.string({ unit: fc.constantFrom(...Array.from('abcdefghij -_./')), maxLength: 9 })

describe('pieces of lines', () => {
  it('are known by twelve characters of a key, however they are cut and whatever stands around them', () => {
    const part = fc.integer({ min: 0, max: KEY.length - 12 }).map((at) => KEY.slice(at, at + 12))
    fc.assert(
      fc.property(others, part, others, sizes, (before, piece, after, widths) => {
        expect(sifted(cutUp(before + piece + after, widths))).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('are known with an escape among them', () => {
    expect(sifted(['4Hd82L', 'm\\u0051x0', '7TzV'])).toBe(true)
  })

  it('are nothing where they hold too few letters of it', () => {
    fc.assert(
      fc.property(sizes, (widths) => {
        expect(sifted(cutUp('the request 4Hd82Lm was tried Qx07TzV again', widths))).toBe(false)
      }),
    )
  })
})
