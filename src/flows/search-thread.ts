import { parentPort, workerData } from 'node:worker_threads'
import type { Engine, Recipe } from '../leak/engine.ts'
import { helperEngine } from '../leak/field-search.ts'
import { searchRanges } from '../unpack/ranges.ts'
import { search } from '../unpack/search.ts'
import type { FileAnswer, FileJob, Job } from '../unpack/search-threads.ts'

/**
 * A thread of a search: makes and proves an engine of its own, and searches ranges of files that the main thread opens, or whole files.
 * An engine that is not proven ends the thread, and the main thread searches alone.
 */
export function searchThread(): void {
  const engine = helperEngine(workerData as Recipe)
  const proof = engine.prove()
  if (proof.state === 'failed') throw new Error(`the search did not find ${proof.techniques.join(', ')}`)
  parentPort?.on('message', (job: Job) => {
    if ('fd' in job) void searchRanges(engine, job, answer)
    else void searchFile(engine, job).then(answer)
  })
}

function answer(message: unknown): void {
  parentPort?.postMessage(message)
}

/** Says no more than that a file is clean: what stands in another one is told by the main thread, which searches it again. */
async function searchFile(engine: Engine, { path, caps }: FileJob): Promise<FileAnswer> {
  let read = 0
  const onRead = (bytes: number): void => {
    read += bytes
  }
  const found = await search({ files: [{ path, show: path, kinds: 'all' }], caps, onRead }, engine)
  const isClean = found.state === 'searched' && found.leaks.length === 0
  return { path, clean: isClean ? { bytes: found.bytes, read } : null }
}
