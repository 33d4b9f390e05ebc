import { LINE_END } from './bytes.ts'
import type { Part } from './laid-out.ts'

/** An asterisk: stands in dumps for rows that are as the one before. */
export const REPEATED = 0x2a

/** The bytes that a line shows, which reaches from `start` to `end`; null where it is no row. */
export type RowReader = (view: Buffer, start: number, end: number) => Uint8Array | null

/** What the rows show that follow each other from the line that begins at `first` on; null where they show nothing. */
export const blockAt = (view: Buffer, first: number, to: number, read: RowReader): Part | null => {
  const rows: Uint8Array[] = []
  let start = first
  while (start < to) {
    const newline = view.indexOf(LINE_END, start)
    const end = newline < 0 || newline > to ? to : newline
    const row = read(view, start, end)
    if (row === null) break
    rows.push(row)
    start = end + 1
  }
  const bytes = Buffer.concat(rows)
  return bytes.length === 0 ? null : { origin: first, end: Math.max(first, start - 1), bytes }
}
