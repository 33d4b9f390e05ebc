/**
 * What `transfer-encoding: chunked` puts around the bytes of a body: before each chunk its size in hexadecimal digits, an extension and
 * a line end; behind it another line end; and at last a chunk of no bytes (RFC 9112, section 7.1).
 */
const SIZE = String.raw`([\da-f]{1,8})[ \t]*(?:;[^\r\n]*)?`
const BEFORE = new RegExp(String.raw`${SIZE}\r\n$`, 'i')
const BETWEEN = new RegExp(String.raw`^\r\n${SIZE}\r\n`, 'i')
const BEGINNING = new RegExp(String.raw`^(?:\r(?:\n(?:${SIZE}\r?)?)?)?$`, 'i')

/** Longest size with its extension that is read. */
export const MAX_SIZE_LINE = 128

const HEXADECIMAL = 16

/** The size of the chunk that begins behind these bytes; null where none does. */
export const chunkBehind = (bytes: Buffer): number | null => {
  const size = BEFORE.exec(bytes.toString('latin1', Math.max(0, bytes.length - MAX_SIZE_LINE)))?.[1]
  return size === undefined ? null : Number.parseInt(size, HEXADECIMAL)
}

/** Bytes of a body without what stands around its chunks. */
export interface Unframed {
  readonly payload: Buffer
  /** How many of the bytes at hand it took. None: it takes more of them to tell. */
  readonly length: number
  /** Bytes that are still to come of the last chunk; without end where there are no chunks. */
  readonly left: number
  /** After the chunk of no bytes. */
  readonly isEnd: boolean
}

interface Next {
  readonly length: number
  readonly size: number
}

/** What stands between two chunks; null where that is none, `short` where more bytes are needed to tell. */
const between = (bytes: Buffer, at: number): Next | 'short' | null => {
  const line = bytes.toString('latin1', at, at + MAX_SIZE_LINE)
  const found = BETWEEN.exec(line)
  if (found !== null) return { length: found[0].length, size: Number.parseInt(found[1] ?? '', HEXADECIMAL) }
  return line.length < MAX_SIZE_LINE && BEGINNING.test(line) ? 'short' : null
}

/**
 * Takes the framing out, up to `most` bytes of the body. `inChunk`: so many bytes belong to the chunk at hand. Where no other chunk
 * follows it, there were none: nothing was taken out of its bytes, and those behind it are the body's, too.
 */
export const unframed = (bytes: Buffer, inChunk: number, isLast: boolean, most = Infinity): Unframed => {
  const pieces: Buffer[] = []
  let [left, at, count, isEnd] = [inChunk, 0, 0, false]
  for (;;) {
    const piece = bytes.subarray(at, at + Math.min(left, most - count))
    if (piece.length > 0) pieces.push(piece)
    at += piece.length
    left -= piece.length
    count += piece.length
    if (left > 0 || count >= most) break
    const next = between(bytes, at)
    if (next === 'short' && !isLast) break
    left = typeof next === 'object' && next !== null ? next.size : Infinity
    at += typeof next === 'object' && next !== null ? next.length : 0
    isEnd = left === 0
    if (isEnd) break
  }
  const [first] = pieces
  const payload = pieces.length === 1 && first !== undefined ? first : Buffer.concat(pieces)
  return { payload, length: at, left, isEnd }
}
