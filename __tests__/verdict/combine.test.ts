import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ASSERTION_IDS } from '../../src/evidence/assertion.ts'
import { JOB_RESULTS, MERGE_CODES } from '../../src/evidence/merge.ts'
import type { Packet } from '../../src/packet/schema.ts'
import { combine } from '../../src/verdict/combine.ts'
import { rederive } from '../../src/verdict/rederive.ts'
import type { OwnGround } from '../../src/verdict/same-ground.ts'
import type { ReadPacket } from '../../src/verdict/shard.ts'
import { cellsOf } from '../../src/policy/matrix.ts'
import { asRead, BY_HAND, CELLS, codesOf, shardPacket, shardPackets, type ShardWish } from './shards.ts'

const [FIRST, SECOND] = CELLS
if (FIRST === undefined || SECOND === undefined) throw new Error('the matrix is empty')
const SHARD = FIRST.shard

function groundOf({ packet }: ReadPacket, attempt = 1): OwnGround {
  return { subject: { ...packet.subject, workflow_run_attempt: attempt }, tool: packet.tool }
}

const GROUND = groundOf(shardPacket(FIRST))

function subject(change: Partial<Packet['subject']>): ShardWish {
  return { bend: (packet) => ({ ...packet, subject: { ...packet.subject, ...change } }) }
}

function policy(change: Partial<Packet['policy']>): ShardWish {
  return { bend: (packet) => ({ ...packet, policy: { ...packet.policy, ...change } }) }
}

function tool(change: Partial<Packet['tool']>): ShardWish {
  return { bend: (packet) => ({ ...packet, tool: { ...packet.tool, ...change } }) }
}

describe('one verdict over a matrix', () => {
  it('promotes where every job promotes on the same ground', () => {
    for (const ground of [null, GROUND]) {
      const result = ground === null ? null : 'success'
      expect(combine(shardPackets(), { ...BY_HAND, ground, result })).toMatchObject({
        says: 'promote',
        value: 'promote',
        strength: 'live',
        wanted: 'live',
        enforce: true,
        forcedBy: [],
        superseded: [],
        refusals: [],
      })
    }
  })

  it('holds where one job holds, and rolls back where one says so', () => {
    const held = combine(shardPackets({ [SHARD]: { says: 'hold' } }), BY_HAND)
    expect(held).toMatchObject({ value: 'hold', forcedBy: ['retry-bounded'], refusals: [] })
    const back = shardPackets({ [SHARD]: { says: 'hold' }, [SECOND.shard]: { says: 'rollback' } })
    expect(combine(back, BY_HAND).value).toBe('rollback')
  })

  it('is as strong as its weakest job, and a rehearsal never promotes', () => {
    const contract = combine(shardPackets({ [SHARD]: { strength: 'contract' } }), BY_HAND)
    expect(contract).toMatchObject({ value: 'promote', strength: 'contract' })
    const mixed = combine(shardPackets({ [SHARD]: { strength: 'rehearsal' } }), BY_HAND)
    expect(mixed).toMatchObject({ says: 'promote', value: 'hold', strength: 'rehearsal', wanted: 'live' })
    const rehearsed = combine(shardPackets({}, { strength: 'rehearsal' }), BY_HAND)
    expect(rehearsed).toMatchObject({ says: 'promote', value: 'hold', wanted: 'rehearsal', refusals: [] })
    const back = combine(shardPackets({ [SHARD]: { says: 'rollback' } }, { strength: 'rehearsal' }), BY_HAND)
    expect(back).toMatchObject({ says: 'rollback', value: 'rollback', refusals: [] })
  })

  it('is enforced unless every job only reports', () => {
    expect(combine(shardPackets({}, { enforce: false }), BY_HAND).enforce).toBe(false)
    expect(combine(shardPackets({ [SHARD]: { enforce: false } }), BY_HAND).enforce).toBe(true)
    expect(combine([], BY_HAND).enforce).toBe(true)
  })

  it('takes the newest attempt of each job, and keeps the earlier ones apart', () => {
    const again = [shardPacket(FIRST, { says: 'hold' }), ...shardPackets({ [SHARD]: { attempt: 2 } })]
    const merged = combine(again, { ...BY_HAND, ground: groundOf(shardPacket(FIRST), 2), result: 'success' })
    expect(merged).toMatchObject({ value: 'promote', refusals: [] })
    expect(merged.superseded.map(({ shard, attempt }) => [shard, attempt])).toEqual([[SHARD, 1]])
  })

  it('never lets an earlier promotion stand for a later hold', () => {
    const again = [shardPacket(FIRST), ...shardPackets({ [SHARD]: { attempt: 2, says: 'hold' } })]
    expect(combine(again, BY_HAND).value).toBe('hold')
  })
})

