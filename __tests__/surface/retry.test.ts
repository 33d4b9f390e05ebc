import { describe, expect, it } from '@jest/globals'
import { retryAfterMs, retryRule } from '../../src/surface/retry.ts'

describe('retryRule', () => {
  it.each([
    [400, null, 'permanent', 'status'],
    [401, 'invalid_api_key', 'permanent', 'status'],
    [403, null, 'permanent', 'status'],
    [404, null, 'permanent', 'status'],
    [413, null, 'permanent', 'status'],
    [422, 'other', 'permanent', 'status'],
    [301, null, 'permanent', 'status'],
    [429, null, 'transient', 'status'],
    [429, 'rate_limit_exceeded', 'transient', 'status'],
    [500, null, 'transient', 'status'],
    [500, 'server_error', 'transient', 'status'],
    [503, null, 'transient', 'status'],
    [504, null, 'transient', 'status'],
    [524, null, 'transient', 'status'],
    [500, 'invalid_request', 'permanent', 'error-code'],
    [503, 'model_not_found', 'permanent', 'error-code'],
    [500, 'convert_request_failed', 'permanent', 'error-code'],
    [408, null, 'unknown', 'nothing'],
    [409, null, 'unknown', 'nothing'],
    [502, null, 'unknown', 'nothing'],
    [300, null, 'permanent', 'status'],
    [399, null, 'permanent', 'status'],
    [299, 'invalid_request', 'unknown', 'nothing'],
    [199, 'invalid_request', 'permanent', 'error-code'],
    [200, 'invalid_request', 'unknown', 'nothing'],
  ] as const)('%d with code %s is %s by %s', (status, code, retry, decidedBy) => {
    expect(retryRule(status, code)).toEqual({ retry, decidedBy })
  })
})

describe('retryAfterMs', () => {
  const now = new Date('2026-11-22T12:00:00Z')
  const wait = (all: Record<string, string>) => retryAfterMs(new Map(Object.entries(all)), now)
  it.each([
    ['2', 2000],
    [' 0 ', 0],
    ['1.5', 1500],
    ['12.345678912', 12_346],
    ['999999999999', 999_999_999_999_000],
    ['1000000000000', null],
    ['1.', null],
    ['1.1234567891', null],
    ['.5', null],
    ['2s', null],
    ['in 2', null],
    ['Sun, 22 Nov 2026 12:00:30 GMT', 30_000],
    ['Sunday, 22-Nov-26 12:01:00 GMT', 60_000],
    ['Sun Nov 22 12:00:05 2026', 5000],
    ['\t Sun, 22 Nov 2026 12:00:30 GMT ', 30_000],
    ['Sunday, 22-Nov-76 12:00:00 GMT', Date.UTC(2076, 10, 22) - Date.UTC(2026, 10, 22)],
    ['Monday, 22-Nov-77 12:00:00 GMT', 0],
    ['Sun, 22 Nov 2026 12:60:00 GMT', null],
    ['Sun, 22 Nov 2026 24:00:00 GMT', null],
    ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 0],
    ['-1', null],
    ['', null],
    ['soon', null],
    ['1e3', null],
    ['0x10', null],
    ['2026-11-22', null],
    ['Sun, 22 Nov 2026 12:00:30 UTC', 30_000],
    ['Sun, 22 Nov 2026 12:00:30 CET', null],
    ['Sun, 22 Nov 2026 12:00:30 GMT+1', null],
    ['on Sun, 22 Nov 2026 12:00:30 GMT', null],
    ['sun, 22 Nov 2026 12:00:30 GMT', null],
    ['Sund, 22 Nov 2026 12:00:30 GMT', null],
    ['Sun, 2 Nov 2026 12:00:30 GMT', null],
    ['Sun, 22 Nov 26 12:00:30 GMT', null],
    ['Sun, 22 Nov 2026 12:00 GMT', null],
    ['Wednesday, 25-Nov-26 12:00:00 GMT', 259_200_000],
    ['Sunday, 22-Nov-26 12:01:00 GMT.', null],
    ['on Sunday, 22-Nov-26 12:01:00 GMT', null],
    ['Sunday, 22-Nov-2026 12:01:00 GMT', null],
    ['Sun, 22-Nov-26 12:01:00 GMT', null],
    ['Sunday, 2-Nov-26 12:01:00 GMT', null],
    ['Thu Dec  3 12:00:00 2026', 950_400_000],
    ['Thu Dec 3 12:00:00 2026', null],
    ['Sun Nov 22 12:00:05 2026 GMT', null],
    ['on Sun Nov 22 12:00:05 2026', null],
    ['Sun Nov 22 12:00:05 26', null],
    ['Sun, 31 Feb 2026 12:00:00 GMT', null],
    ['Sun, 22 Abc 2026 12:00:00 GMT', null],
    ['9'.repeat(40), null],
  ])('reads Retry-After %j as %p', (value, expected) => {
    expect(wait({ 'retry-after': value })).toBe(expected)
  })
  it('prefers milliseconds, and falls back where they cannot be read', () => {
    expect(wait({ 'retry-after-ms': '250', 'retry-after': '9' })).toBe(250)
    expect(wait({ 'retry-after-ms': '250.6' })).toBe(251)
    expect(wait({ 'retry-after-ms': '-5', 'retry-after': '9' })).toBe(9000)
    expect(wait({})).toBeNull()
  })
})
