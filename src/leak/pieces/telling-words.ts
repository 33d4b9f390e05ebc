import {
  bitsInText,
  bitsWhereDrawn,
  bitsWhereJoined,
  enoughBits,
  isDrawn,
  type Met,
  USUAL_GAP,
} from './chain-bits.ts'
import { pieceKey } from './chain-index.ts'
import { slotOf } from './word-counts.ts'

/** Ticks of a short log. */
const SOME_TICKS = 16

/** A word of ASCII letters and digits; `isJoined`: a part of a longer one, beside other letters. */
interface Word {
  readonly letters: Uint8Array
  readonly isJoined: boolean
}

const LONGER_WORD = /[\p{L}\p{M}\p{N}]+/gu
const ASCII = /[a-z0-9]+/g

/** What the search makes of a text at least: it also reads its other letters. */
const wordsOf = (text: string): readonly Word[] =>
  (text.toLowerCase().match(LONGER_WORD) ?? []).flatMap((longer) =>
    Array.from(longer.matchAll(ASCII), ({ 0: word, index }) => ({
      letters: Buffer.from(word, 'utf8'),
      isJoined: index > 0,
    })),
  )

const slotOfWord = ({ letters }: Word): number => slotOf(pieceKey(letters, 0, letters.length), letters.length)

/** The words without those that are counted in the place of an earlier one. */
const distinct = (words: readonly Word[], before: readonly Word[]): readonly Word[] => {
  const taken = new Set(before.map(slotOfWord))
  return words.filter((word) => {
    const slot = slotOfWord(word)
    return !taken.has(slot) && taken.add(slot)
  })
}

/**
 * True where the pieces of a value say enough to be told from chance when each of them stands between others, in a short log whose lines
 * have a `frame` of words. A number of eight digits in two pieces does not: logs are full of numbers. A word that stands in the frame, or
 * was met in the value before, says next to nothing.
 */
export const areTelling = (pieces: readonly string[], value: string, frame: string): boolean => {
  const met: Met = { count: 0, ticks: 0 }
  const words = pieces.flatMap(wordsOf)
  const bits = distinct(words, wordsOf(frame)).map(({ letters, isJoined }) => {
    if (isDrawn(value)) return bitsWhereDrawn(letters.length, met)
    return isJoined ? bitsWhereJoined(letters.length) : bitsInText(letters, letters.length, met)
  })
  const gaps = (words.length - 1) * USUAL_GAP
  return bits.reduce((sum, each) => sum + each, -gaps) >= enoughBits(value.length, SOME_TICKS)
}
