import type { Tree } from './tree.ts'
import { at, itemsAt, textAt, textsIn } from './tree.ts'

/** Objects one inside the other: AIServiceBackend names a Backend, a Backend its hosts. */
const FARTHEST = 3

/** What a reference to a backend leads to: its own texts, and those of the objects of the same file that it names. */
export function destinationsOf(reference: Tree, all: readonly Tree[]): readonly string[] {
  const found = new Set<string>()
  const follow = (name: string | null, far: number): void => {
    if (name === null || far > FARTHEST) return
    for (const object of all.filter((other) => isBackend(other) && nameOf(other) === name)) {
      for (const text of textsIn(at(object, 'spec'))) found.add(text)
      follow(textAt(object, 'spec', 'backendRef', 'name'), far + 1)
    }
  }
  for (const text of textsIn(reference)) found.add(text)
  follow(textAt(reference, 'name'), 0)
  return [...found]
}

/** Kinds that say where a name leads. */
const BACKENDS = new Set(['AIServiceBackend', 'Backend', 'Service', 'ServiceEntry'])

function isBackend(tree: Tree): boolean {
  return BACKENDS.has(textAt(tree, 'kind') ?? '')
}

function nameOf(tree: Tree): string | null {
  return textAt(tree, 'metadata', 'name')
}

/** The documents of a file, those inside a `kind: List` one by one. */
export function unlisted(documents: readonly Tree[]): readonly Tree[] {
  return documents.flatMap((document) =>
    /^\w*List$/.test(textAt(document, 'kind') ?? '') ? itemsAt(document, 'items') : [document],
  )
}
