import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Attempt } from '../evidence/drill.ts'
import { exchange, type Progress } from './exchange.ts'
import type { TapOptions } from './options.ts'

/** After so many attempts of one drill every further connection is closed: a storm is evidence, not a load test. */
const ATTEMPT_CAP = 100

/** A listening tap: one drill, one canary, one address. */
export interface Tap {
  /** What the application gets as its base URL, such as `http://127.0.0.1:40123/v1`. */
  readonly baseUrl: string
  /** Stops listening, ends what is still open and says all that was seen, in the order of arrival. May be called again. */
  close(): Promise<TapSeen>
}

export interface TapSeen {
  readonly attempts: readonly Attempt[]
  readonly faultMet: boolean
  /** Faults of the gate itself while it recorded: a run that has one is no evidence. */
  readonly errors: readonly unknown[]
}

/** Listens on a free loopback port and records every exchange. Rejects when no port can be opened. */
export async function openTap(options: TapOptions): Promise<Tap> {
  const stop = new AbortController()
  const progress: Progress = {
    attempts: 0,
    upstreamCalls: 0,
    faultMet: false,
    lastEnded: null,
    stopped: stop.signal,
  }
  const exchanges: Promise<Attempt | null>[] = []
  const errors: unknown[] = []

  const server = createServer((request, response) => {
    if (progress.attempts >= ATTEMPT_CAP) {
      response.destroy()
      return
    }
    exchanges.push(serve(request, response, options, progress, errors))
  })
  const port = await listen(server)

  const close = async (): Promise<TapSeen> => {
    const closed = new Promise((resolve) => server.close(resolve))
    stop.abort()
    const seen = await Promise.all(exchanges)
    server.closeAllConnections()
    await closed
    return { attempts: seen.filter((attempt) => attempt !== null), faultMet: progress.faultMet, errors }
  }
  let closing: Promise<TapSeen> | null = null
  return {
    baseUrl: `http://127.0.0.1:${port}${options.upstream.basePath}`,
    close: () => (closing ??= close()),
  }
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  options: TapOptions,
  progress: Progress,
  errors: unknown[],
): Promise<Attempt | null> {
  // A socket that dies while we write is the caller's leaving; the exchange sees it through `close`.
  response.on('error', () => undefined)
  try {
    return await exchange(request, response, options, progress)
  } catch (error) {
    response.destroy()
    if (!request.complete) return null
    errors.push(error)
    return null
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port)
    })
  })
}
