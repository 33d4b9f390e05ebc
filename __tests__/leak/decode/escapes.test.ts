import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import {
  AMPERSAND,
  BEGINS_ESCAPE,
  ESCAPE,
  ESCAPE_STARTS,
  MARKS,
  PERCENT,
  readLayer,
  readUnit,
  unitIsByte,
  unitLength,
  unitValue,
} from '../../../src/leak/decode/escapes.ts'
import { drawn } from '../known.ts'

interface Told {
  readonly value: number
  readonly length: number
  readonly isByte: boolean
}

type Read = typeof readUnit

const told = (read: Read, raw: Uint8Array, start = 0, end = raw.length): Told => {
  const unit = read(raw, start, end)
  return { value: unitValue(unit), length: unitLength(unit), isByte: unitIsByte(unit) }
}

const READS = [
  ['a layer', readLayer],
  ['all layers', readUnit],
] as const

/** What stands for nothing readable has the value of a blank. */
const NOTHING = 0x20
const byte = (value: number, length: number): Told => ({ value, length, isByte: true })
const letter = (sign: string, length: number): Told => ({
  value: sign.codePointAt(0) ?? 0,
  length,
  isByte: false,
})
const nothing = (length: number): Told => ({ value: NOTHING, length, isByte: false })
const times = (text: string, count: number): string => text.repeat(count)
const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0')

/** Reads what is written between other texts, and with nothing around it. */
const expectRead = (read: Read, written: string, expected: Told): void => {
  const size = Buffer.byteLength(written)
  const seen = ['', 'x', '\\\\', '%25', '&amp;'].flatMap((before) => {
    const [raw, start] = [Buffer.from(`${before}${written}~zz;}`), before.length]
    // What stands behind the end is not seen.
    return [told(read, raw, start), told(read, raw, start, start + size)]
  })
  const all = [told(read, Buffer.from(written)), ...seen]
  expect([written, ...all]).toEqual([written, ...all.map(() => expected)])
}

describe('what begins an escape', () => {
  const marked = (table: Uint8Array): string =>
    Array.from(table, (is, at) => (is === 1 ? String.fromCharCode(at) : '')).join('')

  it('is a backslash, a percent sign or an ampersand; colours begin with ESC', () => {
    expect(String.fromCharCode(...ESCAPE_STARTS)).toBe('\\%&')
    expect(String.fromCharCode(PERCENT, AMPERSAND, ESCAPE)).toBe('%&\x1b')
    expect([marked(BEGINS_ESCAPE), marked(MARKS)]).toEqual(['%&\\', '\x1b%&\\'])
    expect([BEGINS_ESCAPE.length, MARKS.length]).toEqual([256, 256])
  })
})

describe.each(READS)('a byte that begins no escape, read by %s', (_, read) => {
  it('is itself', () => {
    for (let value = 0; value < 256; value++)
      if (!'\\%&'.includes(String.fromCharCode(value)))
        expect(told(read, Buffer.of(0x5c, value, 0x41), 1)).toEqual(byte(value, 1))
  })

  it('is nothing at the end and behind it', () => {
    const raw = Buffer.from('ab%41')
    expect(told(read, raw, 2, 2)).toEqual(nothing(1))
    expect(told(read, raw, 3, 2)).toEqual(nothing(1))
    expect(told(read, Buffer.alloc(0))).toEqual(nothing(1))
  })
})

