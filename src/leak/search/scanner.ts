import { type Chains, followWords, giveBackChains, takeChains } from '../pieces/chains.ts'
import { type Found, makeFound } from './found.ts'
import { type Judge, makeJudge, type Spare } from './filter.ts'
import type { NeedleIndex } from './index-needles.ts'
import { makePositions, type Position, type Positions } from './positions.ts'
import { type Parts, searchHidden } from './search-hidden.ts'
import { searchLane } from './search-lane.ts'
import { type Lane, LOOK_AHEAD, makeLane, squeeze } from './squeeze.ts'
import { makeTranscoder } from '../decode/utf16.ts'

/** The search of one stream. */
export interface Scanner {
  /** Takes the next bytes; they are copied. */
  write(chunk: Uint8Array): void
  /** Searches what is left and gives everything that was found. */
  end(): Found
}

/** Fresh bytes searched at a time. */
const WINDOW = 256 * 1024
/** Bytes of the last window that stay at hand: an unfinished word, a run of base64 that goes on, what a leak may have begun with. */
const KEPT = 64 * 1024
/** A run that goes on is decoded again from here, so that what crosses two windows is whole once. */
const OVERLAP = 2048

const keepEnd = (lane: Lane, letters: number, shift: number): void => {
  const first = Math.max(0, lane.length - letters)
  lane.text.copyWithin(0, first, lane.length)
  lane.origin.copyWithin(0, first, lane.length)
  lane.length -= first
  for (let i = 0; i < lane.length; i++) lane.origin[i] = (lane.origin[i] ?? 0) - shift
}

/** The memory of one stream, which the next stream takes over. */
export interface Desk {
  readonly raw: Uint8Array
  /** The same memory, four bytes at a time. */
  readonly words: Int32Array
  readonly main: Lane
}

/** What all streams of an engine share: desks that lie idle, and what may be searched without a filter. */
export interface Shared {
  readonly desks: Desk[]
  readonly spare: Spare
}

/** More streams than this are not open at once. */
const IDLE_DESKS = 4

interface Stream extends Desk {
  readonly chains: Chains | null
  readonly index: NeedleIndex
  readonly parts: Parts
  readonly found: Found
  /** Bytes at hand, and how many of them each channel has read. */
  filled: number
  squeezedTo: number
  hiddenFrom: number
  chainsTo: number
  /** Bytes of the stream before those at hand. */
  passed: number
  /** Bytes before were judged with the last window. */
  judgedTo: number
  /** The lanes hold the letters of the last window. */
  isContinuous: boolean
  /** It was longer than one window. */
  shifted: boolean
  readonly judge: Judge
  readonly positions: Positions
  readonly transcoder: ReturnType<typeof makeTranscoder>
}

/** Makes room for the next bytes and keeps what they may belong to. */
const shift = (stream: Stream): void => {
  const { raw, filled, index } = stream
  const first = filled - KEPT
  stream.shifted = true
  stream.found.moveOn()
  stream.positions.pass(raw, first)
  raw.copyWithin(0, first, filled)
  keepEnd(stream.main, index.reach, first)
  stream.squeezedTo -= first
  stream.chainsTo = Math.max(0, stream.chainsTo - first)
  stream.passed += first
  stream.filled -= first
  stream.judgedTo = stream.filled
  stream.hiddenFrom = Math.max(0, stream.filled - OVERLAP)
}

/** Begins the lanes anew with what is at hand of the last window, which was not searched. */
const restart = (stream: Stream): void => {
  stream.main.length = 0
  stream.squeezedTo = 0
}

const searchLanes = (stream: Stream, isLast: boolean): void => {
  const { raw, filled, index, found, main } = stream
  if (!stream.isContinuous) restart(stream)
  const position = (origin: number): Position => stream.positions.at(raw, origin)
  const searched = main.length
  const stop = isLast ? filled : Math.max(stream.squeezedTo, filled - LOOK_AHEAD)
  stream.squeezedTo = squeeze(raw, stream.squeezedTo, stop, filled, main)
  const hidden = stream.transcoder.technique()
  searchLane(index, { lane: main, raw, searched, isLast, hidden, position }, found)
}

