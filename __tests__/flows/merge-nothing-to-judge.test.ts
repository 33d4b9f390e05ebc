import { describe, expect, it } from '@jest/globals'
import type { JobsResult } from '../../src/evidence/merge.ts'
import { changeSeen, leftNothing } from '../../src/flows/merge-nothing-to-judge.ts'
import { occasionFrom } from '../../src/policy/occasion.ts'
import { pullRequest, schedule, type Occurrence } from '../e2e/events.ts'
import { CELLS, shardPackets } from '../verdict/shards.ts'
import { CLOSED, repositoryOf, type Habits } from './repository.ts'

const FILE = 'routes.yaml'
const POLICY = `version: 1\nrouting-files: ${FILE}\n`
const [BASE, HEAD, MERGE] = ['a', 'b', 'c'].map((each) => each.repeat(40)) as [string, string, string]

const litellm = (share: number) =>
  `model_list:
  - { model_name: chat, litellm_params: { model: openai/gpt-5, weight: ${100 - share} } }
  - { model_name: chat, litellm_params: { model: cometapi/m, weight: ${share} } }
`

/** Two fallback routes, of which only the address says where the second leads. */
const byHost = (share: number) =>
  `${litellm(10)}  - model_name: chat
    litellm_params: { model: openai/m, api_base: 'https://gateway.example/v1', weight: ${share} }
`

interface Choice {
  readonly text?: (share: number) => string
  readonly shares?: readonly [number, number]
  /** The base branch's policy and the change's own. */
  readonly policies?: readonly [string, string]
  readonly inputs?: Readonly<Record<string, string>>
  readonly habits?: Habits
  readonly event?: Occurrence
  readonly cells?: typeof CELLS
}

/** What a merge sees of a pull request; its workspace is this repository, which has nothing to do with it. */
function seen({
  text = litellm,
  shares = [10, 10],
  policies,
  inputs = {},
  habits,
  event,
  cells = CELLS,
}: Choice = {}) {
  const [judging, own] = policies ?? [POLICY, POLICY]
  const { repository } = repositoryOf(
    {
      [BASE]: { files: { [FILE]: text(shares[0]) } },
      [MERGE]: { files: { [FILE]: text(shares[1]) }, parents: [BASE, HEAD] },
    },
    habits,
  )
  const {
    name,
    variables,
    event: payload,
  } = event ?? pullRequest('own', { headSha: HEAD, baseSha: BASE, mergeSha: MERGE })
  const environment = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: name, ...variables }
  return changeSeen(
    { door: 'action', inputs, event: payload },
    cells,
    { occasion: occasionFrom(environment, payload), directory: process.cwd() },
    {
      ...repository,
      tipOf: () => Promise.resolve({ state: 'found', name: BASE }),
      fileAt: (_path, commit) =>
        Promise.resolve({ state: 'found', text: commit === BASE ? judging : own } as const),
    },
  )
}

describe('what a merge sees of the change', () => {
  it.each<readonly [string, Choice]>([
    ['no share is moved', {}],
    ['the fallback gets less', { shares: [10, 0] }],
    ['more files are watched by input', { inputs: { 'routing-files': `${FILE}\nother.yaml` } }],
  ])('is nothing to judge: %s', async (_what, choice) => {
    expect(await seen(choice)).toMatchObject({ is: 'nothing-to-judge' })
  })

  it.each<readonly [string, Choice]>([
    ['the fallback gets more', { shares: [10, 11] }],
    ['nothing is watched', { policies: ['version: 1\n', 'version: 1\n'] }],
    ['the change watches less', { policies: [POLICY, 'version: 1\nrouting-files: other.yaml\n'] }],
    ['the workflow watches less', { inputs: { 'routing-files': 'other.yaml' } }],
    ['the change loosens another setting', { policies: [POLICY, `${POLICY}max-attempts: 9\n`] }],
    ['nothing is proposed', { event: schedule() }],
    ['no job was planned', { cells: [] }],
  ])('is to be judged: %s', async (_what, choice) => {
    expect((await seen(choice)).is).not.toBe('nothing-to-judge')
  })

  it('counts routes to the host of `base-url`, as the jobs do', async () => {
    const choice = { text: byHost, shares: [10, 20] } as const
    expect((await seen(choice)).is).toBe('nothing-to-judge')
    const inputs = { 'base-url': 'https://gateway.example/v1' }
    expect((await seen({ ...choice, inputs })).is).toBe('to-judge')
  })

  it.each<readonly [string, Choice, string]>([
    ['a tree', { habits: { fails: ['tree'] } }, CLOSED.why],
    ['a commit', { habits: { fails: ['commit'] } }, CLOSED.why],
    [
      'a policy with a mistake in it',
      { policies: [POLICY, `${POLICY}max-attempts: many\n`] },
      'max-attempts',
    ],
    [
      'a judging policy with a mistake',
      { policies: [`${POLICY}max-attempts: many\n`, POLICY] },
      'max-attempts',
    ],
  ])('is unknown, with the reason: %s', async (_what, choice, why) => {
    expect(await seen(choice)).toMatchObject({
      is: 'unknown',
      gap: { state: 'unreadable', why: expect.stringContaining(why) as unknown },
    })
  })
})

describe('a run whose jobs left nothing', () => {
  const nothing = { packets: [], unread: [] }
  const well = { packets: null, result: 'success' } as const

  it('is one without a packet, where all jobs ended well', () => {
    expect(leftNothing(nothing, well)).toBe(true)
    expect(leftNothing({ ...nothing, packets: shardPackets().slice(0, 1) }, well)).toBe(false)
    for (const result of ['failure', 'cancelled', 'skipped', null] as (JobsResult | null)[])
      expect(leftNothing(nothing, { ...well, result })).toBe(false)
  })

  it('is not known by what could not be read, and not by a folder', () => {
    const unread = [{ code: 'artifacts-unreadable', about: [], detail: 'no token' }] as const
    expect(leftNothing({ ...nothing, unread }, well)).toBe(false)
    expect(leftNothing(nothing, { ...well, packets: 'packets' })).toBe(false)
  })
})
