import { describe, expect, it } from '@jest/globals'
import { contractOf, contractState, driftBetween, sameContract } from '../../src/contract/drift.ts'
import type { Packet } from '../../src/packet/schema.ts'
import { aDrill, anErrorDrill, aPacket } from '../report/packet.ts'

type Fields = Packet['drills'][number]['reading']['fields']
type Documented = Packet['documented'][number]['documented']

function packet(
  fields: Fields,
  pages: Readonly<Record<string, Documented>> = {},
  more: Partial<Packet> = {},
) {
  const reading = { outcome: 'pass', code: null, error_code: null, fields } as const
  return {
    ...aPacket({ drills: [anErrorDrill(), aDrill({ reading })] }),
    documented: Object.entries(pages).map(([selector, documented]) => ({ selector, documented })),
    sources: [source('current')],
    ...more,
  }
}

function source(state: Packet['sources'][number]['state']): Packet['sources'][number] {
  return { area: 'responses', url: 'https://docs.example/r.md', accessed: null, sha256: null, state }
}

const RULES = [
  { path: 'status', types: ['string'] },
  { path: 'usage', types: ['object', 'null'] },
] as const

describe('drift between two packets', () => {
  it.each<readonly [string, Fields, Fields, string | null]>([
    ['a field that is gone', { status: 'string' }, { status: 'missing' }, 'removed'],
    ['a field that came back', { status: 'missing' }, { status: 'string' }, 'added'],
    ['another type', { status: 'string' }, { status: 'number' }, 'type-changed'],
    ['elements that differ', { status: 'string' }, { status: 'mixed' }, 'type-changed'],
    ['the same', { status: 'string' }, { status: 'string' }, null],
    ['a field that nobody looked for before', {}, { status: 'missing' }, null],
    ['a field that is no longer looked for', { status: 'string' }, {}, null],
  ])('%s', (_name, before, after, kind) => {
    expect(driftBetween(packet(before), packet(after)).map((each) => each.kind)).toEqual(kind ? [kind] : [])
  })

  it.each<readonly [Documented, Documented, string | null]>([
    ['yes', 'no', 'undocumented'],
    ['no', 'yes', 'added'],
    ['yes', 'unknown', null],
    ['unknown', 'no', null],
    ['no', 'no', null],
  ])('pages that said %s and now say %s', (before, after, kind) => {
    const found = driftBetween(packet({}, { id: before }), packet({}, { id: after }))
    expect(found.map((each) => each.kind)).toEqual(kind ? [kind] : [])
  })

  it('does not compare what a simulator sent, nor a reply that could not be read', () => {
    const simulated = aPacket({ strength: 'rehearsal', drills: packet({ status: 'missing' }).drills })
    expect(driftBetween(packet({ status: 'string' }), simulated)).toEqual([])
  })

  it('is looked for within one contract', () => {
    const one = packet({})
    const with_ = (strength: Partial<Packet['strength']>) => ({
      ...one,
      strength: { ...one.strength, ...strength },
    })
    expect(sameContract(one, packet({ status: 'string' }))).toBe(true)
    expect(sameContract(one, with_({ upstream_surface: 'chat-completions' }))).toBe(false)
    expect(sameContract(one, with_({ route_origin: 'https://other.example' }))).toBe(false)
    expect(sameContract(one, with_({ model: 'other' }))).toBe(false)
    expect(contractOf(one)).toMatchObject({ profile: 'minimal' })
  })
})

describe('what stands against the contract', () => {
  it('is a field that is missing, of another type or undocumented, and a page that is gone', () => {
    const now = packet(
      { status: 'missing', usage: 'null' },
      { status: 'yes', usage: 'no' },
      {
        sources: [source('gone'), source('changed')],
      },
    )
    expect(contractState(now, RULES)).toEqual({
      standing: [
        { of: 'reply', selector: 'status', seen: 'missing', expected: 'string' },
        { of: 'pages', selector: 'usage' },
        { of: 'page', area: 'responses', url: 'https://docs.example/r.md' },
      ],
      conclusive: true,
    })
  })

  it.each([
    ['terminal-missing', 1],
    ['both-surfaces', 1],
    ['output-limit', 0],
    ['stream-cut', 0],
  ] as const)('is a reply that reads %s: %d', (code, times) => {
    const drills = [aDrill({ reading: { outcome: 'ambiguous', code, error_code: null, fields: {} } })]
    const state = contractState(packet({}, {}, { drills }), RULES)
    expect(state.standing).toHaveLength(times)
    expect(state.conclusive).toBe(false)
  })

  it.each<readonly [string, Partial<Packet>]>([
    ['a page that was not reached', { sources: [source('current'), source('unreachable')] }],
    ['a field that no page told', { documented: [{ selector: 'status', documented: 'unknown' }] }],
    [
      'a happy path that failed',
      {
        drills: [aDrill({ reading: { outcome: 'fail', code: 'http-error', error_code: null, fields: {} } })],
      },
    ],
    [
      'nothing that was asked',
      { sources: [source('not-checked')], strength: { ...packet({}).strength, value: 'rehearsal' } },
    ],
  ])('cannot be told after %s', (_name, more) => {
    const state = contractState(packet({ status: 'string', usage: 'object' }, {}, more), RULES)
    expect(state).toEqual({ standing: [], conclusive: false })
  })

  it('is told by live replies alone where no page is asked', () => {
    const now = packet({ status: 'string', usage: 'object' }, {}, { sources: [source('not-checked')] })
    expect(contractState(now, RULES)).toEqual({ standing: [], conclusive: true })
  })
})
