import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { agrees, type Manner } from '../../../src/leak/values/punctuation.ts'

const STRICT: Manner = { isStrict: true, hasLetters: true }
const LOOSE: Manner = { isStrict: false, hasLetters: true }
const NUMBERS: Manner = { isStrict: false, hasLetters: false }
const manners = [STRICT, LOOSE, NUMBERS] as const

/** In which manners found signs are those of the value. */
const told = (found: string, own: string): string =>
  ['strict', 'loose', 'numbers'].filter((_, n) => agrees(found, own, manners[n] ?? STRICT)).join(' ')

const ALL = 'strict loose numbers'

describe('signs of a value', () => {
  it.each([
    ['the same', '-', '-'],
    ['none', '', ''],
    ['with a line end in them', ', \n  ', ', '],
    ['with a line end between them', '"\r\n  ,', '",'],
    ['with more blanks', ' \t  ', ' '],
    ['with a blank that breaks no line', '\u00a0', ' '],
    ['with blanks lost', ',', ', '],
    ['with another dash', '\u2013', '-'],
    ['with a soft hyphen', '\u00ad', ''],
    ['with a NUL of UTF-16', '\0,\0 \0', ', '],
    ['with backslashes', '\\\\/', '/'],
    ['without their backslash', '', '\\'],
    ['with a comment of React', '<!-- -->', ''],
    ['in a form', '+-+', ' - '],
    ['without quotes', ' ', '" '],
    ['with other quotes', '\u201c', '"'],
    ['quoted', "'.", '.'],
    ['at the end of a line', '-\n    ', '-'],
    ['at the beginning of a line', '\n> -', '-'],
    ['on both sides of a line end', ',\n * (', ', ('],
    ['behind a mark of a diff', '\n+', ''],
    ['between two literals', '" + "', ''],
    ['between two literals, on the left', '-" + "', '-'],
    ['between two literals, on the right', "' . '-", '-'],
    ['between two literals on two lines', '"\n  "', ''],
    ['between literals that concatenate', '" & "', ''],
  ])('are those: %s', (_title, found, own) => {
    expect(told(found, own)).toBe(ALL)
  })

  it.each([
    ['none for one', '', '-', ''],
    ['one for none', '-', '', ''],
    ['another one', '/', '-', ''],
    ['one before others', '.-', '-', ''],
    ['a blank for none', ' ', '', ''],
    ['a blank for a sign', ' ', '-', ''],
    ['a slug', '-', ' ', 'loose numbers'],
    ['a slug with points', '.', ' ', 'loose numbers'],
    ['a slug with strokes', '_', ' ', 'loose numbers'],
    ['a slash for a blank', '/', ' ', ''],
    ['a plus for a sign', '+', '-', ''],
    ['two pluses for a blank', '++', ' ', ''],
    ['a list', '", "', '', 'loose'],
    ['a list with signs of its own', '", "-', '-', 'loose numbers'],
    ['a quote beside a literal', '" + "\'', "'", ALL],
    ['a piece of its own', '"-"', '-', ALL],
    ['a piece of its own in a list', '","-","', '-', 'loose numbers'],
    ['other words between literals', '": "', '', ''],
    ['a sign lost at a line end', '\n', '-', ''],
    ['an equals sign at a line end', '=\n', '', ''],
    ['a colon at a line end', ':\n', '', ''],
  ])('depend on the manner: %s', (_title, found, own, expected) => {
    expect(told(found, own)).toBe(expected)
  })

  const sign = fc.constantFrom(...Array.from('-/.,:;@#()_+='))
  const signs = fc.array(sign, { maxLength: 4 }).map((of) => of.join(''))

  it('are always those of themselves, wrapped or in two literals', () => {
    fc.assert(
      fc.property(signs, signs, fc.constantFrom(...manners), (head, tail, manner) => {
        const own = head + tail
        expect(agrees(own, own, manner)).toBe(true)
        expect(agrees(`${head}\n    ${tail}`, own, manner)).toBe(true)
        expect(agrees(`${head}" + "${tail}`, own, manner)).toBe(true)
        expect(agrees(Array.from(own).join('\0'), own, manner)).toBe(true)
      }),
    )
  })

  it('are never those of a value with other signs', () => {
    const plain = fc.stringMatching(/^[-/.:@#_=]{1,3}$/)
    fc.assert(
      fc.property(plain, plain, (found, own) => {
        fc.pre(found !== own)
        expect(agrees(found, own, STRICT)).toBe(false)
      }),
    )
  })
})
