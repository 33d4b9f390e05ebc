import { type Block, put, type Span, survey } from './memory.ts'

/** Where words begin in a block of bytes. */
interface Words extends Block {
  /**
   * For each place what the word there begins with: four letters in lower case, the first one highest, with zeros behind those of a
   * shorter one. 0: there stands no letter.
   */
  readonly keys: Uint32Array
  /** So many of the places must be looked at, and which: the numbers of the places. */
  readonly wantedCount: number
  readonly wanted: Uint32Array
}

/** Which keys are looked for. */
export interface Keys {
  /** A bit for each bucket of them: 2^16 are eight KiB, and there are no more than 2^22. */
  readonly known: Int32Array
  /** How far the hash of a key is shifted to become the number of its bucket. */
  readonly shift: number
}

/**
 * Where words begin, up to `stop` or the end of a block, as if no letter stood before the first byte; and where a byte stands that may
 * begin a letter of another kind. Words of which the key is known must be looked at, and those that have no letters in a row.
 */
export const wordsIn = (raw: Uint8Array, span: Span, { known, shift }: Keys): Words => {
  const at = survey()
  const { ask, places, keys, wanted } = at
  // Searches for other values take turns.
  if (at.known.of !== known) at.known.memory.set(known)
  at.known.of = known
  const to = put(at, raw, span)
  const count = ask.words(to - span.from)
  return { to, count, places, keys, wantedCount: ask.wanted(count, shift), wanted }
}
