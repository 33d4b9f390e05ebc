import type { Mistake } from '../evidence/fault.ts'
import type { RequestProfile, Surface } from '../evidence/surface.ts'
import { isObject, isWords, listOf, member, stringAt } from './member.ts'
import { REPORT_TOOL, REPORT_TOOL_DESCRIPTION, REPORT_TOOL_PARAMETERS } from './tool.ts'

/** What to ask, and of whom. */
export interface Ask {
  readonly surface: Surface
  readonly profile: RequestProfile
  readonly model: string
  readonly prompt: string
  /** Cap on the answer's tokens; reasoning counts too. */
  readonly outputTokens: number
}

/** Where each surface is asked, under a base path such as `/v1`. Source: https://apidoc.cometapi.com/api/text. */
export const SURFACE_PATHS = {
  'chat-completions': '/chat/completions',
  responses: '/responses',
} as const satisfies Record<Surface, string>

/** A request, without the base address: `path` is appended to the route's base path (`/v1`). */
export interface BuiltRequest {
  readonly path: (typeof SURFACE_PATHS)[Surface]
  readonly body: Readonly<Record<string, unknown>>
}

/** Builds the request of a drill: as few parameters as the profile allows, because providers differ in the others. */
export function buildRequest(ask: Ask): BuiltRequest {
  return ask.surface === 'responses' ? responsesRequest(ask) : chatRequest(ask)
}

function chatRequest({ profile, model, prompt, outputTokens }: Ask): BuiltRequest {
  const body = {
    model,
    messages: [{ role: 'user', content: prompt }],
    [wantsCompletionTokens(model) ? 'max_completion_tokens' : 'max_tokens']: outputTokens,
    ...(profile === 'streaming' ? { stream: true } : {}),
    ...(profile === 'tool-call'
      ? { tools: [{ type: 'function', function: reportTool() }], tool_choice: forced(true) }
      : {}),
  }
  return { path: SURFACE_PATHS['chat-completions'], body }
}

function responsesRequest({ profile, model, prompt, outputTokens }: Ask): BuiltRequest {
  const body = {
    model,
    input: prompt,
    max_output_tokens: outputTokens,
    ...(profile === 'streaming' ? { stream: true } : {}),
    ...(profile === 'tool-call'
      ? { tools: [{ type: 'function', ...reportTool() }], tool_choice: forced(false) }
      : {}),
  }
  return { path: SURFACE_PATHS.responses, body }
}

function reportTool(): object {
  return { name: REPORT_TOOL, description: REPORT_TOOL_DESCRIPTION, parameters: REPORT_TOOL_PARAMETERS }
}

function forced(nested: boolean): object {
  return nested
    ? { type: 'function', function: { name: REPORT_TOOL } }
    : { type: 'function', name: REPORT_TOOL }
}

/**
 * Whether a model refuses `max_tokens` on the chat surface: OpenAI's o-series, GPT-5 and Codex families do, with or
 * without a provider prefix. Source: https://platform.openai.com/docs/api-reference/chat/create (max_completion_tokens).
 */
export function wantsCompletionTokens(model: string): boolean {
  return /(?:^|\/)(?:o[1-9](?:$|[-:@.])|gpt-[5-9]|codex)/i.test(model)
}

/** The prompt of every drill: harmless, and its answer is recognised by the nonce. */
export function prompt(nonce: string): string {
  return (
    `Write three short, plain sentences about the weather on an ordinary day. Use the words "${nonce}" ` +
    'exactly as written in each of the three sentences. Write nothing else.'
  )
}

/** A model that no catalogue can hold: `.invalid` is reserved for that (RFC 2606). */
const IMPOSSIBLE_MODEL = 'no-such-model.invalid'

/** The same request with one harmless mistake, refused before a model runs. The credential's mistake is in its header, not here. */
export function mistaken(request: BuiltRequest, mistake: Mistake): BuiltRequest {
  if (mistake === 'bad-credential') return request
  if (mistake === 'model-not-found') return { ...request, body: { ...request.body, model: IMPOSSIBLE_MODEL } }
  const kept = Object.entries(request.body).filter(([name]) => name !== 'messages' && name !== 'input')
  return { ...request, body: Object.fromEntries(kept) }
}

/** The model that a request names, or null. */
export function requestedModel(body: unknown): string | null {
  return stringAt(body, 'model')
}

/** Whether a request asks for an event stream. */
export function isStreaming(body: unknown): boolean {
  return member(body, 'stream') === true
}

/** Whether any text of a request holds the nonce. */
export function containsNonce(body: unknown, nonce: string): boolean {
  return promptTexts(body).some((text) => text.includes(nonce))
}

/** All words that a request says to the model, on either surface: for the needles, which must know them. */
export function promptTexts(body: unknown): readonly string[] {
  const tools = [...listOf(member(body, 'tools')), ...listOf(member(body, 'functions'))]
  const texts = [
    ...wordsIn(member(body, 'messages')),
    ...wordsIn(member(body, 'input')),
    ...wordsIn(member(body, 'instructions')),
    ...wordsIn(member(body, 'prompt')),
    ...wordsIn(member(body, 'system')),
    ...tools.flatMap((tool) => [
      member(tool, 'description'),
      member(member(tool, 'function'), 'description'),
    ]),
  ]
  return [...new Set(texts.filter(isWords))]
}

const WORDED = [
  'content',
  'text',
  'input_text',
  'arguments',
  'output',
  'refusal',
  'parts',
  'tool_calls',
  'function',
  'summary',
]

/** Strings of messages, items and parts, also nested (tool results hold lists of parts). Iterative: requests come from outside. */
function wordsIn(value: unknown): readonly string[] {
  const found: string[] = []
  const pending: unknown[] = [value]
  while (pending.length > 0) {
    const next = pending.pop()
    if (typeof next === 'string') found.push(next)
    else if (Array.isArray(next)) for (const item of next.toReversed()) pending.push(item)
    else if (isObject(next)) for (const name of WORDED.toReversed()) pending.push(member(next, name))
  }
  return found
}
