import { randomBytes } from 'node:crypto'
import { inspect } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { DENIED_FIELDS } from '../../src/leak/fields/field-names.ts'
import { fieldLabel, withFields } from '../../src/leak/fields/field-search.ts'
import type { Fingerprint } from '../../src/evidence/brand.ts'
import { fingerprint, NO_NEEDLES } from './known.ts'
import { makeEngine } from '../../src/leak/engine.ts'

const KEY = `sk-${randomBytes(24).toString('hex')}`
const values = makeEngine({ ...NO_NEEDLES, credentials: [KEY] }, fingerprint)
const engine = withFields(values, fingerprint, ['credential', 'body', 'prompt', 'account'])
const names = new Map<Fingerprint, string>(
  DENIED_FIELDS.map((field) => [fingerprint(fieldLabel(field)), field.name]),
)

/** `line:name` of each field that was found, whatever the chunks are. */
function found(log: string, size = 1 << 20): readonly string[] {
  const scanner = engine.open('app.log')
  const bytes = Buffer.from(log)
  for (let at = 0; at < bytes.length; at += size) scanner.write(bytes.subarray(at, at + size))
  return scanner.end().map(({ place, fingerprint: mark }) => `${place.line}:${names.get(mark)}`)
}

const json = (value: object): string => JSON.stringify(value)

