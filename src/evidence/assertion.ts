import type { Some } from './brand.ts'
import type { Place } from './search.ts'

/** Every assertion, in the order in which people read them: each stands exactly once in every packet. */
export const ASSERTION_IDS = [
  'credential-not-logged',
  'body-not-stored',
  'body-partly-stored',
  'error-message-stored',
  'prompt-not-stored',
  'account-detail-not-stored',
  'credential-not-in-source',
  'retry-bounded',
  'finishes-within-deadline',
  'attempted-once',
  'happy-path-succeeded',
  'parse-unambiguous',
  'contract-fields-present',
  'surface-respected',
  'error-path-classified',
  'permanent-error-not-retried',
  'error-code-heeded',
  'retry-after-honoured',
  'backoff-grows',
  'caller-gone-stops',
  'decision-recorded',
  'decision-consistent',
  'escalation-recorded',
  'support-packet-complete',
  'claims-within-scope',
  'evidence-available',
  'policy-not-loosened',
  'routing-change-covered',
  'change-in-scope',
  'setup-declared',
  'environment-matches',
  'docs-current',
  'runner-untouched',
] as const
export type AssertionId = (typeof ASSERTION_IDS)[number]

/** Always `block`: no policy can lower them. */
export const FLOOR_IDS = [
  'credential-not-logged',
  'body-not-stored',
  'retry-bounded',
  'parse-unambiguous',
  'runner-untouched',
] as const
export type FloorId = (typeof FLOOR_IDS)[number]

export const SEVERITIES = ['block', 'warn', 'off'] as const
export type Severity = (typeof SEVERITIES)[number]
export type Severities = { readonly [K in AssertionId]: K extends FloorId ? 'block' : Severity }

/** Why an assertion does not apply. Fixed from the plan before anything runs, so that nothing observed can earn it. */
export const NOT_APPLICABLE_CODES = [
  'application-is-direct',
  'no-evidence-paths',
  'no-real-key',
  'nothing-planted',
  'no-such-fault-planned',
  'too-few-attempts-possible',
  'no-caller',
  'no-decision-log',
  'no-operator-note',
  'not-a-change',
  'no-routing-change',
  'no-policy-file',
  'none-declared',
  'pages-not-in-policy',
] as const
export type NotApplicableCode = (typeof NOT_APPLICABLE_CODES)[number]

/** Where a finding points: a file and line, or an attempt of a drill. */
export type FindingPlace =
  | ({ readonly at: 'file' } & Place)
  | { readonly at: 'attempt'; readonly drill: string; readonly attempt: number | null }

/** What an assertion says of the evidence. `code` is closed per assertion; `message` and `remedy` are our own words. */
export type Judged =
  | { readonly outcome: 'pass' }
  | {
      readonly outcome: 'fail' | 'not-evaluated'
      readonly code: string
      readonly message: string
      readonly remedy: string
      readonly places: readonly FindingPlace[]
    }

export type Finding = { readonly id: AssertionId; readonly severity: Severity } & (
  Judged | { readonly outcome: 'not-applicable'; readonly code: NotApplicableCode }
)

export type Strength = 'rehearsal' | 'contract' | 'live'

/** `promote` with a forcing id, and `hold` without one, do not compile. */
export type Decision = { readonly strength: Strength } & (
  | { readonly value: 'promote'; readonly forcedBy: readonly [] }
  | { readonly value: 'hold' | 'rollback'; readonly forcedBy: Some<AssertionId> }
)
