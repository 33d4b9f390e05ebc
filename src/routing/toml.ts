import { parse, TomlError } from 'smol-toml'
import { Untold } from './share.ts'
import { keyLines, placeKey } from './toml-lines.ts'
import type { Tree } from './tree.ts'

/** Reads a TOML file. The parser tells no places: `keyLines` finds them. Throws `Untold`. */
export function readToml(text: string): Tree {
  const plain = text.replace(/^\uFEFF/, '')
  const value = parsed(plain)
  const lines = keyLines(plain)
  const treeOf = (inner: unknown, path: readonly (string | number)[], around: number): Tree => {
    const line = lines.get(placeKey(path)) ?? around
    if (Array.isArray(inner)) {
      const items: readonly unknown[] = inner
      return { is: 'list', line, items: items.map((item, index) => treeOf(item, [...path, index], line)) }
    }
    if (typeof inner !== 'object' || inner === null || inner instanceof Date)
      return { is: 'scalar', line, text: String(inner), quoted: typeof inner === 'string' }
    const members = Object.entries(inner).map(([key, member]) => {
      const at = lines.get(placeKey([...path, key])) ?? line
      return { key, line: at, value: treeOf(member, [...path, key], at) }
    })
    return { is: 'map', line, members }
  }
  return treeOf(value, [], 1)
}

function parsed(text: string): unknown {
  try {
    return parse(text)
  } catch (error) {
    if (error instanceof TomlError) throw new Untold(error.line, 'The TOML cannot be read here: correct it.')
    throw error
  }
}
