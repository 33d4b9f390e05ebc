import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { Technique } from '../../../src/evidence/search.ts'
import { encodedForms } from '../../../src/leak/decode/encodings.ts'
import { type Needles, searchable } from '../../../src/leak/needles.ts'
import { type Found, makeFound } from '../../../src/leak/search/found.ts'
import { indexNeedles, type NeedleIndex } from '../../../src/leak/search/index-needles.ts'
import { type LaneAtHand, searchLane } from '../../../src/leak/search/search-lane.ts'
import { makeLane, squeeze } from '../../../src/leak/search/squeeze.ts'
import { MAX_SHINGLES } from '../../../src/leak/search/texts.ts'
import { BODY, drawn, fingerprint, NO_NEEDLES, NONCE, PROMPT } from '../known.ts'

const indexOf = (needles: Partial<Needles>): NeedleIndex =>
  indexNeedles(searchable({ ...NO_NEEDLES, ...needles }), fingerprint)

interface Note {
  readonly value: string
  readonly technique: Technique
  readonly at: number
}

interface Shingle {
  readonly mark: number
  readonly how: Technique
  readonly at: number
}

/** Shingles are looked at from so many before them on. */
const BACK = 3

/** Finds that are written down as they come. */
const recorder = (index: NeedleIndex) => {
  const [values, shingles]: [Note[], Shingle[]] = [[], []]
  const found: Found = {
    ...makeFound(index),
    exact: ({ value }, technique, at) => values.push({ value, technique, at: at().column }),
    shingle: (mark, how, at) => {
      const back = Math.min(BACK, mark % MAX_SHINGLES)
      shingles.push({ mark, how: typeof how === 'string' ? how : how(back), at: at(back).column })
    },
  }
  return { values, shingles, found }
}

const position = (origin: number) => ({ line: 1, column: origin })

const laneOf = (raw: Uint8Array) => {
  const lane = makeLane(raw.length)
  squeeze(raw, 0, raw.length, raw.length, lane)
  return lane
}

const search = (index: NeedleIndex, bytes: Uint8Array | string, at: Partial<LaneAtHand> = {}) => {
  const raw = Buffer.from(bytes)
  const { found, ...notes } = recorder(index)
  const lane = laneOf(raw)
  searchLane(index, { lane, raw, searched: 0, isLast: true, hidden: null, position, ...at }, found)
  return notes
}

/** Letters and digits that are the same each time: a few of others would be words. */
const drawnKey = (n: number): string =>
  `sk-${drawn(60, n).toString('base64').replace(/[+/]/g, '').slice(0, 40)}`
const [KEY, OTHER] = [drawnKey(0), drawnKey(1)]
const key = indexOf({ credentials: [KEY] })
const ACCOUNT = 'billing-7@shop.example'
const account = indexOf({ account: [ACCOUNT, '12345678.25'] })
/** What a key never holds. */
const around = fc.stringMatching(/^[ .\n"<>(){}\0]{0,12}$/)

describe('a key', () => {
  it.each(encodedForms(KEY).map(({ name, technique, bytes }) => [name, technique, bytes] as const))(
    'is told once, where it begins and how it is written: %s',
    (name, technique, bytes) => {
      const raw = Buffer.concat([Buffer.from('"..." '), bytes, Buffer.from(' "..."')])
      const { values } = search(key, raw)
      const [open] = /^(?:<Buffer |b'|[[{\s\0]*)/.exec(Buffer.from(bytes).toString('latin1')) ?? ['']
      // Other ways may leave the same letters: a list of bytes those of hex.
      const same = Buffer.from(bytes).includes(KEY) ? 'plain' : name === 'Buffer' ? 'hex' : technique
      expect(values).toMatchObject([{ value: KEY, at: 6 + open.length }])
      expect(values[0]?.technique.replace('64url', '64')).toBe(same.replace('64url', '64'))
    },
  )

  it('is known by 12 of its own characters in a row, and by no fewer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: KEY.length }),
        fc.nat({ max: 40 }),
        around,
        (from, size, beside) => {
          const piece = KEY.slice(from, from + size)
          const { values } = search(key, `${beside}${piece}${beside}`)
          expect(values.map(({ at }) => at)).toEqual(piece.length >= 12 ? [beside.length] : [])
        },
      ),
    )
  })

  it.each([
    ['in capitals', KEY.toUpperCase(), 'case-folded'],
    ['over two lines', `${KEY.slice(0, 20)}\n${KEY.slice(20)}`, 'split'],
    ['with a colour in it', `${KEY.slice(0, 20)}\u001b[1m${KEY.slice(20)}`, 'split'],
    ['as it is', KEY, 'plain'],
  ])('is told as written %s', (_name, written, technique) => {
    for (const before of ['', 'at '])
      expect(search(key, `${before}${written}.`).values).toEqual([
        { value: KEY, technique, at: before.length },
      ])
  })

  it('that begins before the bytes at hand is told as split, where they begin', () => {
    const lane = laneOf(Buffer.from(KEY))
    lane.origin.forEach((at, n) => (lane.origin[n] = at - 9))
    const raw = Buffer.from(KEY.slice(9))
    expect(search(key, raw, { lane }).values).toEqual([{ value: KEY, technique: 'split', at: -9 }])
  })

  it('is told each time that it stands there, and nothing of it beside', () => {
    const { values } = search(key, `${KEY} ${KEY}\n${KEY.slice(9)} ${KEY.slice(0, 30)}`)
    const size = KEY.length + 1
    expect(values.map(({ at }) => at)).toEqual([0, size, 2 * size, 3 * size - 9])
  })

  it('of digits that come again is told once for each time', () => {
    const digits = '1234567890'.repeat(3)
    const { values } = search(indexOf({ credentials: [digits] }), `a ${digits} b ${digits} c`)
    expect(values.map(({ at }) => at)).toEqual([2, 35])
  })

  it('in base64 for addresses is told as that, where it shows', () => {
    const odd = `${KEY}~~~???>>>${OTHER}`
    const index = indexOf({ credentials: [odd] })
    for (const technique of ['base64', 'base64url'] as const)
      expect(search(index, `-_${Buffer.from(odd).toString(technique)}`).values).toMatchObject([{ technique }])
  })
})

