import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { SURFACES } from '../../src/evidence/surface.ts'
import { push } from './events.ts'
import { MODEL, startGateway, type GatewayMood } from './gateway.ts'
import { HOSTILITIES, startHostileGateway } from './hostile.ts'
import { newKey } from './keys.ts'
import { DEAD_ORIGIN, sendJson } from './loopback.ts'
import { startResultsService, type ResultsService } from './results-service.ts'
import { runAction, type StepResult } from './runner.ts'
import { application, checkout, COMMAND_CHECKOUT, drill, finding, forcedBy } from './world.ts'

jest.setTimeout(120_000)

let results: ResultsService
beforeAll(async () => {
  results = await startResultsService()
})
afterAll(() => results.close())

interface Target {
  readonly baseUrl: string
  readonly key: string
  close(): Promise<unknown>
}

async function ask(
  gateway: Target,
  more: Readonly<Record<string, string>> = {},
  files = checkout(),
): Promise<StepResult> {
  const inputs = {
    surface: 'responses',
    'api-key': gateway.key,
    'base-url': gateway.baseUrl,
    model: MODEL,
    ...more,
  }
  try {
    return await runAction({ inputs, occurrence: push(), files, results })
  } finally {
    await gateway.close()
  }
}

const TROUBLES: readonly { name: string; mood: GatewayMood; statusClass: string }[] = [
  {
    name: '401 for the key',
    mood: {
      error: { status: 401, code: 'invalid_api_key', type: 'authentication_error', message: 'Invalid token' },
    },
    statusClass: '4xx',
  },
  {
    name: '403 for the account',
    mood: {
      error: { status: 403, code: 'insufficient_user_quota', type: 'new_api_error', message: 'quota' },
    },
    statusClass: '4xx',
  },
  {
    name: '429 for too many requests',
    mood: { error: { status: 429, code: 'rate_limit_exceeded', type: 'requests', message: 'Slow down' } },
    statusClass: '4xx',
  },
  {
    name: '500 of the gateway',
    mood: { error: { status: 500, code: 'internal_error', type: 'server_error', message: 'Oops' } },
    statusClass: '5xx',
  },
]

describe('a gateway that refuses the happy path', () => {
  it.each(TROUBLES)('holds as an operational blocker on $name', async ({ mood, statusClass }) => {
    const result = await ask(await startGateway(mood))
    expect({ exit: result.exitCode, decision: result.outputs['decision'] }).toEqual({
      exit: 1,
      decision: 'hold',
    })
    expect(result.outputs['status-class']).toBe(statusClass)
    expect(forcedBy(result)).toContain('happy-path-succeeded')
    expect(finding(result, 'happy-path-succeeded').code).toBe('operational-blocker')
    expect(result.summary).toMatch(/says nothing about your change/i)
    // The text is the gateway's: routing words and balances stand in such messages.
    const said = mood.error?.message ?? ''
    expect(`${result.stdout}${result.summary}`).not.toContain(said === 'quota' ? 'quota"' : said)
  })

  it('is told from the refusal of the tap, where the SDK sends again what the gateway failed', async () => {
    const gateway = await startGateway({ error: { status: 503, code: 'server_error' } })
    const result = await ask(gateway, { command: application('openai-sdk') }, COMMAND_CHECKOUT)
    expect(drill(result, 'happy-path').attempts.map(({ answered_by: by, status }) => [by, status])).toEqual([
      ['gateway', 503],
      ['tap', 403],
    ])
    expect(finding(result, 'happy-path-succeeded').code).toBe('operational-blocker')
    expect(result.packet?.support?.actual).toBe('status 503 after 1 attempt')
  })

  it('leaves a support packet with the request id for a refused key', async () => {
    const result = await ask(await startGateway({ error: { status: 401, code: 'invalid_api_key' } }))
    expect(result.packet?.support).toMatchObject({ model: MODEL })
    expect(result.packet?.support?.request_id).toMatch(/^req-/)
    expect(result.summary).toContain('#### Support request, to paste')
    expect(result.summary).toContain(`  ${result.packet?.support?.request_id ?? ''}\n`)
    expect(result.outputs['support-packet-ready']).toBe('true')
  })

  it('holds where the gateway takes the planned mistake for a good request: no controlled failure was met', async () => {
    const message = { type: 'output_text', text: 'The sky is grey.', annotations: [] }
    const reply = {
      id: 'resp_1',
      object: 'response',
      created_at: 1,
      model: MODEL,
      status: 'completed',
      output: [{ type: 'message', id: 'msg_1', role: 'assistant', status: 'completed', content: [message] }],
    }
    const gateway = await startHostileGateway((response) => {
      sendJson(response, 200, reply)
    })
    const result = await ask(gateway)
    expect(drill(result, 'happy-path').reading.outcome).toBe('pass')
    expect(drill(result, 'invalid-request').cause?.met).toBe(false)
    expect({ exit: result.exitCode, decision: result.outputs['decision'] }).toEqual({
      exit: 1,
      decision: 'hold',
    })
  })

  it.each(SURFACES)('holds on %s where the gateway sends broken JSON', async (surface) => {
    const result = await ask(await startGateway({ chaos: { malformedRate: 1 } }), { surface })
    expect(result.exitCode).toBe(1)
    expect(drill(result, 'happy-path').reading.outcome).not.toBe('pass')
    expect(result.outputs['parse-check']).toBe('fail')
  })

  it.each(SURFACES)('holds on %s where the gateway cuts the connection', async (surface) => {
    const result = await ask(await startGateway({ chaos: { disconnectRate: 1 } }), { surface })
    expect(result.exitCode).toBe(1)
    expect(result.outputs['status-class']).toBe('none')
    expect(forcedBy(result)).toContain('happy-path-succeeded')
  })
})

describe('a hostile gateway', () => {
  it.each(Object.keys(HOSTILITIES) as (keyof typeof HOSTILITIES)[])(
    'ends as hold with exit 1, in time, where it answers with %s',
    async (way) => {
      const result = await ask(await startHostileGateway(way), { deadline: '2s' })
      expect({ exit: result.exitCode, signal: result.signal }).toEqual({ exit: 1, signal: null })
      expect(result.outputs['decision']).toBe('hold')
      expect(forcedBy(result)).toContain('happy-path-succeeded')
      expect(drill(result, 'happy-path').attempts).toHaveLength(1)
      expect(result.packetBytes?.length ?? 0).toBeLessThan(256 * 1024)
    },
  )

  it('never passes a key on that the gateway sent back, and says nothing of it in any text', async () => {
    let key = ''
    const gateway = await startHostileGateway((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'x-request-id': key })
      response.end(
        JSON.stringify({
          id: `resp_${key}`,
          object: 'response',
          status: 'completed',
          error: key,
          output: [],
        }),
      )
    })
    key = gateway.key
    // The harness fails this run where the key stands in any output.
    const result = await ask(gateway)
    expect(result.exitCode).toBe(1)
  })

  it('says where it could not connect at all', async () => {
    const result = await ask({ baseUrl: `${DEAD_ORIGIN}/v1`, key: newKey(), close: () => Promise.resolve() })
    expect({ exit: result.exitCode, errors: result.errors }).toEqual({
      exit: 1,
      errors: expect.not.arrayContaining([expect.stringMatching(/the gate itself failed/)]) as unknown,
    })
    expect(drill(result, 'happy-path').attempts.map(({ ending }) => ending)).toEqual(['refused'])
  })
})
