import { describe, expect, it } from '@jest/globals'

import type { LeakKind } from '../../../src/evidence/search.ts'
import { has, makeBits, set } from '../../../src/leak/search/bits.ts'
import { type IndexedText, indexTexts, MAX_SHINGLES, outcomeOf } from '../../../src/leak/search/texts.ts'
import { SHINGLE } from '../../../src/leak/values/grams.ts'

const words = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, n) => `w${(n + from).toString(36).padStart(4, 'x')}`).join(' ')

type Text = readonly [LeakKind, string]

const index = (...texts: readonly Text[]) => indexTexts(texts.map(([kind, value]) => ({ kind, value })))

const placesOf = (...texts: readonly Text[]): readonly (readonly number[])[] =>
  index(...texts).texts.map(({ places }) => [...places])

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n)

const bitsOf = (marked: readonly number[], count: number): Uint8Array => {
  const bits = makeBits(count)
  for (const bit of marked) set(bits, bit)
  return bits
}

type Shape = Pick<IndexedText, 'isSampled' | 'said' | 'excerpt'> & { readonly places: readonly number[] }

describe('the share of a text that counts', () => {
  /** Of a text of so many letters the first shingles are marked. */
  const outcome = (
    marked: readonly number[],
    { excerpt = 0, isSampled = false, places = upTo(89), said = null }: Partial<Shape> = {},
  ) => {
    const text = { places: Int32Array.from(places), isSampled, total: 100, said, excerpt }
    return outcomeOf(text, bitsOf(marked, places.length))
  }

  it('is counted in letters: 80 of 100 are a leak, 30 a part', () => {
    expect(outcome(upTo(80 - SHINGLE + 1))).toBe('leak')
    expect(outcome(upTo(79 - SHINGLE + 1))).toBe('partial')
    expect(outcome(upTo(30 - SHINGLE + 1))).toBe('partial')
    expect(outcome(upTo(29 - SHINGLE + 1))).toBeNull()
  })

  it('is no more than an excerpt may show', () => {
    expect(outcome(upTo(40 - SHINGLE + 1), { excerpt: 39 })).toBe('partial')
    expect(outcome(upTo(40 - SHINGLE + 1), { excerpt: 40 })).toBeNull()
  })

  it('leaves out rows of fewer than four, but of a text of which only some are indexed', () => {
    const threes = upTo(89).filter((bit) => bit % 4 < 3)
    expect(outcome(threes)).toBeNull()
    expect(outcome(threes, { isSampled: true })).toBe('leak')
  })

  it('takes what stands apart in the text for no row', () => {
    const places = upTo(40).map((n) => n * 2)
    expect(outcome(upTo(40), { places })).toBeNull()
    expect(outcome(upTo(40), { places, isSampled: true })).toBe('leak')
  })

  it('is nothing where less than 30 of 100 letters that say something stand there', () => {
    // Of 100 letters the last 50 say something.
    const bits = bitsOf(
      upTo(39).map((n) => n + 50),
      89,
    )
    const said = { bits, total: 50 }
    expect(outcome(upTo(50), { said })).toBeNull()
    expect(outcome(upTo(50 + 3), { said })).toBeNull()
    expect(outcome(upTo(50 + 4), { said })).toBe('partial')
    expect(outcome(upTo(50 + 4), { said: { bits, total: 51 } })).toBeNull()
    expect(outcome(upTo(69), { said })).toBe('leak')
    expect(outcome(upTo(69), { said: { bits, total: 500 } })).toBeNull()
  })

  it('counts letters of two rows once', () => {
    expect(outcome([...upTo(10), ...upTo(7).map((n) => n + 12)])).toBe('partial')
    expect(outcome([...upTo(10), ...upTo(6).map((n) => n + 12)])).toBeNull()
  })
})

describe('what a text says', () => {
  const called = { city: 'Wellington harbour front', note: 'bring both of the umbrellas' }
  const saidOf = (value: string): readonly (readonly [letters: number, total: number] | null)[] =>
    index(['body', value]).texts.map(({ places, said }) => {
      const count = [...places].filter((_, bit) => said !== null && has(said.bits, bit)).length
      return said === null ? null : ([count, said.total] as const)
    })

  it('is all of it where it holds no JSON', () => {
    expect(saidOf(`"city": ${words(8)}`)).toEqual([null])
  })

  it('is each row with six letters and more that are of no name', () => {
    // 4 letters of a name, 22 of a value, 4 of a name, 23 of a value.
    expect(saidOf(JSON.stringify(called))).toEqual([[53 - SHINGLE + 1, 53]])
    // Of eight letters of a name the first two are in no such row.
    expect(saidOf(JSON.stringify({ city_name: called.city }))).toEqual([[28 - SHINGLE + 1, 28]])
    // Of 16 between two values, six belong to rows of each.
    const parted = { city: called.city, 'an additional note': called.note }
    expect(saidOf(JSON.stringify(parted))).toEqual([[32 - SHINGLE + 1 + (29 - SHINGLE + 1), 32 + 29]])
  })

  it('is asked of it alone where that is a quarter of it', () => {
    const names = Object.fromEntries(upTo(12).map((n) => [words(2, n * 2), n]))
    expect(saidOf(JSON.stringify(names))).toEqual([null])
    expect(saidOf(JSON.stringify({ ...names, note: words(9, 50) }))[0]).not.toBeNull()
    expect(saidOf(JSON.stringify({ ...names, note: words(5, 50) }))).toEqual([null])
  })
})

