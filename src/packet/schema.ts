import { z } from 'zod'
import { BACKOFF_KINDS } from '../attempts/backoff.ts'
import { ASSERTION_IDS, NOT_APPLICABLE_CODES, SEVERITIES } from '../evidence/assertion.ts'
import { FAULTS, MISTAKES, ROUTES } from '../evidence/fault.ts'
import { APPLICATION_KINDS, JUDGES } from '../evidence/policy.ts'
import { SHARE_UNITS } from '../evidence/routing.ts'
import { LEAK_KINDS, TECHNIQUES } from '../evidence/search.ts'
import {
  AMBIGUITY_CODES,
  FAIL_CODES,
  JSON_TYPES,
  KNOWN_ERROR_CODES,
  REQUEST_PROFILES,
  SURFACES,
} from '../evidence/surface.ts'
import { documented, environment, source } from './schema-contract.ts'
import { id, sha256, text } from './schema-words.ts'

/** Packets over this size are refused: reviewers read them, artifacts keep them, attestations point at them. */
export const PACKET_LIMIT_BYTES = 1024 * 1024

/** What no packet asserts, whatever was seen. Fixed: it stands in every packet. */
export const NOT_ASSERTED = [
  'availability',
  'price',
  'quota',
  'rate limit',
  'uptime',
  'latency',
  'billing',
  'support response time',
] as const

const gitObject = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)
const token = z.string().regex(/^[\w.:-]{1,128}$/)
const fingerprint = z.string().regex(/^[0-9a-f]{16}$/)
const count = z.int().min(0)
const statusClass = z.enum(['2xx', '3xx', '4xx', '5xx', 'none'])
const decisionValue = z.enum(['promote', 'hold', 'rollback'])
const surface = z.enum(SURFACES)
const strength = z.enum(['rehearsal', 'contract', 'live'])
const routeName = z.enum(ROUTES)
const answeredBy = z.enum(['gateway', 'simulator', 'tap'])
const unknownOrBoolean = z.union([z.boolean(), z.literal('unknown')])

const attempt = z.object({
  n: z.int().min(1),
  route: routeName,
  target: z.enum(['declared', 'other-surface', 'other-path', 'other-origin', 'side-call']),
  model: z.enum(['declared', 'other']),
  gap_ms: z.number().min(0).nullable(),
  answered_by: answeredBy,
  ending: z.enum([
    'reply',
    'refused',
    'reset',
    'deadline',
    'dns',
    'tls',
    'blocked',
    'key-echoed',
    'caller-left',
  ]),
  status: z.int().nullable(),
  retry_after_ms: z.number().min(0).nullable(),
  layer_hint: z.object({ header: id, count: z.int() }).nullable(),
  request_fingerprint: fingerprint,
  reply_fingerprint: fingerprint.nullable(),
  request_bytes: count,
  reply_bytes: count.nullable(),
})

const reading = z.object({
  outcome: z.enum(['pass', 'fail', 'ambiguous', 'none']),
  code: z.enum([...FAIL_CODES, ...AMBIGUITY_CODES]).nullable(),
  error_code: z.enum([...KNOWN_ERROR_CODES, 'other']).nullable(),
  fields: z.record(text, z.enum([...JSON_TYPES, 'missing', 'mixed'])),
})

const drill = z.object({
  id,
  kind: z.enum(['happy-path', 'error-path']),
  request_profile: z.enum(REQUEST_PROFILES),
  cause: z
    .object({
      by: z.enum(['tap', 'gateway']),
      planned: z.enum([...new Set([...FAULTS, ...MISTAKES])]),
      met: z.boolean(),
    })
    .nullable(),
  attempts: z.array(attempt),
  retry_count: count,
  hops: count,
  /** Who sent the attempts after the first, by the counters in the requests: hints, never believed. */
  retries: z.object({
    by: z.object({ sdk: count, proxy: count, above: count, unknown: count }),
    contradicted: z.boolean(),
  }),
  backoff: z.enum(BACKOFF_KINDS),
  /** Whose reply ended the request well; null where nobody's did. */
  served: z
    .object({ route: routeName, model: z.enum(['declared', 'other']), answered_by: answeredBy })
    .nullable(),
  /** How many attempts had begun when the caller hung up; null where none did. */
  caller_left_after: count.nullable(),
  reading,
  application: z.object({
    kind: z.enum(APPLICATION_KINDS),
    ended: z.enum(['direct', 'exit', 'signal', 'deadline', 'decided', 'settled', 'not-started']),
    exit_code: z.int().nullable(),
    claim: z.enum(['success', 'failure', 'silent']),
  }),
  decision: z.object({
    found: z.enum(['none-declared', 'unreadable', 'none', 'one', 'several']),
    value: z.enum(['promote', 'hold', 'rollback', 'unknown-value', 'missing']).nullable(),
    source: z.enum(['stdout', 'file']).nullable(),
    matches: z.boolean().nullable(),
  }),
  request_id: token.nullable(),
})

