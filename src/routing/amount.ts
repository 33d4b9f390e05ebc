import { isTemplate, TEMPLATE } from './read-tree.ts'
import { Untold } from './share.ts'
import type { Tree } from './tree.ts'

/** A number as all readers take it: `010`, `1_000`, `0x10` and `1:30` mean other numbers in YAML 1.1 than in 1.2. */
const NUMBER = /^[+-]?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/

/**
 * The number in a value, quoted or not; with a percent sign only where percent are counted. Throws `Untold` with what
 * to type where it is none, or below 0.
 */
export function amountOf(tree: Tree, counts: 'percent' | 'other' = 'other'): number {
  if (tree.is === 'map' || tree.is === 'list')
    throw new Untold(tree.line, 'A number belongs here, and a map or a list stands here: write the number.')
  if (tree.is === 'nothing')
    throw new Untold(tree.line, 'A number belongs here, and nothing stands here: write the number.')
  const text = tree.text.trim()
  if (isTemplate(text)) throw new Untold(tree.line, TEMPLATE)
  const digits = counts === 'percent' ? text.replace(/\s*%$/, '') : text
  if (!NUMBER.test(digits)) throw new Untold(tree.line, whyNoNumber(text))
  const amount = Number(digits)
  if (amount < 0) throw new Untold(tree.line, 'A share below 0 stands here: write 0 or more.')
  return amount
}

function whyNoNumber(text: string): string {
  if (text.endsWith('%'))
    return 'A percent sign stands here, where the number counts in something else: write it without.'
  if (/^[+-]?[\d._:xob]+$/i.test(text))
    return 'Readers differ in which number this is: write it in plain decimal digits.'
  return 'A number belongs here: write it in plain decimal digits.'
}
