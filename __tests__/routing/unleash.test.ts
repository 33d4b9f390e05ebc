import { describe, expect, it } from '@jest/globals'
import { gains, routePairs } from '../../src/routing/moves.ts'
import { complaint, sharesIn } from './read.ts'

const flexible = (rollout: unknown, more: object = {}) => ({
  name: 'flexibleRollout',
  parameters: { rollout, stickiness: 'default', groupId: 'comet' },
  ...more,
})
const file = (strategies: unknown, more: object = {}) => ({
  version: 2,
  features: [{ name: 'comet', enabled: true, strategies, ...more }],
})
const json = (value: unknown) => JSON.stringify(value, null, 1)
const rows = (value: unknown) =>
  sharesIn(json(value), 'features.json').map(({ group, route, percent }) => [group, route, percent])
const variants = [
  { name: 'primary', weight: 900 },
  { name: 'fallback', weight: 100, payload: { type: 'string', value: 'cometapi/model' } },
]

describe('Unleash', () => {
  it('reads the percentage of a strategy, which is a text, and calls the route by its feature', () => {
    expect(rows(file([flexible('5')]))).toEqual([['comet/flexibleRollout', 'comet', 5]])
    expect(rows(file([flexible(5)]))).toEqual([['comet/flexibleRollout', 'comet', 5]])
    expect(sharesIn(json(file([flexible('5')])))[0]).toMatchObject({ unit: 'percent', line: 11 })
  })

  it('shares it among variants: those of the strategy, else those of the feature', () => {
    const own = file([flexible('50', { variants })])
    expect(rows(own)).toEqual([
      ['comet/flexibleRollout', 'primary', 45],
      ['comet/flexibleRollout', 'fallback', 5],
    ])
    expect(rows(file([flexible('50')], { variants }))).toEqual(rows(own))
    expect(rows(file([flexible('50', { variants: [] })], { variants }))).toEqual(rows(own))
    expect(sharesIn(json(own))[1]).toMatchObject({ unit: 'parts' })
    expect(sharesIn(json(own))[1]?.leadsTo).toContain('cometapi/model')
    const even = [
      { name: 'a', weight: 1 },
      { name: 'b', weight: 1 },
    ]
    expect(sharesIn(json(file([flexible('100', { variants: even })])))).toMatchObject([
      { percent: 50, unit: 'weight' },
      { percent: 50 },
    ])
    const none = [{ name: 'a', weight: 0 }]
    expect(rows(file([flexible('100', { variants: none })]))[0]?.[2]).toBe(0)
  })

  it('reads each strategy as a group, by its title', () => {
    const strategies = [
      flexible('5', { title: 'everybody' }),
      { name: 'userWithId', parameters: { userIds: '1,2' } },
      { name: 'gradualRolloutUserId', parameters: { percentage: '20', groupId: 'g' } },
      { name: 'default' },
      flexible('6'),
      flexible('7'),
    ]
    expect(rows(file(strategies))).toEqual([
      ['comet/everybody', 'comet', 5],
      ['comet/userWithId', 'comet', 100],
      ['comet/gradualRolloutUserId', 'comet', 20],
      ['comet/default', 'comet', 100],
      ['comet/flexibleRollout', 'comet', 6],
      ['comet/flexibleRollout rule 2', 'comet', 7],
    ])
  })

  it('gives everybody a feature without strategies, and nobody one that is off', () => {
    const features = [
      { name: 'a', enabled: true, strategies: [] },
      { name: 'b', enabled: false, strategies: [flexible('50')] },
      { name: 'c', enabled: true, strategies: [flexible('50', { disabled: true })] },
    ]
    expect(rows({ features }).map(([, route, percent]) => [route, percent])).toEqual([
      ['a', 100],
      ['b', 0],
      ['c', 0],
    ])
    const on = features.map((feature) => ({ ...feature, enabled: true }))
    const pairs = routePairs(sharesIn(json({ features })), sharesIn(json({ features: on })))
    expect(pairs.filter(gains).map(({ route }) => route)).toEqual(['b'])
  })

  it('reads an export, in which strategies and switches stand apart', () => {
    const exported = (enabled: boolean) => ({
      features: [{ name: 'comet', type: 'release', project: 'default' }],
      featureStrategies: [
        flexible('25', { featureName: 'comet', title: 'Rollout', variants: [] }),
        flexible('99', { featureName: 'another' }),
      ],
      featureEnvironments: [
        { name: 'comet', featureName: 'comet', environment: 'production', enabled, variants },
      ],
      tagTypes: [],
    })
    expect(rows(exported(true))).toEqual([
      ['comet/Rollout', 'primary', 22.5],
      ['comet/Rollout', 'fallback', 2.5],
    ])
    expect(rows(exported(false)).map(([, , percent]) => percent)).toEqual([0, 0])
  })

  it('reads a feature as the API shows it, each environment by itself', () => {
    const feature = {
      name: 'comet',
      environments: [
        { name: 'development', enabled: true, strategies: [flexible('100')] },
        { name: 'production', enabled: true, strategies: [flexible('5')] },
      ],
    }
    expect(rows(feature)).toEqual([
      ['comet/development/flexibleRollout', 'comet', 100],
      ['comet/production/flexibleRollout', 'comet', 5],
    ])
    expect(rows({ features: [feature] })).toEqual(rows(feature))
    expect(rows({ strategies: [flexible('5')] })).toEqual([['comet/flexibleRollout', 'comet', 5]])
  })

  it('refuses what it cannot tell, at its line', () => {
    for (const rollout of [undefined, null, '', 'half', '-5', 101, '{{ rollout }}', { a: 1 }])
      expect(complaint(json(file([flexible(rollout)]))).line).toBeGreaterThan(1)
    expect(complaint(json(file([{ name: 'ourOwn', parameters: {} }]))).says).toMatch(/the team's own/)
    expect(complaint(json(file([flexible('5', { variants: [{ name: 'a' }] })]))).says).toMatch(/weight/)
    expect(complaint(json(file([flexible('5'), 'default']))).line).toBeGreaterThan(1)
    expect(complaint(json({ features: [{ name: 'a', strategies: [] }] })).line).toBeNull()
  })
})
