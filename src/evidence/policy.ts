import type { Severities } from './assertion.ts'
import type { Brand, Sha256, Some } from './brand.ts'
import type { ContractPage } from './contract.ts'
import type { DecisionValue } from './drill.ts'
import type { HostedPath } from './environment.ts'
import type { ErrorCause, RouteName } from './fault.ts'
import type { RoutingPolicy } from './routing.ts'
import type { FieldRule, RequestProfile, Surface } from './surface.ts'

/** A named upstream. `origin` is scheme, host and port; `basePath` ends without a slash (`/v1`). */
export interface Route {
  readonly origin: string
  readonly basePath: string
  readonly model: string
}

/**
 * A route that is not under review. The simulator serves it in every run, live ones too: no second secret is needed,
 * and nothing is asked of a provider whose behaviour is not in question.
 */
export interface PrimaryRoute {
  readonly basePath: string
  readonly model: string
}

/** Text with `{{placeholders}}`, checked when the policy was read; `policy/template.ts` fills it in. */
export type Template = Brand<string, 'template'>

/** When a started application can be asked. */
export type Ready =
  | { readonly by: 'http'; readonly url: Template }
  | { readonly by: 'tcp'; readonly host: string; readonly port: Template }
  /** An RE2 expression that a line of standard output or error matches. */
  | { readonly by: 'log'; readonly pattern: string }

/** What asks a started application for one logical call. */
export type Trigger =
  | { readonly by: 'command'; readonly run: string }
  | {
      readonly by: 'http'
      readonly method: string
      readonly url: Template
      readonly headers: readonly (readonly [string, Template])[]
      readonly body: Template | null
    }

/** Files of the application: globs that it writes, and product output that may hold a reply (`stdout` or globs). */
interface Written {
  readonly writes: readonly string[]
  readonly output: readonly string[]
}

export interface LongRunning extends Written {
  /** A `service` has a caller that gets the outcome; a `worker` takes jobs, and nobody waits. */
  readonly kind: 'service' | 'worker'
  readonly start: string
  /** Null: it is ready when its process runs, or when the trigger's port takes connections. */
  readonly ready: Ready | null
  readonly readyMs: number
  readonly trigger: Trigger
  readonly settleMs: number
}

export type Application =
  { readonly kind: 'direct' } | ({ readonly kind: 'command'; readonly run: string } & Written) | LongRunning

export const APPLICATION_KINDS = ['direct', 'command', 'service', 'worker'] as const

/** Whose word says how the application takes the end of its call. */
export const CLAIM_SOURCES = ['exit-code', 'trigger-status', 'decision-log'] as const
export type ClaimSource = (typeof CLAIM_SOURCES)[number]

/** Where the tap listens, and under which name the application reaches it: a container cannot reach 127.0.0.1 of its host. */
export interface TapAddress {
  readonly listen: string
  readonly host: string
  /** Fixed ports; null for a free one. */
  readonly ports: Readonly<Record<RouteName, number | null>>
}

/** How a decision log is written. `auto` tries JSON, logfmt and YAML, in this order. */
export const DECISION_FORMATS = ['auto', 'json', 'logfmt', 'yaml', 'expression'] as const
export type DecisionFormat =
  | { readonly format: Exclude<(typeof DECISION_FORMATS)[number], 'expression'> }
  | { readonly format: 'expression'; readonly expression: string }

/**
 * What a decision record can tell. `retries` counts what was sent again, `attempts` everything that was sent: logs
 * count the one or the other, and a name alone does not say which.
 */
export const DECISION_CONCEPTS = [
  'decision',
  'retries',
  'attempts',
  'status',
  'surface',
  'route',
  'model',
  'escalation',
  'terminal',
  'operation',
] as const
export type DecisionConcept = (typeof DECISION_CONCEPTS)[number]

/** The log's own names for these concepts, asked before the built-in ones. */
export type DecisionNames = { readonly [concept in DecisionConcept]?: readonly string[] }

/** What a word of the log can mean: a decision, or that another attempt follows. */
export const DECISION_MEANINGS = ['promote', 'hold', 'rollback', 'attempt'] as const satisfies readonly (
  DecisionValue | 'attempt'
)[]
export type DecisionMeaning = (typeof DECISION_MEANINGS)[number]

/** The log's own words for a decision, asked before the built-in ones. */
export type DecisionWords = Readonly<Record<string, DecisionMeaning>>

/** Where the application's own decision records stand (its standard output, or a file), and how they are to be read. */
export type DecisionLogSource = (
  { readonly from: 'stdout' } | { readonly from: 'file'; readonly path: string }
) & {
  readonly how: DecisionFormat
  readonly names: DecisionNames
  readonly values: DecisionWords
}

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
  readonly primary: PrimaryRoute | null
  /** Origins that the real key may be sent to. */
  readonly allowedOrigins: readonly string[]
  readonly application: Application
  readonly claim: ClaimSource
  /** Variables that the application gets, beside the usual names. */
  readonly env: readonly (readonly [string, Template])[]
  readonly tap: TapAddress
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
  /** The contract pages that this run reads; empty: none. */
  readonly pages: readonly ContractPage[]
  /** What the hosted path runs on; null where nobody declared it. */
  readonly hosted: HostedPath | null
  readonly severity: Severities
  readonly promoted: boolean
  readonly setup: Setup | null
  readonly operatorNote: string | null
  readonly trustedApplication: boolean
  readonly routing: RoutingPolicy
  /** Files and folders of the application: what they hold is named in the packet by content. */
  readonly applicationPaths: readonly string[]
  readonly origin: PolicyOrigin
}

/**
 * Who judged a run. `base`: the file of the branch that judges, read through the API. `bootstrap`: there is none yet, so
 * the defaults. `unreadable`: nobody could say, so the defaults, and the run holds. `checkout` and `inputs`: a run that
 * was started by hand, with and without a file.
 */
export const JUDGES = ['base', 'bootstrap', 'unreadable', 'checkout', 'inputs'] as const

/** Which text judged, and which one ran. */
export interface PolicyOrigin {
  readonly from: (typeof JUDGES)[number]
  /** The file that judged; where none did, the file that ran. */
  readonly path: string | null
  /** Of the text that judged; where none did, of what ran. */
  readonly sha256: Sha256
  /** What was asked of the API, such as `heads/main`, and the commit that it stood for. */
  readonly ref: string | null
  readonly commit: string | null
  /** Of the text that ran: a change's own may be tighter than the one that judged. */
  readonly ranSha256: Sha256
}
