import type { Surface } from '../evidence/surface.ts'
import { isObject, listOf, member, stringAt } from './member.ts'

/** Which APIs an object looks like a reply of. */
export type Claim = Surface | 'another-api'

/** The shapes that an object has, by structure first; `object` and `type` count as claims, never as proof. */
export function claimsOf(value: unknown): ReadonlySet<Claim> {
  const claims = new Set<Claim>()
  if (claimsChat(value)) claims.add('chat-completions')
  if (claimsResponses(value)) claims.add('responses')
  if (claimsAnother(value)) claims.add('another-api')
  return claims
}

function claimsChat(value: unknown): boolean {
  const choices = listOf(member(value, 'choices'))
  return (stringAt(value, 'object') ?? '').startsWith('chat.completion') || choices.some(isChatChoice)
}

function isChatChoice(choice: unknown): boolean {
  return isObject(member(choice, 'message')) || isObject(member(choice, 'delta'))
}

function claimsResponses(value: unknown): boolean {
  const items = listOf(member(value, 'output'))
  return stringAt(value, 'object') === 'response' || items.some((item) => stringAt(item, 'type') !== null)
}

/**
 * Anthropic messages, Gemini, legacy text completions, Ollama's and Cohere's native APIs, Bedrock's Converse: what
 * gateways are known to pass through untranslated.
 */
function claimsAnother(value: unknown): boolean {
  const type = stringAt(value, 'type') ?? ''
  const choices = listOf(member(value, 'choices'))
  const done = typeof member(value, 'done') === 'boolean' || stringAt(value, 'finish_reason') !== null
  return (
    (type === 'message' && Array.isArray(member(value, 'content'))) ||
    /^(?:message_(?:start|delta|stop)|content_block_(?:start|delta|stop))$/.test(type) ||
    Array.isArray(member(value, 'candidates')) ||
    choices.some((choice) => stringAt(choice, 'text') !== null && !isChatChoice(choice)) ||
    (done && (isObject(member(value, 'message')) || stringAt(value, 'response') !== null)) ||
    (isObject(member(value, 'output')) && stringAt(value, 'stopReason') !== null)
  )
}
