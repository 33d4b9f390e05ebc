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
export const hexOf = (raw: Uint8Array, run: Run): Uint8Array => {
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
    // One digit too many stands at the end of a value, or before it: both readings are tried.
    if (digits % 2 === 0 || digits > ROW_DIGITS) {
      hex.set(raw.subarray(from, to), length)
      length += digits
      row += digits
    }
    const isFull = row >= ROW_DIGITS && (isDump || (raw[to] === SPACE && raw[to + 1] === SPACE))
    isOver = row > 0 && ((digits % 2 === 1 && digits <= ROW_DIGITS) || isFull || (isDump && isGap(raw, to)))
  }
  return hex.subarray(0, length)
}
