import type { Occasion } from '../evidence/run.ts'

/** Between which two states of the repository a change lies. Commits are git's object names. */
export type ChangeSpan =
  /** Nothing is proposed: a schedule, a release, a run by hand. */
  | { readonly is: 'nothing' }
  /** A commit that merges the change: against its first parent. */
  | { readonly is: 'merge'; readonly commit: string }
  | { readonly is: 'between'; readonly before: string; readonly after: string }
  /** Against the commit at which `after` left the other line. */
  | { readonly is: 'since-commit'; readonly base: string; readonly after: string }
  /** The same with the tip of a branch; null is the default branch, whose name the event did not tell. */
  | { readonly is: 'since-branch'; readonly branch: string | null; readonly after: string }
  /** The first push of all: nothing stood there before. */
  | { readonly is: 'everything'; readonly after: string }
  /** The event should have said it, and did not. */
  | { readonly is: 'unknown' }

/**
 * What a run judges as a change. A pull request is taken from the merge that GitHub made for it, since the base commit
 * that the event names may be older than that merge: what the base branch changed meanwhile is not the pull request's.
 */
export function changeSpan({
  event,
  ranCommit,
  evaluatedCommit,
  baseCommit,
  judgedAt,
}: Pick<Occasion, 'event' | 'ranCommit' | 'evaluatedCommit' | 'baseCommit' | 'judgedAt'>): ChangeSpan {
  switch (event) {
    case 'pull_request':
      return ranCommit === null ? UNKNOWN : { is: 'merge', commit: ranCommit }
    case 'pull_request_target':
      return baseCommit === null || evaluatedCommit === null
        ? UNKNOWN
        : { is: 'since-commit', base: baseCommit, after: evaluatedCommit }
    case 'merge_group':
      return baseCommit === null || evaluatedCommit === null
        ? UNKNOWN
        : { is: 'between', before: baseCommit, after: evaluatedCommit }
    case 'push':
      return judgedAt.at === 'before-push' && ranCommit !== null ? pushed(judgedAt, ranCommit) : UNKNOWN
    default:
      return { is: 'nothing' }
  }
}

const UNKNOWN: ChangeSpan = { is: 'unknown' }

type Push = Extract<Occasion['judgedAt'], { at: 'before-push' }>

function pushed({ pushed: branch, defaultBranch, isNew, before }: Push, after: string): ChangeSpan {
  if (before !== null) return { is: 'between', before, after }
  if (!isNew) return UNKNOWN
  return branch !== null && branch === defaultBranch
    ? { is: 'everything', after }
    : { is: 'since-branch', branch: defaultBranch, after }
}
