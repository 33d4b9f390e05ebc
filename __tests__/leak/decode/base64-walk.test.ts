import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { MAX_JOINT, walkFrom } from '../../../src/leak/decode/base64-walk.ts'

const walked = (
  text: string,
  from = 0,
  stop = text.length,
  to = text.length,
): { readonly text: string; readonly end: number; readonly firstLine: number } =>
  walkFrom(Buffer.from(text, 'latin1'), from, stop, to)

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_'

describe('letters of base64', () => {
  it('are those of both alphabets of RFC 4648', () => {
    expect(walked(LETTERS)).toEqual({ text: LETTERS, end: 66, firstLine: 66 })
  })

  it.each(Array.from('=.:"\' \t,>|~!*()[]{}<?@#$^`;\0é\x7f'))('end before %j', (sign) => {
    expect(walked(`QUJD${sign}REVG`)).toEqual({ text: 'QUJD', end: 4, firstLine: 4 })
  })

  it('are none where there are none', () => {
    expect(walked('')).toEqual({ text: '', end: 0, firstLine: 0 })
    expect(walked('=QUJD')).toEqual({ text: '', end: 0, firstLine: 0 })
    expect(walked('QUJD', 4)).toEqual({ text: '', end: 4, firstLine: 0 })
  })

  it('are read from where the walk begins up to where it stops', () => {
    expect(walked('AAAABBBBCCCC', 4, 8)).toEqual({ text: 'BBBB', end: 8, firstLine: 4 })
    expect(walked('AAAABBBBCCCC', 4, 8, 8)).toEqual({ text: 'BBBB', end: 8, firstLine: 4 })
  })
})

describe('escaped letters', () => {
  it.each([
    ['forms', 'a%2Bb%2Fc', 'a+b/c'],
    ['forms, lower case', 'a%2bb%2fc', 'a+b/c'],
    ['forms, twice', 'a%252Bb%25252Fc', 'a+b/c'],
    ['JSON of .NET', 'a\\u002Bb\\u002Fc', 'a+b/c'],
    ['JSON in JSON', 'a\\\\u002bb\\\\u002fc', 'a+b/c'],
    ['JSON of PHP', 'a\\/b\\/c', 'a/b/c'],
    ['JSON of PHP in JSON', 'a\\\\/b\\\\\\/c', 'a/b/c'],
    ['HTML', 'a&#43;b&#x2F;c&#47;d', 'a+b/c/d'],
    ['bytes of Python', 'a\\x2bb\\x2Fc', 'a+b/c'],
    ['octal', 'a\\053b\\057c', 'a+b/c'],
    ['every letter', '%51%55%4A%44', 'QUJD'],
  ])('stand for a letter each: %s', (_, text, letters) => {
    expect(walked(`${text}.`)).toEqual({ text: letters, end: text.length, firstLine: letters.length })
  })

  it.each([
    ['padding in forms', 'QUJD%3D'],
    ['padding in HTML', 'QUJD&#61;'],
    ['a blank in forms', 'QUJD%20REVG'],
    ['a quote in JSON in JSON', 'QUJD\\"REVG'],
    ['an ampersand between members of a form', 'QUJD&b=REVG'],
    ['an entity by its name', 'QUJD&amp;REVG'],
    ['a percent sign', 'QUJD%REVG'],
    ['half an escape', 'QUJD%2'],
  ])('of anything else end the value: %s', (_, text) => {
    expect(walked(text)).toEqual({ text: 'QUJD', end: 4, firstLine: 4 })
  })

  it('are read whole where they begin before the walk stops', () => {
    expect(walked('QUJ%2BREVG', 0, 4)).toEqual({ text: 'QUJ+', end: 6, firstLine: 4 })
    expect(walked('QUJ%2BREVG', 0, 3)).toEqual({ text: 'QUJ', end: 3, firstLine: 3 })
  })

  it('are none where they go on behind the bytes to look at', () => {
    for (const to of [4, 5]) expect(walked('QUJ%2BREVG', 0, to, to)).toMatchObject({ text: 'QUJ', end: 3 })
    expect(walked('QUJ%2BREVG', 0, 6, 6)).toMatchObject({ text: 'QUJ+', end: 6 })
  })
})

