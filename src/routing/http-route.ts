import type { ShareUnit } from '../evidence/routing.ts'
import { amountOf } from './amount.ts'
import { entriesAt } from './entries.ts'
import { destinationsOf } from './kubernetes.ts'
import type { Entry, Group } from './share.ts'
import type { System } from './system.ts'
import type { Tree } from './tree.ts'
import { at, textAt } from './tree.ts'

/** https://gateway-api.sigs.k8s.io/reference/spec/#httpbackendref: a weight that is not given is 1. */
export const HTTP_ROUTE: System = {
  id: 'http-route',
  title: 'Gateway API `HTTPRoute`',
  knownBy: '`kind: HTTPRoute`',
  counts: '`spec.rules[].backendRefs[].weight`, 1 where it is missing',
  source: 'https://gateway-api.sigs.k8s.io/guides/traffic-splitting/',
  reads: {
    from: 'trees',
    knows: (document) => textAt(document, 'kind') === 'HTTPRoute',
    groups: (document, all) =>
      ruleGroups(
        document,
        (backend) => backendEntry(backend, all),
        () => 'weight',
      ),
  },
}

/**
 * One group a rule, below the name of the object. A rule is recognised by what it matches, since other requests are
 * other traffic; without a match by its name, else by its place.
 */
export function ruleGroups(
  document: Tree,
  entryOf: (backend: Tree) => Entry,
  unitOf: (backends: readonly Tree[]) => ShareUnit,
): readonly Group[] {
  const object = textAt(document, 'metadata', 'name') ?? ''
  const taken = new Map<string, number>()
  return entriesAt(document, 'spec', 'rules').map((rule) => {
    const matches = valuesIn(at(rule, 'matches')).join(' ')
    const called = matches === '' ? (textAt(rule, 'name') ?? '') : matches
    const count = (taken.get(called) ?? 0) + 1
    taken.set(called, count)
    const numbered = count === 1 ? called : `${called} rule ${count}`.trim()
    const backends = entriesAt(rule, 'backendRefs')
    return {
      name: [object, numbered].filter((part) => part !== '').join('/'),
      unit: unitOf(backends),
      whole: null,
      entries: backends.map(entryOf),
    }
  })
}

/** What a rule matches, as a person would say it: the values of headers, paths and parameters, and methods. */
function valuesIn(tree: Tree | undefined): readonly string[] {
  if (tree?.is === 'list') return tree.items.flatMap(valuesIn)
  if (tree?.is !== 'map') return []
  return tree.members.flatMap(({ key, value }) =>
    (key === 'value' || key === 'method') && value.is === 'scalar' ? [value.text] : valuesIn(value),
  )
}

/** A `null` is dropped by Kubernetes, so that the default counts. */
export function backendEntry(backend: Tree, all: readonly Tree[]): Entry {
  const weight = at(backend, 'weight')
  return {
    route: textAt(backend, 'name') ?? 'a backend without a name',
    amount: weight === undefined || weight.is === 'nothing' ? 1 : amountOf(weight),
    line: weight?.line ?? backend.line,
    leadsTo: destinationsOf(backend, all),
  }
}
