import { hexDigit } from '../decode/bytes.ts'

/**
 * A list that counts, of lines, addresses, code points, has each number once, and so a few that stand in a key one behind the other, in
 * their order too. It shows itself: the words between two of its numbers are as many as it has counted, times those of a line.
 */
export interface Counting {
  /** The last number of a chain, in base 10 and in base 16; NaN where it has none. */
  readonly values: readonly [Float64Array, Float64Array]
  /** Which word of the stream that was. */
  readonly words: Int32Array
  /** Words for each step of the count, between the last two numbers; NaN where there are none. */
  readonly slopes: readonly [Float64Array, Float64Array]
}

/** What a word counts in base 10 and in base 16; NaN: nothing. */
export type Numeral = readonly [decimal: number, hexadecimal: number]

/** Shorter numbers are those of dates and hours, which come again; longer ones are ids. */
const [FEWEST, MOST] = [3, 8]
const NO_NUMERAL: Numeral = [NaN, NaN]

/** Reads a number. */
export const numeralOf = (letters: Uint8Array, size: number): Numeral => {
  if (size < FEWEST || size > MOST) return NO_NUMERAL
  let [decimal, hexadecimal] = [0, 0]
  for (let i = 0; i < size; i++) {
    const digit = hexDigit(letters[i] ?? 0)
    if (digit < 0) return NO_NUMERAL
    decimal = digit < 10 ? decimal * 10 + digit : NaN
    hexadecimal = hexadecimal * 16 + digit
  }
  return [decimal, hexadecimal]
}

const numbers = (length: number): Float64Array => new Float64Array(length).fill(NaN)

export const makeCounting = (ends: number): Counting => ({
  values: [numbers(ends), numbers(ends)],
  words: new Int32Array(ends),
  slopes: [numbers(ends), numbers(ends)],
})

/** NaN also where nothing was counted in between. */
const slopeTo = (
  { values, words }: Counting,
  base: 0 | 1,
  from: number,
  number: Numeral,
  word: number,
): number => {
  const counted = number[base] - (values[base][from] ?? NaN)
  return counted === 0 ? NaN : (word - (words[from] ?? 0)) / counted
}

/** Lines of a list have about as many words each: of a hundred of them the mean is that of the next hundred, but for one in so many. */
const LOOSE = 16

/** The numbers of a key are far from each other, and stand a line or two apart: a list has a word or more for each step, or a few less. */
const LEAST_SLOPE = 1 / 8

const isAbout = (slope: number, known: number): boolean =>
  Math.abs(known) >= LEAST_SLOPE && Math.abs(slope - known) <= Math.abs(known) / LOOSE

/** True for a number that a list which has counted the last two of the chain has there, too. */
export const isCounted = (counting: Counting, from: number, number: Numeral, word: number): boolean =>
  // Most words are no numbers.
  !Number.isNaN(number[1]) &&
  (isAbout(slopeTo(counting, 0, from, number, word), counting.slopes[0][from] ?? NaN) ||
    isAbout(slopeTo(counting, 1, from, number, word), counting.slopes[1][from] ?? NaN))

const countIn = (
  base: 0 | 1,
  counting: Counting,
  from: number | null,
  to: number,
  number: Numeral,
  word: number,
): void => {
  const [values, slopes] = [counting.values[base], counting.slopes[base]]
  const isNumber = !Number.isNaN(number[1])
  const known = (from === null ? NaN : slopes[from]) ?? NaN
  slopes[to] = from !== null && isNumber ? slopeTo(counting, base, from, number, word) : known
  values[to] = (from === null || isNumber ? number[base] : values[from]) ?? NaN
}

/** Takes the next word of a chain; `from`: where it ended before, null where the word begins it. */
export const count = (
  counting: Counting,
  from: number | null,
  to: number,
  number: Numeral,
  word: number,
): void => {
  countIn(0, counting, from, to, number, word)
  countIn(1, counting, from, to, number, word)
  const isNumber = !Number.isNaN(number[1])
  counting.words[to] = from === null || isNumber ? word : (counting.words[from] ?? 0)
}
