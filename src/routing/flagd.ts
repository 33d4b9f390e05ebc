import { groupName } from './group-name.ts'
import { targetedGroups } from './flagd-targeting.ts'
import { placesIn } from './places.ts'
import type { Group } from './share.ts'
import type { System } from './system.ts'
import type { Tree } from './tree.ts'
import { at, has, itemsAt, membersAt, textAt } from './tree.ts'

export const FLAGD: System = {
  id: 'flagd',
  title: 'flagd (OpenFeature)',
  knownBy: '`flags` with `state`, `variants`, `defaultVariant` or `targeting`, or `kind: FeatureFlag`',
  counts:
    '`targeting.fractional`, 1 where a variant stands without a number, in each branch of `if` by itself; without targeting `defaultVariant` gets everything. A flag that is `DISABLED` gives nobody anything',
  source: 'https://flagd.dev/reference/custom-operations/fractional-operation/',
  paths: { settings: /\.variants\./, shares: /\.targeting\b|\$evaluators\b|\.state$|\.defaultVariant$/ },
  reads: {
    from: 'trees',
    knows: (document) => flagsIn(document).some(({ flag }) => isFlag(flag)),
    groups: (document) =>
      flagsIn(document)
        .filter(({ flag }) => isFlag(flag))
        .flatMap(({ name, flag }) => flagGroups(name, flag, at(rootOf(document), '$evaluators'))),
  },
}

/** The operator's custom resource holds the whole file. */
function rootOf(document: Tree): Tree {
  return at(document, 'spec', 'flagSpec') ?? document
}

/** Flags stand in a map, or in a list with keys of their own. */
function flagsIn(document: Tree): readonly { readonly name: string; readonly flag: Tree }[] {
  const root = rootOf(document)
  return [
    ...membersAt(root, 'flags').map(({ key, value }) => ({ name: key, flag: value })),
    ...itemsAt(root, 'flags').map((flag) => ({ name: textAt(flag, 'key') ?? '', flag })),
  ]
}

function isFlag(flag: Tree): boolean {
  const state = textAt(flag, 'state')
  return (
    at(flag, 'variants')?.is === 'map' ||
    at(flag, 'targeting')?.is === 'map' ||
    state === 'ENABLED' ||
    state === 'DISABLED' ||
    has(flag, 'defaultVariant')
  )
}

function flagGroups(name: string, flag: Tree, evaluators: Tree | undefined): readonly Group[] {
  const isOff = textAt(flag, 'state') === 'DISABLED'
  return targetedGroups(flag, evaluators).map(({ condition, shares }) => ({
    name: groupName(name, condition),
    unit: 'weight',
    whole: null,
    entries: shares.map(({ variant, amount, line }) => ({
      route: variant,
      amount: isOff ? 0 : amount,
      line,
      leadsTo: placesIn(at(flag, 'variants', variant)),
    })),
  }))
}
