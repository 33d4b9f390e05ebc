import { REPORT_TOOL } from './tool.ts'

/** What a composed reply holds, whichever surface it is for. `toolArguments` null means a reply in words. */
export interface ReplyParts {
  readonly id: string
  readonly model: string
  readonly createdAt: number
  readonly text: string
  readonly toolArguments: string | null
}

/** One reply in its two forms: the whole object, or the events of its stream as SSE text. */
export interface Composed {
  whole(): unknown
  events(): readonly string[]
}

/** Long enough for several deltas in a sentence, short enough that a nonce is split over two of them. */
const DELTA_LENGTH = 12

/** Cuts a text as a stream cuts it. Never between the halves of a surrogate pair. */
export function deltasOf(text: string): readonly string[] {
  const characters = Array.from(text)
  const deltas: string[] = []
  for (let at = 0; at < characters.length; at += DELTA_LENGTH) {
    deltas.push(characters.slice(at, at + DELTA_LENGTH).join(''))
  }
  return deltas
}

const USAGE = {
  prompt_tokens: 24,
  completion_tokens: 32,
  total_tokens: 56,
  prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
  completion_tokens_details: {
    reasoning_tokens: 0,
    audio_tokens: 0,
    accepted_prediction_tokens: 0,
    rejected_prediction_tokens: 0,
  },
} as const

/** A Chat Completions reply. Source: https://apidoc.cometapi.com/api/text/chat (sample). */
export function composeChat(parts: ReplyParts): Composed {
  return { whole: () => wholeChat(parts), events: () => chatEvents(parts) }
}

function wholeChat({ id, model, createdAt, text, toolArguments }: ReplyParts): unknown {
  const message =
    toolArguments === null
      ? { role: 'assistant', content: text, refusal: null, annotations: [] }
      : { role: 'assistant', content: null, refusal: null, tool_calls: [toolCall(id, toolArguments)] }
  return {
    id,
    object: 'chat.completion',
    created: createdAt,
    model,
    choices: [{ index: 0, message, logprobs: null, finish_reason: finishReason(toolArguments) }],
    usage: USAGE,
    service_tier: 'default',
    system_fingerprint: null,
  }
}

function chatEvents(parts: ReplyParts): readonly string[] {
  const { id, toolArguments, text } = parts
  const pieces =
    toolArguments === null
      ? deltasOf(text).map((content) => ({ content }))
      : [
          { tool_calls: [{ index: 0, ...toolCall(id, '') }] },
          ...deltasOf(toolArguments).map((piece) => ({
            tool_calls: [{ index: 0, function: { arguments: piece } }],
          })),
        ]
  const opening = { role: 'assistant', content: toolArguments === null ? '' : null, refusal: null }
  return [
    chatEvent(parts, opening, null),
    ...pieces.map((delta) => chatEvent(parts, delta, null)),
    chatEvent(parts, {}, finishReason(toolArguments)),
    'data: [DONE]\n\n',
  ]
}

function chatEvent({ id, model, createdAt }: ReplyParts, delta: object, finish: string | null): string {
  const chunk = {
    id,
    object: 'chat.completion.chunk',
    created: createdAt,
    model,
    service_tier: 'default',
    system_fingerprint: null,
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
  }
  return `data: ${JSON.stringify(chunk)}\n\n`
}

function finishReason(toolArguments: string | null): 'stop' | 'tool_calls' {
  return toolArguments === null ? 'stop' : 'tool_calls'
}

function toolCall(id: string, toolArguments: string): object {
  return {
    id: `call_${id}`,
    type: 'function',
    function: { name: REPORT_TOOL, arguments: toolArguments },
  }
}
