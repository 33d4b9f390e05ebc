import type { RouteMove, RoutingChange } from '../../../src/evidence/routing.ts'
import type { Strength } from '../../../src/evidence/assertion.ts'
import type { Plan } from '../../../src/evidence/run.ts'
import { evidence, plan, policy } from '../build.ts'
import type { Case } from './case.ts'
import { casesOf } from './case.ts'

type Changed = Extract<RoutingChange, { state: 'changed' }>

const move = (before: number | null, after: number | null, over: Partial<RouteMove> = {}): RouteMove => ({
  file: 'config/litellm.yaml',
  route: 'cometapi/gpt-5-mini',
  before,
  after,
  unit: 'weight',
  line: 12,
  promoted: true,
  gains: after !== null && (before === null || after > before),
  ...over,
})

const moving = (moves: readonly RouteMove[], over: Partial<Changed> = {}): RoutingChange => ({
  state: 'changed',
  moves,
  unreadable: [],
  scope: [],
  carries: false,
  ...over,
})

const UNREADABLE = { file: 'config/litellm.yaml', line: 3, says: 'A template stands here.' }
const SCOPE = { file: 'config/litellm.yaml', setting: 'model_list[0].api_base', line: 9 }
const UNKNOWN: RoutingChange = { state: 'unknown', why: 'GitHub answered 403.', remedy: 'Give a token.' }

const under = (routing: RoutingChange, strength: Strength = 'live', maxStep = 25): Plan =>
  plan({ routing, strength, policy: { routing: { ...policy().routing, maxStep } } })

const covered = casesOf('routing-change-covered')
const COVERED: readonly Case[] = [
  covered('pass', 'a large step with live evidence', evidence(), under(moving([move(0, 100)]))),
  covered('pass', 'a step of just the most', evidence(), under(moving([move(5, 30)]), 'contract')),
  covered(
    'pass',
    'a step that rounding makes a hair larger',
    evidence(),
    under(moving([move(8.3333, 33.33335)]), 'contract'),
  ),
  covered(
    'pass',
    'a step of the most and all of its rounding',
    evidence(),
    under(moving([move(0, 25.0001)]), 'contract'),
  ),
  covered(
    'fail: step-not-covered',
    'a step of hardly more',
    evidence(),
    under(moving([move(0, 25.0002)]), 'contract'),
  ),
  covered(
    'fail: step-not-covered',
    'a point more without live evidence',
    evidence(),
    under(moving([move(5, 31)]), 'contract'),
  ),
  covered(
    'fail: step-not-covered',
    'a new route in a rehearsal',
    evidence(),
    under(moving([move(null, 50)]), 'rehearsal'),
  ),
  covered(
    'fail: step-not-covered',
    'any step where the policy allows none',
    evidence(),
    under(moving([move(5, 5.5)]), 'contract', 0),
  ),
  covered('pass', 'a large decrease', evidence(), under(moving([move(90, 5)]), 'contract')),
  covered('pass', 'a route that is gone', evidence(), under(moving([move(90, null)]), 'contract')),
  covered(
    'pass',
    'a large step of another route',
    evidence(),
    under(moving([move(5, 6), move(10, 90, { route: 'azure/gpt', promoted: false })]), 'contract'),
  ),
  covered(
    'pass',
    'an earlier place behind a healthy route',
    evidence(),
    under(moving([move(0, 0, { unit: 'order', gains: true })]), 'contract', 0),
  ),
  covered('not-evaluated: change-unknown', 'nobody knows what changed', evidence(), under(UNKNOWN)),
  covered(
    'not-evaluated: file-unreadable',
    'a watched file that cannot be read, beside one that moves little',
    evidence(),
    under(moving([move(5, 6)], { unreadable: [UNREADABLE] })),
  ),
  covered('not-applicable: no-routing-change', 'nothing is watched'),
  covered('not-applicable: no-routing-change', 'no share moves', evidence(), under({ state: 'unchanged' })),
]

const inScope = casesOf('change-in-scope')
const IN_SCOPE: readonly Case[] = [
  inScope('pass', 'shares alone', evidence(), under(moving([move(5, 10)]))),
  inScope(
    'fail: other-settings-changed',
    'an endpoint changes with the share',
    evidence(),
    under(moving([move(5, 10)], { scope: [SCOPE] })),
  ),
  inScope(
    'fail: other-settings-changed',
    'many settings, beside a file that cannot be read',
    evidence(),
    under(moving([], { scope: Array(9).fill(SCOPE), unreadable: [UNREADABLE] })),
  ),
  inScope(
    'not-evaluated: file-unreadable',
    'a file that cannot be read',
    evidence(),
    under(moving([], { unreadable: [UNREADABLE] })),
  ),
  inScope('not-evaluated: change-unknown', 'nobody knows what changed', evidence(), under(UNKNOWN)),
  inScope('not-applicable: no-routing-change', 'nothing is watched'),
]

export const ROUTING_CASES: readonly Case[] = [...COVERED, ...IN_SCOPE]
