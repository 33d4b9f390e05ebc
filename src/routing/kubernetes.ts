import { placesIn } from './places.ts'
import type { Tree } from './tree.ts'
import { at, itemsAt, textAt } from './tree.ts'

/** Objects one inside the other: AIServiceBackend names a Backend, a Backend its hosts. */
const FARTHEST = 3

/** What a reference to a backend leads to: its own texts, and those of the objects of the same file that it names. */
export function destinationsOf(reference: Tree, all: readonly Tree[]): readonly string[] {
  const name = textAt(reference, 'name')
  return [...placesIn(reference), ...(name === null ? [] : destinationsNamed(name, all))]
}

/** Kinds that say where a name leads. */
const BACKENDS = new Set(['AIServiceBackend', 'Backend', 'Service', 'ServiceEntry'])

interface Index {
  readonly objects: ReadonlyMap<string | null, readonly Tree[]>
  readonly found: Map<string, readonly string[]>
}

/** One a file: thousands of references to thousands of objects are looked up, not searched for. */
const indexes = new WeakMap<readonly Tree[], Index>()

function indexOf(all: readonly Tree[]): Index {
  const known = indexes.get(all)
  if (known !== undefined) return known
  const backends = all.filter((object) => BACKENDS.has(textAt(object, 'kind') ?? ''))
  const index = {
    objects: Map.groupBy(backends, (object) => textAt(object, 'metadata', 'name')),
    found: new Map(),
  }
  indexes.set(all, index)
  return index
}

function destinationsNamed(name: string, all: readonly Tree[]): readonly string[] {
  const { objects, found } = indexOf(all)
  const known = found.get(name)
  if (known !== undefined) return known
  const places = new Set<string>()
  const follow = (called: string | null, far: number): void => {
    if (called === null || far > FARTHEST) return
    for (const object of objects.get(called) ?? []) {
      for (const text of placesIn(at(object, 'spec'))) places.add(text)
      const next = textAt(object, 'spec', 'backendRef', 'name')
      if (next !== called || far === 0) follow(next, far + 1)
    }
  }
  follow(name, 0)
  found.set(name, [...places])
  return found.get(name) ?? []
}

/** The documents of a file, those inside a `kind: List` one by one. */
export function unlisted(documents: readonly Tree[]): readonly Tree[] {
  return documents.flatMap((document) =>
    /^\w*List$/.test(textAt(document, 'kind') ?? '') ? itemsAt(document, 'items') : [document],
  )
}
