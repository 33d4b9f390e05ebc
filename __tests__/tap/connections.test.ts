import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { Agent, request as ask, type IncomingMessage } from 'node:http'
import { composeReply } from '../../src/surface/compose.ts'
import { bodyOf } from '../e2e/loopback.ts'
import { Listeners, type Listener } from '../wire/servers.ts'
import { endingOf, nonce, open, requestBody, type Opened, type Opening } from './open.ts'
import { connectTo, rawRequest } from './raw.ts'
import { happyDrill } from '../assess/build.ts'

const GOOD = composeReply({
  surface: 'responses',
  profile: 'minimal',
  text: 'Fine weather.',
  model: 'test-model',
  id: 'resp_1',
  createdAt: 0,
})

const listeners = new Listeners()
const taps: Opened[] = []
/** The bodies that the route got. */
let got: string[]
let route: Listener
beforeEach(async () => {
  got = []
  route = await listeners.http((request, response) => {
    void bodyOf(request).then((body) => {
      got.push(body.toString('utf8'))
      response.writeHead(GOOD.status, GOOD.headers).end(GOOD.chunks.join(''))
    })
  })
})
afterEach(async () => {
  await Promise.all(taps.splice(0).map((tap) => tap.close()))
  await listeners.closeAll()
})

async function opened(more: Partial<Opening> = {}): Promise<Opened> {
  const tap = await open({ origin: route.origin, ...more })
  taps.push(tap)
  return tap
}

const seenBy = async (tap: Opened) =>
  (await tap.attempts()).map((attempt) => [attempt.request.target, endingOf(attempt)])

/** Sends with Node's own client, which lets a test say everything. */
async function send(
  tap: Opened,
  options: { method?: string; path?: string; headers?: Record<string, string>; agent?: Agent },
  write: (request: ReturnType<typeof ask>) => void = (request) => request.end(tap.body),
): Promise<{ status: number; headers: Record<string, unknown>; text: string }> {
  const request = ask(`${tap.baseUrl}${options.path ?? '/responses'}`, {
    method: options.method ?? 'POST',
    headers: { ...tap.headers, ...options.headers },
    ...(options.agent === undefined ? {} : { agent: options.agent }),
  })
  const replied = once(request, 'response') as Promise<[IncomingMessage]>
  write(request)
  const [reply] = await replied
  return {
    status: reply.statusCode ?? 0,
    headers: reply.headers,
    text: (await bodyOf(reply)).toString('utf8'),
  }
}

