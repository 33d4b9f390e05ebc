import { LINE_END } from './bytes.ts'
import { mayBeDeflatedText } from './deflate-start.ts'
import type { Part } from './laid-out.ts'
import {
  GZIP,
  isZlib,
  isZlibText,
  MOST_BYTES,
  openMarked,
  type Opened,
  PackedTooLarge,
  PackedTooLong,
  unpackedValue,
  ZLIB_FLAGS,
  ZSTD_FRAME,
} from './packed.ts'
import { openZip, ZIP_MEMBER } from './zip-members.ts'

/** So many bytes of zlib tell whether it is text. */
const HEAD = 256
const ZLIB_HEADER = 2

const openZlibText = (bytes: Uint8Array): Opened | null =>
  isZlib(bytes) && mayOpen(bytes) && isZlibText(bytes.subarray(0, HEAD)) ? openMarked(bytes) : null

/** False where the first bytes behind a mark already say that it is none. */
export const mayOpen = (head: Uint8Array): boolean => !isZlib(head) || mayBeDeflatedText(head, ZLIB_HEADER)

/** What packed bytes begin with. */
export interface Mark {
  readonly bytes: readonly number[]
  /** Null where bytes that begin with it hold nothing. @throws {PackedTooLarge} */
  readonly open: (bytes: Uint8Array) => Opened | null
  /** What begins so within another one is a part of it. Else it is chance, or one that was cut off has taken it for its own. */
  readonly isWhole: boolean
}

export const MARKS: readonly Mark[] = [
  { bytes: GZIP, open: openMarked, isWhole: false },
  { bytes: ZSTD_FRAME, open: openMarked, isWhole: false },
  { bytes: ZIP_MEMBER, open: openZip, isWhole: true },
  ...ZLIB_FLAGS.map((flags): Mark => ({ bytes: [0x78, flags], open: openZlibText, isWhole: false })),
]

/** A value whose beginning is no farther from the end of what is at hand is at hand with the next bytes, too. */
export const KEPT = 60 * 1024

/** What was unpacked from a value, behind a line end, so that it is read apart from what stands before. */
export const unpackedPart = (part: Part): Part => ({
  ...part,
  bytes: Buffer.concat([Buffer.of(LINE_END), part.bytes]),
})

/** What whole values hold, however they are packed. @throws {PackedTooLarge} */
export const packedWhole = (parts: readonly Part[]): readonly Part[] => {
  const found: Part[] = []
  for (const part of parts) {
    const bytes = unpackedValue(part.bytes)
    if (bytes !== null) found.push(unpackedPart({ ...part, bytes }))
  }
  return found
}

/**
 * Counts what is unpacked of values that begin within others of their kind: of a row of marks each may take all that follows, which is a
 * thousand times as much. Gives a counter for each kind of mark, told where a value begins, how much it takes, and what it holds.
 * The counter throws {@link PackedTooLarge}.
 */
export const makeOverlaps = (): (() => (at: number, length: number, bytes: number) => void) => {
  let all = 0
  return () => {
    let reach = 0
    return (at, length, bytes) => {
      if (at < reach) all += bytes
      if (all > MOST_BYTES) throw new PackedTooLarge()
      reach = Math.max(reach, at + length)
    }
  }
}

/** Which packed values are read. */
export interface PackedWhere {
  /** Where the bytes at hand end, if the last value goes on behind them; what began long before will not be at hand in one piece. */
  readonly cut?: number
  /** Told at which byte of its value one begins. */
  readonly isWanted?: (offset: number) => boolean
}

/**
 * What begins with a mark at any place of values that follow each other, the rows of a dump: before it may stand the headers of a
 * packet. It may go on in the next value; where it does not, the first one is read alone. One that was cut off may take the bytes of the
 * next one for its own: that is looked at for itself, too.
 * @throws {PackedTooLarge}
 */
export const packedIn = (
  parts: readonly Part[],
  { cut = 0, isWanted = () => true }: PackedWhere = {},
): readonly Part[] => {
  if (parts.length === 0) return []
  const bytes = Buffer.concat(parts.map((part) => part.bytes))
  const found: Part[] = []
  const overlaps = makeOverlaps()
  for (const { bytes: mark, open, isWhole } of MARKS) {
    const wanted = Buffer.from(mark)
    const note = overlaps()
    let [index, end] = [0, parts[0]?.bytes.length ?? 0]
    for (let at = bytes.indexOf(wanted); at >= 0;) {
      while (end <= at) end += parts[++index]?.bytes.length ?? bytes.length
      const part = parts[index]
      const isRead = isWanted(at - (end - (part?.bytes.length ?? 0)))
      const opened = isRead ? (open(bytes.subarray(at)) ?? open(bytes.subarray(at, end))) : null
      if (opened !== null && part !== undefined) {
        note(at, opened.length, opened.bytes.length)
        if (cut - part.origin > KEPT && at + opened.length >= bytes.length) throw new PackedTooLong()
        found.push(unpackedPart({ ...part, bytes: opened.bytes }))
      }
      const taken = isWhole ? (opened?.length ?? 0) : 0
      at = bytes.indexOf(wanted, at + Math.max(1, taken))
    }
  }
  return found
}
