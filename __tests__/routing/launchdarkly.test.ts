import { describe, expect, it } from '@jest/globals'
import { gains, routePairs } from '../../src/routing/moves.ts'
import { complaint, sharesIn } from './read.ts'

const rollout = (...weights: number[]) => ({
  rollout: { variations: weights.map((weight, variation) => ({ variation, weight })) },
})
const place = (more: object) => ({
  on: true,
  rules: [],
  fallthrough: rollout(95_000, 5_000),
  offVariation: 0,
  ...more,
})
const flag = (environments: object) => ({
  key: 'llm-route',
  variations: [
    { value: 'openai', name: 'primary' },
    { value: 'cometapi', name: 'comet' },
  ],
  environments,
})
const json = (value: unknown) => JSON.stringify(value, null, 1)
const rows = (value: unknown) =>
  sharesIn(json(value), 'flag.json').map(({ group, route, percent }) => [group, route, percent])

describe('LaunchDarkly', () => {
  it('counts thousandths of a percent, in each environment by itself', () => {
    const both = flag({ production: place({}), test: place({ fallthrough: rollout(0, 100_000) }) })
    expect(rows(both)).toEqual([
      ['production', 'primary', 95],
      ['production', 'comet', 5],
      ['test', 'primary', 0],
      ['test', 'comet', 100],
    ])
    expect(sharesIn(json(both))[0]?.unit).toBe('parts')
    expect(sharesIn(json(both))[1]?.leadsTo).toContain('cometapi')
  })

  it('reads rules as groups, by what a person calls them', () => {
    const rules = [
      { _id: 'r1', description: 'beta testers', clauses: [], variation: 1 },
      { _id: 'r2', clauses: [], ...rollout(50_000, 50_000) },
      { clauses: [{ attribute: 'country', op: 'in', values: ['DE'] }], variation: 0 },
    ]
    expect(rows(flag({ production: place({ rules }) })).slice(2)).toEqual([
      ['production/beta testers', 'comet', 100],
      ['production/r2', 'primary', 50],
      ['production/r2', 'comet', 50],
      ['production/country in DE', 'primary', 100],
    ])
  })

  it('gives a single variation everything', () => {
    expect(rows(flag({ production: place({ fallthrough: { variation: 1 } }) }))).toEqual([
      ['production', 'comet', 100],
    ])
  })

  it('serves the off variation where a flag is off, and sees that turning it on is a gain', () => {
    const off = flag({ production: place({ on: false, rules: [{ _id: 'r', variation: 1 }] }) })
    expect(rows(off)).toEqual([
      ['production', 'primary', 100],
      ['production', 'comet', 0],
      ['production/r', 'comet', 0],
    ])
    const other = flag({ production: place({ on: false, fallthrough: { variation: 1 } }) })
    expect(rows(other)).toEqual([
      ['production', 'comet', 0],
      ['production', 'primary', 100],
    ])
    const bare = flag({ production: place({ on: false, offVariation: null }) })
    expect(rows(bare)).toEqual([
      ['production', 'primary', 0],
      ['production', 'comet', 0],
    ])
    const pairs = routePairs(sharesIn(json(off)), sharesIn(json(flag({ production: place({}) }))))
    expect(pairs.filter(gains).map(({ after }) => after?.route)).toEqual(['comet'])
  })

  it('reads what the SDKs store: many flags, and variations that are plain values', () => {
    const stored = {
      flags: {
        'llm-route': { ...place({}), variations: ['primary', { model: 'comet' }] },
        other: { ...place({ fallthrough: { variation: 0 } }), variations: [true, false] },
      },
      segments: {},
    }
    const expected = [
      ['llm-route', 'primary', 95],
      ['llm-route', 'variation 1', 5],
      ['other', 'true', 100],
    ]
    expect(rows(stored)).toEqual(expected)
    expect(rows({ path: '/', data: stored })).toEqual(expected)
    expect(rows({ flagValues: { 'llm-route': 'comet' } })).toEqual([['llm-route', 'comet', 100]])
  })

  it('reads a list of flags, each below its key', () => {
    expect(rows({ items: [flag({ production: place({}) })] })[1]).toEqual([
      'llm-route/production',
      'comet',
      5,
    ])
  })

  it('reads a flag without a list of variations by their numbers', () => {
    expect(rows({ fallthrough: rollout(95_000, 5_000) })).toEqual([
      ['', 'variation 0', 95],
      ['', 'variation 1', 5],
    ])
  })

  it('refuses weights that do not add up: the SDKs give the rest to the last variation', () => {
    for (const weights of [[95, 5], [0.95, 0.05], [95_000, 4_000], [95_000, 6_000], []])
      expect(complaint(json(flag({ production: place({ fallthrough: rollout(...weights) }) }))).says).toMatch(
        /add up/,
      )
  })

  it('refuses what is no weight, and a rule that serves nothing', () => {
    const weighing = (weight: unknown) =>
      json({
        fallthrough: {
          rollout: {
            variations: [
              { variation: 0, weight },
              { variation: 1, weight: 5_000 },
            ],
          },
        },
      })
    for (const weight of [null, undefined, '95%', -1, 'most', [1], 1e15])
      expect(complaint(weighing(weight)).line).toBeGreaterThan(1)
    expect(complaint(json(flag({ production: place({ rules: [{ _id: 'r' }] }) }))).says).toMatch(/add up/)
    expect(complaint(json(flag({ production: place({ rules: 'none' }) }))).line).toBeGreaterThan(1)
    expect(complaint(json({ flags: { a: { on: true } } })).line).toBeNull()
  })
})
