import type { Quoted } from './quotes.ts'
import { isLetter } from './squeeze.ts'

const { imul } = Math

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

/** So far into a line its first words are looked for. */
const HEAD = 64
/** Bits of each of the two numbers of a head. */
export const HEAD_BITS = 12

/**
 * What the first words without digits make of a line as a number: the first one in the low {@link HEAD_BITS}, the first two in the bits
 * above. Ids and times in front are passed over.
 */
export const headOf = (raw: Uint8Array, line: Quoted): number => {
  const limit = Math.min(line.to, line.from + HEAD)
  let first = 0
  let hash = 0
  let words = 0
  for (let i = line.from; i < limit && words < 2; i++) {
    if (!isLetter(raw[i] ?? 0)) continue
    const start = i
    let word = hash
    let hasNumber = false
    for (; i < line.to && isLetter(raw[i] ?? 0); i++) {
      const byte = raw[i] ?? 0
      if (isDigit(byte)) hasNumber = true
      word = imul(word ^ byte, 0x01000193)
    }
    if (hasNumber || i - start < 2) continue
    hash = word
    if (++words === 1) first = hash
  }
  const mask = (1 << HEAD_BITS) - 1
  return ((first ^ (first >>> 15)) & mask) | (((hash ^ (hash >>> 13)) & mask) << HEAD_BITS)
}

/** Where the letters that begin there end. */
export const wordEnd = (raw: Uint8Array, from: number, to: number): number => {
  let i = from
  while (i < to && isLetter(raw[i] ?? 0)) i++
  return i
}

/** 1 for letters that no time is written with: digits, and the T and Z of ISO 8601, tell nothing. */
const TELLING = Uint8Array.from({ length: 256 }, (_, byte) =>
  isLetter(byte) && !isDigit(byte) && byte !== 0x54 && byte !== 0x5a ? 1 : 0,
)

/** True where a stretch is more than times and counters. */
export const tellsAnything = (raw: Uint8Array, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (TELLING[raw[i] ?? 0] === 1) return true
  return false
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

/** Words with digits in which two lines differ: how many there are, then where each begins and ends. Of more than these the rest is nobody's. */
export type Numbers = Int32Array
const MOST_NUMBERS = 64
export const makeNumbers = (): Numbers => new Int32Array(1 + 2 * MOST_NUMBERS)

/** Letters of a unit: `12ms`. */
const UNIT = 2

/** True for a word that is a time or a counter, with a unit or without. */
const isCounter = (raw: Uint8Array, from: number, to: number): boolean => {
  let i = from
  while (i < to && isDigit(raw[i] ?? 0)) i++
  return (i > from && to - i <= UNIT) || !tellsAnything(raw, i, to)
}

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

/** True where a stretch has a word without digits. */
export const hasPlainWord = (raw: Uint8Array, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    if (TELLING[raw[i] ?? 0] === 0) continue
    const end = wordEnd(raw, i, to)
    if (!hasDigit(raw, wordStart(raw, from, i), end)) return true
    i = end
  }
  return false
}

/** Letters of a label that count. */
const LABEL = 4
/** A label farther away is none. */
const NEAR = 32

/**
 * What the end of the word before a place makes of it as a number, the words with digits between counted: `token` for a member of that
 * name, for what follows `token=`, or `token 12: `. A place keeps its label whatever other lines stand between.
 */
export const labelBefore = (raw: Uint8Array, from: number, at: number): number => {
  const limit = Math.max(from, at - NEAR)
  let counters = 0
  for (let i = at - 1; i >= limit; i--) {
    if (!isLetter(raw[i] ?? 0)) continue
    const last = i
    let hash = counters
    let isPlain = true
    for (; i >= limit && i > last - LABEL && isLetter(raw[i] ?? 0); i--) {
      const byte = raw[i] ?? 0
      if (isDigit(byte)) isPlain = false
      else hash = imul(hash ^ byte, 0x01000193)
    }
    if (isPlain) return hash
    counters++
    while (i >= limit && isLetter(raw[i] ?? 0)) i--
  }
  return counters
}

/** True where what a line shares with another one, up to `from` and behind `to`, is enough to be a frame. */
export const isFrame = (line: Quoted, from: number, to: number): boolean => {
  const shared = from - line.from + line.to - to
  return shared >= (line.to - line.from) * SHARED || from - line.from >= MIN_SHARED
}
