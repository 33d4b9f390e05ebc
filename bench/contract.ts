import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { entryFile, inputVariables, ROOT } from '../__tests__/e2e/action-file.ts'
import { checkout, live, openWorld, type World } from '../__tests__/e2e/world.ts'
import { atMost, compared, type Row } from './row.ts'
import { inTurns, median, peakMemory, run } from './sample.ts'
import { runStep, type StepTook } from './step.ts'

const MEMORY_LIMIT_MIB = 110
const ROUNDS = { warmUps: 2, counted: 11 }

/** A whole contract run with artifact and comment, against the two steps that would do the same without it. */
export async function contract(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-contract-'))
  const world = await openWorld({}, checkout())
  try {
    const steps = await bundleSteps(folder)
    const packet = join(folder, 'packet.json')
    await writeFile(packet, (await gate(world)).packet ?? '')
    const of = await inTurns(ROUNDS, {
      gate: async () => (await gate(world)).ms,
      instead: () => instead(world, steps, packet),
    })
    const peaks: number[] = []
    for (let n = 0; n < 3; n += 1) peaks.push(await peakMemory((env) => gate(world, env)))
    const memory = median(peaks)
    return [
      atMost(
        'contract run with artifact and comment',
        compared('the gate', of('gate'), 'upload step + comment step', of('instead')),
        of('gate') / of('instead'),
        1,
        'x',
      ),
      atMost(
        'peak memory of that contract run',
        `${memory.toFixed(0)} MiB`,
        memory,
        MEMORY_LIMIT_MIB,
        ' MiB',
      ),
    ]
  } finally {
    await world.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** One run of the gate as a runner starts it. Throws where it does not promote, upload and comment: then it did less. */
async function gate(world: World, env: Record<string, string> = {}): Promise<StepTook> {
  const inputs = await inputVariables(live(world, { comment: 'always' }), {
    'github.token': world.github.token,
    'job.check_run_id': '1',
  })
  const took = await runStep(world, { entry: await entryFile(), inputs, env })
  const { decision, 'artifact-id': artifact } = took.outputs
  if (decision !== 'promote' || artifact === '' || took.log.includes('::warning'))
    throw new Error(`the contract run did less than it should:\n${took.log}`)
  return took
}

interface Steps {
  readonly upload: string
  readonly comment: string
}

/** Bundles the two steps as actions are bundled. */
async function bundleSteps(folder: string): Promise<Steps> {
  const ncc = join(ROOT, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js')
  const bundle = async (name: string): Promise<string> => {
    const out = join(folder, name)
    const source = join(import.meta.dirname, 'instead', `${name}.mjs`)
    await run({
      program: process.execPath,
      args: [ncc, 'build', source, '-o', out, '--no-cache', '--target', 'es2024'],
    })
    const entry = join(out, 'index.mjs')
    await readFile(entry)
    return entry
  }
  return { upload: await bundle('upload'), comment: await bundle('comment') }
}

/** The two steps, one after the other, as a job runs them; nothing is counted for what the runner does in between. */
async function instead(world: World, steps: Steps, path: string): Promise<number> {
  const { token, pullRequest } = world.github
  const upload = await runStep(world, { entry: steps.upload, inputs: { INPUT_PATH: path } })
  const comment = await runStep(world, {
    entry: steps.comment,
    inputs: { INPUT_PATH: path, INPUT_TOKEN: token, INPUT_NUMBER: String(pullRequest.number) },
  })
  return upload.ms + comment.ms
}
