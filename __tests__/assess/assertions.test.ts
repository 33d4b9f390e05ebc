import { describe, expect, it } from '@jest/globals'
import { ASSERTION_IDS } from '../../src/evidence/assertion.ts'
import { ASSERTIONS, assess } from '../../src/assess/all.ts'
import { assertionOf, evidence, outcome, plan, severities } from './build.ts'
import { CONTRACT_CASES } from './cases/contract.ts'
import { EDGE_CASES } from './cases/edges.ts'
import { FAILURE_CASES } from './cases/failures.ts'
import { HAPPY_PATH_CASES } from './cases/happy-path.ts'
import { LEAK_CASES } from './cases/leaks.ts'
import { LIMIT_CASES } from './cases/limits.ts'
import { RECORD_CASES } from './cases/records.ts'
import { RESCUE_CASES } from './cases/rescues.ts'
import { ROUTING_CASES } from './cases/routing.ts'

const CASES = [
  ...LEAK_CASES,
  ...HAPPY_PATH_CASES,
  ...FAILURE_CASES,
  ...RECORD_CASES,
  ...RESCUE_CASES,
  ...CONTRACT_CASES,
  ...ROUTING_CASES,
  ...EDGE_CASES,
  ...LIMIT_CASES,
]

/** The plan keeps a rule about a note from a run without one. */
const UNREACHED = 'no-note'

describe.each(ASSERTION_IDS)('%s', (id) => {
  const own = CASES.filter((each) => each.id === id)

  it.each(own)('says $says: $title', ({ says, evidence: seen, plan: planned }) => {
    expect(outcome(id, seen, planned)).toBe(says)
  })

  it('has a case for every one of its codes, and for a pass', () => {
    const assertion = assertionOf(id)
    const told = new Set(own.map(({ says }) => says.replace(/^[a-z-]+: /, '')))
    const reachable = assertion.codes.filter((code) => code !== UNREACHED)
    const said = new Set(['pass', ...reachable, ...assertion.notApplicable])
    expect([...told].sort()).toEqual([...said].sort())
  })
})

describe('the whole list', () => {
  it('holds every assertion once, in the order of the ids', () => {
    expect(ASSERTIONS.map(({ id }) => id)).toEqual([...ASSERTION_IDS])
  })

  it('gives every assertion exactly once as a finding', () => {
    expect(assess(evidence(), plan()).map(({ id }) => id)).toEqual([...ASSERTION_IDS])
  })

  it('passes all that applies to a good run', () => {
    const open = assess(evidence(), plan()).filter(
      ({ outcome: said }) => said !== 'pass' && said !== 'not-applicable',
    )
    expect(open).toEqual([])
  })

  it('takes each severity from the policy, and judges what is off', () => {
    const severity = severities({ 'attempted-once': 'off', 'backoff-grows': 'block' })
    const silent = evidence({ drills: [{ ...evidence().drills[0], attempts: [] }] })
    const findings = assess(silent, plan({ policy: { severity } }))
    expect(findings.find(({ id }) => id === 'attempted-once')).toMatchObject({
      severity: 'off',
      outcome: 'fail',
    })
    expect(findings.find(({ id }) => id === 'backoff-grows')).toMatchObject({ severity: 'block' })
    expect(findings.find(({ id }) => id === 'retry-bounded')).toMatchObject({ severity: 'block' })
  })

  it.each([null, ' '])('never passes a note that is not there: %j', (operatorNote) => {
    expect(
      assertionOf('claims-within-scope').judge(evidence(), plan({ policy: { operatorNote } })),
    ).toMatchObject({
      outcome: 'not-evaluated',
      code: UNREACHED,
    })
  })

  it.each(['routing-change-covered', 'change-in-scope', 'environment-matches'] as const)(
    '%s passes nothing that nobody compared',
    (id) => {
      const judged = assertionOf(id).judge(evidence(), plan())
      expect(judged.outcome).toBe('not-evaluated')
    },
  )
})
