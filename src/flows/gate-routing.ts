import { isUtf8 } from 'node:buffer'
import type { Policy } from '../evidence/policy.ts'
import type { RouteMove, RoutingChange, UnreadableRouting } from '../evidence/routing.ts'
import type { Occasion } from '../evidence/run.ts'
import type { GitObjects, TreeEntry } from '../publish/github/git-objects.ts'
import type { Unreadable } from '../publish/github/unreadable.ts'
import { fileChange, type FileChange } from '../routing/change.ts'
import type { Promoted } from '../routing/promoted.ts'
import { matches } from '../unpack/patterns.ts'
import { endsOf, renamesOf, type Ends, type Renames, type RepositoryObjects } from './gate-change.ts'
import type { FilesRead, RepositoryTree, TreeOf } from './gate-tree.ts'

/** A routing file is read by people: one that is larger is something else. */
const MOST_BYTES = 1024 * 1024
/** More moves are no change that a person can look over, and a packet has at most 1 MiB: so many, and so long names. */
const MOST_MOVES = 1_000
const MOST_NAMES = 200_000

type Settings = Pick<Policy, 'routing' | 'fallback'>

/** What a change does, and which words of `routing-files` name nothing. */
export interface RoutingSeen {
  readonly change: RoutingChange
  readonly unmatched: readonly string[]
}

/** What the change under review does to the shares of the watched files, as GitHub's API shows both its ends. */
export async function routingOf(
  settings: Settings,
  occasion: Occasion,
  repository: RepositoryObjects,
  treeOf: TreeOf,
): Promise<RoutingSeen> {
  const { files } = settings.routing
  if (files.length === 0 || occasion.judgedAt.at === 'checkout') return NOT_WATCHED
  const ends = await endsOf(occasion, repository)
  if (ends.state === 'nothing') return NOT_WATCHED
  if (ends.state === 'unreadable') return unknown(ends)
  const trees = await treesOf(ends, treeOf)
  if (trees.state === 'unreadable') return unknown(trees)
  const before = trees.before === null ? noFiles(files) : await trees.before.files(files)
  const after = await trees.after.files(files)
  if (before.state === 'unreadable') return unknown(before)
  if (after.state === 'unreadable') return unknown(after)
  if (before.files.size + after.files.size === 0) return unknown(nothingThere(files))
  const unmatched = before.unmatched.filter((pattern) => after.unmatched.includes(pattern))
  const changed = changedPaths(before, after)
  const change = { ends, before, after, changed, beforeTree: trees.before, objects: repository.objects }
  const seen = await filesChanged(change, settings)
  return 'state' in seen ? unknown(seen) : { change: together(seen), unmatched }
}

const NOT_WATCHED: RoutingSeen = { change: { state: 'not-watched' }, unmatched: [] }

function unknown({ why, remedy }: Unreadable): RoutingSeen {
  return { change: { state: 'unknown', why, remedy }, unmatched: [] }
}

function noFiles(patterns: readonly string[]): FilesRead {
  return { state: 'read', files: new Map(), unmatched: patterns }
}

/** A path with a typing mistake would otherwise pass every change. */
function nothingThere(patterns: readonly string[]): Unreadable {
  const named = patterns.map((pattern) => `\`${pattern}\``).join(', ')
  return {
    state: 'unreadable',
    why: `No file is watched: \`routing-files\` names ${named}, and neither before nor after the change is there such a file.`,
    remedy: 'Correct `routing-files`: paths begin at the root of the repository.',
  }
}

async function treesOf({ before, after }: Ends, treeOf: TreeOf) {
  const [old, now] = await Promise.all([before === null ? null : treeOf(before), treeOf(after)])
  if (old?.state === 'unreadable') return old
  return now.state === 'unreadable'
    ? now
    : ({ state: 'read', before: old?.tree ?? null, after: now.tree } as const)
}

function changedPaths(before: FilesRead, after: FilesRead): readonly string[] {
  const paths = new Set([...after.files.keys(), ...before.files.keys()])
  return [...paths].filter((path) => before.files.get(path)?.id !== after.files.get(path)?.id).sort()
}

interface Change {
  readonly ends: Ends
  readonly before: FilesRead
  readonly after: FilesRead
  readonly changed: readonly string[]
  readonly beforeTree: RepositoryTree | null
  readonly objects: GitObjects
}

/** Files that are new may have had another name, and files that are gone may have got one. */
async function filesChanged(change: Change, settings: Settings): Promise<readonly FileChange[] | Unreadable> {
  const { before, after, changed, ends, objects } = change
  const isMoved = changed.some((path) => !before.files.has(path) || !after.files.has(path))
  const renames: Renames = isMoved ? await renamesOf(ends, objects) : { renamed: new Map(), isWhole: true }
  const seen: FileChange[] = []
  for (const path of changed) {
    const one = after.files.has(path)
      ? await stayed(path, change, settings, renames)
      : await gone(path, change, settings, renames)
    if (one === null) continue
    if ('state' in one) return one
    seen.push(one)
  }
  return seen
}

