import { describe, expect, it } from '@jest/globals'
import { complaint, sharesIn } from './read.ts'

const flag = (targeting: unknown, more: object = {}) => ({
  state: 'ENABLED',
  variants: { primary: 'openai', comet: 'cometapi/model' },
  defaultVariant: 'primary',
  ...(targeting === undefined ? {} : { targeting }),
  ...more,
})
const file = (targeting: unknown, more: object = {}) => ({ flags: { 'llm-route': flag(targeting, more) } })
const json = (value: unknown) => JSON.stringify(value, null, 1)
const rows = (value: unknown) =>
  sharesIn(json(value), 'flags.json').map(({ group, route, percent }) => [group, route, percent])
const fractional = (...parts: unknown[]) => ({ fractional: parts })
const isBeta = { '==': [{ var: 'tier' }, 'beta'] }

describe('flagd', () => {
  it('counts relative numbers, 1 where a variant stands without one', () => {
    expect(rows(file(fractional(['primary', 3], ['comet'])))).toEqual([
      ['llm-route', 'primary', 75],
      ['llm-route', 'comet', 25],
    ])
    expect(rows(file(fractional(['primary'], ['comet', null])))[1]?.[2]).toBe(50)
    expect(sharesIn(json(file(fractional(['primary', 3], ['comet']))))[1]).toMatchObject({
      unit: 'weight',
      leadsTo: ['cometapi/model'],
    })
  })

  it('leaves out what the choice is made by', () => {
    for (const by of [
      { var: 'email' },
      { cat: [{ var: '$flagd.flagKey' }, { var: 'email' }] },
      'fixed',
      null,
    ])
      expect(rows(file(fractional(by, ['primary', 95], ['comet', 5])))[1]).toEqual(['llm-route', 'comet', 5])
  })

  it('reads the branches of a condition by themselves, and what is left under the name of the flag', () => {
    const rule = {
      if: [isBeta, fractional(['primary', 50], ['comet', 50]), fractional(['primary', 95], ['comet', 5])],
    }
    const beta = 'llm-route/== tier beta'
    expect(rows(file(rule))).toEqual([
      [beta, 'primary', 50],
      [beta, 'comet', 50],
      ['llm-route', 'primary', 95],
      ['llm-route', 'comet', 5],
    ])
    const chain = {
      if: [isBeta, 'comet', { in: ['x', { var: 'email' }] }, { if: [isBeta, 'primary'] }, null],
    }
    expect(rows(file(chain))).toEqual([
      [beta, 'comet', 100],
      ['llm-route/in x email/== tier beta', 'primary', 100],
      ['llm-route/in x email', 'primary', 100],
      ['llm-route', 'primary', 100],
    ])
  })

  it('takes an answer of yes or no for the name of a variant', () => {
    expect(rows(file(isBeta, { variants: { true: true, false: false }, defaultVariant: 'false' }))).toEqual([
      ['llm-route/== tier beta', 'true', 100],
      ['llm-route', 'false', 100],
    ])
  })

  it('gives the default variant everything where nothing is targeted', () => {
    for (const targeting of [undefined, null, {}])
      expect(rows(file(targeting))).toEqual([['llm-route', 'primary', 100]])
    expect(rows(file({}, { defaultVariant: null }))).toEqual([])
    expect(rows(file(fractional([null, 1], ['comet', 1])))[0]).toEqual(['llm-route', 'primary', 50])
  })

  it('gives nobody anything where a flag is disabled', () => {
    expect(rows(file(fractional(['primary', 1], ['comet', 1]), { state: 'DISABLED' }))).toEqual([
      ['llm-route', 'primary', 0],
      ['llm-route', 'comet', 0],
    ])
  })

  it('follows references, and refuses those that lead nowhere or to themselves', () => {
    const evaluators = { split: fractional(['primary', 9], ['comet', 1]), round: { $ref: 'round' } }
    const refer = (name: string) => ({ ...file({ $ref: name }), $evaluators: evaluators })
    expect(rows(refer('split'))[1]).toEqual(['llm-route', 'comet', 10])
    for (const name of ['round', 'missing']) expect(complaint(json(refer(name))).says).toMatch(/evaluators/)
  })

  it('reads flags in a list, and in the custom resource of the operator', () => {
    const split = fractional(['primary', 9], ['comet', 1])
    expect(rows({ flags: [{ key: 'llm-route', ...flag(split) }] })).toEqual(rows(file(split)))
    const resource = {
      apiVersion: 'core.openfeature.dev/v1beta1',
      kind: 'FeatureFlag',
      spec: { flagSpec: file(split) },
    }
    expect(rows(resource)).toEqual(rows(file(split)))
    expect(rows({ flags: { 'llm-route': { targeting: split } } })).toEqual(rows(file(split)))
  })

  it('refuses numbers that flagd cannot read: it would serve the default variant', () => {
    for (const weight of ['5', 0.5, -1, '5%', [5], { var: 'weight' }])
      expect(complaint(json(file(fractional(['primary', 95], ['comet', weight])))).line).toBeGreaterThan(1)
  })

  it('refuses a variant that is computed, and parts that are no pairs', () => {
    const computed = [
      { var: 'variant' },
      { cat: ['a', 'b'] },
      { fractional: 5 },
      fractional(['primary', 1], 'comet'),
      fractional([{ var: 'v' }, 1], ['comet', 1]),
      [],
      { a: 1, b: 2 },
    ]
    for (const targeting of computed) expect(complaint(json(file(targeting))).line).toBeGreaterThan(1)
  })
})
