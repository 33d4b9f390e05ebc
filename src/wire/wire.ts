import type { Agent, Dispatcher } from 'undici'

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
        ...(options.proxy.http ? { httpProxy: options.proxy.http } : {}),
        ...(options.proxy.https ? { httpsProxy: options.proxy.https } : {}),
        ...(options.proxy.no ? { noProxy: options.proxy.no } : {}),
      })
    : null

  return {
    async send({ origin, path, method, headers, body, signal }) {
      if (!options.allows(origin)) return { kind: 'no-reply', why: 'blocked' }
      const dispatcher: Dispatcher = proxied && !isLoopback(origin) ? proxied : direct
      try {
        const reply = await request(`${origin}${path}`, {
          method: method as Dispatcher.HttpMethod,
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

function toMap(
  headers: Record<string, string | string[] | undefined>,
): ReadonlyMap<string, readonly string[]> {
  const entries = Object.entries(headers).map(([name, value]): [string, readonly string[]] => [
    name.toLowerCase(),
    value === undefined ? [] : [value].flat(),
  ])
  return new Map(entries)
}

/** 127.0.0.0/8, `::1` and `localhost` (RFC 6761, RFC 1122): traffic to them does not leave the machine. */
export function isLoopback(origin: string): boolean {
  const host = URL.canParse(origin) ? new URL(origin).hostname : ''
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

/** Node's and undici's error codes, sorted by what the on-call person would look at next. */
function whyNoReply(error: unknown, signal: AbortSignal): 'refused' | 'reset' | 'deadline' | 'dns' | 'tls' {
  if (signal.aborted) return 'deadline'
  const code = codeOf(error)
  if (code === 'ECONNREFUSED') return 'refused'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'dns'
  if (/TIMEOUT|ETIMEDOUT/.test(code)) return 'deadline'
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(code)) return 'tls'
  return 'reset'
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return code || ('cause' in error ? codeOf(error.cause) : '')
}
