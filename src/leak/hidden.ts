import { GRAM } from './grams.ts'
import type { Technique } from '../evidence/search.ts'
import { type Decoded, type Decoder, laidOut, type Part } from './laid-out.ts'
import { isText, looksLikeText } from './likely-text.ts'

const classOf = (pattern: RegExp): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, byte) => (pattern.test(String.fromCharCode(byte)) ? 1 : 0))

const BASE64 = classOf(/[A-Za-z0-9+/_-]/)
const LIST = classOf(/[0-9a-fA-FxX ,:\s[\]-]/)
const HEX = classOf(/[0-9a-fA-F]/)
const DECIMAL = classOf(/[0-9,\s[\]-]/)
const LINE_END = 0x0a
const BACKSLASH = 0x5c
const JOINT = classOf(/[\s"'\\,>|+]/)

/** Shorter runs hold less than a piece of a key twice encoded. */
const MIN_BASE64 = 24
const MIN_LIST = 32

interface Run {
  readonly from: number
  readonly to: number
}

/** Runs of a class with at least `least` bytes. Looks at one byte of `least / 2`, so that ordinary text costs little. */
const runsOf = (raw: Uint8Array, from: number, to: number, kind: Uint8Array, least: number): Run[] => {
  const runs: Run[] = []
  const step = least >> 1
  let edge = from
  for (let i = from; i < to; i += step) {
    if (kind[raw[i] ?? 0] === 0) continue
    let first = i
    while (first > edge && kind[raw[first - 1] ?? 0] === 1) first--
    let last = i + 1
    while (last < to && kind[raw[last] ?? 0] === 1) last++
    if (last - first >= least) runs.push({ from: first, to: last })
    edge = last
    if (last > i + step) i = last - step
  }
  return runs
}

/** Lines of wrapped base64 are one value: between them stand line ends, indentation, quotes, `\n`. */
const MAX_JOINT = 40

const areJoined = (raw: Uint8Array, from: number, to: number): boolean => {
  if (to - from > MAX_JOINT) return false
  for (let i = from; i < to; i++) {
    const byte = raw[i] ?? 0
    const isEscapedEnd = (byte === 0x6e || byte === 0x72) && raw[i - 1] === 0x5c
    if (JOINT[byte] === 0 && !isEscapedEnd) return false
  }
  return true
}

/** The `n` of a `\n` between two lines is a letter of base64, too, and none of the value. */
const withoutEscape = (raw: Uint8Array, run: Run): Run => {
  const [before, first] = [raw[run.from - 1], raw[run.from]]
  return before === BACKSLASH && (first === 0x6e || first === 0x72) ? { ...run, from: run.from + 1 } : run
}

/** The last line of wrapped base64 may be short. After a single line only a line end is taken for wrapping. */
const tailOf = (raw: Uint8Array, end: number, to: number, isWrapped: boolean): Run | null => {
  let i = end
  let hasLineEnd = isWrapped
  while (i < to && i - end < MAX_JOINT && JOINT[raw[i] ?? 0] === 1) {
    hasLineEnd ||= raw[i] === LINE_END || raw[i] === BACKSLASH
    i++
  }
  if (i === end || !hasLineEnd) return null
  let last = i
  while (last < to && BASE64[raw[last] ?? 0] === 1) last++
  return last > i ? withoutEscape(raw, { from: i, to: last }) : null
}

const joined = (raw: Uint8Array, all: readonly Run[], to: number): Run[][] => {
  const groups: Run[][] = []
  const runs = all.map((run) => withoutEscape(raw, run))
  for (const run of runs) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group !== undefined && before !== undefined && areJoined(raw, before.to, run.from)) group.push(run)
    else groups.push([run])
  }
  for (const group of groups) {
    const last = group.at(-1)
    if (last === undefined) continue
    const tail = tailOf(raw, last.to, to, group.length > 1)
    if (tail !== null) group.push(tail)
  }
  return groups
}

/**
 * Runs may be read from one digit on or the next. Each reading is laid out apart: what was misread must neither stand between two rows
 * of a dump nor touch what was read well.
 */
const readings = (technique: Technique, ...all: readonly (readonly Part[])[]): Decoded =>
  laidOut(
    technique,
    all.flatMap((parts) => {
      const kept = parts.filter(({ bytes }) => looksLikeText(bytes))
      const last = kept.at(-1)
      return last === undefined ? [] : [...kept, { ...last, bytes: Uint8Array.of(LINE_END) }]
    }),
  )

