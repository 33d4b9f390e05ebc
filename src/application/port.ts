import type { Claim, Drill, Ended } from '../evidence/drill.ts'
import type { Secret } from '../evidence/secret.ts'

/** What one drill hands to an application. */
export interface Call {
  readonly drill: Drill
  readonly prompt: string
  readonly model: string
  readonly outputTokens: number
  /** The tap's address, base path included. */
  readonly baseUrl: string
  readonly canary: Secret<'canary'>
  /** A folder of this drill's own, searched after the last drill. */
  readonly folder: string
  readonly deadlineMs: number
  readonly signal: AbortSignal
}

/** How the application ended, what it says of its call, and the files that its output went to. */
export interface Outcome {
  readonly ended: Ended
  readonly claim: Claim
  /** Standard output and error, or nothing for `direct`. */
  readonly outputs: { readonly stdout: string; readonly stderr: string } | null
}

/** Whose behaviour is evidence. Every kind of application stands behind this port. */
export interface RunningApplication {
  run(call: Call): Promise<Outcome>
  /** Ends whatever the application left behind, and says how many processes that were. */
  stopAll(): Promise<number>
}
