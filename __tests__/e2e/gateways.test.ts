import { beforeAll, describe, expect, it, jest } from '@jest/globals'
import { join } from 'node:path'
import type { PacketFinding } from '../../src/packet/schema.ts'
import { blocking, drillOf, rehearse, type Rehearsal } from './rehearse.ts'

jest.setTimeout(120_000)

const node = (name: string) => `'${process.execPath}' '${join(import.meta.dirname, 'apps', name)}'`

/** How the application, its SDK and its gateway are set up. */
interface Setup {
  readonly gateway: 'portkey' | 'bridge'
  /** Retries of the SDK, and of Portkey. */
  readonly sdk: number
  readonly portkey?: number
  readonly variables?: Readonly<Record<string, string>>
  readonly policy: readonly string[]
}

/** The gateway is the service; each call is one process with the SDK in it. */
function run({ gateway, sdk, portkey = 0, variables = {}, policy }: Setup): Promise<Rehearsal> {
  const env = {
    E2E_GATEWAY: gateway,
    E2E_SDK_RETRIES: sdk,
    E2E_GATEWAY_RETRIES: portkey,
    ...variables,
  }
  const words = Object.entries(env).map(([name, value]) => `  ${name}: '${value}'`)
  return rehearse(
    `start: exec ${node(`${gateway}.mjs`)}`,
    'ready: http://127.0.0.1:{{port}}/',
    `trigger: ${JSON.stringify(node('gateway-client.mjs'))}`,
    'decision-log: logs/decisions.jsonl',
    'max-delay: 2s',
    'settle: 2s',
    'deadline: 30s',
    'env:',
    ...words,
    ...policy,
  )
}

function finding({ packet }: Rehearsal, id: PacketFinding['id']): PacketFinding {
  const found = packet.findings.find((each) => each.id === id)
  if (found === undefined) throw new Error(`the packet has no finding ${id}`)
  return found
}

const attemptsOf = (result: Rehearsal, id: string) =>
  drillOf(result, id).attempts.map(({ route, status }) => [route, status])

const CHAT = ['surface: chat-completions', 'error-profiles: [server-error]']
const WITH_PRIMARY = [
  'surface: chat-completions',
  'primary: { model: first-model }',
  'error-profiles: [both-down]',
  'max-attempts: 4',
]

/** Each once, all at the same time: they wait for pauses between attempts more than they work. */
const SETUPS = {
  multiplied: {
    gateway: 'portkey',
    sdk: 2,
    portkey: 1,
    variables: { E2E_FORWARD_COUNTS: '1' },
    policy: CHAT,
  },
  silent: { gateway: 'portkey', sdk: 2, portkey: 1, policy: CHAT },
  gatewayOnly: { gateway: 'portkey', sdk: 0, portkey: 1, policy: CHAT },
  withPrimary: { gateway: 'portkey', sdk: 0, portkey: 1, policy: WITH_PRIMARY },
  otherKey: { gateway: 'portkey', sdk: 0, variables: { E2E_OTHER_KEY: 'a-key-of-its-own-1' }, policy: CHAT },
  responses: {
    gateway: 'portkey',
    sdk: 0,
    policy: ['surface: responses', 'error-profiles: [server-error]'],
  },
  bridged: {
    gateway: 'bridge',
    sdk: 0,
    policy: ['surface: responses', 'upstream-surface: chat-completions', 'error-profiles: [server-error]'],
  },
} as const satisfies Record<string, Setup>

const ran = new Map<string, Rehearsal>()
function result(name: keyof typeof SETUPS): Rehearsal {
  const found = ran.get(name)
  if (found === undefined) throw new Error(`the rehearsal ${name} did not run`)
  return found
}

beforeAll(async () => {
  await Promise.all(
    Object.entries(SETUPS).map(async ([name, setup]) => {
      ran.set(name, await run(setup))
    }),
  )
})

