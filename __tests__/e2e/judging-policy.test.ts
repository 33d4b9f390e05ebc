import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import {
  mergeGroup,
  pullRequest,
  pullRequestTarget,
  push,
  release,
  schedule,
  workflowDispatch,
  workflowRun,
  type Occurrence,
} from './events.ts'
import { runAction, type StepOptions, type StepResult } from './runner.ts'
import { checkout, finding, forcedBy, live, openWorld, POLICY_PATH, rehearsal, type World } from './world.ts'

jest.setTimeout(180_000)

const STRICT = ['max-attempts: 2', 'severities:', '  retry-after-honoured: block']
const BASE = checkout(...STRICT)
const LOOSE = checkout('max-attempts: 5', 'severities:', '  retry-after-honoured: block')

let world: World
/** The branch moved on since the pull request was opened: at first it had no policy to speak of. */
let tip: string
beforeAll(async () => {
  world = await openWorld({}, checkout('max-attempts: 5'))
  tip = await world.github.moveOn(BASE)
})
afterAll(() => world.close())

let runId = 8_000_000
function step(more: Partial<StepOptions> = {}): Promise<StepResult> {
  runId += 1
  return runAction({
    inputs: live(world),
    occurrence: pullRequest('own', world.github.pullRequest),
    files: BASE,
    ...world,
    ...more,
    env: { GITHUB_RUN_ID: String(runId), ...more.env },
  })
}

/** How a step ended, and which policy it says that judged. */
function endOf(result: StepResult) {
  const { judged_by: by, ref, commit } = result.packet?.policy ?? {}
  return { exit: result.exitCode, blocking: forcedBy(result), by, ref, commit }
}

const BLOCKED = { exit: 1, blocking: ['policy-not-loosened'] }
const PASSED = { exit: 0, blocking: [] }
const AT_TIP = () => ({ by: 'base', ref: 'heads/main', commit: tip })

/** The requests of a step that asked for the policy file. */
async function asked(options: Partial<StepOptions>) {
  const before = world.github.requests.length
  const result = await step(options)
  const lines = world.github.requests.slice(before).filter((line) => line.includes(POLICY_PATH))
  return { ...endOf(result), commits: lines.map((line) => line.replace(/^.*@/, '')) }
}

describe('a pull request', () => {
  it('is judged by the tip of the base branch, which the event knows only as it was', async () => {
    expect(world.github.pullRequest.baseSha).not.toBe(tip)
    expect(endOf(await step())).toEqual({ ...PASSED, ...AT_TIP() })
    const stale = await step({ files: checkout('max-attempts: 5') })
    expect(endOf(stale)).toEqual({ ...BLOCKED, ...AT_TIP() })
  })

  it('may not loosen its policy: the setting, both values and its line are named', async () => {
    const result = await step({ files: LOOSE })
    expect(endOf(result)).toMatchObject(BLOCKED)
    const { code, message, places } = finding(result, 'policy-not-loosened')
    const line = (LOOSE[POLICY_PATH] ?? '').split('\n').indexOf('max-attempts: 5') + 1
    expect({ code, places }).toMatchObject({ code: 'policy-loosened', places: [{ file: POLICY_PATH, line }] })
    expect(message).toContain('`max-attempts` from 2 to 5')
    expect(result.commands).toContainEqual(
      expect.objectContaining({
        name: 'error',
        properties: expect.objectContaining({ file: POLICY_PATH, line: String(line) }) as unknown,
      }),
    )
  })

  it('may not loosen it by an input either', async () => {
    const result = await step({ inputs: live(world, { 'max-attempts': '3' }) })
    expect(endOf(result)).toMatchObject(BLOCKED)
    expect(finding(result, 'policy-not-loosened')).toMatchObject({
      message: expect.stringContaining('`max-attempts` from 2 to 3 (an input)') as unknown,
      remedy: expect.stringContaining('put the value of `max-attempts` into the policy file') as unknown,
      places: [{ file: '.github/workflows/gate.yml' }],
    })
  })

  it.each([
    ['its severities', checkout('max-attempts: 2', 'severities:', '  policy-not-loosened: "off"')],
    ['the failing of the job', checkout(...STRICT, 'enforce: false')],
  ])('cannot talk itself out of the gate by %s', async (_by, files) => {
    expect(endOf(await step({ files }))).toMatchObject(BLOCKED)
  })

  it('may not remove its policy', async () => {
    expect(endOf(await step({ files: { 'README.md': 'a checkout' } }))).toMatchObject(BLOCKED)
  })

  it.each([
    [
      'tighten it',
      checkout(
        'max-attempts: 1',
        'deadline: 30s',
        'severities:',
        '  retry-after-honoured: block',
        '  backoff-grows: block',
      ),
    ],
    [
      'comment on it',
      { [POLICY_PATH]: `# Two are enough.\n${BASE[POLICY_PATH] ?? ''}`.replaceAll('\n', '\r\n') },
    ],
    [
      'write it in another order',
      checkout('severities: { "retry-after-honoured": "block" }', 'max-attempts: 2'),
    ],
  ])('may %s', async (_what, files) => {
    expect(endOf(await step({ files }))).toEqual({ ...PASSED, ...AT_TIP() })
  })

  it('runs by the tightened policy, and says so', async () => {
    const { packet, summary } = await step({ files: checkout('max-attempts: 1', ...STRICT.slice(1)) })
    expect(packet?.policy.ran_sha256).not.toBe(packet?.policy.sha256)
    expect(summary).toContain(tip.slice(0, 12))
  })

  it('is compared by its head where the job checks nothing out', async () => {
    // The head was branched off when five attempts were allowed.
    expect(endOf(await step({ files: {} }))).toEqual({ ...BLOCKED, ...AT_TIP() })
  })

  it('holds with a sentence where the API does not answer', async () => {
    world.github.outage = (_, path) =>
      path.includes('/git/ref/') ? { status: 403, body: { message: 'Resource not accessible' } } : null
    try {
      const result = await step()
      expect(endOf(result)).toMatchObject({ ...BLOCKED, by: 'unreadable', ref: null })
      expect(finding(result, 'policy-not-loosened').remedy).toContain('contents: read')
    } finally {
      world.github.outage = null
    }
  })
})

