import { attemptsOf, replyOf } from '../attempts/exchanges.ts'
import type { Attempt, Drill, DrillSeen } from '../evidence/drill.ts'
import type { Evidence } from '../evidence/run.ts'
import { isAccountFailure } from '../surface/account-failure.ts'
import { isErrorPath } from './sightings.ts'

/** A failure that only the gateway's support can look into, with what it needs to find the call. */
export interface SupportNeed {
  readonly drill: Drill
  readonly attempt: Attempt
  readonly requestId: string | null
  /** UTC, ISO 8601. */
  readonly startedAt: string
}

/** The account-, credential- and model-specific failures that nobody planned. */
export function supportNeeds({ drills }: Evidence): readonly SupportNeed[] {
  return drills.flatMap((seen) =>
    attemptsOf(seen)
      .filter((attempt) => speaksOfAccount(attempt) && !isPlanned(seen, attempt))
      .map((attempt) => ({
        drill: seen.drill,
        attempt,
        requestId: requestIdOf(attempt),
        startedAt: seen.startedAt,
      })),
  )
}

function speaksOfAccount(attempt: Attempt): boolean {
  const reply = replyOf(attempt)
  if (reply === null || reply.reading.outcome === 'pass') return false
  return isAccountFailure(reply.status, reply.error?.code ?? null)
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
