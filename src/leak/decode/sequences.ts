import { BACKSLASH, isContinuation } from './bytes.ts'
import { BEGINS_ESCAPE, pack, readUnit, type Unit, unitIsByte, unitLength, unitValue } from './escapes.ts'

/** No escape, UTF-8 sequence or colour code that the squeezer knows is longer than this many bytes. */
export const LONGEST_UNIT = 96

/** First bytes of sequences of two, three and four bytes, and the first that begins none. */
const LEADS = { two: 0xc2, three: 0xe0, four: 0xf0, none: 0xf5 } as const

/** True for a byte that a sequence of UTF-8 begins with. */
export const isLead = (byte: number): boolean => byte >= LEADS.two && byte < LEADS.none

const moreBehind = (lead: number): number => (lead < LEADS.three ? 1 : lead < LEADS.four ? 2 : 3)

const [QUOTE, DOUBLE_QUOTE] = [0x27, 0x22]

/** Broken UTF-8. */
const NONE: Unit = 0

/** A literal that ends, and goes on in the next line: `'\\n b'` of Python, `" "` of C. Its escapes may be escaped again. */
const JOINT = /^\\*(["'])(?:\s|\\+n)+[bB]?\\*\1/
/** Room for deep indentation. */
const LONGEST_JOINT = 80

/** Index behind a joint that begins at a place, or the place. */
const behindJoint = (raw: Uint8Array, at: number, end: number): number => {
  const byte = raw[at] ?? 0
  if (byte !== QUOTE && byte !== DOUBLE_QUOTE && byte !== BACKSLASH) return at
  const text = Buffer.from(raw.subarray(at, Math.min(end, at + LONGEST_JOINT))).toString('latin1')
  return at + (JOINT.exec(text)?.[0].length ?? 0)
}

/** Reads one byte that a sequence goes on with, perhaps in the next piece of a literal; 0 where there is none. */
const readMore = (raw: Uint8Array, at: number, isEscaped: boolean, end: number): Unit => {
  const unit = readUnit(raw, at, end)
  if (unitIsByte(unit) && isContinuation(unitValue(unit))) return unit
  const behind = isEscaped ? behindJoint(raw, at, end) : at
  if (behind === at) return NONE
  const next = readUnit(raw, behind, end)
  const length = behind + unitLength(next) - at
  return unitIsByte(next) && isContinuation(unitValue(next)) && length <= LONGEST_JOINT
    ? pack(unitValue(next), length, true)
    : NONE
}

/** Reads one UTF-8 sequence whose bytes may each be escaped: what it stands for and how long it is, or 0. */
export const readSequence = (raw: Uint8Array, at: number, lead: number, next: number, end: number): Unit => {
  const more = moreBehind(lead)
  let code = lead & (0x3f >> more)
  let i = next
  for (let k = 0; k < more; k++) {
    const unit = readMore(raw, i, next > at + 1, end)
    if (unit === NONE || i + unitLength(unit) - at > LONGEST_UNIT) return NONE
    code = (code << 6) | (unitValue(unit) & 0x3f)
    i += unitLength(unit)
  }
  return pack(code, i - at, false)
}

/** What Windows-1252 has in place of the control characters of ISO 8859-1: dashes, quotes, `€`. */
const WINDOWS = new Map(
  Array.from(
    new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 0x20 }, (_, n) => 0x80 + n)),
    (char, n) => [char.codePointAt(0), 0x80 + n] as const,
  ),
)

/** Would begin letters of N'Ko: a German word that ends with it may stand before a quote of Windows-1252. */
const SHARP_S = 0xdf

/** The byte that was read as this character, where it is one that a sequence goes on with; else -1. */
const misreadByte = (code: number): number =>
  code >= 0x80 && code <= 0xbf ? code : (WINDOWS.get(code) ?? -1)

/** Reads one character: a sequence, or an escape. A byte that is no part of a sequence is none. */
const readCharacter = (raw: Uint8Array, at: number, end: number): Unit => {
  const unit = readUnit(raw, at, end)
  const value = unitValue(unit)
  if (!unitIsByte(unit)) return unit
  if (isLead(value)) return readSequence(raw, at, value, at + unitLength(unit), end)
  return unitLength(unit) > 1 ? unit : NONE
}

/** The least that so many more bytes stand for. */
const LEAST = [0, 0x80, 0x800, 0x10000] as const
const MAX_CODE = 0x10ffff

const isCode = (code: number, more: number): boolean =>
  code >= (LEAST[more] ?? 0) && code <= MAX_CODE && (code < 0xd800 || code > 0xdfff)

/**
 * UTF-8 that somebody read as ISO 8859-1 or Windows-1252, and wrote again: `Ã¼`. `lead` is the first of its characters, which begins at
 * `at` and ends at `next`. What it stands for and how long it is, or 0.
 */
export const readMisread = (raw: Uint8Array, at: number, lead: number, next: number, end: number): Unit => {
  const byte = raw[next] ?? 0
  // Behind nearly every letter with an accent stands one without.
  if (lead === SHARP_S || next >= end || (byte < 0x80 && BEGINS_ESCAPE[byte] !== 1)) return NONE
  const more = moreBehind(lead)
  let code = lead & (0x3f >> more)
  let i = next
  for (let k = 0; k < more; k++) {
    const unit = readCharacter(raw, i, end)
    const own = misreadByte(unitValue(unit))
    if (own < 0) return NONE
    code = (code << 6) | (own & 0x3f)
    i += unitLength(unit)
  }
  return isCode(code, more) && i - at <= LONGEST_UNIT ? pack(code, i - at, false) : NONE
}
