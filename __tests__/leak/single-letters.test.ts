import { describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { engineFor, newKey, scan } from './known.ts'

type Write = (token: string, n: number) => string

const inLines = (text: string, write: Write): string => Array.from(text, write).join('\n')
const member: Write = (token, n) => JSON.stringify({ n, frame: 'x', token })

describe('a key of which each letter stands alone', () => {
  const found = (value: string, text: string) => scan(engineFor({ credentials: [value] }), text)

  // Each line has a word `n`, too common to end anything.
  it.each(['', 'n', 'nn', 'nnnn'])('is found though it ends with %j', (end) => {
    const key = `${newKey()}${end}`
    expect(found(key, inLines(key, member)).map(({ technique, outcome }) => [technique, outcome])).toEqual([
      ['split', 'leak'],
    ])
  })

  it('is not found where 11 letters of it were left together and others follow by chance', () => {
    // The twelfth is not the first letter of the next line.
    const [left, next] = [newKey(11).slice(3), 'q7z']
    const key = `sk-${left}${next}${newKey(30).slice(3)}`
    const log = `key ${left}\n${inLines(next, member)}\n${inLines('the rest of a log', member)}`
    expect(found(key, log)).toEqual([])
  })
})

const WORDS =
  `the keeper climbs a long stair before sun goes down and trims every wick he polishes great brass lens then lamp is lit ships far out
count its flashes know where rocks lie later there soup coffee page in log wind visibility passing sails nobody speaks until morning rain falls on
roof quietly while children sleep near harbour boats drift slowly toward open water under grey sky some gulls cry`.split(
    /\s/,
  )

/** The same few words in an order that hangs on the seed. */
const story = (words: number, seed: number): string =>
  Array.from({ length: words }, (_, n) => {
    const [drawn = 0] = createHash('sha256').update(`${seed} ${n}`).digest()
    return `${WORDS[drawn % WORDS.length]}${n % 9 === 8 ? '.' : ''}`
  }).join(' ')

const WAYS: readonly (readonly [string, Write])[] = [
  ['members', member],
  [
    'times',
    (token, n) => `2026-01-01T10:00:${String(n % 60).padStart(2, '0')}Z INFO app.stream - delta=${token}`,
  ],
  ['events', (content) => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n`],
  ['lines of others', (token, n) => `${n} '${token}'\nGET /health 200 in ${(n * 3) % 17} ms`],
]

// Of a long text every letter stands in many places, and is common in the log.
describe.each(WAYS)('a long reply, letter by letter between %s', (_, write) => {
  const outcomes = (reply: string, logged: string) =>
    scan(engineFor({ bodies: [reply] }), inLines(logged, write)).map(({ technique, outcome }) => [
      technique,
      outcome,
    ])

  it.each([40, 200, 400, 800])('is found: %d words', (words) => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const reply = story(words, seed)
      expect(outcomes(reply, reply)).toEqual([['split', 'leak']])
    }
  })

  it('is not found in another one of the same words', () => {
    for (const seed of [1, 2, 3]) expect(outcomes(story(200, seed), story(400, seed + 100))).toEqual([])
  })
})
