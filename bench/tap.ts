import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Agent, request, type Dispatcher } from 'undici'
import { listen, type Loopback } from '../__tests__/e2e/loopback.ts'
import type { Fingerprint } from '../src/evidence/brand.ts'
import { makeSecret } from '../src/policy/secret.ts'
import type { DrillAtTap } from '../src/tap/options.ts'
import { openTap } from '../src/tap/tap.ts'
import { isLoopback } from '../src/policy/base-url.ts'
import { openWire, type Wire } from '../src/wire/wire.ts'
import { atMost, type Row } from './row.ts'
import { inTurns, median } from './sample.ts'

const LIMIT_MS = 1
/** Together below the attempts that a tap takes. */
const ROUNDS = { warmUps: 48, counted: 50 }
const CHUNKS = 20
const CHUNK_GAP_MS = 5
/** A reply that the tap passes whole; it keeps and reads the first 4 MiB. */
const LARGE_MIB = 64
const MIB = 2 ** 20
/** Every byte is taken in, looked through for the key and handed on: two more passes over a loopback socket. */
const LIMIT_TIMES = 4

/** What the tap adds to a call, and to each chunk of a stream, against the same gateway asked directly. */
export async function tap(): Promise<readonly Row[]> {
  const key = `sk-${randomBytes(24).toString('hex')}`
  const gateway = await streamingGateway()
  const client = new Agent()
  const wire = await openWire({ allows: isLoopback, silenceMs: 10_000, proxy: null })
  // A tap takes a hundred attempts of a drill: one for calls, one for streams.
  const open = async () => {
    const opened = await openTap(options(gateway, wire))
    opened.watch({
      ...DRILL,
      canaries: { primary: makeSecret('canary', key), fallback: makeSecret('canary', key) },
    })
    return { baseUrl: opened.baseUrl('fallback') ?? '', close: () => opened.close() }
  }
  const [calls, streams] = await Promise.all([open(), open()])
  try {
    const direct = `${gateway.origin}/v1`
    const of = await inTurns(ROUNDS, {
      direct: () => call(client, direct, key),
      tapped: () => call(client, calls.baseUrl, key),
    })
    const delay = await inTurns(
      { warmUps: 1, counted: 9 },
      {
        direct: () => chunkDelay(client, direct, key),
        tapped: () => chunkDelay(client, streams.baseUrl, key),
      },
    )
    const large = await inTurns(
      { warmUps: 1, counted: 5 },
      {
        direct: () => download(client, direct, key),
        tapped: () => download(client, streams.baseUrl, key),
      },
    )
    const speed = (name: 'direct' | 'tapped') => LARGE_MIB / (large(name) / 1000)
    const added = (figure: (name: 'direct' | 'tapped') => number) => figure('tapped') - figure('direct')
    const said = (figure: typeof of) =>
      `direct ${figure('direct').toFixed(2)} ms, tap ${figure('tapped').toFixed(2)} ms: +${added(figure).toFixed(2)} ms`
    return [
      atMost('tap: a call (p50)', said(of), added(of), LIMIT_MS, ' ms'),
      atMost(
        'tap: from a chunk sent to the chunk received (p50)',
        said(delay),
        added(delay),
        LIMIT_MS,
        ' ms',
      ),
      atMost(
        `tap: a reply of ${LARGE_MIB} MiB`,
        `direct ${speed('direct').toFixed(0)} MiB/s, tap ${speed('tapped').toFixed(0)} MiB/s: ${(large('tapped') / large('direct')).toFixed(1)}x its time`,
        large('tapped') / large('direct'),
        LIMIT_TIMES,
        'x its time',
      ),
    ]
  } finally {
    await Promise.all([calls.close(), streams.close(), client.destroy(), wire.close()])
    await gateway.close()
  }
}

