import { describe, expect, it } from '@jest/globals'
import { judgeResponse } from '../../src/surface/responses.ts'
import { asked } from './replies.ts'

const text = (words: unknown): object => ({ type: 'output_text', text: words })
const refusal = { type: 'refusal', refusal: 'No.' }
const message = (...content: readonly object[]): object => ({ type: 'message', role: 'assistant', content })
const call = (change: object = {}): object => ({
  type: 'function_call',
  call_id: 'c1',
  name: 'f',
  arguments: '{}',
  ...change,
})
const dry = message(text('Dry.'))

const good = { object: 'response', status: 'completed', error: null, output: [dry] }

/** What can be used of a response, or its code. */
function seen(response: unknown, profile: 'minimal' | 'tool-call' = 'minimal'): unknown {
  const judged = judgeResponse(response, asked('responses', false, profile))
  return judged.outcome === 'pass' ? judged.usable : judged.code
}

describe('a response with what gateways write beside it', () => {
  it.each<readonly [string, object, string]>([
    ['a message of their own', { ...good, message: 'ok', msg: 'success' }, 'text'],
    ['a message and no object', { status: 'completed', output: [dry], message: 'ok' }, 'text'],
    ['an empty error', { ...good, error: '' }, 'text'],
    ['an error of false', { ...good, error: false }, 'terminal-contradicts'],
    ['an error of 0', { ...good, error: 0 }, 'terminal-contradicts'],
    ['an empty error object', { ...good, error: {} }, 'terminal-contradicts'],
    ['an error in progress', { ...good, status: 'in_progress', error: { message: 'm' } }, 'error-in-success'],
    ['an error without a status', { ...good, status: null, error: { message: 'm' } }, 'error-in-success'],
    ['an error and nothing else', { error: { message: 'm' } }, 'error-in-success'],
    ['a message and nothing else', { message: 'm' }, 'error-in-success'],
    ['a message and an output of null', { message: 'm', output: null }, 'error-in-success'],
    ['a message and an empty output', { message: 'm', output: [] }, 'terminal-missing'],
    ['a message and its object', { object: 'response', message: 'm' }, 'terminal-missing'],
    ['a message and a finished status', { message: 'm', status: 'completed' }, 'terminal-contradicts'],
  ])('%s', (_name, response, expected) => {
    expect(seen(response)).toBe(expected)
  })
})

describe('the status of a response', () => {
  it.each<readonly [string, object, string]>([
    ['none, nor an output', {}, 'no-usable-content'],
    ['an empty one, nor an output', { status: '' }, 'no-usable-content'],
    ['none, and an output', { output: [dry] }, 'terminal-missing'],
    ['none, and an empty output', { output: [] }, 'terminal-missing'],
    ['none, and no output', { object: 'response' }, 'terminal-missing'],
    ['queued', { ...good, status: 'queued' }, 'terminal-missing'],
    ['a number', { ...good, status: 1 }, 'terminal-unknown'],
    ['incomplete', { ...good, status: 'incomplete' }, 'terminal-unknown'],
    [
      'incomplete by a filter',
      { ...good, status: 'incomplete', incomplete_details: { reason: 'content_filter' } },
      'no-usable-content',
    ],
    ['failed', { ...good, status: 'failed', error: { message: 'm' } }, 'terminal-failed'],
    ['cancelled', { ...good, status: 'cancelled' }, 'terminal-failed'],
  ])('%s', (_name, response, expected) => {
    expect(seen(response)).toBe(expected)
  })
})

describe('the items of a completed response', () => {
  it.each<readonly [string, readonly unknown[], string]>([
    ['no text', [message()], 'no-usable-content'],
    ['no content', [{ type: 'message' }, dry], 'text'],
    ['content that is a text', [{ type: 'message', content: 'Dry.' }], 'wrong-type'],
    ['a text that is a number', [message(text(7)), dry], 'wrong-type'],
    ['a text that is left out', [message({ type: 'output_text' }), dry], 'wrong-type'],
    ['a part of another type', [message({ type: 'image', text: 7 }, text('Dry.'))], 'text'],
    ['an envelope as the text', [message(text('{"error":{"message":"m"}}'))], 'error-in-success'],
    [
      'a message of the user',
      [{ type: 'message', role: 'user', content: [text('Dry.')] }],
      'no-usable-content',
    ],
    ['a refusal', [message(refusal)], 'refusal'],
    ['a refusal and a text', [message(refusal, text('Dry.'))], 'content-contradicts'],
    ['a refusal and white space', [message(refusal, text(' \n'))], 'refusal'],
    ['a refusal and a call', [message(refusal), call()], 'content-contradicts'],
    ['a call', [call()], 'tool-call'],
    ['a call with a text of its own', [call({ content: 'none' })], 'tool-call'],
    ['a call and a text', [dry, call()], 'tool-call'],
    ['a call without a name', [call({ name: '' })], 'wrong-type'],
    ['a call without an id', [call({ call_id: null })], 'wrong-type'],
    ['a second call without arguments', [call(), call({ call_id: 'c2', arguments: '' })], 'wrong-type'],
    ['two calls of one id', [call(), call()], 'content-contradicts'],
    ['a custom call', [{ type: 'custom_tool_call', call_id: 'c', name: 'w', input: 'a' }], 'tool-call'],
    ['a custom call with arguments', [{ ...call(), type: 'custom_tool_call' }], 'wrong-type'],
    ['a call in progress', [dry, call({ status: 'in_progress' })], 'terminal-contradicts'],
    ['a search that failed', [{ type: 'web_search_call', status: 'failed' }, dry], 'text'],
    [
      'a search that is incomplete',
      [{ type: 'web_search_call', status: 'incomplete' }, dry],
      'terminal-contradicts',
    ],
  ])('hold %s', (_name, output, expected) => {
    expect(seen({ ...good, output })).toBe(expected)
  })

  it('say the same as the convenience member, but for white space around', () => {
    const output = [message(text('\n Dry.'))]
    expect(seen({ ...good, output, output_text: 'Dry.' })).toBe('text')
    expect(seen({ ...good, output, output_text: '' })).toBe('text')
    expect(seen({ ...good, output, output_text: 'Dry' })).toBe('content-contradicts')
  })

  it('must hold the call that was forced, or a refusal', () => {
    expect(seen(good, 'tool-call')).toBe('no-usable-content')
    expect(seen({ ...good, output: [message(refusal)] }, 'tool-call')).toBe('refusal')
    expect(seen({ ...good, output: [dry, call()] }, 'tool-call')).toBe('tool-call')
  })
})
