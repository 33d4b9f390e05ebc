import { readdir, readFile } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'
import { errnoOf, errnoText } from '../evidence/errno.ts'
import type { JudgingPlace, Occasion } from '../evidence/run.ts'
import { ConfigurationError } from '../policy/problem.ts'
import { POLICY_PATH } from '../policy/settings.ts'
import type { BaseFile, Known } from '../publish/github/base-policy.ts'
import type { Unreadable } from '../publish/github/unreadable.ts'

/** The repository as GitHub's API shows it: never as the checkout does, which the change controls. */
export interface RepositoryReader {
  readonly defaultBranch: () => Promise<Known>
  /** The commit at the tip of a branch. */
  readonly tipOf: (branch: string) => Promise<Known>
  readonly fileAt: (path: string, commit: string) => Promise<BaseFile>
}

interface PolicyFile {
  readonly path: string
  readonly text: string
}

/** The policy file that judges. `ref` is what was asked for, `commit` what it stood for. */
export type JudgingText =
  | { readonly state: 'by-hand' }
  | { readonly state: 'found'; readonly file: PolicyFile; readonly ref: string; readonly commit: string }
  /** There is none yet: the defaults judge. */
  | { readonly state: 'absent'; readonly ref: string; readonly commit: string | null }
  | Unreadable

/** The policy file that judges, and the one that runs. */
export interface PolicyTexts {
  readonly judging: JudgingText
  /** A change's own file; the judging one where nothing is proposed; the checkout's by hand. */
  readonly running: PolicyFile | null
  /** Why a change's own file could not be read: then the judging one runs, and nobody knows what was loosened. */
  readonly hidden: Unreadable | null
}

/**
 * Finds both policy files. Throws ConfigurationError when a file is there and cannot be read.
 *
 * @param named the input `policy`; undefined or empty for the usual place
 * @param directory the workspace
 * @param checkout `ignored` where the workspace need not be a checkout of the change: then its commit is read
 */
export async function findPolicy(
  named: string | undefined,
  directory: string,
  occasion: Occasion,
  repository: RepositoryReader,
  checkout: 'read' | 'ignored' = 'read',
): Promise<PolicyTexts> {
  const path = inRepository(named === undefined || named === '' ? POLICY_PATH : named, directory)
  if (occasion.judgedAt.at === 'checkout') {
    const running = await fromCheckout(path, directory)
    return { judging: { state: 'by-hand' }, running, hidden: null }
  }
  const [judging, own] = await Promise.all([
    judgingText(path, occasion, repository),
    proposesItself(occasion)
      ? ownText(path, checkout === 'read' ? directory : null, occasion, repository)
      : null,
  ])
  const judge = judging.state === 'found' ? judging.file : null
  if (own === null) return { judging, running: judge, hidden: null }
  if (own.state === 'unreadable') return { judging, running: judge, hidden: own }
  return { judging, running: own.state === 'found' ? { path, text: own.text } : null, hidden: null }
}

/**
 * A change runs by its own policy. Under `pull_request_target` it does not: the job holds the base branch's secrets, and
 * nothing that the head says may steer it.
 */
function proposesItself({ isChange, event }: Occasion): boolean {
  return isChange && event !== 'pull_request_target'
}

async function judgingText(
  path: string,
  { judgedAt, isChange }: Occasion,
  repository: RepositoryReader,
): Promise<JudgingText> {
  const place = await commitOf(judgedAt, repository)
  if (place.state === 'unreadable') return place
  const { ref, commit } = place
  if (commit === null) return { state: 'absent', ref, commit }
  // A change that names another file than the team's would be judged by nobody.
  const paths = isChange && path !== POLICY_PATH ? [path, POLICY_PATH] : [path]
  for (const each of paths) {
    const found = await repository.fileAt(each, commit)
    if (found.state === 'unreadable') return found
    if (found.state === 'found')
      return { state: 'found', file: { path: each, text: found.text }, ref, commit }
  }
  return { state: 'absent', ref, commit }
}

