import { REQUEST_PROFILES, SURFACES } from '../evidence/surface.ts'
import { APPLICATION_SETTINGS } from './application-settings.ts'
import { ATTEST } from './attest-setting.ts'
import { baseUrl, COMETAPI_ORIGIN } from './base-url.ts'
import { contractFields } from './contract-fields.ts'
import { faultNames } from './error-profiles.ts'
import { FILE_SETTINGS } from './file-settings.ts'
import { apiKey } from './key.ts'
import { choice, duration, wholeNumber, yesNo } from './kind.ts'
import { ROUTING_SETTINGS, WATCHED_SETTINGS } from './routing-settings.ts'
import type { Rows, Setting } from './setting.ts'
import { setting } from './setting.ts'
import { line, pathList, whyNoModel } from './texts.ts'

/** Where the policy file stands, unless the `policy` input names another place. */
export const POLICY_PATH = '.github/fallback-evidence.yml'

/** The model that a rehearsal asks the simulator for when none is named. */
export const SIMULATED_MODEL = 'simulated-model'

/** Longest drill: a job has 6 hours, and a drill that needs longer than this says nothing about one request. */
const LONGEST_DEADLINE_MS = 30 * 60_000

/**
 * Every setting. action.yml, flags, keys of the policy file, the editors' JSON Schema and the README's table are made
 * from these rows; tests hold them together.
 */
