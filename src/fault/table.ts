import type { Expectation, Fault } from '../evidence/fault.ts'
import { FAULTS } from '../evidence/fault.ts'

/** What kind of failure a fault is. */
export const FAULT_GROUPS = [
  'permanent',
  'transient',
  'routes',
  'transport',
  'shape',
  'stream',
  'size',
  'caller',
] as const
export type FaultGroup = (typeof FAULT_GROUPS)[number]

/** What is known of a fault before anything runs. */
export interface FaultRow {
  readonly group: FaultGroup
  /** What an application without a route of its own behind it is expected to make of the fault. */
  readonly expects: Expectation
  /** What the fault imitates, in one sentence. */
  readonly imitates: string
  /** Where the failure is documented or was seen: an address, an RFC section, or owner/repository and thread. */
  readonly source: string
}

const ERRORS = 'https://apidoc.cometapi.com/errors/error-codes-handling'
const RETRIES = 'https://apidoc.cometapi.com/guides/error-codes-and-retry-strategy'
const SDK_RETRIES = 'openai/openai-node src/client.ts (retryRequest)'
const RETRY_AFTER = 'RFC 9110, section 10.2.3'
const CHAT = 'https://apidoc.cometapi.com/api/text/chat'
const OPENROUTER = 'https://openrouter.ai/docs/api/reference/errors-and-debugging'

/** A row: clean failure is what most faults ask for. */
function row(group: FaultGroup, imitates: string, source: string, expects: Expectation = 'clean-failure') {
  return { group, expects, imitates, source }
}

