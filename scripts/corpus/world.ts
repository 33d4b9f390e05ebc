import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSimulator } from '../../src/simulator/simulator.ts'
import { makeKnown, newKey } from './known.ts'
import type { Part, Scene } from './sample.ts'

/** Opens the gateway on loopback that all clients ask, and gives the scene to `work`; everything is gone afterwards. */
export async function withScene<T>(part: Part, work: (scene: Scene) => Promise<T>): Promise<T> {
  const key = newKey()
  let replies = 0
  const simulator = await startSimulator({ key, now: () => new Date(0), newId: () => `sim${++replies}` })
  const folder = await mkdtemp(join(tmpdir(), 'leak-corpus-'))
  try {
    const baseUrl = `${simulator.origin}/v1`
    return await work({ baseUrl, known: await makeKnown(baseUrl, key), part, folder })
  } finally {
    await simulator.close()
    await rm(folder, { recursive: true, force: true })
  }
}
