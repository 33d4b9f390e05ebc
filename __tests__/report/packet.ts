import { ASSERTION_IDS, FLOOR_IDS, type AssertionId } from '../../src/evidence/assertion.ts'
import {
  NOT_ASSERTED,
  packetSchema,
  type Packet,
  type PacketDrill,
  type PacketFinding,
} from '../../src/packet/schema.ts'

/** What a test wants to differ from a healthy live packet. */
export interface Wish {
  readonly strength?: Packet['decision']['strength']
  readonly wanted?: 'live' | 'rehearsal'
  readonly promoted?: boolean
  readonly enforce?: boolean
  readonly findings?: Partial<Record<AssertionId, Partial<PacketFinding>>>
  readonly drills?: readonly PacketDrill[]
  readonly note?: string
  readonly rollback?: string | null
  readonly judgedBy?: Packet['policy']['judged_by']
  readonly policyPath?: string | null
  readonly model?: string
  readonly uncertainty?: readonly string[]
  readonly support?: Packet['support']
  readonly event?: string
}

export const NAMED_PLACE = (file: string, line: number | null = 1): PacketFinding['places'][number] => ({
  at: 'file',
  file,
  line,
  column: null,
})

export function anAttempt(n: number, status: number | null): PacketDrill['attempts'][number] {
  return {
    n,
    route: 'fallback',
    target: 'declared',
    model: 'declared',
    gap_ms: n === 1 ? null : 500 * n,
    answered_by: 'tap',
    ending: status === null ? 'reset' : 'reply',
    status,
    retry_after_ms: null,
    layer_hint: null,
    request_fingerprint: '0'.repeat(16),
    reply_fingerprint: status === null ? null : '1'.repeat(16),
    request_bytes: 300,
    reply_bytes: status === null ? null : 120,
  }
}

export function aDrill(wish: Partial<PacketDrill> = {}): PacketDrill {
  return {
    id: 'happy-path',
    kind: 'happy-path',
    request_profile: 'minimal',
    cause: null,
    attempts: [{ ...anAttempt(1, 200), answered_by: 'gateway' }],
    retry_count: 0,
    hops: 0,
    retries: { by: { sdk: 0, proxy: 0, above: 0, unknown: 0 }, contradicted: false },
    backoff: 'too-few',
    served: { route: 'fallback', model: 'declared', answered_by: 'gateway' },
    caller_left_after: null,
    reading: { outcome: 'pass', code: null, error_code: null, fields: {} },
    application: { kind: 'command', ended: 'exit', exit_code: 0, claim: 'success' },
    decision: { found: 'one', value: 'promote', source: 'stdout', matches: true },
    request_id: null,
    ...wish,
  }
}

export function anErrorDrill(id = 'server-error'): PacketDrill {
  return aDrill({
    id,
    kind: 'error-path',
    cause: { by: 'tap', planned: 'server-error', met: true },
    attempts: [anAttempt(1, 500), anAttempt(2, 500), anAttempt(3, 500)],
    retry_count: 2,
    retries: { by: { sdk: 2, proxy: 0, above: 0, unknown: 0 }, contradicted: false },
    backoff: 'growing',
    served: null,
    reading: { outcome: 'fail', code: 'http-error', error_code: 'server_error', fields: {} },
    application: { kind: 'command', ended: 'exit', exit_code: 1, claim: 'failure' },
  })
}

/** What support needs after the gateway refused the happy path. */
export function aSupport(wish: Partial<NonNullable<Packet['support']>> = {}): NonNullable<Packet['support']> {
  return {
    request_id: 'req-8f2c11',
    endpoint: 'POST https://gateway.example/v1/responses',
    model: 'test-model',
    time_utc: '2026-11-22T10:00:00.000Z',
    request_shape: 'responses, profile minimal, one short prompt, output cap 256 tokens',
    expected: 'status 200 and a success reply of this surface',
    actual: 'status 503 after 1 attempt',
    error_code: 'model_not_found',
    links: [
      'https://apidoc.cometapi.com/errors/error-codes-handling',
      'https://apidoc.cometapi.com/support/help-center',
    ],
    next_step: 'Run again; if it stays, ask support with the request id and the UTC time.',
    ...wish,
  }
}

