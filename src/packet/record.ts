import { lastExchange, retryCount, statusClassOf } from '../attempts/exchanges.ts'
import type { Finding } from '../evidence/assertion.ts'
import type { DrillSeen, StatusClass } from '../evidence/drill.ts'
import { PLACEHOLDER } from '../evidence/secret.ts'
import type { EvidenceRecord } from './schema.ts'

/** What every record of one run shares. */
export interface RecordFrame {
  readonly runId: string
  readonly decision: EvidenceRecord['fallback_decision']
  readonly findings: readonly Finding[]
  readonly supportReady: boolean
  readonly note: string
}

/** The flat record of one drill. `unknown` stands where an assertion could not tell: never a default. */
export function recordOf(seen: DrillSeen, frame: RecordFrame): EvidenceRecord {
  return {
    run_id: frame.runId,
    api_surface: seen.drill.surface,
    request_profile: seen.drill.kind === 'happy-path' ? seen.drill.profile : seen.drill.id,
    credential_ref: PLACEHOLDER,
    status_class: statusClass(seen),
    parse_check: parseCheck(seen),
    fallback_decision: frame.decision,
    retry_count: retryCount(seen),
    credential_logged: failed(frame.findings, 'credential-not-logged'),
    body_redacted: invert(failed(frame.findings, 'body-not-stored')),
    support_packet_ready: frame.supportReady,
    operator_note: frame.note,
  }
}

/** The class of the last answer; `none` where nothing came back. */
function statusClass(seen: DrillSeen): StatusClass {
  const last = lastExchange(seen)?.ending
  return last?.kind === 'reply' ? statusClassOf(last.status) : 'none'
}

/** Happy path: the reply read `pass`. Error path: the error was readable as the documented envelope. */
function parseCheck(seen: DrillSeen): 'pass' | 'fail' {
  const last = lastExchange(seen)?.ending
  if (last?.kind !== 'reply') return 'fail'
  if (last.reading.outcome === 'pass') return 'pass'
  return seen.drill.kind === 'error-path' && last.error?.readable === true ? 'pass' : 'fail'
}

/**
 * `true` for a failed assertion, `false` for a passed one, `unknown` for one that could not be judged. An assertion
 * that does not apply had nothing to keep the thing in: the direct client stores nothing.
 */
function failed(findings: readonly Finding[], id: Finding['id']): boolean | 'unknown' {
  const outcome = findings.find((finding) => finding.id === id)?.outcome
  if (outcome === 'pass' || outcome === 'not-applicable') return false
  return outcome === 'fail' ? true : 'unknown'
}

function invert(value: boolean | 'unknown'): boolean | 'unknown' {
  return value === 'unknown' ? value : !value
}
