import { BACKSLASH, BASE64, LINE_END } from './bytes.ts'
import { BEGINS_ESCAPE, readUnit, type Unit, unitLength, unitValue } from './escapes.ts'

/** What stands between two lines of one value: line ends, indentation, quotes, signs that put strings together. */
const JOINT = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte > 0 && '\r\n\t "\',>|'.includes(String.fromCharCode(byte)) ? 1 : 0,
)
/** A longer row of it parts two values. */
export const MAX_JOINT = 40

/** What was read of a value. */
interface Walk {
  readonly text: string
  readonly end: number
  /** Letters of the first line. */
  readonly firstLine: number
}

/** Length of what stands between two lines; 0 where the value ends. */
const jointAt = (raw: Uint8Array, at: number, to: number): number => {
  let hasLineEnd = false
  let i = at
  for (; i < to && i - at < MAX_JOINT; i++) {
    const byte = raw[i] ?? 0
    if (JOINT[byte] === 0) break
    hasLineEnd ||= byte === LINE_END
  }
  return hasLineEnd ? i - at : 0
}

const SLASH = 0x2f

/** True for an escape that stands for nothing in the value: a line end, or the backslash before a slash. */
const isQuiet = (raw: Uint8Array, at: number, unit: Unit): boolean => {
  const next = raw[at + unitLength(unit)] ?? 0
  return raw[at] === BACKSLASH
    ? unitLength(unit) > 1 || next === SLASH || next === BACKSLASH
    : isLineEnd(unitValue(unit))
}
const isLineEnd = (value: number): boolean => value === LINE_END || value === 0x0d

/** Letters of base64 from here on, escaped or not, over line ends: up to `stop` and what begins before it. */
export const walkFrom = (raw: Uint8Array, from: number, stop: number, to: number): Walk => {
  const letters: number[] = []
  let at = from
  let firstLine: number | null = null
  while (at < stop) {
    const byte = raw[at] ?? 0
    if (BASE64[byte] === 1) {
      letters.push(byte)
      at++
      continue
    }
    const unit = BEGINS_ESCAPE[byte] === 1 ? readUnit(raw, at, to) : null
    const value = unit === null ? 0 : unitValue(unit)
    if (unit !== null && BASE64[value] === 1) letters.push(value)
    else if (unit === null || !isQuiet(raw, at, unit)) {
      const joint = jointAt(raw, at, to)
      if (joint === 0) break
      firstLine ??= letters.length
      at += joint
      continue
    }
    at += unitLength(unit)
  }
  return { text: Buffer.from(letters).toString('latin1'), end: at, firstLine: firstLine ?? letters.length }
}
