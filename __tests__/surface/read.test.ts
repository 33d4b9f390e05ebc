import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import type { RequestProfile, Surface } from '../../src/evidence/surface.ts'
import { SURFACES } from '../../src/evidence/surface.ts'
import { read } from '../../src/surface/read.ts'
import { asked, codeOf, healthy, replyOf, sse } from './replies.ts'

const JSON_TYPE = 'application/json'
const SSE_TYPE = 'text/event-stream'

type Case = readonly [surface: Surface, stream: boolean]
const cases: readonly Case[] = SURFACES.flatMap((surface): Case[] => [
  [surface, false],
  [surface, true],
])

function body(surface: Surface, stream: boolean, profile: RequestProfile = 'minimal'): string {
  return healthy(surface, profile, stream)
}

describe.each(cases)('what the transport says of %s, streaming %s', (surface, stream) => {
  const type = stream ? SSE_TYPE : JSON_TYPE
  const question = asked(surface, stream)
  const good = body(surface, stream)

  it('passes the composed reply, and the same with a tool call', () => {
    expect(read(replyOf(good, { type }), question)).toEqual({ outcome: 'pass', usable: 'text', fields: {} })
    const call = replyOf(body(surface, stream, 'tool-call'), { type })
    expect(read(call, asked(surface, stream, 'tool-call'))).toEqual({
      outcome: 'pass',
      usable: 'tool-call',
      fields: {},
    })
  })

  it.each([199, 301, 304, 400, 401, 404, 429, 500, 503, 524, 0])(
    'reads status %d as an HTTP error',
    (status) => {
      expect(codeOf(replyOf(good, { type, status }), question)).toBe('http-error')
    },
  )

  it.each([201, 202, 203, 206, 246, 299])('does not take status %d for a plain success', (status) => {
    expect(codeOf(replyOf(good, { type, status }), question)).toBe('odd-success-status')
    expect(codeOf(replyOf('', { type, status }), question)).toBe('empty')
  })

  it('names a body over the cap before anything in it', () => {
    expect(codeOf(replyOf(good, { type, ended: 'over-cap' }), question)).toBe('over-cap')
    expect(codeOf(replyOf(good, { type, ended: 'over-cap', status: 500 }), question)).toBe('http-error')
  })

  it('does not take a whole body on a cut connection for a success', () => {
    expect(codeOf(replyOf(good, { type, ended: 'cut' }), question)).toBe('stream-cut')
  })

  it.each([
    'text/html',
    'text/plain',
    'application/octet-stream',
    stream ? JSON_TYPE : SSE_TYPE,
    'text/json',
  ])('sees that %s contradicts the body', (wrong) => {
    expect(codeOf(replyOf(good, { type: wrong }), question)).toBe('content-type-contradicts')
  })

  it.each([
    undefined,
    '',
    `${type}; charset=utf-8`,
    `${type};charset=UTF-8`,
    type.toUpperCase(),
    `${type}, ${type}`,
  ])('is content with the type %p', (fine) => {
    expect(codeOf(replyOf(good, fine === undefined ? {} : { type: fine }), question)).toBe('pass')
  })

  it('sniffs HTML, words and nothing under any content type', () => {
    for (const named of [JSON_TYPE, SSE_TYPE, 'text/html']) {
      expect(codeOf(replyOf('\n<!DOCTYPE html><p>x', { type: named }), question)).toBe('html')
      expect(codeOf(replyOf('error code: 1015', { type: named }), question)).toBe('not-json')
      expect(codeOf(replyOf(' \r\n ', { type: named }), question)).toBe('empty')
    }
  })

  it('refuses the framing that was not asked for', () => {
    expect(codeOf(replyOf(body(surface, !stream), { type }), question)).toBe('framing')
  })

  it('passes a byte-order mark and leading blank lines', () => {
    expect(codeOf(replyOf(`\uFEFF${good}`, { type }), question)).toBe('pass')
    expect(codeOf(replyOf(`\n\n\r\n${good}`, { type }), question)).toBe('pass')
  })

  it('does not pass bytes that are no UTF-8', () => {
    const broken = Buffer.from(good)
    broken[broken.indexOf('light')] = 0xff
    expect(codeOf(replyOf(broken, { type }), question)).toBe(stream ? 'malformed-event' : 'framing')
  })

  it('does not pass half a surrogate pair', () => {
    const half = good.replace('light', '\\ud83d')
    expect(codeOf(replyOf(half, { type }), question)).toBe(stream ? 'malformed-event' : 'framing')
    expect(codeOf(replyOf(good.replace('light', '\\ud83d\\ude42'), { type }), question)).not.toBe('framing')
  })

  it('names the defect that stays when the others are repaired', () => {
    const html = replyOf(good, { type: 'text/html', status: 206 })
    expect(codeOf(html, question)).toBe('content-type-contradicts')
    const error = replyOf(stream ? sse({ error: { message: 'x' } }) : '{"error":{"message":"x"}}', {
      status: 206,
    })
    expect(codeOf(error, question)).toBe(stream ? 'terminal-failed' : 'error-in-success')
  })
})

