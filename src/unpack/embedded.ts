import { createInflate, createInflateRaw, createZstdDecompress } from 'node:zlib'

import type { Technique } from '../evidence/search.ts'
import { gzipHeaderLength } from '../leak/decode/gzip-header.ts'
import { GZIP, isZlibText, ZLIB_FLAGS, ZSTD_FRAME } from '../leak/decode/packed.ts'
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
  /** Length of its header, which the decompressor does not take; null where none begins there. */
  readonly headerAt: (bytes: Buffer, at: number) => number | null
}

/** Bytes that are needed to tell whether one begins. */
const NEEDED = 256

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
  headerAt: (bytes, at) => (isZlibText(bytes.subarray(at, at + NEEDED)) ? 0 : null),
})

const BEGINNINGS: readonly Beginning[] = [
  {
    technique: 'gzip',
    rare: Buffer.from(GZIP),
    before: 0,
    unpack: () => createInflateRaw(),
    headerAt: gzipHeader,
  },
  {
    technique: 'zstd',
    rare: Buffer.from(ZSTD_FRAME.slice(1)),
    before: 1,
    unpack: () => createZstdDecompress(),
    headerAt: (bytes, at) => (bytes[at] === ZSTD_FRAME[0] ? 0 : null),
  },
  ...ZLIB_FLAGS.map(zlib),
]

interface Found {
  readonly at: number
  readonly header: number
  readonly beginning: Beginning
}

/** The first stream that begins in the bytes. */
const firstIn = (bytes: Buffer): Found | null => {
  let first: Found | null = null
  for (const beginning of BEGINNINGS) {
    const { rare, before, headerAt } = beginning
    const end = first?.at ?? bytes.length
    for (let i = bytes.indexOf(rare, before); i >= 0 && i - before < end; i = bytes.indexOf(rare, i + 1)) {
      const header = headerAt(bytes, i - before)
      if (header === null) continue
      first = { at: i - before, header, beginning }
      break
    }
  }
  return first
}

interface Open {
  readonly unpacking: Unpacking
  readonly reader: () => Reader | null
}

const openStream = ({ technique, unpack }: Beginning, container: Container): Open => {
  let reader: Reader | null = null
  const take = async (chunk: Uint8Array): Promise<void> => {
    container.unpacked(chunk.length)
    // Chance has no output: only what unpacks is a layer of its own.
    reader ??= container.open({ name: null, technique })
    await reader.write(chunk)
  }
  return { unpacking: makeUnpacking(unpack(), take, 'guess'), reader: () => reader }
}

const NOTHING = Buffer.alloc(0)

interface Embedded {
  readonly container: Container
  open: Open | null
  /** Bytes that no stream took, and that were not looked through. */
  pending: Buffer
}

const close = async (embedded: Embedded): Promise<void> => {
  const { open } = embedded
  embedded.open = null
  await open?.unpacking.end()
  await open?.reader()?.end()
}

/** Goes one step on, and gives the number of bytes that were taken. */
const step = async (embedded: Embedded, isLast: boolean): Promise<number> => {
  const { open, pending, container } = embedded
  if (open !== null) {
    const taken = await open.unpacking.write(pending)
    if (taken < pending.length) await close(embedded)
    return taken
  }
  // What begins near the end is told with the next bytes.
  const known = isLast ? pending.length : Math.max(0, pending.length - NEEDED)
  const found = firstIn(pending)
  if (found === null || found.at >= known) return known
  embedded.open = openStream(found.beginning, container)
  return found.at + found.header
}

const takeAll = async (embedded: Embedded, isLast: boolean): Promise<void> => {
  while (embedded.pending.length > 0) {
    const wasOpen = embedded.open !== null
    const taken = await step(embedded, isLast)
    embedded.pending = embedded.pending.subarray(taken)
    const isOpened = !wasOpen && embedded.open !== null
    // A stream that takes nothing is none: its mark is passed over, or it would be found again.
    if (taken === 0 && wasOpen) embedded.pending = embedded.pending.subarray(1)
    else if (taken === 0 && !isOpened) return
  }
}

/** Whether something may begin in the bytes that were left: nearly never, so that the chunk behind them needs no copy. */
const mayBeginBefore = ({ open, pending }: Embedded, chunk: Uint8Array): boolean => {
  if (open !== null || chunk.length < NEEDED) return true
  const found = firstIn(Buffer.concat([pending, chunk.subarray(0, NEEDED)]))
  return found !== null && found.at < pending.length
}

/**
 * Looks for compressed streams at any place but the first: there the layer itself is one. Their end is theirs to tell; one that is cut
 * off or damaged is searched as far as it goes, because nothing promised that it is one.
 */
export const makeEmbeddedReader = (container: Container): Reader => {
  const embedded: Embedded = { container, open: null, pending: NOTHING }
  return {
    write: async (chunk) => {
      const left = mayBeginBefore(embedded, chunk) ? embedded.pending : NOTHING
      embedded.pending = joinPending(left, chunk)
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
