import { describe, expect, it } from '@jest/globals'
import { verifyLines, verifyOutputs, verifySummary } from '../../src/report/verify-text.ts'
import { refusal } from '../../src/verify/check-run.ts'
import type { Verdict } from '../../src/verify/rely.ts'
import { aCandidate, aRun, COMMIT, packetFor, verdictOn } from '../verify/evidence.ts'
import { HOSTILE } from './hostile.ts'

const QUESTION = { repository: 'octo/shop', commit: COMMIT }
const GOOD = verdictOn([aCandidate(aRun({ attempt: 3 }))])
const HELD: Verdict = {
  decision: 'hold',
  refusals: [
    refusal('from-fork', aRun(), 'Run 77 ran the code of a fork.', 'Push the commits to a branch.'),
    refusal('no-evidence', null, 'No evidence of responses was found.', 'Run the gate.'),
  ],
  evidence: [],
  warnings: [],
}

describe('the texts of verify', () => {
  it('say the decision first', () => {
    expect(verifySummary(GOOD, QUESTION).toString()).toMatch(/^### Promote/)
    expect(verifySummary(HELD, QUESTION).toString()).toMatch(/^### Hold/)
    expect(verifyLines(GOOD, QUESTION)).toMatch(/^PROMOTE/)
    expect(verifyLines({ ...HELD, decision: 'rollback' }, QUESTION)).toMatch(/^ROLL BACK/)
  })

  it('say why, what to do and where to look', () => {
    for (const text of [verifySummary(HELD, QUESTION).toString(), verifyLines(HELD, QUESTION)]) {
      for (const part of ['from-fork', 'no-evidence', 'Push the commits', 'actions/runs/77']) {
        expect(text).toContain(part)
      }
    }
  })

  it('say where the application was not exercised', () => {
    for (const text of [verifySummary(GOOD, QUESTION).toString(), verifyLines(GOOD, QUESTION)]) {
      expect(text).toContain('the application was not exercised')
    }
  })

  it('warn beside a promotion', () => {
    expect(verifySummary(GOOD, QUESTION).toString()).toContain('retried-until-green')
    expect(verifyOutputs(GOOD)).toMatchObject({
      decision: 'promote',
      codes: '',
      warnings: 'retried-until-green',
    })
  })

  it('hand each code on once, in their order', () => {
    const [first] = HELD.refusals
    const twice: Verdict = { ...HELD, refusals: [first, ...HELD.refusals] }
    expect(verifyOutputs(twice)).toMatchObject({ decision: 'hold', codes: 'from-fork,no-evidence' })
  })

  it.each(HOSTILE)('let nothing hostile through: %j', (text) => {
    const run = aRun()
    const model = text.slice(0, 100)
    const verdict = verdictOn([aCandidate(run, packetFor(run, { route: { model } }))])
    const said: Verdict = { ...HELD, refusals: [refusal('other-workflow', run, text, text)] }
    for (const shown of [verdict, said]) {
      expect(verifyLines(shown, QUESTION)).not.toMatch(/^\s*::|##\[/m)
      expect(verifySummary(shown, QUESTION).toString()).not.toMatch(/<script|<img|^::|##\[/im)
    }
  })
})
