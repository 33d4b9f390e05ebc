import { LINE_END } from './bytes.ts'
import { type Decoded, laidOut, type Part } from './laid-out.ts'
import { holdsText } from './likely-text.ts'
import { packedWhole } from './packed-in.ts'

/** Bytes of one class in a row: `raw[from]` up to but without `raw[to]`. */
export interface Run {
  readonly from: number
  readonly to: number
}

/**
 * Runs of a class with at least `least` bytes. Two bytes that stand `least / 2` apart lie in every such run; looked at together with the
 * one between them, they rule most words out before any is walked over.
 */
export const runsOf = (raw: Uint8Array, from: number, to: number, kind: Uint8Array, least: number): Run[] => {
  const runs: Run[] = []
  const step = least >> 1
  const half = step >> 1
  let edge = from
  for (let i = from; i < to - step; i += step) {
    // One branch, which nearly always goes on: of one for each byte half would be mispredicted.
    const all = (kind[raw[i] ?? 0] ?? 0) & (kind[raw[i + half] ?? 0] ?? 0) & (kind[raw[i + step] ?? 0] ?? 0)
    if (all === 0) continue
    let first = i
    while (first > edge && kind[raw[first - 1] ?? 0] === 1) first--
    let last = i + 1
    while (last < to && kind[raw[last] ?? 0] === 1) last++
    if (last - first >= least) runs.push({ from: first, to: last })
    edge = last
    if (last > i + step) i = last - step
  }
  return runs
}

/** A value as it is written, without what stands between its digits. */
export interface Written {
  readonly origin: number
  readonly end: number
  readonly text: string
}

/** So many digits write a whole number of bytes: a value may be read from each of them on. */
const DIGITS = { base64: 4, hex: 2 }

/**
 * Runs may be read from one digit on or the next. Each reading is laid out apart: what was misread must neither stand between two rows
 * of a dump nor touch what was read well. `packed`: what else was found in such a reading.
 */
export const readings = (
  encoding: 'base64' | 'hex',
  values: readonly Written[],
  packed: (parts: readonly Part[]) => readonly Part[],
): Decoded =>
  laidOut(
    encoding,
    Array.from({ length: values.length === 0 ? 0 : DIGITS[encoding] }, (_, first) => {
      const parts = values.map(({ origin, end, text }): Part => ({
        origin,
        end,
        bytes: Buffer.from(text.slice(first), encoding),
      }))
      // What has no mark begins where its run does, so with the first reading.
      const whole = first === 0 ? packedWhole(parts) : []
      const kept = [...parts.filter(({ bytes }) => holdsText(bytes)), ...whole, ...packed(parts)]
      const last = kept.at(-1)
      return last === undefined ? [] : [...kept, { ...last, bytes: Uint8Array.of(LINE_END) }]
    }).flat(),
  )
