import { BACKSLASH, classOf, numberAt } from './bytes.ts'
import { codeOf, isEntity, MAX_ENTITY } from './entities.ts'

/**
 * One unit of text: a byte, or what an escape stands for. Packed in one number, because this runs for every escape of a file:
 * value * 256 + isByte * 128 + length. A unit that stands for nothing readable has the value 0x20.
 */
export type Unit = number

export const pack = (value: number, length: number, isByte: boolean): Unit =>
  value * 256 + (isByte ? 128 : 0) + length

/** The byte or code point. */
export const unitValue = (unit: Unit): number => Math.floor(unit / 256)
/** How many raw bytes it took: 1 to 127. */
export const unitLength = (unit: Unit): number => unit & 127
/** A byte (part of a UTF-8 sequence above 0x7f), not a code point. */
export const unitIsByte = (unit: Unit): boolean => (unit & 128) !== 0

const NOTHING = 0x20
export const PERCENT = 0x25
export const AMPERSAND = 0x26
/** Begins a colour code; `\e` stands for it. */
export const ESCAPE = 0x1b

/** Bytes that begin an escape that may stand for a letter: {@link readUnit} undoes these. */
export const ESCAPE_STARTS: readonly number[] = [BACKSLASH, PERCENT, AMPERSAND]

/** 1 for each of them. */
export const BEGINS_ESCAPE = Uint8Array.from({ length: 256 }, (_, byte) =>
  ESCAPE_STARTS.includes(byte) ? 1 : 0,
)

/** 1 for each byte that begins an escape or a colour code: a lane has none of them. */
export const MARKS = BEGINS_ESCAPE.map((is, byte) => (byte === ESCAPE ? 1 : is))

/** The number that `count` hexadecimal digits write, or -1. */
const hexNumber = (raw: Uint8Array, at: number, count: number, end: number): number =>
  at + count > end ? -1 : numberAt(raw, at, count, 16)

/** Letters that after a backslash mean white space or a bell: `\n \t \r \b \f \v`. */
const BLANKS = new Set(Array.from('ntrbfv', (letter) => letter.charCodeAt(0)))

const MAX_BACKSLASHES = 16
const MAX_CODE = 0x10ffff

const [LOWER_U, UPPER_U, LOWER_X] = [0x75, 0x55, 0x78]
/** How many digits follow a letter: `\u51ac`, `\U0001f680` of Python and YAML, `\xfc`. */
const DIGITS = Uint8Array.from({ length: 256 }, (_, letter) =>
  letter === LOWER_U ? 4 : letter === UPPER_U ? 8 : letter === LOWER_X ? 2 : 0,
)

/** `\u{51ac}`, and `\x{51ac}` of Perl. */
const braced = (raw: Uint8Array, letter: number, end: number, start: number): Unit | null => {
  if (raw[letter + 1] !== 0x7b) return null
  for (let digits = 1; digits <= 6; digits++) {
    if (raw[letter + 2 + digits] !== 0x7d) continue
    const code = hexNumber(raw, letter + 2, digits, end)
    if (code >= 0 && code <= MAX_CODE) return pack(code, letter + 3 + digits - start, false)
  }
  return null
}

/** What the letter at `letter` makes of the backslashes from `start` on, if it is one of those that take hexadecimal digits. */
const coded = (raw: Uint8Array, start: number, letter: number, end: number): Unit | null => {
  const digits = DIGITS[raw[letter] ?? 0] ?? 0
  if (digits === 0) return null
  const code = hexNumber(raw, letter + 1, digits, end)
  if (code < 0 || code > MAX_CODE) return braced(raw, letter, end, start)
  return pack(code, letter + 1 + digits - start, digits === DIGITS[LOWER_X])
}

const octal = (raw: Uint8Array, at: number): number => {
  const value = numberAt(raw, at, 3, 8)
  return value < 0x100 ? value : -1
}

/** Any number of backslashes, so that JSON in JSON reads the same as JSON. */
const backslash = (raw: Uint8Array, start: number, end: number): Unit => {
  let at = start + 1
  while (at < end && raw[at] === BACKSLASH && at - start < MAX_BACKSLASHES) at++
  const code = coded(raw, start, at, end)
  if (code !== null) return code
  const letter = raw[at] ?? 0
  const before = at - start
  const byte = octal(raw, at)
  if (byte >= 0) return pack(byte, before + 3, true)
  if (letter === 0x65 && raw[at + 1] === 0x5b) return pack(ESCAPE, before + 1, false)
  return pack(NOTHING, before + (BLANKS.has(letter) ? 1 : 0), false)
}

/** Longest row of `25` that is taken for percent signs that were escaped again. */
const MAX_AGAIN = 16

