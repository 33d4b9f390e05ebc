import { describe, expect, it } from '@jest/globals'
import { mergeGroup, pullRequest, push, schedule } from '../events.ts'
import { openCall } from './call.ts'
import { evaluate, filled, holds } from './expression.ts'
import { matrixOf } from './matrix.ts'
import { tokenOf } from './permissions.ts'
import { assertStandsFor } from './stand-ins.ts'
import { assertStarts } from './trigger.ts'
import { VERSION } from './version.ts'
import { readWorkflow } from './workflow.ts'

const CONTEXTS = {
  values: {
    github: { event_name: 'push', event: { before: 'a' } },
    needs: { plan: { result: 'success', outputs: { matrix: '{"include":[{"shard":"a"}]}' } } },
  },
  before: 'success',
} as const

const JOB = ['    runs-on: ubuntu-latest', '    timeout-minutes: 5', '    permissions: {}']
const workflowOf = (on: string, ...lines: readonly string[]) =>
  ['name: W', `on: ${on}`, 'jobs:', '  one:', ...JOB, ...lines].join('\n')
const STEPS = ['    steps:', '      - run: "true"']

describe('expressions', () => {
  it.each([
    ["github.event_name == 'push'", true],
    ["github.event_name != 'PUSH'", false],
    ["github.event.after || 'none'", 'none'],
    ["(github.event.before && 'b') || 'c'", 'b'],
    ["!(needs.plan.result == 'success')", false],
    ['fromJSON(needs.plan.outputs.matrix)', { include: [{ shard: 'a' }] }],
    ["'it''s'", "it's"],
    ['always()', true],
  ])('%s', (text, value) => {
    expect(evaluate(text, CONTEXTS)).toEqual(value)
  })

  it.each([
    'github.event_nam',
    'secrets.COMETAPI_KEY',
    'needs.plan.outputs.matrx',
    "contains(github.event_name, 'p')",
    "hashFiles('**')",
    "github['event_name']",
    'needs.*.result',
    '1 < 2',
    "github.event_name == 'push' 'more'",
    'github.event_name == 1',
    '',
  ])('refuses %s', (text) => {
    expect(() => evaluate(text, CONTEXTS)).toThrow()
  })

  it('fills texts, and refuses what is no text', () => {
    expect(filled('a ${{ github.event_name }} b', CONTEXTS)).toBe('a push b')
    expect(() => filled('${{ github.event }}', CONTEXTS)).toThrow('is no text')
    expect(() => filled('${{ github.event_name }', CONTEXTS)).toThrow('has no end')
    expect(() => filled('${{ github.event_name }} ${{ github.sha', CONTEXTS)).toThrow('has no end')
  })

  it('asks for success where an `if` does not say otherwise', () => {
    const failed = { ...CONTEXTS, before: 'failure' } as const
    expect(holds(undefined, failed)).toBe(false)
    expect(holds("github.event_name == 'push'", failed)).toBe(false)
    expect(holds("${{ always() && github.event_name == 'push' }}", failed)).toBe(true)
    expect(holds('failure()', CONTEXTS)).toBe(false)
  })
})

describe('workflows', () => {
  it.each([
    ['an unknown key of the workflow', `${workflowOf('{ push: }', ...STEPS)}\nenv: { A: b }\n`],
    ['an unknown event', workflowOf('{ pull_request_target: }', ...STEPS)],
    ['an unknown filter', workflowOf('{ push: { paths: [a] } }', ...STEPS)],
    ['an unknown key of a job', workflowOf('{ push: }', '    container: node', ...STEPS)],
    ['an unknown key of a step', workflowOf('{ push: }', ...STEPS, '        continue-on-error: true')],
    ['another runner', workflowOf('{ push: }', ...STEPS).replace('ubuntu-latest', 'windows-latest')],
    ['an unknown permission', workflowOf('{ push: }', ...STEPS).replace('{}', '{ packages: write }')],
    ['all permissions', workflowOf('{ push: }', ...STEPS).replace('{}', 'write-all')],
    ['a job without a limit', workflowOf('{ push: }', ...STEPS).replace(/ +timeout.*\n/, '')],
    ['no steps', workflowOf('{ push: }', '    steps: []')],
  ])('are refused with %s', (_what, text) => {
    expect(() => readWorkflow(workflowOf('{ push: }', ...STEPS))).not.toThrow()
    expect(() => readWorkflow(text)).toThrow()
  })

  it('start on their events alone', () => {
    const on = (text: string) => readWorkflow(workflowOf(text, ...STEPS))
    expect(() => {
      assertStarts(on('{ pull_request: , schedule: [{ cron: "17 3 * * *" }] }'), pullRequest())
      assertStarts(on('{ schedule: [{ cron: "17 3 * * *" }] }'), schedule())
      assertStarts(on('{ push: { branches: [main] } }'), push())
    }).not.toThrow()
    expect(() => {
      assertStarts(on('{ pull_request: }'), mergeGroup())
    }).toThrow('not told of merge_group')
    expect(() => {
      assertStarts(on('{ pull_request: { types: [opened] } }'), pullRequest())
    }).toThrow('not for synchronize')
    expect(() => {
      assertStarts(on('{ push: { branches: [release] } }'), push())
    }).toThrow('not for main')
    expect(() => {
      assertStarts(on('{ push: { tags: [v1] } }'), push())
    }).toThrow('not for')
    expect(() => {
      assertStarts(on('{ schedule: [{ cron: "1 1 * * *" }] }'), schedule())
    }).toThrow('no schedule')
  })
})

