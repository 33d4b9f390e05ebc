import { describe, expect, it } from '@jest/globals'
import { ASSERTION_IDS } from '../../src/evidence/assertion.ts'
import { severitiesInForce } from '../../src/policy/severity.ts'
import { forkFacts } from '../../src/verdict/fork-facts.ts'
import { aDrill, anErrorDrill } from '../report/packet.ts'
import { aForkPacket, WEIGHTS } from './fork-run.ts'

describe('what is kept of a packet of a fork', () => {
  it('is words of closed lists, numbers and a name that the team wrote', () => {
    const drills = [aDrill({ request_profile: 'streaming' }), anErrorDrill()]
    const { findings, ...facts } = forkFacts(aForkPacket({ drills }), 'gate', WEIGHTS)
    expect(facts).toEqual({
      surface: 'responses',
      profile: 'streaming',
      application: 'command',
      model: 'test-model',
      shard: expect.stringMatching(/^[0-9a-f]{16}$/),
      says: 'promote',
      saysOtherwise: false,
      drills: [
        { profile: 'streaming', failure: null, met: true, attempts: 1, outcome: 'pass', code: null },
        {
          profile: 'minimal',
          failure: 'server-error',
          met: true,
          attempts: 3,
          outcome: 'fail',
          code: 'http-error',
        },
      ],
    })
    expect(findings).toEqual(
      ASSERTION_IDS.map((id) => ({
        id,
        outcome: 'pass',
        severity: severitiesInForce([], false)[id],
        code: null,
      })),
    )
  })

  it('says of a failure that was planned and never met that it was not met', () => {
    const drill = { ...anErrorDrill(), cause: { by: 'tap', planned: 'server-error', met: false } as const }
    const { drills } = forkFacts(aForkPacket({ drills: [drill] }), 'gate', WEIGHTS)
    expect(drills).toMatchObject([{ failure: 'server-error', met: false }])
  })

  it("is a finding's code, where it is one of the rule's own", () => {
    const codesOf = (code: string) =>
      forkFacts(
        aForkPacket({ findings: { 'retry-bounded': { outcome: 'fail', code } } }),
        'gate',
        WEIGHTS,
      ).findings.flatMap((finding) => (finding.code === null ? [] : [[finding.id, finding.code]]))
    expect(codesOf('over-bound')).toEqual([['retry-bounded', 'over-bound']])
    expect(codesOf('credential-found')).toEqual([])
  })

  it('tells jobs apart by name and model, and is the same from run to run', () => {
    const shardOf = (job: string, model: string) => forkFacts(aForkPacket({ model }), job, WEIGHTS).shard
    expect(shardOf('gate', 'a')).toBe(shardOf('gate', 'a'))
    expect(new Set([shardOf('gate', 'a'), shardOf('gate', 'b'), shardOf('nightly', 'a')]).size).toBe(3)
    // The first digits of the SHA-256 of `gate`, a line feed and `a`: comments that stand already are found by it.
    expect(shardOf('gate', 'a')).toBe('d4b08ff1877b5664')
  })
})
