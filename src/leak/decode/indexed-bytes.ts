import { hexDigit, LINE_END } from './bytes.ts'
import { GRAM } from '../values/grams.ts'
import type { Part } from './laid-out.ts'

/**
 * What bytes stand behind that have their index before each of them: `{"0":115,"1":107,...}` as JSON writes a Uint8Array, also in a
 * string, or laid out over lines, the rows of `console.table`, and what the consoles of browsers give to be copied.
 */
const BEGINNINGS = ['{"0":', '{\\"0\\":', '{\n', '│ 0 ', '\n0: '].map((text) => Buffer.from(text))
/** The last of them at the beginning of a file. */
const FIRST_LINE = Buffer.from('0: ')

/** Between an index and its byte stand quotes, colons, spaces, the lines of a table. */
const MAX_GAP = 40
const [ZERO, NINE] = [0x30, 0x39]

const isDigit = (byte: number): boolean => byte >= ZERO && byte <= NINE
const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a

/** Behind a hundred bytes stands which ones follow: `[100 … 199]`. */
const [RANGE, RANGE_END] = [0x5b, 0x5d]

/** Where the next number begins; -1 where words stand before it. The `n` of an escaped line end is no word. */
const nextNumber = (raw: Uint8Array, from: number, to: number): number => {
  const limit = Math.min(to, from + MAX_GAP)
  for (let at = from; at < limit; at++) {
    const byte = raw[at] ?? 0
    if (byte === RANGE) while (at < limit && raw[at] !== RANGE_END) at++
    if (isDigit(byte)) return at
    if (isLetter(byte) && !(byte === 0x6e && raw[at - 1] === 0x5c)) return -1
  }
  return -1
}

interface Count {
  readonly value: number
  readonly end: number
}

const numberAt = (raw: Uint8Array, from: number, to: number): Count | null => {
  const start = nextNumber(raw, from, to)
  if (start < 0) return null
  let [value, end] = [0, start]
  for (; end < to && end - start < 8 && isDigit(raw[end] ?? 0); end++)
    value = value * 10 + hexDigit(raw[end] ?? 0)
  return { value, end }
}

const bytesFrom = (raw: Uint8Array, from: number, to: number): Part => {
  const bytes: number[] = []
  let end = from
  for (;;) {
    const index = numberAt(raw, end, to)
    if (index?.value !== bytes.length) break
    const byte = numberAt(raw, index.end, to)
    if (byte === null || byte.value > 0xff) break
    bytes.push(byte.value)
    end = byte.end
  }
  return { origin: from, end, bytes: Uint8Array.from(bytes) }
}

/** Bytes with their indexes. */
export const indexedBytes = (raw: Uint8Array, from: number, to: number): readonly Part[] => {
  const view = Buffer.from(raw.buffer, raw.byteOffset, to)
  const isFirst = from === 0 && FIRST_LINE.equals(view.subarray(0, FIRST_LINE.length))
  return BEGINNINGS.flatMap((text, n) => {
    const parts: Part[] = []
    for (let at = isFirst && n === 0 ? 0 : view.indexOf(text, from); at >= 0;) {
      const part = bytesFrom(raw, at, to)
      if (part.bytes.length >= GRAM) parts.push(part, { ...part, bytes: Uint8Array.of(LINE_END) })
      at = view.indexOf(text, Math.max(at + text.length, part.end))
    }
    return parts
  })
}
