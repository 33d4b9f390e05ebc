import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../action-file.ts'
import { filled, type Contexts } from './expression.ts'
import { CALLED_AT } from './stand-ins.ts'
import { VERSION } from './version.ts'
import { readCalledWorkflow, type CalledWorkflow, type Granted, type WorkflowCall } from './workflow.ts'

type Texts = Readonly<Record<string, string>>

/** A workflow of this project in the run of a repository that calls it. */
export interface Call {
  readonly workflow: CalledWorkflow
  /** The contexts `inputs`, `secrets` and `job` of its jobs. */
  readonly inputs: Readonly<Record<string, string | number>>
  readonly secrets: Texts
  readonly job: Texts
  /** Fails where an output names something that no job of it has. */
  assertOutputs(jobs: Readonly<Record<string, unknown>>): void
}

/**
 * Opens a call with what its caller gives.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations
 * @throws Error where GitHub would refuse to start it, and for a workflow of somebody else
 */
export async function openCall(call: WorkflowCall, values: Contexts['values']): Promise<Call> {
  const [, path, ref] =
    /^OWNER\/fallback-evidence-gate\/(\.github\/workflows\/[\w-]+\.yml)@(.+)$/.exec(call.uses) ?? []
  if (path === undefined || ref !== VERSION) throw new Error(`nothing stands in for ${call.uses}`)
  const workflow = readCalledWorkflow(await readFile(join(ROOT, path), 'utf8'))
  const { inputs, secrets, outputs } = workflow.on.workflow_call
  assertKnown(call.with, inputs, 'input')
  assertKnown(call.secrets, secrets, 'secret')
  for (const [job, { permissions }] of Object.entries(workflow.jobs))
    assertGranted(job, permissions, call.permissions)
  const contexts = (more: Contexts['values']): Contexts => ({
    values: { ...values, ...more },
    before: 'success',
  })
  const given = (texts: Texts, name: string): string | undefined => {
    const [, text] = Object.entries(texts).find(([each]) => each === name) ?? []
    return text === undefined ? undefined : filled(text, contexts({}))
  }
  return {
    workflow,
    inputs: mapped(inputs, (name, { type, default: usual }) => {
      const value = given(call.with, name) ?? usual
      return type === 'number' ? Number(value) : value
    }),
    secrets: mapped(secrets, (name) => given(call.secrets, name) ?? ''),
    job: CALLED_AT,
    assertOutputs(jobs) {
      for (const { value } of Object.values(outputs)) filled(value, contexts({ jobs }))
    },
  }
}

function mapped<T, V>(
  record: Readonly<Record<string, T>>,
  change: (name: string, value: T) => V,
): Record<string, V> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(name, value)]))
}

function assertKnown(given: Texts, declared: object, what: string): void {
  const unknown = Object.keys(given).filter((name) => !(name in declared))
  if (unknown.length > 0) throw new Error(`the called workflow takes no ${what} ${unknown.join(', ')}`)
}

/** A called workflow gets what its caller has, and nothing starts where one of its jobs asks for more. */
function assertGranted(job: string, asked: Granted | undefined, granted: Granted): void {
  const has = new Map<string, string>(Object.entries(granted))
  for (const [scope, level] of Object.entries(asked ?? {})) {
    const enough = level === 'none' || has.get(scope) === 'write' || has.get(scope) === level
    if (!enough) throw new Error(`${job} asks for ${scope}: ${level}, which its caller does not have`)
  }
}
