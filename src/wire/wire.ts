import type { Agent, Dispatcher } from 'undici'
import { errnoOf } from '../evidence/errno.ts'
import { isLoopback } from '../policy/base-url.ts'

/** One request. `body` is sent as it is; `signal` ends the exchange at any time. */
export interface WireRequest {
  readonly origin: string
  readonly path: string
  readonly method: string
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body: Uint8Array | null
  readonly signal: AbortSignal
}

/** What came back. The body is not decompressed; iterating it throws when the connection ends early. */
export type WireReply =
  | {
      readonly kind: 'reply'
      readonly status: number
      readonly headers: ReadonlyMap<string, readonly string[]>
      readonly body: AsyncIterable<Uint8Array>
    }
  | { readonly kind: 'no-reply'; readonly why: 'refused' | 'reset' | 'deadline' | 'dns' | 'tls' | 'blocked' }

/** The gate's only HTTP client: pinned origins, no redirects, no retries. */
export interface Wire {
  send(request: WireRequest): Promise<WireReply>
  close(): Promise<void>
}

export interface WireOptions {
  /** Whether an origin may be asked; a refused one is answered `blocked` and no byte is sent. */
  readonly allows: (origin: string) => boolean
  /** Limit for connecting and for every silence between bytes, in milliseconds. */
  readonly silenceMs: number
  /** The runner's proxy settings; loopback is never sent through a proxy. */
  readonly proxy: { readonly http?: string; readonly https?: string; readonly no?: string } | null
}

/** Opens the client. The package is loaded here, not at start-up: runs that only judge never need it. */
export async function openWire(options: WireOptions): Promise<Wire> {
  const { Agent, EnvHttpProxyAgent, request } = await import('undici')
  const limits = {
    connect: { timeout: options.silenceMs },
    headersTimeout: options.silenceMs,
    bodyTimeout: options.silenceMs,
  }
  const direct: Agent = new Agent(limits)
  const proxied = options.proxy
    ? new EnvHttpProxyAgent({
        ...limits,
        ...(options.proxy.http ? { httpProxy: withScheme(options.proxy.http) } : {}),
        ...(options.proxy.https ? { httpsProxy: withScheme(options.proxy.https) } : {}),
        ...(options.proxy.no ? { noProxy: options.proxy.no } : {}),
      })
    : null

  return {
    async send({ origin, path, method, headers, body, signal }) {
      if (!options.allows(origin) || !staysAt(origin, path)) return { kind: 'no-reply', why: 'blocked' }
      const dispatcher: Dispatcher = proxied && !isLoopback(origin) ? proxied : direct
      try {
        const reply = await request(`${origin}${path}`, {
          method,
          headers: headers as Record<string, string | string[]>,
          body,
          signal,
          dispatcher,
        })
        return { kind: 'reply', status: reply.statusCode, headers: toMap(reply.headers), body: reply.body }
      } catch (error) {
        return { kind: 'no-reply', why: whyNoReply(error, signal) }
      }
    },
    async close() {
      await Promise.all([direct.destroy(), proxied?.destroy()])
    },
  }
}

/** A path such as `@other.example/` would make the origin the user name of another one. */
function staysAt(origin: string, path: string): boolean {
  return URL.canParse(origin + path) && new URL(origin + path).origin === origin
}

/** `proxy.example:3128` is what many a runner has; curl and pip take it as HTTP, too. */
function withScheme(proxy: string): string {
  return proxy.includes('://') ? proxy : `http://${proxy}`
}

function toMap(
  headers: Record<string, string | string[] | undefined>,
): ReadonlyMap<string, readonly string[]> {
  const entries = Object.entries(headers).map(([name, value]): [string, readonly string[]] => [
    name.toLowerCase(),
    value === undefined ? [] : [value].flat(),
  ])
  return new Map(entries)
}

/** Node's and undici's error codes, sorted by what the on-call person would look at next. */
const CODES = [
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, 'refused'],
  [/^(ENOTFOUND|ENODATA|EAI_.*)$/, 'dns'],
  [/TIMEOUT|ETIMEDOUT/, 'deadline'],
  [/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO|EPROTO/, 'tls'],
] as const

function whyNoReply(error: unknown, signal: AbortSignal): (typeof CODES)[number][1] | 'reset' {
  if (signal.aborted) return 'deadline'
  const code = codeOf(error)
  return CODES.find(([pattern]) => pattern.test(code))?.[1] ?? 'reset'
}

/** The code of an error or of what it came from. An AggregateError has one error for each address tried. */
function codeOf(error: unknown): string {
  const code = errnoOf(error)
  if (code !== '' || typeof error !== 'object' || error === null) return code
  if ('errors' in error && Array.isArray(error.errors)) return codeOf(error.errors[0])
  return 'cause' in error ? codeOf(error.cause) : ''
}
