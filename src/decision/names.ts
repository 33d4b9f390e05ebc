import type { DecisionConcept, DecisionNames } from '../evidence/policy.ts'

/** What a number beside a name counts, so that no retry count is off by one. */
export type Counts =
  /** What was sent again. */
  | 'retries'
  /** Everything that was sent, the first time included; also the number of the last attempt where the first is 1. */
  | 'attempts'
  /** Retries of the target that answered (LiteLLM, Portkey): those before a fallback are not in it. */
  | 'retries-of-litellm'
  | 'retries-of-portkey'

type ListedConcept = Exclude<DecisionConcept, 'retries' | 'attempts'>

/** Names by concept, as `plainName` leaves them; the first that says something counts. */
export interface Names {
  readonly of: { readonly [concept in ListedConcept]: readonly string[] }
  readonly counts: readonly (readonly [name: string, counts: Counts])[]
}

/** No name of a field is longer; a longer one is text that happens to stand where a name would. */
export const LONGEST_NAME = 200

/** A word without capitals and separators: `give_up`, `Give up` and `giveUp` are one. */
export function plainWord(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** The name of a field as a plain word; nothing where it is too long for one. */
export function plainName(name: string): string {
  return name.length > LONGEST_NAME ? '' : plainWord(name)
}

/**
 * Names under which applications, gateways and standards keep these facts. Sources: OpenTelemetry semantic conventions
 * 1.44, OpenInference, LiteLLM's logging specification and response headers, Portkey, ngrok, Envoy, and the record of
 * docs/packet-format.md. Left out on purpose:
 * - `attempt`, `attempt_index`, `attempt_number`: some count from 0 and some from 1, also within one guide.
 * - `retries`, `max_retries`, `retry.attempts`, `num_retries`: the limit as often as the count.
 * - `model`, `requested`, `model_group`, `next_model`: what was asked for or comes next, not what served.
 * - `model_id`: LiteLLM's id of a deployment, no name of a model.
 * - `gen_ai.operation.name`: `chat` for both surfaces. `http.route`: the application's own route.
 * - `run_id`, `check_id`, `test_id`, `review_id`: a run of many calls.
 */
const BUILT_IN: Names['of'] = {
  decision: [
    'fallbackdecision',
    'retrydecision',
    'decision',
    'retryaction',
    'retrywith',
    'autoretryend',
    'retryfallbackapplied',
  ],
  status: [
    'statusclass',
    'httpstatusclass',
    'statuscodeclass',
    'httpresponsestatuscode',
    'httpstatuscode',
    'httpstatus',
    'status',
    'statuscode',
    'responsecode',
    'responsestatus',
    'errorinformationerrorcode',
  ],
  surface: [
    'apisurface',
    'apisurfacechecked',
    'requestfamily',
    'endpointfamily',
    'routefamily',
    'surface',
    'apifamilychecked',
    'openaiapitype',
    'calltype',
  ],
  route: ['servedroute', 'finalroute', 'servedby'],
  model: [
    'servedmodel',
    'finalmodel',
    'genairesponsemodel',
    'responsemodel',
    'llmresponsemodelname',
    'litellmmodelname',
    'ngrokaigmodel',
  ],
  escalation: ['escalation', 'escalationstatus', 'escalationref', 'escalatedto', 'escalationto'],
  terminal: ['terminal', 'final', 'isterminal', 'isfinal'],
  operation: [
    'operationid',
    'gateoperationid',
    'xrequestid',
    'requestid',
    'correlationid',
    'xcorrelationid',
    'litellmcallid',
    'xlitellmcallid',
    'traceid',
    'xportkeytraceid',
    'gatedrill',
    'drill',
  ],
}

const BUILT_IN_COUNTS: Names['counts'] = [
  ['retrycount', 'retries'],
  ['retryattemptcount', 'retries'],
  ['retryattempts', 'retries'],
  ['retryattemptsused', 'retries'],
  ['httprequestresendcount', 'retries'],
  ['xstainlessretrycount', 'retries'],
  ['xportkeyretryattemptcount', 'retries-of-portkey'],
  ['xlitellmattemptedretries', 'retries-of-litellm'],
  ['attemptcount', 'attempts'],
  ['totalattempts', 'attempts'],
  ['attempts', 'attempts'],
  ['xenvoyattemptcount', 'attempts'],
  ['ngrokaigattempts', 'attempts'],
]

/** The names of a log: those that the policy gives, then the built-in ones. */
export function namesFor(given: DecisionNames): Names {
  const own = (concept: DecisionConcept) =>
    (given[concept] ?? []).map(plainName).filter((name) => name !== '')
  const both = (concept: ListedConcept) => [...new Set([...own(concept), ...BUILT_IN[concept]])]
  return {
    of: {
      decision: both('decision'),
      status: both('status'),
      surface: both('surface'),
      route: both('route'),
      model: both('model'),
      escalation: both('escalation'),
      terminal: both('terminal'),
      operation: both('operation'),
    },
    counts: [
      ...own('retries').map((name) => [name, 'retries'] as const),
      ...own('attempts').map((name) => [name, 'attempts'] as const),
      ...BUILT_IN_COUNTS,
    ],
  }
}

/** The names of an expression's groups: our concepts, and nothing else. */
export const GROUP_NAMES: Names = {
  of: {
    decision: ['decision'],
    status: ['status'],
    surface: ['surface'],
    route: ['route'],
    model: ['model'],
    escalation: ['escalation'],
    terminal: ['terminal'],
    operation: ['operation'],
  },
  counts: [
    ['retries', 'retries'],
    ['attempts', 'attempts'],
  ],
}
