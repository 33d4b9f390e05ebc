import { bucketOf, type ChainIndex, KEY, pieceKey } from './chain-index.ts'
import { CLASS, DROP, type Lane, LOOK, makeLane, takeUnit } from '../search/squeeze.ts'

/**
 * Told of a word that may stand in a needle: letters in lower case, and where it begins in the bytes. `isRun`: characters of another
 * script in a row, each of which was told before.
 */
export type TakeWord = (letters: Uint8Array, size: number, origin: number, isRun: boolean) => void

/** Counts all words that were read. */
export interface Count {
  words: number
}

/** A longer word is no piece. */
const MAX_WORD = 1024
const word = new Uint8Array(MAX_WORD)
const character: Lane = makeLane(8)

/** Letters of a row of characters: a token has a few of them. */
const LONGEST_RUN = 24
const run = new Uint8Array(LONGEST_RUN)

const NUL = 0
const letterAt = (raw: Uint8Array, at: number): number => CLASS[raw[at] ?? 0] ?? DROP
const isLetterAt = (raw: Uint8Array, at: number): boolean => letterAt(raw, at) > LOOK

/** Letters of UTF-16 without a mark: a NUL stands behind each. Gives where they end. */
const wideEnd = (raw: Uint8Array, from: number, end: number): number => {
  let i = from
  while (i + 1 < end && isLetterAt(raw, i) && raw[i + 1] === NUL) i += 2
  return i
}

/** Where the letters that begin there end. */
const wordEnd = (raw: Uint8Array, from: number, end: number): number => {
  let i = from
  while (i < end && isLetterAt(raw, i)) i++
  return i
}

/** Bytes to be read. */
export interface Words {
  readonly raw: Uint8Array
  readonly from: number
  /** Words that begin from here on are left. */
  readonly stop: number
  /** How far the bytes reach. */
  readonly end: number
}

const isContinuation = (byte: number): boolean => (byte & 0xc0) === 0x80

/** True for the first byte of UTF-8 without a second one: in what is no text there are many. */
const isBroken = (raw: Uint8Array, at: number): boolean =>
  (raw[at] ?? 0) >= 0x80 && !isContinuation(raw[at + 1] ?? 0)

/** True where a piece of a needle begins with such a key. */
const isKnown = (index: ChainIndex, key: number): boolean => {
  const bucket = bucketOf(index, key)
  return (((index.known[bucket >>> 5] ?? 0) >>> (bucket & 31)) & 1) === 1
}

/** The key of so many letters: most words have four and more, with nothing between them. */
const keyAt = (raw: Uint8Array, at: number, size: number, step: number): number => {
  if (size >= KEY && step === 1)
    return (
      (letterAt(raw, at) << 24) |
      (letterAt(raw, at + 1) << 16) |
      (letterAt(raw, at + 2) << 8) |
      letterAt(raw, at + 3)
    )
  let key = 0
  for (let n = 0; n < KEY; n++) key = (key << 8) | (n < size ? letterAt(raw, at + n * step) : NUL)
  return key
}

/** Reads `size` letters into {@link word}; false where no piece of a needle begins as they do. */
const readWord = (index: ChainIndex, raw: Uint8Array, begin: number, size: number, step: number): boolean => {
  if (!isKnown(index, keyAt(raw, begin, size, step))) return false
  for (let n = 0; n < size; n++) word[n] = letterAt(raw, begin + n * step)
  return true
}

/** Reads one character behind an escape, or of another script, and gives the index after it. */
const takeCharacter = (
  index: ChainIndex,
  { raw, end }: Words,
  at: number,
  count: Count,
  take: TakeWord,
): number => {
  if (isBroken(raw, at)) return at + 1
  character.length = 0
  const next = takeUnit(raw, at, end, character)
  const { text, length } = character
  if (length === 0) return next
  count.words++
  if (isKnown(index, pieceKey(text, 0, length))) take(text, length, at, false)
  return next
}

/** Characters in a row up to the first that is none, and then all of them as one word: in lines newest first they stand so in theirs. */
const takeCharacters = (
  index: ChainIndex,
  words: Words,
  from: number,
  count: Count,
  take: TakeWord,
): number => {
  const { raw, stop } = words
  let [i, size, read] = [from, 0, 0]
  while (i < stop && letterAt(raw, i) === LOOK) {
    i = takeCharacter(index, words, i, count, take)
    const { text, length } = character
    if (length === 0) break
    if (size + length <= LONGEST_RUN) run.set(text.subarray(0, length), size)
    size += length
    read++
  }
  if (read > 1 && size <= LONGEST_RUN && isKnown(index, pieceKey(run, 0, size))) take(run, size, from, true)
  return i
}

/**
 * Calls `take` for each word that begins as a piece of a needle does: ASCII letters and digits with nothing between them, or one
 * character of another script or behind an escape, since neither says where a word ends. Gives the index of the first byte that was
 * not read.
 */
export const eachWord = (index: ChainIndex, words: Words, count: Count, take: TakeWord): number => {
  const { raw, stop, end } = words
  let i = words.from
  while (i < stop) {
    const letter = letterAt(raw, i)
    if (letter === DROP) {
      i++
      continue
    }
    if (letter === LOOK) {
      i = takeCharacters(index, words, i, count, take)
      continue
    }
    count.words++
    const begin = i
    i = wordEnd(raw, i + 1, end)
    const isWide = i - begin === 1 && raw[i] === NUL && isLetterAt(raw, i + 1)
    if (isWide) i = wideEnd(raw, begin, end)
    const step = isWide ? 2 : 1
    const size = (i - begin) / step
    if (size <= MAX_WORD && readWord(index, raw, begin, size, step)) take(word, size, begin, false)
  }
  return i
}
