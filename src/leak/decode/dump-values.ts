import { hexDigit } from './bytes.ts'
import { type Cell, isNegative, type Numbers } from './dump-layouts.ts'

const BITS = 8
/** Numbers of JavaScript hold no more than 53 bits. */
const SAFE_SIZE = 4

/** What a number is at a base, beyond 53 bits about. */
export const valueOf = (raw: Uint8Array, cell: Cell, base: number): number => {
  let value = 0
  for (let i = cell.from; i < cell.to; i++) value = value * base + hexDigit(raw[i] ?? 0)
  return isNegative(raw, cell) ? -value : value
}

const longValueOf = (raw: Uint8Array, cell: Cell, base: number): bigint => {
  let value = 0n
  for (let i = cell.from; i < cell.to; i++) value = value * BigInt(base) + BigInt(hexDigit(raw[i] ?? 0))
  return BigInt.asUintN(64, isNegative(raw, cell) ? -value : value)
}

/** The low byte first. A negative number has those of its complement, as shifts give them. */
const numberBytes = (raw: Uint8Array, cell: Cell, { base, size }: Numbers): number[] => {
  const at = Array.from({ length: size }, (_, n) => n * BITS)
  if (size > SAFE_SIZE) {
    const long = longValueOf(raw, cell, base)
    return at.map((bits) => Number((long >> BigInt(bits)) & 0xffn))
  }
  const value = valueOf(raw, cell, base)
  return at.map((bits) => (value >>> bits) & 0xff)
}

const byteAt = (raw: Uint8Array, at: number): number =>
  hexDigit(raw[at] ?? 0) * 16 + hexDigit(raw[at + 1] ?? 0)

const hexBytes = (cells: readonly Cell[]): Uint8Array =>
  new Uint8Array(cells.reduce((sum, { from, to }) => sum + (to - from), 0) >> 1)

/** The bytes of hexadecimal numbers as they are written. */
export const highFirst = (raw: Uint8Array, cells: readonly Cell[]): Uint8Array => {
  const bytes = hexBytes(cells)
  let length = 0
  for (const { from, to } of cells) for (let at = from; at < to; at += 2) bytes[length++] = byteAt(raw, at)
  return bytes
}

/** The bytes of numbers, the low one first: nearly every machine has them so. */
export const lowFirst = (raw: Uint8Array, cells: readonly Cell[], numbers: Numbers): Uint8Array => {
  if (numbers.size === 0) return highFirst(raw, cells)
  if (numbers.base !== 16) return Uint8Array.from(cells.flatMap((cell) => numberBytes(raw, cell, numbers)))
  const bytes = hexBytes(cells)
  let length = 0
  for (const { from, to } of cells)
    for (let at = to - 2; at >= from; at -= 2) bytes[length++] = byteAt(raw, at)
  return bytes
}
