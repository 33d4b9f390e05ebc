import { outcomeOf, type TextIndex } from './texts.ts'

/**
 * What the search of one part of a stream saw, without places: enough to tell, of all parts together, that nothing is there. It can be
 * sent to another thread.
 */
export interface Traces {
  /** A value was found, or an identifying piece of one. */
  readonly hasValue: boolean
  /** By the number of a text: which of its shingles were seen, a bit each. */
  readonly seen: ReadonlyMap<number, Uint8Array>
}

const together = (all: readonly Traces[]): ReadonlyMap<number, Uint8Array> => {
  const sums = new Map<number, Uint8Array>()
  for (const { seen } of all)
    for (const [text, bits] of seen) {
      const before = sums.get(text)
      sums.set(text, before === undefined ? bits : bits.map((byte, at) => byte | (before[at] ?? 0)))
    }
  return sums
}

/** True where the parts of a stream hold nothing that a search of the whole could report. */
export const areClean = ({ texts }: TextIndex, all: readonly Traces[]): boolean =>
  !all.some(({ hasValue }) => hasValue) &&
  [...together(all)].every(([number, bits]) => {
    const text = texts[number]
    return text !== undefined && outcomeOf(text, bits) === null
  })
