import { MAX_JOINT, walkFrom } from './base64-walk.ts'
import { BACKSLASH, BASE64, classOf, LINE_END } from './bytes.ts'
import { BEGINS_ESCAPE, readUnit, unitLength, unitValue } from './escapes.ts'
import { type Decoder, laidOut } from './laid-out.ts'
import { packedBase64 } from './packed-base64.ts'
import { packedIn } from './packed-in.ts'
import { readings, type Run, runsOf, type Written } from './runs.ts'
import { byteClass } from '../survey/byte-class.ts'

const JOINT = classOf(/[\s"'\\,>|+]/)

const BASE64_CLASS = byteClass(BASE64)
/** Shorter runs hold less than a piece of a key twice encoded. */
const MIN_BASE64 = 24

const [LETTER_N, LETTER_R] = [0x6e, 0x72]

/** True for the letter of an escaped line end. */
const endsLine = (raw: Uint8Array, at: number): boolean =>
  raw[at - 1] === BACKSLASH && (raw[at] === LETTER_N || raw[at] === LETTER_R)

const isJoint = (raw: Uint8Array, at: number): boolean => JOINT[raw[at] ?? 0] === 1 || endsLine(raw, at)

/** Lines of wrapped base64 are one value: between them stand line ends, indentation, quotes, `\n`. */
const areJoined = (raw: Uint8Array, from: number, to: number): boolean => {
  if (to - from > MAX_JOINT) return false
  for (let i = from; i < to; i++) if (!isJoint(raw, i)) return false
  return true
}

/** The letters of an escape before a value (`\n`, `\u0022`, `%3D`) are letters of base64, too, and none of the value. */
const withoutEscape = (raw: Uint8Array, run: Run): Run => {
  const before = run.from - 1
  if (BEGINS_ESCAPE[raw[before] ?? 0] !== 1) return run
  const unit = readUnit(raw, before, run.to)
  const from = before + unitLength(unit)
  return from > run.from && from < run.to && BASE64[unitValue(unit)] !== 1 ? { from, to: run.to } : run
}

/** The last line of wrapped base64 may be short. After a single line only a line end is taken for wrapping. */
const tailOf = (raw: Uint8Array, end: number, to: number, isWrapped: boolean): Run | null => {
  let i = end
  let hasLineEnd = isWrapped
  while (i < to && i - end < MAX_JOINT && isJoint(raw, i)) {
    hasLineEnd ||= raw[i] === LINE_END || raw[i] === BACKSLASH
    i++
  }
  if (i === end || !hasLineEnd) return null
  let last = i
  while (last < to && BASE64[raw[last] ?? 0] === 1) last++
  return last > i ? { from: i, to: last } : null
}

/** 1 for lower case, 2 for upper case. */
const CASE = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x61 && byte <= 0x7a ? 1 : byte >= 0x41 && byte <= 0x5a ? 2 : 0,
)
const BOTH = 3
const NO_RUN: Run = { from: 0, to: 0 }

const casesOf = (raw: Uint8Array, { from, to }: Run): number => {
  let cases = 0
  for (let i = from; i < to && cases !== BOTH; i++) cases |= CASE[raw[i] ?? 0] ?? 0
  return cases
}

const PLUS = 0x2b

/** In a patch every added line begins with a plus, which is a letter of base64, too. */
const withoutMarks = (raw: Uint8Array, group: readonly Run[]): readonly Run[] =>
  group.length > 1 && group.every(({ from }) => raw[from] === PLUS && raw[from - 1] === LINE_END)
    ? group.map(({ from, to }) => ({ from: from + 1, to }))
    : group

/** Index of the run behind those that go on with each other from this one on. */
const behindJoined = (raw: Uint8Array, runs: readonly Run[], first: number): number => {
  let next = first + 1
  while (next < runs.length && areJoined(raw, runs[next - 1]?.to ?? 0, runs[next]?.from ?? 0)) next++
  return next
}

/**
 * Runs that go on with another one, or end with a short tail. Paths, identifiers and hashes are base64 alphabet too; text in base64
 * has both cases. Most runs have not: nothing is made of them.
 */
const joined = (raw: Uint8Array, runs: readonly Run[], to: number): (readonly Run[])[] => {
  const groups: (readonly Run[])[] = []
  for (let first = 0; first < runs.length;) {
    const next = behindJoined(raw, runs, first)
    const tail = tailOf(raw, runs[next - 1]?.to ?? to, to, next - first > 1)
    let cases = tail === null ? 0 : casesOf(raw, tail)
    for (let n = first; n < next; n++) cases |= casesOf(raw, runs[n] ?? NO_RUN)
    if (cases === BOTH) {
      const group = withoutMarks(raw, runs.slice(first, next))
      groups.push(tail === null ? group : [...group, tail])
    }
    first = next
  }
  return groups
}

const textOf = (view: Buffer, group: readonly Run[]): string =>
  group.map((run) => view.toString('latin1', run.from, run.to)).join('')

/** The value that a group shows: with its escaped letters, and what stands behind those (`%2B` in forms, `\u002B` in JSON of .NET). */
const valueOf = (view: Buffer, group: readonly Run[], to: number): Written => {
  const [origin, end] = [group[0]?.from ?? 0, group.at(-1)?.to ?? 0]
  const isEscaped = view.subarray(origin, end + 1).some((byte) => BEGINS_ESCAPE[byte] === 1)
  const walk = isEscaped ? walkFrom(view, origin, to, to) : null
  return walk !== null && walk.end > end ? { origin, ...walk } : { origin, end, text: textOf(view, group) }
}

/** What is packed begins with four letters of its own at every third byte, and is looked for by these. */
const isWithin = (offset: number): boolean => offset % 3 !== 0

/** Base64 and base64url of 24 characters or more, wrapped or not, whatever stands before it. */
export const base64Values: Decoder = (raw, from, to) => {
  const view = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const runs = runsOf(raw, from, to, BASE64_CLASS, MIN_BASE64).map((run) => withoutEscape(raw, run))
  const groups = joined(raw, runs, to)
  const values: Written[] = []
  for (const group of groups)
    if ((group[0]?.from ?? 0) >= (values.at(-1)?.end ?? 0)) values.push(valueOf(view, group, to))
  // Node's base64 reads both alphabets and skips what is in neither.
  const isCut = (values.at(-1)?.end ?? 0) >= to
  const decoded = readings('base64', values, (parts) =>
    packedIn(parts, { cut: isCut ? to : 0, isWanted: isWithin }),
  )
  // Where no value stands whole, none stands with escapes in it.
  const packed = values.length === 0 ? [] : packedBase64(raw, from, to, groups.flat())
  return packed.length === 0 ? decoded : laidOut('base64', [...decoded.parts, ...packed])
}
