import { amountOf } from './amount.ts'
import { entriesAt } from './entries.ts'
import { distinct, groupName } from './group-name.ts'
import { placesIn } from './places.ts'
import type { Entry, Group } from './share.ts'
import { Untold } from './share.ts'
import type { System } from './system.ts'
import type { Tree } from './tree.ts'
import { at, has, itemsAt, membersAt, textAt, textsIn } from './tree.ts'
import { written } from './written-amount.ts'

export const LAUNCHDARKLY: System = {
  id: 'launchdarkly',
  title: 'LaunchDarkly',
  knownBy:
    'a flag with `fallthrough`, in `environments` or by itself; `flags`, `items` or `flagValues` of them',
  counts:
    '`rollout.variations[].weight` of `fallthrough` and each of the `rules`, in thousandths of a percent; a single `variation` gets everything. A flag that is off serves `offVariation`',
  source: 'https://launchdarkly.com/docs/api/feature-flags',
  paths: {
    settings: /(?:^|\.)(?<!\.rollout\.)variations\b/,
    shares: /\.rollout\b|\.variation$|\.on$|\.offVariation$/,
  },
  reads: {
    from: 'trees',
    knows: (document) => flagsIn(document).length > 0 || at(document, 'flagValues')?.is === 'map',
    groups: (document) => [
      ...flagsIn(document).flatMap(({ name, flag }) => flagGroups(name, flag)),
      ...membersAt(document, 'flagValues').map(({ key, value, line }) =>
        servedGroup(key, [{ ...named(key, value), amount: ALL, line }]),
      ),
    ],
  },
}

/** Weights are thousandths of a percent (https://launchdarkly.com/docs/home/releases/percentage-rollouts). */
const ALL = 100_000

interface Named {
  readonly name: string
  readonly flag: Tree
}

/** As the API gives them (one, or `items`), and as the SDKs store them (`flags`, or one). */
function flagsIn(document: Tree): readonly Named[] {
  // A file with one flag stays one: its key would be the same before every group.
  if (isFlag(document)) return [{ name: '', flag: document }]
  const listed = itemsAt(document, 'items').map((flag) => ({ name: textAt(flag, 'key') ?? '', flag }))
  const stored = [...membersAt(document, 'flags'), ...membersAt(document, 'data', 'flags')]
  return [...listed, ...stored.map(({ key, value }) => ({ name: key, flag: value }))].filter(({ flag }) =>
    isFlag(flag),
  )
}

function isFlag(flag: Tree): boolean {
  return serves(flag) || membersAt(flag, 'environments').some(({ value }) => serves(value))
}

function serves(place: Tree): boolean {
  return (
    has(place, 'fallthrough', 'variation') || at(place, 'fallthrough', 'rollout', 'variations')?.is === 'list'
  )
}

function flagGroups(name: string, flag: Tree): readonly Group[] {
  const variations = itemsAt(flag, 'variations')
  const environments = membersAt(flag, 'environments')
  if (environments.length === 0) return placeGroups(groupName(name), flag, variations)
  return environments.flatMap(({ key, value }) => placeGroups(groupName(name, key), value, variations))
}

/** One group for what no rule matches, and one a rule. */
function placeGroups(name: string, place: Tree, variations: readonly Tree[]): readonly Group[] {
  const isOff = textAt(place, 'on') === 'false'
  const rules = entriesAt(place, 'rules')
  const names = distinct(rules.map(ruleName))
  const entriesOf = (rule: Tree): readonly Entry[] =>
    isOff
      ? rolledOut(rule, variations).map((entry) => ({ ...entry, amount: 0 }))
      : rolledOut(rule, variations)
  const fallthrough = entriesOf(at(place, 'fallthrough') ?? place)
  return [
    servedGroup(name, isOff ? turnedOff(fallthrough, place, variations) : fallthrough),
    ...rules.map((rule, index) => servedGroup(groupName(name, names[index] ?? ''), entriesOf(rule))),
  ]
}

function servedGroup(name: string, entries: readonly Entry[]): Group {
  return { name, unit: 'parts', whole: ALL, entries }
}

function ruleName(rule: Tree): string {
  return (
    textAt(rule, 'description') ??
    textAt(rule, '_id') ??
    textAt(rule, 'id') ??
    textsIn(at(rule, 'clauses')).join(' ')
  )
}

function rolledOut(rule: Tree, variations: readonly Tree[]): readonly Entry[] {
  const single = at(rule, 'variation')
  if (single !== undefined && single.is !== 'nothing')
    return [{ ...variationAt(single, variations), amount: ALL, line: single.line }]
  const items = entriesAt(rule, 'rollout', 'variations')
  const entries = items.map((item) => ({
    ...variationAt(at(item, 'variation') ?? item, variations),
    ...written(item, 'weight'),
  }))
  const sum = entries.reduce((total, { amount }) => total + amount, 0)
  if (sum === ALL) return entries
  // The SDKs give what is missing to the last variation: 95 and 5 would mean 0.095 and 99.905 percent.
  throw new Untold(
    at(rule, 'rollout')?.line ?? rule.line,
    `The weights add up to ${sum}, and ${ALL} are all: write them in thousandths of a percent.`,
  )
}

/** What a flag serves that is off: nothing of its rollout, and all of one variation. */
function turnedOff(entries: readonly Entry[], place: Tree, variations: readonly Tree[]): readonly Entry[] {
  const off = at(place, 'offVariation')
  if (off === undefined || off.is === 'nothing') return entries
  const served = { ...variationAt(off, variations), amount: ALL, line: off.line }
  const index = entries.findIndex(({ route }) => route === served.route)
  return index === -1
    ? [...entries, served]
    : entries.map((entry, i) => (i === index ? { ...entry, amount: ALL } : entry))
}

type Variation = Pick<Entry, 'route' | 'leadsTo'>

function variationAt(number: Tree, variations: readonly Tree[]): Variation {
  const index = amountOf(number)
  const variation = variations[index]
  const known = variation !== undefined && Number.isInteger(index)
  return known ? named(`variation ${index}`, variation) : { route: `variation ${index}`, leadsTo: [] }
}

/** By its name, else its value where that is a text; the API wraps values, the SDKs do not. */
function named(otherwise: string, variation: Tree): Variation {
  return {
    route: textAt(variation, 'name') ?? textAt(variation, 'value') ?? textAt(variation) ?? otherwise,
    leadsTo: placesIn(variation),
  }
}
