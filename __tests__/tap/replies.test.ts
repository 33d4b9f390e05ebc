import { afterEach, describe, expect, it } from '@jest/globals'
import { once } from 'node:events'
import type { RequestListener, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  brotliCompressSync,
  constants,
  createGzip,
  deflateRawSync,
  deflateSync,
  gunzipSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib'
import type { Attempt } from '../../src/evidence/drill.ts'
import { composeReply } from '../../src/surface/compose.ts'
import { Listeners } from '../wire/servers.ts'
import { endingOf, open, type Opened } from './open.ts'
import { connectTo, rawRequest } from './raw.ts'

const GOOD = composeReply({
  surface: 'responses',
  profile: 'minimal',
  text: 'Fine weather.',
  model: 'test-model',
  id: 'resp_1',
  createdAt: 0,
})
const TEXT = GOOD.chunks.join('')

const listeners = new Listeners()
const taps: Opened[] = []
afterEach(async () => {
  await Promise.all(taps.splice(0).map((tap) => tap.close()))
  await listeners.closeAll()
})

/** A tap in front of a route that answers so. */
async function before(answer: RequestListener): Promise<Opened> {
  const route = await listeners.http((request, response) => {
    // A client that leaves in the middle is no error of the route.
    response.on('error', () => undefined)
    request.resume().once('end', () => {
      answer(request, response)
    })
  })
  const tap = await open({ origin: route.origin })
  taps.push(tap)
  return tap
}

const JSON_TYPE = { 'content-type': 'application/json' }

function ask(tap: Opened, headers: Record<string, string> = {}, init: RequestInit = {}): Promise<Response> {
  return fetch(`${tap.baseUrl}/responses`, {
    method: 'POST',
    headers: { ...tap.headers, ...headers },
    body: tap.body,
    ...init,
  })
}

/** The text of the reply, or what became of it: `broken off`. */
async function textOf(reply: Promise<Response>): Promise<string> {
  return reply.then((each) => each.text()).catch(() => 'broken off')
}

const CODINGS = [
  { coding: 'gzip', how: '', pack: gzipSync },
  { coding: 'x-gzip', how: '', pack: gzipSync },
  { coding: 'deflate', how: '', pack: deflateSync },
  { coding: 'deflate', how: ' without its header', pack: deflateRawSync },
  { coding: 'br', how: '', pack: brotliCompressSync },
  { coding: 'zstd', how: '', pack: zstdCompressSync },
]

describe('a compressed reply', () => {
  it.each(CODINGS)('in $coding$how is passed on as it is, and read', async ({ coding, pack }) => {
    const packed = pack(TEXT)
    const tap = await before((_, response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-encoding': coding }).end(packed)
    })
    const { received, ended, socket } = await connectTo(tap.port)
    socket.write(rawRequest('/v1/responses', { ...tap.headers, connection: 'close' }, tap.body))
    await ended()
    expect(received().toLowerCase()).toContain(`content-encoding: ${coding}`)
    expect(received()).toContain(packed.toString('latin1'))
    expect(await tap.attempts()).toMatchObject([
      { ending: { kind: 'reply', reading: { outcome: 'pass' }, bytes: packed.length } },
    ])
  })

  it('is only asked for in codings that the tap can look into', async () => {
    const asked: (string | undefined)[] = []
    const tap = await before((request, response) => {
      asked.push(request.headers['accept-encoding'])
      response.writeHead(200, JSON_TYPE).end(TEXT)
    })
    const accepted = ['gzip, deflate;q=0.5, br', 'compress, gzip', 'dcb', '*']
    for (const each of accepted) {
      const { ended, socket } = await connectTo(tap.port)
      socket.write(
        rawRequest(
          '/v1/responses',
          { ...tap.headers, 'accept-encoding': each, connection: 'close' },
          tap.body,
        ),
      )
      await ended()
    }
    expect(asked).toEqual(['gzip, deflate;q=0.5, br', 'gzip', 'identity', 'identity'])
  })

  it.each([
    { why: 'in a coding that nobody here knows', coding: 'compress', body: Buffer.from(TEXT) },
    { why: 'in two codings over one another', coding: 'gzip, br', body: gzipSync(TEXT) },
    { why: 'that is not what its header says', coding: 'gzip', body: Buffer.from(TEXT) },
    { why: 'with a wrong check sum', coding: 'gzip', body: flipped(gzipSync(TEXT)) },
  ])('$why is not passed on: what cannot be looked into may hold anything', async ({ coding, body }) => {
    const tap = await before((_, response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-encoding': coding }).end(body)
    })
    const { received, ended, socket } = await connectTo(tap.port)
    socket.write(rawRequest('/v1/responses', { ...tap.headers, connection: 'close' }, tap.body))
    await ended()
    expect(received()).not.toContain(body.toString('latin1'))
    expect((await tap.attempts())[0]?.ending).toMatchObject({ kind: 'reply', status: 200 })
    expect((await tap.attempts())[0]?.ending).not.toMatchObject({ reading: { outcome: 'pass' } })
  })

  it('streams: each event can be read before the next one is sent', async () => {
    const gzip = createGzip({ flush: constants.Z_SYNC_FLUSH })
    const tap = await before((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' })
      gzip.pipe(response)
      gzip.write('data: one\n\n')
    })
    const reply = await ask(tap)
    const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader()
    expect(await reader?.read()).toMatchObject({ value: 'data: one\n\n' })
    gzip.end('data: two\n\n')
    expect(await reader?.read()).toMatchObject({ value: 'data: two\n\n' })
  })
})

function flipped(packed: Buffer): Buffer {
  const bytes = Buffer.from(packed)
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 6) ^ 1, bytes.length - 6)
  return bytes
}

