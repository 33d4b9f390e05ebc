import type { Fingerprint } from '../../evidence/brand.ts'
import { type ChainIndex, indexChains } from '../pieces/chain-index.ts'
import { ENCODINGS, type Encoding } from '../decode/encodings.ts'
import { PIECE } from '../values/exact.ts'
import { type Form, formsOf } from '../values/forms.ts'
import { GRAM, type Gate, gramHash, makeGate, open, word } from '../values/grams.ts'
import type { Searchable } from '../needles.ts'
import { makeSieve, type Sieve } from './sieve.ts'
import { indexTexts, type TextIndex } from './texts.ts'

/** Where in a form a gram begins. */
export interface FormPlace {
  readonly form: Form
  readonly number: number
  readonly at: number
}

/** Everything that a lane is compared with. */
export interface NeedleIndex {
  readonly gate: Gate
  readonly sieve: Sieve
  readonly forms: ReadonlyMap<number, readonly FormPlace[]>
  readonly texts: TextIndex
  readonly chains: ChainIndex
  /** Fingerprints of `searchable.exact` values, by value. */
  readonly fingerprints: ReadonlyMap<string, Fingerprint>
  /** A lane must keep so many letters between two windows for nothing to be lost. */
  readonly reach: number
}

/** Prepares needles for the search. `fingerprint` is called once for each value. */
export const indexNeedles = (
  wanted: Searchable,
  fingerprint: (value: string) => Fingerprint,
  encodings: readonly Encoding[] = ENCODINGS,
): NeedleIndex => {
  const { exact, texts } = wanted
  const forms = exact.flatMap((needle) => formsOf(needle, encodings))
  const places = new Map<number, FormPlace[]>()
  forms.forEach((form, number) => {
    for (let at = 0; at + GRAM <= form.text.length; at++) {
      const hash = gramHash(word(form.text, at), word(form.text, at + 4))
      const place = { form, number, at }
      const already = places.get(hash)
      if (already === undefined) places.set(hash, [place])
      else already.push(place)
    }
  })
  const index = indexTexts(texts)
  const gate = makeGate(places.size + index.grams.length)
  for (const hash of [...places.keys(), ...index.grams]) open(gate, hash)
  const values = [...exact, ...texts].map(({ value }) => value)
  return {
    gate,
    sieve: makeSieve(wanted),
    forms: places,
    texts: index,
    chains: indexChains(wanted, index, encodings),
    fingerprints: new Map(values.map((value) => [value, fingerprint(value)] as const)),
    reach: forms.reduce((longest, { text }) => Math.max(longest, text.length), PIECE) + 2 * GRAM,
  }
}
