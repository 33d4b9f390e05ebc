import type { Claim, Drill, Ended } from '../evidence/drill.ts'
import type { RequestProfile, Surface } from '../evidence/surface.ts'
import type { Secret } from '../evidence/secret.ts'

/** How an application reaches one route. */
export interface RouteForApplication {
  /** The tap's address, base path included. */
  readonly baseUrl: string
  readonly canary: Secret<'canary'>
  readonly model: string
}

export interface RoutesForApplication {
  readonly fallback: RouteForApplication
  readonly primary: RouteForApplication | null
}

/** What is the same in every drill of a run. */
export interface RunCall {
  readonly routes: RoutesForApplication
  readonly surface: Surface
  readonly profile: RequestProfile
  readonly outputTokens: number
}

/** What one drill hands to an application. */
export interface Call extends RunCall {
  readonly drill: Drill
  readonly prompt: string
  /** A folder of this drill's own, searched after the last drill. */
  readonly folder: string
  readonly deadlineMs: number
  readonly signal: AbortSignal
}

/** Files that standard output and error went to. */
export interface Outputs {
  readonly stdout: string
  readonly stderr: string
}

/** How the application ended, what it says of its call, and the files that its output went to. */
export interface Outcome {
  readonly ended: Ended
  readonly claim: Claim
  /** Null for `direct`, which writes nothing. */
  readonly outputs: Outputs | null
}

/** `direct` and `command`: run anew for every drill. */
export interface RunningApplication {
  run(call: Call): Promise<Outcome>
  /** Ends whatever the application left behind. How many processes of it could not be ended: those of another user. */
  stopAll(): Promise<number>
}

/** What starting an application needs. */
export interface StartCall extends RunCall {
  readonly folder: string
  readonly signal: AbortSignal
}

/** What the trigger of one drill came to. */
export interface Triggered {
  /** `deadline`: it had not returned by then; `hung-up`: it was told to leave. */
  readonly by: 'returned' | 'deadline' | 'hung-up'
  readonly claim: Claim
  /** What a caller gets: searched for keys and account details like all product output. */
  readonly products: readonly string[]
}

/** A service or worker that runs. */
export interface StartedApplication {
  readonly outputs: Outputs
  /** How its process came to an end by itself; null while it runs. */
  ended(): Ended | null
  /** Asks for one logical call. `leave` makes the caller hang up. */
  trigger(call: Call, leave: AbortSignal | null): Promise<Triggered>
}

/** `service` and `worker`: started once, then asked drill by drill. */
export interface LongRunningApplication {
  /** Resolves when it can be asked; `not-started` says in our own words why it cannot. */
  start(
    call: StartCall,
  ): Promise<
    | { readonly state: 'started'; readonly application: StartedApplication }
    | { readonly state: 'not-started'; readonly why: string; readonly outputs: Outputs | null }
  >
  /** As with {@link RunningApplication}. */
  stopAll(): Promise<number>
}
