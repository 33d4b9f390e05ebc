import type { NeedleIndex } from './index-needles.ts'
import { type Roll, type Sieve, sift } from './sieve.ts'
import { hasEscapes, isEvidence } from './suspicion.ts'

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

/** Judges the windows of one stream. */
export interface Judge {
  /** True where the window must be searched. */
  isSuspicious(window: Window): boolean
}

/** A judge that holds nothing innocent: the search without a filter. */
const STRICT: Judge = { isSuspicious: () => true }

/** Begins the judgement of one stream. */
export const makeJudge = (index: NeedleIndex, filter: Filter | null, spare: Spare): Judge => {
  if (filter === null) return STRICT
  const { sieve } = index
  let wasSuspicious = false
  let judged = 0
  const isSuspicious = (window: Window): boolean => {
    const { raw, from, filled } = window
    return (
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
  }
}
