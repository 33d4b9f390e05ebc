import type { IncomingMessage } from 'node:http'
import { BASE_REPOSITORY, FORK } from './events.ts'
import type { ApiAnswer } from './github-artifacts.ts'
import { REPOSITORY, type GitHub } from './github.ts'
import { bodyOf, listen, sendJson } from './loopback.ts'

/** A pull request as the list of pull requests gives it. */
export interface ForkPull {
  readonly number: number
  readonly state: 'open' | 'closed'
  readonly branch: string
  readonly headSha: string
  readonly headRepositoryId?: number
}

/** GitHub's API as a job of `workflow_run` sees it: with pull requests of forks, and runs of them. */
export interface ForkSide extends GitHub {
  readonly pulls: ForkPull[]
  /** The newest attempt of a run, where it is not the first. */
  readonly attempts: Map<number, number>
  /** `head` of every search for pull requests. */
  readonly heads: string[]
  close(): Promise<void>
}

/** Puts the part of the API that the emulator lacks in front of it. */
export async function startForkSide(github: GitHub): Promise<ForkSide> {
  const pulls: ForkPull[] = []
  const attempts = new Map<number, number>()
  const heads: string[] = []
  const answer = (path: string, query: URLSearchParams): ApiAnswer | null => {
    if (path === `/repos/${REPOSITORY}/pulls`) {
      heads.push(query.get('head') ?? '')
      return { status: 200, body: listed(pulls, query) }
    }
    const run = /\/actions\/runs\/(\d+)$/.exec(path)?.[1]
    if (run === undefined || github.permissions.actions === undefined) return null
    return { status: 200, body: runOf(Number(run), attempts.get(Number(run)) ?? 1) }
  }
  const door = await listen(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://api.invalid')
    const outage = github.outage?.(request.method ?? 'GET', pathname) ?? null
    const found: ApiAnswer | null = outage ?? answer(pathname, searchParams)
    if (found !== null) sendJson(response, found.status, found.body, found.headers)
    else {
      const passed = await passOn(github.apiUrl, request)
      response.writeHead(passed.status, { 'content-type': 'application/json', ...leadsOf(passed) })
      response.end(await passed.text())
    }
  })
  return {
    ...github,
    apiUrl: door.origin,
    pulls,
    attempts,
    heads,
    async close() {
      await door.close()
    },
  }
}

async function passOn(origin: string, request: IncomingMessage): Promise<Response> {
  const body = await bodyOf(request)
  const method = request.method ?? 'GET'
  return fetch(`${origin}${request.url ?? '/'}`, {
    method,
    headers: { authorization: request.headers.authorization ?? '', 'content-type': 'application/json' },
    redirect: 'manual',
    ...(method === 'GET' ? {} : { body }),
  })
}

/** Headers that lead to another page or another host. */
function leadsOf({ headers }: Response): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => name === 'link' || name === 'location'))
}

/** GitHub finds by `owner:branch`, and lists everything where it cannot read that. */
function listed(pulls: readonly ForkPull[], query: URLSearchParams): readonly object[] {
  const head = query.get('head') ?? ''
  return pulls
    .filter(({ state }) => state === query.get('state'))
    .filter(({ branch }) => !head.includes(':') || head === `${FORK.owner.login}:${branch}`)
    .map(({ number, state, branch, headSha, headRepositoryId = FORK.id }) => ({
      number,
      state,
      head: { ref: branch, sha: headSha, repo: { id: headRepositoryId } },
      base: { ref: 'main', repo: { id: BASE_REPOSITORY.id } },
    }))
}

function runOf(id: number, attempt: number): object {
  return {
    id,
    run_attempt: attempt,
    path: '.github/workflows/gate.yml',
    event: 'pull_request',
    head_sha: 'a'.repeat(40),
    repository: { id: BASE_REPOSITORY.id },
    head_repository: { id: FORK.id },
  }
}
