import { parentPort, workerData } from 'node:worker_threads'
import type { Fingerprint } from '../evidence/brand.ts'
import { makeEngine } from '../leak/engine.ts'
import { type RangeJob, searchRanges } from '../unpack/ranges.ts'
import type { ThreadData } from '../unpack/search-threads.ts'

/**
 * A thread of a search: makes and proves an engine of its own and searches ranges of files that the main thread opens. An engine that
 * is not proven ends the thread, and the main thread searches alone.
 */
export function searchThread(): void {
  const { needles } = workerData as ThreadData
  // Fingerprints stand in leaks alone, and a range gives none.
  const engine = makeEngine(needles, () => '' as Fingerprint)
  const proof = engine.prove()
  if (proof.state === 'failed') throw new Error(`the search did not find ${proof.techniques.join(', ')}`)
  parentPort?.on('message', (job: RangeJob) => {
    void searchRanges(engine, job, (answer) => parentPort?.postMessage(answer))
  })
}
