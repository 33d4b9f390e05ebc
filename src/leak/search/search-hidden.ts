import type { Technique } from '../../evidence/search.ts'
import { followWords, giveBackChains, takeChains } from '../pieces/chains.ts'
import type { Filter } from './filter.ts'
import type { Found } from './found.ts'
import type { Position } from './positions.ts'
import type { NeedleIndex } from './index-needles.ts'
import type { Decoded, Decoder, Part } from '../decode/laid-out.ts'
import { searchLane } from './search-lane.ts'
import { LOOK_AHEAD, makeLane, squeeze } from './squeeze.ts'

/** Which parts of the search are in force. All of them, except where a test shows what the self-proof does without one. */
export interface Parts {
  readonly decoders: readonly Decoder[]
  /** Values in pieces. */
  readonly chains: boolean
  /** Without one every byte is searched; what was decoded is in any case. */
  readonly filter: Filter | null
}

/** Encodings inside encodings. */
const MAX_DEPTH = 3

/** Bytes in which something may be encoded. */
export interface Stretch {
  readonly raw: Uint8Array
  /** Bytes before were searched with the last window. */
  readonly from: number
  readonly to: number
  readonly depth: number
  readonly hidden: Technique | null
  readonly position: (origin: number) => Position
}

/** The part that begins at a place or last before it. A window may have thousands of them. */
const partAt = ({ starts, parts }: Decoded, at: number): Part | undefined => {
  let [first, next] = [0, starts.length]
  while (first < next) {
    const middle = (first + next) >> 1
    if ((starts[middle] ?? 0) > at) next = middle
    else first = middle + 1
  }
  return parts[first - 1]
}

/** A decoded value stands where its first encoded byte does; it reaches to the line of its last. */
const positionIn = (decoded: Decoded, outer: Stretch['position'], origin: number): Position => {
  const part = partAt(decoded, Math.max(0, origin))
  const position = outer(part?.origin ?? 0)
  const { line, lastLine = line } = outer(part?.end ?? 0)
  return { ...position, lastLine }
}

/** Decodes what is encoded in a stretch and searches that, to a depth of three. */
export const searchHidden = (index: NeedleIndex, parts: Parts, stretch: Stretch, found: Found): void => {
  if (stretch.depth >= MAX_DEPTH) return
  for (const decode of parts.decoders) {
    const decoded = decode(stretch.raw, stretch.from, stretch.to)
    if (decoded.bytes.length === 0) continue
    const inner: Stretch = {
      raw: decoded.bytes,
      from: 0,
      to: decoded.bytes.length,
      depth: stretch.depth + 1,
      hidden: stretch.hidden ?? decoded.technique,
      position: (origin) => positionIn(decoded, stretch.position, origin),
    }
    searchOnce(index, parts, inner, found)
    searchHidden(index, parts, inner, found)
  }
}

/** Searches bytes that are all there. */
const searchOnce = (index: NeedleIndex, parts: Parts, stretch: Stretch, found: Found): void => {
  const { raw, from, to, hidden, position } = stretch
  const lane = makeLane(to - from + LOOK_AHEAD)
  squeeze(raw, from, to, to, lane)
  searchLane(index, { lane, raw, searched: 0, isLast: true, hidden, position }, found)
  if (!parts.chains) return
  const chains = takeChains(index.chains)
  const technique = hidden ?? 'split'
  followWords(index.chains, chains, { raw, from, stop: to, end: to, passed: 0, technique, position, found })
  giveBackChains(index.chains, chains)
}
