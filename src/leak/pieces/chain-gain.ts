import { enoughBits, OF_LANGUAGE, SURE, USUAL_GAP } from './chain-bits.ts'
import { type Ends, LEAST_END } from './chain-ends.ts'
import { type ChainIndex, isEntire, type Whole } from './chain-index.ts'
import type { Gain, Hit, Step } from './chain-step.ts'

/** True for a short reply or prompt of words alone. */
export const isOrdinary = (whole: Whole): boolean => whole.is === 'value' && whole.isOrdinary

const NOWHERE = -1

/** Letters that a prompt has as well as its reply, or that a text repeats again and again, say nothing. */
const NOTHING: Gain = {
  bits: USUAL_GAP,
  inColumn: 0,
  isOrdinary: false,
  needsFrame: false,
  beginning: NOWHERE,
  mayBegin: true,
}

/** Of a value that is whole or nothing: its first word, be it a number of one digit, is kept in mind until the next one. */
const FIRST = 2.5

const gain = (bits: number, inColumn: number, beginning: number, mayBegin: boolean): Gain => ({
  bits,
  inColumn,
  isOrdinary: false,
  needsFrame: false,
  beginning,
  mayBegin,
})

/** What a hit adds to a chain of the value or text that it stands in. */
export const gainOf = (
  { shared }: ChainIndex,
  whole: Whole,
  hit: Hit,
  place: number,
  isReversed: boolean,
): Gain => {
  if (shared[place] === 1 && shared[place + hit.size - 1] === 1) return NOTHING
  const edge = isReversed ? whole.to : whole.from
  const isEdge = (isReversed ? place + hit.size : place) === edge
  if (whole.is === 'text') return gain(hit.textBits, OF_LANGUAGE, NOWHERE, true)
  const isAll = isEntire(whole)
  const beginning = isAll ? NOWHERE : edge
  const mayBegin = !isAll || isEdge
  if (whole.isDrawn) return gain(hit.drawnBits, 1, beginning, mayBegin)
  const bits = isAll && isEdge ? Math.max(hit.wordBits, FIRST) : hit.wordBits
  return {
    bits,
    inColumn: hit.isJoined ? 0 : OF_LANGUAGE,
    isOrdinary: whole.isOrdinary,
    needsFrame: !whole.isOrdinary,
    beginning,
    mayBegin,
  }
}

/** True where a chain is none of those that chance makes. */
export const isEnough = (
  whole: Whole,
  hit: Hit,
  { to, score, best }: Step,
  ends: Ends,
  chances: number,
): boolean => {
  // What has to be there from end to end begins in one place, and none of its letters is one too many.
  const isAll = isEntire(whole)
  if (score < SURE || (score < best && !isAll)) return false
  const enough = enoughBits(isAll ? 1 : whole.to - whole.from, chances)
  const isAtEnd = to === (ends.isReversed ? whole.from : whole.to)
  // Short words at its end count where they are enough by themselves: a value of one letter a line has no other ones.
  const isSolid = hit.size >= LEAST_END || isAtEnd || score - (ends.solid[to] ?? 0) >= enough
  return score >= enough && (whole.is === 'text' || isSolid)
}
