import { describe, expect, it } from '@jest/globals'
import { read } from '../../src/surface/read.ts'
import { asked, replyOf, sse } from './replies.ts'

/** What can be used of a stream, or its code; where it failed, also the code of the error. */
function seen(...events: readonly unknown[]): unknown {
  const reading = read(replyOf(sse(...events)), asked('chat-completions', true))
  if (reading.outcome === 'pass') return reading.usable
  return reading.outcome === 'fail' ? [reading.code, reading.error] : reading.code
}

const chunk = (delta: object, finish: string | null = null, change: object = {}): object => ({
  id: 'a',
  object: 'chat.completion.chunk',
  model: 'm-1',
  choices: [{ index: 0, delta, finish_reason: finish, ...change }],
})
const text = chunk({ content: 'Dry.' })
const stop = chunk({}, 'stop')
const done = 'data: [DONE]'
const call = (piece: object): object => chunk({ tool_calls: [piece] })
const named = { index: 0, id: 'c1', function: { name: 'f', arguments: '{}' } }
const called = chunk({}, 'tool_calls')
const error = { code: 'server_error', message: 'm' }
const usage = { object: 'chat.completion.chunk', choices: [], usage: { total_tokens: 3 } }

describe('a chat stream', () => {
  it.each<readonly [string, string, readonly unknown[]]>([
    ['the fewest events', 'text', [chunk({ content: 'Dry.' }, 'stop'), done]],
    ['its end apart', 'text', [text, stop, done]],
    ['its end told twice', 'text', [text, stop, stop, done]],
    ['usage under another id behind its end', 'text', [text, stop, { ...usage, id: 'b', model: 'm' }, done]],
    ['filter results before it', 'text', [{ ...usage, id: 'b', model: '' }, text, stop, done]],
    ['a hook behind its end mark', 'text', [text, stop, done, { cost: 1 }]],
    ['a refusal', 'refusal', [chunk({ refusal: 'No.' }), stop, done]],
    ['a call', 'tool-call', [call(named), called, done]],
    [
      'a call named with each piece',
      'tool-call',
      [call(named), call({ ...named, function: { arguments: '' } }), called, done],
    ],
    ['two calls', 'tool-call', [call(named), call({ ...named, index: 1, id: 'c2' }), called, done]],
  ])('passes with %s', (_name, usable, events) => {
    expect(seen(...events)).toBe(usable)
  })

  it.each<readonly [string, string | null, readonly unknown[]]>([
    ['an envelope', 'server_error', [text, { error }]],
    ['an error inside of its choice', 'server_error', [text, chunk({ content: '' }, null, { error })]],
    [
      'an error inside of its choice, and a failed end',
      'server_error',
      [text, chunk({}, 'error', { error })],
    ],
    ["Groq's error", 'server_error', [text, { ...usage, x_groq: { error } }]],
    ["Groq's error in words", null, [text, { ...usage, x_groq: { error: 'm' } }]],
    ['an event named error', 'server_error', [text, `event: error\ndata: ${JSON.stringify(error)}`]],
    ['an event named error in words', null, [text, 'event: error\ndata: overloaded', done]],
    ['a failed end', null, [text, chunk({}, 'error'), done]],
    ['an envelope and its end mark', 'server_error', [{ error }, done]],
  ])('fails with %s', (_name, code, events) => {
    expect(seen(...events)).toEqual(['terminal-failed', code])
  })

  it.each<readonly [string, string, readonly unknown[]]>([
    ['an error and then a text', 'error-in-success', [{ error }, text]],
    ['an error and then a refusal', 'error-in-success', [{ error }, chunk({ refusal: 'No.' })]],
    ['an error and then a call', 'error-in-success', [{ error }, call(named)]],
    ['an error and an end', 'error-in-success', [text, stop, { error }, done]],
    ['an error inside of its choice, and an end', 'error-in-success', [chunk({}, 'stop', { error }), done]],
    ['two ends, of which one failed', 'terminal-contradicts', [text, stop, chunk({}, 'error'), done]],
    ['two ends', 'terminal-contradicts', [text, stop, chunk({}, 'length'), done]],
    ['a text behind its end', 'terminal-contradicts', [text, stop, text, done]],
    [
      'a text and its end behind its end mark',
      'terminal-contradicts',
      [text, done, chunk({ content: 'x' }, 'stop')],
    ],
    ['a call behind its end', 'terminal-contradicts', [call(named), called, call(named), done]],
    ['no end', 'terminal-missing', [text, done]],
    ['no end mark', 'stream-cut', [text, stop]],
    ['usage alone', 'no-usable-content', [usage, done]],
    ['another id', 'identity-changed', [text, { ...stop, id: 'b' }, done]],
    ['another model', 'identity-changed', [text, { ...stop, model: 'm-2' }, done]],
    [
      'a piece of a call without an index',
      'wrong-type',
      [call({ ...named, index: undefined }), called, done],
    ],
    ['a piece of a call whose index is a text', 'wrong-type', [call({ ...named, index: '0' }), called, done]],
    [
      'two ids under one index',
      'content-contradicts',
      [call(named), call({ ...named, id: 'c2' }), called, done],
    ],
    [
      'two ids under one index, of which another index has one too',
      'content-contradicts',
      [call(named), call({ ...named, index: 1 }), call({ ...named, id: 'c2' }), called, done],
    ],
    ['the events of Responses', 'wrong-surface', [{ type: 'response.created' }]],
    ['an event of Responses', 'both-surfaces', [{ type: 'response.created' }, text, stop, done]],
  ])('is ambiguous with %s: %s', (_name, code, events) => {
    expect(seen(...events)).toBe(code)
  })

  it('is empty with nothing but its end mark, and cut where the connection is', () => {
    expect(seen(done)).toEqual(['empty', null])
    for (const events of [[done], [text, stop, done], [text, stop]]) {
      const cut = replyOf(sse(...events), { ended: 'cut' })
      expect(read(cut, asked('chat-completions', true))).toMatchObject({ code: 'stream-cut' })
    }
  })
})
