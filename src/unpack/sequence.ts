import { crc32 } from 'node:zlib'

import { isSkippable, type PackedStream, packingOf } from './compression.ts'
import { gzipHeaderLength, MAX_GZIP_HEADER } from '../leak/decode/gzip-header.ts'
import { joinPending } from './pending.ts'
import type { Container, Reader } from './reader.ts'
import { damaged, makeUnpacking, type Unpacking } from './unpacking.ts'

const TRAILER = 8

interface Sequence {
  readonly packing: PackedStream
  readonly container: Container
  readonly take: (chunk: Uint8Array) => Promise<void>
  /** The stream that is being read. */
  current: Unpacking | null
  /** Bytes that no stream took yet. */
  pending: Buffer
  isFirst: boolean
  /** After a member of gzip. */
  isTrailerNext: boolean
  /** Bytes of a skippable frame that are still to come. */
  toSkip: number
  /** What follows the last stream. */
  tail: Reader | null
  /** Bytes that the last stream took. */
  taken: number
  crc: number
  size: number
}

const withoutZeros = (bytes: Buffer): Buffer => {
  const first = bytes.findIndex((byte) => byte !== 0)
  return first < 0 ? bytes.subarray(bytes.length) : bytes.subarray(first)
}

const isGzip = ({ packing }: Sequence): boolean => packing.technique === 'gzip'

/** Whether a stream of the kind begins here. One stream of deflate or brotli is all there can be. */
const isNext = ({ packing: { technique }, pending, isFirst }: Sequence): boolean => {
  if (isFirst) return true
  const next = packingOf(pending, '')
  return ['gzip', 'zstd'].includes(technique) && next.state === 'packed' && next.technique === technique
}

const SKIPPABLE_HEADER = 8

/**
 * Passes over a skippable frame: four bytes, a length, and as many bytes as it says (RFC 8878, section 3.1.2). To begin a
 * decompressor for each takes ten times as long. Null where the bytes begin none.
 */
const beginSkipping = (sequence: Sequence, isLast: boolean): boolean | null => {
  const { pending } = sequence
  if (sequence.packing.technique !== 'zstd' || !isSkippable(pending)) return null
  if (pending.length < SKIPPABLE_HEADER) {
    if (isLast) throw damaged()
    return false
  }
  const toSkip = SKIPPABLE_HEADER + pending.readUInt32LE(4)
  Object.assign(sequence, { toSkip, isFirst: false, size: 0 })
  return true
}

const skip = (sequence: Sequence): boolean => {
  const { pending, toSkip } = sequence
  const part = Math.min(pending.length, toSkip)
  Object.assign(sequence, { pending: pending.subarray(part), toSkip: toSkip - part })
  return true
}

/** Begins the stream that the bytes at hand begin with; gives false where more of them are needed to tell. */
const begin = (sequence: Sequence, isLast: boolean): boolean => {
  const { packing, container, take } = sequence
  if (!sequence.isFirst) sequence.pending = withoutZeros(sequence.pending)
  const { pending } = sequence
  if (pending.length < 4 && !isLast) return false
  if (pending.length === 0) return false
  if (!isNext(sequence)) {
    // Nothing came out: these are no compressed bytes at all, and no others behind them. Nothing was taken: they are damaged, and the
    // same that they were.
    const isNone = packing.trust !== 'sure' && (sequence.size === 0 || sequence.taken === 0)
    if (isNone) sequence.pending = pending.subarray(pending.length)
    else sequence.tail = container.open({ name: null, technique: packing.technique, isSearched: false })
    return true
  }
  const skipping = beginSkipping(sequence, isLast)
  if (skipping !== null) return skipping
  const header = isGzip(sequence) ? gzipHeaderLength(pending) : 0
  const isBroken = header === 'short' && (isLast || pending.length > MAX_GZIP_HEADER)
  if (header === null || isBroken) throw damaged()
  if (header === 'short') return false
  const current = makeUnpacking({ ...packing, unpack: packing.unpack(), take })
  const fresh = { isFirst: false, taken: 0, crc: 0, size: 0 }
  Object.assign(sequence, { ...fresh, current, pending: pending.subarray(header) })
  return true
}

const readStream = async (sequence: Sequence, stream: Unpacking): Promise<boolean> => {
  const { pending } = sequence
  const taken = await stream.write(pending)
  sequence.pending = pending.subarray(taken)
  sequence.taken += taken
  if (taken === pending.length) return false
  await stream.end()
  Object.assign(sequence, { current: null, isTrailerNext: isGzip(sequence) })
  return true
}

/** RFC 1952, section 2.3.1: the check value and the size of what came out. */
const readTrailer = (sequence: Sequence): boolean => {
  const { pending, crc, size } = sequence
  if (pending.length < TRAILER) return false
  if (pending.readUInt32LE(0) !== crc || pending.readUInt32LE(4) !== size % 2 ** 32) throw damaged()
  Object.assign(sequence, { pending: pending.subarray(TRAILER), isTrailerNext: false })
  return true
}

/** Goes one step on; false where that takes more bytes. */
const step = async (sequence: Sequence, isLast: boolean): Promise<boolean> => {
  const { pending, tail, current } = sequence
  if (pending.length === 0) return false
  if (tail !== null) {
    sequence.pending = pending.subarray(pending.length)
    await tail.write(pending)
    return false
  }
  if (sequence.toSkip > 0) return skip(sequence)
  if (current !== null) return readStream(sequence, current)
  return sequence.isTrailerNext ? readTrailer(sequence) : begin(sequence, isLast)
}

/**
 * Reads compressed streams in a row: members of gzip, frames of zstd, zero bytes between them. What follows them is looked into
 * as well: another archive may be appended. Node's own gunzip fails where anything but a member follows a member, and its zstd
 * stops after one frame without a word.
 */
export const makeSequence = (packing: PackedStream, container: Container): Reader => {
  const inside = container.open({ name: null, technique: packing.technique })
  const take = async (chunk: Uint8Array): Promise<void> => {
    container.unpacked(chunk.length)
    if (packing.technique === 'gzip') sequence.crc = crc32(chunk, sequence.crc)
    sequence.size += chunk.length
    await inside.write(chunk)
  }
  const sequence: Sequence = {
    ...{ packing, container, take, current: null, pending: Buffer.alloc(0) },
    ...{ isFirst: true, isTrailerNext: false, toSkip: 0, tail: null, taken: 0, crc: 0, size: 0 },
  }
  return {
    write: async (chunk) => {
      sequence.pending = joinPending(sequence.pending, chunk)
      while (await step(sequence, false));
      // The chunk is overwritten next.
      sequence.pending = Buffer.from(sequence.pending)
    },
    end: async () => {
      while (await step(sequence, true));
      await sequence.current?.end()
      const isCutGzip = isGzip(sequence) && (sequence.current !== null || sequence.isTrailerNext)
      if (isCutGzip || sequence.toSkip > 0 || sequence.isFirst) throw damaged()
      await sequence.tail?.end()
      await inside.end()
    },
  }
}
