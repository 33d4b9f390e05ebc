import { describe, expect, it } from '@jest/globals'
import type { Envelope } from '../../src/surface/envelope.ts'
import { bareErrorIn, errorIn, isEnvelopeText } from '../../src/surface/envelope.ts'

describe('an error that an object carries whatever else it holds', () => {
  it.each<readonly [string, unknown, Envelope]>([
    [
      'the documented envelope',
      { error: { message: 'm', type: 'comet_api_error', param: '', code: 'model_not_found' } },
      { documented: true, code: 'model_not_found', texts: ['m'] },
    ],
    [
      'an envelope without a message',
      { error: { code: 'server_error' } },
      { documented: false, code: 'server_error', texts: [] },
    ],
    [
      'a message that is no text',
      { error: { message: { en: 'm' } } },
      { documented: false, code: null, texts: [] },
    ],
    ['an empty object', { error: {} }, { documented: false, code: null, texts: [] }],
    ['true', { error: true }, { documented: false, code: null, texts: [] }],
    [
      'a code of no name that we know',
      { error: { message: 'm', code: 'do_request_failed_x' } },
      { documented: true, code: 'other', texts: ['m'] },
    ],
    ['words', { error: 'm' }, { documented: false, code: null, texts: ['m'] }],
    [
      'words and a code beside',
      { error: 'm', code: 429 },
      { documented: false, code: 'other', texts: ['m'] },
    ],
    [
      'a code of null beside',
      { error: { message: 'm' }, code: null },
      { documented: true, code: null, texts: ['m'] },
    ],
    [
      'a code with white space',
      { error: { message: 'm', code: ' Rate_Limit_Exceeded\n' } },
      { documented: true, code: 'rate_limit_exceeded', texts: ['m'] },
    ],
    [
      'a list of errors',
      { errors: [{ message: 'm', code: 'server_error' }, { message: 'n' }] },
      { documented: false, code: 'server_error', texts: ['m', 'n'] },
    ],
    ['a list of words', { errors: ['m', 'n'] }, { documented: false, code: null, texts: ['m', 'n'] }],
    ['no success', { success: false }, { documented: false, code: null, texts: [] }],
    [
      'no success and a code of null',
      { success: false, code: null, msg: 'm' },
      { documented: false, code: null, texts: ['m'] },
    ],
    ['the type', { type: 'error' }, { documented: false, code: null, texts: [] }],
    ['the object', { object: 'error', code: 404 }, { documented: false, code: 'other', texts: [] }],
    [
      "MiniMax's status",
      { base_resp: { status_code: 1008, status_msg: 'm' } },
      { documented: false, code: null, texts: ['m'] },
    ],
    [
      "Gemini's list, whose first counts",
      [{ error: { message: 'm', code: 503 } }, { error: { message: 'n' } }],
      { documented: false, code: 'other', texts: ['m'] },
    ],
    [
      'words of the upstream',
      { error: { message: 'm', metadata: { raw: 'r' }, innererror: { message: 'i' } } },
      { documented: true, code: null, texts: ['m', 'r', 'i'] },
    ],
  ])('is read: %s', (_name, value, envelope) => {
    expect(errorIn(value)).toEqual(envelope)
    expect(bareErrorIn(value)).toEqual(envelope)
  })

  it.each([
    ...[null, false, '', 0].map((error) => ({ error, message: '' })),
    { errors: [] },
    { errors: 'none' },
    { success: true, type: 'message', object: 'chat.completion' },
    { base_resp: { status_code: 0, status_msg: 'success' } },
    { base_resp: { status_code: 'ok' } },
    { detail: [] },
    { message: ' ' },
    { message: 7 },
    {},
    [],
    [{ message: 'm' }],
    ['error'],
    null,
    undefined,
    'error',
    7,
  ])('is none: %j', (value) => {
    expect([errorIn(value), bareErrorIn(value)]).toEqual([null, null])
  })
})

describe('an error only where no reply stands beside it', () => {
  it.each<readonly [unknown, Envelope]>([
    [
      { message: 'm', code: 'server_error' },
      { documented: false, code: 'server_error', texts: ['m'] },
    ],
    [{ Message: 'm' }, { documented: false, code: null, texts: ['m'] }],
    [{ detail: 'm' }, { documented: false, code: null, texts: ['m'] }],
    [{ detail: [{ loc: ['body'], msg: 'm' }] }, { documented: false, code: null, texts: ['m'] }],
    [{ detail: { reason: 'm' } }, { documented: false, code: null, texts: [] }],
    [{ msg: 'm' }, { documented: false, code: null, texts: ['m'] }],
    [{ error_msg: 'm' }, { documented: false, code: null, texts: ['m'] }],
    [{ error_message: 'm' }, { documented: false, code: null, texts: ['m'] }],
    [{ errorMessage: 'm' }, { documented: false, code: null, texts: ['m'] }],
  ])('is read: %j', (value, envelope) => {
    expect(bareErrorIn(value)).toEqual(envelope)
    expect(errorIn(value)).toBeNull()
  })
})

describe('a text that is an error envelope', () => {
  it.each([
    ['{"error":{"message":"m"}}', true],
    ['\n {"error":{"message":"m","code":429}} \n', true],
    ['{"error":{"message":""}}', false],
    ['{"error":"m"}', false],
    ['{"message":"m"}', false],
    ['[{"error":{"message":"m"}}]', false],
    ['{curly} words', false],
    ['The reply was {"error":{"message":"m"}}', false],
    ['{"error":{"message":"m"}} is what came', false],
    ['null', false],
    ['', false],
  ])('%j: %p', (text, is) => {
    expect(isEnvelopeText(text)).toBe(is)
  })
})
