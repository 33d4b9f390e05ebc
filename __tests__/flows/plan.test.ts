import { describe, expect, it } from '@jest/globals'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NOBODY_TO_ASK } from '../../src/flows/from-runner.ts'
import type { RepositoryReader } from '../../src/flows/gate-policy.ts'
import { plan } from '../../src/flows/plan.ts'
import { pullRequest } from '../e2e/events.ts'

const POLICY = 'surface: responses\nplan: { models: [MODEL] }\n'

/** Plans in a pull request whose checkout has a policy of its own. */
async function planned(inputs: Record<string, string>, repository: RepositoryReader) {
  const directory = await mkdtemp(join(tmpdir(), 'plan-flow-'))
  try {
    await mkdir(join(directory, '.github'))
    await writeFile(join(directory, '.github/fallback-evidence.yml'), POLICY.replace('MODEL', 'own'))
    const { name, event, variables } = pullRequest()
    const environment = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: name, ...variables }
    const cells = await plan({ door: 'action', inputs, event }, { environment, directory }, repository)
    return cells.map(({ shard }) => shard)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

describe('the plan of a pull request', () => {
  it("is the base branch's, not the one that the change brings", async () => {
    const base: RepositoryReader = {
      ...NOBODY_TO_ASK,
      tipOf: () => Promise.resolve({ state: 'found', name: 'b'.repeat(40) }),
      fileAt: () => Promise.resolve({ state: 'found', text: POLICY.replace('MODEL', 'base, other') }),
    }
    expect(await planned({}, base)).toEqual(['responses-minimal-base', 'responses-minimal-other'])
  })

  it('is its own where the base branch has none yet', async () => {
    const base: RepositoryReader = {
      ...NOBODY_TO_ASK,
      tipOf: () => Promise.resolve({ state: 'found', name: 'b'.repeat(40) }),
      fileAt: () => Promise.resolve({ state: 'absent' }),
    }
    expect(await planned({}, base)).toEqual(['responses-minimal-own'])
  })

  it('is refused where the base branch cannot be read, unless the workflow names all of it', async () => {
    await expect(planned({ models: 'a' }, NOBODY_TO_ASK)).rejects.toMatchObject({ code: 'policy-unreadable' })
    const all = { surfaces: 'responses', profiles: 'minimal', models: 'a' }
    expect(await planned(all, NOBODY_TO_ASK)).toEqual(['responses-minimal-a'])
  })
})
