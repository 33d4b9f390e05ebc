import { readFile } from 'node:fs/promises'
import type { GithubAccess } from '../publish/github/api.ts'
import { defaultBranch, fileAtCommit, tipOf } from '../publish/github/base-policy.ts'
import { gitObjects } from '../publish/github/git-objects.ts'
import type { RepositoryObjects } from './gate-change.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The event file as JSON; a file that cannot be read tells nothing, and what is not told counts as the worst. */
export async function readEvent(environment: Environment): Promise<unknown> {
  const path = environment['GITHUB_EVENT_PATH']
  if (path === undefined || path === '') return null
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown
  } catch {
    return null
  }
}

/** How to reach the repository's API; null without a token or a repository. */
export function accessOf(environment: Environment, token: string): GithubAccess | null {
  const repository = environment['GITHUB_REPOSITORY'] ?? ''
  const apiUrl = environment['GITHUB_API_URL'] ?? 'https://api.github.com'
  return token === '' || !repository.includes('/') ? null : { token, apiUrl, repository }
}

/** The repository as GitHub's API shows it. */
export function repositoryReader(environment: Environment, token: string): RepositoryObjects {
  const access = accessOf(environment, token)
  if (access === null) return NOBODY_TO_ASK
  return {
    defaultBranch: () => defaultBranch(access),
    tipOf: (branch) => tipOf(access, branch),
    fileAt: (path, commit) => fileAtCommit(access, path, commit),
    objects: gitObjects(access),
  }
}

const NO_TOKEN = {
  state: 'unreadable',
  why: "The policy that judges could not be read: there is no token for GitHub's API, or no repository.",
  remedy:
    'Leave `github-token` at its default and give the job `permissions: contents: read`; on a command line set the variable `GITHUB_TOKEN`.',
} as const

const NO_OBJECTS = {
  ...NO_TOKEN,
  why: "What the change does could not be read: there is no token for GitHub's API, or no repository.",
} as const

/** Without a token every question stays open. */
export const NOBODY_TO_ASK: RepositoryObjects = {
  defaultBranch: () => Promise.resolve(NO_TOKEN),
  tipOf: () => Promise.resolve(NO_TOKEN),
  fileAt: () => Promise.resolve(NO_TOKEN),
  objects: {
    commit: () => Promise.resolve(NO_OBJECTS),
    tree: () => Promise.resolve(NO_OBJECTS),
    blob: () => Promise.resolve(NO_OBJECTS),
    compare: () => Promise.resolve(NO_OBJECTS),
  },
}
