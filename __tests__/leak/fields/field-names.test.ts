import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { DENIED_FIELDS, deniedIn, isStored, mayHoldFields } from '../../../src/leak/fields/field-names.ts'
import type { DeniedField } from '../../../src/leak/fields/field-names.ts'

/** Names of the fields by whose path a value is one that must not stand there. */
const stored = (path: string, value: string, isQuoted = true): readonly string[] =>
  deniedIn(path.split('/'))
    .filter((denied) => isStored(denied, value, isQuoted))
    .map(({ field }) => field.name)

describe('a name of the list', () => {
  const cases = fc.constantFrom(
    (name: string) => name,
    (name: string) => name.toUpperCase(),
    (name: string) => name.replaceAll(/[._-](.)/g, (_, letter: string) => letter.toUpperCase()),
    (name: string) => name.replaceAll(/[._]/g, '-'),
    (name: string) => name.replaceAll(/[.-]/g, '_'),
    (name: string) => name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_'),
  )

  it('is known in any case, with any separators, at any depth', () => {
    const field = fc.constantFrom(...DENIED_FIELDS)
    fc.assert(
      fc.property(field, cases, fc.boolean(), fc.boolean(), (of, write, isParted, isBelow) => {
        const parts = of.name.split('.').map(write)
        const path = ['top', ...(isParted ? parts : [write(of.name)]), ...(isBelow ? ['a', '0'] : [])]
        const found = deniedIn(path).find(({ field: { name } }) => name === of.name)
        expect(found).toEqual({ field: of, below: isBelow ? ['a', '0'] : [] })
      }),
    )
  })

  it('may stand in a text that holds it, at once or part by part', () => {
    const nested = ([first = '', ...others]: readonly string[]): object => ({
      id: 1,
      [first]: others.length === 0 ? 'x' : nested(others),
    })
    for (const { kind, name } of DENIED_FIELDS) {
      const may = mayHoldFields([kind])
      const parts = name.split('.')
      for (const text of [
        ...[`x ${name}=1`, `"${name.toUpperCase()}": 1`, name.replaceAll('_', '-')],
        ...[JSON.stringify(nested(parts)), JSON.stringify(JSON.stringify(nested(parts)))],
        `${parts[0]}:\n`,
        `'${parts[0]}': {`,
      ])
        expect([name, text, may.test(text) || (parts.length === 1 && text.startsWith('x'))]).toEqual([
          name,
          text,
          true,
        ])
    }
  })

  it('is looked for where its kind is', () => {
    expect(mayHoldFields(['account']).test('"authorization": "Basic x", "messages": [], http: {')).toBe(false)
    expect(mayHoldFields(['prompt', 'body', 'credential']).test('response_costs=1 is_byok')).toBe(true)
    expect(mayHoldFields(['prompt', 'credential']).test('is_byok: cost=1, usages')).toBe(false)
    expect(mayHoldFields(['credential']).test('GET https://a.example/ HTTP/1.1 url: /a?b')).toBe(false)
  })

  it('is no other name', () => {
    for (const name of ['cost', 'usage', 'keys', 'my_cookie', 'messages2', 'x-api', 'gen_ai', ''])
      expect([name, deniedIn([name])]).toEqual([name, []])
    expect(deniedIn([])).toEqual([])
  })

  it('is the longest one at its place, and others in it', () => {
    const names = (path: string): string[] => deniedIn(path.split('/')).map(({ field }) => field.name)
    expect(names('gen_ai.input.messages')).toEqual(['gen_ai.input.messages', 'messages'])
    expect(names('a/usage/cost/b')).toEqual(['usage.cost'])
    expect(names('headers/x-api-key')).toEqual(['x-api-key'])
  })
})

