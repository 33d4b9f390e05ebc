import { describe, expect, it } from '@jest/globals'
import type { RouteMove, RoutingChange } from '../../src/evidence/routing.ts'
import type { PolicyComparison } from '../../src/evidence/run.ts'
import { isNothingToJudge } from '../../src/verdict/nothing-to-judge.ts'

const STRICT: PolicyComparison = { state: 'compared', loosened: [] }
const move = (over: Partial<RouteMove>): RouteMove => ({
  file: 'routes.yml',
  route: 'comet',
  before: 10,
  after: 5,
  unit: 'weight',
  line: 3,
  promoted: true,
  gains: false,
  ...over,
})
const changed = (...moves: readonly RouteMove[]): RoutingChange => ({
  state: 'changed',
  moves,
  unreadable: [],
  scope: [],
  carries: true,
})
const UNCHANGED: RoutingChange = { state: 'unchanged' }

describe('a change is let go unjudged', () => {
  it.each<readonly [string, RoutingChange]>([
    ['no share moves', UNCHANGED],
    ['the fallback gets less', changed(move({}))],
    ['the fallback is taken out', changed(move({ after: null }))],
    ['only other routes gain', changed(move({ promoted: false, gains: true, after: 20 }))],
  ])('where %s', (_what, routing) => {
    expect(isNothingToJudge(routing, STRICT)).toBe(true)
    expect(isNothingToJudge(routing, { state: 'not-a-change' })).toBe(true)
  })
})

describe('a change is judged', () => {
  const unreadable = { file: 'routes.yml', line: null, says: 'It is no UTF-8 text.' }
  it.each<readonly [string, RoutingChange]>([
    ['the fallback gets more', changed(move({ after: 20, gains: true }))],
    ['it gets more in one place and less in another', changed(move({}), move({ after: 20, gains: true }))],
    ['a file could not be read', { ...changed(move({})), unreadable: [unreadable] } as RoutingChange],
    ['nobody knows what changed', { state: 'unknown', why: '', remedy: '' }],
    ['nothing is watched', { state: 'not-watched' }],
  ])('where %s', (_what, routing) => {
    expect(isNothingToJudge(routing, STRICT)).toBe(false)
  })

  it.each<readonly [string, PolicyComparison]>([
    ['it loosens the policy', { state: 'compared', loosened: [loosened()] }],
    ['nobody knows whether it does', { state: 'unreadable', why: '', remedy: '' }],
  ])('where %s, whatever it moves', (_what, comparison) => {
    expect(isNothingToJudge(UNCHANGED, comparison)).toBe(false)
    expect(isNothingToJudge(changed(move({})), comparison)).toBe(false)
  })
})

function loosened() {
  return {
    setting: 'routing-files',
    base: 'a.yml',
    effective: 'not listed',
    by: 'file' as const,
    place: null,
  }
}
