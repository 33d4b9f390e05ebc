import { spawn } from 'node:child_process'
import { access, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { declaredInputs, declaredOutputs } from '../action-file.ts'
import { openKeptJob, runAction, type StepOptions, type StepResult } from '../runner.ts'
import { readFileCommands } from '../workflow-commands.ts'
import type { Job } from '../workspace.ts'
import { filled, holds, type Contexts } from './expression.ts'
import { assertStandsFor, COMMANDS, GATE_FOLDER } from './stand-ins.ts'
import { VERSION } from './version.ts'
import type { WorkflowStep } from './workflow.ts'

type Texts = Readonly<Record<string, string>>

/** How a step ended. */
export interface StepPlay {
  readonly id: string | null
  readonly uses: string
  readonly outcome: 'success' | 'failure' | 'skipped'
  readonly outputs: Texts
  /** What the gate, or a sub-action of it, left behind; null for every other step. */
  readonly gate: StepResult | null
  /** What a `run:` printed, both streams. */
  readonly printed: string
}

/** What the steps of one job share. */
export interface Stage {
  readonly job: Job
  /** What the event's commit holds. */
  readonly files: Texts
  /** Everything that a step of the gate needs besides its inputs, and the secrets that must stand nowhere. */
  readonly options: Omit<StepOptions, 'inputs'>
}

/** Opens the folders of a job: empty until something is checked out. */
export function openStageJob(): Promise<Job> {
  return openKeptJob()
}

/** Plays the steps of a job in order. @throws Error for a step that the interpreter does not know */
export async function playSteps(
  steps: readonly WorkflowStep[],
  stage: Stage,
  values: Contexts['values'],
): Promise<readonly StepPlay[]> {
  const played: StepPlay[] = []
  for (const step of steps) {
    const before = played.some(({ outcome }) => outcome === 'failure') ? 'failure' : 'success'
    played.push(await playStep(step, stage, { values: { ...values, steps: outputsById(played) }, before }))
  }
  return played
}

/** What `steps` of an expression sees. */
export function outputsById(
  played: readonly StepPlay[],
): Record<string, { outputs: Texts; outcome: string }> {
  return Object.fromEntries(
    played.flatMap(({ id, outputs, outcome }) => (id === null ? [] : [[id, { outputs, outcome }]])),
  )
}

async function playStep(step: WorkflowStep, stage: Stage, contexts: Contexts): Promise<StepPlay> {
  // An `if` cannot see secrets.
  const visible = Object.fromEntries(Object.entries(contexts.values).filter(([name]) => name !== 'secrets'))
  const base = { id: step.id ?? null, uses: step.uses ?? 'run', outputs: {}, gate: null, printed: '' }
  if (!holds(step.if, { ...contexts, values: visible })) return { ...base, outcome: 'skipped' }
  const given = fill(step.with, contexts)
  const env = fill(step.env, contexts)
  if (step.run !== undefined && step.uses === undefined) {
    if (Object.keys(given).length > 0) throw new Error('a `run` takes no `with`')
    return { ...base, ...(await runLine(step.run, stage, env)) }
  }
  if (step.uses === undefined || step.run !== undefined)
    throw new Error('a step has either `uses` or `run`, and not both')
  const folder = await folderOf(step.uses, stage.job)
  if (folder !== null) return { ...base, ...(await runGate(folder, given, stage, env)) }
  await assertStandsFor(step.uses, given).act(stage.job, stage.files, given)
  return { ...base, outcome: 'success' }
}

function fill(texts: Texts, contexts: Contexts): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, filled(value, contexts)]))
}

/** The folder of the action below this repository; null for an action of somebody else. */
async function folderOf(uses: string, { workspace }: Job): Promise<string | null> {
  if (uses.startsWith('./')) {
    const [, top, folder] = /^\.\/([^/]+)((?:\/[a-z-]+)*)$/.exec(uses) ?? []
    if (folder === undefined || top !== GATE_FOLDER) throw new Error(`nothing stands in for ${uses}`)
    await access(join(workspace, GATE_FOLDER))
    return folder.slice(1)
  }
  const [, folder, ref] = /^OWNER\/fallback-evidence-gate((?:\/[a-z-]+)*)@(.+)$/.exec(uses) ?? []
  if (folder === undefined) return null
  if (ref !== VERSION) throw new Error(`${uses} is not the version of this copy, ${VERSION}`)
  return folder.slice(1)
}

async function runGate(action: string, inputs: Texts, { job, options }: Stage, env: Texts) {
  const known = await declaredInputs(action)
  const unknown = Object.keys(inputs).filter((name) => !known.has(name))
  if (unknown.length > 0) throw new Error(`the action takes no input ${unknown.join(', ')}`)
  const gate = await runAction({
    ...options,
    ...(action === '' ? {} : { action }),
    inputs,
    job,
    env: { ...options.env, ...env },
  })
  const declared = await declaredOutputs(action)
  const undeclared = Object.keys(gate.outputs).filter((name) => !declared.includes(name))
  if (undeclared.length > 0) throw new Error(`action.yml declares no output ${undeclared.join(', ')}`)
  const outputs = { ...Object.fromEntries(declared.map((name) => [name, ''])), ...gate.outputs }
  return { outcome: gate.exitCode === 0 ? 'success' : 'failure', outputs, gate } as const
}

/** Runs a line as a hosted runner does: `bash -e` in the workspace. */
async function runLine(line: string, { job }: Stage, env: Texts) {
  const standIn = Object.entries(COMMANDS).find(([name]) => name === line.trim())?.[1]
  if (standIn !== undefined) {
    await standIn(job)
    return { outcome: 'success' } as const
  }
  const folder = await mkdtemp(join(job.temporary, 'run-'))
  const output = join(folder, 'output')
  const script = join(folder, 'step.sh')
  await writeFile(output, '')
  await writeFile(script, line)
  const child = spawn('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], {
    cwd: job.workspace,
    env: {
      PATH: [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter),
      HOME: job.home,
      GITHUB_OUTPUT: output,
      GITHUB_WORKSPACE: job.workspace,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  const [out, error, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return {
    outcome: code === 0 ? 'success' : 'failure',
    outputs: readFileCommands(await readFile(output, 'utf8')),
    printed: out + error,
  } as const
}
