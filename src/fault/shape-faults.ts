import type { Fault } from '../evidence/fault.ts'
import type { ComposedReply } from '../surface/compose.ts'
import { composeError } from '../surface/compose.ts'
import type { JsonObject } from '../surface/member.ts'
import { bend, breakJson, renumber, sayTwice } from './bend.ts'
import { healthyReply, isStream } from './healthy.ts'
import type { FaultCall, ReplyScript } from './script.ts'
import { reply } from './script.ts'
import { pageText } from './status-faults.ts'

/** Faults under status 200: each departs from the documented shape in exactly one way. */
export const SHAPE_FAULTS = {
  'error-in-200': (call) => errorInSuccess(call),
  'html-200': () => reply(200, { 'content-type': 'text/html; charset=utf-8' }, [pageText(200, 'Welcome')]),
  'truncated-json': (call) => bent(call, truncated),
  'duplicate-keys': (call) => bent(call, (chunks) => sayTwice(chunks, 'Nothing of this is so.')),
  'trailing-bytes': (call) => bent(call, withTrailer),
  'empty-result': (call) => emptied(call, emptyList),
  'null-content': (call) => emptied(call, emptyMessage),
  'wrong-surface': (call) => plain(healthyReply(call, { surface: otherSurface(call) })),
  'output-limit': (call) => bent(call, limited),
  'wrong-content-type': (call) => wrongContentType(call),
  'unknown-terminal': (call) => bent(call, (chunks) => bend(chunks, endedUnheardOf)),
} as const satisfies Partial<Record<Fault, (call: FaultCall) => ReplyScript>>

function plain({ status, headers, chunks }: ComposedReply): ReplyScript {
  return reply(status, headers, chunks)
}

function bent(call: FaultCall, change: (chunks: readonly string[]) => readonly string[]): ReplyScript {
  const healthy = healthyReply(call)
  return plain({ ...healthy, chunks: change(healthy.chunks) })
}

/** A provider that fails behind a gateway that keeps the status answers in JSON, whether a stream was asked for or not. */
function errorInSuccess({ ids }: FaultCall): ReplyScript {
  const message = 'The provider failed to answer.'
  return plain(composeError({ status: 200, code: 'server_error', message, requestId: ids.request }))
}

/** JSON stops after two thirds; in a stream the last event that holds JSON stops halfway. */
function truncated(chunks: readonly string[]): readonly string[] {
  const last = chunks.findLastIndex((chunk) => chunk.includes('data: {'))
  if (last === -1) return chunks.map((json) => json.slice(0, Math.floor((json.length * 2) / 3)))
  return chunks.map((chunk, at) => (at === last ? breakJson(chunk) : chunk))
}

/** The beginning of a second object after the first, or more of the model's words after the stream's end. */
function withTrailer(chunks: readonly string[]): readonly string[] {
  const more = chunks[Math.floor(chunks.length / 2)] ?? ''
  return [...chunks, more.startsWith('{') ? `\n${more.slice(0, 24)}` : more]
}

/** A success without result. There is no empty form of a tool call: it is a reply in words that has none. */
function emptied(call: FaultCall, change: (object: JsonObject) => JsonObject): ReplyScript {
  const profile = call.profile === 'tool-call' ? 'minimal' : call.profile
  const healthy = healthyReply(call, { profile })
  const chunks = isStream(call) ? healthy.chunks.filter(holdsNoWords) : healthy.chunks
  return plain({ ...healthy, chunks: renumber(bend(chunks, change)) })
}

/** The events of a stream that are there whatever the model says. */
function holdsNoWords(event: string): boolean {
  return !/"delta":\{"content":"[^"]|^event: response\.(?:content_part|output_text|output_item)\./.test(event)
}

/** The list of results is empty. A chat stream without its words has no list left to empty. */
function emptyList(object: JsonObject): JsonObject {
  if (object['object'] === 'chat.completion') return { ...object, choices: [] }
  return object['object'] === 'response' ? { ...object, output: [] } : object
}

/** There is a result, and nothing in it. */
function emptyMessage(object: JsonObject): JsonObject {
  if (object['type'] === 'message') return { ...object, content: [] }
  return object['role'] === 'assistant' ? { ...object, content: null } : object
}

function otherSurface({ surface }: FaultCall): FaultCall['surface'] {
  return surface === 'responses' ? 'chat-completions' : 'responses'
}

/** Both surfaces' own way to say that the token limit was met, everywhere that they say how a reply ended. */
function limited(chunks: readonly string[]): readonly string[] {
  const renamed = chunks.map((chunk) => chunk.replaceAll('response.completed', 'response.incomplete'))
  return bend(renamed, (object) => {
    if (typeof object['finish_reason'] === 'string') return { ...object, finish_reason: 'length' }
    if (object['status'] !== 'completed') return object
    const details = { incomplete_details: { reason: 'max_output_tokens' } }
    return { ...object, status: 'incomplete', ...(object['object'] === 'response' ? details : {}) }
  })
}

function endedUnheardOf(object: JsonObject): JsonObject {
  if (typeof object['finish_reason'] === 'string') return { ...object, finish_reason: 'end_turn' }
  const ended = object['object'] === 'response' && object['status'] === 'completed'
  return ended ? { ...object, status: 'paused' } : object
}

/** JSON that says it is a page, events that say they are JSON. */
function wrongContentType(call: FaultCall): ReplyScript {
  const type = isStream(call) ? 'application/json' : 'text/html; charset=utf-8'
  const healthy = healthyReply(call)
  return plain({ ...healthy, headers: { ...healthy.headers, 'content-type': type } })
}
