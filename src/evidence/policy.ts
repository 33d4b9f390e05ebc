import type { Severities } from './assertion.ts'
import type { Sha256, Some } from './brand.ts'
import type { ErrorCause } from './fault.ts'
import type { FieldRule, RequestProfile, Surface } from './surface.ts'

/** A named upstream. `origin` is scheme, host and port; `basePath` ends without a slash (`/v1`). */
export interface Route {
  readonly origin: string
  readonly basePath: string
  readonly model: string
}

export type Application =
  | { readonly kind: 'direct' }
  | { readonly kind: 'command'; readonly run: string; readonly output: readonly string[] }

/** Where the application's own decision records stand: its standard output, or a file. */
export type DecisionLogSource = { readonly from: 'stdout' } | { readonly from: 'file'; readonly path: string }

export interface Setup {
  readonly environment: string
  readonly testModel: string
  readonly rollback: string
  readonly escalation: string | null
}

/** What the team declared, complete and checked: no reader below asks again whether a setting is there. */
export interface Policy {
  readonly surface: Surface
  readonly upstreamSurface: Surface
  readonly want: 'live' | 'rehearsal'
  readonly enforce: boolean
  readonly profile: RequestProfile
  readonly fallback: Route
  /** Origins that the real key may be sent to. */
  readonly allowedOrigins: readonly string[]
  readonly application: Application
  readonly evidencePaths: readonly string[]
  readonly decisionLog: DecisionLogSource | null
  /** No run without a controlled failure. */
  readonly errorPaths: Some<ErrorCause>
  readonly bounds: {
    readonly maxAttempts: number
    readonly deadlineMs: number
    readonly maxDelayMs: number
    readonly outputTokens: number
  }
  readonly fields: readonly FieldRule[]
  readonly fieldsDeclared: boolean
  readonly severity: Severities
  readonly promoted: boolean
  readonly setup: Setup | null
  readonly operatorNote: string | null
  readonly trustedApplication: boolean
  readonly origin: {
    readonly from: 'base' | 'checkout' | 'inputs'
    readonly path: string | null
    readonly sha256: Sha256
  }
}
