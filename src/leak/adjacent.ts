import { LINE_END } from './bytes.ts'
import { forgetQuotes, MAX_QUOTES, quotesLike, quotesOf, placeOf, type Quoted } from './quotes.ts'
import { isLetter } from './squeeze.ts'

const { imul } = Math

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

/** A line is taken apart from two quotes on. */
const MIN_QUOTES = 2
interface Line extends Quoted {
  /** Its piece was handed on. */
  taken: boolean
}

const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39

const trimmed = (raw: Uint8Array, from: number, to: number): Line => {
  let first = from
  let last = to
  while (first < last && isSpace(raw[first] ?? 0)) first++
  while (last > first && isSpace(raw[last - 1] ?? 0)) last--
  return { from: first, to: last, taken: false, quotes: null }
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
const commonStart = (raw: Uint8Array, a: Line, b: Line): number => {
  const { from, to } = a
  const otherTo = b.to
  let i = from
  let j = b.from
  let counter = -1
  while (i < to && j < otherTo) {
    if (raw[i] === raw[j]) {
      i++
      j++
      continue
    }
    const start = wordStart(raw, from, i)
    const end = wordEnd(raw, i, to)
    const otherEnd = wordEnd(raw, j, otherTo)
    const areCounters =
      hasDigit(raw, start, end) &&
      hasDigit(raw, wordStart(raw, b.from, j), otherEnd) &&
      (end > i || otherEnd > j)
    if (!areCounters) return start
    counter = start
    i = end
    j = otherEnd
  }
  return i >= to && counter >= 0 ? counter : wordStart(raw, from, i)
}

/** Where they begin to be the same again. A word that only ends alike is a piece, not a frame. */
const commonEnd = (raw: Uint8Array, a: Line, b: Line, start: number): number => {
  let i = a.to
  let j = b.to
  while (i > start && j > b.from && raw[i - 1] === raw[j - 1]) {
    i--
    j--
  }
  return i === a.to ? i : wordEnd(raw, i, a.to)
}

const give = (take: TakePiece, column: number, from: number, to: number): void => {
  if (to - from <= MAX_PIECE) take(column, from, to)
  else {
    take(column, from, from + END)
    take(column, to - END, to)
  }
}

const areSame = (raw: Uint8Array, a: number, b: number, length: number): boolean => {
  for (let i = 0; i < length; i++) if (raw[a + i] !== raw[b + i]) return false
  return true
}

/** Column and ends of the members of a line that differ. */
const pieces = new Int32Array(3 * (MAX_QUOTES + 1))

/** Lines with the same number of quoted members: gives those that differ. False where the lines are not alike. */
const takeMembers = (raw: Uint8Array, a: Line, b: Line, take: TakePiece): boolean => {
  const own = quotesOf(raw, a)
  const { count } = own
  if (count < MIN_QUOTES || count > MAX_QUOTES) return false
  const other = quotesLike(raw, b, own)
  if (count !== other.count) return false
  let length = 0
  let { from } = a
  let otherFrom = b.from
  for (let n = 0; n <= count; n++) {
    const end = n < count ? placeOf(own, n) : a.to
    const otherEnd = n < count ? placeOf(other, n) : b.to
    if (end - from !== otherEnd - otherFrom || !areSame(raw, from, otherFrom, end - from)) {
      pieces[length] = n
      pieces[length + 1] = from
      pieces[length + 2] = end
      length += 3
    }
    from = end + 1
    otherFrom = otherEnd + 1
  }
  // Three numbers a piece: where most members differ, the lines are not alike.
  if ((length / 3) * 2 > count + 1) return false
  for (let i = 0; i < length; i += 3) {
    // Every second part is a member or its name: counted in twos, docker's `log` and `time` have a column each.
    give(take, 1 + (((pieces[i] ?? 0) >> 1) % (COLUMNS - 1)), pieces[i + 1] ?? 0, pieces[i + 2] ?? 0)
  }
  return true
}

/**
 * The kubelet marks a part of a line with `P` and the last one with `F`, between stream and text
 * (https://github.com/kubernetes/design-proposals-archive/blob/main/node/kubelet-cri-logging.md).
 */
const TAGS = /^(?:stdout|stderr) [PF] $/

const afterTag = (raw: Uint8Array, start: number, end: number): number => {
  const text = start + 2
  if (text > end || raw[start + 1] !== 0x20) return start
  const head = Buffer.from(raw.subarray(Math.max(0, start - 7), text)).toString('latin1')
  return TAGS.test(head) ? text : start
}

/** True where the lines share enough at their start for {@link takePiece}, whatever follows: so begins nearly every line of a log. */
const beginAlike = (raw: Uint8Array, a: Line, b: Line): boolean =>
  a.to - a.from > MIN_SHARED &&
  b.to - b.from > MIN_SHARED &&
  areSame(raw, a.from, b.from, MIN_SHARED) &&
  !isLetter(raw[a.from + MIN_SHARED - 1] ?? 0)

const takePiece = (raw: Uint8Array, line: Line, other: Line, take: TakePiece): boolean => {
  if (beginAlike(raw, line, other) && takeMembers(raw, line, other, take)) return (line.taken = true)
  const start = commonStart(raw, line, other)
  const end = commonEnd(raw, line, other, start)
  const shared = start - line.from + line.to - end
  if (shared < (line.to - line.from) * SHARED && start - line.from < MIN_SHARED) return false
  line.taken = true
  if (takeMembers(raw, line, other, take)) return true
  if (end > start) give(take, 0, afterTag(raw, start, end), end)
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

/** A line this short holds no stream. */
const MIN_STREAM = 256

/** Gives the pieces of all whole lines in `raw[from, to)`. */
export const takeAdjacent = (raw: Uint8Array, from: number, to: number, take: TakePiece): void => {
  const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const heads = new Map<number, Line>()
  forgetQuotes()
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
    const newline = view.indexOf(LINE_END, start)
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
