import { stringify } from 'yaml'

/** An OpenAPI document with one POST operation whose reply has this schema. */
export function specification(
  schema: unknown,
  more: {
    readonly path?: string
    readonly components?: object
    readonly media?: string
    readonly content?: object
  } = {},
) {
  const { path = '/v1/chat/completions', components = {}, media = 'application/json', content = {} } = more
  return {
    openapi: '3.1.0',
    info: { title: 'Made up for a test', version: '1' },
    paths: {
      [path]: {
        post: {
          requestBody: {
            content: { 'application/json': { schema: { type: 'object', properties: { asked: {} } } } },
          },
          responses: {
            200: { content: { [media]: { schema, ...content } } },
            400: {
              content: { 'application/json': { schema: { properties: { error: { type: 'object' } } } } },
            },
          },
        },
      },
    },
    components,
  }
}

/** A page as a documentation site gives it: headings, prose, and the document in a fenced block. */
export function page(document: unknown, before = ''): string {
  return [
    '> ## Documentation Index',
    '> Fetch the complete documentation index at: https://docs.example/llms.txt',
    '',
    '# Chat Completions',
    '',
    before,
    '',
    '## OpenAPI',
    '',
    '````yaml api/openapi/text/chat.openapi.json POST /v1/chat/completions',
    stringify(document).trimEnd(),
    '````',
    '',
  ].join('\n')
}

/** The documented shape of a chat reply, as far as applications read it. */
export const CHAT_SCHEMA = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    choices: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          index: { type: 'integer' },
          message: { $ref: '#/components/schemas/Message' },
          finish_reason: { type: ['string', 'null'], enum: ['stop', 'length', null] },
        },
      },
    },
    usage: { oneOf: [{ $ref: '#/components/schemas/Usage' }, { type: 'null' }] },
    metadata: { type: 'object' },
    labels: { type: 'object', additionalProperties: { type: 'string' } },
  },
}

export const CHAT_COMPONENTS = {
  schemas: {
    Base: { type: 'object', properties: { role: { type: 'string' } } },
    Message: {
      allOf: [
        { $ref: '#/components/schemas/Base' },
        { type: 'object', properties: { content: { anyOf: [{ type: 'string' }, { type: 'null' }] } } },
      ],
    },
    Usage: { type: 'object', properties: { total_tokens: { type: 'integer' } } },
  },
}

/** The documented shape of a Responses reply: items of several kinds. */
export const RESPONSES_SCHEMA = {
  type: 'object',
  properties: {
    status: { type: 'string' },
    output: {
      type: 'array',
      items: {
        oneOf: [
          {
            allOf: [
              { properties: { type: { const: 'message' } } },
              {
                properties: {
                  content: { type: 'array', items: { properties: { text: { type: 'string' } } } },
                },
              },
            ],
          },
          {
            allOf: [
              { properties: { type: { enum: ['function_call'] } } },
              { properties: { arguments: { type: 'string' } } },
            ],
          },
        ],
      },
    },
  },
}