describe.each(READS)('an escape with a backslash, read by %s', (_, read) => {
  it.each([
    ['JSON', '\\u00fc', letter('ü', 6)],
    ['JSON, upper case', '\\u00FC', letter('ü', 6)],
    ['JSON, the first code', '\\u0000', letter('\0', 6)],
    ['JSON, the last code', '\\uffff', letter('\uffff', 6)],
    ['JSON, a half of a surrogate pair', '\\ud83d', letter('\ud83d', 6)],
    ['Python and YAML, eight digits', '\\U0001f680', letter('🚀', 10)],
    ['the last code of Unicode', '\\U0010ffff', letter('\u{10ffff}', 10)],
    ['hexadecimal', '\\xfc', byte(0xfc, 4)],
    ['hexadecimal, upper case', '\\xFC', byte(0xfc, 4)],
    ['octal', '\\374', byte(0xfc, 4)],
    ['octal, the first byte', '\\000', byte(0, 4)],
    ['octal, the last byte', '\\377', byte(0xff, 4)],
    ['octal colours', '\\033', byte(0x1b, 4)],
    ['colours of a shell', '\\e[', letter('\x1b', 2)],
  ])('is what it stands for: %s', (_title, written, expected) => {
    if (written.endsWith('[')) expect(told(read, Buffer.from(`${written}1m`))).toEqual(expected)
    else expectRead(read, written, expected)
  })

  it.each([
    ['\\u{fc}', 'ü'],
    ['\\u{0}', '\0'],
    ['\\u{1F680}', '🚀'],
    ['\\u{a}', '\n'],
    ['\\u{00000a}', '\n'],
    ['\\u{10ffff}', '\u{10ffff}'],
    ['\\x{51ac}', '冬'],
    ['\\x{fc}', 'ü'],
  ])('has up to six digits between braces: %s', (written, sign) => {
    expectRead(read, written, letter(sign, written.length))
  })

  it.each([
    ['too few digits', '\\u00f', 1],
    ['too few digits before another letter', '\\u00fg', 1],
    ['no digits', '\\u', 1],
    ['too few of eight digits', '\\U0001f68', 1],
    ['one digit of two', '\\xf', 1],
    ['a digit that is none', '\\xg0', 1],
    ['a code behind the last one', '\\U00110000', 1],
    ['a code of more than 31 bits', '\\Uffffffff', 1],
    ['a code behind the last one in braces', '\\u{110000}', 1],
    ['seven digits in braces', '\\u{0000041}', 1],
    ['no digits in braces', '\\u{}', 1],
    ['a letter in braces', '\\u{4g}', 1],
    ['braces that are not closed', '\\u{41', 1],
    ['a closing brace without an opening one', '\\u41}', 1],
    ['other brackets', '\\u[41]', 1],
    ['a byte above the last one in octal', '\\400', 1],
    ['two octal digits', '\\10', 1],
    ['an octal digit that is none', '\\108', 1],
    ['a letter that means nothing', '\\q', 1],
    ['upper case where none is known', '\\X41', 1],
    ['a letter that takes no braces', '\\q{41}', 1],
    ['a quotation mark', '\\"', 1],
    ['a slash', '\\/', 1],
    ['nothing', '\\', 1],
    ['an ESC that begins no colour', '\\e', 1],
    ['an ESC before another bracket', '\\e]', 1],
    ['a bracket behind another letter', '\\q[', 1],
  ])('is the backslash alone where it is broken: %s', (_title, written, length) => {
    expectRead(read, written, nothing(length))
  })

  it.each(['\\n', '\\t', '\\r', '\\b', '\\f', '\\v'])('is a blank: %s', (written) => {
    expectRead(read, written, nothing(2))
  })

  it('reads the same with up to 16 backslashes, as JSON in JSON has', () => {
    let json = JSON.stringify('\ud800').slice(1, -1)
    expect(json).toBe('\\ud800')
    for (const count of [1, 2, 4, 8, 16]) {
      expectRead(read, json, letter('\ud800', count + 5))
      json = JSON.stringify(json).slice(1, -1)
    }
    for (let count = 1; count <= 16; count++) {
      const before = times('\\', count)
      expectRead(read, `${before}xfc`, byte(0xfc, count + 3))
      expectRead(read, `${before}374`, byte(0xfc, count + 3))
      expectRead(read, `${before}u{fc}`, letter('ü', count + 5))
      expectRead(read, `${before}n`, nothing(count + 1))
      expectRead(read, before, nothing(count))
      expect(told(read, Buffer.from(`${before}e[1m`))).toEqual(letter('\x1b', count + 1))
    }
    expect(told(read, Buffer.from(`${times('\\', 17)}n`))).toEqual(nothing(16))
    expect(told(read, Buffer.from(`${times('\\', 17)}u00fc`))).toEqual(nothing(16))
  })
})

