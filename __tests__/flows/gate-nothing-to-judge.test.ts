import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { newKey } from '../leak/known.ts'
import { repositoryOf } from './repository.ts'
import { openWorld, type World } from './world.ts'

const FILE = 'routes.yaml'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const litellm = (share: number, route: string) =>
  `model_list:
  - { model_name: chat, litellm_params: { model: openai/gpt-5, weight: ${100 - share} } }
  - { model_name: chat, litellm_params: { model: ${route}, weight: ${share} } }
`

/** A pull request that changes the share of a route. */
function change(shares: readonly [number, number], route: string, inputs: Readonly<Record<string, string>>) {
  const [base, merge] = ['a'.repeat(40), 'b'.repeat(40)]
  const { repository } = repositoryOf({
    [base]: { files: { [FILE]: litellm(shares[0], route) } },
    [merge]: { files: { [FILE]: litellm(shares[1], route) }, parents: [base, 'c'.repeat(40)] },
  })
  const environment = {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_SHA: merge,
  }
  return world.run({
    inputs: { surface: 'responses', model: 'test-model', 'routing-files': FILE, ...inputs },
    event: {
      pull_request: {
        number: 7,
        head: { sha: 'c'.repeat(40), repo: { full_name: 'acme/shop' } },
        base: { ref: 'main', sha: base, repo: { full_name: 'acme/shop' } },
      },
    },
    around: { environment },
    repository: {
      ...repository,
      tipOf: () => Promise.resolve({ state: 'found', name: base }),
      fileAt: () => Promise.resolve({ state: 'absent' }),
    },
  })
}

describe('a change with nothing to judge', () => {
  it('ends without a key, a folder, a packet or a file', async () => {
    const result = await change([10, 5], 'cometapi/m', {})
    expect(result).toEqual({ exit: 0, sealed: null, path: null })
    const { published } = world
    expect(published).toMatchObject({ delivered: [], shown: [], refused: [], warnings: [] })
    expect(published.concluded).toMatchObject([
      {
        outputs: {
          decision: 'not-applicable',
          'packet-path': '',
          'routing-changed': 'true',
          'routing-summary': expect.stringContaining('cometapi/m from 10 % to 5 %') as unknown,
        },
      },
    ])
    expect(await world.left()).toEqual([])
  })

  it('warns of a watched path that names nothing', async () => {
    const result = await change([10, 5], 'cometapi/m', { 'routing-files': `${FILE}\nother.yaml` })
    expect(result.exit).toBe(0)
    expect(world.published.warnings).toEqual([expect.stringContaining('`other.yaml`')])
  })

  it('shows nothing of a route that is named like the key', async () => {
    const key = newKey()
    const result = await change([10, 5], `cometapi/${key}`, { 'api-key': key })
    expect(result).toEqual({ exit: 1, sealed: null, path: null })
    const { concluded, refused, log } = world.published
    expect({ concluded, log }).toEqual({ concluded: [], log: [] })
    expect(refused).toMatchObject([{ outputs: { decision: 'hold', 'routing-summary': '' } }])
    expect(JSON.stringify(refused)).not.toContain(key)
  })
})

describe('a change that moves traffic to the fallback', () => {
  it('asks for the key', async () => {
    await expect(change([5, 10], 'cometapi/m', {})).rejects.toMatchObject({ code: 'key-missing' })
  })

  it('is judged in a rehearsal, with its moves in the packet', async () => {
    const result = await change([5, 10], 'cometapi/m', {
      evidence: 'rehearsal',
      'error-profiles': 'rate-limited',
    })
    expect(result.sealed?.packet).toMatchObject({
      routing_change: [{ route: 'openai/gpt-5' }, { route: 'cometapi/m', before: 5, after: 10, line: 3 }],
      intent: expect.stringContaining('; cometapi/m from 5 % to 10 %') as unknown,
      subject: { watched: [{ path: FILE }] },
    })
  })
})
