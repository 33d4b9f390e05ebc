import { commonEnd, commonStart, isFrame, makeNumbers } from './alike.ts'
import { type Line, MEMBERS, MIDDLE, NOTHING, type Taken } from './lines.ts'
import { differing, FIGURES, lineAt, MAX_LEVEL, MIN_QUOTES, noteDiffering } from './members.ts'
import { quotesOf } from './quotes.ts'
import { isLetter } from './squeeze.ts'
import type { Likeness } from './telling.ts'
import { hasPlainWord, headOf, labelBefore, tellsAnything, wordEnd } from './words.ts'

const { imul } = Math

/**
 * The second channel. A value that is written one piece a line (SSE events, one token a log line, a line split by the container
 * runtime) stands between text that lines of the same kind share. What they do not share is handed on, so that the pieces of a value
 * follow each other again. Each place of a line has a column of its own, by the word before it, so that neither a counter or a random member
 * of the same line nor another kind of line falls between the pieces.
 */
export type TakePiece = (column: number, from: number, to: number) => void

/** Columns that a channel needs. Two places in one of them spoil each other: of ten places that is one search in twenty. */
const COLUMNS = 1024

/** Of a long piece only its ends can belong together with the lines around it. */
const MAX_PIECE = 512
const END = MAX_PIECE >> 1

/** A shorter member holds no frame and a piece: `chunk 12: lens`. */
const MIN_INSIDE = 12

/** What lines are compared with, and where their pieces go. */
export interface Comparing {
  readonly raw: Uint8Array
  readonly take: TakePiece
  /** The last member of each kind that was a line, by its place and its first word: an application's line in a container's. */
  readonly members: Map<number, Line>
}

/** Where a comparison stands, and what of it was handed on before. */
interface Where {
  readonly level: number
  readonly path: number
  readonly withoutMiddle: boolean
  readonly onlyInside: boolean
  /** The lines stand in the same place of a repeated block: they need not share anything themselves. */
  readonly isInPlace: boolean
}

const FIRST: Where = { level: 0, path: 0, withoutMiddle: false, onlyInside: false, isInPlace: false }
const AGAIN: Where = { ...FIRST, withoutMiddle: true }
const INSIDE: Where = { ...FIRST, onlyInside: true }
const IN_PLACE: Where = { ...FIRST, isInPlace: true }

const mixed = (a: number, b: number): number => {
  const mix = imul(a ^ imul(b + 1, 0x9e3779b1), 0x85ebca6b)
  return mix ^ (mix >>> 15)
}

/** Every second part is a member or its name: counted in twos. A place without members is part -1. */
const columnOf = ({ raw }: Comparing, line: Line, { path }: Where, part: number, at: number): number =>
  (mixed(mixed(path, part >> 1), labelBefore(raw, line.from, at)) >>> 0) % COLUMNS

