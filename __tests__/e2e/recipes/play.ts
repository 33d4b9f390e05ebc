import type { Occurrence } from '../events.ts'
import { at, REPOSITORY, type GitHub } from '../github.ts'
import { DEAD_ORIGIN } from '../loopback.ts'
import type { StepResult } from '../runner.ts'
import type { World } from '../world.ts'
import { openCall, type Call } from './call.ts'
import { filled, holds, type Contexts } from './expression.ts'
import { matrixOf } from './matrix.ts'
import { tokenOf } from './permissions.ts'
import { openStageJob, outputsById, playSteps, type StepPlay } from './step.ts'
import { assertStarts } from './trigger.ts'
import { readWorkflow, type Workflow, type WorkflowJob } from './workflow.ts'

type Texts = Readonly<Record<string, string>>
type AnyJob = Workflow['jobs'][string]

/** One run of a recipe's workflow. */
export interface Performance {
  /** The workflow as the page has it. */
  readonly workflow: string
  /** Where a reader puts it. */
  readonly path: string
  readonly occurrence: Occurrence
  readonly world: World
  /** What steps ask in the place of GitHub's API, where something stands in front of it. */
  readonly api?: GitHub
  /** What the commit holds that is checked out. */
  readonly files: Texts
  /** The repository's secrets: a run of a fork gets empty ones. */
  readonly secrets: Texts
}

/** How a job went, or one cell of its matrix. */
export interface JobPlay {
  readonly job: string
  /** The name of its check on the commit, which a ruleset asks for. */
  readonly check: string
  readonly matrix: Texts
  readonly result: 'success' | 'failure' | 'skipped'
  readonly outputs: Texts
  readonly environment: string | null
  readonly steps: readonly StepPlay[]
}

/**
 * Plays a workflow from its event to the end of its last job.
 * @throws Error for everything that the interpreter does not know: a recipe must not pass by being misread
 */
export async function play(performance: Performance): Promise<readonly JobPlay[]> {
  const workflow = readWorkflow(performance.workflow)
  assertStarts(workflow, performance.occurrence)
  const run = openRun(workflow, performance)
  const leave = enlist(performance, Number(run.env['GITHUB_RUN_ID']))
  const played = await playJobs(workflow, run, {})
  leave()
  return played
}

async function playJobs(
  workflow: Pick<Workflow, 'jobs'>,
  run: Run,
  more: Contexts['values'],
): Promise<readonly JobPlay[]> {
  const played: JobPlay[] = []
  for (const [name, job] of inOrder(workflow)) {
    const needs = needsOf(job, played)
    const values = { github: run.github, needs: needs.values, ...more }
    const contexts: Contexts = { values, before: needs.before }
    if (!holds(job.if, contexts)) {
      played.push({ ...blank(name, job), result: 'skipped' })
    } else if ('uses' in job) {
      played.push(...(await playCall(name, await openCall(job, { ...values, secrets: run.secrets }), run)))
    } else {
      for (const matrix of matrixOf(job, contexts)) {
        played.push(await playJob(name, job, matrix, run, { ...values, matrix }))
      }
    }
  }
  return played
}

/** Plays a called workflow in the run of its caller. Its checks are named `caller / job`. */
async function playCall(name: string, call: Call, run: Run): Promise<readonly JobPlay[]> {
  const inner = { ...run, workflow: call.workflow, secrets: call.secrets }
  const played = await playJobs(call.workflow, inner, { inputs: call.inputs, job: call.job })
  call.assertOutputs(needsOf({ needs: Object.keys(call.workflow.jobs) }, played).values)
  return played.map((each) => ({
    ...each,
    job: `${name} / ${each.job}`,
    check: `${name} / ${each.check}`,
  }))
}

/** The steps of a job that are the gate's, in their order, with what they left behind. */
export function gatesOf(played: readonly JobPlay[], job: string): readonly StepResult[] {
  return played
    .filter((each) => each.job === job)
    .flatMap(({ steps }) => steps.flatMap(({ gate }) => (gate === null ? [] : [gate])))
}

/** GitHub counts runs upwards: a later one has a larger id. */
let lastRun = 7_000_000

interface Run {
  readonly performance: Performance
  readonly workflow: Pick<Workflow, 'permissions' | 'jobs'>
  readonly github: Readonly<Record<string, unknown>>
  readonly secrets: Texts
  readonly fork: boolean
  readonly env: Texts
}

