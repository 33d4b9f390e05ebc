import { setTimeout as sleep } from 'node:timers/promises'
import { systemCode } from '../platform-error.ts'

/** One call may take this long; a comment page of 100 answers in well under a second. */
const CALL_DEADLINE_MS = 10_000
/** All waiting for retries together: a gate must not hang on its comment. */
const WAIT_BUDGET_MS = 30_000
const TRIES = 4
const FIRST_WAIT_MS = 1000

/** How to reach GitHub. Values come from the flow: nothing here reads the environment. */
export interface GithubAccess {
  readonly token: string
  /** GITHUB_API_URL, without a slash at the end. */
  readonly apiUrl: string
  /** `owner/name`. */
  readonly repository: string
  /** Passed in by tests: how long one call may take, and how to wait. */
  readonly deadlineMs?: number
  readonly pause?: (ms: number) => Promise<unknown>
}

/** What GitHub answered. `message` is GitHub's own sentence: hostile until escaped. */
export type Answer =
  | {
      readonly state: 'ok'
      readonly data: unknown
      readonly next: string | null
      /** Where a redirect leads that was not followed; null where there was none. */
      readonly location: string | null
    }
  | { readonly state: 'refused'; readonly status: number; readonly message: string }
  | { readonly state: 'unreachable'; readonly why: string }

export interface GithubApi {
  /** `route` as octokit writes it (`GET /repos/{owner}/{repo}`); owner and repo are filled in. */
  call(route: string, fields?: Readonly<Record<string, unknown>>): Promise<Answer>
  /** The same, and a redirect is answered instead of followed: the token goes to no other host. */
  locate(route: string, fields?: Readonly<Record<string, unknown>>): Promise<Answer>
}

/** Loads the client of GitHub's API, so that the comment finds it ready. */
export const loadGithubClient = () => import('@actions/github')

/**
 * GitHub's API with a deadline for each call and a bound for all waiting together. Repeated are network faults, 5xx and
 * rate limits (https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately).
 * A POST is repeated only where GitHub said that it did nothing: a lost answer could mean a second comment.
 */
export async function githubApi(access: GithubAccess): Promise<GithubApi> {
  const { getOctokit } = await loadGithubClient()
  const octokit = getOctokit(access.token, { baseUrl: access.apiUrl.replace(/\/+$/, '') })
  const [owner = '', repo = ''] = access.repository.split('/')
  const pause = access.pause ?? sleep
  const budget = { leftMs: WAIT_BUDGET_MS }
  const once = async (route: string, fields: Fields, redirect: Redirect): Promise<Raw> => {
    const signal = AbortSignal.timeout(access.deadlineMs ?? CALL_DEADLINE_MS)
    try {
      const reply = await octokit.request(route, { owner, repo, ...fields, request: { signal, redirect } })
      const { link, location = null } = reply.headers
      return { answer: { state: 'ok', data: reply.data, next: nextPage(link), location }, waitMs: null }
    } catch (error) {
      return refusal(error)
    }
  }
  const withRetries = async (route: string, fields: Fields, redirect: Redirect): Promise<Answer> => {
    for (let tried = 1; ; tried += 1) {
      const { answer, waitMs } = await once(route, fields, redirect)
      const lostReply = answer.state === 'unreachable' && route.startsWith('POST')
      if (waitMs === null || lostReply || tried >= TRIES) return answer
      const wait = Math.max(waitMs, FIRST_WAIT_MS * 2 ** (tried - 1))
      if (wait > budget.leftMs) return answer
      budget.leftMs -= wait
      await pause(wait)
    }
  }
  return {
    call: (route, fields = {}) => withRetries(route, fields, 'follow'),
    locate: (route, fields = {}) => withRetries(route, fields, 'manual'),
  }
}

type Fields = Readonly<Record<string, unknown>>
type Redirect = 'follow' | 'manual'

interface Raw {
  readonly answer: Answer
  /** The least wait before another try; null where another try is useless. */
  readonly waitMs: number | null
}

function refusal(error: unknown): Raw {
  if (!isObject(error) || typeof error.status !== 'number' || !('response' in error)) {
    return { answer: { state: 'unreachable', why: systemCode(error) }, waitMs: 0 }
  }
  const { status, response } = error
  // octokit gives network faults the status 500 and no response.
  if (!isObject(response)) return { answer: { state: 'unreachable', why: systemCode(error) }, waitMs: 0 }
  const headers = isObject(response.headers) ? response.headers : {}
  const message =
    isObject(response.data) && typeof response.data.message === 'string' ? response.data.message : ''
  return { answer: { state: 'refused', status, message }, waitMs: waitFor(status, message, headers) }
}

function waitFor(status: number, message: string, headers: Readonly<Record<string, unknown>>): number | null {
  const seconds = Number(headers['retry-after'] ?? Number.NaN)
  const asked = Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null
  if (status >= 500) return asked ?? 0
  const limited = status === 429 || (status === 403 && (asked !== null || /rate limit|abuse/i.test(message)))
  if (!limited) return null
  // Without retry-after GitHub asks for at least a minute, which is over our budget.
  return asked ?? WAIT_BUDGET_MS * 2
}

/** The address of the next page, from the Link header (RFC 8288). */
function nextPage(header: unknown): string | null {
  if (typeof header !== 'string') return null
  return /<([^>]+)>\s*;[^,]*\brel="next"/.exec(header)?.[1] ?? null
}

/** An object that is no list, with members of unknown type. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
