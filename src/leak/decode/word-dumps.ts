import { blockAt, type RowReader } from './blocks.ts'
import { LINE_END } from './bytes.ts'
import { type Decoder, laidOut, type Part } from './laid-out.ts'

/**
 * `hexdump` and `od` without an option show words of two bytes, the low one first as the machine has them: in hexadecimal or octal
 * digits; `od -b` shows bytes in octal ones (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/od.html).
 */
const ROW = /^0*[0-9a-f]{6,8}((?: +[0-9a-f]{4}){1,8}|(?: +[0-7]{6}){1,8}|(?: +[0-7]{3}){1,16}) *\r?$/
/** Line ends are rarer than zeros. */
const FIRST_ROW = Buffer.from('\n000000')
/** Stands for rows that are as the one before. */
const REPEATED = 0x2a
const LONGEST_ROW = 80

const OCTAL_BYTE = 3
const HEX_WORD = 4

const bytesOf = (row: string): Uint8Array => {
  const numbers = row.trim().split(/ +/)
  const digits = numbers[0]?.length ?? 0
  const values = numbers.map((number) => Number.parseInt(number, digits === HEX_WORD ? 16 : 8))
  if (digits === OCTAL_BYTE) return Uint8Array.from(values)
  return Uint8Array.from(values.flatMap((value) => [value & 0xff, value >>> 8]))
}

const NOTHING = new Uint8Array(0)

const rowOf: RowReader = (view, start, end) => {
  const numbers = end - start > LONGEST_ROW ? null : ROW.exec(view.toString('latin1', start, end))?.[1]
  if (numbers) return bytesOf(numbers)
  return view[start] === REPEATED ? NOTHING : null
}

/** What dumps of words show: each from address 0 on, and one that goes on from bytes before these. */
export const wordDumps: Decoder = (raw, from, to) => {
  const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const parts: Part[] = []
  // A stream begins with a line, what goes on from a window before it with the rest of one.
  let line = from === 0 ? 0 : view.indexOf(LINE_END, from) + 1 || to
  while (line < to) {
    const dump = blockAt(view, line, to, rowOf)
    if (dump !== null) parts.push(dump)
    const next = view.indexOf(FIRST_ROW, dump?.end ?? line)
    line = next < 0 ? to : next + 1
  }
  return laidOut('hex', parts)
}
