import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { inspect } from 'node:util'

import {
  base64Inside,
  encodedForms,
  ENCODINGS,
  maskForms,
  MIN_MASK,
} from '../../../src/leak/decode/encodings.ts'
import { drawn } from '../known.ts'

const KEY = `sk-${drawn(36).toString('base64url')}`
const formOf = (value: string, name: string) => {
  const forms = encodedForms(value).filter((form) => form.name === name)
  expect(forms).toHaveLength(1)
  return forms[0]
}
const textOf = (value: string, name: string): string => formOf(value, name)?.text ?? ''
const textsOf = (value: string): ((name: string) => string) => {
  const forms = new Map(encodedForms(value).map(({ name, text }) => [name, text]))
  return (name) => forms.get(name) ?? ''
}
const well = fc.string({ unit: 'grapheme', maxLength: 30 })

/** Of `aü🚀/`, written by hand: 61, c3 bc, f0 9f 9a 80, 2f in UTF-8. */
const BY_HAND = [
  ['plain', 'plain', 'a\xc3\xbc\xf0\x9f\x9a\x80/'],
  ['hex', 'hex', '61c3bcf09f9a802f'],
  ['hex, upper case', 'hex', '61C3BCF09F9A802F'],
  ['hex, spaced', 'hex', '61 c3 bc f0 9f 9a 80 2f'],
  ['hex, colons', 'hex', '61:c3:bc:f0:9f:9a:80:2f'],
  ['percent, every byte', 'percent', '%61%c3%bc%f0%9f%9a%80%2f'],
  ['percent, upper case', 'percent', '%61%C3%BC%F0%9F%9A%80%2F'],
  ['percent twice', 'percent', '%2561%25C3%25BC%25F0%259F%259A%2580%252F'],
  ['percent', 'percent', 'a%C3%BC%F0%9F%9A%80%2F'],
  ['JSON \\u', 'json-escape', '\\u0061\\u00fc\\ud83d\\ude80\\u002f'],
  ['JSON \\u twice', 'json-escape', '\\\\u0061\\\\u00fc\\\\ud83d\\\\ude80\\\\u002f'],
  ['JSON', 'json-escape', 'aü🚀/'],
  ['JSON twice', 'json-escape', 'aü🚀/'],
  ['JSON with \\/', 'json-escape', 'aü🚀\\/'],
  ['\\x', 'json-escape', '\\x61\\xc3\\xbc\\xf0\\x9f\\x9a\\x80\\x2f'],
  ['octal', 'json-escape', '\\141\\303\\274\\360\\237\\232\\200\\057'],
  ['HTML, decimal', 'html-entity', '&#97;&#252;&#128640;&#47;'],
  ['HTML, hexadecimal', 'html-entity', '&#x61;&#xfc;&#x1f680;&#x2f;'],
  ['byte list', 'byte-list', '[97, 195, 188, 240, 159, 154, 128, 47]'],
  ['Buffer', 'byte-list', '<Buffer 61 c3 bc f0 9f 9a 80 2f>'],
  ['0x list', 'byte-list', '{0x61, 0xc3, 0xbc, 0xf0, 0x9f, 0x9a, 0x80, 0x2f}'],
  ['Python bytes', 'json-escape', "b'a\\xc3\\xbc\\xf0\\x9f\\x9a\\x80/'"],
] as const