describe('lines of one value', () => {
  it.each([
    ['Unix', '\n'],
    ['mail', '\r\n'],
    ['indentation of YAML', '\n      '],
    ['tabs', '\n\t\t'],
    ['quoted mail', '\n> '],
    ['a literal over lines', '"\n  "'],
    ['a literal of Python', "'\n    '"],
    ['a list of lines', '",\n  "'],
    ['a block of a template', '\n  | '],
    ['blanks at the end of a line', '  \n'],
    ['an empty line', '\n\n'],
    ['just as long as it may be', `\n${' '.repeat(MAX_JOINT - 1)}`],
    ['just as long, with the line end last', `${' '.repeat(MAX_JOINT - 1)}\n`],
  ])('go on behind a line end: %s', (_, between) => {
    const text = `QUJD${between}REVG${between}R0hJ`
    expect(walked(`${text}.`)).toEqual({ text: 'QUJDREVGR0hJ', end: text.length, firstLine: 4 })
  })

  it.each([
    ['JSON', '\\n'],
    ['JSON, mail', '\\r\\n'],
    ['JSON in JSON', '\\\\n'],
    ['JSON in JSON in JSON', '\\\\\\\\r\\\\\\\\n'],
    ['forms', '%0A'],
    ['forms, mail', '%0D%0A'],
    ['forms, lower case', '%0d%0a'],
    ['HTML', '&#10;'],
    ['HTML, mail', '&#13;&#xA;'],
    ['code points', '\\u000a'],
  ])('go on behind an escaped line end, and are one line then: %s', (_, between) => {
    const text = `QUJD${between}REVG`
    expect(walked(`${text}.`)).toEqual({ text: 'QUJDREVG', end: text.length, firstLine: 8 })
  })

  it.each([
    ['a blank', ' '],
    ['two values of a list', '","'],
    ['a blank behind a comma', ', '],
    ['a carriage return alone', '\r'],
  ])('are parted by what has no line end: %s', (_, between) => {
    expect(walked(`QUJD${between}REVG`)).toEqual({ text: 'QUJD', end: 4, firstLine: 4 })
  })

  it('are parted by more than there is between two lines', () => {
    expect(walked(`QUJD\n${' '.repeat(MAX_JOINT)}REVG`)).toMatchObject({ text: 'QUJD', firstLine: 4 })
    expect(walked(`QUJD${' '.repeat(MAX_JOINT)}\nREVG`)).toMatchObject({ text: 'QUJD', firstLine: 4 })
  })

  it('are parted by another sign, be it behind a line end', () => {
    for (const sign of '.:=')
      expect(walked(`QUJD\n${sign}\nREVG`)).toMatchObject({ text: 'QUJD', firstLine: 4 })
  })

  it('have a line end among the bytes to look at', () => {
    const text = 'QUJD "\nREVG'
    expect(walked(text, 0, 6, 6)).toEqual({ text: 'QUJD', end: 4, firstLine: 4 })
    expect(walked(text, 0, 7, 7)).toMatchObject({ text: 'QUJD', firstLine: 4 })
    expect(walked(text, 0, 8, 8)).toEqual({ text: 'QUJDR', end: 8, firstLine: 4 })
  })

  it('are one value whatever the width', () => {
    const value = fc.uint8Array({ minLength: 1, maxLength: 120 })
    const between = fc.constantFrom('\n', '\r\n', '\\n', '\n   ', '"\n"', '%0A')
    fc.assert(
      fc.property(value, fc.integer({ min: 4, max: 80 }), between, (bytes, width, end) => {
        const text = Buffer.from(bytes).toString('base64url')
        const lines = text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []
        const written = lines.join(end)
        expect(walked(`x=${written}=`, 2)).toMatchObject({ text, end: 2 + written.length })
      }),
    )
  })
})

describe('any bytes', () => {
  it('are walked over to an end', () => {
    const signs = fc.constantFrom(...Array.from('aZ0+/-_=%\\&#;u002bn\r\n "\',>|'))
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 80 }), fc.nat(20), fc.nat(80), (text, from, length) => {
        const stop = Math.min(text.length, from + length)
        const walk = walked(text, from, stop)
        expect(walk.text).toMatch(/^[\w+/-]*$/)
        expect(walk.firstLine).toBeLessThanOrEqual(walk.text.length)
        expect(walk.end).toBeGreaterThanOrEqual(from)
        expect(walk.end).toBeLessThanOrEqual(Math.max(from, text.length))
      }),
    )
  })
})
