import { walkFrom } from './base64-walk.ts'
import { BEGINS_ESCAPE } from './escapes.ts'
import { gzipHeaderLength } from './gzip-header.ts'
import type { Part } from './laid-out.ts'
import { KEPT, makeOverlaps, type Mark, MARKS, mayOpen, unpackedPart } from './packed-in.ts'
import { GZIP, MIN_DEFLATED, type Opened, PackedTooLarge, PackedTooLong, starts } from './packed.ts'
import type { Run } from './runs.ts'
import { isReadMember, openZip, ZIP_MEMBER } from './zip-members.ts'

/** A mark as base64 writes it: letters that no byte behind it has a say in, and of the next letter what it can be. */
interface Marked extends Mark {
  readonly text: Buffer
  readonly next: Uint8Array
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const WRITTEN = MARKS.map(({ bytes, open, isWhole }): Marked => {
  const letters = Math.min(4, Math.floor((bytes.length * 8) / 6))
  const digits = (end: number): string => Buffer.from([...bytes, end, end]).toString('base64')
  const [first, last] = [0, 0xff].map((end) => ALPHABET.indexOf(digits(end)[letters] ?? ''))
  const next = Uint8Array.from({ length: 256 }, (_, byte) => {
    const digit = ALPHABET.indexOf(String.fromCharCode(byte).replace('-', '+').replace('_', '/'))
    return BEGINS_ESCAPE[byte] === 1 || (digit >= (first ?? 0) && digit <= (last ?? 0)) ? 1 : 0
  })
  return { text: Buffer.from(digits(0).slice(0, letters)), next, bytes, open, isWhole }
})

/** Of four letters, the most that are looked for, one in a window is chance; of two, one in a line. */
const [LONG, SHORT] = [4, 2].map((letters) => WRITTEN.filter(({ text }) => text.length === letters)) as [
  Marked[],
  Marked[],
]
const FIRST = SHORT[0]?.text[0]
const SECONDS = Uint8Array.from({ length: 256 }, (_, byte) =>
  SHORT.some(({ text }) => text[1] === byte) ? 1 : 0,
)
/** Where base64 is less than one byte in so many, it is faster to go through it than through all. */
const SPARSE = 4

const MIN_LETTERS = Math.ceil((MIN_DEFLATED * 4) / 3)

/** So many letters say whether a mark is one. */
const HEAD = 80
/** Escapes and indentation may stand between them: each letter as six bytes. */
const WIDEST = 6

/** True where a mark stands whole, and what follows does not say that it is none. */
const opens = (raw: Uint8Array, at: number, to: number, bytes: readonly number[]): boolean => {
  const { text } = walkFrom(raw, at, Math.min(to, at + WIDEST * HEAD), to)
  const head = Buffer.from(text.slice(0, HEAD), 'base64')
  // A member that is encrypted is passed over; the next one has a mark of its own.
  return starts(head, bytes) && mayOpen(head) && (bytes !== ZIP_MEMBER || isReadMember(head))
}

interface Opening extends Opened {
  readonly end: number
  /** Letters of its first line: with the next one another value may begin, which one that was cut off has taken for its own. */
  readonly firstLine: number
}

/** Bytes that were read behind marks which are none. */
interface Looked {
  bytes: number
}
/** Of so many in one window chance has no part. */
const MOST_LOOKED = 4 * 2 ** 20

const noteLooked = (looked: Looked, bytes: number): void => {
  looked.bytes += bytes
  if (looked.bytes > MOST_LOOKED)
    throw new PackedTooLarge('has too many marks of packed values to look at each')
}

/** So many bytes are read at first: of many values one to a line, all that follow would be read for each. */
const FIRST_BYTES = 4096

const hasShortHeader = (bytes: Buffer): boolean => starts(bytes, GZIP) && gzipHeaderLength(bytes) === 'short'

/** The value that begins here, read up to `stop`; `more` where it does not end before that. */
const openUpTo = (
  raw: Uint8Array,
  at: number,
  from: number,
  stop: number,
  to: number,
  written: Marked,
): Opening | 'more' | null => {
  const { text, end, firstLine } = walkFrom(raw, at, stop, to)
  const isCut = end >= stop && stop < to
  // What ended before was unpacked before.
  if (!isCut && (text.length < MIN_LETTERS || end <= from)) return null
  const decoded = Buffer.from(text, 'base64')
  const whole = written.open(decoded)
  if (isCut && (whole === null ? hasShortHeader(decoded) : whole.length >= decoded.length)) return 'more'
  if (whole !== null && end >= to && whole.length >= decoded.length && to - at > KEPT)
    throw new PackedTooLong()
  // What follows the line may be another value: then it is read alone.
  const opened = whole ?? written.open(Buffer.from(text.slice(0, firstLine), 'base64'))
  return opened === null ? null : { ...opened, end, firstLine }
}

const openAt = (
  raw: Uint8Array,
  at: number,
  from: number,
  to: number,
  written: Marked,
  looked: Looked,
): Opening | null => {
  if (written.next[raw[at + written.text.length] ?? 0] === 0 || !opens(raw, at, to, written.bytes))
    return null
  for (let bytes = written.open === openZip ? to - at : FIRST_BYTES; ; bytes *= 4) {
    const stop = Math.min(to, at + bytes)
    const opened = openUpTo(raw, at, from, stop, to, written)
    if (opened === null || opened === 'more') noteLooked(looked, stop - at)
    if (opened !== 'more') return opened
  }
}

/** Where a text stands. */
const placesOf = (view: Buffer, text: Buffer, from: number): readonly number[] => {
  const places: number[] = []
  for (let at = view.indexOf(text, from); at >= 0; at = view.indexOf(text, at + 1)) places.push(at)
  return places
}

/** Where the two letters stand that zlib begins with: in text they are frequent, so there only runs of base64 are looked through. */
const zlibPlaces = (view: Buffer, runs: readonly Run[], from: number): readonly number[] => {
  const letters = runs.reduce((sum, run) => sum + run.to - run.from, 0)
  if (letters * SPARSE > view.length - from) return SHORT.flatMap(({ text }) => placesOf(view, text, from))
  const places: number[] = []
  for (const run of runs)
    for (let i = run.from + 1; i < run.to; i++) {
      if (SECONDS[view[i] ?? 0] === 1 && view[i - 1] === FIRST) places.push(i - 1)
    }
  return places
}

/**
 * What is packed and then encoded in base64, at any place of a run of it: letters may stand directly before it (columns of a database
 * lie next to each other), and escapes within. One that began before `from` and goes on behind it is unpacked again.
 * @throws {PackedTooLarge} also where it goes on behind what is at hand
 */
export const packedBase64 = (
  raw: Uint8Array,
  from: number,
  to: number,
  runs: readonly Run[],
): readonly Part[] => {
  const view = Buffer.from(raw.buffer, raw.byteOffset, to)
  const found: Part[] = []
  const looked: Looked = { bytes: 0 }
  const note = (at: number, opening: Opening | null): void => {
    if (opening !== null) found.push(unpackedPart({ origin: at, end: opening.end, bytes: opening.bytes }))
  }
  const overlaps = makeOverlaps()
  for (const written of LONG) {
    const noteOverlap = overlaps()
    for (let at = view.indexOf(written.text); at >= 0;) {
      const opening = openAt(raw, at, from, to, written, looked)
      note(at, opening)
      const letters = Math.floor(((opening?.length ?? 0) * 4) / 3)
      noteOverlap(at, letters, opening?.bytes.length ?? 0)
      const taken = written.isWhole ? letters : Math.min(letters, opening?.firstLine ?? 0)
      at = view.indexOf(written.text, at + Math.max(1, taken))
    }
  }
  for (const at of zlibPlaces(view, runs, from)) {
    const written = SHORT.find(({ text }) => text[1] === view[at + 1])
    if (written !== undefined) note(at, openAt(raw, at, from, to, written, looked))
  }
  return found
}
