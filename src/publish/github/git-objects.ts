import { githubApi, isObject, type Answer, type GithubAccess, type GithubApi } from './api.ts'
import { notTold, oddlyTold, type Unreadable } from './unreadable.ts'

/** What stands at a name of a tree. */
export interface TreeEntry {
  /** Below the tree that was asked for, `/` between folders. */
  readonly path: string
  /** `module`: another repository, which this one's API does not show. */
  readonly kind: 'file' | 'link' | 'folder' | 'module'
  readonly id: string
  /** Null where GitHub does not say: for everything but files and links. */
  readonly bytes: number | null
}

export type CommitRead =
  { readonly state: 'read'; readonly tree: string; readonly parents: readonly string[] } | Unreadable
export type TreeRead =
  { readonly state: 'read'; readonly entries: readonly TreeEntry[]; readonly isWhole: boolean } | Unreadable
export type BlobRead = { readonly state: 'read'; readonly bytes: Uint8Array } | Unreadable
export type ComparisonRead = ({ readonly state: 'read' } & Comparison) | Unreadable

/** Where two commits part, and which files have a new name since then. */
export interface Comparison {
  readonly mergeBase: string
  /** The old path, by the new one. */
  readonly renamed: ReadonlyMap<string, string>
  /** False where GitHub left files out of its answer. */
  readonly isWhole: boolean
}

/** Git's objects as GitHub's API shows them: never as a checkout does, which the change controls. */
export interface GitObjects {
  readonly commit: (id: string) => Promise<CommitRead>
  /** `below` also lists what stands in the tree's folders. */
  readonly tree: (id: string, below: boolean) => Promise<TreeRead>
  readonly blob: (id: string) => Promise<BlobRead>
  readonly compare: (base: string, head: string) => Promise<ComparisonRead>
}

/** One answer names at most so many files (https://docs.github.com/rest/commits/commits#compare-two-commits). */
const MOST_FILES = 300

/** SHA-1 or SHA-256 object names of git. */
const OBJECT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/** Opens the connection when it is first used, and asks for each commit once. */
export function gitObjects(access: GithubAccess): GitObjects {
  let opened: Promise<GithubApi> | null = null
  const ask = async <T>(
    route: string,
    fields: Readonly<Record<string, unknown>>,
    what: string,
    read: (data: unknown) => T | null,
  ): Promise<T | Unreadable> => {
    opened ??= githubApi(access)
    const api = await opened
    const answer: Answer = await api.call(`GET /repos/{owner}/{repo}/${route}`, fields)
    const head = `${what} could not be read:`
    return answer.state === 'ok' ? (read(answer.data) ?? oddlyTold(head)) : notTold(answer, head)
  }
  const commits = new Map<string, Promise<CommitRead>>()
  const commit = (id: string): Promise<CommitRead> => {
    const asked = commits.get(id) ?? ask('git/commits/{id}', { id }, `Commit ${id.slice(0, 12)}`, readCommit)
    commits.set(id, asked)
    return asked
  }
  return {
    commit,
    tree: (id, below) =>
      ask('git/trees/{id}', { id, ...(below ? { recursive: '1' } : {}) }, 'The list of files', readTree),
    blob: (id) => ask('git/blobs/{id}', { id }, 'A file', readBlob),
    compare: (base, head) =>
      ask(
        'compare/{basehead}',
        { basehead: `${base}...${head}`, per_page: 1 },
        'What changed',
        readComparison,
      ),
  }
}

function objectName(value: unknown): string | null {
  return typeof value === 'string' && OBJECT.test(value) ? value : null
}

function readCommit(data: unknown): CommitRead | null {
  if (!isObject(data) || !isObject(data.tree) || !Array.isArray(data.parents)) return null
  const tree = objectName(data.tree.sha)
  const parents = data.parents.map((parent: unknown) => (isObject(parent) ? objectName(parent.sha) : null))
  return tree === null || parents.includes(null)
    ? null
    : { state: 'read', tree, parents: parents.filter((parent) => parent !== null) }
}

function readTree(data: unknown): TreeRead | null {
  if (!isObject(data) || !Array.isArray(data.tree)) return null
  const entries = data.tree.map(readEntry)
  return entries.includes(null)
    ? null
    : { state: 'read', entries: entries.filter((entry) => entry !== null), isWhole: data.truncated !== true }
}

/** By git's file modes; older repositories have more than one for files (https://git-scm.com/docs/git-fast-import). */
function kindOf(mode: string): TreeEntry['kind'] | null {
  if (mode.startsWith('100')) return 'file'
  if (mode === '120000') return 'link'
  if (mode === '040000') return 'folder'
  return mode === '160000' ? 'module' : null
}

function readEntry(entry: unknown): TreeEntry | null {
  if (!isObject(entry) || typeof entry.path !== 'string' || typeof entry.mode !== 'string') return null
  const kind = kindOf(entry.mode)
  const id = objectName(entry.sha)
  if (kind === null || id === null) return null
  return { path: entry.path, kind, id, bytes: typeof entry.size === 'number' ? entry.size : null }
}

function readBlob(data: unknown): BlobRead | null {
  if (!isObject(data) || typeof data.content !== 'string' || data.encoding !== 'base64') return null
  return { state: 'read', bytes: Buffer.from(data.content, 'base64') }
}

/** All files stand on the first page, whatever its size. */
function readComparison(data: unknown): ComparisonRead | null {
  if (!isObject(data) || !isObject(data.merge_base_commit) || !Array.isArray(data.files)) return null
  const mergeBase = objectName(data.merge_base_commit.sha)
  if (mergeBase === null) return null
  const renamed = new Map<string, string>()
  for (const file of data.files) {
    if (!isObject(file)) return null
    const { filename, previous_filename: old, status } = file
    if (status === 'renamed' && typeof filename === 'string' && typeof old === 'string')
      renamed.set(filename, old)
  }
  return { state: 'read', mergeBase, renamed, isWhole: data.files.length < MOST_FILES }
}
