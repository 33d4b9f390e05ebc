import type { Technique } from '../../evidence/search.ts'
import { isDrawn } from './chain-bits.ts'
import type { Encoding } from '../decode/encodings.ts'
import { type Form, formsOf } from '../values/forms.ts'
import { SHINGLE, word } from '../values/grams.ts'
import type { Searchable } from '../needles.ts'
import { KEY } from '../survey/memory.ts'
import type { Keys } from '../survey/words.ts'
import { has, makeBits, set } from '../search/bits.ts'
import type { IndexedText, TextIndex } from '../search/texts.ts'

/** What a chain of pieces may be a part of: a text, or a value in one encoding. */
export type Whole = { readonly from: number; readonly to: number } & (
  | { readonly is: 'text'; readonly number: number }
  | {
      readonly is: 'value'
      readonly form: Form
      readonly isDrawn: boolean
      /** Words alone, as those of a short reply: each of them goes on with the one before in other texts as well. */
      readonly isOrdinary: boolean
    }
)

/** True for a value of which no part counts. */
export const isEntire = (whole: Whole): boolean => whole.is === 'value' && whole.form.needle.rule === 'whole'

/** Every place of every needle's letters, by the letters that stand there. */
export interface ChainIndex extends Keys {
  /** The letters of all wholes, with a few NULs behind each. */
  readonly letters: Uint8Array
  readonly wholes: readonly Whole[]
  /** Those that {@link isEntire}, and the buckets of the words that they may begin or end with. */
  readonly entire: readonly Whole[]
  readonly atEdge: Uint8Array
  /** For each letter: the index of its whole; -1 between two. */
  readonly wholeAt: Int32Array
  /** The places of bucket b are `places[starts[b]]` up to but without `places[starts[b + 1]]`. */
  readonly starts: Int32Array
  readonly places: Int32Array
  /** 1 for each letter of a text that its prompt has, too, or that the text repeats again and again: it says nothing. */
  readonly shared: Uint8Array
  readonly texts: TextIndex
}

/** Buckets: 2^16 of few needles, eight for each letter of many. */
const [FEWEST_BITS, MOST_BITS] = [16, 22]

const { imul } = Math

/** The first letters of a piece, by which it is looked up, as one word; a shorter piece has NULs behind it. */
export const pieceKey = (text: Uint8Array, at: number, length: number): number =>
  length >= KEY ? word(text, at) : word(text, at) & (-1 << (8 * (KEY - length)))

/** Where places of such a key are kept. */
export const bucketOf = ({ shift }: Pick<ChainIndex, 'shift'>, key: number): number =>
  imul(key ^ (key >>> 13), 0x9e3779b1) >>> shift

const shiftFor = (letters: number): number =>
  32 - Math.min(MOST_BITS, Math.max(FEWEST_BITS, Math.ceil(Math.log2(8 * letters + 1))))

/** Longer texts are not written one piece a line; the place of each of their letters would take more memory than the search. */
const MAX_LETTERS = 65_536

/** What is written byte by byte is decoded before, or is a row of numbers: every second word of a log would be a piece of it. */
const IN_PIECES: readonly Technique[] = ['plain', 'base64', 'base64url', 'hex']

/** A digit, or what stands behind the name of a member: prose has neither. */
const NO_PROSE = /\d|"\s*:/

/** Names, numbers and keys are markers of their own; a number, a code or a member in a reply is one, too. */
const isOrdinary = ({ needle: { kind, value }, technique }: Form): boolean =>
  technique === 'plain' && kind !== 'account' && kind !== 'credential' && !NO_PROSE.test(value)

const wholesOf = ({ exact }: Searchable, texts: TextIndex, encodings: readonly Encoding[]) => {
  const parts: Uint8Array[] = []
  const wholes: Whole[] = []
  let length = 0
  const place = (text: Uint8Array): { from: number; to: number } => {
    const from = length
    parts.push(text, new Uint8Array(KEY))
    length += text.length + KEY
    return { from, to: from + text.length }
  }
  const addText = ({ reading: { letters } }: IndexedText, number: number): void => {
    if (letters.length <= MAX_LETTERS) wholes.push({ is: 'text', number, ...place(letters) })
  }
  // Whether a word goes on with a prompt is known before it is asked whether a reply does.
  const numbered = texts.texts.map((text, number) => [text, number] as const)
  for (const [text, number] of numbered) if (text.needle.kind === 'prompt') addText(text, number)
  for (const [text, number] of numbered) if (text.needle.kind !== 'prompt') addText(text, number)
  for (const form of exact.flatMap((needle) => formsOf(needle, encodings)))
    if (IN_PIECES.includes(form.technique))
      wholes.push({
        ...{ is: 'value', form, isDrawn: isDrawn(form.needle.value), isOrdinary: isOrdinary(form) },
        ...place(form.text),
      })
  return { wholes, letters: new Uint8Array(Buffer.concat(parts)) }
}

/** Calls `visit` for each bucket of each place: pieces of one, two, three, and four letters and more begin there; of encoded values the last alone. */
const eachPlace = (
  { letters, wholes, shift }: Pick<ChainIndex, 'letters' | 'wholes' | 'shift'>,
  visit: (bucket: number, at: number) => void,
): void => {
  for (const whole of wholes) {
    const isPlain = whole.is === 'text' || whole.form.technique === 'plain'
    for (let at = whole.from; at < whole.to; at++) {
      for (let size = isPlain ? 1 : KEY; size <= KEY && at + size <= whole.to; size++)
        visit(bucketOf({ shift }, pieceKey(letters, at, size)), at)
    }
  }
}

