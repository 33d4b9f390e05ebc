import type { FieldRule, JsonType } from '../evidence/surface.ts'
import { JSON_TYPES } from '../evidence/surface.ts'
import { parsePath } from '../surface/fields.ts'
import type { Kind } from './kind.ts'
import { orMeant } from './kind.ts'
import type { Raw, Read } from './raw.ts'
import { allTaken, formOf, refused, taken } from './raw.ts'
import { piecesOf } from './texts.ts'

/** More fields than this are no contract but a copy of the reply. */
const MOST_FIELDS = 100

/** The fields that the application reads: lines `path: type`, or in the policy file a map or a list of such. */
export function contractFields(): Kind<readonly FieldRule[]> {
  return {
    allowed: `lines of \`path: type\`; a path has members separated by dots with \`[0]\`, \`[*]\` or \`[type=message]\` behind a list; types are ${JSON_TYPES.map((type) => `\`${type}\``).join(', ')}, several separated by \`|\``,
    editor: { is: 'fields' },
    read: (raw) => {
      const reads = rulesOf(raw)
      if (reads.length === 0) return refused(raw, 'it names no field')
      if (reads.length > MOST_FIELDS)
        return refused(raw, `it names ${reads.length} fields, and ${MOST_FIELDS} are the most`)
      const all = allTaken(reads)
      return all.ok ? withoutDoubles(all.value, raw) : all
    },
  }
}

function rulesOf(raw: Raw): readonly Read<FieldRule>[] {
  switch (raw.is) {
    case 'text':
      return piecesOf(raw.text, raw, /[\r\n]/).map(ruleFromLine)
    case 'list':
      return raw.items.flatMap(rulesOf)
    case 'map':
      return raw.entries.map(({ key, value, offset }) =>
        value.is === 'text'
          ? rule(key, value.text, { ...value, offset })
          : refused(value, `its type is ${formOf(value)}`, { part: key }),
      )
    case 'nothing':
      return [refused(raw, `it is ${formOf(raw)}`)]
  }
}

/** The type stands behind the last colon: a selector's value may hold one. */
function ruleFromLine(raw: Raw): Read<FieldRule> {
  const text = raw.is === 'text' ? raw.text : ''
  const colon = text.lastIndexOf(':')
  if (colon === -1) return refused(raw, 'it names no type: write `: string` or another type behind the path')
  return rule(text.slice(0, colon), text.slice(colon + 1), raw)
}

function rule(pathText: string, typesText: string, raw: Raw): Read<FieldRule> {
  const path = pathText.trim()
  const all = allTaken(typesText.split('|').map((type) => typeNamed(type.trim(), raw)))
  if (!all.ok) return all
  if ('error' in parsePath(path)) return refused(raw, 'its path cannot be read', { value: path })
  const [firstType, ...otherTypes] = all.value
  if (firstType === undefined) return refused(raw, 'it names no type')
  return taken({ path, types: [firstType, ...otherTypes] })
}

/** Names of types in other languages, and what JSON calls them. */
const OTHER_NAMES: Readonly<Record<string, JsonType>> = {
  str: 'string',
  text: 'string',
  int: 'number',
  integer: 'number',
  float: 'number',
  bool: 'boolean',
  list: 'array',
  dict: 'object',
  map: 'object',
  none: 'null',
  undefined: 'null',
}

function typeNamed(name: string, raw: Raw): Read<JsonType> {
  const type = JSON_TYPES.find((known) => known === name)
  if (type !== undefined) return taken(type)
  const lower = name.toLowerCase()
  const other = Object.hasOwn(OTHER_NAMES, lower) ? OTHER_NAMES[lower] : undefined
  if (name === '') return refused(raw, 'a type is missing')
  return refused(raw, `no JSON type has that name${orMeant(other ?? name, JSON_TYPES)}`, { value: name })
}

function withoutDoubles(rules: readonly FieldRule[], raw: Raw): Read<readonly FieldRule[]> {
  const paths = new Set<string>()
  for (const { path } of rules) {
    if (paths.has(path))
      return refused(raw, 'this path stands twice: join its types with `|`', { value: path })
    paths.add(path)
  }
  return taken(rules)
}