describe('the first policy', () => {
  let young: World
  beforeAll(async () => {
    young = await openWorld()
  })
  afterAll(() => young.close())

  const first = (files: Readonly<Record<string, string>>) =>
    step({
      ...young,
      inputs: live(young),
      occurrence: pullRequest('own', young.github.pullRequest),
      files,
    })

  it('is judged by the defaults, and marked in every text', async () => {
    const result = await first(BASE)
    expect(endOf(result)).toMatchObject({ ...PASSED, by: 'bootstrap', ref: 'heads/main' })
    const comments = (await young.github.comments()).map(({ body }) => body)
    for (const text of [result.summary, result.stdout, comments.at(-1)])
      expect(text).toContain('policy-bootstrapped')
  })

  it('may not be looser than the defaults', async () => {
    expect(endOf(await first(LOOSE))).toMatchObject({ ...BLOCKED, by: 'bootstrap' })
  })

  it('is not marked where there is one', async () => {
    const { summary, stdout } = await step()
    expect(summary + stdout).not.toContain('policy-bootstrapped')
  })
})

describe('every other event', () => {
  const rehearsed = { inputs: rehearsal(), files: LOOSE }

  it('of a merge queue asks for the base of the group, and compares', async () => {
    const occurrence = mergeGroup(tip)
    expect(await asked({ occurrence })).toEqual({
      ...PASSED,
      by: 'base',
      ref: tip,
      commit: tip,
      commits: [tip],
    })
    expect(await asked({ occurrence, files: LOOSE })).toMatchObject({ ...BLOCKED, commits: [tip] })
  })

  it('of a push to the default branch asks for the commit before', async () => {
    const occurrence = push()
    const before = (occurrence.event as { readonly before: string }).before
    const found = await asked({ ...rehearsed, occurrence, before: BASE })
    expect(found).toEqual({
      exit: 0,
      blocking: [],
      by: 'base',
      ref: before,
      commit: before,
      commits: [before],
    })
  })

  it.each<readonly [string, () => Occurrence]>([
    ['a push to another branch', () => onBranch(push(), 'feature')],
    ['a schedule', schedule],
    ['a run that somebody started', () => onBranch(workflowDispatch(), 'feature')],
    ['a dispatch from outside', () => ({ ...schedule(), name: 'repository_dispatch' })],
    ['a release', release],
    ['the end of another workflow', () => workflowRun('fork')],
    ['an event that is new to us', () => ({ ...schedule(), name: 'an_event_of_tomorrow' })],
  ])('asks for the tip of the default branch: %s', async (_event, occurrence) => {
    const found = await asked({ ...rehearsed, occurrence: occurrence() })
    expect(found).toEqual({ exit: 0, blocking: [], ...AT_TIP(), commits: [tip] })
  })

  it('goes by the policy that judges, whatever the checkout says', async () => {
    const files = checkout('surface: nothing-that-exists')
    const { packet } = await step({ inputs: rehearsal(), occurrence: schedule(), files })
    expect(packet?.policy).toMatchObject({
      judged_by: 'base',
      severities: { 'retry-after-honoured': 'block' },
    })
  })

  it('holds where the policy cannot be read', async () => {
    world.github.permissions = {}
    try {
      const result = await step({ inputs: rehearsal(), occurrence: schedule() })
      expect(endOf(result)).toMatchObject({ ...BLOCKED, by: 'unreadable' })
      const missing = await step({ inputs: { evidence: 'rehearsal' }, occurrence: schedule() })
      expect(missing.exitCode).toBe(2)
      expect(missing.errors.join('\n')).toMatch(/contents: read[^]*`surface` is missing/)
    } finally {
      world.github.permissions = { contents: 'read', pullRequests: 'write' }
    }
  })

  it('under pull_request_target is judged and run by the base branch alone', async () => {
    const occurrence = pullRequestTarget('fork', world.github.pullRequest)
    const found = await asked({ occurrence, files: checkout('command: touch owned', 'enforce: false') })
    expect(found).toEqual({ ...PASSED, ...AT_TIP(), commits: [tip] })
  })
})

function onBranch({ variables, ...rest }: Occurrence, branch: string): Occurrence {
  return { ...rest, variables: { ...variables, GITHUB_REF: `refs/heads/${branch}`, GITHUB_REF_NAME: branch } }
}
