import { GRAM, gramHash, SHINGLE, shingleHash, word } from '../values/grams.ts'
import type { TextNeedle } from '../needles.ts'
import { has, makeBits, set } from './bits.ts'
import { frameOf, holdsJson } from '../values/json-frame.ts'
import { countLetters, type Reading, readingsOf } from '../values/readings.ts'

/** Longer texts are sampled: only shingles whose hash falls into one class of several are indexed. */
export const MAX_SHINGLES = 16_384

/** ASSERTIONS, `body-not-stored` and `body-partly-stored`. */
const LEAK_SHARE = 0.8
const PARTIAL_SHARE = 0.3

/** ASSERTIONS: an excerpt of so many characters is clean. */
const EXCERPT = 40

/** Shorter rows of shared letters are turns of phrase that any two texts on a topic share. */
export const MIN_ROW = 4

/** Of a text that holds JSON: the shingles that show what it says, not names of members alone. */
export interface Said {
  /** Bit i stands for shingle i. */
  readonly bits: Uint8Array
  /** Letters that they cover. */
  readonly total: number
}

/** One reading of a text needle, ready for the search. */
export interface IndexedText {
  readonly needle: TextNeedle
  readonly reading: Reading
  /** Where in its letters each indexed shingle begins, rising. Bit i of a coverage stands for shingle i. */
  readonly places: Int32Array
  /** The same of all shingles that say something, whether they are indexed or not. */
  readonly telling: Int32Array
  /** Letters that the indexed shingles cover. */
  readonly total: number
  /** Of these, too, a find needs its share. Null: a text without JSON, or one that says little beside names. */
  readonly said: Said | null
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
  text: Pick<IndexedText, 'places' | 'isSampled' | 'total' | 'said' | 'excerpt'>,
  bits: Uint8Array,
): 'leak' | 'partial' | null => {
  const { said, total, excerpt } = text
  const covered = lettersCovered(text, (bit) => has(bits, bit))
  if (said !== null) {
    const ofSaid = lettersCovered(text, (bit) => has(bits, bit) && has(said.bits, bit))
    if (ofSaid < said.total * PARTIAL_SHARE) return null
  }
  if (covered >= total * LEAK_SHARE) return 'leak'
  return covered >= total * PARTIAL_SHARE && covered > excerpt ? 'partial' : null
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

const placesOf = (shingles: readonly Shingle[]): Int32Array => Int32Array.from(shingles, ({ place }) => place)

/** A shingle that a text repeats more often marks only its first places. */
const MAX_PLACES = 16

const firstPlaces = (shingles: readonly Shingle[]): readonly Shingle[] => {
  const seen = new Map<number, number>()
  return shingles.filter(({ hash }) => {
    const count = (seen.get(hash) ?? 0) + 1
    seen.set(hash, count)
    return count <= MAX_PLACES
  })
}

/** At least this share of a reply's shingles must be its own for the prompt's to be left out. */
const OWN_SHARE = 0.5

interface Read {
  readonly needle: TextNeedle
  readonly reading: Reading
  readonly frame: Uint8Array | null
  /** Letters before each character of the value, and before its end. */
  readonly before: readonly number[]
}

const lettersBefore = (reading: Reading): readonly number[] => {
  const lettersTo = countLetters(reading)
  let place = 0
  const before = [0]
  for (const char of reading.value) before.push(lettersTo((place += char.length)))
  return before
}

const read = (needle: TextNeedle): readonly Read[] => {
  const isFramed = holdsJson(needle.value)
  return readingsOf(needle.value).map((reading) => ({
    needle,
    reading,
    frame: isFramed ? frameOf(reading) : null,
    before: lettersBefore(reading),
  }))
}

type Shape = Pick<IndexedText, 'places' | 'isSampled' | 'total'>

/** Of a text so many times as long an excerpt shows too little, however often that is repeated. */
const LONG = 10

/**
 * The most letters that an excerpt of 40 characters marks: stretches without spaces or in wide letters have more than 40, and of a text
 * that repeats itself each place of what is shown is marked.
 */
const lettersOfExcerpt = (shape: Shape, hashes: readonly number[], before: readonly number[]): number => {
  const { places, total } = shape
  const all = before.at(-1) ?? 0
  const endOf = (at: number): number => before[at + EXCERPT] ?? all
  const longest = before.reduce((most, from, at) => Math.max(most, endOf(at) - from), EXCERPT)
  if (total > LONG * longest || new Set(hashes).size === hashes.length) return longest
  return before.reduce((most, from, at) => {
    const shown = new Set(hashes.filter((_, bit) => isWithin(places[bit] ?? 0, from, endOf(at))))
    return Math.max(
      most,
      lettersCovered(shape, (bit) => shown.has(hashes[bit] ?? 0)),
    )
  }, longest)
}

const isWithin = (place: number, from: number, to: number): boolean => from <= place && place + SHINGLE <= to

/** So many letters of a shingle must be no names: with fewer, `"sort_by": "price"` would say as much as a sentence. */
const LEAST_SAID = SHINGLE / 2

/** Where what a text says is less of it, its names count like the rest. */
const SAID_SHARE = 0.25

const saidOf = (shape: Shape, frame: Uint8Array): Said | null => {
  const bits = makeBits(shape.places.length)
  shape.places.forEach((place, bit) => {
    const ofFrame = frame.subarray(place, place + SHINGLE).reduce((sum, is) => sum + is, 0)
    if (ofFrame <= SHINGLE - LEAST_SAID) set(bits, bit)
  })
  const total = lettersCovered(shape, (bit) => has(bits, bit))
  return total < shape.total * SAID_SHARE ? null : { bits, total }
}

/**
 * Indexes the texts. Shingles that a prompt has too are left out of replies and errors, so that a logged prompt is reported as what
 * it is, except where a reply says little else. Names of JSON stay in: they count where enough of what it says stands there, too.
 */
export const indexTexts = (needles: readonly TextNeedle[]): TextIndex => {
  const asked = new Set(
    needles
      .filter(({ kind }) => kind === 'prompt')
      .flatMap(read)
      .flatMap(({ reading }) => shinglesOf(reading.letters).map(({ hash }) => hash)),
  )
  const marks = new Map<number, number[]>()
  const grams = new Set<number>()
  const texts = needles.flatMap(read).map(({ needle, reading, frame, before }, index): IndexedText => {
    const { letters } = reading
    const all = shinglesOf(letters)
    const own = needle.kind === 'prompt' ? all : all.filter(({ hash }) => !asked.has(hash))
    const kept = own.length >= all.length * OWN_SHARE ? own : all
    const one = Math.ceil(kept.length / MAX_SHINGLES)
    const telling = firstPlaces(kept)
    const indexed = sample(telling, one)
    indexed.forEach(({ hash, gram }, bit) => {
      const already = marks.get(hash)
      if (already === undefined) marks.set(hash, [index * MAX_SHINGLES + bit])
      else already.push(index * MAX_SHINGLES + bit)
      grams.add(gram)
    })
    const placed = { places: placesOf(indexed), isSampled: one > 1 }
    const shape = { ...placed, total: lettersCovered(placed, () => true) }
    const said = frame === null ? null : saidOf(shape, frame)
    const hashes = indexed.map(({ hash }) => hash)
    return {
      needle,
      reading,
      ...shape,
      telling: placesOf(telling),
      said,
      excerpt: lettersOfExcerpt(shape, hashes, before) / one,
    }
  })
  return { texts, marks, grams: [...grams] }
}
