import { describe, expect, it } from '@jest/globals'
import type { Attempt, DrillSeen } from '../../src/evidence/drill.ts'
import type { ErrorCause, Fault } from '../../src/evidence/fault.ts'
import { assertionOf, attempt, errorDrill, failing, failure, plan, reply } from './build.ts'
import { whyNotMet } from '../../src/assess/not-met.ts'

type TapCause = Extract<ErrorCause, { by: 'tap' }>

function unmet(
  fault: Fault,
  attempts: readonly Attempt[],
  cause: Partial<Pick<TapCause, 'route' | 'onAttempt'>> = {},
): DrillSeen {
  const planned: TapCause = { by: 'tap', route: 'fallback', fault, onAttempt: 'every', ...cause }
  return failure({ drill: errorDrill(fault, { cause: planned }), attempts, fault: 'not-met' })
}

const to = (route: 'primary' | 'fallback', over: Partial<Attempt['request']> = {}): Attempt =>
  attempt({ ending: reply(503), request: { route, ...over } })

describe('why a planned failure was not met', () => {
  it.each<[string, DrillSeen, RegExp]>([
    ['nothing was sent', unmet('server-error', []), /no request came that belongs to this drill/],
    [
      'only side calls were sent',
      unmet('server-error', [to('fallback', { target: 'side-call' })]),
      /no request came that belongs to this drill/,
    ],
    [
      'the application gave up at the primary',
      unmet('server-error', [to('primary'), to('primary')]),
      /the fallback was never asked: 2 requests went to the primary, and the application gave up there/,
    ],
    [
      'the application goes round the primary',
      unmet('rate-limited', [to('fallback')], { route: 'primary' }),
      /the primary was never asked: 1 request went to the fallback/,
    ],
    [
      'the other surface was asked',
      unmet('server-error', [to('fallback', { target: 'other-surface' })]),
      /1 request went to the fallback, and none was for responses/,
    ],
    [
      'a later attempt never came',
      unmet('overloaded', [to('fallback')], { onAttempt: 2 }),
      /it waits for attempt 2 on the fallback, and 1 request went to the fallback/,
    ],
    [
      'as many attempts came as the failure waits for',
      unmet('overloaded', [to('fallback'), to('fallback')], { onAttempt: 2 }),
      /^2 requests went to the fallback, and the tap answered none of them with it$/,
    ],
    ['no stream was asked for', unmet('stream-cut', [to('fallback')]), /none asked for an event stream/],
    ['nobody knows', unmet('server-error', [to('fallback')]), /the tap answered none of them with it/],
  ])('%s', (_when, seen, words) => {
    expect(whyNotMet(seen).why).toMatch(words)
    expect(whyNotMet(seen).remedy).toMatch(/re-run\.|Re-run\./)
  })

  it('the gateway took the mistake', () => {
    const cause: ErrorCause = { by: 'gateway', mistake: 'invalid-request' }
    const seen = failure({ drill: errorDrill('invalid-request', { cause }), fault: 'not-met' })
    expect(whyNotMet(seen).why).toBe('the gateway took the request instead of refusing it')
  })

  it('stands in the finding of every rule that the drill was to show', () => {
    const evidence = failing(unmet('server-error', [to('primary')]))
    const told = (['evidence-available', 'error-path-classified', 'retry-bounded'] as const).map((id) =>
      assertionOf(id).judge(evidence, plan()),
    )
    for (const judged of told) {
      expect(judged).toMatchObject({ outcome: 'not-evaluated' })
      expect(judged.outcome === 'pass' ? '' : judged.message).toContain('the fallback was never asked')
    }
  })
})
