import { describe, expect, it } from '@jest/globals'

import type { TextNeedle } from '../../../src/leak/needles.ts'
import { makeCoverages, type Partly } from '../../../src/leak/search/coverage.ts'
import { type IndexedText, indexTexts, MAX_SHINGLES } from '../../../src/leak/search/texts.ts'

/** A text of so many letters in which nothing repeats. */
const textOf = (letters: number): string => {
  const word = (n: number): string => n.toString(36).padStart(4, 'x')
  return Array.from({ length: letters / 4 }, (_, n) => word(n)).join(' ')
}

const indexed = (...values: readonly string[]): readonly IndexedText[] =>
  indexTexts(values.map((value): TextNeedle => ({ kind: 'body', value }))).texts

const [TEXT, OTHER] = [textOf(800), 'another reply, of which nothing is noted']
const texts = indexed(TEXT, OTHER)
const SHINGLES = texts[0]?.places.length ?? 0

const open = (of: readonly IndexedText[] = texts) => {
  const coverages = makeCoverages(of)
  let asked = 0
  return {
    /** Notes shingles one after the other; each stands in the line of its number, or so much further down. */
    note: (from: number, to: number, { how = 'shingles', down = 0, isChained = false } = {}): void => {
      for (let bit = from; bit < to; bit++)
        coverages[isChained ? 'chained' : 'shingle'](bit, how as Partly['technique'], (back) => {
          asked++
          return { line: bit - back + down, column: 1 }
        })
    },
    move: (windows: number): void => {
      for (let n = 0; n < windows; n++) coverages.moveOn()
    },
    partly: () =>
      Array.from(coverages.partly(), ({ outcome, technique, place: { line } }) => [outcome, technique, line]),
    seen: () => coverages.seen(),
    asked: () => asked,
  }
}

const share = (part: number): number => Math.ceil(SHINGLES * part)

describe('shingles of a text', () => {
  it('are a leak, a part, or nothing, by their share', () => {
    expect(SHINGLES).toBe(789)
    for (const [part, outcome] of [
      [1, 'leak'],
      [0.8, 'leak'],
      [0.78, 'partial'],
      [0.3, 'partial'],
      [0.28, null],
    ] as const) {
      const coverages = open()
      coverages.note(0, share(part))
      expect(coverages.partly()).toEqual(outcome === null ? [] : [[outcome, 'shingles', 0]])
    }
  })

  it('of a text that is not known are nothing', () => {
    const coverages = open()
    coverages.note(2 * MAX_SHINGLES, 2 * MAX_SHINGLES + SHINGLES)
    expect(coverages.partly()).toEqual([])
    expect(coverages.seen().size).toBe(0)
  })

  it('are told with the technique by which most of them were seen first', () => {
    const coverages = open()
    coverages.note(0, 300, { how: 'base64' })
    coverages.note(300, 500, { how: 'hex' })
    coverages.note(0, 300, { how: 'hex' })
    expect(coverages.partly()).toEqual([['partial', 'base64', 0]])
    coverages.note(500, 650, { how: 'hex' })
    expect(coverages.partly()).toEqual([['leak', 'hex', 0]])
  })

  it('are told at the beginning of their longest row', () => {
    const coverages = open()
    coverages.note(700, 720)
    coverages.note(100, 101)
    coverages.note(10, 500, { down: 5000 })
    coverages.note(600, 700, { down: 9000 })
    expect(coverages.partly()).toEqual([['partial', 'shingles', 5010]])
  })

  it('are told at the first of them, where no four follow each other', () => {
    const sampled = indexed(textOf(80_000))
    expect(sampled[0]?.isSampled).toBe(true)
    const coverages = open(sampled)
    for (let bit = 50; bit + 3 < (sampled[0]?.places.length ?? 0); bit += 4)
      coverages.note(bit, bit + 3, { down: 2000 })
    expect(coverages.partly()).toEqual([['leak', 'shingles', 2050]])
    expect(coverages.asked()).toBe(1)
  })

  it('are not asked where they stand once for each of them', () => {
    const coverages = open()
    coverages.note(0, 700)
    coverages.note(0, 700)
    expect(coverages.asked()).toBeLessThanOrEqual(4)
  })

  it('are all seen, however far apart', () => {
    const coverages = open()
    coverages.note(0, 1)
    coverages.move(9)
    coverages.note(9, 11, { isChained: true })
    coverages.move(9)
    coverages.note(17, 18)
    expect([...coverages.seen()].map(([text, bits]) => [text, ...bits.subarray(0, 4)])).toEqual([
      [0, 1, 6, 2, 0],
    ])
    expect(coverages.partly()).toEqual([])
  })
})

describe('parts of a text', () => {
  const half = share(0.5)
  const third = share(0.34)

  it('count together in windows that follow each other', () => {
    const coverages = open()
    coverages.move(3)
    coverages.note(0, half, { how: 'base64' })
    coverages.move(1)
    coverages.note(half, SHINGLES)
    expect(coverages.partly()).toEqual([['leak', 'base64', 0]])
  })

  it('do not where a window lies between them', () => {
    const coverages = open()
    coverages.note(0, half)
    coverages.move(2)
    coverages.note(half, SHINGLES, { down: 7000 })
    expect(coverages.partly()).toEqual([['partial', 'shingles', 0]])
  })

  it('do not one after the other, where they never stand near each other together', () => {
    const coverages = open()
    for (let n = 0; n < 3; n++) {
      coverages.note(n * third, Math.min(SHINGLES, (n + 1) * third), { down: 1000 * n })
      coverages.move(1)
    }
    expect(coverages.partly()).toEqual([['partial', 'shingles', 0]])
  })

  it('that are too few in each of two windows that lie apart are nothing', () => {
    const coverages = open()
    coverages.note(0, share(0.2))
    coverages.move(2)
    coverages.note(half, half + share(0.2))
    expect(coverages.partly()).toEqual([])
  })

  it('count together further apart in a longer text', () => {
    const long = open(indexed(textOf(8000)))
    long.note(0, 4000)
    long.move(3)
    long.note(4000, 7989)
    expect(long.partly()).toEqual([['leak', 'shingles', 0]])
    const apart = open(indexed(textOf(8000)))
    apart.note(0, 4000)
    apart.move(4)
    apart.note(4000, 7989)
    expect(apart.partly()).toEqual([['partial', 'shingles', 0]])
  })

  it('count together wherever they stand, where a chain led through them', () => {
    const coverages = open()
    coverages.note(0, half, { how: 'split', isChained: true })
    coverages.move(50)
    coverages.note(half, SHINGLES, { how: 'split', isChained: true })
    expect(coverages.partly()).toEqual([['leak', 'split', 0]])
  })
})

describe('a text that stands in a file more than once', () => {
  it('is told where it is whole, before or after a part of it', () => {
    const part = { from: 0, to: share(0.4) }
    for (const order of [
      ['part', 'whole'],
      ['whole', 'part'],
    ]) {
      const coverages = open()
      for (const [n, which] of order.entries()) {
        coverages.note(0, which === 'whole' ? SHINGLES : part.to, { down: which === 'whole' ? 3000 : 9000 })
        coverages.move(5 * (n + 1))
      }
      expect(coverages.partly()).toEqual([['leak', 'shingles', 3000]])
    }
  })

  it('is told where it stands first', () => {
    const coverages = open()
    for (const down of [100, 200]) {
      coverages.note(0, SHINGLES, { down })
      coverages.move(2)
    }
    expect(coverages.partly()).toEqual([['leak', 'shingles', 100]])
  })
})
