import type { Position } from './found.ts'

/** Knows line and column of bytes in the current window. Counts on from the last answer, because leaks come mostly in order. */
export const makePositions = () => {
  const start = { origin: 0, line: 1, column: 1 }
  let last = { ...start }
  const at = (raw: Uint8Array, origin: number): Position => {
    let { line, column } = origin >= last.origin ? last : start
    for (let i = origin >= last.origin ? last.origin : 0; i < origin; i++) {
      const byte = raw[i] ?? 0
      if (byte === 0x0a) {
        line++
        column = 1
      } else if ((byte & 0xc0) !== 0x80) column++
    }
    last = { origin: Math.max(0, origin), line, column }
    return { line, column }
  }
  return {
    at: (raw: Uint8Array, origin: number): Position => at(raw, Math.max(0, origin)),
    pass: (raw: Uint8Array, bytes: number): void => {
      Object.assign(start, at(raw, bytes))
      last = { ...start }
    },
  }
}
