import { isContinuation } from '../decode/bytes.ts'
import { type Form, type Own, ownOf } from './forms.ts'
import { GRAM } from './grams.ts'
import type { ExactNeedle } from '../needles.ts'
import { isMask, MASK_REACH } from './masks.ts'
import { agrees, type Manner } from './punctuation.ts'
import { IDENTIFYING } from './secret-part.ts'
import { isLetter, type Lane, squeezed } from '../search/squeeze.ts'
import { afterUnit, comesFrom, gapsOf, goesOn, isMeasured } from './written.ts'

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
/** A run of equal characters in a key is no identifying piece. */
export const DISTINCT = 4

/** Values with fewer letters are compared strictly: chance makes such a row of letters. */
const LONG = 16
const DIGIT_9 = 0x39
const PLUS = 0x2b
const SLASH = 0x2f

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
  { source, weights }: Pick<Own, 'source' | 'weights'>,
  first: number,
  last: number,
): boolean => {
  if (last - first + 1 < PIECE) return false
  const weight = weights.subarray(first, last + 1).reduce((sum, each) => sum + each, 0)
  return weight >= IDENTIFYING && new Set(source.subarray(first, last + 1)).size >= DISTINCT
}

/** The signs before each letter of a match; null where the bytes before are no longer at hand, or not those of the value. */
const gapsBefore = (match: Match, lane: Lane, raw: Uint8Array): readonly string[] | null => {
  const start = lane.origin[match.start] ?? 0
  if (match.form.technique !== 'plain' || start < 0) return null
  let lead = match.start
  while (lead > 0 && lane.origin[lead - 1] === start) lead--
  return gapsOf(raw, start, (lane.origin[match.end - 1] ?? 0) + 1).slice(match.start - lead)
}

/** Of words, or of numbers: prose has the same letters, with other signs between them. */
const WORDS = /^[\W_]*(?:(?:[A-Z]?[a-z]+|[A-Z]+|\d+)(?:[\W_]+|$))*$/
const STRICT: Manner = { isStrict: true, hasLetters: true }

/** The letters `[from, to)` of a lane, as many of them as are at hand. */
const lettersOf = (lane: Lane, from: number, to: number): string =>
  Buffer.from(lane.text.subarray(Math.max(0, from), Math.min(lane.length, to))).toString('latin1')

/** The match, cut at masks, and where other signs in the file show that its ends do not belong together: joined lines show none. */
const cut = (match: Match, lane: Lane, raw: Uint8Array, isUnbroken: boolean): readonly Match[] => {
  const gaps = gapsBefore(match, lane, raw)
  if (gaps === null) return [match]
  const { form, at, start, end } = match
  const [first, last] = [form.from[at] ?? 0, form.to[at + end - start - 1] ?? 0]
  const isMasked = (gap: string, letter: number): boolean =>
    isMask(gap, lettersOf(lane, letter - MASK_REACH, letter), lettersOf(lane, letter, letter + MASK_REACH))
  const isOfWords =
    isUnbroken && WORDS.test(Buffer.from(form.source.subarray(first, last + 1)).toString('latin1'))
  const isCut = (gap: string, n: number): boolean => {
    const own = form.gaps[at + n] ?? ''
    return n > 0 && gap !== own && (isMasked(gap, start + n) || (isOfWords && !agrees(gap, own, STRICT)))
  }
  const starts = [0, ...gaps.flatMap((gap, n) => (isCut(gap, n) ? [n] : []))]
  return starts.map((from, n): Match => {
    const to = starts[n + 1] ?? end - start
    return { form, start: start + from, end: start + to, at: at + from }
  })
}

const isPiece = (match: Match, lane: Lane, raw: Uint8Array, isUnbroken: boolean): boolean =>
  cut(match, lane, raw, isUnbroken).some((piece) => {
    const [first, last] = widened(piece, lane, raw)
    return piece.end - piece.start === match.form.text.length || isIdentifying(match.form, first, last)
  })

