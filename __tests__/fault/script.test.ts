import { validateHeaderName, validateHeaderValue } from 'node:http'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../src/evidence/fault.ts'
import { FAULTS } from '../../src/evidence/fault.ts'
import { REQUEST_PROFILES, SURFACES } from '../../src/evidence/surface.ts'
import type { FaultCall, ReplyScript, Script } from '../../src/fault/script.ts'
import { MARKER_NAMES } from '../../src/fault/script.ts'
import { scriptFor } from '../../src/fault/script-for.ts'
import { faultsIn, needsStreaming } from '../../src/fault/table.ts'

const MIB = 1024 * 1024

function call(fault: Fault, over: Partial<FaultCall> = {}): FaultCall {
  return {
    fault,
    surface: 'responses',
    profile: 'minimal',
    attempt: 1,
    model: 'model-under-review',
    now: new Date('2026-11-22T10:00:00.250Z'),
    nonce: 'nonce7f3a',
    ids: { reply: 'resp_1', request: '202611221000000001' },
    markers: {
      balance: 'marker-balance',
      quota: 'marker-quota',
      cost: 'marker-cost',
      organization: 'marker-organization',
      project: 'marker-project',
      email: 'marker-email',
    },
    redirectOrigin: 'http://127.0.0.1:9',
    ...over,
  }
}

function replyOf(script: Script): ReplyScript {
  if (script.kind !== 'reply') throw new Error(`expected a reply, got ${script.kind}`)
  return script
}

function textOf(script: Script): string {
  return [...replyOf(script).chunks].map((chunk) => Buffer.from(chunk).toString()).join('')
}

// The size faults are megabytes each, and no profile changes their bytes: one is enough.
const EVERY_CALL = FAULTS.flatMap((fault) =>
  SURFACES.flatMap((surface) =>
    REQUEST_PROFILES.filter((profile) => profile === 'minimal' || !faultsIn('size').includes(fault)).flatMap(
      (profile) => [true, false].map((stream) => call(fault, { surface, profile, stream })),
    ),
  ),
)

describe('every fault on both surfaces, with every profile, streaming or not', () => {
  it('is the same for the same call', () => {
    for (const each of EVERY_CALL) {
      const [first, second] = [scriptFor(each), scriptFor(each)]
      expect(JSON.stringify(first)).toBe(JSON.stringify(second))
      if (first.kind === 'reply') expect(textOf(first) === textOf(second)).toBe(true)
    }
  })

  it('plays, except that stream faults leave a request alone that asked for no stream', () => {
    for (const each of EVERY_CALL) {
      const script = scriptFor(each)
      const left = needsStreaming(each.fault) && each.stream === false
      expect(script.kind === 'pass-through').toBe(left)
    }
  })

  it('has a status and headers that HTTP allows, and no length that its bytes could contradict', () => {
    for (const script of EVERY_CALL.map(scriptFor)) {
      if (script.kind !== 'reply') continue
      expect(script.status).toBeGreaterThanOrEqual(200)
      expect(script.status).toBeLessThan(600)
      expect(Object.keys(script.headers)).toContain('content-type')
      expect(Object.keys(script.headers)).not.toContain('content-length')
      for (const [name, value] of Object.entries(script.headers)) {
        validateHeaderName(name)
        validateHeaderValue(name, value)
        expect(name).toBe(name.toLowerCase())
      }
    }
  })

  it('has chunks with something in them, within 64 MiB', () => {
    for (const script of EVERY_CALL.map(scriptFor)) {
      if (script.kind !== 'reply') continue
      const sizes = [...script.chunks].map((chunk) => Buffer.byteLength(chunk))
      expect(sizes.length).toBeGreaterThan(0)
      expect(Math.min(...sizes)).toBeGreaterThan(0)
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(64 * MIB)
    }
  })

  it('says the nonce wherever the fault looks like a reply of the model', () => {
    const wordy = EVERY_CALL.filter(({ fault }) =>
      ['slow-body', 'wrong-content-type', 'output-limit'].includes(fault),
    )
    expect(wordy.length).toBeGreaterThan(0)
    for (const each of wordy) expect(wordsOf(textOf(scriptFor(each)))).toContain(each.nonce)
  })

  it('bends a reply: no two shape faults have the same bytes and headers', () => {
    for (const surface of SURFACES) {
      for (const stream of [true, false]) {
        const shapes = faultsIn('shape').map((fault) => scriptFor(call(fault, { surface, stream })))
        const seen = new Set(shapes.map((script) => JSON.stringify(replyOf(script).headers) + textOf(script)))
        expect(seen.size).toBe(shapes.length)
      }
    }
  })
})

/** The reply's words put together again: a stream cuts them in pieces. */
function wordsOf(text: string): string {
  const pieces = text.matchAll(/"(?:content|delta|arguments|text)":"((?:[^"\\]|\\.)*)"/g)
  return [...pieces].map(([, piece]) => piece).join('')
}

