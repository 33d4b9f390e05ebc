import { describe, expect, it } from '@jest/globals'
import {
  anyGapBits,
  bitsInColumn,
  bitsInText,
  bitsWhereDrawn,
  enoughBits,
  gapBits,
  isDrawn,
  SURE,
  ticksOf,
  USUAL_GAP,
} from '../../../src/leak/pieces/chain-bits.ts'

const NEVER = { count: 0, ticks: 0 }
const inText = (word: string, met = NEVER): number => bitsInText(Buffer.from(word), word.length, met)

describe('the bits of a word', () => {
  it.each([
    ['abc', 9],
    ['a', 6],
    ['a1', 7.5],
    ['1', 1],
    ['09', 2],
    ['1234', 6],
    ['12345678', 12],
  ])('are those of its kind as long as the file has not shown it: %s', (word, bits) => {
    expect(inText(word)).toBe(bits)
  })

  it('are fewer the more often the file has shown it, and never more than those of its kind', () => {
    expect(inText('abc', { count: 4, ticks: 13 })).toBe(2)
    expect(inText('abc', { count: 1, ticks: 1_000_000 })).toBe(9)
    expect(inText('abc', { count: 8, ticks: 1 })).toBe(-1)
    expect(bitsWhereDrawn(3, NEVER)).toBe(10.5)
    expect(bitsWhereDrawn(3, { count: 2, ticks: 13 })).toBe(3)
  })

  it('are read from its letters alone, whatever stands behind them', () => {
    expect(bitsInText(Buffer.from('123abc'), 3, NEVER)).toBe(4)
    expect(bitsInText(Buffer.from('abc123'), 3, NEVER)).toBe(9)
  })

  it('in a column are those of one word in so many there', () => {
    expect(bitsInColumn(1, 3, 160, 5)).toBe(3)
    expect(bitsInColumn(1, 0, 1_000_000, 5)).toBe(4.5)
    expect(bitsInColumn(2, 0, 1_000_000, 5)).toBe(7.5)
    expect(bitsInColumn(1, 7, 8, 2)).toBe(-1)
  })
})

describe('the bits of a gap', () => {
  it('are few where it is as wide as the one before, one more or one less', () => {
    for (const gap of [6, 7, 8]) expect(gapBits(gap, 7, 400)).toBe(Math.log2(3))
    for (const gap of [5, 9]) expect(gapBits(gap, 7, 400)).toBe(anyGapBits(gap))
    expect(USUAL_GAP).toBe(Math.log2(3))
  })

  it('are fewer where gaps are about as wide on average, and no more than one chance over all of them', () => {
    expect(gapBits(12, 2, 10)).toBeCloseTo(USUAL_GAP + Math.log2(11) + (12 / 11) * Math.LOG2E, 6)
    expect(gapBits(12, 2, 10)).toBeLessThan(anyGapBits(12) - 3)
    expect(gapBits(200, 2, 10)).toBe(anyGapBits(200))
    const all = Array.from({ length: 4095 }, (_, n) => 2 ** -(gapBits(n + 1, 0, 10) - USUAL_GAP))
    expect(all.slice(4, 60).reduce((a, b) => a + b)).toBeLessThan(1)
  })

  it('grow a little more than with its logarithm', () => {
    expect(anyGapBits(1)).toBe(2)
    expect(anyGapBits(2)).toBe(5)
    expect(anyGapBits(8)).toBe(9)
    // More than one chance over all of them would make chains of nothing.
    const all = Array.from({ length: 4095 }, (_, n) => 2 ** -anyGapBits(n + 1)).reduce((a, b) => a + b)
    expect(all).toBeLessThan(1)
  })
})

describe('a chain', () => {
  it('needs a bit more for each doubling of where it may begin', () => {
    expect(enoughBits(1, 0)).toBe(SURE)
    expect(enoughBits(1024, 1023)).toBe(SURE + 20)
  })

  it('is looked for by a clock that moves less for a common word', () => {
    expect(ticksOf(NEVER)).toBe(1)
    expect(ticksOf({ count: 1, ticks: 0 })).toBe(0.5)
    expect(ticksOf({ count: 10, ticks: 608 })).toBe(1)
    expect(ticksOf({ count: 20, ticks: 608 })).toBe(0.5)
    expect(ticksOf({ count: 1, ticks: 608 })).toBe(1)
  })
})

describe('a value', () => {
  it.each([
    ['sk-4fGh7kQ2', true],
    ['org-7f3a9c2d4e', true],
    ['abcdefgh', false],
    ['12345678', false],
    ['a1b2c3d', false],
    ['plain words of 2026', false],
  ])('is drawn by lot where letters and digits stand in turns: %s', (value, drawn) => {
    expect(isDrawn(value)).toBe(drawn)
  })
})
