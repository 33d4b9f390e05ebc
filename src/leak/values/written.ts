import { BACKSLASH } from '../decode/bytes.ts'
import { ESCAPE, readUnit, unitLength, unitValue } from '../decode/escapes.ts'
import { isLetter, type Lane, LOOK_AHEAD, makeLane, squeeze } from '../search/squeeze.ts'

/** What stands at a place of a text: letters for a lane, or a sign. Colour codes and backslashes are the empty sign. */
interface Written {
  readonly next: number
  readonly letters: number
  readonly sign: string
}

/** As it is, and as URLs and JSON for web pages have it. */
const SEMICOLON = String.raw`(?:;|(?:%(?:25)*|\\+u00|\\+x)3b)`
/** The name of an entity whose `&` and `;` may be escaped, and written as `&amp;` again. */
const ENTITY = new RegExp(`(?:&|26)(?:amp${SEMICOLON})*?([a-z]+)${SEMICOLON}$`, 'i')
const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  hellip: '…',
  bull: '•',
}

/** What an escape ends with, where that is no tab or the like. */
const BLANKS: Readonly<Record<string, string>> = { '\\': '', n: '\n', r: '\n' }

const scratch: Lane = makeLane(LOOK_AHEAD)

const text = (raw: Uint8Array, from: number, to: number): string =>
  Buffer.from(raw.subarray(from, to)).toString('utf8')

/** What a row of escapes stands for: `%E2%80%93` is one dash. */
const ofBytes = (raw: Uint8Array, from: number, to: number): string => {
  const bytes: number[] = []
  for (let at = from; at < to;) {
    const unit = readUnit(raw, at, to)
    bytes.push(unitValue(unit))
    at += unitLength(unit)
  }
  return bytes[0] === ESCAPE ? '' : Buffer.from(bytes).toString('utf8')
}

const signOf = (raw: Uint8Array, at: number, next: number): string => {
  const byte = raw[at] ?? 0
  if (next === at + 1) return byte === BACKSLASH ? '' : String.fromCharCode(byte)
  const own = text(raw, at, next)
  const named = ENTITY.exec(own)?.[1]
  if (named !== undefined) return SIGNS[named] ?? ' '
  if (byte >= 0x80) return own
  if (byte === BACKSLASH && /^\\+[nrtbfv]?$/.test(own)) return BLANKS[own.at(-1) ?? ''] ?? ' '
  const unit = readUnit(raw, at, raw.length)
  if (at + unitLength(unit) < next) return ofBytes(raw, at, next)
  const value = unitValue(unit)
  return value === ESCAPE ? '' : String.fromCodePoint(value)
}

const readAt = (raw: Uint8Array, at: number): Written => {
  scratch.length = 0
  const next = squeeze(raw, at, at + 1, raw.length, scratch)
  return { next, letters: scratch.length, sign: scratch.length > 0 ? '' : signOf(raw, at, next) }
}

/**
 * For each letter of `raw[from, to)` the signs that stand between it and the letter before; colour codes are none, and an escape is the
 * sign that it stands for. The first letter has none.
 */
export const gapsOf = (raw: Uint8Array, from: number, to: number): readonly string[] => {
  const gaps: string[] = []
  let gap = ''
  for (let at = from; at < to;) {
    const { next, letters, sign } = readAt(raw, at)
    for (let n = 0; n < letters; n++) gaps.push(n === 0 && gaps.length > 0 ? gap : '')
    gap = letters > 0 ? '' : gap + sign
    at = next
  }
  return gaps
}

/** Index of the first byte behind the letter or sign at `at`. */
export const afterUnit = (raw: Uint8Array, at: number): number => readAt(raw, at).next

/** Longer than any colour code or escape, with room for a few that follow each other. */
const LOOK_BACK = 64

const isAsciiLetter = (): boolean => isLetter(scratch.text[0] ?? 0)

/** True where a letter or digit stands right behind `at`: colour codes between do not part a word. */
export const goesOn = (raw: Uint8Array, at: number, isWide: boolean): boolean => {
  for (let i = at; i < Math.min(raw.length, at + LOOK_BACK);) {
    const { next, letters, sign } = readAt(raw, i)
    if (letters > 0) return isAsciiLetter()
    if (sign !== '' && !(isWide && sign === '\0')) return false
    i = next
  }
  return false
}

/** `=3D` of quoted-printable (RFC 2045). */
const isQuotedPrintable = (raw: Uint8Array, at: number): boolean =>
  at >= 3 && /^=[0-9A-F]{2}$/.test(text(raw, at - 3, at))

/**
 * Control characters that were written as text and end with a letter or digit: colours of `cat -v` and of rsyslog (`^[[31m`,
 * `#033[31m`), or with their ESC lost; tabs and line ends of both (`^I`, `#011`), and of JSON in percent-encoding (`%5Cn`).
 */
const CONTROL = /(?:#033|\^\[)\[[\d;?]*[A-Za-z]$|\[[\d;]+m$|#0[0-3][0-7]$|\^[A-Z]$|%5[Cc][nrt]$/

const isControl = (raw: Uint8Array, at: number): boolean =>
  CONTROL.test(text(raw, Math.max(0, at - LOOK_BACK), at))

/** Before a text of a length in bytes CBOR (RFC 8949) writes `0x60 + length`, or 0x78 and the length; others write it as it is, or twice. */
const isLength = (raw: Uint8Array, at: number, length: number): boolean => {
  const byte = raw[at - 1] ?? 0
  const [isShort, isLong] = [length < 24 && byte === 0x60 + length, raw[at - 2] === 0x78 && byte === length]
  if (isShort || isLong) return true
  return (byte === length || byte === 2 * length) && !isLetter(raw[at - 2] ?? 0)
}

const [TAB, LINE, RETURN, BLANK, X] = [0x09, 0x0a, 0x0d, 0x20, 0x78]

const isBinary = (byte: number): boolean => byte < BLANK && byte !== TAB && byte !== LINE && byte !== RETURN

/**
 * True where the bytes before `at` say that a text of `length` bytes begins there, so that what follows it is none of it: in protocol
 * buffers, and CBOR from 24 bytes on, below which it is a letter as any other. A length that is a sign of text, too, counts
 * behind a byte that is none, the 0x78 of CBOR, or the length of the attribute of OpenTelemetry that the text is in, two bytes longer.
 */
export const isMeasured = (raw: Uint8Array, at: number, length: number): boolean => {
  const [byte, before, third] = [raw[at - 1] ?? 0, raw[at - 2] ?? 0, raw[at - 3] ?? 0]
  if (byte !== length) return false
  return isBinary(byte) || isBinary(before) || before === X || (before === LINE && third === length + 2)
}

/** True where a letter or digit stands right before `at`, where a text of `length` bytes begins. */
export const comesFrom = (raw: Uint8Array, at: number, length: number, isWide: boolean): boolean => {
  let isWord = false
  for (let i = Math.max(0, at - LOOK_BACK); i < at;) {
    const { next, letters, sign } = readAt(raw, i)
    if (letters > 0) isWord = isAsciiLetter()
    else if (sign !== '' && !(isWide && sign === '\0')) isWord = false
    i = next
  }
  return isWord && !isQuotedPrintable(raw, at) && !isControl(raw, at) && !isLength(raw, at, length)
}
