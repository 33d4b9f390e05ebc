import type { CleanFile } from '../unpack/helpers.ts'
import type { Path } from '../unpack/path-bytes.ts'
import type { Entry } from '../unpack/walk.ts'

/** An entry whose turn it is, with what another thread makes of it. */
export interface Turn {
  readonly entry: Entry
  /** Comes with null where a file must be searched here. Null: nobody looked at it. */
  readonly early: Promise<CleanFile | null> | null
}

/** So many entries are known beforehand. The other threads begin with the last of them, this one with the first. */
const AHEAD = 32

/** The first bytes of a scan are searched without the filter: by this thread. A scan of less is over before another one has started. */
const ALONE_BYTES = 8 * 2 ** 20

/** What is known of files, and who searches them. */
export interface Others {
  /** Null at once where nobody has time for it. */
  readonly searchFile: (path: string, size: number) => Promise<CleanFile | null> | null
  /** Bytes of a file as it lies on the disk. */
  readonly sizeOf: (path: Path) => number
}

interface Waiting {
  readonly entry: Entry
  /** Bytes of it, and of the files that come before it. */
  readonly size: number
  readonly after: number
  early: Turn['early']
}

/** Gives the entries in their order, while the other threads of a search take files that come later. */
export async function* ahead(
  entries: AsyncGenerator<Entry>,
  { searchFile, sizeOf }: Others,
): AsyncGenerator<Turn> {
  const queue: Waiting[] = []
  let bytes = 0
  const offer = (): void => {
    // The first is this thread's own.
    for (const waiting of queue.slice(1).reverse()) {
      const { entry, early, after } = waiting
      if (entry.kind !== 'file' || early !== null || after < ALONE_BYTES) continue
      // What has no name as text is searched by this thread.
      if (typeof entry.path === 'string') waiting.early = searchFile(entry.path, waiting.size)
      // Whoever is done with one file gets the next one at once: this thread may be busy with its own for long.
      void waiting.early?.then(offer)
    }
  }
  const next = (): readonly Turn[] => {
    offer()
    return queue.splice(0, 1)
  }
  for await (const entry of entries) {
    const size = entry.kind === 'file' ? sizeOf(entry.path) : 0
    queue.push({ entry, size, after: bytes, early: null })
    bytes += size
    if (queue.length === AHEAD) yield* next()
  }
  while (queue.length > 0) yield* next()
}
