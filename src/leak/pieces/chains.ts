import {
  bitsInText,
  bitsWhereDrawn,
  enoughBits,
  MAX_GAP,
  OF_LANGUAGE,
  SURE,
  ticksOf,
  USUAL_GAP,
} from './chain-bits.ts'
import type { LeakKind } from '../../evidence/search.ts'
import { alivePlaces, type Ends, forgetAll, keepAlive, leave, LEAST_END, makeEnds } from './chain-ends.ts'
import { bucketOf, type ChainIndex, pieceKey, placesOf, somePlacesOf, type Whole } from './chain-index.ts'
import { type Gain, type Hit, type Step, stepOf, take } from './chain-step.ts'
import { type Stretch, tell, type Telling } from './chain-telling.ts'
import { eachWord, type Words } from './chain-words.ts'
import type { Position } from '../search/found.ts'

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

const makeChains = ({ letters, wholes }: ChainIndex): Chains => ({
  forward: makeEnds(letters.length, false),
  reversed: makeEnds(letters.length, true),
  toldAt: new Int32Array(wholes.length).fill(-1),
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
  if (chains.words > 0) {
    chains.counts.fill(0)
    chains.toldAt.fill(-1)
  }
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

const isOrdinary = (whole: Whole): boolean => whole.is === 'value' && whole.isOrdinary

/** True for a value of which no part counts. */
const isEntire = (whole: Whole): boolean => whole.is === 'value' && whole.form.needle.rule === 'whole'

/** Letters that a prompt has as well as its reply, or that a text repeats, say nothing. */
const NOTHING: Gain = { bits: USUAL_GAP, inColumn: 0, isOrdinary: false, mayBegin: true }

/** True where a chain of a value may begin that has to be there from end to end. */
const mayBegin = (whole: Whole, { size }: Hit, place: number, isReversed: boolean): boolean =>
  !isEntire(whole) || (isReversed ? place + size === whole.to : place === whole.from)

const gainOf = ({ shared }: ChainIndex, whole: Whole, hit: Hit, place: number, isReversed: boolean): Gain => {
  if (shared[place] === 1 && shared[place + hit.size - 1] === 1) return NOTHING
  const begins = mayBegin(whole, hit, place, isReversed)
  if (whole.is === 'value' && whole.isDrawn)
    return { bits: hit.drawnBits, inColumn: 1, isOrdinary: false, mayBegin: begins }
  return { bits: hit.textBits, inColumn: OF_LANGUAGE, isOrdinary: isOrdinary(whole), mayBegin: begins }
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

/** True where a chain is none of those that chance makes. */
const isEnough = (
  whole: Whole,
  hit: Hit,
  { to, score, best }: Step,
  ends: Ends,
  chances: number,
): boolean => {
  // What has to be there from end to end begins in one place, and none of its letters is one too many.
  const isAll = isEntire(whole)
  if (score < SURE || (score < best && !isAll)) return false
  const enough = enoughBits(isAll ? 1 : whole.to - whole.from, chances)
  const isAtEnd = to === (ends.isReversed ? whole.from : whole.to)
  // Short words at its end count where they are enough by themselves: a value of one letter a line has no other ones.
  const isSolid = hit.size >= LEAST_END || isAtEnd || score - (ends.solid[to] ?? 0) >= enough
  return score >= enough && (whole.is === 'text' || isSolid)
}

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
  keepAlive(ends, index.letters, to, chains.ticks)
  if (kindOf(index, whole) === 'prompt') chains.asked = Math.max(chains.asked, score)
  // A reply that its prompt asked for by its words stands in the prompt, too.
  else if (chains.asked >= score) return
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

const { imul } = Math
const NONE: readonly number[] = []

const slotOf = (key: number, size: number): number =>
  imul(key ^ imul(size, 0x85ebca6b), 0x9e3779b1) >>> (32 - COUNT_BITS)

/** Both lists in rising order, each place once. */
const merged = (alive: readonly number[], beginnings: readonly number[]): readonly number[] => {
  if (beginnings.length === 0) return alive
  if (alive.length === 0) return beginnings
  return [...alive, ...beginnings.filter((place) => !alive.includes(place))].sort((m, n) => m - n)
}

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
  const bucket = bucketOf(index, key)
  const places = ticks < 1 ? null : placesOf(index, bucket, text, size)
  if (places?.length === 0) return
  counts[slot] = met.count + 1
  chains.ticks += ticks
  chains.asked = 0
  const beginnings = ticks < 1 || places !== null ? NONE : somePlacesOf(index, bucket, text, size)
  let hit: Hit | null = null
  for (const ends of [chains.forward, chains.reversed]) {
    const alive = places ?? alivePlaces(ends, index.letters, text, size, chains.ticks)
    // Prompts come first, as in the index.
    for (const place of merged(alive, beginnings)) {
      // Most words of most files go on with nothing.
      hit ??= {
        size,
        textBits: bitsInText(text, size, met),
        drawnBits: bitsWhereDrawn(size, met),
        count: met.count,
        origin: at.passed + origin,
        isFrequent: places === null && beginnings.length === 0,
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
