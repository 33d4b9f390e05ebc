import { createHash } from 'node:crypto'
import type { Sha256 } from '../evidence/brand.ts'
import type { Policy } from '../evidence/policy.ts'
import type { SubjectContent, WatchedFile } from '../evidence/routing.ts'
import type { Occasion } from '../evidence/run.ts'
import { hasPattern } from '../unpack/patterns.ts'
import type { GitObjects, TreeEntry } from '../publish/github/git-objects.ts'
import type { RepositoryObjects } from './gate-change.ts'
import type { RepositoryTree, TreeOf } from './gate-tree.ts'

/** Each costs a request, and they are asked at once; GitHub refuses more than 100 at a time. */
const MOST_FILES = 80

/** Larger files are no configuration; GitHub gives up to 100 MB. */
const MOST_BYTES = 10 * 1024 * 1024

/** The packet's schema takes no more. */
const LONGEST_PATH = 1_000

const NO_CONTENT: SubjectContent = { tree: null, application: [], watched: [] }

/**
 * What was judged, by content. Where the watched files could not be told, the application's are left out as well: such
 * evidence is taken for no other commit, unless the whole tree is the same there.
 */
export async function contentOf(
  { routing, applicationPaths }: Pick<Policy, 'routing' | 'applicationPaths'>,
  occasion: Occasion,
  repository: RepositoryObjects,
  treeOf: TreeOf,
): Promise<SubjectContent> {
  const { ranCommit, judgedAt } = occasion
  if (ranCommit === null || judgedAt.at === 'checkout') return NO_CONTENT
  const [ran, candidate] = await Promise.all([treeOf(ranCommit), treeOf(candidateOf(occasion) ?? ranCommit)])
  if (ran.state === 'unreadable') return NO_CONTENT
  const watched =
    candidate.state === 'read' ? await watchedIn(routing.files, candidate.tree, repository.objects) : null
  if (watched === null) return { ...NO_CONTENT, tree: ran.id }
  return { tree: ran.id, application: await partsOf(applicationPaths, ran.tree), watched }
}

/** Under `pull_request_target` the job runs on the base branch, and the proposed files stand at the head. */
function candidateOf({ event, evaluatedCommit }: Occasion): string | null {
  return event === 'pull_request_target' ? evaluatedCommit : null
}

async function partsOf(
  paths: readonly string[],
  tree: RepositoryTree,
): Promise<SubjectContent['application']> {
  const parts = await Promise.all(paths.map(async (path) => ({ path, found: await tree.at(path) })))
  return parts.flatMap(({ path, found }) =>
    found.state === 'read' ? [{ path, id: found.entry?.id ?? null }] : [],
  )
}

async function watchedIn(
  patterns: readonly string[],
  tree: RepositoryTree,
  objects: GitObjects,
): Promise<readonly WatchedFile[] | null> {
  const found = await tree.files(patterns)
  if (found.state === 'unreadable') return null
  const entries = [...found.files.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
  if (entries.length > MOST_FILES || entries.some(({ path }) => path.length > LONGEST_PATH)) return null
  const files = await Promise.all(entries.map((entry) => digested(entry, objects)))
  if (files.includes(null)) return null
  // A name without wildcards that names nothing says that nothing stands there.
  const absent = found.unmatched.filter((pattern) => !hasPattern(pattern))
  return [
    ...files.filter((file) => file !== null),
    ...absent.map((path): WatchedFile => ({ path, sha256: null })),
  ]
}

async function digested(
  { path, kind, id, bytes }: TreeEntry,
  objects: GitObjects,
): Promise<WatchedFile | null> {
  if (kind !== 'file' || (bytes ?? 0) > MOST_BYTES) return null
  const blob = await objects.blob(id)
  if (blob.state === 'unreadable') return null
  const digest: string = createHash('sha256').update(blob.bytes).digest('hex')
  return { path, sha256: digest as Sha256 }
}
