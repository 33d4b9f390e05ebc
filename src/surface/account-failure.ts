import type { KnownErrorCode } from '../evidence/surface.ts'

/** Statuses that speak of a key, an account or its limits: RFC 9110, 15.5 and RFC 6585, 4. */
const ACCOUNT_STATUSES: readonly number[] = [401, 402, 403, 429]

/** Error codes that speak of a key, an account or a model, whatever the status. */
const ACCOUNT_CODES: readonly (KnownErrorCode | 'other' | null)[] = [
  'model_not_found',
  'permission_denied',
  'invalid_api_key',
  'insufficient_quota',
  'insufficient_user_quota',
  'rate_limit_exceeded',
]

/** Whether an answer speaks of the account, the key or the model: a failure that only the gateway's support can look into. */
export function isAccountFailure(status: number, code: KnownErrorCode | 'other' | null): boolean {
  return ACCOUNT_STATUSES.includes(status) || ACCOUNT_CODES.includes(code)
}
