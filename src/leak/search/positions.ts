import { LINE_END } from '../decode/bytes.ts'

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

/** For the search of a part, which does not know where it stands. */
export const NO_POSITIONS: Positions = { at: () => ({ line: 1, column: 1 }), pass: () => undefined }

/** Positions from line 1, column 1. Counts on from the last answer, because leaks come mostly in order. */
export const makePositions = (): Positions => {
  const start = { origin: 0, line: 1, column: 1 }
  let last = { ...start }
  const at = (raw: Uint8Array, origin: number): Position => {
    const from = origin >= last.origin ? last : start
    let { line, column } = from
    let lineStart = from.origin
    const passed = raw.subarray(0, origin)
    for (let i = passed.indexOf(LINE_END, lineStart); i >= 0; i = passed.indexOf(LINE_END, i + 1)) {
      line++
      column = 1
      lineStart = i + 1
    }
    for (let i = lineStart; i < origin; i++) if (((raw[i] ?? 0) & 0xc0) !== 0x80) column++
    last = { origin, line, column }
    return { line, column }
  }
  return {
    at: (raw, origin) => at(raw, Math.max(0, origin)),
    pass: (raw, bytes) => {
      Object.assign(start, at(raw, bytes))
      last = { ...start }
    },
  }
}
