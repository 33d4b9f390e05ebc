import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import {
  CLASS,
  DROP,
  isLetter,
  type Lane,
  LOOK,
  LOOK_AHEAD,
  makeLane,
  makeRoom,
  squeeze,
  squeezed,
} from '../../../src/leak/search/squeeze.ts'

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** The letters of bytes, as the UTF-8 that they are. */
const lettersOf = (raw: Uint8Array | string): string =>
  Buffer.from(squeezed(Buffer.from(raw)).text).toString('utf8')
const originsOf = (raw: Uint8Array | string): readonly number[] => [...squeezed(Buffer.from(raw)).origin]
const iso = (text: string): Buffer => Buffer.from(text, 'latin1')

/** What a character leaves in a lane, told by name. */
const CHARACTERS: Readonly<Record<string, string>> = {
  ...{ a: 'a', m: 'm', Z: 'z', '0': '0', '9': '9', ä: 'ä', É: 'é', ÿ: 'ÿ', À: 'à', ß: 'ss', ẞ: 'ss' },
  ...{ Σ: 'σ', ς: 'σ', İ: 'İ', Ж: 'ж', ж: 'ж', Ⱥ: 'ⱥ', ⱥ: 'ⱥ', Ა: 'ა', 黄: '黄', 가: '가', '🙂': '🙂' },
  ...{ Ａ: 'a', ｚ: 'z', '９': '9', '（': '', '～': '', '：': '', '￥': '￥', '\uffff': '\uffff', 𝒜: '𝒜' },
  ...{ ' ': '', '\n': '', '\0': '', '-': '', '"': '', '/': '', ':': '', '@': '', '[': '', '`': '', '{': '' },
  ...{ '\u007f': '', '¿': '', '\u0080': '', '\u2000': '', '→': '', '\u2bff': '', '\u2c00': '\u2c00' },
  ...{ '\u1fff': '\u1fff', '\u3000': '', '。': '', '\u303f': '', ぁ: 'ぁ', '\u2fff': '\u2fff', '\ufe00': '' },
  ...{ '\ufe6f': '', '\ufe70': '\ufe70', '\ufdff': '\ufdff', '\uff00': '', '／': '', '\ufeff': '' },
  ...{ '\ufefe': '\ufefe', '\ufffc': '\ufffc', '\ufffd': '', '\ud7ff': '\ud7ff', '\ue000': '\ue000' },
}

const text = fc.array(fc.constantFrom(...Object.keys(CHARACTERS)), { maxLength: 30 })

/** Drawn apart from the characters that misread UTF-8 goes on with. */
const isMisread = (chars: readonly string[]): boolean => chars.some((char) => /[\u0080-\u00bf]/.test(char))

describe('letters of a text', () => {
  it.each(Object.entries(CHARACTERS))('of %j are %j', (char, letters) => {
    for (const [before, after] of [
      ['', ''],
      ['x', 'y'],
      ['-', '.'],
      ['黄', '黄'],
    ] as const)
      expect(lettersOf(before + char + after)).toBe(
        `${CHARACTERS[before] ?? before}${letters}${after}`.replace(/[-.]/g, ''),
      )
  })

  it('are those of its characters, each where its character begins', () => {
    fc.assert(
      fc.property(text, (chars) => {
        fc.pre(!isMisread(chars))
        const [letters, origins] = [[] as string[], [] as number[]]
        let at = 0
        for (const char of chars) {
          const own = CHARACTERS[char] ?? ''
          letters.push(own)
          origins.push(...Array.from({ length: Buffer.byteLength(own) }, () => at))
          at += Buffer.byteLength(char)
        }
        expect([lettersOf(chars.join('')), originsOf(chars.join(''))]).toEqual([letters.join(''), origins])
      }),
    )
  })

  it('are told by a table for each byte', () => {
    for (let byte = 0; byte < 256; byte++) {
      const char = String.fromCharCode(byte)
      const isOwn = /[0-9A-Za-z]/.test(char)
      const looked = byte >= 0xc0 || '\\%&\u001b'.includes(char)
      expect(CLASS[byte]).toBe(isOwn ? char.toLowerCase().charCodeAt(0) : looked ? LOOK : DROP)
      expect(isLetter(byte)).toBe(isOwn)
    }
  })
})

