import { isContinuation, LINE_END } from '../decode/bytes.ts'

/** 1-based, in characters. */
export interface Position {
  readonly line: number
  readonly column: number
  /** Of a decoded value, which reaches over several lines: the last of them. */
  readonly lastLine?: number
}

/** Knows line and column of bytes in the window at hand. */
export interface Positions {
  at(raw: Uint8Array, origin: number): Position
  /** Moves on: the first `bytes` of the window are given up. */
  pass(raw: Uint8Array, bytes: number): void
}

const BEGINNING: Position = { line: 1, column: 1 }

/** For the search of a part, which does not know where it stands. */
export const NO_POSITIONS: Positions = { at: () => BEGINNING, pass: () => undefined }

/** The position of a byte, counted on from that of an earlier one. */
const countOn = (raw: Uint8Array, from: number, position: Position, to: number): Position => {
  let { line, column } = position
  let lineStart = from
  const passed = raw.subarray(0, to)
  for (let i = passed.indexOf(LINE_END, from); i >= 0; i = passed.indexOf(LINE_END, i + 1)) {
    line++
    column = 1
    lineStart = i + 1
  }
  for (let i = lineStart; i < to; i++) if (!isContinuation(raw[i] ?? 0)) column++
  return { line, column }
}

/** So many bytes are counted again for each answer. */
const STEP = 1024

/** Positions from line 1, column 1. They may be asked for in any order: a line of one key after the other has thousands of them. */
export const makePositions = (): Positions => {
  /** Of every {@link STEP}th byte, as far as was asked for. */
  let known: Position[] = [BEGINNING]
  const at = (raw: Uint8Array, origin: number): Position => {
    const step = Math.floor(origin / STEP)
    let n = Math.min(step, known.length - 1)
    let position = known[n] ?? BEGINNING
    for (; n < step; n++) {
      position = countOn(raw, n * STEP, position, (n + 1) * STEP)
      known.push(position)
    }
    return countOn(raw, n * STEP, position, origin)
  }
  return {
    at: (raw, origin) => at(raw, Math.max(0, origin)),
    pass: (raw, bytes) => {
      // In most windows nobody asks.
      const n = Math.min(Math.floor(bytes / STEP), known.length - 1)
      known = [countOn(raw, n * STEP, known[n] ?? BEGINNING, bytes)]
    },
  }
}
