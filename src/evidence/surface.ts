import type { Token } from './brand.ts'

/** The API surfaces. One per run: the two share no evidence. */
export const SURFACES = ['chat-completions', 'responses'] as const
export type Surface = (typeof SURFACES)[number]

/** What a drill sends. */
export const REQUEST_PROFILES = ['minimal', 'streaming', 'tool-call'] as const
export type RequestProfile = (typeof REQUEST_PROFILES)[number]

/** JSON types by the names that JSON Schema uses. */
export const JSON_TYPES = ['string', 'number', 'boolean', 'array', 'object', 'null'] as const
export type JsonType = (typeof JSON_TYPES)[number]

/**
 * A field that the application reads. `path` is a selector over the (assembled) reply: members separated by dots,
 * `[0]` for an index, `[*]` for every element, `[type=message]` for the elements whose `type` is `message`.
 */
export interface FieldRule {
  readonly path: string
  readonly types: readonly [JsonType, ...JsonType[]]
}

/** What a selector met: the type seen, `missing`, or `mixed` where elements differ. */
export type FieldSeen = JsonType | 'missing' | 'mixed'

/** Unmistakably no success. */
export const FAIL_CODES = ['http-error', 'not-json', 'html', 'terminal-failed', 'empty', 'over-cap'] as const
export type FailCode = (typeof FAIL_CODES)[number]

/** Two careful readers could read it two ways. */
export const AMBIGUITY_CODES = [
  'error-in-success',
  'both-surfaces',
  'wrong-surface',
  'terminal-missing',
  'terminal-unknown',
  'terminal-contradicts',
  'no-usable-content',
  'content-contradicts',
  'duplicate-keys',
  'trailing-bytes',
  'stream-cut',
  'framing',
  'content-type-contradicts',
  'output-limit',
  'identity-changed',
  'malformed-event',
  'odd-success-status',
  'wrong-type',
] as const
export type AmbiguityCode = (typeof AMBIGUITY_CODES)[number]

/** `error.code` values that CometAPI and its kin are known to send; anything else is `other`. Sources: facts on the contract, section 3. */
export const KNOWN_ERROR_CODES = [
  'invalid_request',
  'model_not_found',
  'convert_request_failed',
  'bad_response_status_code',
  'permission_denied',
  'invalid_api_key',
  'insufficient_quota',
  'insufficient_user_quota',
  'rate_limit_exceeded',
  'server_error',
  'context_length_exceeded',
  'content_filter',
  'unsupported_parameter',
  'unknown_error',
] as const
export type KnownErrorCode = (typeof KNOWN_ERROR_CODES)[number]

/** How one reply reads. `reason` is our own sentence: it never quotes the reply. */
export type Reading =
  | {
      readonly outcome: 'pass'
      readonly usable: 'text' | 'tool-call' | 'refusal'
      readonly fields: Readonly<Record<string, FieldSeen>>
    }
  | {
      readonly outcome: 'fail'
      readonly code: FailCode
      readonly error: KnownErrorCode | 'other' | null
      readonly reason: string
    }
  | { readonly outcome: 'ambiguous'; readonly code: AmbiguityCode; readonly reason: string }

/** What an error reply says, as far as it may be kept. `readable`: it was the documented envelope. */
export interface ErrorSeen {
  readonly readable: boolean
  readonly code: KnownErrorCode | 'other' | null
  readonly requestId: Token | null
}
