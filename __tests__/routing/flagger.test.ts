import { describe, expect, it } from '@jest/globals'
import { gains, routePairs } from '../../src/routing/moves.ts'
import { complaint, sharesIn } from './read.ts'

const canary = (...analysis: string[]) => `apiVersion: flagger.app/v1beta1
kind: Canary
metadata:
  name: llm
spec:
  targetRef: {apiVersion: apps/v1, kind: Deployment, name: cometapi-proxy}
  analysis:
    interval: 1m
${analysis.map((line) => `    ${line}\n`).join('')}`
const rows = (text: string) =>
  sharesIn(text).map(({ group, route, percent, line }) => [group, route, percent, line])

describe('Canary', () => {
  it('reads the first step and the highest weight', () => {
    expect(rows(canary('stepWeight: 5', 'maxWeight: 50'))).toEqual([
      ['llm/step 1', 'canary', 5, 9],
      ['llm/step 1', 'primary', 95, 9],
      ['llm/max', 'canary', 50, 10],
      ['llm/max', 'primary', 50, 10],
    ])
  })

  it('takes 100 for the highest weight where none is written, and no step above it', () => {
    expect(rows(canary('stepWeight: 20'))[2]).toEqual(['llm/max', 'canary', 100, 8])
    expect(rows(canary('stepWeight: 20', 'maxWeight: 10'))).toEqual([
      ['llm/step 1', 'canary', 10, 9],
      ['llm/step 1', 'primary', 90, 9],
    ])
  })

  it('reads a list of steps, which wins over a single one', () => {
    expect(
      rows(canary('stepWeight: 90', 'stepWeights: [1, 10, 80]')).filter(([, name]) => name === 'canary'),
    ).toEqual([
      ['llm/step 1', 'canary', 1, 10],
      ['llm/step 2', 'canary', 10, 10],
      ['llm/step 3', 'canary', 80, 10],
    ])
  })

  it('gives everything at once where there are no steps, or the analysis is skipped', () => {
    const careful = canary('stepWeight: 5', 'maxWeight: 50')
    const skipped = `${careful}  skipAnalysis: true\n`
    for (const text of [canary('iterations: 10'), skipped, canary('stepWeights: []')]) {
      const pairs = routePairs(sharesIn(careful), sharesIn(text))
      expect(sharesIn(text)[0]).toMatchObject({ route: 'canary', percent: 100 })
      expect(pairs.some((pair) => pair.after?.route === 'canary' && gains(pair))).toBe(true)
    }
  })

  it('reads the key of older versions', () => {
    expect(rows(canary('stepWeight: 5').replace('analysis:', 'canaryAnalysis:'))).toHaveLength(4)
  })

  it('reads copies of requests as a group of their own', () => {
    expect(rows(canary('iterations: 3', 'mirror: true', 'mirrorWeight: 30')).at(-1)).toEqual([
      'llm/mirror',
      'canary',
      30,
      11,
    ])
    expect(rows(canary('iterations: 3', 'mirror: true')).at(-1)).toEqual(['llm/mirror', 'canary', 100, 10])
    expect(rows(canary('iterations: 3', 'mirror: false'))).toHaveLength(2)
  })

  it('leads to the workload that it names', () => {
    const [first, primary] = sharesIn(canary('stepWeight: 5'))
    expect(first?.leadsTo).toContain('cometapi-proxy')
    expect(primary?.leadsTo).toEqual([])
  })

  it('refuses what it cannot tell, at its line', () => {
    expect(complaint(canary('stepWeight: -1')).line).toBe(9)
    expect(complaint(canary('stepWeight: 5', 'maxWeight: 101')).line).toBe(10)
    expect(complaint(canary('stepWeights: 5')).line).toBe(9)
    expect(complaint(canary('stepWeights: [5, many]')).line).toBe(9)
    expect(complaint('apiVersion: example.com/v1\nkind: Canary\nspec: {}\n').line).toBeNull()
  })
})
