import { isContinuation } from '../decode/bytes.ts'
import { bucketOf, type ChainIndex, pieceKey } from './chain-index.ts'
import { CLASS, DROP, isLatinLetter, type Lane, LOOK, makeLane, takeUnit } from '../search/squeeze.ts'
import { KEY } from '../survey/memory.ts'
import { wordsIn } from '../survey/words.ts'

/** A word that may stand in a needle. */
export interface FileWord {
  /** In lower case; `size` of them, until the next word is told. */
  readonly letters: Uint8Array
  readonly size: number
  /** Where it begins in the bytes. */
  readonly origin: number
  /**
   * `joined`: nothing stands between it and what was read before, so that it is a part of a longer word. `run`: characters of another
   * script in a row, each of which was told before.
   */
  readonly is: 'alone' | 'joined' | 'run'
  /** What stands before it: the key of a word, or that of all numbers. */
  readonly lead: number
}

export type TakeWord = (word: FileWord) => void

/** What was read of a stream. */
export interface Count {
  /** All words. */
  words: number
  /** The key of the last one. */
  last: number
}

/** A longer word is no piece. */
const MAX_WORD = 1024
const word = new Uint8Array(MAX_WORD)
/** The one that is told: of most logs there are as many as lines. */
const told = { letters: word, size: 0, origin: 0, is: 'alone' as FileWord['is'], lead: 0 }
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

/** True for the first byte of UTF-8 without a second one: in what is no text there are many. */
const isBroken = (raw: Uint8Array, at: number): boolean =>
  (raw[at] ?? 0) >= 0x80 && !isContinuation(raw[at + 1] ?? 0)

/** True where a piece of a needle begins with such a key. */
const isKnown = (index: ChainIndex, key: number): boolean => {
  const bucket = bucketOf(index, key)
  return (((index.known[bucket >>> 5] ?? 0) >>> (bucket & 31)) & 1) === 1
}

/** The key of so many letters. */
const keyAt = (raw: Uint8Array, at: number, size: number, step: number): number => {
  let key = 0
  for (let n = 0; n < KEY; n++) key = (key << 8) | (n < size ? letterAt(raw, at + n * step) : NUL)
  return key
}

const FIRST_DIGIT = 0x30000000
/** The lead of what stands behind a number, or a letter alone. */
export const MARK_LEAD = FIRST_DIGIT
const LAST_DIGIT = 0x39ffffff
/** Of a key of one letter. */
const NOTHING_ELSE = 0x00ffffff
const isAlone = (key: number): boolean => (key & NOTHING_ELSE) === 0

/** Lines are numbered, and have a letter for their kind: one number is as another, and so is a single letter. */
const leadOf = (key: number): number => {
  const isMark = (key >= FIRST_DIGIT && key <= LAST_DIGIT) || isAlone(key)
  return isMark ? MARK_LEAD : key
}

/** Where the words of some bytes are told. */
interface Telling {
  readonly index: ChainIndex
  readonly words: Words
  readonly count: Count
  readonly take: TakeWord
}

/** Reads one character behind an escape, or of another script, and gives the index after it. */
const takeCharacter = ({ index, words, count, take }: Telling, at: number, isJoined: boolean): number => {
  const { raw, end } = words
  character.length = 0
  if (isBroken(raw, at) && !isLatinLetter(raw, at, end)) return at + 1
  const next = takeUnit(raw, at, end, character)
  const { text: letters, length: size } = character
  if (size === 0) return next
  count.words++
  const key = pieceKey(letters, 0, size)
  const lead = leadOf(count.last)
  if (isKnown(index, key)) take({ letters, size, origin: at, is: isJoined ? 'joined' : 'alone', lead })
  count.last = key
  return next
}

