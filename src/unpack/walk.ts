import type { Dirent } from 'node:fs'
import { lstat, readdir, realpath } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { errnoOf, errnoText } from '../evidence/errno.ts'

/** What stands below a path. `show`: the path as it was typed, joined with the inner path. */
export type Entry =
  | { readonly kind: 'file'; readonly path: string; readonly show: string }
  | { readonly kind: 'empty-folder'; readonly show: string }
  /** Links are not followed. `leads`: into what is searched anyhow, out of it, or nowhere. */
  | { readonly kind: 'link'; readonly show: string; readonly leads: 'inside' | 'outside' | 'nowhere' }
  | { readonly kind: 'unlistable'; readonly show: string; readonly code: string }

/** A path that was named, and where it really lies. */
export interface Root {
  readonly path: string
  readonly show: string
}

/** Whether a path is another one or lies below it. */
export const isWithin = (path: string, folder: string): boolean => {
  const inner = relative(folder, path)
  return inner === '' || (inner !== '..' && !inner.startsWith(`..${sep}`) && !isAbsolute(inner))
}

/**
 * Resolves paths as they were typed; a link that was named itself is followed. What lies below another of the paths is left out:
 * it is searched once. `missing`: those that are not there or cannot be reached, with the system's error code.
 */
export const rootsOf = async (
  typed: readonly string[],
): Promise<{ readonly roots: readonly Root[]; readonly missing: readonly (readonly [string, string])[] }> => {
  const roots: Root[] = []
  const missing: (readonly [string, string])[] = []
  for (const show of typed) {
    try {
      roots.push({ path: await realpath(show), show: join(show) })
    } catch (error) {
      missing.push([show, errnoText(error)])
    }
  }
  const isCovered = ({ path }: Root, at: number): boolean =>
    roots.some((other, n) => n !== at && isWithin(path, other.path) && (path !== other.path || n < at))
  return { roots: roots.filter((root, at) => !isCovered(root, at)), missing }
}

const leadsOf = async (path: string, roots: readonly Root[]): Promise<'inside' | 'outside' | 'nowhere'> => {
  try {
    const target = await realpath(path)
    return roots.some((root) => isWithin(target, root.path)) ? 'inside' : 'outside'
  } catch (error) {
    return errnoOf(error) === 'ENOENT' ? 'nowhere' : 'outside'
  }
}

const shownBelow = (show: string, name: string): string => join(show, name).split(sep).join('/')

/** What went away in the meantime is a file that cannot be read. */
const isFolder = (path: string): Promise<boolean> =>
  lstat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** Everything below the roots, hidden or not, folder by folder: memory grows with the largest folder alone. */
export async function* walk(roots: readonly Root[]): AsyncGenerator<Entry> {
  for (const { path, show } of roots) {
    if (await isFolder(path)) yield* below(path, show, roots)
    else yield { kind: 'file', path, show }
  }
}

async function* below(folder: string, show: string, roots: readonly Root[]): AsyncGenerator<Entry> {
  let entries: Dirent[]
  try {
    entries = await readdir(folder, { withFileTypes: true })
  } catch (error) {
    yield { kind: 'unlistable', show, code: errnoText(error) }
    return
  }
  if (entries.length === 0) yield { kind: 'empty-folder', show }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const [path, shown] = [join(folder, entry.name), shownBelow(show, entry.name)]
    if (entry.isDirectory()) yield* below(path, shown, roots)
    else if (entry.isSymbolicLink()) yield { kind: 'link', show: shown, leads: await leadsOf(path, roots) }
    else yield { kind: 'file', path, show: shown }
  }
}

/** Bytes of all files below the roots, as they lie on the disk. What cannot be looked at counts as nothing. */
export const bytesBelow = async (roots: readonly Root[]): Promise<number> => {
  let bytes = 0
  for await (const entry of walk(roots)) {
    if (entry.kind === 'file')
      bytes += await lstat(entry.path).then(
        ({ size }) => size,
        () => 0,
      )
  }
  return bytes
}
