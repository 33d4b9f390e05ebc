import { GRAM, gramHash, shingleHash, word } from './grams.ts'
import type { TextNeedle } from './needles.ts'
import { squeezed } from './squeeze.ts'

/**
 * Shingles are twelve letters of a lane (two to three words of English, four characters of Chinese). Letters rather than words,
 * because a lane has no word ends: that is what lets one index find a text in JSON, wrapped, and one token a line.
 */
export const SHINGLE = 12

/** Longer texts are sampled: only shingles whose hash falls into one class of several are indexed. */
export const MAX_SHINGLES = 16_384

/** ASSERTIONS, `body-not-stored` and `body-partly-stored`. */
export const LEAK_SHARE = 0.8
export const PARTIAL_SHARE = 0.3

/** ASSERTIONS: an excerpt of so many characters is clean. */
const EXCERPT = 40

/** A text needle ready for the search. */
export interface IndexedText {
  readonly needle: TextNeedle
  /** Distinct shingles that are indexed. */
  readonly total: number
  /** A partial find needs more marks than this: that many an excerpt of 40 characters has. */
  readonly excerpt: number
}

/** Shingle hash -> which bits of which texts it marks: `text * MAX_SHINGLES + bit`. */
export interface TextIndex {
  readonly texts: readonly IndexedText[]
  readonly marks: ReadonlyMap<number, readonly number[]>
  /** Hashes of the grams that end an indexed shingle. */
  readonly grams: readonly number[]
}

interface Shingle {
  readonly hash: number
  readonly gram: number
}

const shinglesOf = (text: Uint8Array): Shingle[] => {
  const found = new Map<number, Shingle>()
  for (let at = 0; at + SHINGLE <= text.length; at++) {
    const [before, high, low] = [word(text, at), word(text, at + 4), word(text, at + GRAM)]
    const hash = shingleHash(before, high, low)
    if (!found.has(hash)) found.set(hash, { hash, gram: gramHash(high, low) })
  }
  return [...found.values()]
}

const sample = (shingles: readonly Shingle[], one: number): readonly Shingle[] =>
  one === 1 ? shingles : shingles.filter(({ hash }) => (hash >>> 8) % one === 0).slice(0, MAX_SHINGLES)

/** At least this share of a reply's shingles must be its own for the prompt's to be left out. */
const OWN_SHARE = 0.5

const lettersOf = (needle: TextNeedle): Uint8Array => squeezed(Buffer.from(needle.value, 'utf8')).text

/**
 * Indexes the texts. Shingles that a prompt has too are left out of replies and errors, so that a logged prompt is reported as what
 * it is, except where a reply says little else.
 */
export const indexTexts = (needles: readonly TextNeedle[]): TextIndex => {
  const asked = new Set(
    needles
      .filter(({ kind }) => kind === 'prompt')
      .flatMap((needle) => shinglesOf(lettersOf(needle)).map(({ hash }) => hash)),
  )
  const marks = new Map<number, number[]>()
  const grams = new Set<number>()
  const texts = needles.map((needle, index): IndexedText => {
    const text = lettersOf(needle)
    const all = shinglesOf(text)
    const own = needle.kind === 'prompt' ? all : all.filter(({ hash }) => !asked.has(hash))
    const kept = own.length >= all.length * OWN_SHARE ? own : all
    const one = Math.ceil(kept.length / MAX_SHINGLES)
    const indexed = sample(kept, one)
    indexed.forEach(({ hash, gram }, bit) => {
      const already = marks.get(hash)
      if (already === undefined) marks.set(hash, [index * MAX_SHINGLES + bit])
      else already.push(index * MAX_SHINGLES + bit)
      grams.add(gram)
    })
    const perCharacter = text.length / Math.max(1, Array.from(needle.value).length)
    const excerpt = Math.max(0, EXCERPT * Math.max(1, perCharacter) - SHINGLE + 1) / one
    return { needle, total: indexed.length, excerpt }
  })
  return { texts, marks, grams: [...grams] }
}
