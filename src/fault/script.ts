import type { ErrorCause, Fault } from '../evidence/fault.ts'
import type { RequestProfile, Surface } from '../evidence/surface.ts'

/** One write to the connection. Text is UTF-8. */
export type Chunk = string | Uint8Array

/** Account details that a failing gateway may name. Planted with values of their own, so that a copy is recognised. */
export const MARKER_NAMES = ['balance', 'quota', 'cost', 'organization', 'project', 'email'] as const
export type MarkerName = (typeof MARKER_NAMES)[number]
export type Markers = Readonly<Record<MarkerName, string>>

/** One attempt that a fault may answer. All values come in: the same call gives the same bytes. */
export interface FaultCall {
  readonly fault: Fault
  readonly surface: Surface
  readonly profile: RequestProfile
  /** Whether the request asked for an event stream. Default: only the profile `streaming` does. */
  readonly stream?: boolean
  /** 1-based count of the attempts on the faulty route. */
  readonly attempt: number
  /** Which attempt the fault answers. Default: every one. */
  readonly onAttempt?: Extract<ErrorCause, { readonly by: 'tap' }>['onAttempt']
  readonly model: string
  readonly now: Date
  /** Stands in every text that looks like a model's, so that a stored reply is recognised. */
  readonly nonce: string
  readonly ids: { readonly reply: string; readonly request: string }
  readonly markers: Markers
  /** The other origin that `redirect` points to: scheme, host and port. */
  readonly redirectOrigin: string
}

/** A reply that the tap plays. Header names are lower case. */
export interface ReplyScript {
  readonly kind: 'reply'
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** May be made while it is read, and may be read again: a huge body is never held in memory. */
  readonly chunks: Iterable<Chunk>
  /** `gzip`: the player compresses the chunks as they pass. The headers already say so. */
  readonly encode: 'as-is' | 'gzip'
  readonly delayFirstByteMs: number
  readonly delayBetweenMs: number
  /**
   * After the last chunk: `end` in order, `reset` the connection, `stall` with the connection open, or `endless`: the
   * last chunk again and again, `delayBetweenMs` apart, until the caller leaves or the player's bound is met.
   */
  readonly then: 'end' | 'reset' | 'stall' | 'endless'
}

/** What the tap does instead of asking the route. */
export type Script =
  | ReplyScript
  /** Accept the request, never answer. */
  | { readonly kind: 'silence' }
  /** Reset the connection before the first byte of a reply. */
  | { readonly kind: 'reset' }
  /** The fault does not play here: the route answers. A fault that never plays counts as not met. */
  | { readonly kind: 'pass-through'; readonly why: 'another-attempt' | 'needs-streaming' }

/** A reply in one go: what most faults are. */
export function reply(
  status: number,
  headers: Readonly<Record<string, string>>,
  chunks: Iterable<Chunk>,
  rest: Partial<Pick<ReplyScript, 'encode' | 'delayFirstByteMs' | 'delayBetweenMs' | 'then'>> = {},
): ReplyScript {
  return {
    kind: 'reply',
    status,
    headers,
    chunks,
    encode: 'as-is',
    delayFirstByteMs: 0,
    delayBetweenMs: 0,
    then: 'end',
    ...rest,
  }
}
