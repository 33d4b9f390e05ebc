import { isTemplate, TEMPLATE } from './read-tree.ts'
import { Untold } from './share.ts'
import type { Tree } from './tree.ts'
import { at } from './tree.ts'

/**
 * The entries of the list behind a path, each a map; empty where nothing stands there. Throws `Untold` where something
 * else does: an entry that is not read would be traffic that nobody sees.
 */
export function entriesAt(tree: Tree, ...path: readonly string[]): readonly Tree[] {
  const list = at(tree, ...path)
  if (list === undefined || list.is === 'nothing') return []
  if (list.is !== 'list')
    throw new Untold(list.line, sayFor(list, 'A list of entries belongs here: write one.'))
  for (const item of list.items) {
    if (item.is !== 'map')
      throw new Untold(item.line, sayFor(item, 'An entry with named members belongs here: write one.'))
  }
  return list.items
}

function sayFor(tree: Tree, otherwise: string): string {
  return tree.is === 'scalar' && isTemplate(tree.text) ? TEMPLATE : otherwise
}
