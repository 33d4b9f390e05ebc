import { engineOf } from './known.ts'
import { judge, type Judged } from './judge.ts'
import type { Part } from './sample.ts'
import { SOURCES } from './sources/all.ts'
import { withScene } from './world.ts'

/** What one run of the corpus came to. */
export interface CorpusSeen {
  readonly judged: readonly Judged[]
  readonly skipped: readonly string[]
}

/** Makes every sample of the part anew and searches it. `told` hears which source is at work. */
export async function runCorpus(part: Part, told: (source: string) => void): Promise<CorpusSeen> {
  return withScene(part, async (scene) => {
    const engine = engineOf(scene.known)
    const judged: Judged[] = []
    const skipped: string[] = []
    for (const [name, source] of Object.entries(SOURCES)) {
      told(name)
      const gathered = await source(scene)
      skipped.push(...gathered.skipped)
      for (const sample of gathered.samples) judged.push(await judge(sample, engine, scene.folder))
    }
    return { judged, skipped }
  })
}
