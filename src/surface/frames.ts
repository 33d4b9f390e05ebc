import { errorIn } from './envelope.ts'
import { jsonValue, readJson } from './json.ts'
import { isObject, isWords } from './member.ts'
import type { Ambiguous } from './reading.ts'
import { ambiguous } from './reading.ts'
import type { SseEvent, SseRead } from './sse.ts'
import { DONE } from './sse.ts'

/** One event of a stream, its data read. What it means is each surface's own business. */
export type Frame =
  | { readonly kind: 'object'; readonly name: string | null; readonly value: unknown }
  | { readonly kind: 'error'; readonly value: unknown }
  | { readonly kind: 'done' }

/** A stream as far as framing goes, with what is wrong with it. */
export interface Frames {
  readonly frames: readonly Frame[]
  /** Nothing that follows can be trusted: told before anything else. */
  readonly broken: Ambiguous | null
  /** One event cannot be read, the others can. */
  readonly malformed: Ambiguous | null
  /** The connection or the last event ended early. */
  readonly cut: boolean
}

/** Events that only keep the connection open, whatever their data. */
const KEEP_ALIVE = /^(?:ping|keep-?alive|heartbeat)$/i

/** Reads the data of every event. `cut` says that the HTTP framing ended early. */
export function frameEvents(read: SseRead, cut: boolean): Frames {
  const problems: Ambiguous[] = []
  const frames: Frame[] = []
  const tail = read.unfinished
  // Servers that leave out the last blank line still said that they were done.
  const tailIsDone = tail?.data.trim() === DONE
  for (const event of tailIsDone ? [...read.events, tail] : read.events) {
    if ((event.name !== null && KEEP_ALIVE.test(event.name)) || event.data.trim() === '') continue
    const framed = frameOf(event)
    if ('outcome' in framed) problems.push(framed)
    else frames.push(framed)
  }
  for (const line of read.errorLines) frames.push({ kind: 'error', value: jsonValue(readJson(line)) })
  for (const line of read.foreign) {
    const value = jsonValue(readJson(line))
    if (errorIn(value) !== null) frames.push({ kind: 'error', value })
    else problems.push(ambiguous('framing', 'A line between the events is no part of an event stream.'))
  }
  if (read.unparted)
    problems.push(ambiguous('framing', 'Events follow each other with no blank line between them.'))
  if (!read.utf8) problems.push(ambiguous('malformed-event', 'The stream is not valid UTF-8.'))
  return {
    frames,
    broken: problems.find(({ code }) => code !== 'malformed-event') ?? null,
    malformed: problems.find(({ code }) => code === 'malformed-event') ?? null,
    cut: cut || (tail !== null && isWords(tail.data) && !tailIsDone),
  }
}

function frameOf({ name, data }: SseEvent): Frame | Ambiguous {
  if (data.trim() === DONE) return { kind: 'done' }
  const json = readJson(data)
  if (name === 'error') return { kind: 'error', value: jsonValue(json) }
  if (json.state === 'duplicate-keys') return ambiguous('duplicate-keys')
  if (json.state === 'trailing-bytes' && /^(?:[[{]|data:|event:)/.test(json.rest)) {
    return ambiguous('framing', 'One event holds two values.')
  }
  if (json.state === 'read' && Array.isArray(json.value) && errorIn(json.value) !== null) {
    return { kind: 'error', value: json.value }
  }
  if (json.state !== 'read' || !isObject(json.value)) return ambiguous('malformed-event')
  return { kind: 'object', name, value: json.value }
}
