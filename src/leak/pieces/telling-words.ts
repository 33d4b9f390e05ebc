import { bitsInText, bitsWhereDrawn, enoughBits, isDrawn, type Met, USUAL_GAP } from './chain-bits.ts'
import { pieceKey } from './chain-index.ts'
import { slotOf } from './word-counts.ts'

/** Ticks of a short log. */
const SOME_TICKS = 16

const slotOfWord = (letters: Uint8Array): number =>
  slotOf(pieceKey(letters, 0, letters.length), letters.length)

const lettersOf = (word: string): Uint8Array => Buffer.from(word, 'utf8')

/** The letters of words without those that are counted in the place of an earlier one. */
const distinct = (words: readonly string[], before: readonly string[]): readonly Uint8Array[] => {
  const taken = new Set(before.map((word) => slotOfWord(lettersOf(word))))
  return words.map(lettersOf).filter((letters) => {
    const slot = slotOfWord(letters)
    return !taken.has(slot) && taken.add(slot)
  })
}

/**
 * True where the words of a value say enough to be told from chance when each of them stands between others, in a short log whose lines
 * have a `frame` of words. A number of eight digits in two pieces does not: logs are full of numbers. A word that stands in the frame, or
 * was met in the value before, says next to nothing.
 */
export const areTelling = (words: readonly string[], value: string, frame: readonly string[]): boolean => {
  const met: Met = { count: 0, ticks: 0 }
  const bits = distinct(words, frame).map((word) =>
    isDrawn(value) ? bitsWhereDrawn(word.length, met) : bitsInText(word, word.length, met),
  )
  const gaps = (words.length - 1) * USUAL_GAP
  return bits.reduce((sum, each) => sum + each, -gaps) >= enoughBits(value.length, SOME_TICKS)
}