/** Characters in a row up to the first that is none, and then all of them as one word: in lines newest first they stand so in theirs. */
const takeCharacters = (telling: Telling, from: number, isJoined: boolean): number => {
  const { index, words, count, take } = telling
  const { raw, stop } = words
  const lead = leadOf(count.last)
  let [i, size, read] = [from, 0, 0]
  while (i < stop && letterAt(raw, i) === LOOK) {
    i = takeCharacter(telling, i, isJoined || read > 0)
    const { text, length } = character
    if (length === 0) break
    if (size + length <= LONGEST_RUN) run.set(text.subarray(0, length), size)
    size += length
    read++
  }
  if (read > 1 && size <= LONGEST_RUN && isKnown(index, pieceKey(run, 0, size)))
    take({ letters: run, size, origin: from, is: 'run', lead })
  return i
}

/** Reads `size` letters into {@link word}. */
const readWord = (raw: Uint8Array, begin: number, size: number, step: number): void => {
  for (let n = 0; n < size; n++) word[n] = letterAt(raw, begin + n * step)
}

/** How far some bytes were read. */
interface Reading {
  at: number
  /** Where the last word ends, if something may go on with it; behind a colour or an escaped line end stands another one. */
  joint: number
}

/** Reads the word that begins here, and tells it if it is known. */
const takeLetters = ({ index, words, count, take }: Telling, reading: Reading): void => {
  const { raw, end } = words
  const begin = reading.at
  let i = wordEnd(raw, begin + 1, end)
  const isWide = i - begin === 1 && i + 1 < end && raw[i] === NUL && isLetterAt(raw, i + 1)
  if (isWide) i = wideEnd(raw, begin, end)
  const step = isWide ? 2 : 1
  const size = (i - begin) / step
  const key = keyAt(raw, begin, size, step)
  count.words++
  if (isKnown(index, key) && size <= MAX_WORD) {
    readWord(raw, begin, size, step)
    told.size = size
    told.origin = begin
    told.is = begin === reading.joint ? 'joined' : 'alone'
    told.lead = leadOf(count.last)
    take(told)
  }
  count.last = key
  reading.at = reading.joint = i
}

/** Reads from here to the next byte that is neither a letter nor begins one. */
const takeAll = (telling: Telling, reading: Reading): void => {
  const { raw, stop } = telling.words
  for (;;) {
    const { at, joint } = reading
    const letter = at < stop ? letterAt(raw, at) : DROP
    if (letter === DROP) return
    if (letter > LOOK) takeLetters(telling, reading)
    else {
      reading.at = takeCharacters(telling, at, at === joint)
      reading.joint = character.length > 0 ? reading.at : -1
    }
  }
}

/** Looks up the words of a block, and reads those that are known, and all that needs a closer look. */
const readBlock = (telling: Telling, reading: Reading): void => {
  const { index, words, count } = telling
  const { raw, end, stop } = words
  const from = reading.at
  const block = wordsIn(raw, { from, stop, end }, index)
  let next = 0
  for (let n = 0; n <= block.wantedCount; n++) {
    const number = n < block.wantedCount ? (block.wanted[n] ?? 0) : block.count
    if (number < next) continue
    if (number > next) {
      count.words += number - next
      count.last = block.keys[number - 1] ?? 0
    }
    if (number === block.count) break
    reading.at = from + (block.places[number] ?? 0)
    // Nothing stands between this and a word that was passed over, if its last letter stands before it.
    if (isLetterAt(raw, reading.at - 1)) reading.joint = reading.at
    takeAll(telling, reading)
    next = number + 1
    while (next < block.count && from + (block.places[next] ?? 0) < reading.at) next++
  }
  if (reading.at >= block.to) return
  reading.at = block.to
  // The last word may go on behind the block.
  if (isLetterAt(raw, block.to - 1)) reading.at = reading.joint = wordEnd(raw, block.to, end)
}

/**
 * Calls `take` for each word that begins as a piece of a needle does: ASCII letters and digits with nothing between them, or one
 * character of another script or behind an escape, since neither says where a word ends. Gives the index of the first byte that was
 * not read.
 */
export const eachWord = (index: ChainIndex, words: Words, count: Count, take: TakeWord): number => {
  const { from, stop } = words
  const telling: Telling = { index, words, count, take }
  const reading: Reading = { at: from, joint: -1 }
  takeAll(telling, reading)
  while (reading.at < stop) readBlock(telling, reading)
  return reading.at
}
