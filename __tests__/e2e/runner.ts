import { afterAll } from '@jest/globals'
import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { packetSchema, type Packet } from '../../src/packet/schema.ts'
import { entryFile, inputVariables } from './action-file.ts'
import type { Occurrence } from './events.ts'
import { at, REPOSITORY, type GitHub } from './github.ts'
import { startTinyGitHub } from './github-contents.ts'
import { newJobToken, newRuntimeToken } from './keys.ts'
import { DEAD_ORIGIN, type Loopback } from './loopback.ts'
import { endAll, STEP_MARK } from './processes.ts'
import type { Artifact, ResultsService } from './results-service.ts'
import { assertNoSecret } from './secrets.ts'
import { readCommands, readFileCommands, type WorkflowCommand } from './workflow-commands.ts'
import { openJob, type Job } from './workspace.ts'

/** One step of a job. What is left out is as a hosted Linux runner has it. */
export interface StepOptions {
  /** `with:` of the step. */
  readonly inputs: Readonly<Record<string, string>>
  readonly occurrence: Occurrence
  /** Takes artifacts; null for a job without the runtime token and the service's address. */
  readonly results: ResultsService | string | null
  /** GitHub's API; null where nobody listens. Left out: one that holds the files of the checkout, and nothing else. */
  readonly github?: GitHub | null
  /** Files of the checkout. */
  readonly files?: Readonly<Record<string, string>>
  /** Files of the commit before a push; left out: those of the checkout. */
  readonly before?: Readonly<Record<string, string>>
  /** Variables on top of the runner's; undefined takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Called with the job's folders before the step starts. */
  readonly prepare?: (job: Job, commandFiles: CommandFiles) => Promise<void>
  /** More texts that must stand nowhere. */
  readonly secrets?: readonly string[]
  /** Files (below the job's root) in which an application was told to keep secrets; the gate cannot take them back. */
  readonly leakyFiles?: RegExp
  readonly timeoutMs?: number
  /** The folder of a sub-action; the gate's own where it is left out. */
  readonly action?: string
  /** The job that earlier steps ran in; left out: a new one with `files` in its workspace. */
  readonly job?: Job
  /** The file to run, where it is not the one that action.yml names. */
  readonly entry?: string
}

/** The files through which a step speaks to its runner. */
export interface CommandFiles {
  readonly GITHUB_OUTPUT: string
  readonly GITHUB_ENV: string
  readonly GITHUB_PATH: string
  readonly GITHUB_STATE: string
  readonly GITHUB_STEP_SUMMARY: string
}

/** What a step left behind. */
export interface StepResult {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  readonly commands: readonly WorkflowCommand[]
  readonly masks: readonly string[]
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  readonly summary: string
  /** The texts of the other command files: all empty where nothing is wrong. */
  readonly environmentFile: string
  readonly pathFile: string
  readonly stateFile: string
  /** The gate's packet at the output `packet-path`, read by the schema; null where the output is empty. */
  readonly packet: Packet | null
  readonly packetBytes: Buffer | null
  /** What this step uploaded. */
  readonly artifacts: readonly Artifact[]
  /** Keys that the application of a test noted aside: the canaries. */
  readonly canaries: readonly string[]
  readonly job: Job
  readonly mark: string
}

const PIPE_GRACE_MS = 1_000

/** A step that runs. */
export interface RunningStep {
  readonly child: ChildProcess
  readonly job: Job
  readonly mark: string
  readonly done: Promise<StepResult>
}

const jobs: Job[] = []
const apis: Loopback[] = []
// A test looks into the folders of its job after the step: they go when the file's tests are over.
afterAll(async () => {
  await Promise.all([
    ...jobs.splice(0).map((job) => job.remove()),
    ...apis.splice(0).map((api) => api.close()),
  ])
})

/** The address of GitHub's API for a step. What stood before a push is what is checked out, unless a test says otherwise. */
async function openApi({
  github,
  files = {},
  before: stood = files,
  occurrence,
}: StepOptions): Promise<string> {
  const before = at(occurrence.event, 'before')
  if (github === null) return DEAD_ORIGIN
  if (github === undefined) {
    const api = await startTinyGitHub(REPOSITORY, stood, typeof before === 'string' ? [before] : [])
    apis.push(api)
    return api.origin
  }
  if (typeof before === 'string') github.commits.set(before, stood)
  return github.apiUrl
}

