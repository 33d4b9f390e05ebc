import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { ExactNeedle } from '../../../src/leak/needles.ts'
import { type Lane, squeezed } from '../../../src/leak/search/squeeze.ts'
import { isIdentifying, isLeak, lastPiece, type Match, stretch } from '../../../src/leak/values/exact.ts'
import { type Form, formsOf, ownOf } from '../../../src/leak/values/forms.ts'
import { newKey } from '../known.ts'

const needleOf = (value: string, more: Partial<ExactNeedle> = {}): ExactNeedle => ({
  ...{ kind: 'credential', value, rule: 'pieces', unlessBeside: [], plainOnly: false },
  ...more,
})
const formOf = (needle: ExactNeedle, technique = 'plain'): Form => {
  const form = formsOf(needle).find((of) => of.technique === technique)
  if (form === undefined) throw new Error('no form')
  return form
}
const laneOf = (raw: Uint8Array): Lane => {
  const { text, origin } = squeezed(raw)
  return { text, origin, length: text.length }
}

/** The longest stretch of a text that equals one of a form, where the form's `gram` stands. */
const matchIn = (text: string, form: Form, gram: string): { raw: Uint8Array; lane: Lane; match: Match } => {
  const raw = Buffer.from(text)
  const lane = laneOf(raw)
  const letters = (of: Uint8Array): string => Buffer.from(of).toString('latin1')
  const [at, own] = [letters(lane.text).indexOf(gram), letters(form.text).indexOf(gram)]
  return { raw, lane, match: stretch(lane, at, form, own) }
}

const lettersOf = (value: string): string => Buffer.from(squeezed(Buffer.from(value)).text).toString('latin1')

/** Whether a text leaks a value; the stretch begins with its `from`-th eight letters. */
const leaks = (
  text: string,
  needle: ExactNeedle,
  { from = 0, isUnbroken = true, mayHaveMore = false } = {},
): boolean => {
  const gram = lettersOf(needle.value).slice(from, from + 8)
  const { raw, lane, match } = matchIn(text, formOf(needle), gram)
  return isLeak(match, lane, raw, isUnbroken, mayHaveMore)
}

describe('a stretch', () => {
  it('reaches as far to both sides as lane and form agree', () => {
    const letters = fc.stringMatching(/^[ab]{0,6}$/)
    const form = formOf(needleOf('aabbaabcdefghbbaab'))
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const { match, lane } = matchIn(`${before}bcdefghb${after}`, form, 'bcdefghb')
        let [head, tail] = [0, 0]
        while (head < 6 && head < before.length && before.at(-1 - head) === 'aabbaa'.at(-1 - head)) head++
        while (tail < 4 && tail < after.length && after[tail] === 'baab'[tail]) tail++
        expect(match).toEqual({
          form,
          start: before.length - head,
          end: before.length + 8 + tail,
          at: 6 - head,
        })
        expect(match.end).toBeLessThanOrEqual(lane.length)
      }),
    )
  })
})

describe('bytes of a key that identify it', () => {
  const key = newKey(24)
  const own = ownOf(needleOf(key))

  it('are 12 or more of its own, 8 of them secret', () => {
    for (let first = 0; first < key.length; first++)
      for (let last = first; last < key.length; last++)
        expect(isIdentifying(own, first, last)).toBe(
          last - first + 1 >= 12 && new Set(key.slice(first, last + 1)).size >= 4,
        )
    const alike = { source: Buffer.from('abcabcabcabcabcd'), weights: new Uint16Array(16).fill(300) }
    expect([isIdentifying(alike, 0, 14), isIdentifying(alike, 0, 15)]).toEqual([false, true])
    const weights = Uint16Array.from({ length: 27 }, (_, n) => (n < 4 ? 0 : 300))
    expect(isIdentifying({ source: own.source, weights }, 0, 11)).toBe(true)
    expect(isIdentifying({ source: own.source, weights: weights.fill(0, 0, 5) }, 0, 11)).toBe(false)
  })

  it('are at last the last 12 of them', () => {
    expect(lastPiece(needleOf(key))).toBe(key.slice(-12))
    expect(lastPiece(needleOf(`${key}é`))).toBe(`${key.slice(-10)}é`)
    // Four characters of a piece differ, however the key was drawn.
    expect(lastPiece(needleOf(`${key}xyzaaaaaaaaaaaa`))).toBe('xyzaaaaaaaaa')
    expect(lastPiece(needleOf('abcdefghijkl'))).toBeNull()
    expect(lastPiece(needleOf('aaaaaaaaaaaaaaaa'))).toBeNull()
    expect(lastPiece(needleOf(`${newKey(20)}------`))?.length).toBe(12)
  })
})

