import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { mergeGroup, pullRequest, pullRequestTarget, push, schedule, type Occurrence } from './events.ts'
import type { Changes } from './github-history.ts'
import { runAction, type StepOptions, type StepResult } from './runner.ts'
import { application, checkout, finding, live, openWorld, rehearsal, type World } from './world.ts'

jest.setTimeout(180_000)

const FILE = 'config/litellm.yaml'

/** A LiteLLM configuration in which CometAPI gets so much of 100; its weight stands on line 9. */
function litellm(share: number): string {
  return `model_list:
  - model_name: assistant
    litellm_params:
      model: openai/gpt-5-mini
      weight: ${100 - share}
  - model_name: assistant
    litellm_params:
      model: cometapi/gpt-5-mini
      weight: ${share}
`
}
const LINE = 9

const POLICY = checkout(`routing-files: ${FILE}`)
const BASE = { ...POLICY, [FILE]: litellm(10), 'README.md': '# Shop\n' }

let world: World
let base: string
beforeAll(async () => {
  world = await openWorld({}, BASE)
  base = await world.github.history.tip()
})
afterAll(() => world.close())
beforeEach(() => {
  world.github.permissions = { contents: 'read', pullRequests: 'write' }
  world.github.outage = null
})

let runId = 9_000_000
function step(occurrence: Occurrence, more: Partial<StepOptions> = {}): Promise<StepResult> {
  runId += 1
  return runAction({
    inputs: live(world),
    occurrence,
    files: POLICY,
    ...world,
    ...more,
    env: { GITHUB_RUN_ID: String(runId), ...more.env },
  })
}

/** The pull request of this world, with a merge of these changes. */
async function change(changes: Changes, from: 'own' | 'fork' | 'dependabot' = 'own'): Promise<Occurrence> {
  const { head, merge } = await world.github.history.pull(base, changes)
  return pullRequest(from, { ...world.github.pullRequest, headSha: head, mergeSha: merge })
}

/** How a step ended, as a workflow reads it. */
function endOf({ exitCode, outputs }: StepResult) {
  const { decision, blocking, 'routing-changed': changed } = outputs
  return { exit: exitCode, decision, blocking, changed }
}

