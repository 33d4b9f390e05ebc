import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { clientPath, run } from '../child.ts'
import { MODEL } from '../known.ts'
import { CLEAN, type Gathered, type Sample, type Scene, type Truth } from '../sample.ts'
import { OTHER_PROMPT } from './near-miss.ts'

const ALL: Truth = { credential: 'leak', prompt: 'leak', body: 'leak' }

/** Core dumps of a Python process that made a call and was aborted, with what is searched for and without. */
export async function memory(scene: Scene): Promise<Gathered> {
  const { known } = scene
  const [leak, twin] = [
    await dumped(scene, 'the call', { key: known.key, prompt: known.prompt }, ALL),
    await dumped(scene, 'another call', { key: known.otherKey, prompt: OTHER_PROMPT }, CLEAN),
  ]
  if (leak !== null && twin !== null) return { samples: [leak, twin], skipped: [] }
  return {
    samples: [],
    skipped: ['core dumps: there is no python3 here, or the system writes none into a folder'],
  }
}

/** Null where there was no core. */
async function dumped(
  { baseUrl, folder }: Scene,
  name: string,
  own: { readonly key: string; readonly prompt: string },
  truth: Truth,
): Promise<Sample | null> {
  const left = await mkdtemp(join(folder, 'core-'))
  const asked = { how: 'aborted', surface: 'responses', stream: false, baseUrl, model: MODEL, ...own }
  await writeFile(join(left, 'asked.json'), JSON.stringify(asked))
  const command = `cd '${left}' && ulimit -c unlimited && exec python3 '${clientPath('client.py')}' asked.json`
  await run('sh', ['-c', command])
  const core = (await readdir(left)).find((file) => /^core(?:\.\d+)?$/.test(file))
  if (core === undefined) return null
  const files = [{ name: 'core', bytes: await readFile(join(left, core)) }]
  return { source: 'memory', technique: 'core dump', name, truth, files }
}
