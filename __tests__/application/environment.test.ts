import { randomBytes } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { environmentFor, flagSeen } from '../../src/application/environment.ts'
import type { Call } from '../../src/application/port.ts'
import { makeCall, makeInheritance, makeRoute } from './call.ts'
import { template } from './service.ts'

const realKey = `real-${randomBytes(24).toString('hex')}`

type Inherited = Readonly<Record<string, string>>

async function variables(
  env: readonly (readonly [string, string])[] = [],
  inherited: Inherited = {},
  over: Partial<Call> = {},
): Promise<{ readonly call: Call; readonly got: Record<string, string> }> {
  const call = await makeCall(over)
  const given = makeInheritance({
    inherited,
    realKey,
    port: 40_123,
    runMark: 'the-mark',
    env: env.map(([name, text]) => [name, template(text)]),
  })
  return { call, got: environmentFor(call, call, given) }
}

describe('the environment of an application', () => {
  it('names the fallback everywhere where there is no primary', async () => {
    const { call, got } = await variables()
    const { baseUrl, canary } = call.routes.fallback
    expect(got).toMatchObject({
      OPENAI_BASE_URL: baseUrl,
      OPENAI_API_KEY: canary.reveal(),
      COMETAPI_BASE_URL: baseUrl,
      COMETAPI_KEY: canary.reveal(),
      COMETAPI_API_KEY: canary.reveal(),
      COMET_API_KEY: canary.reveal(),
    })
    expect(got).not.toHaveProperty('GATE_PRIMARY_MODEL')
  })

  it('names the primary as OPENAI and the fallback as COMETAPI where there are two', async () => {
    const routes = { fallback: makeRoute('fallback'), primary: makeRoute('primary') }
    const { got } = await variables([], {}, { routes })
    expect(got).toMatchObject({
      OPENAI_BASE_URL: routes.primary.baseUrl,
      OPENAI_API_KEY: routes.primary.canary.reveal(),
      COMETAPI_BASE_URL: routes.fallback.baseUrl,
      COMETAPI_KEY: routes.fallback.canary.reveal(),
      GATE_MODEL: 'fallback-model',
      GATE_PRIMARY_MODEL: 'primary-model',
    })
  })

  it('holds the words of the drill and of the run', async () => {
    const { call, got } = await variables()
    expect(got).toMatchObject({
      GATE_SURFACE: 'responses',
      GATE_PROFILE: 'minimal',
      GATE_MODEL: 'fallback-model',
      GATE_OUTPUT_TOKENS: '64',
      GATE_PORT: '40123',
      GATE_DIR: call.folder,
      GATE_DRILL: 'happy-path',
      GATE_PROMPT: call.prompt,
      GATE_OPERATION_ID: 'operation-of-a-test',
      GATE_RUN_MARK: 'the-mark',
      TMPDIR: `${call.folder}/tmp`,
    })
  })

  it('has no words of a drill before the first one', async () => {
    const call = await makeCall()
    const got = environmentFor(call, null, makeInheritance())
    const words = Object.keys(got).filter((name) => /^GATE_(DRILL|PROMPT|OPERATION_ID)$/.test(name))
    expect([words, got['GATE_SURFACE']]).toEqual([[], 'responses'])
  })
})

describe("the policy's own variables", () => {
  it('are filled in with what stands for their placeholders', async () => {
    const { call, got } = await variables([
      ['UPSTREAM', '{{fallback.base-url}}/models'],
      ['ORIGIN', '{{fallback.origin}}'],
      ['HEADER', 'Bearer {{ fallback.key }}'],
      ['ADDRESS', '127.0.0.1:{{port}}'],
      ['ASKED', '{{prompt}} as {{operation-id}}'],
      ['EMPTY', ''],
    ])
    expect(got).toMatchObject({
      UPSTREAM: `${call.routes.fallback.baseUrl}/models`,
      ORIGIN: 'http://127.0.0.1:9',
      HEADER: `Bearer ${call.routes.fallback.canary.reveal()}`,
      ADDRESS: '127.0.0.1:40123',
      ASKED: `${call.prompt} as operation-of-a-test`,
      EMPTY: '',
    })
  })

  it('win over the usual names and what is inherited, and never over what the gate alone sets', async () => {
    const { call, got } = await variables(
      [
        ['OPENAI_BASE_URL', 'http://127.0.0.1:4000'],
        ['REGION', 'mine'],
        ['GATE_PROMPT', 'another prompt'],
        ['GATE_RUN_MARK', 'another mark'],
        ['TMPDIR', '/elsewhere'],
        ['NO_PROXY', 'internal.example'],
      ],
      { REGION: 'inherited' },
    )
    expect(got).toMatchObject({
      OPENAI_BASE_URL: 'http://127.0.0.1:4000',
      REGION: 'mine',
      GATE_PROMPT: call.prompt,
      GATE_RUN_MARK: 'the-mark',
      TMPDIR: `${call.folder}/tmp`,
      NO_PROXY: 'internal.example,127.0.0.1,localhost',
      no_proxy: 'internal.example,127.0.0.1,localhost',
    })
  })
})

