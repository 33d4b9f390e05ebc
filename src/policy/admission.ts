import type { Strength } from '../evidence/assertion.ts'
import type { Policy } from '../evidence/policy.ts'
import type { Occasion } from '../evidence/run.ts'
import { keyMayGoTo } from './base-url.ts'
import { BY_HAND } from './occasion.ts'
import type { Problem } from './problem.ts'
import { ConfigurationError } from './problem.ts'
import { SETTINGS } from './settings.ts'
import { settingsProblem } from './wording.ts'

/** What admission looks at. */
export interface Asked {
  readonly policy: Policy
  readonly occasion: Occasion
  /** Whether a key is in the job, used or not: `Declaration.keyPresent`. */
  readonly hasKey: boolean
  /** Whether the job can ask GitHub for an identity token (`ACTIONS_ID_TOKEN_REQUEST_TOKEN` is set). */
  readonly hasIdentityToken?: boolean
  /** The operating system by Node's name, such as `linux` or `win32`. */
  readonly platform: string
  /** The origins that a change's own policy names. Those of `policy` are held to the judging one: what a change itself allows does not count. */
  readonly proposedOrigins?: readonly string[]
}

/** What runs. `rehearsal-instead` holds: the job fails, and says that nothing was evaluated. */
export type Admission =
  | { readonly run: 'as-asked'; readonly strength: Strength }
  | {
      readonly run: 'rehearsal-instead'
      readonly strength: 'rehearsal'
      readonly holds: true
      readonly text: string
      readonly remedy: string
    }

/**
 * Events whose code somebody with write access has already accepted. Everything else may run what a stranger proposed,
 * events that GitHub has not invented yet among them.
 */
const ACCEPTED_CODE = [
  'push',
  'schedule',
  'workflow_dispatch',
  'repository_dispatch',
  'release',
  'merge_group',
  'create',
  'deployment',
  BY_HAND,
]

/**
 * Events that run with the base repository's secrets and a token that can write, whoever proposed the code. No word of a
 * workflow makes an application safe there: what it would run is the head of anybody's fork, or of Dependabot's branch,
 * and a flag that was set for one pull request stays for the next (docs/decisions/0010).
 */
const SECRETS_FOR_STRANGERS = ['pull_request_target', 'workflow_run']

/** Events without secrets when Dependabot caused them: https://docs.github.com/en/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions */
const WITHOUT_SECRETS_FOR_DEPENDABOT = [
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
  'push',
  'create',
  'deployment',
  'deployment_status',
]

/** Events without secrets when they come from a fork. */
const WITHOUT_SECRETS_FOR_FORKS = ['pull_request', 'pull_request_review', 'pull_request_review_comment']

/**
 * What may run on this occasion.
 * @throws ConfigurationError when nothing may: an application beside a secret, a live run without a key, a key for an
 *   origin that the policy does not name, an application on Windows
 */
export function admit(asked: Asked): Admission {
  const { policy, hasKey } = asked
  stopAt(onWindows(asked) ?? besideSecret(asked))
  if (policy.want === 'rehearsal') return { run: 'as-asked', strength: 'rehearsal' }
  if (!hasKey) return withoutKey(asked)
  stopAt(originProblem(asked))
  return { run: 'as-asked', strength: policy.application.kind === 'direct' ? 'contract' : 'live' }
}

function stopAt(problem: Problem | null): void {
  if (problem !== null) throw new ConfigurationError([problem])
}

/** `command` needs process groups and signals as POSIX has them. */
function onWindows({ policy, platform }: Asked): Problem | null {
  if (policy.application.kind === 'direct' || platform !== 'win32') return null
  return {
    ...settingsProblem('application-on-windows', SETTINGS.command.name, { in: 'run' }),
    says: 'An application cannot be run on Windows: the gate could not stop everything that it started. Run the job on Linux or macOS, or leave `command` out.',
    example: 'runs-on: ubuntu-latest',
  }
}

function besideSecret(asked: Asked): Problem | null {
  const { policy, occasion, hasKey, hasIdentityToken = false } = asked
  if (policy.application.kind === 'direct' || ACCEPTED_CODE.includes(occasion.event)) return null
  const forStrangers = SECRETS_FOR_STRANGERS.includes(occasion.event)
  if (policy.trustedApplication && !forStrangers) return null
  if (!forStrangers && !hasKey && !hasIdentityToken) return null
  const secret = hasKey ? '`api-key`' : hasIdentityToken ? 'an identity token' : 'a token that can write'
  const trust = forStrangers
    ? `On \`${occasion.event}\` no application is ever run, \`trusted-application\` or not: use \`pull_request\`.`
    : 'Set `trusted-application: true` only where nobody can propose code that you would not run with your own key.'
  return {
    ...settingsProblem('application-beside-secret', SETTINGS.command.name, { in: 'run' }),
    says: `On \`${occasion.event}\` the application would run in a job that holds ${secret}, and whoever proposed the code could read it there. Use two jobs, which \`fallback-evidence-gate init\` writes for you. ${trust}`,
    example: TWO_JOBS,
  }
}

