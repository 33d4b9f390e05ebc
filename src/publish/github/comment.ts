import type { StickyText } from '../../report/comment.ts'
import { githubApi, isObject, type Answer, type GithubAccess, type GithubApi } from './api.ts'
import { isOwn, whoAmI } from './own-author.ts'

/** 100 is the API's maximum; 50 pages are more comments than GitHub allows on one issue today (2,500). */
const PAGE_SIZE = 100
const PAGE_LIMIT = 50

/** What became of the comment. Losing it never changes the verdict: `lost` is one warning. */
export type CommentResult =
  | { readonly state: 'created' | 'updated' | 'unchanged'; readonly url: string | null }
  | { readonly state: 'lost'; readonly why: string; readonly remedy: string }

interface OwnComment {
  readonly id: number
  readonly body: string
  readonly url: string | null
}

/**
 * Keeps one comment per marker on a pull request. It is found by the marker as the first line of the body *and* by the
 * token's own author: a marker that somebody else wrote is never touched. Of several own ones the oldest is updated and
 * the rest is left alone, because deleting would lose what people answered to.
 *
 * @param where `if-there` writes none where there is none yet
 */
export async function stickyComment(
  access: GithubAccess,
  pullRequest: number,
  text: StickyText,
  where: 'anywhere' | 'if-there' = 'anywhere',
): Promise<CommentResult> {
  const api = await githubApi(access)
  const [author, found] = await Promise.all([whoAmI(api, access.apiUrl), allComments(api, pullRequest)])
  if (found.state !== 'read') return lost(found.answer)
  const own = found.comments
    .filter((comment) => isOwn(comment, author))
    .flatMap((comment) => readOwn(comment, text))
  const [oldest] = own.sort((a, b) => a.id - b.id)
  if (oldest === undefined && where === 'if-there') return { state: 'unchanged', url: null }
  if (oldest?.body.replaceAll('\r\n', '\n').trimEnd() === text.body.toString().trimEnd()) {
    return { state: 'unchanged', url: oldest.url }
  }
  const full = await write(api, pullRequest, oldest, text.body.toString())
  const answer = isTooLong(full) ? await write(api, pullRequest, oldest, text.shorter.toString()) : full
  if (answer.state !== 'ok') return lost(answer)
  return { state: oldest ? 'updated' : 'created', url: urlOf(answer.data) }
}

/** The first lines of this token's own comments on a pull request that begin so, each once. */
export async function ownMarkers(
  access: GithubAccess,
  pullRequest: number,
  begin: string,
): Promise<
  { readonly state: 'read'; readonly markers: readonly string[] } | Extract<CommentResult, { state: 'lost' }>
> {
  const api = await githubApi(access)
  const [author, found] = await Promise.all([whoAmI(api, access.apiUrl), allComments(api, pullRequest)])
  if (found.state !== 'read') return lost(found.answer)
  const lines = found.comments
    .filter((comment) => isOwn(comment, author))
    .flatMap(({ body }) => (typeof body === 'string' ? firstLine(body) : []))
  return { state: 'read', markers: [...new Set(lines.filter((line) => line.startsWith(begin)))] }
}

function write(
  api: GithubApi,
  pullRequest: number,
  own: OwnComment | undefined,
  body: string,
): Promise<Answer> {
  return own
    ? api.call('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: own.id, body })
    : api.call('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        issue_number: pullRequest,
        body,
      })
}

type CommentsRead =
  | { readonly state: 'read'; readonly comments: readonly Readonly<Record<string, unknown>>[] }
  | { readonly state: 'not-read'; readonly answer: Answer }

async function allComments(api: GithubApi, pullRequest: number): Promise<CommentsRead> {
  const comments: Readonly<Record<string, unknown>>[] = []
  for (let page = 1; page <= PAGE_LIMIT; page += 1) {
    const answer = await api.call('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      issue_number: pullRequest,
      per_page: PAGE_SIZE,
      page,
    })
    if (answer.state !== 'ok' || !Array.isArray(answer.data)) return { state: 'not-read', answer }
    comments.push(...answer.data.filter(isObject))
    if (answer.next === null) break
  }
  return { state: 'read', comments }
}

function readOwn(comment: Readonly<Record<string, unknown>>, text: StickyText): readonly OwnComment[] {
  const { id, body } = comment
  if (typeof id !== 'number' || typeof body !== 'string') return []
  return firstLine(body) === text.marker ? [{ id, body, url: urlOf(comment) }] : []
}

function firstLine(body: string): string {
  return body.split(/\r?\n/, 1)[0] ?? ''
}

function urlOf(data: unknown): string | null {
  return isObject(data) && typeof data.html_url === 'string' ? data.html_url : null
}

function isTooLong(answer: Answer): boolean {
  return answer.state === 'refused' && (answer.status === 422 || answer.status === 413)
}

function lost(answer: Answer): Extract<CommentResult, { state: 'lost' }> {
  const [why, remedy] = reasons(answer)
  return { state: 'lost', why: `The pull request comment is lost: ${why}`, remedy }
}

function reasons(answer: Answer): readonly [why: string, remedy: string] {
  if (answer.state === 'ok') return ['GitHub answered something else than comments.', 'Check GITHUB_API_URL.']
  if (answer.state === 'unreachable') {
    return [
      `GitHub was not reached (${answer.why}).`,
      'Run the job again; the job summary has the same text.',
    ]
  }
  const { status, message } = answer
  if (status === 403 && /locked/i.test(message)) {
    return ['the conversation is locked.', 'Unlock it, or read the job summary.']
  }
  if (status === 429 || (status === 403 && /rate limit|abuse/i.test(message))) {
    return [`GitHub limits this token (${String(status)}).`, 'Wait some minutes and run the job again.']
  }
  if (status === 401 || status === 403 || status === 404) {
    return [
      `the token may not write it (${String(status)}).`,
      'Give the job `permissions: pull-requests: write`. Runs for forks and Dependabot get a read-only token: read the job summary there.',
    ]
  }
  return [`GitHub answered ${String(status)}.`, 'Run the job again; the job summary has the same text.']
}
