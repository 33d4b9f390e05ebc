import { LINE_END } from './bytes.ts'
import { type Block, blocksIn } from './dump-blocks.ts'
import { type Cell, hexNumbers, plainNumbers } from './dump-layouts.ts'
import { highFirst, lowFirst } from './dump-values.ts'
import type { Part } from './laid-out.ts'
import type { Run } from './runs.ts'

type Bytes = (cells: readonly Cell[], block: Block) => Uint8Array

/** The rows of blocks, each a part of its own, so that what is found stands in its line. */
const partsOf = (blocks: readonly Block[], bytesOf: Bytes): readonly Part[] => {
  const parts = blocks.flatMap((block) =>
    block.rows.map((cells): Part => ({
      origin: cells[0]?.from ?? 0,
      end: cells.at(-1)?.to ?? 0,
      bytes: bytesOf(cells, block),
    })),
  )
  const last = parts.at(-1)
  // Each reading ends with a line: what was misread must not touch what was read well.
  return last === undefined ? [] : [...parts, { ...last, bytes: Uint8Array.of(LINE_END) }]
}

/**
 * What dumps of hexadecimal words show: `od -tx4`, `hexdump`, `x/8xg` of gdb. The low byte of a word stands last. Words as they are
 * written, and single bytes, are read elsewhere where nothing but an address stands before them.
 */
export const dumpedHex = (raw: Uint8Array, runs: readonly Run[], within: Run): readonly Part[] => {
  const blocks = blocksIn(raw, runs, within, hexNumbers)
  const low = blocks.filter(({ numbers, isPlain }) => numbers.size > 1 || !isPlain)
  const high = blocks.filter(({ numbers, isPlain }) => numbers.size > 1 && !isPlain)
  return [
    ...partsOf(low, (cells, { numbers }) => lowFirst(raw, cells, numbers)),
    ...partsOf(high, (cells) => highFirst(raw, cells)),
  ]
}

/** The same of octal numbers (`od`, `od -b`), and of decimal ones (`od -td4`, `hexdump -d`). */
export const dumpedNumbers = (raw: Uint8Array, runs: readonly Run[], within: Run): readonly Part[] => {
  const blocks = blocksIn(raw, runs, within, plainNumbers)
  const wanted = blocks.filter(({ numbers, isPlain }) => numbers.size > 1 || numbers.base === 8 || !isPlain)
  return partsOf(wanted, (cells, { numbers }) => lowFirst(raw, cells, numbers))
}