/** What ends the lane may go on in the next window. Where that is not searched, it ends there: before a stretch without letters, for one. */
const searchEnd = ({ index, found, main, raw, positions, transcoder }: Stream): void => {
  const position = (origin: number): Position => positions.at(raw, origin)
  const hidden = transcoder.technique()
  const at = { lane: main, raw, searched: main.length, isLast: true, hidden, position }
  searchLane(index, at, found)
}

/** Follows the pieces of values through the window, whatever the filter says of it. */
const searchChains = (stream: Stream, isLast: boolean): void => {
  const { raw, filled, index, chains, found, passed } = stream
  if (chains === null) return
  const stop = isLast ? filled : Math.max(stream.chainsTo, filled - LOOK_AHEAD)
  stream.chainsTo = followWords(index.chains, chains, {
    ...{ raw, from: stream.chainsTo, stop, end: filled, passed, found },
    technique: stream.transcoder.technique() ?? 'split',
    position: (origin) => stream.positions.at(raw, origin),
  })
}

const searchWindow = (stream: Stream, isLast: boolean): void => {
  const { raw, words, filled, index, parts, found } = stream
  const isSearched = stream.judge.isSuspicious({ raw, words, from: stream.judgedTo, filled })
  if (isSearched) searchLanes(stream, isLast)
  else if (stream.isContinuous) searchEnd(stream)
  stream.isContinuous = isSearched
  searchChains(stream, isLast)
  const position = (origin: number): Position => stream.positions.at(raw, origin)
  const hidden = stream.transcoder.technique()
  searchHidden(index, parts, { raw, from: stream.hiddenFrom, to: filled, depth: 0, hidden, position }, found)
  if (!isLast) shift(stream)
}

const fill = (stream: Stream, bytes: Uint8Array): void => {
  const { raw } = stream
  for (let at = 0; at < bytes.length;) {
    const taken = Math.min(bytes.length - at, raw.length - stream.filled)
    raw.set(bytes.subarray(at, at + taken), stream.filled)
    stream.filled += taken
    at += taken
    if (stream.filled === raw.length) searchWindow(stream, false)
  }
}

const newDesk = (): Desk => {
  const raw = new Uint8Array(KEPT + WINDOW)
  return { raw, words: new Int32Array(raw.buffer), main: makeLane(0) }
}

const clear = (lane: Lane, wasLonger: boolean): void => {
  // The squeezer writes one letter further than it keeps.
  const used = wasLonger ? lane.text.length : lane.length + 1
  lane.text.fill(0, 0, used)
  lane.origin.fill(0, 0, used)
  lane.length = 0
}

/** Gives the memory of a stream back as it came: nothing of one stream may be read as another one's. */
const putBack = ({ raw, words, main, filled, shifted }: Stream, desks: Desk[]): void => {
  if (desks.length >= IDLE_DESKS) return
  raw.fill(0, 0, shifted ? raw.length : filled)
  clear(main, shifted)
  desks.push({ raw, words, main })
}

/** Opens a search of one stream. Memory does not grow with the stream. Throws when it is used after its end. */
export const makeScanner = (
  index: NeedleIndex,
  parts: Parts,
  { desks, spare }: Shared,
  positions: Positions = makePositions(),
): Scanner => {
  const stream: Stream = {
    ...(desks.pop() ?? newDesk()),
    chains: parts.chains ? takeChains(index.chains) : null,
    index,
    parts,
    found: makeFound(index),
    filled: 0,
    squeezedTo: 0,
    hiddenFrom: 0,
    chainsTo: 0,
    passed: 0,
    judgedTo: 0,
    isContinuous: false,
    shifted: false,
    judge: makeJudge(index, parts.filter, spare),
    positions,
    transcoder: makeTranscoder(),
  }
  return streaming(stream, desks)
}

const streaming = (stream: Stream, desks: Desk[]): Scanner => {
  let ended = false
  return {
    write: (chunk) => {
      if (ended) throw new Error('the stream has ended: its memory belongs to another one')
      fill(stream, stream.transcoder.take(chunk))
    },
    end: () => {
      if (ended) throw new Error('the stream has ended: its memory belongs to another one')
      ended = true
      fill(stream, stream.transcoder.end())
      // Behind the last bytes stand those of the window before.
      if (stream.shifted) stream.raw.fill(0, stream.filled)
      searchWindow(stream, true)
      putBack(stream, desks)
      if (stream.chains !== null) giveBackChains(stream.index.chains, stream.chains)
      return stream.found
    },
  }
}
