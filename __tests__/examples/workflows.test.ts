import { describe, expect, it } from '@jest/globals'
import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { SURFACES } from '../../src/evidence/surface.ts'
import { declare } from '../../src/policy/declare.ts'
import { ROOT } from '../e2e/action-file.ts'
import { newKey } from '../e2e/keys.ts'

const stepSchema = z.object({
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
})
const workflowSchema = z.object({ jobs: z.record(z.string(), z.object({ steps: z.array(stepSchema) })) })
const matrixSchema = z.object({
  jobs: z.record(
    z.string(),
    z.object({ strategy: z.object({ matrix: z.object({ surface: z.array(z.string()) }) }) }),
  ),
})
const actionSchema = z.object({ inputs: z.record(z.string(), z.unknown()) })

const read = (...path: readonly string[]): string => readFileSync(join(ROOT, ...path), 'utf8')
const INPUTS = Object.keys(actionSchema.parse(parse(read('action.yml'))).inputs)

/** What a job gives to the gate; what only the user or the run knows is filled in. */
function inputsOf(workflow: string, job: string): Readonly<Record<string, string>> {
  const { steps = [] } = workflowSchema.parse(parse(workflow)).jobs[job] ?? {}
  const [step, ...others] = steps.filter(({ uses }) => uses?.startsWith('OWNER/') === true)
  if (step === undefined || others.length > 0) throw new Error(`not exactly one step of ${job} is the gate`)
  const entries = Object.entries(step.with ?? {}).map(([name, value]) => [name, filled(String(value))])
  return Object.fromEntries(entries) as Record<string, string>
}

function filled(text: string): string {
  return text
    .replace('your-model', 'gpt-5-mini')
    .replace('${{ matrix.surface }}', 'responses')
    .replace('${{ secrets.COMETAPI_KEY }}', newKey())
    .replace('${{ github.run_id }}', String(randomInt(1e9, 1e10)))
    .replace('${{ github.run_attempt }}', '1')
}

/** The fenced YAML blocks of a page. */
function yamlIn(page: string): readonly string[] {
  return [...page.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, block = '']) => block)
}

/** A policy file as the base branch has it. */
function policyFile(text: string) {
  return { path: '.github/fallback-evidence.yml', text, from: 'base' } as const
}

describe.each([
  ['sdk-wrapper', 'command'],
  ['http-service', 'service'],
  ['background-worker', 'worker'],
] as const)('examples/%s/workflow.yml', (example, kind) => {
  const file = policyFile(read('examples', example, 'fallback-evidence.yml'))
  const workflow = read('examples', example, 'workflow.yml')

  it.each(['contract', 'application'])('gives the job %s inputs that the action has', (job) => {
    const names = Object.keys(inputsOf(workflow, job))
    expect(names).not.toEqual([])
    expect(names.filter((name) => !INPUTS.includes(name))).toEqual([])
  })

  it('runs each job on both surfaces', () => {
    const jobs = Object.values(matrixSchema.parse(parse(workflow)).jobs)
    expect(jobs.map(({ strategy }) => strategy.matrix.surface)).toEqual([SURFACES, SURFACES])
  })

  it('asks the gateway in the job with the key, and runs the application in the one without', () => {
    const contract = declare({ inputs: inputsOf(workflow, 'contract'), door: 'action', file })
    expect(contract.policy).toMatchObject({ want: 'live', application: { kind: 'direct' } })
    expect(contract.keyPresent).toBe(true)
    const application = declare({ inputs: inputsOf(workflow, 'application'), door: 'action', file })
    expect(application.policy).toMatchObject({ want: 'rehearsal', application: { kind } })
    expect(application.keyPresent).toBe(false)
  })
})

describe('policies in the pages', () => {
  const RECIPE = read('docs', 'recipes', 'gateway-in-a-container.md')
  const policies = [read('README.md'), RECIPE].flatMap(yamlIn).filter((block) => /^trigger:/m.test(block))

  it('are taken as they stand, each for a service', () => {
    const kinds = policies.map((text) => {
      // The second half of the recipe leaves `start` to the workflow.
      const start: Record<string, string> = /^start:/m.test(text)
        ? {}
        : { start: 'exec tail -f container.log' }
      const inputs = { surface: 'chat-completions', evidence: 'rehearsal', ...start }
      return declare({ inputs, door: 'action', file: policyFile(text) }).policy.application.kind
    })
    expect(kinds).toEqual(['service', 'service', 'service'])
  })

  it('go with a workflow that shares a dummy key and gives inputs that the action has', () => {
    const [policy = ''] = policies.slice(-1)
    const [workflow = ''] = yamlIn(RECIPE).slice(-1)
    const inputs = inputsOf(workflow, 'gateway')
    expect(Object.keys(inputs).filter((name) => !INPUTS.includes(name))).toEqual([])
    const { canaryKey, policy: declared } = declare({ inputs, door: 'action', file: policyFile(policy) })
    expect(canaryKey?.kind).toBe('canary')
    expect(declared.tap.ports).toEqual({ primary: 4010, fallback: 4011 })
  })
})