describe('a form of a value', () => {
  it.each(BY_HAND)('is written as tools write it: %s', (name, technique, text) => {
    expect(formOf('aü🚀/', name)).toMatchObject({ technique, text })
  })

  it('has a name of its own, and there is one for each encoding', () => {
    const names = encodedForms(KEY).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(expect.arrayContaining(ENCODINGS.map(({ name }) => name)))
    expect(new Set(ENCODINGS.map(({ technique }) => technique))).toEqual(
      new Set(['plain', 'base64', 'base64url', 'hex', 'percent', 'json-escape', 'html-entity', 'byte-list']),
    )
  })

  it('has the bytes of its text, of its value in UTF-8 where it is plain', () => {
    for (const { text, bytes } of encodedForms(KEY))
      if (text !== null) expect(Buffer.from(bytes).toString()).toBe(text)
    expect(formOf('Müller 灯', 'plain')?.bytes).toEqual(Buffer.from('Müller 灯'))
    for (const name of ['JSON', 'JSON twice', 'JSON with \\/'])
      expect(formOf('Müller 灯', name)?.bytes).toEqual(Buffer.from('Müller 灯'))
  })

  it('in UTF-16 is no text, and has either byte first', () => {
    expect(formOf('a灯', 'utf-16le')).toEqual({
      name: 'utf-16le',
      technique: 'utf-16le',
      text: null,
      bytes: Buffer.of(0x61, 0, 0x6f, 0x70),
    })
    expect(formOf('a灯', 'utf-16be')).toMatchObject({
      technique: 'utf-16be',
      text: null,
      bytes: Buffer.of(0, 0x61, 0x70, 0x6f),
    })
  })

  it('of bytes at either end of the range has all its digits', () => {
    expect(textOf('\0\x7f', 'hex')).toBe('007f')
    expect(textOf('\0\x7f', 'octal')).toBe('\\000\\177')
    expect(textOf('\0\x7f', 'JSON \\u')).toBe('\\u0000\\u007f')
    expect(textOf('\0\x7f', 'byte list')).toBe('[0, 127]')
  })

  it('of Python keeps printable signs, and escapes what ends the literal', () => {
    expect(textOf(' ~!', 'Python bytes')).toBe("b' ~!'")
    expect(textOf("\x1f\x7f'\\", 'Python bytes')).toBe("b'\\x1f\\x7f\\x27\\x5c'")
  })

  it('of nothing is empty, but for its brackets', () => {
    const written = encodedForms('').map(({ text }) => text ?? '')
    expect([...new Set(written)].sort()).toEqual(['', '[]', '[\n    \n]', '<Buffer >', '{}', "b''"].sort())
  })
})

describe('a form of any value', () => {
  it('is undone by the decoder of that encoding', () => {
    fc.assert(
      fc.property(well, (value) => {
        const [bytes, written] = [Buffer.from(value), textsOf(value)]
        const json = (name: string): unknown => JSON.parse(`"${written(name)}"`)
        for (const name of ['JSON', 'JSON with \\/', 'JSON \\u']) expect(json(name)).toBe(value)
        for (const name of ['JSON twice', 'JSON \\u twice'])
          expect(JSON.parse(`"${String(json(name))}"`)).toBe(value)
        for (const name of ['percent', 'percent, every byte', 'percent, upper case'])
          expect(decodeURIComponent(written(name))).toBe(value)
        expect(decodeURIComponent(decodeURIComponent(written('percent twice')))).toBe(value)
        for (const name of ['hex', 'hex, upper case'])
          expect(Buffer.from(written(name), 'hex')).toEqual(bytes)
        for (const name of ['byte list', 'byte list, one a line'])
          expect(JSON.parse(written(name))).toEqual([...bytes])
      }),
    )
  })

  it('is what the runtime writes itself', () => {
    fc.assert(
      fc.property(well, (value) => {
        const [bytes, written] = [Buffer.from(value).subarray(0, 50), textsOf(value)]
        expect(written('percent')).toBe(encodeURIComponent(value))
        expect(`"${written('JSON')}"`).toBe(JSON.stringify(value))
        expect(`"${written('JSON twice')}"`).toBe(JSON.stringify(JSON.stringify(value).slice(1, -1)))
        expect(written('Buffer')).toContain(inspect(bytes).replace(/>$/, ''))
      }),
    )
    expect(textOf(KEY, 'byte list, one a line')).toBe(JSON.stringify([...Buffer.from(KEY)], null, 4))
  })

  it('is made of half a surrogate pair, too', () => {
    const half = `${KEY}\ud83d`
    expect(textOf(half, 'JSON')).toBe(`${KEY}\\ud83d`)
    expect(textOf(half, 'percent')).toBe(`${KEY}%EF%BF%BD`)
    expect(textOf(half, 'JSON \\u')).toMatch(/\\ud83d$/)
  })
})

