import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { stringify } from 'yaml'
import { documentedFields, type PageText } from '../../src/contract/documented.ts'
import { isDocumentation } from '../../src/contract/page.ts'
import type { RequestProfile, Surface } from '../../src/evidence/surface.ts'
import { MINIMUM_FIELDS } from '../../src/surface/fields.ts'
import { CHAT_COMPONENTS, CHAT_SCHEMA, page, RESPONSES_SCHEMA, specification } from './pages.ts'

interface Wish {
  readonly surface?: Surface
  readonly profile?: RequestProfile
  readonly area?: string
}

function says(text: string, selector: string, wish: Wish = {}): string {
  const { surface = 'chat-completions', profile = 'minimal', area = surface } = wish
  return answer([{ area, text }], selector, surface, profile)
}

function answer(pages: readonly PageText[], selector: string, surface: Surface, profile: RequestProfile) {
  const fields = [{ path: selector, types: ['string'] as const }]
  return documentedFields(pages, fields, surface, profile)[0]?.documented ?? 'none'
}

const CHAT = page(specification(CHAT_SCHEMA, { components: CHAT_COMPONENTS }))
const RESPONSES = page(specification(RESPONSES_SCHEMA, { path: '/v1/responses' }))

describe('a page with an OpenAPI block', () => {
  it.each([
    ['id', 'yes'],
    ['choices[0].message.content', 'yes'],
    ['choices[*].message.role', 'yes'],
    ['choices[*].finish_reason', 'yes'],
    ['usage.total_tokens', 'yes'],
    ['labels.anything', 'yes'],
    ['choices[*].message.refusal', 'no'],
    ['choices[*].delta', 'no'],
    ['usage.prompt_tokens', 'no'],
    ['id.inner', 'no'],
    ['choices.message', 'no'],
    ['asked', 'no'],
    ['error', 'no'],
    ['metadata.inner', 'unknown'],
    ['constructor', 'no'],
    ['__proto__', 'no'],
  ])('says of %s: %s', (selector, expected) => {
    expect(says(CHAT, selector)).toBe(expected)
  })

  it.each([
    ['status', 'yes'],
    ['output[*].type', 'yes'],
    ['output[type=message].content[*].text', 'yes'],
    ['output[type=function_call].arguments', 'yes'],
    ['output[*].arguments', 'yes'],
    ['output[type=message].arguments', 'no'],
    ['output[type=function_call].content', 'no'],
    ['output[type=reasoning].content', 'no'],
  ])('chooses elements by their type: %s is %s', (selector, expected) => {
    expect(says(RESPONSES, selector, { surface: 'responses' })).toBe(expected)
  })

  it('chooses by a discriminator where the elements do not say their type', () => {
    const schema = {
      properties: {
        output: {
          items: {
            oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }],
            discriminator: {
              propertyName: 'type',
              mapping: { message: '#/components/schemas/A', call: 'B' },
            },
          },
        },
      },
    }
    const components = {
      schemas: {
        A: { properties: { type: { type: 'string' }, content: {} } },
        B: { properties: { type: { type: 'string' }, name: {} } },
      },
    }
    const text = page(specification(schema, { path: '/responses', components }))
    const at = (selector: string) => says(text, selector, { surface: 'responses' })
    expect([at('output[type=message].content'), at('output[type=message].name')]).toEqual(['yes', 'no'])
    expect([at('output[type=call].name'), at('output[type=call].content')]).toEqual(['yes', 'no'])
  })

  it('reads a specification file, in JSON and in YAML, under a base path of any kind', () => {
    const document = specification(CHAT_SCHEMA, { components: CHAT_COMPONENTS, path: '/chat/completions' })
    expect(says(JSON.stringify(document), 'usage.total_tokens', { area: 'spec' })).toBe('yes')
    expect(says(`\uFEFF# made\n${stringify(document)}`, 'usage.total_tokens', { area: 'spec' })).toBe('yes')
  })

  it('does not take another operation, a request or an error for the reply', () => {
    const others = ['/v1/completions', '/v1/chat/completions/{id}', '/v1/responses']
    for (const path of others) {
      const text = JSON.stringify(specification(CHAT_SCHEMA, { components: CHAT_COMPONENTS, path }))
      expect(says(text, 'id', { area: 'spec' })).toBe('unknown')
    }
    const survey = JSON.stringify(specification(RESPONSES_SCHEMA, { path: '/v1/survey/responses' }))
    expect(says(survey, 'status', { surface: 'responses', area: 'spec' })).toBe('unknown')
  })

  it('reads the events of a stream where the application reads them assembled', () => {
    const chunk = {
      properties: { choices: { items: { properties: { delta: { properties: { content: {} } } } } } },
    }
    const chat = page(specification(chunk, { media: 'text/event-stream' }))
    expect(says(chat, 'choices[*].message.content')).toBe('yes')
    expect(says(chat, 'choices[*].message.refusal')).toBe('no')
    const event = { oneOf: [{ properties: { type: {}, response: { properties: { status: {} } } } }] }
    const responses = page(specification(event, { path: '/v1/responses', media: 'text/event-stream' }))
    expect(says(responses, 'status', { surface: 'responses', profile: 'streaming' })).toBe('yes')
    expect(says(responses, 'output', { surface: 'responses', profile: 'streaming' })).toBe('no')
  })

  it('takes what an example of the reply shows', () => {
    const content = { example: { output: [{ type: 'message' }] } }
    const schema = { type: 'object', properties: { output: { type: 'array' } } }
    const text = page(specification(schema, { path: '/v1/responses', content }))
    expect(says(text, 'output[*].type', { surface: 'responses' })).toBe('yes')
    expect(says(text, 'output[*].name', { surface: 'responses' })).toBe('unknown')
    expect(says(text, 'status', { surface: 'responses' })).toBe('no')
  })

  it('leaves open what stands in another file', () => {
    const text = page(specification({ properties: { choices: { $ref: './choices.json' } } }))
    expect(says(text, 'choices[*].message')).toBe('unknown')
    expect(says(text, 'id')).toBe('no')
  })
})

