/** One reply as it came off the wire, decompressed. */
export interface Reply {
  readonly status: number
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: Uint8Array
  /** `cut`: the connection ended before the HTTP framing said so. `over-cap`: the rest was not read. */
  readonly ended: 'complete' | 'cut' | 'over-cap'
}

/** Body bytes as text. `utf8` is false where bytes had to be replaced by U+FFFD. */
export interface Decoded {
  readonly text: string
  readonly utf8: boolean
}

/** Decodes UTF-8 and strips one byte-order mark: JSON and SSE both prescribe UTF-8 (RFC 8259 8.1, WHATWG HTML 9.2). */
export function decodeUtf8(chunks: readonly Uint8Array[]): Decoded {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    const parts = chunks.map((chunk) => decoder.decode(chunk, { stream: true }))
    return { text: parts.join('') + decoder.decode(), utf8: true }
  } catch {
    const lenient = new TextDecoder('utf-8')
    const parts = chunks.map((chunk) => lenient.decode(chunk, { stream: true }))
    return { text: parts.join('') + lenient.decode(), utf8: false }
  }
}

/** The media types that the reply declares, lower case, without parameters. Empty where it declares none. */
export function mediaTypes(headers: ReadonlyMap<string, string>): readonly string[] {
  return (headers.get('content-type') ?? '')
    .split(',')
    .map((part) => (part.split(';')[0] ?? '').trim().toLowerCase())
    .filter((type) => type !== '')
}

/** What a body looks like, whatever its content type says. */
export type BodyKind = 'blank' | 'html' | 'json' | 'events' | 'text'

const HTML_START =
  /^<(?:!doctype|!--|html|head|body|title|center|h[1-6]|p|div|meta|link|script|style|pre|table|br|hr|a|b|span|section|main)[\s>/]/i
const EVENT_LINE = /^(?:data|event):/m

/** Sniffs a body by its first bytes. A JSON text holds no raw line break in a string, so a `data:` line is never inside one. */
export function sniff(text: string): BodyKind {
  const start = text.search(/\S/)
  if (start === -1) return 'blank'
  const head = text.slice(start, start + 64)
  if (HTML_START.test(head)) return 'html'
  if (/^[[{]/.test(head) || isScalar(text)) return 'json'
  if (head.startsWith(':') || EVENT_LINE.test(text)) return 'events'
  return 'text'
}

/** A string, number or word is JSON only as the whole text: "404 page not found" is not. */
function isScalar(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Whether lines of an event stream stand anywhere in the text. */
export function holdsEventLines(text: string): boolean {
  return EVENT_LINE.test(text)
}
