import { z } from 'zod'
import type { ForkRun } from '../evidence/fork.ts'
import type { Variables } from './occasion.ts'
import { ConfigurationError, type Problem } from './problem.ts'
import { settingsProblem } from './wording.ts'

/** The run that ended, where a comment is to be written for it; or why there is none to write. */
export type EndedRun =
  | { readonly state: 'fork'; readonly run: ForkRun }
  | { readonly state: 'nothing-to-do'; readonly why: string }

const count = z.int().min(1)
const repository = z.object({ id: count, owner: z.object({ login: z.string().regex(/^[\w.-]{1,100}$/) }) })

/** The members of the event that are read (https://docs.github.com/webhooks/webhook-events-and-payloads#workflow_run). */
const payload = z.object({
  workflow_run: z.object({
    id: count,
    run_attempt: count,
    path: z.string().max(500),
    event: z.string().max(100),
    head_sha: z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),
    head_branch: z.string().min(1).max(500).nullish(),
    repository,
    // GitHub sends null for a fork that was deleted.
    head_repository: repository.nullish(),
  }),
})

/**
 * The run that the event tells of.
 * @param workflows files of workflows whose runs are commented on
 * @throws ConfigurationError where the job was started by something else, or the event tells of no run
 */
export function endedRun(env: Variables, event: unknown, workflows: readonly string[]): EndedRun {
  if (env['GITHUB_EVENT_NAME'] !== 'workflow_run') throw new ConfigurationError([otherEvent(env)])
  const read = payload.safeParse(event)
  if (!read.success) throw new ConfigurationError([noRun()])
  const { id, run_attempt: attempt, path, event: by, head_branch: branch, ...rest } = read.data.workflow_run
  const { head_sha: headSha, repository: own, head_repository: head } = rest
  // Since 2022 the path may carry the ref of a required workflow: `.github/workflows/x.yml@main`.
  const [workflow = ''] = path.split('@', 1)
  const nothing = (why: string): EndedRun => ({ state: 'nothing-to-do', why: `No comment: run ${id} ${why}` })
  if (!workflows.includes(workflow))
    return nothing(`is of another workflow than \`workflow\` names (${workflows.join(', ')}).`)
  if (by !== 'pull_request') return nothing('was not started by `pull_request`.')
  if (!head) return nothing('is of a fork that is gone.')
  if (head.id === own.id) return nothing("ran this repository's own code: the gate comments there itself.")
  if (!branch) return nothing('does not say which branch of the fork it ran.')
  return {
    state: 'fork',
    run: {
      id,
      attempt,
      workflow,
      headSha,
      branch,
      headOwner: head.owner.login,
      headRepositoryId: head.id,
      repositoryId: own.id,
    },
  }
}

const EXAMPLE = 'on:\n  workflow_run:\n    workflows: [Fallback evidence]\n    types: [completed]'

function otherEvent(env: Variables): Problem {
  const event = env['GITHUB_EVENT_NAME'] ?? ''
  return {
    ...settingsProblem('event-unusable', 'workflow', { in: 'run' }),
    says: `\`${/^[a-z_]{1,64}$/.test(event) ? event : 'unknown'}\` started this job, and the comment on a fork's run is written after that run, by a job of \`workflow_run\`. Put the step into a workflow of its own (docs/recipes/fork-comment.md).`,
    example: EXAMPLE,
  }
}

function noRun(): Problem {
  return {
    ...settingsProblem('event-unusable', 'workflow', { in: 'run' }),
    says: 'The event file tells of no workflow run that has ended. Start the job by `workflow_run` with `types: [completed]`, then re-run.',
    example: EXAMPLE,
  }
}
