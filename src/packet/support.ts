import type { DrillSeen } from '../evidence/drill.ts'
import type { Evidence, Plan } from '../evidence/run.ts'
import { callsOf } from './record.ts'
import type { Packet } from './schema.ts'

const LINKS = [
  'https://apidoc.cometapi.com/errors/error-codes-handling',
  'https://apidoc.cometapi.com/support/help-center',
]

/**
 * What a support request needs when the happy path failed for a reason of the account, the key or the model: shapes and
 * identifiers only. Null where there was no such failure. Source of the fields: CometAPI's SUPPORT.md and error pages.
 */
export function supportOf(evidence: Evidence, plan: Plan): Packet['support'] {
  const happy = evidence.drills.find(({ drill }) => drill.kind === 'happy-path')
  const ending = happy && callsOf(happy).at(-1)?.ending
  if (!happy || ending?.kind !== 'reply' || ending.status < 400) return null
  const { surface, profile } = happy.drill
  const path = surface === 'responses' ? '/responses' : '/chat/completions'
  return {
    request_id: ending.requestId,
    endpoint: `POST ${plan.policy.fallback.origin}${plan.policy.fallback.basePath}${path}`,
    model: plan.policy.fallback.model,
    time_utc: happy.startedAt,
    request_shape: `${surface}, profile ${profile}, one short prompt, output cap ${plan.policy.bounds.outputTokens} tokens`,
    expected: 'status 200 and a success reply of this surface',
    actual: actualOf(happy),
    error_code: ending.error?.code ?? null,
    links: LINKS,
    next_step: nextStep(ending.status),
  }
}

function actualOf(seen: DrillSeen): string {
  const calls = callsOf(seen)
  const ending = calls.at(-1)?.ending
  const status = ending?.kind === 'reply' ? String(ending.status) : 'nothing'
  return `status ${status} after ${calls.length} attempt${calls.length === 1 ? '' : 's'}`
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
