import { describe, expect, it } from '@jest/globals'
import { read } from '../../src/surface/read.ts'
import { isTerminal } from '../../src/surface/responses-stream.ts'
import { asked, replyOf, sse } from './replies.ts'

/** The code of a stream, and of the error in it where it failed. */
function seen(...events: readonly unknown[]): unknown {
  const reading = read(replyOf(sse(...events)), asked('responses', true))
  if (reading.outcome === 'pass') return 'pass'
  return reading.outcome === 'fail' ? [reading.code, reading.error] : reading.code
}

const item = { type: 'message', status: 'completed', content: [{ type: 'output_text', text: 'Dry.' }] }
const response = { object: 'response', id: 'r', model: 'm-1', status: 'completed', output: [item] }
const created = { type: 'response.created', response: { ...response, status: 'in_progress', output: [] } }
const added = { type: 'response.output_item.added', output_index: 0, item: {} }
const delta = { type: 'response.output_text.delta', output_index: 0, delta: 'Dry.' }
const itemDone = { type: 'response.output_item.done', output_index: 0, item }
const completed = { type: 'response.completed', response }
const error = { code: 'server_error', message: 'm' }
const failed = { type: 'response.failed', response: { ...response, status: 'failed', error } }
const named = (name: string, data: object): string => `event: ${name}\ndata: ${JSON.stringify(data)}`