const give = ({ take }: Comparing, column: number, from: number, to: number): void => {
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
const TAGS = /(?:stdout|stderr) [PF] $/
const TAG = 2

/** True where such a mark ends. */
const isTag = (raw: Uint8Array, end: number): boolean =>
  raw[end - 1] === 0x20 &&
  raw[end - 3] === 0x20 &&
  TAGS.test(Buffer.from(raw.subarray(Math.max(0, end - 9), end)).toString('latin1'))

/** A member of two lines, as far as the first one's part tells. */
interface Member {
  readonly part: number
  readonly own: Line
  readonly other: Line
}

/** Compares a member with another one. That one may be the first of its kind, and not be told before. */
const takeBoth = (at: Comparing, own: Line, other: Line, where: Where): Taken => {
  if (other.taken === NOTHING) other.taken = takePieces(at, other, own, where)
  own.taken = takePieces(at, own, other, where)
  return own.taken
}

/** Gives what differs inside of a member that both lines hold a line in. True where that is all there is to give of it. */
const takeInside = (at: Comparing, line: Line, { part, other, ...member }: Member, where: Where): boolean => {
  const { raw, members } = at
  if (where.level + 1 === MAX_LEVEL || other.to - other.from < MIN_INSIDE) return false
  const path = mixed(where.path, part)
  const inside: Where = { ...FIRST, level: where.level + 1, path, withoutMiddle: where.onlyInside }
  const kind = mixed(path, headOf(raw, member.own))
  const last = members.get(kind)
  // The same member again, beside another line.
  const own = last?.from === member.own.from ? last : member.own
  members.set(kind, own)
  const isNeighbour = last?.from === other.from
  if (isNeighbour) takeBoth(at, own, last, inside)
  else if (own.taken !== MEMBERS) own.taken = takePieces(at, own, other, inside)
  const mayTakeLast = last !== undefined && last !== own && !isNeighbour
  const isTaken = own.taken === MEMBERS || (mayTakeLast && takeBoth(at, own, last, inside) !== NOTHING)
  if (isTaken) {
    if (line.open === part) line.open = -1
    return true
  }
  if (quotesOf(raw, own).count >= MIN_QUOTES) line.open = part
  return false
}

/** Of each comparison, until the next one. */
const numbers = makeNumbers()

/** Digits of a number that is a time or a counter; a piece of a key is rarely so long and has digits alone. */
const COUNTER = 3

/**
 * What stands between quoted members may have a frame of its own: `>token</span>`. Nearly always it is a number between two marks, and a
 * third of all pieces of a log are such.
 */
const giveBetween = (at: Comparing, line: Line, notes: Int32Array, i: number, where: Where): void => {
  const { raw } = at
  const part = notes[i] ?? 0
  let from = notes[i + 1] ?? 0
  let to = notes[i + 2] ?? 0
  if (hasPlainWord(raw, from, to)) {
    const [own, other] = [lineAt(notes, i + 1), lineAt(notes, i + 3)]
    from = commonStart(raw, own, other, numbers)
    to = commonEnd(raw, own, other, from)
  } else if (to - from > COUNTER && !tellsAnything(raw, from, to)) return
  give(at, columnOf(at, line, where, part, from), from, to)
}

/** Lines with the same number of quoted members: gives those that differ. False where the lines are not alike. */
const takeMembers = (at: Comparing, a: Line, b: Line, where: Where): boolean => {
  const { raw } = at
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
      const member = { part, own: lineAt(notes, i + 1), other: lineAt(notes, i + 3) }
      if (takeInside(at, a, member, where)) continue
    }
    if (where.onlyInside) continue
    if ((part & 1) === 0) giveBetween(at, a, notes, i, where)
    else give(at, columnOf(at, a, where, part, from), from, to)
  }
  return true
}

/** Gives what of a line differs in the middle, and the numbers before it. A line that tells better gives what it gave before no second time. */
const takeMiddle = (at: Comparing, line: Line, from: number, to: number, where: Where): void => {
  const { raw } = at
  const column = (place: number): number => columnOf(at, line, where, -1, place)
  // A tag of the kubelet is no label, and no piece.
  const begin = isTag(raw, from + TAG) ? Math.min(to, from + TAG) : from
  const place = isTag(raw, from) ? from - TAG : from
  let first = begin
  while (first < to && !isLetter(raw[first] ?? 0)) first++
  if (line.middle === first) return
  const count = line.middle < 0 ? (numbers[0] ?? 0) : 0
  for (let n = 1; n < 2 * count; n += 2) {
    const start = numbers[n] ?? 0
    give(at, column(start), start, numbers[n + 1] ?? 0)
  }
  line.middle = first
  if (to > begin) give(at, column(place), begin, to)
}

const takePieces = (at: Comparing, line: Line, other: Line, where: Where): Taken => {
  const { raw } = at
  if (takeMembers(at, line, other, where)) return MEMBERS
  const from = commonStart(raw, line, other, numbers)
  const to = commonEnd(raw, line, other, from)
  if (!where.isInPlace && !isFrame(line, from, to)) return NOTHING
  if (!where.withoutMiddle) takeMiddle(at, line, from, to, where)
  return MIDDLE
}

/**
 * Gives what of a line is its own beside another one. False where the two are not alike. A line may be compared with both of its
 * neighbours: the first event of a kind (a tool is called, then its arguments come) is unlike the one before, and its members are known
 * by the next one. Nothing is given twice.
 */
const takeLine = (at: Comparing, line: Line, other: Line, where: Where, isLoose: boolean): boolean => {
  const { raw } = at
  if (line.taken === MEMBERS) {
    if (line.open >= 0) takeMembers(at, line, other, INSIDE)
    return true
  }
  const isAgain = line.taken === MIDDLE && !line.isLoose
  if (isAgain && quotesOf(raw, line).count < MIN_QUOTES) return true
  const taken = takePieces(at, line, other, isAgain ? AGAIN : where)
  if (!isAgain) line.isLoose = isLoose && taken === MIDDLE
  if (taken > line.taken) line.taken = taken
  return line.taken > NOTHING
}

/** Compares a line with one before it. What only this one tells of the other is given first: it stands before. */
export const compare = (at: Comparing, line: Line, before: Line, likeness: Likeness): boolean => {
  const where = likeness === 'in-place' ? IN_PLACE : FIRST
  const isLoose = likeness === 'beside'
  return takeLine(at, before, line, where, isLoose) && takeLine(at, line, before, where, isLoose)
}
