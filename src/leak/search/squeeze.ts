import { classOf, LINE_END } from '../decode/bytes.ts'
import { ESCAPE, MARKS, readUnit, unitLength, unitValue, unitIsByte } from '../decode/escapes.ts'
import { isLead, LONGEST_UNIT, readMisread, readSequence } from '../decode/sequences.ts'

/**
 * A text with everything taken out that loggers, wrappers and quoters change: only letters and digits stay, in lower case, escapes
 * undone. `origin[i]` is the index in the raw bytes that letter `i` came from (negative: before the bytes at hand).
 */
export interface Lane {
  text: Uint8Array
  origin: Int32Array
  length: number
}

/** An empty lane with room for `capacity` letters. */
export const makeLane = (capacity: number): Lane => ({
  text: new Uint8Array(capacity),
  origin: new Int32Array(capacity),
  length: 0,
})

/** Makes room for so many letters more. Most streams are small: a lane of full size for each would be memory for nothing. */
export const makeRoom = (lane: Lane, letters: number): void => {
  const needed = lane.length + letters
  if (needed <= lane.text.length) return
  const { text, origin } = makeLane(Math.max(needed, 2 * lane.text.length))
  text.set(lane.text.subarray(0, lane.length))
  origin.set(lane.origin.subarray(0, lane.length))
  lane.text = text
  lane.origin = origin
}

/** Not a letter, and begins none. */
export const DROP = 0
/** May begin a letter: an escape, or another script's. */
export const LOOK = 1

/** The first letter of ISO 8859-1 that is none of ASCII. */
const FIRST_LATIN = 0xc0

/** For each byte: dropped, looked at more closely, or the letter that it becomes. NUL is dropped, which reads UTF-16 as plain text. */
export const CLASS = Uint8Array.from({ length: 256 }, (_, byte) => {
  const char = String.fromCharCode(byte)
  if (byte < 0x80 && /[0-9a-z]/i.test(char)) return char.toLowerCase().charCodeAt(0)
  return MARKS[byte] === 1 || byte >= FIRST_LATIN ? LOOK : DROP
})

/** Signs as wide as Chinese ones, which stand for those of ASCII. */
const WIDE = { first: 0xff01, last: 0xff5e, by: 0xfee0 }
/** Its upper case is written as two letters. */
const SHARP_S = 0xdf
const SHARP_S_UPPER = 0x1e9e
const LETTER_S = 0x73
const FINAL_SIGMA = 0x3c2

/** Letters of scripts with two cases lie below U+2000, but for rare ones; the table holds the lower case of each. */
const FOLD = Uint16Array.from({ length: 0x2000 }, (_, code) => {
  if (code === FINAL_SIGMA) return FINAL_SIGMA + 1
  const lower = String.fromCharCode(code).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : code
})

/** True for a byte that stays in a lane as it is. */
export const isLetter = (byte: number): boolean => (CLASS[byte] ?? DROP) > LOOK

/**
 * Punctuation and symbols of Unicode that typography changes: quotes, dashes, spaces, arrows, boxes, emoji selectors. Half of a pair is
 * none of a letter: in the UTF-8 of a value it is U+FFFD.
 */
const isPunctuation = (code: number): boolean =>
  code < 0xc0 ||
  (code >= 0x2000 && code <= 0x2bff) ||
  (code >= 0x3000 && code <= 0x303f) ||
  (code >= 0xd800 && code <= 0xdfff) ||
  (code >= 0xfe00 && code <= 0xfe6f) ||
  (code >= 0xff00 && code <= 0xff0f) ||
  code === 0xfeff ||
  code === 0xfffd

const push = (lane: Lane, byte: number, at: number): void => {
  lane.text[lane.length] = byte
  lane.origin[lane.length] = at
  lane.length++
}

const pushCode = (lane: Lane, code: number, at: number): void => {
  if (code < 0x80) {
    const letter = CLASS[code] ?? DROP
    if (letter > LOOK) push(lane, letter, at)
    return
  }
  if (isPunctuation(code)) return
  if (code === SHARP_S || code === SHARP_S_UPPER) {
    pushCode(lane, LETTER_S, at)
    pushCode(lane, LETTER_S, at)
    return
  }
  if (code >= WIDE.first && code <= WIDE.last) {
    pushCode(lane, code - WIDE.by, at)
    return
  }
  const folded = FOLD[code] ?? code
  if (folded < 0x800) push(lane, 0xc0 | (folded >> 6), at)
  else {
    if (folded < 0x10000) push(lane, 0xe0 | (folded >> 12), at)
    else {
      push(lane, 0xf0 | (folded >> 18), at)
      push(lane, 0x80 | ((folded >> 12) & 0x3f), at)
    }
    push(lane, 0x80 | ((folded >> 6) & 0x3f), at)
  }
  push(lane, 0x80 | (folded & 0x3f), at)
}

/** Length of a colour or cursor sequence after its ESC (ECMA-48 CSI), 0 where there is none. */
const csiLength = (raw: Uint8Array, at: number, end: number): number => {
  if (raw[at] !== 0x5b) return 0
  const limit = Math.min(end, at + 32)
  for (let i = at + 1; i < limit; i++) {
    const byte = raw[i] ?? 0
    if (byte >= 0x40 && byte <= 0x7e) return i + 1 - at
    if (byte < 0x20 || byte > 0x3f) return 0
  }
  return 0
}

