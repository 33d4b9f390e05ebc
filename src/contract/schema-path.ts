import type { Path, Step } from '../surface/fields.ts'
import { isObject, listOf, member, type JsonObject } from '../surface/member.ts'
import { alternativesOf, type Alternative, type Choice, type Walk } from './schema-alternatives.ts'

/** What a schema says of a selector. `open`: it leaves the place to the reader (a free object, a foreign reference). */
export type SchemaSays = 'yes' | 'no' | 'open'

/** The schemas at a place, and whether something there could not be read. */
interface Place {
  readonly schemas: readonly unknown[]
  readonly open: boolean
}

/** Whether a schema documents what a selector reads: in one of the shapes that it allows. */
export function schemaSays(schema: unknown, path: Path, walk: Walk): SchemaSays {
  let place: Place = { schemas: [schema], open: false }
  for (const step of path) {
    const next = place.schemas.map((each) => follow(each, step, walk))
    place = {
      schemas: [...new Set(next.flatMap(({ schemas }) => schemas))],
      open: place.open || next.some(({ open }) => open),
    }
    if (place.schemas.length === 0) return place.open ? 'open' : 'no'
  }
  return 'yes'
}

function follow(schema: unknown, step: Step, walk: Walk): Place {
  const { list, open } = alternativesOf(schema, walk)
  const places = list.map((alternative) =>
    step.step === 'member' ? memberOf(alternative, step.name) : elementOf(alternative, step, walk),
  )
  return {
    schemas: places.flatMap(({ schemas }) => schemas),
    open: open || places.some((place) => place.open),
  }
}

function memberOf(alternative: Alternative, name: string): Place {
  const declared = alternative.map((part) => member(member(part, 'properties'), name)).filter(isSchema)
  if (declared.length > 0) return { schemas: declared, open: false }
  // A map: whatever its keys are called, this is what stands behind them.
  const others = alternative.map((part) => member(part, 'additionalProperties')).filter(saysSomething)
  if (others.length > 0) return { schemas: others, open: false }
  const isFree =
    allows(alternative, 'object') &&
    !alternative.some((part) => isObject(member(part, 'properties')) || isObject(member(part, 'items')))
  const hasPattern = alternative.some((part) => isObject(member(part, 'patternProperties')))
  return { schemas: [], open: isFree || hasPattern }
}

function elementOf(alternative: Alternative, step: Exclude<Step, { step: 'member' }>, walk: Walk): Place {
  const declared = alternative.flatMap((part) => itemsOf(part, step))
  if (declared.length === 0) {
    const isFree =
      allows(alternative, 'array') && !alternative.some((part) => isObject(member(part, 'properties')))
    return { schemas: [], open: isFree }
  }
  if (step.step !== 'where') return { schemas: declared, open: declared.includes(true) }
  return elementWhere(declared, step, walk)
}

/** The kinds of element that the choice leaves: each as one schema, so that its parts stay together. */
function elementWhere(items: readonly unknown[], choice: Choice, walk: Walk): Place {
  const read = items.map((item) => alternativesOf(item, walk, choice))
  const fitting = read
    .flatMap(({ list }) => list)
    .filter((alternative) => mayBe(alternative, choice, walk))
    // References are resolved already: kept, they would bring the other kinds back in.
    .map((alternative) => ({ allOf: alternative.map(ownPart) }))
  return { schemas: fitting, open: read.some(({ open }) => open) }
}

const RESOLVED = ['$ref', 'allOf', 'oneOf', 'anyOf']

function ownPart(part: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(part).filter(([name]) => !RESOLVED.includes(name)))
}

/** Whether an element of this kind may have the value: nothing in the schema says another one. */
function mayBe(alternative: Alternative, { name, value }: Choice, walk: Walk): boolean {
  const declared = alternative.map((part) => member(member(part, 'properties'), name)).filter(isSchema)
  return declared.every((schema) => {
    const { list, open } = alternativesOf(schema, walk)
    return open || list.some((parts) => parts.every((part) => admits(part, value)))
  })
}

function admits(schema: JsonObject, value: string): boolean {
  if (Object.hasOwn(schema, 'const')) return schema['const'] === value
  const allowed = member(schema, 'enum')
  return !Array.isArray(allowed) || allowed.includes(value)
}

/** Every element, or the one at an index; a tuple has its first elements apart (`prefixItems`, in 3.0 a list of `items`). */
function itemsOf(part: JsonObject, step: Step): readonly unknown[] {
  const items = member(part, 'items')
  const tuple = [...listOf(member(part, 'prefixItems')), ...listOf(items)].filter(isSchema)
  const rest = isSchema(items) ? [items] : []
  if (step.step !== 'index') return [...tuple, ...rest]
  const at = tuple[step.index]
  return at === undefined ? rest : [at]
}

/** `type` is one word, in 3.1 also a list of words; without it a schema may be anything. */
function allows(alternative: Alternative, type: 'object' | 'array'): boolean {
  return alternative.every((part) => {
    const declared = member(part, 'type')
    if (declared === undefined) return !hasValue(part)
    return declared === type || listOf(declared).includes(type)
  })
}

function hasValue(part: JsonObject): boolean {
  return Object.hasOwn(part, 'const') || Array.isArray(member(part, 'enum'))
}

/** `false` documents that nothing stands there. */
function isSchema(value: unknown): boolean {
  return value === true || isObject(value)
}

/** `true` and `{}` allow further members without naming one: that documents none. */
function saysSomething(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length > 0
}
