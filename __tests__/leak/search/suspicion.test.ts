import { describe, expect, it } from '@jest/globals'

import { type Needles, searchable } from '../../../src/leak/needles.ts'
import { indexNeedles, type NeedleIndex } from '../../../src/leak/search/index-needles.ts'
import { hasEscapes, isEvidence } from '../../../src/leak/search/suspicion.ts'
import { drawn, fingerprint, NO_NEEDLES } from '../known.ts'

const indexOf = (needles: Partial<Needles>): NeedleIndex =>
  indexNeedles(searchable({ ...NO_NEEDLES, ...needles }), fingerprint)

const KEY = `sk-${drawn(20).toString('hex')}`
const TEXT = Array.from(drawn(120, 1), (byte) => `w${byte.toString(36)}`).join(' ')
const LONG = Array.from(drawn(40_000, 2), (byte, n) => (byte * 300 + (n % 300)).toString(36)).join(' ')
const key = indexOf({ credentials: [KEY] })
const ACCOUNT = 'ab@shop12'
const account = indexOf({ account: [ACCOUNT] })

const escaped = (text: string, { index = key, from = 0, filled = Buffer.byteLength(text) } = {}): boolean =>
  hasEscapes(index, Buffer.from(text), from, filled)

const MARKS = [
  '\\u0041',
  '\\U0001f642',
  '\\x41',
  '\\101',
  '\\n',
  '\\e',
  '%41',
  '%u0041',
  '&#65;',
  '&#x41;',
  '&uuml;',
  '&Uuml;',
  '\u001b[m',
  '\u001b(B',
]

describe('escapes', () => {
  it.each(MARKS)('are suspicious where three of them stand close together: %j', (mark) => {
    const far = (bytes: number): string => '.'.repeat(bytes - mark.length)
    expect(escaped(`. ${mark}${far(31)}${mark}${far(31)}${mark}.........`)).toBe(true)
    expect(escaped(`. ${mark}${far(31)}${mark}${far(32)}${mark}.........`)).toBe(false)
    expect(escaped(`. ${mark}${far(32)}${mark}${far(31)}${mark}.........`)).toBe(false)
    expect(escaped(`. ${mark}${far(31)}${mark}.........`)).toBe(false)
  })

  it.each([
    '\\a',
    '\\8',
    '\\"',
    '\\/',
    '\\\\',
    '%',
    '%4',
    '%4g',
    '%g4',
    '& ',
    '&&',
    '&1;',
    '&a=b&c=d',
    '&#65',
    '\u001b',
    '\u001b)B',
    '\u001b]0',
  ])('are none, however many: %j', (sign) => {
    expect(escaped(`${sign} ${sign} ${sign} ${sign} ........`)).toBe(false)
  })

  it('are told by their kind: three of different kinds stand alone', () => {
    expect(escaped('. \\x41.%41.&#65;')).toBe(false)
  })

  it('by name end with a semicolon at the twelfth sign, or before', () => {
    const three = (name: string): string => `. &${name};. &${name};. &${name};........`
    expect(escaped(three('abcdefghij'))).toBe(true)
    expect(escaped('. &abcdefghijk. &abcdefghijk. &abcdefghijk.;'.replaceAll('. ', '............ '))).toBe(
      false,
    )
    expect(escaped('. &a;.. &a;.. &a;..........')).toBe(true)
    expect(escaped('. &;a.. &;a.. &;a..........')).toBe(false)
  })

  it('are looked for a little before the bytes that are new, and not behind the last', () => {
    const text = `. %41 %41 %41${'.'.repeat(200)}`
    expect(escaped(text, { from: 98 })).toBe(true)
    expect(escaped(text, { from: 99 })).toBe(false)
    expect(escaped(text, { filled: 11 })).toBe(true)
    expect(escaped(text, { filled: 10 })).toBe(false)
  })
})

