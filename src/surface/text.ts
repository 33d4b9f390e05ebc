import { jsonValue, readJson } from './json.ts'
import type { JsonObject } from './member.ts'
import { isObject, isWords } from './member.ts'
import type { Asked } from './reading.ts'
import type { Reply } from './reply.ts'
import { decodeUtf8, holdsEventLines, sniff } from './reply.ts'
import { readEvents } from './sse.ts'

/**
 * All words of a reply, for the needles: text, refusals, tool arguments, reasoning, in whatever shape they came. Pieces
 * of a stream are joined, as a log that collects them would. Works on failed and malformed replies as far as they can be
 * read; never throws. `asked` decides nothing here: a reply of the wrong surface is searched for as well.
 */
export function replyTexts(reply: Reply, asked: Pick<Asked, 'stream'>): readonly string[] {
  const { text } = decodeUtf8([reply.body])
  const kind = sniff(text)
  if (kind === 'html') return []
  const streamed = kind === 'events' || (asked.stream && holdsEventLines(text))
  const texts = streamed ? eventTexts(reply.body) : kind === 'json' ? wholeTexts(text) : [text.trim()]
  return [...new Set(texts.filter(isWords))]
}

function wholeTexts(text: string): readonly string[] {
  const value = jsonValue(readJson(text))
  if (value === undefined) return literalsIn(text)
  const words = wordsOf([value])
  return [...words.whole, ...words.pieces.values()]
}

function eventTexts(body: Uint8Array): readonly string[] {
  const { events, unfinished, foreign } = readEvents([body])
  const data = [
    ...events.map((event) => event.data),
    ...(unfinished === null ? [] : [unfinished.data]),
    ...foreign,
  ]
  const values: unknown[] = []
  const broken: string[] = []
  for (const one of data) {
    const value = jsonValue(readJson(one))
    if (value === undefined) broken.push(...literalsIn(one))
    else values.push(value)
  }
  const words = wordsOf(values)
  return [...words.pieces.values(), ...words.whole, ...broken]
}

/** Members that hold words on either surface, or on the APIs that gateways pass through. */
const WORDED = new Set([
  'content',
  'text',
  'refusal',
  'arguments',
  'input',
  'reasoning',
  'reasoning_content',
  'thinking',
  'partial_json',
  'output_text',
  'response',
  'completion',
  'delta',
])
/** Echoes of the request and words of errors: other kinds of needles. */
const NOT_THE_REPLY = new Set(['error', 'instructions', 'tools', 'metadata', 'input', 'tool_choice'])
const INDEXES = ['index', 'output_index', 'content_index', 'summary_index'] as const

interface Words {
  /** Strings that stand whole. */
  readonly whole: readonly string[]
  /** Strings of deltas, joined by where they belong. */
  readonly pieces: ReadonlyMap<string, string>
}

interface Pending {
  readonly value: unknown
  readonly name: string
  /** Which part of a stream this belongs to; null outside of a delta. */
  readonly channel: string
  readonly inDelta: boolean
}

function wordsOf(values: readonly unknown[]): Words {
  const whole: string[] = []
  const pieces = new Map<string, string>()
  const pending: Pending[] = values
    .map((value) => ({ value, name: '', channel: '', inDelta: false }))
    .toReversed()
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, name, channel, inDelta } = next
    if (typeof value === 'string') {
      if (!WORDED.has(name)) continue
      const key = `${channel}/${name}`
      if (inDelta) pieces.set(key, (pieces.get(key) ?? '') + value)
      else whole.push(value)
    } else if (name === 'arguments' && isObject(value)) whole.push(JSON.stringify(value))
    else for (const one of inner(next).toReversed()) pending.push(one)
  }
  return { whole, pieces }
}

function inner({ value, name, channel, inDelta }: Pending): readonly Pending[] {
  if (Array.isArray(value)) return value.map((item: unknown) => ({ value: item, name, channel, inDelta }))
  if (!isObject(value)) return []
  const own = INDEXES.map((index) => value[index]).filter((index) => typeof index === 'number')
  const type = typeof value['type'] === 'string' ? value['type'] : ''
  const place = `${channel}/${type}/${own.join('.')}`
  return Object.entries(value)
    .filter(([inside]) => !NOT_THE_REPLY.has(inside) || (inside === 'input' && isCustomCall(name, value)))
    .map(([inside, part]) => ({
      value: part,
      name: inside,
      channel: place,
      inDelta: inDelta || inside === 'delta',
    }))
}

/** A custom tool's input is a piece of the reply; any other `input` echoes the request. */
function isCustomCall(name: string, value: JsonObject): boolean {
  return name === 'custom' || value['type'] === 'custom_tool_call'
}

/** String literals behind worded names in a text that is no JSON, also one that stops in the middle. */
const LITERAL =
  /"(?:content|text|refusal|arguments|reasoning|reasoning_content|delta|output_text)"\s*:\s*"((?:[^"\\]|\\.){1,65536})/g

function literalsIn(text: string): readonly string[] {
  return [...text.matchAll(LITERAL)].map((match) => unescaped(match[1] ?? ''))
}

function unescaped(literal: string): string {
  for (const raw of [literal, literal.replace(/\\u[0-9a-fA-F]{0,3}$/, '')]) {
    const value = jsonValue(readJson(`"${raw}"`))
    if (typeof value === 'string') return value
  }
  return literal
}
