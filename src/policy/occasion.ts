import type { JudgingPlace, Occasion } from '../evidence/run.ts'

/** What an occasion's `event` says when no workflow started the run. */
export const BY_HAND = 'by-hand'

/** What it says on a runner that does not name its event. */
const UNKNOWN_EVENT = 'unknown'

/** Environment variables as they come: https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
export type Variables = Readonly<Record<string, string | undefined>>

const DEPENDABOT = 'dependabot[bot]'

/** Longest name, ref or path that is kept; git and GitHub allow less. */
const LONGEST_NAME = 500

/** Git's name for "no commit", sent as `before` of a new branch. */
const NO_COMMIT = /^0+$/

/**
 * What started the run, from the runner's variables and the event file. Total: an event file of any content gives an
 * occasion, and what it does not say is null. A pull request whose origin is not told counts as a fork's.
 */
export function occasionFrom(env: Variables, event: unknown): Occasion {
  const name = eventName(env)
  const pull = asObject(member(event, 'pull_request'))
  const pulled = name.startsWith('pull_request')
  const head = name === 'workflow_run' ? member(event, 'workflow_run') : pull
  const repository = repositoryName(env['GITHUB_REPOSITORY'])
  const runId = digits(env['GITHUB_RUN_ID'])
  return {
    event: name,
    repository,
    repositoryId: digits(env['GITHUB_REPOSITORY_ID']),
    headRepository: pulled || name === 'workflow_run' ? headName(name, head) : repository,
    fromFork: pulled || name === 'workflow_run' ? isFork(name, head, env) : false,
    fromDependabot:
      env['GITHUB_ACTOR'] === DEPENDABOT || member(member(pull, 'user'), 'login') === DEPENDABOT,
    pullRequest: pulled ? pullNumber(event) : runPullNumber(name, head),
    evaluatedCommit: evaluatedCommit(name, event, env),
    ranCommit: commit(env['GITHUB_SHA']),
    baseCommit: baseCommit(name, event),
    ref: plainName(env['GITHUB_REF']),
    workflow: plainName(env['GITHUB_WORKFLOW']),
    workflowRef: plainName(env['GITHUB_WORKFLOW_REF']),
    job: plainName(env['GITHUB_JOB']),
    runId,
    runAttempt: Number(digits(env['GITHUB_RUN_ATTEMPT']) ?? '1'),
    runUrl: runUrl(env['GITHUB_SERVER_URL'], repository, runId),
    // The runner tells no step which environment its job runs in.
    jobEnvironment: null,
    isChange: name === 'pull_request' || name === 'pull_request_target' || name === 'merge_group',
    judgedAt: judgedAt(name, event, env),
  }
}

/**
 * Which policy judges (docs/which-policy-judges.md). A pull request names its base branch, not its base commit: that one
 * stays where it was when the pull request was opened or last updated, while the branch moves on.
 */
function judgedAt(name: string, event: unknown, env: Variables): JudgingPlace {
  if (name === BY_HAND) return { at: 'checkout' }
  if (name.startsWith('pull_request')) {
    const base = member(member(member(event, 'pull_request'), 'base'), 'ref')
    const branch = branchName(base) ?? branchName(env['GITHUB_BASE_REF'])
    return branch === null ? { at: 'unknown' } : { at: 'tip', branch }
  }
  if (name === 'merge_group') {
    const base = baseCommit(name, event)
    return base === null ? { at: 'unknown' } : { at: 'commit', commit: base }
  }
  const defaultBranch = branchName(member(member(event, 'repository'), 'default_branch'))
  if (name !== 'push') return { at: 'tip', branch: defaultBranch }
  const before = member(event, 'before')
  const isNew = typeof before === 'string' && NO_COMMIT.test(before)
  const pushed = /^refs\/heads\/(.+)$/.exec(env['GITHUB_REF'] ?? '')?.[1]
  return {
    at: 'before-push',
    pushed: branchName(pushed),
    defaultBranch,
    isNew,
    before: commit(before),
  }
}

function eventName(env: Variables): string {
  const name = env['GITHUB_EVENT_NAME'] ?? ''
  if (/^[a-z_]{1,64}$/.test(name)) return name
  return name === '' && env['GITHUB_ACTIONS'] !== 'true' ? BY_HAND : UNKNOWN_EVENT
}

