import { isLetter } from './squeeze.ts'

/**
 * The second channel. A value that is written one piece a line (SSE events, one token a log line, a line split by the container
 * runtime) stands between text that neighbouring lines share. What they do not share is handed on, so that the pieces of a value
 * follow each other again. Each place of a line has a column of its own, so that a counter or a random member of the same line does
 * not fall between the pieces.
 */
export type TakePiece = (column: number, from: number, to: number) => void

/** Columns that a channel needs: one for lines without quotes, the others for quoted members. */
export const COLUMNS = 9

/** Longer lines are no pieces; a runtime that splits at 16 KiB makes lines a little longer than that. */
const MAX_LINE = 32 * 1024
/** Of a long piece only its ends can belong together with the lines around it. */
const MAX_PIECE = 512
const END = MAX_PIECE >> 1
/** Lines are remembered by their first word, so that event and data lines, or members of pretty-printed JSON, do not mix. */
const HEADS = 64
/** How much of a line its neighbour must share. */
const SHARED = 1 / 3
/** Or so many characters at its start: a long piece may stand behind a short frame. */
const MIN_SHARED = 8

const QUOTE = 0x22
const APOSTROPHE = 0x27

interface Line {
  readonly from: number
  readonly to: number
  /** Its piece was handed on. */
  taken: boolean
}

const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39

const trimmed = (raw: Uint8Array, from: number, to: number): Line => {
  let [first, last] = [from, to]
  while (first < last && isSpace(raw[first] ?? 0)) first++
  while (last > first && isSpace(raw[last - 1] ?? 0)) last--
  return { from: first, to: last, taken: false }
}

/** Number of the slot for a line's first word without digits. */
const headOf = (raw: Uint8Array, line: Line): number => {
  const limit = Math.min(line.to, line.from + HEADS)
  let hash = 0
  let length = 0
  for (let i = line.from; i < limit; i++) {
    const byte = raw[i] ?? 0
    if (isLetter(byte) && !isDigit(byte)) {
      hash = Math.imul(hash ^ byte, 0x01000193)
      length++
    } else if (length >= 2) break
    else {
      hash = 0
      length = 0
    }
  }
  return (hash ^ (hash >>> 13)) & (HEADS - 1)
}

const wordEnd = (raw: Uint8Array, from: number, to: number): number => {
  let i = from
  while (i < to && isLetter(raw[i] ?? 0)) i++
  return i
}

const wordStart = (raw: Uint8Array, from: number, at: number): number => {
  let i = at
  while (i > from && isLetter(raw[i - 1] ?? 0)) i--
  return i
}

const hasDigit = (raw: Uint8Array, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isDigit(raw[i] ?? 0)) return true
  return false
}

/**
 * Where the lines stop being the same, from the left. Words with digits in both lines (times, counters, ids) count as the same
 * while more of the line follows.
 */
const commonStart = (raw: Uint8Array, a: Line, b: Line): { at: number; shared: number } => {
  let [i, j, counter, shared] = [a.from, b.from, -1, 0]
  while (i < a.to && j < b.to) {
    if (raw[i] === raw[j]) {
      i++
      j++
      shared++
      continue
    }
    const [start, other] = [wordStart(raw, a.from, i), wordStart(raw, b.from, j)]
    const [end, otherEnd] = [wordEnd(raw, i, a.to), wordEnd(raw, j, b.to)]
    const areCounters = hasDigit(raw, start, end) && hasDigit(raw, other, otherEnd)
    if (!areCounters || (end === i && otherEnd === j)) return { at: start, shared }
    counter = start
    i = end
    j = otherEnd
  }
  const isOver = i >= a.to
  return { at: isOver && counter >= 0 ? counter : wordStart(raw, a.from, i), shared }
}

