import type { Fault } from '../evidence/fault.ts'
import { healthyReply } from './healthy.ts'
import type { FaultCall, Script } from './script.ts'
import { reply } from './script.ts'

/** Faults of the connection: the reply, where there is one, is well-formed as far as it goes. */
export const TRANSPORT_FAULTS = {
  silent: () => ({ kind: 'silence' }),
  'slow-first-byte': (call) => healthy(call, { delayFirstByteMs: SLOW_FIRST_BYTE_MS }),
  'slow-body': (call) => healthy(call, { delayBetweenMs: SLOW_CHUNK_MS }),
  reset: () => ({ kind: 'reset' }),
  'reset-mid-body': (call) => resetMidBody(call),
  redirect: (call) => redirect(call),
} as const satisfies Partial<Record<Fault, (call: FaultCall) => Script>>

/** Longer than a human waits, shorter than the 10 to 60 s that clients allow for one request. */
const SLOW_FIRST_BYTE_MS = 3000

/** With PIECES pieces about two and a half seconds for a whole reply: slow, but inside every sane deadline. */
const SLOW_CHUNK_MS = 250
const PIECES = 10

function healthy(call: FaultCall, pace: { delayFirstByteMs?: number; delayBetweenMs?: number }): Script {
  const { status, headers, chunks } = healthyReply(call)
  return reply(status, headers, cut(chunks.join(''), PIECES), pace)
}

/** Half of a good reply: an event stream breaks inside an event, JSON inside a member. */
function resetMidBody(call: FaultCall): Script {
  const { status, headers, chunks } = healthyReply(call)
  const [half = ''] = cut(chunks.join(''), 2)
  return reply(status, headers, [half], { then: 'reset' })
}

/**
 * 307 keeps method and body (RFC 9110, section 15.4.8): a client that follows sends the prompt, and every credential in
 * a header that it does not know as one, to another origin.
 */
function redirect({ redirectOrigin, surface }: FaultCall): Script {
  const path = surface === 'responses' ? '/v1/responses' : '/v1/chat/completions'
  return reply(307, { location: `${redirectOrigin}${path}`, 'content-type': 'text/plain; charset=utf-8' }, [
    'Temporary Redirect\n',
  ])
}

/** Cuts by characters, never between the halves of a surrogate pair. Pieces are about equal and never empty. */
function cut(text: string, pieces: number): readonly string[] {
  const characters = Array.from(text)
  const length = Math.max(1, Math.ceil(characters.length / pieces))
  const cuts: string[] = []
  for (let at = 0; at < characters.length; at += length) cuts.push(characters.slice(at, at + length).join(''))
  return cuts
}
