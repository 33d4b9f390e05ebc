import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { pullRequest, type Occurrence } from './events.ts'
import type { Changes } from './github-history.ts'
import { MODEL } from './gateway.ts'
import type { Artifact } from './results-service.ts'
import { runAction, type StepResult } from './runner.ts'
import { checkout, live, openWorld, type World } from './world.ts'

jest.setTimeout(180_000)

const RUN_ID = '7654321'
const FILE = 'config/litellm.yaml'
const PLANNING = checkout(`routing-files: ${FILE}`, `plan: { surfaces: [responses], models: [${MODEL}] }`)

function litellm(share: number): string {
  return `model_list:
  - { model_name: chat, litellm_params: { model: openai/gpt-5, weight: ${100 - share} } }
  - { model_name: chat, litellm_params: { model: cometapi/gpt-5, weight: ${share} } }
`
}

const ELSEWHERE = { 'README.md': '# Another shop\n' }

let world: World
let base: string
beforeAll(async () => {
  world = await openWorld({}, { ...PLANNING, [FILE]: litellm(10) })
  base = await world.github.history.tip()
})
afterAll(() => world.close())
beforeEach(() => {
  world.github.permissions = { actions: 'read', contents: 'read', pullRequests: 'write' }
  world.github.outage = null
})

async function change(changes: Changes): Promise<Occurrence> {
  const { head, merge } = await world.github.history.pull(base, changes)
  return pullRequest('own', { ...world.github.pullRequest, headSha: head, mergeSha: merge })
}

function step(
  occurrence: Occurrence,
  inputs: Record<string, string>,
  action?: string,
  env?: Record<string, string>,
): Promise<StepResult> {
  // A workspace that was not checked out from the change, as that of a job of the called workflow.
  const files = action === 'merge' ? { '.fallback-evidence-gate/README.md': '# The gate\n' } : {}
  return runAction({
    occurrence,
    files,
    ...world,
    inputs,
    ...(action === undefined ? {} : { action }),
    ...(env === undefined ? {} : { env }),
  })
}

async function planned(occurrence: Occurrence): Promise<string> {
  return (await step(occurrence, {}, 'plan')).outputs['matrix'] ?? ''
}

/** The jobs of the matrix, one after the other. */
async function jobs(
  occurrence: Occurrence,
  matrix: string,
  env?: Record<string, string>,
): Promise<readonly StepResult[]> {
  const results: StepResult[] = []
  const { include } = JSON.parse(matrix) as { readonly include: readonly { readonly surface: string }[] }
  for (const { surface } of include) {
    const inputs = live(world, { surface, comment: 'never' })
    results.push(await step(occurrence, inputs, undefined, env))
  }
  return results
}

/** Merges what the run has stored. */
function merged(
  occurrence: Occurrence,
  matrix: string,
  stored: readonly Artifact[],
  { inputs = {}, env = {} }: { inputs?: Record<string, string>; env?: Record<string, string> } = {},
): Promise<StepResult> {
  const run = {
    id: Number(RUN_ID),
    workflow: '.github/workflows/gate.yml',
    event: 'pull_request',
    branch: 'change',
  }
  world.github.past.runs.splice(0, Infinity, { ...run, artifacts: stored })
  const asked = { expect: matrix, result: 'success', job: 'gate', ...inputs }
  return step(occurrence, asked, 'merge', { GITHUB_JOB: 'merge', ...env })
}

const endOf = ({ exitCode, outputs }: StepResult) => ({
  exit: exitCode,
  decision: outputs['decision'],
  codes: outputs['codes'],
})

const PASSED_BY = { exit: 0, decision: 'not-applicable', codes: '' }
const MISSING = { exit: 1, decision: 'hold', codes: 'shard-missing' }

