/** A class of bytes as the survey takes it. */
export interface ByteClass {
  /** 1 for each of them. */
  readonly kind: Uint8Array
  /** By the low four bits of a byte, for the half of ASCII and the other one: a bit for each value of the upper ones. */
  readonly nibbles: Uint8Array
}

const HALF = 16
export const NIBBLES = 2 * HALF

/** Prepares a class, 1 for each byte of it. */
export const byteClass = (kind: Uint8Array): ByteClass => {
  const nibbles = new Uint8Array(NIBBLES)
  kind.forEach((isIn, byte) => {
    const at = (byte >> 7) * HALF + (byte & 15)
    nibbles[at] = (nibbles[at] ?? 0) | (isIn << ((byte >> 4) & 7))
  })
  return { kind, nibbles }
}
