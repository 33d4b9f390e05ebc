import { BACKSLASH } from './bytes.ts'
import { isLetter } from './squeeze.ts'

/** A line, by where it stands in the bytes at hand. */
export interface Quoted {
  readonly from: number
  readonly to: number
  /** Its own quotes; null: not looked for yet. */
  quotes: Quotes | null
}

const QUOTE = 0x22
const APOSTROPHE = 0x27

/** The quotes that begin and end the members of a line. */
export interface Quotes {
  readonly mark: number
  readonly depth: number
  readonly first: number
  readonly count: number
}

/** Places of quotes, of all lines at hand: each line is compared with two others, and looked through once (2 of 7 ns a byte). */
let quotePlaces = new Int32Array(4096)
let placesUsed = 0

const makePlaces = (more: number): void => {
  if (placesUsed + more <= quotePlaces.length) return
  const longer = new Int32Array(2 * (placesUsed + more))
  longer.set(quotePlaces)
  quotePlaces = longer
}

/** A line with more quotes is not taken apart. */
export const MAX_QUOTES = 512

/** A line whose first quote comes later is not made of quoted members. */
const FIRST_QUOTE = 96

const backslashesBefore = (raw: Uint8Array, at: number, from: number): number => {
  let i = at
  while (i > from && raw[i - 1] === BACKSLASH) i--
  return at - i
}

/**
 * Where a line's first quote stands, -1 where it is not made of quoted members. An apostrophe in a word quotes nothing. (A repr has
 * apostrophes around texts that hold quotes, JSON has quotes around texts that hold apostrophes.)
 */
const firstQuote = (raw: Uint8Array, { from, to }: Quoted): number => {
  const limit = Math.min(to, from + FIRST_QUOTE)
  for (let i = from; i < limit; i++) {
    const byte = raw[i]
    if (byte === QUOTE || (byte === APOSTROPHE && !(i > from && isLetter(raw[i - 1] ?? 0)))) return i
  }
  return -1
}

/** Finds the quotes of one kind and depth. */
const quotesAt = (raw: Uint8Array, { from, to }: Quoted, mark: number, depth: number): Quotes => {
  makePlaces(to - from + 1)
  const places = quotePlaces
  const first = placesUsed
  let last = first
  // Written in any case and kept only where it is a quote: a branch is mispredicted for each of them (2 of 4 ns a byte).
  for (let i = from; i < to; i++) {
    places[last] = i
    last += raw[i] === mark ? 1 : 0
  }
  let kept = first
  for (let i = first; i < last; i++) {
    const at = places[i] ?? 0
    places[kept] = at
    if (backslashesBefore(raw, at, from) === depth) kept++
  }
  placesUsed = kept
  return { mark, depth, first, count: kept - first }
}

/** The quotes of a line, as its own first quote is written: escaped once where the line was kept as a JSON string. */
export const quotesOf = (raw: Uint8Array, line: Quoted): Quotes => {
  if (line.quotes !== null) return line.quotes
  const at = firstQuote(raw, line)
  if (at < 0) return (line.quotes = { mark: QUOTE, depth: 0, first: 0, count: 0 })
  return (line.quotes = quotesAt(raw, line, raw[at] ?? QUOTE, backslashesBefore(raw, at, line.from)))
}

/** The quotes of a line in the way in which another line is quoted. */
export const quotesLike = (raw: Uint8Array, line: Quoted, { mark, depth }: Quotes): Quotes => {
  const own = quotesOf(raw, line)
  return own.mark === mark && own.depth === depth ? own : quotesAt(raw, line, mark, depth)
}

/** Where quote `n` of a line stands. */
export const placeOf = ({ first }: Quotes, n: number): number => quotePlaces[first + n] ?? 0

/** Other bytes are at hand now: no line that was looked through before may be asked about again. */
export const forgetQuotes = (): void => {
  placesUsed = 0
}
