import { createHash } from 'node:crypto'
import type { Sha256 } from '../../evidence/brand.ts'
import type { SubjectContent } from '../../evidence/routing.ts'
import { githubApi, isObject, type GithubApi, type GithubAccess } from './api.ts'
import { notRead, type NotRead } from './not-read.ts'

/** What is asked for of a tree, by path. */
export interface ContentAsked {
  readonly application: readonly string[]
  readonly watched: readonly string[]
}

/**
 * What stands at a tree: git's ids of files and folders, and the sha256 of the bytes of watched files. A path that is
 * not there has null. Needs `contents: read`.
 *
 * @param tree git's id of the commit's whole tree
 */
export async function contentOf(
  access: GithubAccess,
  tree: string,
  asked: ContentAsked,
): Promise<{ readonly state: 'read'; readonly content: SubjectContent } | NotRead> {
  if (asked.application.length === 0 && asked.watched.length === 0) {
    return { state: 'read', content: { tree, application: [], watched: [] } }
  }
  const api = await githubApi(access)
  const ids = await idsIn(api, tree)
  if ('state' in ids) return ids
  const watched: SubjectContent['watched'][number][] = []
  for (const path of asked.watched) {
    const id = ids.get(path)
    const sha256 = id === undefined ? null : await digestOf(api, id, path)
    if (sha256 !== null && typeof sha256 === 'object') return sha256
    watched.push({ path, sha256 })
  }
  const application = asked.application.map((path) => ({
    path,
    id: ids.get(path.replace(/\/+$/, '')) ?? null,
  }))
  return { state: 'read', content: { tree, application, watched } }
}

async function idsIn(api: GithubApi, tree: string): Promise<ReadonlyMap<string, string> | NotRead> {
  const answer = await api.call('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
    tree_sha: tree,
    recursive: '1',
  })
  const data = answer.state === 'ok' && isObject(answer.data) ? answer.data : {}
  if (!Array.isArray(data.tree)) return notRead(answer, 'The files of the commit')
  if (data.truncated !== false) {
    return {
      state: 'not-read',
      code: 'over-cap',
      why: 'The files of the commit could not be read: GitHub does not list that many.',
      remedy: 'Take `application-paths` out of the policy: then the whole tree is compared.',
    }
  }
  return new Map(
    data.tree.flatMap((entry: unknown): [string, string][] =>
      isObject(entry) && typeof entry.path === 'string' && typeof entry.sha === 'string'
        ? [[entry.path, entry.sha]]
        : [],
    ),
  )
}

async function digestOf(api: GithubApi, id: string, path: string): Promise<Sha256 | NotRead> {
  const answer = await api.call('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { file_sha: id })
  const data = answer.state === 'ok' && isObject(answer.data) ? answer.data : {}
  if (data.encoding !== 'base64' || typeof data.content !== 'string')
    return notRead(answer, `The file ${path}`)
  return createHash('sha256').update(Buffer.from(data.content, 'base64')).digest('hex') as Sha256
}
