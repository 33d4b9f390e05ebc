import { createHmac, randomBytes } from 'node:crypto'
import type { Fingerprint } from '../../src/evidence/brand.ts'
import type { Surface } from '../../src/evidence/surface.ts'
import { SURFACES } from '../../src/evidence/surface.ts'
import { type Engine, makeEngine } from '../../src/leak/engine.ts'
import { canaryLike } from '../../src/policy/canary.ts'
import { buildRequest } from '../../src/surface/ask.ts'

/** Everything that a run of the corpus knows and searches for, and what resembles it. */
export interface Known {
  readonly key: string
  /** Of the same form, and never searched for. */
  readonly otherKey: string
  readonly prompt: string
  readonly reply: string
  readonly account: string
  readonly otherAccount: string
  readonly error: string
  /** Raw replies as they come on the wire. */
  readonly bodies: readonly string[]
  readonly tool: KnownTool
}

/** A tool that the model was made to call. */
export interface KnownTool {
  readonly name: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly prompt: string
  /** What the model called it with: JSON text. */
  readonly arguments: string
  /** Raw replies that hold the call, in the order of the surfaces: whole, streaming. */
  readonly bodies: readonly string[]
}

/** The model that every client asks for. */
export const MODEL = 'simulated-model'
/** Refused by the simulator with an error of the documented form. */
export const NO_MODEL = 'no-such-model.invalid'

const ERROR =
  'The account of this workspace may not use the group that was asked for; move “the job” to another one (request 20261122063400123456789).'

const promptWith = (words: string): string =>
  'You are the editor of a small-town paper.\nWrite three calm, plain sentences about tomorrow’s weather – no figures, ' +
  `no names & no headlines. Keep it short, and repeat the words "${words}" in each of them.`

const fresh = (bytes: number): string => randomBytes(bytes).toString('hex')

/** Draws the keys and the nonce of one run, and asks the simulator at `baseUrl` once in each form for its replies. */
export async function makeKnown(baseUrl: string, key: string): Promise<Known> {
  const prompt = promptWith(`naïve façade ${fresh(6)}, café`)
  const bodies = await repliesTo({ baseUrl, key, prompt, tool: null })
  return {
    key,
    otherKey: newKey(),
    prompt,
    reply: stringIn(bodies[0] ?? '', 'content'),
    account: `org-${fresh(9)}`,
    otherAccount: `org-${fresh(9)}`,
    error: ERROR,
    bodies,
    tool: await makeTool(baseUrl, key),
  }
}

const PARAMETERS = {
  type: 'object',
  properties: {
    title: { type: 'string' },
    remark: { type: 'string' },
    days: { type: 'integer' },
  },
  required: ['title', 'remark', 'days'],
}

async function makeTool(baseUrl: string, key: string): Promise<KnownTool> {
  const tool = { name: 'file_report', parameters: PARAMETERS }
  const prompt = `File the report of the week and repeat the words "ferry ${fresh(4)}, fog – and tea" in each field.`
  const bodies = await repliesTo({ baseUrl, key, prompt, tool })
  return { ...tool, prompt, bodies, arguments: stringIn(bodies[0] ?? '', 'arguments') }
}

/** A key of the form that CometAPI gives out. */
export function newKey(): string {
  return canaryLike(null, randomBytes)
}

/** The search that the whole corpus is judged by. */
export function engineOf(known: Known): Engine {
  const secret = randomBytes(32)
  const fingerprint = (value: string) =>
    createHmac('sha256', secret).update(value).digest('hex') as Fingerprint
  const needles = {
    credentials: [known.key],
    bodies: [...known.bodies, ...known.tool.bodies],
    errors: [known.error],
    prompts: [known.prompt, known.tool.prompt],
    account: [known.account],
    nonces: [],
  }
  return makeEngine(needles, fingerprint)
}

interface Asking {
  readonly baseUrl: string
  readonly key: string
  readonly prompt: string
  /** Null: the model answers with words. */
  readonly tool: Pick<KnownTool, 'name' | 'parameters'> | null
}

/** The replies of both surfaces, each whole and streaming. */
async function repliesTo(asking: Asking): Promise<readonly string[]> {
  const bodies: string[] = []
  for (const surface of SURFACES)
    for (const stream of [false, true]) bodies.push(await rawReply(asking, surface, stream))
  return bodies
}

/** Chat nests a tool under `function`, Responses does not. */
const toolsOf = (surface: Surface, tool: NonNullable<Asking['tool']>): object =>
  surface === 'responses'
    ? { tools: [{ type: 'function', ...tool }], tool_choice: { type: 'function', name: tool.name } }
    : {
        tools: [{ type: 'function', function: tool }],
        tool_choice: { type: 'function', function: { name: tool.name } },
      }

async function rawReply({ baseUrl, key, prompt, tool }: Asking, surface: Surface, stream: boolean) {
  const profile = stream ? 'streaming' : 'minimal'
  const built = buildRequest({ surface, profile, model: MODEL, prompt, outputTokens: 200 })
  const { path } = built
  const body = { ...built.body, ...(tool === null ? {} : toolsOf(surface, tool)) }
  const response = await fetch(`${baseUrl}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`the simulator answered ${response.status}`)
  return response.text()
}

/** The string member of a reply. */
function stringIn(body: string, name: 'content' | 'arguments'): string {
  const text = new RegExp(`"${name}":("(?:[^"\\\\]|\\\\.)*")`).exec(body)?.[1]
  if (text === undefined) throw new Error(`the simulator’s chat reply holds no ${name}`)
  return String(JSON.parse(text))
}
