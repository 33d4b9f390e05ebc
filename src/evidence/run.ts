import type { Some } from './brand.ts'
import type { DocumentedField, PageSeen } from './contract.ts'
import type { Drill, Drills, Attempt } from './drill.ts'
import type { FlagSeen } from './environment.ts'
import type { Policy } from './policy.ts'
import type { RoutingChange, SubjectContent } from './routing.ts'
import type { Place, Search } from './search.ts'
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
  readonly judgedAt: JudgingPlace
}

/** Where the policy that judges stands. It is asked of GitHub's API, never of a checkout, unless the run was started by hand. */
export type JudgingPlace =
  | { readonly at: 'checkout' }
  /** The tip of a branch; a null name is the default branch, whose name the event did not tell. */
  | { readonly at: 'tip'; readonly branch: string | null }
  | { readonly at: 'commit'; readonly commit: string }
  /** The commit before a push where the default branch was pushed, else the tip of the default branch. */
  | {
      readonly at: 'before-push'
      readonly pushed: string | null
      readonly defaultBranch: string | null
      /** The branch was made by this push: nothing stood there before. */
      readonly isNew: boolean
      /** Null where it is new, or where the event did not tell. */
      readonly before: string | null
    }
  /** The event should have named it, and did not. */
  | { readonly at: 'unknown' }

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

/** A setting of a change that asks for less than the policy that judges it. Texts are safe to print. */
export interface LoosenedSetting {
  /** As it is written: `max-attempts`, `severities.retry-after-honoured`. */
  readonly setting: string
  readonly base: string
  readonly effective: string
  /** Who says so: the policy file of the change, an input, or nobody any more. */
  readonly by: 'file' | 'input' | 'default'
  readonly place: Place | null
}

/** How the policy that a change brings compares with the one that judges it. */
export type PolicyComparison =
  | { readonly state: 'not-a-change' }
  | { readonly state: 'unreadable'; readonly why: string; readonly remedy: string }
  | { readonly state: 'compared'; readonly loosened: readonly LoosenedSetting[] }

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
  /** The gate's own: its system is the application's too, its Node.js need not be. */
  readonly runtime: RuntimeSeen
  /** The feature flags that the policy declares, as the application got them. */
  readonly flags: readonly FlagSeen[]
  /** The contract pages, in the order of the policy; empty where none were asked for. */
  readonly pages: readonly PageSeen[]
  readonly documented: readonly DocumentedField[]
}
