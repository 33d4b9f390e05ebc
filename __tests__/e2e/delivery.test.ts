import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { pullRequest, push, type Occurrence } from './events.ts'
import { DEAD_ORIGIN } from './loopback.ts'
import { startResultsService } from './results-service.ts'
import { runAction, type StepOptions, type StepResult } from './runner.ts'
import { checkout, live, openWorld, type World } from './world.ts'

jest.setTimeout(180_000)

let world: World
beforeAll(async () => {
  world = await openWorld({}, checkout())
})
afterAll(() => world.close())
beforeEach(() => {
  world.github.permissions = { contents: 'read', pullRequests: 'write' }
  world.github.outage = null
})

function change(): Occurrence {
  return pullRequest('own', world.github.pullRequest)
}

function step(more: Partial<StepOptions> = {}): Promise<StepResult> {
  return runAction({ inputs: live(world), occurrence: change(), files: checkout(), ...world, ...more })
}

describe('the comment on a pull request', () => {
  it('is written once and updated in place by the next run, beside a copy that somebody else made', async () => {
    const first = await step()
    expect({ exit: first.exitCode, warnings: first.warnings }).toEqual({ exit: 0, warnings: [] })
    const [comment, ...none] = await world.github.comments()
    expect(none).toEqual([])
    expect(comment?.author).toBe('github-actions[bot]')
    const marker = comment?.body.split('\n')[0] ?? ''
    expect(marker).toMatch(/^<!-- .*responses.*minimal.* -->$/)
    expect(comment?.body).toMatch(/^### Promote/m)

    await world.github.commentAs('owner', `${marker}\nI liked the text above.`)
    const second = await step({ env: { GITHUB_RUN_ID: '7654322' } })
    expect(second.exitCode).toBe(0)
    const after = await world.github.comments()
    expect(after.map(({ id, author }) => [id, author])).toEqual([
      [comment?.id, 'github-actions[bot]'],
      [after[1]?.id, 'octo'],
    ])
    expect(after[0]?.body).toContain('7654322')
    expect(after[1]?.body).toBe(`${marker}\nI liked the text above.`)
  })

  it('is kept apart for another surface', async () => {
    const before = (await world.github.comments()).length
    await step({ inputs: live(world, { surface: 'chat-completions' }), env: { GITHUB_RUN_ID: '7654323' } })
    expect((await world.github.comments()).length).toBe(before + 1)
  })

  it('is a warning that names the permission where the token may not write, and the verdict stands', async () => {
    world.github.permissions = { contents: 'read', pullRequests: 'read' }
    const result = await step({ env: { GITHUB_RUN_ID: '7654324' } })
    expect({ exit: result.exitCode, decision: result.outputs['decision'] }).toEqual({
      exit: 0,
      decision: 'promote',
    })
    expect(result.warnings.join('\n')).toMatch(/pull-requests: write/)
    expect(result.errors).toEqual([])
    expect(result.summary).toContain('promote')
  })

  it('is a warning where GitHub fails, and the verdict stands', async () => {
    world.github.outage = (_method, path) =>
      path.includes('/comments') ? { status: 502, body: { message: 'Bad Gateway ::error::pwned' } } : null
    const result = await step({ env: { GITHUB_RUN_ID: '7654325' } })
    expect({ exit: result.exitCode, decision: result.outputs['decision'] }).toEqual({
      exit: 0,
      decision: 'promote',
    })
    expect(result.warnings.join('\n')).toMatch(/comment/)
    expect(result.stdout).not.toContain('pwned')
  })

  it('is not written where the workflow says never', async () => {
    const before = world.github.requests.length
    const result = await step({
      inputs: live(world, { comment: 'never' }),
      env: { GITHUB_RUN_ID: '7654326' },
    })
    expect(result.exitCode).toBe(0)
    const written = world.github.requests
      .slice(before)
      .filter((line) => /^(POST|PATCH) .*comments/.test(line))
    expect(written).toEqual([])
  })
})

describe('the policy that judges a change', () => {
  it('is read from the base branch, and a change that loosens it holds', async () => {
    const files = checkout('max-delay: 45s')
    const result = await step({ files, env: { GITHUB_RUN_ID: '7654327' } })
    expect({ exit: result.exitCode, blocking: result.outputs['blocking'] }).toEqual({
      exit: 1,
      blocking: 'policy-not-loosened',
    })
    expect(result.packet?.policy.judged_by).toBe('base')
  })

  it('holds where the token may not read it', async () => {
    world.github.permissions = { pullRequests: 'write' }
    const result = await step({ env: { GITHUB_RUN_ID: '7654328' } })
    expect({ exit: result.exitCode, blocking: result.outputs['blocking'] }).toEqual({
      exit: 1,
      blocking: 'policy-not-loosened',
    })
  })
})

describe('the artifact', () => {
  it('fails the job with a sentence where the results service refuses connections', async () => {
    const result = await step({ results: DEAD_ORIGIN, occurrence: push() })
    expectLost(result, /artifact/i)
  })

  it('fails the job with a sentence where the job has no runtime token', async () => {
    const result = await step({ results: null, occurrence: push() })
    expectLost(result, /ACTIONS_RUNTIME_TOKEN/)
  })

  it.each([
    { name: 'the quota is used up', fault: { step: 'create', says: 'quota' } as const },
    { name: 'the service refuses', fault: { step: 'create', status: 400 } as const },
    { name: 'the storage refuses', fault: { step: 'upload', status: 403 } as const },
    { name: 'the end of the upload is refused', fault: { step: 'finalize', status: 400 } as const },
  ])('fails the job where $name', async ({ fault }) => {
    const results = await startResultsService()
    results.fault = fault
    try {
      expectLost(await step({ results, occurrence: push() }), /artifact/i)
      expect(results.artifacts.map(({ name }) => name)).toEqual([])
    } finally {
      await results.close()
    }
  })

  it('is kept as long as the workflow asks', async () => {
    const results = await startResultsService()
    const result = await step({
      inputs: live(world, { 'retention-days': '30' }),
      results,
      occurrence: push(),
    })
    await results.close()
    const days = (Date.parse(results.artifacts[0]?.expiresAt ?? '') - Date.now()) / 86_400_000
    expect(result.exitCode).toBe(0)
    expect(Math.round(days)).toBe(30)
  })
})

describe('two jobs of one workflow run', () => {
  it('on the same surface and profile share neither an artifact nor a comment', async () => {
    const jobs = await Promise.all(
      ['contract', 'application'].map((job) => step({ env: { GITHUB_JOB: job } })),
    )
    expect(jobs.map(({ exitCode }) => exitCode)).toEqual([0, 0])
    const names = jobs.map(({ outputs }) => outputs['run-id'])
    expect(names[0]).toMatch(/^smoke-\d{8}-\d+-\d+-responses-minimal-contract(-\d+)?$/)
    expect(names[1]).toMatch(/-responses-minimal-application(-\d+)?$/)
    const markers = (await world.github.comments()).map(({ body }) => body.split('\n')[0])
    expect(markers.filter((marker) => marker?.includes('contract'))).toHaveLength(1)
    expect(markers.filter((marker) => marker?.includes('application'))).toHaveLength(1)
  })
})

describe('the job summary', () => {
  it('is a warning where its file cannot be written, and the verdict stands', async () => {
    const result = await step({
      occurrence: push(),
      env: { GITHUB_STEP_SUMMARY: '/proc/nowhere/summary' },
    })
    expect({ exit: result.exitCode, decision: result.outputs['decision'] }).toEqual({
      exit: 0,
      decision: 'promote',
    })
    expect(result.warnings.join('\n')).toMatch(/summary/)
  })

  it('holds the records as YAML, to paste', async () => {
    const result = await step({ occurrence: push() })
    expect(result.summary).toContain('credential_ref: <API_KEY_PLACEHOLDER>')
    expect(result.summary).toContain('api_surface: responses')
    expect(result.summary.split('\n')[0]).toMatch(/promote/i)
  })
})

describe('an event file that tells nothing', () => {
  it('does not stop a push', async () => {
    const result = await step({
      occurrence: push(),
      env: { GITHUB_EVENT_PATH: '/proc/nowhere/event.json' },
    })
    expect(result.exitCode).toBe(0)
  })

  it('counts as a fork on a pull request', async () => {
    const occurrence = { ...change(), event: ['no', 'object'] }
    const result = await step({ occurrence, inputs: live(world, { 'api-key': '' }) })
    expect(result.exitCode).toBe(1)
    expect(result.errors.join('\n')).toMatch(/Not evaluated/)
  })
})

/** A decision without its evidence is a claim: the job fails, says why, and the packet lies where the output says. */
function expectLost(result: StepResult, says: RegExp): void {
  expect(result.exitCode).toBe(1)
  expect([...result.errors, ...result.warnings].join('\n')).toMatch(says)
  expect(result.outputs).toMatchObject({ 'artifact-id': '', 'artifact-url': '' })
  expect(result.packet?.decision.value).toBe('promote')
}
