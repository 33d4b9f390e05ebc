import { afterEach, describe, expect, it } from '@jest/globals'
import { isLoopback } from '../../src/policy/base-url.ts'
import { openWire, type Wire, type WireOptions, type WireReply } from '../../src/wire/wire.ts'
import { Listeners } from './servers.ts'

const listeners = new Listeners()
const wires: Wire[] = []

afterEach(async () => {
  await Promise.all(wires.splice(0).map((wire) => wire.close()))
  await listeners.closeAll()
})

async function wireWith(over: Partial<WireOptions> = {}): Promise<Wire> {
  const wire = await openWire({ allows: () => true, silenceMs: 10_000, proxy: null, ...over })
  wires.push(wire)
  return wire
}

const NEVER = new AbortController().signal

async function ask(
  wire: Wire,
  origin: string,
  over: Partial<Parameters<Wire['send']>[0]> = {},
): Promise<WireReply> {
  return wire.send({
    origin,
    path: '/v1/responses',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: Buffer.from('{"model":"m"}'),
    signal: NEVER,
    ...over,
  })
}

async function textOf(reply: WireReply): Promise<string> {
  if (reply.kind !== 'reply') throw new Error(`no reply: ${reply.why}`)
  const chunks: Uint8Array[] = []
  for await (const chunk of reply.body) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

describe('the wire', () => {
  it('sends method, path, headers and body as they are, and gives back status, headers and body', async () => {
    const seen: unknown[] = []
    const server = await listeners.http((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        seen.push([request.method, request.url, request.headers['x-one'], Buffer.concat(chunks).toString()])
        response.writeHead(207, { 'X-Answer': ['a', 'b'], 'content-type': 'text/plain' }).end('fine')
      })
    })
    const reply = await ask(await wireWith(), server.origin, { headers: { 'x-one': '1' } })
    expect(seen).toEqual([['POST', '/v1/responses', '1', '{"model":"m"}']])
    expect(reply).toMatchObject({ kind: 'reply', status: 207 })
    expect(reply.kind === 'reply' && reply.headers.get('x-answer')).toEqual(['a', 'b'])
    expect(await textOf(reply)).toBe('fine')
  })

  it('sends no byte to an origin that is not allowed', async () => {
    const server = await listeners.http((_, response) => response.end('reached'))
    const wire = await wireWith({ allows: (origin) => origin === 'https://gateway.example' })
    expect(await ask(wire, server.origin)).toEqual({ kind: 'no-reply', why: 'blocked' })
    expect(server.connections()).toBe(0)
  })

  it('sends no byte where the path would lead to another origin', async () => {
    const server = await listeners.http((_, response) => response.end('reached'))
    const wire = await wireWith({ allows: (origin) => origin === 'http://gateway.example' })
    const path = `@127.0.0.1:${server.port}/`
    expect(await ask(wire, 'http://gateway.example', { path })).toEqual({ kind: 'no-reply', why: 'blocked' })
    expect(server.connections()).toBe(0)
  })

  it.each([301, 302, 303, 307, 308])('does not follow a %i', async (status) => {
    const elsewhere = await listeners.http((_, response) => response.end('reached'))
    const server = await listeners.http((_, response) => {
      response.writeHead(status, { location: `${elsewhere.origin}/v1/responses` }).end()
    })
    const reply = await ask(await wireWith(), server.origin, { headers: { authorization: 'Bearer canary' } })
    expect(reply).toMatchObject({ kind: 'reply', status })
    expect(elsewhere.connections()).toBe(0)
  })

  it.each([429, 500, 503])('does not ask again after a %i', async (status) => {
    let requests = 0
    const server = await listeners.http((_, response) => {
      requests += 1
      response.writeHead(status, { 'retry-after': '0' }).end()
    })
    expect(await ask(await wireWith(), server.origin)).toMatchObject({ kind: 'reply', status })
    expect(requests).toBe(1)
  })

  it('does not ask again after a reset, on a connection that had served before', async () => {
    let requests = 0
    const server = await listeners.http((request, response) => {
      requests += 1
      if (requests === 1) response.end('first')
      else request.socket.resetAndDestroy()
    })
    const wire = await wireWith()
    expect(await textOf(await ask(wire, server.origin))).toBe('first')
    expect(await ask(wire, server.origin)).toEqual({ kind: 'no-reply', why: 'reset' })
    expect(requests).toBe(2)
  })

  it('leaves a compressed body as it came', async () => {
    const server = await listeners.http((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip at all')
    })
    expect(await textOf(await ask(await wireWith(), server.origin))).toBe('no gzip at all')
  })
})

