// Made from src/assess by `node scripts/generate-assertions.ts`; a test compares them.
import type { AssertionId } from '../evidence/assertion.ts'

/** A rule in our own words. */
export interface RuleWords {
  /** What holds when it passes. */
  readonly title: string
  /** What makes it fail. */
  readonly failsWhen: string
  /** Every code that its finding can have. */
  readonly codes: readonly string[]
}

/**
 * The words of every rule, for texts about findings that somebody else wrote down: those of the finding itself are
 * hostile there, and only the gate may load the rules.
 */
export const RULE_WORDS: Readonly<Record<AssertionId, RuleWords>> = {
  'credential-not-logged': {
    title: 'Nothing that was written holds the key',
    failsWhen:
      'the key that the application held, or 12 or more of its characters, stands in anything written, in any encoding, the whole key in the address or the body of a request, or it followed a redirect to another origin',
    codes: [
      'credential-found',
      'credential-in-request',
      'credential-followed-redirect',
      'drill-not-run',
      'no-attempt',
      'nothing-to-search',
      'nothing-matched',
      'unreadable',
      'over-cap',
      'changed-while-read',
      'unknown-compression',
      'self-test-failed',
      'key-never-on-wire',
      'not-armed',
    ],
  },
  'body-not-stored': {
    title: 'No successful reply was stored',
    failsWhen: 'a successful reply or its text stands in anything written, in full or nearly (80 % or more)',
    codes: [
      'body-found',
      'no-reply',
      'nothing-to-search',
      'nothing-matched',
      'unreadable',
      'over-cap',
      'changed-while-read',
      'unknown-compression',
      'self-test-failed',
      'key-never-on-wire',
      'not-armed',
    ],
  },
  'body-partly-stored': {
    title: 'No large part of a reply or prompt was stored',
    failsWhen: '30 to 80 % of a successful reply, or of a prompt, stands in anything written',
    codes: [
      'body-partly-found',
      'prompt-partly-found',
      'no-reply',
      'nothing-to-search',
      'nothing-matched',
      'unreadable',
      'over-cap',
      'changed-while-read',
      'unknown-compression',
      'self-test-failed',
      'key-never-on-wire',
      'not-armed',
    ],
  },
  'error-message-stored': {
    title: 'No error text of the gateway was stored',
    failsWhen: "the gateway's error text stands in anything written, word for word",
    codes: [
      'error-message-found',
      'no-reply',
      'nothing-to-search',
      'nothing-matched',
      'unreadable',
      'over-cap',
      'changed-while-read',
      'unknown-compression',
      'self-test-failed',
      'key-never-on-wire',
      'not-armed',
    ],
  },
  'prompt-not-stored': {
    title: 'No prompt was stored',
    failsWhen: 'the text of a request stands in anything written, in full or nearly (80 % or more)',
    codes: [
      'prompt-found',
      'no-reply',
      'nothing-to-search',
      'nothing-matched',
      'unreadable',
      'over-cap',
      'changed-while-read',
      'unknown-compression',
      'self-test-failed',
      'key-never-on-wire',
      'not-armed',
    ],
  },
  'account-detail-not-stored': {
    title: 'No account detail was stored',
    failsWhen:
      'a planted balance, quota, cost, organisation, project or e-mail marker, or a billing or account field with a value, stands in anything written',
    codes: [
      'account-detail-found',
      'drill-not-run',
      'no-attempt',
      'fault-not-met',
      'nothing-to-search',
      'nothing-matched',
      'unreadable',
      'over-cap',
      'changed-while-read',
      'unknown-compression',
      'self-test-failed',
      'key-never-on-wire',
      'not-armed',
    ],
  },
  'credential-not-in-source': {
    title: 'The real key stands in no file of the change',
    failsWhen:
      'the real key stands in the policy, a workflow, a watched routing file or a file that the change touches',
    codes: [
      'credential-in-source',
      'nothing-to-search',
      'nothing-matched',
      'unreadable',
      'over-cap',
      'changed-while-read',
      'unknown-compression',
      'self-test-failed',
      'key-never-on-wire',
      'not-armed',
    ],
  },
  'retry-bounded': {
    title: 'One request never becomes more attempts than allowed',
    failsWhen:
      'one logical request was sent more often than `max-attempts`, summed over every layer that retries',
    codes: [
      'over-bound',
      'end-unknown',
      'unattributed-attempts',
      'drill-not-run',
      'no-attempt',
      'fault-not-met',
    ],
  },
  'finishes-within-deadline': {
    title: 'The application came to an end before the deadline',
    failsWhen: 'the application was still busy with a drill at the deadline',
    codes: ['busy-at-deadline', 'not-started', 'drill-not-run', 'no-attempt'],
  },
  'attempted-once': {
    title: 'The happy path took exactly one attempt',
    failsWhen: 'the happy path was sent never, or more than once (side calls such as GET /v1/models apart)',
    codes: ['no-attempt', 'more-than-one-attempt', 'drill-not-run'],
  },
  'happy-path-succeeded': {
    title: 'The happy path succeeded',
    failsWhen:
      'the happy path, or the fallback where it was to rescue, ended without a success status or with a reply that reads as a failure; or the application calls a good reply of the happy path a failure',
    codes: [
      'operational-blocker',
      'http-error',
      'reading-failed',
      'no-reply',
      'caller-left',
      'application-failed',
      'reading-ambiguous',
      'answered-elsewhere',
      'drill-not-run',
      'no-attempt',
    ],
  },
  'parse-unambiguous': {
    title: 'No reply that can be read two ways was taken for a success',
    failsWhen:
      'a reply of the happy path, or of the fallback where it was to rescue, reads ambiguous; or the application claims success for a last reply that reads failed or ambiguous',
    codes: [
      'happy-path-ambiguous',
      'fallback-ambiguous',
      'claimed-success-over-fail',
      'claimed-success-over-ambiguous',
      'no-reply',
      'fallback-never-asked',
      'drill-not-run',
      'no-attempt',
    ],
  },
  'contract-fields-present': {
    title: 'Every field that the application reads was there, with its type',
    failsWhen:
      'a declared field is missing, or has another type, in the reply of the happy path or of the fallback where it was to rescue',
    codes: [
      'field-missing',
      'field-mixed',
      'field-of-other-type',
      'field-not-read',
      'no-parsed-reply',
      'drill-not-run',
      'no-attempt',
    ],
  },
  'surface-respected': {
    title: 'Every request went to the declared surface',
    failsWhen:
      'a request went to another surface, path, method or origin than declared, or belonged to no drill (GET /v1/models, HEAD and OPTIONS are side calls)',
    codes: ['other-surface', 'other-path', 'other-origin', 'stray-traffic', 'drill-not-run', 'no-attempt'],
  },
  'error-path-classified': {
    title: 'The application called every failure what it was',
    failsWhen:
      'the last exchange of a failure drill failed and the application claims success without a record of degrading or aborting; it died by a signal; it recorded a status class that the wire never showed; or a healthy fallback did not rescue it',
    codes: [
      'claimed-success',
      'not-rescued',
      'rescue-not-seen',
      'rescue-thrown-away',
      'died-by-signal',
      'status-class-contradicts',
      'nothing-claimed',
      'drill-not-run',
      'no-attempt',
      'fault-not-met',
    ],
  },
  'permanent-error-not-retried': {
    title: 'No request was repeated after a permanent status',
    failsWhen: 'a request that got 400, 401, 403, 404, 413 or 422 was sent again on the same route',
    codes: [
      'permanent-error-sent-again',
      'no-permanent-error-seen',
      'drill-not-run',
      'no-attempt',
      'fault-not-met',
    ],
  },
  'error-code-heeded': {
    title: 'No request was repeated after a 5xx whose error.code is permanent',
    failsWhen:
      'a 5xx with error.code invalid_request, model_not_found or convert_request_failed was sent again on the same route',
    codes: [
      'permanent-code-sent-again',
      'no-permanent-code-seen',
      'drill-not-run',
      'no-attempt',
      'fault-not-met',
    ],
  },
  'retry-after-honoured': {
    title: 'Retry-After was waited for, or the request was given up',
    failsWhen:
      'the next attempt on the route came before Retry-After, or a delay above the declared maximum was slept instead of given up',
    codes: [
      'sent-too-early',
      'slept-over-maximum',
      'one-attempt-only',
      'gap-unknown',
      'drill-not-run',
      'no-attempt',
      'fault-not-met',
    ],
  },
  'backoff-grows': {
    title: 'The pauses between retries grew',
    failsWhen: 'over 3 or more attempts on one route, a pause was under 100 ms or the pauses did not grow',
    codes: ['gap-too-short', 'gaps-do-not-grow', 'drill-not-run', 'no-attempt', 'fault-not-met'],
  },
  'caller-gone-stops': {
    title: 'No attempt was sent after the caller had gone',
    failsWhen: 'an attempt began, on any route, after the caller had hung up',
    codes: [
      'attempts-after-caller-left',
      'caller-not-gone',
      'end-unknown',
      'drill-not-run',
      'no-attempt',
      'fault-not-met',
    ],
  },
  'decision-recorded': {
    title: 'The application recorded one decision for every call',
    failsWhen:
      'a drill has not exactly one terminal decision record, or its value is none that the map knows',
    codes: [
      'no-decision-log',
      'no-terminal-record',
      'several-terminal-records',
      'unknown-value',
      'value-missing',
      'log-unreadable',
      'drill-not-run',
    ],
  },
  'decision-consistent': {
    title: 'The recorded decisions agree with the wire',
    failsWhen:
      'a record contradicts the wire: retry count, status class, surface, served route or model, or promote after a failure',
    codes: [
      'promote-after-failure',
      'retry-count-contradicts',
      'status-class-contradicts',
      'surface-contradicts',
      'route-contradicts',
      'model-contradicts',
      'surface-unreadable',
      'no-record',
      'drill-not-run',
      'no-attempt',
    ],
  },
  'escalation-recorded': {
    title: 'Every failure says who is told, or that nobody is',
    failsWhen:
      'a failure drill ends with no escalation status (who, or explicitly none) in its record or in the policy',
    codes: ['no-escalation', 'drill-not-run'],
  },
  'support-packet-complete': {
    title: 'Every failure of the account, key or model can be handed to support',
    failsWhen:
      'an account-, credential- or model-specific failure has no request id, endpoint, model, UTC time, request shape, expected or actual outcome',
    codes: ['support-packet-incomplete', 'drill-not-run', 'no-attempt'],
  },
  'claims-within-scope': {
    title: 'The operator note claims nothing that one run cannot show',
    failsWhen:
      'the operator note asserts availability, price, quota, rate limits, uptime, latency, billing or support time; or production readiness without profile, result, redaction and remaining uncertainty',
    codes: ['claim-out-of-scope', 'readiness-without-grounds', 'note-too-long', 'no-note'],
  },
  'evidence-available': {
    title: 'All evidence that the policy names could be read',
    failsWhen:
      'evidence that the policy names cannot be read: nothing matched, no permission, over a cap, changed while read, unknown compression; a planned failure that never happened is not evaluated',
    codes: [
      'nothing-to-search',
      'nothing-matched',
      'unreadable',
      'over-cap',
      'changed-while-read',
      'unknown-compression',
      'decision-log-unreadable',
      'self-test-failed',
      'key-never-on-wire',
      'failure-not-met',
    ],
  },
  'policy-not-loosened': {
    title: 'The change is judged by the policy that it would be merged into',
    failsWhen:
      'a setting of a change, in its policy file or as an input, asks for less than the policy that judges it',
    codes: ['policy-loosened', 'policy-unreadable', 'not-compared'],
  },
  'routing-change-covered': {
    title: 'The change of the routing files is known, and the evidence is strong enough for its steps',
    failsWhen:
      'a share of the fallback gains more than `max-step` percentage points, and the evidence is not live',
    codes: ['step-not-covered', 'change-unknown', 'file-unreadable'],
  },
  'change-in-scope': {
    title: 'A routing change moves shares and nothing else',
    failsWhen:
      'a change of a share travels with other settings of the same files: model, endpoint, permission or retry',
    codes: ['other-settings-changed', 'change-unknown', 'file-unreadable'],
  },
  'setup-declared': {
    title: 'The drills run outside production, and the way back is declared',
    failsWhen:
      'no non-production environment, account test model or way back is declared, or the job runs in an environment named production',
    codes: ['setup-missing', 'setup-incomplete', 'environment-is-production', 'job-in-production'],
  },
  'environment-matches': {
    title: 'Runtime, SDK and flags are those of the hosted path',
    failsWhen:
      'runtime, SDK versions, feature flags or system differ from those declared for the hosted path',
    codes: ['environment-differs', 'environment-not-told'],
  },
  'docs-current': {
    title: 'The contract pages still document every field that is read',
    failsWhen: 'a contract page is gone, or no longer documents a field that the application reads',
    codes: ['page-gone', 'field-undocumented', 'field-unclear', 'pages-not-read'],
  },
  'runner-untouched': {
    title: "The application left the runner's command files alone",
    failsWhen: "the application wrote to the runner's command files (ENV, PATH, OUTPUT, STATE, SUMMARY)",
    codes: ['command-files-touched', 'not-looked'],
  },
}
