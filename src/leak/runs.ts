import type { Technique } from '../evidence/search.ts'
import { LINE_END } from './bytes.ts'
import { type Decoded, laidOut, type Part } from './laid-out.ts'
import { looksLikeText } from './likely-text.ts'
import { unpackedValue } from './packed.ts'

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

/** Behind a line end, so that it is read apart from what stands before. */
const unpackedPart = (part: Part): readonly Part[] => {
  const bytes = unpackedValue(part.bytes)
  return bytes === null ? [] : [{ ...part, bytes: Buffer.concat([Buffer.of(LINE_END), bytes]) }]
}

/**
 * Runs may be read from one digit on or the next. Each reading is laid out apart: what was misread must neither stand between two rows
 * of a dump nor touch what was read well.
 */
export const readings = (technique: Technique, ...all: readonly (readonly Part[])[]): Decoded =>
  laidOut(
    technique,
    all.flatMap((parts, n) => {
      // What is packed begins where its run does, so with the first reading.
      const packed = n === 0 ? parts.flatMap(unpackedPart) : []
      const kept = [...parts.filter(({ bytes }) => looksLikeText(bytes)), ...packed]
      const last = kept.at(-1)
      return last === undefined ? [] : [...kept, { ...last, bytes: Uint8Array.of(LINE_END) }]
    }),
  )
