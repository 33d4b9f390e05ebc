import { takeAdjacent } from './adjacent.ts'
import { LINE_END } from './bytes.ts'
import type { NeedleIndex } from './index-needles.ts'
import { type ColumnRoll, type Roll, type Sieve, sift, siftPiece } from './sieve.ts'
import { hasEscapes, isEvidence, isPieceEvidence, type Pieces, PIECES } from './suspicion.ts'

/** What stands between a stream and its search: each part lets through what the others cannot see. */
export interface Filter {
  /**
   * So many bytes at the beginning of a stream are searched whatever the filter says, as long as {@link Spare} lasts. Most files are
   * shorter: there nothing rests on what the filter can see.
   */
  readonly after: number
  /** Letters of a needle that follow each other, whatever stands between them. */
  readonly letters: boolean
  /** Escapes that stand for letters. */
  readonly escapes: boolean
  /** Pieces on lines that are alike. */
  readonly lines: boolean
  /** Told how many bytes of a window are searched, and how many there were. */
  readonly examined?: (bytes: number, all: number) => void
}

/** So many bytes the streams of one engine may have searched together without a look at the filter: a bundle may have many of them. */
export interface Spare {
  bytes: number
}

/** The window at hand. */
export interface Window {
  readonly raw: Uint8Array
  /** The same bytes, four at a time. */
  readonly words: Int32Array
  /** Bytes before were judged with the last window. */
  readonly from: number
  readonly filled: number
  readonly isLast: boolean
}

/** Bytes that are judged again with the next window: what crosses both is whole once. */
const OVERLAP = 4096

const hasLetters = (sieve: Sieve, index: NeedleIndex, { raw, words, from, filled }: Window): boolean => {
  const roll: Roll = { hash: 0, seen: 0 }
  const to = (filled + 3) >> 2
  let i = Math.max(0, from - OVERLAP) >> 2
  for (i = sift(sieve, words, i, to, roll); i < to; i = sift(sieve, words, i + 1, to, roll)) {
    if (isEvidence(index, raw, (i + 1) * 4, filled)) return true
  }
  return sieve.isWide && (roll.seen & 0x80808080) !== 0
}

interface Column extends ColumnRoll, Pieces {
  next: number
}

/** Nothing stood in it before the window at hand, of which it has no piece yet. */
const newColumn = (passed: number): Column => ({
  hash: 0,
  row: 0,
  places: new Float64Array(2 * PIECES).fill(passed),
  next: 0,
})

/** The lines of a stream that were judged. */
interface Lines {
  /** Each made with its first piece: small streams fill few. */
  readonly columns: (Column | undefined)[]
  /** Index in the window of the first line that was not. */
  from: number
  /** Where in the stream the window begins. */
  passed: number
}

const hasPieces = (
  sieve: Sieve,
  index: NeedleIndex,
  lines: Lines,
  { raw, filled, isLast }: Window,
): boolean => {
  const to = isLast ? filled : raw.subarray(0, filled).lastIndexOf(LINE_END) + 1
  if (to <= lines.from) return false
  let isFound = false
  takeAdjacent(raw, lines.from, to, (number, start, end) => {
    const column = (lines.columns[number] ??= newColumn(lines.passed))
    column.places[2 * column.next] = lines.passed + start
    column.places[2 * column.next + 1] = lines.passed + end
    column.next = (column.next + 1) % PIECES
    if (!siftPiece(sieve, raw, start, end, column) || isFound) return
    isFound = isPieceEvidence(index, raw, column, lines.passed)
  })
  lines.from = to
  return isFound
}

/** Judges the windows of one stream. */
export interface Judge {
  /** True where the window must be searched. */
  isSuspicious(window: Window): boolean
  /** The window moves on by so many bytes. */
  pass(bytes: number): void
}

/** A judge that holds nothing innocent: the search without a filter. */
const STRICT: Judge = { isSuspicious: () => true, pass: () => undefined }

/** Begins the judgement of one stream. */
export const makeJudge = (
  index: NeedleIndex,
  filter: Filter | null,
  hasLines: boolean,
  spare: Spare,
): Judge => {
  if (filter === null) return STRICT
  const { sieve } = index
  // Most streams end before the filter begins: they need none.
  let lines: Lines | null = null
  let wasSuspicious = false
  let judged = 0
  const isSuspicious = (window: Window): boolean => {
    const { raw, from, filled } = window
    lines ??= { columns: [], from: 0, passed: 0 }
    // The lines come first: their columns must have rolled over every window.
    const byPieces = filter.lines && hasLines && hasPieces(sieve, index, lines, window)
    return (
      byPieces ||
      (filter.letters && hasLetters(sieve, index, window)) ||
      (filter.escapes && hasEscapes(index, raw, from, filled))
    )
  }
  return {
    isSuspicious: (window) => {
      const all = window.filled - window.from
      judged += all
      // What begins in one window may end in the next with fewer letters than the sieve needs.
      const before = wasSuspicious
      const isSpared = judged <= filter.after && spare.bytes >= all
      if (isSpared) spare.bytes -= all
      wasSuspicious = isSpared || isSuspicious(window)
      const isSearched = before || wasSuspicious
      filter.examined?.(isSearched ? all : 0, all)
      return isSearched
    },
    pass: (bytes) => {
      if (lines === null) return
      lines.from = Math.max(0, lines.from - bytes)
      lines.passed += bytes
    },
  }
}
