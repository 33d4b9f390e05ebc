import type { Some } from './brand.ts'
import type { DocumentedField, PageSeen } from './contract.ts'
import type { Drill, Drills, Attempt } from './drill.ts'
import type { Policy } from './policy.ts'
import type { RoutingChange, SubjectContent } from './routing.ts'
import type { Search } from './search.ts'
import type { Strength } from './assertion.ts'

/** What the gate knows of the event that started it. Empty strings never stand for unknown: null does. */
export interface Occasion {
  readonly event: string
  readonly repository: string | null
  readonly repositoryId: string | null
  readonly headRepository: string | null
  /** The pull request comes from another repository. */
  readonly fromFork: boolean
  /** GitHub gives these runs a read-only token and no secrets. */
  readonly fromDependabot: boolean
  readonly pullRequest: number | null
  /** The commit under review (the pull request's head) and the one that the job checked out. */
  readonly evaluatedCommit: string | null
  readonly ranCommit: string | null
  readonly baseCommit: string | null
  readonly ref: string | null
  readonly workflow: string | null
  readonly workflowRef: string | null
  /** The job's id in its workflow file. */
  readonly job: string | null
  readonly runId: string | null
  readonly runAttempt: number
  readonly runUrl: string | null
  readonly jobEnvironment: string | null
  /** Whether what is judged is a proposed change: a pull request or a merge group. */
  readonly isChange: boolean
}

/** Drills and circumstances, fixed before anything runs. */
export interface Plan {
  readonly policy: Policy
  readonly occasion: Occasion
  readonly strength: Strength
  readonly drills: Some<Drill>
  readonly hasRealKey: boolean
  readonly routing: RoutingChange
  readonly content: SubjectContent
}

/** How the policy in force compares with the one that judges a change. */
export type PolicyComparison = 'same' | 'differs' | 'unreadable' | 'not-a-change'

export interface RuntimeSeen {
  readonly os: string
  readonly arch: string
  readonly node: string
}

/** Whether the application wrote to the runner's command files. */
export type RunnerFiles = 'untouched' | 'touched' | 'not-looked'

/** All that one run saw. Assertions read this and the plan, nothing else. */
export interface Evidence {
  readonly drills: Drills
  /** Traffic that no drill owns: never dropped. */
  readonly strays: readonly Attempt[]
  /** Everything written while the drills ran. */
  readonly written: Search
  /** The files of the change, searched for the real key. */
  readonly source: Search
  readonly policyComparison: PolicyComparison
  readonly runner: RunnerFiles
  readonly runtime: RuntimeSeen
  /** The contract pages, in the order of the policy; empty where none were asked for. */
  readonly pages: readonly PageSeen[]
  readonly documented: readonly DocumentedField[]
}
