import { lstat } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'

import { errnoOf, errnoText } from '../evidence/errno.ts'
import type { LeakKind } from '../evidence/search.ts'
import { baseOf, hasPattern, matches } from './patterns.ts'
import type { Path } from './path-bytes.ts'
import { UnreadableFile } from './read-file.ts'
import { isWithin, walk } from './walk.ts'

/** A file to search. */
export interface Target<P extends Path = string> {
  /** Absolute path. */
  readonly path: P
  /** The path as it is reported: relative to the workspace where it lies in it. */
  readonly show: string
  /** What must not stand in it. Declared product output may hold the reply: it is searched for credentials and account details. */
  readonly kinds: readonly LeakKind[] | 'all'
  /** Bytes at the beginning that are not searched: they were there before anything ran that is searched for. Default 0. */
  readonly from?: number
}

const shown = (path: string, root: string): string => {
  const inside = relative(root, path)
  return inside !== '' && isWithin(path, root) ? inside.split(sep).join('/') : path
}

const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(errnoOf(error))

const unlistable = (path: string, code: string): UnreadableFile =>
  new UnreadableFile('unreadable', `${path} cannot be listed (${code})`)

/** The kind of thing at a path, links not followed; null where there is nothing. */
const kindAt = async (path: string): Promise<'folder' | 'other' | null> => {
  try {
    return (await lstat(path)).isDirectory() ? 'folder' : 'other'
  } catch (error) {
    if (isMissing(error)) return null
    throw unlistable(path, errnoText(error))
  }
}

/** A pattern is text, and so is what a packet says of a file: a name that is no text cannot be told from another one. */
const asText = (path: Path, show: string): string => {
  if (typeof path === 'string') return path
  throw new UnreadableFile('unreadable', `${show} has a name that is no UTF-8; give it another one`)
}

/** Everything below a folder that is wanted, hidden or not; links to folders are listed and not followed. */
const filesBelow = async (folder: string, isWanted: (path: string) => boolean): Promise<string[]> => {
  const files: string[] = []
  for await (const entry of walk([{ path: folder, show: folder }])) {
    if (entry.kind === 'unlistable') throw unlistable(entry.show, entry.code)
    if (entry.kind === 'empty-folder') continue
    const { path, show } = entry
    if (isWanted(path.toString().split(sep).join('/'))) files.push(asText(path, show))
  }
  return files
}

const matchesOf = async (pattern: string, root: string): Promise<string[]> => {
  const path = resolve(root, pattern)
  const kind = await kindAt(path)
  // A path that is there is meant literally, whatever glob characters its name has. A folder means everything in it.
  if (kind === 'other') return [path]
  if (kind === 'folder') return filesBelow(path, () => true)
  if (!hasPattern(pattern)) return []
  const base = resolve(root, isAbsolute(pattern) ? baseOf(pattern) || '/' : baseOf(pattern))
  if ((await kindAt(base)) !== 'folder') return []
  const wanted = path.split(sep).join('/')
  return filesBelow(base, (file) => matches(file, wanted))
}

/**
 * Finds what the patterns name, below `root`. A folder stands for all files in it. Hidden files are found as others are.
 * Links and devices are matched too, so that the search can refuse them aloud. A pattern that names no file is `unmatched`.
 * @throws {UnreadableFile} where a folder cannot be listed
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
      files++
      matched.set(path, { path, show: shown(path, root), kinds })
    }
    if (files === 0) unmatched.push(pattern)
  }
  const byName = [...matched.values()].sort((a, b) => (a.show < b.show ? -1 : 1))
  return { matched: byName, unmatched }
}
