import type { PullSeen } from '../../evidence/verify.ts'
import { githubApi, isObject, type GithubAccess } from './api.ts'
import { notRead, type NotRead } from './not-read.ts'

/** 100 is the API's maximum; no commit belongs to more pull requests than fit on these pages. */
const PAGE_SIZE = 100
const PAGE_LIMIT = 3

/** A repository by the number that nobody can take over. */
export interface RepositoryRead {
  readonly state: 'read'
  readonly id: number
  /** `owner/name` as GitHub writes it. */
  readonly name: string
  readonly defaultBranch: string
}

/** Needs no more than that the token may see the repository. */
export async function repositoryOf(access: GithubAccess): Promise<RepositoryRead | NotRead> {
  const api = await githubApi(access)
  const answer = await api.call('GET /repos/{owner}/{repo}')
  const data = answer.state === 'ok' && isObject(answer.data) ? answer.data : {}
  const { id, full_name: name, default_branch: branch } = data
  return typeof id === 'number' && typeof name === 'string' && typeof branch === 'string'
    ? { state: 'read', id, name, defaultBranch: branch }
    : contentsUnread(notRead(answer, 'The repository'))
}

/** The id of a commit's whole tree; null where there is no such commit. Needs `contents: read`. */
export async function treeOf(
  access: GithubAccess,
  commit: string,
): Promise<{ readonly state: 'read'; readonly tree: string | null } | NotRead> {
  const api = await githubApi(access)
  const answer = await api.call('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { commit_sha: commit })
  if (answer.state === 'refused' && answer.status === 404) return { state: 'read', tree: null }
  const tree = answer.state === 'ok' && isObject(answer.data) ? answer.data.tree : null
  const sha = isObject(tree) ? tree.sha : null
  return typeof sha === 'string'
    ? { state: 'read', tree: sha }
    : contentsUnread(notRead(answer, `The commit ${commit.slice(0, 12)}`))
}

/** The pull requests that a commit belongs to. Needs `pull-requests: read` where the repository is private. */
export async function pullsOf(
  access: GithubAccess,
  commit: string,
): Promise<{ readonly state: 'read'; readonly pulls: readonly PullSeen[] } | NotRead> {
  const api = await githubApi(access)
  const pulls: PullSeen[] = []
  for (let page = 1; page <= PAGE_LIMIT; page += 1) {
    const answer = await api.call('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
      commit_sha: commit,
      per_page: PAGE_SIZE,
      page,
    })
    if (answer.state !== 'ok' || !Array.isArray(answer.data)) {
      const unread = notRead(answer, "The commit's pull requests")
      return unread.code === 'not-permitted' ? { ...unread, remedy: PULLS_REMEDY } : unread
    }
    pulls.push(...answer.data.flatMap((pull) => readPull(pull) ?? []))
    if (answer.next === null) break
  }
  return { state: 'read', pulls }
}

const PULLS_REMEDY =
  'Give the job `permissions: pull-requests: read`, and leave `github-token` at its default.'

function readPull(value: unknown): PullSeen | null {
  if (!isObject(value) || !isObject(value.head) || !isObject(value.base)) return null
  const { number, head, base, merged_at: mergedAt, merge_commit_sha: mergedAs } = value
  if (typeof number !== 'number' || typeof head.sha !== 'string' || typeof base.ref !== 'string') return null
  const from = isObject(head.repo) ? head.repo.id : null
  return {
    number,
    base: base.ref,
    headSha: head.sha,
    headRepositoryId: typeof from === 'number' ? from : null,
    // While it is open this member names the trial merge.
    mergedAs: typeof mergedAt === 'string' && typeof mergedAs === 'string' ? mergedAs : null,
  }
}

function contentsUnread(unread: NotRead): NotRead {
  return unread.code === 'not-permitted'
    ? {
        ...unread,
        remedy: 'Give the job `permissions: contents: read`, and leave `github-token` at its default.',
      }
    : unread
}
