import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ASSERTION_IDS, type Finding } from '../../src/evidence/assertion.ts'
import { decide } from '../../src/verdict/decide.ts'
import { exitCode } from '../../src/verdict/exit-code.ts'

const allPass: readonly Finding[] = ASSERTION_IDS.map((id) => ({ id, severity: 'block', outcome: 'pass' }))

function withFinding(finding: Finding): readonly Finding[] {
  return allPass.map((other) => (other.id === finding.id ? finding : other))
}

const bad = { code: 'x', message: 'm', remedy: 'r', places: [] }

describe('decide', () => {
  it('promotes when every blocking assertion passes', () => {
    expect(decide(allPass, false, 'live')).toEqual({ strength: 'live', value: 'promote', forcedBy: [] })
  })

  it('holds on a failed and on a not evaluated blocking assertion, and names it', () => {
    for (const outcome of ['fail', 'not-evaluated'] as const) {
      const findings = withFinding({ id: 'attempted-once', severity: 'block', outcome, ...bad })
      expect(decide(findings, false, 'live')).toEqual({
        strength: 'live',
        value: 'hold',
        forcedBy: ['attempted-once'],
      })
    }
  })

  it('does not block on warnings, on assertions that are off and on those that do not apply', () => {
    for (const severity of ['warn', 'off'] as const) {
      expect(
        decide(withFinding({ id: 'backoff-grows', severity, outcome: 'fail', ...bad }), false, 'live').value,
      ).toBe('promote')
    }
    const none: Finding = {
      id: 'retry-bounded',
      severity: 'block',
      outcome: 'not-applicable',
      code: 'application-is-direct',
    }
    expect(decide(withFinding(none), false, 'contract').value).toBe('promote')
  })

  it('rolls back where the fallback route already carries traffic', () => {
    const findings = withFinding({ id: 'retry-bounded', severity: 'block', outcome: 'fail', ...bad })
    expect(decide(findings, true, 'live').value).toBe('rollback')
  })

  it('holds when an assertion is missing or stands twice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ASSERTION_IDS), fc.boolean(), (id, twice) => {
        const own = allPass.filter((finding) => finding.id === id)
        const findings = twice ? [...allPass, ...own] : allPass.filter((finding) => finding.id !== id)
        expect(decide(findings, false, 'live')).toMatchObject({ value: 'hold', forcedBy: [id] })
      }),
    )
  })
})

describe('exitCode', () => {
  const promote = decide(allPass, false, 'live')
  const rehearsed = decide(allPass, false, 'rehearsal')
  const hold = decide([], false, 'live')

  it('passes a promotion and a rehearsal that was asked for', () => {
    expect(exitCode(promote, 'live', true, 'delivered')).toBe(0)
    expect(exitCode(rehearsed, 'rehearsal', true, 'delivered')).toBe(0)
  })

  it('blocks a rehearsal where live evidence was asked for', () => {
    expect(exitCode(rehearsed, 'live', true, 'delivered')).toBe(1)
  })

  it('blocks a hold, unless the policy only reports', () => {
    expect(exitCode(hold, 'live', true, 'delivered')).toBe(1)
    expect(exitCode(hold, 'live', false, 'delivered')).toBe(0)
  })

  it('blocks when the packet was lost, withheld or not signed as asked, whatever was decided', () => {
    for (const delivery of ['lost', 'withheld', 'unsigned'] as const) {
      expect(exitCode(promote, 'live', true, delivery)).toBe(1)
      expect(exitCode(promote, 'live', false, delivery)).toBe(1)
    }
  })
})
