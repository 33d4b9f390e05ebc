import { describe, expect, it } from '@jest/globals'
import { FALLBACK_MODEL, PRIMARY_MODEL, read, readJson } from './read.ts'

const one = (members: object) => readJson({ decision: 'hold', ...members })

describe('the number of retries', () => {
  it.each([
    ['retry_count', 2, 2],
    ['RetryCount', '2', 2],
    ['retry_attempts_used', 1, 1],
    ['http.request.resend_count', 1, 1],
    ['x-stainless-retry-count', '0', 0],
    ['attempt_count', 3, 2],
    ['total_attempts', 1, 0],
    ['attempts', 3, 2],
    ['x-envoy-attempt-count', '3', 2],
    ['Ngrok-AIG-Attempts', '1', 0],
  ])('is told by %s: %p says %p, counted on the same base', (name, value, expected) => {
    expect(one({ [name]: value })).toMatchObject([{ retryCount: expected }])
  })

  it('is LiteLLM’s, where it says that it went to no other model', () => {
    const headers = { 'x-litellm-attempted-retries': '2', 'x-litellm-attempted-fallbacks': '0' }
    expect(one({ response_headers: headers })).toMatchObject([{ retryCount: 2 }])
  })

  it('is Portkey’s, where its first target answered', () => {
    const headers = {
      'x-portkey-retry-attempt-count': '2',
      'x-portkey-last-used-option-index': 'config.targets[0]',
    }
    expect(one({ headers })).toMatchObject([{ retryCount: 2 }])
  })

  it('is the length of a list of attempts, less one', () => {
    expect(one({ attempts: [{ model: 'a' }, { model: 'b' }] })).toMatchObject([{ retryCount: 1 }])
  })

  it.each([
    ['an index, which may begin at 0 or at 1', { attempt_index: 2 }],
    ['a number of an attempt, which may too', { attempt_number: 2 }],
    ['an attempt', { attempt: 2 }],
    ['a limit', { max_retries: 3, max_attempts: 4, num_retries: 2 }],
    ['a limit inside the configuration', { retry: { attempts: 5, count: 5 } }],
    [
      'the sign for retries that are used up (Portkey)',
      { 'x-portkey-retry-attempt-count': -1, 'x-portkey-last-used-option-index': 'config' },
    ],
    [
      'the retries of the last target alone (Portkey, after a fallback)',
      { 'x-portkey-retry-attempt-count': 1, 'x-portkey-last-used-option-index': 'config.targets[1]' },
    ],
    [
      'the retries of the last model alone (LiteLLM, after a fallback)',
      { 'x-litellm-attempted-retries': 1, 'x-litellm-attempted-fallbacks': 1 },
    ],
    ['what may be the retries of the last model alone', { 'x-litellm-attempted-retries': 1 }],
    ['no attempt at all', { attempts: 0 }],
    ['half a retry', { retry_count: 1.5 }],
    ['two counts under one name', { retry_count: 1, retryCount: 2 }],
  ])('is not guessed from %s', (_what, members) => {
    expect(one(members)).toMatchObject([{ retryCount: null }])
  })

  it('is read under the first name that tells one', () => {
    expect(one({ retry_count: 'many', attempts: 2 })).toMatchObject([{ retryCount: 1 }])
    expect(one({ attempts: 9, retry_count: 0 })).toMatchObject([{ retryCount: 0 }])
  })
})

describe('the status class', () => {
  it.each([
    [{ http: { response: { status_code: 429 } } }, '4xx'],
    [{ response: { status: 200 } }, '2xx'],
    [{ status: 'failure', response_code: 503 }, '5xx'],
    [{ status_code: 0 }, 'none'],
    [{ status_code: 100 }, null],
    [{ status: { code: 0 } }, null],
    [{ status_class: null, http_status: 307 }, '3xx'],
    [{ status: 'success' }, null],
  ])('of %j is %p', (members, expected) => {
    expect(one(members)).toMatchObject([{ statusClass: expected }])
  })
})

