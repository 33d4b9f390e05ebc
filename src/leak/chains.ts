import {
  bitsInText,
  bitsWhereDrawn,
  enoughBits,
  gapBits,
  MAX_GAP,
  SURE,
  ticksOf,
  USUAL_GAP,
} from './chain-bits.ts'
import type { LeakKind } from '../evidence/search.ts'
import { ageOf, alivePlaces, type Ends, forgetAll, keepAlive, makeEnds } from './chain-ends.ts'
import { bucketOf, type ChainIndex, pieceKey, placesOf, type Whole } from './chain-index.ts'
import { type Stretch, tell, type Telling } from './chain-telling.ts'
import { eachWord, type Words } from './chain-words.ts'
import type { Position } from './found.ts'

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
  /** How often each word that stands in a needle was met; by hash. */
  readonly counts: Uint32Array
  /** Words of the stream, whether they stand in a needle or not. */
  words: number
  /** The clock: a common word is less than a tick, or what stands in every line would widen each gap. */
  ticks: number
  /** When the stream began. */
  begin: number
  /** Bits of the best chain of a prompt that ends with the word at hand. */
  asked: number
}

const COUNT_BITS = 14

const makeChains = ({ letters }: ChainIndex): Chains => ({
  forward: makeEnds(letters.length, false),
  reversed: makeEnds(letters.length, true),
  counts: new Uint32Array(2 ** COUNT_BITS),
  words: 0,
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
  chains.ticks += MAX_GAP
  if (chains.words > 0) chains.counts.fill(0)
  if (chains.ticks > MANY) {
    forgetAll(chains.forward)
    forgetAll(chains.reversed)
    chains.ticks = 0
  }
  chains.words = 0
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

/** A word of the file that stands in a needle. */
interface Hit {
  readonly size: number
  readonly textBits: number
  readonly drawnBits: number
  /** Where in the stream it stands. */
  readonly origin: number
  /** It stands in too many places, or is too common in the file, to begin a chain. */
  readonly isFrequent: boolean
}

/** What a hit adds to a chain. Letters that a prompt has as well as its reply, or that a text repeats, say nothing. */
const gainOf = ({ shared }: ChainIndex, whole: Whole, hit: Hit, place: number): number => {
  if (shared[place] === 1 && shared[place + hit.size - 1] === 1) return USUAL_GAP
  return whole.is === 'value' && whole.isDrawn ? hit.drawnBits : hit.textBits
}

/** Bits that a chain may lose by words that say little before one that says something. */
const MOST_LOST = 24

/** The score of the chain that ends there with a further word; 0 where none does. */
const linked = (chains: Chains, ends: Ends, from: number, gain: number): number => {
  const gap = Math.max(1, ageOf(ends, from, chains.ticks))
  // A word does not follow itself.
  if (gap >= MAX_GAP || (ends.word[from] ?? 0) >= chains.words) return 0
  return (ends.score[from] ?? 0) + gain - gapBits(gap, ends.gap[from] ?? 0)
}

/** True where the chain that ended there before is the better one, as old as it is. */
const isBeaten = (ends: Ends, to: number, score: number, now: number): boolean => {
  const age = ageOf(ends, to, now)
  if (age >= MAX_GAP) return false
  return (ends.score[to] ?? 0) - (age > 1 ? gapBits(age, ends.gap[to] ?? 0) : 0) > score
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

/** A key that was masked but for 11 characters has its twelfth in any log: a piece does not end with fewer letters. */
const LEAST_END = 3

const kindOf = ({ texts }: ChainIndex, whole: Whole): LeakKind | undefined =>
  whole.is === 'text' ? texts.texts[whole.number]?.needle.kind : whole.form.needle.kind

/** Adds a hit to the chain that ends where it stands in the needles, or begins one. */
const link = (
  index: ChainIndex,
  chains: Chains,
  ends: Ends,
  hit: Hit,
  place: number,
  at: Following,
): void => {
  const whole = index.wholes[index.wholeAt[place] ?? -1]
  if (whole === undefined) return
  const from = ends.isReversed ? place + hit.size : place
  const to = ends.isReversed ? place : place + hit.size
  const now = chains.ticks
  const gain = gainOf(index, whole, hit, place)
  const longer = linked(chains, ends, from, gain)
  const goesOn = longer > gain
  if (!goesOn && hit.isFrequent) return
  const score = goesOn ? longer : gain
  const best = goesOn ? Math.max(score, ends.best[from] ?? 0) : score
  if (best - score > MOST_LOST || isBeaten(ends, to, score, now)) return
  ends.isBroken[to] = goesOn && (ends.isBroken[from] === 1 || ends.word[from] !== chains.words - 1) ? 1 : 0
  ends.gap[to] = goesOn ? Math.max(1, ageOf(ends, from, now)) : 1
  ends.first[to] = goesOn ? (ends.first[from] ?? 0) : from
  ends.told[to] = goesOn ? (ends.told[from] ?? 0) : from
  ends.origin[to] = goesOn ? (ends.origin[from] ?? 0) : hit.origin
  ends.score[to] = score
  ends.best[to] = best
  ends.word[to] = chains.words
  ends.tick[to] = now
  keepAlive(ends, index.letters, to, now)
  if (kindOf(index, whole) === 'prompt') chains.asked = Math.max(chains.asked, score)
  // A reply that its prompt asked for by its words stands in the prompt, too.
  else if (chains.asked >= score) return
  // Words beside each other are found by their letters, and judged by what stands between those.
  if (ends.isBroken[to] === 0) return
  // What has to be there from end to end begins in one place, and none of its letters is one too many.
  const isEntire = whole.is === 'value' && whole.form.needle.rule === 'whole'
  if (score < SURE || (score < best && !isEntire)) return
  if (whole.is === 'value' && hit.size < LEAST_END && to !== (ends.isReversed ? whole.from : whole.to)) return
  if (score < enoughBits(isEntire ? 1 : whole.to - whole.from, now - chains.begin)) return
  tell(index, whole, stretchOf(ends, to, at), at)
  ends.told[to] = to
}

const { imul } = Math

const slotOf = (key: number, size: number): number =>
  imul(key ^ imul(size, 0x85ebca6b), 0x9e3779b1) >>> (32 - COUNT_BITS)

/** Adds a word to all chains that it goes on with, and begins some where it is rare. */
const takeWord = (
  index: ChainIndex,
  chains: Chains,
  text: Uint8Array,
  size: number,
  origin: number,
  at: Following,
): void => {
  const { counts } = chains
  const key = pieceKey(text, 0, size)
  const slot = slotOf(key, size)
  const met = { count: counts[slot] ?? 0, ticks: chains.ticks - chains.begin }
  const ticks = ticksOf(met)
  const places = ticks < 1 ? null : placesOf(index, bucketOf(index, key), text, size)
  if (places?.length === 0) return
  counts[slot] = met.count + 1
  chains.ticks += ticks
  chains.asked = 0
  let hit: Hit | null = null
  for (const ends of [chains.forward, chains.reversed]) {
    // Prompts come first, as in the index.
    for (const place of places ?? alivePlaces(ends, index.letters, text, size, chains.ticks)) {
      // Most words of most files go on with nothing.
      hit ??= {
        size,
        textBits: bitsInText(text, size, met),
        drawnBits: bitsWhereDrawn(size, met),
        origin: at.passed + origin,
        isFrequent: places === null,
      }
      link(index, chains, ends, hit, place, at)
    }
  }
}

/** Follows the words of the bytes, and gives the index of the first byte that was not read. */
export const followWords = (index: ChainIndex, chains: Chains, at: Following): number =>
  eachWord(index, at, chains, (text, size, origin) => {
    takeWord(index, chains, text, size, origin, at)
  })
