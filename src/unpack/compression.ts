import { createBrotliDecompress, createInflate, createInflateRaw, createZstdDecompress } from 'node:zlib'

import type { Technique } from '../evidence/search.ts'
import {
  GZIP,
  isZlib,
  namelessPacking,
  openBrotli,
  openDeflated,
  openMarked,
  type Opened,
  starts,
  untilDamage,
  ZSTD_FRAME,
} from '../leak/decode/packed.ts'
import { looksLikeText } from '../leak/decode/likely-text.ts'
import { isTarHeader } from './tar-header.ts'
import type { Decompressor, Salvage, Trust } from './unpacking.ts'

/** Packed with a compression that is one stream, or several in a row. */
export interface PackedStream {
  readonly state: 'packed'
  readonly technique: Technique
  /** Makes the decompressor of one stream. For gzip: of what stands between header and trailer. */
  readonly unpack: () => Decompressor
  readonly trust: Trust
  readonly salvage?: Salvage | undefined
}

/** What a stream of bytes is, as its first bytes tell it. */
export type Packing =
  | { readonly state: 'plain' | 'tar' | 'pages' }
  | PackedStream
  | { readonly state: 'unknown'; readonly name: string }

const startsWith = (head: Uint8Array, text: string): boolean => starts(head, [...Buffer.from(text, 'latin1')])

/** A frame, or a skippable one (RFC 8878, sections 3.1.1 and 3.1.2). */
const isZstd = (head: Uint8Array): boolean => starts(head, ZSTD_FRAME) || isSkippable(head)

/** Whether bytes begin with a frame of zstd that holds nothing packed. */
export const isSkippable = (head: Uint8Array): boolean =>
  ((head[0] ?? 0) & 0xf0) === 0x50 && starts(head.subarray(1), [0x2a, 0x4d, 0x18])

