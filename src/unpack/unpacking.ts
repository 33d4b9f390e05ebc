import type { Zlib, ZstdDecompress } from 'node:zlib'
import type { Transform } from 'node:stream'

import { UnreadableFile } from './read-file.ts'

/** A decompressor of `node:zlib`. Its `bytesWritten` counts what it took of its input. */
export type Decompressor = Transform & (Zlib | ZstdDecompress)

/** Unpacks one compressed stream. */
export interface Unpacking {
  /** Takes the next packed bytes, and tells how many of them belong to the stream: fewer where it ends among them. */
  write(chunk: Uint8Array): Promise<number>
  /** Nothing more comes. A weak stream of which nothing came out is no stream. */
  end(): Promise<void>
}

const damaged = (cause: unknown): UnreadableFile =>
  new UnreadableFile('unreadable', 'is packed, but damaged or cut off', { cause })

/** Kept when the chunk was taken in. */
const written = (unpack: Decompressor, chunk: Uint8Array): Promise<void> =>
  new Promise((resolve) => {
    unpack.write(chunk, () => {
      resolve()
    })
  })

/**
 * Feeds `unpack` and gives what comes out to `take`, one piece at a time: the decompressor waits where `take` does.
 * `isWeak`: the first bytes may be chance.
 * @throws {UnreadableFile} from both methods: damaged streams, and what `take` throws
 */
export const makeUnpacking = (
  unpack: Decompressor,
  take: (chunk: Uint8Array) => Promise<void>,
  isWeak = false,
): Unpacking => {
  let [out, isDone] = [0, false]
  let failure: UnreadableFile | null = null
  const consume = async (): Promise<void> => {
    try {
      for await (const chunk of unpack) {
        if (!(chunk instanceof Uint8Array)) continue
        out += chunk.length
        await take(chunk)
      }
    } catch (error) {
      if (error instanceof UnreadableFile) failure = error
      else if (!isWeak || out > 0) failure = damaged(error)
    }
    isDone = true
  }
  const finished = consume()
  // The loop tells of errors; one after its end must not end the process.
  unpack.on('error', () => undefined)
  const check = (): void => {
    if (failure !== null) throw failure
  }
  return {
    write: async (chunk) => {
      const before = unpack.bytesWritten
      if (!isDone) await Promise.race([written(unpack, chunk), finished])
      const taken = unpack.bytesWritten - before
      if (taken < chunk.length) await finished
      check()
      return taken
    },
    end: () => {
      if (!isDone) unpack.end()
      return finished.then(check)
    },
  }
}
