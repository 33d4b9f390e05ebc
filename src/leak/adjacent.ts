import { differInNumbers, mayBeAlike } from './alike.ts'
import { classOf, LINE_END } from './bytes.ts'
import { type Line, makeLine } from './lines.ts'
import { haveSameMembers } from './members.ts'
import { compare, type Comparing, type TakePiece } from './pieces.ts'
import { forgetQuotes, quotesOf } from './quotes.ts'
import { type Likeness, type Telling, tellingOf } from './telling.ts'
import { HEAD_BITS, headOf } from './words.ts'

/** Longer lines are no pieces; a runtime that splits at 16 KiB makes lines a little longer than that. */
const MAX_LINE = 32 * 1024

const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)

const trimmed = (raw: Uint8Array, from: number, to: number): Line => {
  let first = from
  let last = to
  while (first < last && isSpace(raw[first] ?? 0)) first++
  while (last > first && isSpace(raw[last - 1] ?? 0)) last--
  return makeLine(first, last)
}

const ENCODED = classOf(/[A-Za-z0-9+/=]/)
const LONG_WORD = 24

/** A line of a hash or of something encoded: it has no frame, and its letters follow those of the next one anyway. */
const isEncoded = (raw: Uint8Array, { from, to }: Line): boolean => {
  if (to - from < LONG_WORD) return false
  for (let i = from; i < to; i++) if (ENCODED[raw[i] ?? 0] === 0) return false
  return true
}

/** More quotes are not counted. */
const MOST_QUOTES = 2 ** 10
/** Kinds by two words come after all kinds by one. */
const ONE_WORD = 2 ** HEAD_BITS

/** Lines that a line may be alike, the likeliest first, and what must be told beside each. */
type Candidate = readonly [other: Line | undefined, likeness: Likeness, telling: Telling]

const compareBest = (at: Comparing, line: Line, candidates: readonly Candidate[]): void => {
  const { raw } = at
  let fallback: Candidate | null = null
  for (const candidate of candidates) {
    const [other, likeness, wanted] = candidate
    if (other === undefined) continue
    const mayTell =
      likeness === 'in-place' || mayBeAlike(raw, line, other) || haveSameMembers(raw, line, other)
    const telling = mayTell ? tellingOf(raw, line, other, likeness) : 'nothing'
    if (telling === wanted && compare(at, line, other, likeness)) return
    if (telling !== 'nothing' && likeness !== 'in-place') fallback ??= candidate
  }
  const [other, likeness] = fallback ?? []
  if (other !== undefined && likeness !== undefined) compare(at, line, other, likeness)
}

/** A line with the kinds that it is of: by its first word or its first two, and by how many members it has. */
interface Kindred {
  readonly line: Line
  readonly hasWords: boolean
  readonly byOne: number
  readonly byTwo: number
}

const kindredOf = (raw: Uint8Array, line: Line): Kindred => {
  const head = headOf(raw, line)
  const count = Math.min(quotesOf(raw, line).count, MOST_QUOTES - 1)
  const byOne = (head % ONE_WORD) * MOST_QUOTES + count
  return { line, hasWords: head !== 0, byOne, byTwo: (head + ONE_WORD) * MOST_QUOTES + count }
}