/** One row for every fault. The bytes of each are made by `scriptFor`. */
export const FAULT_TABLE: Readonly<Record<Fault, FaultRow>> = {
  'bad-credential': row('permanent', 'The gateway does not know the key.', ERRORS),
  'invalid-request': row('permanent', 'The request body breaks a rule of the surface.', ERRORS),
  'invalid-request-as-500': row('permanent', 'A broken request body, reported as a server error.', RETRIES),
  'model-not-found': row('permanent', 'No channel serves the model, reported as unavailable.', ERRORS),
  forbidden: row('permanent', 'The key may not use the model or a field.', ERRORS),
  'not-found': row('permanent', 'A wrong path or base URL, answered by a web server with HTML.', ERRORS),
  'payload-too-large': row(
    'permanent',
    'The request is larger than the gateway takes.',
    'RFC 9110, section 15.5.14',
  ),
  'quota-exhausted': row('permanent', 'The account is out of credit; the message names its details.', ERRORS),
  'rate-limited': row('transient', 'Too many requests; Retry-After in seconds.', RETRY_AFTER),
  'rate-limited-date': row('transient', 'Too many requests; Retry-After as an HTTP date.', RETRY_AFTER),
  'rate-limited-ms': row('transient', 'Too many requests; retry-after-ms in milliseconds.', SDK_RETRIES),
  'rate-limited-bare': row('transient', 'Too many requests, with no word on when to return.', RETRIES),
  'retry-after-excessive': row('transient', 'Too many requests; Retry-After asks for an hour.', SDK_RETRIES),
  'server-error': row('transient', 'The gateway or its provider failed.', RETRIES),
  overloaded: row('transient', 'The gateway has no capacity at the moment.', RETRIES),
  'edge-timeout': row('transient', 'The edge gave up on the gateway and answers with HTML.', RETRIES),
  flap: row('transient', 'One server error, after which the route is healthy.', RETRIES, 'either'),
  'primary-down': row('routes', 'The primary fails, and the fallback is healthy.', RETRIES, 'rescued'),
  'both-down': row('routes', 'Primary and fallback fail at the same time.', RETRIES),
  silent: row('transport', 'The connection is accepted and nothing ever comes back.', SDK_RETRIES),
  'slow-first-byte': row('transport', 'A good reply that is late to begin.', SDK_RETRIES, 'either'),
  'slow-body': row('transport', 'A good reply that drips in slowly.', SDK_RETRIES, 'either'),
  reset: row('transport', 'The connection is reset before any reply.', 'RFC 9293, section 3.5.2'),
  'reset-mid-body': row(
    'transport',
    'The connection is reset inside a good reply.',
    'RFC 9293, section 3.5.2',
  ),
  redirect: row(
    'transport',
    'The route points to another origin, where no key may go.',
    'RFC 9110, section 15.4.8',
  ),
  'error-in-200': row('shape', 'An error envelope under status 200.', OPENROUTER),
  'html-200': row('shape', 'A web page under status 200.', ERRORS),
  'truncated-json': row('shape', 'JSON that stops inside a member.', 'RFC 8259, section 2'),
  'duplicate-keys': row('shape', 'One member twice with different values.', 'RFC 8259, section 4'),
  'trailing-bytes': row('shape', 'Something more after a complete reply.', 'RFC 8259, section 2'),
  'empty-result': row('shape', 'A success with an empty list of results.', 'vllm-project/vllm 24184'),
  'null-content': row('shape', 'A success whose message holds nothing to use.', 'vllm-project/vllm 41902'),
  'wrong-surface': row('shape', 'A good reply of the other surface.', CHAT),
  'output-limit': row('shape', 'A reply that the token limit cut.', CHAT),
  'wrong-content-type': row('shape', 'A good reply under the wrong content type.', 'BerriAI/litellm 25766'),
  'unknown-terminal': row(
    'shape',
    'A reply that ends for a reason nobody documents.',
    'BerriAI/litellm 12481',
  ),
  'stream-cut': row(
    'stream',
    'A stream that ends in order between two events, its words half said.',
    'BerriAI/litellm 40260',
  ),
  'stream-stall': row(
    'stream',
    'A stream that stops between events and stays open.',
    'QuantumNous/new-api relay/helper/stream_scanner.go',
  ),
  'stream-malformed-event': row(
    'stream',
    'A stream with one event that is no JSON.',
    'openai/openai-node src/core/streaming.ts',
  ),
  'stream-error-event': row('stream', 'A stream that turns into an error event.', OPENROUTER),
  'stream-no-terminal': row(
    'stream',
    'A stream that ends in order, but never says how.',
    'songquanpeng/one-api 1523',
  ),
  'stream-endless': row('stream', 'A stream that repeats itself and never ends.', 'CWE-770'),
  'huge-body': row('size', 'A reply far larger than any reader needs.', 'CWE-770'),
  'gzip-bomb': row('size', 'A small compressed reply that grows a thousandfold.', 'CWE-409'),
  'caller-gone': row(
    'caller',
    'The caller hangs up while the route is slow to fail.',
    'RFC 9112, section 9.5',
    'either',
  ),
}

/** What an application is expected to make of the fault. */
export function expectationOf(fault: Fault): Expectation {
  return FAULT_TABLE[fault].expects
}

/** Whether sending the same request again cannot help. */
export function isPermanent(fault: Fault): boolean {
  return FAULT_TABLE[fault].group === 'permanent'
}

/** Whether the fault exists only in an event stream. */
export function needsStreaming(fault: Fault): boolean {
  return FAULT_TABLE[fault].group === 'stream'
}

/** Whether the fault is one of routes, so that a primary must be there. */
export function needsPrimary(fault: Fault): boolean {
  return FAULT_TABLE[fault].group === 'routes'
}

/** Whether the fault begins with somebody who waits and hangs up. */
export function needsCaller(fault: Fault): boolean {
  return FAULT_TABLE[fault].group === 'caller'
}

/** Whether the fault says itself whose failure it is: which route fails is then no choice. */
export function namesItsRoute(fault: Fault): boolean {
  return needsPrimary(fault) || needsCaller(fault)
}

/** The faults of a group, in the order of `FAULTS`. */
export function faultsIn(group: FaultGroup): readonly Fault[] {
  return FAULTS.filter((fault) => FAULT_TABLE[fault].group === group)
}
