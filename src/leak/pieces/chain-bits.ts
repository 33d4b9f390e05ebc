import { isContinuation } from '../decode/bytes.ts'

const { log2, LOG2E: LOG2_E } = Math

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39

/** Numbers in a text count something, as those of a log do: the next one is no surprise. By digits. */
const NUMBER_BITS = [0, 1, 2, 4, 6, 9, 12]

/** A word of letters and digits, as ids and keys are made of: less than the 5 bits a letter of 32 that look random. */
const priorOfId = (size: number): number => 1.5 + 3 * size

/** Bits of a word of a language: of its beginning, and of each letter. */
const [BEGINNING, LETTER] = [4.5, 1.5]

/** Bits of a part of a longer word: in other scripts, and beside letters with accents, each letter stands for itself. */
export const bitsWhereJoined = (size: number): number => LETTER * size

/** Bits of a word of another script, in UTF-8: a letter of two bytes says as much as one of ASCII, a character of three more. */
export const bitsOfCharacters = (letters: Uint8Array, size: number): number => {
  let inner = 0
  for (let i = 0; i < size; i++) if (isContinuation(letters[i] ?? 0)) inner++
  return BEGINNING + LETTER * inner
}

/** Bits that a word of so many letters has in a text before a file has shown any. */
const priorInText = (letters: Uint8Array, size: number): number => {
  let digits = 0
  for (let i = 0; i < size; i++) if (isDigit(letters[i] ?? 0)) digits++
  if (digits === size) return NUMBER_BITS[size] ?? 12
  return digits > 0 ? priorOfId(size) : BEGINNING + LETTER * size
}

/** Of a file that has shown fewer words little is known: it is taken to have shown so many others, too. */
const FEW = 3

/** Letters and digits in turns. */
const DRAWN = /(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{8}/i

/** True for a key or an id that was drawn by lot: its pieces are words of no language. */
export const isDrawn = (value: string): boolean => DRAWN.test(value)

/** How often a word was met, among so many ticks of the clock (`Chains.ticks`). */
export interface Met {
  readonly count: number
  readonly ticks: number
}

const bitsOf = (prior: number, { count, ticks }: Met): number =>
  count === 0 ? prior : Math.min(prior, log2((ticks + FEW) / count))

/** How surprising a word is where a text goes on with it: -log2 of its chance, negative where it is met more than once a tick. */
export const bitsInText = (letters: Uint8Array, size: number, met: Met): number =>
  bitsOf(priorInText(letters, size), met)

/** The same where a value that {@link isDrawn} goes on with it. */
export const bitsWhereDrawn = (size: number, met: Met): number => bitsOf(priorOfId(size), met)

/**
 * Bits of a word that stands as many words behind the last one as others of its chain did, as in a column: it is taken to stand in that
 * column alone, which has one word of so many. In a log of single letters each of them is common, and says much where the next one
 * is due.
 */
export const bitsInColumn = (size: number, count: number, words: number, width: number): number =>
  Math.min(priorOfId(size), log2(words / ((count + 1) * width)))

/**
 * Letters of a language follow from those before: of the 4 bits a letter has alone it has 3 then, and a word, too, loses about a
 * quarter of its own (https://doi.org/10.1002/j.1538-7305.1951.tb01366.x).
 */
export const OF_LANGUAGE = 3 / 4

/** A chain does not go on after so many ticks. */
export const MAX_GAP = 4096

/**
 * Bits of a gap between two links, about as long as Elias' delta code of it: what a gap costs, over all of them, is no more than one
 * chance (https://doi.org/10.1109/TIT.1975.1055349).
 */
const GAP_BITS = Float32Array.from({ length: MAX_GAP }, (_, gap) =>
  gap === 0 ? 0 : 2 + log2(gap) + 2 * log2(1 + log2(gap)),
)

/** Of a gap as wide as the one before, one more or one less: the frames of a log make it so. */
export const USUAL_GAP = log2(3)

/**
 * Bits of a gap of so many ticks in a chain whose last gap was `usual`, and whose gaps are `mean` on average, where that is known (0: not): where several streams are
 * written at once they differ, and are as wide as there are streams. A geometric code of that mean is the shortest for them.
 */
export const gapBits = (gap: number, usual: number, mean: number): number => {
  if (Math.abs(gap - usual) < 2) return USUAL_GAP
  const any = GAP_BITS[gap] ?? 0
  return mean === 0 ? any : Math.min(any, USUAL_GAP + log2(mean + 1) + (gap * LOG2_E) / (mean + 1))
}

/** Bits of a gap where no other is known. */
export const anyGapBits = (gap: number): number => GAP_BITS[gap] ?? 0

/** One file in 2^20 has a chain by chance. */
export const SURE = 20

/** Bits from which on a chain counts, that may begin at so many places of a needle and after so many ticks: log2(m n) more than {@link SURE}. */
export const enoughBits = (places: number, ticks: number): number => SURE + log2(places) + log2(ticks + 1)

/** One of so many words is common. */
const COMMON = 64
/** No word is, as long as a file has shown so few. */
const MANY = 32

/**
 * How far a word moves the clock: one tick, and the less the more common it is in the file. What stands in every line would else widen
 * each gap.
 */
export const ticksOf = ({ count, ticks }: Met): number =>
  count === 0 ? 1 : Math.min(1, (ticks + MANY) / (count * COMMON))