describe('a piece of a key', () => {
  const own = newKey(20)
  const key = `${own.slice(0, 12)}+${own.slice(12)}`
  const needle = needleOf(key)

  it('is a leak from 12 characters on, its punctuation counted in plain text', () => {
    expect(leaks(`a ${key} b`, needle)).toBe(true)
    const at = key.indexOf('+')
    const letters = lettersOf(key.slice(0, at)).length
    expect(leaks(`= ${key.slice(at, at + 12)}.`, needle, { from: letters })).toBe(true)
    expect(leaks(`= ${key.slice(at + 1, at + 12)}.`, needle, { from: letters })).toBe(false)
    expect(leaks(`= ${key.slice(at - 11, at + 1)}.`, needle, { from: letters - 9 })).toBe(true)
    expect(leaks(`= ${key.slice(at - 11, at)}-`, needle, { from: letters - 9 })).toBe(false)
  })

  it('reaches over no mask', () => {
    const tail = lettersOf(key).length - 11
    expect(leaks(`${key.slice(-14, -11)}***${key.slice(-11)}`, needle, { from: tail })).toBe(false)
    expect(leaks(`${key.slice(-14, -11)} ${key.slice(-11)}`, needle, { from: tail })).toBe(true)
  })

  it('that is made of words has its own punctuation, but in joined lines', () => {
    const words = needleOf('harbor-lantern-orchid-velvet-copper')
    expect(leaks('harbor-lantern-orchid-velvet-copper', words)).toBe(true)
    expect(leaks('the harbor lantern orchid velvet copper', words)).toBe(false)
    expect(leaks('the harbor lantern orchid velvet copper', words, { isUnbroken: false })).toBe(true)
  })
})

describe('a value that counts as a whole', () => {
  const detail = needleOf('billing@acme.example', { kind: 'account', rule: 'whole' })
  const short = needleOf('parker-77', { kind: 'account', rule: 'whole' })
  const said = needleOf('At the weir of Oslo.', { kind: 'body', rule: 'whole' })

  it.each([
    ['to billing@acme.example.', true],
    ['BILLING@ACME.EXAMPLE', true],
    ['to billing@acme.exampl', false],
    ['billing.acme.example', false],
    ['xbilling@acme.example', false],
    ['billing@acme.examples', false],
    ['billing@acme.\n    example', true],
    ['"billing@" + "acme.example"', true],
  ])('stands alone, with its punctuation: %j', (text, expected) => {
    expect(leaks(text, detail)).toBe(expected)
  })

  it.each([
    ['parker-77', true, true],
    ['parker-778', false, true],
    ['xparker-77', false, true],
    ['parker_77', false, true],
    ['parker 77', false, true],
  ])('is compared strictly where it is short: %j', (text, expected, joined) => {
    expect(leaks(text, short)).toBe(expected)
    expect(leaks(text, short, { mayHaveMore: true })).toBe(expected)
    expect(leaks(text, short, { isUnbroken: false })).toBe(joined)
  })

  it('may have more beside it where it was decoded and is long', () => {
    expect(leaks('xbilling@acme.examples', detail, { mayHaveMore: true })).toBe(true)
    expect(leaks('xbilling.acme.examples', detail, { mayHaveMore: true })).toBe(false)
  })

  it('of a text has any punctuation from 16 letters on', () => {
    expect(
      leaks('at_the/weir=of+oslo', needleOf('At the weir of Oslo, sir.', { kind: 'body', rule: 'whole' })),
    ).toBe(false)
    expect(
      leaks(
        '"at_the/weir=of+oslo,sir"',
        needleOf('At the weir of Oslo, sir.', { kind: 'body', rule: 'whole' }),
      ),
    ).toBe(true)
    expect(leaks('at_the/weir=of+oslo', said)).toBe(false)
    expect(leaks('at_the_weir_of_oslo', said)).toBe(true)
  })
})

describe('a nonce', () => {
  const value = 'nonce-5f0a3c91d2'
  const beside = (before: string, after: string, signs: readonly [string, string]) =>
    needleOf(value, {
      kind: 'body',
      rule: 'whole',
      plainOnly: true,
      unlessBeside: [{ before, after, signs }],
    })

  it('is no leak beside the letters of the prompt, with its signs', () => {
    const behind = beside('thecode', '', [' ', ''])
    expect(leaks(`the code ${value}.`, behind)).toBe(false)
    expect(leaks(`the code: ${value}.`, behind)).toBe(true)
    expect(leaks(`the code: ${value}.`, behind, { isUnbroken: false })).toBe(false)
    expect(leaks(`a code ${value}.`, behind)).toBe(true)
    expect(leaks(value, behind)).toBe(true)
    const before = beside('', 'once', ['', ' '])
    expect(leaks(`x ${value} once more`, before)).toBe(false)
    expect(leaks(`x ${value}: once more`, before)).toBe(true)
    expect(leaks(`x ${value}: once more`, before, { isUnbroken: false })).toBe(false)
    expect(leaks(`x ${value} twice`, before)).toBe(true)
  })

  it('is not told from the prompt by fewer than 4 letters', () => {
    expect(leaks(`is ${value} and`, beside('is', 'and', [' ', ' ']))).toBe(true)
    expect(leaks(`this ${value} and`, beside('this', 'and', [' ', ' ']))).toBe(false)
    expect(leaks(`is ${value} also`, beside('is', 'also', [' ', ' ']))).toBe(false)
  })

  it('is one in base64 from its beginning on', () => {
    const needle = beside('', '', ['', ''])
    const form = formOf(needle, 'base64')
    const encoded = Buffer.from(`${value} or`).toString('base64')
    const isOne = (text: string): boolean => {
      const { raw, lane, match } = matchIn(text, form, lettersOf(encoded).slice(0, 8))
      return isLeak(match, lane, raw, true)
    }
    expect(['', ' ', '"', 'x="'].map((before) => isOne(`${before}${encoded}`))).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(['A', '7', '+', '/'].map((before) => isOne(`${before}${encoded}`))).toEqual([
      false,
      false,
      false,
      false,
    ])
  })
})
