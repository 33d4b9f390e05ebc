/** A value of a YAML, JSON or TOML file, with the line that it begins on (1-based). */
export type Tree =
  | { readonly is: 'map'; readonly line: number; readonly members: readonly Member[] }
  | { readonly is: 'list'; readonly line: number; readonly items: readonly Tree[] }
  /** Numbers and booleans keep their spelling; `quoted` where the file makes them texts. */
  | { readonly is: 'scalar'; readonly line: number; readonly text: string; readonly quoted: boolean }
  | { readonly is: 'nothing'; readonly line: number }

export interface Member {
  readonly key: string
  /** The key's own line. */
  readonly line: number
  readonly value: Tree
}

/** The value behind a path of member names, or undefined. `null` written out is `nothing`, not undefined. */
export function at(tree: Tree | undefined, ...path: readonly string[]): Tree | undefined {
  let here = tree
  for (const key of path) here = memberOf(here, key)?.value
  return here
}

/** A member with its key's line, or undefined. */
export function memberOf(tree: Tree | undefined, key: string): Member | undefined {
  return tree?.is === 'map' ? tree.members.find((member) => member.key === key) : undefined
}

/** The items of the list behind a path; empty where there is none. */
export function itemsAt(tree: Tree | undefined, ...path: readonly string[]): readonly Tree[] {
  const list = at(tree, ...path)
  return list?.is === 'list' ? list.items : []
}

/** The members of the map behind a path; empty where there is none. */
export function membersAt(tree: Tree | undefined, ...path: readonly string[]): readonly Member[] {
  const map = at(tree, ...path)
  return map?.is === 'map' ? map.members : []
}

/** The text behind a path, numbers as they are spelt; null where no text stands. */
export function textAt(tree: Tree | undefined, ...path: readonly string[]): string | null {
  const scalar = at(tree, ...path)
  return scalar?.is === 'scalar' && scalar.text.trim() !== '' ? scalar.text : null
}

/** Whether something other than `null` stands behind the path. */
export function has(tree: Tree | undefined, ...path: readonly string[]): boolean {
  const value = at(tree, ...path)
  return value !== undefined && value.is !== 'nothing'
}

/** Every text of a tree, in order: what an entry leads to, where any of it may say so. */
export function textsIn(tree: Tree | undefined): readonly string[] {
  if (tree === undefined) return []
  switch (tree.is) {
    case 'scalar':
      return [tree.text]
    case 'list':
      return tree.items.flatMap(textsIn)
    case 'map':
      return tree.members.flatMap(({ value }) => textsIn(value))
    case 'nothing':
      return []
  }
}
