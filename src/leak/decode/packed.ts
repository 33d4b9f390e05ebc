import {
  brotliDecompressSync,
  constants,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
  type BrotliOptions,
  type ZlibOptions,
  type ZstdOptions,
} from 'node:zlib'

import { errnoOf } from '../../evidence/errno.ts'
import { mayBeDeflatedText } from './deflate-start.ts'
import { gzipHeaderLength } from './gzip-header.ts'
import { isAllText, looksLikeText } from './likely-text.ts'

/** One encoded value unpacks to no more: what is larger is no value of a log. */
export const MOST_BYTES = 16 * 2 ** 20

/** Thrown where a packed value is larger than that. What was not unpacked may hold anything. */
export class PackedTooLarge extends Error {
  constructor(what = `unpacks to more than ${MOST_BYTES} bytes`) {
    super(`holds an encoded value that ${what}`)
  }
}

/** Thrown where a packed value goes on behind the bytes at hand: what follows cannot be unpacked without its beginning. */
export class PackedTooLong extends PackedTooLarge {
  constructor() {
    super('is packed and longer than can be unpacked here: decode and unpack it, and search that')
  }
}

/** What packed bytes hold, as far as it goes, and how many of them it took. All of them: it may go on behind. */
export interface Opened {
  readonly bytes: Uint8Array
  readonly length: number
}

type Unpack = (bytes: Uint8Array) => Opened

// A value may be cut off, by a logger or by the end of what is at hand: what it holds until there is searched.
const ZLIB: ZlibOptions = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST_BYTES, info: true }
const BROTLI: BrotliOptions = {
  finishFlush: constants.BROTLI_OPERATION_FLUSH,
  maxOutputLength: MOST_BYTES,
  info: true,
}
const ZSTD: ZstdOptions = { finishFlush: constants.ZSTD_e_flush, maxOutputLength: MOST_BYTES, info: true }

/** With `info`, Node tells how many bytes were taken; its types do not say so (https://nodejs.org/api/zlib.html#class-options). */
interface Informed {
  readonly buffer: Uint8Array
  readonly engine: { readonly bytesWritten: number }
}
const informed = (result: unknown): Opened => {
  const { buffer, engine } = result as Informed
  return { bytes: buffer, length: engine.bytesWritten }
}

const inflateRaw: Unpack = (bytes) => informed(inflateRawSync(bytes, ZLIB))
const inflate: Unpack = (bytes) => informed(inflateSync(bytes, ZLIB))
const unzstd: Unpack = (bytes) => informed(zstdDecompressSync(bytes, ZSTD))
const unbrotli: Unpack = (bytes) => informed(brotliDecompressSync(bytes, BROTLI))

/** Null where the bytes are not what they seem. */
const attempt = (unpack: Unpack, bytes: Uint8Array): Opened | null => {
  try {
    return unpack(bytes)
  } catch (error) {
    if (errnoOf(error) === 'ERR_BUFFER_TOO_LARGE') throw new PackedTooLarge()
    return null
  }
}

const gunzip = (bytes: Uint8Array): Opened | null => {
  const header = gzipHeaderLength(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  // What follows the first member is no concern: a value of a log has one.
  if (typeof header !== 'number') return null
  const opened = attempt(inflateRaw, bytes.subarray(header))
  return opened === null ? null : { bytes: opened.bytes, length: header + opened.length }
}

/** Raw deflate; null where it is damaged. @throws {PackedTooLarge} */
export const openDeflated = (bytes: Uint8Array): Opened | null => attempt(inflateRaw, bytes)

/** Brotli; null where it is damaged. @throws {PackedTooLarge} */
export const openBrotli = (bytes: Uint8Array): Opened | null => attempt(unbrotli, bytes)

/** Chance goes wrong in fewer bytes, nearly always: it costs one look. */
const MIN_WHOLE = 128

/** What the longest beginning of packed bytes holds that `open` takes: Node's decompressors tell of damage, and keep what came out before it. */
export const untilDamage = (bytes: Uint8Array, open: (bytes: Uint8Array) => Opened | null): Uint8Array => {
  let found: Uint8Array = new Uint8Array(0)
  let [whole, damaged] = [0, bytes.length + 1]
  for (let to = MIN_WHOLE; damaged - whole > 1; to = Math.min(2 * to, (whole + damaged) >> 1)) {
    const opened = open(bytes.subarray(0, to))
    if (opened !== null) {
      whole = to
      found = opened.bytes
    } else if (whole === 0) return found
    else damaged = to
  }
  return found
}

/** The second byte of zlib's header, behind `x`: method 8, window of 32 KiB, and a check value divisible by 31 (RFC 1950, section 2.2). */
export const ZLIB_FLAGS = [0x01, 0x5e, 0x9c, 0xda]

/** The usual window of 32 KiB only: other headers of zlib are ordinary text too. */
export const isZlib = (bytes: Uint8Array): boolean => bytes[0] === 0x78 && ZLIB_FLAGS.includes(bytes[1] ?? 0)

/** True where bytes begin with a magic number. */
export const starts = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte)

