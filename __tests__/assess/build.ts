import { createHash } from 'node:crypto'
import type { AssertionId, Finding, Severities } from '../../src/evidence/assertion.ts'
import type { Fingerprint, Sha256, Some, Token } from '../../src/evidence/brand.ts'
import type { AppDecision, Attempt, DecisionLog, Drill, DrillSeen, Ending } from '../../src/evidence/drill.ts'
import type { ErrorCause, Fault } from '../../src/evidence/fault.ts'
import type { Policy } from '../../src/evidence/policy.ts'
import type { Evidence, Occasion, Plan } from '../../src/evidence/run.ts'
import type { Leak, LeakKind, Search } from '../../src/evidence/search.ts'
import type { Reading } from '../../src/evidence/surface.ts'
import { ASSERTIONS } from '../../src/assess/all.ts'
import type { Assertion } from '../../src/assess/assertion.ts'
import { STANDARD_OUTPUT } from '../../src/policy/decision-log.ts'
import { severitiesInForce } from '../../src/policy/severity.ts'

// Brands are made by their owners; a test may name one for a value that it made up.
const hex = (text: string): string => createHash('sha256').update(text).digest('hex')
const fingerprint = (text: string): Fingerprint => hex(text) as Fingerprint
export const token = (text: string): Token => text as Token

export const GOOD: Reading = { outcome: 'pass', usable: 'text', fields: { output: 'array', id: 'string' } }
export const AMBIGUOUS: Reading = {
  outcome: 'ambiguous',
  code: 'terminal-missing',
  reason: 'No terminal state.',
}
export const BAD: Reading = {
  outcome: 'fail',
  code: 'http-error',
  error: null,
  reason: 'The status is no success.',
}

type Reply = Extract<Ending, { kind: 'reply' }>

/** A reply: a good one unless the status or the overrides say otherwise. */
export function reply(status = 200, over: Partial<Reply> = {}): Reply {
  const isGood = status >= 200 && status < 300
  return {
    kind: 'reply',
    status,
    reading: isGood ? GOOD : BAD,
    error: isGood ? null : { readable: true, code: 'server_error', requestId: token('req-1') },
    requestId: token('req-1'),
    retryAfterMs: null,
    fingerprint: fingerprint('reply'),
    bytes: 400,
    ...over,
  }
}

type AttemptOver = Partial<Omit<Attempt, 'request'>> & { readonly request?: Partial<Attempt['request']> }

export function attempt({ request, ...over }: AttemptOver = {}): Attempt {
  return {
    n: 1,
    gapMs: null,
    answeredBy: 'gateway',
    ending: reply(),
    ...over,
    request: {
      route: 'fallback',
      target: 'declared',
      credential: 'canary',
      model: 'declared',
      fingerprint: fingerprint('request'),
      bytes: 200,
      hint: null,
      tools: [],
      exposed: null,
      ...request,
    },
  }
}

/** The same request again and again: one attempt for each gap before it, the first without. */
export function attempts(
  ending: Ending,
  gaps: readonly number[],
  over: AttemptOver = {},
): readonly Attempt[] {
  return [null, ...gaps].map((gapMs, index) =>
    attempt({ answeredBy: 'tap', ...over, n: index + 1, gapMs, ending }),
  )
}

export const sideCall = (n = 1): Attempt =>
  attempt({ n, request: { target: 'side-call', credential: 'none' } })

export function happyDrill(over: Partial<Drill> = {}): Drill {
  return {
    id: 'happy-path',
    kind: 'happy-path',
    surface: 'responses',
    upstreamSurface: 'responses',
    profile: 'minimal',
    cause: null,
    expects: 'success',
    nonce: 'amber-fox',
    operationId: 'gate-happy-path-1',
    ...over,
  }
}

