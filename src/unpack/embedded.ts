import { createInflate, createInflateRaw, createZstdDecompress } from 'node:zlib'

import type { Technique } from '../evidence/search.ts'
import { LINE_END } from '../leak/decode/bytes.ts'
import { gzipHeaderLength } from '../leak/decode/gzip-header.ts'
import {
  GZIP,
  isZlibText,
  openDeflated,
  openMarked,
  type Opened,
  untilDamage,
  ZLIB_FLAGS,
  ZSTD_FRAME,
} from '../leak/decode/packed.ts'
import { chunkBehind, MAX_SIZE_LINE, unframed } from './chunk-framing.ts'
import { joinPending } from './pending.ts'
import type { Container, Reader } from './reader.ts'
import { type Decompressor, makeUnpacking, type Unpacking } from './unpacking.ts'

/** A compressed stream that may begin anywhere: a reply as it came in the record of a proxy, an object of git, a stream of a PDF. */
interface Beginning {
  readonly technique: Technique
  /** Bytes that stand nowhere in ordinary text: to look for them costs nearly nothing. */
  readonly rare: Buffer
  /** So many bytes before them it begins. */
  readonly before: number
  readonly unpack: () => Decompressor
  /** Unpacks the same bytes, which may be cut off, at once. */
  readonly open: (bytes: Uint8Array) => Opened | null
  /** Length of its header, which the decompressor does not take; null where none begins there. */
  readonly headerAt: (bytes: Buffer, at: number) => number | null
}

/** Bytes that are needed to tell whether one begins: the code lengths of deflate, of some 100 bytes, stand before the first letter. */
const NEEDED = 256
/** As many in chunks of one byte, each with 31 bytes around it: its size, an extension and line ends. */
const NEEDED_CHUNKED = 32 * NEEDED

/** Node's gunzip fails where anything but another member follows, so it gets what stands between header and trailer alone. */
const gzipHeader = (bytes: Buffer, at: number): number | null => {
  const length = gzipHeaderLength(bytes.subarray(at, at + NEEDED))
  return length === 'short' ? null : length
}

const zlib = (flags: number): Beginning => ({
  technique: 'deflate',
  rare: Buffer.of(flags),
  before: 1,
  unpack: () => createInflate(),
  open: openMarked,
  headerAt: (bytes, at) => (isZlibText(bytes.subarray(at, at + NEEDED)) ? 0 : null),
})

const gzip = (rare: Buffer): Beginning => ({
  technique: 'gzip',
  rare,
  before: 0,
  unpack: () => createInflateRaw(),
  open: openDeflated,
  headerAt: gzipHeader,
})

/** Its mark may be cut by the end of a chunk. */
const BEGINNINGS: readonly Beginning[] = [
  gzip(Buffer.from(GZIP.slice(0, 2))),
  gzip(Buffer.from([...GZIP.slice(0, 1), 0x0d, 0x0a])),
  {
    technique: 'zstd',
    rare: Buffer.from(ZSTD_FRAME.slice(1)),
    before: 1,
    unpack: () => createZstdDecompress(),
    open: openMarked,
    headerAt: (bytes, at) => (bytes[at] === ZSTD_FRAME[0] ? 0 : null),
  },
  ...ZLIB_FLAGS.map(zlib),
]

interface Found {
  readonly at: number
  readonly header: number
  /** Bytes of the chunk that it begins with; without end where it stands in none. */
  readonly inChunk: number
  readonly beginning: Beginning
}

/** The size of the chunk that begins at a place; null where none does. `passed`: what stands before the bytes. */
const chunkAt = (bytes: Buffer, at: number, passed: Buffer): number | null => {
  if ((at > 0 ? bytes[at - 1] : passed.at(-1)) !== LINE_END) return null
  return chunkBehind(
    at < MAX_SIZE_LINE ? Buffer.concat([passed, bytes.subarray(0, at)]) : bytes.subarray(0, at),
  )
}

/** What begins at a place, as the first bytes of a chunk or anywhere. */
const foundAt = (bytes: Buffer, at: number, passed: Buffer, beginning: Beginning): Found | null => {
  const inChunk = chunkAt(bytes, at, passed)
  if (inChunk !== null) {
    const { payload } = unframed(bytes.subarray(at, at + NEEDED_CHUNKED), inChunk, true, NEEDED)
    const header = beginning.headerAt(payload, 0)
    if (header !== null) return { at, header, inChunk, beginning }
  }
  const header = beginning.headerAt(bytes, at)
  return header === null ? null : { at, header, inChunk: Infinity, beginning }
}

/** The first stream that begins in the bytes. */
const firstIn = (bytes: Buffer, passed: Buffer): Found | null => {
  let first: Found | null = null
  for (const beginning of BEGINNINGS) {
    const { rare, before } = beginning
    const end = first?.at ?? bytes.length
    for (let i = bytes.indexOf(rare, before); i >= 0 && i - before < end; i = bytes.indexOf(rare, i + 1)) {
      const found = foundAt(bytes, i - before, passed, beginning)
      if (found === null) continue
      first = found
      break
    }
  }
  return first
}

