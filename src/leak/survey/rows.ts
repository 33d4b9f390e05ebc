import type { ByteClass } from './byte-class.ts'
import { type Block, put, type Span, survey } from './memory.ts'

/**
 * Where as many times eight bytes of a class stand in a row, up to `stop` or the end of a block: of the places that are a multiple of
 * eight, and of each row the first.
 */
export const rowsIn = (raw: Uint8Array, span: Span, { nibbles }: ByteClass, eights: number): Block => {
  const at = survey()
  at.asked.set(nibbles)
  const to = put(at, raw, span)
  return { to, count: at.ask.rows(to - span.from, eights), places: at.places }
}
