import { blockAt, REPEATED, type RowReader } from './blocks.ts'
import { LINE_END } from './bytes.ts'
import { type Decoder, laidOut, type Part } from './laid-out.ts'

/**
 * `od -c` and `hexdump -c` show each byte in four columns: a character, an escape or an octal number
 * (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/od.html). Where the locale has the character, it stands at the first of
 * its bytes, and `**` at the others.
 */
const CELL = ' {3}(?:[ -~]|[\\xc2-\\xf4][\\x80-\\xbf]{1,3})| {2}(?:\\\\.|\\*\\*)| [0-7]{3}'
const ROW = new RegExp(`^0*[0-9a-f]{6,8}((?:${CELL}){1,16}) *\\r?$`)
const CELLS = new RegExp(CELL, 'g')
/** Some cells are no numbers: else it is a dump of octal bytes, which is read as that. */
const CHARACTER = / {3}[!-~\x80-\xff]| {2}\\/
const LONGEST_ROW = 160

/** Line ends are rarer than zeros. */
const FIRST_ROW = Buffer.from('\n000000')

const REST = '**'

const textOf = (cell: string): string => {
  const sign = cell.trimStart()
  if (sign === '') return ' '
  if (sign === REST) return ''
  if (/^[0-7]{3}$/.test(sign)) return String.fromCharCode(Number.parseInt(sign, 8) & 0xff)
  return /^\\./.test(sign) ? '\n' : sign
}

const NOTHING = new Uint8Array(0)

const rowOf: RowReader = (view, start, end) => {
  const cells = end - start > LONGEST_ROW ? null : ROW.exec(view.toString('latin1', start, end))?.[1]
  if (cells) return Buffer.from((cells.match(CELLS) ?? []).map(textOf).join(''), 'latin1')
  return view[start] === REPEATED ? NOTHING : null
}

/** What dumps of characters show: each from address 0 on, and one that goes on from bytes before these. */
export const characterDumps: Decoder = (raw, from, to) => {
  const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const parts: Part[] = []
  // A stream begins with a line, what goes on from a window before it with the rest of one.
  let line = from === 0 ? 0 : view.indexOf(LINE_END, from) + 1 || to
  while (line < to) {
    const dump = blockAt(view, line, to, rowOf)
    if (dump !== null && CHARACTER.test(view.toString('latin1', dump.origin, dump.end))) parts.push(dump)
    const next = view.indexOf(FIRST_ROW, dump?.end ?? line)
    line = next < 0 ? to : next + 1
  }
  return laidOut('split', parts)
}
