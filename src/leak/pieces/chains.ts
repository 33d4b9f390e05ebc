import {
  bitsInText,
  bitsOfCharacters,
  bitsWhereDrawn,
  bitsWhereJoined,
  MAX_GAP,
  type Met,
  ticksOf,
} from './chain-bits.ts'
import { LINE_END } from '../decode/bytes.ts'
import type { LeakKind } from '../../evidence/search.ts'
import { numeralOf } from './chain-counting.ts'
import { alivePlaces, type Ends, forgetAll, keepAlive, leave, makeEnds } from './chain-ends.ts'
import {
  bucketOf,
  type ChainIndex,
  commonEdgesOf,
  NOWHERE,
  pieceKey,
  placesOf,
  somePlacesOf,
  type Whole,
} from './chain-index.ts'
import { gainOf, isEnough, isOrdinary } from './chain-gain.ts'
import { type Hit, stepOf, take } from './chain-step.ts'
import { type Stretch, tell, type Telling } from './chain-telling.ts'
import { eachWord, type FileWord, type Words } from './chain-words.ts'
import { merged, unhindered } from './place-order.ts'
import { makeCounts, slotOf } from './word-counts.ts'
import { CLASS, DROP } from '../search/squeeze.ts'
import type { Position } from '../search/positions.ts'

/**
 * The second channel. A value that is written piece by piece (events of a stream, one token a log line, cells of a table, rows of a
 * database) stands between other text of any kind. Its pieces are words of the file, in the order of the needle: a chain is such a row
 * of words, whatever stands between them. Words of any text now and then follow each other so by chance, so each link is weighed by
 * how surprising it is in this file, and a chain counts from where chance makes one like it in a million files: a local alignment,
 * with the statistics of Karlin and Altschul (https://doi.org/10.1073/pnas.87.6.2264).
 */
export interface Chains {
  readonly forward: Ends
  readonly reversed: Ends
  /** For each whole the word with which it was told last; -1: it was not. */
  readonly toldAt: Int32Array
  /** See {@link makeCounts}. */
  readonly counts: Uint32Array
  /** Words of the stream, whether they stand in a needle or not; and the key of the last one. */
  words: number
  last: number
  /** The clock: a common word is less than a tick, or what stands in every line would widen each gap. */
  ticks: number
  /** When the stream began. */
  begin: number
  /** Bits of the best chain of a prompt that ends with the word at hand. */
  asked: number
}

const makeChains = ({ letters, wholes }: ChainIndex): Chains => ({
  forward: makeEnds(letters.length, false),
  reversed: makeEnds(letters.length, true),
  toldAt: new Int32Array(wholes.length).fill(-1),
  counts: makeCounts(),
  words: 0,
  last: 0,
  ticks: 0,
  begin: 0,
  asked: 0,
})

/** Their memory grows with the needles, so that the next stream takes it over. */
const idle = new WeakMap<ChainIndex, Chains[]>()

/** Begins the chains of a stream. */
export const takeChains = (index: ChainIndex): Chains => idle.get(index)?.pop() ?? makeChains(index)

/** Numbers of words and ticks are kept below this. */
const MANY = 2 ** 30

/** Ends the chains of a stream: none of them goes on in the next one. */
export const giveBackChains = (index: ChainIndex, chains: Chains): void => {
  // Each word that stands in a needle has moved the clock.
  if (chains.ticks > chains.begin) {
    chains.counts.fill(0)
    chains.toldAt.fill(-1)
  }
  chains.ticks += MAX_GAP
  if (chains.ticks > MANY) {
    forgetAll(chains.forward)
    forgetAll(chains.reversed)
    chains.ticks = 0
  }
  chains.words = 0
  chains.last = 0
  chains.begin = chains.ticks
  const all = idle.get(index)
  if (all === undefined) idle.set(index, [chains])
  else all.push(chains)
}

/** Bytes whose words are followed, and where what they show is told. */
export interface Following extends Words, Telling {
  /** Bytes of the stream before `raw`. */
  readonly passed: number
  readonly position: (origin: number) => Position
}

const stretchOf = (ends: Ends, to: number, { passed, position }: Following): Stretch => {
  const first = ends.first[to] ?? 0
  const told = ends.told[to] ?? 0
  const origin = ends.origin[to] ?? 0
  const [freshFrom, freshTo] = ends.isReversed ? [to, told] : [told, to]
  const [from, end] = ends.isReversed ? [to, first] : [first, to]
  // What began long ago is told where the bytes at hand begin.
  return { from, to: end, freshFrom, freshTo, position: () => position(Math.max(0, origin - passed)) }
}

const kindOf = ({ texts }: ChainIndex, whole: Whole): LeakKind | undefined =>
  whole.is === 'text' ? texts.texts[whole.number]?.needle.kind : whole.form.needle.kind

/** Bits by which a chain has gone on well. */
const SAYS_SOMETHING = 1

