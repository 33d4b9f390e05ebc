import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { mergeGroup, pullRequest } from '../events.ts'
import type { JobPlay } from './play.ts'
import {
  checksOf,
  complaintsOf,
  gateOf,
  headlines,
  permissionsIn,
  rehearse,
  withoutPermission,
  type Change,
  type Rehearsed,
} from './rehearsed.ts'

jest.setTimeout(180_000)

let recipe: Rehearsed
beforeAll(async () => {
  recipe = await rehearse('merge-queue.md', '.github/workflows/fallback-evidence.yml')
})
afterAll(() => recipe.close())

function performPull(change?: Change): Promise<readonly JobPlay[]> {
  return recipe.perform(pullRequest('own', recipe.world.github.pullRequest), change)
}

function performGroup(change?: Change): Promise<readonly JobPlay[]> {
  return recipe.perform(mergeGroup(recipe.world.github.pullRequest.baseSha), change)
}

describe('docs/recipes/merge-queue.md', () => {
  it('reports the same checks for a pull request and for its group, so that none is waited for', async () => {
    const pull = await performPull()
    expect(checksOf(pull)).toEqual({ contract: 'success', live: 'skipped' })
    expect(headlines(await recipe.world.github.comments())).toEqual([expect.stringMatching(/^Promote /)])
    const group = await performGroup()
    expect(checksOf(group)).toEqual({ contract: 'success', live: 'success' })
    expect([...complaintsOf(pull), ...complaintsOf(group)]).toEqual([])
    expect(await recipe.world.github.comments()).toHaveLength(1)
  })

  it('has live evidence of the group, judged by the policy of its base commit', async () => {
    const { outputs, packet } = gateOf(await performGroup(), 'live')
    expect(outputs).toMatchObject({ decision: 'promote', strength: 'live' })
    expect(packet?.policy.commit).toBe(recipe.world.github.pullRequest.baseSha)
  })

  it('takes a group with the usual mistakes out of the queue', async () => {
    const played = await performGroup({ application: 'bad' })
    expect(checksOf(played)).toEqual({ contract: 'success', live: 'failure' })
    expect(gateOf(played, 'live').outputs).toMatchObject({ decision: 'hold', strength: 'live' })
  })

  it('gives no permission that nothing needs', async () => {
    for (const { job, scope } of permissionsIn(recipe.workflow)) {
      const workflow = withoutPermission(recipe.workflow, job, scope)
      const complaints = complaintsOf(
        await (job === 'live' ? performGroup({ workflow }) : performPull({ workflow })),
      )
      expect(complaints.join('\n')).toContain(scope)
    }
  })
})