describe.each(READS)('percent-encoding, read by %s', (_, read) => {
  it('is a byte, in either case, escaped any number of times', () => {
    for (const value of [0, 0x25, 0x41, 0xff])
      for (let again = 0; again <= 7; again++)
        for (const digits of [hex(value, 2), hex(value, 2).toUpperCase()])
          expectRead(read, `%${times('25', again)}${digits}`, byte(value, 3 + 2 * again))
  })

  it('is what encoders write, one in the other', () => {
    let written = 'ü'
    for (let layer = 0; layer < 5; layer++) {
      written = encodeURIComponent(written)
      const first = told(read, Buffer.from(written))
      expect(first).toEqual(byte(0xc3, 3 + 2 * layer))
      expect(told(read, Buffer.from(written), first.length)).toEqual(byte(0xbc, 3 + 2 * layer))
    }
  })

  it('is a letter of four digits, as `escape()` writes it', () => {
    expectRead(read, '%u51AC', letter('冬', 6))
    expectRead(read, '%u51ac', letter('冬', 6))
    expectRead(read, '%u0000', letter('\0', 6))
  })

  it.each([
    ['nothing behind it', '%'],
    ['one digit', '%4'],
    ['a first digit that is none', '%g1'],
    ['a second digit that is none', '%4g'],
    ['another percent sign', '%%41'],
    ['a blank', '% 41'],
    ['too few of four digits', '%u51a'],
    ['a fourth digit that is none', '%u51ag'],
    ['an upper case letter', '%U51ac'],
  ])('is the percent sign alone where it is broken: %s', (_title, written) => {
    expectRead(read, written, nothing(1))
  })

  it('goes no further than its two digits', () => {
    for (const behind of ['41', '5', '%41', 'u51ac']) {
      expect([behind, told(read, Buffer.from(`%20${behind}`))]).toEqual([behind, byte(0x20, 3)])
      expect([behind, told(read, Buffer.from(`%2541${behind}`))]).toEqual([behind, byte(0x41, 5)])
    }
  })

  it('is a percent sign where no digits follow it', () => {
    for (const written of ['%25', '%25 0', '%254', '%25zz', '%25%41', '%25u51ac'])
      expect([written, told(read, Buffer.from(written))]).toEqual([written, byte(0x25, 3)])
    expect(told(read, Buffer.from('%25254'))).toEqual(byte(0x25, 5))
  })

  it('ends in a long row that was made to be one', () => {
    const { length } = told(read, Buffer.from(`%${times('25', 500)}41`))
    expect(length).toBeLessThan(25)
    expect(length).toBeGreaterThan(15)
  })
})

describe.each(READS)('an HTML entity, read by %s', (_, read) => {
  it.each([
    ['decimal', '&#252;', 'ü'],
    ['decimal, one digit', '&#9;', '\t'],
    ['decimal, zeros in front', '&#0000252;', 'ü'],
    ['decimal, the last code', '&#1114111;', '\u{10ffff}'],
    ['hexadecimal', '&#xfc;', 'ü'],
    ['hexadecimal, upper case', '&#XFC;', 'ü'],
    ['hexadecimal, one digit', '&#xa;', '\n'],
    ['hexadecimal, zeros in front', '&#x0000fc;', 'ü'],
    ['hexadecimal, the last code', '&#x10FFFF;', '\u{10ffff}'],
    ['named', '&uuml;', 'ü'],
    ['named, upper case', '&Uuml;', 'Ü'],
    ['a short name', '&eth;', 'ð'],
  ])('is the letter that it stands for: %s', (_title, written, sign) => {
    expectRead(read, written, letter(sign, written.length))
  })

  it.each([
    ['&lt;', 4],
    ['&gt;', 4],
    ['&quot;', 6],
    ['&hellip;', 8],
    ['&thetasym;', 10],
    ['&#1114112;', 10],
    ['&#9999999;', 10],
    ['&#x110000;', 10],
    ['&#xffffff;', 10],
    ['&UUML;', 6],
  ])('is nothing where it stands for no letter: %s', (written, length) => {
    expectRead(read, written, nothing(length))
  })

  it.each([
    ['nothing behind it', '&'],
    ['another parameter of an address', '&size=20'],
    ['no semicolon', '&uuml'],
    ['a blank before the semicolon', '&uuml ;'],
    ['no name', '&;'],
    ['no digits', '&#;'],
    ['no hexadecimal digits', '&#x;'],
    ['a digit that is none', '&#xfg;'],
    ['a letter among decimal digits', '&#25a;'],
    ['eight decimal digits', '&#00000252;'],
    ['seven hexadecimal digits', '&#x00000fc;'],
    ['a name of one letter', '&a;'],
    ['a name of nine letters', '&abcdefghi;'],
    ['a digit in a name', '&a1;'],
    ['a sign in a name', '&u-l;'],
    ['a name without its first letter', '&#uml;'],
  ])('is the ampersand alone where it is none: %s', (_title, written) => {
    expectRead(read, written, nothing(1))
  })

  it('reads the same where its ampersand was escaped up to eight times', () => {
    for (let again = 0; again <= 8; again++) {
      const before = `&${times('amp;', again)}`
      expectRead(read, `${before}uuml;`, letter('ü', before.length + 5))
      expectRead(read, `${before}#252;`, letter('ü', before.length + 5))
      expectRead(read, `${before}lt;`, nothing(before.length + 3))
      expectRead(read, before, nothing(before.length))
    }
    expect(told(read, Buffer.from(`&${times('amp;', 9)}uuml;`)).value).toBe(NOTHING)
  })

  it('is an ampersand before anything else', () => {
    for (const behind of ['', ' b', 'b', 'b;', 'b=1', 'toolongaword;'])
      expect([behind, told(read, Buffer.from(`&amp;${behind}`))]).toEqual([behind, nothing(5)])
  })
})

