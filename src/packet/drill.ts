import { backoffOf } from '../attempts/backoff.ts'
import { attemptsOf, hopsIn, lastExchange, retryCount } from '../attempts/exchanges.ts'
import { layersOf } from '../attempts/layers.ts'
import { servedBy } from '../attempts/served.ts'
import type { Finding } from '../evidence/assertion.ts'
import type { Attempt, DecisionLog, DrillSeen } from '../evidence/drill.ts'
import type { Plan } from '../evidence/run.ts'
import type { PacketDrill } from './schema.ts'

/** Attempts that one packet lists, over all drills: about 500 bytes each, so that a retry storm stays under 1 MiB. */
const MOST_ATTEMPTS = 800

/** One drill as the packet keeps it: numbers, closed words and fingerprints, no text of a reply. */
export function packetDrill(seen: DrillSeen, plan: Plan, findings: readonly Finding[]): PacketDrill {
  const { drill, ended } = seen
  const last = lastExchange(seen)
  return {
    id: drill.id,
    kind: drill.kind,
    request_profile: drill.profile,
    cause: causeOf(seen),
    attempts: listed(seen.attempts, plan.drills.length).map(attemptOf),
    retry_count: retryCount(seen),
    hops: hopsIn(attemptsOf(seen)),
    ...shownBy(seen),
    reading: readingOf(last),
    application: {
      kind: plan.policy.application.kind,
      ended: ended.by,
      exit_code: ended.by === 'exit' ? ended.code : null,
      claim: seen.claim,
    },
    decision: decisionOf(seen.decisions, plan, findings),
    request_id: last?.ending.kind === 'reply' ? last.ending.requestId : null,
  }
}

/** What the sequence of attempts shows. */
function shownBy(seen: DrillSeen): Pick<PacketDrill, 'retries' | 'backoff' | 'served' | 'caller_left_after'> {
  const attempts = attemptsOf(seen)
  const { by, contradicted } = layersOf(attempts)
  const served = servedBy(seen)
  return {
    retries: { by: { ...by }, contradicted: contradicted.length > 0 },
    backoff: backoffOf(attempts).kind,
    served:
      served === null ? null : { route: served.route, model: served.model, answered_by: served.answeredBy },
    caller_left_after: seen.callerLeft?.afterAttempt ?? null,
  }
}

/** All attempts; of a storm the first ones and the last. The retry count has them all. */
function listed(attempts: readonly Attempt[], drills: number): readonly Attempt[] {
  const most = Math.max(2, Math.floor(MOST_ATTEMPTS / drills))
  return attempts.length <= most ? attempts : [...attempts.slice(0, most - 1), ...attempts.slice(-1)]
}

function causeOf({ drill, fault }: DrillSeen): PacketDrill['cause'] {
  const { cause } = drill
  if (cause === null) return null
  return { by: cause.by, planned: cause.by === 'tap' ? cause.fault : cause.mistake, met: fault === 'met' }
}

function attemptOf({ n, gapMs, request, answeredBy, ending }: Attempt): PacketDrill['attempts'][number] {
  const reply = ending.kind === 'reply' ? ending : null
  return {
    n,
    route: request.route,
    target: request.target,
    model: request.model,
    gap_ms: gapMs,
    answered_by: answeredBy,
    ending: ending.kind === 'no-reply' ? ending.why : ending.kind,
    status: reply?.status ?? null,
    retry_after_ms: reply?.retryAfterMs ?? null,
    layer_hint: request.hint,
    request_fingerprint: request.fingerprint,
    reply_fingerprint: reply?.fingerprint ?? null,
    request_bytes: request.bytes,
    reply_bytes: ending.kind === 'no-reply' ? null : ending.bytes,
  }
}

function readingOf(last: Attempt | null): PacketDrill['reading'] {
  if (last?.ending.kind !== 'reply') return { outcome: 'none', code: null, error_code: null, fields: {} }
  const { reading, error } = last.ending
  return {
    outcome: reading.outcome,
    code: reading.outcome === 'pass' ? null : reading.code,
    error_code: error?.code ?? null,
    fields: reading.outcome === 'pass' ? sorted(reading.fields) : {},
  }
}

/** In the order of the selectors: the same fields give the same bytes. */
function sorted<T>(fields: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function decisionOf(log: DecisionLog, plan: Plan, findings: readonly Finding[]): PacketDrill['decision'] {
  const source = plan.policy.decisionLog?.from ?? null
  if (log.log !== 'read') return { found: log.log, value: null, source, matches: null }
  const terminal = log.entries.filter((entry) => entry.terminal)
  const consistent = findings.find(({ id }) => id === 'decision-consistent')?.outcome
  return {
    found: terminal.length === 0 ? 'none' : terminal.length === 1 ? 'one' : 'several',
    value: terminal[0]?.value ?? null,
    source,
    matches: consistent === 'pass' ? true : consistent === 'fail' ? false : null,
  }
}
