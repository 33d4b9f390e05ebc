import type { ByteClass } from './byte-class.ts'
import { put, type Span, survey } from './memory.ts'

/** Rows of bytes in a block. The answers lie in the survey's memory: until it is asked again. */
interface Rows {
  /** Index of the first byte behind the block. */
  readonly to: number
  /** So many places, from the beginning of the block on, rising. */
  readonly count: number
  readonly places: Uint32Array
}

/**
 * Where as many times eight bytes of a class stand in a row, up to `stop` or the end of a block: of the places that are a multiple of
 * eight, and of each row the first.
 */
export const rowsIn = (raw: Uint8Array, span: Span, { nibbles }: ByteClass, eights: number): Rows => {
  const at = survey()
  at.asked.set(nibbles)
  const to = put(at, raw, span)
  return { to, count: at.ask.rows(to - span.from, eights), places: at.places }
}
