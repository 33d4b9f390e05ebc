import { createEmulator } from 'emulate'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { startPastRuns, type ApiAnswer, type PastRuns } from './github-artifacts.ts'
import { attestationStore } from './github-attestations.ts'
import { contentsAt } from './github-contents.ts'
import { historyOf, type History } from './github-history.ts'
import { newJobToken } from './keys.ts'
import { bodyOf, listen, sendJson } from './loopback.ts'

export const OWNER = 'octo'
export const REPOSITORY = `${OWNER}/shop`
const BOT = 'github-actions[bot]'

/** What a job's GITHUB_TOKEN may do; what is not named it may not. */
export interface Permissions {
  readonly contents?: 'read' | 'write'
  readonly pullRequests?: 'read' | 'write'
  readonly attestations?: 'read' | 'write'
  readonly issues?: 'read' | 'write'
  readonly actions?: 'read'
}

/** A comment as the API gives it. */
export interface Comment {
  readonly id: number
  readonly author: string
  readonly body: string
}

/** An issue as the API gives it. */
export interface Issue {
  readonly number: number
  readonly author: string
  readonly title: string
  readonly body: string
  readonly state: string
}

/** GitHub's API with one repository, one pull request and the token of a job. */
export interface GitHub {
  readonly apiUrl: string
  readonly token: string
  readonly pullRequest: { readonly number: number; readonly headSha: string; readonly baseSha: string }
  /** Every request as `METHOD /path`, oldest first; of `contents`, with the commit behind `@`. */
  readonly requests: readonly string[]
  /** Commits that the emulator does not know, and the files that stand there: what a push left behind it. */
  readonly commits: Map<string, Readonly<Record<string, string>>>
  /** Makes commits that no branch names. */
  readonly history: History
  /** The attestations that were stored, oldest first. */
  readonly attestations: readonly unknown[]
  permissions: Permissions
  /** Answers instead of GitHub where it gives something. */
  outage: ((method: string, path: string) => { status: number; body: unknown } | null) | null
  comments(): Promise<readonly Comment[]>
  /** Writes files to the base branch and gives the commit at its tip: a branch moves on while a pull request is open. */
  moveOn(files: Readonly<Record<string, string>>): Promise<string>
  /** Issues in any state, pull requests left out, lowest number first. */
  issues(): Promise<readonly Issue[]>
  /** Writes or changes an issue as somebody else. */
  issueAs(
    login: 'owner',
    change: { readonly number?: number } & Readonly<Record<string, unknown>>,
  ): Promise<void>
  readonly past: PastRuns
  /** Writes a comment as somebody else. */
  commentAs(login: 'owner', body: string): Promise<void>
  close(): Promise<void>
}

/** Headers that belong to one connection (RFC 9110, section 7.6.1) or no longer fit a body that was read. */
const HOP_HEADERS = [
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-encoding',
  'content-length',
  'host',
]

/**
 * An independent emulator of GitHub's API behind a door that does what the emulator leaves out: the permissions of a
 * job's token, which may also not ask who it is (`GET /user` is 403 for it).
 *
 * @param files what stands on the base branch
 */
export async function startGitHub(files: Readonly<Record<string, string>> = {}): Promise<GitHub> {
  const token = newJobToken()
  const ownerToken = newJobToken()
  const emulator = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      tokens: { [token]: { login: BOT, scopes: ['repo'] }, [ownerToken]: { login: OWNER, scopes: ['repo'] } },
      github: {
        users: [{ login: OWNER }, { login: BOT }],
        repos: [{ owner: OWNER, name: 'shop', auto_init: true }],
      },
    },
  })
  const state: Pick<GitHub, 'permissions' | 'outage'> = {
    permissions: { contents: 'read', pullRequests: 'write', issues: 'write', actions: 'read' },
    outage: null,
  }
  const requests: string[] = []
  const commits: GitHub['commits'] = new Map()
  const attestations = attestationStore(REPOSITORY)
  const past = await startPastRuns()
  const ask = asker(emulator.url, ownerToken)
  const pullRequest = await openPullRequest(ask, files)
  const door = await listen(async (request, response) => {
    const method = request.method ?? 'GET'
    const path = (request.url ?? '/').replace(/\?.*$/, '')
    const ref = new URL(request.url ?? '/', 'http://api.invalid').searchParams.get('ref')
    requests.push(`${method} ${path}${ref === null ? '' : `@${ref}`}`)
    const body = await bodyOf(request)
    const answer: ApiAnswer | null =
      state.outage?.(method, path) ??
      refusal(method, path, state.permissions) ??
      past.answer(path) ??
      attestations.answer(method, path, body, door.origin) ??
      contentsAt(commits, method, request.url ?? '/')
    if (answer === null) await passOn(emulator.url, request, body, response)
    else if (answer.body instanceof Uint8Array) response.writeHead(answer.status).end(answer.body)
    else sendJson(response, answer.status, answer.body, answer.headers)
  })
  return {
    apiUrl: door.origin,
    token,
    pullRequest,
    requests,
    commits,
    history: historyOf(REPOSITORY, ask),
    attestations: attestations.bundles,
    past,
    get permissions() {
      return state.permissions
    },
    set permissions(permissions) {
      state.permissions = permissions
    },
    get outage() {
      return state.outage
    },
    set outage(outage) {
      state.outage = outage
    },
    async comments() {
      const { data } = await ask(
        'GET',
        `/repos/${REPOSITORY}/issues/${pullRequest.number}/comments?per_page=100`,
      )
      return Array.isArray(data) ? data.map(readComment) : []
    },
    async moveOn(more) {
      for (const [path, text] of Object.entries(more)) await putFile(ask, path, text, 'main')
      return tipOf(ask, 'main')
    },
    async commentAs(_login, body) {
      await ask('POST', `/repos/${REPOSITORY}/issues/${pullRequest.number}/comments`, { body })
    },
    async issues() {
      const { data } = await ask('GET', `/repos/${REPOSITORY}/issues?state=all&per_page=100`)
      const found = Array.isArray(data) ? data.filter((each) => at(each, 'pull_request') === undefined) : []
      return found.map(readIssue).toSorted((a, b) => a.number - b.number)
    },
    async issueAs(_login, { number, ...change }) {
      if (number === undefined) await ask('POST', `/repos/${REPOSITORY}/issues`, change)
      else await ask('PATCH', `/repos/${REPOSITORY}/issues/${number}`, change)
    },
    async close() {
      await Promise.all([door.close(), emulator.close(), past.close()])
    },
  }
}