describe('a connection to the tap', () => {
  it('is kept for the next request', async () => {
    const tap = await opened()
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const ports = new Set<number | undefined>()
    for (let n = 0; n < 3; n += 1) {
      await send(tap, { agent }, (request) => {
        request.once('socket', (socket) => {
          ports.add(socket.localPort)
          socket.once('connect', () => ports.add(socket.localPort).delete(undefined))
        })
        request.end(tap.body)
      })
    }
    ports.delete(undefined)
    agent.destroy()
    expect(ports.size).toBe(1)
    expect(await seenBy(tap)).toEqual(Array(3).fill(['declared', 200]))
  })

  it('is closed after the reply where the client asks for that', async () => {
    const tap = await opened()
    const { received, ended, socket } = await connectTo(tap.port)
    socket.write(rawRequest('/v1/responses', { ...tap.headers, connection: 'close' }, tap.body))
    expect(await ended()).toBe('end')
    expect(received()).toMatch(/^HTTP\/1\.1 200 .*\r\nConnection: close\r\n/is)
    expect(received()).toContain(GOOD.chunks.join(''))
  })

  it('may speak HTTP/1.0, as nginx does to the servers behind it', async () => {
    const tap = await opened()
    const { received, ended, socket } = await connectTo(tap.port)
    socket.write(rawRequest('/v1/responses', tap.headers, tap.body, '1.0'))
    expect(await ended()).toBe('end')
    // No chunks: a client of HTTP/1.0 would read their lengths as text.
    expect(received()).not.toMatch(/transfer-encoding/i)
    expect(received().split('\r\n\r\n')[1]).toBe(GOOD.chunks.join(''))
    expect(await seenBy(tap)).toEqual([['declared', 200]])
  })

  it('is reset where a reply to HTTP/1.0 breaks off: nothing else could tell it from an end', async () => {
    const broken = await listeners.http((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.write('{"half":', () => response.socket?.resetAndDestroy())
    })
    const tap = await opened({ origin: broken.origin })
    const { ended, socket } = await connectTo(tap.port)
    socket.write(rawRequest('/v1/responses', tap.headers, tap.body, '1.0'))
    expect(await ended()).toBe('reset')
    expect(await seenBy(tap)).toEqual([['declared', 200]])
  })

  it('gets 100 Continue before a large body, which then arrives whole', async () => {
    const tap = await opened()
    const words = 'plain words '.repeat(20_000)
    let continued = false
    const reply = await send(tap, { headers: { expect: '100-continue' } }, (request) => {
      request.flushHeaders()
      request.once('continue', () => {
        continued = true
        request.end(requestBody(words))
      })
    })
    expect({ continued, status: reply.status, got: got.map(({ length }) => length) }).toEqual({
      continued: true,
      status: 200,
      got: [requestBody(words).length],
    })
  })

  it('gets 413 for more than a mebibyte, which goes nowhere and is recorded with its true size', async () => {
    const tap = await opened()
    const huge = requestBody('x'.repeat(1024 * 1024))
    expect((await send(tap, {}, (request) => request.end(huge))).status).toBe(413)
    expect(got).toEqual([])
    expect(await seenBy(tap)).toEqual([['declared', 413]])
    expect((await tap.attempts())[0]?.request.bytes).toBe(huge.length)
  })

  it('is recorded even where the client expects something else', async () => {
    const tap = await opened()
    expect((await send(tap, { headers: { expect: 'a-miracle' } })).status).toBe(200)
    expect(await seenBy(tap)).toEqual([['declared', 200]])
  })

  it('may send its body in chunks, with a trailer', async () => {
    const tap = await opened()
    const { until, socket } = await connectTo(tap.port)
    const headers = Object.entries(tap.headers).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.write(
      `POST /v1/responses HTTP/1.1\r\nhost: x\r\n${headers.join('')}transfer-encoding: chunked\r\n`,
    )
    socket.write('trailer: x-sum\r\n\r\n')
    for (const piece of tap.body.match(/.{1,10}/gs) ?? []) {
      socket.write(`${piece.length.toString(16)}\r\n${piece}\r\n`)
    }
    socket.write('0\r\nx-sum: 1\r\n\r\n')
    await until(/HTTP\/1\.1 200/)
    expect(got).toEqual([tap.body])
    expect((await tap.attempts())[0]?.request.bytes).toBe(tap.body.length)
  })

  it('may name the tap in absolute form; another host in it is another host', async () => {
    const tap = await opened()
    const targets = [
      `http://127.0.0.1:${tap.port}/v1/responses?x=1`,
      'http://gateway.example/v1/responses',
      `http://127.0.0.1:1/v1/responses`,
    ]
    for (const target of targets) {
      const { until, socket } = await connectTo(tap.port)
      socket.write(rawRequest(target, { ...tap.headers, connection: 'close' }, tap.body))
      await until(/HTTP\/1\.1 (200|404)/)
    }
    expect(await seenBy(tap)).toEqual([
      ['declared', 200],
      ['other-path', 404],
      ['other-path', 404],
    ])
    expect(got).toHaveLength(1)
  })

  it('answers HEAD without a body and OPTIONS with the methods, and counts neither as an attempt', async () => {
    const tap = await opened()
    const head = await send(tap, { method: 'HEAD', path: '/models' }, (request) => request.end())
    const options = await send(tap, { method: 'OPTIONS' }, (request) => request.end())
    expect([head.status, head.text, options.status, options.headers['allow']]).toEqual([
      200,
      '',
      204,
      'POST, GET, HEAD, OPTIONS',
    ])
    expect((await seenBy(tap)).map(([target]) => target)).toEqual(['side-call', 'side-call'])
    expect(tap.watches[0]?.attempts).toBe(0)
    expect(got).toEqual([])
  })

  it('may pipeline: answers come in order, and no pause is told between them', async () => {
    const tap = await opened({ script: (_, attempt) => (attempt === 2 ? FAILURE : null) })
    const { until, socket } = await connectTo(tap.port)
    socket.write(rawRequest('/v1/responses', tap.headers, tap.body).repeat(3))
    const text = await until(/(HTTP\/1\.1 .*){3}"completed"/s)
    expect(text.match(/HTTP\/1\.1 (\d+)/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 500', 'HTTP/1.1 200'])
    const attempts = await tap.attempts()
    expect(attempts.map(({ n, gapMs }) => [n, gapMs])).toEqual([
      [1, null],
      [2, null],
      [3, null],
    ])
  })

  it('asks the route for pipelined requests one after the other: a POST may depend on the one before', async () => {
    let open = 0
    const together: number[] = []
    const slow = await listeners.http((_, response) => {
      open += 1
      together.push(open)
      setTimeout(() => {
        open -= 1
        response.writeHead(GOOD.status, GOOD.headers).end(GOOD.chunks.join(''))
      }, 20)
    })
    const tap = await opened({ origin: slow.origin })
    const { until, socket } = await connectTo(tap.port)
    socket.write(rawRequest('/v1/responses', tap.headers, tap.body).repeat(4))
    await until(/(HTTP\/1\.1 200.*"completed".*){4}/s)
    expect(together).toEqual([1, 1, 1, 1])
  })

  it('that is reset takes the pipelined requests behind it along, and they are told as such', async () => {
    const tap = await opened({
      script: (_, attempt) => (attempt === 1 ? { kind: 'reset' } : { kind: 'silence' }),
    })
    const { ended, socket } = await connectTo(tap.port)
    socket.write(rawRequest('/v1/responses', tap.headers, tap.body).repeat(2))
    expect(await ended()).toBe('reset')
    expect((await tap.attempts()).map(endingOf)).toEqual(['reset', 'caller-left'])
  })

  it('that ends while the first of two pipelined requests waits has left both', async () => {
    const tap = await opened({ script: () => ({ kind: 'silence' }) })
    const { socket } = await connectTo(tap.port)
    socket.write(rawRequest('/v1/responses', tap.headers, tap.body).repeat(2))
    await tap.watches[0]?.begun(AbortSignal.timeout(10_000))
    // Tap and test share one event loop: the second request is read within a few of its rounds.
    for (let round = 0; round < 50; round += 1) await new Promise(setImmediate)
    socket.destroy()
    expect((await tap.attempts()).map(endingOf)).toEqual(['caller-left', 'caller-left'])
  })

  it('may be one of many: parallel requests are numbered, and nobody waited between them', async () => {
    const tap = await opened()
    await Promise.all(Array.from({ length: 20 }, () => send(tap, { agent: new Agent() })))
    const attempts = await tap.attempts()
    expect(attempts.map(({ n }) => n).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    )
    expect(attempts.filter(({ ending }) => ending.kind === 'reply')).toHaveLength(20)
  })

  it('that ends inside a request body was an attempt all the same', async () => {
    const tap = await opened()
    const { socket } = await connectTo(tap.port)
    const whole = rawRequest('/v1/responses', tap.headers, tap.body)
    socket.write(whole.slice(0, -10), () => socket.destroy())
    await tap.watches[0]?.begun(AbortSignal.timeout(10_000))
    expect(await tap.attempts()).toMatchObject([
      {
        n: 1,
        request: { target: 'declared', credential: 'canary' },
        ending: { kind: 'caller-left', bytes: 0 },
      },
    ])
    expect(got).toEqual([])
  })
})

const FAILURE = {
  kind: 'reply',
  status: 500,
  headers: { 'content-type': 'application/json' },
  chunks: ['{"error":{"message":"x"}}'],
  encode: 'as-is',
  delayFirstByteMs: 0,
  delayBetweenMs: 0,
  then: 'end',
} as const

describe('a storm', () => {
  it('ends at the cap, pipelined or not', async () => {
    const tap = await opened({ script: () => FAILURE })
    const { socket, ended } = await connectTo(tap.port)
    socket.write(rawRequest('/v1/responses', tap.headers, tap.body).repeat(150))
    await ended()
    await Promise.allSettled(Array.from({ length: 60 }, () => send(tap, { agent: new Agent() })))
    expect(await tap.attempts()).toHaveLength(100)
    expect((await tap.close()).errors).toEqual([])
  })
})

describe('drills side by side on one tap', () => {
  const drills = ['one', 'two'].map((id) => happyDrill({ id, nonce: nonce(), operationId: `gate-${id}` }))
  const [one = '', two = ''] = drills.map((drill) => drill.nonce)

  it('get their own requests by the nonce, late ones too; the rest are strays and are told', async () => {
    const tap = await opened({ attribution: 'by-nonce', drills })
    const order = [one, two, one, 'words of nobody', two, one]
    for (const words of order) {
      await send(tap, {}, (request) => request.end(requestBody(`Use the words "${words}".`)))
    }
    const [first, second] = await Promise.all(tap.watches.map((watch) => watch.seen()))
    expect([first?.attempts.length, second?.attempts.length]).toEqual([3, 2])
    expect(first?.attempts.map(({ n }) => n)).toEqual([1, 2, 3])
    const { strays } = await tap.close()
    expect(strays).toMatchObject([{ request: { target: 'declared', credential: 'canary' } }])
  })

  it('know a request that broke off by its bytes, and one that is no JSON', async () => {
    const tap = await opened({ attribution: 'by-nonce', drills })
    const { socket } = await connectTo(tap.port)
    const whole = rawRequest('/v1/responses', tap.headers, requestBody(two))
    socket.write(whole.slice(0, -5), () => socket.destroy())
    await send(tap, {}, (request) => request.end(`prompt=${two}`))
    await tap.watches[1]?.begun(AbortSignal.timeout(10_000))
    await tap.watches[1]?.quiet(50, AbortSignal.timeout(10_000))
    const { attempts } = (await tap.watches[1]?.seen()) ?? { attempts: [] }
    expect(attempts.map(endingOf).toSorted()).toEqual([200, 'caller-left'])
    expect((await tap.close()).strays).toEqual([])
  })
})
