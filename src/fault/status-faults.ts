import type { Fault } from '../evidence/fault.ts'
import { composeError } from '../surface/compose.ts'
import type { FaultCall, ReplyScript } from './script.ts'
import { reply } from './script.ts'

/** Faults that are told by their status: an error reply, the same for both surfaces, streaming or not. */
export const STATUS_FAULTS = {
  'bad-credential': (call) => envelope(call, 401, 'invalid_api_key', 'The API key is not valid.'),
  'invalid-request': (call) => envelope(call, 400, 'invalid_request', missingField(call)),
  'invalid-request-as-500': (call) => envelope(call, 500, 'invalid_request', missingField(call)),
  'model-not-found': (call) =>
    envelope(call, 503, 'model_not_found', `No available channel for group default and model ${call.model}`),
  forbidden: (call) => envelope(call, 403, 'permission_denied', 'This key may not use the requested model.'),
  'not-found': () => page(404, 'Not Found', 'nginx'),
  'payload-too-large': (call) => envelope(call, 413, 'request_too_large', 'The request body is too large.'),
  'quota-exhausted': (call) => envelope(call, 403, 'insufficient_user_quota', accountMessage(call)),
  'rate-limited': (call) => rateLimited(call, { 'retry-after': '1' }),
  'rate-limited-date': (call) => rateLimited(call, { 'retry-after': dateAfter(call.now) }),
  'rate-limited-ms': (call) => rateLimited(call, { 'retry-after-ms': String(RETRY_AFTER_MS) }),
  'rate-limited-bare': (call) => rateLimited(call, {}),
  'retry-after-excessive': (call) => rateLimited(call, { 'retry-after': String(EXCESSIVE_RETRY_AFTER_S) }),
  'server-error': (call) => envelope(call, 500, 'server_error', 'The provider failed to answer.'),
  overloaded: (call) => envelope(call, 503, 'server_error', 'The gateway is overloaded, try again later.'),
  'edge-timeout': () => page(524, 'A timeout occurred', 'edge'),
  flap: (call) => envelope(call, 500, 'server_error', 'The provider failed to answer.'),
} as const satisfies Partial<Record<Fault, (call: FaultCall) => ReplyScript>>

/** Short enough that three attempts still end in good time, long enough to be told from an immediate retry. */
const RETRY_AFTER_MS = 300

/** An hour: no request can wait for it. openai-node before 7.5.0 slept whatever the header asked for. */
const EXCESSIVE_RETRY_AFTER_S = 3600

function envelope(
  call: FaultCall,
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): ReplyScript {
  const composed = composeError({ status, code, message, requestId: call.ids.request })
  return reply(status, { ...composed.headers, ...headers }, composed.chunks)
}

function rateLimited(call: FaultCall, headers: Readonly<Record<string, string>>): ReplyScript {
  return envelope(call, 429, 'rate_limit_exceeded', 'Too many requests, slow down.', headers)
}

/** An HTTP date has whole seconds: one second from now, rounded up, so that the wait is never shorter than a second. */
function dateAfter(now: Date): string {
  return new Date(Math.ceil(now.getTime() / 1000 + 1) * 1000).toUTCString()
}

function missingField({ surface }: FaultCall): string {
  return `field ${surface === 'responses' ? 'input' : 'messages'} is required`
}

/** Gateways of the new-api family name the rest of the balance and the price of the call in this message. */
function accountMessage({ markers }: FaultCall): string {
  return (
    `Insufficient balance: ${markers.balance} left of quota ${markers.quota}, this call costs ${markers.cost} ` +
    `(organization ${markers.organization}, project ${markers.project}, account ${markers.email})`
  )
}

function page(status: number, title: string, server: string): ReplyScript {
  return reply(status, { 'content-type': 'text/html; charset=utf-8', server }, [pageText(status, title)])
}

/** A plain page as web servers and edges answer with. */
export function pageText(status: number, title: string): string {
  return (
    `<!DOCTYPE html>\n<html>\n<head><title>${status} ${title}</title></head>\n` +
    `<body>\n<h1>${status} ${title}</h1>\n<hr>\n</body>\n</html>\n`
  )
}
