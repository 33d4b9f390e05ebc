import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { newKey } from './keys.ts'
import { listen, type Loopback } from './loopback.ts'

/** A gateway that answers everything in one hostile way. */
export interface HostileGateway extends Loopback {
  readonly baseUrl: string
  readonly key: string
}

/** Ways to answer that a healthy gateway never takes. */
export const HOSTILITIES = {
  /** A page of a proxy in between, with success as its status. */
  html: (response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end('<!doctype html><title>Welcome</title><p>Sign in to continue')
  },
  /** One JSON string that never ends: 64 MiB, as far as the client takes it. */
  endless: async (response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.write('{"id":"')
    const chunk = 'a'.repeat(256 * 1024)
    for (let sent = 0; sent < 256 && !response.destroyed; sent += 1) {
      if (!response.write(chunk)) await Promise.race([drained(response), sleep(2_000)])
    }
    response.end()
  },
  /** 256 MiB of blanks in about 260 kB. */
  'gzip-bomb': (response) => {
    const member = gzipSync(Buffer.alloc(16 * 1024 * 1024, 0x20))
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
    response.end(Buffer.concat(Array.from({ length: 16 }, () => member)))
  },
  /** Headers, then nothing. */
  stall: (response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.write('{')
  },
  /** The connection is cut before an answer. */
  reset: (response) => {
    response.socket?.resetAndDestroy()
  },
  /** To another origin: the key must not follow. */
  redirect: (response) => {
    response.writeHead(307, { location: 'http://127.0.0.1:9/v1/responses' })
    response.end()
  },
} as const satisfies Readonly<Record<string, (response: ServerResponse) => Promise<void> | void>>

function drained(response: ServerResponse): Promise<unknown> {
  return new Promise((resolve) => {
    response.once('drain', resolve)
    response.once('close', resolve)
  })
}

/** Starts a gateway that answers in one of those ways, or as `answer` says. */
export async function startHostileGateway(
  way: keyof typeof HOSTILITIES | ((response: ServerResponse) => Promise<void> | void),
): Promise<HostileGateway> {
  const answer: (response: ServerResponse) => Promise<void> | void =
    typeof way === 'function' ? way : HOSTILITIES[way]
  const server = await listen(async (request, response) => {
    request.resume()
    await answer(response)
  })
  return { ...server, baseUrl: `${server.origin}/v1`, key: newKey() }
}
