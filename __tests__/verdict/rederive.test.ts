import { describe, expect, it } from '@jest/globals'
import type { Packet } from '../../src/packet/schema.ts'
import { rederive } from '../../src/verdict/rederive.ts'
import { CELLS, shardPacket, type ShardWish } from './shards.ts'

const [CELL] = CELLS
if (CELL === undefined) throw new Error('the matrix is empty')

const packetOf = (wish: ShardWish) => shardPacket(CELL, wish).packet

function decided(packet: Packet, change: Partial<Packet['decision']>): Packet {
  return { ...packet, decision: { ...packet.decision, ...change } }
}

function weighed(packet: Packet, change: { readonly policy?: 'warn'; readonly finding?: 'warn' }): Packet {
  const { policy, findings } = packet
  return {
    ...packet,
    policy: {
      ...policy,
      severities: { ...policy.severities, ...(change.policy ? { 'retry-bounded': change.policy } : {}) },
    },
    findings: findings.map((finding) =>
      finding.id === 'retry-bounded' && change.finding ? { ...finding, severity: change.finding } : finding,
    ),
  }
}

describe('the decision of a packet follows from its findings', () => {
  const strengths = ['rehearsal', 'contract', 'live'] as const
  const words = ['promote', 'hold', 'rollback'] as const

  it.each(strengths.flatMap((strength) => words.map((says) => [strength, says] as const)))(
    'where a %s says %s, and so do they',
    (strength, says) => {
      expect(rederive(packetOf({ strength, says }))).toEqual({ state: 'agrees', says })
    },
  )
})

describe('the decision of a packet does not follow from its findings', () => {
  const promotes = packetOf({})
  const holds = packetOf({ says: 'hold' })
  const rehearsed = packetOf({ strength: 'rehearsal' })
  const promotion: Partial<Packet['decision']> = { value: 'promote', forced_by: [] }
  const weighsOtherwise = 'retry-bounded weighs otherwise than its policy says'
  const cases: readonly [what: string, packet: Packet, why: string][] = [
    ['a finding weighs less', decided(weighed(holds, { finding: 'warn' }), promotion), weighsOtherwise],
    ['the policy weighs less', weighed(holds, { policy: 'warn' }), weighsOtherwise],
    [
      'both weigh less, on the floor',
      decided(weighed(holds, { policy: 'warn', finding: 'warn' }), promotion),
      'retry-bounded is part of the floor and does not block',
    ],
    ['there are two strengths', decided(promotes, { strength: 'contract' }), 'it names two strengths'],
    [
      'it promotes and names what blocks',
      decided(holds, { value: 'promote' }),
      'it says promote, and its findings say hold',
    ],
    [
      'it holds and nothing blocks',
      decided(promotes, { value: 'hold' }),
      'it says hold, and its findings say promote',
    ],
    [
      'what blocks is named with something else',
      decided(holds, { forced_by: ['retry-bounded', 'backoff-grows'] }),
      'other assertions block than it says',
    ],
    [
      'what blocks is named twice',
      decided(holds, { forced_by: ['retry-bounded', 'retry-bounded'] }),
      'other assertions block than it says',
    ],
    [
      'it is no rehearsal and has the decision of one',
      decided(promotes, { rehearsal_value: 'promote' }),
      'it is no rehearsal and has its decision',
    ],
    [
      'it is a rehearsal without its decision',
      decided(packetOf({ strength: 'rehearsal', says: 'hold' }), { rehearsal_value: null }),
      'it is a rehearsal and does not say what it decided',
    ],
    ['a rehearsal promotes', decided(rehearsed, { value: 'promote' }), 'a rehearsal never promotes'],
  ]

  it.each(cases)('where %s: it holds', (_what, packet, why) => {
    expect(rederive(packet)).toEqual({ state: 'differs', says: 'hold', why })
  })

  it('where it rolls back and nothing blocks: it still rolls back, which never promotes', () => {
    expect(rederive(decided(promotes, { value: 'rollback' }))).toEqual({
      state: 'differs',
      says: 'rollback',
      why: 'it says rollback, and its findings say promote',
    })
  })

  it('where a rehearsal acts on another word than it decided', () => {
    const back = packetOf({ strength: 'rehearsal', says: 'rollback' })
    expect(rederive(decided(back, { value: 'hold' }))).toMatchObject({ state: 'differs', says: 'rollback' })
  })
})
