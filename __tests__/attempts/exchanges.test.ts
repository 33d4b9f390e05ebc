import { describe, expect, it } from '@jest/globals'
import {
  attemptsOf,
  endingInWords,
  hopsIn,
  isRetryOf,
  lastExchange,
  lastReply,
  retryCount,
  statusClassOf,
  succeeded,
  tellingAnswer,
} from '../../src/attempts/exchanges.ts'
import { AMBIGUOUS, attempt, attempts, reply, sideCall } from '../assess/build.ts'

const onPrimary = attempt({ ending: reply(503), request: { route: 'primary' } })
const onFallback = attempt({ n: 2, gapMs: 4 })

describe('the attempts of a drill', () => {
  it('leave side calls out and stand in the order of their numbers', () => {
    const seen = { attempts: [attempt({ n: 2 }), sideCall(1), attempt({ n: 1 })] }
    expect(attemptsOf(seen).map(({ n }) => n)).toEqual([1, 2])
    expect(retryCount(seen)).toBe(1)
  })

  it('have no gap after a side call: that time is no pause between attempts', () => {
    const seen = { attempts: [attempt(), sideCall(1), attempt({ n: 2, gapMs: 3 })] }
    expect(attemptsOf(seen).map(({ gapMs }) => gapMs)).toEqual([null, null])
  })

  it.each([
    ['nothing was sent', []],
    ['only side calls were sent', [sideCall(), sideCall()]],
  ])('count no retry and have no last exchange where %s', (_what, sent) => {
    expect(retryCount({ attempts: sent })).toBe(0)
    expect(lastExchange({ attempts: sent })).toBeNull()
    expect(lastReply({ attempts: sent })).toBeNull()
  })

  it('are hops where route or model changes, retries where neither does', () => {
    const otherModel = attempt({ n: 3, request: { model: 'other' } })
    expect(isRetryOf(onPrimary, onFallback)).toBe(false)
    expect(isRetryOf(onFallback, otherModel)).toBe(false)
    expect(isRetryOf(onFallback, attempt({ n: 4 }))).toBe(true)
    expect(hopsIn([onPrimary, onFallback, otherModel, attempt({ n: 4 })])).toBe(3)
    expect(hopsIn(attempts(reply(500), [500, 1000]))).toBe(0)
  })

  it('tell the last exchange from the last reply', () => {
    const lost = attempt({ n: 2, ending: { kind: 'no-reply', why: 'reset' } })
    const seen = { attempts: [onPrimary, lost] }
    expect(lastExchange(seen)?.n).toBe(2)
    expect(lastReply(seen)?.attempt.n).toBe(1)
  })

  it.each([
    [attempt(), true],
    [attempt({ ending: reply(200, { reading: AMBIGUOUS }) }), false],
    [attempt({ ending: reply(500) }), false],
    [attempt({ ending: { kind: 'caller-left', bytes: 3 } }), false],
  ])('succeed by status and reading together (%#)', (one, expected) => {
    expect(succeeded(one)).toBe(expected)
  })

  it('tell of their route by the last answer, or by the gateway that failed before the tap refused', () => {
    const failed = attempt({ ending: reply(503) })
    const refused = attempt({ n: 2, answeredBy: 'tap', ending: reply(403) })
    expect(tellingAnswer([failed, refused])).toBe(failed)
    expect(tellingAnswer([failed, attempt({ n: 2 })])?.n).toBe(2)
    expect(tellingAnswer([attempt(), refused])).toBe(refused)
    expect(tellingAnswer([refused])).toBe(refused)
    expect(tellingAnswer([])).toBeNull()
  })

  it.each([
    [reply(503), 'status 503'],
    [{ kind: 'no-reply', why: 'reset' } as const, 'no reply (reset)'],
    [{ kind: 'caller-left', bytes: 3 } as const, 'the application hung up'],
  ])('end in words (%#)', (ending, words) => {
    expect(endingInWords(attempt({ ending }))).toBe(words)
  })
})

describe('the class of a status', () => {
  it.each([
    [200, '2xx'],
    [299, '2xx'],
    [301, '3xx'],
    [404, '4xx'],
    [599, '5xx'],
    [101, 'none'],
    [600, 'none'],
    [999, 'none'],
    [0, 'none'],
  ])('of %i is %s', (status, expected) => {
    expect(statusClassOf(status)).toBe(expected)
  })
})
