import { BACKSLASH } from './bytes.ts'

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

/** How often the line's own quotes are escaped: once where it was kept as a JSON string. Quotes escaped more often are text. */
const depthOf = (raw: Uint8Array, from: number, to: number, mark: number): number => {
  const limit = Math.min(to, from + FIRST_QUOTE)
  for (let i = from; i < limit; i++) if (raw[i] === mark) return backslashesBefore(raw, i, from)
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

/** The quotes of a line, as its own first quote is written. */
export const quotesOf = (raw: Uint8Array, line: Quoted): Quotes => {
  if (line.quotes !== null) return line.quotes
  const mark = depthOf(raw, line.from, line.to, QUOTE) >= 0 ? QUOTE : APOSTROPHE
  const depth = depthOf(raw, line.from, line.to, mark)
  return (line.quotes = depth < 0 ? { mark, depth, first: 0, count: 0 } : quotesAt(raw, line, mark, depth))
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
