import { describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { OF_LANGUAGE, SURE, USUAL_GAP } from '../../../src/leak/pieces/chain-bits.ts'
import { makeEnds } from '../../../src/leak/pieces/chain-ends.ts'
import { gainOf, isEnough, isOrdinary } from '../../../src/leak/pieces/chain-gain.ts'
import type { Whole } from '../../../src/leak/pieces/chain-index.ts'
import type { Hit, Step } from '../../../src/leak/pieces/chain-step.ts'
import { indexed } from './followed.ts'

const KEY = `sk-a1${randomBytes(16).toString('hex')}`
const NAME = 'Nordlicht Hafenbau'
const ORG = `org-a1b2${randomBytes(6).toString('hex')}`
const SHORT = 'boats drift slowly home'
const STORY =
  'The keeper says that a long stair leads up to the lamp, and every night the wick is trimmed by hand.'
const AGAIN = 'All of the wicks are dry. '.repeat(20)
const PASSWORD = 'correct/horse/battery/staple'

const index = indexed({
  credentials: [KEY, PASSWORD],
  account: [NAME, ORG],
  bodies: [STORY, SHORT, AGAIN],
  prompts: ['Tell a story in which every night the wick is trimmed by somebody.'],
})
const wholeOf = (value: string): Whole => {
  const found = index.wholes.find((whole) =>
    whole.is === 'text'
      ? index.texts.texts[whole.number]?.needle.value === value
      : whole.form.needle.value === value,
  )
  if (found === undefined) throw new Error('no such needle')
  return found
}
const WORD: Hit = {
  size: 4,
  textBits: 9,
  wordBits: 7,
  drawnBits: 11,
  count: 0,
  origin: 0,
  isFrequent: false,
  isJoined: false,
  lead: 7,
  isInNewLine: false,
  number: [NaN, NaN],
}

const gainAt = (value: string, offset: number, hit: Partial<Hit> = {}, isReversed = false) => {
  const whole = wholeOf(value)
  const at = offset < 0 ? whole.to + offset : whole.from + offset
  const { beginning, ...gain } = gainOf(index, whole, { ...WORD, ...hit }, at, isReversed)
  const where = beginning === whole.from ? 'from' : beginning === whole.to ? 'to' : null
  return { ...gain, beginning: beginning < 0 ? null : where }
}

describe('a short reply', () => {
  it('is ordinary where it is made of words', () => {
    expect([SHORT, NAME, ORG, KEY, STORY].map((value) => isOrdinary(wholeOf(value)))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
  })
})

describe('what a word adds to a chain', () => {
  it('of a text are its bits there, three quarters of them in a column', () => {
    const gain = { isOrdinary: false, needsFrame: false, beginning: null, mayBegin: true }
    expect(gainAt(STORY, 0)).toEqual({ ...gain, bits: 9, inColumn: OF_LANGUAGE })
  })

  it('is nothing where its prompt has both of its ends, too, or the text has them again and again', () => {
    const nothing = { bits: USUAL_GAP, inColumn: 0, mayBegin: true, needsFrame: false, beginning: null }
    const letters = STORY.toLowerCase().replaceAll(/[^a-z]/g, '')
    expect(gainAt(STORY, letters.indexOf('night'), { size: 5 })).toMatchObject(nothing)
    expect(gainAt(AGAIN, -4)).toMatchObject(nothing)
    expect(gainAt(AGAIN, 0)).toMatchObject({ bits: 9 })
    // The prompt does not have `lamp`, nor `hand`.
    expect(gainAt(STORY, letters.indexOf('lampand'), { size: 12 })).toMatchObject({ bits: 9 })
    expect(gainAt(STORY, letters.indexOf('trimmed'), { size: 13 })).toMatchObject({ bits: 9 })
  })

  it('of a key are its bits among letters drawn by lot, all of them in a column', () => {
    const drawn = { bits: 11, inColumn: 1, isOrdinary: false, needsFrame: false, mayBegin: true }
    expect(gainAt(KEY, 8)).toEqual({ ...drawn, beginning: 'from' })
    expect(gainAt(KEY, 8, {}, true)).toEqual({ ...drawn, beginning: 'to' })
    expect(gainAt(ORG, 8)).toEqual({ ...drawn, beginning: null, mayBegin: false })
    expect(gainAt(ORG, 0)).toEqual({ ...drawn, beginning: null, mayBegin: true })
  })

  it('of a key of words needs a frame, and may begin anywhere', () => {
    const words = { bits: 7, inColumn: OF_LANGUAGE, isOrdinary: false, needsFrame: true, mayBegin: true }
    expect(gainAt(PASSWORD, 7)).toEqual({ ...words, beginning: 'from' })
    // Its beginning is no edge that weighs more.
    expect(gainAt(PASSWORD, 0, { wordBits: 1 })).toEqual({ ...words, bits: 1, beginning: 'from' })
  })

  it.each([
    [NAME, { isOrdinary: false, needsFrame: true }],
    [SHORT, { isOrdinary: true, needsFrame: false }],
  ])('of what is whole or nothing begins at its edge alone: %s', (value, kind) => {
    const words = { ...kind, inColumn: OF_LANGUAGE, beginning: null }
    expect(gainAt(value, 5)).toEqual({ ...words, bits: 7, mayBegin: false })
    expect(gainAt(value, 0)).toEqual({ ...words, bits: 7, mayBegin: true })
    expect(gainAt(value, 0, { wordBits: 1 })).toEqual({ ...words, bits: 2.5, mayBegin: true })
    expect(gainAt(value, 5, { wordBits: 1 })).toMatchObject({ bits: 1 })
    expect(gainAt(value, 0, {}, true)).toMatchObject({ mayBegin: false })
    expect(gainAt(value, -4, {}, true)).toMatchObject({ mayBegin: true })
    expect(gainAt(value, -4)).toMatchObject({ mayBegin: false })
    expect(gainAt(value, 5, { isJoined: true })).toMatchObject({ inColumn: 0 })
  })
})

describe('a chain', () => {
  interface Chain {
    readonly score: number
    readonly best?: number
    readonly solid?: number
    readonly size?: number
    readonly end?: number
    readonly isReversed?: boolean
    readonly chances?: number
  }
  const enough = (value: string, chain: Chain): boolean => {
    const whole = wholeOf(value)
    const ends = makeEnds(index.letters.length, chain.isReversed ?? false)
    const to = whole.from + (chain.end ?? 9)
    ends.solid[to] = chain.solid ?? 0
    const { score, best = score } = chain
    const step: Step = { from: to - 1, to, goesOn: true, score, best }
    return isEnough(whole, { ...WORD, size: chain.size ?? 4 }, step, ends, chain.chances ?? 0)
  }

  it('counts from where chance makes one in a million files', () => {
    expect(enough(NAME, { score: SURE })).toBe(true)
    expect(enough(NAME, { score: SURE - 0.1 })).toBe(false)
    expect(enough(NAME, { score: SURE + 1.9, chances: 3 })).toBe(false)
    expect(enough(NAME, { score: SURE + 2, chances: 3 })).toBe(true)
    // A text and a key may begin at each of their letters.
    for (const value of [STORY, KEY]) {
      const { from, to } = wholeOf(value)
      const least = SURE + Math.log2(to - from)
      expect(enough(value, { score: least - 0.1 })).toBe(false)
      expect(enough(value, { score: least + 0.1 })).toBe(true)
    }
  })

  it('of what may be a part counts at its best alone', () => {
    for (const value of [STORY, KEY]) expect(enough(value, { score: 40, best: 41 })).toBe(false)
    expect(enough(NAME, { score: 40, best: 41 })).toBe(true)
  })

  it('of a value ends with three letters, or with those of its end, or says enough without the others', () => {
    expect(enough(KEY, { score: 40, solid: 20, size: 3 })).toBe(true)
    expect(enough(KEY, { score: 40, solid: 20, size: 2 })).toBe(false)
    expect(enough(KEY, { score: 46, solid: 20, size: 2 })).toBe(true)
    expect(enough(STORY, { score: 40, solid: 20, size: 1 })).toBe(true)
    const { from, to } = wholeOf(KEY)
    expect(enough(KEY, { score: 40, solid: 20, size: 1, end: to - from })).toBe(true)
    expect(enough(KEY, { score: 40, solid: 20, size: 1, end: 0 })).toBe(false)
    expect(enough(KEY, { score: 40, solid: 20, size: 1, end: 0, isReversed: true })).toBe(true)
    expect(enough(KEY, { score: 40, solid: 20, size: 1, end: to - from, isReversed: true })).toBe(false)
  })
})