/** 1 for lower case, 2 for upper case. */
const CASE = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x61 && byte <= 0x7a ? 1 : byte >= 0x41 && byte <= 0x5a ? 2 : 0,
)

const hasBothCases = (raw: Uint8Array, group: readonly Run[]): boolean => {
  let cases = 0
  for (const { from, to } of group) for (let i = from; i < to; i++) cases |= CASE[raw[i] ?? 0] ?? 0
  return cases === 3
}

/** Base64 and base64url of 24 characters or more, wrapped or not, whatever stands before it. */
export const base64Values: Decoder = (raw, from, to) => {
  const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const groups = joined(raw, runsOf(raw, from, to, BASE64, MIN_BASE64), to)
  const values = groups.flatMap((group) => {
    // Paths, identifiers and hashes are base64 alphabet too; text in base64 has both cases.
    if (!hasBothCases(raw, group)) return []
    const text = group
      .map((run) => view.toString('latin1', run.from, run.to).replace(/\s|\\[nr]/g, ''))
      .join('')
    const [origin, end] = [group[0]?.from ?? from, group.at(-1)?.to ?? to]
    return [{ origin, end, text }]
  })
  // Node's base64 reads both alphabets and skips what is in neither.
  const partsFrom = (first: number): Part[] =>
    values.map(({ origin, end, text }) => ({ origin, end, bytes: Buffer.from(text.slice(first), 'base64') }))
  return readings('base64', partsFrom(0), partsFrom(1), partsFrom(2), partsFrom(3))
}

/** True for the address that begins a row of a dump (xxd, hexdump, tcpdump, curl --trace). */
const isAddress = (digits: number, next: number): boolean =>
  (next === COLON && digits >= 4) || digits === 7 || digits === 8

/** Dumps show 16 bytes a row; what follows after that, or without an address after two spaces, is the row's text column. */
const ROW_DIGITS = 32
const COLON = 0x3a
const SPACE = 0x20
const ZERO = 0x30
const X = 0x78

/** Index of the last hexadecimal digit of a number, `0x` in front of it passed over, and where its digits begin. */
const numberAt = (raw: Uint8Array, at: number, to: number): Run => {
  const isPrefix = raw[at] === ZERO && ((raw[at + 1] ?? 0) | 0x20) === X
  const from = isPrefix ? at + 2 : at
  let end = from
  while (end < to && HEX[raw[end] ?? 0] === 1) end++
  return { from, to: end }
}

/** True for a shorter number that single bytes follow, and so is an address too: `od -A x -t x1`, Wireshark. */
const isShortAddress = (raw: Uint8Array, { from, to }: Run, end: number): boolean => {
  if (to - from < 4 || to - from > 6 || raw[to] !== SPACE) return false
  let at = to
  while (at < end && raw[at] === SPACE) at++
  const next = numberAt(raw, at, end)
  return next.to - next.from === 2
}

const beginsWithAddress = (raw: Uint8Array, { from, to }: Run): boolean => {
  let at = from
  while (at < to && HEX[raw[at] ?? 0] === 0) at++
  const number = numberAt(raw, at, to)
  return isAddress(number.to - number.from, raw[number.to] ?? 0) || isShortAddress(raw, number, to)
}

/** Letters at the end of a dump's text column may be hexadecimal digits: they are no part of the row that follows. */
const rowStart = (raw: Uint8Array, run: Run): number => {
  const line = raw.subarray(run.from, run.to).indexOf(LINE_END)
  if (line <= 0 || run.from === 0 || raw[run.from - 1] === LINE_END || beginsWithAddress(raw, run))
    return run.from
  return beginsWithAddress(raw, { from: run.from + line, to: run.to }) ? run.from + line : run.from
}

/** The bytes of a short last row are filled up with spaces before the text column. */
const isGap = (raw: Uint8Array, at: number): boolean =>
  raw[at] === SPACE && raw[at + 1] === SPACE && raw[at + 2] === SPACE

