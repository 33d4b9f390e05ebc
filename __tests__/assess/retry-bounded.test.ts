import { describe, expect, it } from '@jest/globals'
import type { DrillSeen } from '../../src/evidence/drill.ts'
import { retryBounded } from '../../src/assess/retry-bounded.ts'
import { attempt, attempts, failing, log, plan, reply } from './build.ts'

const judge = (over: Partial<DrillSeen>) => {
  const judged = retryBounded.judge(failing(over), plan())
  return judged.outcome === 'pass' ? { message: '', remedy: '' } : judged
}
const counted = (counts: readonly number[]) =>
  counts.map((count, at) =>
    attempt({
      n: at + 1,
      gapMs: at === 0 ? null : 500,
      answeredBy: 'tap',
      ending: reply(500),
      request: { hint: { header: 'x-stainless-retry-count', count } },
    }),
  )

describe('what retry-bounded says', () => {
  it('names the layers as hints where their counters fit the wire', () => {
    expect(judge({ attempts: counted([0, 1, 2, 0, 1, 2]) }).message).toContain(
      'sent 6 times, allowed 3. The retry counters in the requests, which are only hints, say: ' +
        '2 calls of the SDK with 3 attempts each. ',
    )
  })

  it('says so where a counter contradicts the wire', () => {
    expect(judge({ attempts: counted([0, 1, 1, 9]) }).message).toContain(
      'counts that do not fit what was seen, the first at attempt 4',
    )
  })

  it('names nobody where no counter came', () => {
    const { message } = judge({ attempts: attempts(reply(500), [500, 1000, 2000]) })
    expect(message).toContain('sent 4 times, allowed 3. In an outage')
  })

  it('says what to set where a quiet was too short to prove an end', () => {
    const { message, remedy } = judge({ ended: { by: 'settled', quietMs: 2500 }, decisions: log() })
    expect(message).toContain(
      '1 attempt of 3 seen. The watch ended after 2.5 s of quiet, and a retry may wait up to 30 s',
    )
    expect(remedy).toMatch(/Raise `settle` to at least `max-delay`, or lower `max-delay`/)
  })

  it.each([
    [1, 'pass', ''],
    [
      2,
      'not-evaluated',
      '2 requests belonged to no drill. As retries they would make 4 attempts of one request, allowed 3.',
    ],
  ] as const)('adds %i requests of no drill to the drill with the most', (strays, outcome, message) => {
    const evidence = failing({ attempts: attempts(reply(500), [500]) })
    expect(evidence.drills.map((seen) => seen.attempts.length)).toEqual([1, 2])
    const judged = retryBounded.judge(
      { ...evidence, strays: Array.from({ length: strays }, () => attempt()) },
      plan(),
    )
    expect(judged.outcome).toBe(outcome)
    expect(judged.outcome === 'pass' ? '' : judged.message).toBe(message)
  })

  it('points at the attempts that were too many, and at no other', () => {
    const judged = retryBounded.judge(failing({ attempts: attempts(reply(500), [500, 1000, 2000]) }), plan())
    expect(judged.outcome === 'pass' ? [] : judged.places).toHaveLength(1)
  })
})
