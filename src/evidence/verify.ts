import type { Severities } from './assertion.ts'
import type { Sha256, Some } from './brand.ts'
import type { Surface } from './surface.ts'

/**
 * Events whose runs can be evidence for a release. Not those that run beside secrets for code of strangers
 * (`pull_request_target`, `workflow_run`), nor those whose ref the API does not tell from a branch's (`release`, tags).
 */
export const EVIDENCE_EVENTS = [
  'push',
  'pull_request',
  'merge_group',
  'schedule',
  'workflow_dispatch',
  'repository_dispatch',
] as const
export type EvidenceEvent = (typeof EVIDENCE_EVENTS)[number]

/** What the judging policy asks of evidence before something is released on it. */
export interface EvidenceRules {
  readonly path: string
  readonly sha256: Sha256
  /** Workflow files whose runs may be evidence, from the root of the repository. */
  readonly workflows: Some<string>
  readonly events: readonly EvidenceEvent[]
  /** Branches that runs belong to, or that their pull requests are for; null for the default branch. */
  readonly branches: readonly string[] | null
  /** The surfaces in use: each needs a packet of its own. */
  readonly surfaces: Some<Surface>
  readonly maxAgeMs: number
  readonly unsigned: 'refused' | 'allowed'
  /** `live` where an application is declared, or the policy says so. */
  readonly strength: 'contract' | 'live'
  /** The reusable workflow that holds the job, with its ref; null where the workflow itself does. */
  readonly signer: string | null
  /** Who vouches for signers; null for GitHub's own. */
  readonly issuer: string | null
  readonly severities: Severities
  readonly allowedOrigins: readonly string[]
  /** Files and folders that are the application; empty where only the whole tree tells. */
  readonly applicationPaths: readonly string[]
}

/** A run of a workflow, as the platform tells of it. */
export interface RunSeen {
  readonly id: number
  readonly attempt: number
  /** The workflow's path in the repository, without a ref. */
  readonly workflow: string
  readonly event: string
  readonly branch: string | null
  readonly headSha: string
  /** `completed`, or on its way: `queued`, `in_progress`. */
  readonly status: string
  /** `success`, `failure`, ...; null while it runs. */
  readonly conclusion: string | null
  readonly repositoryId: number
  readonly headRepositoryId: number | null
  /** When its newest attempt began: RFC 3339, UTC; empty where the platform does not say. */
  readonly startedAt: string
  readonly url: string
}

/** A pull request that a commit belongs to. */
export interface PullSeen {
  readonly number: number
  /** The branch that it is for. */
  readonly base: string
  readonly headSha: string
  readonly headRepositoryId: number | null
  /** The commit that it was merged as; null while it is open. */
  readonly mergedAs: string | null
}