/** How a gateway could give the key back that it was sent. */
const ECHOES: readonly { how: string; write: (response: ServerResponse, key: string) => void }[] = [
  {
    how: 'in a header',
    write: (response, key) => response.writeHead(200, { ...JSON_TYPE, 'x-sent': `Bearer ${key}` }).end(TEXT),
  },
  {
    how: 'in one of several values of a header',
    write: (response, key) => response.writeHead(200, { 'set-cookie': ['a=1', `key=${key}`] }).end(TEXT),
  },
  {
    how: 'in a body',
    write: (response, key) => response.writeHead(401, JSON_TYPE).end(`{"error":{"message":"wrong: ${key}"}}`),
  },
  {
    how: 'split over chunks',
    write: (response, key) => {
      response.writeHead(200, JSON_TYPE)
      void inPieces(response, [`{"key":"${key.slice(0, 9)}`, key.slice(9, 20), `${key.slice(20)}"}`])
    },
  },
  ...CODINGS.map(({ coding, pack, how }) => ({
    how: `compressed in ${coding}${how}`,
    write: (response: ServerResponse, key: string) =>
      response
        .writeHead(200, { ...JSON_TYPE, 'content-encoding': coding })
        .end(pack(`${TEXT.slice(0, -1)},"key":"${key}"}`)),
  })),
  {
    how: 'compressed and split into single bytes',
    write: (response, key) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' })
      void inPieces(
        response,
        Array.from(gzipSync(`{"key":"${key}"}`), (byte) => Buffer.of(byte)),
      )
    },
  },
  {
    how: 'in the second member of a gzip file',
    write: (response, key) =>
      response
        .writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' })
        .end(Buffer.concat([gzipSync(TEXT), gzipSync(key)])),
  },
]

/** What a client could read of a chunked gzip reply that breaks off; empty for every other one. */
function inflated(received: string): string {
  const chunks = [...received.matchAll(/\r\n([0-9a-f]+)\r\n/g)].map(({ 1: size = '', index, 0: line }) => {
    const from = index + line.length
    return received.slice(from, from + Number.parseInt(size, 16))
  })
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH }
    return gunzipSync(Buffer.from(chunks.join(''), 'latin1'), options).toString('latin1')
  } catch {
    return ''
  }
}

/** Writes the pieces one by one, so that each arrives alone. */
async function inPieces(response: ServerResponse, pieces: readonly (string | Buffer)[]): Promise<void> {
  response.socket?.setNoDelay(true)
  for (const piece of pieces) {
    await new Promise((resolve) => response.write(piece, resolve))
    await new Promise(setImmediate)
  }
  response.end()
}

