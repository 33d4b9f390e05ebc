import { describe, expect, it } from '@jest/globals'
import { FALLBACK_MODEL, read } from './read.ts'

const json = (members: object) => JSON.stringify(members)
const ID = '0191c5a2-7a4e-7c3b-9f5d-2f1e6b8a9c01'
const ESC = String.fromCharCode(0x1b)
const colour = (text: string) => `${ESC}[36m${text}${ESC}[0m`

/** What every log below says: given up after two retries, the last answer a 503. */
const GIVEN_UP = { terminal: true, value: 'hold', retryCount: 2, statusClass: '5xx' }
const FACTS = { fallback_decision: 'hold', retry_count: 2, http_status: 503, operation_id: ID }
const LOGFMT = `fallback_decision=hold retry_count=2 http_status=503 operation_id=${ID}`

const attribute = (key: string, value: object) => ({ key, value })

/** One log a row: who writes it, its text, the line of its record. */
const LOGS: readonly (readonly [string, string, number?])[] = [
  ['pino', json({ level: 30, time: 1795341600000, pid: 7, hostname: 'app', ...FACTS, msg: 'giving up' })],
  ['pino with the record as message', json({ level: 30, time: 1795341600000, msg: FACTS })],
  [
    'pino-pretty',
    `[10:00:00.000] ${ESC}[32mINFO${ESC}[39m (7): giving up\n    fallback_decision: "hold"\n    retry_count: 2\n    http_status: 503\n    operation_id: "${ID}"\n[10:00:01.000] INFO (7): bye`,
    2,
  ],
  [
    'winston, json',
    json({ ...FACTS, level: 'info', message: 'giving up', timestamp: '2026-11-22T10:00:00Z' }),
  ],
  ['winston, simple', `info: giving up ${json(FACTS)}`],
  ['bunyan', json({ name: 'app', hostname: 'h', pid: 7, level: 30, ...FACTS, msg: 'giving up', v: 0 })],
  [
    'bunyan, for people',
    `[2026-11-22T10:00:00.000Z]  INFO: app/7 on h: giving up (fallback_decision=hold, retry_count=2, http_status=503, operation_id=${ID})`,
  ],
  ['zap', json({ level: 'info', ts: 1795341600.1, caller: 'app/main.go:42', msg: 'giving up', ...FACTS })],
  ['zap, console', `2026-11-22T10:00:00.000Z\tINFO\tapp/main.go:42\tgiving up\t${json(FACTS)}`],
  ['zerolog', json({ level: 'info', ...FACTS, time: '2026-11-22T10:00:00Z', message: 'giving up' })],
  [
    'zerolog, console',
    `${ESC}[90m10:00AM${ESC}[0m ${ESC}[32mINF${ESC}[0m giving up ${colour('fallback_decision=')}hold ${colour('retry_count=')}2 ${colour('http_status=')}503 ${colour('operation_id=')}${ID}`,
  ],
  ['slog, text', `time=2026-11-22T10:00:00.000Z level=INFO msg="giving up" ${LOGFMT}`],
  ['slog, json', json({ time: '2026-11-22T10:00:00Z', level: 'INFO', msg: 'giving up', call: FACTS })],
  ['logrus', `time="2026-11-22T10:00:00Z" level=warning msg="giving up: \\"overloaded\\"" ${LOGFMT}`],
  ['go-kit', `ts=2026-11-22T10:00:00Z caller=main.go:42 level=info ${LOGFMT} err=`],
  [
    'structlog, json',
    json({ ...FACTS, event: 'giving up', level: 'info', timestamp: '2026-11-22T10:00:00Z' }),
  ],
  [
    'structlog, console',
    `2026-11-22 10:00:00 [${ESC}[32minfo     ${ESC}[0m] giving up                      [app] ${LOGFMT}`,
  ],
  [
    'structlog, key and value',
    `event='giving up' fallback_decision='hold' retry_count=2 http_status=503 operation_id='${ID}'`,
  ],
  [
    'python-json-logger',
    json({ message: 'giving up', asctime: '2026-11-22 10:00:00,000', levelname: 'INFO', ...FACTS }),
  ],
  [
    'loguru, serialized',
    json({ text: 'giving up\n', record: { level: { name: 'INFO', no: 20 }, extra: FACTS } }),
  ],
  [
    'logging with a dict',
    `INFO:app:giving up {'fallback_decision': 'hold', 'retry_count': 2, 'http_status': 503, 'operation_id': '${ID}', 'ok': False, 'cause': None}`,
  ],
  [
    'tracing (Rust), json',
    json({
      timestamp: '2026-11-22T10:00:00Z',
      level: 'INFO',
      fields: { message: 'giving up', fallback_decision: 'hold', retry_count: 2, http_status: 503 },
      span: { operation_id: ID, name: 'call' },
      operation_id: ID,
    }),
  ],
  [
    'tracing (Rust), text',
    `2026-11-22T10:00:00.000Z  INFO call{operation_id="${ID}"}: app: giving up fallback_decision="hold" retry_count=2 http_status=503`,
  ],
  [
    'Serilog, compact',
    json({
      '@t': '2026-11-22T10:00:00Z',
      '@m': 'giving up',
      FallbackDecision: 'hold',
      RetryCount: 2,
      HttpStatus: 503,
      OperationId: ID,
    }),
  ],
  [
    'Elastic Common Schema, nested',
    json({
      '@timestamp': '2026-11-22T10:00:00Z',
      fallback: { decision: 'hold' },
      retry_count: 2,
      http: { response: { status_code: 503 } },
      operation: { id: ID },
    }),
  ],
  [
    'logback with Logstash',
    json({ '@timestamp': '2026-11-22T10:00:00Z', '@version': '1', level_value: 20000, ...FACTS }),
  ],
  [
    'Java, toString',
    `10:00:00.000 [main] INFO app - Decision(fallbackDecision=hold, retryCount=2, httpStatus=503, operationId=${ID})`,
  ],
  [
    'GELF',
    json({
      version: '1.1',
      host: 'h',
      short_message: 'giving up',
      _fallback_decision: 'hold',
      _retry_count: 2,
      _http_status: '503',
      _operation_id: ID,
    }),
  ],
  [
    'a container runtime around JSON',
    json({ log: `${json(FACTS)}\n`, stream: 'stdout', time: '2026-11-22T10:00:00Z' }),
  ],
  ['a container runtime around logfmt', json({ log: `level=info ${LOGFMT}\n`, stream: 'stdout' })],
  ['Kubernetes (CRI)', `2026-11-22T10:00:00.000000000Z stdout F ${json(FACTS)}`],
  ['docker compose', `app-1  | level=info ${LOGFMT}`],
  ['Heroku', `2026-11-22T10:00:00+00:00 app[web.1]: ${LOGFMT}`],
  ['Lambda', `2026-11-22T10:00:00.000Z\t${ID}\tINFO\t${json(FACTS)}\r`],
  ['journald', json({ MESSAGE: json(FACTS), PRIORITY: '6', _PID: '7' })],
  [
    'CloudWatch',
    json({
      messageType: 'DATA_MESSAGE',
      logEvents: [
        { id: '1', message: 'asked' },
        { id: '2', message: json(FACTS) },
      ],
    }),
  ],
  ['Cloud Logging', json({ severity: 'INFO', jsonPayload: FACTS, insertId: 'x' })],
  [
    'OpenTelemetry, OTLP/JSON logs',
    json({
      resourceLogs: [
        {
          resource: { attributes: [attribute('service.name', { stringValue: 'app' })] },
          scopeLogs: [
            {
              scope: { name: 'app' },
              logRecords: [
                { timeUnixNano: '1795341600000000000', body: { stringValue: 'asked' } },
                {
                  traceId: '5b8efff798038103d269b633813fc60c',
                  body: { stringValue: 'giving up' },
                  attributes: [
                    attribute('app.note', { stringValue: 'n' }),
                    attribute('fallback_decision', { stringValue: 'hold' }),
                    attribute('http.request.resend_count', { intValue: '2' }),
                    attribute('http.response.status_code', { intValue: 503 }),
                    attribute('operation_id', { stringValue: ID }),
                  ],
                },
              ],
            },
          ],
        },
      ],
    }),
  ],
  [
    'OpenTelemetry, OTLP/JSON with the record as body',
    json({
      resourceLogs: [
        {
          scopeLogs: [
            {
              logRecords: [
                {
                  body: {
                    kvlistValue: {
                      values: Object.entries(FACTS).map(([key, value]) =>
                        attribute(
                          key,
                          typeof value === 'number' ? { intValue: String(value) } : { stringValue: value },
                        ),
                      ),
                    },
                  },
                },
              ],
            },
          ],
        },
      ],
    }),
  ],
  [
    'OpenTelemetry, console exporter of Python',
    JSON.stringify(
      {
        name: 'call',
        context: { trace_id: '0x5b8e' },
        attributes: {
          fallback_decision: 'hold',
          'http.request.resend_count': 2,
          'http.response.status_code': 503,
          operation_id: ID,
        },
        events: [],
      },
      null,
      4,
    ),
  ],
  [
    'OpenTelemetry, console exporter of Node',
    `{\n  resource: { attributes: { 'service.name': 'app' } },\n  traceId: '5b8efff7',\n  parentId: undefined,\n  name: 'call',\n  attributes: {\n    fallback_decision: 'hold',\n    'http.request.resend_count': 2,\n    'http.response.status_code': 503,\n    operation_id: '${ID}'\n  },\n  status: { code: 2 },\n  events: [],\n  links: []\n}`,
  ],
  [
    'console.log of an object',
    `{ fallbackDecision: 'hold', retryCount: 2, httpStatus: 503, operationId: '${ID}' }`,
  ],
  [
    'console.log with words before it',
    `giving up { fallbackDecision: 'hold', retryCount: 2, httpStatus: 503, operationId: '${ID}', at: 2026-11-22T10:00:00.000Z, retry: [Function: retry] }`,
  ],
  ['pretty-printed JSON', `starting\n${JSON.stringify(FACTS, null, 2)}\nbye`, 2],
  [
    'pretty-printed JSON behind a prefix',
    `starting\nINFO decided: ${JSON.stringify({ call: FACTS }, null, '\t')}\nbye`,
    2,
  ],
]

