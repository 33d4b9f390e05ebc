import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Attempt } from '../evidence/drill.ts'
import { errnoText } from '../evidence/errno.ts'
import { ROUTES, type RouteName } from '../evidence/fault.ts'
import { ConfigurationError } from '../policy/problem.ts'
import { containsNonce } from '../surface/ask.ts'
import { watchCaller } from './caller.ts'
import { exchange, type Call, type Line } from './exchange.ts'
import type { DrillAtTap, TapOptions } from './options.ts'
import { readRequest, type Asked } from './request.ts'
import { Turns, type Turn } from './turns.ts'
import { Watch } from './watch.ts'

/** After so many requests for each drill every further connection is closed: a storm is evidence, not a load test. */
const REQUEST_CAP = 100

/**
 * Idle connections are kept longer than any drill takes: closing one while a client sends its next request would look
 * like a failing gateway (Node closes after 5 s by default).
 */
const KEEP_ALIVE_MS = 35 * 60_000

/** The sockets of a process that has ended are closed within milliseconds, also on a busy runner. */
const LEAVING_MS = 250

/** A listening tap: an address for each route, and one where redirects point. */
export interface Tap {
  /** What the application gets as base URL of a route, such as `http://127.0.0.1:40123/v1`; null without that route. */
  baseUrl(route: RouteName): string | null
  /** Begins to record a drill. */
  watch(drill: DrillAtTap): Watch
  /** Stops listening, ends what is still open and says what belonged to no drill. May be called again. */
  close(): Promise<TapClosed>
}

export interface TapClosed {
  readonly strays: readonly Attempt[]
  /** Faults of the gate itself while it recorded: a run that has one is no evidence. */
  readonly errors: readonly unknown[]
}

/**
 * Opens every address of the tap.
 * @throws ConfigurationError when one cannot be opened: a fixed port that is in use, an address that this machine lacks
 */
export async function openTap(options: TapOptions): Promise<Tap> {
  const ledger = new Ledger(options)
  const lines: Line[] = ROUTES.filter((route) => options.routes[route] !== null)
  const servers = new Map<Line, Server>(
    [...lines, 'elsewhere' as const].map((line) => [line, ledger.serve(line)]),
  )
  const { ports, listen: address } = options.address
  const opened = [...servers].map(async ([line, server]) => {
    const port = line === 'elsewhere' ? 0 : (ports[line] ?? 0)
    return [line, await listen(server, address, port).catch(unusable(address, port))] as const
  })
  const settled = await Promise.allSettled(opened)
  const failed = settled.find((each) => each.status === 'rejected')
  if (failed) {
    for (const server of servers.values()) server.close()
    throw failed.reason
  }
  const portOf = new Map(await Promise.all(opened))
  ledger.elsewhere = `http://${options.address.host}:${portOf.get('elsewhere') ?? 0}`

  let closing: Promise<TapClosed> | null = null
  return {
    baseUrl(route) {
      const { [route]: known } = options.routes
      return known === null
        ? null
        : `http://${options.address.host}:${portOf.get(route) ?? 0}${known.basePath}`
    },
    watch: (drill) => ledger.watch(drill),
    close: () => (closing ??= ledger.close([...servers.values()])),
  }
}

/** A request that was read, on its way to be answered. */
interface Taken extends Pick<Call, 'asked' | 'arrivedAt' | 'line' | 'watch'> {
  readonly turn: Turn
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

/** Who recorded what: one watch a drill, and one for what no drill owns. */
class Ledger {
  elsewhere = ''
  readonly #options: TapOptions
  readonly #watches: Watch[] = []
  readonly #strays = new Watch(null)
  readonly #stop = new AbortController()
  readonly #errors: unknown[] = []
  readonly #turns = new Turns()
  #arrived = 0

  constructor(options: TapOptions) {
    this.#options = options
  }

  watch(drill: DrillAtTap): Watch {
    const watch = new Watch(drill)
    this.#watches.push(watch)
    return watch
  }

