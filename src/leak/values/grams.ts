/**
 * Eight letters of a lane are kept in two 32-bit words, `high` and `low`: shifting a letter in costs two instructions.
 * Eight letters are the shortest run that anything is recognised by.
 */
export const GRAM = 8

/**
 * Letters of a shingle (two to three words of English, four characters of Chinese): a gram and the four before it. Letters rather
 * than words, because a lane has no word ends: that is what lets one index find a text in JSON, wrapped, and one token a line.
 */
export const SHINGLE = 4 + GRAM

/** Taken out of `Math` once: a global is looked up at every use where the module runs in a context of its own. */
const { imul } = Math

const K1 = 0x9e3779b1
const K2 = 0x85ebca6b
const K3 = 0xc2b2ae35

/** Hash of eight letters. */
export const gramHash = (high: number, low: number): number => imul(imul(high, K1) ^ low, K2)

/** Hash of a shingle: the four letters before a gram, and the gram. */
export const shingleHash = (before: number, high: number, low: number): number =>
  imul(imul(before, K3) ^ gramHash(high, low), K1)

/** Four letters as one word. */
export const word = (text: Uint8Array, at: number): number =>
  ((text[at] ?? 0) << 24) | ((text[at + 1] ?? 0) << 16) | ((text[at + 2] ?? 0) << 8) | (text[at + 3] ?? 0)

/** A bit table that says "perhaps" or "no" for a gram. */
export interface Gate {
  readonly bits: Int32Array
  /** How far a hash is shifted to become a bit's number. */
  readonly shift: number
}

const MIN_BITS = 17
const MAX_BITS = 24
/** Bits for each gram: at 16, one ordinary gram of 16 is looked up in vain. */
const BITS_PER_GRAM = 16

/** A gate with room for `grams` grams. */
export const makeGate = (grams: number): Gate => {
  const wanted = Math.ceil(Math.log2(Math.max(1, grams) * BITS_PER_GRAM))
  const size = Math.min(MAX_BITS, Math.max(MIN_BITS, wanted))
  return { bits: new Int32Array(2 ** (size - 5)), shift: 32 - size }
}

/** Lets a gram through. */
export const open = (gate: Gate, hash: number): void => {
  const bit = hash >>> gate.shift
  gate.bits[bit >>> 5] = (gate.bits[bit >>> 5] ?? 0) | (1 << (bit & 31))
}

/** Calls `visit(end, high, low)` for each gram of the lane that the gate lets through; `end` is the index of its last letter. */
export const walk = (
  text: Uint8Array,
  length: number,
  gate: Gate,
  visit: (end: number, high: number, low: number) => void,
): void => {
  const { bits, shift } = gate
  let high = 0
  let low = 0
  for (let i = 0; i < length; i++) {
    high = (high << 8) | (low >>> 24)
    low = (low << 8) | (text[i] ?? 0)
    const bit = imul(imul(high, K1) ^ low, K2) >>> shift
    if ((((bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1 && i >= GRAM - 1) visit(i, high, low)
  }
}
