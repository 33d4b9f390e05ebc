import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { has, makeBits, set } from '../../../src/leak/search/bits.ts'
import { indexTexts, outcomeOf } from '../../../src/leak/search/texts.ts'
import { areClean, type Traces } from '../../../src/leak/search/traces.ts'

const words = (from: number): string =>
  Array.from({ length: 30 }, (_, n) => `w${(n + from).toString(36).padStart(4, 'x')}`).join(' ')

const index = indexTexts([0, 1].map((n) => ({ kind: 'body', value: words(n * 500) })))
const SHINGLES = 139

type Row = readonly [from: number, to: number]

const seen = (...rows: readonly Row[]): Uint8Array => {
  const bits = makeBits(SHINGLES)
  for (const [from, to] of rows) for (let bit = from; bit < to; bit++) set(bits, bit)
  return bits
}

const part = (...texts: readonly (readonly [number, Uint8Array])[]): Traces => ({
  hasValue: false,
  seen: new Map(texts),
})

describe('the parts of a stream', () => {
  it('are clean where there are none, or nothing was seen', () => {
    expect(index.texts.map(({ places }) => places.length)).toEqual([SHINGLES, SHINGLES])
    expect(areClean(index, [])).toBe(true)
    expect(areClean(index, [part(), part([0, seen()])])).toBe(true)
  })

  it('are not where one of them has a value', () => {
    const value = { hasValue: true, seen: new Map() }
    for (const all of [[value], [value, part()], [part(), value]]) expect(areClean(index, all)).toBe(false)
  })

  it('are not where a text that nobody knows was seen', () => {
    expect(areClean(index, [part([2, seen()])])).toBe(false)
  })

  it('are not where they show a share of a text together', () => {
    const [first, second] = [seen([0, 25]), seen([70, 95])]
    expect(areClean(index, [part([0, first])])).toBe(true)
    expect(areClean(index, [part([0, first]), part([1, second])])).toBe(true)
    for (const number of [0, 1]) {
      expect(areClean(index, [part([number, first]), part([number, second])])).toBe(false)
      expect(areClean(index, [part([number, second]), part(), part([number, first])])).toBe(false)
    }
    expect(areClean(index, [part([0, first]), part([0, first])])).toBe(true)
  })

  it('show together what any of them has seen', () => {
    const row = fc
      .tuple(fc.nat(SHINGLES), fc.nat(40))
      .map(([from, more]): Row => [from, Math.min(SHINGLES, from + more)])
    const one = fc.tuple(fc.nat(1), fc.array(row, { maxLength: 2 }))
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), (ones) => {
        const parts = ones.map(([number, rows]) => part([number, seen(...rows)]))
        const outcomes = index.texts.map((text, number) =>
          outcomeOf(text, seen(...ones.flatMap(([of, rows]) => (of === number ? rows : [])))),
        )
        expect(areClean(index, parts)).toBe(outcomes.every((outcome) => outcome === null))
        for (const [n, { seen: bits }] of parts.entries())
          for (const own of bits.values()) {
            const rows = ones[n]?.[1] ?? []
            const isIn = (bit: number): boolean => rows.some(([from, to]) => from <= bit && bit < to)
            expect(Array.from({ length: SHINGLES }, (_, bit) => has(own, bit) === isIn(bit))).not.toContain(
              false,
            )
          }
      }),
      { numRuns: 20 },
    )
  })
})
