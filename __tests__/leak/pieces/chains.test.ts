import { describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { MAX_GAP } from '../../../src/leak/pieces/chain-bits.ts'
import { followWords, giveBackChains, takeChains } from '../../../src/leak/pieces/chains.ts'
import { SHINGLE } from '../../../src/leak/values/grams.ts'
import { follow, followIn, indexed, keep } from './followed.ts'

const KEY = `sk-${createHash('sha256').update('pieces').digest('hex').slice(0, 27)}`
const PLACE = 'Nordlicht Werkstatt Hafenbau'
const MAIL = 'billing@nordlicht.example'
const STORY =
  'The keeper climbs the long stair before sunset, trims every wick and polishes the great brass lens until morning.'

type Write = (token: string, n: number) => string
const member: Write = (token, n) => JSON.stringify({ n, token })
const event: Write = (content) => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n`
const timed: Write = (token, n) =>
  `2026-01-01T10:00:${10 + (n % 50)}.${(n * 37) % 1000}Z DEBUG delta=${token}`
const bare: Write = (token) => token
const WAYS = [member, event, timed]

const tokensOf = (value: string, most = 5): readonly string[] =>
  value.match(new RegExp(`\\s*\\S{1,${most}}`, 'g')) ?? []
const inLines = (tokens: readonly string[], write: Write): string => tokens.map(write).join('\n')
const noise = Array.from({ length: 40 }, (_, n) => `${n} INFO request done in ${(n * 7) % 31} ms`).join('\n')

describe('a value one piece a line', () => {
  const [key, place] = [indexed({ credentials: [KEY] }), indexed({ account: [PLACE] })]
  const tokens = ['Nordlicht', ' Werk', 'statt', ' Hafen', 'bau']

  it.each(WAYS)('is told with the line where it begins: %p', (write) => {
    const before = `${noise}\n`
    const [first] = follow(key, `${before}${inLines(tokensOf(KEY), write)}`)
    expect(first).toEqual({ kind: 'credential', value: KEY, line: 41 })
    const told = follow(place, `${before}${inLines(tokens, write)}\n${noise}`)
    expect(told).toEqual([{ kind: 'account', value: PLACE, line: 41 }])
  })

  it('is told again where it is written again, long after', () => {
    const chains = takeChains(place)
    const told = [1, 2, 3].map(() => {
      const all = followIn(place, chains, inLines(tokens, member))
      chains.ticks += MAX_GAP
      return all
    })
    giveBackChains(place, chains)
    expect(told.map((all) => all.length)).toEqual([1, 1, 1])
  })

  it('is none where a piece is another one, or the last one is not there', () => {
    expect(follow(place, inLines(tokens.slice(0, -1), member))).toEqual([])
    expect(follow(place, inLines(tokens.with(2, 'zeug'), member))).toEqual([])
    expect(follow(place, inLines([...tokens.slice(1), 'Nordlicht'], member))).toEqual([])
  })

  it('is left to the search of letters where nothing stands between', () => {
    expect(follow(key, tokensOf(KEY, 4).join('\n'))).toEqual([])
    expect(follow(place, PLACE)).toEqual([])
  })

  it('is told in a stream that comes in windows', () => {
    const text = inLines(tokens, (token) => `{"token":"${token}"}`.padEnd(31))
    for (const size of [32, 64, 96]) {
      const chains = takeChains(place)
      const [told] = followIn(place, chains, text, size)
      giveBackChains(place, chains)
      // What began in an earlier window is told where this one begins.
      expect(told?.line).toBe(1 + (size / 32) * Math.floor(4 / (size / 32)))
    }
  })
})

describe('a value whose beginning is written elsewhere, too', () => {
  const [place, mail] = [indexed({ account: [PLACE] }), indexed({ account: [MAIL] })]
  const tokens = ['Nordlicht', ' Werk', 'statt', ' Hafen', 'bau']
  const parts = ['billing', '@', 'nord', 'licht', '.', 'example']

  it.each(WAYS)('is told where all of it stands: %p', (write) => {
    for (const times of [1, 2, 5]) {
      const named = 'service billing of Nordlicht\n'.repeat(times)
      const line = times + 41
      expect(follow(place, `${named}${noise}\n${inLines(tokens, write)}`)).toMatchObject([{ line }])
      expect(follow(mail, `${named}${noise}\n${inLines(parts, write)}`)).toMatchObject([{ line }])
    }
  })

  it('is told where the word stands between its pieces', () => {
    const text = inLines(parts, (token, n) => `${member(token, n)}\nbilling took ${n} ms`)
    expect(follow(mail, text)).toMatchObject([{ line: 1 }])
  })

  it('is told after a stream that was cut and began anew', () => {
    for (const size of [1, 2, 3, 4])
      expect(
        follow(place, `${inLines(tokens.slice(0, size), member)}\n${inLines(tokens, member)}`),
      ).toHaveLength(1)
  })
})

describe('pieces newest first', () => {
  const reversed = (value: string, write: Write, most = 5): string =>
    tokensOf(value, most).map(write).toReversed().join('\n')

  it.each([...WAYS, bare])('are told: %p', (write) => {
    const texts = indexed({ bodies: [STORY], credentials: [KEY], account: [PLACE] })
    expect(follow(texts, reversed(KEY, write))).toMatchObject([{ value: KEY, line: 1 }])
    expect(follow(texts, inLines([' bau', ' Hafen', 'statt', ' Werk', 'Nordlicht'], write))).toMatchObject([
      { value: PLACE, line: 1 },
    ])
    const rows = new Set(follow(texts, reversed(STORY, write, 9)).map(({ shingle }) => shingle))
    expect(rows.size).toBeGreaterThan(60)
  })

  it('are none where the words of one line stand in another order', () => {
    expect(follow(indexed({ account: [PLACE] }), 'Hafenbau Werkstatt Nordlicht')).toEqual([])
  })
})

describe('a reply one token a line', () => {
  const story = indexed({ bodies: [STORY] })

  it.each(WAYS)('is told by each row of its letters once, from where it began: %p', (write) => {
    const told = follow(story, `${noise}\n${inLines(tokensOf(STORY), write)}`)
    const rows = told.map(({ shingle }) => shingle)
    const places = Array.from(story.texts.texts[0]?.places ?? [])
    expect(places.length).toBeGreaterThan(60)
    expect(new Set(rows)).toEqual(new Set(places))
    expect(new Set(told.map(({ line }) => line))).toEqual(new Set([41]))
    // Rows that reach over what was told before are told again: eleven of them for each word at most.
    expect(rows.length).toBeLessThan(places.length + SHINGLE * tokensOf(STORY).length)
  })

  it('is told, be it so long that only some of its rows are looked for', () => {
    const words = Array.from({ length: 2200 }, (_, n) =>
      createHash('sha256').update(`${n}`).digest('hex').slice(0, 8),
    )
    const long = indexed({ bodies: [words.join(' ')] })
    expect(long.texts.texts[0]?.isSampled).toBe(true)
    const rows = follow(long, inLines(words, member)).map(({ shingle }) => shingle)
    expect([...new Set(rows)].sort((a = 0, b = 0) => a - b)).toEqual(
      Array.from(long.texts.texts[0]?.places ?? []),
    )
  })

  it.each(WAYS)('is told in ISO 8859-1 as it is in UTF-8: %p', (write) => {
    const said =
      'Für die Prüfung müssen drei Proben am Fluß in kühle Gefäße gefüllt und jährlich verglichen werden.'
    const german = indexed({ bodies: [said] })
    const text = inLines(tokensOf(said, 4), write)
    const told = follow(german, text)
    expect(told.length).toBeGreaterThan(60)
    expect(follow(german, Buffer.from(text, 'latin1'))).toEqual(told)
  })

  it('is none where its prompt asks for it in the same words', () => {
    const asked = indexed({ bodies: [STORY], prompts: [`Say this: ${STORY} Then say no more.`] })
    const told = follow(asked, inLines(tokensOf(`Say this: ${STORY} Then say no more.`), member))
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['prompt']))
  })

  it('tells an account detail in the prompt all the same', () => {
    const asked = indexed({ account: [PLACE], prompts: [`Write a letter to ${PLACE} about the boat shed.`] })
    const text = inLines(tokensOf(`Write a letter to ${PLACE} about the boat shed.`, 9), member)
    expect(new Set(follow(asked, text).map(({ kind }) => kind))).toEqual(new Set(['prompt', 'account']))
  })
})

describe('chains', () => {
  const key = indexed({ credentials: [KEY] })
  const tokens = tokensOf(KEY, 4)
  const [half, rest] = [inLines(tokens.slice(0, 2), member), inLines(tokens.slice(2, 4), member)]

  it('end with their stream, and their memory is taken over', () => {
    expect(follow(key, `${half}\n${rest}`)).not.toEqual([])
    const chains = takeChains(key)
    for (let n = 0; n < 3; n++) {
      expect(followIn(key, chains, half)).toEqual([])
      giveBackChains(key, chains)
      expect(takeChains(key)).toBe(chains)
      expect(followIn(key, chains, rest)).toEqual([])
      giveBackChains(key, chains)
      expect(takeChains(key)).toBe(chains)
    }
    expect(takeChains(key)).not.toBe(chains)
  })

  it('begin anew where the clock would grow too large', () => {
    const chains = takeChains(key)
    chains.ticks = chains.begin = 2 ** 30 - 1
    expect(followIn(key, chains, half)).toEqual([])
    giveBackChains(key, chains)
    expect([chains.ticks, chains.begin, chains.words, chains.last]).toEqual([0, 0, 0, 0])
    expect(followIn(key, chains, rest)).toEqual([])
    expect(followIn(key, chains, `${noise}\n${inLines(tokens, member)}`)).not.toEqual([])
    giveBackChains(key, chains)
    expect(chains.ticks).toBeGreaterThan(MAX_GAP)
    expect(chains.ticks).toBeLessThan(2 * MAX_GAP)
  })

  it('know as many words in one stream as in the next', () => {
    const chains = takeChains(key)
    const text = `${inLines(tokens, member)}\n${noise}`
    const told = [1, 2, 3].map(() => {
      const all = followIn(key, chains, text)
      giveBackChains(key, chains)
      return all
    })
    expect(told[1]).toEqual(told[0])
    expect(told[2]).toEqual(told[0])
    expect(chains.counts.every((count) => count === 0)).toBe(true)
  })

  it('read up to where they are told to', () => {
    const raw = new TextEncoder().encode('one two three')
    const at = { raw, technique: 'split', passed: 0, ...keep(key, '') } as const
    expect(followWords(key, takeChains(key), { ...at, from: 0, stop: 6, end: 13 })).toBe(7)
  })
})
