import type { ShareUnit } from '../evidence/routing.ts'
import { amountOf } from './amount.ts'
import { entriesAt } from './entries.ts'
import { hostOf } from './hosts.ts'
import type { Entry, Group } from './share.ts'
import { Untold } from './share.ts'
import type { System } from './system.ts'
import type { Tree } from './tree.ts'
import { at, has, membersAt, textAt } from './tree.ts'

export const PORTKEY: System = {
  id: 'portkey',
  title: 'Portkey',
  knownBy: '`strategy.mode` with `targets`, at the top or inside other maps',
  counts:
    '`targets[].weight` in mode `loadbalance`, 1 where it is missing; places in `targets` in modes `fallback` and `single`. Nested targets multiply',
  source: 'https://github.com/Portkey-AI/gateway',
  reads: {
    from: 'trees',
    knows: (document) => configsIn(document).length > 0,
    groups: (document) => configsIn(document).map(({ name, config }) => configGroup(name, config)),
  },
}

/** Configurations lie this deep in files of a team's own at most. */
const DEEPEST = 4

interface Named {
  readonly name: string
  readonly config: Tree
}

function configsIn(tree: Tree, name = '', depth = 0): readonly Named[] {
  if (has(tree, 'strategy', 'mode') && at(tree, 'targets')?.is === 'list') return [{ name, config: tree }]
  if (depth === DEEPEST) return []
  return membersAt(tree).flatMap(({ key, value }) =>
    configsIn(value, name === '' ? key : `${name}.${key}`, depth + 1),
  )
}

/** A target that calls somebody, and what reaches it: `part` of 1 once all of lower rank have failed. */
interface Leaf {
  readonly target: Tree
  readonly part: number
  readonly rank: number
  readonly unit: ShareUnit
  /** What the targets around it say: custom host and provider are inherited. */
  readonly around: readonly Tree[]
}

function configGroup(name: string, config: Tree): Group {
  const leaves = leavesOf(config, { target: config, part: 1, rank: 0, unit: 'weight', around: [] })
  const providers = Map.groupBy(leaves, ({ target }) => plainName(target))
  const entries = leaves.map(({ target, part, rank, unit, around }, index): Entry => {
    const plain = plainName(target) ?? `target ${index + 1}`
    const host = hostOf(textAt(target, 'custom_host') ?? '')
    const shared = (providers.get(plain)?.length ?? 0) > 1
    const called = textAt(target, 'name') !== null || host === null
    return {
      route: called || !shared ? plain : `${plain}@${host}`,
      id: called ? plain : `${plain}@${host}`,
      amount: 100 * part,
      rank,
      unit,
      line: at(target, 'weight')?.line ?? target.line,
      leadsTo: [target, ...around].flatMap((one) => PLACES.flatMap((path) => textAt(one, ...path) ?? [])),
    }
  })
  return { name, unit: 'weight', whole: 100, entries }
}

function plainName(target: Tree): string | null {
  return textAt(target, 'name') ?? textAt(target, 'virtual_key') ?? textAt(target, 'provider')
}

/** What says where a target leads; keys are not among it. */
const PLACES = [
  ['name'],
  ['virtual_key'],
  ['provider'],
  ['custom_host'],
  ['override_params', 'model'],
  ['resource_name'],
  ['config'],
] as const

function leavesOf(node: Tree, here: Leaf): readonly Leaf[] {
  const targets = entriesAt(node, 'targets')
  if (targets.length === 0) return [here]
  const around = [node, ...here.around]
  const mode = textAt(node, 'strategy', 'mode')
  if (mode === 'loadbalance') return balanced(targets, { ...here, around })
  // Without a strategy the gateway asks the first target alone, as in mode `single`.
  if (mode === 'fallback' || mode === 'single' || mode === null) return inOrder(targets, { ...here, around })
  const strategy = at(node, 'strategy')
  throw new Untold(
    strategy?.line ?? node.line,
    'This mode chooses by the request, so that no share stands in this file: use `loadbalance` or `fallback`, or review the change by hand.',
  )
}

function balanced(targets: readonly Tree[], here: Leaf): readonly Leaf[] {
  const weights = targets.map((target) => {
    const weight = at(target, 'weight')
    return weight === undefined || weight.is === 'nothing' ? 1 : amountOf(weight)
  })
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return targets.flatMap((target, index) => {
    const part = sum === 0 ? 0 : (here.part * (weights[index] ?? 0)) / sum
    return leavesOf(target, { ...here, target, part, unit: 'weight' })
  })
}

/** A target that shares traffic itself stands in one place of the order as a whole. */
function inOrder(targets: readonly Tree[], here: Leaf): readonly Leaf[] {
  let { rank } = here
  return targets.flatMap((target) => {
    const leaves = leavesOf(target, { ...here, target, rank, unit: 'order' })
    rank = 1 + leaves.reduce((last, leaf) => Math.max(last, leaf.rank), rank)
    return leaves
  })
}
