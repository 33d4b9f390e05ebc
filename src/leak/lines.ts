import type { Quoted } from './quotes.ts'

/** What of a line was handed on: nothing, all between what it shares at its ends, or the members that differ. */
export const NOTHING = 0
export const MIDDLE = 1
export const MEMBERS = 2
export type Taken = typeof NOTHING | typeof MIDDLE | typeof MEMBERS

/** A line, or a member that may be one. */
export interface Line extends Quoted {
  taken: Taken
  /** The member that was handed on as a whole, though it has members itself; -1: none. */
  open: number
  /** Where the first letter of the middle that was handed on stands; -1: none was. */
  middle: number
  /** What it was compared with only stood beside it: a line of its own kind may tell better. */
  isLoose: boolean
}

/** A line of which nothing is known yet. */
export const makeLine = (from: number, to: number): Line => ({
  from,
  to,
  quotes: null,
  taken: NOTHING,
  open: -1,
  middle: -1,
  isLoose: false,
})
