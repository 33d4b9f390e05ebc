import type { Technique } from '../../evidence/search.ts'

/** Values that were found encoded in raw bytes and decoded, laid end to end. */
export interface Decoded {
  readonly technique: Technique
  readonly bytes: Uint8Array
  /** Where each value begins in `bytes`, and the value itself. Same length, rising. */
  readonly starts: readonly number[]
  readonly parts: readonly Part[]
}

/** One decoded value, and the raw bytes that it came from: `origin` to `end`. */
export interface Part {
  readonly origin: number
  readonly end: number
  readonly bytes: Uint8Array
}

/** Lays values end to end. Values that follow each other in the raw bytes (rows of a dump) so become one. */
export const laidOut = (technique: Technique, parts: readonly Part[]): Decoded => {
  const starts: number[] = []
  let length = 0
  for (const { bytes } of parts) {
    starts.push(length)
    length += bytes.length
  }
  const bytes = new Uint8Array(length)
  parts.forEach((part, n) => {
    bytes.set(part.bytes, starts[n])
  })
  return { technique, bytes, starts, parts }
}

/** Finds encoded values in `raw[from, to)` and decodes them. */
export type Decoder = (raw: Uint8Array, from: number, to: number) => Decoded
