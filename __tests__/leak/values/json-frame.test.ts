import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { frameOf as frameOfReading, holdsJson } from '../../../src/leak/values/json-frame.ts'
import { squeezed } from '../../../src/leak/search/squeeze.ts'

const letters = (value: string): string => Buffer.from(squeezed(Buffer.from(value)).text).toString('utf8')

const frameOf = (value: string): Uint8Array =>
  frameOfReading({ value, origin: squeezed(Buffer.from(value)).origin })

/** The letters of a value, those of the frame as dots. */
const shown = (value: string): string => {
  const frame = frameOf(value)
  const bytes = squeezed(Buffer.from(value)).text.map((byte, at) => (frame[at] === 1 ? 0x2e : byte))
  return Buffer.from(bytes).toString('utf8')
}

describe('a value that holds JSON', () => {
  it.each([
    '{"city":"Oslo"}',
    ' [1, 2]\n',
    'Here:\n```json\n{"city": "Oslo"}\n```\nAnything else?',
    'Here:\n  ~~~\n[{"city": "Oslo"}]\n  ~~~',
  ])('is %j', (value) => {
    expect(holdsJson(value)).toBe(true)
  })

  it.each([
    '',
    '12',
    '"city"',
    'He said "city": Oslo',
    'Like {"city":"Oslo"}',
    '{"city":',
    '```js\n{city: 1}\n```',
  ])('is not %j', (value) => {
    expect(holdsJson(value)).toBe(false)
  })
})

describe('the frame of JSON', () => {
  it.each([
    ['names of members', '{"city":"Oslo","days" : 3}', '....oslo....3'],
    ['also with signs of their own', '{"max_price-eur ($)":12}', '...........12'],
    ['also in another script, escaped or not', '{"Stra\\u00dfe":"Kai 4","größe":7}', '.......kai4.......7'],
    [
      'yes, no and nothing behind one',
      '{"a":true,"b": false,"c":null,"d":"null"}',
      '.....' + '......' + '.....' + '.null',
    ],
    ['no value that begins as they do', '{"a":"true story","b":nullable}', '.truestory.nullable'],
    ['no strings in lists', '["city","days"]', 'citydays'],
    ['no strings that hold a colon', '["city: Oslo",":","x"]', 'cityoslox'],
    ['names in a string that is JSON', JSON.stringify({ a: JSON.stringify({ city: 'Oslo' }) }), '.....oslo'],
    [
      'names in such a string in such a string',
      JSON.stringify({ a: JSON.stringify({ b: JSON.stringify({ city: 'Oslo' }) }) }),
      '......oslo',
    ],
    ['names of which the backslashes were taken', '{"a":" {  "city" : "Oslo"}"}', '.....oslo'],
  ])('is %s', (_title, value, expected) => {
    expect(shown(value)).toBe(expected)
  })

  it('is as long as the letters of any value', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string({ unit: 'grapheme' })), (value) => {
        expect(frameOf(value)).toHaveLength(Buffer.byteLength(letters(value)))
      }),
    )
  })

  it('leaves the values of any JSON, and takes its names', () => {
    const name = fc.stringMatching(/^[a-z_]{1,12}$/)
    fc.assert(
      fc.property(fc.dictionary(name, fc.stringMatching(/^[a-z ,.]{0,20}$/)), (members) => {
        const said = Object.values(members).map(letters).join('')
        expect(shown(JSON.stringify(members)).replaceAll('.', '')).toBe(said)
      }),
    )
  })

  it('is soon told of hostile values', () => {
    for (const part of ['\\', '"', '"\\', '"a\\u', '" ', '\n```\n{'])
      expect(frameOf(part.repeat(200_000))).toBeDefined()
  })
})