describe('a matrix whose change has nothing to judge', () => {
  it.each([
    ['other files', ELSEWHERE],
    ['less for the fallback', { [FILE]: litellm(5) }],
  ])('ends well, without a packet and without a comment: %s', async (_what, changes) => {
    const occurrence = await change(changes)
    const matrix = await planned(occurrence)
    const played = await jobs(occurrence, matrix)
    expect(played.map(endOf)).toMatchObject([{ exit: 0, decision: 'not-applicable' }])
    expect(played.flatMap(({ artifacts }) => artifacts)).toEqual([])
    const result = await merged(occurrence, matrix, [])
    expect({ errors: result.errors, warnings: result.warnings }).toEqual({ errors: [], warnings: [] })
    expect(endOf(result)).toEqual(PASSED_BY)
    expect(result.packetBytes).toBeNull()
    expect(result.artifacts).toEqual([])
    expect(result.summary).toMatch(/^### Not applicable/)
    expect(await world.github.comments()).toEqual([])
  })

  it('says so in place of an earlier verdict', async () => {
    const first = await change({ [FILE]: litellm(15) })
    const matrix = await planned(first)
    const packets = (await jobs(first, matrix)).flatMap(({ artifacts }) => artifacts)
    expect(endOf(await merged(first, matrix, packets))).toMatchObject({ exit: 0, decision: 'promote' })
    const result = await merged(await change(ELSEWHERE), matrix, [])
    expect(endOf(result)).toEqual(PASSED_BY)
    const comments = await world.github.comments()
    expect(comments.map(({ body }) => body)).toEqual([
      expect.stringMatching(/^<!-- fallback-evidence-gate merge=merge -->\n### Not applicable/),
    ])
  })

  it.each<readonly [string, (path: string) => boolean]>([
    ['the change', (path) => path.includes('/git/')],
    ['the policy', (path) => path.includes('/contents/')],
  ])('holds where %s cannot be read, and says what to do', async (_what, isLost) => {
    const occurrence = await change(ELSEWHERE)
    const matrix = await planned(occurrence)
    world.github.outage = (_method, path) =>
      isLost(path) ? { status: 403, body: { message: '::error::pwned' } } : null
    const result = await merged(occurrence, matrix, [])
    expect(endOf(result)).toEqual(MISSING)
    expect(result.warnings.join('\n')).toMatch(/403.*contents: read/)
    expect(result.stdout).not.toContain('pwned')
  })

  it.each<readonly [string, Changes, Record<string, string>]>([
    ['the fallback gets more', { [FILE]: litellm(20) }, {}],
    ['the policy is loosened', checkout('routing-files: README.md'), {}],
    ['fewer files are watched by input', ELSEWHERE, { 'routing-files': 'README.md' }],
    ['a watched file gets a name that is not watched', { [FILE]: null, 'lib/a.yaml': litellm(10) }, {}],
  ])('holds without packets where %s, whatever the jobs say', async (_what, changes, inputs) => {
    const occurrence = await change(changes)
    const result = await merged(occurrence, await planned(occurrence), [], { inputs })
    expect(endOf(result)).toEqual(MISSING)
  })

  it('holds where the jobs did not end well', async () => {
    const occurrence = await change(ELSEWHERE)
    const matrix = await planned(occurrence)
    for (const end of ['failure', 'cancelled', 'skipped'])
      expect(endOf(await merged(occurrence, matrix, [], { inputs: { result: end } }))).toMatchObject({
        exit: 1,
        decision: 'hold',
      })
  })

  it('judges a packet that is there, of an earlier attempt too, and one that cannot be read', async () => {
    const judged = await change({ [FILE]: litellm(15) })
    const matrix = await planned(judged)
    const packets = (await jobs(judged, matrix)).flatMap(({ artifacts }) => artifacts)
    expect(packets).toHaveLength(1)
    const occurrence = await change(ELSEWHERE)
    for (const attempt of ['1', '2']) {
      const result = await merged(occurrence, matrix, packets, { env: { GITHUB_RUN_ATTEMPT: attempt } })
      expect(endOf(result)).toMatchObject({ exit: 1, decision: 'hold' })
      expect(result.packetBytes).not.toBeNull()
    }
    const broken = packets.map((each) => ({ ...each, bytes: Buffer.from('{}') }))
    expect(endOf(await merged(occurrence, matrix, broken))).toMatchObject({
      exit: 1,
      codes: 'not-a-packet,shard-missing',
    })
  })
})
