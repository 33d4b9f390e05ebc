import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { workflowRecipes } from '../../../scripts/workflow-texts.ts'
import { ROOT } from '../action-file.ts'
import { SURFACES } from '../../../src/evidence/surface.ts'
import { mergeGroup, pullRequest } from '../events.ts'
import { POLICY_PATH } from '../world.ts'
import { readRecipe } from './page.ts'
import type { JobPlay } from './play.ts'
import {
  checksOf,
  complaintsOf,
  gateOf,
  permissionsIn,
  rehearse,
  withoutPermission,
  type Change,
  type Rehearsed,
} from './rehearsed.ts'

jest.setTimeout(180_000)

const SHARDS = ['chat-completions-minimal-gpt-5-mini', 'responses-minimal-gpt-5-mini']
const all = (result: string) => Object.fromEntries(SHARDS.map((shard) => [shard, result]))

let recipe: Rehearsed
beforeAll(async () => {
  recipe = await rehearse('matrix.md', '.github/workflows/fallback-evidence.yml')
})
afterAll(() => recipe.close())

function perform(change?: Change): Promise<readonly JobPlay[]> {
  return recipe.perform(pullRequest('own', recipe.world.github.pullRequest), change)
}

describe('the workflow to call, as docs/matrix.md has it', () => {
  const under = (result: string) =>
    Object.fromEntries(SHARDS.map((shard) => [`matrix / ${shard}`, result] as const))
  /** The page plans two models; the gateway here has one. */
  const caller = async (): Promise<string> => {
    const path = 'docs/matrix.md'
    const text = await readFile(join(ROOT, path), 'utf8')
    const [workflow] = workflowRecipes({ path, firstLine: 1, text }).filter((each) =>
      each.text.includes('gate-matrix.yml@'),
    )
    return (workflow?.text ?? '').replace('gpt-5-mini, gpt-5', 'gpt-5-mini')
  }

  it('has one verdict and one comment, by the check that the page names', async () => {
    const played = await perform({ workflow: await caller() })
    expect(checksOf(played)).toEqual({
      'matrix / plan': 'success',
      ...under('success'),
      'matrix / merge': 'success',
    })
    expect(complaintsOf(played)).toEqual([])
    expect(gateOf(played, 'matrix / merge').outputs['decision']).toBe('promote')
  })

  it('gives no permission that it does not ask for', async () => {
    const workflow = await caller()
    for (const { job, scope } of permissionsIn(workflow)) {
      const less = withoutPermission(workflow, job, scope)
      await expect(perform({ workflow: less })).rejects.toThrow(`asks for ${scope}: `)
    }
  })
})

describe('docs/recipes/matrix.md', () => {
  it('plans two jobs, and gives one verdict and one comment', async () => {
    const played = await perform()
    expect(checksOf(played)).toEqual({ plan: 'success', ...all('success'), merge: 'success' })
    expect(complaintsOf(played)).toEqual([])
    expect(gateOf(played, 'merge').outputs).toMatchObject({ decision: 'promote', strength: 'contract' })
    const [comment, ...others] = await recipe.world.github.comments()
    expect(others).toEqual([])
    for (const surface of SURFACES) expect(comment?.body).toContain(surface)
  })

  it('holds where one job was not as planned, and says so in its required check', async () => {
    const workflow = recipe.workflow.replace('model: ${{ matrix.model }}', 'model: another-model')
    const played = await perform({ workflow })
    expect(checksOf(played)).toEqual({ plan: 'success', ...all('failure'), merge: 'failure' })
    expect(gateOf(played, 'merge').outputs['decision']).toBe('hold')
  })

  it('fails its required check where nothing could be planned, instead of skipping it', async () => {
    const workflow = withoutPermission(recipe.workflow, 'plan', 'contents')
    const played = await perform({ workflow })
    expect(played.map(({ job, result }) => [job, result])).toEqual([
      ['plan', 'failure'],
      ['gate', 'skipped'],
      ['merge', 'failure'],
    ])
    expect(complaintsOf(played)).toEqual([expect.stringContaining('contents: read')])
  })

  it('reports the same checks in a merge queue', async () => {
    const played = await recipe.perform(mergeGroup(recipe.world.github.pullRequest.baseSha))
    expect(checksOf(played)).toEqual({ plan: 'success', ...all('success'), merge: 'success' })
  })

  it('gives no permission that nothing needs', async () => {
    for (const { job, scope } of permissionsIn(recipe.workflow)) {
      if (job === 'merge' && scope === 'contents') continue
      const workflow = withoutPermission(recipe.workflow, job, scope)
      expect(complaintsOf(await perform({ workflow })).join('\n')).toContain(`${scope}: `)
    }
  })

  it('passes a change that has nothing to judge, and holds where merge may not read the change', async () => {
    const { github, gateway } = recipe.world
    const { policy } = await readRecipe('matrix.md')
    const watching = `${policy ?? ''}base-url: ${gateway.baseUrl}\nrouting-files: config/litellm.yaml\n`
    await github.moveOn({ [POLICY_PATH]: watching, 'config/litellm.yaml': 'model_list: []\n' })
    const pull = await github.history.pull(await github.history.tip(), { 'README.md': '# Shop\n' })
    const occurrence = pullRequest('own', {
      ...github.pullRequest,
      headSha: pull.head,
      mergeSha: pull.merge,
    })
    const files = { [POLICY_PATH]: watching }
    const played = await recipe.perform(occurrence, { files })
    expect(checksOf(played)).toEqual({ plan: 'success', ...all('success'), merge: 'success' })
    expect(complaintsOf(played)).toEqual([])
    expect(gateOf(played, 'merge').outputs['decision']).toBe('not-applicable')
    const workflow = withoutPermission(recipe.workflow, 'merge', 'contents')
    const less = await recipe.perform(occurrence, { files, workflow })
    expect(checksOf(less)).toEqual({ plan: 'success', ...all('success'), merge: 'failure' })
    expect(complaintsOf(less).join('\n')).toContain('contents: read')
  })
})
