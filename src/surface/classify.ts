import type { Reading, RequestProfile, Surface } from '../evidence/surface.ts'
import { REQUEST_PROFILES, SURFACES } from '../evidence/surface.ts'
import { jsonValue, readJson } from './json.ts'
import { isAbsent, isObject, member, stringAt } from './member.ts'
import { read } from './read.ts'
import type { Reply } from './reply.ts'

/** The answer to one line: how the reply reads, or what is wrong with the line. Neither quotes the reply. */
export type Classified =
  | {
      readonly id: string
      readonly outcome: Reading['outcome']
      /** Null on a pass. */
      readonly code: string | null
      readonly reason: string
    }
  | { readonly problem: string; readonly id: string | null }

const USABLE: Readonly<Record<'text' | 'tool-call' | 'refusal', string>> = {
  text: 'The reply ends clearly and holds text that can be used.',
  'tool-call': 'The reply ends clearly and holds a tool call with readable arguments.',
  refusal: 'The reply ends clearly and holds an explicit refusal.',
}

/**
 * Reads one JSON line `{id, surface, stream, status, headers, body}`. `stream` is false where it is left out, `headers`
 * may be left out, `body_base64` may stand for `body`, `profile` may be added. Never throws.
 */
export function classifyLine(line: string): Classified {
  const json = readJson(line)
  const value = jsonValue(json)
  const id = idOf(value)
  if (json.state !== 'read' && json.state !== 'unpaired-surrogate')
    return { problem: 'The line is not one JSON object.', id }
  if (!isObject(value)) return { problem: 'The line is not one JSON object.', id }
  if (id === null) return { problem: 'The member "id" is not a string or a number.', id }
  const surface = SURFACES.find((known) => known === member(value, 'surface'))
  if (surface === undefined) {
    return { problem: `The member "surface" is not one of ${SURFACES.join(', ')}.`, id }
  }
  const reply = replyOf(value)
  if (typeof reply === 'string') return { problem: reply, id }
  const stream = member(value, 'stream') ?? false
  if (typeof stream !== 'boolean') return { problem: 'The member "stream" is not true or false.', id }
  const profile = member(value, 'profile') ?? 'minimal'
  const known = REQUEST_PROFILES.find((one) => one === profile)
  if (known === undefined) {
    return { problem: `The member "profile" is not one of ${REQUEST_PROFILES.join(', ')}.`, id }
  }
  return answer(id, surface, stream, known, reply)
}

function answer(
  id: string,
  surface: Surface,
  stream: boolean,
  profile: RequestProfile,
  reply: Reply,
): Classified {
  const reading = read(reply, { surface, stream, profile, fields: [] })
  return reading.outcome === 'pass'
    ? { id, outcome: 'pass', code: null, reason: USABLE[reading.usable] }
    : { id, outcome: reading.outcome, code: reading.code, reason: reading.reason }
}

function idOf(value: unknown): string | null {
  const id = member(value, 'id')
  return typeof id === 'number' ? String(id) : typeof id === 'string' ? id : null
}

/** The reply of a line, or a sentence that says what is wrong with it. */
function replyOf(value: unknown): Reply | string {
  const status = member(value, 'status')
  if (typeof status !== 'number' || !Number.isInteger(status))
    return 'The member "status" is not a whole number.'
  const headers = headersOf(member(value, 'headers'))
  if (headers === null)
    return 'The member "headers" is not an object of names to strings or lists of strings.'
  const body = bodyOf(value)
  if (body === null) return 'The line has neither a "body" nor a "body_base64" that can be read.'
  const ended = member(value, 'ended') ?? 'complete'
  if (ended !== 'complete' && ended !== 'cut' && ended !== 'over-cap') {
    return 'The member "ended" is not one of complete, cut, over-cap.'
  }
  return { status, headers, body, ended }
}

function headersOf(value: unknown): ReadonlyMap<string, string> | null {
  if (isAbsent(value)) return new Map()
  if (!isObject(value)) return null
  const headers = new Map<string, string>()
  for (const [name, given] of Object.entries(value)) {
    const values: readonly unknown[] = Array.isArray(given) ? given : [given]
    const texts = values.filter((one) => typeof one === 'string' || typeof one === 'number').map(String)
    if (texts.length < values.length && !isAbsent(given)) return null
    const lower = name.toLowerCase()
    const before = headers.get(lower)
    headers.set(lower, [...(before === undefined ? [] : [before]), ...texts].join(', '))
  }
  return headers
}

const BASE64 = /^[A-Za-z0-9+/_-]*={0,2}$/

function bodyOf(value: unknown): Uint8Array | null {
  const encoded = stringAt(value, 'body_base64')
  if (encoded !== null) {
    const text = encoded.replace(/\s/g, '')
    return BASE64.test(text) ? Buffer.from(text, 'base64') : null
  }
  const body = member(value, 'body')
  if (typeof body === 'string') return Buffer.from(body)
  if (isObject(body) || Array.isArray(body)) return Buffer.from(JSON.stringify(body))
  // No body at all is what a 204 has.
  return isAbsent(body) ? new Uint8Array() : null
}
