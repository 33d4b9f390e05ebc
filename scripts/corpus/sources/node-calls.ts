import type { Surface } from '../../../src/evidence/surface.ts'
import { CLEAN, type Truth } from '../sample.ts'

/** In which form a call was made. */
export interface CallForm {
  readonly surface: Surface
  readonly stream: boolean
}

/** One way in which one client is used, and what of the call then stands in the log. */
export interface Call {
  readonly source: string
  readonly technique: string
  readonly client: string
  /** One of clients/logging.mjs. */
  readonly log: string
  readonly ends: 'success' | 'error' | 'no call'
  readonly env?: Readonly<Record<string, string>>
  /** Default: clients/node-client.mjs. */
  readonly script?: string
  /** A file that is written beside the log. */
  readonly leaves?: 'heap snapshot' | 'report'
  /** It calls with another key and another prompt. */
  readonly twin?: true
  readonly truth: (form: CallForm) => Truth
}

const always = (truth: Truth) => () => truth
const KEY: Truth = { credential: 'leak' }
const KEY_AND_PROMPT: Truth = { credential: 'leak', prompt: 'leak' }
const ALL: Truth = { credential: 'leak', prompt: 'leak', body: 'leak' }
const REPLY: Truth = { body: 'leak' }

const DEEP_LOGS = ['inspect', 'colours', 'json', 'pino', 'winston']
const CAREFUL_LOGS = ['pino, redacted', 'winston, redacted', 'status only', 'message']

const HTTP_CLIENTS = ['axios', 'got', 'superagent']
const SDKS = ['openai', 'openai-4', 'cometapi']

const NAMES: Readonly<Record<string, string>> = { openai: 'openai 7', 'openai-4': 'openai 4' }
const nameOf = (client: string): string => NAMES[client] ?? client

function calls(
  client: string,
  logs: readonly string[],
  ends: Call['ends'],
  truth: Call['truth'],
): readonly Call[] {
  const technique = ends === 'error' ? 'error objects' : 'reply objects'
  return logs.map((log) => ({ source: nameOf(client), technique, client, log, ends, truth }))
}

/** Errors of HTTP clients hold the request; `console.log` cuts what lies three levels deep, which superagent's body does. */
const ERRORS: readonly Call[] = [
  ...HTTP_CLIENTS.flatMap((client) => calls(client, DEEP_LOGS, 'error', always(KEY_AND_PROMPT))),
  ...calls('axios', ['console'], 'error', always(KEY_AND_PROMPT)),
  ...calls('got', ['console'], 'error', always(KEY_AND_PROMPT)),
  ...calls('superagent', ['console'], 'error', always(KEY)),
  ...HTTP_CLIENTS.flatMap((client) => calls(client, CAREFUL_LOGS, 'error', always(CLEAN))),
  // SDKs of OpenAI's form keep nothing of the request in their errors.
  ...SDKS.flatMap((client) =>
    calls(client, ['console', ...DEEP_LOGS, ...CAREFUL_LOGS], 'error', always(CLEAN)),
  ),
]

const REPLIES: readonly Call[] = [
  ...SDKS.flatMap((client) => [
    ...calls(client, ['inspect', 'json', 'pino', 'winston'], 'success', always(REPLY)),
    ...calls(client, CAREFUL_LOGS, 'success', always(CLEAN)),
  ]),
  // A stream is one string to axios; of a reply in JSON the console shows no content.
  ...calls('axios', ['console'], 'success', ({ stream }) => (stream ? ALL : KEY_AND_PROMPT)),
  ...calls('got', ['console'], 'success', always(ALL)),
  ...calls('superagent', ['console'], 'success', ({ surface }) =>
    surface === 'responses' ? ALL : { credential: 'leak', body: 'leak' },
  ),
  ...HTTP_CLIENTS.flatMap((client) => calls(client, CAREFUL_LOGS, 'success', always(CLEAN))),
]

function debugging(
  source: string,
  client: string,
  env: Call['env'],
  ends: Call['ends'],
  truth: Call['truth'],
): Call {
  return { source, technique: 'debug settings', client, log: 'nothing', ends, ...(env ? { env } : {}), truth }
}

/** openai 7 redacts key, prompt and reply by itself; openai 4 the key alone, and shows nested messages as `[Object]`. */
const DEBUG_SETTINGS: readonly Call[] = [
  ...(['success', 'error'] as const).flatMap((ends) => [
    debugging('openai 7, OPENAI_LOG=debug', 'openai', { OPENAI_LOG: 'debug' }, ends, always(CLEAN)),
    debugging('openai 4, DEBUG=true', 'openai-4', { DEBUG: 'true' }, ends, ({ surface }) =>
      surface === 'responses' ? { prompt: 'leak' } : CLEAN,
    ),
  ]),
  debugging('NODE_DEBUG=http,net', 'http', { NODE_DEBUG: 'http,net,stream' }, 'success', always(KEY)),
  debugging('NODE_DEBUG=http,net', 'http', { NODE_DEBUG: 'http' }, 'success', always(CLEAN)),
  debugging('NODE_DEBUG=fetch,undici', 'fetch', { NODE_DEBUG: 'fetch,undici' }, 'success', always(CLEAN)),
]

function telemetry(log: string, truth: Truth): Call {
  const source = 'OpenTelemetry, console exporter'
  const told = { source, technique: 'debug settings', client: 'openai', log, ends: 'success' } as const
  return { ...told, script: 'otel.mjs', truth: always(truth) }
}

function leaving(
  leaves: 'heap snapshot' | 'report',
  own: Pick<Call, 'client' | 'log' | 'ends'>,
  truth: Truth,
): Call {
  const twin = Object.keys(truth).length === 0 && leaves === 'heap snapshot' ? { twin: true as const } : {}
  return {
    source: `Node ${leaves}`,
    technique: leaves === 'report' ? 'environment dump' : 'memory',
    leaves,
    ...own,
    ...twin,
    truth: always(truth),
  }
}

/** Every call of a Node client that the corpus makes. */
export const CALLS: readonly Call[] = [
  ...ERRORS,
  ...REPLIES,
  ...DEBUG_SETTINGS,
  telemetry('content', ALL),
  telemetry('redacted', CLEAN),
  leaving('report', { client: 'nobody', log: 'nothing', ends: 'no call' }, KEY),
  leaving('report', { client: 'nobody', log: 'message', ends: 'no call' }, CLEAN),
  leaving('heap snapshot', { client: 'axios', log: 'nothing', ends: 'error' }, KEY_AND_PROMPT),
  leaving('heap snapshot', { client: 'nobody', log: 'nothing', ends: 'no call' }, CLEAN),
]
