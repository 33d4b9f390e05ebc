import { describe, expect, it } from '@jest/globals'
import { ENCODINGS } from '../../../src/leak/decode/encodings.ts'
import { searchable } from '../../../src/leak/needles.ts'
import { indexNeedles } from '../../../src/leak/search/index-needles.ts'
import { formsOf } from '../../../src/leak/values/forms.ts'
import { GRAM, gramHash, SHINGLE, walk, word } from '../../../src/leak/values/grams.ts'
import { BODY, fingerprint, newKey, NO_NEEDLES, PROMPT } from '../known.ts'

const KEYS = [newKey(24), newKey(40)]
const wanted = searchable({ ...NO_NEEDLES, credentials: KEYS, bodies: [BODY], prompts: [PROMPT] })
const indexed = () => indexNeedles(wanted, fingerprint)
const forms = wanted.exact.flatMap((needle) => formsOf(needle, ENCODINGS))

const hashesIn = (text: Uint8Array): readonly number[] =>
  Array.from({ length: text.length - GRAM + 1 }, (_, at) => gramHash(word(text, at), word(text, at + 4)))

describe('the index of the needles', () => {
  it('has each row of eight letters of each form, with where it stands', () => {
    const places = [...indexed().forms].flatMap(([hash, places]) =>
      places.map(({ form, number, at }) => {
        expect(hashesIn(form.text)[at]).toBe(hash)
        return `${number} ${form.technique} ${at}`
      }),
    )
    const all = forms.flatMap(({ text, technique }, number) =>
      hashesIn(text).map((_, at) => `${number} ${technique} ${at}`),
    )
    expect(new Set(places)).toEqual(new Set(all))
    expect(places).toHaveLength(all.length)
  })

  it('lets each row of a form and of a text through its gate', () => {
    const index = indexed()
    const through = (text: Uint8Array): readonly number[] => {
      const ends: number[] = []
      walk(text, text.length, index.gate, (end) => {
        ends.push(end)
      })
      return ends
    }
    for (const { text } of forms) expect(through(text)).toHaveLength(text.length - GRAM + 1)
    for (const { reading } of index.texts.texts)
      expect(through(reading.letters).length).toBeGreaterThanOrEqual(reading.letters.length - SHINGLE + 1)
  })

  it('has a fingerprint of each value, which is asked for once', () => {
    const asked: string[] = []
    const { fingerprints } = indexNeedles(wanted, (value) => {
      asked.push(value)
      return fingerprint(value)
    })
    expect(asked.toSorted()).toEqual([...KEYS, BODY, PROMPT].toSorted())
    expect(fingerprints).toEqual(new Map(asked.map((value) => [value, fingerprint(value)])))
  })

  it('reaches as far as the longest form, and the rows on both its sides', () => {
    const longest = Math.max(...forms.map(({ text }) => text.length))
    expect(indexed().reach).toBe(longest + 2 * GRAM)
    const short = indexNeedles(searchable({ ...NO_NEEDLES, account: ['12345678'] }), fingerprint, [])
    expect(short.reach).toBe(12 + 2 * GRAM)
    expect(short.forms.size).toBe(0)
  })
})