describe('the surface', () => {
  it.each([
    [{ api_surface: 'responses' }, 'responses'],
    [{ 'openai.api.type': 'chat_completions' }, 'chat_completions'],
    [{ call_type: 'acompletion' }, 'acompletion'],
    [{ request_family: 'chat.completions' }, 'chat.completions'],
    [{ api_surface: '' }, null],
    // `chat` is what OpenTelemetry calls both surfaces, and `/ask` is the application's own route.
    [{ 'gen_ai.operation.name': 'chat', 'http.route': '/ask' }, null],
  ])('of %j is %p', (members, expected) => {
    expect(one(members)).toMatchObject([{ surface: expected }])
  })
})

describe('a word for the decision', () => {
  it.each([
    ['promote', { value: 'promote', terminal: true }],
    ['fallback', { value: 'promote', terminal: true }],
    ['Fail-over', { value: 'promote', terminal: true }],
    ['hold', { value: 'hold', terminal: true }],
    ['aborted', { value: 'hold', terminal: true }],
    ['degrade', { value: 'hold', terminal: true }],
    ['give_up', { value: 'hold', terminal: true }],
    ['gaveUp', { value: 'hold', terminal: true }],
    ['rolled back', { value: 'rollback', terminal: true }],
    ['retry', { terminal: false }],
    ['RETRIED', { terminal: false }],
    ['attempt', { terminal: false }],
    ['approved', { value: 'unknown-value', terminal: true }],
    ['toString', { value: 'unknown-value', terminal: true }],
    ['...', { value: 'unknown-value', terminal: true }],
  ])('%j is understood', (decision, expected) => {
    expect(readJson({ decision })).toMatchObject([expected])
  })

  it('is taken from the next name where the first is empty', () => {
    expect(readJson({ fallback_decision: '', retry_decision: 'retried' })).toMatchObject([
      { terminal: false },
    ])
    expect(readJson({ fallback_decision: null, decision: 'hold' })).toMatchObject([{ value: 'hold' }])
  })

  it('is none where one name holds two', () => {
    expect(readJson({ fallback_decision: 'promote', fallbackDecision: 'hold' })).toMatchObject([
      { value: 'missing' },
    ])
    expect(read('decision=promote decision=hold')).toMatchObject([{ value: 'missing' }])
  })
})

describe('the record of a last attempt', () => {
  it.each([
    [{ retry_decision: 'not_retried', http_response_status_code: 200 }, 'promote'],
    [{ retry_decision: 'final_attempt', http_response_status_code: 503 }, 'hold'],
    [{ retry_decision: 'final_attempt', error_type: 'timeout' }, 'hold'],
    [{ retry_decision: 'final_attempt' }, 'unknown-value'],
    [{ auto_retry_end: { success: true, attempt: 2 } }, 'promote'],
    [{ auto_retry_end: true, success: false }, 'hold'],
  ])('%j closes the call, and its outcome is the value', (record, value) => {
    expect(readJson(record)).toMatchObject([{ terminal: true, value }])
  })

  const ATTEMPTS = [
    { operation_id: 'a', retry_decision: 'retried', http_response_status_code: 503 },
    { operation_id: 'a', retry_decision: 'final_attempt', http_response_status_code: 503 },
  ]
  const log = (...records: readonly object[]) => records.map((record) => JSON.stringify(record)).join('\n')
  const terminal = (text: string) => read(text).map((record) => record.terminal)

  it('gives way to the summary of its call', () => {
    expect(terminal(log(...ATTEMPTS, { operation_id: 'a', fallback_decision: 'hold' }))).toEqual([
      false,
      false,
      true,
    ])
    expect(terminal(log({ fallback_decision: 'hold' }, ...ATTEMPTS))).toEqual([true, false, false])
  })

  it('stands where only other calls have one', () => {
    expect(terminal(log(...ATTEMPTS, { operation_id: 'b', fallback_decision: 'hold' }))).toEqual([
      false,
      true,
      true,
    ])
    expect(terminal(log(...ATTEMPTS))).toEqual([false, true])
  })

  it('stands beside a second one: which of two counts cannot be told', () => {
    expect(terminal(log(...ATTEMPTS, ...ATTEMPTS))).toEqual([false, true, false, true])
  })
})

