import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pullRequest } from '../__tests__/e2e/events.ts'
import { REPOSITORY } from '../__tests__/e2e/github.ts'
import { newRuntimeToken } from '../__tests__/e2e/keys.ts'
import { readFileCommands } from '../__tests__/e2e/workflow-commands.ts'
import { openJob, type Job } from '../__tests__/e2e/workspace.ts'
import { checkout, type World } from '../__tests__/e2e/world.ts'
import { run } from './sample.ts'

/** A step of a job on a pull request. */
export interface Step {
  readonly entry: string
  /** `INPUT_*` as a runner sets them. */
  readonly inputs: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
}

/** What a step took and set. */
export interface StepTook {
  readonly ms: number
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  /** The packet's bytes; null where the step names none. */
  readonly packet: Buffer | null
}

/** Runs one step as a runner does, in a fresh job folder; what the job needs is made before the clock starts. */
export async function runStep(world: World, { entry, inputs, env = {} }: Step): Promise<StepTook> {
  const job = await openJob(checkout())
  try {
    const given = await variables(world, job)
    const { ms, stdout } = await run({
      program: process.execPath,
      args: [entry],
      env: { ...given, ...inputs, ...env },
      directory: job.workspace,
    })
    const outputs = readFileCommands(await readFile(given.GITHUB_OUTPUT, 'utf8'))
    const path = outputs['packet-path'] ?? ''
    return { ms, log: stdout, outputs, packet: path === '' ? null : await readFile(path) }
  } finally {
    await job.remove()
  }
}

const COMMAND_FILES = [
  'GITHUB_OUTPUT',
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
] as const

async function variables({ github, results }: World, job: Job) {
  const { name, event, variables: ofEvent } = pullRequest('own', github.pullRequest)
  const folder = join(job.temporary, 'commands')
  await mkdir(folder)
  for (const file of COMMAND_FILES) await writeFile(join(folder, file), '')
  const eventPath = join(folder, 'event.json')
  await writeFile(eventPath, JSON.stringify(event))
  return {
    ...ofEvent,
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: join(folder, 'GITHUB_OUTPUT'),
    ...Object.fromEntries(COMMAND_FILES.map((file) => [file, join(folder, file)])),
    GITHUB_API_URL: github.apiUrl,
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '7654321',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_WORKSPACE: job.workspace,
    HOME: job.home,
    RUNNER_TEMP: job.temporary,
    ACTIONS_RESULTS_URL: `${results.origin}/`,
    ACTIONS_RUNTIME_TOKEN: newRuntimeToken(),
  }
}