describe('the log of', () => {
  it.each(LOGS)('%s gives its one record', (_who, text, line = 1) => {
    expect(read(text)).toMatchObject([{ ...GIVEN_UP, operationId: ID, line }])
  })

  it.each(LOGS)('%s gives nothing without its decision', (_who, text) => {
    expect(read(text.replaceAll(/decision/gi, 'choice'))).toEqual([])
  })
})

describe('a record of', () => {
  it.each([
    [
      'LiteLLM, with its payload beside the decision',
      {
        decision: 'fallback',
        standard_logging_object: {
          id: 'chatcmpl-1',
          trace_id: ID,
          call_type: 'acompletion',
          status: 'success',
          model: 'house-model',
          model_id: 'a5f3',
          hidden_params: {
            litellm_model_name: `openai/${FALLBACK_MODEL}`,
            additional_headers: { 'x-litellm-attempted-retries': 0, 'x-litellm-attempted-fallbacks': 1 },
          },
          messages: [{ role: 'user', content: '{"decision":"promote"}' }],
          error_information: { error_code: '', error_class: '' },
        },
      },
      {
        value: 'promote',
        surface: 'acompletion',
        servedModel: 'declared',
        servedRoute: 'fallback',
        retryCount: null,
        operationId: ID,
      },
    ],
    [
      'LiteLLM, of a failure',
      {
        decision: 'abort',
        standard_logging_object: {
          trace_id: ID,
          status: 'failure',
          call_type: 'aresponses',
          error_information: { error_code: '429', error_class: 'RateLimitError' },
        },
      },
      { value: 'hold', statusClass: '4xx', surface: 'aresponses', operationId: ID },
    ],
    [
      'Portkey',
      {
        decision: 'fallback',
        response: {
          status: 200,
          headers: {
            'x-portkey-retry-attempt-count': '1',
            'x-portkey-trace-id': ID,
            'x-portkey-last-used-option-index': 'config.targets[0]',
          },
        },
        retry: { attempts: 5 },
      },
      { value: 'promote', statusClass: '2xx', retryCount: 1, operationId: ID, servedRoute: null },
    ],
    [
      'Envoy AI Gateway',
      {
        retry_decision: 'not_retried',
        'gen_ai.request.model': 'x',
        'gen_ai.response.model': `${FALLBACK_MODEL}-2026-01-31`,
        response_code: 0,
        'x-envoy-attempt-count': '3',
        'x-request-id': ID,
      },
      { value: 'hold', statusClass: 'none', retryCount: 2, servedModel: 'declared', operationId: ID },
    ],
    [
      'ngrok',
      { decision: 'failover', 'Ngrok-AIG-Attempts': '3', 'Ngrok-AIG-Model': 'house-model', status_code: 200 },
      { value: 'promote', retryCount: 2, servedRoute: 'primary', statusClass: '2xx' },
    ],
    [
      'Databricks',
      {
        decision: 'fallback',
        routing_information: { attempts: [{ priority: 1 }, { priority: 2 }] },
        attempts: [{}, {}],
      },
      { value: 'promote', retryCount: 1 },
    ],
    [
      'OpenInference',
      { decision: 'promote', attributes: { 'llm.response.model_name': FALLBACK_MODEL, 'session.id': 's' } },
      { value: 'promote', servedModel: 'declared' },
    ],
    [
      'an agent that ends its retries',
      { type: 'auto_retry_end', success: false, attempt: 3, finalError: '529' },
      { terminal: true, value: 'hold', retryCount: null },
    ],
    [
      'an agent that goes to another model',
      { type: 'retry_fallback_applied', from: 'a/x', to: 'b/y', role: 'worker' },
      { terminal: false },
    ],
  ])('%s is read with its own names', (_who, record, expected) => {
    expect(read(json(record))).toMatchObject([expected])
  })
})