/** A member of gzip (RFC 1952, section 2.3.1), and a frame of zstd (RFC 8878, section 3.1.1). */
export const GZIP = [0x1f, 0x8b, 8]
export const ZSTD_FRAME = [0x28, 0xb5, 0x2f, 0xfd]

/** What bytes hold that begin with the mark of gzip, zstd or zlib; null where they hold nothing. @throws {PackedTooLarge} */
export const openMarked = (bytes: Uint8Array): Opened | null => {
  if (starts(bytes, GZIP)) return gunzip(bytes)
  if (starts(bytes, ZSTD_FRAME)) return attempt(unzstd, bytes)
  return isZlib(bytes) ? attempt(inflate, bytes) : null
}

/** Two bytes of zlib say little: what comes out of the next ones has to be text, which pixels and code are not. @throws {PackedTooLarge} */
export const isZlibText = (head: Uint8Array): boolean => {
  if (!isZlib(head)) return false
  const text = openMarked(head)?.bytes ?? untilDamage(head, openMarked)
  return text.length > 0 && looksLikeText(text)
}

/** A packing without a magic number is told by what comes out of the first bytes. */
const PROBE = 512
const MIN_TEXT = 32
/** Fewer bytes are an id or a hash, up to SHA-512: they stand in every line of many a log, and a look at one takes 60 us. */
export const MIN_PACKED = 72
/** The first bits of deflate say so much that ids and hashes are told from it without a look: here no text is long enough. */
export const MIN_DEFLATED = 24

/**
 * A stream of brotli has a window of any size but 64 KiB, whose first byte any text has; one odd byte begins none (RFC 7932, section
 * 9.1). Servers choose small windows for small replies.
 */
const NO_WINDOW = 0x11
const mayBeBrotli = (bytes: Uint8Array): boolean => {
  const [first = 0] = bytes
  return bytes.length >= MIN_PACKED && (first & 1) === 1 && (first & 0x7f) !== NO_WINDOW
}

/** What bytes without a magic number are packed with, where text comes out of them; null: with nothing known. */
export const namelessPacking = (bytes: Uint8Array): 'brotli' | 'deflate' | null => {
  if (bytes.length < MIN_DEFLATED) return null
  const [mayDeflate, mayBrotli] = [mayBeDeflatedText(bytes), mayBeBrotli(bytes)]
  if ((!mayDeflate && !mayBrotli) || isAllText(bytes.subarray(0, MIN_TEXT))) return null
  const head = bytes.subarray(0, PROBE)
  const isPacked = (unpack: Unpack): boolean => {
    try {
      const out = attempt(unpack, head)
      return out !== null && out.bytes.length >= MIN_TEXT && isAllText(out.bytes)
    } catch (error) {
      // Chance does not make so much of so little.
      return error instanceof PackedTooLarge
    }
  }
  if (mayDeflate && isPacked(inflateRaw)) return 'deflate'
  return mayBrotli && isPacked(unbrotli) ? 'brotli' : null
}

/** What bytes hold that are packed with raw deflate or brotli. @throws {PackedTooLarge} */
const openNameless = (bytes: Uint8Array): Opened | null => {
  const nameless = namelessPacking(bytes)
  return nameless === null ? null : attempt(nameless === 'deflate' ? inflateRaw : unbrotli, bytes)
}

/**
 * What a decoded value holds where it is packed with gzip, zlib, zstd, raw deflate or brotli, as far as it goes; null where it is not.
 * @throws {PackedTooLarge}
 */
export const unpackedValue = (bytes: Uint8Array): Uint8Array | null => {
  const isMarked = starts(bytes, GZIP) || starts(bytes, ZSTD_FRAME) || isZlib(bytes)
  return (isMarked ? openMarked(bytes) : openNameless(bytes))?.bytes ?? null
}
