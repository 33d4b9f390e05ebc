import { BACKSLASH, BASE64, LINE_END } from './bytes.ts'
import { ESCAPE_STARTS, readUnit, type Unit, unitLength, unitValue } from './escapes.ts'
import type { Part } from './laid-out.ts'
import { MARKS, mayOpen, unpackedPart } from './packed-in.ts'
import { MIN_DEFLATED, starts } from './packed.ts'

const ESCAPES = Uint8Array.from({ length: 256 }, (_, byte) => (ESCAPE_STARTS.includes(byte) ? 1 : 0))

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** A mark as base64 writes it: letters that no byte behind it has a say in, four at most, and of the next letter what it can be. */
const WRITTEN = MARKS.map(({ bytes, open }) => {
  const letters = Math.min(4, Math.floor((bytes.length * 8) / 6))
  const digits = (end: number): string => Buffer.from([...bytes, end, end]).toString('base64')
  const [first, last] = [0, 0xff].map((end) => ALPHABET.indexOf(digits(end)[letters] ?? ''))
  const next = Uint8Array.from({ length: 256 }, (_, byte) => {
    const digit = ALPHABET.indexOf(String.fromCharCode(byte).replace('-', '+').replace('_', '/'))
    return ESCAPES[byte] === 1 || (digit >= (first ?? 0) && digit <= (last ?? 0)) ? 1 : 0
  })
  return { text: Buffer.from(digits(0).slice(0, letters)), next, bytes, open }
})

const MIN_LETTERS = Math.ceil((MIN_DEFLATED * 4) / 3)

/** What stands between two lines of one value: line ends, indentation, quotes, signs that put strings together. */
const JOINT = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte > 0 && '\r\n\t "\',>|'.includes(String.fromCharCode(byte)) ? 1 : 0,
)
const MAX_JOINT = 40

interface Walk {
  readonly text: string
  readonly end: number
  /** Letters of the first line. */
  readonly firstLine: number
}

/** Length of what stands between two lines; 0 where the value ends. */
const jointAt = (raw: Uint8Array, at: number, to: number): number => {
  let hasLineEnd = false
  let i = at
  for (; i < to && i - at < MAX_JOINT; i++) {
    const byte = raw[i] ?? 0
    if (JOINT[byte] === 0) break
    hasLineEnd ||= byte === LINE_END
  }
  return hasLineEnd ? i - at : 0
}

const SLASH = 0x2f

/** True for an escape that stands for nothing in the value: a line end, or the backslash before a slash. */
const isQuiet = (raw: Uint8Array, at: number, unit: Unit): boolean => {
  const next = raw[at + unitLength(unit)] ?? 0
  return raw[at] === BACKSLASH
    ? unitLength(unit) > 1 || next === SLASH || next === BACKSLASH
    : isLineEnd(unitValue(unit))
}
const isLineEnd = (value: number): boolean => value === LINE_END || value === 0x0d

/** Letters of base64 from here on, escaped or not, over line ends. */
const walkFrom = (raw: Uint8Array, from: number, to: number): Walk => {
  const letters: number[] = []
  let at = from
  let firstLine: number | null = null
  while (at < to) {
    const byte = raw[at] ?? 0
    if (BASE64[byte] === 1) {
      letters.push(byte)
      at++
      continue
    }
    const unit = ESCAPES[byte] === 1 ? readUnit(raw, at, to) : null
    const value = unit === null ? 0 : unitValue(unit)
    if (unit !== null && BASE64[value] === 1) letters.push(value)
    else if (unit === null || !isQuiet(raw, at, unit)) {
      const joint = jointAt(raw, at, to)
      if (joint === 0) break
      firstLine ??= letters.length
      at += joint
      continue
    }
    at += unitLength(unit)
  }
  return { text: Buffer.from(letters).toString('latin1'), end: at, firstLine: firstLine ?? letters.length }
}

/** So many bytes say whether a mark is one. */
const HEAD = 64

/** True where a mark stands whole, and what follows does not say that it is none. */
const opens = (raw: Uint8Array, at: number, to: number, bytes: readonly number[]): boolean => {
  const head = Buffer.from(walkFrom(raw, at, Math.min(to, at + HEAD)).text, 'base64')
  return starts(head, bytes) && mayOpen(head)
}

/**
 * What is packed and then encoded in base64, at any place of a run of it: letters may stand directly before it (columns of a database
 * lie next to each other), and escapes within.
 * @throws {PackedTooLarge}
 */
export const packedBase64 = (raw: Uint8Array, from: number, to: number): readonly Part[] => {
  const view = Buffer.from(raw.buffer, raw.byteOffset, to)
  const found: Part[] = []
  for (const { text, next, bytes, open } of WRITTEN) {
    let taken: number
    for (let at = view.indexOf(text, from); at >= 0; at = view.indexOf(text, at + taken)) {
      taken = 1
      if (next[raw[at + text.length] ?? 0] === 0 || !opens(raw, at, to, bytes)) continue
      const walk = walkFrom(raw, at, to)
      if (walk.text.length < MIN_LETTERS) continue
      // What follows the line may be another value: then it is read alone.
      const decoded = (letters: number): Buffer => Buffer.from(walk.text.slice(0, letters), 'base64')
      const opened = open(decoded(walk.text.length)) ?? open(decoded(walk.firstLine))
      if (opened === null) continue
      // Another one may begin inside of a zip, which was read to its end.
      taken = Math.max(1, Math.floor((opened.length * 4) / 3))
      found.push(unpackedPart({ origin: at, end: walk.end, bytes: opened.bytes }))
    }
  }
  return found
}
