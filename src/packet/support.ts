import { attemptsOf, tellingAnswer } from '../attempts/exchanges.ts'
import { onFallback, rescuesIn } from '../attempts/rescues.ts'
import { counted } from '../evidence/counted.ts'
import type { Attempt, DrillSeen, Ending } from '../evidence/drill.ts'
import type { Evidence, Plan } from '../evidence/run.ts'
import { isAccountFailure } from '../surface/account-failure.ts'
import { SURFACE_PATHS } from '../surface/ask.ts'
import type { Packet } from './schema.ts'

const LINKS = [
  'https://apidoc.cometapi.com/errors/error-codes-handling',
  'https://apidoc.cometapi.com/support/help-center',
]

type Reply = Extract<Ending, { kind: 'reply' }>

/** A call that support is asked about. */
interface Case {
  readonly seen: DrillSeen
  readonly reply: Reply
  /** How many calls of this route it took to get there. */
  readonly calls: number
}

/**
 * What a support request needs when the real gateway refused a call that nobody meant to fail: shapes and identifiers
 * only. The happy path speaks first, then a fallback that was to rescue: behind a primary the happy path may never reach
 * the gateway. Null where there was no such failure, and for a simulated gateway: nobody there knows the call. Source of
 * the fields: CometAPI's SUPPORT.md and error pages.
 */
export function supportOf(evidence: Evidence, plan: Plan): Packet['support'] {
  const found = happyCase(evidence) ?? rescueCase(evidence) ?? accountCase(evidence)
  if (found === null) return null
  const { seen, reply, calls } = found
  const { profile } = seen.drill
  // Support sees the surface that the gateway was asked on, whatever the application asks a gateway of its own.
  const { fallback, bounds, upstreamSurface } = plan.policy
  return {
    request_id: reply.requestId ?? reply.error?.requestId ?? null,
    endpoint: `POST ${fallback.origin}${fallback.basePath}${SURFACE_PATHS[upstreamSurface]}`,
    model: fallback.model,
    time_utc: seen.startedAt,
    request_shape: `${upstreamSurface}, profile ${profile}, one short prompt, output cap ${bounds.outputTokens} tokens`,
    expected: 'status 200 and a success reply of this surface',
    actual: `status ${reply.status} after ${counted(calls, 'attempt')}`,
    error_code: reply.error?.code ?? null,
    links: LINKS,
    next_step: nextStep(reply.status),
  }
}

/** The happy path's last answer, where the gateway refused it. */
function happyCase({ drills }: Evidence): Case | null {
  const seen = drills.find(({ drill }) => drill.kind === 'happy-path')
  return seen === undefined ? null : refusedAt(seen, tellingAnswer(attemptsOf(seen)))
}

/** The fallback's last answer in a drill that it was to rescue, where the gateway refused it. */
function rescueCase(evidence: Evidence): Case | null {
  const cases = rescuesIn(evidence).map((seen) => refusedAt(seen, tellingAnswer(onFallback(seen))))
  return cases.find((found) => found !== null) ?? null
}

function refusedAt(seen: DrillSeen, last: Attempt | null): Case | null {
  const found = casesOf(seen).find(({ reply }) => reply === last?.ending)
  return found !== undefined && found.reply.status >= 400 ? found : null
}

/** Any answer of the gateway about account, key or model that no drill planned. */
function accountCase({ drills }: Evidence): Case | null {
  const unplanned = drills.filter(({ drill, fault }) => drill.cause?.by !== 'gateway' || fault !== 'met')
  return (
    unplanned
      .flatMap(casesOf)
      .find(({ reply }) => isAccountFailure(reply.status, reply.error?.code ?? null)) ?? null
  )
}

function casesOf(seen: DrillSeen): readonly Case[] {
  // A primary is always played, so what the gateway answers is the fallback's.
  return onFallback(seen).flatMap(({ answeredBy, ending }, index) =>
    answeredBy === 'gateway' && ending.kind === 'reply' && ending.reading.outcome !== 'pass'
      ? [{ seen, reply: ending, calls: index + 1 }]
      : [],
  )
}

function nextStep(status: number): string {
  if (status === 401)
    return 'Check that the key is current and belongs to this account; then ask support with the request id.'
  if (status === 403)
    return 'Check that the account may use this model; then ask support with the request id.'
  if (status === 429)
    return 'Wait and run again; if it stays, ask support about the limit of this key, with the request id.'
  return 'Run again; if it stays, ask support with the request id and the UTC time.'
}
