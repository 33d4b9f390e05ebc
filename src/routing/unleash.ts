import { entriesAt } from './entries.ts'
import { distinct, groupName } from './group-name.ts'
import { placesIn } from './places.ts'
import type { Entry, Group } from './share.ts'
import { Untold } from './share.ts'
import type { System } from './system.ts'
import type { Tree } from './tree.ts'
import { at, has, textAt } from './tree.ts'
import type { Written } from './written-amount.ts'
import { written } from './written-amount.ts'
import type { Feature } from './unleash-features.ts'
import { featuresIn } from './unleash-features.ts'

export const UNLEASH: System = {
  id: 'unleash',
  title: 'Unleash',
  knownBy:
    '`features` with `strategies`, as clients get them, or with `featureStrategies`, as they are exported',
  counts:
    "`parameters.rollout` of `flexibleRollout` and `parameters.percentage` of `gradualRollout*`, in percent, shared among `variants[].weight` where there are any. Each strategy is a group; what it does not reach is nobody's",
  source: 'https://docs.getunleash.io/reference/activation-strategies',
  paths: { settings: /\.payload\b/, shares: /\.(?:rollout|percentage|enabled|disabled)$/ },
  reads: {
    from: 'trees',
    knows: (document) => featuresIn(document).some(({ strategies }) => strategies.some(isStrategy)),
    groups: (document) => featuresIn(document).flatMap(featureGroups),
  },
}

const ALL = 100

/** Strategies may all share the variants of their feature. */
const MOST_VARIANTS = 1_000

/** What variants are counted in where Unleash itself wrote them. */
const ALL_OF_VARIANTS = 1_000

function isStrategy(strategy: Tree): boolean {
  return (
    textAt(strategy, 'name') !== null && (strategyKind(strategy) !== 'unknown' || has(strategy, 'parameters'))
  )
}

/** Strategies are asked one by one, and the first that a user matches decides: each is a group. */
function featureGroups(feature: Feature): readonly Group[] {
  const { name, environment, strategies, line } = feature
  const base = groupName(name, environment)
  // Without a strategy a feature that is on is on for everybody.
  if (strategies.length === 0) return [strategyGroup(base, feature, [], { amount: ALL, line }, false)]
  const names = distinct(strategies.map((one) => textAt(one, 'title') ?? textAt(one, 'name') ?? ''))
  return strategies.map((strategy, index) => {
    const isOff = textAt(strategy, 'disabled') === 'true'
    const variants = entriesAt(strategy, 'variants')
    return strategyGroup(groupName(base, names[index] ?? ''), feature, variants, reachOf(strategy), isOff)
  })
}

function strategyGroup(
  name: string,
  feature: Feature,
  own: readonly Tree[],
  reach: Written,
  isOff: boolean,
): Group {
  const amount = feature.enabled && !isOff ? reach.amount : 0
  const variants = own.length > 0 ? own : feature.variants
  if (variants.length > MOST_VARIANTS)
    throw new Untold(reach.line, `More than ${MOST_VARIANTS} variants share one strategy: split the feature.`)
  if (variants.length === 0)
    return {
      name,
      unit: 'percent',
      whole: ALL,
      entries: [{ route: feature.name, amount, line: reach.line, leadsTo: [] }],
    }
  const weights = variants.map((variant) => written(variant, 'weight'))
  const sum = weights.reduce((total, weight) => total + weight.amount, 0)
  const entries = variants.map((variant, index): Entry => ({
    route: textAt(variant, 'name') ?? `variant ${index + 1}`,
    amount: sum === 0 ? 0 : (amount * (weights[index]?.amount ?? 0)) / sum,
    line: weights[index]?.line ?? variant.line,
    leadsTo: placesIn(at(variant, 'payload')),
  }))
  return { name, unit: sum === ALL_OF_VARIANTS ? 'parts' : 'weight', whole: ALL, entries }
}

/** Percent of those that the strategy's constraints let in. */
function reachOf(strategy: Tree): Written {
  const parameters = at(strategy, 'parameters') ?? strategy
  switch (strategyKind(strategy)) {
    case 'rollout':
      return written(parameters, 'rollout', 'percent')
    case 'percentage':
      return written(parameters, 'percentage', 'percent')
    case 'everybody':
      return { amount: ALL, line: strategy.line }
    case 'unknown':
      throw new Untold(
        strategy.line,
        "Code of the team's own decides whom this strategy reaches, so that no share stands in this file: use `flexibleRollout`, or review the change by hand.",
      )
  }
}

/** The strategies that Unleash brings along (https://docs.getunleash.io/reference/predefined-strategy-types). */
function strategyKind(strategy: Tree): 'rollout' | 'percentage' | 'everybody' | 'unknown' {
  const name = textAt(strategy, 'name') ?? ''
  if (name === 'flexibleRollout') return 'rollout'
  if (/^gradualRollout(?:UserId|SessionId|Random)$/.test(name)) return 'percentage'
  return ['default', 'userWithId', 'remoteAddress', 'applicationHostname'].includes(name)
    ? 'everybody'
    : 'unknown'
}
