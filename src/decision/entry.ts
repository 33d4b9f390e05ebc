import type { AppDecision, StatusClass } from '../evidence/drill.ts'
import type { RouteName } from '../evidence/fault.ts'
import type { Fields, Located } from './locate.ts'
import type { Counts, Names } from './names.ts'
import type { Meaning } from './words.ts'
import { isClosing, meaningOf } from './words.ts'

/** A record as it was found, and where. */
export interface Found extends Located {
  /** 1-based: where the record begins. */
  readonly line: number
}

/** All that a record is read with. `primaryModel` is null where no primary is declared. */
export interface Reading {
  readonly names: Names
  readonly readWord: (word: string) => Meaning
  readonly model: string
  readonly primaryModel: string | null
}

/** An entry of the log, and whether it closes only if no other one does. */
export interface Entry {
  readonly decision: AppDecision
  readonly closing: boolean
}

/** The longest id, model or surface that is kept: nobody names an operation in more. */
const LONGEST_TEXT = 500

/** What a record says, in our words. */
export function readEntry({ fields, around, line }: Found, reading: Reading): Entry {
  const { of } = reading.names
  const meaning = meaningOf(fields, of.decision, reading.readWord)
  const statusClass = first(fields, of.status, statusClassOf)
  const last = first(fields, of.terminal, (value) => (isNo(value) ? 'not last' : null)) === null
  return {
    closing: isClosing(meaning),
    decision: {
      terminal: meaning !== 'attempt' && last,
      value: valueOf(meaning, statusClass, fields),
      retryCount: retriesIn(fields, reading.names.counts),
      statusClass,
      surface: first(fields, of.surface, filled),
      escalation: first(fields, of.escalation, escalationOf),
      ...servedBy(fields, reading),
      operationId: operationIn([fields, ...around], of.operation),
      line,
    },
  }
}

/** The last attempt of a call decides nothing by itself: where it succeeded the call was served, else it was not. */
function valueOf(meaning: Meaning, status: StatusClass | null, fields: Fields): AppDecision['value'] {
  switch (meaning) {
    case 'closing-good':
      return 'promote'
    case 'closing-bad':
      return 'hold'
    case 'closing':
      if (status === '2xx') return 'promote'
      return status !== null || filled(fields.get('errortype')) !== null ? 'hold' : 'unknown-value'
    case 'attempt':
    case 'unknown':
      return 'unknown-value'
    case 'missing':
    case 'promote':
    case 'hold':
    case 'rollback':
      return meaning
  }
}

/** The first name under which something readable stands. */
function first<T>(fields: Fields, names: readonly string[], read: (value: unknown) => T | null): T | null {
  for (const name of names) {
    const value = read(fields.get(name))
    if (value !== null) return value
  }
  return null
}

function retriesIn(fields: Fields, counts: Names['counts']): number | null {
  for (const [name, what] of counts) {
    const retries = retriesOf(fields.get(name), what, fields)
    if (retries !== null) return retries
  }
  return null
}

/** LiteLLM's header for hops to another model (https://docs.litellm.ai/docs/proxy/response_headers). */
const LITELLM_HOPS = 'xlitellmattemptedfallbacks'

/** Portkey's header for the target that answered, a path such as `config.targets[1]`. */
const PORTKEY_TARGET = 'xportkeylastusedoptionindex'

