import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createHash } from 'node:crypto'
import { pullRequest, workflowRun } from '../events.ts'
import { startForkSide, type ForkSide } from '../github-forks.ts'
import { readRecipe } from './page.ts'
import type { JobPlay } from './play.ts'
import {
  checksOf,
  complaintsOf,
  gateOf,
  permissionsIn,
  rehearse,
  withoutPermission,
  type Rehearsed,
} from './rehearsed.ts'
import { readWorkflow } from './workflow.ts'

jest.setTimeout(180_000)

const GATE = '.github/workflows/fallback-evidence.yml'
const COMMENT = '.github/workflows/fallback-evidence-comment.yml'
const HEAD = createHash('sha1').update('fork head').digest('hex')
const BRANCH = 'try/it'

let gate: Rehearsed
let comment: string
let side: ForkSide
beforeAll(async () => {
  gate = await rehearse('pull-request.md', GATE)
  comment = (await readRecipe('fork-comment.md')).workflow
  side = await startForkSide(gate.world.github)
  side.pulls.push({ number: pull(), state: 'open', branch: BRANCH, headSha: HEAD })
})
afterAll(() => Promise.all([side.close(), gate.close()]))

const pull = () => gate.world.github.pullRequest.number

/** The gate's own workflow on the fork's pull request; the id of its run. */
async function forkRun(): Promise<number> {
  await gate.perform(pullRequest('fork', { number: pull(), headSha: HEAD, branch: BRANCH }))
  return gate.world.github.past.runs.at(-1)?.id ?? 0
}

/** The page's workflow when that run has ended. */
function commentOn(
  id: number,
  from: 'fork' | 'own' = 'fork',
  workflow = comment,
): Promise<readonly JobPlay[]> {
  const { name } = readWorkflow(gate.workflow)
  const ended = { id, path: GATE, headSha: HEAD, branch: BRANCH, name }
  return gate.perform(workflowRun(from, pull(), ended), { workflow, path: COMMENT, api: side })
}

describe('docs/recipes/fork-comment.md, beside docs/recipes/pull-request.md', () => {
  it('comments once for each job of a fork, after its run, and keeps the comments up to date', async () => {
    const first = await forkRun()
    expect(await gate.world.github.comments()).toEqual([])
    const played = await commentOn(first)
    expect({ checks: checksOf(played), complaints: complaintsOf(played) }).toEqual({
      checks: { comment: 'success' },
      complaints: [],
    })
    const bodies = async () => (await gate.world.github.comments()).map(({ body }) => body)
    const before = await bodies()
    expect(before).toHaveLength(2)
    for (const body of before) expect(body).toMatch(/\n\*\*Untrusted: from a run of a fork/)
    await commentOn(await forkRun())
    const after = await bodies()
    expect(after).toHaveLength(2)
    expect(after).not.toEqual(before)
  })

  it('runs no code and asks nobody but GitHub', async () => {
    const id = await forkRun()
    const asked = gate.world.gateway.calls().length
    const played = await commentOn(id)
    expect(gate.world.gateway.calls()).toHaveLength(asked)
    expect(gateOf(played, 'comment').outputs).toMatchObject({ decision: 'hold' })
  })

  it('is skipped for a pull request of the repository itself', async () => {
    expect(checksOf(await commentOn(await forkRun(), 'own'))).toEqual({ comment: 'skipped' })
  })

  it('gives no permission that nothing needs', async () => {
    const id = await forkRun()
    for (const { job, scope } of permissionsIn(comment)) {
      const played = await commentOn(id, 'fork', withoutPermission(comment, job, scope))
      expect(complaintsOf(played).join('\n')).toContain(`${scope}: `)
    }
  })
})