function openRun(workflow: Workflow, performance: Performance): Run {
  const { occurrence, path, world } = performance
  const { variables } = occurrence
  lastRun += 1
  const runId = String(lastRun)
  const fork =
    occurrence.name === 'pull_request' &&
    at(occurrence.event, 'pull_request', 'head', 'repo', 'fork') === true
  const github = {
    event_name: occurrence.name,
    event: occurrence.event,
    repository: REPOSITORY,
    token: world.github.token,
    workflow: workflow.name,
    run_id: runId,
    run_attempt: '1',
    ...Object.fromEntries(
      ['actor', 'sha', 'ref', 'ref_name', 'head_ref', 'base_ref'].map((name) => [
        name,
        variables[`GITHUB_${name.toUpperCase()}`] ?? '',
      ]),
    ),
  }
  if (workflow.concurrency !== undefined)
    filled(workflow.concurrency.group, { values: { github }, before: 'success' })
  return {
    performance,
    workflow,
    github,
    fork,
    secrets: fork
      ? Object.fromEntries(Object.keys(performance.secrets).map((name) => [name, '']))
      : performance.secrets,
    env: {
      GITHUB_RUN_ID: runId,
      GITHUB_WORKFLOW: workflow.name,
      GITHUB_WORKFLOW_REF: `${REPOSITORY}/${path}@${variables['GITHUB_REF'] ?? ''}`,
    },
  }
}

/**
 * Lists the run and what it uploads where later runs, and later jobs of this one, look for packets.
 *
 * @returns ends the run: what is uploaded from then on is not its own
 */
function enlist({ world, path, occurrence }: Performance, id: number): () => void {
  const { github, results } = world
  const begin = results.artifacts.length
  let end: number | undefined
  github.past.runs.push({
    id,
    workflow: path,
    event: occurrence.name,
    branch: occurrence.variables['GITHUB_REF_NAME'] ?? '',
    get artifacts() {
      return results.artifacts.slice(begin, end)
    },
  })
  return () => {
    end = results.artifacts.length
  }
}

/** Jobs after those that they need, otherwise as they are written. */
function inOrder({ jobs }: Pick<Workflow, 'jobs'>): readonly (readonly [string, AnyJob])[] {
  const left = new Map(Object.entries(jobs))
  const ordered: (readonly [string, AnyJob])[] = []
  while (left.size > 0) {
    const next = [...left].find(([, { needs }]) => needs.every((name) => !left.has(name) && name in jobs))
    if (next === undefined)
      throw new Error(`these jobs wait for each other, or for none: ${[...left.keys()].join()}`)
    left.delete(next[0])
    ordered.push(next)
  }
  return ordered
}

function needsOf({ needs }: Pick<AnyJob, 'needs'>, played: readonly JobPlay[]) {
  const results = needs.map((name) => {
    const cells = played.filter(({ job }) => job === name)
    if (cells.length === 0) throw new Error(`the interpreter does not know how ${name} ended`)
    const worst = (['failure', 'skipped'] as const).find((bad) => cells.some(({ result }) => result === bad))
    const outputs = Object.fromEntries(cells.flatMap((cell) => Object.entries(cell.outputs)))
    return [name, { result: worst ?? 'success', outputs }] as const
  })
  const worst = (['failure', 'skipped'] as const).find((bad) =>
    results.some(([, { result }]) => result === bad),
  )
  return { values: Object.fromEntries(results), before: worst ?? 'success' } as const
}

function blank(name: string, job: AnyJob): Omit<JobPlay, 'result'> {
  return { job: name, check: job.name ?? name, matrix: {}, outputs: {}, environment: null, steps: [] }
}

async function playJob(
  name: string,
  job: WorkflowJob,
  matrix: Texts,
  run: Run,
  values: Contexts['values'],
): Promise<JobPlay> {
  const { world, files, occurrence } = run.performance
  const permissions = job.permissions ?? run.workflow.permissions
  world.github.permissions = tokenOf(permissions, run.fork)
  const options = {
    occurrence,
    results: world.results,
    github: run.performance.api ?? world.github,
    files,
    // What is meant for a host of the internet arrives nowhere.
    env: { ...run.env, GITHUB_JOB: name, HTTPS_PROXY: DEAD_ORIGIN, NO_PROXY: '127.0.0.1' },
    secrets: Object.values(run.secrets),
  }
  const stage = { job: await openStageJob(), files, options }
  const steps = await playSteps(job.steps, stage, { ...values, secrets: run.secrets })
  const result = steps.some(({ outcome }) => outcome === 'failure') ? 'failure' : 'success'
  const seen: Contexts = { values: { ...values, steps: outputsById(steps) }, before: result }
  const outputs = Object.entries(job.outputs).map(([output, text]) => [output, filled(text, seen)] as const)
  const cell = Object.values(matrix).join(', ')
  return {
    ...blank(name, job),
    check: job.name === undefined ? `${name}${cell && ` (${cell})`}` : filled(job.name, seen),
    matrix,
    result,
    outputs: Object.fromEntries(outputs),
    environment: job.environment ?? null,
    steps,
  }
}
