import { BACKSLASH, classOf, HEX } from '../decode/bytes.ts'
import { AMPERSAND, ESCAPE, PERCENT, readUnit, unitValue } from '../decode/escapes.ts'
import { isLeak, stretch } from '../values/exact.ts'
import { GRAM, gramHash, SHINGLE, shingleHash, walk, word } from '../values/grams.ts'
import type { NeedleIndex } from './index-needles.ts'
import { isLetter, type Lane, makeLane, squeeze } from './squeeze.ts'
import { MAX_SHINGLES, MIN_ROW } from './texts.ts'

/** Letters on each side of a known hash that decide; where letters are rare, the stretch is widened to so many bytes. */
const LETTERS = 24
const NEAR = 64
const FAR = 4096

const scratch: Lane = makeLane(0)

/** True for a shingle of several texts, or of several places of one. A text that is read in two ways has most of them in both. */
const areSeveral = ({ texts: { texts } }: NeedleIndex, marks: readonly number[]): boolean => {
  if (marks.length < 2) return false
  const numbers = marks.map((mark) => Math.floor(mark / MAX_SHINGLES))
  const needles = new Set(numbers.map((number) => texts[number]?.needle))
  return needles.size > 1 || new Set(numbers).size < numbers.length
}

/** True where the lane holds a leak, or the middle of one, or as many shingles of a text in a row as count for its coverage. */
const hasEvidence = (index: NeedleIndex, lane: Lane, raw: Uint8Array): boolean => {
  let isFound = false
  let last = -2
  let row = 0
  walk(lane.text, lane.length, index.gate, (end, high, low) => {
    if (isFound) return
    for (const { form, at } of index.forms.get(gramHash(high, low)) ?? []) {
      const match = stretch(lane, end - GRAM + 1, form, at)
      if (match.end <= end) continue
      if (match.end - match.start >= LETTERS || isLeak(match, lane, raw, true)) isFound = true
    }
    const start = end - SHINGLE + 1
    if (start < 0) return
    const marks = index.texts.marks.get(shingleHash(word(lane.text, start), high, low))
    if (marks === undefined) return
    const mark = marks[0] ?? 0
    row = end === last + 1 ? row + 1 : 1
    last = end
    const text = index.texts.texts[Math.floor(mark / MAX_SHINGLES)]
    if (row >= MIN_ROW || text?.isSampled === true || areSeveral(index, marks)) isFound = true
  })
  return isFound
}

/** Looks closely at the bytes around a known hash. In doubt it is evidence. */
export const isEvidence = (index: NeedleIndex, raw: Uint8Array, at: number, filled: number): boolean => {
  for (let reach = NEAR; reach <= FAR; reach *= 4) {
    const from = Math.max(0, at - reach)
    const to = Math.min(filled, at + reach)
    scratch.length = 0
    const middle = squeeze(raw, from, Math.min(to, at), to, scratch)
    const before = scratch.length
    squeeze(raw, middle, to, to, scratch)
    if (hasEvidence(index, scratch, raw)) return true
    const isEnough = (letters: number, edge: boolean): boolean => edge || letters >= LETTERS
    if (isEnough(before, from === 0) && isEnough(scratch.length - before, to === filled)) return false
  }
  return true
}

const SEMICOLON = 0x3b

/** Escapes closer than this may stand for, or between, all the letters of a value. */
const CLOSE = 32
/** So many of them, or chance would do it in any picture. */
const SOME = 3

/** Numbers of a colour code. */
const COLOUR = classOf(/[0-9;]/)
/** What follows the mark of an escape that stands for a letter or takes one. Escaped quotes and slashes do neither. */
const NEXT: readonly (readonly [mark: number, next: Uint8Array])[] = [
  [BACKSLASH, classOf(/[uUxnrtbfve0-7]/)],
  [PERCENT, classOf(/[0-9a-fu]/i)],
  [AMPERSAND, classOf(/[#a-z]/i)],
  [ESCAPE, classOf(/[[(]/)],
]

/** Longer than any entity. */
const ENTITY = 12

const isEntity = (raw: Uint8Array, at: number): boolean => {
  for (let i = at + 2; i < at + ENTITY; i++) if (raw[i] === SEMICOLON) return true
  return false
}

const isEscape = (raw: Uint8Array, at: number, mark: number, next: Uint8Array): boolean => {
  if (next[raw[at + 1] ?? 0] !== 1) return false
  if (mark === AMPERSAND) return isEntity(raw, at)
  return mark !== PERCENT || HEX[raw[at + 2] ?? 0] === 1
}

/** Where the `[` of a colour code may stand after its ESC, `\\e`, `\\x1b`, `\\033`, `\\u001b`. */
const BRACKETS = [1, 2, 4, 6]
const BRACKET = 0x5b

/** A colour that begins in the middle of a word; at its ends colours are ordinary. */
const isColourInWord = (raw: Uint8Array, at: number): boolean => {
  let before = at - 1
  while (raw[before] === BACKSLASH) before--
  const bracket = BRACKETS.find((by) => raw[at + by] === BRACKET)
  if (bracket === undefined || !isLetter(raw[before] ?? 0)) return false
  let end = at + bracket + 1
  while (COLOUR[raw[end] ?? 0] === 1) end++
  return isLetter(raw[end] ?? 0) && isLetter(raw[end + 1] ?? 0)
}

/** What a value can end with before an escape breaks it: nearly every line of a stack trace ends otherwise. */
const IN_VALUE = classOf(/[\w.+/=~@!?#$%^&*|-]/)

/** What may stand between a line of a value and the escape that its next line begins with. */
const BEFORE_ESCAPE = classOf(/[\\\s\0]/)
/** Longer than the end of a line and the indentation of the next one. */
const INDENTED = 64

/** True of an escape that stands for a letter, with which a value may begin. */
const isLetterAt = (raw: Uint8Array, at: number, filled: number): boolean => {
  const value = unitValue(readUnit(raw, at, filled))
  return value >= 0x80 || isLetter(value)
}

/** True where a value goes on behind an escape, or begins with it: what is left of a short one is too short for the sieve. */
const isBroken = (index: NeedleIndex, raw: Uint8Array, at: number, filled: number): boolean => {
  let before = at - 1
  while (BEFORE_ESCAPE[raw[before] ?? 0] === 1 && at - before < INDENTED) before--
  const mayBreak = IN_VALUE[raw[before] ?? 0] === 1 || isLetterAt(raw, at, filled)
  return mayBreak && isEvidence(index, raw, at, filled)
}

/** Escapes that stand for letters, or take some: the sieve cannot read them. True where they stand close together, or in a value. */
export const hasEscapes = (index: NeedleIndex, raw: Uint8Array, from: number, filled: number): boolean => {
  const view = Buffer.from(raw.buffer, raw.byteOffset, filled)
  const first = Math.max(0, from - SOME * CLOSE)
  for (const [mark, next] of NEXT) {
    const mayColour = mark === ESCAPE || mark === BACKSLASH
    let last = -CLOSE
    let row = 0
    for (let at = view.indexOf(mark, first); at >= 0; at = view.indexOf(mark, at + 1)) {
      if (!isEscape(raw, at, mark, next)) continue
      row = at - last < CLOSE ? row + 1 : 1
      if (row === SOME || (mayColour && isColourInWord(raw, at)) || isBroken(index, raw, at, filled))
        return true
      last = at
    }
  }
  return false
}
