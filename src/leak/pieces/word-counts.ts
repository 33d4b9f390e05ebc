/**
 * 128 KiB, which stay in the processor's cache. A word that has the place of a common one is taken to be as common: beside a thousand known
 * words one in 33 has.
 */
const SLOT_BITS = 15
const { imul } = Math

/** How often each word that stands in a needle was met; by hash. */
export const makeCounts = (): Uint32Array => new Uint32Array(2 ** SLOT_BITS)

/** Where words of such a key (`pieceKey`) and so many letters are counted; now and then another one has the same place. */
export const slotOf = (key: number, size: number): number =>
  imul(key ^ imul(size, 0x85ebca6b), 0x9e3779b1) >>> (32 - SLOT_BITS)