  serve(line: Line): Server {
    const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS })
    const serve = (request: IncomingMessage, response: ServerResponse) => {
      this.#arrived += 1
      if (this.#arrived > REQUEST_CAP * (this.#watches.length + 1)) {
        response.destroy()
        return
      }
      void this.#take(line, request, response)
    }
    server.on('request', serve)
    // Whatever a client expects beside 100-continue, which Node answers: a request that is refused unseen is no evidence.
    server.on('checkExpectation', serve)
    server.requestTimeout = 0
    return server
  }

  async close(servers: readonly Server[]): Promise<TapClosed> {
    const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)))
    // Who has just left is told as such only when the socket says so: stopping first would tell a cut reply instead.
    await Promise.all([...this.#watches, this.#strays].map((watch) => watch.ended(LEAVING_MS)))
    this.#stop.abort()
    const { attempts } = await this.#strays.seen()
    await Promise.all(this.#watches.map((watch) => watch.seen()))
    for (const server of servers) server.closeAllConnections()
    await Promise.all(closed)
    return { strays: attempts, errors: this.#errors }
  }

  /** Never rejects: what goes wrong is kept in `errors`. */
  async #take(line: Line, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const arrivedAt = this.#options.elapsed()
    // A socket that dies while we write is the caller's leaving; the exchange sees it through `close`.
    response.on('error', () => undefined)
    try {
      const turn = this.#turns.take(request.socket)
      const asked = await readRequest(request, this.#options.address.host)
      const watch = this.#ownerOf(line, asked)
      const call = { asked, arrivedAt, line, watch, turn, request, response }
      watch.add(this.#exchange(call).catch((error: unknown) => this.#failed(response, error)))
    } catch (error) {
      this.#failed(response, error)
    }
  }

  /** Answers when the connection's turn has come. Null over the cap: the hundred before it say enough. */
  async #exchange({
    asked,
    arrivedAt,
    line,
    watch,
    turn,
    request,
    response,
  }: Taken): Promise<Attempt | null> {
    await turn.come
    const caller = watchCaller(request.socket, response)
    try {
      if (watch.attempts >= REQUEST_CAP) {
        response.destroy()
        return null
      }
      return await exchange({
        asked,
        arrivedAt,
        caller,
        line,
        watch,
        options: this.#options,
        elsewhere: this.elsewhere,
        canaries: this.#canariesOn(line, watch),
        stopped: this.#stop.signal,
      })
    } finally {
      caller.forget()
      turn.over()
    }
  }

  #failed(response: ServerResponse, error: unknown): null {
    response.destroy()
    this.#errors.push(error)
    return null
  }

  /** Nothing that follows a redirect belongs to a drill: no drill asks for it. */
  #ownerOf(line: Line, asked: Asked): Watch {
    if (line === 'elsewhere') return this.#strays
    const [first] = this.#watches
    if (this.#options.attribution === 'whole') return first ?? this.#strays
    return (
      this.#watches.find(({ drill }) => drill !== null && names(asked, drill.drill.nonce)) ?? this.#strays
    )
  }

  /** The dummy keys that are right on this line. */
  #canariesOn(line: Line, { drill }: Watch): readonly string[] {
    const known = drill === null ? this.#watches.flatMap((watch) => watch.drill ?? []) : [drill]
    const routes = line === 'elsewhere' ? ROUTES : [line]
    return known.flatMap(({ canaries }) => routes.map((route) => canaries[route].reveal()))
  }
}

/** Whether a request is a drill's. Of one that broke off, or is no JSON, the bytes have to do. */
function names({ json, body }: Asked, nonce: string): boolean {
  return json === undefined ? body.includes(nonce) : containsNonce(json, nonce)
}

function unusable(address: string, port: number): (error: unknown) => never {
  return (error) => {
    const where = port === 0 ? `\`${address}\`` : `port ${port} of \`${address}\``
    throw new ConfigurationError(
      [
        {
          code: 'tap-address-unusable',
          setting: 'tap',
          at: { in: 'run' },
          value: null,
          says: `The tap cannot listen on ${where} (${errnoText(error)}), so no request of the application would be seen. Name another port or address in \`tap\` of the policy file, or leave it out.`,
          allowed: null,
          example: 'tap: { listen: 127.0.0.1 }',
        },
      ],
      [],
      { cause: error },
    )
  }
}

function listen(server: Server, address: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, () => {
      resolve((server.address() as AddressInfo).port)
    })
  })
}
