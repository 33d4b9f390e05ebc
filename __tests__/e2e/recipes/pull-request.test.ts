import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { filesOf } from '../workspace.ts'
import { pullRequest } from '../events.ts'
import {
  checksOf,
  complaintsOf,
  gateOf,
  headlines,
  permissionsIn,
  rehearse,
  withoutJob,
  withoutPermission,
  type Change,
  type Rehearsed,
} from './rehearsed.ts'
import type { JobPlay } from './play.ts'

jest.setTimeout(180_000)

let recipe: Rehearsed
beforeAll(async () => {
  recipe = await rehearse('pull-request.md', '.github/workflows/fallback-evidence.yml')
})
afterAll(() => recipe.close())

function perform(change?: Change, from?: 'fork'): Promise<readonly JobPlay[]> {
  return recipe.perform(pullRequest(from, recipe.world.github.pullRequest), change)
}

describe('docs/recipes/pull-request.md', () => {
  it('passes two checks, and writes one comment on the pull request', async () => {
    const played = await perform()
    expect(checksOf(played)).toEqual({ contract: 'success', rehearsal: 'success' })
    expect(complaintsOf(played)).toEqual([])
    expect(gateOf(played, 'contract').outputs).toMatchObject({ decision: 'promote', strength: 'contract' })
    expect(gateOf(played, 'rehearsal').outputs).toMatchObject({
      decision: 'hold',
      'rehearsal-decision': 'promote',
      strength: 'rehearsal',
    })
    expect(headlines(await recipe.world.github.comments())).toEqual([
      expect.stringMatching(/^Promote .* the application was not exercised/),
    ])
    expect(recipe.world.results.artifacts).toHaveLength(2)
  })

  it('asks the gateway in the job without code, and runs the code in the job without the key', async () => {
    const { gateway } = recipe.world
    const asked = gateway.calls().length
    const contract = await perform({ workflow: withoutJob(recipe.workflow, 'rehearsal') })
    expect(gateway.calls().length).toBeGreaterThan(asked)
    const { job } = gateOf(contract, 'contract')
    expect([...(await filesOf(job)).keys()].filter((path) => path.startsWith('work/shop/'))).toEqual([])
    const askedAgain = gateway.calls().length
    const rehearsal = await perform({ workflow: withoutJob(recipe.workflow, 'contract') })
    expect(gateway.calls()).toHaveLength(askedAgain)
    expect(gateOf(rehearsal, 'rehearsal').packet?.drills.length).toBeGreaterThan(1)
  })

  it('fails the check of the application that makes the usual mistakes, and that one alone', async () => {
    const played = await perform({ application: 'bad' })
    expect(checksOf(played)).toEqual({ contract: 'success', rehearsal: 'failure' })
    expect(gateOf(played, 'rehearsal').outputs['blocking']).toContain('retry-bounded')
  })

  it('evaluates nothing of a fork with a key, rehearses its application, and comments nowhere', async () => {
    const before = (await recipe.world.github.comments()).length
    const played = await perform({}, 'fork')
    expect(checksOf(played)).toEqual({ contract: 'failure', rehearsal: 'success' })
    expect(gateOf(played, 'contract').errors.join('\n')).toMatch(/^Not evaluated/m)
    expect(await recipe.world.github.comments()).toHaveLength(before)
  })

  it('gives no permission that nothing needs', async () => {
    for (const { job, scope } of permissionsIn(recipe.workflow)) {
      const played = await perform({ workflow: withoutPermission(recipe.workflow, job, scope) })
      expect({ job, scope, complaints: complaintsOf(played).length > 0 }).toEqual({
        job,
        scope,
        complaints: true,
      })
      expect(complaintsOf(played).join('\n')).toContain(scope)
    }
  })
})