describe('base64 that a value alone decides', () => {
  const any = fc.uint8Array({ maxLength: 40 })

  it.each(['base64', 'base64url'] as const)('stands in it whatever stands before and behind: %s', (way) => {
    fc.assert(
      fc.property(any, any, any, (before, value, after) => {
        const inside = base64Inside(value, before.length % 3, way === 'base64url')
        const whole = Buffer.concat([before, value, after]).toString(way)
        const first = Math.ceil((before.length * 4) / 3)
        expect(whole.slice(first, first + inside.length)).toBe(inside)
      }),
    )
  })

  it('leaves out no letter that it decides', () => {
    for (const shift of [0, 1, 2])
      for (let size = 0; size <= 7; size++) {
        const value = drawn(size)
        const around = (fill: number): string =>
          Buffer.concat([Buffer.alloc(shift, fill), value, Buffer.alloc(3, fill)]).toString('base64')
        const [zeros, ones] = [around(0), around(255)]
        const same = Array.from(zeros).filter(
          (sign, at) => sign === ones[at] && at < Math.ceil(((shift + size) * 4) / 3),
        )
        expect([shift, size, base64Inside(value, shift, false)]).toEqual([shift, size, same.join('')])
      }
  })

  it('has the letters of its own alphabet', () => {
    const value = Buffer.of(0xfb, 0xff, 0xbf)
    expect([base64Inside(value, 0, false), base64Inside(value, 0, true)]).toEqual(['+/+/', '-_-_'])
  })

  it.each(['base64', 'base64url'] as const)('has a form for each place of three: %s', (way) => {
    for (const shift of [0, 1, 2]) {
      const { technique, text } = formOf(KEY, `${way} shifted by ${shift}`) ?? {}
      expect(technique).toBe(way)
      expect(Buffer.from(`${'x'.repeat(shift)}${KEY}`).toString(way)).toContain(text)
      expect((text ?? '').length).toBeGreaterThan(KEY.length)
    }
  })
})

describe('masks of a secret', () => {
  const PEM = `-----BEGIN KEY-----\n${KEY}\n${KEY.slice(0, 8)}\r\n${KEY.slice(20, 27)}\tend\n`

  it('hide it in whatever encoding it is printed', () => {
    const bytes = Buffer.from(KEY)
    const masks = maskForms(KEY)
    for (const printed of [
      KEY,
      `Basic ${Buffer.from(`:${KEY}`).toString('base64')}`,
      bytes.toString('base64'),
      bytes.toString('base64url'),
      bytes.toString('hex'),
      bytes.toString('hex').toUpperCase(),
      bytes.toString('hex').replace(/..(?=.)/g, '$&:'),
      JSON.stringify({ KEY }),
      `https://a.example/?key=${encodeURIComponent(KEY)}`,
      Array.from(KEY, (sign) => `&#${sign.charCodeAt(0)};`).join(''),
      Array.from(bytes, (byte) => `%${byte.toString(16)}`).join(''),
    ])
      expect([printed, masks.some((mask) => printed.includes(mask))]).toEqual([printed, true])
  })

  it('with signs of JSON and URLs are made of those encoders, too', () => {
    const secret = `pa"ss\\wo/rd&${drawn(6).toString('hex')}`
    for (const printed of [
      JSON.stringify(secret).slice(1, -1),
      JSON.stringify(JSON.stringify(secret)).slice(3, -3),
      JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/'),
      encodeURIComponent(secret),
    ])
      expect(maskForms(secret)).toContain(printed)
  })

  it('are given once each, have no white space and at least eight characters', () => {
    for (const secret of [KEY, PEM, `pa ss ${KEY}`, KEY.slice(0, 3), 'Müller 灯', ' ', ''])
      for (const [n, mask] of maskForms(secret).entries()) {
        expect(mask).toMatch(/^\S{8,}$/)
        expect(maskForms(secret).indexOf(mask)).toBe(n)
      }
  })

  it('are its words where it has several, from eight characters on', () => {
    const masks = maskForms(PEM)
    expect(masks).toEqual(expect.arrayContaining(['-----BEGIN', 'KEY-----', KEY, KEY.slice(0, 8)]))
    for (const none of [PEM, KEY.slice(20, 27), 'end']) expect(masks).not.toContain(none)
  })

  it('are none of fewer than eight characters', () => {
    expect(MIN_MASK).toBe(8)
    expect(maskForms(KEY.slice(0, 8))).toContain(KEY.slice(0, 8))
    expect(maskForms(KEY.slice(0, 7))).not.toContain(KEY.slice(0, 7))
    expect(maskForms(KEY.slice(0, 7))).toContain(Buffer.from(KEY.slice(0, 7)).toString('hex'))
    expect(maskForms('')).toEqual([])
  })

  it('are the secret itself where it has letters beyond ASCII', () => {
    const secret = `schlüssel-${drawn(6).toString('hex')}`
    expect(maskForms(secret)).toContain(secret)
  })
})
