import type { Technique } from '../../evidence/search.ts'

/** Turns a stream into UTF-8 where it begins with the byte-order mark of UTF-16 (PowerShell's `>` writes such files). */
export interface Transcoder {
  /** Known from the second byte on; null for everything that is no UTF-16. */
  readonly technique: () => Technique | null
  take(chunk: Uint8Array): Uint8Array
  end(): Uint8Array
}

const LITTLE: readonly number[] = [0xff, 0xfe]
const BIG: readonly number[] = [0xfe, 0xff]

/** The encoding whose byte-order mark these bytes begin with, or null. */
export const markOf = (start: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const isMark = (mark: readonly number[]): boolean => mark.every((byte, i) => start[i] === byte)
  if (isMark(LITTLE)) return 'utf-16le'
  return isMark(BIG) ? 'utf-16be' : null
}

const NONE = new Uint8Array(0)

/** A transcoder for one stream. */
export const makeTranscoder = (): Transcoder => {
  let head: Uint8Array = NONE
  let decoder: InstanceType<typeof TextDecoder> | null = null
  let technique: Technique | null = null
  let isKnown = false
  const decode = (bytes: Uint8Array, stream: boolean): Uint8Array =>
    decoder === null ? bytes : Buffer.from(decoder.decode(bytes, { stream }), 'utf8')
  const decide = (start: Uint8Array): void => {
    isKnown = true
    technique = markOf(start)
    if (technique !== null) decoder = new TextDecoder(technique)
  }
  return {
    technique: () => technique,
    take: (chunk) => {
      if (isKnown) return decode(chunk, true)
      const start = head.length === 0 ? chunk : Buffer.concat([head, chunk])
      if (start.length < 2) {
        head = Uint8Array.from(start)
        return NONE
      }
      decide(start)
      return decode(start, true)
    },
    end: () => (isKnown ? decode(NONE, false) : head),
  }
}
