import { describe, expect, it } from '@jest/globals'
import { gains, routePairs } from '../../src/routing/moves.ts'
import { complaint, sharesIn } from './read.ts'

const rollout = (canary: string) => `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata:
  name: llm
spec:
  template: {spec: {containers: [{name: app, env: [{name: BASE_URL, value: https://api.cometapi.com/v1}]}]}}
  strategy:
    canary:
${canary}`
const steps = (...each: string[]) =>
  rollout(`      steps:\n${each.map((step) => `        - ${step}\n`).join('')}`)
const rows = (text: string) =>
  sharesIn(text).map(({ group, route, percent, line }) => [group, route, percent, line])

describe('Rollout', () => {
  it('reads each step as a group of canary and stable, and what follows the last as all', () => {
    expect(rows(steps('setWeight: 5', 'pause: {}', 'setWeight: 25'))).toEqual([
      ['llm/step 1', 'canary', 5, 10],
      ['llm/step 1', 'stable', 95, 10],
      ['llm/step 2', 'canary', 25, 12],
      ['llm/step 2', 'stable', 75, 12],
      ['llm/step 3', 'canary', 100, 10],
      ['llm/step 3', 'stable', 0, 10],
    ])
    expect(rows(steps('setWeight: 100'))).toHaveLength(2)
  })

  it('counts out of maxTrafficWeight', () => {
    const text = rollout(
      `      trafficRouting: {maxTrafficWeight: 1000, nginx: {stableIngress: llm}}
      steps: [{setWeight: 5}]
`,
    )
    expect(sharesIn(text)[0]).toMatchObject({ route: 'canary', percent: 0.5, unit: 'parts', line: 10 })
    expect(sharesIn(steps('setWeight: 5'))[0]).toMatchObject({ percent: 5, unit: 'percent' })
  })

  it('sees that dropping steps, or all of them, gives the canary more', () => {
    const careful = steps('setWeight: 5', 'setWeight: 25', 'setWeight: 50')
    const after = [steps('setWeight: 5'), rollout('      maxSurge: 1\n'), rollout('      steps: []\n')]
    for (const text of [...after, steps('pause: {}')]) {
      const pairs = routePairs(sharesIn(careful), sharesIn(text))
      expect(pairs.some((pair) => pair.after?.route === 'canary' && gains(pair))).toBe(true)
    }
  })

  it('gives a blue/green rollout everything at once', () => {
    const text = 'kind: Rollout\nspec:\n  strategy:\n    blueGreen: {activeService: a, previewService: b}\n'
    expect(rows(text)).toEqual([
      ['step 1', 'canary', 100, 4],
      ['step 1', 'stable', 0, 4],
    ])
  })

  it('leads where the template of the pods leads, and stays stable elsewhere', () => {
    const [canary, stable] = sharesIn(steps('setWeight: 5'))
    expect(canary?.leadsTo).toContain('https://api.cometapi.com/v1')
    expect(stable?.leadsTo).toEqual([])
  })

  it('reads copies of requests as a group of their own', () => {
    const text = steps(
      'setMirrorRoute: {name: shadow, percentage: 35, match: [{path: {prefix: /v1}}]}',
      'setWeight: 100',
      'setMirrorRoute: {name: shadow}',
    )
    expect(rows(text).slice(2)).toEqual([['llm/mirror/shadow', 'canary', 35, 10]])
  })

  it('refuses what it cannot tell, at its line', () => {
    expect(complaint(steps('setWeight: 5', 'setWeight: 101')).line).toBe(11)
    expect(complaint(steps('setWeight: -5')).line).toBe(10)
    expect(complaint(steps('setWeight:')).line).toBe(10)
    expect(complaint(steps('setWeight: "{{steps.first}}"')).says).toMatch(/template/)
    expect(complaint(rollout('      steps: {setWeight: 5}\n')).line).toBe(9)
    expect(complaint(rollout('      trafficRouting: {maxTrafficWeight: 0}\n')).line).toBe(9)
    expect(complaint(steps('experiment: {templates: [{name: a, weight: 5, specRef: canary}]}')).says).toMatch(
      /experiment/,
    )
  })
})
