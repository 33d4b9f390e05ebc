import type { Drill } from '../evidence/drill.ts'
import type { Surface } from '../evidence/surface.ts'
import { containsNonce, requestedModel, wantsCompletionTokens } from '../surface/ask.ts'
import { readJson } from '../surface/json.ts'
import { isAbsent, isObject, listOf, member, stringAt } from '../surface/member.ts'
import type { Asked } from './request.ts'

/** What may reach the real gateway. The tap is no open proxy: everything else is answered here and recorded. */
export interface Guard {
  readonly model: string
  readonly upstreamCalls: number
  readonly outputTokens: number
}

/** A drill's request is a few sentences and, at most, one tool. */
const UPSTREAM_REQUEST_LIMIT_BYTES = 64 * 1024

/** Names of the output caps. Source: https://apidoc.cometapi.com/api/text/chat and /responses. */
const CAP_NAMES = {
  'chat-completions': ['max_tokens', 'max_completion_tokens'],
  responses: ['max_output_tokens'],
} as const satisfies Record<Surface, readonly string[]>

/** Members that make one request cost more than its prompt and its output cap say, and why each does. */
const COSTS_MORE: readonly (readonly [name: string, why: string])[] = [
  ['previous_response_id', 'the request brings in a conversation that the gateway keeps'],
  ['conversation', 'the request brings in a conversation that the gateway keeps'],
  ['prompt', 'the request brings in a prompt that the gateway keeps'],
  ['web_search_options', 'the request has the gateway search the web'],
  ['plugins', 'the request has the gateway run a plugin'],
  ['models', 'the request lets the gateway choose another model'],
]

type Drilled = Pick<Asked, 'json' | 'body'>

/**
 * Why a request must not go upstream, or null when it may. `calls` counts the upstream calls that this drill has
 * already made. The three mistakes are allowed to be what they are: without messages, with an unknown model.
 */
export function refusal(
  asked: Drilled,
  drill: Drill | null,
  calls: number,
  guard: Guard,
  surface: Surface,
): string | null {
  if (drill === null) return 'the prompt is not the one of any drill'
  if (calls >= guard.upstreamCalls) return 'the budget of upstream calls is spent'
  if (asked.body.length > UPSTREAM_REQUEST_LIMIT_BYTES) return 'the request is larger than a drill needs'
  const mistake = drill.cause?.by === 'gateway' ? drill.cause.mistake : null
  if (mistake !== 'model-not-found' && requestedModel(asked.json) !== guard.model)
    return 'the model is not the declared one'
  if (mistake !== 'invalid-request' && !containsNonce(asked.json, drill.nonce)) {
    return 'the prompt is not the one of this drill'
  }
  return overBudget(asked, guard, surface)
}

/** What would spend more than one answer under the cap, or null. */
function overBudget({ json, body }: Drilled, { outputTokens }: Guard, surface: Surface): string | null {
  // A member that stands twice is one value to us and may be the other one to the gateway.
  if (readJson(body.toString('utf8')).state !== 'read') return 'the request can be read in two ways'
  const caps = CAP_NAMES[surface].map((name) => member(json, name)).filter((cap) => !isAbsent(cap))
  if (!caps.every((cap) => isCount(cap) && cap <= outputTokens)) return 'the output cap is over the budget'
  const answers = ['n', 'best_of'].map((name) => member(json, name))
  if (!answers.every((count) => isAbsent(count) || count === 1))
    return 'the request asks for more than one answer'
  if (member(json, 'background') === true) return 'the request would go on after its reply'
  if (!listOf(member(json, 'tools')).every(isOwnTool)) return 'the request has the gateway run a tool'
  return COSTS_MORE.find(([name]) => !isAbsent(member(json, name)))?.[1] ?? null
}

/** Some servers take -1 for no limit, and a text for a number. */
function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0
}

/** Tools that the application runs itself. Every other type (search, code, computer, MCP) is run at the gateway's side. */
function isOwnTool(tool: unknown): boolean {
  const type = stringAt(tool, 'type')
  return type === 'function' || type === 'custom'
}

/**
 * The body as it goes to a real gateway: with the run's output cap where the application sends none. An application
 * without a cap of its own can so be drilled live, and the answer still costs no more than the policy says.
 */
export function withOutputCap({ json, body }: Drilled, guard: Guard, surface: Surface): Buffer {
  const isCapped = CAP_NAMES[surface].some((name) => !isAbsent(member(json, name)))
  if (isCapped || !isObject(json)) return body
  const name = surface === 'chat-completions' ? chatCap(guard.model) : 'max_output_tokens'
  return Buffer.from(JSON.stringify({ ...json, [name]: guard.outputTokens }))
}

function chatCap(model: string): 'max_tokens' | 'max_completion_tokens' {
  return wantsCompletionTokens(model) ? 'max_completion_tokens' : 'max_tokens'
}
