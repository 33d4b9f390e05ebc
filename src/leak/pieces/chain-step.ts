import { count, isCounted, type Numeral } from './chain-counting.ts'
import { anyGapBits, bitsInColumn, gapBits, MAX_GAP, OF_LANGUAGE, SURE, USUAL_GAP } from './chain-bits.ts'
import { ageOf, type Ends, LEAST_END } from './chain-ends.ts'
import { MARK_LEAD } from './chain-words.ts'

/** Words of the stream so far, and the time that they took: `Chains`. */
export interface Clock {
  readonly words: number
  readonly ticks: number
}

/** A word of the file that stands in a needle. */
export interface Hit {
  readonly size: number
  /** In a text; in a value, whose words are few; and in one that was drawn by lot. */
  readonly textBits: number
  readonly wordBits: number
  readonly drawnBits: number
  /** How often it was met before. */
  readonly count: number
  /** Where in the stream it stands. */
  readonly origin: number
  /** It stands in too many places, or is too common in the file, to begin a chain. */
  readonly isFrequent: boolean
  /** It is a part of a longer word of the file. */
  readonly isJoined: boolean
  /** `FileWord.lead`. */
  readonly lead: number
  /** A line ends between it and the word before. */
  readonly isInNewLine: boolean
  /** What it counts, if it is a number. */
  readonly number: Numeral
}

const { log2 } = Math

/** Bits that a chain may lose by words that say little before one that says something. */
const MOST_LOST = 24

/** A chain that has gone on by no more bits than this had begun with a stray word. */
const WORTH = 2

/** What a hit adds to a chain. */
export interface Gain {
  readonly bits: number
  /** The part of what it says in a column ({@link bitsInColumn}) that counts. */
  readonly inColumn: number
  /** All words count as far as it is from the one before, not those of needles alone: the value has few and ordinary ones. */
  readonly isOrdinary: boolean
  /**
   * It counts in full where it stands as the one before does: behind the same word, or as far away as that one. The first name of one
   * person and the last name of another one stand in one log, too.
   */
  readonly needsFrame: boolean
  /**
   * Where the value begins of which a part counts as well, or -1: a chain that begins elsewhere must not be longer by a letter that
   * stands alone somewhere before it.
   */
  readonly beginning: number
  /** A chain may begin with it. */
  readonly mayBegin: boolean
}

/** Of so many words of a frame one may be there or not: an empty member, a pair of words in an id. */
const LOOSE = 16
/** Frames of fewer words are no longer than a sentence. */
const LONG = 8

const isAbout = (width: number, known: number): boolean =>
  Math.abs(width - known) <= Math.floor(known / LOOSE)

/** True for a distance as wide as that one, or twice as wide: a token of signs alone stands in a frame of its own. */
const isAsFar = (width: number, known: number): boolean =>
  isAbout(width, known) ||
  (Math.min(width, known) >= LONG && (isAbout(width, 2 * known) || isAbout(2 * width, known)))

/** Of a frame each chain has a few widths. */
const hasWidth = (ends: Ends, from: number, width: number): boolean =>
  isAsFar(width, ends.width[from] ?? 0) || isAsFar(width, ends.widthBefore[from] ?? 0)

/** What a word adds, so many words behind the last one, in prose: there it also follows from those before it. */
const bitsInProse = (width: number, { bits }: Gain): number =>
  width < MAX_GAP ? OF_LANGUAGE * bits - anyGapBits(width) : -Infinity

/** What an ordinary word adds, so many words behind the last one. A frame has as many each time; prose has not. */
const ordinaryBits = (ends: Ends, from: number, width: number, gain: Gain): number =>
  hasWidth(ends, from, width) ? gain.bits - USUAL_GAP : bitsInProse(width, gain)

/** Bits that a word loses where it does not stand as the one before. */
const ELSEWHERE = 8

/** What a word adds that has left the frame of the one before; no frame ends within a word. */
const bitsElsewhere = (width: number, { isJoined }: Hit, gain: Gain): number =>
  isJoined ? -Infinity : bitsInProse(width, gain) - ELSEWHERE

/** A letter alone behind a number or another letter is no more than what any table has. */
const hasLead = (ends: Ends, from: number, { size, lead }: Hit): boolean =>
  lead === ends.lead[from] && (size > 1 || lead !== MARK_LEAD)

/** True for a word that stands right behind the last one, or in the same frame. */
const isFramed = (ends: Ends, from: number, width: number, hit: Hit): boolean =>
  width === 1 || (!hit.isJoined && (hasLead(ends, from, hit) || hasWidth(ends, from, width)))

/** Words of one record and the next, and what a gap between two of them costs at most where a word needs their frame, and has it. */
const NEAR = 64
const FRAMED = 3

/** Of so many words one is no part of a frame. */
const FRAME = 2

/**
 * What a gap costs. The clock counts words of needles alone, and hardly moves where all of them are common, as in tables of numbers:
 * in a gap that is as wide as none before, any word that is no frame might have been the one.
 */
const gapCost = (ends: Ends, from: number, width: number, gap: number, { needsFrame }: Gain): number => {
  const bits = gapBits(gap, ends.gap[from] ?? 0, ends.meanGap[from] ?? 0)
  if (needsFrame && width <= NEAR) return Math.min(bits, FRAMED)
  // Between the words of one token stands nothing: they do not tell how wide a frame is.
  const isFirst = ends.widthBefore[from] === 0 && (ends.width[from] ?? 0) <= 1
  return isFirst || hasWidth(ends, from, width) ? bits : Math.max(bits, log2(width / FRAME))
}

