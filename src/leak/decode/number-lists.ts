import { classOf, hexDigit } from './bytes.ts'
import { mayBeDeflatedText } from './deflate-start.ts'
import { hexOf, isRow } from './dump-rows.ts'
import { dumpedHex, dumpedNumbers } from './dumped.ts'
import { GRAM } from '../values/grams.ts'
import { indexedBytes } from './indexed-bytes.ts'
import { isLetter } from '../search/squeeze.ts'
import { type Decoder, laidOut, type Part } from './laid-out.ts'
import { CONTINUATION, holdsText, textKind } from './likely-text.ts'
import { MARKS, packedIn } from './packed-in.ts'
import { MIN_DEFLATED, MIN_PACKED } from './packed.ts'
import { readings, type Run, runsOf, type Written } from './runs.ts'
import { byteClass } from '../survey/byte-class.ts'

const LIST = byteClass(classOf(/[0-9a-fA-FxX ,:\s[\]-]/))
const DECIMAL = byteClass(classOf(/[0-9,\s[\]-]/))
const MIN_LIST = 32

/** Fewer hex digits are no piece of a key. */
const MIN_HEX = 16

/** What a byte is beside the kinds of text: one of text that is no letter, and two bytes that are not the digits of one. */
const [SIGN, NO_NUMBER] = [6, 7]
const kindOf = (byte: number): number =>
  byte < 0x80 && textKind(byte) === 0 && !isLetter(byte) ? SIGN : textKind(byte)
/** For each two bytes that are the digits of one: what it is in text. Both ways of pairing digits are looked up in one walk. */
const KINDS = new Uint8Array(65_536).fill(NO_NUMBER)
const DIGITS = Buffer.from('0123456789abcdefABCDEF')
for (const high of DIGITS)
  for (const low of DIGITS) KINDS[high | (low << 8)] = kindOf(hexDigit(high) * 16 + hexDigit(low))

const EXPECTED = 3
/**
 * What a byte adds to a row of text. Eight letters are what a needle is recognised by; thirteen bytes of any text count as much: what
 * stands a few bytes a line may have few letters in some of its lines.
 */
const [LETTER_ADDS, SIGN_ADDS] = [32, 20]
const ENOUGH = GRAM * LETTER_ADDS

/**
 * A walk through text as one number: how many continuation bytes must follow, in the low two bits, and above them how much text there
 * was in one row. The table gives the former, and a mask that keeps or forgets the latter: random bytes would mislead a branch at every
 * second one (10 ns, against 3).
 */
const STEPS = Int32Array.from({ length: (EXPECTED + 1) << 3 }, (_, at) => {
  const [expected, kind] = [at >> 3, at & 7]
  if (kind === CONTINUATION && expected > 0) return ~EXPECTED | (expected - 1)
  if (kind === SIGN && expected === 0) return ~EXPECTED
  return expected > 0 || kind >= CONTINUATION ? 0 : ~EXPECTED | kind
})

const stepped = (walk: number, kind: number): number => {
  const step = STEPS[((walk & EXPECTED) << 3) | kind] ?? 0
  const adds = SIGN_ADDS + ((LETTER_ADDS - SIGN_ADDS) & ((kind - SIGN) >> 31))
  return ((walk + adds) & step & ~EXPECTED) | (step & EXPECTED)
}

/**
 * True for one number that cannot be text from either digit on: the id that stands in every line of many a log. Looked at before
 * anything is made of it: half of the time of a search went into such ids. Of random bytes two in five could be text; as much of it in a
 * row as counts comes once in 90 ids of 16.
 */
const isId = (raw: Uint8Array, { from, to }: Run): boolean => {
  let [walk, other] = [0, 0]
  let first = raw[from] ?? 0
  for (let i = from + 1; i < to; i++) {
    const second = raw[i] ?? 0
    const kind = KINDS[first | (second << 8)] ?? NO_NUMBER
    first = second
    const next = stepped(walk, kind)
    if (kind === NO_NUMBER || next >= ENOUGH) return false
    // The pair that begins at the next digit belongs to the other reading.
    walk = other
    other = next
  }
  return true
}

/** What an id of so many bytes could be after all: text in raw deflate, which has no mark. */
const PROBE = 44

const mayBeDeflated = (view: Buffer, { from, to }: Run): boolean =>
  to - from >= 2 * MIN_DEFLATED &&
  mayBeDeflatedText(Buffer.from(view.toString('latin1', from, from + 2 * PROBE), 'hex'))

/** Twelve letters in zlib take so many digits: MD5, which is shorter, needs no second look. */
const MIN_MARKED = 40
/** What is packed begins with a mark; of 64 digits one in a hundred has one by chance. */
const MARKED = new RegExp(MARKS.map(({ bytes }) => Buffer.from(bytes).toString('hex')).join('|'), 'i')

const mayBeMarked = (view: Buffer, { from, to }: Run): boolean =>
  to - from >= MIN_MARKED && MARKED.test(view.toString('latin1', from, to))

const BLANK = 0x20

/** Where the digits of a run stand: the ends of lines before and behind them are none of the value. */
const within = (raw: Uint8Array, { from, to }: Run): { readonly origin: number; readonly end: number } => {
  let [origin, end] = [from, to]
  while (origin < end && (raw[origin] ?? 0) <= BLANK) origin++
  while (end > origin && (raw[end - 1] ?? 0) <= BLANK) end--
  return { origin, end }
}

/** Hexadecimal bytes: dense, spaced, with colons, `0x`, `<Buffer ...>` and the rows of dumps, which are joined. */
export const hexValues: Decoder = (raw, from, to) => {
  const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  // A longer id may be packed, and mean something all the same.
  const runs = runsOf(raw, from, to, LIST, MIN_LIST).filter(
    (run) =>
      run.to - run.from >= 2 * MIN_PACKED ||
      !isId(raw, run) ||
      mayBeMarked(view, run) ||
      mayBeDeflated(view, run),
  )
  const values = runs.flatMap((run): Written[] => {
    const text = Buffer.from(hexOf(raw, run)).toString('latin1')
    const isValue = text.length >= MIN_HEX || (text.length > 1 && isRow(raw, run))
    return isValue ? [{ ...within(raw, run), text }] : []
  })
  const read = readings('hex', values, packedIn)
  const dumped = dumpedHex(raw, runs, { from, to })
  return dumped.length === 0 ? read : laidOut('hex', [...read.parts, ...dumped])
}

/** Numbers of up to three digits; a dash after a digit is no sign. */
const SIGNED = /(?<![\d-])-?\d{1,3}(?!\d)/g
const UNSIGNED = /\b\d{1,3}\b/g

/** Decimal bytes: `[115, 107, ...]`, also one a line, as JSON writes a Buffer. */
export const decimalValues: Decoder = (raw, from, to) => {
  const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const runs = runsOf(raw, from, to, DECIMAL, MIN_LIST)
  const parts = runs.flatMap((run): Part[] => {
    const text = view.toString('latin1', run.from, run.to)
    const digits = text.match(text.includes('-') ? SIGNED : UNSIGNED) ?? []
    const numbers = digits.map(Number).filter((number) => number >= -128 && number < 256)
    // Bytes of Java have a sign: -61 is 195, as an array of bytes reads it anyway.
    return numbers.length >= GRAM ? [{ ...within(raw, run), bytes: Uint8Array.from(numbers) }] : []
  })
  const all = [...parts, ...indexedBytes(raw, from, to)]
  const read = [...all.filter(({ bytes }) => holdsText(bytes)), ...packedIn(all)]
  return laidOut('byte-list', [...read, ...dumpedNumbers(raw, runs, { from, to })])
}
