import { REPEATED } from './blocks.ts'
import { HEX, LINE_END } from './bytes.ts'
import {
  afterBlanks,
  type Cell,
  cellAt,
  cellsAt,
  fits,
  isBlank,
  isPartOf,
  MINUS,
  type Numbers,
  WORD,
} from './dump-layouts.ts'
import { highFirst, lowFirst, valueOf } from './dump-values.ts'
import { isTextInHalf } from './likely-text.ts'
import type { Run } from './runs.ts'

/** Rows of numbers with text in them that are written in the same way and follow each other. */
export interface Block {
  readonly numbers: Numbers
  readonly rows: readonly (readonly Cell[])[]
  readonly end: number
  /** Nothing but an address stands before the numbers. */
  readonly isPlain: boolean
}

/** What two numbers beside each other are two of, or null. */
type Reader = (raw: Uint8Array, first: Cell, second: Cell) => Numbers | null

/** A row shows at least so many bytes, but the last one. */
const MIN_ROW = 8
/** Numbers of a time, a process and an address stand before those of a row. */
const MAX_BEFORE = 12
/** The prefix of a row, and what stands behind it. */
const MAX_LINE = 4096

/** Two numbers may look like a row by chance: an address and the first word behind it. */
const PAIR = 2

interface FirstRow {
  readonly numbers: Numbers
  readonly cells: readonly Cell[]
  /** Where the first number begins, with its mark or sign. */
  readonly at: number
}

const weightOf = ({ numbers, cells }: FirstRow): number => cells.length * numbers.size

const rowAt = (raw: Uint8Array, at: number, end: number, read: Reader): FirstRow | null => {
  const first = cellAt(raw, at, end)
  // Most numbers of a log have no blank behind them: looked at before all else.
  if (!isBlank(raw[first.to])) return null
  const next = afterBlanks(raw, first.to, end)
  const numbers = next === end ? null : read(raw, first, cellAt(raw, next, end))
  return numbers === null ? null : { numbers, cells: cellsAt(raw, at, end, numbers), at }
}

/** Fewer digits without a space are a number, more may be bytes. */
const DENSE = 16

/** A row of bytes without spaces. */
const denseRowAt = (raw: Uint8Array, at: number, end: number): FirstRow | null => {
  const cell = cellAt(raw, at, end)
  const digits = cell.to - cell.from
  const numbers: Numbers = { base: 16, size: 0, digits, isMarked: false, pitch: 0 }
  if (digits < DENSE || !fits(raw, cell, numbers)) return null
  return { numbers, cells: [cell], at }
}

/** True for numbers that may be bytes of text: most that stand beside each other in a log are ids. */
const isText = (raw: Uint8Array, cells: readonly Cell[], numbers: Numbers): boolean =>
  isTextInHalf(lowFirst(raw, cells, numbers)) ||
  (numbers.base === 16 && numbers.size > 1 && isTextInHalf(highFirst(raw, cells)))

const isStart = (raw: Uint8Array, at: number): boolean =>
  HEX[raw[at] ?? 0] === 1 && WORD[raw[at - 1] ?? 0] === 0

/** The longest row of numbers in a part of a line. */
const firstRow = (raw: Uint8Array, { from, to }: Run, read: Reader): FirstRow | null => {
  let best: FirstRow | null = null
  let [last, count, least] = [-1, 0, MIN_ROW]
  for (let at = from; at < to && count < MAX_BEFORE; at++) {
    if (!isStart(raw, at)) continue
    last = raw[at - 1] === MINUS && isBlank(raw[at - 2]) ? at - 1 : at
    count++
    const row = rowAt(raw, last, to, read)
    if (row === null || weightOf(row) < least) continue
    best = row
    if (row.cells.length > PAIR) break
    least = weightOf(row) + 1
  }
  return best ?? (last < 0 ? null : denseRowAt(raw, last, to))
}

/** What stands before the numbers of every row: so many words, and what is joined to the first number (the quote of a JSON string). */
interface Beginning {
  readonly words: number
  readonly lead: Uint8Array
}

const lineStart = (raw: Uint8Array, at: number): number => {
  let start = at
  while (start > 0 && at - start < MAX_LINE && raw[start - 1] !== LINE_END) start--
  return start
}

const afterWord = (raw: Uint8Array, at: number, end: number): number => {
  let next = at
  while (next < end && !isBlank(raw[next])) next++
  return next
}

const beginningOf = (raw: Uint8Array, start: number, at: number): Beginning => {
  let [words, next] = [0, afterBlanks(raw, start, at)]
  for (let end = afterWord(raw, next, at); end < at; end = afterWord(raw, next, at)) {
    words++
    next = afterBlanks(raw, end, at)
  }
  return { words, lead: raw.subarray(next, at) }
}

const COLON = 0x3a
/** An address has so many digits at least. */
const MIN_ADDRESS = 4

/** True where the word before is an address: digits, and a colon at most. */
const isBehindAddress = (raw: Uint8Array, at: number, start: number): boolean => {
  let to = at
  while (to > start && isBlank(raw[to - 1])) to--
  if (raw[to - 1] === COLON) to--
  let from = to
  while (from > start && HEX[raw[from - 1] ?? 0] === 1) from--
  return to < at && to - from >= MIN_ADDRESS && (from === start || isBlank(raw[from - 1]))
}

