import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { type Needles, searchable } from '../../../src/leak/needles.ts'
import { type Filter, makeJudge, type Window } from '../../../src/leak/search/filter.ts'
import { makeFound } from '../../../src/leak/search/found.ts'
import { indexNeedles, type NeedleIndex } from '../../../src/leak/search/index-needles.ts'
import { searchLane } from '../../../src/leak/search/search-lane.ts'
import { makeLane, squeeze } from '../../../src/leak/search/squeeze.ts'
import { drawn, fingerprint, NO_NEEDLES } from '../known.ts'

const indexOf = (needles: Partial<Needles>): NeedleIndex =>
  indexNeedles(searchable({ ...NO_NEEDLES, ...needles }), fingerprint)

const KEY = `sk-${drawn(20).toString('hex')}`
const key = indexOf({ credentials: [KEY] })
const STRICT: Filter = { after: 0, letters: true, escapes: true }

/** A window that holds these bytes, with other memory behind them. */
const windowOf = (text: string | Uint8Array, from = 0): Window => {
  const bytes = Buffer.from(text)
  const raw = new Uint8Array((bytes.length + 11) & ~3)
  raw.set(bytes)
  return { raw, words: new Int32Array(raw.buffer), from, filled: bytes.length }
}

const judgeOf = (filter: Partial<Filter> = {}, index = key, spare = { bytes: 0 }) => {
  const judge = makeJudge(index, { ...STRICT, ...filter }, spare)
  return (text: string | Uint8Array, from = 0): boolean => judge.isSuspicious(windowOf(text, from))
}

const isSuspicious = (text: string | Uint8Array, index = key): boolean => judgeOf({}, index)(text)

/** What the search would find in bytes. */
const finds = (index: NeedleIndex, bytes: Uint8Array): number => {
  const lane = makeLane(bytes.length)
  squeeze(bytes, 0, bytes.length, bytes.length, lane)
  const found = makeFound(index)
  const position = (column: number) => ({ line: 1, column })
  searchLane(index, { lane, raw: bytes, searched: 0, isLast: true, hidden: null, position }, found)
  return found.leaks('').length
}

const ACCOUNTS = [
  '12345678',
  'ab@shop12',
  '12345678.25',
  'x!y#z$1234',
  'Ökotest',
  'Žižkov 3',
  'MÜLLER1',
  'Straße 7',
]
const INDEXES = [
  [KEY.slice(0, 20), indexOf({ credentials: [KEY.slice(0, 20)] })],
  ...ACCOUNTS.map((value) => [value, indexOf({ account: [value] })] as const),
] as const

const NAMES: Readonly<Record<string, string>> = { Ö: 'Ouml', Ü: 'Uuml', Ž: 'Zcaron', ž: 'zcaron', ß: 'szlig' }
const codeOf = (char: string): number => char.charCodeAt(0)
const hex = (char: string): string => codeOf(char).toString(16).padStart(2, '0')

/** Ways to write one character. */
const WAYS: readonly ((char: string) => string)[] = [
  (char) => char,
  (char) => char.toUpperCase(),
  (char) => `\\u${hex(char).padStart(4, '0')}`,
  (char) => `&#${codeOf(char)};`,
  (char) => `&#x${hex(char)};`,
  (char) => encodeURIComponent(char),
  (char) => (codeOf(char) < 0x80 ? `%${hex(char)}` : char),
  (char) => (NAMES[char] === undefined ? char : `&${NAMES[char]};`),
]
const BETWEEN = [
  '\n',
  '\n  ',
  '\u001b[31m',
  '\u001b[m',
  '\u001b(B',
  '\\u001b[0m',
  '\\x1b[1;31m',
  '\\e[1m',
  '\\n',
  '\\\n',
  '%0A',
  '\0',
]

/** One or two characters of a value are written in another way, or have something between them and the next. */
const change = fc.record({
  at: fc.nat({ max: 19 }),
  way: fc.constantFrom(...WAYS),
  between: fc.constantFrom('', ...BETWEEN),
})
const changed = (
  value: string,
  changes: readonly { at: number; way: (char: string) => string; between: string }[],
) => {
  const chars = Array.from(value)
  return chars
    .map((char, n) => {
      const own = changes.find(({ at }) => at % chars.length === n)
      return own === undefined ? char : own.way(char) + (n + 1 < chars.length ? own.between : '')
    })
    .join('')
}

