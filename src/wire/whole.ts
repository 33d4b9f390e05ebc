import type { Wire, WireReply } from './wire.ts'

/** What is fetched in one piece, without a body of our own. */
export interface WholeRequest {
  /** An address without credentials; the wire decides whether its origin may be asked. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly maxBytes: number
  /** For the whole exchange, from the first byte sent to the last one read. */
  readonly deadlineMs: number
  readonly signal: AbortSignal
}

type NoReply = Extract<WireReply, { kind: 'no-reply' }>['why']

/** A body that was read to its end, or why it was not. Redirects are replies like any other: nothing follows them. */
export type WholeReply =
  | {
      readonly kind: 'whole'
      readonly status: number
      readonly headers: ReadonlyMap<string, readonly string[]>
      readonly bytes: Uint8Array
    }
  | { readonly kind: 'no-whole'; readonly why: NoReply | 'over-cap' | 'encoded' }

/** Reads an address to its end: at most `maxBytes`, at most `deadlineMs`, as the server stores it (no compression). */
export async function fetchWhole(wire: Wire, request: WholeRequest): Promise<WholeReply> {
  const late = AbortSignal.timeout(request.deadlineMs)
  const signal = AbortSignal.any([late, request.signal])
  const { origin, pathname, search } = new URL(request.url)
  const reply = await wire.send({
    origin,
    path: `${pathname}${search}`,
    method: 'GET',
    headers: { 'accept-encoding': 'identity', ...request.headers },
    body: null,
    signal,
  })
  if (reply.kind === 'no-reply') return { kind: 'no-whole', why: reply.why }
  // Asked for as it is stored: a server that compresses all the same hands out a size that no cap has seen.
  const coding = reply.headers.get('content-encoding')?.join().trim().toLowerCase() ?? ''
  if (coding !== '' && coding !== 'identity') return { kind: 'no-whole', why: 'encoded' }
  try {
    const bytes = await upTo(reply.body, request.maxBytes)
    return bytes === null
      ? { kind: 'no-whole', why: 'over-cap' }
      : { kind: 'whole', status: reply.status, headers: reply.headers, bytes }
  } catch {
    return { kind: 'no-whole', why: signal.aborted ? 'deadline' : 'reset' }
  }
}

/** Leaving the loop ends the connection: nothing more of a body over its cap is read. */
async function upTo(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
