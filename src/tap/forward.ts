import type { ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { WireReply } from '../wire/wire.ts'
import type { BodyCopy } from './body-copy.ts'
import type { Delivery, Head } from './delivery.ts'
import type { Upstream } from './options.ts'
import type { Surface } from '../evidence/surface.ts'
import { surfacePath, type Asked } from './request.ts'

/** Headers that belong to one connection (RFC 9110, section 7.6.1), and those that the tap sets itself. */
const NOT_FORWARDED = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
  'host',
  'content-length',
  'authorization',
  'x-api-key',
  'api-key',
  'x-goog-api-key',
])

/** What the gateway gets as a key in the drill `bad-credential`: anyone can see that it is none. */
const NO_KEY = 'not-a-key-fallback-evidence-gate'

/** One request on its way to a route. */
export interface Forwarded {
  readonly asked: Asked
  readonly response: ServerResponse
  readonly copy: BodyCopy
  readonly upstream: Upstream
  readonly surface: Surface
  /** The drill `bad-credential`: the gateway gets what anyone can see to be no key. */
  readonly withoutKey: boolean
  readonly stopped: AbortSignal
}

/** Sends the request to the route under the real key and passes the reply on as it comes. */
export async function forward(call: Forwarded): Promise<Delivery> {
  const { asked, response, copy, upstream, stopped } = call
  const callerLeft = new AbortController()
  const onClose = () => {
    if (!response.writableFinished) callerLeft.abort()
  }
  response.once('close', onClose)
  try {
    const reply = await upstream.wire.send({
      origin: upstream.origin,
      path: surfacePath(upstream.basePath, call.surface),
      method: asked.method,
      headers: upstreamHeaders(call),
      body: asked.body,
      signal: AbortSignal.any([stopped, callerLeft.signal]),
    })
    if (reply.kind === 'no-reply') {
      response.destroy()
      return callerLeft.signal.aborted
        ? left(null, upstream.answeredBy)
        : { answeredBy: upstream.answeredBy, outcome: reply }
    }
    const head = { status: reply.status, headers: joined(reply.headers) }
    const ended = await relay(reply, response, copy, upstream.key.reveal(), callerLeft.signal)
    if (callerLeft.signal.aborted) return left(head, upstream.answeredBy)
    return { answeredBy: upstream.answeredBy, outcome: { kind: 'reply', ...head, ended } }
  } finally {
    response.off('close', onClose)
  }
}

function left(begun: Head | null, answeredBy: Delivery['answeredBy']): Delivery {
  return { answeredBy, outcome: { kind: 'caller-left', begun } }
}

function upstreamHeaders({
  asked,
  upstream,
  withoutKey,
}: Forwarded): Record<string, string | readonly string[]> {
  const kept = Object.entries(asked.headers).filter(
    (entry): entry is [string, string | readonly string[]] =>
      entry[1] !== undefined && !NOT_FORWARDED.has(entry[0]),
  )
  const key = withoutKey ? NO_KEY : upstream.key.reveal()
  return { ...Object.fromEntries(kept), authorization: `Bearer ${key}` }
}

/** Passes status, headers and bytes on. A reply that echoes the real key is cut before the echo leaves. */
async function relay(
  reply: Extract<WireReply, { kind: 'reply' }>,
  response: ServerResponse,
  copy: BodyCopy,
  key: string,
  callerLeft: AbortSignal,
): Promise<'complete' | 'cut'> {
  const headers = [...reply.headers].filter(([name]) => !NOT_FORWARDED.has(name))
  const echo = new EchoWatch(key)
  if (headers.some(([, values]) => values.some((value) => value.includes(key)))) {
    response.destroy()
    return 'cut'
  }
  response.writeHead(reply.status, Object.fromEntries(headers.map(([name, values]) => [name, [...values]])))
  response.flushHeaders()
  try {
    for await (const chunk of reply.body) {
      if (echo.sees(chunk)) throw new Error('the reply holds the real key')
      copy.add(chunk)
      if (!response.write(chunk)) await once(response, 'drain', { signal: callerLeft })
    }
    response.end()
    return 'complete'
  } catch {
    response.destroy()
    return 'cut'
  }
}

/** Looks for the key across chunk borders: keeps as many bytes as the key is long, less one. */
class EchoWatch {
  #key: Buffer
  #tail: Buffer = Buffer.alloc(0)

  constructor(key: string) {
    this.#key = Buffer.from(key)
  }

  sees(chunk: Uint8Array): boolean {
    const window = Buffer.concat([this.#tail, chunk])
    this.#tail = window.subarray(Math.max(0, window.length - this.#key.length + 1))
    return window.includes(this.#key)
  }
}

function joined(headers: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> {
  return new Map([...headers].map(([name, values]) => [name, values.join(', ')]))
}
