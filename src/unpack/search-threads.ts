import { readSync } from 'node:fs'
import type { Engine } from '../leak/engine.ts'
import type { Traces } from '../leak/search/traces.ts'
import { markOf } from '../leak/decode/utf16.ts'
import { type CleanFile, type FileJob, type Helpers, LARGE_FILE, makeHelpers, sizeOf } from './helpers.ts'
import type { Path } from './path-bytes.ts'
import { type Answer, makeJob, rangesOf, READ, type RangeJob, searchRanges, stop } from './ranges.ts'
import { CHUNK } from './read-file.ts'

/** Bytes of an open file, from one position up to another one. */
export interface OpenBytes {
  readonly fd: number
  readonly from: number
  readonly to: number
}

/** Threads that search one file together: this one and some of their own. */
export interface SearchThreads {
  /** Starts them, if one of the files is worth it: they are ready when this thread has proven itself. */
  prepare(paths: readonly Path[]): void
  /**
   * True where the bytes hold nothing, whichever thread looked at which of them. False where they may, or where that could not be told:
   * then they have to be searched in order, which also tells the places. `onRead`: told of bytes that were looked at; may throw.
   */
  areClean(bytes: OpenBytes, onRead: (bytes: number) => void): Promise<boolean>
  /**
   * Gives a file to another thread. Comes with null where the file must be searched here: it is not clean, or could not
   * be searched. Null at once where all of them have enough to do, or are needed for this file together.
   */
  searchFile(job: FileJob): Promise<CleanFile | null> | null
  /** Ends the threads. */
  close(): Promise<void>
}

/** A byte-order mark says for all that follows how it is to be read. */
const hasMark = (fd: number, from: number): boolean => {
  const head = new Uint8Array(2)
  readSync(fd, head, 0, 2, from)
  return markOf(head) !== null
}

/** Collects the answers of one job. */
const makeAnswers = (job: RangeJob) => {
  const answers: Answer[] = []
  let expected = rangesOf(job)
  let [isStopped, isLost] = [false, false]
  const done = Promise.withResolvers<undefined>()
  const halt = (): void => {
    if (!isStopped) expected = stop(job)
    isStopped = true
  }
  return {
    take: (answer: Answer): void => {
      answers.push(answer)
      if (answer.traces === null || answer.traces.hasValue) halt()
      if (answers.length >= expected) done.resolve(undefined)
    },
    /** A thread has ended: what it took is never answered. */
    lose: (): void => {
      halt()
      isLost = true
      done.resolve(undefined)
    },
    /** Comes when every range that was taken is answered, or a thread is lost. */
    all: async (): Promise<{ readonly isLost: boolean; readonly traces: readonly Traces[] | null }> => {
      await done.promise
      const traces = answers.flatMap((answer) => answer.traces ?? [])
      return { isLost, traces: traces.length < rangesOf(job) ? null : traces }
    },
  }
}

/** Tells bytes as they are read by all threads, whenever this one has read some. */
const teller = ({ cuts, shared }: RangeJob, onRead: (bytes: number) => void) => {
  const all = (cuts.at(-1) ?? 0) - (cuts[0] ?? 0)
  let told = 0
  return (): void => {
    // What two ranges share is read twice.
    const read = Math.min(all, Atomics.load(shared, READ) * CHUNK)
    const fresh = read - told
    told = read
    onRead(fresh)
  }
}

/**
 * Threads for one search; those beside this one are started when they are first worth it. This one proves the engine before it asks
 * for anything: the others make theirs of the same recipe with the same code, so that its proof is theirs.
 */
export const makeSearchThreads = (engine: Engine, helpers: Helpers = makeHelpers()): SearchThreads => {
  helpers.searchFor(engine.recipe)
  return {
    prepare: (paths) => {
      if (paths.some((path) => sizeOf(path) >= LARGE_FILE)) helpers.start()
    },
    areClean: async ({ fd, from, to }, onRead) => {
      if (to - from < LARGE_FILE || hasMark(fd, from) || helpers.start() === 0) return false
      const job = makeJob(fd, from, to, helpers.count)
      const answers = makeAnswers(job)
      helpers.give(job, answers)
      await searchRanges(engine, job, answers.take, teller(job, onRead))
      const { isLost, traces } = await answers.all()
      // The others may still read, and from whatever has the number of the file next.
      if (isLost) await helpers.close()
      return !isLost && traces !== null && engine.byParts.areClean(traces)
    },
    searchFile: (job) => (job.size >= LARGE_FILE ? null : helpers.giveFile(job)),
    close: helpers.close,
  }
}
