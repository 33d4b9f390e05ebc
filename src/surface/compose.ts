import type { RequestProfile, Surface } from '../evidence/surface.ts'
import { composeChat } from './compose-chat.ts'
import { composeResponses } from './compose-responses.ts'

/** What a healthy reply is to hold. */
export interface Composition {
  readonly surface: Surface
  readonly profile: RequestProfile
  /** The model's words. Left out of the reply when a tool is called. */
  readonly text: string
  /** JSON text of the tool call's arguments. Given, or with the profile `tool-call`, the reply calls the tool. */
  readonly toolArguments?: string
  readonly model: string
  /** The reply's own id, such as `chatcmpl-1` or `resp_1`. */
  readonly id: string
  /** Unix seconds. */
  readonly createdAt: number
  /** Whether the reply is an event stream. Default: only the profile `streaming` is one. */
  readonly stream?: boolean
}

/** A reply as it goes on the wire. Streams hold one SSE event a chunk, everything else is one chunk. */
export interface ComposedReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly chunks: readonly string[]
}

/** What an error reply is to say. */
export interface ErrorComposition {
  readonly status: number
  readonly code: string | number | null
  readonly message: string
  /** Default: CometAPI's own `comet_api_error`. */
  readonly type?: string
  readonly requestId?: string
}

/** The request id of composed errors that are given none: digits, like those of the new-api family. */
const COMPOSED_REQUEST_ID = '20260101000000000000000000000001'

const JSON_HEADERS = { 'content-type': 'application/json' } as const
const STREAM_HEADERS = { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' } as const

/** Makes a success reply in exactly the documented shape. Source: https://apidoc.cometapi.com/api/text/chat and /responses. */
export function composeReply(composition: Composition): ComposedReply {
  const stream = composition.stream ?? composition.profile === 'streaming'
  const callsTool = composition.toolArguments !== undefined || composition.profile === 'tool-call'
  const parts = {
    id: composition.id,
    model: composition.model,
    createdAt: composition.createdAt,
    text: composition.text,
    toolArguments: callsTool ? (composition.toolArguments ?? '{}') : null,
  }
  const composed = composition.surface === 'responses' ? composeResponses(parts) : composeChat(parts)
  return stream
    ? { status: 200, headers: STREAM_HEADERS, chunks: composed.events() }
    : { status: 200, headers: JSON_HEADERS, chunks: [JSON.stringify(composed.whole())] }
}

/**
 * Makes an error reply in the documented envelope, its message ending in `(request id: ...)`.
 * Source: https://apidoc.cometapi.com/errors/error-codes-handling.
 */
export function composeError(composition: ErrorComposition): ComposedReply {
  const requestId = composition.requestId ?? COMPOSED_REQUEST_ID
  const error = {
    message: `${composition.message} (request id: ${requestId})`,
    type: composition.type ?? 'comet_api_error',
    param: '',
    code: composition.code,
  }
  return {
    status: composition.status,
    headers: { ...JSON_HEADERS, 'x-request-id': requestId },
    chunks: [JSON.stringify({ error })],
  }
}
