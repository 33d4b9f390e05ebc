import { plainName } from './names.ts'

/** The members of a record by plain name, those of objects inside it by the names on the way: `http.response.status_code`. */
export type Fields = ReadonlyMap<string, unknown>

/** A decision record, and the objects that it was found in, the nearest first. */
export interface Located {
  readonly fields: Fields
  readonly around: readonly Fields[]
}

/** What is looked for, and how a text inside a value is read: loggers put whole records into a message. */
export interface Look {
  readonly isRecord: (fields: Fields) => boolean
  readonly isWorded: (fields: Fields) => boolean
  readonly inText: (text: string) => readonly unknown[]
}

/** Loggers put the record into a member (`message`, `fields`), some as a text: no deeper than this. */
const DEEPEST = 3

/** Levels of a record in which its facts stand: LiteLLM's headers, in the payload's hidden parameters, are on the fourth. */
const LEVELS_OF_FACTS = 4

/**
 * Envelopes: each member of the innermost list is a record of its own. OTLP/JSON (opentelemetry-proto, logs.proto and
 * trace.proto), CloudWatch, and the records of a packet. Other lists hold attempts, messages or choices.
 */
const ENVELOPES = new Set([
  ...['resourcelogs', 'scopelogs', 'logrecords', 'resourcespans', 'scopespans', 'spans'],
  ...['logevents', 'records'],
])

/**
 * Members whose own members carry full names of their own, so that the name of the container adds nothing: attributes,
 * headers, and LiteLLM's payload.
 */
const CARRIERS = new Set([
  'attributes',
  'headers',
  'responseheaders',
  'additionalheaders',
  'standardloggingobject',
  'hiddenparams',
  'fields',
  'metadata',
])

/**
 * Members whose own members are no facts of the call: `retry` holds what was configured (Portkey: `retry.attempts`), and
 * `status` a code that is none of HTTP (OpenTelemetry's spans: 0 to 2).
 */
const CLOSED = new Set(['retry', 'status'])

/** Events whose name stands in `type` or `event`, where others have a member of that name. */
const EVENTS = new Set(['autoretryend', 'retryfallbackapplied'])

/** The decision records in a value: of each root the outermost with a decision in words, else one whose decision is none. */
export function locateRecords(
  value: unknown,
  look: Look,
  around: readonly Fields[] = [],
): readonly Located[] {
  return rootsOf(value, 0).flatMap((root) => {
    const found = candidates(root, 0, around, look)
    const record = found.find(({ fields }) => look.isWorded(fields)) ?? found[0]
    return record === undefined ? [] : [record]
  })
}

/** The facts of an object that texts are read from: they stand around whatever record is found there. */
export function factsOf(value: unknown): readonly Fields[] {
  const members = membersOf(value)
  return members === null ? [] : [fieldsOf(members)]
}

function rootsOf(value: unknown, depth: number): readonly unknown[] {
  if (depth > DEEPEST) return [value]
  const lists = (membersOf(value) ?? []).flatMap(([name, inner]) =>
    ENVELOPES.has(plainName(name)) && Array.isArray(inner) ? (inner as readonly unknown[]) : [],
  )
  return lists.length === 0 ? [value] : lists.flatMap((inner) => rootsOf(inner, depth + 1))
}

function candidates(
  value: unknown,
  depth: number,
  around: readonly Fields[],
  look: Look,
): readonly Located[] {
  if (depth > DEEPEST) return []
  if (typeof value === 'string') {
    return look.inText(value).flatMap((inner) => candidates(inner, depth + 1, around, look))
  }
  const members = membersOf(value)
  if (members === null) return []
  const fields = fieldsOf(members)
  const inside = [fields, ...around]
  return [
    ...(look.isRecord(fields) ? [{ fields, around }] : []),
    ...members.flatMap(([, inner]) => candidates(unwrapped(inner), depth + 1, inside, look)),
  ]
}

type Members = readonly (readonly [name: string, value: unknown])[]

/** The members of an object, or of a list of `{ key, value }` as OTLP writes attributes; null for anything else. */
function membersOf(value: unknown): Members | null {
  if (typeof value !== 'object' || value === null) return null
  if (!Array.isArray(value)) return Object.entries(value)
  const pairs = (value as readonly unknown[]).map(pairOf)
  return pairs.length > 0 && pairs.every((pair) => pair !== null) ? pairs : null
}

function pairOf(item: unknown): readonly [string, unknown] | null {
  if (typeof item !== 'object' || item === null || !('key' in item) || !('value' in item)) return null
  return typeof item.key === 'string' ? [item.key, item.value] : null
}

/** A value of OTLP/JSON without its type: `{ "stringValue": "hold" }` is `hold`. Numbers of 64 bits stand there as text. */
function unwrapped(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !isSingle(value)) return value
  const [type, inner] = (Object.entries(value)[0] ?? ['', value]) as readonly [string, unknown]
  if (['stringValue', 'intValue', 'boolValue', 'doubleValue'].includes(type)) return inner
  const isList = type === 'kvlistValue' || type === 'arrayValue'
  return isList && typeof inner === 'object' && inner !== null && 'values' in inner ? inner.values : value
}

/** Whether an object has one member; the others of a wide one are not listed for it. */
function isSingle(value: object): boolean {
  let members = 0
  for (const name in value) {
    members += Object.hasOwn(value, name) ? 1 : 0
    if (members > 1) return false
  }
  return members === 1
}

interface Branch {
  readonly paths: readonly string[]
  readonly members: Members
}

/** Level by level, so that what stands nearer to the top counts. */
function fieldsOf(members: Members): Fields {
  const fields = new Map<string, unknown>()
  let level: readonly Branch[] = [{ paths: [''], members }]
  for (let depth = 0; depth < LEVELS_OF_FACTS && level.length > 0; depth += 1) {
    const here = new Map<string, unknown>()
    level = level.flatMap((branch) => branch.members.flatMap((member) => placed(member, branch.paths, here)))
    for (const [name, value] of here) if (!fields.has(name)) fields.set(name, value)
  }
  for (const name of ['type', 'event', 'eventname']) {
    const event = typeof fields.get(name) === 'string' ? plainName(String(fields.get(name))) : ''
    if (EVENTS.has(event) && !fields.has(event)) fields.set(event, {})
  }
  return fields
}

/** Puts a member where its names lead, and gives what is to be read below it. */
function placed(
  [name, raw]: Members[number],
  paths: readonly string[],
  here: Map<string, unknown>,
): readonly Branch[] {
  const plain = plainName(name)
  const value = unwrapped(raw)
  if (plain === '') return []
  for (const path of paths) {
    const full = path + plain
    // A name that stands twice with different values says nothing: which one counts is the reader's guess.
    here.set(full, here.has(full) && !Object.is(here.get(full), value) ? null : value)
  }
  const inner = membersOf(value)
  if (inner === null || CLOSED.has(plain)) return []
  return [
    { paths: [...paths.map((path) => path + plain), ...(CARRIERS.has(plain) ? [''] : [])], members: inner },
  ]
}
