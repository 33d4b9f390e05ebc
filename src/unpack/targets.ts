import { glob, lstat } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'

import type { LeakKind } from '../evidence/search.ts'

/** A file to search. */
export interface Target {
  /** Absolute path. */
  readonly path: string
  /** The path as it is reported: relative to the workspace where it lies in it. */
  readonly show: string
  /** What must not stand in it. Declared product output may hold the reply: it is searched for credentials and account details. */
  readonly kinds: readonly LeakKind[] | 'all'
}

const shown = (path: string, root: string): string => {
  const inside = relative(root, path)
  const isInside = inside !== '' && !isAbsolute(inside) && inside.split(sep)[0] !== '..'
  return isInside ? inside.split(sep).join('/') : path
}

/** By shape: an error of another realm is no `instanceof Error`. */
const isMissing = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  (error.code === 'ENOENT' || error.code === 'ENOTDIR')

/** The kind of thing at a path, links not followed; null where there is nothing. */
const kindAt = async (path: string): Promise<'folder' | 'other' | null> => {
  try {
    return (await lstat(path)).isDirectory() ? 'folder' : 'other'
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

const matchesOf = async (pattern: string, root: string): Promise<string[]> => {
  const path = resolve(root, pattern)
  const kind = await kindAt(path)
  // A path that is there is meant literally, whatever glob characters its name has. A folder means everything in it.
  if (kind === 'other') return [path]
  const isFolder = kind === 'folder'
  const matches: string[] = []
  for await (const found of isFolder ? glob('**/*', { cwd: path }) : glob(pattern, { cwd: root })) {
    matches.push(resolve(isFolder ? path : root, found))
  }
  return matches
}

/**
 * Finds what the patterns name, below `root`. A folder stands for all files in it. Hidden files are found as others are: `*` of
 * node:fs glob matches a leading dot (https://nodejs.org/docs/latest-v24.x/api/fs.html#fspromisesglobpattern-options).
 * Links and devices are matched too, so that the search can refuse them aloud. A pattern that names no file is `unmatched`.
 */
export const expand = async (
  patterns: readonly string[],
  root: string,
  kinds: Target['kinds'] = 'all',
): Promise<{ readonly matched: readonly Target[]; readonly unmatched: readonly string[] }> => {
  const matched = new Map<string, Target>()
  const unmatched: string[] = []
  for (const pattern of patterns) {
    let files = 0
    for (const path of await matchesOf(pattern, root)) {
      if ((await kindAt(path)) === 'folder') continue
      files++
      matched.set(path, { path, show: shown(path, root), kinds })
    }
    if (files === 0) unmatched.push(pattern)
  }
  const byName = [...matched.values()].sort((a, b) => (a.show < b.show ? -1 : 1))
  return { matched: byName, unmatched }
}

/** Joins for callers that build a target by hand. */
export const targetAt = (root: string, name: string, kinds: Target['kinds'] = 'all'): Target => {
  const path = join(root, name)
  return { path, show: shown(path, root), kinds }
}
