/** A finished run of a fork's code, as the platform tells of it. Nothing of it comes from what the run made. */
export interface ForkRun {
  readonly id: number
  readonly attempt: number
  /** `.github/workflows/x.yml`: of this repository's workflows, though the fork may have changed what it does. */
  readonly workflow: string
  readonly headSha: string
  /** The fork's branch: its owner chose the name. */
  readonly branch: string
  readonly headOwner: string
  readonly headRepositoryId: number
  readonly repositoryId: number
}

/** Why what a fork's run left cannot be used. */
export const FORK_CODES = [
  'too-many-packets',
  'artifact-expired',
  'packet-too-large',
  'digest-differs',
  'packet-unreadable',
  'not-a-packet',
  'subject-contradicts',
  'not-a-rehearsal',
  'decision-differs',
  'shard-duplicate',
] as const
export type ForkCode = (typeof FORK_CODES)[number]