export function errorDrill(fault: Fault = 'server-error', over: Partial<Drill> = {}): Drill {
  const cause: ErrorCause = { by: 'tap', route: 'fallback', fault, onAttempt: 'every' }
  return happyDrill({
    id: fault,
    kind: 'error-path',
    cause,
    expects: 'clean-failure',
    nonce: 'blue-heron',
    ...over,
  })
}

export function decision(over: Partial<AppDecision> = {}): AppDecision {
  return {
    terminal: true,
    value: 'promote',
    retryCount: 0,
    statusClass: '2xx',
    surface: 'responses',
    escalation: null,
    operationId: null,
    line: 1,
    ...over,
  }
}

export const log = (...entries: readonly AppDecision[]): DecisionLog => ({ log: 'read', entries })

/** The happy path as it should go. */
export function happy(over: Partial<DrillSeen> = {}): DrillSeen {
  return {
    drill: happyDrill(),
    attempts: [attempt()],
    fault: 'none-planned',
    ended: { by: 'exit', code: 0 },
    claim: 'success',
    decisions: log(decision()),
    callerLeft: null,
    startedAt: '2026-03-01T10:00:00.000Z',
    ...over,
  }
}

/** A failure drill as it should go: one attempt, an honest failure. */
export function failure(over: Partial<DrillSeen> = {}): DrillSeen {
  return {
    ...happy(),
    drill: errorDrill(),
    attempts: attempts(reply(500), []),
    fault: 'met',
    ended: { by: 'exit', code: 1 },
    claim: 'failure',
    decisions: log(decision({ value: 'hold', statusClass: '5xx' })),
    ...over,
  }
}

export function leak(kind: LeakKind, over: Partial<Leak> = {}): Leak {
  return {
    kind,
    outcome: 'leak',
    technique: 'plain',
    place: { file: 'logs/app.log', line: 3, column: 7 },
    fingerprint: fingerprint(kind),
    ...over,
  }
}

type Searched = Extract<Search, { state: 'searched' }>

export function searched(over: Partial<Searched> = {}): Searched {
  return {
    state: 'searched',
    proven: ['plain'],
    files: 3,
    bytes: 900,
    armed: ['credential', 'body', 'error-message', 'prompt', 'account'],
    leaks: [],
    ...over,
  }
}

type NotSearched = Extract<Search, { state: 'not-searched' }>

export const notSearched = (
  why: NotSearched['why'] = 'unreadable',
  detail = 'logs/app.log',
): NotSearched => ({
  state: 'not-searched',
  why,
  detail,
})

export function evidence(over: Partial<Evidence> = {}): Evidence {
  return {
    drills: [happy(), failure()],
    strays: [],
    written: searched(),
    source: searched(),
    policyComparison: { state: 'compared', loosened: [] },
    runner: 'untouched',
    runtime: { os: 'linux', arch: 'x64', node: '24.0.0' },
    flags: [],
    pages: [],
    documented: [],
    ...over,
  }
}

/** Evidence of the happy path and of these failure drills. */
export const failing = (...drills: readonly Partial<DrillSeen>[]): Evidence =>
  evidence({ drills: [happy(), ...drills.map(failure)] })

const DEFAULTS = severitiesInForce([], false)

export function severities(over: Partial<Severities> = {}): Severities {
  return { ...DEFAULTS, ...over }
}

/** An application that is started once and asked by a trigger. */
export function longRunning(kind: 'service' | 'worker'): Policy['application'] {
  return {
    kind,
    start: 'node app.mjs',
    ready: null,
    readyMs: 10_000,
    trigger: { by: 'command', run: 'node ask.mjs' },
    settleMs: 30_000,
    writes: [],
    output: [],
  }
}

