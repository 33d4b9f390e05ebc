import type { Surface } from '../evidence/surface.ts'
import { isObject, listOf, member, memberAt } from '../surface/member.ts'
import { resolve } from './schema-alternatives.ts'

/** What an OpenAPI document says of the replies of one surface. What is asked of the gateway is no part of it. */
export interface Replies {
  readonly document: unknown
  /** Schemas of a whole reply. */
  readonly whole: readonly unknown[]
  /** Schemas of the events of a streamed reply. */
  readonly events: readonly unknown[]
  /** Replies that the document shows as examples. */
  readonly examples: readonly unknown[]
}

/** Behind any base path that ends with a version, or with none: where the base path stands differs between documents. */
const PATHS: Readonly<Record<Surface, RegExp>> = {
  'chat-completions': /^(?:\/[\w.-]+)*\/chat\/completions\/?$/,
  responses: /^(?:(?:\/[\w.-]+)*\/v\d+)?\/responses\/?$/,
}

/** The most paths of a document that are looked at. */
const MOST_PATHS = 5_000
/** One document has one operation of a surface, or the same one under a few base paths. */
const MOST_OPERATIONS = 8

/** The replies of the surface's POST operation; null where the document has no such operation. */
export function repliesOf(document: unknown, surface: Surface): Replies | null {
  const paths = member(document, 'paths')
  if (!isObject(paths)) return null
  const operations = Object.keys(paths)
    .slice(0, MOST_PATHS)
    .filter((path) => PATHS[surface].test(path))
    .map((path) => member(resolved(member(paths, path), document), 'post'))
    .filter(isObject)
    .slice(0, MOST_OPERATIONS)
  if (operations.length === 0) return null
  const contents = operations.flatMap((operation) => successContents(operation, document))
  const events = contents.filter(({ media }) => /event-stream/i.test(media))
  const whole = contents.filter(({ media }) => !/event-stream/i.test(media))
  return {
    document,
    whole: whole.flatMap(({ content }) => schemaIn(content)),
    events: events.flatMap(({ content }) => schemaIn(content)),
    examples: whole.flatMap(({ content }) => examplesIn(content, document)),
  }
}

interface Content {
  readonly media: string
  readonly content: unknown
}

/** Only what a success sends: an error's envelope documents no field of a reply. */
function successContents(operation: unknown, document: unknown): readonly Content[] {
  const responses = member(operation, 'responses')
  if (!isObject(responses)) return []
  return Object.keys(responses)
    .filter((status) => /^2(?:\d\d|XX)$/i.test(status))
    .flatMap((status): readonly Content[] => {
      const response = resolved(member(responses, status), document)
      const content = member(response, 'content')
      if (isObject(content)) {
        return Object.entries(content).map(([media, each]) => ({ media, content: resolved(each, document) }))
      }
      // Swagger 2.0 has the schema in the response itself.
      return member(response, 'schema') !== undefined
        ? [{ media: 'application/json', content: response }]
        : []
    })
}

function schemaIn(content: unknown): readonly unknown[] {
  const schema = member(content, 'schema')
  return schema === undefined ? [] : [schema]
}

function examplesIn(content: unknown, document: unknown): readonly unknown[] {
  const named = member(content, 'examples')
  const schema = resolved(member(content, 'schema'), document)
  return [
    member(content, 'example'),
    ...(isObject(named)
      ? Object.values(named).map((each) => member(resolved(each, document), 'value'))
      : listOf(named)),
    member(schema, 'example'),
    ...listOf(member(schema, 'examples')),
    memberAt(content, 'x-example'),
  ]
    .map((example) => (typeof example === 'string' ? parsed(example) : example))
    .filter((example) => example !== undefined)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function resolved(value: unknown, document: unknown): unknown {
  const ref = member(value, '$ref')
  return typeof ref === 'string' ? resolve(ref, document) : value
}
