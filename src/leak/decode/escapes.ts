import { BACKSLASH, classOf, numberAt } from './bytes.ts'

/**
 * One unit of text: a byte, or what an escape stands for. Packed in one number, because this runs for every escape of a file:
 * value * 256 + isByte * 128 + length. A unit that stands for nothing readable has the value 0x20.
 */
export type Unit = number

const pack = (value: number, length: number, isByte: boolean): Unit =>
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

/** Longest entity that is read, `&` and `;` included. */
const MAX_ENTITY = 12
const NUMBERED = /^&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/i
const NAMED = /^&([a-z]{2,8});/i

/** The letters that HTML names from U+00C0 on, `times` and `divide` among them (https://html.spec.whatwg.org/#named-character-references). */
const FIRST_LETTER = 0xc0
const LETTERS = new Map(
  (
    'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ' +
    'ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
    'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml ' +
    'eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
  )
    .split(' ')
    .map((name, n) => [name, FIRST_LETTER + n]),
)

const IN_ENTITY = classOf(/[#0-9a-z]/i)
const SEMICOLON = 0x3b

/** What an entity stands for, `&` and `;` included; named ones that are no letters are all punctuation to a lane. */
const codeOf = (text: string): number => {
  const numbered = NUMBERED.exec(text)
  const named = NAMED.exec(text)?.[1]
  if (numbered === null) return named === undefined ? NOTHING : (LETTERS.get(named) ?? NOTHING)
  const code = numbered[1] === undefined ? Number(numbered[2]) : Number.parseInt(numbered[1], 16)
  return code <= MAX_CODE ? code : NOTHING
}

const AGAIN = Buffer.from('amp;')
/** An ampersand may have been escaped so many times more. */
const MAX_AMPERSANDS = 8

/** Index behind `&` and any number of `amp;`. */
const behindAmpersands = (raw: Uint8Array, start: number): number => {
  let at = start + 1
  for (let n = 0; n < MAX_AMPERSANDS && AGAIN.every((byte, i) => raw[at + i] === byte); n++)
    at += AGAIN.length
  return at
}

const entity = (raw: Uint8Array, start: number, end: number): Unit => {
  const first = behindAmpersands(raw, start)
  const limit = Math.min(end, first + MAX_ENTITY - 1)
  let last = first
  while (last < limit && IN_ENTITY[raw[last] ?? 0] === 1) last++
  const before = first - start
  // Most `&` stand in addresses: no text is made of those.
  if (last === first || last >= limit || raw[last] !== SEMICOLON) return pack(NOTHING, before, false)
  let text = '&'
  for (let i = first; i <= last; i++) text += String.fromCharCode(raw[i] ?? 0)
  const code = codeOf(text)
  const isEntity = NUMBERED.test(text) || NAMED.test(text)
  return pack(code, isEntity ? last + 1 - start : before, false)
}

/** Reads the unit that begins at `start`, one layer of escapes; `start` must be below `end`. */
export const readLayer = (raw: Uint8Array, start: number, end: number): Unit => {
  if (start >= end) return pack(NOTHING, 1, false)
  const byte = raw[start] ?? 0
  if (byte === BACKSLASH) return backslash(raw, start, end)
  if (byte === PERCENT) return percent(raw, start, end)
  if (byte === AMPERSAND) return entity(raw, start, end)
  return pack(byte, 1, true)
}

/** Longest row of percent-encoded backslashes that is read. */
const MAX_ENCODED = 24

/** JSON that was percent-encoded: `%5Cu00fc`, `%5C%5Cu00fc`. Other letters behind a backslash may as well be those of a path. */
const jsonInPercent = (raw: Uint8Array, start: number, end: number): Unit | null => {
  let at = start
  while (raw[at] === PERCENT && at - start < MAX_ENCODED) {
    const unit = percent(raw, at, end)
    if (unitValue(unit) !== BACKSLASH) return null
    at += unitLength(unit)
  }
  return coded(raw, start, at, end)
}

/** An entity whose `&` was escaped: `\u0026uuml;` of Go and Rails, `%26amp;`. `first`: the escape of the `&`. */
const entityBehind = (raw: Uint8Array, start: number, first: Unit, end: number): Unit | null => {
  const before = unitLength(first) - 1
  const inner = entity(raw, start + before, end)
  return unitLength(inner) === 1 ? null : pack(unitValue(inner), before + unitLength(inner), false)
}

/** Reads the unit that begins at `start`, with what was escaped again on the way into JSON, HTML or a URL. */
export const readUnit = (raw: Uint8Array, start: number, end: number): Unit => {
  const outer = readLayer(raw, start, end)
  if (unitLength(outer) < 3) return outer
  const isBackslash = raw[start] === PERCENT && unitValue(outer) === BACKSLASH
  const unit = (isBackslash ? jsonInPercent(raw, start, end) : null) ?? outer
  return (unitValue(unit) === AMPERSAND ? entityBehind(raw, start, unit, end) : null) ?? unit
}
