import type { RequestProfile, Surface } from '../../src/evidence/surface.ts'
import { composeReply } from '../../src/surface/compose.ts'
import { read } from '../../src/surface/read.ts'
import type { Asked } from '../../src/surface/reading.ts'
import type { Reply } from '../../src/surface/reply.ts'

export const TEXT = 'A light wind came in the morning. The afternoon stayed dry, Größe 🙂.'

/** A reply from a body, typed as a healthy gateway would type it unless headers are given. */
export function replyOf(
  body: string | Uint8Array,
  change: Partial<Reply> & { readonly type?: string } = {},
): Reply {
  const { type, ...rest } = change
  const headers = new Map(type === undefined ? [] : [['content-type', type]])
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  return { status: 200, headers, body: bytes, ended: 'complete', ...rest }
}

/** The composed healthy reply's body. */
export function healthy(surface: Surface, profile: RequestProfile, stream = profile === 'streaming'): string {
  return composeReply({
    surface,
    profile,
    stream,
    text: TEXT,
    ...(profile === 'tool-call' ? { toolArguments: '{"nonce":"amber-kite"}' } : {}),
    model: 'gpt-5-mini',
    id: 'x1',
    createdAt: 1_764_000_000,
  }).chunks.join('')
}

/** What was asked, with nothing declared. */
export function asked(surface: Surface, stream = false, profile: RequestProfile = 'minimal'): Asked {
  return { surface, stream, profile, fields: [] }
}

/** The code of a reading, or `pass`. */
export function codeOf(reply: Reply, question: Asked): string {
  const reading = read(reply, question)
  return reading.outcome === 'pass' ? 'pass' : reading.code
}

/** An event stream from JSON values and ready texts. */
export function sse(...events: readonly unknown[]): string {
  return events
    .map((event) => (typeof event === 'string' ? event : `data: ${JSON.stringify(event)}`))
    .map((event) => `${event}\n\n`)
    .join('')
}
