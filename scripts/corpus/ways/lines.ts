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

/** What other threads write in the meantime. */
const NOISE = [
  '{"level":30,"time":1767225600001,"pid":41,"msg":"request completed","ms":12}',
  '{"level":30,"time":1767225600002,"pid":41,"route":"/health","status":200,"agent":"kube-probe/1.31"}',
  '{"level":20,"time":1767225600003,"pid":41,"event":"tick"}',
]
const TEXT_NOISE = [
  '2026-01-01 10:00:01,123 INFO  [http-nio-8080-exec-3] c.s.web.Filter - GET "/health" 200',
  '2026-01-01 10:00:01,124 INFO  [pool-1] c.s.db.Pool - 3 idle connections',
]

const amid = (noise: readonly string[], at: number, line: string): string =>
  at % 3 === 1 ? line : `${noise[at % noise.length] ?? ''}\n${line}`

const clock = (at: number): string => `10:00:${String(at % 60).padStart(2, '0')}`

/** Token lines among others. */
const AMID: readonly Way[] = [
  byToken('JSON lines of other shapes', (token, at) =>
    amid(NOISE, at, JSON.stringify({ level: 20, time: 1_767_225_600_000 + at, pid: 41, token })),
  ),
  byToken('text lines of other loggers', (token, at) =>
    amid(
      TEXT_NOISE,
      at,
      `2026-01-01 ${clock(at)},${100 + at} DEBUG [stream-1] c.s.llm.Client - token: ${token}`,
    ),
  ),
  byToken('heartbeats', (token, at) =>
    amid([`${clock(at)} heartbeat ok worker=${at % 7}`], at, `${clock(at)} token ${JSON.stringify(token)}`),
  ),
  byToken('docker, of text lines among others', (token, at) =>
    amid([docker('GET /health 200', at)], at, docker(`DEBUG token ${at}: ${token}`, at)),
  ),
]

/** What other languages print of a chunk, and what traces record of it. */
const PRINTED: readonly Way[] = [
  byToken(
    'Go, %+v',
    (token, at) =>
      `2026/01/01 ${clock(at)} chunk: {ID:c1 Choices:[{Index:0 Delta:{Content:${token} Role:} FinishReason:}]}`,
  ),
  byToken(
    'Ruby, inspect',
    (token, at) =>
      `D, [2026-01-01T${clock(at)}.${100_000 + at} #41] DEBUG -- : {"choices"=>[{"delta"=>{"content"=>${JSON.stringify(token)}}}]}`,
  ),
  byToken(
    'PHP, var_dump',
    (token) =>
      `array(2) {\n  ["index"]=>\n  int(0)\n  ["content"]=>\n  string(${token.length}) "${token}"\n}`,
  ),
  byToken(
    'Rust, dbg!',
    (token, at) =>
      `[src/main.rs:42:9] chunk = Chunk {\n    id: "c1",\n    index: ${at},\n    delta: Some(\n        ${JSON.stringify(token)},\n    ),\n}`,
  ),
  byToken(
    'Rust, tracing',
    (token, at) => `${time(at)} DEBUG app::stream: received chunk=Some(${JSON.stringify(token)}) idx=${at}`,
  ),
  byToken(
    'Kotlin',
    (token, at) => `${clock(at)} DEBUG c.s.Client - Chunk(id=c1, delta=Delta(content=${token}, role=null))`,
  ),
  byToken('a Python prompt', (token) => `>>> next(chunks).choices[0].delta.content\n${repr(token)}`),
  byToken('strace', (token) => `write(1, ${JSON.stringify(token)}, ${token.length}) = ${token.length}`),
  byToken('a token and its number', (token, at) => `${token}  <- token ${at}`),
  byToken('asciinema', (token, at) => JSON.stringify([at * 0.05, 'o', token])),
  byToken('CSV', (token, at) => `${at},${time(at)},"${token.replaceAll('"', '""')}",assistant`),
  byToken('YAML', (token, at) => `- index: ${at}\n  delta: ${JSON.stringify(token)}`),
  byToken('spans of a page', (token, at) => `<span class="tok" data-i="${at}">${token}</span>`),
  byToken(
    'bulk of a search index',
    (token, at) => `{"index":{"_id":"${at}"}}\n${JSON.stringify({ at, msg: token })}`,
  ),
]

/** Tokens on one line. */
const ON_ONE_LINE: readonly Way[] = [
  ['objects', (token: string) => JSON.stringify({ d: token }), ','] as const,
  [
    'objects of objects',
    (token: string, at: number) => JSON.stringify({ i: at, d: { content: token } }),
    ', ',
  ] as const,
  [
    'spans',
    (token: string, at: number) => `<span data-i="${at}">${token.replace('\n', '&#10;')}</span>`,
    '',
  ] as const,
  ['reprs', (token: string) => repr(token.replaceAll('\n', '\\n')), ', '] as const,
].map(([name, write, between]): Way => ({
  technique: 'one token a line',
  name: `${name} on one line`,
  // A stream begins before the value, and line ends of its text stand in some tokens: they are no parts.
  write: (value) =>
    (`The last one of them had to say, and nobody asked: ${value}`.match(/\s*[^\s]{1,5}/gu) ?? [])
      .map((token, at) => write(at % 9 === 4 ? `\n${token}` : token, at))
      .join(between),
}))

/** Docker cuts a line after 16 KiB (https://docs.docker.com/engine/logging/), containerd as well. */
const CUT = 16 * 1024

/** A long line with the value, a word of its own, across the cut. */
const longLine = (value: string): string => {
  const before = `{"pad":"${'0123456789 abcdef; '.repeat(2000)}`.slice(
    0,
    CUT - 1 - Math.floor(value.length / 2),
  )
  return `${before} ${value} and so on`
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
export const LINES: readonly Way[] = [...LOGGERS, ...AMID, ...PRINTED, ...ON_ONE_LINE, ...RUNTIMES, ...WRITES]
