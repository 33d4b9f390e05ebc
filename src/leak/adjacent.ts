import { isDigit } from './alike.ts'
import { LINE_END } from './bytes.ts'
import { type Line, makeLine, takeLine, type TakePiece } from './pieces.ts'
import { forgetQuotes } from './quotes.ts'
import { isLetter } from './squeeze.ts'

const { imul } = Math

/** Longer lines are no pieces; a runtime that splits at 16 KiB makes lines a little longer than that. */
const MAX_LINE = 32 * 1024

/** Lines are remembered by their first word, so that event and data lines, or members of pretty-printed JSON, do not mix. */
const HEADS = 64

const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)

const trimmed = (raw: Uint8Array, from: number, to: number): Line => {
  let first = from
  let last = to
  while (first < last && isSpace(raw[first] ?? 0)) first++
  while (last > first && isSpace(raw[last - 1] ?? 0)) last--
  return makeLine(first, last)
}

/** Number of the slot for a line's first word without digits. */
const headOf = (raw: Uint8Array, line: Line): number => {
  const limit = Math.min(line.to, line.from + HEADS)
  let hash = 0
  let length = 0
  for (let i = line.from; i < limit; i++) {
    const byte = raw[i] ?? 0
    if (isLetter(byte) && !isDigit(byte)) {
      hash = imul(hash ^ byte, 0x01000193)
      length++
    } else if (length >= 2) break
    else {
      hash = 0
      length = 0
    }
  }
  return (hash ^ (hash >>> 13)) & (HEADS - 1)
}

/** Compares a line with one before it. What only this one tells of the other is given first: it stands before. */
const compare = (raw: Uint8Array, line: Line, before: Line, take: TakePiece): boolean =>
  takeLine(raw, before, line, take) && takeLine(raw, line, before, take)

const ESCAPED_END = Buffer.from('\\n')
const BETWEEN_OBJECTS = Buffer.from('},')

/** Ends of the parts of a line: a stream kept as one JSON string, or as a list of objects, has its lines inside one line. */
const partsOf = (view: Buffer, from: number, to: number): number[] => {
  const line = view.subarray(from, to)
  for (const mark of [ESCAPED_END, BETWEEN_OBJECTS]) {
    const ends: number[] = []
    for (let i = line.indexOf(mark); i >= 0; i = line.indexOf(mark, i + 2)) ends.push(from + i + 2)
    // What stands before a list is no part of its first object.
    const list = mark === BETWEEN_OBJECTS ? line.indexOf('[{') : -1
    if (list >= 0 && from + list < (ends[0] ?? 0)) ends.unshift(from + list + 1)
    if (ends.length > 2) return [...ends, to]
  }
  return [to]
}

/** A line this short holds no list of objects. */
const MIN_LIST = 256
/** And one this short no lines with a value, where there are escaped line ends at all. */
const MIN_LINES = 64

/** Gives the pieces of all whole lines in `raw[from, to)`. */
export const takeAdjacent = (raw: Uint8Array, from: number, to: number, take: TakePiece): void => {
  const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const heads = new Map<number, Line>()
  const ends = view.indexOf(ESCAPED_END, from)
  const least = ends >= 0 && ends < to ? MIN_LINES : MIN_LIST
  forgetQuotes()
  let before: Line | undefined
  const takeOne = (start: number, end: number): void => {
    const line = trimmed(raw, start, end)
    if (line.to <= line.from || line.to - line.from > MAX_LINE) return
    const head = headOf(raw, line)
    const alike = heads.get(head)
    const isTaken = before !== undefined && compare(raw, line, before, take)
    if (!isTaken && alike !== undefined && alike !== before) compare(raw, line, alike, take)
    heads.set(head, line)
    before = line
  }
  for (let start = from; start < to;) {
    const newline = view.indexOf(LINE_END, start)
    const end = newline < 0 || newline > to ? to : newline
    if (end - start < least) takeOne(start, end)
    else {
      let part = start
      for (const partEnd of partsOf(view, start, end)) {
        takeOne(part, partEnd)
        part = partEnd
      }
    }
    start = end + 1
  }
}
