import type { Quoted } from './quotes.ts'
import { isLetter } from './squeeze.ts'

/** How much of a line its neighbour must share. */
const SHARED = 1 / 3
/** Or so many characters at its start: a long piece may stand behind a short frame. */
const MIN_SHARED = 8

/** True for 0 to 9. */
export const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39

export const areSame = (raw: Uint8Array, a: number, b: number, length: number): boolean => {
  for (let i = 0; i < length; i++) if (raw[a + i] !== raw[b + i]) return false
  return true
}

/** True where the lines share enough at their start for a comparison of their members, whatever follows: so begins nearly every line of a log. */
export const beginAlike = (raw: Uint8Array, a: Quoted, b: Quoted): boolean =>
  a.to - a.from > MIN_SHARED &&
  b.to - b.from > MIN_SHARED &&
  areSame(raw, a.from, b.from, MIN_SHARED) &&
  !isLetter(raw[a.from + MIN_SHARED - 1] ?? 0)

/** Where the letters that begin there end. */
export const wordEnd = (raw: Uint8Array, from: number, to: number): number => {
  let i = from
  while (i < to && isLetter(raw[i] ?? 0)) i++
  return i
}

const wordStart = (raw: Uint8Array, from: number, at: number): number => {
  let i = at
  while (i > from && isLetter(raw[i - 1] ?? 0)) i--
  return i
}

const hasDigit = (raw: Uint8Array, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isDigit(raw[i] ?? 0)) return true
  return false
}

/**
 * Where the lines stop being the same, from the left. Words with digits in both lines (times, counters, ids) count as the same
 * while more of the line follows.
 */
export const commonStart = (raw: Uint8Array, a: Quoted, b: Quoted): number => {
  const { from, to } = a
  const otherTo = b.to
  let i = from
  let j = b.from
  let counter = -1
  while (i < to && j < otherTo) {
    if (raw[i] === raw[j]) {
      i++
      j++
      continue
    }
    const start = wordStart(raw, from, i)
    const end = wordEnd(raw, i, to)
    const otherEnd = wordEnd(raw, j, otherTo)
    const areCounters =
      hasDigit(raw, start, end) &&
      hasDigit(raw, wordStart(raw, b.from, j), otherEnd) &&
      (end > i || otherEnd > j)
    if (!areCounters) return start
    counter = start
    i = end
    j = otherEnd
  }
  return i >= to && counter >= 0 ? counter : wordStart(raw, from, i)
}

/** Where they begin to be the same again. A word that only ends alike is a piece, not a frame. */
export const commonEnd = (raw: Uint8Array, a: Quoted, b: Quoted, start: number): number => {
  let i = a.to
  let j = b.to
  while (i > start && j > b.from && raw[i - 1] === raw[j - 1]) {
    i--
    j--
  }
  return i === a.to ? i : wordEnd(raw, i, a.to)
}

/** True where what a line shares with another one, up to `from` and behind `to`, is enough to be a frame. */
export const isFrame = (line: Quoted, from: number, to: number): boolean => {
  const shared = from - line.from + line.to - to
  return shared >= (line.to - line.from) * SHARED || from - line.from >= MIN_SHARED
}
