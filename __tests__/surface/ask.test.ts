import { describe, expect, it } from '@jest/globals'
import type { Ask } from '../../src/surface/ask.ts'
import {
  buildRequest,
  containsNonce,
  isStreaming,
  mistaken,
  prompt,
  promptTexts,
  requestedModel,
  wantsCompletionTokens,
} from '../../src/surface/ask.ts'
import { REPORT_TOOL, REPORT_TOOL_DESCRIPTION, REPORT_TOOL_PARAMETERS } from '../../src/surface/tool.ts'

const ask: Ask = {
  surface: 'chat-completions',
  profile: 'minimal',
  model: 'plain-1',
  prompt: prompt('amber kite'),
  outputTokens: 200,
}

describe('buildRequest', () => {
  it('asks the chat surface with as little as possible', () => {
    expect(buildRequest(ask)).toEqual({
      path: '/chat/completions',
      body: { model: 'plain-1', messages: [{ role: 'user', content: ask.prompt }], max_tokens: 200 },
    })
  })
  it('asks the responses surface with as little as possible', () => {
    expect(buildRequest({ ...ask, surface: 'responses' })).toEqual({
      path: '/responses',
      body: { model: 'plain-1', input: ask.prompt, max_output_tokens: 200 },
    })
  })
  it.each(['chat-completions', 'responses'] as const)(
    'streams and calls the tool on %s where the profile says so',
    (surface) => {
      const streaming = buildRequest({ ...ask, surface, profile: 'streaming' })
      expect(isStreaming(streaming.body)).toBe(true)
      expect(streaming.body).not.toHaveProperty('stream_options')
      const tool = buildRequest({ ...ask, surface, profile: 'tool-call' })
      expect(isStreaming(tool.body)).toBe(false)
      expect(JSON.stringify(tool.body['tool_choice'])).toContain(REPORT_TOOL)
      expect(promptTexts(tool.body)).toEqual([ask.prompt, REPORT_TOOL_DESCRIPTION])
    },
  )
  it('offers the tool in the words of each surface', () => {
    const toolsOf = (surface: Ask['surface']): unknown =>
      buildRequest({ ...ask, surface, profile: 'tool-call' }).body['tools']
    const tool = {
      name: REPORT_TOOL,
      description: REPORT_TOOL_DESCRIPTION,
      parameters: REPORT_TOOL_PARAMETERS,
    }
    expect(toolsOf('chat-completions')).toEqual([{ type: 'function', function: tool }])
    expect(toolsOf('responses')).toEqual([{ type: 'function', ...tool }])
  })
  it('forces the tool in the words of each surface', () => {
    const choiceOf = (surface: Ask['surface']): unknown =>
      buildRequest({ ...ask, surface, profile: 'tool-call' }).body['tool_choice']
    expect(choiceOf('chat-completions')).toEqual({ type: 'function', function: { name: REPORT_TOOL } })
    expect(choiceOf('responses')).toEqual({ type: 'function', name: REPORT_TOOL })
  })
  it.each([
    ['o1', true],
    ['o3-mini', true],
    ['openai/o4-mini', true],
    ['gpt-5', true],
    ['gpt-5.1-codex', true],
    ['codex-mini-latest', true],
    ['gpt-4o', false],
    ['gpt-4.1', false],
    ['claude-sonnet-4', false],
    ['olmo-2', false],
    ['gemini-2.5-pro', false],
    ['deepseek-chat', false],
  ])('%s wants max_completion_tokens: %p', (model, wants) => {
    expect(wantsCompletionTokens(model)).toBe(wants)
    const { body } = buildRequest({ ...ask, model })
    expect(Object.hasOwn(body, 'max_completion_tokens')).toBe(wants)
    expect(Object.hasOwn(body, 'max_tokens')).toBe(!wants)
  })
})

describe('mistaken', () => {
  it.each(['chat-completions', 'responses'] as const)(
    'spoils exactly one thing of a %s request',
    (surface) => {
      const request = buildRequest({ ...ask, surface })
      expect(mistaken(request, 'bad-credential')).toEqual(request)
      const invalid = mistaken(request, 'invalid-request')
      expect(Object.keys(invalid.body)).toHaveLength(Object.keys(request.body).length - 1)
      expect(promptTexts(invalid.body)).toEqual([])
      const unknown = mistaken(request, 'model-not-found')
      expect(requestedModel(unknown.body)).toMatch(/\.invalid$/)
      expect({ ...unknown.body, model: ask.model }).toEqual(request.body)
    },
  )
})

describe('the words of a request', () => {
  it('are found on either surface, also in parts, tools and tool results', () => {
    const body = {
      model: 'm',
      instructions: 'be brief',
      messages: [
        { role: 'system', content: 'one' },
        {
          role: 'user',
          content: [
            { type: 'text', text: 'two' },
            { type: 'image_url', image_url: { url: 'x' } },
          ],
        },
        {
          role: 'assistant',
          content: null,
          tool_calls: [{ function: { name: 'f', arguments: '{"a":"three"}' } }],
        },
      ],
      input: [
        { role: 'user', content: [{ type: 'input_text', text: 'four' }] },
        { type: 'function_call_output', call_id: 'c', output: 'five' },
      ],
      tools: [
        { type: 'function', function: { name: 'f', description: 'six' } },
        { type: 'function', name: 'g', description: 'seven' },
      ],
    }
    expect([...promptTexts(body)].toSorted()).toEqual(
      ['be brief', 'one', 'two', '{"a":"three"}', 'four', 'five', 'six', 'seven'].toSorted(),
    )
    expect(containsNonce(body, 'four')).toBe(true)
    expect(containsNonce(body, 'eight')).toBe(false)
  })
  it.each([
    ...['content', 'text', 'input_text', 'arguments', 'output', 'refusal', 'parts', 'tool_calls'],
    ...['function', 'summary'],
  ])('are found under %s, and in it', (name) => {
    expect(promptTexts({ messages: [{ [name]: 'words' }] })).toEqual(['words'])
    expect(promptTexts({ input: [{ [name]: [{ text: 'words' }] }] })).toEqual(['words'])
  })
  it('are found where old requests and other APIs have them', () => {
    expect(
      promptTexts({ prompt: 'one', system: 'two', functions: [{ name: 'f', description: 'three' }] }),
    ).toEqual(['one', 'two', 'three'])
  })
  it.each([null, 'text', 7, [], {}, { messages: 'x', stream: 'true', model: 1 }])(
    'do not trip over %j',
    (body) => {
      expect(isStreaming(body)).toBe(false)
      expect(requestedModel(body)).toBeNull()
      expect(containsNonce(body, 'nonce')).toBe(false)
    },
  )
  it('ask for the nonce exactly as it is', () => {
    expect(prompt('amber kite')).toContain('"amber kite"')
    expect(containsNonce(buildRequest(ask).body, 'amber kite')).toBe(true)
  })
})
