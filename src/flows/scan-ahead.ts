import type { CleanFile, SearchThreads } from '../unpack/search-threads.ts'
import type { Entry } from '../unpack/walk.ts'

/** An entry whose turn it is, with what another thread makes of it. */
export interface Turn {
  readonly entry: Entry
  /** Comes with null where a file must be searched here. Null: nobody looked at it. */
  readonly early: Promise<CleanFile | null> | null
}

/** So many entries are known beforehand. The other threads begin with the last of them, this one with the first. */
const AHEAD = 32

/**
 * Gives the entries in their order, while the other threads of a search take files that come later. `isWorthIt` is asked before each:
 * a small scan is over before a thread has started.
 */
export async function* ahead(
  entries: AsyncGenerator<Entry>,
  searchFile: (path: string) => ReturnType<SearchThreads['searchFile']>,
  isWorthIt: () => boolean,
): AsyncGenerator<Turn> {
  const queue: { readonly entry: Entry; early: Turn['early'] }[] = []
  const offer = (): void => {
    if (!isWorthIt()) return
    // The first is this thread's own.
    for (const waiting of queue.slice(1).reverse()) {
      if (waiting.entry.kind !== 'file' || waiting.early !== null) continue
      waiting.early = searchFile(waiting.entry.path)
      // Whoever is done with one file gets the next one at once: this thread may be busy with its own for long.
      void waiting.early?.then(offer)
    }
  }
  const next = (): readonly Turn[] => {
    offer()
    return queue.splice(0, 1)
  }
  for await (const entry of entries) {
    queue.push({ entry, early: null })
    if (queue.length === AHEAD) yield* next()
  }
  while (queue.length > 0) yield* next()
}
