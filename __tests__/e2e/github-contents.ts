import { createHash } from 'node:crypto'
import { listen, sendJson, type Loopback } from './loopback.ts'

type Files = Readonly<Record<string, string>>

/** What GitHub answers. */
export interface Answered {
  readonly status: number
  readonly body: unknown
}

const NOT_FOUND: Answered = { status: 404, body: { message: 'Not Found' } }

/** The commit that a tiny repository has at the tip of its only branch. */
const TIP = createHash('sha1').update('tip').digest('hex')

/**
 * The answer of GitHub's contents and commits routes for one commit that holds these files; null for other questions and
 * other commits (https://docs.github.com/rest/repos/contents#get-repository-content).
 */
export function contentsAt(
  commits: ReadonlyMap<string, Files>,
  method: string,
  address: string,
): Answered | null {
  if (method !== 'GET') return null
  const { pathname, searchParams } = new URL(address, 'http://api.invalid')
  const commit = /^\/repos\/[^/]+\/[^/]+\/commits\/(.+)$/.exec(pathname)?.[1]
  if (commit !== undefined && commits.has(commit)) return { status: 200, body: { sha: commit } }
  const path = /^\/repos\/[^/]+\/[^/]+\/contents\/(.+)$/.exec(pathname)?.[1]
  const files = commits.get(searchParams.get('ref') ?? '')
  if (path === undefined || files === undefined) return null
  const text = Object.entries(files).find(([name]) => name === decodeURIComponent(path))?.[1]
  if (text === undefined) return NOT_FOUND
  const content = Buffer.from(text).toString('base64')
  return { status: 200, body: { type: 'file', encoding: 'base64', path, size: text.length, content } }
}

/** A repository whose only branch, and the commit before a push, hold these files: for steps that test something else. */
export async function startTinyGitHub(
  repository: string,
  files: Files,
  before: readonly string[],
): Promise<Loopback> {
  const commits = new Map([...before, TIP].map((commit) => [commit, files]))
  return listen((request, response) => {
    const address = request.url ?? '/'
    const pathname = address.replace(/\?.*$/, '')
    const named = (): Answered | null => {
      if (pathname === `/repos/${repository}`) return { status: 200, body: { default_branch: 'main' } }
      if (pathname !== `/repos/${repository}/git/ref/heads/main`) return null
      return { status: 200, body: { ref: 'refs/heads/main', object: { type: 'commit', sha: TIP } } }
    }
    const { status, body } = contentsAt(commits, request.method ?? 'GET', address) ?? named() ?? NOT_FOUND
    sendJson(response, status, body)
  })
}
