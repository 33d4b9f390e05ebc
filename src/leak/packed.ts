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

import { errnoOf } from '../evidence/errno.ts'
import { gzipHeaderLength } from './gzip-header.ts'
import { isAllText } from './likely-text.ts'

/** One encoded value unpacks to no more: what is larger is no value of a log. */
const MOST_BYTES = 16 * 2 ** 20

/** Thrown where a packed value is larger than that. What was not unpacked may hold anything. */
export class PackedTooLarge extends Error {
  constructor() {
    super(`holds an encoded value that unpacks to more than ${MOST_BYTES} bytes`)
  }
}

type Unpack = (bytes: Uint8Array) => Uint8Array

// A value may be cut off, by a logger or by the end of what is at hand: what it holds until there is searched.
const ZLIB: ZlibOptions = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST_BYTES }
const BROTLI: BrotliOptions = {
  finishFlush: constants.BROTLI_OPERATION_FLUSH,
  maxOutputLength: MOST_BYTES,
}
const ZSTD: ZstdOptions = { finishFlush: constants.ZSTD_e_flush, maxOutputLength: MOST_BYTES }

const inflateRaw: Unpack = (bytes) => inflateRawSync(bytes, ZLIB)

/** Null where the bytes are not what they seem. */
const attempt = (unpack: Unpack, bytes: Uint8Array): Uint8Array | null => {
  try {
    return unpack(bytes)
  } catch (error) {
    if (errnoOf(error) === 'ERR_BUFFER_TOO_LARGE') throw new PackedTooLarge()
    return null
  }
}

const gunzip = (bytes: Uint8Array): Uint8Array | null => {
  const header = gzipHeaderLength(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  // What follows the first member is no concern: a value of a log has one.
  return typeof header === 'number' ? attempt(inflateRaw, bytes.subarray(header)) : null
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

/** A packing without a magic number is told by what comes out of the first bytes. */
const PROBE = 512
const MIN_TEXT = 32
/** Fewer bytes are an id or a hash, up to SHA-512: they stand in every line of many a log, and a look at one takes 60 us. */
export const MIN_PACKED = 72

/**
 * What the first two bytes say: a block of raw deflate has one of three types, and not more codes than there are (RFC 1951, sections 3.2.3 to
 * 3.2.7); a stream of brotli has a window of more than 64 KiB wherever one is made (RFC 7932, section 9.1). To try costs 60 us, and every
 * other text in base64 is no text.
 */
const mayBeDeflate = (bytes: Uint8Array): boolean => {
  const [first = 0, second = 0] = bytes
  const type = (first >> 1) & 3
  if (type === 0)
    return ((bytes[1] ?? 0) ^ (bytes[3] ?? 0)) === 0xff && ((bytes[2] ?? 0) ^ (bytes[4] ?? 0)) === 0xff
  return type === 1 || (type === 2 && first >> 3 < 30 && (second & 31) < 30)
}

const mayBeBrotli = ([first = 0]: Uint8Array): boolean =>
  (first & 1) === 1 && ((first & 14) > 0 || (first & 127) === 1)

/** What bytes without a magic number are packed with, where text comes out of them; null: with nothing known. */
export const namelessPacking = (bytes: Uint8Array): 'brotli' | 'deflate' | null => {
  if (bytes.length < MIN_PACKED || isAllText(bytes.subarray(0, MIN_TEXT))) return null
  const head = bytes.subarray(0, PROBE)
  const isPacked = (unpack: Unpack): boolean => {
    try {
      const out = attempt(unpack, head)
      return out !== null && out.length >= MIN_TEXT && isAllText(out)
    } catch (error) {
      // Chance does not make so much of so little.
      return error instanceof PackedTooLarge
    }
  }
  if (mayBeDeflate(bytes) && isPacked(inflateRaw)) return 'deflate'
  const isBrotli = mayBeBrotli(bytes) && isPacked((some) => brotliDecompressSync(some, BROTLI))
  return isBrotli ? 'brotli' : null
}

/**
 * What a decoded value holds where it is packed with gzip, zlib, zstd, raw deflate or brotli, as far as it goes; null where it is not.
 * @throws {PackedTooLarge}
 */
export const unpackedValue = (bytes: Uint8Array): Uint8Array | null => {
  if (starts(bytes, GZIP)) return gunzip(bytes)
  if (starts(bytes, ZSTD_FRAME)) return attempt((some) => zstdDecompressSync(some, ZSTD), bytes)
  if (isZlib(bytes)) return attempt((some) => inflateSync(some, ZLIB), bytes)
  const nameless = namelessPacking(bytes)
  if (nameless === null) return null
  return attempt(nameless === 'deflate' ? inflateRaw : (some) => brotliDecompressSync(some, BROTLI), bytes)
}
