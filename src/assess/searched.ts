import { counted } from '../evidence/counted.ts'
import type { Leak, LeakKind, Search } from '../evidence/search.ts'
import type { Shortfall } from './assertion.ts'
import { notEvaluated } from './assertion.ts'

type NotSearched = Extract<Search, { state: 'not-searched' }>
type Why = NotSearched['why']

const WHY: Readonly<Record<Why, readonly [message: string, remedy: string]>> = {
  'nothing-to-search': [
    'Nothing was written, so there was nothing to search.',
    'Name the files that the application writes with `writes` or `evidence-paths`, then re-run.',
  ],
  'nothing-matched': [
    'No file matched what the policy names.',
    'Correct the patterns of `writes`, `output` or `evidence-paths`: they are read from the root of the workspace.',
  ],
  unreadable: [
    'A file that had to be searched could not be read.',
    'Make it a regular file that this job may read (chmod) and that stays until the end of the run; an archive has to be whole and without a password. Or take it out of the policy.',
  ],
  'over-cap': [
    'More was written than the search reads.',
    'Let the application write less in a drill (a lower log level), or name fewer files in the policy; packed files have limits of their own (docs/leak-search.md).',
  ],
  'changed-while-read': [
    'A file changed while it was searched, or could have.',
    'Stop whatever goes on writing after the application has ended, then re-run.',
  ],
  'unknown-compression': [
    'A file is compressed in a way that the search does not know.',
    'Write it plain, as gzip, zstd, brotli or deflate, or into a zip or tar (docs/leak-search.md), then re-run.',
  ],
  'self-test-failed': [
    'The search did not find what was planted to prove that it can.',
    'This is a fault of the gate: re-run, and report it with the packet if it stays.',
  ],
  'key-never-on-wire': [
    'The key that the application was given never arrived at the tap, so a search for it proves nothing.',
    'Let the application take its key from the environment that the gate sets, then re-run.',
  ],
}

export const SEARCH_GAP_CODES = [
  'nothing-to-search',
  'nothing-matched',
  'unreadable',
  'over-cap',
  'changed-while-read',
  'unknown-compression',
  'self-test-failed',
  'key-never-on-wire',
  'not-armed',
] as const satisfies readonly (Why | 'not-armed')[]
export type SearchGapCode = (typeof SEARCH_GAP_CODES)[number]

/** What a search that did not happen says: its message and remedy. */
export function wordsOf({ why, detail }: NotSearched): { readonly message: string; readonly remedy: string } {
  const [message, remedy] = WHY[why]
  return { message: detail === '' ? message : `${message} (${detail})`, remedy }
}

/** Why the search cannot speak of this kind; null where it can. */
export function searchGap(search: Search, kind: LeakKind): Shortfall<SearchGapCode> | null {
  if (search.state === 'not-searched') return notEvaluated(search.why, wordsOf(search))
  if (search.armed.includes(kind)) return null
  return notEvaluated('not-armed', {
    message: `The search ran over ${counted(search.files, 'file')}, but not for this: no ${kind} was there to look for.`,
    remedy: 'Re-run once the drills get the replies that they ask for.',
  })
}

export function leaksOf(search: Search, kind: LeakKind): readonly Leak[] {
  return search.state === 'searched' ? search.leaks.filter((leak) => leak.kind === kind) : []
}

/** `3 times in 2 files (plain, base64)`. */
export function leaksInWords(leaks: readonly Leak[]): string {
  const files = new Set(leaks.map(({ place }) => place.file))
  const techniques = [...new Set(leaks.map(({ technique }) => technique))]
  return `${counted(leaks.length, 'time')} in ${counted(files.size, 'file')} (${techniques.join(', ')})`
}