/** The score of the chain that ends there with a further word; 0 or less where none does. */
const linked = (ends: Ends, from: number, hit: Hit, gain: Gain, { words, ticks }: Clock): number => {
  const gap = Math.max(1, ageOf(ends, from, ticks))
  // A word does not follow itself.
  if (gap >= MAX_GAP || (ends.word[from] ?? 0) >= words) return 0
  const score = ends.score[from] ?? 0
  const width = words - (ends.word[from] ?? 0)
  const isColumn = width === ends.width[from] || width === ends.widthBefore[from]
  if (gain.needsFrame && !isFramed(ends, from, width, hit)) return score + bitsElsewhere(width, hit, gain)
  const usual = gain.isOrdinary
    ? score + ordinaryBits(ends, from, width, gain)
    : score + gain.bits - gapCost(ends, from, width, gap, gain)
  if (!isColumn) return usual
  const inColumn = gain.inColumn * bitsInColumn(hit.size, hit.count, words, width)
  return Math.max(usual, score + inColumn - USUAL_GAP)
}

/**
 * True where the chain that ended there before is the better one, as old as it is. A lone word in another frame, far away, is not: the
 * company whose name a value begins with is named elsewhere in its log, too.
 */
const isBeaten = (
  ends: Ends,
  to: number,
  score: number,
  { lead }: Hit,
  { needsFrame }: Gain,
  { words, ticks }: Clock,
): boolean => {
  const age = ageOf(ends, to, ticks)
  if (age >= MAX_GAP) return false
  const isLone = ends.width[to] === 0 && lead !== ends.lead[to]
  if (needsFrame && isLone && words - (ends.word[to] ?? 0) > NEAR) return false
  const lost = age > 1 ? gapBits(age, ends.gap[to] ?? 0, ends.meanGap[to] ?? 0) : 0
  return (ends.score[to] ?? 0) - lost > score
}

/** A chain with a hit at its end. */
export interface Step {
  readonly from: number
  readonly to: number
  /** It is the chain that ended at `from`; else it begins with the hit. */
  readonly goesOn: boolean
  readonly score: number
  readonly best: number
}

/** True where a chain is no more than a few short words, such as any log has before a part of a key that a mask has left. */
const isStray = (ends: Ends, from: number, { size }: Hit, { beginning }: Gain, { words }: Clock): boolean =>
  beginning >= 0 &&
  ends.first[from] !== beginning &&
  size >= LEAST_END &&
  ends.solid[from] === 0 &&
  (ends.score[from] ?? 0) < SURE &&
  words - (ends.word[from] ?? 0) > 1

/** What a number adds to a chain that a list which counts would have, too. */
const SAYS_NOTHING = { bits: 0, inColumn: 0 }

/** The better of two chains with a hit at their end: one that goes on, and one that begins; null where neither is worth a place. */
export const stepOf = (ends: Ends, hit: Hit, place: number, gain: Gain, clock: Clock): Step | null => {
  const from = ends.isReversed ? place + hit.size : place
  const to = ends.isReversed ? place : place + hit.size
  const added = isCounted(ends.counting, from, hit.number, clock.words) ? { ...gain, ...SAYS_NOTHING } : gain
  const longer = isStray(ends, from, hit, gain, clock) ? 0 : linked(ends, from, hit, added, clock)
  const goesOn = longer > (gain.mayBegin ? gain.bits + WORTH : 0)
  if (!goesOn && (hit.isFrequent || !gain.mayBegin)) return null
  const score = goesOn ? longer : gain.bits
  const best = goesOn ? Math.max(score, ends.best[from] ?? 0) : score
  if (best - score > MOST_LOST || isBeaten(ends, to, score, hit, gain, clock)) return null
  return { from, to, goesOn, score, best }
}

/** So many of the last gaps make their mean, about. */
const FEW = 8

/** Puts a chain in its place. */
export const take = (
  ends: Ends,
  hit: Hit,
  { from, to, goesOn, score, best }: Step,
  { words, ticks }: Clock,
): void => {
  // Lines newest first are beside each other, but no letters in a row: nothing else finds them.
  const isBeside = ends.word[from] === words - 1 && !(ends.isReversed && hit.isInNewLine)
  ends.isBroken[to] = goesOn && (ends.isBroken[from] === 1 || !isBeside) ? 1 : 0
  const usual = goesOn ? (ends.width[from] ?? 0) : 0
  const before = goesOn ? (ends.widthBefore[from] ?? 0) : 0
  const width = goesOn ? words - (ends.word[from] ?? 0) : 0
  ends.widthBefore[to] = width === usual ? before : usual
  ends.width[to] = width
  ends.lead[to] = width === 1 ? (ends.lead[from] ?? 0) : hit.lead
  const gap = goesOn ? Math.max(1, ageOf(ends, from, ticks)) : 1
  const mean = goesOn ? (ends.meanGap[from] ?? 0) : 0
  const known = mean === 0 ? gap : mean + (gap - mean) / FEW
  ends.meanGap[to] = goesOn ? known : 0
  ends.gap[to] = gap
  ends.first[to] = goesOn ? (ends.first[from] ?? 0) : from
  ends.told[to] = goesOn ? (ends.told[from] ?? 0) : from
  ends.origin[to] = goesOn ? (ends.origin[from] ?? 0) : hit.origin
  ends.begun[to] = goesOn ? (ends.begun[from] ?? 0) : words
  ends.solid[to] = hit.size >= LEAST_END ? score : goesOn ? (ends.solid[from] ?? 0) : 0
  count(ends.counting, goesOn ? from : null, to, hit.number, words)
  ends.score[to] = score
  ends.best[to] = best
  ends.word[to] = words
  ends.tick[to] = ticks
}
