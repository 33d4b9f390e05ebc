import { classOf, HEX, LINE_END } from './bytes.ts'

/** A number of a dump: its digits, without `0x` or a sign before them. */
export interface Cell {
  readonly from: number
  readonly to: number
}

/**
 * How a dump writes its numbers. The end of each stands as far from the end of the one before as in every row, so that neither an
 * address nor the text beside the numbers is one of them.
 */
export interface Numbers {
  readonly base: 8 | 10 | 16
  /** Bytes of each number; 0 where it is a row of bytes without spaces (`xxd -p`). */
  readonly size: number
  /** Digits of each number; of a decimal one the most. */
  readonly digits: number
  /** `0x` stands before each. */
  readonly isMarked: boolean
  /** Columns from the end of a number to the end of the next. */
  readonly pitch: number
}

export const MINUS = 0x2d
const [SPACE, TAB, RETURN, ZERO, NINE, SEVEN, X] = [0x20, 0x09, 0x0d, 0x30, 0x39, 0x37, 0x78]

export const isBlank = (byte: number | undefined): boolean =>
  byte === SPACE || byte === TAB || byte === RETURN

/** Index of the first byte in `raw[at, end)` that is no blank. */
export const afterBlanks = (raw: Uint8Array, at: number, end: number): number => {
  let next = at
  while (next < end && isBlank(raw[next])) next++
  return next
}

/** Letters and digits: a number does not begin or end in the middle of them. */
export const WORD = classOf(/\w/)

/** The number that begins at `at`. */
export const cellAt = (raw: Uint8Array, at: number, end: number): Cell => {
  const isMark = raw[at] === ZERO && ((raw[at + 1] ?? 0) | 0x20) === X
  const from = isMark ? at + 2 : raw[at] === MINUS ? at + 1 : at
  let to = from
  while (to < end && HEX[raw[to] ?? 0] === 1) to++
  return { from, to }
}

const isMarked = (raw: Uint8Array, { from }: Cell): boolean => ((raw[from - 1] ?? 0) | 0x20) === X

export const isNegative = (raw: Uint8Array, { from }: Cell): boolean => raw[from - 1] === MINUS

/** True where all digits are decimal, or octal, ones. */
const areUpTo = (raw: Uint8Array, { from, to }: Cell, highest: number): boolean => {
  for (let i = from; i < to; i++) if ((raw[i] ?? 0) > highest) return false
  return true
}

/** Digits of an octal number of 1, 2, 4 and 8 bytes. */
const OCTAL: Readonly<Record<number, number>> = { 3: 1, 6: 2, 11: 4, 22: 8 }
/** Bytes and most digits of a decimal number by the columns that `od` and `hexdump` give it. */
const DECIMAL: Readonly<Record<number, readonly [size: number, digits: number]>> = {
  4: [1, 3],
  5: [1, 3],
  6: [2, 5],
  7: [2, 5],
  8: [2, 5],
  11: [4, 10],
  12: [4, 10],
  21: [8, 20],
}
const HEXADECIMAL: Readonly<Record<number, number>> = { 2: 1, 4: 2, 8: 4, 16: 8 }

/** True for a number that may stand among these. */
export const fits = (raw: Uint8Array, cell: Cell, numbers: Numbers): boolean => {
  const { base, digits } = numbers
  const length = cell.to - cell.from
  if (WORD[raw[cell.to] ?? 0] === 1) return false
  if (base === 10) return length > 0 && length <= digits && areUpTo(raw, cell, NINE)
  if (isNegative(raw, cell) || isMarked(raw, cell) !== numbers.isMarked) return false
  if (numbers.size === 0) return length > 0 && length <= digits && length % 2 === 0
  return length === digits && (base === 16 || areUpTo(raw, cell, SEVEN))
}

/** What two numbers in a row that stand beside each other are two of, or null. */
export const hexNumbers = (raw: Uint8Array, first: Cell, second: Cell): Numbers | null => {
  const digits = first.to - first.from
  const size = HEXADECIMAL[digits]
  if (size === undefined) return null
  const numbers: Numbers = {
    ...{ base: 16, size, digits },
    isMarked: isMarked(raw, first),
    pitch: second.to - first.to,
  }
  return fits(raw, first, numbers) && fits(raw, second, numbers) ? numbers : null
}

/** The same of octal and decimal numbers. */
export const plainNumbers = (raw: Uint8Array, first: Cell, second: Cell): Numbers | null => {
  const digits = first.to - first.from
  const pitch = second.to - first.to
  const size = OCTAL[digits]
  const octal: Numbers | null = size === undefined ? null : { base: 8, size, digits, isMarked: false, pitch }
  if (octal !== null && fits(raw, first, octal) && fits(raw, second, octal)) return octal
  const columns = DECIMAL[pitch]
  if (columns === undefined) return null
  const decimal: Numbers = { base: 10, size: columns[0], digits: columns[1], isMarked: false, pitch }
  return fits(raw, first, decimal) && fits(raw, second, decimal) ? decimal : null
}

/** `hexdump -C` parts the bytes of a row in two halves of so many. */
const HALF = 8

/** True for fewer bytes of a number: a dump ends with it. */
export const isPartOf = (raw: Uint8Array, cell: Cell, numbers: Numbers): boolean => {
  const length = cell.to - cell.from
  if (numbers.base !== 16 || numbers.size < 2 || length === 0 || length >= numbers.digits) return false
  return length % 2 === 0 && fits(raw, cell, { ...numbers, digits: length })
}

/** True for the last number of a dump, which begins where a full one would (`xxd`), or ends there (`xxd -e`). */
const isShortLast = (raw: Uint8Array, cell: Cell, last: Cell, numbers: Numbers): boolean =>
  isPartOf(raw, cell, numbers) &&
  (cell.to - last.to === numbers.pitch || cell.from - last.to === numbers.pitch - numbers.digits)

/** The numbers that follow each other in a row from `at` on. */
export const cellsAt = (raw: Uint8Array, at: number, end: number, numbers: Numbers): Cell[] => {
  const cells: Cell[] = []
  for (let next = at; next < end;) {
    const cell = cellAt(raw, next, end)
    const last = cells.at(-1)
    if (!fits(raw, cell, numbers)) {
      if (last !== undefined && isShortLast(raw, cell, last, numbers)) cells.push(cell)
      break
    }
    const gap = last === undefined ? numbers.pitch : cell.to - last.to
    const isHalf = cells.length === HALF && numbers.size === 1 && gap === numbers.pitch + 1
    if (gap !== numbers.pitch && !isHalf) break
    cells.push(cell)
    next = afterBlanks(raw, cell.to, end)
    if (next === cell.to || raw[next] === LINE_END) break
  }
  return cells
}
