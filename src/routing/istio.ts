import { isResource, objectName } from './custom-resource.ts'
import { entriesAt } from './entries.ts'
import { distinct, groupName } from './group-name.ts'
import type { Hosts } from './istio-hosts.ts'
import { hostsIn } from './istio-hosts.ts'
import { placesIn } from './places.ts'
import type { Entry, Group } from './share.ts'
import { Untold } from './share.ts'
import type { System } from './system.ts'
import type { Tree } from './tree.ts'
import { at, has, textAt, textsIn } from './tree.ts'
import { writtenOr } from './written-amount.ts'

export const ISTIO: System = {
  id: 'istio',
  title: 'Istio `VirtualService`',
  knownBy: '`kind: VirtualService` of `networking.istio.io`',
  counts:
    '`spec.http[].route[].weight` (`tcp` and `tls` too), 0 where it is missing, all where a destination stands alone. `mirrorPercentage` is a group of its own',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/',
  paths: { shares: /\.mirrorPercent(?:age)?\b|\.mirror_percent$|\.mirrors\[[^\]]*\]\.percentage\b/ },
  reads: {
    from: 'trees',
    knows: (document) => isResource(document, 'VirtualService', 'networking.istio.io'),
    groups: (document, all) =>
      ['http', 'tls', 'tcp'].flatMap((protocol) => protocolGroups(document, protocol, hostsIn(all))),
  },
}

/** One group a route, below the object's name: recognised by what it matches; without a match by its name. */
function protocolGroups(document: Tree, protocol: string, hosts: Hosts): readonly Group[] {
  const rules = entriesAt(document, 'spec', protocol)
  const names = distinct(rules.map(ruleName))
  return rules.flatMap((rule, index) => {
    refuseDelegate(rule, hosts)
    const name = groupName(objectName(document), names[index] ?? '')
    return [
      { name, unit: 'weight', whole: null, entries: destinationEntries(rule, hosts) } as const,
      ...mirrorGroups(name, rule, hosts),
    ]
  })
}

function ruleName(rule: Tree): string {
  const matches = textsIn(at(rule, 'match')).join(' ')
  return matches === '' ? (textAt(rule, 'name') ?? '') : matches
}

/** Other objects may hold the shares: those of this file are read by themselves. */
function refuseDelegate(rule: Tree, { delegates }: Hosts): void {
  const name = textAt(rule, 'delegate', 'name')
  if (name === null || delegates.has(name)) return
  throw new Untold(
    at(rule, 'delegate')?.line ?? rule.line,
    'This route hands its requests to another VirtualService, where the shares stand: put both into one file.',
  )
}

/** https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRouteDestination */
function destinationEntries(rule: Tree, hosts: Hosts): readonly Entry[] {
  const items = entriesAt(rule, 'route')
  const byHost = Map.groupBy(items, (item) => textAt(item, 'destination', 'host'))
  return items.map((item) => {
    const { amount, line } = writtenOr(0, item, 'weight')
    const shared = (byHost.get(textAt(item, 'destination', 'host'))?.length ?? 0) > 1
    return {
      ...namesOf(at(item, 'destination'), shared),
      amount: items.length === 1 ? 1 : amount,
      line,
      leadsTo: [...placesOf(item, hosts), ...placesIn(at(rule, 'rewrite', 'authority'))],
    }
  })
}

/** Copies of requests, whose answers nobody waits for: all of them where no percentage is written. */
function mirrorGroups(name: string, rule: Tree, hosts: Hosts): readonly Group[] {
  const single = at(rule, 'mirror')
  const written = ['mirrorPercentage', 'mirrorPercent', 'mirror_percent'].find((key) => has(rule, key))
  const several = entriesAt(rule, 'mirrors').map((item) =>
    mirrorEntry(item, at(item, 'destination'), 'percentage', hosts),
  )
  const entries = has(rule, 'mirror')
    ? [mirrorEntry(rule, single, written ?? 'mirrorPercentage', hosts)]
    : several
  // Each mirror counts by itself: together they may get more than there is.
  return entries.map((entry) => ({ name: `${name}/mirror`, unit: 'percent', whole: 100, entries: [entry] }))
}

function mirrorEntry(holder: Tree, destination: Tree | undefined, key: string, hosts: Hosts): Entry {
  const percentage = at(holder, key)
  const { amount, line } =
    percentage?.is === 'map' ? writtenOr(0, percentage, 'value') : writtenOr(100, holder, key, 'percent')
  return {
    ...namesOf(destination, has(destination, 'subset')),
    amount,
    line: percentage === undefined ? (destination?.line ?? line) : line,
    leadsTo: destination === undefined ? [] : placesOf(destination, hosts),
  }
}

/** The host, with its subset where another destination has the same host; the identity always has both. */
function namesOf(
  destination: Tree | undefined,
  shared: boolean,
): { readonly route: string; readonly id: string } {
  const host = textAt(destination, 'host') ?? 'a destination without a host'
  const subset = textAt(destination, 'subset')
  const id = subset === null ? host : `${host}/${subset}`
  return { route: shared ? id : host, id }
}

/** Its own texts, and those of the objects of the file that stand behind its host. */
function placesOf(reference: Tree, hosts: Hosts): readonly string[] {
  const host = textAt(reference, 'destination', 'host') ?? textAt(reference, 'host')
  return [...placesIn(reference), ...hosts.behind(host)]
}