describe('SDK and gateway that both retry', () => {
  it('are seen and summed on the wire: three calls of the SDK, each sent twice by the gateway', () => {
    expect(attemptsOf(result('multiplied'), 'happy-path')).toEqual([['fallback', 200]])
    expect(attemptsOf(result('multiplied'), 'server-error')).toEqual(Array(6).fill(['fallback', 500]))
    expect(blocking(result('multiplied'))).toEqual(['retry-bounded'])
    expect(finding(result('multiplied'), 'retry-bounded')).toMatchObject({ code: 'over-bound' })
  })

  it('are named as far as their counters go, and only as hints', () => {
    const { attempts, retries } = drillOf(result('multiplied'), 'server-error')
    expect(attempts.map(({ layer_hint: hint }) => hint?.count)).toEqual([0, 0, 1, 1, 2, 2])
    // The first repeat could be a new call as well: nobody can tell two first requests apart.
    expect(retries).toEqual({ by: { sdk: 2, proxy: 2, above: 0, unknown: 1 }, contradicted: false })
    expect(finding(result('multiplied'), 'retry-bounded')).toMatchObject({
      message: expect.stringMatching(
        /sent 6 times, allowed 3.*only hints.*2 by the SDK, 2 by a proxy/,
      ) as unknown,
    })
  })

  it('are summed all the same where the gateway passes no counter on', () => {
    const { attempts } = drillOf(result('silent'), 'server-error')
    expect(attempts.map(({ layer_hint: hint }) => hint)).toEqual(Array(6).fill(null))
    expect(blocking(result('silent'))).toEqual(['retry-bounded'])
    expect(finding(result('silent'), 'retry-bounded')).toMatchObject({
      message: expect.not.stringMatching(/hints/) as unknown,
    })
  })

  it('pass where only one of them retries', () => {
    expect(attemptsOf(result('gatewayOnly'), 'server-error')).toEqual(Array(2).fill(['fallback', 500]))
    expect(blocking(result('gatewayOnly'))).toEqual([])
    expect(result('gatewayOnly').packet.decision.rehearsal_value).toBe('promote')
  })
})

describe('a gateway with a fallback of its own', () => {
  it('rescues a call whose primary is down, and the record says who served', () => {
    expect(attemptsOf(result('withPrimary'), 'primary-down')).toEqual([
      ['primary', 503],
      ['primary', 503],
      ['fallback', 200],
    ])
    expect(drillOf(result('withPrimary'), 'primary-down')).toMatchObject({
      hops: 1,
      served: { route: 'fallback', model: 'declared' },
      application: { claim: 'success' },
      decision: { value: 'promote', matches: true },
    })
  })

  it('fails cleanly where both are down, and is promoted', () => {
    expect(attemptsOf(result('withPrimary'), 'both-down')).toEqual([
      ['primary', 503],
      ['primary', 503],
      ['fallback', 503],
      ['fallback', 503],
    ])
    expect({ blocks: blocking(result('withPrimary')), exit: result('withPrimary').exitCode }).toEqual({
      blocks: [],
      exit: 0,
    })
  })

  it('brings the key of each route to that route: only so a search for it says anything', () => {
    expect(finding(result('withPrimary'), 'credential-not-logged').outcome).toBe('pass')
    expect(finding(result('otherKey'), 'credential-not-logged')).toMatchObject({
      outcome: 'not-evaluated',
      code: 'key-never-on-wire',
    })
    expect(blocking(result('otherKey'))).toContain('credential-not-logged')
  })
})

describe('the surface behind a gateway', () => {
  it('is the one in front where the gateway passes it through', () => {
    expect(attemptsOf(result('responses'), 'happy-path')).toEqual([['fallback', 200]])
    expect(blocking(result('responses'))).toEqual([])
  })

  it('may be another one, where the policy says so', () => {
    expect(drillOf(result('bridged'), 'happy-path')).toMatchObject({
      attempts: [{ target: 'declared', status: 200 }],
      reading: { outcome: 'pass' },
    })
    expect(result('bridged').packet.records.map(({ api_surface: surface }) => surface)).toEqual([
      'responses',
      'responses',
    ])
    expect(blocking(result('bridged'))).toEqual([])
  })

  it('counts on the wire, whatever a counter in the requests says', () => {
    const { attempts, retries } = drillOf(result('bridged'), 'server-error')
    expect(attempts.map(({ status, layer_hint: hint }) => [status, hint?.count])).toEqual([
      [500, 0],
      [500, 0],
    ])
    expect(drillOf(result('bridged'), 'server-error').retry_count).toBe(1)
    expect(retries.by).toEqual({ sdk: 0, proxy: 0, above: 1, unknown: 0 })
  })
})
