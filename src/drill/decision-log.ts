import type { AppDecision, DecisionValue, StatusClass } from '../evidence/drill.ts'
import type { RouteName } from '../evidence/fault.ts'

/** Names under which logs keep these facts, first match wins, case and separators ignored. Source: facts on log field names, 4.7. */
const ALIASES = {
  decision: ['fallbackdecision', 'retrydecision', 'decision', 'retryaction'],
  retries: ['retrycount', 'retryattemptcount', 'retryattempts', 'httprequestresendcount'],
  status: [
    'statusclass',
    'httpstatusclass',
    'statuscodeclass',
    'httpresponsestatuscode',
    'httpstatus',
    'status',
  ],
  surface: ['apisurface', 'apisurfacechecked', 'requestfamily', 'endpointfamily', 'routefamily', 'surface'],
  escalation: ['escalation', 'escalationstatus', 'escalationref'],
  operation: ['operationid', 'traceid', 'correlationid', 'requestid', 'litellmcallid', 'xrequestid'],
  final: ['terminal', 'final'],
  route: ['servedroute', 'finalroute'],
  model: ['servedmodel', 'finalmodel', 'genairesponsemodel', 'responsemodel', 'llmresponsemodelname'],
} as const

/** Words for the three decisions. Anything else is `unknown-value`, and fails. */
const VALUES: ReadonlyMap<string, DecisionValue> = new Map([
  ['promote', 'promote'],
  ['hold', 'hold'],
  ['rollback', 'rollback'],
  ['fallback', 'promote'],
  ['abort', 'hold'],
  ['degrade', 'hold'],
])

/** Decisions that another attempt follows: such a record is no terminal one. */
const PER_ATTEMPT = new Set(['retry', 'retried', 'attempt'])

/** Loggers put the record into a member (`message`, `fields`), some as JSON in a text: no deeper than this. */
const DEEPEST = 3

/** Of a line with many braces before its record, the first ones are tried. */
const MOST_STARTS = 16

type Fields = ReadonlyMap<string, unknown>

/**
 * Finds the decision records among the lines of a log. Lines that hold no JSON object with a decision are passed over.
 * `model` is the declared one: a record that names it, or a dated version of it, says that it served.
 */
export function readDecisionLog(text: string, model: string): readonly AppDecision[] {
  return text.split('\n').flatMap((line, index) => {
    const fields = recordIn(line)
    return fields === null ? [] : [readEntry(fields, index + 1, model)]
  })
}

function readEntry(fields: Fields, line: number, model: string): AppDecision {
  const decision = pick(fields, ALIASES.decision)
  const word = typeof decision === 'string' ? decision.trim().toLowerCase() : ''
  const surface = pick(fields, ALIASES.surface)
  return {
    terminal: !PER_ATTEMPT.has(word) && String(pick(fields, ALIASES.final)) !== 'false',
    value: word === '' ? 'missing' : (VALUES.get(word) ?? 'unknown-value'),
    retryCount: wholeNumber(pick(fields, ALIASES.retries)),
    statusClass: statusClassOf(pick(fields, ALIASES.status)),
    surface: typeof surface === 'string' ? surface : null,
    escalation: filled(pick(fields, ALIASES.escalation)),
    operationId: filled(pick(fields, ALIASES.operation)),
    servedRoute: routeOf(filled(pick(fields, ALIASES.route))),
    servedModel: modelOf(filled(pick(fields, ALIASES.model)), model),
    line,
  }
}

/** The record of a line: the outermost object with a decision in words, else one whose decision is none. */
function recordIn(line: string): Fields | null {
  const found = objectsIn(parsed(line), 0).filter((fields) => pick(fields, ALIASES.decision) !== undefined)
  return found.find((fields) => typeof pick(fields, ALIASES.decision) === 'string') ?? found[0] ?? null
}

/** The JSON object of a line, whatever stands before and after it: time, level, colours. */
function parsed(line: string): unknown {
  const end = line.lastIndexOf('}') + 1
  let start = line.indexOf('{')
  for (let tries = 0; start >= 0 && start < end && tries < MOST_STARTS; tries += 1) {
    const value = parseOrNothing(line.slice(start, end))
    if (value !== undefined) return value
    start = line.indexOf('{', start + 1)
  }
  return undefined
}

/** An object and the objects inside it, outermost first, with their members' names in small letters and digits alone. */
function objectsIn(value: unknown, depth: number): readonly Fields[] {
  if (depth > DEEPEST) return []
  if (typeof value === 'string')
    return objectsIn(value.includes('{') ? parseOrNothing(value) : null, depth + 1)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const members = Object.entries(value).map(([name, member]: [string, unknown]): [string, unknown] => [
    name.toLowerCase().replace(/[^a-z0-9]/g, ''),
    member,
  ])
  return [new Map(members), ...members.flatMap(([, member]) => objectsIn(member, depth + 1))]
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function filled(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** A count, also one that a logger wrote as text. */
function wholeNumber(value: unknown): number | null {
  const number = typeof value === 'string' && /^-?\d{1,9}$/.test(value.trim()) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null
}

function routeOf(text: string | null): RouteName | null {
  const word = text?.toLowerCase()
  return word === 'primary' || word === 'fallback' ? word : null
}

/** `gpt-x` and `gpt-x-2026-01-31` are one model: gateways answer with the dated name. */
function modelOf(text: string | null, declared: string): 'declared' | 'other' | null {
  if (text === null) return null
  const after = text.startsWith(declared) ? text.slice(declared.length) : null
  return after !== null && /^(?:[-@:]?\d[\d-]*)?$/.test(after) ? 'declared' : 'other'
}

function pick(fields: Fields, names: readonly string[]): unknown {
  const name = names.find((candidate) => fields.has(candidate))
  return name === undefined ? undefined : fields.get(name)
}

function statusClassOf(value: unknown): StatusClass | null {
  const text =
    typeof value === 'number' || typeof value === 'string' ? String(value).trim().toLowerCase() : ''
  if (text === 'none') return 'none'
  const digit = /^(?<digit>[2-5])(?:xx|\d\d)$/.exec(text)?.groups?.['digit']
  return CLASSES.find((each) => each.startsWith(digit ?? ' ')) ?? null
}

const CLASSES = ['2xx', '3xx', '4xx', '5xx'] as const
