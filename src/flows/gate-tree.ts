import { baseOf, hasPattern, matches } from '../unpack/patterns.ts'
import type { GitObjects, TreeEntry, TreeRead } from '../publish/github/git-objects.ts'
import type { Unreadable } from '../publish/github/unreadable.ts'

/** The files of one commit's tree, by path from the root of the repository. */
export interface FilesRead {
  readonly state: 'read'
  readonly files: ReadonlyMap<string, TreeEntry>
  /** Patterns that name no file there. */
  readonly unmatched: readonly string[]
}

/** A commit's tree, of which no more is asked for than what is looked at. */
export interface RepositoryTree {
  /** What stands at a path; null where nothing does. */
  readonly at: (
    path: string,
  ) => Promise<{ readonly state: 'read'; readonly entry: TreeEntry | null } | Unreadable>
  /** The files that paths and globs name. A path that is there is meant literally; a folder stands for all files in it. */
  readonly files: (patterns: readonly string[]) => Promise<FilesRead | Unreadable>
}

/** A tree by its id, `below` with what stands in its folders. Each is asked for once: two commits share most folders. */
type ReadTree = (id: string, below: boolean) => Promise<TreeRead>

function readingOnce(objects: GitObjects): ReadTree {
  const seen = new Map<string, Promise<TreeRead>>()
  return (id, below) => {
    const key = `${id} ${String(below)}`
    const asked = seen.get(key) ?? objects.tree(id, below)
    seen.set(key, asked)
    return asked
  }
}

function repositoryTree(root: string, read: ReadTree): RepositoryTree {
  return {
    at: (path) => entryAt(path, root, read),
    files: (patterns) => allNamed(patterns, (pattern) => named(pattern, root, read)),
  }
}

async function entryAt(path: string, root: string, read: ReadTree): ReturnType<RepositoryTree['at']> {
  let entry: TreeEntry | null = { path: '', kind: 'folder', id: root, bytes: null }
  for (const name of path.split('/').filter((part) => part !== '')) {
    if (entry?.kind !== 'folder') return { state: 'read', entry: null }
    const level: TreeRead = await read(entry.id, false)
    if (level.state === 'unreadable') return level
    if (!level.isWhole) return tooMany(path)
    entry = level.entries.find((each) => each.path === name) ?? null
  }
  return { state: 'read', entry: entry === null ? null : { ...entry, path } }
}

async function named(
  pattern: string,
  root: string,
  read: ReadTree,
): Promise<readonly TreeEntry[] | Unreadable> {
  const there = await entryAt(pattern, root, read)
  if (there.state === 'unreadable') return there
  if (there.entry?.kind === 'folder') return filesBelow(there.entry, read)
  if (there.entry !== null) return [there.entry]
  if (!hasPattern(pattern)) return []
  const base = await entryAt(baseOf(pattern), root, read)
  if (base.state === 'unreadable') return base
  if (base.entry?.kind !== 'folder') return []
  const all = await filesBelow(base.entry, read)
  return isUnreadable(all) ? all : all.filter(({ path }) => matches(path, pattern))
}

async function filesBelow(folder: TreeEntry, read: ReadTree): Promise<readonly TreeEntry[] | Unreadable> {
  const all = await read(folder.id, true)
  if (all.state === 'unreadable') return all
  if (!all.isWhole) return tooMany(folder.path)
  const prefix = folder.path === '' ? '' : `${folder.path}/`
  return all.entries
    .filter(({ kind }) => kind !== 'folder')
    .map((entry) => ({ ...entry, path: `${prefix}${entry.path}` }))
}

async function allNamed(
  patterns: readonly string[],
  named: (pattern: string) => Promise<readonly TreeEntry[] | Unreadable>,
): Promise<FilesRead | Unreadable> {
  const files = new Map<string, TreeEntry>()
  const unmatched: string[] = []
  for (const pattern of patterns) {
    const found = await named(pattern)
    if (isUnreadable(found)) return found
    if (found.length === 0) unmatched.push(pattern)
    for (const entry of found) files.set(entry.path, entry)
  }
  return { state: 'read', files, unmatched }
}

function isUnreadable(found: readonly TreeEntry[] | Unreadable): found is Unreadable {
  return 'state' in found
}

/** GitHub lists at most 100,000 entries, or 7 MB of them (https://docs.github.com/rest/git/trees#get-a-tree). */
function tooMany(folder: string): Unreadable {
  return {
    state: 'unreadable',
    why: `GitHub does not list all files of ${folder === '' ? 'the repository' : `\`${folder}\``}: there are too many.`,
    remedy: 'Name the files, or their folder, in `routing-files` instead of a glob over all.',
  }
}

/** The trees of commits, each asked for once. */
export function treesByCommit(objects: GitObjects): TreeOf {
  const read = readingOnce(objects)
  return async (commit) => {
    const found = await objects.commit(commit)
    if (found.state === 'unreadable') return found
    return { state: 'read', id: found.tree, tree: repositoryTree(found.tree, read) }
  }
}

/** The tree of a commit. */
export type TreeOf = (
  commit: string,
) => Promise<{ readonly state: 'read'; readonly id: string; readonly tree: RepositoryTree } | Unreadable>