describe('a response that differs in one member from one that passes', () => {
  const good = z
    .looseObject({ output: z.array(z.looseObject({})) })
    .parse(JSON.parse(body('responses', false)))
  const [item = {}] = good.output.filter(({ type }) => type === 'message')
  const withItem = (change: object): object => ({ ...good, output: [{ ...item, ...change }] })
  it.each<readonly [string, object, string | null]>([
    ['its own text in front and behind', { ...good, output_text: ` ${textOf(item)}\n` }, null],
    ['another text', { ...good, output_text: 'something else' }, 'content-contradicts'],
    ['a message without a status', withItem({ status: '' }), null],
    ['a message without a role', withItem({ role: '' }), null],
    ['canceled, as Americans write it', { ...good, status: 'canceled' }, 'terminal-failed'],
    [
      'cut off by the limit of another surface',
      { ...good, status: 'incomplete', incomplete_details: { reason: 'max_tokens' } },
      'output-limit',
    ],
    ['a refusal that is no text', withItem({ content: [{ type: 'refusal', refusal: 7 }] }), 'wrong-type'],
    ['no status and no output', { id: good['id'], object: 'thing' }, 'no-usable-content'],
    ['no status', { ...good, status: null }, 'terminal-missing'],
  ])('is read by it: %s', (_, response, code) => {
    const reading = read(replyOf(JSON.stringify(response), { type: JSON_TYPE }), asked('responses', false))
    expect([reading.outcome, 'code' in reading ? reading.code : null]).toEqual([
      code === null ? 'pass' : code === 'terminal-failed' ? 'fail' : 'ambiguous',
      code,
    ])
  })
})

/** The text of a message's first part. */
function textOf(item: unknown): string {
  const parts = z.looseObject({ content: z.array(z.looseObject({ text: z.string() })) }).parse(item)
  return parts.content[0]?.text ?? ''
}

describe('the code of a failing reply', () => {
  it('is kept where it is known', () => {
    const error = (code: unknown) => JSON.stringify({ error: { message: 'm', code } })
    const seen = (code: unknown) => read(replyOf(error(code), { status: 500 }), asked('responses'))
    expect(seen('invalid_request')).toMatchObject({ code: 'http-error', error: 'invalid_request' })
    expect(seen(502)).toMatchObject({ error: 'other' })
    expect(seen('')).toMatchObject({ error: null })
  })

  it('is read from a failed terminal', () => {
    const response = { object: 'response', status: 'failed', error: { code: 'server_error', message: 'm' } }
    expect(read(replyOf(JSON.stringify(response)), asked('responses'))).toMatchObject({
      error: 'server_error',
    })
    const events = sse({ type: 'response.failed', response })
    expect(read(replyOf(events), asked('responses', true))).toMatchObject({ error: 'server_error' })
    const chat = sse({ choices: [], error: { code: 'rate_limit_exceeded', message: 'm' } })
    expect(read(replyOf(chat), asked('chat-completions', true))).toMatchObject({
      error: 'rate_limit_exceeded',
    })
  })
})

describe('the declared fields of a reply', () => {
  it('are looked up in the reply, whole or assembled', () => {
    for (const stream of [false, true]) {
      const chat = read(replyOf(healthy('chat-completions', 'minimal', stream)), {
        ...asked('chat-completions', stream),
        fields: [
          { path: 'choices[0].message.content', types: ['string'] },
          { path: 'choices[*].finish_reason', types: ['string'] },
          { path: 'model', types: ['string'] },
          { path: 'nowhere.at.all', types: ['string'] },
        ],
      })
      expect(chat).toMatchObject({
        fields: {
          'choices[0].message.content': 'string',
          'choices[*].finish_reason': 'string',
          model: 'string',
          'nowhere.at.all': 'missing',
        },
      })
      const responses = read(replyOf(healthy('responses', 'minimal', stream)), {
        ...asked('responses', stream),
        fields: [
          { path: 'output[type=message].content[type=output_text].text', types: ['string'] },
          { path: 'usage.total_tokens', types: ['number'] },
          { path: 'error', types: ['null'] },
        ],
      })
      expect(responses).toMatchObject({
        fields: {
          'output[type=message].content[type=output_text].text': 'string',
          'usage.total_tokens': 'number',
          error: 'null',
        },
      })
    }
  })

  it('see assembled tool calls and reasoning of a stream', () => {
    const stream = sse(
      { choices: [{ index: 0, delta: { role: 'assistant', reasoning_content: 'Hm' } }] },
      { choices: [{ index: 0, delta: { reasoning_content: ', a day.' } }] },
      {
        choices: [
          {
            index: 0,
            delta: { tool_calls: [{ index: 0, id: 'c', function: { name: 'f', arguments: '{' } }] },
          },
        ],
      },
      { choices: [{ index: 0, delta: { tool_calls: [{ index: 0, function: { arguments: '}' } }] } }] },
      { choices: [{ index: 0, delta: {}, finish_reason: 'tool_calls' }] },
      'data: [DONE]',
    )
    const paths = ['reasoning_content', 'tool_calls[0].function.arguments', 'tool_calls[0].id', 'content']
    const reading = read(replyOf(stream), {
      ...asked('chat-completions', true),
      fields: paths.map((path) => ({ path: `choices[0].message.${path}`, types: ['string'] })),
    })
    expect(reading).toMatchObject({ outcome: 'pass', usable: 'tool-call' })
    expect(Object.values('fields' in reading ? reading.fields : {})).toEqual([
      'string',
      'string',
      'string',
      'null',
    ])
  })
})
