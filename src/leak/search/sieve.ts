import { encodedForms } from '../decode/encodings.ts'
import { PIECE } from '../values/exact.ts'
import { GRAM, SHINGLE } from '../values/grams.ts'
import type { ExactNeedle, Searchable } from '../needles.ts'
import { type Reading, readingsOf } from '../values/readings.ts'
import { isLetter } from './squeeze.ts'

/**
 * The cheap test before the search: a rolling hash over ASCII letters and digits, whatever stands between them and in whichever case,
 * looked up among the hashes of everything that a lane could be found by. Where it finds nothing, there is nothing to search.
 *
 * `h = (h << shift) + value` forgets a letter after 27 / shift of them; bytes that are no letters have shift and value 0, so that
 * they cost no branch. Two bytes are one step (a table of all pairs): 830 MB/s, against 710 byte by byte and 270 for a lane.
 */
export interface Sieve {
  /** For each pair of bytes: the value, and in the low five bits (which values leave free) the shift. */
  readonly pairs: Int32Array
  /** A bit for the upper 20 bits of each hash: 128 KiB, which stays in the processor's cache. */
  readonly bits: Int32Array
  /** The hashes themselves, open addressing; 0 is free. */
  readonly hashes: Int32Array
  /** Some needle is not mostly ASCII: bytes above 0x7f are no sign of innocence. */
  readonly isWide: boolean
}

const { imul } = Math

const SHIFT_MASK = 31
/** 27 bits of a value count, so a hash knows its last 27 / shift letters. Every second one is looked up; so a run must hold two. */
const LONG_GRAM = { letters: 9, shift: 3 }
const SHORT_GRAM = { letters: 7, shift: 4 }

/** Numbers that look random and are always the same (splitmix32). */
const mixed = (seed: number): number => {
  let z = imul(seed + 1, 0x9e3779b9)
  z = imul(z ^ (z >>> 16), 0x21f0aaad)
  z = imul(z ^ (z >>> 15), 0x735a2d97)
  return z ^ (z >>> 15)
}

const valuesOf = (shift: number): Int32Array =>
  Int32Array.from({ length: 256 }, (_, byte) => {
    if (byte >= 0x80 || !isLetter(byte)) return 0
    const lower = byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte
    return (mixed(lower) & ~SHIFT_MASK) | shift
  })

const step = (hash: number, value: number): number => ((hash << value) + (value & ~SHIFT_MASK)) | 0

/** In plain loops: `Int32Array.from` takes 20 ms for so many, before it is compiled. */
const pairsOf = (values: Int32Array): Int32Array => {
  const pairs = new Int32Array(65_536)
  for (let at = 0; at < pairs.length; at++) {
    // The first byte in memory is the low one: every machine that Node runs on is little-endian.
    const first = values[at & 255] ?? 0
    const second = values[at >>> 8] ?? 0
    pairs[at] = step(first & ~SHIFT_MASK, second) | ((first & SHIFT_MASK) + (second & SHIFT_MASK))
  }
  return pairs
}

interface Tables {
  readonly values: Int32Array
  readonly pairs: Int32Array
}

/** The tables of a shift: the same for all needles, so made once. A run makes an engine for each key beside its own (5 ms each). */
const tables = new Map<number, Tables>()

const tablesOf = (shift: number): Tables => {
  const made = tables.get(shift)
  if (made !== undefined) return made
  const values = valuesOf(shift)
  const fresh = { values, pairs: pairsOf(values) }
  tables.set(shift, fresh)
  return fresh
}

const slot = (hashes: Int32Array, hash: number): number => {
  const mask = hashes.length - 1
  let at = imul(hash, 0x9e3779b1) >>> 7
  while (hashes[at & mask] !== 0 && hashes[at & mask] !== hash) at++
  return at & mask
}

/** True for the hash of something that is searched for. */
const isKnown = ({ hashes }: Pick<Sieve, 'hashes'>, hash: number): boolean =>
  hash !== 0 && hashes[slot(hashes, hash)] === hash

const ascii = (bytes: Uint8Array): Uint8Array => bytes.filter((byte) => byte < 0x80 && isLetter(byte))

const hexOf = (char: string): string => char.charCodeAt(0).toString(16).padStart(2, '0')

/** Punctuation alone escaped, as URLs, JSON for web pages and HTML do. */
const PUNCTUATION: readonly ((char: string) => string)[] = [
  (char) => `%${hexOf(char)}`,
  (char) => `\\u00${hexOf(char)}`,
  (char) => `\\x${hexOf(char)}`,
  (char) => `&#${char.charCodeAt(0)};`,
  (char) => `&#x${hexOf(char)};`,
]

