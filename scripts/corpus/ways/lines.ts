import { inspect } from 'node:util'
import { pieces, type Way } from './way.ts'

const time = (at: number): string =>
  `2026-01-01T10:00:${String(at % 60).padStart(2, '0')}.${String((at * 37) % 1000).padStart(3, '0')}Z`

/** A value one token a line, written by a logger. */
function byToken(name: string, line: (token: string, at: number) => string): Way {
  return {
    technique: 'one token a line',
    name,
    write: (value) => (value.match(/\s*[^\s]{1,5}/gu) ?? []).map((token, at) => line(token, at)).join('\n'),
  }
}

/** A line of Docker's json-file driver: https://docs.docker.com/engine/logging/drivers/json-file/. */
const docker = (line: string, at: number): string =>
  JSON.stringify({ log: `${line}\n`, stream: 'stdout', time: time(at) })

const delta = (content: string): string =>
  JSON.stringify({ id: 'c1', object: 'chat.completion.chunk', choices: [{ index: 0, delta: { content } }] })

/** A Responses event with the members around a delta that OpenAI documents. */
const event = (text: string, at: number): string =>
  JSON.stringify({
    ...{ type: 'response.output_text.delta', sequence_number: at, item_id: 'msg_1' },
    ...{ output_index: 0, content_index: 0, delta: text, logprobs: [] },
  })

/** As Python shows a text: in apostrophes where it holds none. */
const repr = (text: string): string => {
  const mark = text.includes("'") ? '"' : "'"
  return `Choice(delta=Delta(content=${mark}${text}${mark}, role=None, tool_calls=None), index=0)`
}

const LOGGERS: readonly Way[] = [
  byToken('bare', (token) => token),
  byToken('time and level', (token, at) => `${time(at)} DEBUG [stream] token=${JSON.stringify(token)}`),
  byToken('Python logging', (token, at) => `DEBUG:app.stream:chunk ${at}: ${token}`),
  byToken('JSON', (token, at) =>
    JSON.stringify({ level: 20, time: 1_767_225_600_000 + at * 13, pid: 41, token }),
  ),
  byToken(
    'SSE',
    (token, at) =>
      `data: ${JSON.stringify({ id: 'c1', choices: [{ index: 0, delta: { content: token } }], n: at })}\n`,
  ),
  byToken(
    'syslog',
    (token, at) => `Jan  1 10:00:${String(at % 60).padStart(2, '0')} host app[4711]: delta "${token}"`,
  ),
  byToken(
    'logfmt',
    (token, at) => `ts=${time(at)} lvl=debug seq=${at} delta=${JSON.stringify(token)} model=m`,
  ),
  byToken('SSE as a string', (token, at) =>
    JSON.stringify({ level: 20, time: 1_767_225_600_000 + at, event: `data: ${delta(token)}` }),
  ),
  byToken('docker, of JSON lines', (token, at) => docker(JSON.stringify({ level: 20, seq: at, token }), at)),
  byToken('docker, of text lines', (token, at) =>
    docker(`${time(at)} DEBUG [stream] chunk ${at}: ${token}`, at),
  ),
  byToken('docker, of SSE as a string', (token, at) =>
    docker(JSON.stringify({ level: 20, time: 1_767_225_600_000 + at, event: `data: ${delta(token)}` }), at),
  ),
  byToken('Python repr', (token) => repr(token)),
  byToken('Python repr in JSON', (token, at) =>
    JSON.stringify({ level: 'DEBUG', time: time(at), msg: `chunk: ${repr(token)}` }),
  ),
  byToken('console.log', (token) =>
    inspect({ id: 'c1', choices: [{ index: 0, delta: { content: token } }] }, { depth: 4, compact: false }),
  ),
  byToken('journald, JSON', (token, at) =>
    JSON.stringify({ PRIORITY: '7', MESSAGE: `DEBUG chunk ${at}: ${token}`, _PID: '411', at: `${at * 991}` }),
  ),
  byToken('compose', (token, at) => `app-1  | ${time(at)} DEBUG data: ${event(token, at)}`),
  byToken('cloud logging', (token, at) =>
    JSON.stringify({
      textPayload: `data: ${event(token, at)}`,
      insertId: `a${at * 7919}`,
      timestamp: time(at),
    }),
  ),
  byToken('Responses events', (token, at) =>
    JSON.stringify({
      type: 'response.output_text.delta',
      sequence_number: at,
      item_id: 'msg_1',
      delta: token,
    }),
  ),
]

/** Docker cuts a line after 16 KiB (https://docs.docker.com/engine/logging/), containerd as well. */
const CUT = 16 * 1024

/** A long line with the value across the cut. */
const longLine = (value: string): string => {
  const before = `{"pad":"${'0123456789 abcdef; '.repeat(2000)}`.slice(0, CUT - Math.floor(value.length / 2))
  return `${before}${value} and so on`
}

const halves = (line: string): readonly [string, string] => [line.slice(0, CUT), line.slice(CUT)]

const dockerLine = (log: string, at: number): string =>
  JSON.stringify({ log, stream: 'stderr', time: `2026-01-01T10:00:00.${String(123_456_789 + at)}Z` })

const RUNTIMES: readonly Way[] = [
  {
    technique: 'container runtime',
    name: 'docker json-file',
    write: (value) => {
      const [first, rest] = halves(longLine(value))
      return [
        dockerLine('started\n', 0),
        dockerLine(first, 1),
        dockerLine(`${rest}\n`, 2),
        dockerLine('ended\n', 3),
      ].join('\n')
    },
  },
  {
    technique: 'container runtime',
    name: 'CRI, P and F',
    write: (value) => {
      const [first, rest] = halves(longLine(value))
      return `2026-01-01T10:00:00.100000001Z stdout F started\n2026-01-01T10:00:00.200000002Z stdout P ${first}\n2026-01-01T10:00:00.200000009Z stdout F ${rest}\n`
    },
  },
]

/** Adjacent writes that a collector made lines of, each with what it puts in front. */
const WRITES: readonly Way[] = [
  {
    technique: 'adjacent writes',
    name: 'two writes, one prefix',
    write: (value) => {
      const cut = Math.floor(value.length / 2)
      return [`app-1  | ${value.slice(0, cut)}`, `app-1  | ${value.slice(cut)}`].join('\n')
    },
  },
  {
    technique: 'adjacent writes',
    name: 'kubectl prefix',
    write: (value) =>
      pieces(value, 18)
        .map((piece) => `[pod/app-7d9c/app] ${piece}`)
        .join('\n'),
  },
  {
    technique: 'adjacent writes',
    name: 'JSON lines',
    write: (value) =>
      pieces(value, 21)
        .map((chunk, at) => JSON.stringify({ ts: time(at), stream: 'stdout', chunk }))
        .join('\n'),
  },
  {
    technique: 'adjacent writes',
    name: 'list of chunks',
    write: (value) =>
      JSON.stringify(
        pieces(value, 7).map((content) => ({
          id: 'chatcmpl_1',
          object: 'chat.completion.chunk',
          model: 'm',
          choices: [{ index: 0, delta: { content }, finish_reason: null }],
        })),
      ),
  },
]

/** Values that are spread over lines. */
export const LINES: readonly Way[] = [...LOGGERS, ...RUNTIMES, ...WRITES]