/** Packed forms that this search cannot open. A file of this kind is not searched, and that is said. */
const CANNOT: readonly (readonly [name: string, magic: readonly number[]])[] = [
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['lz4', [0x04, 0x22, 0x4d, 0x18]],
  ['lz4 (legacy)', [0x02, 0x21, 0x4c, 0x18]],
  ['compress', [0x1f, 0x9d]],
  ['pack', [0x1f, 0x1e]],
  ['lzip', [0x4c, 0x5a, 0x49, 0x50, 0x01]],
  ['lzop', [0x89, 0x4c, 0x5a, 0x4f, 0x00, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['snappy', [0xff, 0x06, 0x00, 0x00, 0x73, 0x4e, 0x61, 0x50, 0x70, 0x59]],
  ['cab', [0x4d, 0x53, 0x43, 0x46, 0, 0, 0, 0]],
  ['rpm', [0xed, 0xab, 0xee, 0xdb]],
  ['ar', [...Buffer.from('!<arch>\n')]],
]

/** Bytes that {@link packingOf} looks at: a tar header. */
export const HEAD = 512

/** `bzip2` begins like words do; its fourth byte is a digit and its fifth the magic of a block. */
const isBzip2 = (head: Uint8Array): boolean => /^BZh[1-9](?:1AY&SY|.rE8P)/s.test(latin1(head, 10))

const latin1 = (head: Uint8Array, length: number): string =>
  Buffer.from(head.subarray(0, length)).toString('latin1')

/** Old and new ASCII headers: 76 octal digits, or 13 numbers of 8 hexadecimal ones. */
const isCpio = (head: Uint8Array): boolean =>
  /^(?:07070[12][\dA-Fa-f]{104}|070707[0-7]{70})/.test(latin1(head, 110))

/** Databases, their write-ahead logs and rollback journals (https://www.sqlite.org/fileformat2.html, sections 1.3, 3 and 4.1). */
const isPages = (head: Uint8Array): boolean =>
  startsWith(head, 'SQLite format 3\0') ||
  (starts(head, [0x37, 0x7f, 0x06]) && ((head[3] ?? 0) & 0xfe) === 0x82) ||
  starts(head, [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7])

/** A journal in the mode `PERSIST` after a commit: the first 28 bytes are zeros (section 3, "Rollback Journal"). */
const isEmptiedJournal = (head: Uint8Array, name: string): boolean =>
  /-journal$/i.test(name) && head.length > 28 && head.subarray(0, 28).every((byte) => byte === 0)

const [LZMA_HEADER, LZMA_USUAL, LZMA_PROPERTIES] = [13, 0x5d, 225]

/**
 * The `.lzma` format of before xz has no magic number: properties, the size of the dictionary, the size of what is packed, or ones where it
 * is not known; and the first packed byte is 0. What is checked is what `xz` checks before it takes a file for one (lzma-file-format.txt,
 * section 1.1). Properties that no packer chooses by itself count by the name alone.
 */
const isLzma = (head: Uint8Array, name: string): boolean => {
  if (head.length <= LZMA_HEADER || head[LZMA_HEADER] !== 0) return false
  const view = Buffer.from(head.subarray(0, LZMA_HEADER))
  const [properties, dictionary, packs] = [view.readUInt8(0), view.readUInt32LE(1), view.readBigUInt64LE(5)]
  // A power of two, or one and a half of one.
  const unit = dictionary / 2 ** Math.max(0, Math.floor(Math.log2(dictionary)) - 1)
  const isSize = dictionary >= 4096 && (unit === 2 || unit === 3)
  const isLength = packs === 2n ** 64n - 1n || (packs > 0n && packs < 2n ** 38n)
  const isNamed = /\.(?:lzma|tlz)$/i.test(name) && properties < LZMA_PROPERTIES
  return (properties === LZMA_USUAL || isNamed) && (isSize || dictionary === 2 ** 32 - 1) && isLength
}

const unknownOf = (head: Uint8Array, name: string): string | null => {
  if (isLzma(head, name)) return 'lzma'
  if (isBzip2(head)) return 'bzip2'
  if (isCpio(head)) return 'cpio'
  return CANNOT.find(([, magic]) => starts(head, magic))?.[0] ?? null
}

const packed = (
  technique: Technique,
  unpack: () => Decompressor,
  trust: Trust = 'sure',
  salvage?: Salvage,
): Packing => ({ state: 'packed', technique, unpack, trust, salvage })

/** Of a text that begins like zlib less comes out, or none. */
const MIN_SALVAGED = 64

const salvageZlib: Salvage = (bytes) => {
  const found = untilDamage(bytes, openMarked)
  return found.length >= MIN_SALVAGED && looksLikeText(found) ? found : new Uint8Array(0)
}

const guessed = (
  technique: Technique,
  unpack: () => Decompressor,
  open: (bytes: Uint8Array) => Opened | null,
): Packing => packed(technique, unpack, 'guess', (bytes) => untilDamage(bytes, open))

const NAMELESS = {
  brotli: guessed('brotli', () => createBrotliDecompress(), openBrotli),
  deflate: guessed('deflate', () => createInflateRaw(), openDeflated),
}

/** Tells what bytes are: by the first of them; brotli and deflate without a header, which have no magic number, by the name or by what comes out. */
export const packingOf = (head: Uint8Array, name: string): Packing => {
  if (starts(head, GZIP)) return packed('gzip', () => createInflateRaw())
  if (isZstd(head)) return packed('zstd', () => createZstdDecompress())
  if (isZlib(head)) return packed('deflate', () => createInflate(), 'weak', salvageZlib)
  if (isTarHeader(head)) return { state: 'tar' }
  if (isPages(head) || isEmptiedJournal(head, name)) return { state: 'pages' }
  const unknown = unknownOf(head, name)
  if (unknown !== null) return { state: 'unknown', name: unknown }
  if (/\.br$/i.test(name) && head.length > 0) return packed('brotli', () => createBrotliDecompress())
  if (/\.deflate$/i.test(name) && head.length > 0) return packed('deflate', () => createInflateRaw())
  const nameless = namelessPacking(head)
  if (nameless !== null) return NAMELESS[nameless]
  return { state: 'plain' }
}