export const SETTINGS = {
  surface: setting({
    name: 'surface',
    purpose: 'The API surface under review. One per run: the two share no evidence.',
    kind: choice(SURFACES),
    stands: 'both',
    required: true,
    fallback: null,
    example: 'responses',
  }),
  evidence: setting({
    name: 'evidence',
    purpose:
      '`live` asks the gateway; `rehearsal` asks a simulator in this job, needs no key and never promotes.',
    kind: choice(['live', 'rehearsal']),
    stands: 'both',
    fallback: 'live' as const,
    defaultText: 'live',
    example: 'rehearsal',
  }),
  apiKey: setting({
    name: 'api-key',
    purpose:
      "The gateway's key, from a secret. Required when `evidence` is `live`. On a command line: the variable `COMETAPI_KEY`.",
    kind: apiKey(),
    stands: 'input',
    sensitive: true,
    variable: 'COMETAPI_KEY',
    fallback: null,
    example: '${{ secrets.COMETAPI_KEY }}',
    whyOnlyHere:
      'a file in the repository is no place for a key; save it as a repository secret and give it to the action',
  }),
  baseUrl: setting({
    name: 'base-url',
    purpose:
      "The fallback route's address, as an SDK takes it. The key goes only to origins that `allowed-origins` of the policy file names.",
    kind: baseUrl(),
    stands: 'both',
    fallback: { origin: COMETAPI_ORIGIN, basePath: '/v1' },
    defaultText: `${COMETAPI_ORIGIN}/v1`,
    example: `${COMETAPI_ORIGIN}/v1`,
  }),
  model: setting({
    name: 'model',
    purpose: 'The model alias that the requests ask for. Required when `evidence` is `live`.',
    kind: line('the name of a model that your account may use, without white space', 200, whyNoModel),
    stands: 'both',
    fallback: null,
    example: 'gpt-5-mini',
  }),
  requestProfile: setting({
    name: 'request-profile',
    purpose: 'What each drill sends: `minimal`, `streaming` or `tool-call`.',
    kind: choice(REQUEST_PROFILES),
    stands: 'both',
    fallback: 'minimal' as const,
    defaultText: 'minimal',
    example: 'streaming',
  }),
  errorProfiles: setting({
    name: 'error-profiles',
    purpose:
      'The controlled failures, by name of fault, separated by commas or lines. `@primary` behind a name makes the primary fail. Without an application, `bad-credential`, `invalid-request` and `model-not-found` are asked of the gateway itself; all others are played by the tap.',
    kind: faultNames(),
    stands: 'both',
    fallback: null,
    defaultText:
      'invalid-request, or server-error with an application; primary-down is added where the policy declares a primary',
    example: 'rate-limited, server-error',
  }),
  ...APPLICATION_SETTINGS,
  evidencePaths: setting({
    name: 'evidence-paths',
    purpose:
      'Files that the application writes (logs, records), as glob patterns, one a line: searched for keys, prompts and replies.',
    kind: pathList('glob patterns, one a line, folders separated by `/`'),
    stands: 'both',
    fallback: [] as readonly string[],
    defaultText: 'none',
    example: 'logs/**/*.jsonl',
  }),
  ...WATCHED_SETTINGS,
  policy: setting({
    name: 'policy',
    purpose: 'The policy file: these settings, and more, kept in the repository.',
    kind: line('the path of a YAML file in the repository', 1_024),
    stands: 'input',
    fallback: POLICY_PATH,
    defaultText: POLICY_PATH,
    example: POLICY_PATH,
    whyOnlyHere: 'the policy file cannot name another one',
  }),
  maxAttempts: setting({
    name: 'max-attempts',
    purpose:
      'The most attempts that one logical request may take, over SDK, gateway and application together.',
    kind: wholeNumber(1, 10),
    stands: 'both',
    fallback: 3,
    defaultText: '3',
    example: '3',
  }),
  deadline: setting({
    name: 'deadline',
    purpose: 'How long a drill may take. A plain number counts seconds; `1500ms`, `90s` and `2m` work too.',
    kind: duration(1_000, LONGEST_DEADLINE_MS),
    stands: 'both',
    fallback: 60_000,
    defaultText: '60s',
    example: '90s',
  }),
  contractFields: setting({
    name: 'contract-fields',
    purpose:
      'The reply fields that the application reads, one a line: `choices[*].message.content: string|null`.',
    kind: contractFields(),
    stands: 'both',
    fallback: null,
    defaultText: "the surface's minimum",
    example: '"output[type=message].content[*].text: string"',
  }),
  operatorNote: setting({
    name: 'operator-note',
    purpose:
      'One line for the record. Claims about availability, price, quota, limits, latency or support hold the gate.',
    kind: line('one line of at most 500 characters', 500),
    stands: 'both',
    fallback: null,
    example: 'minimal profile; the streaming path is not covered by this run',
  }),
  promoted: setting({
    name: 'promoted',
    purpose:
      'Whether the fallback route already carries traffic: a failure then says `rollback` instead of `hold`. `auto` reads it from the routing change under review, where there is one.',
    kind: choice(['auto', 'true', 'false']),
    stands: 'both',
    fallback: 'auto' as const,
    defaultText: 'auto',
    example: 'true',
  }),
  enforce: setting({
    name: 'enforce',
    purpose:
      '`false` reports without failing the job, and every text says so. A release that asks for evidence (`verify`) never takes such a run.',
    kind: yesNo(),
    stands: 'both',
    fallback: true,
    defaultText: 'true',
    example: 'false',
  }),
  trustedApplication: setting({
    name: 'trusted-application',
    purpose:
      '`true` lets an application run beside a secret on a pull request. Only where nobody can propose code that you would not run with your own key. Never on `pull_request_target` and `workflow_run`.',
    kind: yesNo(),
    stands: 'input',
    fallback: false,
    defaultText: 'false',
    example: 'true',
    whyOnlyHere: 'a pull request could otherwise trust itself: set it in the workflow',
  }),
  githubToken: setting({
    name: 'github-token',
    purpose:
      "The token that reads the base branch's policy and writes the comment. On a command line: the variable `GITHUB_TOKEN`.",
    kind: line('a GitHub token', 4_096),
    stands: 'input',
    sensitive: true,
    variable: 'GITHUB_TOKEN',
    fallback: null,
    expression: '${{ github.token }}',
    example: '${{ github.token }}',
    whyOnlyHere:
      'a file in the repository is no place for a secret; the action already gets the token of the job',
  }),
  comment: setting({
    name: 'comment',
    purpose:
      'The comment on the pull request: `auto` writes it where the token can, `always` warns where it cannot, `never` writes none.',
    kind: choice(['auto', 'always', 'never']),
    stands: 'both',
    fallback: 'auto' as const,
    defaultText: 'auto',
    example: 'never',
  }),
  retentionDays: setting({
    name: 'retention-days',
    purpose: 'How many days GitHub keeps the packet.',
    kind: wholeNumber(1, 90),
    stands: 'both',
    fallback: null,
    defaultText: "the repository's setting",
    example: '30',
  }),
  attest: ATTEST,
  checkRunId: setting({
    name: 'check-run-id',
    purpose: "The job's own check run, for links to its page. GitHub fills it in.",
    kind: line('the digits of a check run id', 20, (text) =>
      /^[0-9]+$/.test(text) ? null : 'it is no number',
    ),
    stands: 'input',
    fallback: null,
    expression: '${{ job.check_run_id }}',
    example: '${{ job.check_run_id }}',
    whyOnlyHere: 'only the running job knows it',
  }),
  canaryKey: setting({
    name: 'canary-key',
    purpose:
      'The dummy key, for an application that was started before the gate and so cannot get one from it (a service container). Made up for the run, never a real key.',
    kind: apiKey(),
    stands: 'input',
    sensitive: true,
    variable: 'GATE_CANARY_KEY',
    fallback: null,
    defaultText: 'made up for every drill and route',
    example: 'sk-canary-${{ github.run_id }}-${{ github.run_attempt }}',
    whyOnlyHere: 'it is new in every run',
  }),
  ...FILE_SETTINGS,
  ...ROUTING_SETTINGS,
} as const

/** Every row, in the order in which people read them. */
export const ALL_SETTINGS: readonly Setting[] = Object.values(SETTINGS)

/** What the gate takes. */
export function gateRows(): Rows {
  return { inputs: inputSettings(), file: fileSettings() }
}

/** Rows that can be an input of the action or a flag. */
export function inputSettings(): readonly Setting[] {
  return ALL_SETTINGS.filter(({ stands }) => stands !== 'file')
}

/** Rows that can be a key of the policy file. */
export function fileSettings(): readonly Setting[] {
  return ALL_SETTINGS.filter(({ stands }) => stands !== 'input')
}
