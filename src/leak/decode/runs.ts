import { LINE_END } from './bytes.ts'
import { type Decoded, laidOut, type Part } from './laid-out.ts'
import { holdsText } from './likely-text.ts'
import { packedWhole } from './packed-in.ts'
import type { ByteClass } from '../survey/byte-class.ts'
import { rowsIn } from '../survey/rows.ts'

/** Bytes of one class in a row: `raw[from]` up to but without `raw[to]`. */
export interface Run {
  readonly from: number
  readonly to: number
}

const EIGHT = 8
/** Shorter runs hold no eight bytes that stand at a multiple of eight. */
const SHORTEST = 15

/** Runs of a class with at least `least` bytes. Throws where these are fewer than {@link SHORTEST}: they would not be seen. */
export const runsOf = (
  raw: Uint8Array,
  from: number,
  to: number,
  wanted: ByteClass,
  least: number,
): Run[] => {
  if (least < SHORTEST)
    throw new RangeError(`runs of ${least} bytes are not seen, but of ${SHORTEST} and more`)
  const { kind } = wanted
  // The first of them stands up to seven bytes behind the beginning of the run.
  const eights = (least - (SHORTEST - EIGHT)) >> 3
  const runs: Run[] = []
  let edge = from
  for (let begin = from, end = from; end < to; begin = end - EIGHT * (eights - 1)) {
    const block = rowsIn(raw, { from: begin, stop: to }, wanted, eights)
    end = block.to
    for (let n = 0; n < block.count; n++) {
      const at = begin + (block.places[n] ?? 0)
      if (at < edge) continue
      let first = at
      while (first > edge && kind[raw[first - 1] ?? 0] === 1) first--
      edge = at + EIGHT * eights
      while (edge < to && kind[raw[edge] ?? 0] === 1) edge++
      if (edge - first >= least) runs.push({ from: first, to: edge })
    }
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
