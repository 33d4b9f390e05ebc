import { describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import {
  bucketOf,
  type ChainIndex,
  commonEdgesOf,
  isEntire,
  isThere,
  pieceKey,
  placesOf,
  somePlacesOf,
} from '../../../src/leak/pieces/chain-index.ts'
import { indexed } from './followed.ts'

const KEY = `sk-${createHash('sha256').update('index').digest('hex').slice(0, 30)}`
const STORY =
  'The keeper of the lamp climbs the long stair, then the wick is trimmed: the lamp of the harbour is lit.'
const PROMPT =
  'Write a story about someone who trims the wick: the lamp of the harbour is to be lit at night.'
const index = indexed({
  credentials: [KEY],
  account: ['the lamp of Nordlicht', 'Hafenbau lamp', 'letterel'],
  bodies: [STORY],
  prompts: [PROMPT],
})
const { letters, wholes, wholeAt } = index
const text = Buffer.from(letters).toString('latin1')

/** Where a word stands within a needle; of encoded values words of fewer than four letters stand nowhere. */
const standing = (word: string): readonly number[] =>
  wholes.flatMap((whole) => {
    if (whole.is === 'value' && whole.form.technique !== 'plain' && word.length < 4) return []
    const found: number[] = []
    for (let at = whole.from; at + word.length <= whole.to; at++)
      if (text.startsWith(word, at)) found.push(at)
    return found
  })

const edges = (word: string): readonly number[] =>
  wholes
    .filter(isEntire)
    .flatMap(({ from, to }) => [...new Set([from, to - word.length])])
    .filter((at) => text.startsWith(word, at))

type Places = (index: ChainIndex, bucket: number, text: Uint8Array, size: number) => readonly number[] | null
const ask = (places: Places, word: string): readonly number[] | null => {
  const bytes = Buffer.from(word)
  // Behind the word stands what was read before.
  const memory = Buffer.concat([bytes, Buffer.from('zzzz')])
  return places(index, bucketOf(index, pieceKey(memory, 0, word.length)), memory, word.length)
}

const words = fc
  .oneof(
    fc.constantFrom('the', 'lamp', 'l', 'el', 'letterel', 'hafenbau', 't', 'e', 'zzz', 'nordlicht'),
    fc
      .tuple(fc.nat(text.length), fc.integer({ min: 1, max: 9 }))
      .map(([at, size]) => text.slice(at, at + size)),
  )
  .filter((word) => /^[a-z\d]+$/.test(word))

describe('the needles of the search of pieces', () => {
  it('are the letters of each whole, with something between two of them', () => {
    wholes.forEach(({ from, to }, n) => {
      for (let at = from; at < to; at++) expect([wholeAt[at], letters[at] === 0]).toEqual([n, false])
      expect([...wholeAt.subarray(to, to + 4)]).toEqual([-1, -1, -1, -1])
      expect([...letters.subarray(to, to + 4)]).toEqual([0, 0, 0, 0])
    })
    expect(letters.length).toBe(wholes.reduce((sum, { from, to }) => sum + to - from + 4, 0))
  })

  it('have prompts before replies, and values in what is written in pieces', () => {
    const kinds = wholes.map((whole) =>
      whole.is === 'text' ? (index.texts.texts[whole.number]?.needle.kind ?? '') : whole.is,
    )
    expect(kinds.slice(0, 3)).toEqual(['prompt', 'body', 'value'])
    const ways = wholes.flatMap((whole) => (whole.is === 'value' ? [whole.form.technique] : []))
    expect(new Set(ways)).toEqual(new Set(['plain', 'base64', 'hex']))
  })

  it('leave texts out that are longer than what is written one token a line', () => {
    const reply = (size: number): string =>
      Array.from({ length: size / 8 }, (_, n) =>
        createHash('sha256').update(`${n}`).digest('hex').slice(0, 8),
      ).join(' ')
    const sizes = [65_536, 65_544].map((size) => indexed({ bodies: [reply(size)] }).wholes.length)
    expect(sizes).toEqual([1, 0])
  })

  it.each([
    ['boats drift slowly home', true],
    ['boats drift 3 miles home', false],
    ['{"boats": "drift slowly"}', false],
    ['boats: "drift slowly home"', true],
  ])('know a short reply of words alone: %s', (reply, isOrdinary) => {
    const values = indexed({ bodies: [reply] }).wholes.flatMap((whole) =>
      whole.is === 'value' && whole.form.technique === 'plain' ? [whole.isOrdinary] : [],
    )
    expect(values).toEqual([isOrdinary])
  })

  it('know what of a reply its prompt has', () => {
    const shared = wholes.map(({ from, to }) =>
      Array.from(text.slice(from, to), (letter, n) => (index.shared[from + n] === 1 ? letter : ' '))
        .join('')
        .trim(),
    )
    expect(shared.slice(0, 3)).toEqual(['', 'thelampoftheharbouris', ''])
  })
})

describe('where a word stands in the needles', () => {
  it('is each of its places, or nowhere in particular where they are many', () => {
    fc.assert(
      fc.property(words, (word) => {
        const all = standing(word)
        const found = ask(placesOf, word)
        expect(found === null || all.length <= 16).toBe(true)
        if (found !== null) expect(found.toSorted((a, b) => a - b)).toEqual(all.toSorted((a, b) => a - b))
        else expect(index.letters.length).toBeGreaterThan(16)
      }),
      { numRuns: 300 },
    )
    expect(ask(placesOf, 'the')).toEqual(standing('the'))
    expect(ask(placesOf, 'e')).toBeNull()
  })

  it('is known by its first letters', () => {
    for (const word of ['the', 'lamp', 'k', 'nordlicht']) {
      const bucket = bucketOf(index, pieceKey(Buffer.from(word), 0, word.length))
      expect(((index.known[bucket >>> 5] ?? 0) >>> (bucket & 31)) & 1).toBe(1)
    }
    const marked = index.known.reduce(
      (sum, bits) => sum + (bits.toString(2).replaceAll(/[^1]/g, '').length > 0 ? 1 : 0),
      0,
    )
    expect(marked).toBeLessThan(index.known.length)
  })

  it('is compared letter by letter', () => {
    const word = Buffer.from('lampx')
    const at = text.indexOf('lamp')
    expect(isThere(letters, at, word, 4)).toBe(true)
    expect(isThere(letters, at, word, 5)).toBe(false)
    expect(isThere(letters, at + 1, word, 4)).toBe(false)
    expect(isThere(letters, at, word, 0)).toBe(true)
  })
})

describe('where a chain begins with a word', () => {
  it('that is common in the file, is each edge of what must be there from end to end', () => {
    fc.assert(
      fc.property(words, (word) => {
        const isEncoded = (at: number): boolean => {
          const whole = wholes[wholeAt[at] ?? -1]
          return word.length < 4 && whole?.is === 'value' && whole.form.technique !== 'plain'
        }
        const found = (ask(commonEdgesOf, word) ?? []).filter((at) => !isEncoded(at))
        expect(found.toSorted((a, b) => a - b)).toEqual(
          edges(word)
            .filter((at) => word.length > 2 && !isEncoded(at))
            .toSorted((a, b) => a - b),
        )
      }),
      { numRuns: 300 },
    )
    expect(ask(commonEdgesOf, 'hafenbau')).toHaveLength(1)
    expect(ask(commonEdgesOf, 'lamp')).toHaveLength(1)
    expect(ask(commonEdgesOf, 'keeper')).toEqual([])
    const [, whole] = wholes.filter(isEntire)
    expect(whole).toBeDefined()
    // A word that is the whole value stands at one edge.
    expect(ask(commonEdgesOf, 'letterel')).toHaveLength(1)
  })

  it('that stands in many places, is some of these far from each other, and all edges', () => {
    for (const word of ['e', 't', 'l', 'h']) {
      const found = ask(somePlacesOf, word) ?? []
      const inPlain = edges(word)
      expect(found).toEqual([...found].sort((a, b) => a - b))
      expect(new Set(found).size).toBe(found.length)
      expect(found).toEqual(expect.arrayContaining([...inPlain]))
      expect(found.every((at) => text.startsWith(word, at))).toBe(true)
      expect(found.length - inPlain.length).toBeGreaterThan(3)
      expect(found.length - inPlain.length).toBeLessThanOrEqual(8)
    }
    const none = indexed({ credentials: [KEY] })
    const bucket = bucketOf(none, pieceKey(Buffer.from('lamp'), 0, 4))
    expect(commonEdgesOf(none, bucket, Buffer.from('lamp'), 4)).toEqual([])
  })
})
