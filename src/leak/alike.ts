import type { Quoted } from './quotes.ts'
import { hasDigit, isCounter, isDigit, wordEnd, wordStart } from './words.ts'

/** How much of a line its neighbour must share. */
const SHARED = 1 / 3
/** Or so many characters at its start: a long piece may stand behind a short frame. */
const MIN_SHARED = 8

export const areSame = (raw: Uint8Array, a: number, b: number, length: number): boolean => {
  for (let i = 0; i < length; i++) if (raw[a + i] !== raw[b + i]) return false
  return true
}

/** Words with digits in which two lines differ: how many there are, then where each begins and ends. Of more than these the rest is nobody's. */
export type Numbers = Int32Array
const MOST_NUMBERS = 64
export const makeNumbers = (): Numbers => new Int32Array(1 + 2 * MOST_NUMBERS)

/** Notes a word that may be a piece of a key. Two digits and more in the middle of a line are a time or a counter: nearly every line has some. */
const noteNumber = (raw: Uint8Array, numbers: Numbers, line: Quoted, from: number, to: number): void => {
  const count = numbers[0] ?? 0
  if (from < 0 || count === MOST_NUMBERS) return
  if (from > line.from && to - from > 1 && isCounter(raw, from, to)) return
  numbers[1 + 2 * count] = from
  numbers[2 + 2 * count] = to
  numbers[0] = count + 1
}

/** True where one of the noted words is more than a time or a counter. */
export const tellMore = (raw: Uint8Array, numbers: Numbers): boolean => {
  const count = numbers[0] ?? 0
  for (let n = 1; n < 2 * count; n += 2)
    if (!isCounter(raw, numbers[n] ?? 0, numbers[n + 1] ?? 0)) return true
  return false
}

/**
 * Where the lines stop being the same, from the left. Words with digits in both lines (times, counters, ids, pieces of a key) count as
 * the same while more of the line follows; they are noted.
 */
export const commonStart = (raw: Uint8Array, a: Quoted, b: Quoted, numbers: Numbers): number => {
  const { from, to } = a
  const otherTo = b.to
  let i = from
  let j = b.from
  let counter = -1
  let counterEnd = -1
  numbers[0] = 0
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
    noteNumber(raw, numbers, a, counter, counterEnd)
    if (!areCounters) return start
    counter = start
    counterEnd = end
    i = end
    j = otherEnd
  }
  // The last one is what differs, where nothing follows.
  if (i >= to && counter >= 0) return counter
  noteNumber(raw, numbers, a, counter, counterEnd)
  return wordStart(raw, from, i)
}

/**
 * Where they begin to be the same again. A word that only ends alike is a piece, not a frame; words with digits in both lines count as the
 * same while more of the line stands before them.
 */
export const commonEnd = (raw: Uint8Array, a: Quoted, b: Quoted, start: number): number => {
  let i = a.to
  let j = b.to
  let counter = -1
  while (i > start && j > b.from) {
    if (raw[i - 1] === raw[j - 1]) {
      i--
      j--
      continue
    }
    const end = wordEnd(raw, i, a.to)
    const first = wordStart(raw, start, i)
    const otherFirst = wordStart(raw, b.from, j)
    const areCounters =
      hasDigit(raw, first, end) &&
      hasDigit(raw, otherFirst, wordEnd(raw, j, b.to)) &&
      (first < i || otherFirst < j)
    if (!areCounters) return i === a.to ? i : wordEnd(raw, i, a.to)
    counter = end
    i = first
    j = otherFirst
  }
  if (i <= start && counter >= 0) return counter
  return i === a.to ? i : wordEnd(raw, i, a.to)
}

/** True where two stretches differ in times and counters alone; with `ids`, in words with digits. */
export const differInNumbers = (raw: Uint8Array, a: Quoted, b: Quoted, withIds: boolean): boolean => {
  let i = a.from
  let j = b.from
  while (i < a.to || j < b.to) {
    if (i < a.to && j < b.to && raw[i] === raw[j]) {
      i++
      j++
      continue
    }
    const start = wordStart(raw, a.from, i)
    const end = wordEnd(raw, i, a.to)
    const otherStart = wordStart(raw, b.from, j)
    const otherEnd = wordEnd(raw, j, b.to)
    const areNumbers = hasDigit(raw, start, end) && hasDigit(raw, otherStart, otherEnd)
    if (!areNumbers || (end === i && otherEnd === j)) return false
    if (!withIds && !(isCounter(raw, start, end) && isCounter(raw, otherStart, otherEnd))) return false
    i = end
    j = otherEnd
  }
  return true
}

/** False where lines share too little at their ends to look any closer: so it is for nearly all lines of a program's text. */
export const mayBeAlike = (raw: Uint8Array, a: Quoted, b: Quoted): boolean => {
  const [first, other] = [raw[a.from] ?? 0, raw[b.from] ?? 0]
  if (first === other || (isDigit(first) && isDigit(other))) return true
  const [last, otherLast] = [raw[a.to - 1] ?? 0, raw[b.to - 1] ?? 0]
  return (last === otherLast && raw[a.to - 2] === raw[b.to - 2]) || (isDigit(last) && isDigit(otherLast))
}

/** True where what a line shares with another one, up to `from` and behind `to`, is enough to be a frame. */
export const isFrame = (line: Quoted, from: number, to: number): boolean => {
  const shared = from - line.from + line.to - to
  return shared >= (line.to - line.from) * SHARED || from - line.from >= MIN_SHARED
}
