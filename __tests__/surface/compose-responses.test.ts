import { describe, expect, it } from '@jest/globals'
import { composeReply } from '../../src/surface/compose.ts'
import { REPORT_TOOL } from '../../src/surface/tool.ts'

const TEXT = 'A dry, windy day.'
const ARGUMENTS = '{"nonce":"amber-kite"}'
const base = { surface: 'responses', model: 'm-1', id: 'resp_1', createdAt: 1_764_000_000 } as const

function composed(toolArguments: string | null, stream: boolean): readonly string[] {
  const called = toolArguments === null ? {} : { toolArguments }
  return composeReply({ ...base, profile: 'minimal', text: TEXT, stream, ...called }).chunks
}

/** The documented members of a response, around its state and its items. */
function response(state: object): object {
  return {
    id: 'resp_1',
    object: 'response',
    created_at: 1_764_000_000,
    background: false,
    error: null,
    incomplete_details: null,
    instructions: null,
    max_output_tokens: null,
    model: 'm-1',
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
    user: null,
    metadata: {},
    ...state,
  }
}

const started = response({ status: 'in_progress', completed_at: null, output: [], usage: null })

function completed(item: object): object {
  return response({
    status: 'completed',
    completed_at: 1_764_000_000,
    output: [item],
    usage: {
      input_tokens: 24,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: 32,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: 56,
    },
  })
}

const part = (text: string): object => ({ type: 'output_text', text, annotations: [], logprobs: [] })
const message = (status: string, content: readonly object[]): object => ({
  id: 'msg_resp_1',
  type: 'message',
  status,
  role: 'assistant',
  content,
})
const call = (status: string, told: string): object => ({
  id: 'fc_resp_1',
  type: 'function_call',
  status,
  call_id: 'call_resp_1',
  name: REPORT_TOOL,
  arguments: told,
})

/** Numbered and written as a stream writes them: each event by its name and its data. */
function written(events: readonly { readonly type: string; readonly [member: string]: unknown }[]): unknown {
  return events.map((event, at) => ({
    name: event.type,
    data: { ...event, sequence_number: at },
  }))
}

function eventOf(chunk: string): unknown {
  const [, name, data] = /^event: (.+)\ndata: (.+)\n\n$/.exec(chunk) ?? []
  return { name, data: JSON.parse(data ?? 'null') as unknown }
}

describe('a composed Responses reply', () => {
  it.each([
    ['a message', null, completed(message('completed', [part(TEXT)]))],
    ['a tool call', ARGUMENTS, completed(call('completed', ARGUMENTS))],
  ])('has the documented members around %s', (_name, toolArguments, expected) => {
    expect(composed(toolArguments, false).map((chunk): unknown => JSON.parse(chunk))).toEqual([expected])
  })

  it('streams a text from its first event to its terminal one', () => {
    const place = { item_id: 'msg_resp_1', output_index: 0, content_index: 0 }
    const delta = { type: 'response.output_text.delta', ...place, logprobs: [] }
    const whole = message('completed', [part(TEXT)])
    expect(composed(null, true).map(eventOf)).toEqual(
      written([
        { type: 'response.created', response: started },
        { type: 'response.in_progress', response: started },
        { type: 'response.output_item.added', output_index: 0, item: message('in_progress', []) },
        { type: 'response.content_part.added', ...place, part: part('') },
        { ...delta, delta: 'A dry, windy' },
        { ...delta, delta: ' day.' },
        { type: 'response.output_text.done', ...place, text: TEXT, logprobs: [] },
        { type: 'response.content_part.done', ...place, part: part(TEXT) },
        { type: 'response.output_item.done', output_index: 0, item: whole },
        { type: 'response.completed', response: completed(whole) },
      ]),
    )
  })

  it('streams a tool call from its first event to its terminal one', () => {
    const place = { item_id: 'fc_resp_1', output_index: 0 }
    const delta = { type: 'response.function_call_arguments.delta', ...place }
    const whole = call('completed', ARGUMENTS)
    expect(composed(ARGUMENTS, true).map(eventOf)).toEqual(
      written([
        { type: 'response.created', response: started },
        { type: 'response.in_progress', response: started },
        { type: 'response.output_item.added', output_index: 0, item: call('in_progress', '') },
        { ...delta, delta: '{"nonce":"am' },
        { ...delta, delta: 'ber-kite"}' },
        {
          type: 'response.function_call_arguments.done',
          ...place,
          name: REPORT_TOOL,
          arguments: ARGUMENTS,
        },
        { type: 'response.output_item.done', output_index: 0, item: whole },
        { type: 'response.completed', response: completed(whole) },
      ]),
    )
  })
})
