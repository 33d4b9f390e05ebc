import { createHash } from 'node:crypto'
import { OWNER, REPOSITORY } from './github.ts'

/** What started a run: the event's name, its payload and the variables that a runner sets from it. */
export interface Occurrence {
  readonly name: string
  readonly event: unknown
  readonly variables: Readonly<Record<string, string>>
}

/** Numbers and names that a test chooses; the rest is the same everywhere. */
export interface PullChoice {
  readonly number?: number
  readonly headSha?: string
  readonly baseSha?: string
  readonly branch?: string
  readonly title?: string
  /** The merge that GitHub made of it: what the job runs on. */
  readonly mergeSha?: string
}

export const BASE_REPOSITORY = {
  id: 1001,
  full_name: REPOSITORY,
  name: 'shop',
  fork: false,
  owner: { login: OWNER, id: 7 },
}
export const FORK = {
  id: 2002,
  full_name: 'stranger/shop',
  name: 'shop',
  fork: true,
  owner: { login: 'stranger', id: 8 },
}

/** A commit id made of a word: the same word, the same commit. */
function commitOf(word: string): string {
  return createHash('sha1').update(word).digest('hex')
}

/** A pull request: from this repository, from a fork, or from Dependabot. */
export function pullRequest(
  from: 'own' | 'fork' | 'dependabot' = 'own',
  choice: PullChoice = {},
): Occurrence {
  return pulled('pull_request', from, choice)
}

/** The same with the base repository's secrets and default branch. */
export function pullRequestTarget(from: 'own' | 'fork' = 'own', choice: PullChoice = {}): Occurrence {
  return pulled('pull_request_target', from, choice)
}

function pulled(name: string, from: 'own' | 'fork' | 'dependabot', choice: PullChoice): Occurrence {
  const {
    number = 1,
    headSha = commitOf('head'),
    baseSha = commitOf('base'),
    branch = 'change',
    title = 'Move 5 %',
    mergeSha = commitOf('merge'),
  } = choice
  const login = { own: OWNER, fork: 'stranger', dependabot: 'dependabot[bot]' }[from]
  const head = {
    ref: branch,
    sha: headSha,
    label: `${OWNER}:${branch}`,
    repo: from === 'fork' ? FORK : BASE_REPOSITORY,
  }
  const target = name === 'pull_request_target'
  return {
    name,
    event: {
      action: 'synchronize',
      number,
      pull_request: {
        number,
        title,
        state: 'open',
        user: { login, type: from === 'dependabot' ? 'Bot' : 'User' },
        head,
        base: { ref: 'main', sha: baseSha, label: `${OWNER}:main`, repo: BASE_REPOSITORY },
      },
      repository: BASE_REPOSITORY,
      sender: { login },
    },
    variables: {
      GITHUB_ACTOR: login,
      GITHUB_TRIGGERING_ACTOR: login,
      GITHUB_HEAD_REF: branch,
      GITHUB_BASE_REF: 'main',
      GITHUB_REF: target ? 'refs/heads/main' : `refs/pull/${number}/merge`,
      GITHUB_REF_NAME: target ? 'main' : `${number}/merge`,
      GITHUB_REF_TYPE: 'branch',
      GITHUB_SHA: target ? baseSha : mergeSha,
    },
  }
}

/** The merge queue's candidate commit. */
export function mergeGroup(baseSha = commitOf('base'), headSha = commitOf('queue')): Occurrence {
  const headRef = `refs/heads/gh-readonly-queue/main/pr-1-${commitOf('queue')}`
  return {
    name: 'merge_group',
    event: {
      action: 'checks_requested',
      merge_group: {
        head_sha: headSha,
        head_ref: headRef,
        base_sha: baseSha,
        base_ref: 'refs/heads/main',
      },
      repository: BASE_REPOSITORY,
      sender: { login: OWNER },
    },
    variables: onBranch(headRef, headSha),
  }
}

/** The run that ended: what a test chooses of it. */
export interface EndedChoice {
  /** `name:` of its workflow. */
  readonly name?: string
  readonly id?: number
  readonly attempt?: number
  readonly path?: string
  readonly headSha?: string
  readonly branch?: string
}

/** The end of another workflow, with the base repository's secrets. */
export function workflowRun(from: 'own' | 'fork' = 'own', number = 1, choice: EndedChoice = {}): Occurrence {
  const { id = 5, attempt = 1, path = '.github/workflows/gate.yml', name = 'gate' } = choice
  return {
    name: 'workflow_run',
    event: {
      action: 'completed',
      workflow_run: {
        id,
        run_attempt: attempt,
        name,
        path,
        event: 'pull_request',
        head_sha: choice.headSha ?? commitOf('head'),
        head_branch: choice.branch ?? 'change',
        head_repository: from === 'fork' ? FORK : BASE_REPOSITORY,
        repository: BASE_REPOSITORY,
        pull_requests: from === 'fork' ? [] : [{ number }],
      },
      repository: BASE_REPOSITORY,
      sender: { login: OWNER },
    },
    variables: onBranch('refs/heads/main', commitOf('base')),
  }
}

/** What was pushed, and where. */
export interface PushChoice {
  readonly before?: string
  readonly after?: string
  readonly ref?: string
}

/** A push, to the default branch unless another one is named. */
export function push(actor = OWNER, choice: PushChoice = {}): Occurrence {
  const { before = commitOf('base'), after = commitOf('head'), ref = 'refs/heads/main' } = choice
  return {
    name: 'push',
    event: {
      ref,
      before,
      after,
      repository: BASE_REPOSITORY,
      sender: { login: OWNER },
      head_commit: { id: after, message: 'Move 5 %' },
    },
    variables: { ...onBranch(ref, after), GITHUB_ACTOR: actor },
  }
}

/** The nightly run. */
export function schedule(): Occurrence {
  return {
    name: 'schedule',
    event: { schedule: '17 3 * * *', repository: BASE_REPOSITORY },
    variables: onBranch('refs/heads/main', commitOf('head')),
  }
}

/** A run that somebody started. */
export function workflowDispatch(): Occurrence {
  return {
    name: 'workflow_dispatch',
    event: { inputs: {}, ref: 'refs/heads/main', repository: BASE_REPOSITORY, sender: { login: OWNER } },
    variables: onBranch('refs/heads/main', commitOf('head')),
  }
}

/** A published release. */
export function release(): Occurrence {
  return {
    name: 'release',
    event: {
      action: 'published',
      release: { id: 31, tag_name: 'v1.2.0', draft: false, target_commitish: 'main' },
      repository: BASE_REPOSITORY,
      sender: { login: OWNER },
    },
    variables: { ...onBranch('refs/tags/v1.2.0', commitOf('head')), GITHUB_REF_TYPE: 'tag' },
  }
}

function onBranch(ref: string, sha: string): Record<string, string> {
  return {
    GITHUB_ACTOR: OWNER,
    GITHUB_TRIGGERING_ACTOR: OWNER,
    GITHUB_HEAD_REF: '',
    GITHUB_BASE_REF: '',
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags)\//, ''),
    GITHUB_REF_TYPE: 'branch',
    GITHUB_SHA: sha,
  }
}
