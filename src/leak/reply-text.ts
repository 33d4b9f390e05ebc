/**
 * Members that carry what a reply says, on both surfaces and with the usual gateways between. Everything else in a reply (ids, model,
 * usage, status) may be logged: a log line that holds all of it but the text is redacted as it should be.
 */
const TEXT_MEMBERS = new Set([
  'content',
  'text',
  'delta',
  'arguments',
  'refusal',
  'reasoning',
  'reasoning_content',
  'thinking',
  'partial_json',
  'input',
  'output_text',
])

/** Deeper JSON than any reply has; deeper parts are not read. */
const MAX_DEPTH = 64

const parse = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}

const INDEXES = new Set(['index', 'output_index', 'content_index', 'summary_index'])

/** Which of several choices, calls or items a part of a stream belongs to: events name it, and have no others beside it. */
const channelOf = (part: unknown): string =>
  typeof part !== 'object' || part === null
    ? ''
    : Object.entries(part)
        .filter(([name, at]) => INDEXES.has(name) && typeof at === 'number')
        .join('.')

/** Arguments that are no string: `input` is that of a call alone, elsewhere it repeats the request. */
const holdsArguments = (value: object, name: string): boolean =>
  name === 'arguments' || (name === 'input' && 'type' in value && value.type === 'tool_use')

/** Calls `take(path, text)` for each string under a text member. */
const visit = (
  value: unknown,
  path: string,
  isText: boolean,
  depth: number,
  take: (path: string, text: string) => void,
) => {
  if (depth > MAX_DEPTH) return
  if (typeof value === 'string') {
    if (isText) take(path, value)
    return
  }
  if (typeof value !== 'object' || value === null) return
  for (const [name, member] of Object.entries(value) as readonly (readonly [string, unknown])[]) {
    const isItem = Array.isArray(value)
    const inside = `${path}.${(isItem && channelOf(member)) || name}`
    if (typeof member === 'object' && holdsArguments(value, name)) take(inside, argumentsIn(member))
    else visit(member, inside, isItem ? isText : TEXT_MEMBERS.has(name), depth + 1, take)
  }
}

const jsonTexts = (value: unknown): string[] => {
  const texts: string[] = []
  visit(value, '', false, 0, (_path, text) => texts.push(text))
  return texts
}

/** A call without any says nothing. */
const argumentsIn = (member: object | null): string => {
  if (member === null || Object.keys(member).length === 0) return ''
  try {
    return JSON.stringify(member)
  } catch {
    // Thousands of lists in each other are read, but not written.
    return ''
  }
}

/** Joins the deltas of a stream: strings at the same path of events of the same type and channel belong together. */
const streamTexts = (raw: string): string[] => {
  const parts = new Map<string, string[]>()
  for (const line of raw.split(/\r\n|\n|\r/)) {
    if (!line.startsWith('data:')) continue
    const event = parse(line.slice('data:'.length))
    if (typeof event !== 'object' || event === null) continue
    const type = 'type' in event && typeof event.type === 'string' ? event.type : ''
    visit(event, `${type} ${channelOf(event)}`, false, 0, (path, text) => {
      const already = parts.get(path)
      if (already === undefined) parts.set(path, [text])
      else already.push(text)
    })
  }
  return [...parts.values()].map((texts) => texts.join(''))
}

/** Tool arguments are JSON too, and must stay whole: only an object with a list where replies have one is a reply. */
const isReply = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([name, member]) => REPLY_LISTS.has(name) && Array.isArray(member))

const REPLY_LISTS = new Set(['choices', 'output', 'content', 'candidates'])

const SSE = /^(?:data|event|id|retry|):/

/**
 * The texts that a reply says: of a raw JSON or SSE body the text members, of anything else the value itself.
 * A raw body in which no text is found is kept whole.
 */
export const replyTexts = (body: string): readonly string[] => {
  const trimmed = body.trim()
  const value = /^[{[]/.test(trimmed) ? parse(trimmed) : undefined
  if (isReply(value)) return orWhole(jsonTexts(value), body)
  return SSE.test(trimmed) ? orWhole(streamTexts(trimmed), body) : [body]
}

const orWhole = (texts: readonly string[], body: string): readonly string[] =>
  texts.some((text) => text.trim() !== '') ? texts : [body]
