import { objectName } from './custom-resource.ts'
import { placesIn } from './places.ts'
import type { Tree } from './tree.ts'
import { at, itemsAt, textAt } from './tree.ts'

/** The objects of a file by what VirtualServices call them. */
export interface Hosts {
  /** Names of the VirtualServices themselves. */
  readonly delegates: ReadonlySet<string>
  /** What a host leads to beside itself. */
  readonly behind: (host: string | null) => readonly string[]
}

const found = new WeakMap<readonly Tree[], Hosts>()

/** Thousands of routes to thousands of objects are looked up, not searched for: one index a file. */
export function hostsIn(all: readonly Tree[]): Hosts {
  const hosts = found.get(all) ?? indexed(all)
  found.set(all, hosts)
  return hosts
}

function indexed(all: readonly Tree[]): Hosts {
  const ofKind = Map.groupBy(all, (object) => textAt(object, 'kind'))
  const services = Map.groupBy(ofKind.get('Service') ?? [], objectName)
  const entries = new Map<string, Tree[]>()
  for (const entry of ofKind.get('ServiceEntry') ?? []) {
    for (const item of itemsAt(entry, 'spec', 'hosts')) {
      const host = textAt(item) ?? ''
      entries.set(host, [...(entries.get(host) ?? []), entry])
    }
  }
  return {
    delegates: new Set((ofKind.get('VirtualService') ?? []).map(objectName)),
    behind: (host) => {
      // A short name, or one with its namespace, is the Service's own name.
      const named = [...(entries.get(host ?? '') ?? []), ...(services.get(host?.split('.')[0] ?? '') ?? [])]
      return named.flatMap((object) => placesIn(at(object, 'spec')))
    },
  }
}
