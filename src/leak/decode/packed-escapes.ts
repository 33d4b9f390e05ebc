import { BACKSLASH, numberAt } from './bytes.ts'
import { BEGINS_ESCAPE, PERCENT } from './escapes.ts'
import type { Part } from './laid-out.ts'
import { GZIP } from './packed.ts'
import { MARKS, packedIn } from './packed-in.ts'

/**
 * How a string literal writes bytes: above 0x7f as they are or with `\x`, or each as the letter of ISO 8859-1; or percent-encoded; or
 * with no more octal digits than it takes, as `strace` does: `\37`, `\3`.
 */
type Spelling = 'bytes' | 'letters' | 'percent' | 'short octal'
const SPELLINGS: readonly Spelling[] = ['bytes', 'letters', 'percent', 'short octal']

/** A literal may stand in another one: Python's in JSON, in JSON again. */
const MAX_LAYERS = 3

/** What one letter after a backslash stands for. */
const SIMPLE = new Map(
  Object.entries({
    n: 10,
    t: 9,
    r: 13,
    b: 8,
    f: 12,
    v: 11,
    a: 7,
    0: 0,
    '\\': 92,
    '"': 34,
    "'": 39,
    '/': 47,
  }).map(([letter, byte]) => [letter.charCodeAt(0), byte]),
)

const [X, U, PLUS, SPACE, ZERO] = [0x78, 0x75, 0x2b, 0x20, 0x30]

interface Read {
  readonly byte: number
  readonly length: number
}

const escape = (raw: Uint8Array, at: number): Read | null => {
  const letter = raw[at + 1] ?? 0
  if (letter === X && numberAt(raw, at + 2, 2, 16) >= 0)
    return { byte: numberAt(raw, at + 2, 2, 16), length: 4 }
  if (letter === U) {
    const code = numberAt(raw, at + 2, 4, 16)
    return code >= 0 && code < 0x100 ? { byte: code, length: 6 } : null
  }
  const octal = numberAt(raw, at + 1, 3, 8)
  if (octal >= 0 && octal < 0x100) return { byte: octal, length: 4 }
  const byte = SIMPLE.get(letter)
  return byte === undefined ? null : { byte, length: 2 }
}

/** Fewer digits than three; none that begin with a zero, since before a digit it is written in three. */
const shortOctal = (raw: Uint8Array, at: number): Read | null => {
  if (raw[at + 1] === ZERO) return null
  const digits = numberAt(raw, at + 1, 2, 8) < 0 ? 1 : 2
  const byte = numberAt(raw, at + 1, digits, 8)
  return byte < 0 ? null : { byte, length: 1 + digits }
}

const read = (raw: Uint8Array, at: number, spelling: Spelling): Read => {
  const byte = raw[at] ?? 0
  if (spelling === 'percent') {
    const value = byte === PERCENT ? numberAt(raw, at + 1, 2, 16) : -1
    return value >= 0 ? { byte: value, length: 3 } : { byte: byte === PLUS ? SPACE : byte, length: 1 }
  }
  if (byte === BACKSLASH)
    return escape(raw, at) ?? (spelling === 'short octal' ? shortOctal(raw, at) : null) ?? { byte, length: 1 }
  // The letters U+0080 to U+00FF in UTF-8.
  if (spelling === 'letters' && (byte === 0xc2 || byte === 0xc3))
    return { byte: ((byte & 3) << 6) | ((raw[at + 1] ?? 0) & 0x3f), length: 2 }
  return { byte, length: 1 }
}

/** One layer of escapes undone, byte for byte. */
const undone = (raw: Uint8Array, spelling: Spelling): Uint8Array => {
  const out = new Uint8Array(raw.length)
  let length = 0
  for (let at = 0; at < raw.length;) {
    const one = read(raw, at, spelling)
    out[length++] = one.byte
    at += one.length
  }
  return out.subarray(0, length)
}

/** The first two bytes of each mark, as they are and as letters of ISO 8859-1: what is read of escapes as text shows these. */
const HINTS = MARKS.flatMap(({ bytes }) => {
  const two = Buffer.from(bytes.slice(0, 2))
  return [two, Buffer.from(two.toString('latin1'), 'utf8')]
})
/** True where text behind escapes may hold something packed. */
export const hintsAtPacked = (text: Uint8Array): boolean => {
  const view = Buffer.from(text.buffer, text.byteOffset, text.length)
  return HINTS.some((hint) => view.includes(hint))
}

/** The mark of gzip in short octal, and what is read of it: escapes stand close together only where its header ends. */
const SHORT_GZIP = { written: Buffer.from('\\37\\213\\10'), bytes: Uint8Array.from(GZIP) }

/** Where gzip begins in short octal. */
export const shortOctalStretches = (raw: Uint8Array, from: number, to: number): readonly Part[] => {
  const view = Buffer.from(raw.buffer, raw.byteOffset, to)
  const { written, bytes } = SHORT_GZIP
  const stretches: Part[] = []
  for (let at = view.indexOf(written, from); at >= 0; at = view.indexOf(written, at + 1))
    stretches.push({ origin: at, end: at + written.length, bytes })
  return stretches
}

/** Where the line begins whose escapes a stretch has: what stands before them may be the end of another line. */
const startOfLine = (raw: Uint8Array, from: number, end: number): number => {
  let start = from
  for (let at = from; at < end && BEGINS_ESCAPE[raw[at] ?? 0] === 0; at++)
    if ((raw[at] ?? 0) < SPACE) start = at + 1
  return start
}

const endOfLine = (raw: Uint8Array, from: number, to: number): number => {
  let end = from
  while (end < to && (raw[end] ?? 0) >= SPACE) end++
  return end
}

/**
 * What is packed and then written as escapes: `b'\x1f\x8b\x08...'` of Python, `"\x1f\x8b\b..."` of Go, `\u001f\u008b`, `%1F%8B`. The
 * stretches are where escapes stand close together; a literal goes on to the end of its line, and what is packed knows its own end.
 * @throws {PackedTooLarge}
 */
export const packedEscapes = (raw: Uint8Array, stretches: readonly Part[], to: number): readonly Part[] => {
  let last = 0
  return stretches.flatMap((stretch) => {
    if (stretch.origin < last || !hintsAtPacked(stretch.bytes)) return []
    const start = startOfLine(raw, stretch.origin, stretch.end)
    const end = endOfLine(raw, start, to)
    for (const spelling of SPELLINGS) {
      let bytes = raw.subarray(start, end)
      for (let layer = 0; layer < MAX_LAYERS; layer++) {
        bytes = undone(bytes, spelling)
        const found = packedIn([{ ...stretch, bytes }])
        if (found.length === 0) continue
        last = end
        return found
      }
    }
    return []
  })
}
