/** What the tap can answer instead of the route. Their meaning is the table in `fault/`. */
export const FAULTS = [
  'bad-credential',
  'invalid-request',
  'invalid-request-as-500',
  'model-not-found',
  'forbidden',
  'not-found',
  'payload-too-large',
  'quota-exhausted',
  'rate-limited',
  'rate-limited-date',
  'rate-limited-ms',
  'rate-limited-bare',
  'retry-after-excessive',
  'server-error',
  'overloaded',
  'edge-timeout',
  'flap',
  'primary-down',
  'both-down',
  'silent',
  'slow-first-byte',
  'slow-body',
  'reset',
  'reset-mid-body',
  'redirect',
  'error-in-200',
  'html-200',
  'truncated-json',
  'duplicate-keys',
  'trailing-bytes',
  'empty-result',
  'null-content',
  'wrong-surface',
  'output-limit',
  'wrong-content-type',
  'unknown-terminal',
  'stream-cut',
  'stream-stall',
  'stream-malformed-event',
  'stream-error-event',
  'stream-no-terminal',
  'stream-endless',
  'huge-body',
  'gzip-bomb',
  'caller-gone',
] as const
export type Fault = (typeof FAULTS)[number]

/** The only failures that a live gateway is asked for: each is refused before a model runs. */
export const MISTAKES = ['bad-credential', 'invalid-request', 'model-not-found'] as const
export type Mistake = (typeof MISTAKES)[number]

export const ROUTES = ['primary', 'fallback'] as const
export type RouteName = (typeof ROUTES)[number]

/** Who makes the failure: never both, never neither. */
export type ErrorCause =
  | {
      readonly by: 'tap'
      readonly route: RouteName
      readonly fault: Fault
      readonly onAttempt: 'every' | number
    }
  | { readonly by: 'gateway'; readonly mistake: Mistake }

/** What an application is expected to make of a fault: another route serves, an honest failure, or either. */
export type Expectation = 'rescued' | 'clean-failure' | 'either'