/** The numbers of a line that begins as the first row does. The last row may have one, and of that a part. */
const nextRow = (raw: Uint8Array, line: Run, { words, lead }: Beginning, numbers: Numbers): Cell[] => {
  let at = afterBlanks(raw, line.from, line.to)
  for (let n = 0; n < words; n++) at = afterBlanks(raw, afterWord(raw, at, line.to), line.to)
  if (!lead.every((byte, n) => raw[at + n] === byte)) return []
  const from = at + lead.length
  const cells = cellsAt(raw, from, line.to, numbers)
  if (cells.length > 0 || !isBehindAddress(raw, from, line.from)) return cells
  const cell = cellAt(raw, from, line.to)
  return isPartOf(raw, cell, numbers) ? [cell] : []
}

const lineEnd = (raw: Uint8Array, from: number, to: number): number => {
  let end = from
  while (end < to && raw[end] !== LINE_END) end++
  return end
}

/** The same of a line that may be long. */
const endOf = (raw: Uint8Array, from: number, to: number): number =>
  lineEnd(raw, from, Math.min(to, from + MAX_LINE))

/** Numbers that addresses are written in, whatever the words are: `od` has octal ones. */
const BASES = [16, 10, 8]

const isPowerOfTwo = (count: number): boolean => count > 1 && (count & (count - 1)) === 0

/** True for a number that is greater in the next row by the bytes of the words behind it: 2, 4, 8, 16 of these. */
const isAddress = (
  raw: Uint8Array,
  row: readonly Cell[],
  next: readonly Cell[] | undefined,
  size: number,
): boolean => {
  const [first, second] = [row[0], next?.[0]]
  if (first === undefined || second === undefined || !isPowerOfTwo(row.length - 1)) return false
  const bytes = (row.length - 1) * size
  return BASES.some((base) => valueOf(raw, second, base) - valueOf(raw, first, base) === bytes)
}

/** An address may have as many digits as the words behind it. Rows that are repeated are left out. */
const withoutAddresses = (
  raw: Uint8Array,
  rows: readonly (readonly Cell[])[],
  { size }: Numbers,
): readonly (readonly Cell[])[] => {
  const addresses = rows.filter((row, n) => isAddress(raw, row, rows[n + 1], size)).length
  return addresses * 2 >= rows.length - 1 && addresses > 0 ? rows.map((cells) => cells.slice(1)) : rows
}

/** True for a row that is as long as the first one: a shorter one is the last. */
const isFull = (row: readonly Cell[], first: readonly Cell[]): boolean => {
  const digits = (cells: readonly Cell[]): number => (cells[0]?.to ?? 0) - (cells[0]?.from ?? 0)
  return row.length === first.length && (first.length > 1 || digits(row) === digits(first))
}

/** The row of the line that ends before `start`; none at the beginning. */
const rowBefore = (raw: Uint8Array, start: number, beginning: Beginning, numbers: Numbers): Cell[] =>
  start === 0 ? [] : nextRow(raw, { from: lineStart(raw, start - 1), to: start - 1 }, beginning, numbers)

/** A first row with those around it, up to one that shows no text, and where they end. */
const rowsAround = (raw: Uint8Array, { numbers, cells }: FirstRow, beginning: Beginning, lines: Run) => {
  const rows: (readonly Cell[])[] = [rowBefore(raw, lines.from, beginning, numbers), cells]
  let end = endOf(raw, cells.at(-1)?.to ?? lines.from, lines.to)
  for (let last = cells; end < lines.to && isFull(last, cells) && isText(raw, last, numbers);) {
    const line = { from: end + 1, to: endOf(raw, end + 1, lines.to) }
    const isRepeated = raw[line.from] === REPEATED && line.to - line.from <= 2
    const row = isRepeated ? last : nextRow(raw, line, beginning, numbers)
    if (row.length === 0) break
    if (!isRepeated) rows.push(row)
    last = row
    end = line.to
  }
  return { rows: rows.filter((row) => row.length > 0), end }
}

/** The rows that begin in a part of a line, which lies in `run`; null where there are none. */
const blockAt = (raw: Uint8Array, run: Run, line: Run, to: number, read: Reader): Block | null => {
  const first = firstRow(raw, line, read)
  if (first === null || !isText(raw, first.cells, first.numbers)) return null
  const start = lineStart(raw, first.at)
  const beginning = beginningOf(raw, start, first.at)
  const { rows, end } = rowsAround(raw, first, beginning, { from: start, to })
  const isPlainBefore =
    beginning.words === 0 || (beginning.words === 1 && isBehindAddress(raw, first.at, start))
  // One row without spaces is a value like others.
  const isPlain = (isPlainBefore && run.from <= start) || (rows.length === 1 && first.numbers.size === 0)
  return { numbers: first.numbers, rows: withoutAddresses(raw, rows, first.numbers), end, isPlain }
}

/** The dumps that begin in runs of digits and blanks of `raw[from, to)`. */
export const blocksIn = (
  raw: Uint8Array,
  runs: readonly Run[],
  { from, to }: Run,
  read: Reader,
): readonly Block[] => {
  const blocks: Block[] = []
  // The rest of a line was read with the window before: it would be taken for a row of fewer numbers.
  let done = from === 0 ? 0 : lineEnd(raw, from - 1, to)
  for (const run of runs)
    for (let at = Math.max(run.from, done); at < run.to;) {
      const line = { from: at, to: lineEnd(raw, at, run.to) }
      const block = line.to - line.from < 2 * MIN_ROW ? null : blockAt(raw, run, line, to, read)
      if (block !== null) blocks.push(block)
      done = block?.end ?? line.to
      at = done + 1
    }
  return blocks
}