interface Open {
  readonly unpacking: Unpacking
  readonly reader: () => Reader | null
  /** Bytes of its header that are still to come, and of the chunk at hand. */
  header: number
  inChunk: number
}

const openStream = ({ beginning, header, inChunk }: Found, container: Container): Open => {
  const { technique, unpack, open } = beginning
  const salvage = (packed: Uint8Array): Uint8Array => untilDamage(packed, open)
  let reader: Reader | null = null
  const take = async (chunk: Uint8Array): Promise<void> => {
    container.unpacked(chunk.length)
    // Chance has no output: only what unpacks is a layer of its own.
    reader ??= container.open({ name: null, technique })
    await reader.write(chunk)
  }
  return {
    unpacking: makeUnpacking({ unpack: unpack(), take, trust: 'guess', salvage }),
    reader: () => reader,
    header,
    inChunk,
  }
}

const NOTHING = Buffer.alloc(0)

interface Embedded {
  readonly container: Container
  open: Open | null
  /** Bytes that no stream took, and that were not looked through; and the last ones before them. */
  pending: Buffer
  passed: Buffer
}

const close = async (embedded: Embedded): Promise<void> => {
  const { open } = embedded
  embedded.open = null
  await open?.unpacking.end()
  await open?.reader()?.end()
}

/** Gives the open stream what is its own of the bytes at hand, and tells how many were taken; null where that takes more of them. */
const readStream = async (embedded: Embedded, open: Open, isLast: boolean): Promise<number | null> => {
  const { pending } = embedded
  const part = unframed(pending, open.inChunk, isLast)
  if (part.length === 0) return null
  const skipped = Math.min(open.header, part.payload.length)
  const packed = part.payload.subarray(skipped)
  const taken = packed.length === 0 ? 0 : await open.unpacking.write(packed)
  if (taken < packed.length) {
    await close(embedded)
    return unframed(pending, open.inChunk, isLast, skipped + taken).length
  }
  open.header -= skipped
  open.inChunk = part.left
  if (part.isEnd) await close(embedded)
  return part.length
}

/** Goes one step on, and gives the number of bytes that were taken; null where it takes more bytes to tell. */
const step = async (embedded: Embedded, isLast: boolean): Promise<number | null> => {
  const { open, pending, passed, container } = embedded
  if (open !== null) return readStream(embedded, open, isLast)
  // What begins near the end is told with the next bytes.
  const known = isLast ? pending.length : Math.max(0, pending.length - NEEDED_CHUNKED)
  const found = firstIn(pending, passed)
  if (found === null || found.at >= known) return known
  embedded.open = openStream(found, container)
  return found.at
}

/** Goes over bytes; the last of them are kept, as the size of a chunk may stand there. */
const pass = (embedded: Embedded, bytes: number): void => {
  const { pending, passed } = embedded
  const last = pending.subarray(Math.max(0, bytes - MAX_SIZE_LINE), bytes)
  embedded.passed =
    bytes < MAX_SIZE_LINE ? Buffer.concat([passed, last]).subarray(-MAX_SIZE_LINE) : Buffer.from(last)
  embedded.pending = pending.subarray(bytes)
}

const takeAll = async (embedded: Embedded, isLast: boolean): Promise<void> => {
  while (embedded.pending.length > 0) {
    const wasOpen = embedded.open !== null
    const taken = await step(embedded, isLast)
    if (taken === null) return
    pass(embedded, taken)
    const isOpened = !wasOpen && embedded.open !== null
    // A stream that takes nothing is none: its mark is passed over, or it would be found again.
    if (taken === 0 && wasOpen) pass(embedded, 1)
    else if (taken === 0 && !isOpened) return
  }
}

/** Whether something may begin in the bytes that were left: nearly never, so that the chunk behind them needs no copy. */
const mayBeginBefore = ({ open, pending, passed }: Embedded, chunk: Uint8Array): boolean => {
  if (open !== null || chunk.length < NEEDED_CHUNKED) return true
  const found = firstIn(Buffer.concat([pending, chunk.subarray(0, NEEDED_CHUNKED)]), passed)
  return found !== null && found.at < pending.length
}

/**
 * Looks for compressed streams at any place but the first: there the layer itself is one. Their end is theirs to tell; one that is cut
 * off or damaged is searched as far as it goes, because nothing promised that it is one.
 */
export const makeEmbeddedReader = (container: Container): Reader => {
  const embedded: Embedded = { container, open: null, pending: NOTHING, passed: NOTHING }
  return {
    write: async (chunk) => {
      if (!mayBeginBefore(embedded, chunk)) pass(embedded, embedded.pending.length)
      embedded.pending = joinPending(embedded.pending, chunk)
      await takeAll(embedded, false)
      // The chunk is overwritten next.
      embedded.pending = Buffer.from(embedded.pending)
    },
    end: async () => {
      await takeAll(embedded, true)
      await close(embedded)
    },
  }
}