describe('a pull request that gives the fallback more', () => {
  it('is judged, and the decision stands on the line of the weight', async () => {
    const result = await step(await change({ [FILE]: litellm(20) }))
    expect(endOf(result)).toEqual({ exit: 0, decision: 'promote', blocking: '', changed: 'true' })
    expect(result.packet?.routing_change).toEqual([
      { file: FILE, route: 'openai/gpt-5-mini', before: 90, after: 80, unit: 'weight', line: 5 },
      { file: FILE, route: 'cometapi/gpt-5-mini', before: 10, after: 20, unit: 'weight', line: LINE },
    ])
    expect(result.commands).toContainEqual(
      expect.objectContaining({
        name: 'notice',
        message: expect.stringMatching(/^cometapi\/gpt-5-mini from 10 % to 20 % .* Promote:/) as unknown,
        properties: expect.objectContaining({ file: FILE, line: String(LINE) }) as unknown,
      }),
    )
    expect(result.outputs['routing-summary']).toBe(
      `cometapi/gpt-5-mini from 10 % to 20 % in ${FILE}:${LINE} and 1 more move.`,
    )
    expect(result.packet?.intent).toContain(result.outputs['routing-summary'])
    const [comment] = await world.github.comments()
    expect(comment?.body).toMatch(/Route \| Share before \| After[^]*cometapi[^]*10&#160;% \| \*\*20&#160;%/)
    expect(result.summary).toMatch(/Route \| Share before \| After/)
  })
})

describe('a pull request that moves no share', () => {
  it('succeeds before any call, and says so in place of an earlier verdict', async () => {
    const result = await untouched(() => change({ 'README.md': '# Another shop\n' }))
    expect(endOf(result)).toEqual(PASSED_BY)
    const comments = await world.github.comments()
    expect(comments).toHaveLength(1)
    expect(comments[0]?.body).toMatch(/^### Not applicable.*moves no share.*no evidence packet/ms)
    expect(result.summary).toMatch(/^### Not applicable/)
    expect(result.outputs).toMatchObject({ strength: '', 'packet-path': '', 'artifact-id': '' })
  })

  it('writes no comment where there is none', async () => {
    const inputs = live(world, { 'request-profile': 'streaming' })
    const before = await world.github.comments()
    const result = await untouched(() => change({ 'README.md': '# Shop again\n' }), { inputs })
    expect(endOf(result)).toEqual(PASSED_BY)
    expect(await world.github.comments()).toEqual(before)
  })

  it.each([
    ['a watched file that only looks different', () => change({ [FILE]: `# why\n${litellm(10)}` })],
    [
      'one that was given a new name, which is watched, too',
      () => change({ [FILE]: null, 'config/b.yaml': litellm(10) }),
    ],
  ])('succeeds with %s', async (_what, occurrence) => {
    const files = checkout('routing-files: config')
    const result = await untouched(occurrence, { files })
    expect(endOf(result)).toEqual(PASSED_BY)
  })

  it('succeeds from a fork and from Dependabot, which have no key', async () => {
    for (const from of ['fork', 'dependabot'] as const) {
      const result = await untouched(() => change({ 'README.md': `# From ${from}\n` }, from), {
        inputs: live(world, { 'api-key': '' }),
      })
      expect(endOf(result)).toEqual(PASSED_BY)
    }
  })

  it('is judged where it loosens what judges it', async () => {
    const loose = checkout('routing-files: README.md')
    const result = await step(await change({ [FILE]: litellm(90), ...loose }), { files: loose })
    expect(result).toMatchObject({ exitCode: 1 })
    expect(result.outputs['blocking']).toBe('policy-not-loosened')
    const byInput = await step(await change({ [FILE]: litellm(90) }), {
      inputs: live(world, { 'routing-files': 'README.md' }),
    })
    expect(byInput.outputs['blocking']).toBe('policy-not-loosened')
  })
})

describe('a pull request that takes traffic off the fallback', () => {
  it.each([
    ['less', () => change({ [FILE]: litellm(5) })],
    ['nothing', () => change({ [FILE]: litellm(0) })],
    ['the file gone', () => change({ [FILE]: null })],
  ])('is not in the way, and says why: %s', async (_what, occurrence) => {
    const result = await untouched(occurrence)
    expect(endOf(result)).toEqual({ ...PASSED_BY, changed: 'true' })
    const [comment] = await world.github.comments()
    expect(comment?.body).toMatch(/^### Not applicable.*away from the fallback.*cometapi/m)
    expect(result.outputs['routing-summary']).toMatch(/^cometapi\/gpt-5-mini .*10 %/)
  })
})

describe('a pull request that nobody can read', () => {
  it('holds, and names the line: a template', async () => {
    const text = litellm(20).replace('weight: 20', 'weight: "{{ share }}"')
    const result = await step(await change({ [FILE]: text }))
    expect(endOf(result)).toMatchObject({ exit: 1, decision: 'hold', blocking: 'routing-change-covered' })
    const found = finding(result, 'routing-change-covered')
    expect(found).toMatchObject({
      outcome: 'not-evaluated',
      code: 'file-unreadable',
      places: [{ file: FILE, line: LINE }],
    })
    expect(result.outputs['routing-summary']).toBe('1 watched file not read.')
  })

  it.each<readonly [string, Changes, RegExp]>([
    ['bytes', { [FILE]: new Uint8Array([0xff, 0x00]) }, /UTF-8/],
    ['a link to elsewhere', { [FILE]: { link: '../README.md' } }, /no regular file/],
    [
      'a new name that nobody watches',
      { [FILE]: null, 'lib/litellm.yaml': litellm(10) },
      /lib\/litellm\.yaml/,
    ],
  ])('holds: %s', async (_what, changes, says) => {
    const result = await step(await change(changes))
    expect(endOf(result)).toMatchObject({ exit: 1, decision: 'hold', blocking: 'routing-change-covered' })
    expect(finding(result, 'routing-change-covered').message).toMatch(says)
  })

  it('holds where GitHub does not say what changed, and names what to do', async () => {
    const occurrence = await change({ [FILE]: litellm(20) })
    world.github.outage = (_method, path) =>
      path.includes('/git/trees/') ? { status: 403, body: { message: '::error::pwned' } } : null
    const result = await step(occurrence)
    expect(endOf(result)).toMatchObject({ exit: 1, blocking: 'routing-change-covered', changed: 'unknown' })
    const found = finding(result, 'routing-change-covered')
    expect(found).toMatchObject({ outcome: 'not-evaluated', code: 'change-unknown' })
    expect(`${found.message ?? ''} ${found.remedy ?? ''}`).toMatch(/403.*contents: read/)
    expect(result.stdout).not.toContain('pwned')
  })

  it('holds where the policy watches nothing that is there', async () => {
    const files = checkout('routing-files: config/litellm.yml')
    const result = await step(await change({ [FILE]: litellm(90), ...files }), { files })
    expect(result.outputs['blocking']).toContain('routing-change-covered')
  })
})

describe('a large step', () => {
  it('holds without live evidence, on the line of the weight', async () => {
    const result = await step(await change({ [FILE]: litellm(60) }))
    expect(endOf(result)).toMatchObject({ exit: 1, blocking: 'routing-change-covered', changed: 'true' })
    expect(finding(result, 'routing-change-covered').code).toBe('step-not-covered')
    // Traffic goes there already: what is wrong now is a reason to take it off.
    expect(result.outputs['decision']).toBe('rollback')
    expect(result.commands).toContainEqual(
      expect.objectContaining({
        name: 'error',
        message: expect.stringMatching(/^cometapi\/gpt-5-mini from 10 % to 60 % .* Roll back:/) as unknown,
        properties: expect.objectContaining({ file: FILE, line: String(LINE) }) as unknown,
      }),
    )
  })

  it('passes with live evidence', async () => {
    const files = checkout(`routing-files: ${FILE}`, 'decision-log: stdout')
    const after = await world.github.history.commit([base], { [FILE]: litellm(60), ...files })
    const result = await step(push('octo', { before: base, after }), {
      files,
      inputs: live(world, { command: application('plain') }),
    })
    expect(endOf(result)).toMatchObject({ exit: 0, decision: 'promote', changed: 'true' })
    expect(result.packet?.strength.value).toBe('live')
  })

  it('holds in a rehearsal that would pass a small one', async () => {
    const inputs = rehearsal()
    const small = await step(await change({ [FILE]: litellm(20) }), { inputs })
    expect(endOf(small)).toMatchObject({ exit: 0, decision: 'hold', blocking: '' })
    const large = await step(await change({ [FILE]: litellm(60) }), { inputs })
    expect(endOf(large)).toMatchObject({ exit: 1, blocking: 'routing-change-covered' })
  })
})

describe('other settings of a watched file', () => {
  it('warn where they travel with a share', async () => {
    const text = litellm(20).replace(
      'model: openai',
      'api_base: https://other.example/v1\n      model: openai',
    )
    const result = await step(await change({ [FILE]: text }))
    expect(endOf(result)).toMatchObject({ exit: 0, decision: 'promote' })
    expect(finding(result, 'change-in-scope')).toMatchObject({
      outcome: 'fail',
      severity: 'warn',
      code: 'other-settings-changed',
      places: [expect.objectContaining({ file: FILE })],
    })
  })
})

describe('every event that brings a change', () => {
  it('names what was judged by content', async () => {
    const { history } = world.github
    const { head, merge } = await history.pull(base, { [FILE]: litellm(20) })
    const files = checkout(`routing-files: ${FILE}`, 'application-paths: README.md')
    const result = await step(
      pullRequest('own', { ...world.github.pullRequest, headSha: head, mergeSha: merge }),
      { files },
    )
    expect(result.packet?.subject).toMatchObject({
      tree: await history.tree(merge),
      application: [{ path: 'README.md', id: expect.stringMatching(/^[0-9a-f]{40}$/) as unknown }],
      watched: [{ path: FILE, sha256: createHash('sha256').update(litellm(20)).digest('hex') }],
    })
  })

  it.each<readonly [string, (after: string) => Occurrence]>([
    ['a push', (after) => push('octo', { before: base, after })],
    ['a new branch', (after) => push('octo', { before: '0'.repeat(40), after, ref: 'refs/heads/topic' })],
    ['a merge group', (after) => mergeGroup(base, after)],
    [
      'a pull request whose job runs on the base branch',
      (headSha) => pullRequestTarget('own', { ...world.github.pullRequest, baseSha: base, headSha }),
    ],
  ])('is read: %s', async (_what, occurrence) => {
    const { history } = world.github
    const moved = await step(occurrence(await history.commit([base], { [FILE]: litellm(20) })))
    expect(endOf(moved)).toEqual({ exit: 0, decision: 'promote', blocking: '', changed: 'true' })
    const other = await history.commit([base], { 'README.md': '# Other\n' })
    const still = await untouched(() => Promise.resolve(occurrence(other)))
    expect(endOf(still)).toEqual(PASSED_BY)
  })

  it('is none on a schedule, which judges as it did', async () => {
    const result = await step(schedule())
    expect(endOf(result)).toEqual({ exit: 0, decision: 'promote', blocking: '', changed: 'unknown' })
    expect(result.packet?.routing_change).toEqual([])
  })
})

const PASSED_BY = { exit: 0, decision: 'not-applicable', blocking: '', changed: 'false' }

/** A step that must end before anything is asked of the gateway, and leave no evidence. */
async function untouched(
  occurrence: () => Promise<Occurrence>,
  more: Partial<StepOptions> = {},
): Promise<StepResult> {
  const calls = world.gateway.calls().length
  const result = await step(await occurrence(), more)
  expect(world.gateway.calls()).toHaveLength(calls)
  expect({ packet: result.packet, artifacts: result.artifacts }).toEqual({ packet: null, artifacts: [] })
  return result
}
