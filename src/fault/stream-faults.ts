import type { Fault } from '../evidence/fault.ts'
import { composeError } from '../surface/compose.ts'
import { breakJson } from './bend.ts'
import { healthyReply } from './healthy.ts'
import type { FaultCall, ReplyScript } from './script.ts'
import { reply } from './script.ts'

/** Faults inside an event stream that began well, under status 200. */
export const STREAM_FAULTS = {
  // Between two events: a reader that knows no end mark takes what came for the whole.
  'stream-cut': (call) => stream(call, (events, middle) => events.slice(0, middle + 1)),
  'stream-stall': (call) => stream(call, (events, middle) => events.slice(0, middle), { then: 'stall' }),
  'stream-malformed-event': (call) =>
    stream(call, (events, middle) => events.map((event, at) => (at === middle ? breakJson(event) : event))),
  'stream-error-event': (call) =>
    stream(call, (events, middle) => [...events.slice(0, middle), errorEvent(call, middle)]),
  'stream-no-terminal': (call) => stream(call, (events) => events.filter((event) => !saysWhy(event))),
  'stream-endless': (call) =>
    stream(call, (events, middle) => events.slice(0, middle + 1), {
      delayBetweenMs: ENDLESS_DELAY_MS,
      then: 'endless',
    }),
} as const satisfies Partial<Record<Fault, (call: FaultCall) => ReplyScript>>

/** Fifty events a second: always busy, so that no idle timeout helps, and cheap for the machine. */
const ENDLESS_DELAY_MS = 20

/** Plays a changed event stream. The middle event is always one of the model's words or arguments. */
function stream(
  call: FaultCall,
  change: (events: readonly string[], middle: number) => readonly string[],
  rest: Partial<Pick<ReplyScript, 'delayBetweenMs' | 'then'>> = {},
): ReplyScript {
  const { status, headers, chunks } = healthyReply(call)
  return reply(status, headers, change(chunks, Math.floor(chunks.length / 2)), rest)
}

/**
 * The chat chunk that gives the reason, or the terminal event. `[DONE]` stays: one-api ended streams so (issue 1523), and
 * a client that waits for it alone takes the reply for whole.
 */
function saysWhy(event: string): boolean {
  return /"finish_reason":"|^event: response\.completed$/m.test(event)
}

/** Chat wraps the envelope in a data line; Responses has an event of its own. Source: openai-node, resources of both. */
function errorEvent({ surface, ids }: FaultCall, sequence: number): string {
  const message = 'The provider failed to go on.'
  if (surface === 'responses') {
    const data = { type: 'error', code: 'server_error', message, param: null, sequence_number: sequence }
    return `event: error\ndata: ${JSON.stringify(data)}\n\n`
  }
  const envelope = composeError({ status: 200, code: 'server_error', message, requestId: ids.request })
  return `data: ${envelope.chunks.join('')}\n\n`
}