/** Adds a hit to the chain that ends where it stands in the needles, or begins one. */
const link = (
  index: ChainIndex,
  chains: Chains,
  ends: Ends,
  hit: Hit,
  place: number,
  at: Following,
): void => {
  const number = index.wholeAt[place] ?? -1
  const whole = index.wholes[number]
  if (whole === undefined) return
  const step = stepOf(ends, hit, place, gainOf(index, whole, hit, place, ends.isReversed), chains)
  if (step === null) return
  const { from, to, goesOn, score, best } = step
  take(ends, hit, step, chains)
  // A stray word that says nothing may stand where the next one is due: the end before it stays for that.
  if (goesOn && score >= best && score > (ends.score[from] ?? 0) + SAYS_SOMETHING)
    leave(ends, index.letters, from)
  keepAlive(ends, index.letters, to, hit.size, chains.ticks)
  const kind = kindOf(index, whole)
  if (kind === 'prompt') chains.asked = Math.max(chains.asked, score)
  // A reply that its prompt asked for by its words stands in the prompt, too; an account detail must not stand in either.
  else if (kind !== 'account' && kind !== 'credential' && chains.asked >= score) return
  // Words beside each other are found by their letters, and judged by what stands between those.
  if (ends.isBroken[to] === 0) return
  const chances = isOrdinary(whole) ? chains.words : chains.ticks - chains.begin
  if (!isEnough(whole, hit, step, ends, chances)) return
  // More than one chain may lead through the words of one value.
  if (whole.is === 'value' && (chains.toldAt[number] ?? -1) >= (ends.begun[to] ?? 0)) return
  if (!tell(index, whole, stretchOf(ends, to, at), at)) return
  ends.told[to] = to
  chains.toldAt[number] = chains.words
}

/** In a value letters that go on with a word say less than one that begins it: its few words would be found in those of others. */
const wordBits = ({ letters, size, is }: FileWord, textBits: number): number => {
  if (is === 'alone') return textBits
  return Math.min(textBits, is === 'run' ? bitsOfCharacters(letters, size) : bitsWhereJoined(size))
}

/** True where a line ends between a word and what is read before it. */
const isInNewLine = (raw: Uint8Array, origin: number): boolean => {
  let i = origin - 1
  while (i >= 0 && raw[i] !== LINE_END && CLASS[raw[i] ?? 0] === DROP) i--
  return i >= 0 && raw[i] === LINE_END
}

const hitOf = (word: FileWord, met: Met, isFrequent: boolean, { raw, passed }: Following): Hit => {
  const { letters, size, origin, is, lead } = word
  const textBits = bitsInText(letters, size, met)
  return {
    size,
    textBits,
    wordBits: wordBits(word, textBits),
    drawnBits: bitsWhereDrawn(size, met),
    count: met.count,
    origin: passed + origin,
    isFrequent,
    isJoined: is === 'joined',
    lead,
    isInNewLine: isInNewLine(raw, origin),
    number: numeralOf(letters, size),
  }
}

/** Adds a word to all chains that it goes on with, and begins some where it is rare. */
const takeWord = (index: ChainIndex, chains: Chains, word: FileWord, at: Following): void => {
  const { letters, size } = word
  const key = pieceKey(letters, 0, size)
  const slot = slotOf(key, size)
  const count = chains.counts[slot] ?? 0
  const shown = chains.ticks - chains.begin
  const ticks = ticksOf({ count, ticks: shown })
  const bucket = bucketOf(index, key)
  const places = ticks < 1 ? null : placesOf(index, bucket, letters, size)
  if (places?.length === 0) return
  chains.counts[slot] = count + 1
  chains.ticks += ticks
  chains.asked = 0
  const begin = ticks < 1 ? commonEdgesOf : somePlacesOf
  const beginnings = places === null ? begin(index, bucket, letters, size) : NOWHERE
  const isFrequent = places === null && beginnings.length === 0
  let hit: Hit | null = null
  for (let n = 0; n < 2; n++) {
    const ends = n === 0 ? chains.forward : chains.reversed
    const alive = places ?? alivePlaces(ends, index.letters, letters, size, chains.ticks)
    // Most words of most files go on with nothing.
    if (alive.length === 0 && beginnings.length === 0) continue
    // Prompts come first, as in the index.
    const rising = merged(alive, beginnings)
    hit ??= hitOf(word, { count, ticks: shown }, isFrequent, at)
    for (const place of ends.isReversed ? rising : unhindered(index, rising, size))
      link(index, chains, ends, hit, place, at)
  }
}

/** Adds characters that stand in a row to the chains of lines newest first. Each of them has moved the clock. */
const takeRun = (index: ChainIndex, chains: Chains, word: FileWord, at: Following): void => {
  const { letters, size } = word
  const key = pieceKey(letters, 0, size)
  const slot = slotOf(key, size)
  const count = chains.counts[slot] ?? 0
  const places = placesOf(index, bucketOf(index, key), letters, size) ?? NOWHERE
  if (places.length === 0) return
  chains.counts[slot] = count + 1
  chains.asked = 0
  const hit = hitOf(word, { count, ticks: chains.ticks - chains.begin }, false, at)
  for (const place of places) link(index, chains, chains.reversed, hit, place, at)
}

/** Follows the words of the bytes, and gives the index of the first byte that was not read. */
export const followWords = (index: ChainIndex, chains: Chains, at: Following): number =>
  eachWord(index, at, chains, (word) => {
    if (word.is === 'run') takeRun(index, chains, word, at)
    else takeWord(index, chains, word, at)
  })
