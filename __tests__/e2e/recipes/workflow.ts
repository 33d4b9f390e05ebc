import { parse } from 'yaml'
import { z } from 'zod'

/** Everything of the workflow language that a recipe may use. A key that is not here fails the recipe's test. */
const text = z.string()
const written = z.union([text, z.number(), z.boolean()]).transform(String)
const texts = z.union([text.transform((one) => [one]), z.array(text)])
const named = z.record(text, written).default({})

const permissionsSchema = z.partialRecord(
  z.enum(['contents', 'pull-requests', 'issues', 'actions', 'attestations', 'id-token']),
  z.enum(['read', 'write', 'none']),
)

const filterSchema = z
  .strictObject({
    types: texts.optional(),
    branches: texts.optional(),
    tags: texts.optional(),
    workflows: texts.optional(),
  })
  .nullable()
  .transform((filter) => filter ?? {})

const onSchema = z.strictObject({
  pull_request: filterSchema.optional(),
  merge_group: filterSchema.optional(),
  push: filterSchema.optional(),
  release: filterSchema.optional(),
  workflow_run: filterSchema.optional(),
  workflow_dispatch: z.null().optional(),
  schedule: z.array(z.strictObject({ cron: text })).optional(),
})

const stepSchema = z.strictObject({
  name: text.optional(),
  id: text.optional(),
  if: text.optional(),
  uses: text.optional(),
  run: text.optional(),
  with: named,
  env: named,
})

const jobSchema = z.strictObject({
  name: text.optional(),
  needs: texts.default([]),
  if: text.optional(),
  'runs-on': z.literal('ubuntu-latest'),
  'timeout-minutes': z.number(),
  permissions: permissionsSchema.optional(),
  environment: text.optional(),
  strategy: z
    .strictObject({
      'fail-fast': z.literal(false),
      'max-parallel': z.union([z.number(), text]).optional(),
      matrix: z.union([text, z.record(text, z.array(written))]),
    })
    .optional(),
  outputs: named,
  steps: z.array(stepSchema).min(1),
})

/** A job that is a workflow to call. */
const callSchema = z.strictObject({
  name: text.optional(),
  needs: texts.default([]),
  if: text.optional(),
  permissions: permissionsSchema,
  uses: text,
  with: named,
  secrets: named,
})

const calledSchema = z.strictObject({
  workflow_call: z.strictObject({
    inputs: z.record(
      text,
      z.strictObject({
        description: text,
        type: z.enum(['string', 'number']),
        default: z.union([text, z.number()]),
      }),
    ),
    secrets: z.record(text, z.strictObject({ description: text, required: z.boolean() })),
    outputs: z.record(text, z.strictObject({ description: text, value: text })),
  }),
})

const workflowSchema = z.strictObject({
  name: text,
  on: onSchema,
  permissions: permissionsSchema.optional(),
  concurrency: z.strictObject({ group: text, 'cancel-in-progress': z.boolean().optional() }).optional(),
  jobs: z.record(text, z.union([jobSchema, callSchema])),
})

const calledWorkflowSchema = workflowSchema.extend({ on: calledSchema, jobs: z.record(text, jobSchema) })

export type Workflow = z.output<typeof workflowSchema>
export type WorkflowJob = z.output<typeof jobSchema>
export type WorkflowCall = z.output<typeof callSchema>
export type CalledWorkflow = z.output<typeof calledWorkflowSchema>
export type WorkflowStep = z.output<typeof stepSchema>
export type Filter = z.output<typeof filterSchema>
export type Granted = z.output<typeof permissionsSchema>

/** Reads a workflow. @throws Error for everything that the interpreter does not know */
export function readWorkflow(source: string): Workflow {
  return workflowSchema.parse(parse(source))
}

/** Reads a workflow that others call. @throws Error as above */
export function readCalledWorkflow(source: string): CalledWorkflow {
  return calledWorkflowSchema.parse(parse(source))
}