const commonEnd = (raw: Uint8Array, a: Line, b: Line, start: number): { at: number; shared: number } => {
  let [i, j, shared] = [a.to, b.to, 0]
  while (i > start && j > b.from && raw[i - 1] === raw[j - 1]) {
    i--
    j--
    shared++
  }
  // A word that only ends alike is a piece, not a frame.
  return { at: i === a.to ? i : wordEnd(raw, i, a.to), shared }
}

const give = (take: TakePiece, column: number, from: number, to: number): void => {
  if (to - from <= MAX_PIECE) take(column, from, to)
  else {
    take(column, from, from + END)
    take(column, to - END, to)
  }
}

/** Lines with the same number of quoted members: gives those that differ. False where the lines are not alike. */
const takeMembers = (raw: Uint8Array, a: Line, b: Line, take: TakePiece): boolean => {
  const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const first = view.subarray(a.from, a.to).indexOf(QUOTE)
  const mark = first >= 0 ? QUOTE : APOSTROPHE
  const split = (line: Line): number[] => {
    const ends: number[] = []
    for (let i = view.indexOf(mark, line.from); i >= 0 && i < line.to; i = view.indexOf(mark, i + 1))
      ends.push(i)
    ends.push(line.to)
    return ends
  }
  const [own, other] = [split(a), split(b)]
  if (own.length !== other.length || own.length < 3) return false
  const pieces: [number, number, number][] = []
  own.forEach((end, n) => {
    const from = n === 0 ? a.from : (own[n - 1] ?? 0) + 1
    const otherFrom = n === 0 ? b.from : (other[n - 1] ?? 0) + 1
    const isSame = view.compare(view, otherFrom, other[n] ?? 0, from, end) === 0
    if (!isSame) pieces.push([n, from, end])
  })
  if (pieces.length * 2 > own.length) return false
  for (const [n, from, end] of pieces) give(take, 1 + (n % (COLUMNS - 1)), from, end)
  return true
}

const takePiece = (raw: Uint8Array, line: Line, other: Line, take: TakePiece): boolean => {
  const start = commonStart(raw, line, other)
  const end = commonEnd(raw, line, other, start.at)
  if (start.shared + end.shared < (line.to - line.from) * SHARED && start.shared < MIN_SHARED) return false
  line.taken = true
  if (takeMembers(raw, line, other, take)) return true
  if (end.at > start.at) give(take, 0, start.at, end.at)
  return true
}

const compare = (raw: Uint8Array, line: Line, before: Line, take: TakePiece): boolean => {
  if (!before.taken && !takePiece(raw, before, line, take)) return false
  return takePiece(raw, line, before, take)
}

const ESCAPED_END = Buffer.from('\\n')
const BETWEEN_OBJECTS = Buffer.from('},')

/** Ends of the parts of a line: a stream kept as one JSON string, or as a list of objects, has its lines inside one line. */
const partsOf = (view: Buffer, from: number, to: number): number[] => {
  const ends: number[] = []
  for (const mark of [ESCAPED_END, BETWEEN_OBJECTS]) {
    for (let i = view.indexOf(mark, from); i >= 0 && i < to; i = view.indexOf(mark, i + 2)) ends.push(i + 2)
    if (ends.length > 2) break
    ends.length = 0
  }
  return [...ends, to]
}

/** A line this short holds no stream. */
const MIN_STREAM = 256

/** Gives the pieces of all whole lines in `raw[from, to)`. */
export const takeAdjacent = (raw: Uint8Array, from: number, to: number, take: TakePiece): void => {
  const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const heads = new Map<number, Line>()
  let before: Line | undefined
  const takeLine = (start: number, end: number): void => {
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
    const newline = view.indexOf(0x0a, start)
    const end = newline < 0 || newline > to ? to : newline
    if (end - start < MIN_STREAM) takeLine(start, end)
    else {
      let part = start
      for (const partEnd of partsOf(view, start, end)) {
        takeLine(part, partEnd)
        part = partEnd
      }
    }
    start = end + 1
  }
}
