import { classOf, LINE_END } from './bytes.ts'
import { type Decoder, laidOut, type Part } from './laid-out.ts'

/** Fewer bytes are no piece of a key in any encoding that could be cut in the middle of a sign. */
const MIN_BYTES = 24

const SPACE = classOf(/\s/)
/** What base64, hexadecimal digits and escapes are made of: nearly every line of a log has a quote, a colon or a space. */
const ENCODED = classOf(/[\w+/=%\\&#;.~!*'()-]/)
/** Lists of numbers have spaces of their own. */
const LIST = classOf(/[0-9a-fA-FxX ,:[\]-]/)

const isAll = (raw: Uint8Array, from: number, to: number, wanted: Uint8Array): boolean => {
  for (let i = from; i < to; i++) if (wanted[raw[i] ?? 0] === 0) return false
  return true
}

/** What stands in a line without its indentation and its end, where that may be a piece of something encoded; else null. */
const encodedIn = (raw: Uint8Array, from: number, to: number): Uint8Array | null => {
  let first = from
  while (first < to && SPACE[raw[first] ?? 0] === 1) first++
  let last = to
  while (last > first && SPACE[raw[last - 1] ?? 0] === 1) last--
  if (last === first) return null
  return isAll(raw, first, last, ENCODED) || isAll(raw, first, last, LIST) ? raw.subarray(first, last) : null
}

/**
 * Lines that follow each other and may be pieces of one encoded value, put together: it was wrapped at any column, in the middle of an
 * escape or a number, or narrower than any run that is decoded as it stands.
 */
export const wrappedValues: Decoder = (raw, from, to) => {
  const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const parts: Part[] = []
  let lines: { readonly origin: number; readonly bytes: Uint8Array }[] = []
  const close = (end: number): void => {
    // Most lines stand for themselves.
    if (lines.length === 0) return
    const length = lines.reduce((sum, { bytes }) => sum + bytes.length, 0)
    // Each line says where it stands: values of their own may be written one to a line.
    if (lines.length > 1 && length >= MIN_BYTES) for (const line of lines) parts.push({ ...line, end })
    lines = []
  }
  for (let start = from; start < to;) {
    const newline = view.indexOf(LINE_END, start)
    const end = newline < 0 || newline > to ? to : newline
    const bytes = encodedIn(raw, start, end)
    if (bytes === null) close(start)
    else lines.push({ origin: start, bytes })
    start = end + 1
  }
  close(to)
  return laidOut('split', parts)
}
