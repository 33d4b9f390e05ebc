import { UnreadableFile } from './read-file.ts'
import type { ReadAt } from './reader.ts'

const PIECE = 1024 * 1024

/** Bytes of a stream that have to be read again, in any order. */
export const makeHeldBytes = (
  cap: number,
): { readonly write: (chunk: Uint8Array) => void; readonly readAt: ReadAt } => {
  const pieces: Buffer[] = []
  let length = 0
  const write = (chunk: Uint8Array): void => {
    if (length + chunk.length > cap)
      throw new UnreadableFile('over-cap', `is a packed database of more than ${cap} bytes`)
    for (let at = 0; at < chunk.length;) {
      if (length === pieces.length * PIECE) pieces.push(Buffer.alloc(PIECE))
      const start = length % PIECE
      const part = chunk.subarray(at, at + PIECE - start)
      pieces.at(-1)?.set(part, start)
      at += part.length
      length += part.length
    }
  }
  const readAt: ReadAt = (position, wanted) => {
    const bytes = Buffer.alloc(Math.max(0, Math.min(wanted, length - position)))
    for (let at = 0; at < bytes.length;) {
      const start = (position + at) % PIECE
      const piece = pieces[Math.floor((position + at) / PIECE)]?.subarray(start) ?? Buffer.alloc(0)
      at += piece.copy(bytes, at)
    }
    return bytes
  }
  return { write, readAt }
}