describe('matrices', () => {
  const cells = (matrix: string) => {
    const job = readWorkflow(
      workflowOf('{ push: }', '    strategy:', '      fail-fast: false', `      matrix: ${matrix}`, ...STEPS),
    ).jobs['one']
    return job !== undefined && 'steps' in job ? matrixOf(job, CONTEXTS) : null
  }

  it('are the product of lists, or what `fromJSON` gives', () => {
    expect(cells('{ a: [1, 2], b: [x] }')).toEqual([
      { a: '1', b: 'x' },
      { a: '2', b: 'x' },
    ])
    expect(cells('"${{ fromJSON(needs.plan.outputs.matrix) }}"')).toEqual([{ shard: 'a' }])
  })

  it.each(['{ a: [1], exclude: [2] }', '{ a: [1], include: [2] }', '{ a: [] }', '{ include: [] }'])(
    'are refused as %s',
    (matrix) => {
      expect(() => cells(matrix)).toThrow()
    },
  )
})

describe('calls', () => {
  const CALLED = `OWNER/fallback-evidence-gate/.github/workflows/gate-matrix.yml@${VERSION}`
  const granted = { actions: 'read', contents: 'read', 'pull-requests': 'write' } as const
  const call = { needs: [], uses: CALLED, with: {}, secrets: {}, permissions: granted }

  it('give what the caller says, and the usual for the rest', async () => {
    const opened = await openCall({ ...call, with: { models: 'a', 'max-parallel': '2' } }, CONTEXTS.values)
    expect(opened.inputs).toMatchObject({ models: 'a', surfaces: '', 'max-parallel': 2 })
    expect(opened.secrets).toEqual({ 'api-key': '' })
  })

  it.each([
    ['of somebody else', { uses: 'somebody/else/.github/workflows/a.yml@v1' }],
    ['of another version', { uses: CALLED.replace(VERSION, 'main') }],
    ['with an unknown input', { with: { model: 'a' } }],
    ['with an unknown secret', { secrets: { key: 'a' } }],
    ['with fewer permissions', { permissions: { ...granted, 'pull-requests': 'read' } as const }],
  ])('%s are refused', async (_what, more) => {
    await expect(openCall({ ...call, ...more }, CONTEXTS.values)).rejects.toThrow()
  })
})

describe('tokens', () => {
  it('may do what is written and nothing else, and of a fork only read', () => {
    const granted = { contents: 'read', 'pull-requests': 'write' } as const
    expect(tokenOf(granted, false)).toEqual({ contents: 'read', pullRequests: 'write' })
    expect(tokenOf(granted, true)).toEqual({ contents: 'read', pullRequests: 'read' })
    expect(tokenOf({ contents: 'none' }, false)).toEqual({})
    expect(() => tokenOf(undefined, false)).toThrow('neither the job nor the workflow')
  })
})

describe('stand-ins', () => {
  it.each([
    ['actions/checkout@v4', { 'persist-credentials': 'false' }, 'nothing stands in for actions/checkout@v4'],
    ['actions/checkout@v7', {}, 'persist-credentials must be given'],
    ['actions/checkout@v7', { 'persist-credentials': 'true' }, 'persist-credentials: true'],
    ['actions/checkout@v7', { 'persist-credentials': 'false', ref: 'main' }, 'with ref: main'],
    [
      'actions/checkout@v7',
      { 'persist-credentials': 'false', repository: 'somebody/else' },
      'with repository: somebody/else',
    ],
    ['somebody/else@v1', {}, 'nothing stands in for somebody/else@v1'],
  ])('for %s with %j', (uses, given, message) => {
    expect(() => assertStandsFor(uses, given)).toThrow(message)
  })
})
