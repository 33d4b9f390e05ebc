import { describe, expect, it } from '@jest/globals'
import { MAX_GAP } from '../../../src/leak/pieces/chain-bits.ts'
import {
  ageOf,
  alivePlaces,
  type Ends,
  forgetAll,
  keepAlive,
  leave,
  makeEnds,
} from '../../../src/leak/pieces/chain-ends.ts'

/** Needles of which every second letter is the same one, so that a word of one letter goes on with many chains. */
const LETTERS = Buffer.from(Array.from({ length: 600 }, (_, n) => (n % 2 === 0 ? 0x61 : 0x62 + (n % 20))))
const A = Buffer.from('a')

const reach = (ends: Ends, end: number, score: number, now: number, size = 5): void => {
  ends.score[end] = score
  ends.tick[end] = now
  keepAlive(ends, LETTERS, end, size, now)
}

const places = (ends: Ends, now: number, word = A): readonly number[] =>
  alivePlaces(ends, LETTERS, word, word.length, now)

describe('chains that are alive', () => {
  it('go on with the word that stands at their end, in rising order', () => {
    const ends = makeEnds(LETTERS.length, false)
    for (const end of [60, 20, 41, 40]) reach(ends, end, 30, 10)
    expect(places(ends, 11)).toEqual([20, 40, 60])
    expect(places(ends, 11, Buffer.from([0x61, LETTERS[41] ?? 0]))).toEqual(
      [20, 40, 60].filter((n) => LETTERS[n + 1] === LETTERS[41]),
    )
    expect(places(ends, 11, Buffer.from('z'))).toEqual([])
    expect(places(ends, 11, Buffer.from([LETTERS[41] ?? 0]))).toEqual([41])
  })

  it('go on before their end where the newest stands first', () => {
    const ends = makeEnds(LETTERS.length, true)
    for (const end of [61, 21, 1, 40]) reach(ends, end, 30, 10)
    expect(places(ends, 11)).toEqual([0, 20, 60])
    expect(places(ends, 11, LETTERS.subarray(59, 61))).toEqual([19, 59])
  })

  it('are those that have bits left', () => {
    const ends = makeEnds(LETTERS.length, false)
    reach(ends, 20, 8, 10)
    reach(ends, 40, 30, 10)
    reach(ends, 60, 2000, 10)
    expect(places(ends, 12)).toEqual([20, 40, 60])
    expect(places(ends, 30)).toEqual([40, 60])
    expect(places(ends, 10 + MAX_GAP)).toEqual([])
    expect(ageOf(ends, 60, 10 + MAX_GAP)).toBe(MAX_GAP)
  })

  it('are no more when they were left or forgotten', () => {
    const ends = makeEnds(LETTERS.length, false)
    for (const end of [20, 40, 60]) reach(ends, end, 30, 10)
    leave(ends, LETTERS, 40)
    leave(ends, LETTERS, 80)
    expect(places(ends, 11)).toEqual([20, 60])
    forgetAll(ends)
    expect(places(ends, 11)).toEqual([])
  })

  it.each([
    [192, 'by words', 5],
    [192, 'by three letters', 3],
    [64, 'by two letters', 2],
    [64, 'by one', 1],
  ])(
    'are %i at most that were reached %s: weak ones leave their places, of strong ones the weakest of nine',
    (most, _title, size) => {
      const ends = makeEnds(LETTERS.length, false)
      const all = Array.from({ length: most + 16 }, (_, n) => 2 * n)
      for (const end of all) reach(ends, end, end === 0 ? 2_000 : 100 + end, 10, size)
      const alive = places(ends, 11)
      expect(alive).toHaveLength(most)
      expect(alive).toContain(0)
      expect(alive.filter((end) => end >= 2 * most)).toHaveLength(16)
      reach(ends, 2 * most + 32, 5, 10, size)
      reach(ends, 2 * most + 34, 7, 10, size)
      expect(places(ends, 11)).toContain(2 * most + 34)
    },
  )

  it('leave those alone that words of the other kind have reached', () => {
    const ends = makeEnds(LETTERS.length, false)
    reach(ends, 0, 3, 10, 5)
    reach(ends, 2, 3, 10, 1)
    for (let end = 4; end < 404; end += 2) reach(ends, end, 30, 10, 1)
    expect(places(ends, 10)).toContain(0)
    expect(places(ends, 10)).not.toContain(2)
  })

  it('take one slot each, however often they end there', () => {
    const ends = makeEnds(LETTERS.length, false)
    for (let n = 0; n < 100; n++) reach(ends, 20, 30, n)
    reach(ends, 40, 30, 100)
    expect(places(ends, 101)).toEqual([20, 40])
  })
})
