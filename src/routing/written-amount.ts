import { amountOf } from './amount.ts'
import { Untold } from './share.ts'
import type { Tree } from './tree.ts'
import { at } from './tree.ts'

/** A number and the line that it stands on; the entry's line where the number is implied. */
export interface Written {
  readonly amount: number
  readonly line: number
}

/** The amount below a key, or `implied` where it is missing or null. Throws `Untold` where it is no amount. */
export function writtenOr(
  implied: number,
  entry: Tree,
  key: string,
  counts: 'percent' | 'other' = 'other',
): Written {
  const value = at(entry, key)
  if (value === undefined || value.is === 'nothing')
    return { amount: implied, line: value?.line ?? entry.line }
  return { amount: amountOf(value, counts), line: value.line }
}

/** The amount below a key. Throws `Untold` where it is missing, null or no amount. */
export function written(entry: Tree, key: string, counts: 'percent' | 'other' = 'other'): Written {
  const value = at(entry, key)
  if (value === undefined) throw new Untold(entry.line, `\`${key}\` is missing here: write it.`)
  return { amount: amountOf(value, counts), line: value.line }
}
