import { type BigIntStats, closeSync, fstatSync, readSync } from 'node:fs'
import type { Engine } from '../leak/engine.ts'
import type { Traces } from '../leak/search/traces.ts'
import { markOf } from '../leak/decode/utf16.ts'
import { type CleanFile, type FileJob, type Helpers, LARGE_FILE, makeHelpers, sizeOf } from './helpers.ts'
import { type Answer, makeJob, rangesOf, READ, type RangeJob, searchRanges, stop } from './ranges.ts'
import type { Path } from './path-bytes.ts'
import { CHUNK, isSame, openRegular } from './read-file.ts'
import type { Target } from './targets.ts'

/** Bytes of an open file, from one position up to another one. */
export interface OpenBytes {
  readonly fd: number
  readonly from: number
  readonly to: number
}

/** Threads that search one file together: this one and some of their own. */
export interface SearchThreads {
  /**
   * Starts them, if one of the files is worth it, and lets them begin with the first of these while this thread proves itself:
   * nothing that they answer is heard before they are asked whether that file {@link areClean}.
   */
  begin(files: readonly ToSearch[]): void
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

/** A file that is to be searched, from its first byte on or a later one. */
type ToSearch = Pick<Target<Path>, 'path' | 'from'>

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
  /** Nothing more is wanted: what was taken is waited for. */
  const halt = (): void => {
    if (!isStopped) expected = stop(job)
    isStopped = true
    settle()
  }
  const settle = (): void => {
    if (answers.length >= expected) done.resolve(undefined)
  }
  return {
    halt,
    take: (answer: Answer): void => {
      answers.push(answer)
      if (answer.traces === null || answer.traces.hasValue) halt()
      settle()
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

/** Ranges of one file, which the threads have begun to search. */
interface Begun {
  readonly job: RangeJob
  readonly answers: ReturnType<typeof makeAnswers>
}

const give = (helpers: Helpers, { fd, from, to }: OpenBytes): Begun => {
  const job = makeJob(fd, from, to, helpers.count)
  const answers = makeAnswers(job)
  helpers.give(job, answers)
  return { job, answers }
}

/** What all threads saw; null where that is not the whole file. Nobody reads it afterwards. */
const allOf = async (helpers: Helpers, answers: Begun['answers']): Promise<readonly Traces[] | null> => {
  const { isLost, traces } = await answers.all()
  // The others may still read, and from whatever has the number of the file next.
  if (isLost) await helpers.close()
  return isLost ? null : traces
}

/** A file that was begun before it was asked for. */
interface Early extends Begun {
  readonly fd: number
  readonly from: number
  readonly stats: BigIntStats
}

/** Null for what cannot be opened, or is to be read by one thread. */
const giveEarly = (helpers: Helpers, { path, from = 0 }: ToSearch): Early | null => {
  let fd: number | null = null
  try {
    const { before: stats, ...opened } = openRegular(path)
    fd = opened.fd
    if (!hasMark(fd, from)) return { ...give(helpers, { fd, from, to: Number(stats.size) }), fd, from, stats }
  } catch {
    // Whoever reads it next tells why it cannot be read.
  }
  if (fd !== null) closeSync(fd)
  return null
}

/** True where that is the file which was begun, as it was then. */
const isThat = ({ from, stats }: Early, asked: OpenBytes): boolean =>
  from === asked.from && isSame(stats, fstatSync(asked.fd, { bigint: true }))

/**
 * Threads for one search; those beside this one are started when they are first worth it. This one proves the engine before it asks
 * for anything: the others make theirs of the same recipe with the same code, so that its proof is theirs.
 */
export const makeSearchThreads = (engine: Engine, helpers: Helpers = makeHelpers()): SearchThreads => {
  helpers.searchFor(engine.recipe)
  let early: Early | null = null
  /** What was begun before, if it is that file. */
  const takeEarly = async (asked: OpenBytes): Promise<Early | null> => {
    const begun = early
    early = null
    if (begun === null || isThat(begun, asked)) return begun
    begun.answers.halt()
    await allOf(helpers, begun.answers)
    closeSync(begun.fd)
    return null
  }
  return {
    begin: (files) => {
      const large = files.find(({ path }) => sizeOf(path) >= LARGE_FILE)
      if (large !== undefined && early === null && helpers.start() > 0) early = giveEarly(helpers, large)
    },
    areClean: async (asked, onRead) => {
      const { fd, from, to } = asked
      if (to - from < LARGE_FILE || hasMark(fd, from) || helpers.start() === 0) return false
      const begunEarly = await takeEarly(asked)
      const { job, answers } = begunEarly ?? give(helpers, asked)
      const tell = teller(job, onRead)
      await searchRanges(engine, job, answers.take, tell)
      const traces = await allOf(helpers, answers)
      if (begunEarly !== null) closeSync(begunEarly.fd)
      if (traces === null) return false
      // The others may have read on when this one was done, or all of it before it was asked for.
      tell()
      return engine.byParts.areClean(traces)
    },
    searchFile: (job) => (job.size >= LARGE_FILE ? null : helpers.giveFile(job)),
    close: async () => {
      const begun = early
      early = null
      await helpers.close()
      if (begun !== null) closeSync(begun.fd)
    },
  }
}
