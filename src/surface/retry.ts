import type { KnownErrorCode } from '../evidence/surface.ts'

/** Whether the same request can succeed when it is sent again, and what said so. */
export interface RetryRule {
  readonly retry: 'permanent' | 'transient' | 'unknown'
  readonly decidedBy: 'error-code' | 'status' | 'nothing'
}

/** Codes that are permanent whatever the status: CometAPI sends them under 500 and 503. Source: contract facts 3.1, 3.2. */
const PERMANENT_CODES: readonly (KnownErrorCode | 'other' | null)[] = [
  'invalid_request',
  'model_not_found',
  'convert_request_failed',
]

/** 413 and 422 are in no CometAPI table; RFC 9110 15.5.14 and 15.5.21 blame the request itself. */
const PERMANENT_STATUSES: readonly number[] = [400, 401, 403, 404, 413, 422]

/** Source: https://apidoc.cometapi.com/guides/error-codes-and-retry-strategy. 408, 409 and 502 are in no table: unknown. */
const TRANSIENT_STATUSES: readonly number[] = [429, 500, 503, 504, 524]

/** CometAPI's retry table, overridden by `error.code`. A redirect is a wrong path there, hence permanent. */
export function retryRule(status: number, code: KnownErrorCode | 'other' | null): RetryRule {
  const failed = status < 200 || status > 299
  if (failed && PERMANENT_CODES.includes(code)) return { retry: 'permanent', decidedBy: 'error-code' }
  if (PERMANENT_STATUSES.includes(status) || (status >= 300 && status < 400)) {
    return { retry: 'permanent', decidedBy: 'status' }
  }
  if (TRANSIENT_STATUSES.includes(status)) return { retry: 'transient', decidedBy: 'status' }
  return { retry: 'unknown', decidedBy: 'nothing' }
}

const DECIMAL = /^\d{1,12}(?:\.\d{1,9})?$/

/**
 * How long the reply asks to wait, in milliseconds: `retry-after-ms`, then `Retry-After` in seconds or as a date
 * (RFC 9110 10.2.3). A date that has passed is 0; what cannot be read, or is negative, is null.
 */
export function retryAfterMs(headers: ReadonlyMap<string, string>, now: Date): number | null {
  const milliseconds = decimal(headers.get('retry-after-ms'))
  if (milliseconds !== null) return Math.round(milliseconds)
  const value = headers.get('retry-after')
  const seconds = decimal(value)
  if (seconds !== null) return Math.round(seconds * 1000)
  const date = httpDate((value ?? '').trim(), now)
  return date === null ? null : Math.max(0, date - now.getTime())
}

function decimal(value: string | undefined): number | null {
  const text = (value ?? '').trim()
  return DECIMAL.test(text) ? Number(text) : null
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const IMF_FIXDATE = /^[A-Z][a-z]{2}, (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) (?:GMT|UTC)$/
const RFC850 = /^[A-Z][a-z]{5,8}, (\d{2})-([A-Z][a-z]{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2}) GMT$/
const ASCTIME = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([ \d]\d) (\d{2}):(\d{2}):(\d{2}) (\d{4})$/

/** The three forms of RFC 9110 5.6.7, as Unix milliseconds. */
function httpDate(text: string, now: Date): number | null {
  const fixed = IMF_FIXDATE.exec(text)
  if (fixed) return utc(Number(fixed[3]), fixed[2], fixed[1], fixed.slice(4, 7))
  const old = RFC850.exec(text)
  if (old) return utc(century(Number(old[3]), now), old[2], old[1], old.slice(4, 7))
  const asc = ASCTIME.exec(text)
  return asc ? utc(Number(asc[6]), asc[1], asc[2], asc.slice(3, 6)) : null
}

/** A two-digit year more than 50 years ahead is in the past (RFC 9110 5.6.7). */
function century(year: number, now: Date): number {
  const thisYear = now.getUTCFullYear()
  const near = thisYear - (thisYear % 100) + year
  return near > thisYear + 50 ? near - 100 : near
}

function utc(
  year: number,
  monthName: string | undefined,
  day: string | undefined,
  clock: string[],
): number | null {
  const month = MONTHS.findIndex((name) => name === monthName)
  const [hours, minutes, seconds] = clock.map(Number)
  if (month === -1 || hours === undefined || minutes === undefined || seconds === undefined) return null
  const time = Date.UTC(year, month, Number(day), hours, minutes, seconds)
  const whole = new Date(time)
  return whole.getUTCDate() === Number(day) && whole.getUTCHours() === hours ? time : null
}
