import { anyGapBits, MAX_GAP } from './chain-bits.ts'
import { type Counting, makeCounting } from './chain-counting.ts'
import { isThere } from './chain-index.ts'

/**
 * For each place between two letters of the needles, the chain that ends there and has the most bits. Chains of a text in reversed
 * order, newest first, come down to a place instead.
 */
export interface Ends {
  readonly isReversed: boolean
  readonly score: Float32Array
  /** The highest score that the chain has had. */
  readonly best: Float32Array
  /** Its score at its last word of {@link LEAST_END} letters and more; 0 where it has none. */
  readonly solid: Float32Array
  /** Which word of the stream it ended with, and when. */
  readonly word: Int32Array
  readonly tick: Float64Array
  /** 1 where other words stand between those of the chain, or line ends where it goes backwards. */
  readonly isBroken: Uint8Array
  /** Ticks between its last two words. */
  readonly gap: Int32Array
  /** The mean of its last gaps, about; 0 where it has none. */
  readonly meanGap: Float32Array
  /** How many words stand from one of its words to the next, at last and the last time that it was another number. */
  readonly width: Int32Array
  readonly widthBefore: Int32Array
  /** What stands before its last words that stand beside each other: `FileWord.lead`. */
  readonly lead: Int32Array
  /** Where in the needles it began, and up to where it was told. */
  readonly first: Int32Array
  readonly told: Int32Array
  /** Where in the stream it began, and with which word. */
  readonly origin: Float64Array
  readonly begun: Int32Array
  readonly counting: Counting
  readonly alive: Alive
}

/** The ends that were reached last, by the letter that their chains go on with. */
interface Alive {
  readonly ends: Int32Array
  /** For each letter its first slot, for each slot the next one of its letter; -1: none. */
  readonly first: Int16Array
  readonly next: Int16Array
  /** Where the next end is put: one that a short word has reached, and one of longer words. */
  readonly slots: [short: number, long: number]
}

/** A key that was masked but for 11 characters has its twelfth in any log: fewer letters are no good end of a piece. */
export const LEAST_END = 3

/** Letters that stand alone go on with nearly anything: more chains of them at a time are chance. */
const SHORT = 2
const MOST_SHORT = 64
/** Of several replies that are streamed at once each has some chains of words. */
const MOST_LONG = 192
const MOST_ALIVE = MOST_SHORT + MOST_LONG
const NONE = -1
const NEVER = -(2 ** 30)

/** Ends of which no chain has reached any. */
export const makeEnds = (letters: number, isReversed: boolean): Ends => ({
  isReversed,
  score: new Float32Array(letters + 1),
  best: new Float32Array(letters + 1),
  solid: new Float32Array(letters + 1),
  word: new Int32Array(letters + 1),
  tick: new Float64Array(letters + 1).fill(NEVER),
  isBroken: new Uint8Array(letters + 1),
  gap: new Int32Array(letters + 1),
  meanGap: new Float32Array(letters + 1),
  width: new Int32Array(letters + 1),
  widthBefore: new Int32Array(letters + 1),
  lead: new Int32Array(letters + 1),
  first: new Int32Array(letters + 1),
  told: new Int32Array(letters + 1),
  origin: new Float64Array(letters + 1),
  begun: new Int32Array(letters + 1),
  counting: makeCounting(letters + 1),
  alive: {
    ends: new Int32Array(MOST_ALIVE).fill(NONE),
    first: new Int16Array(256).fill(NONE),
    next: new Int16Array(MOST_ALIVE).fill(NONE),
    slots: [0, 0],
  },
})

/** Ticks since a chain ended there. */
export const ageOf = ({ tick }: Ends, end: number, now: number): number =>
  Math.round(now - (tick[end] ?? NEVER))

/** A chain of so many bits is hardly chance: of nine of them the weakest leaves its slot to a newer one, but of others the first. */
const STRONG = 24
const COMPARED = 9

/** Bits that a chain still has, so long after it ended there. */
const bitsLeft = (ends: Ends, end: number, now: number): number => {
  const age = ageOf(ends, end, now)
  return age >= MAX_GAP ? 0 : (ends.score[end] ?? 0) - anyGapBits(age)
}

