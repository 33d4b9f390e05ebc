import { describe, expect, it } from '@jest/globals'
import { judgeChat } from '../../src/surface/chat.ts'
import { asked } from './replies.ts'

/** What can be used of a completion, or its code; where it failed, also the code of the error. */
function seen(completion: unknown, profile: 'minimal' | 'tool-call' = 'minimal'): unknown {
  const judged = judgeChat(completion, asked('chat-completions', false, profile))
  if (judged.outcome === 'pass') return judged.usable
  return judged.outcome === 'fail' ? [judged.code, judged.error] : judged.code
}

const choice = (change: object = {}): object => ({
  index: 0,
  message: { role: 'assistant', content: 'Dry.' },
  finish_reason: 'stop',
  ...change,
})
const one = (change: object = {}): object => ({ object: 'chat.completion', choices: [choice(change)] })
const said = (message: object, finish: string, change: object = {}): object =>
  one({ message: { content: null, ...message }, finish_reason: finish, ...change })
const call = (change: object = {}): object => ({
  id: 'c1',
  function: { name: 'f', arguments: '{}' },
  ...change,
})
const error = { code: 'server_error', message: 'm' }

describe('a completion that failed', () => {
  it.each<readonly [string, object, unknown]>([
    ['and does not say why', one({ finish_reason: 'error' }), null],
    ['and says why beside its choices', { ...one({ finish_reason: 'error' }), error }, 'server_error'],
    ['and says why inside of its choice', one({ finish_reason: 'error', error }), 'server_error'],
    ['and says why by a number', one({ finish_reason: 'error', error: { code: 502 } }), 'other'],
    [
      'and says it in both places',
      { ...one({ finish_reason: 'abort', error: { code: 502 } }), error },
      'server_error',
    ],
    ...['failed', 'cancelled', 'canceled', 'abort', 'aborted'].map(
      (reason) => [`and ends with ${reason}`, one({ finish_reason: reason }), null] as const,
    ),
  ])('%s', (_name, completion, code) => {
    expect(seen(completion)).toEqual(['terminal-failed', code])
  })
})

describe('the choices of a completion', () => {
  it.each<readonly [string, object, string]>([
    ['an error beside them', { ...one(), error }, 'error-in-success'],
    ['an error inside of them', one({ error }), 'error-in-success'],
    ['a message beside them', { ...one(), message: 'ok' }, 'text'],
    ['a message in their place', { choices: [], message: 'm' }, 'error-in-success'],
    ['no choice', { object: 'chat.completion', choices: [] }, 'no-usable-content'],
    ['two choices', { choices: [choice(), choice({ index: 1 })] }, 'content-contradicts'],
    ['an index of null', one({ index: null }), 'text'],
    [
      'no message, and cut by the limit',
      one({ message: null, finish_reason: 'length' }),
      'no-usable-content',
    ],
    ['no message, and no end', { choices: [{ index: 0, delta: {} }] }, 'no-usable-content'],
    ['a message that is a text', one({ message: 'Dry.' }), 'no-usable-content'],
  ])('hold %s', (_name, completion, expected) => {
    expect(seen(completion)).toBe(expected)
  })
})

describe('what a message says, by the end that it gives', () => {
  it.each<readonly [string, object, string]>([
    ['a refusal, by a filter', said({ refusal: 'No.' }, 'content_filter'), 'refusal'],
    [
      'a refusal and a text, by a filter',
      said({ refusal: 'No.', content: 'Dry' }, 'content_filter'),
      'no-usable-content',
    ],
    ['a text, by a filter', said({ content: 'Dry' }, 'content_filter'), 'no-usable-content'],
    ['nothing, by a filter', said({}, 'content_filter'), 'no-usable-content'],
    ['a call, by a filter', said({ tool_calls: [call()] }, 'content_filter'), 'no-usable-content'],
    ['parts, by a filter', said({ content: [] }, 'content_filter'), 'no-usable-content'],
    ['parts', said({ content: [{ type: 'text', text: 'Dry.' }] }, 'stop'), 'wrong-type'],
    ['parts, by the limit', said({ content: [] }, 'length'), 'output-limit'],
    ['a refusal', said({ refusal: 'No.' }, 'stop'), 'refusal'],
    [
      'a refusal and a call',
      said({ refusal: 'No.', tool_calls: [call()] }, 'tool_calls'),
      'content-contradicts',
    ],
    ['a refusal that is no text', said({ refusal: {} }, 'stop'), 'wrong-type'],
    ['white space', said({ content: ' \n' }, 'stop'), 'no-usable-content'],
    ['a call', said({ tool_calls: [call()] }, 'tool_calls'), 'tool-call'],
    [
      'a call of the old kind',
      said({ function_call: { name: 'f', arguments: '{}' } }, 'function_call'),
      'tool-call',
    ],
    [
      'an empty call of the old kind',
      said({ content: 'Dry.', function_call: { name: '', arguments: '' } }, 'stop'),
      'text',
    ],
    [
      'a call of the old kind without arguments',
      said({ function_call: { name: 'f', arguments: '' } }, 'function_call'),
      'wrong-type',
    ],
    [
      'a call of the old kind without a name',
      said({ function_call: { arguments: '{}' } }, 'function_call'),
      'wrong-type',
    ],
    ['no call, but a call as its end', said({ content: 'Dry.' }, 'tool_calls'), 'terminal-contradicts'],
    ['a call, and stop', said({ tool_calls: [call()] }, 'stop'), 'terminal-contradicts'],
    [
      'a second call without arguments',
      said({ tool_calls: [call(), { id: 'c2', function: { name: 'f' } }] }, 'tool_calls'),
      'wrong-type',
    ],
    ['two calls of one id', said({ tool_calls: [call(), call()] }, 'tool_calls'), 'content-contradicts'],
    ['an end of no known name', said({ content: 'Dry.' }, 'eos'), 'terminal-unknown'],
    ['an empty end', said({ content: 'Dry.' }, ''), 'terminal-missing'],
  ])('%s', (_name, completion, expected) => {
    expect(seen(completion)).toBe(expected)
  })

  it('must be the call that was forced, or a refusal', () => {
    expect(seen(said({ tool_calls: [call()] }, 'stop'), 'tool-call')).toBe('tool-call')
    expect(seen(said({ content: 'Dry.' }, 'stop'), 'tool-call')).toBe('no-usable-content')
    expect(seen(said({ refusal: 'No.' }, 'stop'), 'tool-call')).toBe('refusal')
  })
})