describe('a reply that gives the real key back', () => {
  it.each(ECHOES)('$how is cut before the key leaves, and told', async ({ write }) => {
    let key = ''
    const tap = await before((_, response) => {
      write(response, key)
    })
    key = tap.realKey
    const { received, ended, socket } = await connectTo(tap.port)
    socket.write(rawRequest('/v1/responses', { ...tap.headers, connection: 'close' }, tap.body))
    await ended()
    expect(received()).not.toContain(key)
    expect(inflated(received())).not.toContain(key)
    expect(received()).not.toMatch(/\r\n0\r\n\r\n$/)
    expect((await tap.attempts()).map(endingOf)).toEqual(['key-echoed'])
  })

  it('is another thing than one that names the canary, which the application may see', async () => {
    const tap = await before((_, response) => {
      response.writeHead(401, JSON_TYPE).end(JSON.stringify({ error: { message: `no ${tap.canary}` } }))
    })
    expect(await textOf(ask(tap))).toContain(tap.canary)
    expect((await tap.attempts()).map(endingOf)).toEqual([401])
  })
})

describe('the head of a reply', () => {
  it('keeps its length and its own headers, and loses those of the connection', async () => {
    const tap = await before((_, response) => {
      response
        .writeHead(200, {
          ...JSON_TYPE,
          'content-length': String(TEXT.length),
          connection: 'close, x-private',
          'x-private': 'of this connection',
          'x-request-id': 'req-1',
          'x-words': 'gr\u00fc\u00dfe',
        })
        // As bytes: Node would write a head that leaves together with a text as UTF-8.
        .end(Buffer.from(TEXT))
    })
    const reply = await ask(tap)
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-length': String(TEXT.length),
      'x-request-id': 'req-1',
      'x-words': 'gr\u00fc\u00dfe',
    })
    expect(reply.headers.has('x-private')).toBe(false)
    expect(await reply.text()).toBe(TEXT)
  })

  it('may announce trailers: the body is what counts', async () => {
    const tap = await before((_, response) => {
      response.writeHead(200, { ...JSON_TYPE, trailer: 'x-sum' })
      response.write(TEXT)
      response.addTrailers({ 'x-sum': '1' })
      response.end()
    })
    const reply = await ask(tap)
    expect([reply.headers.has('trailer'), await reply.text()]).toEqual([false, TEXT])
  })

  it.each(['HTTP/1.1 99 Odd', 'HTTP/1.1 200 OK\r\nx-broken: \u0001', 'SMTP'])(
    'that is none is a broken reply, no fault of the tap: %j',
    async (head) => {
      const route = await listeners.tcp((socket: Socket) => {
        socket.once('data', () => socket.end(`${head}\r\ncontent-length: 2\r\n\r\n{}`, 'latin1'))
      })
      const tap = await open({ origin: route.origin })
      expect(await textOf(ask(tap))).toBe('broken off')
      expect((await tap.attempts()).map(({ ending }) => ending.kind)).toEqual(['no-reply'])
      expect((await tap.close()).errors).toEqual([])
    },
  )
})

/** Far more than the kernel's buffers of two connections hold. */
const MUCH_BYTES = 96 * 1024 * 1024
const SOME_BYTES = 48 * 1024 * 1024
const PIECE = Buffer.alloc(64 * 1024, 'a')

/** Offers a large body as fast as it is taken. `sent` says how much was. */
function flood(): { answer: RequestListener; sent: () => number; done: Promise<unknown> } {
  let sent = 0
  const { promise: done, resolve } = Promise.withResolvers<string>()
  return {
    sent: () => sent,
    done,
    answer(_, response) {
      response.once('close', () => {
        resolve(response.writableFinished ? 'finished' : 'left')
      })
      response.writeHead(200, JSON_TYPE)
      const more = async () => {
        while (sent < MUCH_BYTES && !response.destroyed) {
          sent += PIECE.length
          if (!response.write(PIECE)) await once(response, 'drain')
        }
        response.end()
      }
      more().catch(() => undefined)
    },
  }
}

