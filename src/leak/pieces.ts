import { areSame, beginAlike, commonEnd, commonStart, isFrame, wordEnd } from './alike.ts'
import { MAX_QUOTES, placeOf, quotesLike, quotesOf, type Quoted } from './quotes.ts'

/**
 * The second channel. A value that is written one piece a line (SSE events, one token a log line, a line split by the container
 * runtime) stands between text that neighbouring lines share. What they do not share is handed on, so that the pieces of a value
 * follow each other again. Each place of a line has a column of its own, so that a counter or a random member of the same line does
 * not fall between the pieces.
 */
export type TakePiece = (column: number, from: number, to: number) => void

/** Members of a line; and members, or all that differs, of one that stands in a member: an event that was logged as a string. */
const OUTER = 64
const INNER = 32
const MIDDLES = 8
/** Columns that a channel needs: one for lines without quotes, the others for quoted members. */
export const COLUMNS = 1 + OUTER + INNER + MIDDLES

/** Of a long piece only its ends can belong together with the lines around it. */
const MAX_PIECE = 512
const END = MAX_PIECE >> 1

/** A line is taken apart from two quotes on. */
const MIN_QUOTES = 2

/** What of a line was handed on: nothing, all between what it shares at its ends, or the members that differ. */
const NOTHING = 0
const MIDDLE = 1
const MEMBERS = 2
type Taken = typeof NOTHING | typeof MIDDLE | typeof MEMBERS

/** A line, or a member that may be one. */
export interface Line extends Quoted {
  taken: Taken
  /** The member that was handed on as a whole, though it has members itself; -1: none. */
  open: number
}

/** A line of which nothing is known yet. */
export const makeLine = (from: number, to: number): Line => ({
  from,
  to,
  quotes: null,
  taken: NOTHING,
  open: -1,
})

/** Lines in lines: a container's log of an application's log of an event. */
const MAX_LEVEL = 3
/** A shorter member holds no frame and a piece: `chunk 12: lens`. */
const MIN_INSIDE = 12

/** Where a comparison stands, and what of it was handed on before. */
interface Where {
  readonly level: number
  readonly path: number
  readonly withoutMiddle: boolean
  readonly onlyInside: boolean
}

const whereOf = (level: number, path: number, withoutMiddle: boolean, onlyInside: boolean): Where => ({
  level,
  path,
  withoutMiddle,
  onlyInside,
})

const FIRST = whereOf(0, 0, false, false)
const AGAIN = whereOf(0, 0, true, false)
const INSIDE = whereOf(0, 0, false, true)

/** Every second part is a member or its name: counted in twos, docker's `log` and `time` have a column each. */
const columnOf = ({ level, path }: Where, part: number): number =>
  level === 0 ? 1 + ((part >> 1) % OUTER) : 1 + OUTER + ((path + (part >> 1)) % INNER)

const middleColumn = ({ level, path }: Where): number =>
  level === 0 ? 0 : 1 + OUTER + INNER + (path % MIDDLES)

