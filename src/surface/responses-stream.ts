import { claimsOf } from './claims.ts'
import { bareErrorIn, errorIn } from './envelope.ts'
import type { Frames } from './frames.ts'
import { isObject, isWords, member, stringAt } from './member.ts'
import type { Ambiguous, Asked, Failed, Judgement } from './reading.ts'
import { ambiguous, fail } from './reading.ts'
import { judgeResponse } from './responses.ts'
import { contentDisagreement } from './responses-content.ts'

/** One event of a Responses stream, as far as its order in the stream matters. */
export interface StreamEvent {
  /** The data's own `type`; empty for events that have none (usage, hooks). */
  readonly type: string
  readonly name: string | null
  readonly value: unknown
  readonly afterDone: boolean
}

/*
 * Precedence: broken framing, whose stream it is, a failure that stands alone, an unreadable event, a cut, a missing
 * end, contradictions of the stream, a changed identity, then the terminal response as `judgeResponse` reads any
 * other, and last whether its text is the text that was streamed.
 */

/** Judges a Responses stream. Sources: openai-node src/resources/responses/responses.ts, contract facts 1.5 and 8. */
export function judgeResponsesStream(stream: Frames, asked: Asked): Judgement {
  const events = eventsOf(stream)
  return (
    stream.broken ??
    anotherStream(events) ??
    failureIn(events) ??
    stream.malformed ??
    namelessData(events) ??
    (events.length === 0 && !stream.cut ? fail('empty', null, 'The stream holds no event.') : null) ??
    missingEnd(stream, events) ??
    contradiction(events) ??
    changedIdentity(events) ??
    judgeEnd(events, asked)
  )
}

function eventsOf(stream: Frames): readonly StreamEvent[] {
  const events: StreamEvent[] = []
  let afterDone = false
  for (const frame of stream.frames) {
    if (frame.kind === 'done') afterDone = true
    else {
      const type = stringAt(frame.value, 'type') ?? ''
      const name = frame.kind === 'error' ? 'error' : frame.name
      events.push({ type, name, value: frame.value, afterDone })
    }
  }
  return events
}

function anotherStream(events: readonly StreamEvent[]): Ambiguous | null {
  const claims = new Set(events.flatMap(({ value }) => [...claimsOf(value)]))
  if (events.some(isResponses)) claims.add('responses')
  if (!claims.has('responses')) return claims.size > 0 ? ambiguous('wrong-surface') : null
  return claims.has('chat-completions') ? ambiguous('both-surfaces') : null
}

function isResponses({ type }: StreamEvent): boolean {
  return type.startsWith('response.')
}

const TERMINALS: Readonly<Record<string, readonly string[]>> = {
  'response.completed': ['completed'],
  'response.incomplete': ['incomplete'],
  'response.failed': ['failed'],
  'response.cancelled': ['cancelled', 'canceled'],
}
const FAILED_TERMINALS: readonly string[] = ['response.failed', 'response.cancelled']

/** Whether an event of this type ends the stream. */
export function isTerminal({ type }: Pick<StreamEvent, 'type'>): boolean {
  return Object.hasOwn(TERMINALS, type)
}

/** An `error` event, however it is wrapped. A failed terminal carries its error inside and is no event of its own. */
function isError({ type, name, value }: StreamEvent): boolean {
  if (FAILED_TERMINALS.includes(type)) return false
  return type === 'response.error' || name === 'error' || errorIn(value) !== null
}

const CONTENT =
  /^response\.(?:output_text|refusal|function_call_arguments|custom_tool_call_input|output_item|content_part)\./

function failureIn(events: readonly StreamEvent[]): Failed | Ambiguous | null {
  const at = events.findIndex((event) => isError(event) || FAILED_TERMINALS.includes(event.type))
  if (at === -1) return null
  if (events.some((event) => isTerminal(event) && misnamed(event))) {
    return ambiguous('terminal-contradicts', 'The name of an event and its data say different things.')
  }
  const succeeds = events.some(({ type }) => type === 'response.completed')
  const goesOn = events.slice(at + 1).some(({ type }) => CONTENT.test(type))
  if (events.some(isError) && (succeeds || goesOn)) {
    return ambiguous('error-in-success', 'The stream reports an error and goes on as if there were none.')
  }
  if (succeeds || goesOn)
    return ambiguous('terminal-contradicts', 'The stream failed and goes on nevertheless.')
  const inner = events.map(({ value }) => bareErrorIn(value) ?? errorIn(member(value, 'response')))
  return fail('terminal-failed', inner.find((error) => error !== null)?.code ?? null)
}

/** Some readers go by the event's name, others by the data's `type`. Names of no surface (`message`, `chunk`) say nothing. */
function misnamed({ type, name, value }: StreamEvent): boolean {
  if (name !== type && name?.startsWith('response.') === true) return true
  const status = stringAt(member(value, 'response'), 'status')
  return status !== null && isTerminal({ type }) && !TERMINALS[type]?.includes(status)
}

function namelessData(events: readonly StreamEvent[]): Ambiguous | null {
  const nameless = events.some(({ type, name }) => type === '' && name?.startsWith('response.') === true)
  return nameless ? ambiguous('malformed-event', 'An event is named, but its data has no type.') : null
}

/** An event about the whole response that is none of those before the end, such as OpenRouter's `response.done`. */
const LIFE = /^response\.(?!(?:created|queued|in_progress|metadata)$)\w+$/

function missingEnd(stream: Frames, events: readonly StreamEvent[]): Ambiguous | null {
  if (stream.cut) return ambiguous('stream-cut')
  if (events.some(isTerminal)) return null
  if (LIFE.test(events.findLast(isResponses)?.type ?? '')) return ambiguous('terminal-unknown')
  const done = stream.frames.some(({ kind }) => kind === 'done')
  const count = (type: string): number => events.filter((event) => event.type === type).length
  const finished = count('response.output_item.done')
  const allFinished = finished > 0 && finished >= count('response.output_item.added')
  return ambiguous(done || allFinished ? 'terminal-missing' : 'stream-cut')
}

function contradiction(events: readonly StreamEvent[]): Ambiguous | null {
  if (events.filter(isTerminal).length > 1) {
    return ambiguous('terminal-contradicts', 'The stream has more than one terminal event.')
  }
  const strange = events.find(misnamed)
  if (strange !== undefined) {
    const ending = isTerminal(strange) || Object.hasOwn(TERMINALS, strange.name ?? '')
    return ambiguous(
      ending ? 'terminal-contradicts' : 'malformed-event',
      'The name of an event and its data say different things.',
    )
  }
  const end = events.findIndex(isTerminal)
  const late = events.some(
    (event, at) => (at > end && CONTENT.test(event.type)) || (event.afterDone && isResponses(event)),
  )
  return late ? ambiguous('terminal-contradicts', 'The stream goes on after its terminal event.') : null
}

function changedIdentity(events: readonly StreamEvent[]): Ambiguous | null {
  const responses = events.map(({ value }) => member(value, 'response'))
  const changed = ['id', 'model'].some(
    (name) => new Set(responses.map((one) => member(one, name)).filter(isWords)).size > 1,
  )
  return changed ? ambiguous('identity-changed') : null
}

function judgeEnd(events: readonly StreamEvent[], asked: Asked): Judgement {
  const end = events.find(isTerminal)
  const response = member(end?.value, 'response')
  if (!isObject(response)) return ambiguous('malformed-event', 'The terminal event holds no response.')
  const judged = judgeResponse(response, asked)
  return judged.outcome === 'pass' ? (contentDisagreement(events, response) ?? judged) : judged
}
