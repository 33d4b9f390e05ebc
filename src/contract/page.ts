import { parse } from 'yaml'
import type { RequestProfile, Surface } from '../evidence/surface.ts'
import { parsePath, seenAt, type Path } from '../surface/fields.ts'
import { isObject, listOf, member, stringAt } from '../surface/member.ts'
import { readMarkdown, type Fence } from './markdown-page.ts'
import { NamedFields } from './named-fields.ts'
import { repliesOf, type Replies } from './operation.ts'
import { walkIn } from './schema-alternatives.ts'
import { schemaSays, type SchemaSays } from './schema-path.ts'

/** What a page says of one selector; `unknown`: it leaves that open. */
export type PageSays = 'yes' | 'no' | 'unknown'

/** YAML is read at about a megabyte a second: a longer block would hold the gate up. JSON is read ten times as fast. */
const LONGEST_YAML = 512 * 1024
/** Blocks of a page that are looked at. */
const MOST_BLOCKS = 200

/** One page's text, and what was read from it. */
export interface ReadPage {
  /** Whether it speaks of the surface's replies: by its area, or by an operation that it documents. */
  readonly speaks: boolean
  says(selector: string): PageSays
}

/** A page that says nothing: an error page, a login page, a gap. It is never "still documented". */
export function isDocumentation(text: string): boolean {
  const start = text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .slice(0, 200)
  return start !== '' && !/^(?:<!doctype html|<html|<\?xml|<head|<body)/i.test(start) && !text.includes('\0')
}

/**
 * Reads a page: an OpenAPI document, or Markdown with one in a fenced block, with JSON examples and tables as weaker
 * sources. Total and bounded for any text; nothing in it is evaluated.
 */
export function readPage(text: string, area: string, surface: Surface, profile: RequestProfile): ReadPage {
  const plain = text.replace(/^\uFEFF/, '')
  const markdown = readMarkdown(plain)
  const blocks = markdown.fences.slice(0, MOST_BLOCKS)
  const whole = specificationIn(plain, blocks)
  const documents = whole === null ? blocks.flatMap((block) => documentIn(block.text) ?? []) : [whole]
  const replies = documents.flatMap((document) => repliesOf(document, surface) ?? [])
  const hidden: readonly SchemaSays[] = documents.includes(UNREADABLE) ? ['open'] : []
  const isArea = area === surface
  const examples = isArea ? blocks.flatMap((block) => exampleIn(block, surface)) : []
  const names = isArea && whole === null ? new NamedFields(markdown, plain) : null
  return {
    speaks: isArea || replies.length > 0,
    says(selector) {
      const path = parsePath(selector)
      if ('error' in path) return 'no'
      return combined({
        schema: bestOf([...hidden, ...replies.map((each) => repliesSay(each, path, surface, profile))]),
        shown: [...examples, ...replies.flatMap((each) => each.examples)].some(
          (example) => seenAt(path, example) !== 'missing',
        ),
        named: names?.says(path) ?? 'no',
      })
    },
  }
}

/** A schema that leaves the field out outweighs a table; an example of a reply shows what is sent. */
function combined(said: {
  readonly schema: SchemaSays | null
  readonly shown: boolean
  readonly named: 'yes' | 'mentioned' | 'no'
}): PageSays {
  if (said.schema === 'yes' || said.shown) return 'yes'
  if (said.schema === 'no') return 'no'
  if (said.named === 'yes') return 'yes'
  return said.schema === 'open' || said.named === 'mentioned' ? 'unknown' : 'no'
}

function bestOf(said: readonly (SchemaSays | null)[]): SchemaSays | null {
  return (['yes', 'open', 'no'] as const).find((each) => said.includes(each)) ?? null
}

/** The application reads the assembled reply: the events of a stream count where it streams, or where nothing else is there. */
function repliesSay(
  { document, whole, events }: Replies,
  path: Path,
  surface: Surface,
  profile: RequestProfile,
): SchemaSays | null {
  const walk = walkIn(document)
  const fromWhole = whole.map((schema) => schemaSays(schema, path, walk))
  const streamed = profile === 'streaming' || whole.length === 0
  const inEvents = streamed
    ? events.flatMap((schema) => eventPaths(path, surface).map((each) => schemaSays(schema, each, walk)))
    : []
  return bestOf([...fromWhole, ...inEvents])
}

/** Where an event of a stream holds what the assembled reply has: a chunk's `delta`, an event's `response`. */
function eventPaths(path: Path, surface: Surface): readonly Path[] {
  if (surface === 'responses') return [path, [{ step: 'member', name: 'response' }, ...path]]
  const [first, ...others] = path
  const delta = others.map((step) =>
    step.step === 'member' && step.name === 'message' ? ({ step: 'member', name: 'delta' } as const) : step,
  )
  return [path, [first, ...delta]]
}

/** A block that begins like a specification and cannot be read: what it documents is open. */
const UNREADABLE = Symbol('unreadable')

/** The whole text as a specification. A comment may stand first, where nothing else makes it Markdown. */
function specificationIn(text: string, fences: readonly Fence[]): unknown {
  const start = text.trimStart()
  const isSpecification = /^(?:\{|openapi:|swagger:)/.test(start) || fences.length === 0
  return isSpecification ? documentIn(start) : null
}

/** A JSON or YAML document of OpenAPI, `UNREADABLE`, or null for everything else. */
function documentIn(text: string): unknown {
  const isJson = text.trimStart().startsWith('{')
  if (!/^[ \t{]*["']?(?:openapi|swagger)["']?[ \t]*:/m.test(text)) return null
  const value = isJson ? fromJson(text) : fromYaml(text)
  return isObject(value) ? value : UNREADABLE
}

/** A block that shows a reply of the surface, by the members that only a reply has. */
function exampleIn(fence: Fence, surface: Surface): readonly unknown[] {
  if (!fence.text.trimStart().startsWith('{')) return []
  const value = fromJson(fence.text)
  const object = stringAt(value, 'object') ?? ''
  const isReply =
    surface === 'responses'
      ? object === 'response' || listOf(member(value, 'output')).length > 0
      : object === 'chat.completion' || listOf(member(value, 'choices')).length > 0
  return isReply ? [value] : []
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Aliases are followed a few times at most, so that a small block cannot grow without end (YAML 1.2.2, section 7.1). */
function fromYaml(text: string): unknown {
  if (text.length > LONGEST_YAML) return undefined
  try {
    return parse(text, {
      maxAliasCount: 100,
      uniqueKeys: false,
      logLevel: 'error',
      prettyErrors: false,
    }) as unknown
  } catch {
    return undefined
  }
}
