import { type AppDecision, type DecisionValue, type StatusClass } from '../evidence/drill.ts'

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
  final: ['terminal', 'final'],
} as const

/** Words for the three decisions. Anything else is `unknown-value`, and fails. */
const VALUES: Readonly<Partial<Record<string, DecisionValue>>> = {
  promote: 'promote',
  hold: 'hold',
  rollback: 'rollback',
  fallback: 'promote',
  abort: 'hold',
  degrade: 'hold',
}

/** Decisions that another attempt follows: such a record is no terminal one. */
const PER_ATTEMPT = new Set(['retry', 'retried', 'attempt'])

/** Finds the decision records among the lines of a log. Lines that are no JSON object with a decision are passed over. */
export function readDecisionLog(text: string): readonly AppDecision[] {
  return text.split('\n').flatMap((line, index) => {
    const entry = readEntry(line, index + 1)
    return entry ? [entry] : []
  })
}

function readEntry(line: string, lineNumber: number): AppDecision | null {
  const fields = fieldsOf(line)
  const decision = fields && pick(fields, ALIASES.decision)
  if (!fields || decision === undefined) return null
  const word = typeof decision === 'string' ? decision.trim().toLowerCase() : ''
  const retries = pick(fields, ALIASES.retries)
  const escalation = pick(fields, ALIASES.escalation)
  const surface = pick(fields, ALIASES.surface)
  return {
    terminal: !PER_ATTEMPT.has(word) && pick(fields, ALIASES.final) !== false,
    value: word === '' ? 'missing' : (VALUES[word] ?? 'unknown-value'),
    retryCount: typeof retries === 'number' && Number.isInteger(retries) ? retries : null,
    statusClass: statusClassOf(pick(fields, ALIASES.status)),
    surface: typeof surface === 'string' ? surface : null,
    escalation: typeof escalation === 'string' && escalation.trim() !== '' ? escalation : null,
    line: lineNumber,
  }
}

function fieldsOf(line: string): ReadonlyMap<string, unknown> | null {
  const start = line.indexOf('{')
  if (start < 0) return null
  try {
    const value: unknown = JSON.parse(line.slice(start))
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    return new Map(
      Object.entries(value).map(([name, member]) => [name.toLowerCase().replace(/[^a-z0-9]/g, ''), member]),
    )
  } catch {
    return null
  }
}

function pick(fields: ReadonlyMap<string, unknown>, names: readonly string[]): unknown {
  const name = names.find((candidate) => fields.has(candidate))
  return name === undefined ? undefined : fields.get(name)
}

function statusClassOf(value: unknown): StatusClass | null {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value).toLowerCase() : ''
  if (text === 'none') return 'none'
  const digit = /^([2-5])(?:xx|\d\d)$/.exec(text)?.[1]
  return digit === undefined ? null : (`${digit}xx` as StatusClass)
}