describe('a window', () => {
  it('is suspicious where the search would find something', () => {
    const before = fc.constantFrom('"', '>', ' ', '.', ': ')
    const changes = fc.array(change, { minLength: 1, maxLength: 2 })
    let found = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...INDEXES),
        changes,
        before,
        fc.nat({ max: 3 }),
        ([value, index], drawnChanges, sign, pad) => {
          const text = `${'.'.repeat(pad)}{"a":"b","c${sign}${changed(value, drawnChanges)}","d":1}`
          if (finds(index, Buffer.from(text)) === 0) return
          found++
          expect([text, isSuspicious(text, index)]).toEqual([text, true])
        },
      ),
    )
    expect(found).toBeGreaterThan(20)
  })

  it('is suspicious wherever a value stands in it, to its last byte', () => {
    for (let before = 0; before < 9; before++)
      for (const behind of ['', '.', '..', '...', ' and more']) {
        expect(isSuspicious(`${'.'.repeat(before)}${KEY.slice(3, 15)}${behind}`)).toBe(true)
        expect(isSuspicious(`${'.'.repeat(before)}${KEY.slice(3, 14)}${behind}`)).toBe(false)
      }
  })

  it('is not where nothing of the values stands in it', () => {
    expect(isSuspicious('.')).toBe(false)
    expect(isSuspicious('GET /orders?page=3&size=20 200 12ms\n'.repeat(50))).toBe(false)
    expect(isSuspicious('\\n\\"%20&amp;\u001b[0m\n')).toBe(false)
    expect(isSuspicious('für alle Fälle: 黄昏')).toBe(false)
  })

  it('is suspicious with any byte above ASCII where a value is not of ASCII alone', () => {
    const wide = indexOf({ account: ['Ökotest'] })
    for (const text of ['.ü', 'ü...', '..ü.', '.....ü', `${'.'.repeat(500)}ü`])
      expect(isSuspicious(text, wide)).toBe(true)
    for (let at = 0; at < 8; at++)
      expect(isSuspicious(Buffer.alloc(8).fill(0x80, at, at + 1), wide)).toBe(true)
    expect(isSuspicious('.'.repeat(500), wide)).toBe(false)
    expect(judgeOf({ letters: false }, wide)('ü')).toBe(false)
  })

  it('is suspicious by letters, and by escapes, each for itself', () => {
    const [plain, escapes] = [KEY, '. %41 %42 %43 .....']
    for (const [letters, marks] of [
      [true, false],
      [false, true],
      [false, false],
    ] as const) {
      expect(judgeOf({ letters, escapes: marks })(plain)).toBe(letters)
      expect(judgeOf({ letters, escapes: marks })(escapes)).toBe(marks)
    }
  })

  it('is suspicious after one that was, whatever it holds', () => {
    const judge = judgeOf()
    expect([
      judge(KEY),
      judge('nothing'),
      judge('nothing'),
      judge(KEY),
      judge(KEY),
      judge(''),
      judge(''),
    ]).toEqual([...[true, true, false, true, true, true, false]])
  })

  it('is judged with the last bytes of the one before', () => {
    const text = (near: number): string => `${'.'.repeat(4096)}${KEY}${'.'.repeat(near)}`
    for (const near of [0, 3000, 4096 - KEY.length])
      expect(judgeOf()(`${text(near)}.`, 4096 + KEY.length + near)).toBe(true)
    expect(judgeOf()(`${text(4096)}.`, 8192 + KEY.length)).toBe(false)
  })
})

describe('the beginning of a stream', () => {
  it('is searched whatever it holds, to a limit of its own and one of all streams', () => {
    const spare = { bytes: 25 }
    const judge = judgeOf({ after: 20 }, key, spare)
    expect([judge('.'.repeat(10)), judge('.'.repeat(20), 10), judge('...'), judge('...')]).toEqual([
      true,
      true,
      true,
      false,
    ])
    expect(spare.bytes).toBe(5)
    const next = judgeOf({ after: 20 }, key, spare)
    expect([next('......'), next('.....'), next('.')]).toEqual([false, true, true])
    expect(spare.bytes).toBe(0)
  })

  it('counts what is new alone', () => {
    const spare = { bytes: 100 }
    expect(judgeOf({ after: 20 }, key, spare)('.'.repeat(30), 10)).toBe(true)
    expect(spare.bytes).toBe(80)
    expect(judgeOf({ after: 20 }, key, spare)('.'.repeat(31), 10)).toBe(false)
    expect(spare.bytes).toBe(80)
  })
})

describe('the search without a filter', () => {
  it('holds nothing innocent', () => {
    const judge = makeJudge(key, null, { bytes: 0 })
    expect([judge.isSuspicious(windowOf('')), judge.isSuspicious(windowOf('nothing'))]).toEqual([true, true])
  })
})

describe('who asks how much is searched', () => {
  it('is told for each window', () => {
    const told: (readonly [number, number])[] = []
    const judge = judgeOf({ examined: (bytes, all) => told.push([bytes, all]) })
    judge(`${KEY}.......`, 7)
    judge('nothing')
    judge('nothing', 2)
    expect(told).toEqual([
      [KEY.length, KEY.length],
      [7, 7],
      [0, 5],
    ])
  })
})
