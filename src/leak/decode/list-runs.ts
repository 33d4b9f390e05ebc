import { BACKSLASH, classOf } from './bytes.ts'
import type { Run } from './runs.ts'

/** What a list of encoded pieces is made of: digits, their padding, quotes, also escaped ones, commas, brackets and line ends. */
const LISTED = classOf(/[\w+/=,"'\\[\]\r\n-]/)
const BLANK = classOf(/[ \t]/)
/** Blanks in a list stand behind one of these: between two words of a text stands a blank alone. */
const BEFORE_BLANK = classOf(/[,[\n-]/)
/** `\n` as JSON writes it, in a list that stands in a string. */
const ESCAPED_ENDS = classOf(/[nr]/)

const mayBeBlankBehind = (raw: Uint8Array, last: number): boolean =>
  BEFORE_BLANK[raw[last] ?? 0] === 1 || (ESCAPED_ENDS[raw[last] ?? 0] === 1 && raw[last - 1] === BACKSLASH)

/** Where the list begins that reaches to `last`; behind it where there stands none. */
const beginOf = (raw: Uint8Array, last: number, floor: number): number => {
  let at = last
  while (at >= floor) {
    while (at >= floor && LISTED[raw[at] ?? 0] === 1) at--
    let before = at
    while (before >= floor && BLANK[raw[before] ?? 0] === 1) before--
    if (before === at || before < floor || !mayBeBlankBehind(raw, before)) break
    at = before
  }
  return at + 1
}

/** Where the list ends that `within` is a place of. */
const endOf = (raw: Uint8Array, within: number, to: number): number => {
  let at = within
  while (at > 0 && BLANK[raw[at - 1] ?? 0] === 1) at--
  while (at < to) {
    while (at < to && LISTED[raw[at] ?? 0] === 1) at++
    let behind = at
    while (behind < to && BLANK[raw[behind] ?? 0] === 1) behind++
    if (behind === at || !mayBeBlankBehind(raw, at - 1)) break
    at = behind
  }
  return at
}

/** A shorter list holds no more than an id. */
const LEAST = 64

/**
 * Runs of what lists are made of. Each place that one of them must reach over is walked back from: in ordinary lines that ends at the
 * next colon, dot or blank, and the next such place is a whole run behind it. A list that began before `from` is found whole.
 */
export const listRuns = (raw: Uint8Array, from: number, to: number): Run[] => {
  const runs: Run[] = []
  let edge = 0
  for (let probe = from + LEAST - 1; probe < to;) {
    const first = beginOf(raw, probe, edge)
    if (probe + 1 - first < LEAST) {
      // What stands before was walked over, a long row of blanks, too.
      edge = first
      probe = first + LEAST - 1
      continue
    }
    edge = endOf(raw, probe, to)
    runs.push({ from: first, to: edge })
    probe = edge + LEAST - 1
  }
  return runs
}