/** An escaped percent sign may be escaped any number of times: `%2520` is a space, as `%20` is. */
const percent = (raw: Uint8Array, start: number, end: number): Unit => {
  let at = start + 1
  while (raw[at] === 0x32 && raw[at + 1] === 0x35 && at - start < MAX_AGAIN) {
    const byte = hexNumber(raw, at + 2, 2, end)
    if (byte < 0) break
    at += 2
  }
  if (at > start + 1) return pack(hexNumber(raw, at, 2, end), at + 2 - start, true)
  if (raw[start + 1] === LOWER_U) {
    const code = hexNumber(raw, start + 2, 4, end)
    if (code >= 0) return pack(code, 6, false)
  }
  const byte = hexNumber(raw, start + 1, 2, end)
  return byte >= 0 ? pack(byte, 3, true) : pack(NOTHING, 1, false)
}

const IN_ENTITY = classOf(/[#0-9a-z]/i)
const SEMICOLON = 0x3b

const HASH = 0x23

/** A name or number and its semicolon, and where they end. `isEscaped`: its `#` and `;` may be, too, as forms and URLs have them. */
const nameAt = (
  raw: Uint8Array,
  start: number,
  end: number,
  isEscaped: boolean,
): { readonly text: string; readonly end: number } | null => {
  let [text, at] = ['', start]
  while (at < end && text.length < MAX_ENTITY) {
    const byte = raw[at] ?? 0
    const unit = !isEscaped || IN_ENTITY[byte] === 1 ? pack(byte, 1, true) : readLayer(raw, at, end)
    const value = unitValue(unit)
    at += unitLength(unit)
    if (value === SEMICOLON) return { text: `${text};`, end: at }
    if (IN_ENTITY[value] !== 1 || (unitLength(unit) > 1 && value !== HASH)) return null
    text += String.fromCharCode(value)
  }
  return null
}

/** An ampersand may have been escaped so many times more. */
const MAX_AMPERSANDS = 8
/** The longest that a unit may be, less the longest name. */
const MAX_BEHIND = 100

/**
 * An entity, or no more than its `&` with any number of `amp;`. The `&` ends at `after`: longer than one byte it was escaped, as in
 * `\u0026uuml;` of Go and Rails, `%26amp;`, `%26uuml%3B`.
 */
const entity = (raw: Uint8Array, start: number, after: number, end: number): Unit => {
  const isEscaped = after > start + 1
  let behind = after
  let name = nameAt(raw, behind, end, isEscaped)
  for (let n = 0; n < MAX_AMPERSANDS && name?.text === 'amp;' && name.end - start < MAX_BEHIND; n++) {
    behind = name.end
    name = nameAt(raw, behind, end, isEscaped)
  }
  const text = `&${name?.text ?? ''}`
  // Most `&` stand in addresses: no text is made of those.
  if (name === null || !isEntity(text)) return pack(NOTHING, behind - start, false)
  return pack(codeOf(text) ?? NOTHING, name.end - start, false)
}

/** Reads the unit that begins at `start`, one layer of escapes; `start` must be below `end`. */
export const readLayer = (raw: Uint8Array, start: number, end: number): Unit => {
  if (start >= end) return pack(NOTHING, 1, false)
  const byte = raw[start] ?? 0
  if (byte === BACKSLASH) return backslash(raw, start, end)
  if (byte === PERCENT) return percent(raw, start, end)
  if (byte === AMPERSAND) return entity(raw, start, start + 1, end)
  return pack(byte, 1, true)
}

/** Longest row of percent-encoded backslashes that is read. */
const MAX_ENCODED = 24

/**
 * JSON whose backslashes were escaped: `%5Cu00fc`, `%5C%5Cu00fc`, `\u005Cu00fc`. Other letters behind such a backslash may as well be
 * those of a path.
 */
const jsonBehind = (raw: Uint8Array, start: number, end: number): Unit | null => {
  let at = start
  while (at - start < MAX_ENCODED) {
    const unit = readLayer(raw, at, end)
    if (unitValue(unit) !== BACKSLASH || unitLength(unit) < 3) break
    at += unitLength(unit)
  }
  return coded(raw, start, at, end)
}

/** Reads the unit that begins at `start`, with what was escaped again on the way into JSON, HTML or a URL. */
export const readUnit = (raw: Uint8Array, start: number, end: number): Unit => {
  const outer = readLayer(raw, start, end)
  if (unitLength(outer) < 3) return outer
  const unit = (unitValue(outer) === BACKSLASH ? jsonBehind(raw, start, end) : null) ?? outer
  if (unitValue(unit) !== AMPERSAND) return unit
  const inner = entity(raw, start, start + unitLength(unit), end)
  return unitLength(inner) > unitLength(unit) ? inner : unit
}