const freeSlot = (ends: Ends, size: number, now: number): number => {
  const { alive } = ends
  const which = size <= SHORT ? 0 : 1
  const begin = which === 0 ? 0 : MOST_SHORT
  const count = which === 0 ? MOST_SHORT : MOST_LONG
  const next = alive.slots[which]
  let weakest = begin + next
  let least = Infinity
  for (let n = 0; n < COMPARED; n++) {
    const at = (next + n) % count
    const end = alive.ends[begin + at] ?? NONE
    const bits = end < 0 ? 0 : bitsLeft(ends, end, now)
    if (bits < STRONG) {
      alive.slots[which] = (at + 1) % count
      return begin + at
    }
    if (bits < least) {
      weakest = begin + at
      least = bits
    }
  }
  alive.slots[which] = (next + COMPARED) % count
  return weakest
}

const forget = ({ ends, first, next }: Alive, slot: number, letter: number): void => {
  let at = first[letter] ?? NONE
  if (at === slot) first[letter] = next[slot] ?? NONE
  while (at >= 0 && next[at] !== slot) at = next[at] ?? NONE
  if (at >= 0) next[at] = next[slot] ?? NONE
  ends[slot] = NONE
}

const nextLetter = (ends: Ends, letters: Uint8Array, end: number): number =>
  letters[ends.isReversed ? end - 1 : end] ?? 0

const slotAt = ({ alive }: Ends, letter: number, end: number): number => {
  let slot = alive.first[letter] ?? NONE
  while (slot >= 0 && alive.ends[slot] !== end) slot = alive.next[slot] ?? NONE
  return slot
}

/** Keeps an end in mind by the letter that its chain goes on with. `size`: letters of the word by which it was reached. */
export const keepAlive = (ends: Ends, letters: Uint8Array, end: number, size: number, now: number): void => {
  const { alive } = ends
  const letter = nextLetter(ends, letters, end)
  if (slotAt(ends, letter, end) >= 0) return
  const slot = freeSlot(ends, size, now)
  const old = alive.ends[slot] ?? NONE
  if (old >= 0) forget(alive, slot, nextLetter(ends, letters, old))
  alive.ends[slot] = end
  alive.next[slot] = alive.first[letter] ?? NONE
  alive.first[letter] = slot
}

/** Gives up the slot of an end whose chain has gone on well: one long chain would take all of them. */
export const leave = (ends: Ends, letters: Uint8Array, end: number): void => {
  const letter = nextLetter(ends, letters, end)
  const slot = slotAt(ends, letter, end)
  if (slot >= 0) forget(ends.alive, slot, letter)
}

const NOWHERE: readonly number[] = []

/** Two or three places are in order sooner than `sort` has begun: it took half of the time of the search for them. */
const putInOrder = (places: number[], place: number): void => {
  let at = places.push(place) - 1
  for (; at > 0 && (places[at - 1] ?? 0) > place; at--) places[at] = places[at - 1] ?? 0
  places[at] = place
}

/** Where in the needles chains that are alive go on with a word, rising. Those that are not are forgotten. */
export const alivePlaces = (
  ends: Ends,
  letters: Uint8Array,
  text: Uint8Array,
  size: number,
  now: number,
): readonly number[] => {
  const { alive } = ends
  let found: number[] | null = null
  const letter = text[ends.isReversed ? size - 1 : 0] ?? 0
  let slot = alive.first[letter] ?? NONE
  while (slot >= 0) {
    const at = slot
    slot = alive.next[at] ?? NONE
    const end = alive.ends[at] ?? NONE
    const place = ends.isReversed ? end - size : end
    if (place < 0 || !isThere(letters, place, text, size)) continue
    if (bitsLeft(ends, end, now) <= 0) forget(alive, at, letter)
    else if (found === null) found = [place]
    else putInOrder(found, place)
  }
  return found ?? NOWHERE
}

/** Forgets all chains. */
export const forgetAll = ({ tick }: Ends): void => {
  tick.fill(NEVER)
}