describe('a colour', () => {
  const COLOURS = [
    '\u001b[31m',
    '\u001b[m',
    '\\e[1;31m',
    '\\x1b[31m',
    '\\033[0m',
    '\\u001b[31m',
    '\\\\u001b[31m',
    '\\\\\\x1b[31m',
  ]

  it.each(COLOURS)('is suspicious in the middle of a word: %j', (colour) => {
    const [start, end] = [colour.slice(0, -1), colour.slice(-1)]
    expect(escaped(`. a${colour}bc`)).toBe(true)
    expect(escaped(`a${start}${end}bc`)).toBe(true)
    expect(escaped(`. ${colour}bc`)).toBe(false)
    expect(escaped(`. a${colour} bc`)).toBe(false)
    expect(escaped(`. a${start}Hb`)).toBe(true)
    expect(escaped(`. a${start}?5hb`)).toBe(false)
    expect(escaped(`. a${colour}`)).toBe(false)
  })

  it('needs its bracket where it stands', () => {
    expect(escaped('. a\\x41b[31mbc')).toBe(false)
    expect(escaped('. a\\n.[31mbc')).toBe(false)
  })
})

describe('an escape that breaks a value', () => {
  const [head, tail] = ['ab@', 'shop12']

  it.each(['\\n', '\\r', '\\u000a', '%0A', '&#10;', '\u001b[m', '\u001b(B', '\\e[m'])(
    'is suspicious: %j',
    (escape) => {
      expect(escaped(`. ${head}${escape}${tail}`, { index: account })).toBe(true)
      expect(escaped(`. ${head}${escape}shop13`, { index: account })).toBe(false)
      expect(escaped(`. ac@${escape}${tail}`, { index: account })).toBe(false)
    },
  )

  it.each(['', ' ', '\\', '\n    ', '\r\n', '\0', ' '.repeat(63)])(
    'may stand behind the end of a line and %j',
    (space) => {
      expect(escaped(`. ${head}${space}\\n${tail}`, { index: account })).toBe(true)
    },
  )

  it('does not stand further behind it', () => {
    expect(escaped(`. ${head}${' '.repeat(64)}\\n${tail}`, { index: account })).toBe(false)
  })

  it.each(Array.from('_.+/=~!?#$^*|-@'))(
    'may follow any sign of a value that seldom ends a line: %s',
    (sign) => {
      const index = indexOf({ account: [`ab${sign}shop12`] })
      expect(escaped(`. ab${sign}\\nshop12`, { index })).toBe(true)
    },
  )

  it('is no line end behind a sign that lines often end with', () => {
    const index = indexOf({ account: ['ab)shop12'] })
    expect(escaped('. ab)\\nshop12', { index })).toBe(false)
  })

  it.each(['\\u0041b@shop12', '%41b@shop12', '&#65;b@shop12', '\\x61b@shop12'])(
    'may stand for its first letter: %s',
    (written) => {
      expect(escaped(`"${written}"`, { index: account })).toBe(true)
      expect(escaped(`"${written}"`)).toBe(false)
    },
  )

  it.each(['\\u00d6kotest', '&Ouml;kotest', '&#214;kotest', '%C3%96kotest', '\\xd6kotest'])(
    'may stand for one beyond ASCII: %s',
    (written) => {
      const index = indexOf({ account: ['Ökotest'] })
      expect(escaped(`"${written}"`, { index })).toBe(true)
      expect(escaped(`"${written.replace('t', 'd')}"`, { index })).toBe(false)
    },
  )
})

/** The bytes around a place, and the place. */
const evidence = (before: string, after: string, index: NeedleIndex): boolean => {
  const raw = Buffer.from(before + after)
  return isEvidence(index, raw, Buffer.byteLength(before), raw.length)
}

const WORDS = 'other words that say nothing of it, '.repeat(4)

