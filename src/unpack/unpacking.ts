import type { Zlib, ZstdDecompress } from 'node:zlib'
import type { Transform } from 'node:stream'

import { UnreadableFile } from './read-file.ts'

/** A decompressor of `node:zlib`. Its `bytesWritten` counts what it took of its input. */
export type Decompressor = Transform & (Zlib | ZstdDecompress)

/** Unpacks one compressed stream. */
export interface Unpacking {
  /** Takes the next packed bytes, and tells how many of them belong to the stream: fewer where it ends among them. */
  write(chunk: Uint8Array): Promise<number>
  /** Nothing more comes. A weak stream of which nothing came out is no stream; a guess is never damaged. */
  end(): Promise<void>
}

/** What is said of compressed bytes that do not end as they should. */
export const damaged = (cause?: unknown): UnreadableFile =>
  new UnreadableFile('unreadable', 'is packed, but damaged or cut off', { cause })

/** Kept when the chunk was taken in. */
const written = (unpack: Decompressor, chunk: Uint8Array): Promise<void> =>
  new Promise((resolve) => {
    unpack.write(chunk, () => {
      resolve()
    })
  })

/** What is thought of compressed bytes: they are what they say; the first bytes may be chance; or nothing but the outcome says so. */
export type Trust = 'sure' | 'weak' | 'guess'

/** Gives what packed bytes hold up to where they are damaged. */
export type Salvage = (packed: Uint8Array) => Uint8Array

/** How a stream is unpacked. */
export interface Unpacked {
  readonly unpack: Decompressor
  readonly take: (chunk: Uint8Array) => Promise<void>
  readonly trust?: Trust
  /** Default: nothing, as of a stream that is told as damaged. */
  readonly salvage?: Salvage | undefined
}

/** Bytes of a stream that are kept for {@link Salvage}: a decompressor loses up to 16 KiB that came out before the damage, which is all of a short reply. */
const KEPT = 64 * 1024

const NOTHING = Buffer.alloc(0)

/** How far a stream has come. */
interface Progress {
  out: number
  isDone: boolean
  failure: Error | null
  /** First bytes of what was taken, and what is being taken. */
  packed: Buffer
  chunk: Uint8Array
}

const firstBytes = ({ packed, chunk }: Progress): Buffer =>
  Buffer.concat([packed, chunk.subarray(0, KEPT - packed.length)])

/** Takes what was lost of a stream, and tells what the taking throws. Of damage behind the bytes that are kept these know nothing. */
const takeSalvaged = async ({ take, salvage }: Unpacked, progress: Progress): Promise<Error | null> => {
  if (progress.packed.length === KEPT) return null
  try {
    const rest = salvage?.(firstBytes(progress)).subarray(progress.out)
    if (rest === undefined || rest.length === 0) return null
    progress.out += rest.length
    await take(rest)
    return null
  } catch (error) {
    return error as Error
  }
}

const consume = async (unpacked: Unpacked, progress: Progress): Promise<void> => {
  const { unpack, take, trust = 'sure' } = unpacked
  let isTaking = false
  try {
    for await (const chunk of unpack) {
      if (!(chunk instanceof Uint8Array)) continue
      progress.out += chunk.length
      isTaking = true
      await take(chunk)
      isTaking = false
    }
  } catch (error) {
    if (isTaking && error instanceof Error) progress.failure = error
    else progress.failure = await takeSalvaged(unpacked, progress)
    if (trust === 'sure' || (trust === 'weak' && progress.out > 0)) progress.failure ??= damaged(error)
  }
  progress.isDone = true
}

/**
 * Feeds `unpack` and gives what comes out to `take`, one piece at a time: the decompressor waits where `take` does.
 * @throws {UnreadableFile} from both methods: damaged streams, and what `take` throws
 */
export const makeUnpacking = (unpacked: Unpacked): Unpacking => {
  const { unpack, salvage } = unpacked
  const progress: Progress = { out: 0, isDone: false, failure: null, packed: NOTHING, chunk: NOTHING }
  const finished = consume(unpacked, progress)
  // The loop tells of errors; one after its end must not end the process.
  unpack.on('error', () => undefined)
  const check = (): void => {
    if (progress.failure !== null) throw progress.failure
  }
  return {
    write: async (chunk) => {
      const before = unpack.bytesWritten
      progress.chunk = chunk
      if (!progress.isDone) await Promise.race([written(unpack, chunk), finished])
      const taken = unpack.bytesWritten - before
      if (taken < chunk.length) await finished
      else if (salvage !== undefined && progress.packed.length < KEPT) progress.packed = firstBytes(progress)
      check()
      return taken
    },
    end: () => {
      progress.chunk = NOTHING
      if (!progress.isDone) unpack.end()
      return finished.then(check)
    },
  }
}
