import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type {
  Call,
  LongRunningApplication,
  RouteForApplication,
  RoutesForApplication,
  RunningApplication,
  Triggered,
} from '../../src/application/port.ts'
import type { Client } from './clients.ts'

/** Which routes an application asks, in this order, until one gives it an answer. */
export type Order = 'fallback' | 'primary' | 'primary-then-fallback'

/** How an application calls: with which client, along which routes, and how long it waits. */
export interface Calling {
  readonly client: Client
  readonly order: Order
  readonly timeoutMs: number
}

/** An application of kind `command` in this process: one logical call a drill, success where it would use the answer. */
export function commandLike(calling: Calling): RunningApplication {
  return {
    async run(call) {
      const deadline = AbortSignal.any([call.signal, AbortSignal.timeout(call.deadlineMs)])
      const answered = await callOnce(call, calling, deadline)
      // The gate kills a command at its deadline: whatever it would have said then is not heard.
      if (deadline.aborted) return { ended: { by: 'deadline' }, claim: 'failure', outputs: null }
      const ended = { by: 'exit', code: answered ? 0 : 1 } as const
      return { ended, claim: answered ? 'success' : 'failure', outputs: null }
    },
    stopAll: () => Promise.resolve(0),
  }
}

async function callOnce(
  call: Pick<Call, 'routes' | 'surface' | 'profile' | 'prompt' | 'outputTokens'>,
  { client, order, timeoutMs }: Calling,
  signal: AbortSignal,
): Promise<boolean> {
  const { surface, prompt, outputTokens } = call
  const stream = call.profile === 'streaming'
  for (const route of routesInOrder(call.routes, order)) {
    if (signal.aborted) return false
    const asking = { route, surface, stream, prompt, outputTokens, timeoutMs, signal }
    // An error of the client is its way to say that it has no answer.
    if (await client(asking).catch(() => false)) return true
  }
  return false
}

function routesInOrder({ primary, fallback }: RoutesForApplication, order: Order): RouteForApplication[] {
  if (order === 'fallback') return [fallback]
  if (primary === null) throw new Error('the application asks a primary that this run does not have')
  return order === 'primary' ? [primary] : [primary, fallback]
}

/** What becomes of a service's call upstream when its own caller leaves. */
export type WhenCallerLeaves = 'stops' | 'goes-on'

/** A service in this process: a loopback server that answers 200 where the call gave an answer, else 502. */
export function serviceLike(calling: Calling, whenCallerLeaves: WhenCallerLeaves): LongRunningApplication {
  let asked: Call | null = null
  const server = createServer((request, response) => {
    void serve(request, response)
  })
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const prompt = await text(request)
    const left = new AbortController()
    response.once('close', () => {
      if (!response.writableFinished) left.abort()
    })
    const signal = whenCallerLeaves === 'stops' ? left.signal : new AbortController().signal
    const answered = asked !== null && (await callOnce({ ...asked, prompt }, calling, signal))
    response.writeHead(answered ? 200 : 502).end()
  }
  return {
    async start({ folder }) {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      const { port } = server.address() as AddressInfo
      const trigger = (call: Call, leave: AbortSignal | null): Promise<Triggered> => {
        asked = call
        return triggered(`http://127.0.0.1:${port}/`, call, leave)
      }
      const outputs = { stdout: join(folder, 'stdout'), stderr: join(folder, 'stderr') }
      return { state: 'started', application: { outputs, ended: () => null, trigger } }
    },
    async stopAll() {
      server.closeAllConnections()
      await new Promise<void>((resolve) =>
        server.close(() => {
          resolve()
        }),
      )
      return 0
    },
  }
}

/** The service's caller: it waits for the outcome, and hangs up when it is told to. */
async function triggered(url: string, call: Call, leave: AbortSignal | null): Promise<Triggered> {
  const deadline = AbortSignal.any([call.signal, AbortSignal.timeout(call.deadlineMs)])
  const signal = leave === null ? deadline : AbortSignal.any([deadline, leave])
  try {
    const { ok } = await fetch(url, { method: 'POST', body: call.prompt, signal })
    return { by: 'returned', claim: ok ? 'success' : 'failure', products: [] }
  } catch (error) {
    if (!signal.aborted) throw error
    return { by: leave?.aborted === true ? 'hung-up' : 'deadline', claim: 'silent', products: [] }
  }
}