describe('a value that counts as a whole', () => {
  it.each([
    ACCOUNT,
    `"${ACCOUNT}"`,
    ACCOUNT.toUpperCase(),
    'to: 12345678.25,',
    Buffer.from(ACCOUNT).toString('hex'),
  ])('is told: %s', (written) => {
    expect(search(account, written).values).toHaveLength(1)
  })

  it.each([
    ACCOUNT.slice(1),
    ACCOUNT.slice(0, -1),
    `x${ACCOUNT}`,
    '112345678.25',
    '123456782.5',
    '1234.5678.25',
    '',
  ])('is not: %j', (written) => {
    expect(search(account, written).values).toEqual([])
  })

  it('may have other signs where lines were joined, and other letters beside it where it was decoded', () => {
    expect(search(account, '1234567825', { hidden: 'split' }).values).toHaveLength(1)
    for (const [hidden, count] of [
      ['hex', 1],
      ['base64', 1],
      ['utf-16le', 0],
      ['utf-16be', 0],
      ['json-escape', 0],
      [null, 0],
    ] as const)
      expect(search(account, `x${ACCOUNT}y`, { hidden }).values).toHaveLength(count)
  })
})

const NONCES = [NONCE, 'lastly-55ab90ee']
const beside = indexOf({
  ...{
    credentials: [KEY],
    account: [ACCOUNT],
    nonces: NONCES,
    bodies: NONCES.map((nonce) => `Yes: ${nonce}`),
  },
  prompts: [`${NONCES[0] ?? ''} is to be said by you`, `Please say with me ${NONCES[1] ?? ''}`],
})

describe('a lane that goes on', () => {
  const texts = [
    `a ${KEY} b ${KEY.slice(7, 22)} c`,
    `${NONCES[0] ?? ''} is to be said by you`,
    `Please say with me ${NONCES[1] ?? ''}`,
    `Please write ${NONCES[1] ?? ''} and ${NONCES[0] ?? ''} is said`,
    `for ${ACCOUNT} and x${ACCOUNT} and ${ACCOUNT}.org`,
    `${Buffer.from(KEY).toString('base64')} ${KEY}${KEY}`,
  ]

  it.each(texts.map((_, n) => n))('says the same, wherever it was cut (%i)', (n) => {
    const raw = Buffer.from(texts[n] ?? '')
    const all = laneOf(raw)
    const whole = search(beside, raw).values
    for (let cut = 0; cut <= all.length; cut++) {
      const first = search(beside, raw, { lane: { ...all, length: cut }, isLast: false }).values
      const second = search(beside, raw, { searched: cut }).values
      expect([cut, ...first, ...second]).toEqual([cut, ...whole])
    }
  })
})

describe('the shingles of a text', () => {
  const text = BODY.replace('é', 'e')
  const bodies = [text]
  const { texts } = indexOf({ bodies })
  const places = [...(texts.texts[0]?.places ?? [])]

  it('are noted one after the other, each where its row does', () => {
    const index = indexOf({ bodies })
    const { shingles } = search(index, `> ${text}`)
    const { origin } = laneOf(Buffer.from(`> ${text}`))
    expect(shingles.map(({ mark }) => mark)).toEqual(places.map((_, bit) => bit))
    expect(shingles.map(({ at }) => at)).toEqual(places.map((place) => origin[Math.max(0, place - BACK)]))
    expect(new Set(shingles.map(({ how }) => how))).toEqual(new Set(['plain']))
  })

  it('of two texts are noted with the number of theirs', () => {
    const index = indexOf({ bodies, prompts: [PROMPT] })
    const numbers = search(index, PROMPT).shingles.map(({ mark }) => Math.floor(mark / MAX_SHINGLES))
    expect(new Set(numbers)).toEqual(
      new Set([index.texts.texts.findIndex(({ needle }) => needle.kind === 'prompt')]),
    )
  })

  it.each([
    ['in capitals', text.toUpperCase(), null, 'case-folded'],
    ['in JSON', text.replaceAll(' ', '\\n'), null, 'json-escape'],
    ['with other signs', text.replaceAll(' ', '_'), null, 'shingles'],
    ['in what was decoded', text.toUpperCase(), 'base64', 'base64'],
  ] as const)('are told as written %s', (_name, written, hidden, technique) => {
    const { shingles } = search(indexOf({ bodies }), written, { hidden })
    expect(new Set(shingles.map(({ how }) => how))).toContain(technique)
  })

  it('that begin before the bytes at hand are told as such', () => {
    const lane = laneOf(Buffer.from(text))
    lane.origin.forEach((at, n) => (lane.origin[n] = at - 3))
    const { shingles } = search(indexOf({ bodies }), text.slice(3), { lane })
    expect(shingles.map(({ how }) => how)).toEqual(places.map((place) => (place < 6 ? 'shingles' : 'plain')))
  })
})
