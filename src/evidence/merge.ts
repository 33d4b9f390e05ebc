/** Why a merge cannot rely on what it was given. Closed; the order is that of the texts: what explains the rest first. */
export const MERGE_CODES = [
  'artifacts-unreadable',
  'too-many-packets',
  'packet-unreadable',
  'packet-too-large',
  'not-a-packet',
  'repository-differs',
  'run-differs',
  'commit-differs',
  'policy-differs',
  'tool-differs',
  'decision-differs',
  'shard-unexpected',
  'shard-duplicate',
  'shard-missing',
  'jobs-not-green',
] as const
export type MergeCode = (typeof MERGE_CODES)[number]

/** One reason against the packets, with everything that it holds for. Texts are hostile until they are escaped. */
export interface Refusal {
  readonly code: MergeCode
  /** Shards, files or artifacts, in the order of their names. */
  readonly about: readonly string[]
  readonly message: string
  readonly remedy: string
}

/** How the jobs of a matrix ended, in GitHub's words for `needs.JOB.result`. */
export const JOB_RESULTS = ['success', 'failure', 'cancelled', 'skipped'] as const
export type JobsResult = (typeof JOB_RESULTS)[number]
