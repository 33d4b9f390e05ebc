import { once } from 'node:events'
import type { Surface } from '../evidence/surface.ts'
import type { WireReply } from '../wire/wire.ts'
import type { BodyCopy } from './body-copy.ts'
import type { Caller } from './caller.ts'
import type { Delivery, Head } from './delivery.ts'
import { EchoWatch } from './echo.ts'
import { repliedHeaders, upstreamHeaders } from './headers.ts'
import type { Upstream } from './options.ts'
import { surfacePath, type Asked } from './request.ts'

/** What the gateway gets as a key in the drill `bad-credential`: anyone can see that it is none. */
const NO_KEY = 'not-a-key-fallback-evidence-gate'

/** Sends the head at once. Node's `flushHeaders` would write it as UTF-8, and turn a header's bytes above 127 into others. */
const NOTHING = Buffer.alloc(0)

/** One request on its way to a route. */
export interface Forwarded {
  readonly asked: Pick<Asked, 'method' | 'headers'>
  /** What is sent: the application's bytes, or those with the output cap added. */
  readonly body: Uint8Array
  readonly caller: Caller
  readonly copy: BodyCopy
  readonly upstream: Upstream
  readonly surface: Surface
  /** The drill `bad-credential`: the gateway gets what anyone can see to be no key. */
  readonly withoutKey: boolean
  readonly stopped: AbortSignal
}

/** Sends the request to the route under the real key and passes the reply on as it comes. */
export async function forward(call: Forwarded): Promise<Delivery> {
  const { asked, caller, copy, upstream, stopped } = call
  const { answeredBy } = upstream
  const over = AbortSignal.any([stopped, caller.left])
  const key = upstream.key.reveal()
  const reply = await upstream.wire.send({
    origin: upstream.origin,
    path: surfacePath(upstream.basePath, call.surface),
    method: asked.method,
    headers: upstreamHeaders(asked, call.withoutKey ? NO_KEY : key),
    body: call.body,
    signal: over,
  })
  const begun = reply.kind === 'reply' ? headOf(reply) : null
  const outcome =
    reply.kind === 'no-reply' ? broken(reply, caller) : await relay(reply, caller, copy, key, over)
  const isLeft = caller.left.aborted && !(outcome.kind === 'no-reply' && outcome.why === 'key-echoed')
  return { answeredBy, outcome: isLeft ? { kind: 'caller-left', begun } : outcome }
}

function broken(reply: Extract<WireReply, { kind: 'no-reply' }>, { response }: Caller): Delivery['outcome'] {
  response.destroy()
  return reply
}

/** Passes status, headers and bytes on. What holds the real key, or cannot be looked into, is cut before it leaves. */
async function relay(
  reply: Replied,
  caller: Caller,
  copy: BodyCopy,
  key: string,
  over: AbortSignal,
): Promise<Delivery['outcome']> {
  const echo = new EchoWatch(key, reply.headers.get('content-encoding')?.join(', '))
  try {
    if (echo.inHeaders(reply.headers)) return echoed(caller)
    for (const [name, values] of repliedHeaders(reply.headers)) caller.response.setHeader(name, values)
    caller.response.writeHead(reply.status)
    caller.response.write(NOTHING)
    for await (const chunk of reply.body) {
      const against = await echo.against(chunk)
      if (against === 'key-echoed') return echoed(caller)
      if (against === 'unreadable') return cut(caller, reply)
      copy.add(chunk)
      if (!caller.response.write(chunk)) await once(caller.response, 'drain', { signal: over })
    }
    caller.response.end()
    return replied(reply, 'complete')
  } catch {
    // The route broke off, the caller left, or the reply's head cannot be passed on: `over` tells the second apart.
    return cut(caller, reply)
  } finally {
    echo.close()
  }
}

type Replied = Extract<WireReply, { kind: 'reply' }>

function headOf({ status, headers }: Replied): Head {
  return { status, headers: joined(headers) }
}

function replied(reply: Replied, ended: 'complete' | 'cut'): Delivery['outcome'] {
  return { kind: 'reply', ...headOf(reply), ended }
}

function echoed(caller: Caller): Delivery['outcome'] {
  breakOff(caller)
  return { kind: 'no-reply', why: 'key-echoed' }
}

function cut(caller: Caller, reply: Replied): Delivery['outcome'] {
  breakOff(caller)
  return replied(reply, 'cut')
}

/** Without a length or chunks (HTTP/1.0), only a reset tells a reply that breaks off from one that ends. */
function breakOff({ response, socket }: Caller): void {
  const endIsTold = !response.headersSent || response.chunkedEncoding || response.hasHeader('content-length')
  if (endIsTold) response.destroy()
  else socket.resetAndDestroy()
}

function joined(headers: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> {
  return new Map([...headers].map(([name, values]) => [name, values.join(', ')]))
}
