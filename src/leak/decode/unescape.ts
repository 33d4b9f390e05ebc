import { ESCAPE_STARTS, readLayer, unitIsByte, unitLength, unitValue } from './escapes.ts'
import { type Decoder, laidOut, type Part } from './laid-out.ts'
import { hintsAtPacked, packedEscapes, shortOctalStretches } from './packed-escapes.ts'

const NUL = 0

/**
 * What begins an escape, and the NULs of UTF-16. A lane undoes one layer of escapes; this decoder undoes it as text, so that what was
 * escaped may be escaped or encoded again.
 */
const START_BYTES = [...ESCAPE_STARTS, NUL]
const STARTS = Uint8Array.from({ length: 256 }, (_, byte) => (START_BYTES.includes(byte) ? 1 : 0))

/** Escapes farther apart than this are ordinary text. */
const MAX_GAP = 8
/** Fewer do not hide a piece of a key. */
const MIN_ESCAPES = 6
const QUIET = 0x20

interface Dense {
  readonly from: number
  readonly to: number
}

const isEscape = (raw: Uint8Array, at: number, to: number): number => {
  if (raw[at] === NUL) return 1
  const unit = readLayer(raw, at, to)
  return unitValue(unit) === QUIET && unitLength(unit) < 3 ? 0 : unitLength(unit)
}

/** Stretches in which escapes that stand for something follow each other closely. */
const denseStretches = (raw: Uint8Array, from: number, to: number): Dense[] => {
  const found: Dense[] = []
  let first = -1
  let last = -1
  let escapes = 0
  const close = (): void => {
    if (escapes >= MIN_ESCAPES) found.push({ from: first, to: last })
    escapes = 0
  }
  for (let i = from; i < to;) {
    const length = STARTS[raw[i] ?? 0] === 1 ? isEscape(raw, i, to) : 0
    if (length > 0) {
      if (escapes > 0 && i - last > MAX_GAP) close()
      if (escapes === 0) first = Math.max(from, i - MAX_GAP)
      escapes++
      last = i + length
    }
    i += Math.max(1, length)
  }
  close()
  return found
}

/** UTF-16 is unpacked alone: escapes are whole only when its NULs are gone. What stands before and behind it counts for nothing. */
const isWide = (bytes: Uint8Array): boolean => {
  let nuls = 0
  for (const byte of bytes) if (byte === NUL) nuls++
  return nuls * 3 > bytes.length - 2 * MAX_GAP
}

/** UTF-16 without a mark: the NULs say which byte of each two is the high one. */
const narrowed = (bytes: Uint8Array): Uint8Array => {
  const nuls = [0, 0]
  bytes.forEach((byte, at) => {
    if (byte === NUL) nuls[at & 1] = (nuls[at & 1] ?? 0) + 1
  })
  // Text may begin at an odd place, and in either order: what stands first of two is the high byte where most NULs are.
  const high = (nuls[1] ?? 0) > (nuls[0] ?? 0) ? 1 : 0
  const even = (text: Uint8Array): Buffer => Buffer.from(text.subarray(0, text.length & ~1))
  const little = even(bytes.subarray(high ^ 1)).toString('utf16le')
  const big = even(bytes.subarray(high)).swap16().toString('utf16le')
  return Buffer.from(`${big}\n${little}`.replaceAll('\0', ''), 'utf8')
}

const unescaped = (raw: Uint8Array, from: number, to: number): Uint8Array => {
  const bytes = raw.subarray(from, to)
  if (isWide(bytes)) return narrowed(bytes)
  const out = Buffer.alloc((to - from) * 2)
  let length = 0
  for (let i = from; i < to;) {
    const unit = readLayer(raw, i, to)
    const value = unitValue(unit)
    i += unitLength(unit)
    if (value === NUL) continue
    if (unitIsByte(unit) || value < 0x80) out[length++] = value
    else length += out.write(String.fromCodePoint(value), length, 'utf8')
  }
  return out.subarray(0, length)
}

/** Text behind `\\u`, `\\x`, percent, HTML entities and the NULs of UTF-16, where they stand close together. */
export const escapedValues: Decoder = (raw, from, to) => {
  // Buffer looks for a byte ten times as fast as Uint8Array does.
  const view = Buffer.from(raw.buffer, raw.byteOffset + from, to - from)
  const mayHave = START_BYTES.some((byte) => view.includes(byte))
  const parts = (mayHave ? denseStretches(raw, from, to) : []).map((dense): Part => {
    const end = Math.min(to, dense.to + MAX_GAP)
    return { origin: dense.from, end, bytes: unescaped(raw, dense.from, end) }
  })
  const decoded = laidOut('json-escape', parts)
  const short = parts.length === 0 ? [] : shortOctalStretches(raw, from, to)
  if (short.length === 0 && !hintsAtPacked(decoded.bytes)) return decoded
  const stretches = [...short, ...parts].toSorted((a, b) => a.origin - b.origin)
  return laidOut('json-escape', [...parts, ...packedEscapes(raw, stretches, to)])
}