describe('a Responses stream', () => {
  it.each<readonly [string, readonly unknown[]]>([
    ['the fewest events', [delta, completed]],
    ['all its events', [created, added, delta, itemDone, completed]],
    ['names of no surface', [named('message', delta), named('chunk', completed)]],
    ['names like its types', [named(delta.type, delta), named(completed.type, completed)]],
    ['an event without a type behind its end', [delta, completed, named('usage', { total_tokens: 3 })]],
    ['the end mark behind its end', [delta, completed, 'data: [DONE]']],
    ['a keep-alive behind its end mark', [delta, completed, 'data: [DONE]', { type: 'keepalive' }]],
  ])('passes with %s', (_name, events) => {
    expect(seen(...events)).toBe('pass')
  })

  it.each<readonly [string, readonly unknown[], string | null]>([
    ['an error event', [delta, { type: 'error', ...error }], 'server_error'],
    ['an error event with its error inside', [{ type: 'error', error }], 'server_error'],
    ['the event response.error', [delta, { type: 'response.error', ...error }], 'server_error'],
    ['an event named error', [created, named('error', error)], 'server_error'],
    [
      'an event named error, of a type of its own',
      [created, named('error', { type: 'x', ...error })],
      'server_error',
    ],
    ['an event named error in words', [created, 'event: error\ndata: overloaded'], null],
    ['an envelope', [delta, { error }], 'server_error'],
    ['an event named error alone', [named('error', error)], 'server_error'],
    ['a failed terminal with its error beside', [{ type: 'response.failed', error }], 'server_error'],
    ['an envelope alone', [{ error: { message: 'm' } }], null],
    ['a failed terminal', [created, delta, failed], 'server_error'],
    [
      'a cancelled terminal',
      [{ ...failed, type: 'response.cancelled', response: { status: 'canceled' } }],
      null,
    ],
    ['an error and a failed terminal', [{ type: 'error', ...error }, failed], 'server_error'],
  ])('fails with %s', (_name, events, code) => {
    expect(seen(...events)).toEqual(['terminal-failed', code])
  })

  it.each([
    'output_text.delta',
    'refusal.delta',
    'function_call_arguments.delta',
    'custom_tool_call_input.delta',
    'output_item.added',
    'content_part.added',
  ])('goes on where response.%s comes behind its failure', (type) => {
    expect(seen({ type: 'error', ...error }, { type: `response.${type}` })).toBe('error-in-success')
    expect(seen({ type: 'error', ...error }, { type: `x.response.${type}` })).toEqual([
      'terminal-failed',
      'server_error',
    ])
  })

  it.each([
    ['response.created', 'stream-cut'],
    ['response.queued', 'stream-cut'],
    ['response.in_progress', 'stream-cut'],
    ['response.metadata', 'stream-cut'],
    ['response.output_text.delta', 'stream-cut'],
    ['response.done', 'terminal-unknown'],
    ['response.created_late', 'terminal-unknown'],
    ['response.expired', 'terminal-unknown'],
  ])('with %s as its last event is %s', (type, code) => {
    expect(seen(created, delta, { type })).toBe(code)
  })

  it.each([
    ['response.completed', 'completed', 'content-contradicts'],
    ['response.completed', 'incomplete', 'terminal-contradicts'],
    ['response.incomplete', 'incomplete', 'output-limit'],
    ['response.incomplete', 'completed', 'terminal-contradicts'],
    ['response.failed', 'failed', 'terminal-failed'],
    ['response.failed', 'cancelled', 'terminal-contradicts'],
    ['response.cancelled', 'cancelled', 'terminal-failed'],
    ['response.cancelled', 'canceled', 'terminal-failed'],
    ['response.cancelled', 'failed', 'terminal-contradicts'],
  ])('that ends with %s and the status %s is %s', (type, status, code) => {
    const details = status === 'incomplete' ? { reason: 'max_output_tokens' } : null
    const ending = { type, response: { ...response, status, incomplete_details: details } }
    expect(seen(ending)).toEqual(code === 'terminal-failed' ? [code, null] : code)
  })

  it('is empty with nothing but comments', () => {
    expect(seen(': keep-alive', ': keep-alive')).toEqual(['empty', null])
    const cut = replyOf(': keep-alive\n\n', { ended: 'cut' })
    expect(read(cut, asked('responses', true))).toMatchObject({ code: 'stream-cut' })
  })

  it.each<readonly [string, string, readonly unknown[]]>([
    ['an error and then a text', 'error-in-success', [{ type: 'error', ...error }, delta]],
    ['an error and then a part', 'error-in-success', [{ error }, { type: 'response.content_part.added' }]],
    ['an error and then a success', 'error-in-success', [{ type: 'response.error', ...error }, completed]],
    ['an error and a success before', 'error-in-success', [delta, completed, { error }]],
    ['a failure and then a text', 'terminal-contradicts', [failed, delta]],
    [
      'a failure with its error beside, and then a text',
      'terminal-contradicts',
      [{ type: 'response.failed', error }, delta],
    ],
    ['a failure and then a success', 'terminal-contradicts', [failed, completed]],
    ['a failure under another name', 'terminal-contradicts', [named('response.completed', failed)]],
    ['a failure with the status of a success', 'terminal-contradicts', [{ ...failed, response }]],
    ['two ends', 'terminal-contradicts', [delta, completed, completed]],
    ['an end of another status', 'terminal-contradicts', [delta, { type: 'response.incomplete', response }]],
    ['a piece named as the end', 'terminal-contradicts', [named(completed.type, delta), completed]],
    ['the end named as a piece', 'terminal-contradicts', [delta, named(delta.type, completed)]],
    [
      'another event named as the end',
      'terminal-contradicts',
      [delta, named('response.failed', { type: 'x' }), completed],
    ],
    ['a text behind its end', 'terminal-contradicts', [delta, completed, delta]],
    ['an event behind the end mark', 'terminal-contradicts', [delta, 'data: [DONE]', completed]],
    ['a piece under the name of another', 'malformed-event', [named('response.created', delta), completed]],
    ['an end without a type', 'malformed-event', [created, delta, named(completed.type, { response })]],
    ['a piece without a type', 'malformed-event', [delta, named(delta.type, { delta: '' }), completed]],
    ['an end without a response', 'malformed-event', [delta, { type: 'response.completed' }]],
    [
      'another id at its end',
      'identity-changed',
      [{ type: 'response.created', response: { id: 'q' } }, delta, completed],
    ],
    [
      'another model at its end',
      'identity-changed',
      [{ type: 'response.created', response: { model: 'm' } }, delta, completed],
    ],
    ['no end', 'stream-cut', [created, added, delta]],
    ['no end, with one of its items done', 'stream-cut', [added, added, delta, itemDone]],
    ['no end, with all its items done', 'terminal-missing', [added, added, delta, itemDone, itemDone]],
    ['no end, with an item done that was never added', 'terminal-missing', [delta, itemDone]],
    ['no end but the end mark', 'terminal-missing', [created, delta, 'data: [DONE]']],
    ['an end of no known name', 'terminal-unknown', [created, delta, { type: 'response.done', response }]],
    ['a chat stream', 'wrong-surface', [{ choices: [{ delta: { content: 'Dry.' } }] }]],
    ['a piece of a chat stream', 'both-surfaces', [{ choices: [{ delta: {} }] }, delta, completed]],
  ])('is ambiguous with %s: %s', (_name, code, events) => {
    expect(seen(...events)).toBe(code)
  })

  it('is cut where the connection is, whatever has been done', () => {
    const body = sse(created, added, delta, itemDone)
    expect(read(replyOf(body, { ended: 'cut' }), asked('responses', true))).toMatchObject({
      code: 'stream-cut',
    })
  })
})

describe('the end of a Responses stream', () => {
  it.each([
    ['response.completed', true],
    ['response.incomplete', true],
    ['response.failed', true],
    ['response.cancelled', true],
    ['response.done', false],
    ['response.output_item.done', false],
    ['toString', false],
    ['', false],
  ])('%j: %p', (type, ends) => {
    expect(isTerminal({ type })).toBe(ends)
  })
})