describe('what is indexed of a text', () => {
  it('is each row of twelve letters', () => {
    expect(placesOf(['body', words(8)])).toEqual([upTo(40 - SHINGLE + 1)])
    expect(index(['body', words(8)]).texts).toMatchObject([{ total: 40, excerpt: 40, isSampled: false }])
  })

  it('is nothing of fewer letters', () => {
    expect(placesOf(['body', 'twelveletter'], ['body', 'elevenchars'])).toEqual([[0], []])
  })

  it('of a reply is what its prompt has not, of the prompt all', () => {
    const [asked, own] = [words(10), words(20, 1000)]
    const alone = upTo(150 - SHINGLE + 1)
    expect(placesOf(['prompt', asked], ['body', `${asked} ${own}`])).toEqual([
      upTo(50 - SHINGLE + 1),
      alone.filter((place) => place > 50 - SHINGLE),
    ])
    expect(placesOf(['body', asked], ['body', `${asked} ${own}`])).toEqual([upTo(50 - SHINGLE + 1), alone])
    expect(placesOf(['prompt', `${asked} ${own}`], ['prompt', asked])).toEqual([
      alone,
      upTo(50 - SHINGLE + 1),
    ])
  })

  it('of an error, too, is what the prompt has not', () => {
    const [asked, own] = [words(10), words(20, 1000)]
    expect(placesOf(['error-message', `${own} ${asked}`], ['prompt', asked])[0]).toHaveLength(100)
  })

  it('of a reply that says little else is all', () => {
    const asked = words(20)
    const reply = `${asked} ${words(5, 1000)}`
    expect(placesOf(['prompt', asked], ['body', reply])[1]).toHaveLength(125 - SHINGLE + 1)
  })

  it('of a reply of which half is its own is that half', () => {
    const asked = 'abcdefghijklmnopqrstuvw'
    const own = '012345678901'
    expect(placesOf(['prompt', asked], ['body', `${asked}${own}`])[1]).toEqual(upTo(24).slice(12))
  })

  it('repeats a row no more than sixteen times', () => {
    const [places = []] = placesOf(['body', 'abcdefghijklm '.repeat(40)])
    expect(places).toEqual(upTo(13 * 16))
  })

  it('is a part of a long text, evenly taken, in which an excerpt shows as much less', () => {
    const long = words(MAX_SHINGLES)
    const [text] = index(['body', long]).texts
    expect(text?.isSampled).toBe(true)
    expect(text?.excerpt).toBe(40 / 5)
    expect(text?.places.length).toBeGreaterThan(MAX_SHINGLES * 0.9)
    expect(text?.places.length).toBeLessThanOrEqual(MAX_SHINGLES)
    const byTenths = new Array<number>(10).fill(0)
    for (const place of text?.places ?? []) {
      const tenth = Math.floor((place * 10) / (MAX_SHINGLES * 5))
      byTenths[tenth] = (byTenths[tenth] ?? 0) + 1
    }
    for (const count of byTenths) expect(count).toBeGreaterThan((MAX_SHINGLES / 10) * 0.85)
  })

  it('knows each row by its place in its text', () => {
    const { texts, marks, grams } = index(['body', words(4)], ['prompt', `${words(4)} ${words(4, 500)}`])
    const all = [...marks.values()].flat().sort((a, b) => a - b)
    const [first, second] = texts.map(({ places }) => places.length)
    expect([first, second]).toEqual([9, 29])
    expect(all).toEqual([...upTo(9), ...upTo(29).map((n) => n + MAX_SHINGLES)])
    expect(new Set(grams).size).toBe(29)
  })
})

describe('the letters of an excerpt of 40 characters', () => {
  it.each([
    ['with spaces are no fewer than 40', 'to be or not to be, that is the question of it all', 40],
    ['without are as many', 'abcdefghijklmnopqrst' + words(30).replaceAll(' ', ''), 40],
    [
      'in Chinese are three each',
      '今天天气很好我们去公园散步吧然后一起吃饭再看一场电影最后回家休息明天还要上班所以早点睡觉晚安好梦',
      120,
    ],
    [
      'are those of the stretch that has most',
      'to be or not to be, 今天天气很好我们去公园散步吧然后一起吃饭再看一场电影最后回家休息明天还要上班所以 that is the question',
      120,
    ],
    // Four times eleven characters of three letters, and twelve letters in the first 16 places of one row.
    [
      'are those of all places that it marks',
      `${'a '.repeat(60)}${'今天天气很好我们去公园'.repeat(4)}${' b'.repeat(60)}`,
      132 + 16 + 11,
    ],
    ['of a long text are not counted so', `${'a '.repeat(60)}${words(200)}`, 40],
    ['of a text that is shorter are no more', '今天天气很好我们去公园散步吧', 42],
  ])('%s', (_title, value, letters) => {
    expect(index(['body', value]).texts[0]?.excerpt).toBe(letters)
  })
})