describe('why nothing came back', () => {
  it('is refused where nobody listens', async () => {
    const { origin, close } = await listeners.tcp(() => undefined)
    await close()
    expect(await ask(await wireWith(), origin)).toEqual({ kind: 'no-reply', why: 'refused' })
  })

  it('is dns where the name cannot be one', async () => {
    // A label has at most 63 characters (RFC 1035, 2.3.4): no server is asked for this one.
    const origin = `http://${'a'.repeat(64)}.invalid`
    expect(await ask(await wireWith(), origin)).toEqual({ kind: 'no-reply', why: 'dns' })
  })

  it('is tls where the other side speaks none', async () => {
    const { port } = await listeners.http((_, response) => response.end())
    const reply = await ask(await wireWith(), `https://127.0.0.1:${port}`)
    expect(reply).toEqual({ kind: 'no-reply', why: 'tls' })
  })

  it('is reset where the connection is torn down', async () => {
    const { origin } = await listeners.tcp((socket) => socket.once('data', () => socket.resetAndDestroy()))
    expect(await ask(await wireWith(), origin)).toEqual({ kind: 'no-reply', why: 'reset' })
  })

  it('is reset where the connection ends before the first byte', async () => {
    const { origin } = await listeners.tcp((socket) => socket.once('data', () => socket.end()))
    expect(await ask(await wireWith(), origin)).toEqual({ kind: 'no-reply', why: 'reset' })
  })

  it('is reset where the answer is no HTTP', async () => {
    const { origin } = await listeners.tcp((socket) =>
      socket.once('data', () => socket.end('no HTTP\r\n\r\n')),
    )
    expect(await ask(await wireWith(), origin)).toEqual({ kind: 'no-reply', why: 'reset' })
  })

  it('is deadline where the server is silent for longer than allowed', async () => {
    const { origin } = await listeners.tcp(() => undefined)
    expect(await ask(await wireWith({ silenceMs: 50 }), origin)).toEqual({
      kind: 'no-reply',
      why: 'deadline',
    })
  })

  it('is deadline where the signal ends it', async () => {
    const over = new AbortController()
    const { origin } = await listeners.tcp((socket) => {
      socket.once('data', () => {
        over.abort()
      })
    })
    expect(await ask(await wireWith(), origin, { signal: over.signal })).toEqual({
      kind: 'no-reply',
      why: 'deadline',
    })
  })
})

describe('a body that does not end well', () => {
  const HALF = 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf of it'

  it('throws while it is read where the connection ends early', async () => {
    const { origin } = await listeners.tcp((socket) => socket.once('data', () => socket.end(HALF)))
    const reply = await ask(await wireWith(), origin)
    expect(reply).toMatchObject({ kind: 'reply', status: 200 })
    await expect(textOf(reply)).rejects.toThrow()
  })

  it('throws while it is read where the server falls silent', async () => {
    const { origin } = await listeners.tcp((socket) => socket.once('data', () => socket.write(HALF)))
    const reply = await ask(await wireWith({ silenceMs: 50 }), origin)
    await expect(textOf(reply)).rejects.toThrow(/timeout/i)
  })

  it('throws while it is read where the signal ends it', async () => {
    const over = new AbortController()
    const { origin } = await listeners.tcp((socket) => socket.once('data', () => socket.write(HALF)))
    const reply = await ask(await wireWith(), origin, { signal: over.signal })
    over.abort()
    await expect(textOf(reply)).rejects.toThrow(/abort/i)
  })
})

describe('a proxy', () => {
  it.each([
    ['with a scheme', (port: number) => `http://127.0.0.1:${port}`],
    ['without one', (port: number) => `127.0.0.1:${port}`],
  ])('named %s carries what leaves the machine', async (_what, named) => {
    const server = await listeners.http((_, response) => response.end('not through the proxy'))
    const proxy = await listeners.proxy(() => server)
    const wire = await wireWith({ proxy: { http: named(proxy.port) } })
    expect(await textOf(await ask(wire, 'http://gateway.example'))).toBe('through the proxy')
    expect(proxy.asked).toEqual(['POST http://gateway.example/v1/responses'])
  })

  it('gets a tunnel to build for HTTPS, and neither path nor key', async () => {
    const server = await listeners.http((_, response) => response.end('speaks no TLS'))
    const proxy = await listeners.proxy(() => server)
    const wire = await wireWith({ proxy: { https: proxy.origin } })
    const reply = await ask(wire, 'https://gateway.example', { headers: { authorization: 'Bearer canary' } })
    expect(reply).toEqual({ kind: 'no-reply', why: 'tls' })
    expect(proxy.asked).toEqual(['CONNECT gateway.example:443'])
  })

  it('is never asked for loopback', async () => {
    const server = await listeners.http((_, response) => response.end('direct'))
    const proxy = await listeners.proxy(() => server)
    const wire = await wireWith({ proxy: { http: proxy.origin, https: proxy.origin } })
    for (const origin of [server.origin, `http://localhost:${server.port}`]) {
      expect(await textOf(await ask(wire, origin))).toBe('direct')
    }
    expect(proxy.connections()).toBe(0)
  })

  it('that is not there gives refused, and nothing goes around it', async () => {
    const server = await listeners.http((_, response) => response.end('reached'))
    const { origin, close } = await listeners.proxy(() => server)
    await close()
    const wire = await wireWith({ proxy: { http: origin } })
    expect(await ask(wire, 'http://gateway.example')).toEqual({ kind: 'no-reply', why: 'refused' })
    expect(server.connections()).toBe(0)
  })
})

describe('loopback', () => {
  it.each([
    ['http://127.0.0.1:8080', true],
    ['http://127.9.9.9', true],
    ['http://[::1]:1', true],
    ['http://localhost', true],
    ['http://localhost.example', false],
    ['http://127.0.0.1.example', false],
    ['http://10.0.0.1', false],
    ['https://gateway.example', false],
    ['not an origin', false],
  ])('%s: %s', (origin, expected) => {
    expect(isLoopback(origin)).toBe(expected)
  })
})
