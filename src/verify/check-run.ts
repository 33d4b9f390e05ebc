import { EVIDENCE_EVENTS, type PullSeen, type RunSeen } from '../evidence/verify.ts'
import { clamp, visible } from '../report/visible.ts'
import type { Expectations } from './candidate.ts'
import type { Refusal, VerifyRefusal } from './refusal.ts'

/** A name that somebody else chose, for a sentence. */
export function quoted(text: string | number | null): string {
  return text === null ? 'nothing' : `\`${clamp(visible(String(text)), 200)}\``
}

export function refusal(code: VerifyRefusal, run: RunSeen | null, says: string, remedy: string): Refusal {
  return { code, says, remedy, runUrl: run?.url ?? null }
}

/** Whether a run can be evidence at all, by what the platform says of it. No name of an artifact is believed. */
export function checkRun(run: RunSeen, expected: Expectations): Refusal | null {
  return (
    checkOrigin(run, expected) ??
    checkWorkflow(run, expected) ??
    checkBranch(run, expected) ??
    checkAge(run, expected)
  )
}

function checkOrigin(run: RunSeen, { repository, commit, pulls }: Expectations): Refusal | null {
  if (run.repositoryId !== repository.id) {
    return refusal(
      'other-repository',
      run,
      `Run ${run.id} belongs to another repository.`,
      `Run the gate in ${repository.name}.`,
    )
  }
  if (run.headRepositoryId !== repository.id) {
    return refusal(
      'from-fork',
      run,
      `Run ${run.id} ran the code of a fork: what it uploads can have any name and say anything.`,
      'Push the commits to a branch of this repository and run the gate there.',
    )
  }
  if (run.headSha === commit || mergedFrom(run, commit, pulls) !== null) return null
  return refusal(
    'other-commit',
    run,
    `Run ${run.id} looked at the commit ${quoted(run.headSha)}, not at ${quoted(commit)}.`,
    'Run the gate on this very commit.',
  )
}

function checkWorkflow(run: RunSeen, { rules }: Expectations): Refusal | null {
  if (!rules.workflows.includes(run.workflow)) {
    return refusal(
      'other-workflow',
      run,
      `Run ${run.id} is of the workflow ${quoted(run.workflow)}, which the policy does not take evidence from.`,
      `Take evidence from ${rules.workflows.map(quoted).join(', ')}, or add the workflow to \`verify.workflows\` of ${rules.path}.`,
    )
  }
  const event = EVIDENCE_EVENTS.find((known) => known === run.event)
  if (event !== undefined && rules.events.includes(event)) return null
  return refusal(
    'other-event',
    run,
    `Run ${run.id} was started by ${quoted(run.event)}, which the policy does not take evidence from.`,
    `Run the workflow by one of ${rules.events.map(quoted).join(', ')}.`,
  )
}

/** Branches that the policy takes runs of. */
function branchesOf({ rules, repository }: Expectations): readonly string[] {
  return rules.branches ?? [repository.defaultBranch]
}

function checkBranch(run: RunSeen, expected: Expectations): Refusal | null {
  if (refOf(run, expected) !== null) return null
  const branches = branchesOf(expected).map(quoted).join(', ')
  return refusal(
    'other-branch',
    run,
    `Run ${run.id} belongs to ${quoted(run.branch)}; the policy takes runs on ${branches}, and of pull requests for them.`,
    `Run the gate there, or name the branch in \`verify.branches\` of ${expected.rules.path}.`,
  )
}

/** GITHUB_REF of a run as it must have been; null where no branch of the policy fits. */
export function refOf(run: RunSeen, expected: Expectations): string | null {
  if (run.event === 'pull_request') {
    const pull = pullOf(run, expected)
    return pull === null ? null : `refs/pull/${pull.number}/merge`
  }
  const branch = run.branch ?? ''
  const allowed = branchesOf(expected)
  const fits =
    run.event === 'merge_group'
      ? allowed.some((each) => branch.startsWith(`gh-readonly-queue/${each}/`))
      : allowed.includes(branch)
  return fits ? `refs/heads/${branch}` : null
}

/** The one pull request that a run was for. Two of the same head for the same branches cannot be told apart. */
export function pullOf(run: RunSeen, expected: Expectations): PullSeen | null {
  const { pulls, repository } = expected
  const fitting = pulls.filter(
    ({ base, headSha, headRepositoryId }) =>
      headSha === run.headSha && headRepositoryId === repository.id && branchesOf(expected).includes(base),
  )
  const merged = fitting.filter(({ mergedAs }) => mergedAs === expected.commit)
  const [pull = null, second] = merged.length > 0 ? merged : fitting
  return second === undefined ? pull : null
}

/** The pull request that became the commit, where a run looked at its head. */
function mergedFrom(run: RunSeen, commit: string, pulls: readonly PullSeen[]): PullSeen | null {
  const of = pulls.find(({ headSha, mergedAs }) => headSha === run.headSha && mergedAs === commit)
  return run.event === 'pull_request' ? (of ?? null) : null
}

/** When the run's newest attempt began, in milliseconds; null where the platform does not say it in a way that can be read. */
export function startOf({ startedAt }: RunSeen): number | null {
  const ms = Date.parse(startedAt)
  return Number.isNaN(ms) ? null : ms
}

function checkAge(run: RunSeen, { now, rules }: Expectations): Refusal | null {
  const started = startOf(run)
  if (started !== null && now.getTime() - started <= rules.maxAgeMs) return null
  const said = started === null ? 'does not say when it began' : `began at ${new Date(started).toISOString()}`
  return refusal(
    'too-old',
    run,
    `Run ${run.id} ${said}; evidence may be ${hours(rules.maxAgeMs)} old.`,
    'Run the gate again for fresh evidence.',
  )
}

function hours(ms: number): string {
  const whole = ms / 3_600_000
  return whole % 24 === 0 ? `${whole / 24} d` : `${whole} h`
}
