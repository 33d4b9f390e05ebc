import { describe, expect, it } from '@jest/globals'
import { severitiesInForce } from '../../src/policy/severity.ts'
import { forkEvidence, MOST_COMMENTS } from '../../src/verdict/fork-evidence.ts'
import { forkFacts, type Weights } from '../../src/verdict/fork-facts.ts'
import type { Packet } from '../../src/packet/schema.ts'
import { aForkPacket, anArtifact, PLACE, RUN, WEIGHTS } from './fork-run.ts'

const evidenceOf = (...packets: readonly Packet[]) =>
  forkEvidence(
    packets.map((packet, at) => anArtifact(packet, at + 1)),
    PLACE,
    WEIGHTS,
  )

function subject(change: Partial<Packet['subject']>): Packet {
  const packet = aForkPacket()
  return { ...packet, subject: { ...packet.subject, ...change } }
}

/** Its id tells of the same run and attempt. */
function inRun(run: string, attempt: number): Packet {
  return {
    ...subject({ workflow_run_id: run, workflow_run_attempt: attempt }),
    run_id: `smoke-20261122-${run}-${attempt}-responses-minimal`,
  }
}

const inAttempt = (attempt: number) => inRun('77', attempt)

/** Its id ends with the job and its check run. */
function named(rest: string): Packet {
  return { ...aForkPacket(), run_id: `smoke-20261122-77-1-responses-minimal${rest}` }
}

/** Digits that tell the jobs of packets apart. */
const shardsOf = (...packets: readonly Packet[]) =>
  packets.map((packet) => evidenceOf(packet).packets[0]?.facts.shard)

describe('a packet of a fork', () => {
  it('is taken where it agrees with its run and with itself', () => {
    const { packets, refused } = evidenceOf(aForkPacket())
    expect(refused).toEqual([])
    expect(packets).toMatchObject([
      {
        artifactId: 1,
        facts: { surface: 'responses', profile: 'minimal', says: 'promote', model: 'test-model' },
      },
    ])
  })

  it.each<[string, Partial<Packet['subject']>]>([
    ['repository', { repository_id: '2' }],
    ['repository that is not told', { repository_id: null }],
    ['commit', { evaluated_commit: 'd'.repeat(40) }],
    ['event', { event: 'push' }],
    ['pull request', { pull_request: 13 }],
    ['pull request that is not told', { pull_request: null }],
    ['run', { workflow_run_id: '78' }],
    ['workflow', { workflow_ref: 'acme/shop/.github/workflows/other.yml@refs/heads/main' }],
    ['attempt that has not begun', { workflow_run_attempt: 2 }],
    ['attempt before the first', { workflow_run_attempt: 0 }],
  ])('is refused where it tells of another %s', (_what, change) => {
    expect(evidenceOf(subject(change))).toEqual({ packets: [], refused: ['subject-contradicts'] })
  })

  it.each<[string, Packet]>([
    ['run', inRun('78', 1)],
    ['attempt that has not begun', inAttempt(2)],
    ['attempt before the first', inAttempt(0)],
  ])('is refused where id and subject tell of another %s', (_what, packet) => {
    expect(evidenceOf(packet)).toEqual({ packets: [], refused: ['subject-contradicts'] })
  })

  it.each([
    ['tells of another run than its subject', 'smoke-20261122-78-1-responses-minimal'],
    ['tells of another attempt', 'smoke-20261122-77-2-responses-minimal'],
    ['tells of another surface', 'smoke-20261122-77-1-chat-completions-minimal'],
    ['tells of another profile', 'smoke-20261122-77-1-responses-streaming'],
    ['goes on in the same word', 'smoke-20261122-77-1-responses-minimalist'],
    ['has something before it', 'no-smoke-20261122-77-1-responses-minimal'],
    ['was made by hand', 'smoke-20261122-001'],
    ['has another form', 'merged-20261122-77-1-merge'],
  ])('is refused where its id %s', (_what, run_id) => {
    expect(evidenceOf({ ...aForkPacket(), run_id })).toEqual({
      packets: [],
      refused: ['subject-contradicts'],
    })
  })

  it('is refused where it does not tell its run and its workflow at all', () => {
    const byHand = { ...subject({ workflow_run_id: null }), run_id: 'smoke-20261122--1-responses-minimal' }
    expect(evidenceOf(byHand).refused).toEqual(['subject-contradicts'])
    expect(evidenceOf(subject({ workflow_ref: null })).refused).toEqual(['subject-contradicts'])
  })

  it.each<[string, Partial<Pick<Packet, 'strength' | 'decision'>>]>([
    ['strength', { strength: { ...aForkPacket().strength, value: 'contract' } }],
    ['decision', { decision: { ...aForkPacket().decision, strength: 'live' } }],
  ])('is refused where its %s claims more than a rehearsal', (_what, change) => {
    expect(evidenceOf({ ...aForkPacket(), ...change }).refused).toEqual(['not-a-rehearsal'])
  })

  it('is refused where its decision does not follow from its findings', () => {
    const packet = aForkPacket({ findings: { 'retry-bounded': { outcome: 'fail', code: 'over-bound' } } })
    const lie: Packet['decision'] = { ...packet.decision, rehearsal_value: 'promote', forced_by: [] }
    expect(evidenceOf({ ...packet, decision: lie }).refused).toEqual(['decision-differs'])
  })

  it('is refused where it lowers the floor', () => {
    const packet = aForkPacket({
      findings: { 'retry-bounded': { outcome: 'fail', severity: 'off', code: 'over-bound' } },
    })
    expect(evidenceOf(packet).refused).toEqual(['decision-differs'])
  })

  it('is weighed by the team and not by itself', () => {
    const packet = aForkPacket({
      findings: { 'happy-path-succeeded': { outcome: 'fail', severity: 'warn', code: 'not-succeeded' } },
    })
    const says = (weights: Weights) => forkEvidence([anArtifact(packet)], PLACE, weights).packets[0]?.facts
    expect(says(WEIGHTS)).toMatchObject({ says: 'hold', saysOtherwise: true })
    expect(says({ ...WEIGHTS, promoted: true })).toMatchObject({ says: 'rollback' })
    const severities = severitiesInForce([{ id: 'happy-path-succeeded', severity: 'warn' }], false)
    expect(says({ ...WEIGHTS, severities })).toMatchObject({ says: 'promote', saysOtherwise: false })
  })

  it('keeps no code that is not of the rule, and no model that the team did not name', () => {
    const packet = aForkPacket({
      model: 'approved-by-us',
      findings: { 'error-code-heeded': { outcome: 'fail', severity: 'warn', code: 'approved' } },
    })
    const [{ facts } = { facts: null }] = evidenceOf(packet).packets
    expect(facts?.model).toBeNull()
    expect(facts?.findings.find(({ id }) => id === 'error-code-heeded')?.code).toBeNull()
  })
})

