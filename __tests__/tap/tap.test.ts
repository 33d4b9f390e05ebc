import { describe, expect, it } from '@jest/globals'
import type { RunningApplication } from '../../src/application/port.ts'
import type { Ending } from '../../src/evidence/drill.ts'
import { REQUEST_PROFILES, SURFACES } from '../../src/evidence/surface.ts'
import { drive } from './drive.ts'

/** An application that does with the tap what a test wants. */
function applicationOf(
  act: (baseUrl: string, key: string, nonce: string) => Promise<unknown>,
): RunningApplication {
  return {
    async run(call) {
      const { baseUrl, canary } = call.routes.fallback
      await act(baseUrl, canary.reveal(), call.prompt)
      return { ended: { by: 'exit', code: 0 }, claim: 'success', outputs: null }
    },
    stopAll: () => Promise.resolve(0),
  }
}

function ask(baseUrl: string, key: string, body: object, path = '/responses', init: RequestInit = {}) {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  return fetch(`${baseUrl}${path}`, { method: 'POST', headers, body: JSON.stringify(body), ...init })
}

function statusOf(ending: Ending | undefined): number | string {
  return ending?.kind === 'reply' ? ending.status : (ending?.kind ?? 'none')
}

describe('the tap', () => {
  it.each(SURFACES.flatMap((surface) => REQUEST_PROFILES.map((profile) => ({ surface, profile }))))(
    'records one passing attempt of $surface, $profile, and swaps the canary for the key',
    async ({ surface, profile }) => {
      const { seen, upstreamRequests } = await drive({ surface, profile })
      expect(upstreamRequests).toBe(1)
      expect(seen.attempts).toHaveLength(1)
      expect(seen.attempts[0]).toMatchObject({
        n: 1,
        gapMs: null,
        answeredBy: 'simulator',
        request: { route: 'fallback', target: 'declared', credential: 'canary', model: 'declared' },
        ending: { kind: 'reply', status: 200, reading: { outcome: 'pass' } },
      })
    },
  )

  it('hands prompts and replies to the needles, and error texts apart', async () => {
    const happy = await drive()
    expect(happy.prompts.join()).toContain(happy.seen.drill.nonce)
    expect(happy.replies.join()).toContain(happy.seen.drill.nonce)
    expect(happy.errors).toEqual([])
    const failed = await drive({ fault: 'server-error' })
    expect(failed.errors).not.toEqual([])
    expect(failed.replies).toEqual([])
  })

  it.each(['bad-credential', 'invalid-request', 'model-not-found'] as const)(
    'lets the route itself answer the mistake %s',
    async (mistake) => {
      const { seen, upstreamRequests } = await drive({ mistake })
      expect(upstreamRequests).toBe(1)
      expect(seen.fault).toBe('met')
      expect(seen.attempts[0]).toMatchObject({
        answeredBy: 'simulator',
        ending: {
          kind: 'reply',
          reading: { outcome: 'fail', code: 'http-error' },
          error: { readable: true },
        },
      })
    },
  )

  it.each([
    ['rate-limited', 429],
    ['server-error', 500],
    ['model-not-found', 503],
    ['edge-timeout', 524],
    ['error-in-200', 200],
  ] as const)('plays %s without asking the route', async (fault, status) => {
    const { seen, upstreamRequests } = await drive({ fault })
    expect(upstreamRequests).toBe(0)
    expect(seen.fault).toBe('met')
    expect(statusOf(seen.attempts[0]?.ending)).toBe(status)
  })

  it('fails once and is healthy afterwards when it plays flap', async () => {
    const twice = applicationOf(async (baseUrl, key, input) => {
      for (let n = 0; n < 2; n += 1)
        await (await ask(baseUrl, key, { model: 'simulated-model', input })).text()
    })
    const { seen } = await drive({ fault: 'flap', application: twice })
    expect(seen.attempts.map(({ ending }) => statusOf(ending))).toEqual([500, 200])
    expect(seen.attempts[1]?.gapMs).toBeGreaterThanOrEqual(0)
  })

  it('counts the attempt of a fault among the requests for the surface alone', async () => {
    const wanderer = applicationOf(async (baseUrl, key, input) => {
      for (const path of ['/embeddings', '/responses', '/responses'])
        await (await ask(baseUrl, key, { model: 'simulated-model', input }, path)).text()
    })
    const { seen } = await drive({ fault: 'flap', application: wanderer })
    expect(seen.attempts.map(({ ending }) => statusOf(ending))).toEqual([404, 500, 200])
    expect(seen.fault).toBe('met')
  })

  it('sees no reply in silence and in a reset', async () => {
    const silent = await drive({ fault: 'silent', deadline: '1s' })
    expect(silent.seen.ended).toEqual({ by: 'deadline' })
    expect(silent.seen.attempts[0]?.ending).toEqual({ kind: 'caller-left', bytes: 0 })
    const reset = await drive({ fault: 'reset' })
    expect(reset.seen.attempts[0]?.ending).toEqual({ kind: 'no-reply', why: 'reset' })
  })

  it.each(['huge-body', 'gzip-bomb'] as const)('reads %s as over the cap', async (fault) => {
    const { seen } = await drive({ fault })
    expect(seen.attempts[0]?.ending).toMatchObject({ reading: { outcome: 'fail', code: 'over-cap' } })
  })

  it.each([
    ['nowhere but in its header', () => ({ query: '', user: 'checkout' }), null],
    ['in the address', (key: string) => ({ query: `?api_key=${key}`, user: 'checkout' }), 'address'],
    [
      'in the address as base64',
      (key: string) => ({ query: `?token=${btoa(`key:${key}`)}`, user: 'checkout' }),
      'address',
    ],
    ['in the body', (key: string) => ({ query: '', user: key }), 'body'],
  ] as const)('sees the key %s', async (_where, parts, exposed) => {
    const once = applicationOf(async (baseUrl, key, input) => {
      const { query, user } = parts(key)
      await (await ask(baseUrl, key, { model: 'simulated-model', input, user }, `/responses${query}`)).text()
    })
    const { seen } = await drive({ application: once })
    expect(seen.attempts.map(({ request }) => request.exposed)).toEqual([exposed])
  })

  it('tells the other surface, other paths and side calls apart', async () => {
    const wanderer = applicationOf(async (baseUrl, key, input) => {
      await (await fetch(`${baseUrl}/models`)).text()
      await (await ask(baseUrl, key, { messages: [] }, '/chat/completions')).text()
      await (await ask(baseUrl, key, {}, '/embeddings')).text()
      await (await ask(baseUrl, 'another', { model: 'other', input })).text()
    })
    const { seen } = await drive({ application: wanderer })
    expect(seen.attempts.map(({ request }) => [request.target, request.credential, request.model])).toEqual([
      ['side-call', 'none', 'other'],
      ['other-surface', 'canary', 'other'],
      ['other-path', 'canary', 'other'],
      ['declared', 'other', 'other'],
    ])
  })

  it('answers locally what must not reach a real gateway', async () => {
    const guard = { model: 'simulated-model', upstreamCalls: 1, outputTokens: 100 }
    const greedy = applicationOf(async (baseUrl, key, input) => {
      await (await ask(baseUrl, key, { model: 'another-model', input })).text()
      await (await ask(baseUrl, key, { model: 'simulated-model', input: 'a prompt of its own' })).text()
      await (await ask(baseUrl, key, { model: 'simulated-model', input, max_output_tokens: 101 })).text()
      await (await ask(baseUrl, key, { model: 'simulated-model', input, max_output_tokens: 100 })).text()
      await (await ask(baseUrl, key, { model: 'simulated-model', input })).text()
    })
    const { seen, upstreamRequests } = await drive({ guard, application: greedy })
    expect(seen.attempts.map(({ answeredBy }) => answeredBy)).toEqual([
      'tap',
      'tap',
      'tap',
      'simulator',
      'tap',
    ])
    expect(upstreamRequests).toBe(1)
  })

  it('sees a caller that leaves', async () => {
    const impatient = applicationOf(async (baseUrl, key, input) => {
      const signal = AbortSignal.timeout(200)
      await ask(baseUrl, key, { model: 'simulated-model', input }, '/responses', { signal }).catch(
        () => undefined,
      )
    })
    const { seen } = await drive({ fault: 'silent', application: impatient })
    expect(seen.attempts[0]?.ending).toEqual({ kind: 'caller-left', bytes: 0 })
  })

  it('records what follows a redirect to another origin', async () => {
    const follower = applicationOf(async (baseUrl, key, input) => {
      await (await ask(baseUrl, key, { model: 'simulated-model', input })).text()
    })
    const { seen, strays } = await drive({ fault: 'redirect', application: follower })
    expect(seen.fault).toBe('met')
    expect(strays).toHaveLength(1)
    expect(strays[0]?.request).toMatchObject({ target: 'other-origin', credential: 'none' })
  })

  it('sees a key in a header of its own follow a redirect: fetch takes off Authorization alone', async () => {
    const follower = applicationOf(async (baseUrl, key, input) => {
      const headers = { 'x-api-key': key, 'content-type': 'application/json' }
      const body = { model: 'simulated-model', input }
      await (await ask(baseUrl, key, body, '/responses', { headers })).text()
    })
    const { seen, strays } = await drive({ fault: 'redirect', application: follower })
    expect(seen.attempts.map(({ request }) => request.credential)).toEqual(['canary'])
    expect(strays.map(({ request }) => [request.target, request.credential])).toEqual([
      ['other-origin', 'canary'],
    ])
  })

  it('stops at the cap of an attempt storm', async () => {
    const storm = applicationOf(async (baseUrl, key, input) => {
      for (let n = 0; n < 120; n += 1) {
        await ask(baseUrl, key, { model: 'simulated-model', input }).then(
          (reply) => reply.text(),
          () => undefined,
        )
      }
    })
    const { seen } = await drive({ fault: 'server-error', application: storm })
    expect(seen.attempts).toHaveLength(100)
  })
})