describe('letters that are written in another way', () => {
  it.each([
    ['escapes', 'a\\u0042\\x43%44&#69;&#x46;\\107', 'abcdefg'],
    ['escapes of signs', 'a\\u002db%20c&amp;d\\n\\te&nbsp;f', 'abcdef'],
    ['an escaped letter beyond ASCII', '\\u00fc%C3%BC&uuml;\\xc3\\xbc\\303\\274', 'üüüüü'],
    ['an escaped byte of ISO 8859-1', 'a\\xfc.%FC.\\374', 'aüüü'],
    ['bytes that are escaped and not, in one letter', '\\xc3\u00bc', 'ü'],
    [
      'a pair of code units',
      '\\ud83d\\ude42 \\uD835\\uDC9C \\udbff\\udfff \\ud800\\udc00',
      '🙂𝒜\u{10ffff}\u{10000}',
    ],
    ['a pair, as Python writes it', '\\U0001f642', '🙂'],
    ['a pair in two ways', '\\ud83d&#56898;', '🙂'],
    ['the first half of a pair', 'a\\ud83db\\ud83d', 'ab'],
    ['the first half behind another', 'a\\ud83d\\ud83d\\ude42b', 'a🙂b'],
    ['the first half before what is no half', 'a\\ud83d\\ue000b\\ud83d\\udbffc', 'a\ue000bc'],
    ['the second half of a pair', 'a\\ude42b\\udc00c\\udfffd', 'abcd'],
    ['UTF-8 that was read as ISO 8859-1', 'fÃ¼r Ã„rzte \\u00c3\\u00bc', 'fürärzteü'],
    ['UTF-8 that was read as Windows-1252', 'â€œfÃ¼râ€\u009d ðŸ™‚', 'für🙂'],
  ])('are those of %s', (_name, written, letters) => {
    expect(lettersOf(written === '\\xc3\u00bc' ? iso(written) : written)).toBe(letters)
  })

  it.each([
    ['a colour', 'a\u001b[31mb\u001b[0m', 'ab'],
    ['a colour without numbers', 'a\u001b[mb', 'ab'],
    ['a cursor that moves, and one that hides', 'a\u001b[2Kb\u001b[?25lc\u001b[1;2Hd\u001b[3~e', 'abcde'],
    ['the first and the last letter that end one', 'a\u001b[1@b\u001b[1~c', 'abc'],
    ['the first and the last sign that stand in one', 'a\u001b[ ?mb', 'ab'],
    ['a colour that is escaped', 'a\\u001b[31mb\\x1b[31mc\\033[31md\\e[31me', 'abcde'],
    ['the choice of a character set', 'a\u001b(Bb\u001b(0c\u001b(Zd', 'abcd'],
    ['none of these sets', 'a\u001b(/b\u001b([c\u001b)Bd', 'abcbd'],
    ['an escape alone', 'a\u001bbc\u001b', 'abc'],
    ['a bracket of another kind', 'a\u001b{31mb', 'a31mb'],
    ['a colour with a line end in it', 'a\u001b[3\nmb', 'a3mb'],
    ['a colour with a letter of another script in it', 'a\u001b[3äb', 'a3äb'],
    ['a colour of thirty numbers', `a\u001b[${'1'.repeat(30)}mb`, 'ab'],
    ['more numbers than a colour has', `a\u001b[${'1'.repeat(31)}mb`, `a${'1'.repeat(31)}mb`],
    ['a colour that is cut', 'a\u001b[31', 'a31'],
    ['nothing behind the bracket', 'a\u001b[', 'a'],
  ])('are not those of %s', (_name, written, letters) => {
    expect(lettersOf(written)).toBe(letters)
  })

  it('end with the bytes', () => {
    const raw = Buffer.from('a\u001b[31mb')
    const lane = makeLane(20)
    expect(squeeze(raw, 0, 5, 5, lane)).toBe(5)
    expect(latin(lane.text.subarray(0, lane.length))).toBe('a31')
  })
})

