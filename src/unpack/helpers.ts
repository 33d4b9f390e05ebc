import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Recipe } from '../leak/engine.ts'
import type { Caps } from './caps.ts'
import type { Path } from './path-bytes.ts'
import type { Answer, RangeJob } from './ranges.ts'

/** A file that one thread is to search alone, from its first byte to what it unpacks to. */
export interface FileJob {
  readonly path: string
  /** Bytes, as they lie on the disk. */
  readonly size: number
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

/** What a thread is told: first what to search for, then where. */
export type Job = RangeJob | FileJob

/** Who waits for the ranges of a job. */
export interface RangeListener {
  take(answer: Answer): void
  /** A thread has ended: what it took is never answered. */
  lose(): void
}

/** The threads beside this one: started when they are first needed, and none any more after their end. */
export interface Helpers {
  /** Most threads that there are with this one. */
  readonly count: number
  /** Starts them, if they are not, and gives how many there are: they load while this thread does something else. */
  start(): number
  /** Tells them what to search for: comes before any job. */
  searchFor(recipe: Recipe): void
  /** Gives all of them a job together. */
  give(job: RangeJob, to: RangeListener): void
  /** Gives a file to one of them; comes with null where it is not clean. Null at once where all have enough to do. */
  giveFile(job: FileJob): Promise<CleanFile | null> | null
  readonly close: () => Promise<void>
}

/** More are not faster: they wait for the memory. */
const MOST_THREADS = 4

/** A smaller file is searched by one thread before the others have begun. */
export const LARGE_FILE = 16 * 2 ** 20

/** Bytes of a file; what cannot be looked at is told when it is read. */
export const sizeOf = (path: Path): number => {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}

/** Both are the door of the program: the source as it stands, and the entry of the bundle that this file is a chunk of. */
const DOOR = import.meta.url.endsWith('.ts') ? '../index.ts' : './index.js'

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

/** A thread's young objects take no more memory: by itself it would let them grow to four times as much, and be no faster. */
const YOUNG_MIB = 12

const startHelper = ({ answered, ended }: Listening): Helper => {
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MIB }
  const worker = new Worker(new URL(DOOR, import.meta.url), { env: {}, resourceLimits })
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

const giveToIdlest = (helpers: readonly Helper[], job: FileJob): Promise<CleanFile | null> | null => {
  const [idlest] = [...helpers].sort((a, b) => a.files.size - b.files.size)
  if (idlest === undefined || idlest.files.size >= IN_HAND) return null
  const { promise, resolve } = Promise.withResolvers<CleanFile | null>()
  idlest.files.set(job.path, resolve)
  idlest.worker.postMessage(job)
  return promise
}

/** Threads for one search, `count` with this one. */
export const makeHelpers = (count = Math.min(MOST_THREADS, availableParallelism())): Helpers => {
  let helpers: readonly Helper[] | null = null
  let recipe: Recipe | null = null
  let listener: RangeListener | null = null
  // Nothing else is handed over: the key goes from memory to memory of one process.
  const tell = ({ worker }: Helper): void => {
    if (recipe !== null) worker.postMessage(recipe)
  }
  const listening: Listening = {
    answered: (answer) => listener?.take(answer),
    ended: (helper) => {
      helpers = helpers?.filter((each) => each !== helper) ?? null
      listener?.lose()
    },
  }
  const start = (): readonly Helper[] => {
    if (helpers === null) {
      helpers = Array.from({ length: count - 1 }, () => startHelper(listening))
      helpers.forEach(tell)
    }
    return helpers
  }
  return {
    count,
    start: () => start().length,
    searchFor: (what) => {
      recipe = what
      helpers?.forEach(tell)
    },
    give: (job, to) => {
      listener = to
      for (const { worker } of start()) worker.postMessage(job)
    },
    giveFile: (job) => giveToIdlest(start(), job),
    close: async () => {
      const open = helpers ?? []
      helpers = []
      await Promise.all(open.map(({ worker }) => worker.terminate()))
    },
  }
}