/** The last 12 bytes in a row by which a key is recognised, with letters enough; null where it has none. */
export const lastPiece = (needle: ExactNeedle): string | null => {
  const own = ownOf(needle)
  for (let last = own.source.length - 1; last >= PIECE; last--) {
    const first = last - PIECE + 1
    const piece = own.source.subarray(first, last + 1)
    const isOfWholeLetters = ![first, last + 1].some((at) => isContinuation(own.source[at] ?? 0))
    if (isOfWholeLetters && isIdentifying(own, first, last) && squeezed(piece).text.length >= GRAM)
      return Buffer.from(piece).toString('utf8')
  }
  return null
}

/**
 * An account detail, and any short value, must have its own punctuation and stand alone: `37.25` is not in `137.255`, nor
 * `billing@example.com` in `billing.example.com`.
 */
const standsAlone = (match: Match, lane: Lane, raw: Uint8Array, mayHaveMore: boolean): boolean => {
  const { form } = match
  const isShort = form.text.length < LONG
  const isAccount = form.needle.kind === 'account'
  const gaps = isShort || isAccount ? gapsBefore(match, lane, raw) : null
  if (gaps === null) return true
  const start = lane.origin[match.start] ?? 0
  const end = afterUnit(raw, lane.origin[match.end - 1] ?? 0)
  const isWide = raw.subarray(start, end).includes(0)
  // Behind the last letter of a stream the memory may hold bytes of an earlier window.
  const isOpen = match.end < lane.length && !isMeasured(raw, start, form.source.length)
  const isFollowed = isOpen && goesOn(raw, end, isWide)
  const isInWord = isFollowed || comesFrom(raw, start, form.source.length, isWide)
  if (isInWord && (isShort || !mayHaveMore)) return false
  const manner = { isStrict: isShort && isAccount, hasLetters: form.text.some((letter) => letter > DIGIT_9) }
  return gaps.every((gap, n) => agrees(gap, form.gaps[n] ?? '', manner))
}

/** In base64 the prompt's own letters beside a nonce cannot be told: it must be what was encoded, from its beginning on. */
const isInBase64 = ({ form, start }: Match, lane: Lane, raw: Uint8Array): boolean => {
  if (!form.needle.plainOnly || form.technique === 'plain') return false
  const before = raw[(lane.origin[start] ?? 0) - 1] ?? 0
  return isLetter(before) || before === PLUS || before === SLASH
}

const LOOSE: Manner = { isStrict: false, hasLetters: true }

/** True where the signs on one side of a match are those of a prompt, or are no longer at hand. */
const hasSigns = (raw: Uint8Array, from: number, to: number, letter: number, own: string): boolean =>
  from < 0 || agrees(gapsOf(raw, from, to + 1).at(letter) ?? '', own, LOOSE)

const isBesidePrompt = (match: Match, lane: Lane, raw: Uint8Array, isUnbroken: boolean): boolean => {
  const { start, end, form } = match
  const read = (from: number, to: number): string => lettersOf(lane, from, to)
  const origin = (letter: number): number => lane.origin[letter] ?? -1
  return form.needle.unlessBeside.some(({ before, after, signs }) => {
    const isAfter = before.length >= 4 && read(start - before.length, start) === before
    const isBefore = after.length >= 4 && read(end, end + after.length) === after
    if (!isUnbroken) return isAfter || isBefore
    return (
      (isAfter && hasSigns(raw, origin(start - 1), origin(start), -1, signs[0])) ||
      (isBefore && hasSigns(raw, origin(end - 1), origin(end), 1, signs[1]))
    )
  })
}

/**
 * True where a match is a leak by its needle's rule. `isUnbroken`: the lane was not put together from pieces of lines, so that what
 * stands between and beside the letters in `raw` belongs to the value. `mayHaveMore`: `raw` was decoded, and the letters beside
 * the value may never have been of the text.
 */
export const isLeak = (
  match: Match,
  lane: Lane,
  raw: Uint8Array,
  isUnbroken: boolean,
  mayHaveMore = false,
): boolean => {
  if (match.form.needle.rule === 'pieces') return isPiece(match, lane, raw, isUnbroken)
  const isWhole = match.end - match.start === match.form.text.length
  if (!isWhole || isBesidePrompt(match, lane, raw, isUnbroken) || isInBase64(match, lane, raw)) return false
  return !isUnbroken || standsAlone(match, lane, raw, mayHaveMore)
}