describe('what an application does not inherit', () => {
  it('is what belongs to the runner, to the gate, and to the settings of an SDK', async () => {
    const withheld = [
      'INPUT_API-KEY',
      'ACTIONS_RUNTIME_TOKEN',
      'ACTIONS_ID_TOKEN_REQUEST_URL',
      'GITHUB_TOKEN',
      'GH_TOKEN',
      'GITHUB_ENV',
      'GITHUB_PATH',
      'GITHUB_OUTPUT',
      'GITHUB_STATE',
      'GITHUB_STEP_SUMMARY',
      'OPENAI_LOG',
      'OPENAI_ORG_ID',
      'CometAPI_Region',
      'GATE_DRILL',
      'GATE_CANARY_KEY',
      'FALLBACK_EVIDENCE_API_KEY',
    ]
    const { got } = await variables(
      [],
      Object.fromEntries([...withheld, 'KEPT', 'GATE_KEEPER'].map((name) => [name, 'from the runner'])),
    )
    const kept = Object.keys(got).filter((name) => got[name] === 'from the runner')
    expect(kept).toEqual(['KEPT', 'GATE_KEEPER'])
  })

  it.each([
    ['as it is', realKey],
    ['inside of another text', `Authorization: Bearer ${realKey}\n`],
    ['as base64', Buffer.from(realKey).toString('base64')],
    ['in a basic credential', Buffer.from(`user:${realKey}`).toString('base64')],
    ['as hex', Buffer.from(realKey).toString('hex')],
  ])('is a variable that holds the real key %s, inherited or declared', async (_title, value) => {
    const { got } = await variables([['DECLARED', value]], { INHERITED: value, KEPT: 'yes' })
    expect(Object.keys(got).filter((name) => /^(DECLARED|INHERITED|KEPT)$/.test(name))).toEqual(['KEPT'])
    expect(Object.values(got).filter((text) => text.includes(realKey))).toEqual([])
  })
})

describe('a proxy of the runner', () => {
  it('is not used for the tap, under whatever name the application reaches that', async () => {
    const fallback = { ...makeRoute('fallback'), baseUrl: 'http://host.docker.internal:8080/v1' }
    const inherited = { HTTP_PROXY: 'http://proxy.example:3128', no_proxy: 'intranet.example' }
    const { got } = await variables([], inherited, { routes: { fallback, primary: null } })
    expect(got).toMatchObject({
      HTTP_PROXY: 'http://proxy.example:3128',
      NO_PROXY: 'intranet.example,127.0.0.1,localhost,host.docker.internal',
      no_proxy: 'intranet.example,127.0.0.1,localhost,host.docker.internal',
    })
  })
})

describe('a feature flag as the application gets it', () => {
  const seen = (name: string, inherited: Inherited = {}, env: readonly (readonly [string, string])[] = []) =>
    flagSeen(name, { inherited, realKey, env: env.map(([each, text]) => [each, template(text)]) })

  it.each<readonly [string, ReturnType<typeof flagSeen>, { value: string | null; hidden: boolean }]>([
    ['inherited', seen('FLAG', { FLAG: 'on' }), { value: 'on', hidden: false }],
    ['set by the policy', seen('FLAG', { FLAG: 'on' }, [['FLAG', 'off']]), { value: 'off', hidden: false }],
    ['not set', seen('FLAG'), { value: null, hidden: false }],
    ['withheld', seen('ACTIONS_FLAG', { ACTIONS_FLAG: 'on' }), { value: null, hidden: false }],
    ['the key', seen('FLAG', { FLAG: realKey }), { value: null, hidden: false }],
    ['too long to be a flag', seen('FLAG', { FLAG: 'x'.repeat(16) }), { value: null, hidden: true }],
    ['known only in the drill', seen('FLAG', {}, [['FLAG', '{{port}}']]), { value: null, hidden: true }],
  ])('%s', (_name, flag, expected) => {
    expect(flag).toEqual({ name: expect.any(String), ...expected })
  })
})
