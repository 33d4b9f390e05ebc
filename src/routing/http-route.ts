import { amountOf } from './amount.ts'
import { destinationsOf } from './kubernetes.ts'
import type { Entry, Group } from './share.ts'
import type { System } from './system.ts'
import type { Tree } from './tree.ts'
import { at, has, itemsAt, textAt } from './tree.ts'

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
    groups: (document, all) => ruleGroups(document, (backend) => backendEntry(backend, all)),
  },
}

/** One group a rule: its name, else its number, below the name of the object. */
export function ruleGroups(document: Tree, entryOf: (backend: Tree) => Entry): readonly Group[] {
  const name = textAt(document, 'metadata', 'name') ?? ''
  const rules = itemsAt(document, 'spec', 'rules')
  return rules.map((rule, index) => {
    const called = textAt(rule, 'name') ?? (rules.length > 1 ? `rule ${index + 1}` : null)
    const entries = itemsAt(rule, 'backendRefs').map(entryOf)
    return { name: called === null ? name : `${name}/${called}`, unit: 'weight', whole: null, entries }
  })
}

export function backendEntry(backend: Tree, all: readonly Tree[]): Entry {
  const weight = at(backend, 'weight')
  const route = textAt(backend, 'name') ?? ''
  return {
    route,
    amount: weight === undefined || !has(backend, 'weight') ? 1 : amountOf(weight),
    line: weight?.line ?? backend.line,
    leadsTo: destinationsOf(backend, all),
  }
}