describe('what counts', () => {
  it.each<[DeniedField['counts'], string, readonly string[], readonly string[]]>([
    ['amount', 'response_cost', ['0', '0.0021', '$3', '1e-7', 'about 4'], ['free', 'unknown', '-', '****']],
    ['amount', 'llm.cost/doubleValue', ['0.2'], ['none']],
    [
      'value',
      'authorization',
      ['a', 'Basic YTpi', 'Bearer sk-ab...cd', '12', 'sk-****'],
      ['', 'Bearer', 'Bearer ***', 'cookie', 'X_API_KEY'],
    ],
    [
      'text',
      'gen_ai.prompt',
      ['Where is it?', '磨坊在哪里', '1 mill', 'x y'],
      ['12', '-0.5', '1e9', '3 ', ''],
    ],
    ['text', 'llm.input_messages/0/message/content/1', ['hi'], ['7']],
    ['message', 'messages/0/content', ['Where is it?', '12'], ['', '[REDACTED]']],
    ['message', 'response/choices/0/message/content/0/text', ['At the weir.'], ['null']],
    ['message', 'response/output/0/arguments/2', ['{"a":1}'], ['{}']],
    [
      'query',
      'url.full',
      ['https://a.example/?api_key=ab1', 'a?b=1&KEY=c'],
      ['https://a.example/key=1', 'a?token=', 'a?monkey=1'],
    ],
    [
      'query',
      'url.query',
      ['token=ab1', 'key=***&token=ab1', 'key=&a=b&key=c1'],
      ['key=***&token=[REDACTED]', 'a=key'],
    ],
    ['switched-on', 'is_byok', ['true', ' True'], ['false', '1', 'yes', '']],
    ['switched-on', 'log_payloads/boolValue', ['true'], ['false']],
    ['switched-on', 'is_byok/Value', ['true'], ['false']],
    ['switched-on', 'is_byok/other', [], ['true']],
  ])('of a field with %s: %s', (counts, path, those, others) => {
    for (const value of those) {
      expect([value, stored(path, value)]).toEqual([value, [expect.any(String)]])
      expect(deniedIn(path.split('/'))[0]?.field.counts).toBe(counts)
    }
    for (const value of others) expect([value, stored(path, value)]).toEqual([value, []])
  })

  it.each([
    'role',
    'type',
    'index',
    'id',
    'name',
    'status',
    'finish_reason',
    'object',
    'model',
    'toolCallId',
  ])('is no layout: %s', (member) => {
    expect(stored(`llm.choices/0/${member}`, 'user')).toEqual([])
    expect(stored(`llm.choices/${member}/0`, 'user')).toEqual([])
    expect(stored(`llm.choices/0/${member}/a`, 'user')).toEqual(['llm.choices'])
    expect(stored(`messages/0/${member}`, 'user')).toEqual([])
  })

  it('is no type of an attribute', () => {
    expect(stored('llm.cost/Type', 'FLOAT64')).toEqual([])
    expect(stored('cookie/Type', 'STRING')).toEqual([])
    expect(stored('cookie/Kind', 'STRING')).toEqual(['cookie'])
  })

  it.each(['content', 'text', 'arguments', 'parts', 'body', 'output_text'])('is content: %s', (member) => {
    expect(stored(`response/a/${member}`, 'At the weir.')).toEqual(['response'])
    expect(stored(`response/a/${member}`, 'n', false)).toEqual([])
    expect(stored(`response/${member}/a`, 'At the weir.')).toEqual([])
  })
})

/** Values between bars. */
const values = (text: string): readonly string[] => text.trim().split(/\s*\|\s*/)

const NOTHING = values(`
  "" | - | ... | … | [] | {} | [ ] | ??? | ••••• | *** | xxxx | XXXX-XXXX | null | None | nil | <nil> | (null) | undefined |
  empty | unset | <not set> | not provided | n/a | missing | unknown | [no value] | present | absent | Yes | no | true | False |
  SecretStr("***") | [REDACTED] | <redacted> | ***REDACTED*** | [Redacted by policy] | [REDACTED 42 chars] | __redacted__ |
  [CREDENTIAL REDACTED] | redacted(len=51) | [Filtered] | <masked> | scrubbed | suppressed | PLACEHOLDER |
  <API_KEY_PLACEHOLDER> | [hidden] | content removed | (value omitted here) | [secure] | (sensitive value) |
  VALUE STRIPPED BY US | *anonymized* | [anonymised] | <secret> | [secret] | <token> | <your-api-key> | YOUR_API_KEY |
  your openai api key | my-org | $API_KEY | \${API_KEY} | {{ token }} | %TOKEN% | ($KEY) | [object Object] | [Object] | [Array] |
  [Circular *1] | [Getter] | [Getter/Setter] | [Function: a] | Bearer | bearer *** | Basic [REDACTED] | Token <token> |
  [Bearer $KEY] | ${'*'.repeat(200)}`)

const SOMETHING = values(`
  sk-ab...cd | sk-**** | not today | abc*** | xxy | nullable | The file was removed. | Who has hidden the key so well | Where is your key |
  a redacted text of more than six words in all | Basic y | {"a":"b"} | <a@b> | [Objects] | Object lesson | $1 | %a |
  Bearer token1 | ${'*'.repeat(80)}a | ${'-'.repeat(90)}磨`)

describe('nothing', () => {
  it.each(['', ' ', 'Bearer ', ...NOTHING])('is %j', (value) => {
    expect(stored('authorization', value)).toEqual([])
    expect(stored('gen_ai.prompt', value)).toEqual([])
  })

  it.each(SOMETHING)('is not %j', (value) => {
    expect(stored('authorization', value)).toEqual(['authorization'])
    expect(stored('gen_ai.prompt', value)).toEqual(['gen_ai.prompt'])
  })
})