export function policy(over: Partial<Policy> = {}): Policy {
  return {
    surface: 'responses',
    upstreamSurface: 'responses',
    want: 'live',
    enforce: true,
    profile: 'minimal',
    fallback: { origin: 'https://gateway.example', basePath: '/v1', model: 'test-model' },
    allowedOrigins: ['https://gateway.example'],
    primary: null,
    application: { kind: 'command', run: 'node app.mjs', writes: [], output: [] },
    claim: 'exit-code',
    env: [],
    tap: { listen: '127.0.0.1', host: '127.0.0.1', ports: { primary: null, fallback: null } },
    evidencePaths: ['logs/**'],
    decisionLog: STANDARD_OUTPUT,
    errorPaths: [{ by: 'tap', route: 'fallback', fault: 'server-error', onAttempt: 'every' }],
    bounds: { maxAttempts: 3, deadlineMs: 60_000, maxDelayMs: 30_000, outputTokens: 256 },
    fields: [{ path: 'output', types: ['array'] }],
    fieldsDeclared: true,
    pages: [],
    hosted: null,
    severity: severities(),
    promoted: false,
    setup: { environment: 'staging', testModel: 'test-model', rollback: 'share to 0', escalation: 'on-call' },
    operatorNote: 'minimal profile, one call',
    trustedApplication: false,
    routing: { files: [], declared: [], promotedRoutes: [], maxStep: 25 },
    applicationPaths: [],
    origin: {
      from: 'base',
      path: '.github/fallback-evidence.yml',
      sha256: hex('policy') as Sha256,
      ref: 'heads/main',
      commit: 'b'.repeat(40),
      ranSha256: hex('policy') as Sha256,
    },
    ...over,
  }
}

export function occasion(over: Partial<Occasion> = {}): Occasion {
  return {
    event: 'pull_request',
    repository: 'acme/shop',
    repositoryId: '1',
    headRepository: 'acme/shop',
    fromFork: false,
    fromDependabot: false,
    pullRequest: 7,
    evaluatedCommit: null,
    ranCommit: null,
    baseCommit: null,
    ref: null,
    workflow: null,
    workflowRef: null,
    job: 'gate',
    runId: null,
    runAttempt: 1,
    runUrl: null,
    jobEnvironment: null,
    isChange: true,
    judgedAt: { at: 'tip', branch: 'main' },
    ...over,
  }
}

type PlanOver = Partial<Omit<Plan, 'policy' | 'occasion'>> & {
  readonly policy?: Partial<Policy>
  readonly occasion?: Partial<Occasion>
}

export function plan({ policy: policyOver, occasion: occasionOver, ...over }: PlanOver = {}): Plan {
  return {
    policy: policy(policyOver),
    occasion: occasion(occasionOver),
    strength: 'live',
    drills: [happyDrill(), errorDrill()],
    hasRealKey: true,
    routing: { state: 'not-watched' },
    content: { tree: null, application: [], watched: [] },
    ...over,
  }
}

/** A plan with the happy path and one drill for each fault. */
export const planning = (...faults: readonly Fault[]): Plan =>
  plan({ drills: [happyDrill(), ...faults.map((fault) => errorDrill(fault))] as Some<Drill> })

/** The gate's own client, without files to look into. */
export const direct = (over: PlanOver = {}): Plan =>
  plan({ ...over, policy: { application: { kind: 'direct' }, evidencePaths: [], ...over.policy } })

export function assertionOf(id: AssertionId): Assertion {
  const found = ASSERTIONS.find((assertion) => assertion.id === id)
  if (found === undefined) throw new Error(`no assertion ${id}`)
  return found
}

/** What a rule makes of the evidence: outcome and code, as the finding would say. */
export function outcome(
  id: AssertionId,
  seen: Evidence = evidence(),
  planned: Plan = plan(),
): Finding['outcome'] | `${Finding['outcome']}: ${string}` {
  const assertion = assertionOf(id)
  const applies = assertion.applies(planned)
  if (applies !== true) return `not-applicable: ${applies}`
  const judged = assertion.judge(seen, planned)
  return judged.outcome === 'pass' ? 'pass' : `${judged.outcome}: ${judged.code}`
}