/** Compares each line with those before it that it may be alike: of its kind, directly before it, or in the same place of a block. */
const makeNeighbours = (at: Comparing) => {
  const { raw } = at
  const lastOf = new Map<number, Line>()
  /** Two lines that followed each other, by the kind of the first. */
  const pairs = new Map<number, readonly [Line, Line]>()
  let before: Kindred | null = null
  /** What followed the last line that was the same as the one before: a constant line stands there in each block. */
  const inPlace = ({ line, byTwo }: Kindred): Line | undefined => {
    const [first, second] = pairs.get(byTwo) ?? []
    return first !== undefined && differInNumbers(raw, line, first, true) ? second : undefined
  }
  const remember = (was: Kindred, line: Line): void => {
    lastOf.set(was.byOne, was.line).set(was.byTwo, was.line)
    if (was.hasWords) pairs.set(was.byTwo, [was.line, line])
  }
  return (line: Line): void => {
    const own = kindredOf(raw, line)
    const was = before
    before = own
    if (was === null) return
    // Nearly every line of nearly every log is of the kind of the one before.
    const isSame = own.byTwo === was.byTwo
    const isUsual = isSame || (own.byOne === was.byOne && haveSameMembers(raw, line, was.line))
    const isTold = isUsual && compare(at, line, was.line, 'kind')
    // Lines of nothing but numbers and ids have no kind: none of them is told by any other.
    if (!isTold && !(isSame && !own.hasWords && quotesOf(raw, line).count === 0))
      compareBest(at, line, [
        [lastOf.get(own.byTwo), 'kind', 'more'],
        [own.byOne === was.byOne ? was.line : lastOf.get(own.byOne), 'beside', 'more'],
        [lastOf.get(own.byTwo), 'kind', 'number'],
        [was.line, 'beside', 'more'],
        [inPlace(was), 'in-place', 'more'],
      ])
    if (!isSame) remember(was, line)
  }
}

interface Mark {
  readonly bytes: Buffer
  /** So much of it belongs to the part before. */
  readonly own: number
}

const markOf = (text: string, own: number): Mark => ({ bytes: Buffer.from(text), own })

/** Between the lines of a stream that was kept as one JSON string. */
const ESCAPED_END = markOf('\\n', 2)
/** There, between tags, between reprs. */
const BETWEEN = [ESCAPED_END, markOf('><', 1), markOf('), ', 2)]
const AFTER_OBJECT = markOf('},', 2)
/** Objects in a list; what else follows an object is a member beside it. */
const OBJECTS = [markOf('},{', 2), markOf('}, {', 2)]
const LIST = Buffer.from('[{')

const endsOf = (line: Buffer, { bytes, own }: Mark): readonly number[] => {
  const ends: number[] = []
  for (let i = line.indexOf(bytes); i >= 0; i = line.indexOf(bytes, i + own)) ends.push(i + own)
  return ends
}

/** Fewer parts are none: a line has some of these marks anyway. */
const MIN_PARTS = 3

/** Ends of the parts of a line, which are lines of their own: by the mark that it has most of. */
const partsOf = (view: Buffer, from: number, to: number): readonly number[] => {
  const line = view.subarray(from, to)
  const objects = endsOf(line, AFTER_OBJECT)
  const marks = objects.length < MIN_PARTS ? BETWEEN : [...BETWEEN, ...OBJECTS]
  let ends = marks
    .map((mark) => endsOf(line, mark))
    .reduce((most, each) => (each.length > most.length ? each : most))
  if (ends.length < MIN_PARTS) ends = objects
  if (ends.length < MIN_PARTS) return [to]
  // What stands before a list is no part of its first object.
  const list = line.indexOf(LIST)
  const before = list >= 0 && list + 1 < (ends[0] ?? 0) ? [list + 1] : []
  return [...[...before, ...ends].map((end) => from + end), to]
}

/** A line this short holds no list of objects. */
const MIN_LIST = 256
/** And one this short no lines with a value, where there are escaped line ends at all. */
const MIN_LINES = 64

/** Gives the pieces of all whole lines in `raw[from, to)`. */
export const takeAdjacent = (raw: Uint8Array, from: number, to: number, take: TakePiece): void => {
  const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const ends = view.indexOf(ESCAPED_END.bytes, from)
  const least = ends >= 0 && ends < to ? MIN_LINES : MIN_LIST
  forgetQuotes()
  const takeAmong = makeNeighbours({ raw, take, members: new Map() })
  const takeOne = (start: number, end: number): void => {
    const line = trimmed(raw, start, end)
    if (line.to > line.from && line.to - line.from <= MAX_LINE && !isEncoded(raw, line)) takeAmong(line)
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