/** GitHub's own words for what a token may not do. */
function refusal(
  method: string,
  path: string,
  allowed: Permissions,
): { status: number; body: unknown } | null {
  const denied = { status: 403, body: { message: 'Resource not accessible by integration' } }
  if (path === '/user') return denied
  if (path.includes('/attestations')) {
    const { attestations } = allowed
    return attestations === 'write' || (method === 'GET' && attestations === 'read') ? null : denied
  }
  // The address of a blob carries its own permission.
  if (path.startsWith('/attestation-blobs/')) return null
  if (path.includes('/comments') && method !== 'GET') return allowed.pullRequests === 'write' ? null : denied
  if (path.includes('/comments')) return allowed.pullRequests === undefined ? denied : null
  if (/\/issues(?:\/\d+)?$/.test(path)) {
    if (allowed.issues === undefined) return denied
    return method === 'GET' || allowed.issues === 'write' ? null : denied
  }
  if (path.includes('/actions/')) return allowed.actions === undefined ? denied : null
  // A private repository is not there for a token that may not read it.
  if (allowed.contents === undefined) return { status: 404, body: { message: 'Not Found' } }
  return null
}

async function passOn(
  origin: string,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<void> {
  const method = request.method ?? 'GET'
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !HOP_HEADERS.includes(name) ? [[name, value]] : [],
  )
  const answer = await fetch(`${origin}${request.url ?? '/'}`, {
    method,
    headers: Object.fromEntries(headers),
    ...(method === 'GET' || method === 'HEAD' ? {} : { body }),
  })
  const bytes = Buffer.from(await answer.arrayBuffer())
  const kept = [...answer.headers].filter(([name]) => !HOP_HEADERS.includes(name))
  response.writeHead(answer.status, Object.fromEntries(kept))
  response.end(bytes)
}

type Ask = (method: string, path: string, body?: object) => Promise<{ data: unknown }>

function asker(origin: string, token: string): Ask {
  return async (method, path, body) => {
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const data: unknown = await answer.json()
    if (!answer.ok)
      throw new Error(`${method} ${path} was answered ${answer.status}: ${JSON.stringify(data)}`)
    return { data }
  }
}

async function openPullRequest(
  ask: Ask,
  files: Readonly<Record<string, string>>,
): Promise<GitHub['pullRequest']> {
  const repository = `/repos/${REPOSITORY}`
  // The job's token writes comments as the bot: a collaborator, as far as the emulator is concerned.
  await ask('PUT', `${repository}/collaborators/${BOT}`, { permission: 'push' })
  for (const [path, text] of Object.entries(files)) await putFile(ask, path, text, 'main')
  await ask('POST', `${repository}/git/refs`, { ref: 'refs/heads/change', sha: await tipOf(ask, 'main') })
  await putFile(ask, 'routes.yml', 'fallback: 5\n', 'change')
  const { data } = await ask('POST', `${repository}/pulls`, {
    title: 'Move 5 %',
    head: 'change',
    base: 'main',
  })
  return {
    number: Number(at(data, 'number')),
    headSha: String(at(data, 'head', 'sha')),
    baseSha: String(at(data, 'base', 'sha')),
  }
}

/** Writes a file, over what stands there. */
async function putFile(ask: Ask, path: string, text: string, branch: string): Promise<void> {
  const address = `/repos/${REPOSITORY}/contents/${path}`
  const there = await ask('GET', `${address}?ref=${branch}`).then(
    ({ data }) => ({ sha: at(data, 'sha') }),
    () => ({}),
  )
  const content = Buffer.from(text).toString('base64')
  await ask('PUT', address, { message: `Write ${path}`, content, branch, ...there })
}

async function tipOf(ask: Ask, branch: string): Promise<string> {
  const { data } = await ask('GET', `/repos/${REPOSITORY}/git/ref/heads/${branch}`)
  return String(at(data, 'object', 'sha'))
}

function readIssue(value: unknown): Issue {
  return {
    number: Number(at(value, 'number')),
    author: String(at(value, 'user', 'login')),
    title: String(at(value, 'title')),
    body: String(at(value, 'body')),
    state: String(at(value, 'state')),
  }
}

function readComment(value: unknown): Comment {
  return {
    id: Number(at(value, 'id')),
    author: String(at(value, 'user', 'login')),
    body: String(at(value, 'body')),
  }
}

/** A nested member of unknown JSON; undefined where there is none. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null
        ? Object.getOwnPropertyDescriptor(inner, name)?.value
        : undefined,
    value,
  )
}
