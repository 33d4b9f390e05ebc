import type { AssertionId, FloorId, Severities, Severity } from '../evidence/assertion.ts'
import { ASSERTION_IDS, FLOOR_IDS, SEVERITIES } from '../evidence/assertion.ts'
import type { Kind } from './kind.ts'
import { orMeant } from './kind.ts'
import type { RawEntry, Read } from './raw.ts'
import { allTaken, formOf, refused, taken } from './raw.ts'

/** What the policy file says of one assertion. */
export interface DeclaredSeverity {
  readonly id: AssertionId
  readonly severity: Severity
}

/** What each assertion weighs where the policy says nothing: the column "default" of the design's table of assertions. */
const DEFAULT_SEVERITIES: Severities = {
  'credential-not-logged': 'block',
  'body-not-stored': 'block',
  'body-partly-stored': 'warn',
  'error-message-stored': 'warn',
  'prompt-not-stored': 'block',
  'account-detail-not-stored': 'block',
  'credential-not-in-source': 'block',
  'retry-bounded': 'block',
  'finishes-within-deadline': 'block',
  'attempted-once': 'block',
  'happy-path-succeeded': 'block',
  'parse-unambiguous': 'block',
  'contract-fields-present': 'block',
  'surface-respected': 'block',
  'error-path-classified': 'block',
  'permanent-error-not-retried': 'block',
  'error-code-heeded': 'warn',
  'retry-after-honoured': 'warn',
  'backoff-grows': 'warn',
  'caller-gone-stops': 'warn',
  'decision-recorded': 'block',
  'decision-consistent': 'block',
  'escalation-recorded': 'block',
  'support-packet-complete': 'block',
  'claims-within-scope': 'block',
  'evidence-available': 'block',
  'policy-not-loosened': 'block',
  'routing-change-covered': 'block',
  'change-in-scope': 'warn',
  'setup-declared': 'warn',
  'environment-matches': 'warn',
  'docs-current': 'warn',
  'runner-untouched': 'block',
}

/**
 * The severities in force. A route that already carries traffic needs its way back: `setup-declared` then blocks. A
 * scheduled run is there to verify the contract: `docs-current` then blocks. Both unless the team says otherwise.
 */
export function severitiesInForce(
  declared: readonly DeclaredSeverity[],
  promoted: boolean,
  event: string | null = null,
): Severities {
  const base: Severities = {
    ...DEFAULT_SEVERITIES,
    ...(promoted ? { 'setup-declared': 'block' } : {}),
    ...(event === 'schedule' ? { 'docs-current': 'block' } : {}),
  }
  return declared.reduce<Severities>(
    // The kind below has refused every other severity for a floor id; the check tells the compiler so.
    (force, { id, severity }) => (isFloor(id) ? force : { ...force, [id]: severity }),
    base,
  )
}

/** Assertion ids with `block`, `warn` or `off`. Lowering a floor id is refused, and the refusal says why. */
export function severities(): Kind<readonly DeclaredSeverity[]> {
  return {
    allowed: `a map from assertion id to \`block\`, \`warn\` or \`off\`; ${FLOOR_IDS.map((id) => `\`${id}\``).join(', ')} are always \`block\``,
    editor: { is: 'severities' },
    read: (raw) =>
      raw.is === 'map' ? allTaken(raw.entries.map(severityEntry)) : refused(raw, `it is ${formOf(raw)}`),
  }
}

function severityEntry({ key, offset, value }: RawEntry): Read<DeclaredSeverity> {
  if (key === 'packet-clean') {
    return refused(value, `${WHY_FLOOR} (the seal judges it, outside the packet)`, {
      code: 'floor-lowered',
      part: key,
    })
  }
  const id = ASSERTION_IDS.find((known) => known === key)
  if (id === undefined) {
    const reason = `no assertion has that id${orMeant(key, ASSERTION_IDS)}`
    return refused(value, reason, { code: 'setting-unknown', value: key, offset })
  }
  const severity = SEVERITIES.find((known) => value.is === 'text' && known === value.text)
  if (severity === undefined)
    return refused(value, value.is === 'text' ? null : `it is ${formOf(value)}`, { part: id })
  if (isFloor(id) && severity !== 'block') {
    return refused(value, WHY_FLOOR, { code: 'floor-lowered', part: id })
  }
  return taken({ id, severity })
}

const WHY_FLOOR =
  'this assertion is part of the floor: without it a promotion would rest on a leak, an unbounded retry or a reply that nobody can read, so no policy can lower it; remove the line and repair what it reports'

function isFloor(id: AssertionId): id is FloorId {
  return FLOOR_IDS.some((floor) => floor === id)
}
