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
  const ask = (surface: Surface, stream: boolean) => rawReply({ baseUrl, key, prompt, surface, stream })
  const bodies: string[] = []
  for (const surface of SURFACES) for (const stream of [false, true]) bodies.push(await ask(surface, stream))
  return {
    key,
    otherKey: newKey(),
    prompt,
    reply: textOf(bodies[0] ?? ''),
    account: `org-${fresh(9)}`,
    otherAccount: `org-${fresh(9)}`,
    error: ERROR,
    bodies,
  }
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
    bodies: known.bodies,
    errors: [known.error],
    prompts: [known.prompt],
    account: [known.account],
    nonces: [],
  }
  return makeEngine(needles, fingerprint)
}

interface Asking {
  readonly baseUrl: string
  readonly key: string
  readonly prompt: string
  readonly surface: Surface
  readonly stream: boolean
}

async function rawReply({ baseUrl, key, prompt, surface, stream }: Asking): Promise<string> {
  const profile = stream ? 'streaming' : 'minimal'
  const { path, body } = buildRequest({ surface, profile, model: MODEL, prompt, outputTokens: 200 })
  const response = await fetch(`${baseUrl}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`the simulator answered ${response.status}`)
  return response.text()
}

function textOf(body: string): string {
  const text = /"content":("(?:[^"\\]|\\.)*")/.exec(body)?.[1]
  if (text === undefined) throw new Error('the simulator’s chat reply holds no text')
  return String(JSON.parse(text))
}