/** Opens the folders of a job, which stay until the tests of the file are over. */
export async function openKeptJob(files: StepOptions['files'] = {}): Promise<Job> {
  const job = await openJob(files)
  jobs.push(job)
  return job
}

/** Runs one step to its end, and fails where a secret stands in anything that it left. */
export async function runAction(options: StepOptions): Promise<StepResult> {
  const step = await startAction(options)
  return step.done
}

/** Starts one step as a runner does: `node <main>`, in the workspace, with the variables of a job. */
export async function startAction(options: StepOptions): Promise<RunningStep> {
  const job = options.job ?? (await openKeptJob(options.files))
  const mark = randomUUID()
  const commandFiles = await openCommandFiles(job)
  const apiUrl = await openApi(options)
  await options.prepare?.(job, commandFiles)
  const tokens = { github: options.github?.token ?? newJobToken(), runtime: newRuntimeToken() }
  const env: Record<string, string | undefined> = {
    ...(await variables(options, job, commandFiles, tokens)),
    GITHUB_API_URL: apiUrl,
    GITHUB_GRAPHQL_URL: `${apiUrl}/graphql`,
    [STEP_MARK]: mark,
    // Where an application of a test notes the key that it was given.
    E2E_KEYS: join(job.aside, 'keys'),
    ...options.env,
  }
  const kept = Object.entries(env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  const before = artifactsOf(options)
  const child = spawn(process.execPath, [options.entry ?? (await entryFile(options.action))], {
    cwd: job.workspace,
    env: Object.fromEntries(kept),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const done = finish({ child, options, job, mark, commandFiles, tokens, before: before.length })
  // Whoever only signals the child still awaits `done`; until then its failure must not end the test's process.
  done.catch(() => undefined)
  return { child, job, mark, done }
}

interface Started {
  readonly child: ChildProcess
  readonly options: StepOptions
  readonly job: Job
  readonly mark: string
  readonly commandFiles: CommandFiles
  readonly tokens: { readonly github: string; readonly runtime: string }
  readonly before: number
}

async function finish(started: Started): Promise<StepResult> {
  const { child, options, job, mark, commandFiles, tokens } = started
  const [stdout, stderr, end] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    endOf(child, mark, options.timeoutMs ?? 60_000),
  ])
  const outputs = readFileCommands(await read(commandFiles.GITHUB_OUTPUT))
  const packetPath = outputs['packet-path'] ?? ''
  const packetBytes = packetPath === '' ? null : await readFile(packetPath)
  const commands = readCommands(stdout)
  const said = (name: string) =>
    commands.filter((command) => command.name === name).map(({ message }) => message)
  const canaries = (await read(join(job.aside, 'keys'))).split('\n').filter(Boolean)
  const result: StepResult = {
    ...end,
    stdout,
    stderr,
    outputs,
    commands,
    masks: said('add-mask'),
    errors: said('error'),
    warnings: said('warning'),
    summary: await read(commandFiles.GITHUB_STEP_SUMMARY),
    environmentFile: await read(commandFiles.GITHUB_ENV),
    pathFile: await read(commandFiles.GITHUB_PATH),
    stateFile: await read(commandFiles.GITHUB_STATE),
    packet:
      packetBytes === null || options.action !== undefined
        ? null
        : packetSchema.parse(JSON.parse(packetBytes.toString('utf8'))),
    packetBytes,
    artifacts: artifactsOf(options).slice(started.before),
    canaries,
    job,
    mark,
  }
  const key = options.inputs['api-key'] ?? ''
  await assertNoSecret(result, {
    secrets: [key, tokens.github, tokens.runtime, ...canaries, ...(options.secrets ?? [])].filter(Boolean),
    comments: (await options.github?.comments()) ?? [],
    ...(options.leakyFiles === undefined ? {} : { leakyFiles: options.leakyFiles }),
  })
  return result
}

function artifactsOf({ results }: StepOptions): readonly Artifact[] {
  return results === null || typeof results === 'string' ? [] : results.artifacts
}

async function openCommandFiles(job: Job): Promise<CommandFiles> {
  const folder = join(job.temporary, '_runner_file_commands')
  await mkdir(folder, { recursive: true })
  const make = async (kind: string): Promise<string> => {
    const path = join(folder, `${kind}_${randomUUID()}`)
    await writeFile(path, '')
    return path
  }
  return {
    GITHUB_OUTPUT: await make('set_output'),
    GITHUB_ENV: await make('set_env'),
    GITHUB_PATH: await make('add_path'),
    GITHUB_STATE: await make('save_state'),
    GITHUB_STEP_SUMMARY: await make('step_summary'),
  }
}

/**
 * What a hosted Linux runner gives to a JavaScript action.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
async function variables(
  options: StepOptions,
  job: Job,
  commandFiles: CommandFiles,
  tokens: Started['tokens'],
): Promise<Record<string, string>> {
  const { occurrence, inputs, results } = options
  const eventPath = join(job.temporary, '_github_workflow', 'event.json')
  await mkdir(join(job.temporary, '_github_workflow'), { recursive: true })
  await writeFile(eventPath, JSON.stringify(occurrence.event))
  const resultsUrl = typeof results === 'string' ? results : results?.origin
  return {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    HOME: job.home,
    LANG: 'C.UTF-8',
    CI: 'true',
    ...(await inputVariables(
      inputs,
      { 'github.token': tokens.github, 'job.check_run_id': '48151623' },
      options.action,
    )),
    ...jobVariables(job),
    ...commandFiles,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_EVENT_NAME: occurrence.name,
    ...occurrence.variables,
    ...(resultsUrl === undefined
      ? {}
      : {
          ACTIONS_RUNTIME_URL: `${resultsUrl}/`,
          ACTIONS_RESULTS_URL: `${resultsUrl}/`,
          ACTIONS_RUNTIME_TOKEN: tokens.runtime,
        }),
  }
}

function jobVariables(job: Job): Record<string, string> {
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTION_REPOSITORY: '',
    GITHUB_ACTION_REF: '',
    GITHUB_JOB: 'gate',
    GITHUB_REF_PROTECTED: 'true',
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_REPOSITORY_ID: '1001',
    GITHUB_REPOSITORY_OWNER: REPOSITORY.split('/')[0] ?? '',
    GITHUB_REPOSITORY_OWNER_ID: '7',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '7654321',
    GITHUB_RUN_NUMBER: '12',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_WORKFLOW: 'gate',
    GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/gate.yml@refs/heads/main`,
    GITHUB_WORKSPACE: job.workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'Hosted Agent',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: job.temporary,
    RUNNER_TOOL_CACHE: join(job.root, 'toolcache'),
    RUNNER_WORKSPACE: join(job.workspace, '..'),
  }
}

async function endOf(
  child: ChildProcess,
  mark: string,
  timeoutMs: number,
): Promise<Pick<StepResult, 'exitCode' | 'signal'>> {
  const late = new AbortController()
  const timer = setTimeout(() => {
    late.abort()
    void endAll(mark)
  }, timeoutMs)
  const end = await new Promise<Pick<StepResult, 'exitCode' | 'signal'>>((resolve, reject) => {
    child.once('error', reject)
    // `close` would wait for descendants that hold the pipes; those are looked for by their mark.
    child.once('exit', (exitCode, signal) => {
      resolve({ exitCode, signal })
    })
  })
  clearTimeout(timer)
  // A process that outlived the step may hold its pipes: give the last bytes a moment and stop to listen.
  setTimeout(() => {
    child.stdout?.destroy()
    child.stderr?.destroy()
  }, PIPE_GRACE_MS).unref()
  if (late.signal.aborted) throw new Error(`the step did not end within ${timeoutMs} ms and was ended`)
  return end
}

/** Everything that was printed until the stream ended or was taken away. */
function textOf(stream: Readable | null): Promise<string> {
  const chunks: Buffer[] = []
  return new Promise((resolve) => {
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream?.once('close', () => {
      resolve(Buffer.concat(chunks).toString('utf8'))
    })
  })
}

async function read(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '')
}
