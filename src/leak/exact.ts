import { BACKSLASH } from './bytes.ts'
import { base64Inside, ENCODINGS, type Encoding } from './encodings.ts'
import { GRAM } from './grams.ts'
import type { ExactNeedle } from './needles.ts'
import { isLetter, type Lane, squeezed } from './squeeze.ts'
import type { Technique } from '../evidence/search.ts'

/** One needle in one encoding, as the letters that it leaves in a lane. */
export interface Form {
  readonly needle: ExactNeedle
  readonly technique: Technique
  readonly text: Uint8Array
  /** For letter i: the first and the last byte of the value that it carries a part of. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly source: Uint8Array
}

/** A stretch of a lane that equals a stretch of a form. Ends are exclusive. */
export interface Match {
  readonly form: Form
  readonly start: number
  readonly end: number
  /** Where the stretch begins in the form. */
  readonly at: number
}

/** ASSERTIONS, `credential-not-logged`: this many characters in a row identify a key. */
export const PIECE = 12
/** Of those, so many must lie behind the public prefix: `sk-proj-` and four characters identify nobody. */
const BEYOND_PREFIX = 8
/** A run of equal characters in a key is no identifying piece. */
export const DISTINCT = 4

const PREFIX = /^(?:[a-z][a-z0-9]{0,5}[-_]){0,3}/i

/** Letters from here on are compared without looking at the punctuation between them. */
const LONG = 16

const eachForm = (needle: ExactNeedle, encoding: Encoding & { way: 'each' }): Form => {
  const source = Buffer.from(needle.value, 'utf8')
  const starts = new Int32Array(source.length)
  let text = ''
  source.forEach((byte, index) => {
    starts[index] = text.length
    text += encoding.each(byte) + encoding.between
  })
  const lane = squeezed(Buffer.from(text, 'latin1'))
  const index = Int32Array.from(lane.origin, (at) => starts.findLastIndex((start) => start <= at))
  return { needle, technique: encoding.technique, text: lane.text, from: index, to: index, source }
}

const base64Form = (needle: ExactNeedle, encoding: Encoding & { way: 'base64' }): Form => {
  const source = Buffer.from(needle.value, 'utf8')
  const inside = Buffer.from(base64Inside(source, encoding.shift, encoding.url), 'latin1')
  const lane = squeezed(inside)
  const first = Math.ceil((encoding.shift * 8) / 6)
  const byteAt = (bit: number): number =>
    Math.min(source.length - 1, Math.max(0, Math.floor(bit / 8) - encoding.shift))
  // `+` and `/` leave no letter; a stretch beside them is taken to reach over them.
  const from = Int32Array.from(lane.origin, (at) => {
    let before = at
    while (before > 0 && !isLetter(inside[before - 1] ?? 0)) before--
    return byteAt((first + before) * 6)
  })
  const to = Int32Array.from(lane.origin, (at) => {
    let after = at
    while (after + 1 < inside.length && !isLetter(inside[after + 1] ?? 0)) after++
    return byteAt((first + after) * 6 + 5)
  })
  return { needle, technique: encoding.technique, text: lane.text, from, to, source }
}

/** The forms of a needle that differ in a lane: most encodings leave the same letters there. */
export const formsOf = (needle: ExactNeedle, encodings: readonly Encoding[] = ENCODINGS): readonly Form[] => {
  const forms = new Map<string, Form>()
  for (const encoding of needle.plainOnly ? encodings.filter(({ name }) => name === 'plain') : encodings) {
    const form = encoding.way === 'each' ? eachForm(needle, encoding) : base64Form(needle, encoding)
    const key = Buffer.from(form.text).toString('latin1')
    if (form.text.length >= GRAM && !forms.has(key)) forms.set(key, form)
  }
  return [...forms.values()]
}

/** Stretches a gram that fits to both sides as far as lane and form agree. */
export const stretch = (lane: Lane, gramStart: number, form: Form, formStart: number): Match => {
  const { text } = lane
  let start = gramStart
  let at = formStart
  while (start > 0 && at > 0 && text[start - 1] === form.text[at - 1]) {
    start--
    at--
  }
  let end = gramStart
  let to = formStart
  while (end < lane.length && to < form.text.length && text[end] === form.text[to]) {
    end++
    to++
  }
  return { form, start, end, at }
}

/** Plain text only: punctuation of the value that stands right outside the letters belongs to the piece. */
const widened = (match: Match, lane: Lane, raw: Uint8Array): readonly [number, number] => {
  const { form, at } = match
  let first = form.from[at] ?? 0
  let last = form.to[at + match.end - match.start - 1] ?? 0
  if (form.technique !== 'plain') return [first, last]
  for (let i = (lane.origin[match.start] ?? 0) - 1; first > 0 && raw[i] === form.source[first - 1]; i--) {
    if (isLetter(raw[i] ?? 0)) break
    first--
  }
  for (let i = (lane.origin[match.end - 1] ?? 0) + 1; raw[i] === form.source[last + 1]; i++) {
    if (last + 1 >= form.source.length || isLetter(raw[i] ?? 0)) break
    last++
  }
  return [first, last]
}

/** True where these bytes of a key, ends included, tell whose they are. */
export const isIdentifying = (
  { value }: ExactNeedle,
  source: Uint8Array,
  first: number,
  last: number,
): boolean => {
  const prefix = Math.min(PREFIX.exec(value)?.[0].length ?? 0, source.length - BEYOND_PREFIX)
  if (last - first + 1 < PIECE || last - Math.max(first, prefix) + 1 < BEYOND_PREFIX) return false
  return new Set(source.subarray(first, last + 1)).size >= DISTINCT
}

const isPiece = (match: Match, lane: Lane, raw: Uint8Array): boolean => {
  const [first, last] = widened(match, lane, raw)
  const { needle, source, text } = match.form
  return match.end - match.start === text.length || isIdentifying(needle, source, first, last)
}

/** The last 12 characters in a row by which a key is recognised, with letters enough; null where it has none. */
export const lastPiece = (needle: ExactNeedle): string | null => {
  const source = Buffer.from(needle.value, 'utf8')
  for (let last = source.length - 1; last >= PIECE; last--) {
    const first = last - PIECE + 1
    const piece = source.subarray(first, last + 1)
    if (isIdentifying(needle, source, first, last) && squeezed(piece).text.length >= GRAM)
      return piece.toString('utf8')
  }
  return null
}

const COLOURS = new RegExp(`${String.fromCharCode(0x1b)}\\[[0-9;]*[a-z]`, 'gi')

const bare = (text: string): string =>
  text
    .replace(COLOURS, '')
    .replace(/[\s"'\\]/g, '')
    .replaceAll('\0', '')
    .toLowerCase()

/** A short value must have its own punctuation and stand alone: `37.25` is not in `137.255`. */
const standsAlone = (match: Match, lane: Lane, raw: Uint8Array): boolean => {
  if (match.form.technique !== 'plain' || match.form.text.length >= LONG) return true
  const start = lane.origin[match.start] ?? 0
  const end = (lane.origin[match.end - 1] ?? 0) + 1
  if (start < 0) return true
  const found = Buffer.from(raw.subarray(start, end)).toString('latin1')
  if (/[\\%&]/.test(found)) return true
  const isEscaped = raw[start - 2] === BACKSLASH
  if ((isLetter(raw[start - 1] ?? 0) && !isEscaped) || isLetter(raw[end] ?? 0)) return false
  const letters = squeezed(match.form.source).origin
  const own = match.form.source.subarray(letters[0] ?? 0, (letters.at(-1) ?? 0) + 1)
  return bare(found) === bare(Buffer.from(own).toString('latin1'))
}

const isBesidePrompt = (match: Match, lane: Lane): boolean => {
  const read = (from: number, to: number): string =>
    Buffer.from(lane.text.subarray(Math.max(0, from), Math.min(lane.length, to))).toString('latin1')
  return match.form.needle.unlessBeside.some(([before, after]) => {
    const isAfterPrompt = before.length >= 4 && read(match.start - before.length, match.start) === before
    return isAfterPrompt || (after.length >= 4 && read(match.end, match.end + after.length) === after)
  })
}

/**
 * True where a match is a leak by its needle's rule. `isUnbroken`: the lane was not put together from pieces of lines, so that what
 * stands between and beside the letters in `raw` belongs to the value.
 */
export const isLeak = (match: Match, lane: Lane, raw: Uint8Array, isUnbroken: boolean): boolean => {
  if (match.form.needle.rule === 'pieces') return isPiece(match, lane, raw)
  const isWhole = match.end - match.start === match.form.text.length
  return isWhole && (!isUnbroken || standsAlone(match, lane, raw)) && !isBesidePrompt(match, lane)
}
