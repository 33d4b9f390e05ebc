import { SURFACES } from '../evidence/surface.ts'
import { COMETAPI_ORIGIN, origins } from './base-url.ts'
import { choice, duration, wholeNumber } from './kind.ts'
import { setting } from './setting.ts'
import { severities } from './severity.ts'
import { setup } from './setup.ts'
import { line, pathList } from './texts.ts'

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
      'The surface that the fallback route is asked on, where a gateway in between turns one into the other.',
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
  decisionLog: setting({
    name: 'decision-log',
    purpose:
      "Where the application's own decision records stand, as JSON lines: `stdout`, the path of a file, or `none`. Only with a `command`.",
    kind: line('`stdout`, `none` or the path of one file', 4_096),
    stands: 'file',
    fallback: 'stdout',
    defaultText: 'stdout',
    example: 'logs/decisions.jsonl',
  }),
  output: setting({
    name: 'output',
    purpose:
      "The application's product, which may hold the reply: `stdout`, or glob patterns. Still searched for keys. Only with a `command`.",
    kind: pathList('`stdout` or glob patterns, one a line'),
    stands: 'file',
    fallback: [] as readonly string[],
    defaultText: 'none',
    example: 'stdout',
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
    purpose: "The cap on a reply's tokens. Reasoning models spend theirs before they answer.",
    kind: wholeNumber(16, 4_096),
    stands: 'file',
    fallback: 256,
    defaultText: '256',
    example: '256',
  }),
} as const