describe('a page of prose', () => {
  const table = [
    '# Chat',
    '## Request body',
    '| Name | Type |',
    '| --- | --- |',
    '| `messages` | array |',
    '| `content` | string |',
    '## Response',
    '| Name | Type |',
    '| --- | --- |',
    '| `id` | string |',
    '| `choices[].message.content` | string or null |',
    '| [usage](#usage) | object |',
    '## Notes',
    'The `system_fingerprint` may change.',
  ].join('\n')

  it.each([
    ['id', 'yes'],
    ['choices[0].message.content', 'yes'],
    ['choices[*].message', 'yes'],
    ['usage', 'yes'],
    ['messages', 'unknown'],
    ['system_fingerprint', 'unknown'],
    ['choices[0].finish_reason', 'no'],
  ])('says of %s by its tables: %s', (selector, expected) => {
    expect(says(table, selector)).toBe(expected)
  })

  it('takes an example reply, and not an example request', () => {
    const text = [
      '```json',
      '{"model": "m", "messages": [{"role": "user"}]}',
      '```',
      '```json',
      '{"object": "chat.completion", "choices": [{"message": {"content": "x"}}]}',
      '```',
    ].join('\n')
    expect(says(text, 'choices[*].message.content')).toBe('yes')
    expect(says(text, 'messages')).toBe('unknown')
    expect(says(text, 'choices[*].finish_reason')).toBe('no')
  })

  it('takes components of a documentation site', () => {
    const text = '<ParamField body="input" />\n<ResponseField name="status" type="string">\n'
    expect(says(text, 'status', { surface: 'responses' })).toBe('yes')
    expect(says(text, 'input', { surface: 'responses' })).toBe('unknown')
  })

  it('says nothing where it is about something else', () => {
    expect(says('# Errors\n| `choices` | array |', 'choices', { area: 'errors' })).toBe('unknown')
    expect(says('# Chat\nThis page has moved.', 'choices[0].message')).toBe('no')
  })
})