describe('a merge refuses', () => {
  const differing: readonly [code: string, wish: ShardWish][] = [
    ['repository-differs', subject({ repository_id: '2' })],
    ['repository-differs', subject({ head_repository: 'stranger/shop' })],
    ['run-differs', subject({ workflow_run_id: '78' })],
    ['run-differs', subject({ event: 'push' })],
    ['run-differs', subject({ workflow_ref: null })],
    ['commit-differs', subject({ evaluated_commit: 'e'.repeat(40) })],
    ['commit-differs', subject({ ran_commit: null })],
    ['policy-differs', policy({ sha256: 'e'.repeat(64) })],
    ['policy-differs', policy({ ran_sha256: 'e'.repeat(64) })],
    ['policy-differs', policy({ enforce: false })],
    ['policy-differs', policy({ judged_by: 'checkout' })],
    ['tool-differs', tool({ bundle_sha256: 'e'.repeat(64) })],
    ['tool-differs', tool({ bundle_sha256: null })],
  ]

  it.each(differing)('%s in one job, whoever is asked', (code, wish) => {
    for (const ground of [null, GROUND]) {
      const merged = combine(shardPackets({ [SHARD]: wish }), { ...BY_HAND, ground })
      expect({ value: merged.value, codes: codesOf(merged) }).toEqual({ value: 'hold', codes: [code] })
      expect(merged.refusals[0]?.about).toEqual([SHARD])
    }
  })

  it.each(differing.filter(([code]) => code !== 'policy-differs'))(
    "%s in all jobs, where the merging job's own is known",
    (code, wish) => {
      const merged = combine(shardPackets({}, wish), { ...BY_HAND, ground: GROUND })
      expect(codesOf(merged)).toEqual([code])
    },
  )

  it('a build that nobody can tell, even where it is the same in all jobs', () => {
    expect(codesOf(combine(shardPackets({}, tool({ bundle_sha256: null })), BY_HAND))).toEqual([
      'tool-differs',
    ])
  })

  it('a packet of an attempt that has not begun', () => {
    const merged = combine(shardPackets({ [SHARD]: { attempt: 2 } }), { ...BY_HAND, ground: GROUND })
    expect(codesOf(merged)).toEqual(['run-differs'])
  })

  it('a missing job, by its name', () => {
    const [missing, ...others] = shardPackets()
    expect(missing).toBeDefined()
    const merged = combine(others, BY_HAND)
    expect(merged).toMatchObject({ value: 'hold', refusals: [{ code: 'shard-missing', about: [SHARD] }] })
    expect(merged.placed[0]?.candidate).toBeNull()
  })

  it('a packet that nobody planned', () => {
    const [cell] = cellsOf({ surfaces: ['responses'], profiles: ['streaming'], models: ['gpt-5'] })
    if (cell === undefined) throw new Error('no cell')
    const stranger = shardPacket(cell, { says: 'rollback', strength: 'rehearsal' })
    expect(combine([...shardPackets(), stranger], BY_HAND)).toMatchObject({
      value: 'hold',
      strength: 'live',
      forcedBy: [],
      refusals: [{ code: 'shard-unexpected', about: [stranger.name] }],
    })
  })

  it('two packets of one attempt, the same ones too', () => {
    const twin = shardPacket(FIRST, { bend: (packet) => ({ ...packet, intent: 'planted' }) })
    for (const second of [twin, shardPacket(FIRST)]) {
      const merged = combine([...shardPackets(), second], BY_HAND)
      expect(merged).toMatchObject({ value: 'hold', refusals: [{ code: 'shard-duplicate', about: [SHARD] }] })
    }
  })

  it.each(['hold', 'rollback'] as const)(
    'two packets of one attempt, of which the one that says %s counts',
    (says) => {
      const { placed, value } = combine([...shardPackets(), shardPacket(FIRST, { says })], BY_HAND)
      expect(value).toBe(says)
      expect(placed[0]?.candidate?.rederived.says).toBe(says)
    },
  )

  it('packets that promote beside jobs that did not end well', () => {
    for (const result of JOB_RESULTS) {
      const merged = combine(shardPackets(), { ...BY_HAND, result })
      expect(merged.refusals.map(({ code, about }) => ({ code, about }))).toEqual(
        result === 'success' ? [] : [{ code: 'jobs-not-green', about: [] }],
      )
      expect(merged.value).toBe(result === 'success' ? 'promote' : 'hold')
    }
    const held = combine(shardPackets({ [SHARD]: { says: 'hold' } }), { ...BY_HAND, result: 'failure' })
    expect(codesOf(held)).toEqual([])
  })

  it('nothing at all', () => {
    expect(combine([], BY_HAND)).toMatchObject({ value: 'hold', strength: 'rehearsal', wanted: 'rehearsal' })
  })

  it('one reason of a kind, with everybody that it holds for', () => {
    const unread = ['c', 'a', 'b'].map((name) => ({
      code: 'not-a-packet' as const,
      about: [name],
      detail: 'no JSON',
    }))
    expect(combine(shardPackets(), { ...BY_HAND, unread }).refusals).toMatchObject([
      { code: 'not-a-packet', about: ['a', 'b', 'c'] },
    ])
  })
})