/** The flat evidence record: exactly these fields, in this order, one a drill. */
export const record = z.object({
  run_id: id,
  api_surface: surface,
  request_profile: id,
  credential_ref: z.literal('<API_KEY_PLACEHOLDER>'),
  status_class: statusClass,
  parse_check: z.enum(['pass', 'fail']),
  fallback_decision: decisionValue,
  retry_count: count,
  credential_logged: unknownOrBoolean,
  body_redacted: unknownOrBoolean,
  support_packet_ready: z.boolean(),
  operator_note: text,
})

const place = z.union([
  z.object({ at: z.literal('file'), file: text, line: z.int().nullable(), column: z.int().nullable() }),
  z.object({ at: z.literal('attempt'), drill: id, attempt: z.int().nullable() }),
])

const finding = z.object({
  id: z.enum(ASSERTION_IDS),
  outcome: z.enum(['pass', 'fail', 'not-evaluated', 'not-applicable']),
  severity: z.enum(SEVERITIES),
  code: z.union([id, z.enum(NOT_APPLICABLE_CODES)]).nullable(),
  message: text.nullable(),
  remedy: text.nullable(),
  places: z.array(place),
})

const search = z.object({
  state: z.enum(['searched', 'not-searched']),
  why: id.nullable(),
  files: count,
  bytes: count,
  techniques_proven: z.array(z.enum(TECHNIQUES)),
  kinds_armed: z.array(z.enum(LEAK_KINDS)),
})

const support = z.object({
  request_id: token.nullable(),
  endpoint: z.string().max(2200),
  model: text,
  time_utc: z.iso.datetime(),
  request_shape: text,
  expected: text,
  actual: text,
  error_code: z.enum([...KNOWN_ERROR_CODES, 'other']).nullable(),
  links: z.array(z.url()),
  next_step: text,
})

const subject = z.object({
  repository_id: text.nullable(),
  repository: text.nullable(),
  head_repository: text.nullable(),
  evaluated_commit: text.nullable(),
  ran_commit: text.nullable(),
  ref: text.nullable(),
  event: text,
  workflow_ref: text.nullable(),
  workflow_run_id: text.nullable(),
  workflow_run_attempt: count,
  run_url: z.url().nullable(),
  pull_request: z.int().nullable(),
  /** Git's id of the tree that ran, and of the application's own files and folders: the same content may stand at another commit. */
  tree: gitObject.nullable(),
  application: z.array(z.object({ path: text, id: gitObject.nullable() })),
  /** The watched files as the job saw them: the candidate configuration. */
  watched: z.array(z.object({ path: text, sha256: sha256.nullable() })),
})

/** One share that a change moves, in percent of its group. */
const routingChange = z.object({
  file: text,
  route: text,
  before: z.number().nullable(),
  after: z.number().nullable(),
  unit: z.enum(SHARE_UNITS),
  line: z.int().min(1).nullable(),
})

/**
 * The evidence packet, version 1 (docs/packet-format.md). A reader refuses an unknown major version and ignores
 * members that it does not know.
 */
export const packetSchema = z.object({
  version: z.literal(1),
  run_id: id,
  intent: text,
  tool: z.object({ name: text, version: text, bundle_sha256: sha256.nullable() }),
  subject,
  policy: z.object({
    sha256,
    path: text.nullable(),
    judged_by: z.enum(JUDGES),
    /** What was asked of the API for it, and the commit that this stood for. */
    ref: text.nullable(),
    commit: gitObject.nullable(),
    /** Of the policy that ran: a change's own may be tighter. */
    ran_sha256: sha256,
    severities: z.record(z.enum(ASSERTION_IDS), z.enum(SEVERITIES)),
    enforce: z.boolean(),
  }),
  setup: z.object({
    environment: text.nullable(),
    test_model: text.nullable(),
    rollback: text.nullable(),
    application: z.enum(APPLICATION_KINDS),
    escalation: text.nullable(),
  }),
  strength: z.object({
    value: strength,
    wanted: z.enum(['rehearsal', 'live']),
    route_origin: text,
    surface,
    upstream_surface: surface,
    model: text,
  }),
  environment,
  routing_change: z.array(routingChange),
  drills: z.array(drill).min(1),
  strays: count,
  search,
  records: z.array(record).min(1),
  findings: z.array(finding).length(ASSERTION_IDS.length),
  decision: z.object({
    /** What the job may act on: a rehearsal never says promote here. */
    value: decisionValue,
    /** What a rehearsal would have decided; null for contract and live. */
    rehearsal_value: decisionValue.nullable(),
    strength,
    forced_by: z.array(z.enum(ASSERTION_IDS)),
  }),
  uncertainty: z.array(text),
  support: support.nullable(),
  sources: z.array(source),
  /** Whether the pages still document each field that is read; empty where no page was asked for. */
  documented: z.array(documented),
  not_asserted: z.array(z.enum(NOT_ASSERTED)).length(NOT_ASSERTED.length),
})

export type Packet = z.infer<typeof packetSchema>
export type EvidenceRecord = z.infer<typeof record>
export type PacketDrill = z.infer<typeof drill>
export type PacketFinding = z.infer<typeof finding>
