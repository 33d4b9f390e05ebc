import type {
  AmbiguityCode,
  FailCode,
  FieldRule,
  KnownErrorCode,
  RequestProfile,
  Surface,
} from '../evidence/surface.ts'

/** What was asked for: a reply is read against it. */
export interface Asked {
  readonly surface: Surface
  readonly stream: boolean
  /** Default `minimal`. `tool-call` wants a tool call and tells that it was forced. */
  readonly profile?: RequestProfile
  /** What the application reads. */
  readonly fields: readonly FieldRule[]
}

/** A judgement before the declared fields are looked up in `reply`, the whole or assembled reply object. */
export type Judgement =
  | { readonly outcome: 'pass'; readonly usable: 'text' | 'tool-call' | 'refusal'; readonly reply: unknown }
  | Failed
  | Ambiguous

export interface Failed {
  readonly outcome: 'fail'
  readonly code: FailCode
  readonly error: KnownErrorCode | 'other' | null
  readonly reason: string
}

export interface Ambiguous {
  readonly outcome: 'ambiguous'
  readonly code: AmbiguityCode
  readonly reason: string
}

const FAIL_REASONS: Readonly<Record<FailCode, string>> = {
  'http-error': 'The status is not 2xx.',
  'not-json': 'The body is not the JSON or event stream that was asked for.',
  html: 'The body is an HTML page.',
  'terminal-failed': 'The reply itself says that it failed or was cancelled.',
  empty: 'The body holds nothing.',
  'over-cap': 'The body is larger than the cap and was not read to its end.',
}

const AMBIGUITY_REASONS: Readonly<Record<AmbiguityCode, string>> = {
  'error-in-success': 'An error stands in a reply that the status calls a success.',
  'both-surfaces': 'The reply has marks of both surfaces.',
  'wrong-surface': 'The reply has the shape of another API than the one that was asked.',
  'terminal-missing': 'Nothing says that the reply is finished.',
  'terminal-unknown': 'The reply ends for a reason that the contract does not name.',
  'terminal-contradicts': 'What the reply says of its end does not fit what it holds.',
  'no-usable-content': 'The reply holds neither text, nor a tool call, nor a refusal.',
  'content-contradicts': 'Two parts of the reply say different things.',
  'duplicate-keys': 'One object names a member twice with different values: readers keep different ones.',
  'trailing-bytes': 'Something stands after the end of the JSON value.',
  'stream-cut': 'The reply stops before its own end mark.',
  framing: 'The bytes are not framed as the request asked.',
  'content-type-contradicts': 'The content type names another format than the body has.',
  'output-limit': 'The output token limit cut the answer: raise the limit, this is no drift.',
  'identity-changed': 'The id or the model changes inside one reply.',
  'malformed-event': 'An event of the stream cannot be read.',
  'odd-success-status': 'The status is 2xx, but not 200.',
  'wrong-type': 'A member that a reader needs has another type than the contract gives it.',
}

/** A failed reading; the sentence is the code's own unless a closer one is given. */
export function fail(code: FailCode, error: Failed['error'] = null, reason = FAIL_REASONS[code]): Failed {
  return { outcome: 'fail', code, error, reason }
}

/** An ambiguous reading; the sentence is the code's own unless a closer one is given. */
export function ambiguous(code: AmbiguityCode, reason = AMBIGUITY_REASONS[code]): Ambiguous {
  return { outcome: 'ambiguous', code, reason }
}
