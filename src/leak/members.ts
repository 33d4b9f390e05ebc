import { areSame, differInNumbers } from './alike.ts'
import { type Line, makeLine } from './lines.ts'
import { MAX_QUOTES, placeOf, quotesLike, quotesOf } from './quotes.ts'

/** A line is taken apart from two quotes on. */
export const MIN_QUOTES = 2

/** True for lines with as many quoted members. */
export const haveSameMembers = (raw: Uint8Array, line: Line, other: Line): boolean => {
  const { count } = quotesOf(raw, line)
  return count >= MIN_QUOTES && quotesOf(raw, other).count === count
}

/** Lines in lines: a container's log of an application's log of an event. */
export const MAX_LEVEL = 3

/** Number, ends, and the other line's ends, of the members that differ: for each level, because each is at work until its members are. */
export const FIGURES = 5
export const differing = Array.from({ length: MAX_LEVEL }, () => new Int32Array(FIGURES * (MAX_QUOTES + 1)))

/** Notes the members that differ in two lines with as many quotes. Gives how many figures it noted, -1 where the lines are not alike. */
export const noteDiffering = (raw: Uint8Array, a: Line, b: Line, into: Int32Array): number => {
  const own = quotesOf(raw, a)
  const { count } = own
  if (count < MIN_QUOTES || count > MAX_QUOTES) return -1
  const other = quotesLike(raw, b, own)
  if (count !== other.count) return -1
  let length = 0
  let { from } = a
  let otherFrom = b.from
  for (let n = 0; n <= count; n++) {
    const place = n < count ? placeOf(own, n) : a.to
    const otherPlace = n < count ? placeOf(other, n) : b.to
    // The backslashes before an escaped quote are no part of the member.
    const end = n < count ? place - own.depth : place
    const otherEnd = n < count ? otherPlace - own.depth : otherPlace
    if (end - from !== otherEnd - otherFrom || !areSame(raw, from, otherFrom, end - from)) {
      into[length] = n
      into[length + 1] = from
      into[length + 2] = end
      into[length + 3] = otherFrom
      into[length + 4] = otherEnd
      length += FIGURES
    }
    from = place + 1
    otherFrom = otherPlace + 1
  }
  return areMostlySame(raw, into, length, count + 1) ? length : -1
}

/** Where most members differ, the lines are not alike. Those that differ in times, counters and ids tell nothing. */
const areMostlySame = (raw: Uint8Array, notes: Int32Array, length: number, parts: number): boolean => {
  let unlike = length / FIGURES
  for (let i = 0; i < length && unlike * 2 > parts; i += FIGURES) {
    const [a, b] = [lineAt(notes, i + 1), lineAt(notes, i + 3)]
    if (differInNumbers(raw, a, b, true)) unlike--
  }
  return unlike * 2 <= parts
}

/** The line whose ends are noted there. */
export const lineAt = (notes: Int32Array, at: number): Line => makeLine(notes[at] ?? 0, notes[at + 1] ?? 0)