describe('a flag in place of a word', () => {
  it.each([
    [{ retry_with: 'other-model' }, [{ terminal: false }]],
    [{ retry_with: { model: 'm' } }, [{ terminal: false }]],
    [{ retry_fallback_applied: { from: 'a', to: 'b' } }, [{ terminal: false }]],
    [{ retry_fallback_applied: true }, [{ terminal: true, value: 'promote' }]],
  ])('%j is a record', (record, expected) => {
    expect(readJson(record)).toMatchObject(expected)
  })

  it.each([
    [{ retry_with: null }],
    [{ retry_with: false }],
    [{ retry_fallback_applied: false }],
    [{ auto_retry_end: true }],
    [{ type: 'auto_retry_start', attempt: 1 }],
  ])('%j says nothing, and is none', (record) => {
    expect(readJson(record)).toEqual([])
  })
})

describe('who served', () => {
  it.each([
    [{ served_route: 'fallback' }, { servedRoute: 'fallback', servedModel: null }],
    [{ route: 'Primary' }, { servedRoute: 'primary', servedModel: null }],
    [{ route: '/v1/responses' }, { servedRoute: null }],
    [{ served_model: FALLBACK_MODEL }, { servedRoute: 'fallback', servedModel: 'declared' }],
    [{ served_model: `openai/${FALLBACK_MODEL}` }, { servedRoute: 'fallback', servedModel: 'declared' }],
    [{ served_model: `${PRIMARY_MODEL}-2026-01-31` }, { servedRoute: 'primary', servedModel: 'declared' }],
    [{ served_model: 'another' }, { servedRoute: null, servedModel: 'other' }],
    [
      { served_route: 'fallback', served_model: PRIMARY_MODEL },
      { servedRoute: 'fallback', servedModel: 'other' },
    ],
    [
      { served_route: 'primary', served_model: FALLBACK_MODEL },
      { servedRoute: 'primary', servedModel: 'other' },
    ],
    [{ fallback_used: true }, { servedRoute: 'fallback' }],
    [{ fallback_used: 'false' }, { servedRoute: 'primary' }],
    [{ 'x-litellm-attempted-fallbacks': '0' }, { servedRoute: 'primary' }],
    [{ 'x-litellm-attempted-fallbacks': 2 }, { servedRoute: 'fallback' }],
    [{ fallback_used: false, served_model: FALLBACK_MODEL }, { servedRoute: 'fallback' }],
    [{ fallback_used: 'perhaps' }, { servedRoute: null }],
    [
      { model: FALLBACK_MODEL, model_id: 'f3a9', requested: PRIMARY_MODEL },
      { servedRoute: null, servedModel: null },
    ],
  ])('is told by %j', (members, expected) => {
    expect(one(members)).toMatchObject([expected])
  })

  it('is told by no flag and no model where only one route is declared', () => {
    const alone = (members: object) => readJson({ decision: 'hold', ...members }, { primary: null })
    expect(alone({ fallback_used: false, route: 'primary' })).toMatchObject([{ servedRoute: null }])
    expect(alone({ served_route: 'primary' })).toMatchObject([{ servedRoute: 'primary' }])
    expect(alone({ served_model: FALLBACK_MODEL })).toMatchObject([
      { servedRoute: null, servedModel: 'declared' },
    ])
    expect(alone({ served_model: PRIMARY_MODEL })).toMatchObject([
      { servedRoute: null, servedModel: 'other' },
    ])
  })

  it('is told by no model that both routes have', () => {
    const same = readJson({ decision: 'hold', served_model: FALLBACK_MODEL }, { primary: FALLBACK_MODEL })
    expect(same).toMatchObject([{ servedRoute: null, servedModel: 'declared' }])
  })
})

