import type { Technique } from '../../evidence/search.ts'
import { isLeak, type Match, stretch } from '../values/exact.ts'
import { BESIDE } from '../needles.ts'
import type { Found } from './found.ts'
import type { Position } from './positions.ts'
import { GRAM, gramHash, SHINGLE, shingleHash, walk, word } from '../values/grams.ts'
import type { NeedleIndex } from './index-needles.ts'
import { isLetter, type Lane } from './squeeze.ts'
import { MAX_SHINGLES } from './texts.ts'
import { textWrittenAs, writtenAs } from './written-as.ts'

/** A lane with what is known about it. */
export interface LaneAtHand {
  readonly lane: Lane
  /** The bytes that the lane's origins point into. */
  readonly raw: Uint8Array
  /** The lane's first letters were searched before; what ends in them, with letters behind it, was reported then. */
  readonly searched: number
  /** No more letters follow that could belong to the last ones. */
  readonly isLast: boolean
  /** How the bytes themselves were hidden (decoded, or put together from lines); null: not at all. */
  readonly hidden: Technique | null
  readonly position: (origin: number) => Position
}

/** Names the way in which plain letters were written. */
const valueWrittenAs = (match: Match, { lane, raw }: LaneAtHand): Technique => {
  const first = lane.origin[match.start] ?? 0
  const last = lane.origin[match.end - 1] ?? 0
  if (first < 0) return 'split'
  const { form } = match
  const letters = match.end - match.start
  const from = form.from[match.at] ?? 0
  const own = form.source.subarray(from, (form.to[match.at + letters - 1] ?? 0) + 1)
  const known = writtenAs({ raw, first, last, letters, own })
  if (known !== null) return known
  return own.length === last + 1 - first && isLetter(raw[last] ?? 0) ? 'case-folded' : 'split'
}

/** The same of some letters of a text, which end with the shingle of that mark. */
const shingleWrittenAs = (
  { texts: { texts } }: NeedleIndex,
  { lane, raw }: LaneAtHand,
  mark: number,
  start: number,
  back: number,
): Technique => {
  const text = texts[Math.floor(mark / MAX_SHINGLES)]
  const place = text?.places[mark % MAX_SHINGLES] ?? 0
  const first = lane.origin[start - back] ?? 0
  if (text === undefined || first < 0 || back > place) return 'shingles'
  const { bytes, origin } = text.reading
  const last = lane.origin[start + SHINGLE - 1] ?? 0
  const own = bytes.subarray(origin[place - back] ?? 0, (origin[place + SHINGLE - 1] ?? 0) + 1)
  return textWrittenAs({ raw, first, last, letters: back + SHINGLE, own })
}

const techniqueOf = (match: Match, at: LaneAtHand): Technique => {
  if (at.hidden !== null) return at.hidden
  if (match.form.technique === 'plain') return valueWrittenAs(match, at)
  if (!match.form.technique.startsWith('base64')) return match.form.technique
  const first = at.lane.origin[match.start] ?? 0
  const last = at.lane.origin[match.end - 1] ?? 0
  const written = Buffer.from(at.raw.subarray(Math.max(0, first), last + 1)).toString('latin1')
  return /[-_]/.test(written) ? 'base64url' : 'base64'
}

/** Of base64 and numbers more may have been decoded than was encoded: letters beside it look like digits of its. */
const mayHaveMore = (hidden: Technique | null): boolean =>
  hidden !== null && hidden !== 'json-escape' && !hidden.startsWith('utf-16')

/** True where a match has to be judged now: with the last window the letters beside it were there, or only with the next one they are. */
const isDue = ({ end }: Match, { lane, searched, isLast }: LaneAtHand): boolean =>
  end + BESIDE > searched && (isLast || end + BESIDE <= lane.length)

/** Letters of a lane: a window has fewer, and so has all that is decoded in it. */
const LONGEST_LANE = 2 ** 24

/** Notes everything in the lane that is a needle or a part of one. */
export const searchLane = (index: NeedleIndex, at: LaneAtHand, found: Found): void => {
  const { lane } = at
  // Where the last leak of each form ended: inside it there is nothing to add. A lane meets few of many forms.
  const told = new Map<number, number>()
  // Where other stretches ended, by where their form would begin: the grams inside them need no second look.
  const done = new Map<number, number>()
  const noteExact = (end: number, hash: number): void => {
    for (const { form, number, at: place } of index.forms.get(hash) ?? []) {
      // What must be whole is met at its beginning.
      if ((form.needle.rule === 'whole' && place > 0) || end < (told.get(number) ?? 0)) continue
      const first = end - GRAM + 1
      // In a value that repeats itself (1234567890 three times) each gram has several beginnings.
      const beginning = number * LONGEST_LANE + first - place
      if (end < (done.get(beginning) ?? 0)) continue
      const match = stretch(lane, first, form, place)
      if (match.end < end + 1) continue
      done.set(beginning, match.end)
      if (!isDue(match, at)) continue
      if (!isLeak(match, lane, at.raw, at.hidden !== 'split', mayHaveMore(at.hidden))) continue
      told.set(number, match.end)
      const origin = lane.origin[match.start] ?? 0
      found.exact(form.needle, techniqueOf(match, at), () => at.position(origin))
    }
  }
  walk(lane.text, lane.length, index.gate, (end, high, low) => {
    noteExact(end, gramHash(high, low))
    const start = end - SHINGLE + 1
    if (start < 0) return
    const marks = index.texts.marks.get(shingleHash(word(lane.text, start), high, low))
    if (marks === undefined) return
    for (const mark of marks) {
      const how = at.hidden ?? ((back: number) => shingleWrittenAs(index, at, mark, start, back))
      found.shingle(mark, how, (back) => at.position(lane.origin[start - back] ?? 0))
    }
  })
}