describe('several pages', () => {
  it('document a field where one of them does', () => {
    const pages = [
      { area: 'responses', text: '# Responses' },
      {
        area: 'responses-spec',
        text: JSON.stringify(specification(RESPONSES_SCHEMA, { path: '/v1/responses' })),
      },
    ]
    expect(answer(pages, 'output[*].type', 'responses', 'minimal')).toBe('yes')
    expect(answer(pages, 'usage', 'responses', 'minimal')).toBe('no')
    expect(answer([], 'usage', 'responses', 'minimal')).toBe('unknown')
  })

  it('document the minimum of both surfaces where they have the usual shape', () => {
    for (const surface of ['chat-completions', 'responses'] as const) {
      const text = surface === 'responses' ? RESPONSES : CHAT
      const found = documentedFields([{ area: surface, text }], MINIMUM_FIELDS[surface], surface, 'minimal')
      expect(found.map(({ documented }) => documented)).toEqual(found.map(() => 'yes'))
    }
  })
})

describe('a hostile page', () => {
  const bomb = (depth: number) =>
    ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
      .concat(Array.from({ length: depth }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}]`))
      .join('\n')
  const nested = (n: number) => `${'{"a":'.repeat(n)}1${'}'.repeat(n)}`
  const wide = Object.fromEntries(
    Array.from({ length: 300 }, (_, n) => [
      `S${n}`,
      { allOf: Array.from({ length: 300 }, (_unused, m) => ({ $ref: `#/components/schemas/S${m}` })) },
    ]),
  )
  const choices = { oneOf: Array.from({ length: 200 }, (_, n) => ({ properties: { [`p${n}`]: {} } })) }
  const product = { allOf: Array.from({ length: 200 }, () => choices) }

  it.each<readonly [string, string, string]>([
    ['a reference to itself', page(specification({ $ref: '#/paths' })), 'unknown'],
    [
      'schemas that refer to one another',
      JSON.stringify(specification({ $ref: '#/components/schemas/S0' }, { components: { schemas: wide } })),
      'unknown',
    ],
    ['combinations without end', JSON.stringify(specification(product)), 'unknown'],
    ['a block that is cut', CHAT.replace(/properties:[^]*/, '"'), 'unknown'],
    ['a block of a megabyte', page(specification({ description: 'x '.repeat(500_000) })), 'unknown'],
    ['an alias bomb', page({}).replace('{}', `openapi: 3.1.0\n${bomb(9)}`), 'unknown'],
    ['brackets without end', `\`\`\`json\n${nested(50_000)}\n\`\`\``, 'no'],
    ['an open fence', '```yaml\nopenapi: 3', 'no'],
    ['a table of one line', `| ${'a.'.repeat(100_000)}`, 'no'],
    ['headings alone', '# '.repeat(100_000), 'no'],
    ['slashes alone', '/'.repeat(300_000), 'no'],
    ['empty lines alone', '\n'.repeat(300_000), 'no'],
  ])('gets an answer: %s', (_name, text, expected) => {
    expect(says(text, 'id')).toBe(expected)
  })

  it('gets an answer whatever it holds', () => {
    const json = fc.jsonValue({ maxDepth: 5 })
    fc.assert(
      fc.property(json, fc.constantFrom('id', 'a[0].b', 'a[type=x].b'), (schema, selector) => {
        expect(['yes', 'no', 'unknown']).toContain(says(JSON.stringify(specification(schema)), selector))
      }),
      { numRuns: 300 },
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(['no', 'unknown', 'yes']).toContain(says(text, 'id'))
      }),
      { numRuns: 300 },
    )
  })
})

describe('what is no documentation', () => {
  it.each([
    ['<!DOCTYPE html><title>choices</title>', false],
    ['\n <html lang="en">', false],
    ['', false],
    ['  \n', false],
    ['\0\0', false],
    ['# Chat\n<html> is text here', true],
    ['{"openapi": "3.1.0"}', true],
  ])('%j: %s', (text, expected) => {
    expect(isDocumentation(text)).toBe(expected)
  })
})
