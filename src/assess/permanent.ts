import type { Attempt } from '../evidence/drill.ts'
import type { KnownErrorCode } from '../evidence/surface.ts'
import type { FailureName } from './planned.ts'
import { replyOf } from './exchanges.ts'

/**
 * Statuses that the same request will meet again.
 * 400, 401, 403, 404: https://apidoc.cometapi.com/guides/error-codes-and-retry-strategy; 413, 422: RFC 9110, 15.5.
 */
const PERMANENT_STATUSES: readonly number[] = [400, 401, 403, 404, 413, 422]

/**
 * Permanent whatever the status: CometAPI sends a broken body as 500 `invalid_request` and an unknown model as
 * 503 `model_not_found`. https://apidoc.cometapi.com/errors/error-codes-handling
 */
const PERMANENT_CODES: readonly (KnownErrorCode | 'other')[] = [
  'invalid_request',
  'model_not_found',
  'convert_request_failed',
]

/** Failures that answer with a permanent status. A live gateway may answer a broken body with 400 or with 500. */
export const PERMANENT_STATUS_FAILURES: readonly FailureName[] = [
  'bad-credential',
  'invalid-request',
  'forbidden',
  'not-found',
  'payload-too-large',
  'quota-exhausted',
]

/** Failures that answer 5xx, with an `error.code` that says that the cause stays. */
export const PERMANENT_CODE_FAILURES: readonly FailureName[] = ['invalid-request-as-500', 'model-not-found']

/** The status says that the same request fails again. */
export function hasPermanentStatus(attempt: Attempt): boolean {
  const reply = replyOf(attempt)
  return reply !== null && PERMANENT_STATUSES.includes(reply.status)
}

/** A 5xx that says by its `error.code` that the same request fails again. */
export function hasPermanentCode(attempt: Attempt): boolean {
  const reply = replyOf(attempt)
  const code = reply?.error?.code ?? null
  return reply !== null && reply.status >= 500 && code !== null && PERMANENT_CODES.includes(code)
}
