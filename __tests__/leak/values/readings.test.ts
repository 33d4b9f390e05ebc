import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { squeezed } from '../../../src/leak/search/squeeze.ts'
import { countLetters, readingsOf } from '../../../src/leak/values/readings.ts'

const lettersOf = (value: string): string => Buffer.from(squeezed(Buffer.from(value)).text).toString('latin1')

describe('the readings of a value', () => {
  const values = (own: string): readonly string[] => readingsOf(own).map(({ value }) => value)

  it.each<[string, string, readonly string[]]>([
    ['one, where all leave the same letters', 'a b-c', ['a b-c']],
    ['with and without its backslashes', 'C:\\new\\\\x41', ['C:\\new\\\\x41', 'C: new x41']],
    ['one, where a backslash escapes nothing', 'EU\\zoe', ['EU\\zoe']],
    [
      'composed and decomposed',
      'cafe\u0301 gr\u00fc\u00df',
      ['cafe\u0301 gr\u00fc\u00df', 'caf\u00e9 gr\u00fc\u00df', 'cafe\u0301 gru\u0308\u00df'],
    ],
    ['composed too', 'u\u0308ber', ['u\u0308ber', '\u00fcber']],
    ['decomposed too', '\u00fcber', ['\u00fcber', 'u\u0308ber']],
    ['of nothing, one', '', ['']],
  ])('are %s', (_title, own, expected) => {
    expect(values(own)).toEqual(expected)
  })

  it('begin with the value, each with letters of its own and where they stand', () => {
    const unit = fc.constantFrom('a', 'n', 'x41', '\\', '\\\\', ' ', '\u00e9', 'e\u0301', '磨', '🚀', '"')
    fc.assert(
      fc.property(
        fc.array(unit).map((of) => of.join('')),
        (own) => {
          const readings = readingsOf(own)
          expect(readings[0]?.value).toBe(own)
          const letters = readings.map(({ value }) => lettersOf(value))
          expect(new Set(letters).size).toBe(letters.length)
          for (const way of [own, own.replaceAll(/\\+/g, ' '), own.normalize('NFC'), own.normalize('NFD')])
            expect(letters).toContain(lettersOf(way))
          for (const { value, letters: text, bytes, origin } of readings) {
            const { text: of, origin: at } = squeezed(Buffer.from(value))
            expect([text, origin, bytes]).toEqual(
              [of, at, new Uint8Array(Buffer.from(value))].map((part, n) =>
                n === 2 ? Buffer.from(part) : part,
              ),
            )
          }
        },
      ),
    )
  })
})

describe('letters before a place', () => {
  it('are counted at each place, in rising order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (value) => {
        const { origin } = squeezed(Buffer.from(value))
        const lettersTo = countLetters({ value, origin })
        for (let to = 0; to <= value.length; to++) {
          // Half of a pair of surrogates is no character.
          if (!value.slice(0, to).isWellFormed()) continue
          const byte = Buffer.byteLength(value.slice(0, to))
          expect(lettersTo(to)).toBe(origin.filter((at) => at < byte).length)
        }
      }),
    )
  })

  it('are counted in one step as in many', () => {
    const { value, origin } = readingsOf('größe: 12 \\u00fc 磨 🚀 x')[0] ?? {
      value: '',
      origin: new Int32Array(),
    }
    const lettersTo = countLetters({ value, origin })
    expect([
      lettersTo(0),
      lettersTo(1),
      lettersTo(3),
      lettersTo(value.length),
      lettersTo(value.length),
    ]).toEqual([0, 1, 4, origin.length, origin.length])
  })
})
