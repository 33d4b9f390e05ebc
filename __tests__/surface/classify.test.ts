import { describe, expect, it } from '@jest/globals'
import { classifyLine } from '../../src/surface/classify.ts'
import { healthy } from './replies.ts'

const line = (change: Record<string, unknown> = {}) =>
  JSON.stringify({
    id: 'a',
    surface: 'responses',
    stream: false,
    status: 200,
    headers: { 'Content-Type': 'application/json' },
    body: healthy('responses', 'minimal'),
    ...change,
  })

describe('classifyLine', () => {
  it('answers with id, outcome, code and a sentence', () => {
    expect(classifyLine(line())).toEqual({
      id: 'a',
      outcome: 'pass',
      code: null,
      reason: 'The reply ends clearly and holds text that can be used.',
    })
    expect(classifyLine(line({ status: 500 }))).toEqual({
      id: 'a',
      outcome: 'fail',
      code: 'http-error',
      reason: 'The status is not 2xx.',
    })
    expect(classifyLine(line({ body: '{"status":"completed","output":[]}' }))).toMatchObject({
      outcome: 'ambiguous',
      code: 'terminal-contradicts',
    })
  })

  it.each([
    ['an id that is a number', { id: 7 }],
    ['no stream', { stream: undefined }],
    ['no headers', { headers: undefined }],
    ['header lists', { headers: { 'CONTENT-TYPE': ['application/json'] } }],
    ['a body that is an object', { body: JSON.parse(healthy('responses', 'minimal')) as unknown }],
    [
      'a body in base64',
      { body: undefined, body_base64: Buffer.from(healthy('responses', 'minimal')).toString('base64') },
    ],
    ['members that it does not know', { expect: {}, note: 'x' }],
  ])('takes %s', (_name, change) => {
    expect(classifyLine(line(change))).toMatchObject({ outcome: 'pass' })
  })

  it.each(['-_8=', '+/8=', '+/8', ' +/\n8= '])('takes %j for base64 of any kind', (text) => {
    expect(classifyLine(line({ body_base64: text }))).toMatchObject({ id: 'a', code: 'not-json' })
  })

  it('reads a body that is left out as empty', () => {
    expect(classifyLine(line({ body: undefined, status: 204 }))).toMatchObject({
      outcome: 'fail',
      code: 'empty',
    })
  })

  it('hears of half a surrogate pair in the reply', () => {
    const half = { output: [{ type: 'message', content: [{ type: 'output_text', text: '\ud83d' }] }] }
    expect(classifyLine(line({ body: half }))).toMatchObject({ id: 'a', code: 'framing' })
    const body = '{"object":"response","status":"completed","output":[],"x":"\ud83d"}'
    expect(classifyLine(line({ body }))).toMatchObject({ id: 'a', code: 'terminal-contradicts' })
  })

  it.each([
    [{ 'Content-Type': 'application/json', 'content-type': 'text/html' }],
    [{ 'Content-Type': 'text/html', 'content-type': 'application/json' }],
    [{ 'content-type': ['application/json', 'text/html'] }],
  ])('hears of all values of the headers %j', (headers) => {
    expect(classifyLine(line({ headers }))).toMatchObject({ code: 'content-type-contradicts' })
  })

  it('takes one header told twice for what it says', () => {
    const headers = { 'Content-Type': 'application/json', 'content-type': ['application/json'] }
    expect(classifyLine(line({ headers }))).toMatchObject({ outcome: 'pass' })
  })

  it('hears of a cut connection and of the profile', () => {
    expect(classifyLine(line({ ended: 'cut' }))).toMatchObject({ code: 'stream-cut' })
    expect(classifyLine(line({ ended: 'over-cap' }))).toMatchObject({ code: 'over-cap' })
    expect(classifyLine(line({ profile: 'tool-call' }))).toMatchObject({ code: 'no-usable-content' })
  })

  it.each([
    ['not json', 'The line is not one JSON object.', null],
    ['[]', 'The line is not one JSON object.', null],
    ['', 'The line is not one JSON object.', null],
    [`${line()}x`, 'The line is not one JSON object.', 'a'],
    ['{"status":200}', 'The member "id" is not a string or a number.', null],
    [line({ surface: 'chat' }), 'The member "surface" is not one of chat-completions, responses.', 'a'],
    [line({ status: '200' }), 'The member "status" is not a whole number.', 'a'],
    [line({ status: 200.5 }), 'The member "status" is not a whole number.', 'a'],
    [line({ status: undefined }), 'The member "status" is not a whole number.', 'a'],
    [line({ stream: 'yes' }), 'The member "stream" is not true or false.', 'a'],
    [
      line({ headers: 'x' }),
      'The member "headers" is not an object of names to strings or lists of strings.',
      'a',
    ],
    [
      line({ headers: { a: {} } }),
      'The member "headers" is not an object of names to strings or lists of strings.',
      'a',
    ],
    [line({ body: 7 }), 'The line has neither a "body" nor a "body_base64" that can be read.', 'a'],
    ...['ey.J9', 'ey=J9', 'e===', '*e'].map(
      (text) =>
        [
          line({ body_base64: text }),
          'The line has neither a "body" nor a "body_base64" that can be read.',
          'a',
        ] as const,
    ),
    [
      line({ body_base64: '***' }),
      'The line has neither a "body" nor a "body_base64" that can be read.',
      'a',
    ],
    [line({ profile: 'huge' }), 'The member "profile" is not one of minimal, streaming, tool-call.', 'a'],
    [line({ ended: 'late' }), 'The member "ended" is not one of complete, cut, over-cap.', 'a'],
  ])('says what is wrong with %j', (text, problem, id) => {
    expect(classifyLine(text)).toEqual({ problem, id })
  })
})
