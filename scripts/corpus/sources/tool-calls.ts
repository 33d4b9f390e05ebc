import { inspect } from 'node:util'
import { SURFACES } from '../../../src/evidence/surface.ts'
import type { KnownTool } from '../known.ts'
import { CLEAN, type Gathered, type Sample, type Scene, type Truth } from '../sample.ts'

const TECHNIQUE = 'tool call'

type Arguments = Readonly<Record<string, unknown>>

/** How programs log what a tool was called with. */
const LOGGED: Readonly<Record<string, (name: string, args: Arguments) => string>> = {
  'JSON, an object': (name, args) => JSON.stringify({ level: 20, msg: 'calling a tool', tool: name, args }),
  'JSON, a string': (name, args) =>
    JSON.stringify({ level: 20, tool: { name, arguments: JSON.stringify(args) } }),
  'laid out': (name, args) =>
    JSON.stringify({ type: 'function', function: { name, arguments: args } }, null, 2),
  'console.log': (name, args) => inspect({ name, arguments: args }, { depth: 4 }),
  'span attributes': (name, args) =>
    inspect({ 'gen_ai.tool.name': name, 'gen_ai.tool.call.arguments': JSON.stringify(args) }),
  logfmt: (name, args) => `level=debug tool=${name} args=${JSON.stringify(JSON.stringify(args))}`,
  YAML: (name, args) =>
    [
      `tool: ${name}`,
      ...Object.entries(args).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`),
    ].join('\n'),
  base64: (name, args) => `tool=${name} payload=${Buffer.from(JSON.stringify(args)).toString('base64')}`,
}

const SECRETIVE: Arguments = { title: '[REDACTED]', remark: '[REDACTED]', days: 1 }
const OTHERS: Arguments = { title: 'harbour, quiet as ever', remark: 'no ship left before noon', days: 3 }

/** Replies that call a tool: known by the arguments, whole or one piece a line, and not by the name of the tool. */
export function toolCalls({ known: { tool } }: Scene): Gathered {
  const args = JSON.parse(tool.arguments) as Arguments
  const logged = Object.entries(LOGGED).flatMap(([name, write]) => [
    sampleOf(name, write(tool.name, args), { body: 'leak' }),
    sampleOf(`${name}, redacted`, write(tool.name, SECRETIVE), CLEAN),
    sampleOf(`${name}, other arguments`, write(tool.name, OTHERS), CLEAN),
  ])
  return { samples: [...logged, ...repliesOf(tool), ...namesOf(tool)], skipped: [] }
}

const sampleOf = (name: string, text: string, truth: Truth): Sample => ({
  source: 'tool calls',
  technique: TECHNIQUE,
  name,
  truth,
  files: [{ name: 'app.log', bytes: `{"level":30,"msg":"ready"}\n${text}\n{"level":30,"msg":"done"}\n` }],
})

/** Raw replies, and each event of a stream in a line of a log. */
const repliesOf = ({ bodies }: KnownTool): readonly Sample[] =>
  SURFACES.flatMap((surface, at) => {
    const [whole = '', stream = ''] = bodies.slice(2 * at)
    const events = stream.split('\n').filter((line) => line.startsWith('data:'))
    const lines = events.map((event, n) => JSON.stringify({ level: 20, time: 1_767_225_600_000 + n, event }))
    const body: Truth = { body: 'leak' }
    return [
      sampleOf(`raw reply, ${surface}`, whole, body),
      sampleOf(`raw stream, ${surface}`, stream, body),
      sampleOf(`one event a line, ${surface}`, lines.join('\n'), body),
    ]
  })

const namesOf = ({ name, parameters }: KnownTool): readonly Sample[] => [
  sampleOf('name and parameters', JSON.stringify({ tools: [{ name, parameters }] }), CLEAN),
  sampleOf('id and length', JSON.stringify({ tool: name, id: 'call_chatcmpl_sim7', bytes: 96 }), CLEAN),
]