/** Answers at once; a stream in chunks, each with the time at which it was sent. */
function streamingGateway(): Promise<Loopback> {
  return listen(async (asked, response) => {
    let body = ''
    for await (const chunk of asked.setEncoding('utf8')) body += String(chunk)
    if (body.includes(LARGE_PROMPT)) {
      response.writeHead(200, { 'content-type': 'application/json' })
      const piece = Buffer.alloc(64 * 1024, 'a')
      for (let sent = 0; sent < LARGE_MIB * MIB; sent += piece.length) {
        if (!response.write(piece)) await once(response, 'drain')
      }
      response.end()
      return
    }
    if (!body.includes('"stream":true')) {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end('{"object":"response","status":"completed","output":[]}')
      return
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (let n = 0; n < CHUNKS; n += 1) {
      response.write(`data: ${performance.now()}\n\n`)
      await sleep(CHUNK_GAP_MS)
    }
    response.end()
  })
}

const DRILL: Omit<DrillAtTap, 'canaries'> = {
  drill: {
    id: 'happy-path',
    kind: 'happy-path',
    cause: null,
    expects: 'success',
    surface: 'responses',
    upstreamSurface: 'responses',
    profile: 'minimal',
    nonce: randomBytes(6).toString('hex'),
    operationId: 'bench',
  },
  script: () => null,
  meets: () => false,
}

function options(gateway: Loopback, wire: Wire): Parameters<typeof openTap>[0] {
  return {
    routes: {
      primary: null,
      fallback: {
        model: 'bench-model',
        basePath: '/v1',
        guard: null,
        upstream: {
          origin: gateway.origin,
          basePath: '/v1',
          key: makeSecret('real', `sk-${randomBytes(24).toString('hex')}`),
          answeredBy: 'gateway',
          wire,
        },
      },
    },
    address: { listen: '127.0.0.1', host: '127.0.0.1', ports: { primary: null, fallback: null } },
    surface: 'responses',
    profile: 'minimal',
    fields: [],
    attribution: 'whole',
    now: () => new Date(),
    elapsed: () => performance.now(),
    fingerprint: (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16) as Fingerprint,
    sink: { prompt: () => undefined, reply: () => undefined, error: () => undefined },
  }
}

const LARGE_PROMPT = 'Say very much.'

function ask(client: Dispatcher, baseUrl: string, key: string, stream: boolean, input = 'Say a sentence.') {
  return request(`${baseUrl}/responses`, {
    method: 'POST',
    dispatcher: client,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ model: 'bench-model', input, max_output_tokens: 64, stream }),
  })
}

/** Milliseconds of one call, to the end of its reply. */
async function call(client: Dispatcher, baseUrl: string, key: string): Promise<number> {
  const started = performance.now()
  const { statusCode, body } = await ask(client, baseUrl, key, false)
  await body.text()
  if (statusCode !== 200) throw new Error(`the call was answered ${statusCode}`)
  return performance.now() - started
}

/** Milliseconds of one large reply, to its last byte. */
async function download(client: Dispatcher, baseUrl: string, key: string): Promise<number> {
  const started = performance.now()
  const { body } = await ask(client, baseUrl, key, false, LARGE_PROMPT)
  let bytes = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) bytes += chunk.length
  if (bytes !== LARGE_MIB * MIB) throw new Error(`${bytes} bytes came of ${LARGE_MIB} MiB`)
  return performance.now() - started
}

/** The median way of a chunk, in milliseconds. Throws where chunks were held back and came together. */
async function chunkDelay(client: Dispatcher, baseUrl: string, key: string): Promise<number> {
  const { body } = await ask(client, baseUrl, key, true)
  const delays: number[] = []
  for await (const chunk of body) {
    const arrived = performance.now()
    const sent = Number(/data: ([\d.]+)\n\n$/.exec(String(chunk))?.[1])
    delays.push(arrived - sent)
  }
  if (delays.length < CHUNKS / 2)
    throw new Error(`${CHUNKS} chunks came in ${delays.length}: the tap held them back`)
  return median(delays)
}
