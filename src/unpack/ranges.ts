import { readSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { Engine } from '../leak/engine.ts'
import type { Traces } from '../leak/search/traces.ts'
import { CHUNK } from './read-file.ts'

/** A file that several threads search at once, each of them one range after the other. */
export interface RangeJob {
  /** Open in every thread of the process. It must not be closed before every range that was taken is answered. */
  readonly fd: number
  /** Where the ranges begin, one after the other, and where the last one ends. */
  readonly cuts: readonly number[]
  /** What the threads tell each other while they work: {@link NEXT}, {@link READ}. */
  readonly shared: Int32Array<SharedArrayBuffer>
}

/** Place in `shared`: number of the next range that nobody has taken. At the last one and beyond, nothing is left to do. */
export const NEXT = 0
/** Place in `shared`: pieces of {@link CHUNK} bytes that were read. */
export const READ = 1
/** Place in `shared`: not 0 where the answers are of no use any more. */
const STOPPED = 2

/**
 * A range begins so much before the end of the last one. What is shorter is whole in one of the two: a key one character a line has 21
 * KiB for each line of a piece that identifies it. Of a text each side keeps its share, and the shares are added up.
 */
const OVERLAP = 512 * 1024

const SMALLEST_RANGE = 2 * 2 ** 20
const LARGEST_RANGE = 64 * 2 ** 20

/**
 * Cuts the bytes of a file into ranges for so many threads: each takes a thread's share of what is left. So nearly all is read without
 * overlaps, and the last ranges are small: no thread waits long for another one.
 */
export const makeJob = (fd: number, from: number, to: number, threads: number): RangeJob => {
  const cuts = [from]
  for (let at = from; at < to; cuts.push(at)) {
    const share = Math.ceil((to - at) / threads)
    at = Math.min(to, at + Math.min(LARGEST_RANGE, Math.max(SMALLEST_RANGE, share)))
  }
  return { fd, cuts, shared: new Int32Array(new SharedArrayBuffer(12)) }
}

/** How many ranges a file has. */
export const rangesOf = ({ cuts }: Pick<RangeJob, 'cuts'>): number => cuts.length - 1

/** What was seen in one range; null where it was not searched to its end. */
export interface Answer {
  readonly range: number
  readonly traces: Traces | null
}

/** Tells all threads that nothing more is wanted, and gives the number of ranges that were taken until then. */
export const stop = (job: RangeJob): number => {
  Atomics.store(job.shared, STOPPED, 1)
  const count = rangesOf(job)
  return Math.min(count, Atomics.exchange(job.shared, NEXT, count))
}

const searchRange = async (
  { byParts }: Engine,
  job: RangeJob,
  range: number,
  onRead: () => void,
): Promise<Traces | null> => {
  const [first = 0, start = 0, end = 0] = [job.cuts[0], job.cuts[range], job.cuts[range + 1]]
  const part = byParts.open(range === 0)
  const buffer = new Uint8Array(CHUNK)
  for (let at = Math.max(first, start - OVERLAP); at < end;) {
    if (Atomics.load(job.shared, STOPPED) !== 0) return null
    const bytesRead = readSync(job.fd, buffer, 0, Math.min(CHUNK, end - at), at)
    if (bytesRead === 0) return null
    part.write(buffer.subarray(0, bytesRead))
    at += bytesRead
    Atomics.add(job.shared, READ, 1)
    onRead()
    // Signals and other threads are heard between two pieces.
    await setImmediate()
  }
  return part.end()
}

/** Takes ranges of a job until none is left, and answers for each that it took. Never rejects. */
export const searchRanges = async (
  engine: Engine,
  job: RangeJob,
  answer: (answer: Answer) => void,
  onRead: () => void = () => undefined,
): Promise<void> => {
  const count = rangesOf(job)
  for (;;) {
    const range = Atomics.add(job.shared, NEXT, 1)
    if (range >= count) return
    const traces = await searchRange(engine, job, range, onRead).catch(() => null)
    answer({ range, traces })
  }
}