describe('a field that must be empty', () => {
  it.each([
    ['JSON', json({ response_cost: 0.0021 }), '1:response_cost'],
    ['JSON behind other text', `INFO done ${json({ meta: { response_cost: 0 } })}`, '1:response_cost'],
    ['JSON in a string', json({ msg: json({ response_cost: 0.5 }) }), '1:response_cost'],
    [
      'JSON in a string in a string',
      json({ a: json({ b: json({ saved_cache_cost: 1 }) }) }),
      '1:saved_cache_cost',
    ],
    ['escaped JSON', 'x \\"response_cost\\": \\"0.2\\"', '1:response_cost'],
    [
      'laid out JSON',
      JSON.stringify({ id: 1, usage: { total_tokens: 9, details: { a: 1 }, cost: 0.1 } }, null, 2),
      '8:usage.cost',
    ],
    ['one line of JSON', json({ usage: { details: [{ a: 1 }], cost: 0.1 } }), '1:usage.cost'],
    ['an inspected object', inspect({ usage: { cost: 0.125 } }), '1:usage.cost'],
    ['a reply that is kept', json({ response: { usage: { cost: 0.25 } } }), '1:usage.cost'],
    ['logfmt', 'level=info responseCost=0.0021 x=1', '1:response_cost'],
    ['YAML', 'reply:\n  usage:\n    total_tokens: 4\n    cost: 0.03\n', '4:usage.cost'],
    ['a header', '< X-LiteLLM-Response-Cost: 0.0004', '1:x-litellm-response-cost'],
    ['a header of an organisation', 'openai-organization: acme-corp', '1:openai-organization'],
    ['an array of a header', json({ headers: { 'openai-project': ['proj_1'] } }), '1:openai-project'],
    [
      'an attribute list',
      json({ attributes: [{ key: 'llm.cost.total', value: { doubleValue: 0.2 } }] }),
      '1:llm.cost',
    ],
    [
      'a HAR header',
      json({ headers: [{ name: 'openai-organization', value: 'org-1' }] }),
      '1:openai-organization',
    ],
    ['a breakdown', json({ cost_breakdown: { input_cost: 0.1 } }), '1:cost_breakdown'],
    ['a switch', 'is_byok: true', '1:is_byok'],
    ['messages', json({ messages: [{ role: 'user', content: 'Where is the mill?' }] }), '1:messages'],
    [
      'a span',
      inspect({ 'gen_ai.input.messages': '[{"role":"user","parts":[]}]' }),
      '1:gen_ai.input.messages',
    ],
    [
      'a numbered attribute',
      json({ 'llm.output_messages.0.message.content': 'At the weir.' }),
      '1:llm.output_messages',
    ],
    ['Chinese text', json({ 'gen_ai.prompt': '磨坊在哪里' }), '1:gen_ai.prompt'],
    ['a reply', json({ response: { choices: [{ message: { content: 'At the weir.' } }] } }), '1:response'],
    ['a key', json({ headers: { Authorization: `Bearer ${KEY.slice(0, 9)}` } }), '1:authorization'],
    ['a key that was cut', 'authorization=Bearer sk-ab...cd', '1:authorization'],
    ['a key in a query', 'url.full="https://x.example/v1?api_key=abc123"', '1:url.full'],
  ])('is found in %s', (_name, log, expected) => {
    expect(found(log)).toEqual([expected])
    expect(found(log, 3)).toEqual([expected])
  })

  it.each([
    ['counts and status', json({ messages: 3, response: 200, usage: { total_tokens: 12, cost: null } })],
    ['a status text', 'response: OK, messages=3 usage.total_tokens=12'],
    [
      'placeholders',
      json({ response_cost: '[REDACTED]', 'openai-organization': '***', cookie: '<not set>' }),
    ],
    ['a redacted scheme', 'Authorization: Bearer [REDACTED]'],
    ['a scheme and stars', json({ authorization: 'Bearer ****' })],
    ['a placeholder of a key', 'x-api-key: <API_KEY_PLACEHOLDER>'],
    ['redacted content', json({ messages: [{ role: 'user', content: '__REDACTED__' }] })],
    ['a role without content', json({ 'llm.input_messages.0.message.role': 'user' })],
    ['empty values', 'response_cost= cookie="" openai-project=null is_byok=false log_payloads: false'],
    ['presence', json({ cost_details: { present: true }, 'x-api-key': 'present' })],
    ['other costs', json({ cost: 3, usage: { tokens: 1 }, other: { cost: 4 } })],
    ['prose', "it's the user's response: cost was discussed, see messages: none (response_cost: unknown)"],
    ['code', 'const usage=e.usage,cost=e.cost;send({messages:t,response:n})'],
    ['variables', 'authorization: `Bearer ${key}`, "x-api-key": "{{fallback.key}}", cookie="$COOKIE"'],
    ['a URL without a secret', 'url.full="https://x.example/v1?page=2&token="'],
    ['validation messages', json({ messages: ['must be a number'] })],
    ['another block', 'usage:\n  tokens: 1\nbilling:\n  cost: 4\n'],
  ])('is not seen in %s', (_name, log) => {
    expect(found(log)).toEqual([])
  })

  it('stands beside known values, of the kinds that are asked for', () => {
    const account = withFields(values, fingerprint, ['account'])
    const scanner = account.open('app.log')
    scanner.write(Buffer.from(`${json({ response_cost: 1, 'gen_ai.prompt': 'a text' })}\n${KEY}`))
    expect(scanner.end()).toMatchObject([
      { kind: 'credential', technique: 'plain', place: { line: 2 } },
      { kind: 'account', technique: 'field-name', place: { file: 'app.log', line: 1, column: 2 } },
    ])
  })

  it('is part of the proof, beside what the engine proves', () => {
    expect(engine.prove()).toMatchObject({ state: 'proven' })
    expect(engine.prove().techniques).toEqual([...values.prove().techniques, 'field-name'])
    const blind = withFields(makeEngine(NO_NEEDLES, fingerprint), fingerprint, ['account'])
    expect(blind.prove().state).toBe('failed')
    // No fingerprint is the same twice: what was planted cannot be recognised.
    let n = 0
    const forgetful = withFields(values, () => `${n++}` as Fingerprint, ['account'])
    expect(forgetful.prove()).toEqual({ state: 'failed', techniques: ['field-name'], fingerprints: [] })
  })

  it('is found behind any number of other fields', () => {
    const log = `${'response_cost=0.1\n'.repeat(1200)}authorization=Bearer sk-ab...cd`
    expect(found(log)).toHaveLength(1001)
    expect(found(log).at(-1)).toBe('1201:authorization')
  })

  it('takes no long time in what only looks like a log', () => {
    const hostile = [
      '{"messages":['.repeat(50_000),
      `response_cost=${'*'.repeat(500_000)}a`,
      '"usage":"\\'.repeat(50_000),
    ]
    const start = performance.now()
    for (const log of hostile) expect(found(log).length).toBeLessThan(2)
    expect(performance.now() - start).toBeLessThan(60_000)
  })
})
