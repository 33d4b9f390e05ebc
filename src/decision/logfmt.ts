import type { Found } from './entry.ts'
import { jsonIn, parseOrNothing } from './json.ts'
import type { Look } from './locate.ts'
import { factsOf, locateRecords } from './locate.ts'

/** How deep inside a JSON line the text of another program may stand: `{ "log": "decision=hold" }` is 1. */
const DEEPEST_TEXT = 3

/** A name and its `=`, behind white space or what opens and separates pairs in printed objects: `Decision(decision=hold)`. */
const NAME = /(?:^|[\s{([,;|])([\p{L}_@][\p{L}\p{N}_@./-]*)=/gu

/** Where a value without quotes ends. */
const VALUE_END = /[\s,;|]/g

/**
 * The records of a log that are written as `name=value`, one a line: whatever stands before and between the pairs is
 * passed over. Where a container runtime has put the lines into JSON objects, their texts are read.
 */
export function recordsInLogfmt(lines: readonly string[], look: Omit<Look, 'inText'>): readonly Found[] {
  const deep: Look = { ...look, inText: (text) => [...jsonIn(text), ...pairsIn(text)] }
  return lines.flatMap((line, index) => {
    const wrapper = wrapperOn(line)
    const texts = wrapper === undefined ? [line] : textsInside(wrapper, 0)
    for (const root of texts.flatMap(pairsIn)) {
      const [record] = locateRecords(root, deep, factsOf(wrapper))
      if (record !== undefined) return [{ ...record, line: index + 1 }]
    }
    return []
  })
}

/** The JSON object that a line is, if it is one: its texts are the lines of another program. */
function wrapperOn(line: string): unknown {
  const text = line.trim()
  return text.startsWith('{') && text.endsWith('}') ? parseOrNothing(text) : undefined
}

function textsInside(value: unknown, depth: number): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null || depth >= DEEPEST_TEXT) return []
  return Object.values(value).flatMap((inner: unknown) => textsInside(inner, depth + 1))
}

/** The pairs of a text as one object; none where it has no pair. */
function pairsIn(text: string): readonly object[] {
  const pairs = new Map<string, string | null>()
  NAME.lastIndex = 0
  for (let match = NAME.exec(text); match !== null; match = NAME.exec(text)) {
    const name = match[1] ?? ''
    const { value, end } = valueAt(text, NAME.lastIndex)
    // Context that a logger adds may repeat a name: with another value, it says nothing.
    pairs.set(name, pairs.has(name) && pairs.get(name) !== value ? null : value)
    NAME.lastIndex = end
  }
  return pairs.size === 0 ? [] : [Object.fromEntries(pairs)]
}

function valueAt(text: string, start: number): { readonly value: string | null; readonly end: number } {
  const quote = text.charAt(start)
  const isQuoted = quote === '"' || quote === "'"
  const close = isQuoted ? closingQuote(text, start, quote) : -1
  if (close >= 0) return { value: unescaped(text.slice(start + 1, close)), end: close + 1 }
  VALUE_END.lastIndex = start
  const end = VALUE_END.exec(text)?.index ?? text.length
  // A quote without its end is a line that was cut off: what the value was is not known.
  if (isQuoted) return { value: null, end }
  let last = end
  while (last > start && ')]}'.includes(text.charAt(last - 1))) last -= 1
  return { value: text.slice(start, last), end }
}

/** A quote that never closes is looked for once: every later quote of its kind would have closed it. */
function closingQuote(text: string, start: number, quote: string): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (char === '\\') at += 1
    else if (char === quote) return at
  }
  return -1
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
])

/** Escapes as Go's `strconv.Quote` writes them, which most logfmt writers use. */
function unescaped(text: string): string {
  return text.replace(
    /\\(?:u([0-9a-fA-F]{4})|(.))/gs,
    (_, code: string | undefined, char: string | undefined) =>
      code === undefined
        ? (ESCAPES.get(char ?? '') ?? char ?? '')
        : String.fromCharCode(Number.parseInt(code, 16)),
  )
}
