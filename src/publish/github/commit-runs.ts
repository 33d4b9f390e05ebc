import { githubApi, isObject, type GithubAccess } from './api.ts'
import type { RunsRead } from './evidence-artifacts.ts'
import { readRun, type WorkflowRun } from './evidence-runs.ts'
import { notRead } from './not-read.ts'

/** 100 is the API's maximum; it shows at most 1,000 runs of a search (https://docs.github.com/rest/actions/workflow-runs). */
const PAGE_SIZE = 100
const PAGE_LIMIT = 10

/**
 * Every run that has the commit as its head, newest first: of any workflow, event and origin, those of forks too. Who
 * counts is for the caller to say. Needs `actions: read`.
 */
export async function runsOfCommit(access: GithubAccess, commit: string): Promise<RunsRead> {
  const api = await githubApi(access)
  const found = new Map<number, WorkflowRun>()
  for (let page = 1; page <= PAGE_LIMIT; page += 1) {
    const answer = await api.call('GET /repos/{owner}/{repo}/actions/runs', {
      head_sha: commit,
      per_page: PAGE_SIZE,
      page,
    })
    const runs = answer.state === 'ok' && isObject(answer.data) ? answer.data.workflow_runs : null
    if (answer.state !== 'ok' || !Array.isArray(runs)) return notRead(answer, 'The runs of the commit')
    // A run that begins while pages are read moves the others: one may come twice.
    for (const run of runs.flatMap((each) => readRun(each) ?? [])) found.set(run.id, run)
    if (answer.next === null) return { state: 'read', runs: [...found.values()].sort(newestFirst) }
  }
  return {
    state: 'not-read',
    code: 'over-cap',
    why: `The runs of the commit could not be read: there are more than ${PAGE_LIMIT * PAGE_SIZE}.`,
    remedy: 'Find out what starts so many runs on one commit; then release another one.',
  }
}

function newestFirst(a: WorkflowRun, b: WorkflowRun): number {
  return b.id - a.id
}
