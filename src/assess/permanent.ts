import { replyOf } from '../attempts/exchanges.ts'
import type { Attempt } from '../evidence/drill.ts'
import { retryRule } from '../surface/retry.ts'
import type { FailureName } from './planned.ts'

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

/** 400, 401, 403, 404, 413, 422: the same request fails again. A redirect is no error, and not judged here. */
export function hasPermanentStatus(attempt: Attempt): boolean {
  const reply = replyOf(attempt)
  return reply !== null && reply.status >= 400 && retryRule(reply.status, null).retry === 'permanent'
}

/** A 5xx that says by its `error.code` that the same request fails again. */
export function hasPermanentCode(attempt: Attempt): boolean {
  const reply = replyOf(attempt)
  const code = reply?.error?.code ?? null
  return reply !== null && reply.status >= 500 && retryRule(reply.status, code).decidedBy === 'error-code'
}
