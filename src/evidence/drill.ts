import type { Fingerprint, Some, Token } from './brand.ts'
import type { ToolSeen } from './environment.ts'
import type { ErrorCause, Expectation, RouteName } from './fault.ts'
import type { ErrorSeen, Reading, RequestProfile, Surface } from './surface.ts'

/** One controlled call, as planned. */
export interface Drill {
  /** `happy-path`, or the error path's name: unique within a run, safe in a file name. */
  readonly id: string
  readonly kind: 'happy-path' | 'error-path'
  /** The surface that the application is asked on, and the one that its requests arrive on behind a bridging gateway. */
  readonly surface: Surface
  readonly upstreamSurface: Surface
  readonly profile: RequestProfile
  readonly cause: ErrorCause | null
  readonly expects: 'success' | Expectation
  /** Words that only this drill's prompt asks for: a reply is recognised by them. */
  readonly nonce: string
  /** Names this call in the application's own records (`x-request-id`); not the nonce, which must stand in no log. */
  readonly operationId: string
}

/** Which retry layer says that it sent the attempt again. A hint only: the headers lie. */
export interface LayerHint {
  readonly header: string
  readonly count: number
}

/** What came back for one attempt. */
export type Ending =
  | {
      readonly kind: 'reply'
      readonly status: number
      readonly reading: Reading
      readonly error: ErrorSeen | null
      readonly requestId: Token | null
      readonly retryAfterMs: number | null
      readonly fingerprint: Fingerprint
      readonly bytes: number
    }
  | {
      readonly kind: 'no-reply'
      /** `key-echoed`: the reply held the real key, and was cut before the key reached the application. */
      readonly why: 'refused' | 'reset' | 'deadline' | 'dns' | 'tls' | 'blocked' | 'key-echoed'
    }
  | { readonly kind: 'caller-left'; readonly bytes: number }

/** One HTTP exchange on the wire between the application and the tap. */
export interface Attempt {
  /** 1-based, in the order in which the requests arrived. */
  readonly n: number
  /** Milliseconds between the end of the previous exchange and the start of this one; null for the first. */
  readonly gapMs: number | null
  readonly request: {
    readonly route: RouteName
    /** `other-origin`: it followed a redirect that a fault played, to where no key may go. */
    readonly target: 'declared' | 'other-surface' | 'other-path' | 'other-origin' | 'side-call'
    readonly credential: 'canary' | 'none' | 'other'
    /** Where the key stands beside its header, in any encoding; null: nowhere. */
    readonly exposed: 'address' | 'body' | null
    readonly model: 'declared' | 'other'
    readonly fingerprint: Fingerprint
    readonly bytes: number
    readonly hint: LayerHint | null
    /** What the headers say of SDK and runtime: hints, checked for form. */
    readonly tools: readonly ToolSeen[]
  }
  readonly answeredBy: 'gateway' | 'simulator' | 'tap'
  readonly ending: Ending
}

/** How the application stopped being observed. */
export type Ended =
  | { readonly by: 'direct' }
  | { readonly by: 'exit'; readonly code: number }
  | { readonly by: 'signal'; readonly signal: string }
  | { readonly by: 'deadline' }
  /** A terminal decision record closed the drill: the application says itself that nothing more follows. */
  | { readonly by: 'decided' }
  /** No request came for this long: proof only where no retry waits longer. */
  | { readonly by: 'settled'; readonly quietMs: number }
  | { readonly by: 'not-started'; readonly why: string }

/** What the application says of its call, by the source that the policy names. */
export type Claim = 'success' | 'failure' | 'silent'

export type DecisionValue = 'promote' | 'hold' | 'rollback'

/** One entry of the application's own decision log, already mapped to our words. */
export interface AppDecision {
  readonly terminal: boolean
  readonly value: DecisionValue | 'unknown-value' | 'missing'
  readonly retryCount: number | null
  readonly statusClass: StatusClass | null
  readonly surface: string | null
  readonly escalation: string | null
  /** Which route and model the record says served. Absent or null: the record does not say. */
  readonly servedRoute?: RouteName | null
  readonly servedModel?: 'declared' | 'other' | null
  /** The id of the logical operation that the record names: a record belongs to the drill whose id it carries. */
  readonly operationId: string | null
  readonly line: number
}

export type DecisionLog =
  | { readonly log: 'none-declared' }
  | { readonly log: 'unreadable'; readonly why: string }
  | { readonly log: 'read'; readonly entries: readonly AppDecision[] }

export type StatusClass = '2xx' | '3xx' | '4xx' | '5xx' | 'none'

/** All that was seen of one drill. */
export interface DrillSeen {
  readonly drill: Drill
  readonly attempts: readonly Attempt[]
  readonly fault: 'none-planned' | 'met' | 'not-met'
  readonly ended: Ended
  readonly claim: Claim
  readonly decisions: DecisionLog
  /**
   * How many attempts had begun when the caller hung up, side calls apart; null where no caller did. Not the ending
   * `caller-left`, which is the application leaving one exchange.
   */
  readonly callerLeft: { readonly afterAttempt: number } | null
  /** UTC time at which the drill's first request was sent: support asks for it. ISO 8601. */
  readonly startedAt: string
}

export type Drills = Some<DrillSeen>
