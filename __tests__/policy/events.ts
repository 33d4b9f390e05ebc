import type { Variables } from '../../src/policy/occasion.ts'

const SHA = { head: 'a'.repeat(40), base: 'b'.repeat(40), ran: 'c'.repeat(40) }
const OWN = { id: 1001, full_name: 'acme/shop' }
const FORK = { id: 2002, full_name: 'visitor/shop' }

export const COMMITS = SHA

/** The runner's variables for an event, as hosted runners set them. */
export function runner(event: string, more: Variables = {}): Variables {
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: event,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_REPOSITORY_ID: '1001',
    GITHUB_SHA: SHA.ran,
    GITHUB_REF: event.startsWith('pull_request') ? 'refs/pull/7/merge' : 'refs/heads/main',
    GITHUB_JOB: 'gate',
    GITHUB_WORKFLOW: 'Fallback evidence',
    GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/fallback-evidence.yml@refs/heads/main',
    GITHUB_RUN_ID: '123456789',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_ACTOR: 'octocat',
    ...more,
  }
}

/** A pull request's event file. */
export function pullRequest(from: 'own' | 'fork' | 'deleted-fork' | 'dependabot') {
  const repo = { own: OWN, fork: FORK, 'deleted-fork': null, dependabot: OWN }[from]
  return {
    action: 'synchronize',
    number: 7,
    pull_request: {
      number: 7,
      user: { login: from === 'dependabot' ? 'dependabot[bot]' : 'octocat' },
      head: { sha: SHA.head, ref: 'raise-fallback-share', repo },
      base: { sha: SHA.base, ref: 'main', repo: OWN },
    },
    repository: OWN,
  }
}

/** A merge queue's event file. */
export function mergeGroup() {
  const group = {
    head_sha: SHA.head,
    base_sha: SHA.base,
    head_ref: 'refs/heads/gh-readonly-queue/main/pr-7-x',
  }
  return { action: 'checks_requested', merge_group: group, repository: OWN }
}

/** A finished workflow's event file. */
export function workflowRun(from: 'own' | 'fork') {
  const run = {
    event: 'pull_request',
    head_sha: SHA.head,
    head_repository: from === 'own' ? OWN : FORK,
    repository: OWN,
    pull_requests: from === 'own' ? [{ number: 7 }] : [],
  }
  return { action: 'completed', workflow_run: run, repository: OWN }
}

/** The event file of an event by name. */
export function eventFile(event: string, from: 'own' | 'fork' | 'dependabot'): unknown {
  if (event.startsWith('pull_request')) return pullRequest(from)
  if (event === 'merge_group') return mergeGroup()
  if (event === 'workflow_run') return workflowRun(from === 'fork' ? 'fork' : 'own')
  if (event === 'push') return { before: SHA.base, after: SHA.ran, repository: OWN }
  if (event === 'schedule') return { schedule: '17 5 * * 1', repository: OWN }
  if (event === 'release') return { action: 'published', release: { tag_name: 'v1.2.3' }, repository: OWN }
  return { inputs: {}, repository: OWN }
}