/** Appends a character, or the one whose UTF-8 was misread from it on. Gives the index after it. */
const pushRead = (
  raw: Uint8Array,
  at: number,
  code: number,
  next: number,
  end: number,
  lane: Lane,
): number => {
  const misread = isLead(code) ? readMisread(raw, at, code, next, end) : 0
  pushCode(lane, misread === 0 ? code : unitValue(misread), at)
  return misread === 0 ? next : at + unitLength(misread)
}

/** Reads one UTF-8 sequence whose bytes may each be escaped. Gives the index after it; a broken one loses its first byte only. */
const takeSequence = (raw: Uint8Array, at: number, lead: number, next: number, end: number, lane: Lane) => {
  const read = readSequence(raw, at, lead, next, end)
  return read === 0 ? next : pushRead(raw, at, unitValue(read), at + unitLength(read), end, lane)
}

const ASCII_LETTER = classOf(/[a-z]/i)
/** Printable signs, blanks and ends of lines in ISO 8859-1. */
const LATIN_TEXT = classOf(/[\t\n\r -~\u00a0-\u00ff]/)

/** An ASCII letter there, or behind one letter of ISO 8859-1 more: `Gefäß`. */
const isBesideLetter = (raw: Uint8Array, at: number, step: -1 | 1, end: number): boolean => {
  const beside = at + step < end ? (raw[at + step] ?? LINE_END) : LINE_END
  if (beside < FIRST_LATIN) return ASCII_LETTER[beside] === 1
  return at + 2 * step < end && ASCII_LETTER[raw[at + 2 * step] ?? LINE_END] === 1
}

/** True for a byte of no sequence that stands in a word of text: a letter of ISO 8859-1. Binary files have such bytes elsewhere. */
export const isLatinLetter = (raw: Uint8Array, at: number, end: number): boolean => {
  const [before, after] = [raw[at - 1] ?? LINE_END, at + 1 < end ? (raw[at + 1] ?? LINE_END) : LINE_END]
  return (
    (raw[at] ?? 0) >= FIRST_LATIN &&
    LATIN_TEXT[before] === 1 &&
    LATIN_TEXT[after] === 1 &&
    (isBesideLetter(raw, at, -1, end) || isBesideLetter(raw, at, 1, end))
  )
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff

const [DESIGNATION, FIRST_SET, LAST_SET] = [0x28, 0x30, 0x5a]

/** Length of what follows an ESC: a colour, or the choice of a character set, with which `tput sgr0` begins (ECMA-35, `ESC ( B`). */
const sequenceLength = (raw: Uint8Array, at: number, end: number): number => {
  const set = raw[at + 1] ?? 0
  return raw[at] === DESIGNATION && set >= FIRST_SET && set <= LAST_SET ? 2 : csiLength(raw, at, end)
}

/** Appends what one escape or one sequence of UTF-8 stands for, if that is a letter. Gives the index after it. */
export const takeUnit = (raw: Uint8Array, at: number, end: number, lane: Lane): number => {
  const unit = readUnit(raw, at, end)
  const value = unitValue(unit)
  const next = at + unitLength(unit)
  if (value === ESCAPE) return next + sequenceLength(raw, next, end)
  if (unitIsByte(unit) && value >= 0x80) {
    const after = isLead(value) ? takeSequence(raw, at, value, next, end, lane) : next
    // An escaped byte that begins no sequence is a letter of ISO 8859-1: `\xfc`, `%FC`.
    if (after === next && (unitLength(unit) > 1 || isLatinLetter(raw, at, end))) pushCode(lane, value, at)
    return after
  }
  if (!isHighSurrogate(value)) return pushRead(raw, at, value, next, end, lane)
  const low = readUnit(raw, next, end)
  const second = unitValue(low)
  if (second < 0xdc00 || second > 0xdfff) return next
  pushCode(lane, 0x10000 + ((value - 0xd800) << 10) + (second - 0xdc00), at)
  return next + unitLength(low)
}

/** So many bytes behind a place show what begins there. */
export const LOOK_AHEAD = LONGEST_UNIT

/** Letters in a lane that one character becomes, at most. */
const MOST_LETTERS = 4

/**
 * Appends the letters of `raw[from, stop)` to the lane and gives the index of the first byte that was not read (an escape may
 * end behind `stop`). `end`: how far the bytes reach.
 */
export const squeeze = (raw: Uint8Array, from: number, stop: number, end: number, lane: Lane): number => {
  makeRoom(lane, stop - from + MOST_LETTERS)
  let { text, origin, length } = lane
  let i = from
  while (i < stop) {
    const letter = CLASS[raw[i] ?? 0] ?? DROP
    if (letter === LOOK) {
      lane.length = length
      // A byte of ISO 8859-1 is two letters in a lane.
      makeRoom(lane, stop - i + MOST_LETTERS)
      i = takeUnit(raw, i, end, lane)
      ;({ text, origin, length } = lane)
    } else {
      // Written in any case and kept only where it is a letter: a branch here is mispredicted for every word.
      text[length] = letter
      origin[length] = i
      length += letter > LOOK ? 1 : 0
      i++
    }
  }
  lane.length = length
  return i
}

/** The letters of a whole value. */
export const squeezed = (value: Uint8Array): { text: Uint8Array; origin: Int32Array } => {
  const lane = makeLane(value.length + LOOK_AHEAD)
  squeeze(value, 0, value.length, value.length, lane)
  return { text: lane.text.slice(0, lane.length), origin: lane.origin.slice(0, lane.length) }
}