async function stayed(
  path: string,
  { before, after, beforeTree, objects }: Change,
  settings: Settings,
  { renamed }: Renames,
): Promise<FileChange | Unreadable> {
  const oldPath = renamed.get(path)
  let old = before.files.get(path) ?? null
  if (old === null && oldPath !== undefined && beforeTree !== null) {
    const found = await beforeTree.at(oldPath)
    if (found.state === 'unreadable') return found
    old = found.entry
  }
  return compared(path, [old, after.files.get(path) ?? null], settings, objects)
}

async function gone(
  path: string,
  { before, after, objects }: Change,
  settings: Settings,
  { renamed, isWhole }: Renames,
): Promise<FileChange | Unreadable | null> {
  const newPath = [...renamed].find(([, old]) => old === path)?.[0]
  // Compared with its old self under its new name.
  if (newPath !== undefined && after.files.has(newPath)) return null
  if (newPath !== undefined)
    return unread(
      path,
      `It is now \`${newPath}\`, which is not watched: name that one in \`routing-files\`, too.`,
    )
  if (!isWhole)
    return unread(
      path,
      'It is gone, and GitHub does not tell whether it got a new name: remove it in a change of its own.',
    )
  return compared(path, [before.files.get(path) ?? null, null], settings, objects)
}

async function compared(
  file: string,
  [old, now]: readonly [TreeEntry | null, TreeEntry | null],
  settings: Settings,
  objects: GitObjects,
): Promise<FileChange | Unreadable> {
  const [before, after] = await Promise.all([textOf(old, objects), textOf(now, objects)])
  if (before.is === 'lost') return before.lost
  if (after.is === 'lost') return after.lost
  if (after.is === 'none') return unread(file, after.says)
  // What stood there before does not matter where nothing stands there now.
  if (before.is === 'none' && after.text !== null) return unread(file, `Before the change: ${before.says}`)
  const declared = settings.routing.declared
    .filter((one) => covers(one.file, file))
    .map(({ shares }) => shares)
  const texts = { file, before: before.is === 'none' ? null : before.text, after: after.text, declared }
  return fileChange(texts, promotedBy(settings))
}

/** As `routing-files` are meant: a path, a folder, or a glob. */
function covers(named: string, file: string): boolean {
  return named === file || file.startsWith(`${named}/`) || matches(file, named)
}

function promotedBy({ routing, fallback }: Settings): Promoted {
  return { names: routing.promotedRoutes, hosts: [new URL(fallback.origin).hostname.toLowerCase()] }
}

type FileText =
  | { readonly is: 'text'; readonly text: string | null }
  | { readonly is: 'none'; readonly says: string }
  | { readonly is: 'lost'; readonly lost: Unreadable }

async function textOf(entry: TreeEntry | null, objects: GitObjects): Promise<FileText> {
  if (entry === null) return { is: 'text', text: null }
  if (entry.kind !== 'file')
    return {
      is: 'none',
      says: 'It is no regular file: name the file itself in `routing-files`, no link to it.',
    }
  if ((entry.bytes ?? 0) > MOST_BYTES) return TOO_LARGE
  const blob = await objects.blob(entry.id)
  if (blob.state === 'unreadable') return { is: 'lost', lost: blob }
  if (blob.bytes.length > MOST_BYTES) return TOO_LARGE
  if (!isUtf8(blob.bytes) || blob.bytes.includes(0))
    return { is: 'none', says: 'It is no UTF-8 text: save it as UTF-8.' }
  return { is: 'text', text: Buffer.from(blob.bytes).toString('utf8') }
}

const TOO_LARGE: FileText = { is: 'none', says: `It has more than ${MOST_BYTES} bytes: split it.` }

function unread(file: string, says: string): FileChange {
  return { moves: [], unreadable: [{ file, line: null, says }], scope: [], carries: false }
}

function together(seen: readonly FileChange[]): RoutingChange {
  const all = seen.flatMap(({ moves }) => moves)
  const moves = asManyAsFit(all)
  const [first] = all
  const cut = first === undefined || moves.length === all.length ? [] : [tooManyMoves(first.file, all.length)]
  const unreadable = [...seen.flatMap((one) => one.unreadable), ...cut]
  if (moves.length + unreadable.length === 0) return { state: 'unchanged' }
  return {
    state: 'changed',
    moves,
    unreadable,
    scope: seen.flatMap(({ scope }) => scope),
    carries: seen.some(({ carries }) => carries),
  }
}

function asManyAsFit(moves: readonly RouteMove[]): readonly RouteMove[] {
  let left = MOST_NAMES
  const kept = moves.findIndex(({ file, route }, at) => {
    left -= file.length + route.length
    return left < 0 || at >= MOST_MOVES
  })
  return kept === -1 ? moves : moves.slice(0, kept)
}

function tooManyMoves(file: string, moves: number): UnreadableRouting {
  return { file, line: null, says: `The change moves ${moves} shares, which is more than fits: split it.` }
}
