import { describe, expect, it } from '@jest/globals'
import { issueStep, NOTHING_STANDS, standingWord, type IssueSeen } from '../../src/contract/issue-step.ts'

const GOOD = { standing: [], conclusive: true }
const UNSURE = { standing: [], conclusive: false }
const BAD = { standing: [{ of: 'pages', selector: 'usage' }], conclusive: false } as const
const OPEN: IssueSeen = { state: 'open', tells: 'w' }
const closed = (tells: string | null): IssueSeen => ({ state: 'closed', tells })

describe('the issue of a contract', () => {
  it.each([
    ['drift and no issue', BAD, null, 'open'],
    ['drift and an open one', BAD, OPEN, 'update'],
    ['drift that returned', BAD, closed(NOTHING_STANDS), 'reopen'],
    ['other drift than a person closed', BAD, closed('other'), 'reopen'],
    ['the drift that a person closed', BAD, closed('w'), 'leave'],
    ['a text that says nothing', BAD, closed(null), 'reopen'],
    ['no drift and no issue', GOOD, null, 'leave'],
    ['no drift any more', GOOD, OPEN, 'close'],
    ['no drift any more in one that a person closed', GOOD, closed('w'), 'record'],
    ['no drift, and it is written off', GOOD, closed(NOTHING_STANDS), 'leave'],
    ['a run that could not tell', UNSURE, OPEN, 'leave'],
    ['a run that could not tell, without an issue', UNSURE, null, 'leave'],
    ['a run that could not tell, and a closed one', UNSURE, closed('w'), 'leave'],
  ])('%s', (_name, state, issue, step) => {
    expect(issueStep(state, 'w', issue)).toBe(step)
  })

  it('tells what stands by one word, whatever the order', () => {
    const a = { of: 'pages', selector: 'a' } as const
    const b = { of: 'page', area: 'b', url: 'https://docs.example' } as const
    const same = (text: string) => text
    expect(standingWord([a, b], same)).toBe(standingWord([b, a], same))
    expect(standingWord([a], same)).not.toBe(standingWord([b], same))
    expect(standingWord([], same)).toBe(NOTHING_STANDS)
  })
})
