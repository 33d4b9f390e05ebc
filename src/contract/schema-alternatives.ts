import { isObject, listOf, member, type JsonObject } from '../surface/member.ts'

/** Schemas that hold together: what one of them leaves out, another may say (`allOf`). */
export type Alternative = readonly JsonObject[]

/** What a schema can be: one of these. `open`: part of it could not be read, or says nothing. */
export interface Alternatives {
  readonly list: readonly Alternative[]
  readonly open: boolean
}

/** What an element of a list is chosen by: `[type=message]`. */
export interface Choice {
  readonly name: string
  readonly value: string
}

/** The most schemas that one page may make us look at: CometAPI's longest has under 2,000. */
const MOST_VISITS = 20_000
/** The most ways to combine `allOf` with `oneOf`: beyond it a page is no contract but a riddle. */
const MOST_ALTERNATIVES = 256
/** How far references and combinations may nest. */
const DEEPEST = 40

/** A document with its references, and how much of it may still be looked at. */
export interface Walk {
  readonly document: unknown
  visitsLeft: number
}

export function walkIn(document: unknown): Walk {
  return { document, visitsLeft: MOST_VISITS }
}

const NOTHING: Alternatives = { list: [], open: false }
const OPEN: Alternatives = { list: [], open: true }
/** A reference to elsewhere: what stands beside it still holds. */
const UNREAD: Alternatives = { list: [[]], open: true }

/** Resolves `$ref`, `allOf`, `oneOf` and `anyOf` of one schema. A cycle that says nothing of its own leaves the place open. */
export function alternativesOf(schema: unknown, walk: Walk, choice: Choice | null = null): Alternatives {
  return visit(schema, walk, choice, [])
}

function visit(schema: unknown, walk: Walk, choice: Choice | null, above: readonly unknown[]): Alternatives {
  walk.visitsLeft -= 1
  if (walk.visitsLeft < 0 || above.length > DEEPEST) return OPEN
  if (schema === true || above.includes(schema)) return OPEN
  if (!isObject(schema)) return NOTHING
  const here = [...above, schema]
  const inside = (each: unknown) => visit(each, walk, choice, here)
  let found: Alternatives = { list: [[schema]], open: false }
  const ref = member(schema, '$ref')
  if (typeof ref === 'string') {
    const target = resolve(ref, walk.document)
    found = both(found, target === undefined ? UNREAD : inside(target), walk)
  }
  for (const part of listOf(member(schema, 'allOf'))) found = both(found, orNothingSaid(inside(part)), walk)
  for (const name of ['oneOf', 'anyOf']) {
    const parts = listOf(member(schema, name))
    if (parts.length > 0) found = both(found, oneOf(chosen(parts, schema, choice, walk).map(inside)), walk)
  }
  return found
}

/** A part that says nothing (`allOf: [true]`, a cycle) takes nothing away from the others. */
function orNothingSaid(part: Alternatives): Alternatives {
  return part.list.length === 0 ? { list: [[]], open: part.open } : part
}

/** Every combination, as far as there is room: copying parts counts as looking at them. */
function both(a: Alternatives, b: Alternatives, walk: Walk): Alternatives {
  const list: Alternative[] = []
  for (const left of a.list) {
    for (const right of b.list) {
      walk.visitsLeft -= 1 + Math.ceil((left.length + right.length) / 16)
      if (walk.visitsLeft < 0 || list.length >= MOST_ALTERNATIVES) return { list, open: true }
      list.push([...left, ...right])
    }
  }
  return { list, open: a.open || b.open }
}

function oneOf(parts: readonly Alternatives[]): Alternatives {
  return { list: parts.flatMap(({ list }) => list), open: parts.some(({ open }) => open) }
}

/** A discriminator names the schema of a value, where the schemas themselves do not (OpenAPI 3.1, "Discriminator Object"). */
function chosen(
  parts: readonly unknown[],
  schema: JsonObject,
  choice: Choice | null,
  walk: Walk,
): readonly unknown[] {
  const discriminator = member(schema, 'discriminator')
  if (choice === null || member(discriminator, 'propertyName') !== choice.name) return parts
  const mapped = member(member(discriminator, 'mapping'), choice.value)
  if (typeof mapped === 'string') {
    const ref = mapped.includes('/') ? mapped : `#/components/schemas/${mapped}`
    const target = resolve(ref, walk.document)
    return target === undefined ? parts : [target]
  }
  const named = parts.filter((part) => String(member(part, '$ref')).endsWith(`/${choice.value}`))
  return named.length > 0 ? named : parts
}

/** Follows a reference inside the document (RFC 6901); undefined for what lies elsewhere or is not there. */
export function resolve(ref: string, document: unknown): unknown {
  if (ref === '#') return document
  if (!ref.startsWith('#/')) return undefined
  return ref
    .slice(2)
    .split('/')
    .reduce<unknown>((value, part) => {
      const name = decoded(part).replaceAll('~1', '/').replaceAll('~0', '~')
      if (Array.isArray(value)) return /^\d{1,6}$/.test(name) ? listOf(value)[Number(name)] : undefined
      return member(value, name)
    }, document)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
