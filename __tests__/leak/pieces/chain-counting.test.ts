import { describe, expect, it } from '@jest/globals'
import {
  count,
  isCounted,
  makeCounting,
  type Numeral,
  numeralOf,
} from '../../../src/leak/pieces/chain-counting.ts'

const numeral = (text: string): Numeral => numeralOf(Buffer.from(text), text.length)

describe('what a word counts', () => {
  it.each([
    ['4096', [4096, 0x4096]],
    ['00ff', [NaN, 0xff]],
    ['abc', [NaN, 0xabc]],
    ['007', [7, 7]],
    ['99999999', [99_999_999, 0x99999999]],
  ])('is told in both bases: %s', (word, values) => {
    expect(numeral(word)).toEqual(values)
  })

  it.each(['42', '999999999', 'each', '12x4', ''])('is nothing: %s', (word) => {
    expect(numeral(word)).toEqual([NaN, NaN])
  })
})

describe('a list that counts', () => {
  /** Whether the last of some numbers is one that a list has there; each stands in a place of its own. */
  const isNext = (...numbers: readonly (readonly [word: number, text: string])[]): boolean => {
    const counting = makeCounting(numbers.length + 1)
    numbers.slice(0, -1).forEach(([word, text], n) => {
      count(counting, n === 0 ? null : n - 1, n, numeral(text), word)
    })
    const [word, text] = numbers.at(-1) ?? [0, '']
    return isCounted(counting, numbers.length - 2, numeral(text), word)
  }

  it('has each number as far behind the last one as it has counted', () => {
    expect(isNext([100, '500'], [140, '520'], [200, '550'])).toBe(true)
    expect(isNext([100, '500'], [140, '520'], [201, '550'])).toBe(true)
    expect(isNext([100, '500'], [140, '520'], [220, '550'])).toBe(false)
    // One number behind the other says nothing yet.
    expect(isNext([100, '500'], [140, '520'])).toBe(false)
  })

  it('may count down, by sixteen, with other words between its numbers', () => {
    expect(isNext([100, '550'], [160, '520'], [200, '500'])).toBe(true)
    expect(isNext([100, '0a00'], [132, '0a10'], [164, '0a20'])).toBe(true)
    expect(isNext([100, '500'], [120, '7'], [140, '520'], [150, 'each'], [200, '550'])).toBe(true)
  })

  it('has no two numbers alike, and none far from the next: such are those of a key', () => {
    expect(isNext([100, '500'], [140, '500'], [180, '500'])).toBe(false)
    expect(isNext([100, '500'], [140, '500'], [180, '520'])).toBe(false)
    expect(isNext([100, '1000'], [110, '1100'], [120, '1200'])).toBe(false)
  })
})
