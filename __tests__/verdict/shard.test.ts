import { describe, expect, it } from '@jest/globals'
import type { Sha256 } from '../../src/evidence/brand.ts'
import type { PacketDrill } from '../../src/packet/schema.ts'
import {
  allOf,
  byShard,
  candidateOf,
  profileOf,
  weakest,
  worst,
  type Candidate,
} from '../../src/verdict/shard.ts'
import { aDrill, anErrorDrill } from '../report/packet.ts'
import { CELLS, shardPacket } from './shards.ts'

const [FIRST] = CELLS
if (FIRST === undefined) throw new Error('the matrix is empty')
const CANDIDATE = candidateOf(shardPacket(FIRST))

const failing = (profile: PacketDrill['request_profile']): PacketDrill => ({
  ...anErrorDrill(),
  request_profile: profile,
})

describe('a packet belongs to a job of the matrix', () => {
  it.each<[what: string, drills: readonly PacketDrill[], profile: string]>([
    ['the happy path', [aDrill({ request_profile: 'streaming' }), failing('minimal')], 'streaming'],
    [
      'the happy path, wherever it stands',
      [failing('minimal'), aDrill({ request_profile: 'tool-call' })],
      'tool-call',
    ],
    ['the first drill, where no happy path is', [failing('streaming'), failing('minimal')], 'streaming'],
    ['the smallest request, where no drill is', [], 'minimal'],
  ])('by the profile of %s', (_what, drills, profile) => {
    expect(profileOf({ drills: [...drills] })).toBe(profile)
  })

  it('by what it asked for, and never by its name', () => {
    const read = shardPacket(FIRST, { attempt: 3, says: 'hold' })
    expect(candidateOf({ ...read, name: 'evidence-of-another.json' })).toEqual({
      ...read,
      name: 'evidence-of-another.json',
      shard: FIRST.shard,
      attempt: 3,
      rederived: { state: 'agrees', says: 'hold' },
    })
  })
})

describe('of several', () => {
  it('the worst word counts, and none at all is no objection', () => {
    expect(worst(['promote', 'hold', 'rollback', 'promote'])).toBe('rollback')
    expect(worst(['hold', 'promote'])).toBe('hold')
    expect(worst(['promote'])).toBe('promote')
    expect(worst([])).toBe('promote')
  })

  it('the weakest strength counts, and none at all is a rehearsal', () => {
    expect(weakest(['live', 'rehearsal', 'contract'])).toBe('rehearsal')
    expect(weakest(['live', 'contract'])).toBe('contract')
    expect(weakest(['live'])).toBe('live')
    expect(weakest([])).toBe('rehearsal')
  })

  it('every id that blocks is named once, in the order of the assertions', () => {
    expect(allOf([['backoff-grows', 'retry-bounded'], [], ['retry-bounded', 'attempted-once']])).toEqual([
      'retry-bounded',
      'attempted-once',
      'backoff-grows',
    ])
  })
})

describe('packets are put in order', () => {
  const bent = (change: Partial<Candidate>): Candidate => ({ ...CANDIDATE, ...change })
  const saying = (says: 'promote' | 'hold' | 'rollback') =>
    bent({ rederived: says === 'promote' ? { state: 'agrees', says } : { state: 'differs', says, why: '' } })

  it.each<[what: string, before: Candidate, after: Candidate]>([
    ['their shards', bent({ shard: 'a', attempt: 1 }), bent({ shard: 'b', attempt: 2 })],
    [
      'the newest attempt',
      bent({ attempt: 10, digest: 'b' as Sha256 }),
      bent({ attempt: 9, digest: 'a' as Sha256 }),
    ],
    ['a rollback before a hold', saying('rollback'), saying('hold')],
    [
      'a hold before a promotion',
      { ...saying('hold'), digest: 'b' as Sha256 },
      { ...saying('promote'), digest: 'a' as Sha256 },
    ],
    ['their digests', bent({ digest: 'a' as Sha256, name: 'z' }), bent({ digest: 'b' as Sha256, name: 'y' })],
    ['their names', bent({ name: 'y' }), bent({ name: 'z' })],
  ])('by %s', (_what, before, after) => {
    expect([after, before].sort(byShard)).toEqual([before, after])
    expect([before, after].sort(byShard)).toEqual([before, after])
  })

  it('and are equal only where nothing tells them apart', () => {
    expect(byShard(CANDIDATE, { ...CANDIDATE })).toBe(0)
  })
})