describe('letters around a known hash', () => {
  it('are evidence where a value stands', () => {
    expect(evidence(`${WORDS}${KEY.slice(3, 15)}`, ` ${WORDS}`, key)).toBe(true)
    expect(evidence(`${WORDS}${KEY.slice(3, 14)}`, ` ${WORDS}`, key)).toBe(false)
    expect(evidence(`${WORDS}${ACCOUNT}`, ` ${WORDS}`, account)).toBe(true)
    expect(evidence(`${WORDS}x${ACCOUNT}`, ` ${WORDS}`, account)).toBe(false)
    expect(evidence(`${WORDS}${ACCOUNT.slice(1)}`, ` ${WORDS}`, account)).toBe(false)
    expect(evidence(WORDS, `${KEY.slice(3, 15)} ${WORDS}`, key)).toBe(true)
  })

  it('are evidence where the middle of a longer value stands', () => {
    const long = `acct-${drawn(2000, 3).toString('hex')}`
    const index = indexOf({ account: [long] })
    expect(evidence(`${WORDS}${long.slice(90, 114)}`, ` ${WORDS}`, index)).toBe(true)
    expect(evidence(`${WORDS}${long.slice(90, 113)}`, ` ${WORDS}`, index)).toBe(false)
  })

  it('are evidence where four shingles of a text stand in a row', () => {
    const index = indexOf({ bodies: [TEXT] })
    const letters = TEXT.replaceAll(' ', '')
    const at = (count: number): boolean =>
      evidence(`${WORDS} ${letters.slice(60, 60 + count)}`, `- ${WORDS}`, index)
    expect([at(14), at(15), at(40)]).toEqual([false, true, true])
    const rows = `${letters.slice(60, 73)} - ${letters.slice(90, 103)} - ${letters.slice(30, 43)}`
    expect(evidence(`${WORDS}${rows}`, ` - ${WORDS}`, index)).toBe(false)
  })

  it('are evidence where one stands of a text that is sampled, or of two texts, or of two places of one', () => {
    const letters = TEXT.replaceAll(' ', '')
    const shingle = letters.slice(60, 72)
    const one = (bodies: readonly string[]): boolean =>
      evidence(`${WORDS} ${shingle}`, `- ${WORDS}`, indexOf({ bodies }))
    const [left, right] = [TEXT, `${LONG.slice(0, 300)} ${shingle} ${LONG.slice(300, 500)}`]
    expect([one([left]), one([left, right]), one([`${left} ${right}`]), one([`${left} né`])]).toEqual([
      false,
      true,
      true,
      false,
    ])
    const sampled = indexOf({ bodies: [LONG] })
    const [text] = sampled.texts.texts
    expect(text?.isSampled).toBe(true)
    const place = text?.places[50] ?? 0
    const own = Buffer.from(text?.reading.letters ?? [])
      .toString('latin1')
      .slice(place, place + 12)
    expect(evidence(`${WORDS} ${own}`, `- ${WORDS}`, sampled)).toBe(true)
  })

  it('are looked for further away where they are rare', () => {
    const spread = (by: number): string => Array.from(KEY.slice(3, 15)).join('\n'.repeat(by))
    for (const by of [0, 10, 50, 100]) expect(evidence(`${WORDS}${spread(by)}`, ` ${WORDS}`, key)).toBe(true)
    const other = (by: number): string => Array.from('g'.repeat(60)).join('.'.repeat(by))
    for (const by of [0, 10, 50, 100]) expect(evidence(other(by), other(by), key)).toBe(false)
  })

  it('are evidence where they are too rare to tell', () => {
    const none = '.'.repeat(5000)
    expect(evidence(`${WORDS}${none}`, `${none}${WORDS}`, key)).toBe(true)
    expect(evidence(`${WORDS}${none}`, WORDS, key)).toBe(true)
    expect(evidence(WORDS, `${none}${WORDS}`, key)).toBe(true)
    expect(evidence('.'.repeat(4096), '.'.repeat(4096), key)).toBe(false)
  })
})