describe('the operation', () => {
  it.each([
    'operation_id',
    'operationId',
    'GATE_OPERATION_ID',
    'x-request-id',
    'request_id',
    'correlation_id',
    'litellm_call_id',
    'trace_id',
    'traceId',
    'drill',
  ])('is named by %s', (name) => {
    expect(one({ [name]: 'op-1' })).toMatchObject([{ operationId: 'op-1' }])
  })

  it('is the one that the gate gave before the one that a tracer made', () => {
    expect(one({ trace_id: '5b8efff7', operation_id: 'op-1' })).toMatchObject([{ operationId: 'op-1' }])
  })

  it('may stand on what the record is wrapped in', () => {
    expect(readJson({ request_id: 'outer', msg: { decision: 'hold' } })).toMatchObject([
      { operationId: 'outer' },
    ])
    expect(readJson({ request_id: 'outer', msg: { decision: 'hold', request_id: 'inner' } })).toMatchObject([
      { operationId: 'inner' },
    ])
    expect(readJson({ trace_id: 'outer', log: 'decision=hold\n' })).toMatchObject([{ operationId: 'outer' }])
  })

  it('is no run, no check and no empty text', () => {
    expect(one({ run_id: 'r', check_id: 'c', request_id: ' ' })).toMatchObject([{ operationId: null }])
    expect(one({ request_id: 'x'.repeat(501) })).toMatchObject([{ operationId: null }])
  })
})

describe('the escalation', () => {
  it.each([
    [{ escalation: 'on-call' }, 'on-call'],
    [{ escalation_status: 'none' }, 'none'],
    [{ escalation_ref: 4711 }, '4711'],
    [{ escalation: { to: 'payments' } }, 'payments'],
    [{ escalation: false }, 'none'],
    [{ escalation: true }, null],
    [{ escalation: null }, null],
    [{ escalation: '  ' }, null],
  ])('of %j is %p', (members, expected) => {
    expect(one(members)).toMatchObject([{ escalation: expected }])
  })
})

describe('the policy’s own names and words', () => {
  it('are asked before the built-in ones', () => {
    const names = {
      decision: ['verdict'],
      status: ['upstream.code'],
      operation: ['call'],
      escalation: ['who'],
    }
    const record = {
      verdict: 'hold',
      decision: 'promote',
      upstream: { code: 503 },
      http_status: 200,
      call: 'c',
      who: 'me',
    }
    expect(readJson(record, { names })).toMatchObject([
      { value: 'hold', statusClass: '5xx', operationId: 'c', escalation: 'me' },
    ])
  })

  it('leave the built-in ones to what they do not name', () => {
    const names = { decision: ['verdict'] }
    expect(readJson({ decision: 'promote', retry_count: 1 }, { names })).toMatchObject([
      { value: 'promote', retryCount: 1 },
    ])
  })

  it('say whether a number counts retries or attempts', () => {
    expect(one({ tries: 3 })).toMatchObject([{ retryCount: null }])
    expect(readJson({ decision: 'hold', tries: 3 }, { names: { retries: ['tries'] } })).toMatchObject([
      { retryCount: 3 },
    ])
    expect(readJson({ decision: 'hold', tries: 3 }, { names: { attempts: ['tries'] } })).toMatchObject([
      { retryCount: 2 },
    ])
  })

  it('reach into the objects of a record', () => {
    const names = { decision: ['standard_logging_object.status'] }
    const values = { success: 'promote', failure: 'hold' } as const
    const record = { standard_logging_object: { status: 'failure', trace_id: 't' } }
    expect(readJson(record, { names, values })).toMatchObject([{ value: 'hold', operationId: 't' }])
  })

  it('give words their meaning, letter by letter first', () => {
    const values = {
      'gave up': 'rollback',
      fallback: 'attempt',
      回滚: 'rollback',
      '+1': 'promote',
      '-1': 'hold',
    } as const
    const value = (decision: string) => readJson({ decision }, { values })
    expect(value('Gave-Up')).toMatchObject([{ value: 'rollback' }])
    expect(value('fallback')).toMatchObject([{ terminal: false }])
    expect(value('回滚')).toMatchObject([{ value: 'rollback' }])
    expect(value('+1')).toMatchObject([{ value: 'promote' }])
    expect(value('-1')).toMatchObject([{ value: 'hold' }])
    expect(value('abort')).toMatchObject([{ value: 'hold' }])
  })

  it('know no member of an object’s prototype', () => {
    expect(readJson({ decision: 'constructor' }, { values: {} })).toMatchObject([{ value: 'unknown-value' }])
    expect(readJson({ decision: '__proto__' }, { values: {} })).toMatchObject([{ value: 'unknown-value' }])
  })
})
