import type { Quoted } from './quotes.ts'
import { isLetter } from './squeeze.ts'

const { imul } = Math

/** True for 0 to 9. */
export const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39

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

/** Where the letters that end there begin. */
export const wordStart = (raw: Uint8Array, from: number, at: number): number => {
  let i = at
  while (i > from && isLetter(raw[i - 1] ?? 0)) i--
  return i
}

export const hasDigit = (raw: Uint8Array, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isDigit(raw[i] ?? 0)) return true
  return false
}

/** Letters of a unit: `12ms`. */
const UNIT = 2

/** True for a word that is a time or a counter, with a unit or without. */
export const isCounter = (raw: Uint8Array, from: number, to: number): boolean => {
  let i = from
  while (i < to && isDigit(raw[i] ?? 0)) i++
  return (i > from && to - i <= UNIT) || !tellsAnything(raw, i, to)
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