describe('several packets of a fork', () => {
  it('are one a job, by surface, profile, job and model', () => {
    const other = { ...aForkPacket(), run_id: 'smoke-20261122-77-1-responses-minimal-second-4815' }
    expect(evidenceOf(aForkPacket(), other, aForkPacket({ model: 'm' })).packets).toHaveLength(3)
  })

  it('are of one job by whichever check run, and whatever digits its name has', () => {
    for (const job of ['', '-gate', '-e2e', '-gate-2'])
      expect(shardsOf(named(`${job}-4815`))).toEqual(shardsOf(named(`${job}-4816`)))
    expect(shardsOf(named('-4815'))).toEqual(shardsOf(named('')))
    expect(evidenceOf(named('-gate-4815'), named('-gate-4816')).refused).toEqual(['shard-duplicate'])
    const jobs = ['', '-gate-1', '-e2e-1', '-e3e-1', '-gate-2-1'].map(named)
    expect(new Set(shardsOf(...jobs)).size).toBe(jobs.length)
  })

  it('are known by the name of their job and their model', () => {
    const { shard } = forkFacts(aForkPacket(), 'gate', WEIGHTS)
    expect(shardsOf(named('-gate-4815'))).toEqual([shard])
  })

  it('are told with why others could not be read, in the order of the codes', () => {
    const refused = (['not-a-packet', 'digest-differs', 'not-a-packet'] as const).map((code, at) => ({
      id: at + 2,
      state: 'refused' as const,
      code,
    }))
    expect(forkEvidence([...refused, anArtifact(aForkPacket(), 1)], PLACE, WEIGHTS)).toMatchObject({
      packets: [{ artifactId: 1 }],
      refused: ['digest-differs', 'not-a-packet'],
    })
  })

  it('count by their newest attempt', () => {
    const run = { ...RUN, attempt: 2 }
    const artifacts = [anArtifact(inAttempt(2), 5), anArtifact(inAttempt(1), 9)]
    expect(forkEvidence(artifacts, { ...PLACE, run }, WEIGHTS)).toMatchObject({
      packets: [{ artifactId: 5 }],
      refused: [],
    })
  })

  it('are refused where nobody can tell them apart', () => {
    expect(evidenceOf(aForkPacket(), aForkPacket())).toEqual({ packets: [], refused: ['shard-duplicate'] })
  })

  it('are refused where they are too many, and each code is told once', () => {
    const many = Array.from({ length: MOST_COMMENTS + 1 }, (_, at) => aForkPacket({ model: `m${at}` }))
    expect(evidenceOf(...many)).toEqual({ packets: [], refused: ['too-many-packets'] })
    const most = evidenceOf(...many.slice(1))
    expect({ count: most.packets.length, refused: most.refused }).toEqual({
      count: MOST_COMMENTS,
      refused: [],
    })
    const bad = [subject({ event: 'push' }), subject({ event: 'push' })]
    expect(evidenceOf(aForkPacket(), ...bad)).toMatchObject({
      packets: [{ artifactId: 1 }],
      refused: ['subject-contradicts'],
    })
  })
})
