import { blockAt, type RowReader } from './blocks.ts'
import { type Decoder, laidOut, type Part } from './laid-out.ts'

/**
 * `curl --trace-ascii` writes what it sent and got in rows of 64 characters behind the address of the first
 * (https://curl.se/docs/manpage.html#--trace-ascii). A value goes on in the next row, so rows are read without their addresses.
 */
const FIRST_ROW = Buffer.from('0000: ')
/** Line ends are rarer than zeros: to look for one takes a fifth of the time. */
const FIRST_LINE = Buffer.from('\n0000: ')
const ROW = /^[0-9a-f]{4}: /
/** `curl --trace` has the same addresses and bytes behind them, which are read as what they are. */
const BYTES = /^[0-9a-f]{4}: [0-9a-f]{2} (?:[0-9a-f]{2} | {2})/
const ADDRESS = FIRST_ROW.length

const rowOf: RowReader = (view, start, end) => {
  const head = view.toString('latin1', start, Math.min(end, start + ADDRESS + 6))
  return ROW.test(head) && !BYTES.test(head) ? view.subarray(start + ADDRESS, end) : null
}

/** The text of addressed rows, each block from address 0 on joined. */
export const addressedRows: Decoder = (raw, from, to) => {
  const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const parts: Part[] = []
  const next = (from: number): number => view.indexOf(FIRST_LINE, from) + 1 || to
  const isFirst = view.subarray(from, from + ADDRESS).equals(FIRST_ROW)
  for (let at = isFirst ? from : next(Math.max(0, from - 1)); at < to;) {
    const block = blockAt(view, at, to, rowOf)
    if (block !== null) parts.push(block)
    at = next(Math.max(at, (block?.end ?? 0) - 1))
  }
  return laidOut('split', parts)
}