describe('the decision of a packet, derived once more', () => {
  const bent: readonly [what: string, bend: (packet: Packet) => Packet][] = [
    [
      'promotes against its findings',
      (p) => ({ ...p, decision: { ...p.decision, value: 'promote', forced_by: [] } }),
    ],
    ['hides what blocks', (p) => ({ ...p, decision: { ...p.decision, forced_by: ['backoff-grows'] } })],
    ['calls itself stronger', (p) => ({ ...p, decision: { ...p.decision, strength: 'contract' } })],
    [
      'has the decision of a rehearsal',
      (p) => ({ ...p, decision: { ...p.decision, rehearsal_value: 'hold' } }),
    ],
    [
      'weighs a finding less than its policy',
      (p) => ({
        ...p,
        findings: p.findings.map((f) => (f.outcome === 'fail' ? { ...f, severity: 'warn' } : f)),
      }),
    ],
    [
      'lowers the floor in policy and finding',
      (p) => ({
        ...p,
        policy: { ...p.policy, severities: { ...p.policy.severities, 'retry-bounded': 'off' } },
        findings: p.findings.map((f) => (f.id === 'retry-bounded' ? { ...f, severity: 'off' } : f)),
        decision: { ...p.decision, value: 'promote', forced_by: [] },
      }),
    ],
    [
      'has an assertion twice',
      (p) => ({ ...p, findings: p.findings.map((f, at) => (at === 1 && p.findings[0] ? p.findings[0] : f)) }),
    ],
  ]

  it.each(bent)('differs where the packet %s', (_what, bend) => {
    const { packet } = shardPacket(FIRST, { says: 'hold', bend })
    expect(rederive(packet)).toMatchObject({ state: 'differs', says: 'hold' })
    expect(combine(shardPackets({ [SHARD]: { says: 'hold', bend } }), BY_HAND).refusals).toContainEqual(
      expect.objectContaining({ code: 'decision-differs', about: [SHARD] }),
    )
  })

  it('differs where a rehearsal promotes, or does not say what it decided', () => {
    const bends: readonly Partial<Packet['decision']>[] = [{ value: 'promote' }, { rehearsal_value: null }]
    for (const change of bends) {
      const { packet } = shardPacket(FIRST, {
        strength: 'rehearsal',
        bend: (whole) => ({ ...whole, decision: { ...whole.decision, ...change } }),
      })
      expect(rederive(packet).state).toBe('differs')
    }
  })

  it('holds, whatever one finding of a promotion is turned into', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ASSERTION_IDS),
        fc.constantFrom('fail' as const, 'not-evaluated' as const),
        (id, outcome) => {
          const { packet } = shardPacket(FIRST, {
            bend: (whole) => ({
              ...whole,
              findings: whole.findings.map((found) => (found.id === id ? { ...found, outcome } : found)),
            }),
          })
          const weighs = packet.policy.severities[id] === 'block'
          expect(rederive(packet).says).toBe(weighs ? 'hold' : 'promote')
        },
      ),
    )
  })
})

