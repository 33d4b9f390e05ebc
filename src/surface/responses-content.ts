import { listOf, member, stringAt } from './member.ts'
import type { Ambiguous } from './reading.ts'
import { ambiguous } from './reading.ts'
import { wordsOf } from './responses.ts'

interface Event {
  readonly type: string
  readonly value: unknown
}

/**
 * Whether a reader of the deltas, a reader of the `done` events and a reader of the terminal response would get the
 * same words. White space at the ends may differ. Sources: agentgateway PR 2281, new-api issue 4362.
 */
export function contentDisagreement(events: readonly Event[], response: unknown): Ambiguous | null {
  const text = wordsOf(response, 'output_text')
  const versions = [
    ...wordVersions(events, 'output_text', text),
    ...wordVersions(events, 'refusal', wordsOf(response, 'refusal')),
    ...CALLS.flatMap((call) =>
      callVersions(events, call, callWords(call, listOf(member(response, 'output')))),
    ),
  ]
  if (versions.some(([a, b]) => a.trim() !== b.trim())) {
    return ambiguous('content-contradicts', 'What was streamed is not what the terminal response holds.')
  }
  const silent = text.trim() !== '' && !events.some(({ type }) => type === 'response.output_text.delta')
  return silent
    ? ambiguous('content-contradicts', 'The terminal response holds a text of which no piece was streamed.')
    : null
}

type Pair = readonly [string, string]

/** Each way in which the stream told the words, beside the words that the terminal response holds. */
function wordVersions(
  events: readonly Event[],
  type: 'output_text' | 'refusal',
  whole: string,
): readonly Pair[] {
  const memberName = type === 'output_text' ? 'text' : 'refusal'
  const parts = valuesOf(events, 'response.content_part.done').map((value) => member(value, 'part'))
  const items = itemsDone(events)
  const told = [
    stringsOf(valuesOf(events, `response.${type}.delta`), 'delta'),
    stringsOf(valuesOf(events, `response.${type}.done`), memberName),
    stringsOf(
      parts.filter((part) => member(part, 'type') === type),
      memberName,
    ),
    items.some((item) => member(item, 'type') === 'message') ? wordsOf({ output: items }, type) : null,
  ]
  return told.flatMap((words): readonly Pair[] => (words === null ? [] : [[words, whole]]))
}

interface Call {
  readonly type: string
  readonly event: string
  readonly words: string
}

const CALLS: readonly Call[] = [
  { type: 'function_call', event: 'response.function_call_arguments', words: 'arguments' },
  { type: 'custom_tool_call', event: 'response.custom_tool_call_input', words: 'input' },
]

function callVersions(events: readonly Event[], call: Call, whole: string): readonly Pair[] {
  const items = itemsDone(events)
  const told = [
    stringsOf(valuesOf(events, `${call.event}.delta`), 'delta'),
    stringsOf(valuesOf(events, `${call.event}.done`), call.words),
    items.some((item) => member(item, 'type') === call.type) ? callWords(call, items) : null,
  ]
  return told.flatMap((words): readonly Pair[] => (words === null ? [] : [[words, whole]]))
}

function callWords({ type, words }: Call, items: readonly unknown[]): string {
  const calls = items.filter((item) => member(item, 'type') === type)
  return calls.map((item) => stringAt(item, words) ?? '').join('')
}

function itemsDone(events: readonly Event[]): readonly unknown[] {
  return valuesOf(events, 'response.output_item.done').map((value) => member(value, 'item'))
}

/** In the order of the output: servers may stream the pieces of parallel calls in turn. */
function valuesOf(events: readonly Event[], type: string): readonly unknown[] {
  const values = events.filter((event) => event.type === type).map(({ value }) => value)
  return values.toSorted((a, b) => outputIndex(a) - outputIndex(b))
}

function outputIndex(value: unknown): number {
  const index = member(value, 'output_index')
  return typeof index === 'number' ? index : 0
}

/** The joined strings of one member, or null where nothing told them. */
function stringsOf(values: readonly unknown[], name: string): string | null {
  return values.length === 0 ? null : values.map((value) => stringAt(value, name) ?? '').join('')
}
