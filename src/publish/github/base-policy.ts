import { githubApi, isObject, type Answer, type GithubAccess, type GithubApi } from './api.ts'
import { notTold, oddlyTold, type Unreadable } from './unreadable.ts'

/** A file's text at a commit. `absent` is said only where the commit was seen and the file was not. */
export type BaseFile =
  { readonly state: 'found'; readonly text: string } | { readonly state: 'absent' } | Unreadable

/** A name or a commit of the repository. */
export type Known = { readonly state: 'found'; readonly name: string } | Unreadable

/** A policy above this size is refused by its reader as well. */
const FILE_LIMIT_BYTES = 1024 * 1024

/** The name of the default branch. */
export async function defaultBranch(access: GithubAccess): Promise<Known> {
  const api = await githubApi(access)
  const answer = await api.call('GET /repos/{owner}/{repo}')
  if (answer.state !== 'ok') return unreadable(answer, 'the default branch')
  const name = isObject(answer.data) ? answer.data.default_branch : null
  return typeof name === 'string' && name !== '' ? { state: 'found', name } : odd('the default branch')
}

/**
 * The commit at the tip of a branch. By its full ref: a tag or a commit of the same name would be another thing
 * (https://docs.github.com/rest/git/refs#get-a-reference).
 */
export async function tipOf(access: GithubAccess, branch: string): Promise<Known> {
  const api = await githubApi(access)
  const ref = `heads/${branch}`
  const answer = await api.call('GET /repos/{owner}/{repo}/git/ref/{+ref}', { ref: inAddress(ref) })
  if (answer.state !== 'ok') return unreadable(answer, `\`${ref}\``)
  const { data } = answer
  const object = isObject(data) && data.ref === `refs/${ref}` ? data.object : null
  const sha = isObject(object) ? object.sha : null
  return typeof sha === 'string' && COMMIT.test(sha) ? { state: 'found', name: sha } : odd(`\`${ref}\``)
}

/** SHA-1 or SHA-256 object names of git. */
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

function inAddress(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/**
 * Reads the policy that judges a change through the API, never from the checkout. GitHub answers 404 both for a file
 * that is not there and for a repository that the token may not see; a second call tells them apart, so that missing
 * access can never read as "no policy".
 *
 * @param commit 40 hexadecimal digits, or a ref
 */
export async function fileAtCommit(access: GithubAccess, path: string, commit: string): Promise<BaseFile> {
  const api = await githubApi(access)
  const answer = await api.call('GET /repos/{owner}/{repo}/contents/{+path}', {
    path: inAddress(path),
    ref: commit,
  })
  if (answer.state === 'ok') return read(answer.data, path)
  if (answer.state === 'refused' && answer.status === 404) return absentOrHidden(api, commit)
  return unreadable(answer, path)
}

async function absentOrHidden(api: GithubApi, commit: string): Promise<BaseFile> {
  const seen = await api.call('GET /repos/{owner}/{repo}/commits/{ref}', { ref: commit, per_page: 1 })
  if (seen.state === 'ok') return { state: 'absent' }
  return unreadable(seen, `commit ${commit.slice(0, 12)}`)
}

/** The contents route gives base64 up to 1 MiB, and a list for a folder. */
function read(data: unknown, path: string): BaseFile {
  if (
    !isObject(data) ||
    data.type !== 'file' ||
    typeof data.content !== 'string' ||
    data.encoding !== 'base64'
  ) {
    return {
      state: 'unreadable',
      why: `The policy that judges could not be read: ${path} is no file of at most 1 MiB.`,
      remedy: 'Make it a regular file on the branch that judges.',
    }
  }
  const bytes = Buffer.from(data.content, 'base64')
  try {
    if (bytes.length > FILE_LIMIT_BYTES) throw new RangeError('over the limit')
    return { state: 'found', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return {
      state: 'unreadable',
      why: `The policy that judges could not be read: ${path} is no UTF-8 text of at most 1 MiB.`,
      remedy: 'Save it as UTF-8.',
    }
  }
}

/** An answer that is no answer to the question. */
function odd(what: string): Unreadable {
  return oddlyTold(head(what))
}

function unreadable(answer: Exclude<Answer, { state: 'ok' }>, what: string): Unreadable {
  return notTold(answer, head(what))
}

function head(what: string): string {
  return `The policy that judges could not be read (${what}):`
}
