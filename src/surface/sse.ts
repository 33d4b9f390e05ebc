import { createParser } from 'eventsource-parser'
import { decodeUtf8 } from './reply.ts'

/** One dispatched event. `name` is null where the stream gave none. */
export interface SseEvent {
  readonly name: string | null
  readonly data: string
}

/** A body read as an event stream (WHATWG HTML 9.2), and what a line-by-line reader would see otherwise. */
export interface SseRead {
  readonly events: readonly SseEvent[]
  /** The last block where no blank line ended it: the specification drops it, many clients read it. */
  readonly unfinished: SseEvent | null
  /** The unfinished block holds several complete `data` lines: events that no blank line parts. */
  readonly unparted: boolean
  /** Values of `error:` lines, which old llama.cpp servers send (ggml-org/llama.cpp PR 16109). */
  readonly errorLines: readonly string[]
  /** Lines that are no field of an event stream: JSON, HTML or words between the events. */
  readonly foreign: readonly string[]
  readonly utf8: boolean
}

/** The end mark of a chat stream. */
export const DONE = '[DONE]'

/** Reads an event stream from its pieces; where they are cut makes no difference. */
export function readEvents(chunks: readonly Uint8Array[]): SseRead {
  const { text, utf8 } = decodeUtf8(chunks)
  const events: SseEvent[] = []
  const parser = createParser({
    onEvent: ({ event, data }) => events.push({ name: event ?? null, data }),
  })
  parser.feed(text)
  const finished = events.length
  parser.feed('\n\n')
  const unfinished = events.slice(finished).at(-1) ?? null
  return {
    events: events.slice(0, finished),
    unfinished,
    unparted: unfinished !== null && isUnparted(unfinished.data),
    ...oddLines(text),
    utf8: utf8 || onlyLastLineBroken(chunks),
  }
}

function isUnparted(data: string): boolean {
  const lines = data.split('\n').filter((line) => line.trim() !== '')
  return (
    lines.length > 1 &&
    lines.slice(0, -1).every((line) => line.startsWith('{') && line.trimEnd().endsWith('}'))
  )
}

/** A field, also one that the specification tells readers to ignore. */
const FIELD = /^[A-Za-z][\w-]*(?::|$)/

function oddLines(text: string): {
  readonly errorLines: readonly string[]
  readonly foreign: readonly string[]
} {
  const errorLines: string[] = []
  const foreign: string[] = []
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line.trim() === '' || line.startsWith(':')) continue
    if (line.startsWith('error:')) errorLines.push(line.slice('error:'.length).trim())
    else if (!FIELD.test(line)) foreign.push(line)
  }
  return { errorLines, foreign }
}

/** A cut may split a character; the line that it stands in is then unfinished anyway. */
function onlyLastLineBroken(chunks: readonly Uint8Array[]): boolean {
  const bytes = Buffer.concat(chunks)
  return decodeUtf8([bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1)]).utf8
}