/** Where the code under review comes from. GitHub sends null for a fork that was deleted. */
function headRepo(name: string, head: unknown): unknown {
  return name === 'workflow_run' ? member(head, 'head_repository') : member(member(head, 'head'), 'repo')
}

function headName(name: string, head: unknown): string | null {
  return repositoryName(member(headRepo(name, head), 'full_name'))
}

/** By id where both sides tell one, since a repository can be renamed; unknown counts as a fork. */
function isFork(name: string, head: unknown, env: Variables): boolean {
  const from = headRepo(name, head)
  const base = name === 'workflow_run' ? member(head, 'repository') : member(member(head, 'base'), 'repo')
  const fromId = member(from, 'id')
  const baseId = member(base, 'id') ?? Number(digits(env['GITHUB_REPOSITORY_ID']) ?? 'NaN')
  if (isCount(fromId) && isCount(baseId)) return fromId !== baseId
  const fromName = repositoryName(member(from, 'full_name'))
  const baseName = repositoryName(member(base, 'full_name')) ?? repositoryName(env['GITHUB_REPOSITORY'])
  return fromName === null || baseName === null || fromName.toLowerCase() !== baseName.toLowerCase()
}

function pullNumber(event: unknown): number | null {
  const number = member(member(event, 'pull_request'), 'number') ?? member(event, 'number')
  return isCount(number) ? number : null
}

/** A finished workflow names the pull requests of its commit; only a single one is meant for sure. */
function runPullNumber(name: string, run: unknown): number | null {
  const pulls = name === 'workflow_run' ? member(run, 'pull_requests') : null
  if (!Array.isArray(pulls) || pulls.length !== 1) return null
  const number = member(pulls[0], 'number')
  return isCount(number) ? number : null
}

/** The commit under review: on pull requests not GITHUB_SHA, which is a merge commit or the base branch. */
function evaluatedCommit(name: string, event: unknown, env: Variables): string | null {
  if (name.startsWith('pull_request'))
    return commit(member(member(member(event, 'pull_request'), 'head'), 'sha'))
  if (name === 'merge_group')
    return commit(member(member(event, 'merge_group'), 'head_sha')) ?? commit(env['GITHUB_SHA'])
  if (name === 'workflow_run') return commit(member(member(event, 'workflow_run'), 'head_sha'))
  return commit(env['GITHUB_SHA'])
}

function baseCommit(name: string, event: unknown): string | null {
  if (name.startsWith('pull_request'))
    return commit(member(member(member(event, 'pull_request'), 'base'), 'sha'))
  if (name === 'merge_group') return commit(member(member(event, 'merge_group'), 'base_sha'))
  return name === 'push' ? commit(member(event, 'before')) : null
}

function runUrl(server: string | undefined, repository: string | null, runId: string | null): string | null {
  if (server === undefined || repository === null || runId === null) return null
  if (!URL.canParse(server) || !/^https?:$/.test(new URL(server).protocol)) return null
  return `${new URL(server).origin}/${repository}/actions/runs/${runId}`
}

function asObject(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
}

/** An own member of an object; a hostile event file may hold anything, a prototype's members are none of it. */
function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.getOwnPropertyDescriptor(value, name)?.value
}

/** SHA-1 or SHA-256 object names of git. */
function commit(value: unknown): string | null {
  return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) && !NO_COMMIT.test(value)
    ? value
    : null
}

function repositoryName(value: unknown): string | null {
  return typeof value === 'string' && /^(?!\.)[\w.-]{1,100}\/(?!\.\.?$)[\w.-]{1,100}$/.test(value)
    ? value
    : null
}

/** A branch as git allows it (git-check-ref-format), so that it can stand in an address. */
function branchName(value: unknown): string | null {
  if (typeof value !== 'string') return null
  return plainName(value) !== null && !/[\s~^:?*[\\]|\.\.|^[/-]|\/$/.test(value) ? value : null
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0
}

function digits(value: string | undefined): string | null {
  return value !== undefined && /^[1-9][0-9]{0,15}$/.test(value) ? value : null
}

/** A name that can be shown: of sensible length and without control characters. */
function plainName(value: string | undefined): string | null {
  const usable = value !== undefined && value !== '' && value.length <= LONGEST_NAME && !/\p{C}/u.test(value)
  return usable ? value : null
}
