import { GRAM, gramHash, SHINGLE, shingleHash, word } from '../values/grams.ts'
import type { TextNeedle } from '../needles.ts'
import { readingsOf } from '../values/readings.ts'
import { squeezed } from './squeeze.ts'

/** Longer texts are sampled: only shingles whose hash falls into one class of several are indexed. */
export const MAX_SHINGLES = 16_384

/** ASSERTIONS, `body-not-stored` and `body-partly-stored`. */
const LEAK_SHARE = 0.8
const PARTIAL_SHARE = 0.3

/** ASSERTIONS: an excerpt of so many characters is clean. */
const EXCERPT = 40

/** Shorter rows of shared letters are turns of phrase that any two texts on a topic share. */
export const MIN_ROW = 4

/** One reading of a text needle, ready for the search. */
export interface IndexedText {
  readonly needle: TextNeedle
  /** Its letters. */
  readonly letters: Uint8Array
  /** Where in them each indexed shingle begins, rising. Bit i of a coverage stands for shingle i. */
  readonly places: Int32Array
  /** Letters that the indexed shingles cover. */
  readonly total: number
  /** A partial find needs more letters than this: so many an excerpt of 40 characters has. */
  readonly excerpt: number
  /** Only some of the shingles are indexed. */
  readonly isSampled: boolean
}

/** Shingle hash -> which bits of which texts it marks: `text * MAX_SHINGLES + bit`. */
export interface TextIndex {
  readonly texts: readonly IndexedText[]
  readonly marks: ReadonlyMap<number, readonly number[]>
  /** Hashes of the grams that end an indexed shingle. */
  readonly grams: readonly number[]
}

/** Letters that the marked shingles of a text cover, each counted once; short rows are left out. */
const lettersCovered = (
  text: Pick<IndexedText, 'places' | 'isSampled'>,
  isMarked: (bit: number) => boolean,
): number => {
  const { places } = text
  const least = text.isSampled ? 1 : MIN_ROW
  let covered = 0
  let reached = 0
  for (let bit = 0; bit < places.length;) {
    let end = bit
    while (
      end < places.length &&
      isMarked(end) &&
      (end === bit || places[end] === (places[end - 1] ?? 0) + 1)
    )
      end++
    if (end - bit >= least) {
      const from = Math.max(reached, places[bit] ?? 0)
      reached = (places[end - 1] ?? 0) + SHINGLE
      covered += reached - from
    }
    bit = Math.max(end, bit + 1)
  }
  return covered
}

/** What so much of a text is: a leak, a part of one, or nothing (null). */
export const outcomeOf = (
  text: Pick<IndexedText, 'places' | 'isSampled' | 'total' | 'excerpt'>,
  bits: Uint8Array,
): 'leak' | 'partial' | null => {
  const covered = lettersCovered(text, (bit) => (((bits[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1)
  if (covered >= text.total * LEAK_SHARE) return 'leak'
  return covered >= text.total * PARTIAL_SHARE && covered > text.excerpt ? 'partial' : null
}

interface Shingle {
  readonly hash: number
  readonly gram: number
  readonly place: number
}

const shinglesOf = (text: Uint8Array): Shingle[] =>
  Array.from({ length: Math.max(0, text.length - SHINGLE + 1) }, (_, place) => {
    const [before, high, low] = [word(text, place), word(text, place + 4), word(text, place + GRAM)]
    return { hash: shingleHash(before, high, low), gram: gramHash(high, low), place }
  })

const sample = (shingles: readonly Shingle[], one: number): readonly Shingle[] =>
  one === 1 ? shingles : shingles.filter(({ hash }) => (hash >>> 8) % one === 0).slice(0, MAX_SHINGLES)

/** A shingle that a text repeats more often marks only its first places. */
const MAX_PLACES = 16

/** At least this share of a reply's shingles must be its own for the prompt's to be left out. */
const OWN_SHARE = 0.5

interface Read {
  readonly needle: TextNeedle
  readonly text: Uint8Array
  readonly excerpt: number
}

/** The most letters that an excerpt of 40 characters of a text can have: stretches without spaces or in wide letters have more. */
const lettersOfExcerpt = (value: string): number => {
  const { origin } = squeezed(Buffer.from(value, 'utf8'))
  let [byte, letters] = [0, 0]
  const before = [0]
  for (const char of value) {
    byte += Buffer.byteLength(char, 'utf8')
    while (letters < origin.length && (origin[letters] ?? 0) < byte) letters++
    before.push(letters)
  }
  const counts = before.map((count, at) => (before[at + EXCERPT] ?? letters) - count)
  return counts.reduce((most, count) => Math.max(most, count), EXCERPT)
}

const read = (needle: TextNeedle): readonly Read[] =>
  readingsOf(needle.value).map(({ value, letters }) => ({
    needle,
    text: letters,
    excerpt: lettersOfExcerpt(value),
  }))

/**
 * Indexes the texts. Shingles that a prompt has too are left out of replies and errors, so that a logged prompt is reported as what
 * it is, except where a reply says little else.
 */
export const indexTexts = (needles: readonly TextNeedle[]): TextIndex => {
  const asked = new Set(
    needles
      .filter(({ kind }) => kind === 'prompt')
      .flatMap(read)
      .flatMap(({ text }) => shinglesOf(text).map(({ hash }) => hash)),
  )
  const marks = new Map<number, number[]>()
  const grams = new Set<number>()
  const texts = needles.flatMap(read).map(({ needle, text, excerpt }, index): IndexedText => {
    const all = shinglesOf(text)
    const own = needle.kind === 'prompt' ? all : all.filter(({ hash }) => !asked.has(hash))
    const kept = own.length >= all.length * OWN_SHARE ? own : all
    const one = Math.ceil(kept.length / MAX_SHINGLES)
    const seen = new Map<number, number>()
    const indexed = sample(kept, one).filter(({ hash }) => {
      const count = (seen.get(hash) ?? 0) + 1
      seen.set(hash, count)
      return count <= MAX_PLACES
    })
    indexed.forEach(({ hash, gram }, bit) => {
      const already = marks.get(hash)
      if (already === undefined) marks.set(hash, [index * MAX_SHINGLES + bit])
      else already.push(index * MAX_SHINGLES + bit)
      grams.add(gram)
    })
    const shape = { places: Int32Array.from(indexed, ({ place }) => place), isSampled: one > 1 }
    const total = lettersCovered(shape, () => true)
    return { needle, letters: text, ...shape, total, excerpt: excerpt / one }
  })
  return { texts, marks, grams: [...grams] }
}
