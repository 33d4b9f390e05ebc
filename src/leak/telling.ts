import { commonEnd, commonStart, differInNumbers, isFrame, makeNumbers, tellMore } from './alike.ts'
import type { Line } from './lines.ts'
import { haveSameMembers } from './members.ts'
import { placeOf, quotesOf } from './quotes.ts'
import { hasPlainWord, tellsAnything } from './words.ts'

/** How two lines came to be compared: they are of one kind, more or less beside each other, or in the same place of a block that is repeated. */
export type Likeness = 'kind' | 'beside' | 'in-place'

/**
 * What a line tells beside another one: more than times and counters; a number that stands behind a word, which may be a piece; a number anywhere else, which is little; or nothing.
 * A line that repeats another one holds no piece, and one that is a piece and a counter is not told by another with the same piece.
 */
export type Telling = 'more' | 'number' | 'little' | 'nothing'

const numbers = makeNumbers()

/** A word at the beginning of a line may be a piece itself. */
const isBehindWord = (raw: Uint8Array, { from }: Line, at: number): boolean =>
  hasPlainWord(raw, from, at) && !tellsAnything(raw, from, from + 2)

/** A number in quotes is a member, and no counter between two of them. */
const isQuoted = (raw: Uint8Array, line: Line, at: number): boolean => {
  const quotes = quotesOf(raw, line)
  let before = 0
  while (before < quotes.count && placeOf(quotes, before) < at) before++
  return before % 2 === 1
}

const byMembers = (raw: Uint8Array, line: Line, other: Line): Telling => {
  if (!differInNumbers(raw, line, other, false)) return 'more'
  const from = commonStart(raw, line, other, numbers)
  if (from >= line.to) return 'nothing'
  return isBehindWord(raw, line, from) || isQuoted(raw, line, from) ? 'number' : 'little'
}

export const tellingOf = (raw: Uint8Array, line: Line, other: Line, likeness: Likeness): Telling => {
  if (haveSameMembers(raw, line, other)) return byMembers(raw, line, other)
  const from = commonStart(raw, line, other, numbers)
  const to = commonEnd(raw, line, other, from)
  if (likeness !== 'in-place' && !isFrame(line, from, to)) return 'nothing'
  if (tellMore(raw, numbers) || tellsAnything(raw, from, to)) return 'more'
  if (from >= to) return 'nothing'
  return isBehindWord(raw, line, from) ? 'number' : 'little'
}
