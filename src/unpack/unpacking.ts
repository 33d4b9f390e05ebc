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

/** How far a stream has come. */
interface Progress {
  out: number
  isDone: boolean
  failure: Error | null
}

const consume = async (
  unpack: Decompressor,
  take: (chunk: Uint8Array) => Promise<void>,
  trust: Trust,
  progress: Progress,
): Promise<void> => {
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
    else if (trust === 'sure' || (trust === 'weak' && progress.out > 0)) progress.failure = damaged(error)
  }
  progress.isDone = true
}

/**
 * Feeds `unpack` and gives what comes out to `take`, one piece at a time: the decompressor waits where `take` does.
 * @throws {UnreadableFile} from both methods: damaged streams, and what `take` throws
 */
export const makeUnpacking = (
  unpack: Decompressor,
  take: (chunk: Uint8Array) => Promise<void>,
  trust: Trust = 'sure',
): Unpacking => {
  const progress: Progress = { out: 0, isDone: false, failure: null }
  const finished = consume(unpack, take, trust, progress)
  // The loop tells of errors; one after its end must not end the process.
  unpack.on('error', () => undefined)
  const check = (): void => {
    if (progress.failure !== null) throw progress.failure
  }
  return {
    write: async (chunk) => {
      const before = unpack.bytesWritten
      if (!progress.isDone) await Promise.race([written(unpack, chunk), finished])
      const taken = unpack.bytesWritten - before
      if (taken < chunk.length) await finished
      check()
      return taken
    },
    end: () => {
      if (!progress.isDone) unpack.end()
      return finished.then(check)
    },
  }
}
