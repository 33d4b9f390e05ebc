import { describe, expect, it } from '@jest/globals'
import { composeError } from '../../src/surface/compose.ts'
import { readError, requestId } from '../../src/surface/error.ts'
import { replyOf, sse } from './replies.ts'

const of = (value: unknown) => readError(replyOf(JSON.stringify(value), { status: 400 }))

describe('readError', () => {
  it('reads what composeError makes, with its request id', () => {
    const { status, headers, chunks } = composeError({
      status: 500,
      code: 'invalid_request',
      message: 'field messages is required',
    })
    const reply = replyOf(chunks.join(''), { status, headers: new Map(Object.entries(headers)) })
    const { seen, texts } = readError(reply)
    expect(seen).toEqual({ readable: true, code: 'invalid_request', requestId: headers['x-request-id'] })
    expect(texts[0]).toContain('field messages is required (request id: ')
    const bare = readError(replyOf(chunks.join(''), { status }))
    expect(bare.seen.requestId).toBe(headers['x-request-id'])
  })

  it.each([
    [
      'the documented envelope',
      { error: { message: 'm', type: 't', param: '', code: 'model_not_found' } },
      true,
      'model_not_found',
    ],
    ['an empty code', { error: { message: 'm', code: '' } }, true, null],
    [
      'a code in capitals',
      { error: { message: 'm', code: 'INSUFFICIENT_QUOTA' } },
      true,
      'insufficient_quota',
    ],
    [
      'a numeric code with metadata',
      { error: { message: 'm', code: 502, metadata: { raw: 'busy' } } },
      true,
      'other',
    ],
    ['a string', { error: 'm' }, false, null],
    ['a list', [{ error: { message: 'm', code: 400 } }], false, 'other'],
    ['a list of errors', { errors: [{ code: 1000, message: 'm' }], success: false }, false, 'other'],
    ['an account failure', { success: false, message: 'm' }, false, null],
    ['a detail', { detail: 'm' }, false, null],
    ['details', { detail: [{ loc: ['body'], msg: 'm' }] }, false, null],
    ['a message', { message: 'm' }, false, null],
    ['a capital message', { Message: 'm' }, false, null],
    ['a code and a message', { code: 'rate_limit_exceeded', message: 'm' }, false, 'rate_limit_exceeded'],
    ['vLLM', { object: 'error', message: 'm', type: 'BadRequestError', code: 400 }, false, 'other'],
    ['Anthropic', { type: 'error', error: { type: 'overloaded_error', message: 'm' } }, true, null],
    ['MiniMax', { base_resp: { status_code: 1004, status_msg: 'm' } }, false, null],
  ])('reads %s', (_name, body, readable, code) => {
    const { seen, texts } = of(body)
    expect(seen).toEqual({ readable, code, requestId: null })
    expect(texts).toContain('m')
  })

  it('finds the error inside a stream, a failed response and an error line', () => {
    for (const body of [
      sse({ choices: [] }, { error: { message: 'm', code: 'server_error' } }),
      sse({ type: 'response.failed', response: { error: { message: 'm', code: 'server_error' } } }),
      'data: {"a":1}\n\nerror: {"message":"m","code":"server_error"}\n\n',
      'event: error\ndata: {"message":"m","code":"server_error"}\n\n',
    ]) {
      expect(readError(replyOf(body))).toMatchObject({ seen: { code: 'server_error' }, texts: ['m'] })
    }
  })

  it('finds the error inside of a choice and beside a chunk, where the envelope is not documented', () => {
    const error = { code: 'server_error', message: 'm' }
    const choice = { index: 0, message: { content: '' }, finish_reason: 'error', error }
    for (const value of [{ choices: [choice] }, { choices: [], x_groq: { id: 'q', error } }]) {
      for (const body of [JSON.stringify(value), sse(value), sse({ choices: [] }, value, 'data: [DONE]')]) {
        expect(readError(replyOf(body))).toEqual({
          seen: { readable: false, code: 'server_error', requestId: null },
          texts: ['m'],
        })
      }
    }
  })

  it.each([
    [
      'the envelope before the events',
      '{"error":{"message":"m","code":"x"}}\ndata: {"error":{"message":"n"}}\n\n',
      ['m'],
    ],
    ['the last event, which nothing ended', 'data: {"choices":[]}\n\ndata: {"error":{"message":"m"}}', ['m']],
    ['the first of two', 'data: {"error":{"message":"m"}}\n\nerror: {"message":"n"}\n\n', ['m']],
    ['words before an event', 'overloaded\ndata: {"choices":[]}\n\n', []],
    ['nothing of a page', '<html>\ndata: {"error":{"message":"m"}}\n\n', []],
    ['an error line alone as words', 'error: {"message":"m"}', ['error: {"message":"m"}']],
  ])('keeps %s', (_name, body, texts) => {
    expect(readError(replyOf(body)).texts).toEqual(texts)
  })

  it('keeps plain words for the needles and nothing of a page or a healthy reply', () => {
    expect(readError(replyOf('no healthy upstream\n', { status: 503 }))).toEqual({
      seen: { readable: false, code: null, requestId: null },
      texts: ['no healthy upstream'],
    })
    expect(readError(replyOf('<html>x</html>', { status: 524 })).texts).toEqual([])
    expect(readError(replyOf('', { status: 502 })).texts).toEqual([])
    expect(of({ choices: [{ message: { content: 'words' } }], error: null })).toMatchObject({ texts: [] })
  })
})

describe('requestId', () => {
  const headers = (all: Record<string, string>) => new Map(Object.entries(all))
  it('takes the first that is a clean token, the edge id last', () => {
    const all = { 'cf-ray': 'ray-FRA', 'request-id': 'c', 'x-oneapi-request-id': 'b', 'x-request-id': 'a' }
    expect(requestId(headers(all), [])).toBe('a')
    expect(requestId(headers({ ...all, 'x-request-id': 'two words' }), [])).toBe('b')
    expect(requestId(headers({ 'cf-ray': 'ray-FRA' }), ['m (request id: 2026.1:x_y-z)'])).toBe('2026.1:x_y-z')
    expect(requestId(headers({ 'cf-ray': 'ray-FRA' }), ['m'])).toBe('ray-FRA')
  })
  it.each([
    ['m (request id: r-1)', 'r-1'],
    ['m (Request ID:r-1), try later', 'r-1'],
    ['m (request id: )', null],
    ['m (request id: two words)', null],
    ['m request id: r-1', null],
    [`m (request id: ${'x'.repeat(128)})`, 'x'.repeat(128)],
    [`m (request id: ${'x'.repeat(129)})`, null],
  ])('finds in %j the id %j', (text, id) => {
    expect(requestId(headers({}), [text])).toBe(id)
  })
  it('takes a header of 128 letters', () => {
    expect(requestId(headers({ 'x-request-id': 'x'.repeat(128) }), [])).toBe('x'.repeat(128))
  })
  it.each(['', 'a b', 'a\nb', '::error::x', '<b>', 'x'.repeat(129), 'é'])('refuses %j', (value) => {
    const token = requestId(headers({ 'x-request-id': value }), [`(request id: ${value})`])
    expect(token).toBe(value === '::error::x' ? value : null)
  })
})
