import { classOf, LINE_END } from './bytes.ts'
import { type Decoder, laidOut, type Part } from './laid-out.ts'

/** Narrower lines hold too little each, wider ones are wrapped by nobody. */
const NARROWEST = 8
const WIDEST = 200
/** A value that was encoded, and is known by its share, takes more lines than these. */
const MIN_LINES = 4

const SPACE = classOf(/\s/)
const CARRIAGE_RETURN = 0x0d
/** Lists of numbers have spaces of their own. */
const LIST = classOf(/[0-9a-fA-FxX ,:[\]-]/)

const all = (raw: Uint8Array, from: number, to: number, wanted: Uint8Array, as: 0 | 1): boolean => {
  for (let i = from; i < to; i++) if (wanted[raw[i] ?? 0] !== as) return false
  return true
}

/** What was encoded and then cut has no spaces, but for lists of numbers; nearly every line of a log has. */
const isEncoded = (raw: Uint8Array, from: number, to: number): boolean =>
  all(raw, from, to, SPACE, 0) || all(raw, from, to, LIST, 1)

/** The lines of `raw[from, to)` put together, without indentation and ends; null where one of them is nothing encoded. */
const joined = (raw: Uint8Array, from: number, to: number): Part | null => {
  const lines: Uint8Array[] = []
  for (let start = from; start < to;) {
    const newline = raw.indexOf(LINE_END, start)
    const end = newline < 0 || newline > to ? to : newline
    let first = start
    while (first < end && SPACE[raw[first] ?? 0] === 1) first++
    const last = end > first && raw[end - 1] === CARRIAGE_RETURN ? end - 1 : end
    if (!isEncoded(raw, first, last)) return null
    lines.push(raw.subarray(first, last))
    start = end + 1
  }
  return { origin: from, end: to, bytes: Buffer.concat(lines) }
}

/**
 * Lines of the same width that follow each other, put together: something encoded was wrapped at any column, in the middle of an escape
 * or a number, or narrower than any run that is decoded as it stands.
 */
export const wrappedValues: Decoder = (raw, from, to) => {
  const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const parts: Part[] = []
  let [first, width, lines] = [from, -1, 0]
  for (let start = from; start < to;) {
    const newline = view.indexOf(LINE_END, start)
    const end = newline < 0 || newline > to ? to : newline
    if (end - start === width) lines++
    else {
      // The last line of what was wrapped is shorter.
      if (lines >= MIN_LINES && width >= NARROWEST && width <= WIDEST) {
        const part = joined(raw, first, end - start < width ? end : start - 1)
        if (part !== null) parts.push(part)
      }
      first = start
      width = end - start
      lines = 1
    }
    start = end + 1
  }
  if (lines >= MIN_LINES && width >= NARROWEST && width <= WIDEST) {
    const part = joined(raw, first, to)
    if (part !== null) parts.push(part)
  }
  return laidOut('split', parts)
}