describe.each(READS)('an escape that the end cuts, read by %s', (_, read) => {
  it.each([
    '\\u00fc',
    '\\\\u00fc',
    '\\U0001f680',
    '\\xfc',
    '%fc',
    '%2541',
    '%252541',
    '%u51ac',
    '&uuml;',
    '&#252;',
    '&#xfc;',
    '%5Cu00fc',
    '%5C%5CU0001f680',
    '%26uuml;',
    '\\u0026uuml;',
    '\\x26#252;',
  ])('is what it would be if nothing stood behind the end: %s', (written) => {
    const raw = Buffer.from(`${written}00`)
    for (let end = 1; end < written.length; end++) {
      const cut = told(read, raw, 0, end)
      expect([end, cut]).toEqual([end, told(read, raw.subarray(0, end))])
      expect(cut.length).toBeLessThanOrEqual(end)
    }
  })
})

describe('names of letters', () => {
  /** https://html.spec.whatwg.org/#named-character-references, from U+00C0 to U+00FF, a row for 16 of them. */
  const ROWS = [
    'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml',
    'ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig',
    'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml',
    'eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml',
  ]

  it.each(ROWS.map((row, n) => [hex(0xc0 + 16 * n, 4), row]))('are known: 16 from U+%s on', (first, row) => {
    const names = row.split(' ')
    expect(names.map((name) => told(readLayer, Buffer.from(`&${name};`)).value)).toEqual(
      names.map((_, n) => Number.parseInt(first, 16) + n),
    )
  })
})