describe('whatever the packets', () => {
  const WISH: fc.Arbitrary<ShardWish> = fc.record({
    says: fc.constantFrom('promote' as const, 'promote' as const, 'hold' as const, 'rollback' as const),
    strength: fc.constantFrom('rehearsal' as const, 'contract' as const, 'live' as const),
    attempt: fc.integer({ min: 1, max: 3 }),
    enforce: fc.boolean(),
  })
  const PACKET = fc.tuple(fc.constantFrom(...CELLS), WISH).map(([cell, wish]) => shardPacket(cell, wish))
  const PACKETS = fc.array(PACKET, { maxLength: 12 })
  const SOUND = fc.shuffledSubarray([...shardPackets()], { minLength: CELLS.length })

  it('their order does not matter', () => {
    fc.assert(
      fc.property(
        PACKETS.chain((packets) =>
          fc.tuple(fc.constant(packets), fc.shuffledSubarray(packets, { minLength: packets.length })),
        ),
        ([packets, shuffled]) => {
          expect(combine(shuffled, BY_HAND)).toEqual(combine(packets, BY_HAND))
        },
      ),
    )
  })

  it('it promotes only where every planned job has one newest packet, and that one promotes', () => {
    fc.assert(
      fc.property(PACKETS, (packets) => {
        const merged = combine(packets, BY_HAND)
        const promotes = merged.placed.every(({ candidate }) => candidate?.rederived.says === 'promote')
        expect(merged.value === 'promote').toBe(
          promotes && merged.refusals.length === 0 && merged.strength !== 'rehearsal',
        )
      }),
    )
  })

  it('another packet never turns a hold into a promotion, unless it is of a newer attempt or was missing', () => {
    fc.assert(
      fc.property(PACKETS, PACKET, (packets, more) => {
        const before = combine(packets, BY_HAND)
        const after = combine([...packets, more], BY_HAND)
        const { says } = after
        const cures =
          codesOf(before).includes('shard-missing') ||
          before.placed.some(
            ({ candidate }) =>
              candidate !== null && candidate.attempt < more.packet.subject.workflow_run_attempt,
          )
        if (before.says !== 'promote' && !cures) expect(says).not.toBe('promote')
      }),
    )
  })

  it('a hold or a rollback among sound packets is never outvoted', () => {
    fc.assert(
      fc.property(SOUND, fc.nat(CELLS.length - 1), fc.boolean(), (packets, at, back) => {
        const spoilt = packets.map((read, n) => {
          const cell = CELLS.find(
            ({ shard }) =>
              shard === combine([read], BY_HAND).placed.find(({ candidate }) => candidate)?.cell.shard,
          )
          return n === at && cell ? shardPacket(cell, { says: back ? 'rollback' : 'hold' }) : read
        })
        expect(combine(packets, BY_HAND).value).toBe('promote')
        expect(combine(spoilt, BY_HAND).value).toBe(back ? 'rollback' : 'hold')
      }),
    )
  })

  it('leaving one out, or doubling one, never promotes', () => {
    fc.assert(
      fc.property(SOUND, fc.nat(CELLS.length - 1), (packets, at) => {
        const [one] = packets.slice(at)
        const others = packets.filter((_, n) => n !== at)
        expect(combine(others, BY_HAND).value).toBe('hold')
        expect(combine(one ? [...packets, one] : [], BY_HAND).value).toBe('hold')
      }),
    )
  })

  it('every refusal has a code of the list, a sentence and a remedy, and no refusal promotes', () => {
    fc.assert(
      fc.property(PACKETS, (packets) => {
        const { refusals, value } = combine(packets, { ...BY_HAND, ground: GROUND })
        for (const { code, message, remedy } of refusals) {
          expect(MERGE_CODES).toContain(code)
          expect(message).toMatch(/\.$/)
          expect(remedy).toMatch(/\.$/)
        }
        if (refusals.length > 0) expect(value).not.toBe('promote')
      }),
    )
  })

  it('what is shown of hostile names and values stays short', () => {
    const long = 'x'.repeat(2_000)
    const { packet } = shardPacket(SECOND)
    const strange = { ...packet, strength: { ...packet.strength, model: long } }
    const merged = combine(
      [...shardPackets({ [SHARD]: subject({ repository: long }) }), asRead(strange)],
      BY_HAND,
    )
    for (const { message, about } of merged.refusals) {
      expect(message.length).toBeLessThan(1_500)
      for (const name of about) expect(name.length).toBeLessThanOrEqual(120)
    }
  })
})
