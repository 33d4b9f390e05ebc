import { describe, expect, it } from '@jest/globals'
import { MOST_SUPERSEDED, type Combined } from '../../src/packet/combined.ts'
import { NOT_ASSERTED, type Packet } from '../../src/packet/schema.ts'
import { combine, type Combination } from '../../src/verdict/combine.ts'
import { draftCombined, type CombinedFacts } from '../../src/verdict/draft-combined.ts'
import { candidateOf, type ReadPacket } from '../../src/verdict/shard.ts'
import { BY_HAND, CELLS, shardPacket, shardPackets, type ShardWish } from './shards.ts'

const [FIRST, SECOND] = CELLS
if (FIRST === undefined || SECOND === undefined) throw new Error('the matrix is empty')
const SHARD = FIRST.shard

const { subject, tool } = shardPacket(SECOND).packet
const FACTS: CombinedFacts = {
  runId: 'merged-20261122-77-1-merge',
  ground: { subject: { ...subject, ref: 'refs/heads/of-the-merge' }, tool: { ...tool, version: '9.9.9' } },
  runUrl: 'https://github.com/acme/shop/actions/runs/77#merge',
  jobsResult: 'failure',
}

function draftOf(packets: readonly ReadPacket[]): Combined {
  return draftCombined(combine(packets, BY_HAND), FACTS)
}

/** What is said of the first job. */
function evidenceOf(wish: ShardWish = {}): Combined['shards'][number]['evidence'] | undefined {
  return draftOf(shardPackets({ [SHARD]: wish })).shards[0]?.evidence
}

function recorded(...records: readonly Partial<Packet['records'][number]>[]): ShardWish {
  return {
    bend: (packet) => ({
      ...packet,
      records: packet.records.map((record, at) => ({ ...record, ...records[at] })),
    }),
  }
}

/** A job in which two things fail, with what is said of each. */
function failing(retryBounded: string | null, attemptedOnce: string | null): ShardWish {
  const messages = { 'retry-bounded': retryBounded, 'attempted-once': attemptedOnce }
  return {
    says: 'hold',
    bend: (packet) => ({
      ...packet,
      findings: packet.findings.map((finding) =>
        finding.id === 'retry-bounded' || finding.id === 'attempted-once'
          ? { ...finding, outcome: 'fail', message: messages[finding.id] }
          : finding,
      ),
      decision: { ...packet.decision, forced_by: ['retry-bounded', 'attempted-once'] },
    }),
  }
}