describe('letters of ISO 8859-1', () => {
  it.each([
    ['beside a letter', 'für M\u00fcller \u00c9a a\u00c0', 'fürmülleréaaà'],
    ['at both ends', '\u00fcb', 'üb'],
    ['behind a letter, at the end', 'b\u00fc', 'bü'],
    [
      'behind one and before a sign',
      'caf\u00e9\u00bb \u00abd\u00e9\t\u00e9e\r\n',
      'cafédééé'.slice(0, -1) + 'e',
    ],
    ['where two follow each other', '"Gef\u00e4\u00df" "\u00c4\u00e4a"', 'gefässääa'],
    ['that are no lead of UTF-8', 'a\u00c0 \u00c1a \u00fea \u00ffa \u00f5a', 'aàáaþaÿaõa'],
  ])('are read %s', (_name, written, letters) => {
    expect(lettersOf(iso(written))).toBe(letters)
  })

  it.each([
    ['alone', '\u00fc', ''],
    ['between digits', '1\u00fc2', '12'],
    ['between signs', '.\u00fc.', ''],
    ['beside a control character', 'a\u00fc\u0001b\u00fc\0c\0\u00fcd\u001f\u00fce', 'abcde'],
    ['beside one above ASCII', 'a\u00fc\u0080b\u009f\u00fcc', 'abc'],
    ['below the first of them', 'a\u00bfb\u00a0c', 'abc'],
  ])('are none %s', (_name, written, letters) => {
    expect(lettersOf(iso(written))).toBe(letters)
  })

  it('have room, however many there are', () => {
    const many = '\u00e9a\u00e9'.repeat(500)
    expect(lettersOf(iso(`${many}a.the end`))).toBe(`${many}atheend`)
    expect(lettersOf('Ⱥ'.repeat(500))).toBe('ⱥ'.repeat(500))
    expect(lettersOf(iso('a\u00df'.repeat(500)))).toBe('ass'.repeat(500))
  })
})

/** Pieces that begin, go on and end all that is longer than one byte. */
const PIECES = [
  'a',
  'Z',
  ' ',
  '\0',
  '\\',
  'u00',
  '41',
  '%',
  '25',
  '&',
  '#65',
  'amp',
  ';',
  '\u001b',
  '[3',
  '(B',
  'm',
]
const bytes = fc
  .array(fc.constantFrom(...PIECES, 'Ã', '¼', 'ü', '🙂', '\\ud83d', '\\ude42', '\u00c3', '\u00fc'), {
    maxLength: 20,
  })
  .chain((parts) =>
    fc.constantFrom<BufferEncoding>('utf8', 'latin1').map((as) => Buffer.from(parts.join(''), as)),
  )

const laneOf = (lane: Lane) => ({
  text: latin(lane.text.subarray(0, lane.length)),
  origin: [...lane.origin.subarray(0, lane.length)],
})

describe('a text in parts', () => {
  it('has the letters of the whole', () => {
    fc.assert(
      fc.property(bytes, fc.array(fc.nat({ max: 40 }), { maxLength: 3 }), (raw, cuts) => {
        const [whole, parts] = [makeLane(raw.length), makeLane(raw.length)]
        squeeze(raw, 0, raw.length, raw.length, whole)
        let at = 0
        for (const cut of [...cuts.sort((a, b) => a - b), raw.length])
          at = squeeze(raw, at, Math.max(at, Math.min(cut, raw.length)), raw.length, parts)
        expect(laneOf(parts)).toEqual(laneOf(whole))
      }),
    )
  })

  it('goes on behind what reaches over the cut', () => {
    const raw = Buffer.from('ab\\u0063d')
    const lane = makeLane(0)
    makeRoom(lane, 9)
    expect([squeeze(raw, 0, 3, raw.length, lane), squeeze(raw, 8, 9, raw.length, lane)]).toEqual([8, 9])
    expect(laneOf(lane)).toEqual({ text: 'abcd', origin: [0, 1, 2, 8] })
  })

  it('is read a unit further than its part, and no unit is longer than what is looked at', () => {
    const long = `${'\\'.repeat(16)}u0041`
    expect(LOOK_AHEAD).toBeGreaterThan(long.length)
    expect(lettersOf(`x${long}y`)).toBe('xay')
  })
})

describe('room in a lane', () => {
  it('is made without losing what is there', () => {
    const lane = makeLane(3)
    lane.text.set(Buffer.from('abc'))
    lane.origin.set([0, 1, 2])
    lane.length = 3
    const before = lane.text
    makeRoom(lane, 0)
    expect(lane.text).toBe(before)
    makeRoom(lane, 1)
    expect([lane.text.length, lane.origin.length]).toEqual([6, 6])
    expect(laneOf(lane)).toEqual({ text: 'abc', origin: [0, 1, 2] })
    makeRoom(lane, 90)
    expect([lane.text.length, lane.origin.length]).toEqual([93, 93])
    expect(laneOf(lane)).toEqual({ text: 'abc', origin: [0, 1, 2] })
  })
})
