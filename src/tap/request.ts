import type { IncomingMessage } from 'node:http'
import { isLoopback } from '../policy/base-url.ts'
import type { LayerHint } from '../evidence/drill.ts'
import type { Surface } from '../evidence/surface.ts'
import { encodedForms } from '../leak/decode/encodings.ts'
import { SURFACE_PATHS } from '../surface/ask.ts'

/** Longer requests are refused with 413: a drill's prompt is a few sentences. */
const REQUEST_LIMIT_BYTES = 1024 * 1024

/** One request of the application, read whole. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: Buffer
  /** How many bytes the body had; over the limit, `body` holds its beginning. */
  readonly bytes: number
  readonly overLimit: boolean
  /** False where the caller left before its end. */
  readonly whole: boolean
  /** The body as JSON; undefined where it is none. */
  readonly json: unknown
}

/** Reads a request up to the limit. `host` is the name under which the application reaches the tap. */
export async function readRequest(request: IncomingMessage, host: string): Promise<Asked> {
  const { chunks, bytes, whole } = await readBody(request)
  const body = Buffer.concat(chunks)
  return {
    method: request.method ?? 'GET',
    path: pathOf(request.url ?? '/', host, request.socket.localPort),
    headers: request.headers,
    body,
    bytes,
    overLimit: bytes > REQUEST_LIMIT_BYTES,
    whole,
    json: parseOrNothing(body),
  }
}

async function readBody(
  request: IncomingMessage,
): Promise<{ chunks: readonly Buffer[]; bytes: number; whole: boolean }> {
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes <= REQUEST_LIMIT_BYTES) chunks.push(chunk)
    }
    return { chunks, bytes, whole: true }
  } catch {
    // Only a caller that leaves ends a request early: what it sent still came, and counts.
    return { chunks, bytes, whole: false }
  }
}

/**
 * The path of a request target. Every server must take the absolute form (RFC 9112, section 3.2.2); one that names
 * another host stays as it is, and so is no path of ours.
 */
function pathOf(target: string, host: string, port: number | undefined): string {
  if (target.startsWith('/') || !URL.canParse(target)) return target
  const url = new URL(target)
  const isHere =
    url.protocol === 'http:' &&
    Number(url.port || '80') === port &&
    (url.hostname === host || isLoopback(url.origin))
  return isHere ? `${url.pathname}${url.search}` : target
}

function parseOrNothing(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown
  } catch {
    return undefined
  }
}

/** The path of a surface under a base path: `/v1` and `responses` give `/v1/responses`. */
export function surfacePath(basePath: string, surface: Surface): string {
  return `${basePath}${SURFACE_PATHS[surface]}`
}

/** Where a request was aimed. Listing models, HEAD and OPTIONS are side calls: no attempt to be served. */
export function targetOf(
  asked: Pick<Asked, 'method' | 'path'>,
  basePath: string,
  surface: Surface,
): 'declared' | 'other-surface' | 'other-path' | 'side-call' {
  const path = asked.path.split('?', 1)[0] ?? ''
  if (asked.method === 'HEAD' || asked.method === 'OPTIONS') return 'side-call'
  if (asked.method === 'GET' && path === `${basePath}/models`) return 'side-call'
  if (asked.method !== 'POST') return 'other-path'
  if (path === surfacePath(basePath, surface)) return 'declared'
  const other = surface === 'responses' ? 'chat-completions' : 'responses'
  return path === surfacePath(basePath, other) ? 'other-surface' : 'other-path'
}

/** Headers in which a client may send its key. Source: CometAPI's OpenAI, Anthropic and Gemini paths. */
export const CREDENTIAL_HEADERS = ['authorization', 'x-api-key', 'api-key', 'x-goog-api-key']

/** Whether the request carries a canary. The comparison is of whole values: a piece of it is `other`. */
export function credentialOf(
  asked: Pick<Asked, 'headers'>,
  canaries: readonly string[],
): 'canary' | 'none' | 'other' {
  const values = CREDENTIAL_HEADERS.flatMap((name) => asked.headers[name] ?? []).map((value) =>
    value.replace(/^bearer\s+/i, '').trim(),
  )
  if (values.length === 0) return 'none'
  return values.every((value) => canaries.includes(value)) ? 'canary' : 'other'
}

/** Whether a canary stands in the address or the body, in any encoding: only headers are kept out of logs by everybody. */
export function exposedIn(
  { path, body }: Pick<Asked, 'path' | 'body'>,
  canaries: readonly string[],
): 'address' | 'body' | null {
  const forms = [...new Set(canaries)].flatMap(encodedForms).map(({ bytes }) => Buffer.from(bytes))
  const standsIn = (text: Buffer): boolean => forms.some((form) => text.includes(form))
  if (standsIn(Buffer.from(path))) return 'address'
  return standsIn(Buffer.from(body.buffer, body.byteOffset, body.byteLength)) ? 'body' : null
}

/** Attempt counters that SDKs and gateways send. Recorded, never believed. */
const HINT_HEADERS = [
  'x-stainless-retry-count',
  'x-portkey-retry-attempt-count',
  'x-envoy-attempt-count',
  'x-litellm-attempted-retries',
]

/** The first retry counter among the request's headers. */
export function hintOf(asked: Pick<Asked, 'headers'>): LayerHint | null {
  for (const header of HINT_HEADERS) {
    const value = asked.headers[header]
    if (typeof value === 'string' && /^-?\d{1,6}$/.test(value)) return { header, count: Number(value) }
  }
  return null
}
