import type { KnownErrorCode } from '../evidence/surface.ts'
import { KNOWN_ERROR_CODES } from '../evidence/surface.ts'
import { isObject, isWords, listOf, member, memberAt } from './member.ts'

/** An error as some gateway wraps it. `documented`: the OpenAI and CometAPI envelope, `error` an object with a message. */
export interface Envelope {
  readonly documented: boolean
  readonly code: KnownErrorCode | 'other' | null
  readonly texts: readonly string[]
}

/**
 * An error that an object carries whatever else it holds: `error` (object, text, Gemini's list), `errors`, `success: false`,
 * `type` or `object` "error", MiniMax's `base_resp`. Sources: contract facts 3.1 and 8.
 */
export function errorIn(value: unknown): Envelope | null {
  if (Array.isArray(value)) return firstOf(value)
  const { error, errors } = { error: member(value, 'error'), errors: listOf(member(value, 'errors')) }
  if (isSet(error)) return envelopeOf(error, value)
  if (errors.length > 0) return envelopeOf(errors, value)
  const status = memberAt(value, 'base_resp', 'status_code')
  const says =
    member(value, 'success') === false ||
    member(value, 'type') === 'error' ||
    member(value, 'object') === 'error' ||
    (typeof status === 'number' && status !== 0)
  return says ? bareEnvelope(value) : null
}

/**
 * An error inside of a reply: of its first choice (OpenRouter), or beside a chunk (Groq). Who reads the documented
 * envelope does not find it.
 */
export function errorInside(value: unknown): Envelope | null {
  const choice = listOf(member(value, 'choices'))[0]
  const found =
    errorIn({ error: member(choice, 'error') }) ?? errorIn({ error: memberAt(value, 'x_groq', 'error') })
  return found === null ? null : { ...found, documented: false }
}

/**
 * The forms that are an error only where nothing of a reply stands beside them: `{"message"}` (AWS, SiliconFlow),
 * `{"detail"}` (FastAPI), `{"msg"}`, `{"error_msg"}`.
 */
export function bareErrorIn(value: unknown): Envelope | null {
  const certain = errorIn(value)
  if (certain !== null) return certain
  return BARE_MEMBERS.some((name) => isSaid(member(value, name))) ? bareEnvelope(value) : null
}

const BARE_MEMBERS = [
  'message',
  'Message',
  'detail',
  'msg',
  'error_msg',
  'error_message',
  'errorMessage',
] as const

function isSaid(value: unknown): boolean {
  return isWords(value) || (Array.isArray(value) && value.length > 0) || isObject(value)
}

/** Clients test `error` for truth (openai-node src/core/streaming.ts), so `""`, `0` and `false` are none. */
function isSet(error: unknown): boolean {
  return error !== undefined && error !== null && error !== false && error !== '' && error !== 0
}

function firstOf(values: readonly unknown[]): Envelope | null {
  const found = errorIn(values[0])
  return found === null ? null : { ...found, documented: false }
}

function envelopeOf(error: unknown, outer: unknown): Envelope {
  const inner: unknown = Array.isArray(error) ? error[0] : error
  const code = member(inner, 'code') ?? member(outer, 'code')
  return {
    documented: isObject(error) && typeof member(error, 'message') === 'string',
    code: knownCode(code),
    texts: textsOf(error, outer),
  }
}

function bareEnvelope(value: unknown): Envelope {
  return { documented: false, code: knownCode(member(value, 'code')), texts: textsOf(null, value) }
}

function textsOf(error: unknown, outer: unknown): readonly string[] {
  const inner = Array.isArray(error) ? listOf(error) : [error]
  const found = [
    ...inner.flatMap((one) => [
      one,
      ...BARE_MEMBERS.map((name) => member(one, name)),
      memberAt(one, 'metadata', 'raw'),
      memberAt(one, 'innererror', 'message'),
    ]),
    ...BARE_MEMBERS.map((name) => member(outer, name)),
    memberAt(outer, 'base_resp', 'status_msg'),
    ...listOf(member(outer, 'detail')).map((one) => member(one, 'msg')),
  ]
  return [...new Set(found.filter(isWords))]
}

/** `error.code` by the names that we know. A code that says nothing (`""`, null) is null, any other is `other`. */
function knownCode(code: unknown): KnownErrorCode | 'other' | null {
  if (code === null || code === undefined || code === '') return null
  if (typeof code !== 'string') return 'other'
  const name = code.trim().toLowerCase()
  return KNOWN_ERROR_CODES.find((known) => known === name) ?? 'other'
}

/**
 * Gateways that write the upstream's error into the answer (diegosouzapw/OmniRoute 3424). Only a text that is an
 * envelope as a whole counts: words about an error are words.
 */
export function isEnvelopeText(text: string): boolean {
  try {
    return isWords(memberAt(JSON.parse(text), 'error', 'message'))
  } catch {
    return false
  }
}