describe('which attempt a fault answers', () => {
  it('flaps once and is healthy afterwards', () => {
    expect(replyOf(scriptFor(call('flap'))).status).toBe(500)
    expect(scriptFor(call('flap', { attempt: 2 }))).toEqual({ kind: 'pass-through', why: 'another-attempt' })
  })

  it('answers every attempt where none is named', () => {
    expect([1, 2, 9].map((attempt) => scriptFor(call('overloaded', { attempt })).kind)).toEqual([
      'reply',
      'reply',
      'reply',
    ])
  })

  it('answers only the named attempt', () => {
    const kinds = [1, 2, 3].map((attempt) => scriptFor(call('overloaded', { attempt, onAttempt: 2 })).kind)
    expect(kinds).toEqual(['pass-through', 'reply', 'pass-through'])
    expect(scriptFor(call('flap', { attempt: 3, onAttempt: 3 })).kind).toBe('reply')
  })
})

describe('what status faults say', () => {
  const status = (fault: Fault) => replyOf(scriptFor(call(fault))).status
  const headers = (fault: Fault, over: Partial<FaultCall> = {}) =>
    replyOf(scriptFor(call(fault, over))).headers

  it('carries the documented status, and a permanent code under a status that looks transient', () => {
    expect(status('invalid-request-as-500')).toBe(500)
    expect(textOf(scriptFor(call('invalid-request-as-500')))).toContain('"code":"invalid_request"')
    expect(status('model-not-found')).toBe(503)
    expect(textOf(scriptFor(call('model-not-found')))).toContain('"code":"model_not_found"')
    expect(status('edge-timeout')).toBe(524)
    expect(status('not-found')).toBe(404)
  })

  it('says when to come back in each of the ways that clients read', () => {
    expect(headers('rate-limited')['retry-after']).toBe('1')
    expect(headers('rate-limited-ms')['retry-after-ms']).toBe('300')
    expect(headers('retry-after-excessive')['retry-after']).toBe('3600')
    expect(Object.keys(headers('rate-limited-bare')).filter((name) => name.startsWith('retry'))).toEqual([])
  })

  it('gives a date that is at least one and less than two seconds ahead', () => {
    expect(headers('rate-limited-date')['retry-after']).toBe('Sun, 22 Nov 2026 10:00:02 GMT')
    const whole = { now: new Date('2026-11-22T10:00:00.000Z') }
    expect(headers('rate-limited-date', whole)['retry-after']).toBe('Sun, 22 Nov 2026 10:00:01 GMT')
  })

  it('plants every account marker when the quota is exhausted, and nowhere else', () => {
    const planted = call('quota-exhausted')
    const text = textOf(scriptFor(planted))
    for (const name of MARKER_NAMES) expect(text).toContain(planted.markers[name])
    const others = EVERY_CALL.filter(({ fault }) => fault !== 'quota-exhausted').map(scriptFor)
    expect(others.filter((script) => script.kind === 'reply' && textOf(script).includes('marker-'))).toEqual(
      [],
    )
  })

  it('carries the request id where support looks for it', () => {
    expect(textOf(scriptFor(call('server-error')))).toContain('(request id: 202611221000000001)')
  })
})

describe('what the connection does', () => {
  it('redirects to the other origin with method and body kept', () => {
    const script = replyOf(scriptFor(call('redirect', { surface: 'chat-completions' })))
    expect(script.status).toBe(307)
    expect(script.headers['location']).toBe('http://127.0.0.1:9/v1/chat/completions')
  })

  it('breaks off inside a good reply', () => {
    const whole = textOf(scriptFor(call('slow-body')))
    const script = replyOf(scriptFor(call('reset-mid-body')))
    expect(script.then).toBe('reset')
    expect(whole.startsWith(textOf(script))).toBe(true)
    expect(textOf(script).length).toBeLessThan(whole.length)
  })

  it('stays silent, resets, stalls and repeats itself', () => {
    expect(scriptFor(call('silent'))).toEqual({ kind: 'silence' })
    expect(scriptFor(call('reset'))).toEqual({ kind: 'reset' })
    expect(replyOf(scriptFor(call('stream-stall', { stream: true }))).then).toBe('stall')
    const endless = replyOf(scriptFor(call('stream-endless', { stream: true })))
    expect(endless.then).toBe('endless')
    expect([...endless.chunks].at(-1)).toContain('response.output_text.delta')
  })
})

describe('size', () => {
  it.each(SURFACES)('swells a %s reply beyond 4 MiB, and it stays a valid reply', (surface) => {
    const text = textOf(scriptFor(call('huge-body', { surface })))
    expect(Buffer.byteLength(text)).toBeGreaterThan(4 * MIB)
    expect(JSON.parse(text)).toHaveProperty('id')
  })

  it('is read twice with the same result, since the blocks are made anew', () => {
    const { chunks } = replyOf(scriptFor(call('huge-body', { stream: true })))
    expect([...chunks].length).toBe([...chunks].length)
    expect([...chunks].length).toBeGreaterThan(64)
  })

  it('announces a bomb as gzip that shrinks at least a hundredfold', () => {
    const script = replyOf(scriptFor(call('gzip-bomb')))
    expect(script.encode).toBe('gzip')
    expect(script.headers['content-encoding']).toBe('gzip')
    const inflated = Buffer.from(textOf(script))
    expect(gzipSync(inflated).length * 100).toBeLessThan(inflated.length)
  })
})