/** Letters that the forms of the values leave in a file. Texts in other encodings are decoded before they are searched. */
const traces = ({ exact, texts }: Searchable): Uint8Array[] => {
  const ofExact = exact.flatMap(({ value }) => [
    ...encodedForms(value).map(({ bytes }) => bytes),
    ...lettersOf(value),
    ...PUNCTUATION.map((write) => Buffer.from(value.replace(/[!-/:-@[-`{-~]/g, write), 'utf8')),
  ])
  return [...ofExact, ...texts.flatMap(({ value }) => lettersOf(value))].map(ascii)
}

const lettersOf = (value: string): readonly Uint8Array[] => readingsOf(value).map(({ letters }) => letters)

/** The fewest letters in a row by which a needle is recognised. */
const evidenceOf = ({ value, rule }: ExactNeedle): number => {
  const bytes = Buffer.from(value, 'utf8')
  if (rule === 'whole' || bytes.length <= PIECE) return ascii(bytes).length
  const counts = Array.from(
    { length: bytes.length - PIECE + 1 },
    (_, at) => ascii(bytes.subarray(at, at + PIECE)).length,
  )
  return Math.min(...counts)
}

/** Of a text's letters, one in so many may be another script's. */
const FEW = 8

/** Letters of a lane that no ASCII was in the file: what is no ASCII in the lane either, and the two that ß becomes. */
const othersOf = ({ bytes, origin }: Reading): number =>
  origin.filter((at) => (bytes[at] ?? 0) >= 0x80).length

const isMostlyAscii = (reading: Reading): boolean => othersOf(reading) <= reading.letters.length / FEW

const MIN_SLOTS = 1024

/** Prepares the needles' traces. */
export const makeSieve = (wanted: Searchable): Sieve => {
  const letters = Math.max(GRAM, Math.min(SHINGLE, ...wanted.exact.map(evidenceOf)))
  const gram = letters > LONG_GRAM.letters ? LONG_GRAM : SHORT_GRAM
  const { values, pairs } = tablesOf(gram.shift)
  const known = new Set<number>()
  for (const trace of traces(wanted)) {
    let hash = 0
    trace.forEach((byte, at) => {
      hash = step(hash, values[byte] ?? 0)
      if (at >= gram.letters - 1) known.add(hash)
    })
  }
  const bits = new Int32Array(2 ** 15)
  const hashes = new Int32Array(Math.max(MIN_SLOTS, 2 ** Math.ceil(Math.log2(known.size * 4 + 1))))
  for (const hash of known) {
    bits[hash >>> 17] = (bits[hash >>> 17] ?? 0) | (1 << (hash >>> 12))
    hashes[slot(hashes, hash)] = hash
  }
  const isWide =
    wanted.exact.some(({ value }) => readingsOf(value).some((reading) => othersOf(reading) > 0)) ||
    wanted.texts.some(({ value }) => !readingsOf(value).every(isMostlyAscii))
  return { pairs, bits, hashes, isWide }
}

/** A rolling hash on its way through a stream of words. */
export interface Roll {
  hash: number
  /** All words, or'ed: tells whether a byte above 0x7f was among them. */
  seen: number
}

/** Index of the first word in `[from, to)` at whose end, or in whose middle, a known hash stands; `to` where there is none. */
export const sift = (sieve: Sieve, words: Int32Array, from: number, to: number, roll: Roll): number => {
  const { pairs, bits } = sieve
  let { hash, seen } = roll
  let i = from
  for (; i < to; i++) {
    const four = words[i] ?? 0
    seen |= four
    let pair = pairs[four & 0xffff] ?? 0
    hash = ((hash << pair) + (pair & ~SHIFT_MASK)) | 0
    const middle = hash
    pair = pairs[four >>> 16] ?? 0
    hash = ((hash << pair) + (pair & ~SHIFT_MASK)) | 0
    // One branch for two look-ups: nearly always both say no. Shifts take the low five bits of their count.
    if ((((bits[middle >>> 17] ?? 0) >>> (middle >>> 12)) | ((bits[hash >>> 17] ?? 0) >>> (hash >>> 12))) & 1)
      if (isKnown(sieve, middle) || isKnown(sieve, hash)) break
  }
  roll.hash = hash
  roll.seen = seen
  return i
}
