import { HEX, LINE_END } from './bytes.ts'
import type { Run } from './runs.ts'

/** True for the address that begins a row of a dump (xxd, hexdump, tcpdump, curl --trace). */
const isAddress = (digits: number, next: number): boolean =>
  (next === COLON && digits >= 4 && digits <= LONGEST_ADDRESS) || digits === 7 || digits === 8

/** 64 bits. */
const LONGEST_ADDRESS = 16

/** Dumps show 16 bytes a row; what follows after that, or without an address after two spaces, is the row's text column. */
const ROW_DIGITS = 32
const COLON = 0x3a
const SPACE = 0x20
const RETURN = 0x0d
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

/** Spaces from there on. */
const spacesAt = (raw: Uint8Array, from: number): number => {
  let at = from
  while (raw[at] === SPACE) at++
  return at - from
}

/** True for a shorter number that single bytes follow, and so is an address too: `od -A x -t x1`, Wireshark. */
const isShortAddress = (raw: Uint8Array, { from, to }: Run, end: number): boolean => {
  if (to - from < 4 || to - from > 6 || raw[to] !== SPACE) return false
  const next = numberAt(raw, to + spacesAt(raw, to), end)
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

/** Longer than any text column. */
const MAX_TEXT = 256

/** Bytes to the end of the line. */
const restOf = (raw: Uint8Array, from: number): number => {
  let at = from
  while (at < raw.length && at - from < MAX_TEXT && raw[at] !== LINE_END && raw[at] !== RETURN) at++
  return at - from
}

/** True where a number of as many digits follows by itself, or of fewer at the end of a dump. */
const goesOn = (raw: Uint8Array, at: number, digits: number, end: number): boolean => {
  const next = numberAt(raw, at, end)
  const length = next.to - next.from
  const isLast = length > 0 && length < digits && length % 2 === 0
  return (length === digits || isLast) && (next.to === end || (raw[next.to] ?? 0) <= SPACE)
}

/** What was read of a row. */
interface Row {
  digits: number
  hasAddress: boolean
  /** Its bytes end there: what follows is text. */
  isOver: boolean
}

/**
 * True where the text column begins behind a number. It shows as many characters as the row has bytes; the bytes of a short last row
 * are filled up with spaces before it.
 */
const isTextBehind = (
  raw: Uint8Array,
  { from, to }: Run,
  { digits, hasAddress }: Row,
  end: number,
): boolean => {
  const spaces = spacesAt(raw, to)
  const isFull = digits >= ROW_DIGITS && spaces > 1
  if (!hasAddress || spaces === 0) return isFull
  const isText = restOf(raw, to + spaces) === digits / 2 && (spaces > 1 || digits === ROW_DIGITS)
  // `curl --trace` has one space before its text, `od -w32` before its next byte.
  const isUsual = digits === ROW_DIGITS && !goesOn(raw, to + spaces, to - from, end)
  return isFull || isText || isUsual || spaces > 2
}

/** Go writes a byte below 16 so: `0xa`. What the end of a run cuts off is no such byte. */
const isOneDigit = (raw: Uint8Array, { from, to }: Run, at: number): boolean =>
  from > at && to - from === 1 && HEX[raw[to] ?? 0] === 0

/** Hex bytes of a run. A text column that happens to be hex digits is not read. */
export const hexOf = (raw: Uint8Array, run: Run): Uint8Array => {
  const hex = new Uint8Array(run.to - run.from)
  let length = 0
  const row: Row = { digits: 0, hasAddress: false, isOver: false }
  for (let i = rowStart(raw, run); i < run.to;) {
    if (raw[i] === LINE_END) Object.assign(row, { digits: 0, hasAddress: false, isOver: false })
    if (HEX[raw[i] ?? 0] === 0) {
      i++
      continue
    }
    const number = numberAt(raw, i, run.to)
    const { from, to } = number
    const digits = to - from
    const isShort = isOneDigit(raw, number, i)
    i = Math.max(to, i + 1)
    if (row.isOver) continue
    const mayBeAddress = row.digits === 0 && !row.hasAddress
    if (mayBeAddress && (isAddress(digits, raw[to] ?? 0) || isShortAddress(raw, number, run.to))) {
      row.hasAddress = true
      continue
    }
    // One digit too many stands at the end of a value, or before it: both readings are tried.
    if (isShort) hex[length++] = ZERO
    if (isShort || digits % 2 === 0 || digits > ROW_DIGITS) {
      hex.set(raw.subarray(from, to), length)
      length += digits
      row.digits += isShort ? 2 : digits
    }
    const isOdd = !isShort && digits % 2 === 1 && digits <= ROW_DIGITS
    row.isOver = row.digits > 0 && (isOdd || isTextBehind(raw, number, row, run.to))
  }
  return hex.subarray(0, length)
}

/** True where the run is a row of a dump behind its address: the last one may have one byte. */
export const isRow = (raw: Uint8Array, run: Run): boolean =>
  beginsWithAddress(raw, { from: rowStart(raw, run), to: run.to })
