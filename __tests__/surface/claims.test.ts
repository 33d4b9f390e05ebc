import { describe, expect, it } from '@jest/globals'
import type { Claim } from '../../src/surface/claims.ts'
import { claimsOf } from '../../src/surface/claims.ts'

describe('what an object looks like', () => {
  it.each<readonly [string, unknown, readonly Claim[]]>([
    ['a completion', { object: 'chat.completion' }, ['chat-completions']],
    ['a chunk without a choice', { object: 'chat.completion.chunk', choices: [] }, ['chat-completions']],
    ['a choice with a message', { choices: [{ message: {} }] }, ['chat-completions']],
    ['a choice with a delta', { choices: [{ delta: {} }] }, ['chat-completions']],
    ['a choice with a text beside its delta', { choices: [{ delta: {}, text: '' }] }, ['chat-completions']],
    ['a choice with nothing', { choices: [{ index: 0, finish_reason: 'stop' }] }, []],
    ['a message that is a text', { choices: [{ message: 'Dry.' }] }, []],
    ['a response', { object: 'response' }, ['responses']],
    ['an output with a typed item', { output: [{}, { type: 'message' }] }, ['responses']],
    ['an output with items of no type', { output: [{}, { type: 7 }, 'text'] }, []],
    ['an output that is a text, as Replicate has it', { output: 'Dry.' }, []],
    [
      'both',
      { object: 'response', choices: [{ message: {} }], output: [{ type: 'message' }] },
      ['chat-completions', 'responses'],
    ],
    ["Anthropic's message", { type: 'message', content: [{ type: 'text' }] }, ['another-api']],
    ['a list of content alone', { content: [{ type: 'text' }] }, []],
    ['a message item alone', { type: 'message', content: 'Dry.' }, []],
    ["Anthropic's first event", { type: 'message_start' }, ['another-api']],
    ["Anthropic's piece", { type: 'content_block_delta', index: 0 }, ['another-api']],
    ['a type that begins like it', { type: 'message_start_v2' }, []],
    ['a type that ends like it', { type: 'response.content_block_delta' }, []],
    ["Gemini's answer", { candidates: [{ content: {} }] }, ['another-api']],
    ['a number of candidates', { candidates: 1 }, []],
    ['a legacy completion', { object: 'text_completion', choices: [{ text: 'Dry.' }] }, ['another-api']],
    ["Ollama's chat", { message: { content: 'Dry.' }, done: false }, ['another-api']],
    ["Ollama's generate", { response: 'Dry.', done: true }, ['another-api']],
    ["Cohere's chat", { message: { content: [] }, finish_reason: 'COMPLETE' }, ['another-api']],
    ['an end with nothing that ended', { done: true }, []],
    ['an end beside an error message', { message: 'm', finish_reason: 'error' }, []],
    ['a message without an end', { message: { content: 'Dry.' } }, []],
    ["Bedrock's Converse", { output: { message: {} }, stopReason: 'end_turn' }, ['another-api']],
    ['a stop without an output', { stopReason: 'end_turn' }, []],
    ['an output object without a stop', { output: { message: {} } }, []],
    ['nothing', null, []],
    ['a list', [{ object: 'response' }], []],
  ])('%s', (_name, value, claims) => {
    expect([...claimsOf(value)]).toEqual(claims)
  })
})
