import { describe, expect, it } from '@jest/globals'
import type { ErrorCause, Fault, RouteName } from '../../src/evidence/fault.ts'
import { ROUTES } from '../../src/evidence/fault.ts'
import { faultOn, meets } from '../../src/fault/route-faults.ts'

const cause = (fault: Fault, route: RouteName): Extract<ErrorCause, { by: 'tap' }> => ({
  by: 'tap',
  route,
  fault,
  onAttempt: 'every',
})

/** What each route plays, and whether that is the planned failure. */
function told(fault: Fault, route: RouteName) {
  return ROUTES.map((asked) => {
    const planned = cause(fault, route)
    return `${asked}: ${faultOn(planned, asked) ?? 'healthy'}${meets(planned, asked) ? ', met' : ''}`
  })
}

describe('what the routes of one drill play', () => {
  it('leaves the fallback healthy where the primary fails', () => {
    expect(told('primary-down', 'primary')).toEqual(['primary: primary-down, met', 'fallback: healthy'])
    expect(told('rate-limited', 'primary')).toEqual(['primary: rate-limited, met', 'fallback: healthy'])
  })

  it('takes the primary down where the fallback fails, and that is not yet the failure', () => {
    expect(told('reset', 'fallback')).toEqual(['primary: primary-down', 'fallback: reset, met'])
  })

  it('counts both-down as met only by whoever asked the fallback, too', () => {
    expect(told('both-down', 'fallback')).toEqual(['primary: both-down', 'fallback: both-down, met'])
  })

  it('lets the caller go wherever the request is', () => {
    expect(told('caller-gone', 'fallback')).toEqual([
      'primary: caller-gone, met',
      'fallback: caller-gone, met',
    ])
  })
})
