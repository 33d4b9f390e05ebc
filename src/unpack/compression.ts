import type { Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib'

import type { Technique } from '../evidence/search.ts'

/** A single compressed stream, as its first bytes tell it. */
export type Packing =
  | { readonly state: 'plain' }
  | { readonly state: 'packed'; readonly technique: Technique; readonly unpack: () => Transform }
  | { readonly state: 'unknown'; readonly name: string }

const starts = (head: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, i) => head[i] === byte)

/** zlib's two-byte header: method 8, window of 32 KiB at most, and a check value divisible by 31 (RFC 1950, section 2.2). */
const isZlib = (head: Uint8Array): boolean => {
  const [method, flags] = [head[0] ?? 0, head[1] ?? 0]
  // The usual window of 32 KiB only: `x` and one of four bytes; other headers are ordinary text too.
  return method === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(flags)
}

/** Packed forms that this search cannot open. A file of this kind is not searched, and that is said. */
const CANNOT: readonly (readonly [name: string, magic: readonly number[]])[] = [
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['lz4', [0x04, 0x22, 0x4d, 0x18]],
  ['compress', [0x1f, 0x9d]],
  ['lzip', [0x4c, 0x5a, 0x49, 0x50]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['snappy', [0xff, 0x06, 0x00, 0x00, 0x73, 0x4e, 0x61, 0x50, 0x70, 0x59]],
]

/** Bytes that {@link packingOf} looks at. */
export const HEAD = 10

const packed = (technique: Technique, unpack: () => Transform): Packing => ({
  state: 'packed',
  technique,
  unpack,
})

/** `bzip2` begins like words do; its fourth byte is a digit and its fifth the magic of a block. */
const isBzip2 = (head: Uint8Array): boolean =>
  starts(head, 0x42, 0x5a, 0x68) && head[4] === 0x31 && head[5] === 0x41

/** Tells how a file is packed: by its first bytes, brotli (which has no magic number) by its name. */
export const packingOf = (head: Uint8Array, name: string): Packing => {
  if (starts(head, 0x1f, 0x8b)) return packed('gzip', () => createGunzip())
  if (starts(head, 0x28, 0xb5, 0x2f, 0xfd)) return packed('zstd', () => createZstdDecompress())
  if (isZlib(head)) return packed('deflate', () => createInflate())
  if (/\.br$/i.test(name)) return packed('brotli', () => createBrotliDecompress())
  const unknown = CANNOT.find(
    ([kind, magic]) => starts(head, ...magic) && (kind !== 'bzip2' || isBzip2(head)),
  )
  return unknown === undefined ? { state: 'plain' } : { state: 'unknown', name: unknown[0] }
}
