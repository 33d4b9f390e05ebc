import type { Fingerprint, Some } from './brand.ts'

/** What was searched for. */
export const LEAK_KINDS = ['credential', 'body', 'error-message', 'prompt', 'account'] as const
export type LeakKind = (typeof LEAK_KINDS)[number]

/** How a needle was hidden. Closed: a new technique needs its own planted proof. */
export const TECHNIQUES = [
  'plain',
  'case-folded',
  'base64',
  'base64url',
  'hex',
  'percent',
  'json-escape',
  'html-entity',
  'utf-16le',
  'utf-16be',
  'byte-list',
  'split',
  'shingles',
  'gzip',
  'deflate',
  'brotli',
  'zstd',
  'zip',
  'tar',
  'sqlite',
  'file-name',
  'field-name',
] as const
export type Technique = (typeof TECHNIQUES)[number]

/** What stands in a place instead of a file name that leaks itself. */
export const A_FILE_NAME = '(a file name)'

/** What file names of the run's private folder begin with: no such file lies in the repository. */
export const RUN_FOLDER = '(run)'

/** Where something stands; never the value, never text around it. `line` and `column` are 1-based. */
export interface Place {
  readonly file: string
  readonly line: number | null
  readonly column: number | null
}

export interface Leak {
  readonly kind: LeakKind
  /** `leak`: the whole value or an identifying piece; `partial`: 30-80 % of a text. */
  readonly outcome: 'leak' | 'partial'
  readonly technique: Technique
  readonly place: Place
  readonly fingerprint: Fingerprint
}

/** `nothing found` exists only with its proof beside it. */
export type Search =
  | {
      readonly state: 'searched'
      readonly proven: Some<Technique>
      readonly files: number
      readonly bytes: number
      readonly armed: readonly LeakKind[]
      readonly leaks: readonly Leak[]
    }
  | {
      readonly state: 'not-searched'
      readonly why:
        | 'nothing-to-search'
        | 'nothing-matched'
        | 'unreadable'
        | 'over-cap'
        | 'changed-while-read'
        | 'unknown-compression'
        | 'self-test-failed'
        | 'key-never-on-wire'
      /** Which file, pattern or technique; our own words and the user's paths. */
      readonly detail: string
    }
