import type { Token } from '../evidence/brand.ts'
import type { ErrorSeen } from '../evidence/surface.ts'
import type { Envelope } from './envelope.ts'
import { bareErrorIn, errorIn, errorInside } from './envelope.ts'
import { jsonValue, readJson } from './json.ts'
import { member } from './member.ts'
import type { Reply } from './reply.ts'
import { decodeUtf8, holdsEventLines, sniff } from './reply.ts'
import { readEvents } from './sse.ts'

/** An error reply: what may be kept of it, and its words, which go to the needle sink alone. */
export interface ErrorRead {
  readonly seen: ErrorSeen
  readonly texts: readonly string[]
}

/** Reads whatever error a reply carries, in any envelope, also inside a stream. Never throws. */
export function readError(reply: Reply): ErrorRead {
  const { text } = decodeUtf8([reply.body])
  const kind = sniff(text)
  const envelope = kind === 'html' ? null : envelopeIn(text, reply.body)
  const texts = envelope?.texts ?? (kind === 'text' ? [text.trim()] : [])
  const seen = {
    readable: envelope?.documented ?? false,
    code: envelope?.code ?? null,
    requestId: requestId(reply.headers, texts),
  }
  return { seen, texts }
}

function envelopeIn(text: string, body: Uint8Array): Envelope | null {
  const value = jsonValue(readJson(text))
  const whole = errorIn(value) ?? errorInside(value) ?? bareErrorIn(value)
  if (whole !== null || !holdsEventLines(text)) return whole
  const { events, errorLines, unfinished } = readEvents([body])
  const data = [...events, ...(unfinished === null ? [] : [unfinished])]
  const found = data.map((event) => {
    const value = jsonValue(readJson(event.data))
    return event.name === 'error'
      ? bareErrorIn(value)
      : (errorIn(value) ?? errorIn(member(value, 'response')) ?? errorInside(value))
  })
  const lines = errorLines.map((line) => bareErrorIn(jsonValue(readJson(line))))
  return [...found, ...lines].find((one) => one !== null) ?? null
}

const TOKEN = /^[\w.:-]{1,128}$/
const REQUEST_ID_HEADERS = ['x-request-id', 'x-oneapi-request-id', 'request-id', 'cf-ray'] as const
const REQUEST_ID_IN_TEXT = /\(request id: ?([\w.:-]{1,128})\)/i

/**
 * The id that support asks for. A header that is no clean token is passed over. `cf-ray` names only the edge,
 * so the message's own `(request id: ...)` comes before it. Source: contract facts 3.3.
 */
export function requestId(headers: ReadonlyMap<string, string>, texts: readonly string[]): Token | null {
  const named = REQUEST_ID_HEADERS.filter((name) => name !== 'cf-ray').map((name) => headers.get(name))
  const said = texts.map((text) => REQUEST_ID_IN_TEXT.exec(text)?.[1])
  return [...named, ...said, headers.get('cf-ray')].find(isToken) ?? null
}

function isToken(value: string | undefined): value is Token {
  return value !== undefined && TOKEN.test(value)
}
