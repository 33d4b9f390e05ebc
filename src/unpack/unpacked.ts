import { once } from 'node:events'
import type { Transform } from 'node:stream'

import type { Technique } from '../evidence/search.ts'
import { HEAD, packingOf } from './compression.ts'
import { readRegular, UnreadableFile } from './read-file.ts'

/** How much may be read. */
export interface Caps {
  /** Files of one search. */
  readonly files: number
  /** Bytes of one file as it lies on the disk. */
  readonly fileBytes: number
  /** Bytes of one search, unpacked. */
  readonly totalBytes: number
  /** Unpacked bytes for each packed one. */
  readonly ratio: number
}

/**
 * Generous for logs, and an end for everything else. The ratio lies above what logs reach (about 30) and what zlib can (1,032:
 * https://zlib.net/zlib_tech.html); zstd and brotli bombs pass it.
 */
export const DEFAULT_CAPS: Caps = {
  files: 10_000,
  fileBytes: 2 * 2 ** 30,
  totalBytes: 8 * 2 ** 30,
  ratio: 1_100,
}

/** Small packed files may unpack to so much whatever the ratio. */
const RATIO_FREE = 16 * 2 ** 20

/** Where bytes go: the search of one stream. */
export interface Sink {
  write(chunk: Uint8Array): void
}

/** What a file was read as. */
export interface Unpacked {
  readonly bytes: number
  readonly technique: Technique | null
}

/** Unpacks on the way to the sink, counting what comes out. */
const makeUnpacker = (unpack: Transform, sink: Sink, isWeak: boolean, allowed: (out: number) => boolean) => {
  let out = 0
  let failure: UnreadableFile | null = null
  const finished = new Promise<void>((resolve) => {
    unpack.on('data', (chunk: Uint8Array) => {
      out += chunk.length
      if (allowed(out)) sink.write(chunk)
      else {
        failure = new UnreadableFile('over-cap', 'unpacks to more bytes than the caps allow')
        unpack.destroy()
      }
    })
    unpack.on('error', (cause) => {
      // Two bytes of plain text may look like zlib; the file itself is searched in any case.
      if (isWeak && out === 0) return
      failure ??= new UnreadableFile('unreadable', 'is packed, but damaged or cut off', { cause })
    })
    unpack.on('close', () => {
      resolve()
    })
  })
  const check = (): void => {
    if (failure !== null) throw failure
  }
  return {
    write: async (chunk: Uint8Array): Promise<void> => {
      check()
      if (!unpack.write(Uint8Array.from(chunk)))
        await Promise.race([once(unpack, 'drain').catch(() => null), finished])
      check()
    },
    end: async (): Promise<number> => {
      unpack.end()
      await finished
      check()
      return out
    },
  }
}

/**
 * Reads a file from byte `from`, unpacks it where its first bytes say that it is packed, and gives everything to the sink. Packed
 * files are given as they lie on the disk too: a name or a comment in the header is searched as well.
 * @throws {UnreadableFile}
 */
export const readUnpacked = async (
  path: string,
  caps: Pick<Caps, 'fileBytes' | 'totalBytes' | 'ratio'>,
  sinks: { readonly raw: Sink; readonly unpacked: Sink },
  from = 0,
): Promise<Unpacked> => {
  let unpacker: ReturnType<typeof makeUnpacker> | null = null
  let technique: Technique | null = null
  let [read, isFirst] = [0, true]
  const begin = (head: Uint8Array): void => {
    const packing = packingOf(head.subarray(0, HEAD), path)
    if (packing.state === 'unknown') {
      throw new UnreadableFile(
        'unknown-compression',
        `is packed with ${packing.name}, which cannot be opened`,
      )
    }
    if (packing.state === 'plain') return
    technique = packing.technique
    const allowed = (out: number): boolean =>
      out <= caps.totalBytes && (out <= RATIO_FREE || out <= Math.max(1, read) * caps.ratio)
    unpacker = makeUnpacker(packing.unpack(), sinks.unpacked, technique === 'deflate', allowed)
  }
  const take = async (chunk: Uint8Array): Promise<void> => {
    if (isFirst) begin(chunk)
    isFirst = false
    read += chunk.length
    sinks.raw.write(chunk)
    await unpacker?.write(chunk)
  }
  const bytes = await readRegular(path, Math.min(caps.fileBytes, caps.totalBytes), take, from)
  const out = await (unpacker as ReturnType<typeof makeUnpacker> | null)?.end()
  return { bytes: out ?? bytes, technique }
}