/** Waits until a count has stood still for a while. */
async function standstill(count: () => number): Promise<number> {
  for (let still = 0, last = -1; still < 15; last = count()) {
    still = count() === last ? still + 1 : 0
    await sleep(10)
  }
  return count()
}

describe('a slow reader', () => {
  it('is not read ahead for: the route is held back, and everything arrives in the end', async () => {
    const { answer, sent, done } = flood()
    const tap = await before(answer)
    const { socket } = await connectTo(tap.port)
    let received = 0
    socket.on('data', (chunk: Buffer) => (received += chunk.length))
    socket.pause()
    socket.write(rawRequest('/v1/responses', { ...tap.headers, connection: 'close' }, tap.body))
    expect(await standstill(sent)).toBeLessThan(SOME_BYTES)
    socket.resume()
    await once(socket, 'close')
    expect(await done).toBe('finished')
    expect(received).toBeGreaterThan(MUCH_BYTES)
  })

  it('is not read ahead for by a fault that never ends either', async () => {
    const route = await listeners.http(() => undefined)
    const endless = { ...ENDLESS, chunks: [PIECE] }
    const tap = await open({ origin: route.origin, script: () => endless })
    taps.push(tap)
    const { socket } = await connectTo(tap.port)
    socket.pause()
    socket.write(rawRequest('/v1/responses', tap.headers, tap.body))
    await standstill(() => socket.bytesRead)
    socket.destroy()
    const [attempt] = await tap.attempts()
    expect(attempt?.ending.kind).toBe('caller-left')
    expect(bytesOf(attempt)).toBeLessThan(SOME_BYTES)
  })

  it('does not keep the tap from closing', async () => {
    const { answer, sent, done } = flood()
    const tap = await before(answer)
    const { socket } = await connectTo(tap.port)
    socket.pause()
    socket.write(rawRequest('/v1/responses', tap.headers, tap.body))
    await standstill(sent)
    expect((await tap.close()).errors).toEqual([])
    expect(await done).toBe('left')
    socket.destroy()
  })
})

function bytesOf(attempt: Attempt | undefined): number {
  return attempt?.ending.kind === 'caller-left' ? attempt.ending.bytes : NaN
}

const ENDLESS = {
  kind: 'reply',
  status: 200,
  headers: { 'content-type': 'text/event-stream' },
  encode: 'as-is',
  delayFirstByteMs: 0,
  delayBetweenMs: 0,
  then: 'endless',
} as const

describe('a reply that breaks off', () => {
  it('at the route breaks off at the application, after the bytes that came', async () => {
    const tap = await before((_, response) => {
      response.writeHead(200, JSON_TYPE)
      response.write(TEXT.slice(0, 40), () => response.socket?.resetAndDestroy())
    })
    const { received, ended, socket } = await connectTo(tap.port)
    socket.write(rawRequest('/v1/responses', tap.headers, tap.body))
    await ended()
    expect(received()).not.toMatch(/\r\n0\r\n\r\n$/)
    expect(await tap.attempts()).toMatchObject([
      { ending: { kind: 'reply', status: 200, reading: { outcome: 'fail' } } },
    ])
  })

  it('at the application is given up at the route', async () => {
    const { answer, done } = flood()
    const tap = await before(answer)
    const leave = new AbortController()
    const reply = await ask(tap, {}, { signal: leave.signal })
    await reply.body?.getReader().read()
    leave.abort()
    expect(await done).toBe('left')
    expect(await tap.attempts()).toMatchObject([{ ending: { kind: 'caller-left' } }])
    expect(bytesOf((await tap.attempts())[0])).toBeGreaterThan(0)
  })

  it('before it began is given up at the route as well', async () => {
    const { promise: asked, resolve } = Promise.withResolvers<ServerResponse>()
    const tap = await before((_, response) => {
      resolve(response)
    })
    const leave = new AbortController()
    const reply = textOf(ask(tap, {}, { signal: leave.signal }))
    const response = await asked
    leave.abort()
    await once(response, 'close')
    expect(await reply).toBe('broken off')
    expect((await tap.attempts()).map(({ ending }) => ending)).toEqual([{ kind: 'caller-left', bytes: 0 }])
  })
})