function retriesOf(value: unknown, counts: Counts, fields: Fields): number | null {
  const number = wholeNumber(value)
  switch (counts) {
    case 'retries':
      return number
    case 'attempts': {
      const attempts = Array.isArray(value) ? value.length : number
      return attempts === null || attempts < 1 ? null : attempts - 1
    }
    case 'retries-of-litellm':
      return wholeNumber(fields.get(LITELLM_HOPS)) === 0 ? number : null
    case 'retries-of-portkey': {
      const target = filled(fields.get(PORTKEY_TARGET))
      const isFirst = target !== null && !/\[[1-9]/.test(target)
      // -1: all retries were used, however many they were.
      return isFirst && number !== null && number >= 0 ? number : null
    }
  }
}

/** A count, also one that a logger wrote as text. */
function wholeNumber(value: unknown): number | null {
  const number = typeof value === 'string' && /^-?\d{1,9}$/.test(value.trim()) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null
}

const CLASSES = ['2xx', '3xx', '4xx', '5xx'] as const

/** 0 is what Envoy and ngrok write where no answer came (Envoy, `%RESPONSE_CODE%`). */
function statusClassOf(value: unknown): StatusClass | null {
  const text =
    typeof value === 'number' || typeof value === 'string' ? String(value).trim().toLowerCase() : ''
  if (text === 'none' || text === '0') return 'none'
  const digit = /^(?<digit>[2-5])(?:xx|\d\d)$/.exec(text)?.groups?.['digit']
  return CLASSES.find((each) => each.startsWith(digit ?? ' ')) ?? null
}

function filled(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : ''
  return text === '' || text.length > LONGEST_TEXT ? null : text
}

/** `false` is explicit: nobody is told. `true` does not say who. */
function escalationOf(value: unknown): string | null {
  if (value === false) return 'none'
  return typeof value === 'number' ? String(value) : filled(value)
}

function isNo(value: unknown): boolean {
  return value === false || value === 0 || /^(?:false|no|0)$/i.test(filled(value) ?? '')
}

/** The nearest object that names an operation: loggers hang the id on the envelope. */
function operationIn(scopes: readonly Fields[], names: readonly string[]): string | null {
  for (const fields of scopes) {
    const id = first(fields, names, (value) => (typeof value === 'number' ? String(value) : filled(value)))
    if (id !== null) return id
  }
  return null
}

/** Names for any route, the planned one too: `primary` there may be the only route that an application has. */
const ANY_ROUTE = ['routelabel', 'routename', 'route']

/** Flags that say whether the fallback served, where there are two routes to tell apart. */
const FALLBACK_FLAGS = ['fallbackused', 'usedfallback', 'retryfallbackapplied', LITELLM_HOPS]

/**
 * Which route and model served. Which of two routes it was may also follow from a model's name or a flag; with one
 * route declared, only a record that says who served tells a route. A model counts as declared when it is the declared
 * one of the route that served.
 */
function servedBy(
  fields: Fields,
  { names, model, primaryModel }: Reading,
): Pick<AppDecision, 'servedRoute' | 'servedModel'> {
  const named = first(fields, names.of.model, filled)
  const told = first(fields, names.of.route, routeOf)
  const servedRoute = primaryModel === null ? told : (told ?? inferred(fields, named, model, primaryModel))
  const declared = servedRoute === 'primary' ? (primaryModel ?? model) : model
  const servedModel = named === null ? null : isModel(named, declared) ? 'declared' : 'other'
  return { servedRoute, servedModel }
}

function inferred(fields: Fields, named: string | null, fallback: string, primary: string): RouteName | null {
  return (
    first(fields, ANY_ROUTE, routeOf) ??
    routeOfModel(named, fallback, primary) ??
    first(fields, FALLBACK_FLAGS, routeOfFlag)
  )
}

function routeOf(value: unknown): RouteName | null {
  const word = filled(value)?.toLowerCase()
  return word === 'primary' || word === 'fallback' ? word : null
}

/** Null where the name could be either route's: the routes then differ in nothing that a record shows. */
function routeOfModel(named: string | null, fallback: string, primary: string): RouteName | null {
  if (named === null) return null
  const [isFallback, isPrimary] = [isModel(named, fallback), isModel(named, primary)]
  if (isFallback === isPrimary) return null
  return isPrimary ? 'primary' : 'fallback'
}

/** A flag, or the number of hops. */
function routeOfFlag(value: unknown): RouteName | null {
  const hops = wholeNumber(value)
  if (value === true || value === 'true' || (hops !== null && hops > 0)) return 'fallback'
  return value === false || value === 'false' || hops === 0 ? 'primary' : null
}

/**
 * `gpt-x` and `gpt-x-2026-01-31` are one model: gateways answer with the dated name. So are `gpt-x` and
 * `openai/gpt-x`: LiteLLM and others put the provider in front.
 */
function isModel(text: string, declared: string): boolean {
  const bare = text.startsWith(declared) ? text : text.replace(/^[\w.-]+\//, '')
  return bare.startsWith(declared) && /^(?:[-@:]?\d[\d-]*)?$/.test(bare.slice(declared.length))
}