/** A bit for each bucket of a word that one of the values may begin or end with. */
const edgeBits = (letters: Uint8Array, entire: readonly Whole[], shift: number): Uint8Array => {
  const bits = makeBits(2 ** (32 - shift))
  const add = (at: number, size: number): void => {
    set(bits, bucketOf({ shift }, pieceKey(letters, at, size)))
  }
  for (const { from, to } of entire) {
    for (let size = 1; size <= KEY; size++) add(from, size)
    for (let at = from; at < to; at++) add(at, Math.min(KEY, to - at))
  }
  return bits
}

const sharedLetters = (letters: Uint8Array, wholes: readonly Whole[], { texts }: TextIndex): Uint8Array => {
  const shared = new Uint8Array(letters.length)
  for (const whole of wholes) {
    if (whole.is === 'value') continue
    const telling = new Set(texts[whole.number]?.telling)
    for (let at = 0; whole.from + at + SHINGLE <= whole.to; at++)
      if (!telling.has(at)) shared.fill(1, whole.from + at, whole.from + at + SHINGLE)
  }
  return shared
}

/** Prepares the needles for the search of pieces that follow each other. */
export const indexChains = (
  wanted: Searchable,
  texts: TextIndex,
  encodings: readonly Encoding[],
): ChainIndex => {
  const { wholes, letters } = wholesOf(wanted, texts, encodings)
  const wholeAt = new Int32Array(letters.length).fill(-1)
  wholes.forEach(({ from, to }, n) => wholeAt.fill(n, from, to))
  const shift = shiftFor(letters.length)
  const starts = new Int32Array(2 ** (32 - shift) + 1)
  eachPlace({ letters, wholes, shift }, (bucket) => {
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1
  })
  const known = new Int32Array(starts.length >>> 5)
  for (let b = 0; b + 1 < starts.length; b++) {
    const count = starts[b + 1] ?? 0
    if (count > 0) known[b >>> 5] = (known[b >>> 5] ?? 0) | (1 << (b & 31))
    starts[b + 1] = count + (starts[b] ?? 0)
  }
  const places = new Int32Array(starts.at(-1) ?? 0)
  const used = starts.slice()
  eachPlace({ letters, wholes, shift }, (bucket, at) => {
    places[used[bucket] ?? 0] = at
    used[bucket] = (used[bucket] ?? 0) + 1
  })
  const entire = wholes.filter(isEntire)
  return {
    letters,
    wholes,
    entire,
    atEdge: edgeBits(letters, entire, shift),
    wholeAt,
    shift,
    starts,
    places,
    known,
    shared: sharedLetters(letters, wholes, texts),
    texts,
  }
}

/** True where so many letters stand at a place of the needles. */
export const isThere = (letters: Uint8Array, place: number, text: Uint8Array, size: number): boolean => {
  for (let i = 0; i < size; i++) if (letters[place + i] !== text[i]) return false
  return true
}

/** No places. */
export const NOWHERE: readonly number[] = []

/** A word that stands in more places says too little. */
const MOST_PLACES = 16
/** Places of other words may have the same bucket. */
const MOST_IN_BUCKET = 4 * MOST_PLACES

/** Where a word stands in the needles; null: in too many places. */
export const placesOf = (
  { letters, starts, places }: ChainIndex,
  bucket: number,
  text: Uint8Array,
  size: number,
): readonly number[] | null => {
  const first = starts[bucket] ?? 0
  const last = starts[bucket + 1] ?? 0
  if (last - first > MOST_IN_BUCKET) return null
  const found: number[] = []
  for (let n = first; n < last; n++) {
    const place = places[n] ?? 0
    if (isThere(letters, place, text, size)) found.push(place)
  }
  return found.length > MOST_PLACES ? null : found
}

/** Where a value that has to be there from end to end begins with a word, or ends with it: nowhere else its chain may begin. */
const edgesOf = (
  { letters, entire }: Pick<ChainIndex, 'letters' | 'entire'>,
  text: Uint8Array,
  size: number,
): number[] => {
  const found: number[] = []
  for (const { from, to } of entire) {
    if (isThere(letters, from, text, size)) found.push(from)
    if (to - from > size && isThere(letters, to - size, text, size)) found.push(to - size)
  }
  return found
}

/** A file has its single letters and pairs of them everywhere: a chain that begins with each of them costs a tenth of the search. */
const LEAST_COMMON = 3

/** The edges at which a word stands that is too common in the file to begin anything else. */
export const commonEdgesOf = (
  index: ChainIndex,
  bucket: number,
  text: Uint8Array,
  size: number,
): readonly number[] => {
  // Most words of most files stand at none.
  if (size < LEAST_COMMON || !has(index.atEdge, bucket)) return NOWHERE
  const places = placesOf(index, bucket, text, size)
  if (places === null) return edgesOf(index, text, size)
  return places.filter((place) => {
    const whole = index.wholes[index.wholeAt[place] ?? -1]
    return whole !== undefined && isEntire(whole) && (place === whole.from || place + size === whole.to)
  })
}

/** So many places of a word that stands in too many are as good as others to begin at. */
const BEGINNINGS = 8

/**
 * Some of the places of a word that stands in too many, far from each other: a text of which each letter stands alone has no other words.
 * Of values that are whole or nothing all that begin with it.
 */
export const somePlacesOf = (
  index: ChainIndex,
  bucket: number,
  text: Uint8Array,
  size: number,
): readonly number[] => {
  const { letters, starts, places } = index
  const first = starts[bucket] ?? 0
  const last = starts[bucket + 1] ?? 0
  const found = edgesOf(index, text, size)
  const edges = found.length
  for (let n = first; n < last; n += Math.ceil((last - first) / BEGINNINGS)) {
    const place = places[n] ?? 0
    if (isThere(letters, place, text, size) && !found.includes(place)) found.push(place)
  }
  return edges === 0 ? found : found.sort((a, b) => a - b)
}
