import { describe, expect, it } from '@jest/globals'
import { isAccountFailure } from '../../src/surface/account-failure.ts'

describe('a failure of the account', () => {
  it.each([401, 402, 403, 429])('is told by status %i', (status) => {
    expect(isAccountFailure(status, null)).toBe(true)
  })

  it.each([
    'model_not_found',
    'permission_denied',
    'invalid_api_key',
    'insufficient_quota',
    'insufficient_user_quota',
    'rate_limit_exceeded',
  ] as const)('is told by the code %s under a status that says nothing of it', (code) => {
    expect(isAccountFailure(500, code)).toBe(true)
  })

  it('is told by the code, whatever the status', () => {
    expect(isAccountFailure(503, 'model_not_found')).toBe(true)
    expect(isAccountFailure(200, 'insufficient_quota')).toBe(true)
  })

  it('is not told by other statuses and codes', () => {
    expect(isAccountFailure(500, 'server_error')).toBe(false)
    expect(isAccountFailure(400, 'other')).toBe(false)
    expect(isAccountFailure(503, null)).toBe(false)
  })
})
