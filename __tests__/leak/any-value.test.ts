import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { type Engine, makeEngine, PARTS } from '../../src/leak/engine.ts'
import { engineFor, fingerprint, NO_NEEDLES, scan } from './known.ts'

const isSearched = ({ armed, tooShort }: Engine): boolean => armed.length > 0 && tooShort.length === 0

/** In a log, behind what looks like its own end, before what looks like its beginning, alone. */
const placesOf = (value: string): readonly string[] => [
  `{"status":200,"text":"${value}"}\n`,
  `${value.slice(-3)} ${value}\n${value.slice(0, 5)}`,
  `x=${value.slice(0, 4)}; ${value}.`,
  value,
]

describe('a value that is accepted', () => {
  it.each([
    ['of a domain', 'EU\\user01'],
    ['of a domain, before a letter that ends a line', 'contoso\\nadia.kowalska'],
    ['of a domain, before a letter that begins a code point', 'contoso\\ursula'],
    ['that is a path', 'C:\\Users\\tom\\keys'],
    ['of digits that come again', '1234567890'.repeat(3)],
    ['of digits with a sign between them', Array.from({ length: 21 }, () => '0').join('.')],
    ['of digits of another script', '٠١٢٣٤٥٦٧٨٩'],
    ['with an emoji', 'Acme 👍 Labs'],
    ['with many of them', 'kk👍👍kkk👍👍k11'],
    ['with a sharp s', 'Weißenfels AG'],
    ['of sharp s', 'ßßiißßii'],
    ['of wide letters', 'Ａｃｍｅ Ｌｔｄ １２'],
    ['with a ligature', 'ﬁnance ofﬁce'],
    ['of Hindi', 'नमस्ते इंडिया'],
    ['of Thai', 'เทคโนโลยี จำกัด'],
    ['of mathematical letters', '𝒜𝒸𝓂𝑒 Corp'],
  ])('is found in every technique: an account detail %s', (_, value) => {
    expect(engineFor({ account: [value] }).prove().state).toBe('proven')
  })

  it('is found whatever it is made of, and whatever stands beside it', () => {
    const letters = [
      '01',
      'ab',
      'a1 ',
      '0123456789',
      'xyz-_. ',
      'aA1!',
      'the cat',
      'äöü ',
      'да не',
      '日本語',
      '👍ok ',
      'iß ',
    ]
    const unit = fc
      .constantFrom(...letters)
      .chain((from) => fc.array(fc.constantFrom(...Array.from(from)), { minLength: 1, maxLength: 14 }))
      .map((all) => all.join(''))
    const value = fc
      .tuple(unit, unit, fc.nat(8), unit)
      .map(([before, again, times, behind]) => before + again.repeat(times) + behind)
    let searched = 0
    fc.assert(
      fc.property(fc.constantFrom('prompts', 'bodies'), value, (kind, own) => {
        const engine = engineFor({ [kind]: [own] })
        if (!isSearched(engine)) return
        searched++
        expect(engine.prove().state).toBe('proven')
        for (const text of placesOf(own))
          expect(scan(engine, text).map(({ outcome }) => outcome)).toContain('leak')
      }),
      { numRuns: 200 },
    )
    expect(searched).toBeGreaterThan(100)
  })

  it('is found by the filter alone where letters of it are no ASCII in the file', () => {
    const filter = { after: 0, letters: true, escapes: true }
    for (const value of ['Weißenfels AG', 'ßßiißßii', 'Ａｃｍｅ Ｌｔｄ １２']) {
      const engine = makeEngine({ ...NO_NEEDLES, account: [value] }, fingerprint, { ...PARTS, filter })
      expect(scan(engine, `billed to ${value} in May`).map(({ kind }) => kind)).toEqual(['account'])
    }
  })

  it('of a domain is found where its backslash is encoded, and is not another one', () => {
    const engine = engineFor({ account: ['EU\\user01'] })
    for (const text of ['EU\\user01', 'EU\\\\user01', 'EU%5Cuser01', "b'EU\\x5cuser01'", 'EU&#92;user01'])
      expect([text, scan(engine, `by ${text}.`).length]).toEqual([text, 1])
    for (const text of ['EU/user01', 'EU-user01', 'EU user01', 'EU\\user012'])
      expect([text, scan(engine, `by ${text}.`).length]).toEqual([text, 0])
  })
})
