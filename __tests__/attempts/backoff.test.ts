import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Attempt } from '../../src/evidence/drill.ts'
import { backoffOf, BACKOFF_KINDS, pausesOf, runsOnOneRoute } from '../../src/attempts/backoff.ts'
import { attempt, attempts, reply } from '../assess/build.ts'

const paced = (...gaps: readonly number[]): readonly Attempt[] => attempts(reply(500), gaps)
const asked = (retryAfterMs: number, ...gaps: readonly number[]): readonly Attempt[] =>
  attempts(reply(429, { retryAfterMs }), gaps)

describe('the kind of back-off', () => {
  it.each([
    ['too-few', 'one attempt', paced()],
    ['too-few', 'one pause has nothing to be compared with', paced(500)],
    ['none', 'one retry at once', paced(3)],
    ['none', 'retries at once', paced(3, 8, 40)],
    ['growing', 'doubling pauses', paced(500, 1000, 2000)],
    ['growing', 'doubling pauses with 25 % taken off some', paced(500, 750, 1980)],
    ['growing', 'a cap with jitter', paced(3900, 8000, 6100, 7900)],
    ['constant', 'one pace', paced(1000, 1010, 1003)],
    ['irregular', 'a loop around a client that waits', paced(500, 1000, 3, 500, 1000)],
    ['irregular', 'pauses that shrink', paced(2000, 1000, 500)],
    ['irregular', 'pauses that jump back and forth', paced(500, 3000, 800)],
    ['governed', 'a wait that Retry-After asked for', asked(1000, 1004)],
    ['governed', 'all waits asked for', asked(1000, 1004, 1190)],
    ['governed', 'a timer that fires a little early', asked(1000, 985)],
    ['irregular', 'one pause asked for, one of its own', [...asked(1000, 1004), ...paced(2000).slice(1)]],
    ['constant', 'Retry-After asked for an hour, and a ceiling cut it', asked(3_600_000, 8000, 8000)],
    ['growing', 'Retry-After was ignored for a back-off of its own', asked(3_600_000, 500, 1000)],
    ['none', 'Retry-After was ignored altogether', asked(1000, 2, 2)],
  ])('is %s: %s', (kind, _what, sent) => {
    expect(backoffOf(sent.map((each, at) => ({ ...each, n: at + 1 }))).kind).toBe(kind)
  })

  it('is that of the longest run on one route: a hop comes at once and ends it', () => {
    const hop = attempt({ n: 4, gapMs: 2, request: { route: 'primary' } })
    expect(backoffOf([...paced(500, 1000), hop])).toEqual({ kind: 'growing', gaps: [500, 1000] })
  })

  it('leaves out pauses whose length is not known', () => {
    const [first, second, third] = paced(500, 1000)
    if (first === undefined || second === undefined || third === undefined) throw new Error('three attempts')
    expect(backoffOf([first, { ...second, gapMs: null }, third])).toEqual({ kind: 'too-few', gaps: [1000] })
  })

  it('is too-few where nothing was sent', () => {
    expect(backoffOf([])).toEqual({ kind: 'too-few', gaps: [] })
  })

  it('is one of the closed kinds for any pauses', () => {
    const gap = fc.oneof(fc.integer({ min: -5, max: 9000 }), fc.constantFrom(Number.NaN, Infinity))
    fc.assert(
      fc.property(fc.array(gap, { maxLength: 6 }), fc.option(gap), (gaps, retryAfterMs) => {
        const sent = attempts(reply(429, { retryAfterMs }), gaps)
        expect(BACKOFF_KINDS).toContain(backoffOf(sent).kind)
      }),
    )
  })
})

describe('runs on one route', () => {
  it('split at a hop and come back as new runs', () => {
    const routes = ['primary', 'primary', 'fallback', 'primary'] as const
    const sent = routes.map((route, at) => attempt({ n: at + 1, request: { route } }))
    expect(runsOnOneRoute(sent).map((run) => run.map(({ n }) => n))).toEqual([[1, 2], [3], [4]])
  })

  it('keep what the answer before asked for with each pause', () => {
    expect(pausesOf(asked(1000, 1004))).toEqual([{ n: 2, gapMs: 1004, askedMs: 1000 }])
    expect(pausesOf(paced(500))).toEqual([{ n: 2, gapMs: 500, askedMs: null }])
  })
})
