import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { aCandidate, aRun, codesOf, packetFor, rules, verdictOn, type PacketWish } from './evidence.ts'

const minute = (n: number) => new Date(Date.UTC(2026, 10, 22, 11, n)).toISOString()
const MORE = { rules: rules({ surfaces: ['chat-completions', 'responses'] }) }

/** The good value far more often: else hardly any evidence would stand all checks. */
function mostly<T>(good: T, bad: T): fc.Arbitrary<T> {
  return fc.oneof({ weight: 9, arbitrary: fc.constant(good) }, { weight: 1, arbitrary: fc.constant(bad) })
}

/** Evidence of any kind: who ran, what was asked, what it says. */
const evidence = fc
  .record({
    id: fc.integer({ min: 1, max: 40 }),
    attempt: fc.integer({ min: 2, max: 4 }),
    older: mostly(false, true),
    minute: fc.integer({ min: 0, max: 50 }),
    event: mostly('push', 'workflow_run'),
    head: mostly(1001, 2002),
    surface: fc.constantFrom<('chat-completions' | 'responses')[]>('chat-completions', 'responses'),
    strength: mostly<'contract' | 'rehearsal'>('contract', 'rehearsal'),
    promotes: mostly(true, false),
    enforce: mostly(true, false),
  })
  .map((wish) => {
    const run = aRun({
      id: wish.id,
      attempt: wish.attempt,
      startedAt: minute(wish.minute),
      event: wish.event,
      headRepositoryId: wish.head,
    })
    const packet: PacketWish = {
      strength: wish.strength,
      enforce: wish.enforce,
      route: { surface: wish.surface },
      ...(wish.promotes ? {} : { findings: { 'retry-bounded': { outcome: 'fail', code: 'x' } } }),
    }
    return aCandidate(
      run,
      packetFor(aRun({ ...run, attempt: wish.older ? wish.attempt - 1 : wish.attempt }), packet),
    )
  })
const found = fc.array(evidence, { maxLength: 8 })

describe('a verdict on any evidence', () => {
  it('does not hang on the order in which it was found', () => {
    fc.assert(
      fc.property(found, fc.infiniteStream(fc.nat()), (candidates, chance) => {
        const other = candidates
          .map((candidate) => [chance.next().value, candidate] as const)
          .sort(([a], [b]) => a - b)
          .map(([, candidate]) => candidate)
        expect(codesOf(verdictOn(other, MORE))).toEqual(codesOf(verdictOn(candidates, MORE)))
      }),
    )
  })

  it('never promotes once a newer run holds', () => {
    const run = aRun({ id: 99, startedAt: minute(59) })
    const held = aCandidate(
      run,
      packetFor(run, { findings: { 'retry-bounded': { outcome: 'fail', code: 'x' } } }),
    )
    fc.assert(
      fc.property(found, (candidates) => {
        expect(codesOf(verdictOn([...candidates, held], MORE))).toContain('says-hold')
      }),
    )
  })

  it('promotes only on a packet for every surface, each of a run of this repository that promotes', () => {
    let promoted = 0
    fc.assert(
      fc.property(found, (candidates) => {
        const verdict = verdictOn(candidates, MORE)
        if (verdict.decision !== 'promote') return
        promoted += 1
        expect(verdict.evidence.map(({ surface }) => surface)).toEqual(['chat-completions', 'responses'])
        for (const { run, digest } of verdict.evidence) {
          expect([run.headRepositoryId, run.event === 'workflow_run']).toEqual([1001, false])
          const relied = candidates.find(
            ({ content }) => content.state === 'packet' && content.digest === digest,
          )
          const packet = relied?.content.state === 'packet' ? relied.content.packet : null
          expect(packet?.decision.value).toBe('promote')
          expect(packet?.policy.enforce).toBe(true)
          expect(packet?.subject.workflow_run_attempt).toBe(run.attempt)
        }
      }),
      { numRuns: 500 },
    )
    expect(promoted).toBeGreaterThan(5)
  })
})