describe('a combined packet', () => {
  it("tells the merging job's own of itself, and of the packets what they share", () => {
    expect(draftOf(shardPackets())).toEqual({
      version: 1,
      kind: 'combined',
      run_id: FACTS.runId,
      tool: FACTS.ground.tool,
      subject: { ...FACTS.ground.subject, run_url: FACTS.runUrl },
      policy: { sha256: 'a'.repeat(64), path: '.github/fallback-evidence.yml', judged_by: 'base' },
      enforce: true,
      rollback: 'set fallback.weight to 0 in routing.yml',
      jobs_result: 'failure',
      shards: expect.any(Array),
      superseded: [],
      refusals: [],
      decision: { value: 'promote', rehearsal_value: null, strength: 'live', wanted: 'live', forced_by: [] },
      not_asserted: NOT_ASSERTED,
    })
  })

  it('lists every planned job in the order of the plan, with what its packet says', () => {
    const packets = shardPackets({ [SHARD]: { says: 'hold', attempt: 2 } })
    const { shards } = draftOf([...packets].reverse())
    expect(shards.map(({ shard, evidence }) => [shard, evidence?.sha256])).toEqual(
      CELLS.map(({ shard }, at) => [shard, packets[at]?.digest]),
    )
    expect(shards[0]).toEqual({
      shard: SHARD,
      surface: 'chat-completions',
      request_profile: 'minimal',
      model: 'gpt-5',
      evidence: {
        run_id: packets[0]?.packet.run_id,
        sha256: packets[0]?.digest,
        attempt: 2,
        strength: 'live',
        wanted: 'live',
        decision: 'hold',
        rehearsal_decision: null,
        forced_by: ['retry-bounded'],
        reason: 'Nine attempts.',
        status_class: '2xx',
        parse_check: 'pass',
        retry_count: 2,
        support_packet_ready: true,
      },
    })
  })

  it('has no evidence of a job that left none, and takes policy and way back from the first that did', () => {
    const others = shardPackets(
      {},
      { bend: (packet) => ({ ...packet, setup: { ...packet.setup, rollback: 'turn' } }) },
    )
    const { shards, policy, rollback, refusals, decision } = draftOf(others.slice(1))
    expect(shards[0]).toEqual({
      shard: SHARD,
      surface: 'chat-completions',
      request_profile: 'minimal',
      model: 'gpt-5',
      evidence: null,
    })
    expect(policy?.sha256).toBe('a'.repeat(64))
    expect(rollback).toBe('turn')
    expect(refusals).toEqual([
      {
        code: 'shard-missing',
        about: [SHARD],
        message: `No packet is there of ${SHARD}.`,
        remedy: expect.stringMatching(/\.$/),
      },
    ])
    expect(decision.value).toBe('hold')
  })

  it('knows no policy and no way back where there is no packet', () => {
    const { shards, policy, rollback, decision } = draftOf([])
    expect({ policy, rollback, value: decision.value }).toEqual({
      policy: null,
      rollback: null,
      value: 'hold',
    })
    expect(shards.every(({ evidence }) => evidence === null)).toBe(true)
  })

  it('knows no way back where the policy declares none', () => {
    const bend = (packet: Packet) => ({ ...packet, setup: { ...packet.setup, rollback: null } })
    expect(draftOf(shardPackets({}, { bend })).rollback).toBeNull()
  })

  it('says what a rehearsal decided, and acts on none that promotes', () => {
    const rehearsal = { strength: 'rehearsal', wanted: 'rehearsal' } as const
    expect(draftOf(shardPackets({}, rehearsal)).decision).toEqual({
      ...rehearsal,
      value: 'hold',
      rehearsal_value: 'promote',
      forced_by: [],
    })
    const held = draftOf(shardPackets({ [SHARD]: { ...rehearsal, says: 'hold' } }))
    expect(held.decision).toEqual({
      value: 'hold',
      rehearsal_value: 'hold',
      strength: 'rehearsal',
      wanted: 'live',
      forced_by: ['retry-bounded'],
    })
    expect(held.shards[0]?.evidence).toMatchObject({
      strength: 'rehearsal',
      wanted: 'rehearsal',
      decision: 'hold',
      rehearsal_decision: 'hold',
    })
  })
})

describe('the packets of earlier attempts', () => {
  it('are listed by what they are found by, and with what they say', () => {
    const earlier = shardPacket(FIRST, { says: 'rollback' })
    expect(draftOf([...shardPackets({ [SHARD]: { attempt: 2 } }), earlier]).superseded).toEqual([
      { shard: SHARD, run_id: earlier.packet.run_id, sha256: earlier.digest, attempt: 1, says: 'rollback' },
    ])
  })

  it('are listed as far as the schema takes them', () => {
    const candidate = candidateOf(shardPacket(FIRST))
    const superseded = Array.from({ length: MOST_SUPERSEDED + 1 }, (_, at) => ({
      ...candidate,
      attempt: at + 1,
    }))
    const combination: Combination = { ...combine(shardPackets(), BY_HAND), superseded }
    const listed = draftCombined(combination, FACTS).superseded
    expect(listed.map(({ attempt }) => attempt)).toEqual(
      superseded.slice(0, -1).map(({ attempt }) => attempt),
    )
  })
})

describe("what a job's packet says", () => {
  it('is the reading of its happy path, the most retries, and support that is ready in each drill', () => {
    const wish = recorded(
      { status_class: '5xx', parse_check: 'fail', retry_count: 3, support_packet_ready: true },
      { status_class: '2xx', parse_check: 'pass', retry_count: 1, support_packet_ready: false },
    )
    expect(evidenceOf(wish)).toMatchObject({
      status_class: '5xx',
      parse_check: 'fail',
      retry_count: 3,
      support_packet_ready: false,
    })
  })

  it.each<[what: string, wish: ShardWish, reason: string | null]>([
    ['the first thing that blocks', failing('Nine attempts.', 'No attempt.'), 'Nine attempts.'],
    ['nothing, where that says nothing', failing(null, 'No attempt.'), null],
    ['nothing, where nothing blocks', {}, null],
    ['300 characters', failing('x'.repeat(300), null), 'x'.repeat(300)],
    ['300 characters of more', failing('x'.repeat(301), null), `${'x'.repeat(297)}...`],
    [
      'no half of a character',
      failing(`${'x'.repeat(296)}\u{1f511}${'x'.repeat(9)}`, null),
      `${'x'.repeat(296)}\ufffd...`,
    ],
  ])('has as its reason %s', (_what, wish, reason) => {
    expect(evidenceOf(wish)?.reason).toBe(reason)
  })
})
