import { classOf, HEX, hexDigit } from './bytes.ts'
import { hexOf } from './dump-rows.ts'
import { GRAM } from './grams.ts'
import { type Decoder, laidOut, type Part } from './laid-out.ts'
import { isText, looksLikeText } from './likely-text.ts'
import { readings, type Run, runsOf } from './runs.ts'

const LIST = classOf(/[0-9a-fA-FxX ,:\s[\]-]/)
const DECIMAL = classOf(/[0-9,\s[\]-]/)
const MIN_LIST = 32

/** Fewer hex digits are no piece of a key. */
const MIN_HEX = 16

/** The value of each hex digit. */
const DIGIT = Uint8Array.from({ length: 256 }, (_, byte) => Math.max(0, hexDigit(byte)))

/** A longer row of digits is no id and no hash: it is decoded without a look before. */
const LONGEST_ID = 128
const id = new Uint8Array(LONGEST_ID >> 1)

/**
 * True for one number that cannot be text from either digit on: the id that stands in every line of many a log. Looked at before
 * anything is made of it: half of the time of a search went into such ids.
 */
const isId = (raw: Uint8Array, { from, to }: Run): boolean => {
  if (to - from > LONGEST_ID) return false
  for (let i = from; i < to; i++) if (HEX[raw[i] ?? 0] === 0) return false
  for (const phase of [0, 1]) {
    const length = (to - from - phase) >> 1
    for (let i = 0, at = from + phase; i < length; i++, at += 2)
      id[i] = ((DIGIT[raw[at] ?? 0] ?? 0) << 4) | (DIGIT[raw[at + 1] ?? 0] ?? 0)
    if (isText(id, length)) return false
  }
  return true
}

/** Hexadecimal bytes: dense, spaced, with colons, `0x`, `<Buffer ...>` and the rows of dumps, which are joined. */
export const hexValues: Decoder = (raw, from, to) => {
  const runs = runsOf(raw, from, to, LIST, MIN_LIST).flatMap((run) => {
    if (isId(raw, run)) return []
    const digits = hexOf(raw, run)
    return digits.length < MIN_HEX ? [] : [{ run, text: Buffer.from(digits).toString('latin1') }]
  })
  const partsFrom = (first: 0 | 1): Part[] =>
    runs.map(({ run, text }) => {
      const pairs = text.slice(first, text.length - ((text.length - first) % 2))
      return { origin: run.from, end: run.to, bytes: Buffer.from(pairs, 'hex') }
    })
  return readings('hex', partsFrom(0), partsFrom(1))
}

/** Numbers of up to three digits; a dash after a digit is no sign. */
const SIGNED = /(?<![\d-])-?\d{1,3}(?!\d)/g
const UNSIGNED = /\b\d{1,3}\b/g

/** Decimal bytes: `[115, 107, ...]`, also one a line, as JSON writes a Buffer. */
export const decimalValues: Decoder = (raw, from, to) => {
  const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const parts = runsOf(raw, from, to, DECIMAL, MIN_LIST).flatMap((run): Part[] => {
    const text = view.toString('latin1', run.from, run.to)
    const digits = text.match(text.includes('-') ? SIGNED : UNSIGNED) ?? []
    const numbers = digits.map(Number).filter((number) => number >= -128 && number < 256)
    // Bytes of Java have a sign: -61 is 195, as an array of bytes reads it anyway.
    return numbers.length >= GRAM ? [{ origin: run.from, end: run.to, bytes: Uint8Array.from(numbers) }] : []
  })
  return laidOut(
    'byte-list',
    parts.filter(({ bytes }) => looksLikeText(bytes)),
  )
}
