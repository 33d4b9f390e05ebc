import { CLAIM_SOURCES } from '../evidence/policy.ts'
import { SURFACES } from '../evidence/surface.ts'
import { COMETAPI_ORIGIN, origins } from './base-url.ts'
import { contractPages } from './contract-pages.ts'
import { decisionLog, STANDARD_OUTPUT } from './decision-log.ts'
import { hosted } from './hosted.ts'
import { choice, duration, wholeNumber } from './kind.ts'
import { planOfFile } from './plan-settings.ts'
import { environment, primaryRoute, tapAddress, THIS_MACHINE } from './routes.ts'
import { repositoryPaths } from './routing.ts'
import { setting } from './setting.ts'
import { severities } from './severity.ts'
import { setup } from './setup.ts'
import { pathList } from './texts.ts'
import { verifyRules } from './verify-rules.ts'

/** What a team decides once and reviews like code: these stand in the policy file alone. */
export const FILE_SETTINGS = {
  version: setting({
    name: 'version',
    purpose: "The policy file's version.",
    kind: { ...wholeNumber(1, 1), allowed: '`1`' },
    stands: 'file',
    fallback: 1,
    defaultText: '1',
    example: '1',
  }),
  allowedOrigins: setting({
    name: 'allowed-origins',
    purpose:
      'The only origins that the key may be sent to, besides this machine. A list given here replaces the default.',
    kind: origins(),
    stands: 'file',
    fallback: [COMETAPI_ORIGIN] as readonly string[],
    defaultText: COMETAPI_ORIGIN,
    example: `["${COMETAPI_ORIGIN}", "https://gateway.example.com"]`,
    whyOnlyHere: 'who may receive the key is reviewed with the policy file',
  }),
  upstreamSurface: setting({
    name: 'upstream-surface',
    purpose:
      'The surface that arrives at the tap, where a gateway in between turns one surface into the other (docs/tap.md).',
    kind: choice(SURFACES),
    stands: 'file',
    fallback: null,
    defaultText: 'the value of `surface`',
    example: 'chat-completions',
  }),
  severities: setting({
    name: 'severities',
    purpose:
      'What an assertion weighs: `block`, `warn` or `off`, by assertion id. The floor stays at `block`.',
    kind: severities(),
    stands: 'file',
    fallback: [],
    defaultText: "each assertion's own",
    example: '{ retry-after-honoured: block }',
    whyOnlyHere: 'what may be promoted is reviewed with the policy file',
  }),
  setup: setting({
    name: 'setup',
    purpose: 'Where the run happens and the way back: `environment`, `test-model`, `rollback`, `escalation`.',
    kind: setup(),
    stands: 'file',
    fallback: null,
    defaultText: 'none',
    example:
      '{ environment: staging, test-model: gpt-5-mini, rollback: "set the fallback share to 0", escalation: "#llm-oncall" }',
  }),
  contractPages: setting({
    name: 'contract-pages',
    purpose:
      "The pages that document the contract: `default` for CometAPI's own, `none`, or a list of maps with `area` and `url`. Read without any credential, to say whether they still document the fields that the application reads (docs/contract.md).",
    kind: contractPages(),
    stands: 'file',
    fallback: null,
    defaultText: '`default` in a scheduled run against CometAPI, else `none`',
    example: '[{ area: responses, url: "https://apidoc.cometapi.com/api/text/responses.md" }]',
    whyOnlyHere: 'what counts as the contract is reviewed with the policy file',
  }),
  driftIssue: setting({
    name: 'drift-issue',
    purpose:
      'The issue about a contract that drifted: `auto` opens, updates and closes one a contract in scheduled runs, `never` writes none.',
    kind: choice(['auto', 'never']),
    stands: 'file',
    fallback: 'auto' as const,
    defaultText: 'auto',
    example: 'never',
  }),
  hosted: setting({
    name: 'hosted',
    purpose:
      'What the path that serves customers runs on: `runtimes`, `sdks`, `flags` (environment variables) and `os`. A drill on something else warns.',
    kind: hosted(),
    stands: 'file',
    fallback: null,
    defaultText: 'none',
    example:
      '{ runtimes: { node: 24 }, sdks: { openai: "6.47" }, flags: { USE_FALLBACK: "true" }, os: linux }',
    whyOnlyHere: 'it is a map, which an input cannot hold',
  }),
  decisionLog: setting({
    name: 'decision-log',
    purpose:
      "Where the application's own decision records stand: `stdout`, the path of a file, or `none`; or a map that also says how they are written (docs/decision-log.md). Only with an application.",
    kind: decisionLog(),
    stands: 'file',
    fallback: STANDARD_OUTPUT,
    defaultText: 'stdout',
    example:
      '{ from: logs/app.log, format: logfmt, fields: { decision: outcome }, values: { gave-up: hold } }',
  }),
  output: setting({
    name: 'output',
    purpose:
      "The application's product, which may hold the reply: `stdout`, or glob patterns. Still searched for keys. Only with an application.",
    kind: pathList('`stdout` or glob patterns, one a line'),
    stands: 'file',
    fallback: [] as readonly string[],
    defaultText: 'none',
    example: 'stdout',
  }),
  primary: setting({
    name: 'primary',
    purpose:
      'The route in front of the fallback: `model` and, if you like, `base-path`. The simulator serves it in every run; a drill in which it is down shows the fallback at work. Only with an application.',
    kind: primaryRoute(),
    stands: 'file',
    fallback: null,
    defaultText: 'none',
    example: '{ model: gpt-5 }',
    whyOnlyHere: 'what stands in front of the fallback is reviewed with the policy file',
  }),
  env: setting({
    name: 'env',
    purpose:
      'Variables for the application, beside the usual names, with placeholders such as `{{fallback.base-url}}`, `{{fallback.key}}`, `{{primary.base-url}}` or `{{port}}`.',
    kind: environment(),
    stands: 'file',
    fallback: [],
    defaultText: 'none',
    example: '{ UPSTREAM_URL: "{{fallback.base-url}}", UPSTREAM_KEY: "{{fallback.key}}" }',
    whyOnlyHere: 'it is a map, which an input cannot hold',
  }),
  claim: setting({
    name: 'claim',
    purpose:
      'Whose word says how the application takes the end of a call: the `exit-code` of the command, the `trigger-status` of a service, or the `decision-log`.',
    kind: choice(CLAIM_SOURCES),
    stands: 'file',
    fallback: null,
    defaultText: '`exit-code` for a command, `trigger-status` for a service, `decision-log` for a worker',
    example: 'decision-log',
  }),
  readyDeadline: setting({
    name: 'ready-deadline',
    purpose: 'How long a service or worker may take until it is ready.',
    kind: duration(1_000, 10 * 60_000),
    stands: 'file',
    fallback: 60_000,
    defaultText: '60s',
    example: '90s',
  }),
  tap: setting({
    name: 'tap',
    purpose:
      'Where the tap listens and how it is reached, for an application in a container: `listen`, `host`, `fallback-port`, `primary-port`.',
    kind: tapAddress(),
    stands: 'file',
    fallback: THIS_MACHINE,
    defaultText: 'a free port of 127.0.0.1',
    example: '{ listen: 0.0.0.0, host: host.docker.internal }',
    whyOnlyHere: 'what the tap is open to is reviewed with the policy file',
  }),
  plan: setting({
    name: 'plan',
    purpose:
      'What a matrix of jobs spans, for `plan` (docs/matrix.md): `surfaces`, `profiles`, `models`. One run does not read it.',
    kind: planOfFile(),
    stands: 'file',
    fallback: null,
    defaultText: 'none',
    example: '{ surfaces: [chat-completions, responses], profiles: [minimal], models: [gpt-5-mini, gpt-5] }',
    whyOnlyHere: 'it is a map, which an input cannot hold; `plan` takes its parts as inputs',
  }),
  applicationPaths: setting({
    name: 'application-paths',
    purpose:
      'The files and folders of the application, one a line. The packet names what they hold, so that `verify` knows the same application again at another commit.',
    kind: repositoryPaths('paths of files or folders, one a line, folders separated by `/`', false),
    stands: 'file',
    fallback: [] as readonly string[],
    defaultText: 'none',
    example: '[src, package-lock.json]',
    whyOnlyHere: 'what counts as the application is reviewed with the policy file',
  }),
  verify: setting({
    name: 'verify',
    purpose:
      'What `verify` asks of evidence before a release (docs/verify.md): `workflows`, `events`, `branches`, `surfaces`, `max-age`, `unsigned`, `strength`, `signer`, `issuer`. The gate itself does not read it.',
    kind: verifyRules(),
    stands: 'file',
    fallback: null,
    defaultText:
      'signed runs of `.github/workflows/fallback-evidence.yml` on the default branch, at most 7 days old',
    example: '{ workflows: [.github/workflows/fallback-evidence.yml], surfaces: [responses], max-age: 7d }',
    whyOnlyHere: 'what a release rests on is reviewed with the policy file',
  }),
  maxDelay: setting({
    name: 'max-delay',
    purpose:
      'The longest that the application may wait between attempts; a longer Retry-After must make it give up.',
    kind: duration(0, 10 * 60_000),
    stands: 'file',
    fallback: 30_000,
    defaultText: '30s',
    example: '10s',
  }),
  outputTokens: setting({
    name: 'output-tokens',
    purpose:
      "The cap on a reply's tokens. Reasoning models spend theirs before they answer. In a live run the tap adds it to a request that has none, and refuses one with more.",
    kind: wholeNumber(16, 4_096),
    stands: 'file',
    fallback: 256,
    defaultText: '256',
    example: '256',
  }),
} as const