describe('what was escaped again on the way', () => {
  it.each([
    ['JSON in percent-encoding', '%5Cu00fc', letter('ü', 8)],
    ['lower case', '%5cu00fc', letter('ü', 8)],
    ['JSON in JSON in it', '%5C%5Cu00fc', letter('ü', 11)],
    ['percent-encoded again', '%255Cu00fc', letter('ü', 10)],
    ['eight digits', '%5CU0001f680', letter('🚀', 12)],
    ['a byte', '%5Cxfc', byte(0xfc, 6)],
    ['braces as they are', '%5Cu{fc}', letter('ü', 8)],
    ['eight backslashes', `${times('%5C', 8)}u00fc`, letter('ü', 29)],
  ])('is read: %s', (_, written, expected) => {
    expectRead(readUnit, written, expected)
    expect(told(readLayer, Buffer.from(written)).value).toBe(0x5c)
  })

  it.each([
    ['nothing behind it', '%5C', 3],
    ['a folder', '%5Cnorthwind', 3],
    ['a folder of three digits', '%5C101', 3],
    ['too few digits', '%5Cu00f', 3],
    ['another letter between', '%5C%41u00fc', 3],
    ['nine backslashes', `${times('%5C', 9)}u00fc`, 3],
  ])('is a backslash of a path otherwise: %s', (_, written, length) => {
    expectRead(readUnit, written, byte(0x5c, length))
  })

  it.each([
    ['Go and Rails', '\\u0026uuml;', letter('ü', 11)],
    ['Go in JSON', '\\\\u0026uuml;', letter('ü', 12)],
    ['a string of JavaScript', '\\x26uuml;', letter('ü', 9)],
    ['octal', '\\046uuml;', letter('ü', 9)],
    ['a URL', '%26uuml;', letter('ü', 8)],
    ['a URL in a URL', '%2526uuml;', letter('ü', 10)],
    ['JSON in a URL', '%5Cu0026uuml;', letter('ü', 13)],
    ['a number', '\\u0026#252;', letter('ü', 11)],
    ['a hexadecimal number', '\\u0026#xfc;', letter('ü', 11)],
    ['HTML in HTML', '\\u0026amp;uuml;', letter('ü', 15)],
    ['the ampersand itself', '\\u0026amp;', nothing(10)],
    ['the ampersand in a URL', '%26amp;', nothing(7)],
    ['another sign', '\\u0026lt;', nothing(9)],
    ['the ampersand as a number', '&#38;uuml;', letter('ü', 10)],
  ])('is an entity: %s', (_, written, expected) => {
    expectRead(readUnit, written, expected)
  })

  it.each([
    ['JSON', '\\u0026', letter('&', 6)],
    ['a string of JavaScript', '\\x26', byte(0x26, 4)],
    ['a URL', '%26', byte(0x26, 3)],
  ])('is an ampersand where no entity follows: %s', (_, ampersand, expected) => {
    for (const behind of ['', ' ', 'size=20', 'uuml', 'a;', '#;', '%41', '&uuml;'])
      expect([behind, told(readUnit, Buffer.from(ampersand + behind))]).toEqual([behind, expected])
  })

  it('is left by a single layer', () => {
    for (const [written, expected] of [
      ['\\u0026uuml;', letter('&', 6)],
      ['%26uuml;', byte(0x26, 3)],
      ['%5Cu00fc', byte(0x5c, 3)],
      ['&#38;uuml;', letter('&', 5)],
    ] as const)
      expect(told(readLayer, Buffer.from(written))).toEqual(expected)
  })
})

describe('any bytes', () => {
  const ATOMS = [
    ...['\\', '%', '&', 'u', 'U', 'x', '{', '}', '25', '5C', '26', '#', ';', 'amp;', 'uuml;', 'n', 'e[', '0'],
    ...['41', '00fc', '0001f680', '\\u0026', '%5C', '%2526', times('\\', 20), times('25', 20), '\xff', '\0'],
  ]
  const text = fc
    .array(fc.constantFrom(...ATOMS), { minLength: 1, maxLength: 40 })
    .map((parts) => Buffer.from(parts.join(''), 'latin1'))

  it('are read one unit behind the other, none of them longer than a window looks ahead', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(readLayer, readUnit), (raw, read) => {
        const odd: Told[] = []
        for (let at = 0; at < raw.length;) {
          const unit = told(read, raw, at)
          const { value, length, isByte } = unit
          const isFit = length > 0 && length <= 96 && at + length <= raw.length
          if (!isFit || value > (isByte ? 0xff : 0x10ffff)) odd.push(unit)
          at += Math.max(1, length)
        }
        expect(odd).toEqual([])
      }),
    )
  })

  it('make no longer unit than this', () => {
    const layers = `${times('%5C', 6)}%255C%${times('25', 8)}5C`
    const written = `${layers}U00000026${times('amp;', 8)}#1114111;`
    expect(written).toHaveLength(92)
    expectRead(readUnit, written, letter('\u{10ffff}', 92))
  })

  it('that begin no escape stand for themselves, whatever follows', () => {
    const raw = drawn(4000)
    const others = Array.from(raw.keys()).filter((at) => MARKS[raw[at] ?? 0] === 0)
    expect(others.length).toBeGreaterThan(3900)
    expect(others.map((at) => readUnit(raw, at, raw.length))).toEqual(
      others.map((at) => readUnit(raw.subarray(at, at + 1), 0, 1)),
    )
    expect(others.map((at) => unitValue(readUnit(raw, at, raw.length)))).toEqual(others.map((at) => raw[at]))
  })
})
