import { type Decoder, laidOut, type Part } from './laid-out.ts'

/**
 * UTF-16 without a byte-order mark, as memory holds it: core dumps, databases, what runtimes serialize. Of Latin letters every second
 * byte is NUL, which the search drops. Those of other scripts may be any bytes, and any bytes may be some of theirs, so that two of a
 * needle's characters in a row show where to read.
 */
type WideEncoding = 'utf-16le' | 'utf-16be'

/**
 * A letter or digit beyond Latin-1. Quotes and dashes of typography are none, nor are emoji: without them a text is the same, or nearly,
 * and every second reply has some.
 */
const OTHER_LETTER = /(?![\0-\xff])[\p{L}\p{M}\p{N}]/u
/** A key or an account detail is found whatever it is made of: emoji in a row are most of some names. */
const OF_MARKER = /(?![\0-\xff])[\p{L}\p{M}\p{N}]|[\u{10000}-\u{10ffff}]/u
/** Bytes around two known characters that are read with them: Latin words of the same value. */
const AROUND = 256

const UNIT = 0x10000

/** Two characters that follow each other as one number, the first one in the upper half. */
const pairsOf = (value: string): Iterable<number> => {
  const pairs = new Set<number>()
  for (let i = 0; i + 1 < value.length; i++) pairs.add(value.charCodeAt(i) * UNIT + value.charCodeAt(i + 1))
  return pairs
}

/** All that follow each other in the values, in any case, and one of which, or both together, is such a letter. */
const telling = (values: readonly string[], letter: RegExp): readonly number[] =>
  values
    .filter((value) => letter.test(value))
    .flatMap((value) => [value, value.toLowerCase(), value.toUpperCase()])
    .flatMap((cased) => [...pairsOf(cased)])
    .filter((pair) => letter.test(String.fromCharCode(Math.floor(pair / UNIT), pair % UNIT)))

const swapped = (unit: number): number => ((unit & 0xff) << 8) | (unit >>> 8)

/** The four bytes of a pair as a word, read from the highest one on. */
const wordOf = (pair: number, encoding: WideEncoding): number => {
  const [first, second] = [Math.floor(pair / UNIT), pair % UNIT]
  return encoding === 'utf-16be' ? (first << 16) | second : (swapped(first) << 16) | swapped(second)
}

const TABLE_BITS = 16
const { imul } = Math
const slotOf = (word: number): number => imul(word, 0x9e3779b1) >>> (32 - TABLE_BITS)

/** The words of all pairs, behind a table that says "perhaps" or "no" in a nanosecond. */
interface Known {
  readonly table: Uint8Array
  readonly words: ReadonlySet<number>
}

const knownOf = (pairs: ReadonlySet<number>, encoding: WideEncoding): Known => {
  const words = new Set(Array.from(pairs, (pair) => wordOf(pair, encoding)))
  const table = new Uint8Array(2 ** TABLE_BITS)
  for (const word of words) table[slotOf(word)] = 1
  return { table, words }
}

/** Bytes that are read as UTF-16. */
interface Stretch {
  readonly from: number
  to: number
}

/** Adds four bytes that are known: to the stretch that reaches to them, or a new one. Two texts may overlap, an odd number of bytes apart. */
const addTo = (stretches: Stretch[], first: number, from: number, to: number): void => {
  const isNear = (stretch: Stretch): boolean => ((stretch.from ^ first) & 1) === 0 && first <= stretch.to
  const open = stretches.slice(-2).find(isNear)
  const end = first + 4 + Math.min(AROUND, (to - first - 4) & ~1)
  if (open === undefined) stretches.push({ from: first - Math.min(AROUND, (first - from) & ~1), to: end })
  else open.to = end
}

const stretchesOf = (raw: Uint8Array, from: number, to: number, { table, words }: Known): Stretch[] => {
  const stretches: Stretch[] = []
  let word = ((raw[from] ?? 0) << 16) | ((raw[from + 1] ?? 0) << 8) | (raw[from + 2] ?? 0)
  for (let i = from + 3; i < to; i++) {
    word = (word << 8) | (raw[i] ?? 0)
    if (table[slotOf(word)] === 1 && words.has(word)) addTo(stretches, i - 3, from, to)
  }
  return stretches
}

const decoderFor = (pairs: ReadonlySet<number>, encoding: WideEncoding): Decoder => {
  const known = knownOf(pairs, encoding)
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  return (raw, from, to) =>
    laidOut(
      encoding,
      stretchesOf(raw, from, to, known).map(({ from: origin, to: end }): Part => ({
        origin,
        end,
        bytes: Buffer.from(decoder.decode(raw.subarray(origin, end)), 'utf8'),
      })),
    )
}

/** Read UTF-16 in which characters of these values follow each other; none where all of them are Latin. `markers`: keys and account details. */
export const wideValues = (texts: readonly string[], markers: readonly string[] = []): readonly Decoder[] => {
  const pairs = new Set([...telling(texts, OTHER_LETTER), ...telling(markers, OF_MARKER)])
  if (pairs.size === 0) return []
  return [decoderFor(pairs, 'utf-16le'), decoderFor(pairs, 'utf-16be')]
}
