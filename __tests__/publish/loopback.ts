import { createServer, type IncomingHttpHeaders } from 'node:http'
import { once } from 'node:events'

export interface Seen {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Reply {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface Loopback {
  readonly url: string
  readonly seen: readonly Seen[]
  close(): Promise<void>
}

/** A server on 127.0.0.1 that answers with what `answer` gives; null never answers. */
export async function loopback(answer: (request: Seen) => Reply | null): Promise<Loopback> {
  const seen: Seen[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1')
      const one: Seen = {
        method: request.method ?? '',
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      }
      seen.push(one)
      const reply = answer(one)
      if (reply === null) return
      const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body ?? {})
      const type = typeof reply.body === 'string' ? 'application/xml' : 'application/json'
      response.writeHead(reply.status, { 'content-type': type, ...reply.headers }).end(text)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${String(port)}`,
    seen,
    close: async () => {
      if (!server.listening) return
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
