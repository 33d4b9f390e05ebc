import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from '@jest/globals'
import { reply } from '../../src/fault/script.ts'
import { BodyCopy } from '../../src/tap/body-copy.ts'
import { watchCaller, type Caller } from '../../src/tap/caller.ts'
import type { Delivery } from '../../src/tap/delivery.ts'
import { play } from '../../src/tap/play.ts'

/** Serves one request of a client that is still there, and gives what the serving came to. */
async function served(serve: (caller: Caller) => Promise<Delivery>): Promise<Delivery> {
  const { promise, resolve, reject } = Promise.withResolvers<Delivery>()
  const server = createServer((asked: IncomingMessage, response: ServerResponse) => {
    response.on('error', () => undefined)
    serve(watchCaller(asked.socket, response)).then(resolve, reject)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const asking = request({ port, host: '127.0.0.1' })
  asking.on('error', () => undefined)
  asking.end()
  try {
    return await promise
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const CHUNKS = Array.from({ length: 64 }, () => 'x'.repeat(256 * 1024))

describe('a connection that breaks while the tap writes', () => {
  it.each(['before the first byte', 'between two chunks', 'while the tap waits for room'])(
    '%s is a caller that has left, and no fault of ours',
    async (when) => {
      const { outcome } = await served((caller) => {
        const breakOff = () => caller.socket.destroy(Object.assign(new Error('broken'), { code: 'EPIPE' }))
        const chunks = (function* () {
          for (const [at, chunk] of CHUNKS.entries()) {
            if (at === 1 && when === 'between two chunks') breakOff()
            yield chunk
          }
        })()
        if (when === 'before the first byte') breakOff()
        if (when === 'while the tap waits for room') setImmediate(breakOff)
        const over = new AbortController()
        return play(reply(200, { 'content-type': 'text/plain' }, chunks), caller, new BodyCopy(), over.signal)
      })
      expect(outcome.kind).toBe('caller-left')
    },
  )
})
