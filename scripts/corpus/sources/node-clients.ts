import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Surface } from '../../../src/evidence/surface.ts'
import { SURFACES } from '../../../src/evidence/surface.ts'
import { clientPath, run, twoAtATime } from '../child.ts'
import { MODEL, NO_MODEL } from '../known.ts'
import type { Gathered, Sample, Scene, Truth } from '../sample.ts'
import { CALLS, type Call } from './node-calls.ts'
import { OTHER_PROMPT } from './near-miss.ts'

/** One call in one form. */
interface Form {
  readonly call: Call
  readonly surface: Surface
  readonly stream: boolean
  readonly truth: Truth
}

/** The quick part makes one call of so many. */
const QUICK = 4

/** Calls with every client. The quick part keeps every debug setting, a share of the others, and goes round the forms. */
export async function nodeClients(scene: Scene): Promise<Gathered> {
  const forms = CALLS.flatMap((call, turn) => {
    const all = formsOf(call)
    if (scene.part === 'full') return all
    const isWanted = turn % QUICK === 0 || call.technique === 'debug settings' || call.leaves !== undefined
    return isWanted ? all.slice(turn % all.length).slice(0, 1) : []
  })
  const samples = await twoAtATime(forms, (form) => sampleOf(form, scene))
  return { samples, skipped: [] }
}

/** A refusal is no stream. */
function formsOf(call: Call): readonly Form[] {
  const streams = call.ends === 'error' || call.ends === 'no call' ? [false] : [false, true]
  const surfaces: readonly Surface[] = call.ends === 'no call' ? ['responses'] : SURFACES
  return surfaces.flatMap((surface) =>
    streams.map((stream) => ({ call, surface, stream, truth: call.truth({ surface, stream }) })),
  )
}

async function sampleOf({ call, surface, stream, truth }: Form, scene: Scene): Promise<Sample> {
  const folder = await mkdtemp(join(scene.folder, 'client-'))
  const left = { heapSnapshot: join(folder, 'app.heapsnapshot'), report: join(folder, 'report.json') }
  const own = call.twin === true ? { key: scene.known.otherKey, prompt: OTHER_PROMPT } : scene.known
  const asked = {
    ...{ client: call.client, log: call.log, baseUrl: scene.baseUrl, key: own.key, prompt: own.prompt },
    ...{ surface, stream, model: call.ends === 'error' ? NO_MODEL : MODEL },
    ...(call.leaves === 'heap snapshot' ? { heapSnapshot: left.heapSnapshot } : {}),
    ...(call.leaves === 'report'
      ? { report: { file: left.report, excludeEnv: call.log === 'message' } }
      : {}),
  }
  await writeFile(join(folder, 'asked.json'), JSON.stringify(asked))
  const env = { ...call.env, ...(call.leaves === 'report' ? { COMETAPI_KEY: own.key } : {}) }
  const script = clientPath(call.script ?? 'node-client.mjs')
  const wrote = await run(process.execPath, [script, join(folder, 'asked.json')], env)
  if (wrote?.code !== 0) throw new Error(`${call.source}: ${wrote?.stderr.toString() ?? 'did not start'}`)
  const file = call.leaves === 'heap snapshot' ? left.heapSnapshot : left.report
  return {
    source: call.source,
    technique: call.technique,
    name: [call.log, call.ends, surface, stream ? 'streaming' : 'whole'].join(', '),
    truth,
    files: [
      { name: 'stdout.log', bytes: wrote.stdout },
      { name: 'stderr.log', bytes: wrote.stderr },
      ...(call.leaves === undefined ? [] : [{ name: 'left-behind.json', bytes: await readFile(file) }]),
    ],
  }
}
