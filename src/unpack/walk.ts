import type { Dirent } from 'node:fs'
import { lstat, readdir, readlink, realpath } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { errnoOf, errnoText } from '../evidence/errno.ts'
import { joinPath, mayBeBytes, type Path, pathOf, shownPath } from './path-bytes.ts'

/** What stands below a path. `show`: the path as it was typed, joined with the inner path. */
export type Entry =
  | { readonly kind: 'file'; readonly path: Path; readonly show: string }
  | { readonly kind: 'empty-folder'; readonly show: string }
  | Link
  | { readonly kind: 'unlistable'; readonly show: string; readonly code: string }

/** Links are not followed. `leads`: into what is searched anyhow, out of it, or nowhere. `target`: what the link says. */
interface Link {
  readonly kind: 'link'
  readonly path: Path
  readonly show: string
  readonly leads: 'inside' | 'outside' | 'nowhere'
  readonly target: string
}

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

/** Where a path really lies. Rejects with the system's error. */
export const realPathOf = async (path: Path): Promise<Path> => pathOf(await realpath(path, 'buffer'))

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
      const path = await realPathOf(show)
      if (typeof path === 'string') roots.push({ path, show: join(show) })
      else missing.push([show, 'the folder that it lies in has a name that is no UTF-8'])
    } catch (error) {
      missing.push([show, errnoText(error)])
    }
  }
  const isCovered = ({ path }: Root, at: number): boolean =>
    roots.some((other, n) => n !== at && isWithin(path, other.path) && (path !== other.path || n < at))
  return { roots: roots.filter((root, at) => !isCovered(root, at)), missing }
}

/** Paths are compared byte by byte. */
const asBytes = (path: Path): string => Buffer.from(path).toString('latin1')

const leadsOf = async (path: Path, roots: readonly Root[]): Promise<Link['leads']> => {
  try {
    const target = asBytes(await realPathOf(path))
    return roots.some((root) => isWithin(target, asBytes(root.path))) ? 'inside' : 'outside'
  } catch (error) {
    return errnoOf(error) === 'ENOENT' ? 'nowhere' : 'outside'
  }
}

const linkAt = async ({ path, show }: Named, roots: readonly Root[]): Promise<Link> => {
  const target = await readlink(path, 'buffer').then(
    (bytes) => shownPath(pathOf(bytes)),
    () => '',
  )
  return { kind: 'link', path, show, leads: await leadsOf(path, roots), target }
}

/** What went away in the meantime is a file that cannot be read. */
const isFolder = (path: string): Promise<boolean> =>
  lstat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** A folder, a file or a link, where it lies. */
interface Named {
  readonly path: Path
  readonly show: string
}

/** What was listed, and is not looked into yet: a folder may hold a million files. */
interface Listed {
  readonly entry: Dirent<Path>
  readonly folder: Named
}

const namedOf = ({ entry, folder }: Listed): Named => {
  const name = typeof entry.name === 'string' ? entry.name : pathOf(entry.name)
  const show = join(folder.show, shownPath(name)).split(sep).join('/')
  return { path: joinPath(folder.path, name), show }
}

/** Names as bytes take more time and memory, and hardly a folder needs them. */
const entriesOf = async (folder: Path): Promise<Dirent<Path>[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  if (!entries.some(({ name }) => mayBeBytes(name))) return entries
  return readdir(folder, { withFileTypes: true, encoding: 'buffer' })
}

/** Everything below the roots, hidden or not, folder by folder: memory grows with the largest folder alone, however deep it lies. */
export async function* walk(roots: readonly Root[]): AsyncGenerator<Entry> {
  for (const root of roots) {
    if (await isFolder(root.path)) yield* below(root, roots)
    else yield { kind: 'file', ...root }
  }
}

async function* below(root: Root, roots: readonly Root[]): AsyncGenerator<Entry> {
  const waiting: Listed[] = []
  yield* opened(root, waiting)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const named = namedOf(next)
    if (next.entry.isDirectory()) yield* opened(named, waiting)
    else yield next.entry.isSymbolicLink() ? await linkAt(named, roots) : { kind: 'file', ...named }
  }
}

/** Puts what a folder holds before everything else that waits: the last is the next. */
async function* opened(folder: Named, waiting: Listed[]): AsyncGenerator<Entry> {
  const { path, show } = folder
  try {
    const entries = await entriesOf(path)
    if (entries.length === 0) yield { kind: 'empty-folder', show }
    entries.sort((a, b) => (a.name < b.name ? 1 : -1))
    for (const entry of entries) waiting.push({ entry, folder })
  } catch (error) {
    yield { kind: 'unlistable', show, code: errnoText(error) }
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
