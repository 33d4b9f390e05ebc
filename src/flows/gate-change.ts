import type { Occasion } from '../evidence/run.ts'
import { changeSpan } from '../policy/change-span.ts'
import type { Comparison, GitObjects } from '../publish/github/git-objects.ts'
import type { Unreadable } from '../publish/github/unreadable.ts'
import type { RepositoryReader } from './gate-policy.ts'

/** The repository as GitHub's API shows it, with its commits, trees and files. */
export interface RepositoryObjects extends RepositoryReader {
  readonly objects: GitObjects
}

/** The two ends of a change. */
export interface Ends {
  readonly state: 'found'
  /** Commits; `before` is null where nothing stood there. */
  readonly before: string | null
  readonly after: string
}

/** Nothing is proposed in this run. */
export interface NothingProposed {
  readonly state: 'nothing'
}

/** Finds the commits before and after the change that a run judges. */
export async function endsOf(
  occasion: Occasion,
  repository: RepositoryObjects,
): Promise<Ends | NothingProposed | Unreadable> {
  const span = changeSpan(occasion)
  switch (span.is) {
    case 'nothing':
      return { state: 'nothing' }
    case 'unknown':
      return UNTOLD
    case 'between':
      return { state: 'found', before: span.before, after: span.after }
    case 'everything':
      return { state: 'found', before: null, after: span.after }
    case 'merge': {
      const commit = await repository.objects.commit(span.commit)
      if (commit.state === 'unreadable') return commit
      return { state: 'found', before: commit.parents[0] ?? null, after: span.commit }
    }
    case 'since-commit':
      return since(span.base, span.after, repository.objects)
    case 'since-branch': {
      const tip = await tipOf(span.branch, repository)
      return tip.state === 'unreadable' ? tip : since(tip.name, span.after, repository.objects)
    }
  }
}

const UNTOLD: Unreadable = {
  state: 'unreadable',
  why: 'The event does not say which commits the change lies between.',
  remedy: 'Run the job again. If it stays, report it with the name of the event.',
}

async function tipOf(branch: string | null, repository: RepositoryReader) {
  const named = branch === null ? await repository.defaultBranch() : { state: 'found' as const, name: branch }
  return named.state === 'unreadable' ? named : repository.tipOf(named.name)
}

async function since(base: string, after: string, objects: GitObjects): Promise<Ends | Unreadable> {
  const compared = await objects.compare(base, after)
  if (compared.state === 'unreadable') return compared
  return { state: 'found', before: compared.mergeBase, after }
}

/** The new names of files. After a push that was forced GitHub compares with another commit: then nothing is known. */
export async function renamesOf({ before, after }: Ends, objects: GitObjects): Promise<Renames> {
  if (before === null) return { renamed: new Map(), isWhole: true }
  const compared = await objects.compare(before, after)
  return compared.state === 'unreadable' || compared.mergeBase !== before ? NOTHING_KNOWN : compared
}

export type Renames = Pick<Comparison, 'renamed' | 'isWhole'>

const NOTHING_KNOWN: Renames = { renamed: new Map(), isWhole: false }
