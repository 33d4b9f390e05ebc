import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Secret } from '../evidence/secret.ts'
import type { AnswerWith } from './answer.ts'
import { answer } from './answer.ts'

/** What a simulator is started with. Clock and ids come in, so that a rehearsal can be repeated byte for byte. */
export interface SimulatorOptions {
  /** The only key that it serves. */
  readonly key: Secret | string
  readonly now: () => Date
  /** A new id for each request: letters, digits, `.`, `_`, `:` and `-` alone. */
  readonly newId: () => string
  /** Default 400, as documented. */
  readonly missingFieldStatus?: AnswerWith['missingFieldStatus']
}

/** A running simulator. */
export interface Simulator {
  /** `http://127.0.0.1:<port>`, without a path. */
  readonly origin: string
  /** Ends every connection, also those in the middle of a reply. */
  close(): Promise<void>
  /** How many requests came, whatever became of them. */
  seen(): number
}

/** A drill's request has a few hundred bytes: 1 MiB is generous, and nobody can fill the memory. */
const BODY_CAP_BYTES = 1024 * 1024

/**
 * Starts an always-healthy gateway on a free loopback port: both surfaces, streaming, tool calls and the documented
 * refusals. Rejects with the system's error where the port cannot be opened.
 */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const key = typeof options.key === 'string' ? options.key : options.key.reveal()
  let seen = 0
  const server = createServer((request, response) => {
    seen += 1
    const given = {
      key,
      now: options.now(),
      id: options.newId(),
      missingFieldStatus: options.missingFieldStatus ?? 400,
    }
    // The only way to get here is a caller that left or sent without end: there is nobody to answer.
    respond(request, response, given).catch(() => response.destroy())
  })
  return { origin: await listen(server), close: () => close(server), seen: () => seen }
}

async function respond(request: IncomingMessage, response: ServerResponse, given: AnswerWith): Promise<void> {
  const body = await readBody(request)
  const { status, headers, chunks } = answer(
    {
      method: request.method ?? '',
      path: (request.url ?? '').replace(/\?.*$/s, ''),
      authorization: request.headers.authorization ?? null,
      body,
    },
    given,
  )
  response.writeHead(status, headers)
  for (const chunk of chunks) response.write(chunk)
  response.end()
}

/** Null where the body is over the cap. Reads on without keeping it: a client that still sends could not read the refusal. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue
    bytes += chunk.length
    if (bytes > DRAIN_CAP_BYTES) throw new Error('the sender does not stop')
    if (bytes <= BODY_CAP_BYTES) chunks.push(chunk)
    else chunks.length = 0
  }
  return bytes > BODY_CAP_BYTES ? null : Buffer.concat(chunks).toString('utf8')
}

/** A sender that goes on beyond this has its connection closed. */
const DRAIN_CAP_BYTES = 16 * BODY_CAP_BYTES

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('the simulator has no port'))
      else resolve(`http://127.0.0.1:${address.port}`)
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => {
      if (error) reject(error)
      else resolve()
    })
    server.closeAllConnections()
  })
}