/** A packet that the schema accepts, consistent with itself: the decision follows from the findings. */
export function aPacket(wish: Wish = {}): Packet {
  const strength = wish.strength ?? 'live'
  const findings = ASSERTION_IDS.map((id) => aFinding(id, wish.findings?.[id]))
  const forced = findings
    .filter((f) => f.severity === 'block' && (f.outcome === 'fail' || f.outcome === 'not-evaluated'))
    .map((f) => f.id)
  const says = forced.length === 0 ? 'promote' : wish.promoted ? 'rollback' : 'hold'
  const value = strength === 'rehearsal' && says === 'promote' ? 'hold' : says
  const drills = wish.drills ?? [aDrill(), anErrorDrill()]
  const application = strength === 'contract' ? 'direct' : 'command'
  return packetSchema.parse({
    version: 1,
    run_id: 'smoke-20261122-77-1-responses-minimal',
    intent: 'pull request 12: minimal request on responses',
    tool: { name: 'fallback-evidence-gate', version: '0.1.0', bundle_sha256: null },
    subject: aSubject(wish.event),
    policy: {
      sha256: 'a'.repeat(64),
      path: wish.policyPath === undefined ? '.github/fallback-evidence.yml' : wish.policyPath,
      judged_by: wish.judgedBy ?? 'base',
      ref: 'heads/main',
      commit: 'c'.repeat(40),
      ran_sha256: 'a'.repeat(64),
      severities: {
        ...Object.fromEntries(ASSERTION_IDS.map((id) => [id, 'block'])),
      },
      enforce: wish.enforce ?? true,
    },
    setup: {
      environment: 'staging',
      test_model: null,
      rollback: wish.rollback === undefined ? 'set fallback.weight to 0 in routing.yml' : wish.rollback,
      application,
      escalation: null,
    },
    strength: {
      value: strength,
      wanted: wish.wanted ?? (strength === 'rehearsal' ? 'rehearsal' : 'live'),
      route_origin: 'https://gateway.example',
      surface: 'responses',
      upstream_surface: 'responses',
      model: wish.model ?? 'test-model',
    },
    environment: { os: 'linux', arch: 'x64', node: '24.21.0', tools: [], hosted: [] },
    routing_change: [],
    drills,
    strays: 0,
    search: {
      state: 'searched',
      why: null,
      files: 4,
      bytes: 18_204,
      techniques_proven: ['plain', 'base64'],
      kinds_armed: ['credential', 'body'],
    },
    records: drills.map((drill) => aRecord(drill, value, wish.note)),
    findings,
    decision: {
      value,
      rehearsal_value: strength === 'rehearsal' ? says : null,
      strength,
      forced_by: forced,
    },
    uncertainty: [...(wish.uncertainty ?? [])],
    support: wish.support ?? null,
    documented: [],
    sources: [
      {
        area: 'responses',
        url: 'https://docs.example/responses',
        accessed: null,
        sha256: null,
        state: 'not-checked',
      },
    ],
    not_asserted: [...NOT_ASSERTED],
  })
}

function aFinding(id: AssertionId, wish: Partial<PacketFinding> = {}): PacketFinding {
  const floor = FLOOR_IDS.some((floorId) => floorId === id)
  return {
    id,
    outcome: 'pass',
    severity: floor || !id.startsWith('error-code') ? 'block' : 'warn',
    code: null,
    message: null,
    remedy: null,
    places: [],
    ...wish,
  }
}

function aRecord(drill: PacketDrill, decision: string, note = 'reviewed by hand'): Record<string, unknown> {
  const status = drill.attempts.at(-1)?.status ?? null
  return {
    run_id: 'smoke-20261122-77-1-responses-minimal',
    api_surface: 'responses',
    request_profile: drill.kind === 'happy-path' ? drill.request_profile : drill.id,
    credential_ref: '<API_KEY_PLACEHOLDER>',
    status_class: status === null ? 'none' : `${String(Math.floor(status / 100))}xx`,
    parse_check: 'pass',
    fallback_decision: decision,
    retry_count: drill.retry_count,
    credential_logged: false,
    body_redacted: true,
    support_packet_ready: true,
    operator_note: note,
  }
}

function aSubject(event = 'pull_request'): Packet['subject'] {
  return {
    repository_id: '1',
    repository: 'acme/shop',
    head_repository: 'acme/shop',
    evaluated_commit: 'c'.repeat(40),
    ran_commit: 'd'.repeat(40),
    ref: 'refs/pull/12/merge',
    event,
    workflow_ref: 'acme/shop/.github/workflows/gate.yml@refs/heads/main',
    workflow_run_id: '77',
    workflow_run_attempt: 1,
    run_url: 'https://github.com/acme/shop/actions/runs/77',
    pull_request: 12,
    tree: 'c'.repeat(40),
    application: [],
    watched: [],
  }
}
