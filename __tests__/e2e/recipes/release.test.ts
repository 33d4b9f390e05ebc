import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { mergeGroup, release, type Occurrence } from '../events.ts'
import { withEvidence, type EvidenceShelf } from '../github-evidence.ts'
import type { GitHub } from '../github.ts'
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

const GATE = '.github/workflows/fallback-evidence.yml'
const DEPLOY = { 'scripts/deploy.sh': 'echo "deployed on $EVIDENCE"\n' }

let recipe: Rehearsed
let queue: string
let api: GitHub
let shelf: EvidenceShelf
beforeAll(async () => {
  recipe = await rehearse('release.md', '.github/workflows/release.yml')
  queue = (await readRecipe('merge-queue.md')).workflow
  const front = await withEvidence({ ...recipe.world.github, close: () => Promise.resolve() })
  api = front.github
  shelf = front.shelf
  shelf.trees.set(commit(), '1'.repeat(40))
  // The shelf knows no permissions.
  shelf.answer = (path) => {
    const { contents, actions, pullRequests, attestations } = recipe.world.github.permissions
    const needed = path.startsWith('/actions/')
      ? actions
      : path.startsWith('/attestations/')
        ? attestations
        : path.endsWith('/pulls')
          ? pullRequests
          : contents
    return needed === undefined
      ? { status: 403, body: { message: 'Resource not accessible by integration' } }
      : null
  }
})
afterAll(async () => {
  await Promise.all([shelf.close(), recipe.close()])
})

const group = (): Occurrence => mergeGroup(recipe.world.github.pullRequest.baseSha)
const commit = (): string => group().variables['GITHUB_SHA'] ?? ''

/**
 * The merge queue's workflow on the commit; its packets are there for the release. One thing of them is put right: they
 * tell of a gateway on this machine, which no release takes, where a real run tells of CometAPI.
 */
async function gateCommit(change?: Change): Promise<void> {
  await recipe.perform(group(), { ...change, workflow: queue, path: GATE })
  const run = recipe.world.github.past.runs.at(-1)
  if (run === undefined) throw new Error('no run is past')
  shelf.runs.push({
    id: run.id,
    attempt: 1,
    workflow: run.workflow,
    event: run.event,
    branch: run.branch,
    headSha: commit(),
    status: 'completed',
    conclusion: 'success',
    repositoryId: 1001,
    headRepositoryId: 1001,
    startedAt: new Date().toISOString(),
    url: `https://github.com/octo/shop/actions/runs/${run.id}`,
  })
  const { origin } = new URL(recipe.world.gateway.baseUrl)
  shelf.artifacts.set(
    run.id,
    run.artifacts.map(({ name, bytes }) => ({
      name,
      bytes: Buffer.from(bytes.toString('utf8').replaceAll(origin, 'https://api.cometapi.com')),
    })),
  )
}

function performRelease(workflow = recipe.workflow): Promise<readonly JobPlay[]> {
  const published = release()
  const occurrence = { ...published, variables: { ...published.variables, GITHUB_SHA: commit() } }
  return recipe.perform(occurrence, { workflow, api, files: DEPLOY })
}

describe('docs/recipes/release.md, after docs/recipes/merge-queue.md', () => {
  it('deploys nothing for a commit that nobody looked at', async () => {
    const played = await performRelease()
    expect(checksOf(played)).toEqual({ evidence: 'failure', deploy: 'skipped' })
    expect(gateOf(played, 'evidence').outputs['codes']).toContain('no-evidence')
  })

  it('deploys the commit that the merge queue has live evidence of', async () => {
    await gateCommit()
    const played = await performRelease()
    expect({ checks: checksOf(played), complaints: complaintsOf(played) }).toEqual({
      checks: { evidence: 'success', deploy: 'success' },
      complaints: [],
    })
    const deploy = played.find(({ job }) => job === 'deploy')
    expect(deploy?.environment).toBe('production')
    const digest = gateOf(played, 'evidence').outputs['packet-digest']
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
    expect(deploy?.steps.at(-1)?.printed).toBe(`deployed on ${digest ?? ''}\n`)
  })

  it('gives no permission that nothing needs', async () => {
    for (const { job, scope } of permissionsIn(recipe.workflow).filter((each) => each.job === 'evidence')) {
      const played = await performRelease(withoutPermission(recipe.workflow, job, scope))
      expect(checksOf(played)).toEqual({ evidence: 'failure', deploy: 'skipped' })
      expect(complaintsOf(played).join('\n')).toContain(`${scope}: `)
    }
  })

  it('deploys nothing any more once the application was seen to misbehave', async () => {
    await gateCommit({ application: 'bad' })
    const played = await performRelease()
    expect(checksOf(played)).toEqual({ evidence: 'failure', deploy: 'skipped' })
    expect(gateOf(played, 'evidence').outputs['codes']).toContain('says-hold')
  })
})
