import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readDecisions } from '../../src/decision/read-decisions.ts'

const MODEL = 'gateway-model'
const json = (members: object) => JSON.stringify(members)

describe.each(['json', 'auto'] as const)('a decision log of JSON lines, read as %s', (format) => {
  const read = (...lines: readonly string[]) =>
    readDecisions(lines.join('\n'), { how: { format }, names: {}, values: {} }, MODEL, null)

  it('gives the record of a JSON line, with the line it stands in', () => {
    const line = json({
      fallback_decision: 'hold',
      retry_count: 2,
      status_class: '5xx',
      api_surface: 'responses',
      escalation: 'on-call informed',
    })
    expect(read('starting', '', line)).toEqual([
      {
        terminal: true,
        value: 'hold',
        retryCount: 2,
        statusClass: '5xx',
        surface: 'responses',
        escalation: 'on-call informed',
        servedRoute: null,
        servedModel: null,
        operationId: null,
        line: 3,
      },
    ])
  })

  it.each([
    ['time and level before it', `2026-11-22T10:00:00Z INFO ${json({ decision: 'promote' })}`],
    ['braces before it', `{worker} [7] {x}: ${json({ decision: 'promote' })}`],
    ['colours around it', `\u001B[32m${json({ decision: 'promote' })}\u001B[0m`],
    ['a carriage return after it', `${json({ decision: 'promote' })}\r`],
    ['the logger putting it into a member', json({ level: 30, msg: { decision: 'promote' } })],
    [
      'a container runtime putting it into a text',
      json({ log: `${json({ decision: 'promote' })}\n`, stream: 'stdout' }),
    ],
  ])('is read with %s', (_what, line) => {
    expect(read(line)).toMatchObject([{ terminal: true, value: 'promote' }])
  })

  it.each([
    'fallback_decision',
    'fallbackDecision',
    'FallbackDecision',
    'fallback-decision',
    'fallback.decision',
    'FALLBACK_DECISION',
    'retry_decision',
    'retryAction',
    'decision',
  ])('finds the decision under the name %s', (name) => {
    expect(read(json({ [name]: 'rollback' }))).toMatchObject([{ value: 'rollback' }])
  })

  it.each([
    ['retry_count', 3, 3],
    ['retryCount', 0, 0],
    ['http.request.resend_count', '2', 2],
    ['retry_attempts', -1, -1],
    ['retry_count', 1.5, null],
    ['retry_count', 'many', null],
    ['retry_count', null, null],
  ])('takes %s %p for %p retries', (name, value, expected) => {
    expect(read(json({ decision: 'hold', [name]: value }))).toMatchObject([{ retryCount: expected }])
  })

  it.each([
    ['status_class', '4xx', '4xx'],
    ['status_class', '5XX', '5xx'],
    ['http_status', 503, '5xx'],
    ['http.response.status_code', '200', '2xx'],
    ['status_class', 'none', 'none'],
    ['status', 'failure', null],
    ['http_status', 99, null],
    ['http_status', 5030, null],
  ])('takes %s %p for class %p', (name, value, expected) => {
    expect(read(json({ decision: 'hold', [name]: value }))).toMatchObject([{ statusClass: expected }])
  })

  it.each([
    ['promote', 'promote'],
    [' Promote ', 'promote'],
    ['HOLD', 'hold'],
    ['rollback', 'rollback'],
    ['fallback', 'promote'],
    ['abort', 'hold'],
    ['degrade', 'hold'],
    ['probably', 'unknown-value'],
    ['constructor', 'unknown-value'],
    ['__proto__', 'unknown-value'],
    ['', 'missing'],
    [null, 'missing'],
    [true, 'missing'],
    [1, 'missing'],
    [{ action: 'hold' }, 'missing'],
  ])('takes the word %p for %s', (word, expected) => {
    expect(read(json({ fallback_decision: word }))).toMatchObject([{ terminal: true, value: expected }])
  })

  it('keeps the records of single attempts apart from the terminal one', () => {
    const entries = read(
      json({ retry_decision: 'retry', attempt: 1 }),
      json({ decision: 'retried', attempt: 2 }),
      json({ decision: 'hold', final: false }),
      json({ decision: 'hold', terminal: 'false' }),
      json({ decision: 'hold', terminal: true }),
    )
    expect(entries.map(({ terminal }) => terminal)).toEqual([false, false, false, false, true])
  })

  it.each([
    [{ served_model: MODEL }, { servedModel: 'declared', servedRoute: null }],
    [{ 'gen_ai.response.model': `${MODEL}-2026-01-31` }, { servedModel: 'declared' }],
    [{ served_model: `${MODEL}-mini` }, { servedModel: 'other' }],
    [{ served_route: 'Primary' }, { servedRoute: 'primary', servedModel: null }],
    [{ served_route: 'somewhere' }, { servedRoute: null }],
  ])('says who served: %p', (members, expected) => {
    expect(read(json({ decision: 'promote', ...members }))).toMatchObject([expected])
  })

  it.each([
    ['a list of words', '["decision","hold"]'],
    ['half a record', '{"decision":"ho'],
    ['words', 'decision is hold'],
    ['an object without a decision', json({ level: 'info', status: 200 })],
    ['a number', '42'],
    ['null', 'null'],
    ['a record deeper than loggers put one', json({ a: { b: { c: { d: { decision: 'hold' } } } } })],
  ])('passes over %s', (_what, line) => {
    expect(read(line)).toEqual([])
  })

  it('never throws, whatever is written', () => {
    const line = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((value) => `{"decision":${value}}`),
      fc.string().map((text) => `{{${text}}}`),
    )
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const entries = read(...lines)
        expect(entries.every((entry) => entry.line >= 1)).toBe(true)
      }),
    )
  })

  it('is read in reasonable steps where a line is nothing but braces', () => {
    expect(read('{'.repeat(200_000), `${'{'.repeat(200_000)}}`, json({ decision: 'hold' }))).toHaveLength(1)
  })
})
