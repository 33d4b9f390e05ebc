/** No numbers below `count`. Sets of shingles and buckets are kept so: a bit each, which can be sent to another thread. */
export const makeBits = (count: number): Uint8Array => new Uint8Array((count + 7) >> 3)

/** True where a number was set. */
export const has = (bits: Uint8Array, bit: number): boolean =>
  ((bits[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0

/** Adds a number. */
export const set = (bits: Uint8Array, bit: number): void => {
  bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7))
}