/** Hex bytes of a run. A text column that happens to be hex digits is not read. */
const hexOf = (raw: Uint8Array, run: Run): Uint8Array => {
  const hex = new Uint8Array(run.to - run.from)
  let [length, row, isOver, isDump] = [0, 0, false, false]
  for (let i = rowStart(raw, run); i < run.to;) {
    if (raw[i] === LINE_END) [row, isOver, isDump] = [0, false, false]
    if (HEX[raw[i] ?? 0] === 0) {
      i++
      continue
    }
    const number = numberAt(raw, i, run.to)
    const { from, to } = number
    const digits = to - from
    i = Math.max(to, i + 1)
    if (isOver) continue
    if (row === 0 && isAddress(digits, raw[to] ?? 0)) {
      isDump = true
      continue
    }
    if (row === 0 && isShortAddress(raw, number, run.to)) continue
    if (digits % 2 === 0) {
      hex.set(raw.subarray(from, to), length)
      length += digits
      row += digits
    }
    const isFull = row >= ROW_DIGITS && (isDump || (raw[to] === SPACE && raw[to + 1] === SPACE))
    isOver = row > 0 && (digits % 2 === 1 || isFull || (isDump && isGap(raw, to)))
  }
  return hex.subarray(0, length)
}

/** Fewer hex digits are no piece of a key. */
const MIN_HEX = 16

/** The value of each hex digit. */
const DIGIT = Uint8Array.from({ length: 256 }, (_, byte) =>
  HEX[byte] === 1 ? Number.parseInt(String.fromCharCode(byte), 16) : 0,
)

/** A longer row of digits is no id and no hash: it is decoded without a look before. */
const LONGEST_ID = 128
const id = new Uint8Array(LONGEST_ID >> 1)

/**
 * True for one number that cannot be text from either digit on: the id that stands in every line of many a log. Looked at before
 * anything is made of it: half of the time of a search went into such ids.
 */
const isId = (raw: Uint8Array, { from, to }: Run): boolean => {
  if (to - from > LONGEST_ID) return false
  for (let i = from; i < to; i++) if (HEX[raw[i] ?? 0] === 0) return false
  for (const phase of [0, 1]) {
    const length = (to - from - phase) >> 1
    for (let i = 0, at = from + phase; i < length; i++, at += 2)
      id[i] = ((DIGIT[raw[at] ?? 0] ?? 0) << 4) | (DIGIT[raw[at + 1] ?? 0] ?? 0)
    if (isText(id, length)) return false
  }
  return true
}

/** Hexadecimal bytes: dense, spaced, with colons, `0x`, `<Buffer ...>` and the rows of dumps, which are joined. */
export const hexValues: Decoder = (raw, from, to) => {
  const runs = runsOf(raw, from, to, LIST, MIN_LIST).flatMap((run) => {
    if (isId(raw, run)) return []
    const digits = hexOf(raw, run)
    return digits.length < MIN_HEX ? [] : [{ run, text: Buffer.from(digits).toString('latin1') }]
  })
  const partsFrom = (first: 0 | 1): Part[] =>
    runs.map(({ run, text }) => {
      const pairs = text.slice(first, text.length - ((text.length - first) % 2))
      return { origin: run.from, end: run.to, bytes: Buffer.from(pairs, 'hex') }
    })
  return readings('hex', partsFrom(0), partsFrom(1))
}

/** Numbers of up to three digits; a dash after a digit is no sign. */
const SIGNED = /(?<![\d-])-?\d{1,3}(?!\d)/g
const UNSIGNED = /\b\d{1,3}\b/g

/** Decimal bytes: `[115, 107, ...]`, also one a line, as JSON writes a Buffer. */
export const decimalValues: Decoder = (raw, from, to) => {
  const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const parts = runsOf(raw, from, to, DECIMAL, MIN_LIST).flatMap((run): Part[] => {
    const text = view.toString('latin1', run.from, run.to)
    const digits = text.match(text.includes('-') ? SIGNED : UNSIGNED) ?? []
    const numbers = digits.map(Number).filter((number) => number >= -128 && number < 256)
    // Bytes of Java have a sign: -61 is 195, as an array of bytes reads it anyway.
    return numbers.length >= GRAM ? [{ origin: run.from, end: run.to, bytes: Uint8Array.from(numbers) }] : []
  })
  return laidOut(
    'byte-list',
    parts.filter(({ bytes }) => looksLikeText(bytes)),
  )
}
