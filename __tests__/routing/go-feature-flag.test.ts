import { describe, expect, it } from '@jest/globals'
import { gains, routePairs } from '../../src/routing/moves.ts'
import { complaint, sharesIn } from './read.ts'

const flag = (...lines: string[]) => `llm-route:
  variations: {primary: openai, comet: cometapi/model}
${lines.map((line) => `  ${line}\n`).join('')}`
const rows = (text: string) =>
  sharesIn(text).map(({ group, route, percent, line }) => [group, route, percent, line])
const DEFAULT = 'defaultRule: {variation: primary}'

describe('GO Feature Flag', () => {
  it('reads the percentages of the default rule', () => {
    const text = flag('defaultRule:', '  percentage:', '    primary: 99.5', '    comet: 0.5')
    expect(rows(text)).toEqual([
      ['llm-route', 'primary', 99.5, 5],
      ['llm-route', 'comet', 0.5, 6],
    ])
    expect(sharesIn(text)[1]).toMatchObject({ unit: 'percent', leadsTo: ['cometapi/model'] })
  })

  it('gives a variation everything, unless percentages stand beside it', () => {
    expect(rows(flag(DEFAULT))).toEqual([['llm-route', 'primary', 100, 3]])
    expect(rows(flag('defaultRule: {variation: primary, percentage: {primary: 0, comet: 100}}'))[1]).toEqual([
      'llm-route',
      'comet',
      100,
      3,
    ])
  })

  it('reads rules as groups, by name or by what they ask', () => {
    const text = flag(
      'targeting:',
      '  - {query: tier  eq "beta", percentage: {primary: 50, comet: 50}}',
      '  - {name: staff, query: org eq "us", variation: comet}',
      '  - {name: old, query: x eq 1, variation: comet, disable: true}',
      DEFAULT,
    )
    expect(rows(text)).toEqual([
      ['llm-route', 'primary', 100, 7],
      ['llm-route/tier eq "beta"', 'primary', 50, 4],
      ['llm-route/tier eq "beta"', 'comet', 50, 4],
      ['llm-route/staff', 'comet', 100, 5],
      ['llm-route/old', 'comet', 0, 6],
    ])
  })

  it('gives nobody anything where the flag is off', () => {
    expect(rows(flag(DEFAULT, 'disable: true'))).toEqual([['llm-route', 'primary', 0, 3]])
  })

  it('reads start and end of a progressive rollout', () => {
    const ramp = (initial: string, end: string) =>
      flag(
        'defaultRule:',
        '  progressiveRollout:',
        `    initial: {variation: primary, ${initial}date: 2026-01-01T00:00:00Z}`,
        `    end: {variation: comet, ${end}date: 2026-01-05T00:00:00Z}`,
      )
    expect(rows(ramp('percentage: 5, ', 'percentage: 50, '))).toEqual([
      ['llm-route/start', 'comet', 5, 5],
      ['llm-route/start', 'primary', 95, 5],
      ['llm-route/end', 'comet', 50, 6],
      ['llm-route/end', 'primary', 50, 5],
    ])
    for (const end of ['', 'percentage: 0, ', 'percentage: 150, ', 'percentage: 100, '])
      expect(rows(ramp('', end)).map(([, , percent]) => percent)).toEqual([0, 100, 100, 0])
    expect(complaint(ramp('percentage: 150, ', '')).line).toBe(5)
    expect(complaint(ramp('percentage: -1, ', '')).line).toBe(5)
  })

  it('gives a rollout from a variation to itself everything', () => {
    const step = (name: string) => `    ${name}: {variation: comet, date: 2026-01-01T00:00:00Z}`
    const text = flag('defaultRule:', '  progressiveRollout:', step('initial'), step('end'))
    expect(rows(text).map(([, route, percent]) => [route, percent])).toEqual([
      ['comet', 100],
      ['comet', 100],
    ])
  })

  it('reads each scheduled step as it leaves the flag', () => {
    const text = flag(
      'targeting: [{name: beta, query: tier eq "beta", percentage: {primary: 90, comet: 10}}]',
      'defaultRule: {percentage: {primary: 100, comet: 0}}',
      'scheduledRollout:',
      '  - date: 2026-01-01T00:00:00Z',
      '    targeting: [{name: beta, percentage: {primary: 50, comet: 50}}, {name: new, query: a eq 1, variation: comet}]',
      '  - date: 2026-02-01T00:00:00Z',
      '    defaultRule: {percentage: {primary: -1, comet: 100}}',
      '  - date: 2026-03-01T00:00:00Z',
      '    disable: true',
    )
    const of = (month: string) => rows(text).filter(([group]) => String(group).includes(month))
    expect(of('-01-01').map(([, route, percent]) => [route, percent])).toEqual([
      ['primary', 100],
      ['comet', 0],
      ['primary', 50],
      ['comet', 50],
      ['comet', 100],
    ])
    expect(of('-02-01')[0]).toEqual(['llm-route/2026-02-01T00:00:00Z', 'comet', 100, 9])
    expect(of('-03-01').map(([, , percent]) => percent)).toEqual([0, 0, 0, 0])
  })

  it('keeps one end of a scheduled progressive rollout where a step writes the other', () => {
    const text = flag(
      'defaultRule:',
      '  progressiveRollout:',
      '    initial: {variation: primary, percentage: 0, date: 2026-01-01T00:00:00Z}',
      '    end: {variation: comet, percentage: 10, date: 2026-01-05T00:00:00Z}',
      'scheduledRollout: [{date: 2026-02-01T00:00:00Z, defaultRule: {progressiveRollout: {end: {percentage: 60}}}}]',
    )
    expect(rows(text).at(-2)).toEqual(['llm-route/2026-02-01T00:00:00Z/end', 'comet', 60, 7])
  })

  it('reads TOML', () => {
    const toml = `[llm-route.variations]
primary = "openai"
comet = "cometapi"

[llm-route.defaultRule.percentage]
primary = 95
comet = 5
`
    expect(sharesIn(toml, 'flags.toml').map(({ route, percent, line }) => [route, percent, line])).toEqual([
      ['primary', 95, 6],
      ['comet', 5, 7],
    ])
  })

  it('sees a flag that is turned on as a gain', () => {
    const text = flag('defaultRule: {variation: comet}')
    const pairs = routePairs(sharesIn(`${text}  disable: true\n`), sharesIn(text))
    expect(pairs.filter(gains).map(({ route }) => route)).toEqual(['comet'])
  })

  it('refuses percentages that do not add up to 100: versions differ in what they mean', () => {
    const sum = (comet: string) => flag(`defaultRule: {percentage: {primary: 90, comet: ${comet}}}`)
    for (const comet of ['5', '11', '0.1']) expect(complaint(sum(comet)).says).toMatch(/add up/)
    expect(rows(sum('9.99'))).toHaveLength(2)
    for (const comet of ['-10', 'null', 'ten', '[10]', '"{{ .comet }}"'])
      expect(complaint(sum(comet)).line).toBe(3)
  })

  it('refuses rules that serve nothing, and lists that are none', () => {
    expect(complaint(flag('defaultRule: {variation: [comet]}')).line).toBe(3)
    expect(complaint(flag('defaultRule: {name: x}')).line).toBeNull()
    expect(complaint(flag('defaultRule: {percentage: 5}')).line).toBe(3)
    expect(complaint(flag('defaultRule: {progressiveRollout: {end: {variation: comet}}}')).line).toBe(3)
    expect(complaint(flag('defaultRule: {percentage: {}}')).line).toBe(3)
    expect(complaint(flag('targeting: {query: a}', DEFAULT)).line).toBe(3)
    expect(complaint(flag('scheduledRollout: soon', DEFAULT)).line).toBe(3)
    expect(rows('llm-route: {defaultRule: {variation: a}}\n')).toEqual([['llm-route', 'a', 100, 1]])
    expect(complaint('llm-route: {variations: {a: 1}}\n').line).toBeNull()
  })
})