const TWO_JOBS = [
  'on: pull_request',
  'jobs:',
  '  contract:     # with `api-key`; without checkout and without `command`',
  '  application:  # with `command` and `evidence: rehearsal`; without any secret',
].join('\n')

function withoutKey({ policy, occasion }: Asked): Admission {
  const stranger = strangerOf(occasion)
  if (stranger === null) throw new ConfigurationError([keyMissing(occasion)])
  const who = stranger === 'fork' ? 'this pull request comes from a fork' : 'Dependabot caused this run'
  const reach =
    policy.application.kind === 'direct'
      ? 'the gateway was not asked'
      : 'the application never met the gateway'
  return {
    run: 'rehearsal-instead',
    strength: 'rehearsal',
    holds: true,
    text: `Not evaluated: ${who}, GitHub gives such runs no secrets, and ${reach}. A rehearsal on the simulator ran instead; it cannot promote, so the job fails.`,
    remedy: stranger === 'fork' ? FORK_REMEDY : DEPENDABOT_REMEDY,
  }
}

const FORK_REMEDY =
  'A maintainer reads the change, then pushes its commits to a branch of this repository: the gate evaluates them there. Do not switch to `pull_request_target` to reach the secret.'

const DEPENDABOT_REMEDY =
  'Save the key as a Dependabot secret too (Settings, Secrets and variables, Dependabot; same name), then re-run the job. Or a maintainer pushes the commits to a branch of their own.'

function strangerOf({ event, fromFork, fromDependabot }: Occasion): 'fork' | 'dependabot' | null {
  if (fromDependabot && WITHOUT_SECRETS_FOR_DEPENDABOT.includes(event)) return 'dependabot'
  return fromFork && WITHOUT_SECRETS_FOR_FORKS.includes(event) ? 'fork' : null
}

function keyMissing({ event }: Occasion): Problem {
  const problem = settingsProblem('key-missing', SETTINGS.apiKey.name, {
    in: event === BY_HAND ? 'flag' : 'input',
  })
  if (event === BY_HAND) {
    return {
      ...problem,
      says: "A live run needs the gateway's key, and the variable `COMETAPI_KEY` is empty. Without a key, add `--evidence rehearsal`.",
      example: 'export COMETAPI_KEY="$(cat <a file that only you can read>)"',
    }
  }
  return {
    ...problem,
    says: "A live run needs the gateway's key, and input `api-key` is empty. Save the key as the repository secret `COMETAPI_KEY` (Settings, Secrets and variables, Actions) and pass it on. If the workflow does that already: the secret has another name, or it belongs to an environment that the job does not name, or a reusable workflow is called without `secrets: inherit`. Without a key, set `evidence: rehearsal`.",
    example: 'with:\n  api-key: ${{ secrets.COMETAPI_KEY }}',
  }
}

function originProblem({ policy, proposedOrigins = [] }: Asked): Problem | null {
  const { origin } = policy.fallback
  const counted = policy.allowedOrigins
  if (keyMayGoTo(origin, counted)) return null
  const named = counted.length === 0 ? 'no origin' : counted.map((allowed) => `\`${allowed}\``).join(', ')
  const why = proposedOrigins.includes(origin)
    ? ' This change names the origin itself, and nobody may send the key to a new place by a change that is still under review: merge the new `allowed-origins` first.'
    : ' Add the origin to the policy file of the branch that judges, if you mean to trust it with the key.'
  return {
    ...settingsProblem('origin-not-allowed', SETTINGS.baseUrl.name, { in: 'run' }),
    value: origin,
    says: `\`base-url\` points to \`${origin}\`, and the key may not be sent there: the policy names ${named}.${why}`,
    example: ['allowed-origins:', ...new Set([...counted, ...proposedOrigins, origin])].join('\n  - '),
  }
}

/** Whether a comment is written, and if not, why: for the one line that the log says about it. */
export function commentPlace(
  occasion: Occasion,
  comment: 'auto' | 'always' | 'never',
): { readonly on: number } | { readonly on: null; readonly why: string } {
  if (comment === 'never') return { on: null, why: '`comment` is `never`' }
  if (occasion.pullRequest === null)
    return { on: null, why: `\`${occasion.event}\` belongs to no pull request` }
  if (comment === 'auto' && strangerOf(occasion) !== null) {
    return {
      on: null,
      why: 'GitHub gives this run a token that can only read; the job summary holds the same text',
    }
  }
  return { on: occasion.pullRequest }
}