const give = (take: TakePiece, column: number, from: number, to: number): void => {
  if (to - from <= MAX_PIECE) take(column, from, to)
  else {
    take(column, from, from + END)
    take(column, to - END, to)
  }
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

/** Number, ends, and the other line's ends, of the members that differ: for each level, because each is at work until its members are. */
const FIGURES = 5
const differing = Array.from({ length: MAX_LEVEL }, () => new Int32Array(FIGURES * (MAX_QUOTES + 1)))

/** Notes the members that differ in two lines with as many quotes. Gives how many figures it noted, -1 where the lines are not alike. */
const noteDiffering = (raw: Uint8Array, a: Line, b: Line, into: Int32Array): number => {
  const own = quotesOf(raw, a)
  const { count } = own
  if (count < MIN_QUOTES || count > MAX_QUOTES) return -1
  const other = quotesLike(raw, b, own)
  if (count !== other.count) return -1
  let length = 0
  let { from } = a
  let otherFrom = b.from
  for (let n = 0; n <= count; n++) {
    const place = n < count ? placeOf(own, n) : a.to
    const otherPlace = n < count ? placeOf(other, n) : b.to
    // The backslashes before an escaped quote are no part of the member.
    const end = n < count ? place - own.depth : place
    const otherEnd = n < count ? otherPlace - own.depth : otherPlace
    if (end - from !== otherEnd - otherFrom || !areSame(raw, from, otherFrom, end - from)) {
      into[length] = n
      into[length + 1] = from
      into[length + 2] = end
      into[length + 3] = otherFrom
      into[length + 4] = otherEnd
      length += FIGURES
    }
    from = place + 1
    otherFrom = otherPlace + 1
  }
  // Where most members differ, the lines are not alike.
  return (length / FIGURES) * 2 > count + 1 ? -1 : length
}

/** A member of two lines, as far as the first one's part tells. */
interface Member {
  readonly part: number
  readonly own: Line
  readonly other: Line
}

/** Gives what differs inside of a member that both lines hold a line in. True where that is all there is to give of it. */
const takeInside = (raw: Uint8Array, line: Line, member: Member, take: TakePiece, where: Where): boolean => {
  const { part, own, other } = member
  const { level, path, onlyInside } = where
  if (level + 1 === MAX_LEVEL || other.to - other.from < MIN_INSIDE) return false
  const inside = whereOf(level + 1, (path + (part >> 1)) * 5, onlyInside, false)
  const taken = takePieces(raw, own, other, take, inside)
  if (taken === MEMBERS) {
    if (line.open === part) line.open = -1
    return true
  }
  if (quotesOf(raw, own).count >= MIN_QUOTES) line.open = part
  return false
}

/** Lines with the same number of quoted members: gives those that differ. False where the lines are not alike. */
const takeMembers = (raw: Uint8Array, a: Line, b: Line, take: TakePiece, where: Where): boolean => {
  const notes = differing[where.level] ?? new Int32Array(0)
  const length = noteDiffering(raw, a, b, notes)
  if (length < 0) return false
  for (let i = 0; i < length; i += FIGURES) {
    const part = notes[i] ?? 0
    const from = notes[i + 1] ?? 0
    const to = notes[i + 2] ?? 0
    if (where.onlyInside && part !== a.open) continue
    // Every second part is a string, the others stand between them. An id is a single word, and stands in nearly every line.
    if ((part & 1) === 1 && to - from >= MIN_INSIDE && wordEnd(raw, from, to) < to) {
      const member = { part, own: makeLine(from, to), other: makeLine(notes[i + 3] ?? 0, notes[i + 4] ?? 0) }
      if (takeInside(raw, a, member, take, where)) continue
    }
    if (!where.onlyInside) give(take, columnOf(where, part), from, to)
  }
  return true
}

const takePieces = (raw: Uint8Array, line: Line, other: Line, take: TakePiece, where: Where): Taken => {
  if (beginAlike(raw, line, other) && takeMembers(raw, line, other, take, where)) return MEMBERS
  const from = commonStart(raw, line, other)
  const to = commonEnd(raw, line, other, from)
  if (!isFrame(line, from, to)) return NOTHING
  if (takeMembers(raw, line, other, take, where)) return MEMBERS
  if (!where.withoutMiddle && to > from) give(take, middleColumn(where), afterTag(raw, from, to), to)
  return MIDDLE
}

/**
 * Gives what of a line is its own beside another one. False where the two are not alike. A line may be compared with both of its
 * neighbours: the first event of a kind (a tool is called, then its arguments come) is unlike the one before, and its members are known
 * by the next one. Nothing is given twice.
 */
export const takeLine = (raw: Uint8Array, line: Line, other: Line, take: TakePiece): boolean => {
  if (line.taken === MEMBERS) {
    if (line.open >= 0) takeMembers(raw, line, other, take, INSIDE)
    return true
  }
  if (line.taken === MIDDLE && quotesOf(raw, line).count < MIN_QUOTES) return true
  const taken = takePieces(raw, line, other, take, line.taken === MIDDLE ? AGAIN : FIRST)
  if (taken > line.taken) line.taken = taken
  return line.taken > NOTHING
}
