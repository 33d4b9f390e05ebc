import type { ForkRun } from '../../evidence/fork.ts'
import { githubApi, isObject, type GithubAccess } from './api.ts'
import { readRun, type WorkflowRun } from './evidence-runs.ts'
import { notRead, type NotRead } from './not-read.ts'

/** The open pull request whose head a run looked at. Only a single one is meant for sure. */
export type PullOfHead =
  { readonly state: 'one'; readonly number: number } | { readonly state: 'none' | 'several' } | NotRead

/**
 * Looks the pull request up by branch and commit of the run: neither its event (which names no pull request of a fork)
 * nor anything that it uploaded is asked. Needs `pull-requests: read`.
 */
export async function pullOfHead(access: GithubAccess, run: ForkRun): Promise<PullOfHead> {
  const api = await githubApi(access)
  const answer = await api.call('GET /repos/{owner}/{repo}/pulls', {
    state: 'open',
    head: `${run.headOwner}:${run.branch}`,
    per_page: 100,
  })
  if (answer.state !== 'ok' || !Array.isArray(answer.data)) {
    const failed = notRead(answer, 'The pull request')
    return failed.code === 'not-permitted' ? { ...failed, remedy: PERMISSION } : failed
  }
  const numbers = answer.data.flatMap((pull) => (isOf(pull, run) ? numberOf(pull) : []))
  const [number, second] = numbers
  if (number === undefined) return { state: 'none' }
  return second === undefined && answer.next === null ? { state: 'one', number } : { state: 'several' }
}

const PERMISSION =
  'Give the job `permissions: pull-requests: write`, and leave `github-token` at its default.'

/** GitHub passes over a `head` that it cannot read, and lists everything: each is compared again. */
function isOf(pull: unknown, run: ForkRun): boolean {
  if (!isObject(pull) || !isObject(pull.head) || !isObject(pull.base)) return false
  const { head, base, state } = pull
  return (
    state === 'open' &&
    head.sha === run.headSha &&
    head.ref === run.branch &&
    idOf(head.repo) === run.headRepositoryId &&
    idOf(base.repo) === run.repositoryId
  )
}

function idOf(value: unknown): unknown {
  return isObject(value) ? value.id : null
}

function numberOf(pull: unknown): readonly number[] {
  const number = isObject(pull) ? pull.number : null
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? [number] : []
}

/** A run as it is now: it may have been run again since. Needs `actions: read`. */
export async function runNow(
  access: GithubAccess,
  id: number,
): Promise<{ readonly state: 'read'; readonly run: WorkflowRun } | NotRead> {
  const api = await githubApi(access)
  const answer = await api.call('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: id })
  const run = answer.state === 'ok' ? readRun(answer.data) : null
  return run === null ? notRead(answer, 'The run') : { state: 'read', run }
}
