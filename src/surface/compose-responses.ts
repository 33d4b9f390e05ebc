import type { Composed, ReplyParts } from './compose-chat.ts'
import { deltasOf } from './compose-chat.ts'
import { REPORT_TOOL } from './tool.ts'

const USAGE = {
  input_tokens: 24,
  input_tokens_details: { cached_tokens: 0 },
  output_tokens: 32,
  output_tokens_details: { reasoning_tokens: 0 },
  total_tokens: 56,
} as const

/** A Responses reply. Sources: https://apidoc.cometapi.com/api/text/responses (sample), openai-node src/resources/responses/responses.ts (events). */
export function composeResponses(parts: ReplyParts): Composed {
  return {
    whole: () => response(parts, 'completed'),
    events: () => numbered([...opening(parts), ...itemEvents(parts), ...ending(parts)]),
  }
}

function response(parts: ReplyParts, status: 'completed' | 'in_progress'): object {
  const done = status === 'completed'
  return {
    id: parts.id,
    object: 'response',
    created_at: parts.createdAt,
    completed_at: done ? parts.createdAt : null,
    status,
    background: false,
    error: null,
    incomplete_details: null,
    instructions: null,
    max_output_tokens: null,
    model: parts.model,
    output: done ? [item(parts, 'completed')] : [],
    parallel_tool_calls: true,
    previous_response_id: null,
    prompt_cache_key: null,
    reasoning: { effort: null, summary: null },
    safety_identifier: null,
    service_tier: 'default',
    store: false,
    temperature: 1,
    text: { format: { type: 'text' } },
    tool_choice: 'auto',
    tools: [],
    top_p: 1,
    truncation: 'disabled',
    usage: done ? USAGE : null,
    user: null,
    metadata: {},
  }
}

function itemId({ id, toolArguments }: ReplyParts): string {
  return toolArguments === null ? `msg_${id}` : `fc_${id}`
}

function item(parts: ReplyParts, status: 'completed' | 'in_progress'): object {
  const done = status === 'completed'
  if (parts.toolArguments === null) {
    const content = done ? [outputText(parts.text)] : []
    return { id: itemId(parts), type: 'message', status, role: 'assistant', content }
  }
  return {
    id: itemId(parts),
    type: 'function_call',
    status,
    call_id: `call_${parts.id}`,
    name: REPORT_TOOL,
    arguments: done ? parts.toolArguments : '',
  }
}

function outputText(text: string): object {
  return { type: 'output_text', text, annotations: [], logprobs: [] }
}

type Event = Readonly<Record<string, unknown>> & { readonly type: string }

function opening(parts: ReplyParts): readonly Event[] {
  return [
    { type: 'response.created', response: response(parts, 'in_progress') },
    { type: 'response.in_progress', response: response(parts, 'in_progress') },
    { type: 'response.output_item.added', output_index: 0, item: item(parts, 'in_progress') },
  ]
}

function itemEvents(parts: ReplyParts): readonly Event[] {
  return parts.toolArguments === null ? textEvents(parts) : argumentEvents(parts, parts.toolArguments)
}

function textEvents(parts: ReplyParts): readonly Event[] {
  const place = { item_id: itemId(parts), output_index: 0, content_index: 0 }
  return [
    { type: 'response.content_part.added', ...place, part: outputText('') },
    ...deltasOf(parts.text).map((delta) => ({
      type: 'response.output_text.delta',
      ...place,
      delta,
      logprobs: [],
    })),
    { type: 'response.output_text.done', ...place, text: parts.text, logprobs: [] },
    { type: 'response.content_part.done', ...place, part: outputText(parts.text) },
  ]
}

function argumentEvents(parts: ReplyParts, toolArguments: string): readonly Event[] {
  const place = { item_id: itemId(parts), output_index: 0 }
  return [
    ...deltasOf(toolArguments).map((delta) => ({
      type: 'response.function_call_arguments.delta',
      ...place,
      delta,
    })),
    {
      type: 'response.function_call_arguments.done',
      ...place,
      name: REPORT_TOOL,
      arguments: toolArguments,
    },
  ]
}

function ending(parts: ReplyParts): readonly Event[] {
  return [
    { type: 'response.output_item.done', output_index: 0, item: item(parts, 'completed') },
    { type: 'response.completed', response: response(parts, 'completed') },
  ]
}

function numbered(events: readonly Event[]): readonly string[] {
  return events.map(({ type, ...rest }, at) => {
    const data = JSON.stringify({ type, sequence_number: at, ...rest })
    return `event: ${type}\ndata: ${data}\n\n`
  })
}
