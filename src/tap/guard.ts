import type { Drill } from '../evidence/drill.ts'
import { containsNonce, requestedModel } from '../surface/ask.ts'
import { member } from '../surface/member.ts'
import type { Asked } from './request.ts'

/** What may reach the real gateway. The tap is no open proxy: everything else is answered here and recorded. */
export interface Guard {
  readonly model: string
  readonly upstreamCalls: number
  readonly outputTokens: number
}

/** A drill's request is a few sentences and, at most, one tool. */
const UPSTREAM_REQUEST_LIMIT_BYTES = 64 * 1024

/** Names of the output caps on the two surfaces. Source: https://apidoc.cometapi.com/api/text/chat and /responses. */
const CAP_NAMES = ['max_tokens', 'max_completion_tokens', 'max_output_tokens']

/**
 * Why a request must not go upstream, or null when it may. `calls` counts the upstream calls that this drill has
 * already made. The three mistakes are allowed to be what they are: without messages, with an unknown model.
 */
export function refusal(asked: Asked, drill: Drill | null, calls: number, guard: Guard): string | null {
  if (drill === null) return 'the prompt is not the one of any drill'
  if (calls >= guard.upstreamCalls) return 'the budget of upstream calls is spent'
  if (asked.body.length > UPSTREAM_REQUEST_LIMIT_BYTES) return 'the request is larger than a drill needs'
  const mistake = drill.cause?.by === 'gateway' ? drill.cause.mistake : null
  if (mistake !== 'model-not-found' && requestedModel(asked.json) !== guard.model)
    return 'the model is not the declared one'
  if (mistake !== 'invalid-request' && !containsNonce(asked.json, drill.nonce)) {
    return 'the prompt is not the one of this drill'
  }
  const caps = CAP_NAMES.map((name) => member(asked.json, name)).filter((cap) => typeof cap === 'number')
  if (caps.some((cap) => cap > guard.outputTokens)) return 'the output cap is over the budget'
  return null
}
