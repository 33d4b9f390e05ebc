import type { Sample } from './sample.ts'

/** Samples of a technique whose names begin like this. */
interface Waiting {
  readonly technique: string
  readonly names: string
  /** The piece that is still to come. */
  readonly piece: string
}

/**
 * Samples that cannot be right yet, each with the piece that it waits for. They are searched and printed all the same; only the exit
 * code leaves them out. A line goes when its piece is there.
 */
const WAITING: readonly Waiting[] = [
  { technique: 'zip', names: '', piece: 'unpack: zip' },
  { technique: 'nested archive', names: '', piece: 'unpack: nesting' },
  { technique: 'zstd', names: 'two frames', piece: 'unpack: zstd frames in a row' },
  { technique: 'deflate', names: 'raw', piece: 'unpack: raw deflate' },
]

/** The piece that a sample waits for, else null. */
export function waitsFor({ technique, name }: Sample): string | null {
  const waiting = WAITING.find((one) => one.technique === technique && name.startsWith(one.names))
  return waiting?.piece ?? null
}
