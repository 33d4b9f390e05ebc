import type { LeakKind } from '../../src/evidence/search.ts'
import type { Known } from './known.ts'

/** What stands in a sample, and how: the whole truth. A kind that is not named must not be found. */
export type Truth = Readonly<Partial<Record<LeakKind, 'leak' | 'partial'>>>

/** The truth of a clean sample. */
export const CLEAN: Truth = {}

/** A file of a sample. `name` may hold folders. */
export interface SampleFile {
  readonly name: string
  readonly bytes: Uint8Array | string
}

/** What one client, logger or tool wrote once. */
export interface Sample {
  /** Who wrote it. */
  readonly source: string
  /** How the values are hidden in it: one row of the table. */
  readonly technique: string
  /** Unlike any other of its source and technique. */
  readonly name: string
  readonly truth: Truth
  readonly files: readonly SampleFile[]
}

/** The quick part is what the tests run. */
export type Part = 'quick' | 'full'

/** What sources are given. */
export interface Scene {
  /** The simulator's address, with `/v1`. */
  readonly baseUrl: string
  readonly known: Known
  readonly part: Part
  /** A folder for what clients leave behind. */
  readonly folder: string
}

/** What a source gave, and what of it could not be run here: that is printed. */
export interface Gathered {
  readonly samples: readonly Sample[]
  readonly skipped: readonly string[]
}

export type Source = (scene: Scene) => Promise<Gathered> | Gathered
