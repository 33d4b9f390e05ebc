import type { Attempt, Drill, DrillSeen } from '../evidence/drill.ts'
import type { Evidence } from '../evidence/run.ts'
import type { KnownErrorCode } from '../evidence/surface.ts'
import { isErrorPath } from './sightings.ts'
import { attemptsOf, replyOf } from './exchanges.ts'

/** A failure that only the gateway's support can look into, with what it needs to find the call. */
export interface SupportNeed {
  readonly drill: Drill
  readonly attempt: Attempt
  readonly requestId: string | null
  /** UTC, ISO 8601. */
  readonly startedAt: string
}

/** Statuses that speak of a key, an account or its limits: RFC 9110, 15.5 and RFC 6585, 4. */
const ACCOUNT_STATUSES: readonly number[] = [401, 402, 403, 429]

/** Error codes that speak of a key, an account or a model, whatever the status. */
const ACCOUNT_CODES: readonly (KnownErrorCode | 'other')[] = [
  'model_not_found',
  'permission_denied',
  'invalid_api_key',
  'insufficient_quota',
  'insufficient_user_quota',
  'rate_limit_exceeded',
]

/** The account-, credential- and model-specific failures that nobody planned. */
export function supportNeeds({ drills }: Evidence): readonly SupportNeed[] {
  return drills.flatMap((seen) =>
    attemptsOf(seen)
      .filter((attempt) => isAccountFailure(attempt) && !isPlanned(seen, attempt))
      .map((attempt) => ({
        drill: seen.drill,
        attempt,
        requestId: requestIdOf(attempt),
        startedAt: seen.startedAt,
      })),
  )
}

function isAccountFailure(attempt: Attempt): boolean {
  const reply = replyOf(attempt)
  if (reply === null || reply.reading.outcome === 'pass') return false
  const code = reply.error?.code ?? null
  return ACCOUNT_STATUSES.includes(reply.status) || (code !== null && ACCOUNT_CODES.includes(code))
}

/** What the tap answers is played. Of the gateway's answers, only the mistake that it was sent is planned. */
function isPlanned({ drill, fault }: DrillSeen, { answeredBy }: Attempt): boolean {
  if (answeredBy === 'tap') return true
  return isErrorPath(drill) && drill.cause?.by === 'gateway' && fault === 'met'
}

function requestIdOf(attempt: Attempt): string | null {
  const reply = replyOf(attempt)
  return reply?.requestId ?? reply?.error?.requestId ?? null
}
