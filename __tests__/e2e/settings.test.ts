import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { pullRequest, push } from './events.ts'
import { startGitHub, type GitHub } from './github.ts'
import { newKey } from './keys.ts'
import { startResultsService, type ResultsService } from './results-service.ts'
import { runAction, type StepResult } from './runner.ts'
import { application, POLICY_PATH } from './world.ts'

jest.setTimeout(120_000)

let results: ResultsService
let github: GitHub
beforeAll(async () => {
  ;[results, github] = await Promise.all([startResultsService(), startGitHub()])
})
afterAll(() => Promise.all([results.close(), github.close()]))

const GOOD = { surface: 'responses', evidence: 'rehearsal' }
const LIVE = { surface: 'responses', model: 'gpt-5-mini', 'api-key': newKey() }

interface Wrong {
  readonly name: string
  readonly inputs: Readonly<Record<string, string>>
  /** What the message must name. */
  readonly names: readonly RegExp[]
  readonly files?: Readonly<Record<string, string>>
}

const WRONG: readonly Wrong[] = [
  {
    name: 'no surface',
    inputs: { evidence: 'rehearsal' },
    names: [/`surface`/, /chat-completions/, /responses/],
  },
  {
    name: 'an unknown surface',
    inputs: { ...GOOD, surface: 'chat' },
    names: [/`surface`/, /chat-completions/],
  },
  {
    name: 'an unknown fault',
    inputs: { ...GOOD, 'error-profiles': 'rate-limit' },
    names: [/`error-profiles`/, /`rate-limited`/],
  },
  {
    name: 'a stream fault without a stream',
    inputs: { ...GOOD, 'error-profiles': 'stream-cut' },
    names: [/`error-profiles`/, /stream/],
  },
  {
    name: 'attempts in another notation',
    inputs: { ...GOOD, 'max-attempts': '1e1' },
    names: [/`max-attempts`/],
  },
  {
    name: 'a deadline with an unknown unit',
    inputs: { ...GOOD, deadline: '1h' },
    names: [/`deadline`/, /90s/],
  },
  {
    name: 'a plain http gateway',
    inputs: { ...LIVE, 'base-url': 'http://gateway.example.com/v1' },
    names: [/`base-url`/, /https/],
  },
  {
    name: 'the documentation host',
    inputs: { ...LIVE, 'base-url': 'https://apidoc.cometapi.com/v1' },
    names: [/`base-url`/, /api\.cometapi\.com/],
  },
  {
    name: 'an origin that no policy names',
    inputs: { ...LIVE, 'base-url': 'https://gateway.example.com/v1' },
    names: [/`base-url`/, /allowed-origins/],
  },
  {
    name: 'no key for a live run',
    inputs: { ...LIVE, 'api-key': '' },
    names: [/`api-key`/, /secrets\.COMETAPI_KEY/],
  },
  { name: 'a key that is too short', inputs: { ...LIVE, 'api-key': 'sk-abc' }, names: [/`api-key`/, /16/] },
  {
    name: 'a placeholder as key',
    inputs: { ...LIVE, 'api-key': '<API_KEY_PLACEHOLDER>' },
    names: [/`api-key`/, /placeholder/],
  },
  { name: 'no model for a live run', inputs: { ...LIVE, model: '' }, names: [/`model`/] },
  {
    name: 'the key in another input',
    inputs: { ...LIVE, 'operator-note': LIVE['api-key'] },
    names: [/`operator-note`/],
  },
  {
    name: 'a policy that is not there',
    inputs: { ...GOOD, policy: 'ops/gate.yml' },
    names: [/ops\/gate\.yml/],
  },
  {
    name: 'a policy with a misspelt key',
    inputs: GOOD,
    files: { [POLICY_PATH]: 'version: 1\nmax-atempts: 2\n' },
    names: [/max-atempts/, /`max-attempts`/, /fallback-evidence\.yml:2/],
  },
  {
    name: 'a policy that lowers the floor',
    inputs: GOOD,
    files: { [POLICY_PATH]: 'version: 1\nseverities:\n  credential-not-logged: warn\n' },
    names: [/credential-not-logged/, /floor/],
  },
  {
    name: 'a policy that is no YAML',
    inputs: GOOD,
    files: { [POLICY_PATH]: 'version: [1\n' },
    names: [/fallback-evidence\.yml/],
  },
  {
    name: 'a policy with a key in it',
    inputs: GOOD,
    files: { [POLICY_PATH]: 'version: 1\napi-key: something-secret\n' },
    names: [/api-key/],
  },
]

describe('wrong settings', () => {
  it.each(WRONG)('stop the job with exit 2 and a sentence: $name', async ({ inputs, names, files = {} }) => {
    const result = await runAction({ inputs, occurrence: push(), results, github, files })
    expectRefused(result, names)
  })

  it('are all told at once', async () => {
    const inputs = { ...GOOD, deadline: 'soon', 'max-attempts': '0', comment: 'no' }
    const result = await runAction({ inputs, occurrence: push(), results, github })
    expectRefused(result, [/`deadline`/, /`max-attempts`/, /`comment`/])
  })

  it('are told in lines, not with the two characters that a program writes for a new line', async () => {
    const result = await runAction({
      inputs: { ...GOOD, deadline: 'soon' },
      occurrence: push(),
      results,
      github,
    })
    expect(result.errors.join('').split('\n').length).toBeGreaterThan(1)
    expect(result.errors.join('')).not.toContain('\\n')
  })

  it('send nothing and leave nothing', () => {
    expect(results.artifacts.map(({ name }) => name)).toEqual([])
    expect(results.tokens).toEqual([])
  })
})

describe('an application beside a secret', () => {
  it('is refused on a pull request, with the way to do it in two jobs', async () => {
    const result = await runAction({
      inputs: { ...LIVE, command: application('plain') },
      occurrence: pullRequest('own', github.pullRequest),
      results,
      github,
    })
    expectRefused(result, [/`command`/, /two jobs/i, /evidence: rehearsal/])
  })

  it('is refused on a pull request that could ask for an identity token', async () => {
    const result = await runAction({
      inputs: { ...GOOD, command: application('plain') },
      occurrence: pullRequest('own', github.pullRequest),
      results,
      github,
      env: {
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: newKey(),
        ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:9/token',
      },
    })
    expectRefused(result, [/`command`/, /identity token/])
  })
})

/** Exit 2, a message that names what to put right, outputs that cannot be read as a promotion, and no traces. */
function expectRefused(result: StepResult, names: readonly RegExp[]): void {
  const said = result.errors.join('\n')
  expect({ exit: result.exitCode, said }).toEqual({ exit: 2, said: expect.stringMatching(/\S/) as unknown })
  for (const name of names) expect(said).toMatch(name)
  expect(result.outputs['decision']).toBe('hold')
  expect(result.outputs['packet-path']).toBe('')
  expect(result.packet).toBeNull()
  expect(result.artifacts.map(({ name }) => name)).toEqual([])
}
