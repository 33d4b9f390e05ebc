import { createHash } from 'node:crypto'
import { NOBODY_TO_ASK } from '../../src/flows/from-runner.ts'
import type { RepositoryObjects } from '../../src/flows/gate-change.ts'
import type { GitObjects, TreeEntry, TreeRead } from '../../src/publish/github/git-objects.ts'
import type { Unreadable } from '../../src/publish/github/unreadable.ts'

/** A file of a commit: its text or bytes, a link's target, or another repository. */
export type Stored = string | Uint8Array | { readonly kind: 'link' | 'module' }

export interface StoredCommit {
  readonly parents?: readonly string[]
  readonly files: Readonly<Record<string, Stored>>
}

/** What is asked of the repository, and what must fail or differ. */
export interface Habits {
  /** The beginnings of questions that GitHub does not answer: `commit`, `tree`, `blob`, `compare`. */
  readonly fails?: readonly string[]
  readonly renamed?: Readonly<Record<string, string>>
  readonly mergeBase?: string
  readonly isWhole?: boolean
  /** Folders that GitHub lists in part. */
  readonly cut?: readonly string[]
  /** The sizes that a tree tells, where they differ from the bytes. */
  readonly sizes?: Readonly<Record<string, number>>
}

export const CLOSED: Unreadable = {
  state: 'unreadable',
  why: 'GitHub answered 403.',
  remedy: 'Give the job a token.',
}

/** A repository in memory, which remembers what it was asked. */
export function repositoryOf(commits: Readonly<Record<string, StoredCommit>>, habits: Habits = {}) {
  const asked: string[] = []
  const trees = new Map<string, readonly TreeEntry[]>()
  const cut = new Set<string>()
  const blobs = new Map<string, Uint8Array>()
  const store = storing(trees, blobs, cut, habits)
  const roots = new Map(Object.entries(commits).map(([id, { files }]) => [id, store('', files)]))
  const answer = <T>(question: string, found: T | null): Promise<T | Unreadable> => {
    asked.push(question)
    const fails = habits.fails?.some((each) => question.startsWith(each)) ?? false
    return Promise.resolve(fails || found === null ? CLOSED : found)
  }
  const objects: GitObjects = {
    commit: (id) => {
      const tree = roots.get(id)
      const parents = commits[id]?.parents ?? []
      return answer(`commit ${id}`, tree === undefined ? null : { state: 'read', tree, parents })
    },
    tree: (id, below) => {
      const found = trees.get(id)
      const entries = found !== undefined && below ? belowOf(found, trees) : found
      return answer<TreeRead>(
        `tree ${id}`,
        entries === undefined ? null : { state: 'read', entries, isWhole: !cut.has(id) },
      )
    },
    blob: (id) => {
      const bytes = blobs.get(id)
      return answer(`blob ${id}`, bytes === undefined ? null : { state: 'read', bytes })
    },
    compare: (base, head) =>
      answer(`compare ${base}...${head}`, {
        state: 'read',
        mergeBase: habits.mergeBase ?? base,
        renamed: new Map(Object.entries(habits.renamed ?? {})),
        isWhole: habits.isWhole ?? true,
      }),
  }
  const repository: RepositoryObjects = {
    ...NOBODY_TO_ASK,
    defaultBranch: () => Promise.resolve({ state: 'found', name: 'main' }),
    tipOf: (branch) => Promise.resolve({ state: 'found', name: `tip of ${branch}` }),
    objects,
  }
  return { repository, asked, treeOf: (commit: string) => roots.get(commit) ?? '' }
}

type Store = (folder: string, files: StoredCommit['files']) => string

function storing(
  trees: Map<string, readonly TreeEntry[]>,
  blobs: Map<string, Uint8Array>,
  cut: Set<string>,
  { cut: folders = [], sizes = {} }: Habits,
): Store {
  const store: Store = (folder, files) => {
    const entries = new Map<string, TreeEntry>()
    for (const [path, stored] of Object.entries(files)) {
      const [name = '', ...rest] = path.split('/')
      const full = folder === '' ? name : `${folder}/${name}`
      if (rest.length === 0) entries.set(name, leaf(name, stored, sizes[full] ?? null, blobs))
      else if (!entries.has(name)) {
        const inside = Object.entries(files).filter(([each]) => each.startsWith(`${name}/`))
        const below = inside.map(([each, one]) => [each.slice(name.length + 1), one] as const)
        entries.set(name, {
          path: name,
          kind: 'folder',
          id: store(full, Object.fromEntries(below)),
          bytes: null,
        })
      }
    }
    const id = idOf(JSON.stringify([...entries.values()]))
    trees.set(id, [...entries.values()])
    if (folders.includes(folder)) cut.add(id)
    return id
  }
  return store
}

function leaf(path: string, stored: Stored, size: number | null, blobs: Map<string, Uint8Array>): TreeEntry {
  if (typeof stored === 'object' && 'kind' in stored)
    return { path, kind: stored.kind, id: idOf(path + stored.kind), bytes: null }
  const bytes = Buffer.from(stored)
  const id = idOf(bytes)
  blobs.set(id, bytes)
  return { path, kind: 'file', id, bytes: size ?? bytes.length }
}

function belowOf(
  entries: readonly TreeEntry[],
  trees: ReadonlyMap<string, readonly TreeEntry[]>,
): readonly TreeEntry[] {
  return entries.flatMap((entry) => {
    const inside = entry.kind === 'folder' ? belowOf(trees.get(entry.id) ?? [], trees) : []
    return [entry, ...inside.map((each) => ({ ...each, path: `${entry.path}/${each.path}` }))]
  })
}

function idOf(content: string | Uint8Array): string {
  return createHash('sha1').update(content).digest('hex')
}
