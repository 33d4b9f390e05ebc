import { readSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Engine, Recipe } from '../leak/engine.ts'
import type { Traces } from '../leak/traces.ts'
import { markOf } from '../leak/utf16.ts'
import type { Caps } from './caps.ts'
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
  /** Starts them: it takes a while until they are ready. */
  start(): void
  /** Starts them, if one of the files is worth it: they are ready when this thread has proven itself. */
  prepare(paths: readonly string[]): void
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

/** A file that one thread is to search alone, from its first byte to what it unpacks to. */
export interface FileJob {
  readonly path: string
  readonly caps: Partial<Caps>
}

/** A file in which nothing stands. */
export interface CleanFile {
  /** Bytes that were searched, as they lie on the disk and unpacked. */
  readonly bytes: number
  /** Bytes as they lie on the disk. */
  readonly read: number
}

/** Null where something was found, or not all could be searched. */
export interface FileAnswer {
  readonly path: string
  readonly clean: CleanFile | null
}

/** What a thread is told. */
export type Job = RangeJob | FileJob

/** Below this one thread is done before another one has started. */
const LEAST = 16 * 2 ** 20
/** More are not faster: they wait for the memory. */
const MOST_THREADS = 4

/** Both are the door of the program: the source as it stands, and the entry of the bundle that this file is a chunk of. */
const DOOR = import.meta.url.endsWith('.ts') ? '../index.ts' : './index.js'

/** What cannot be looked at is told when it is read. */
const sizeOf = (path: string): number => {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
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
const teller = ({ from, to, shared }: RangeJob, onRead: (bytes: number) => void) => {
  let told = 0
  return (): void => {
    // What two ranges share is read twice.
    const read = Math.min(to - from, Atomics.load(shared, READ) * CHUNK)
    const fresh = read - told
    told = read
    onRead(fresh)
  }
}

type Answers = ReturnType<typeof makeAnswers>

/** A thread beside this one. */
interface Helper {
  readonly worker: Worker
  /** By path: who waits for the files that it was given. */
  readonly files: Map<string, (clean: CleanFile | null) => void>
}

/** So many files a thread is given at once: to wait for the next one takes as long as a small file. */
const IN_HAND = 4

const answerFile = ({ files }: Helper, { path, clean }: FileAnswer): void => {
  const answer = files.get(path)
  files.delete(path)
  answer?.(clean)
}

interface Listening {
  readonly answered: (answer: Answer) => void
  readonly ended: (helper: Helper) => void
}

const startHelper = (recipe: Recipe, { answered, ended }: Listening): Helper => {
  // Nothing else is handed over: the key goes from memory to memory of one process.
  const worker = new Worker(new URL(DOOR, import.meta.url), { workerData: recipe, env: {} })
  const helper: Helper = { worker, files: new Map() }
  worker.on('message', (answer: Answer | FileAnswer) => {
    if ('range' in answer) answered(answer)
    else answerFile(helper, answer)
  })
  // After an error comes the exit; without a listener the error would end the process.
  worker.on('error', () => undefined)
  worker.once('exit', () => {
    ended(helper)
    for (const path of helper.files.keys()) answerFile(helper, { path, clean: null })
  })
  return helper
}

/** The threads themselves: started when they are first needed, and none any more after their end. */
const makeHelpers = (recipe: Recipe, count: number) => {
  let helpers: readonly Helper[] | null = null
  let answers: Answers | null = null
  const startOne = (): Helper =>
    startHelper(recipe, {
      answered: (answer) => answers?.take(answer),
      ended: (helper) => {
        helpers = helpers?.filter((each) => each !== helper) ?? null
        answers?.lose()
      },
    })
  const start = (): readonly Helper[] => (helpers ??= Array.from({ length: count }, startOne))
  return {
    /** How many there are. */
    start: (): number => start().length,
    /** Gives all of them a job, and those who wait for its answers. */
    give: (job: RangeJob): Answers => {
      answers = makeAnswers(job)
      for (const { worker } of start()) worker.postMessage(job)
      return answers
    },
    giveFile: (job: FileJob): Promise<CleanFile | null> | null => {
      const [idlest] = [...start()].sort((a, b) => a.files.size - b.files.size)
      if (idlest === undefined || idlest.files.size >= IN_HAND || sizeOf(job.path) >= LEAST) return null
      const { promise, resolve } = Promise.withResolvers<CleanFile | null>()
      idlest.files.set(job.path, resolve)
      idlest.worker.postMessage(job)
      return promise
    },
    close: async (): Promise<void> => {
      const open = helpers ?? []
      helpers = []
      await Promise.all(open.map(({ worker }) => worker.terminate()))
    },
  }
}

/** Threads for one search, `count` with this one; those beside it are started when they are first worth it. */
export const makeSearchThreads = (
  engine: Engine,
  count = Math.min(MOST_THREADS, availableParallelism()),
): SearchThreads => {
  const helpers = makeHelpers(engine.recipe, count - 1)
  return {
    start: () => {
      helpers.start()
    },
    prepare: (paths) => {
      if (paths.some((path) => sizeOf(path) >= LEAST)) helpers.start()
    },
    areClean: async ({ fd, from, to }, onRead) => {
      if (to - from < LEAST || hasMark(fd, from) || helpers.start() === 0) return false
      const job = makeJob(fd, from, to)
      const answers = helpers.give(job)
      await searchRanges(engine, job, answers.take, teller(job, onRead))
      const { isLost, traces } = await answers.all()
      // The others may still read, and from whatever has the number of the file next.
      if (isLost) await helpers.close()
      return !isLost && traces !== null && engine.byParts.areClean(traces)
    },
    searchFile: helpers.giveFile,
    close: helpers.close,
  }
}
