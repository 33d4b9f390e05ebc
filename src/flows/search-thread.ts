import { parentPort } from 'node:worker_threads'
import type { Engine, Recipe } from '../leak/engine.ts'
import { helperEngine } from '../leak/fields/field-search.ts'
import type { FileAnswer, FileJob, Job } from '../unpack/helpers.ts'
import { searchRanges } from '../unpack/ranges.ts'
import { searchFiles } from '../unpack/search.ts'

/**
 * A thread of a search: is told what to search for, makes an engine of its own, and searches ranges of files that the main thread opens, or
 * whole files. It proves nothing: the main thread has proven an engine of the same recipe before it takes any answer.
 */
export function searchThread(): void {
  parentPort?.once('message', (recipe: Recipe) => {
    const engine = helperEngine(recipe)
    parentPort?.on('message', (job: Job) => {
      if ('fd' in job) void searchRanges(engine, job, answer)
      else void searchFile(engine, job).then(answer)
    })
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
  const found = await searchFiles({ files: [{ path, show: path, kinds: 'all' }], caps, onRead }, engine)
  const isClean = !('state' in found) && found.leaks.length === 0
  return { path, clean: isClean ? { bytes: found.bytes, read } : null }
}