/** What to ask for, and the commit that it stands for; null where there was none yet. */
type Asked = { readonly state: 'asked'; readonly ref: string; readonly commit: string | null } | Unreadable

async function commitOf(place: JudgingPlace, repository: RepositoryReader): Promise<Asked> {
  switch (place.at) {
    case 'commit':
      return { state: 'asked', ref: place.commit, commit: place.commit }
    case 'tip':
      return tip(place.branch, repository)
    case 'before-push':
      return beforePush(place, repository)
    case 'unknown':
    case 'checkout':
      return {
        state: 'unreadable',
        why: 'The policy that judges could not be read: the event does not say which branch the change is for.',
        remedy: 'Run the job again. If it stays, report it with the name of the event.',
      }
  }
}

async function tip(named: string | null, repository: RepositoryReader): Promise<Asked> {
  const branch = named === null ? await repository.defaultBranch() : { state: 'found' as const, name: named }
  if (branch.state === 'unreadable') return branch
  const found = await repository.tipOf(branch.name)
  if (found.state === 'unreadable') return found
  return { state: 'asked', ref: `heads/${branch.name}`, commit: found.name }
}

/** A push to the default branch must not be judged by what it brings; one to another branch is judged by the default branch. */
async function beforePush(
  { pushed, defaultBranch, isNew, before }: Extract<JudgingPlace, { at: 'before-push' }>,
  repository: RepositoryReader,
): Promise<Asked> {
  const known =
    defaultBranch === null
      ? await repository.defaultBranch()
      : { state: 'found' as const, name: defaultBranch }
  if (known.state === 'unreadable') return known
  if (pushed === known.name && isNew) return { state: 'asked', ref: `heads/${known.name}`, commit: null }
  if (pushed !== known.name || before === null) return tip(known.name, repository)
  return { state: 'asked', ref: before, commit: before }
}

/**
 * The policy file of a change: of the checkout, or, in a job that needs none, of the commit that the job runs on. That
 * one is a merge that GitHub makes and may have dropped; the head is the next best.
 */
async function ownText(
  path: string,
  directory: string | null,
  { ranCommit, evaluatedCommit }: Occasion,
  repository: RepositoryReader,
): Promise<BaseFile> {
  if (directory !== null && (await hasCheckout(directory))) {
    const file = await fromCheckout(path, directory)
    return file === null ? { state: 'absent' } : { state: 'found', text: file.text }
  }
  let last: BaseFile = UNKNOWN_COMMIT
  for (const commit of new Set([ranCommit, evaluatedCommit])) {
    if (commit === null) continue
    last = await repository.fileAt(path, commit)
    if (last.state !== 'unreadable') return last
  }
  return last
}

const UNKNOWN_COMMIT: Unreadable = {
  state: 'unreadable',
  why: "The change's own policy could not be read: the event does not name its commit.",
  remedy: 'Check the change out before the gate runs (`actions/checkout`), then re-run.',
}

function inRepository(path: string, directory: string): string {
  return isAbsolute(path) ? relative(directory, path) : path
}

/** A workspace with anything in it was checked out: a policy file that is missing there was removed. */
async function hasCheckout(directory: string): Promise<boolean> {
  const names = await readdir(directory).catch(() => [])
  return names.length > 0
}

async function fromCheckout(path: string, directory: string): Promise<PolicyFile | null> {
  try {
    return { path, text: await readFile(join(directory, path), 'utf8') }
  } catch (error) {
    const code = errnoOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw new ConfigurationError(
      [
        {
          code: 'file-unreadable',
          setting: 'policy',
          at: { in: 'run' },
          value: path,
          says: `The policy file \`${path}\` is there and cannot be read (${errnoText(error)}).`,
          allowed: 'a YAML file that this job may read',
          example: `chmod a+r ${path}`,
        },
      ],
      [],
      { cause: error },
    )
  }
}
