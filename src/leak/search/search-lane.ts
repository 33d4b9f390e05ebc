import type { Technique } from '../../evidence/search.ts'
import { isLeak, type Match, stretch } from '../values/exact.ts'
import type { Found } from './found.ts'
import type { Position } from './positions.ts'
import { GRAM, gramHash, SHINGLE, shingleHash, walk, word } from '../values/grams.ts'
import type { NeedleIndex } from './index-needles.ts'
import { isLetter, type Lane } from './squeeze.ts'

/** A lane with what is known about it. */
export interface LaneAtHand {
  readonly lane: Lane
  /** The bytes that the lane's origins point into. */
  readonly raw: Uint8Array
  /** The lane's first letters were searched before; what ends in them was reported then. */
  readonly searched: number
  /** No more letters follow that could belong to the last ones. */
  readonly isLast: boolean
  /** How the bytes themselves were hidden (decoded, or put together from lines); null: not at all. */
  readonly hidden: Technique | null
  readonly position: (origin: number) => Position
}

const ESCAPES: readonly (readonly [RegExp, Technique])[] = [
  [/\\+(?:u|x|[0-3][0-7]{2})|\\\//i, 'json-escape'],
  [/%(?:[0-9a-f]{2}|u)/i, 'percent'],
  [/&#?\w{2,8};/, 'html-entity'],
]

const utf16 = (raw: Uint8Array, first: number, last: number): Technique => {
  const [before, after] = [raw[first - 1] === 0, raw[last + 1] === 0]
  if (before !== after) return before ? 'utf-16be' : 'utf-16le'
  return first % 2 === 0 ? 'utf-16le' : 'utf-16be'
}

/** Names the way in which plain letters were written. */
const writtenAs = (match: Match, { lane, raw }: LaneAtHand): Technique => {
  const first = lane.origin[match.start] ?? 0
  const last = lane.origin[match.end - 1] ?? 0
  if (first < 0) return 'split'
  if (raw[first + 1] === 0 && raw[last - 1] === 0) return utf16(raw, first, last)
  const written = Buffer.from(raw.subarray(first, last + 1)).toString('latin1')
  const escape = ESCAPES.find(
    ([pattern]) =>
      pattern.test(written) || pattern.test(Buffer.from(raw.subarray(last, last + 6)).toString('latin1')),
  )
  if (escape !== undefined && written.length > match.end - match.start) return escape[1]
  const { form } = match
  const from = form.from[match.at] ?? 0
  const own = Buffer.from(
    form.source.subarray(from, (form.to[match.at + match.end - match.start - 1] ?? 0) + 1),
  )
  if (own.toString('latin1') === written || own.toString('utf8') === written) return 'plain'
  return own.length === written.length && isLetter(raw[last] ?? 0) ? 'case-folded' : 'split'
}

const techniqueOf = (match: Match, at: LaneAtHand): Technique => {
  if (at.hidden !== null) return at.hidden
  if (match.form.technique === 'plain') return writtenAs(match, at)
  if (!match.form.technique.startsWith('base64')) return match.form.technique
  const first = at.lane.origin[match.start] ?? 0
  const last = at.lane.origin[match.end - 1] ?? 0
  const written = Buffer.from(at.raw.subarray(Math.max(0, first), last + 1)).toString('latin1')
  return /[-_]/.test(written) ? 'base64url' : 'base64'
}

/** Of base64 and numbers more may have been decoded than was encoded: letters beside it look like digits of its. */
const mayHaveMore = (hidden: Technique | null): boolean =>
  hidden !== null && hidden !== 'json-escape' && !hidden.startsWith('utf-16')

/** Notes everything in the lane that is a needle or a part of one. */
export const searchLane = (index: NeedleIndex, at: LaneAtHand, found: Found): void => {
  const { lane } = at
  // Where the last stretch of each form ended: the grams inside it need no second look. A lane meets few of many forms.
  const done = new Map<number, number>()
  const noteExact = (end: number, hash: number): void => {
    for (const place of index.forms.get(hash) ?? []) {
      if (end < (done.get(place.number) ?? 0)) continue
      const match = stretch(lane, end - GRAM + 1, place.form, place.at)
      if (match.end < end + 1) continue
      done.set(place.number, match.end)
      if (match.end < at.searched || (match.end === lane.length && !at.isLast)) continue
      if (!isLeak(match, lane, at.raw, at.hidden !== 'split', mayHaveMore(at.hidden))) continue
      const origin = lane.origin[match.start] ?? 0
      found.exact(place.form.needle, techniqueOf(match, at), () => at.position(origin))
    }
  }
  walk(lane.text, lane.length, index.gate, (end, high, low) => {
    noteExact(end, gramHash(high, low))
    const start = end - SHINGLE + 1
    if (start < 0) return
    const marks = index.texts.marks.get(shingleHash(word(lane.text, start), high, low))
    if (marks === undefined) return
    for (const mark of marks) {
      found.shingle(mark, at.hidden ?? 'shingles', (back) => at.position(lane.origin[start - back] ?? 0))
    }
  })
}
