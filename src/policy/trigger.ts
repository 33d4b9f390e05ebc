import type { Ready, Template, Trigger } from '../evidence/policy.ts'
import type { EditorForm, Kind } from './kind.ts'
import type { Raw, Read } from './raw.ts'
import { allTaken, formOf, refused, taken } from './raw.ts'
import { RE2JS } from 're2js'
import type { Member } from './record.ts'
import { record } from './record.ts'
import type { DrillPlaceholder, Placeholder } from './template.ts'
import { asTemplate, fill, needsDrill, placeholdersIn } from './template.ts'
import { block, line } from './texts.ts'

/** Longest body that a trigger sends: a prompt in some JSON. */
const LONGEST_BODY = 64 * 1024
const LONGEST_LINE = 4_096

const METHODS = ['GET', 'POST', 'PUT', 'PATCH'] as const
const REQUEST_LINE = /^(GET|POST|PUT|PATCH)\s+(https?:\/\/\S+)(?:\s+([\s\S]*\S))?\s*$/

const COMMAND = block('a shell command', LONGEST_LINE)

/** `POST http://127.0.0.1:3000/ask {"question": "{{prompt}}"}`, a map with the same parts, or a shell command. */
export function trigger(): Kind<Trigger> {
  const request = record<Trigger>('trigger', MEMBERS, (value) => ({
    by: 'http',
    method: value(METHOD) ?? 'POST',
    url: value(URL_MEMBER) ?? EMPTY,
    headers: value(HEADERS) ?? [],
    body: value(BODY),
  }))
  const editor: EditorForm = {
    is: 'either',
    forms: [{ is: 'text', longest: LONGEST_BODY }, request.editor],
  }
  const allowed =
    'a shell command; a request such as `POST http://127.0.0.1:3000/ask {"question": "{{prompt}}"}`; or a map with `url` and, if you like, `method`, `headers`, `body`'
  return { allowed, editor, read: (raw) => (raw.is === 'map' ? request.read(raw) : triggerText(raw)) }
}

function triggerText(raw: Raw): Read<Trigger> {
  if (raw.is !== 'text') return refused(raw, `it is ${formOf(raw)}`)
  const [, method, address, said] = REQUEST_LINE.exec(raw.text) ?? []
  if (method === undefined || address === undefined) {
    const command = COMMAND.read(raw)
    return command.ok ? taken({ by: 'command', run: command.value }) : command
  }
  const url = readUrl(address, raw)
  if (!url.ok) return url
  const body = said === undefined ? taken(null) : readTemplate(said, raw)
  if (!body.ok) return body
  return taken({ by: 'http', method, url: url.value, headers: [], body: body.value })
}

/** Never used: stands where a refused member has no value. */
const EMPTY = '' as Template

function template(allowed: string, longest: number, read: typeof readTemplate): Kind<Template> {
  const text = block(allowed, longest)
  return {
    allowed,
    editor: { is: 'text', longest },
    read(raw) {
      const said = text.read(raw)
      return said.ok ? read(said.value, raw) : said
    },
  }
}

function readTemplate(text: string, raw: Raw): Read<Template> {
  const made = asTemplate(text)
  if (!made.ok) return refused(raw, made.why)
  const key = placeholdersIn(made.template).find((name) => name.endsWith('.key'))
  if (key === undefined) return taken(made.template)
  return refused(raw, `\`{{${key}}}\` has no place here: the application gets its key by \`env\``)
}

const METHOD: Member<string> = {
  name: 'method',
  kind: line(METHODS.join(', '), 8, (text) =>
    METHODS.some((known) => known === text) ? null : 'it is none of them',
  ),
  required: false,
}
const URL_MEMBER: Member<Template> = {
  name: 'url',
  kind: template('an `http://` or `https://` address', LONGEST_LINE, readUrl),
  required: true,
}
const BODY: Member<Template> = {
  name: 'body',
  kind: template('a text', LONGEST_BODY, readTemplate),
  required: false,
}
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/
const HEADERS: Member<readonly (readonly [string, Template])[]> = {
  name: 'headers',
  kind: {
    allowed: 'a map from header name to text',
    editor: { is: 'map', keys: HEADER_NAME.source, longest: LONGEST_LINE },
    read: readHeaders,
  },
  required: false,
}
const MEMBERS = [URL_MEMBER, METHOD, HEADERS, BODY]

/** What the gate's client says of the connection and the length itself: another word would contradict it. */
const CLIENT_OWN = /^(?:connection|content-length|expect|keep-alive|te|trailer|transfer-encoding|upgrade)$/i

/** A value has one line of bytes (RFC 9110, section 5.5). */
function readHeaders(raw: Raw): Read<readonly (readonly [string, Template])[]> {
  if (raw.is !== 'map') return refused(raw, `it is ${formOf(raw)}`)
  return allTaken(
    raw.entries.map(({ key, offset, value }): Read<readonly [string, Template]> => {
      const wrong = whyNoHeader(key)
      if (wrong !== null) return refused(value, wrong, { value: key, offset })
      const text = line('one line', LONGEST_LINE).read(value)
      if (!text.ok) return text
      if (/[^\t -~\u0080-\u00ff]/.test(text.value))
        return refused(value, 'no header can hold one of its characters')
      const made = readTemplate(text.value, value)
      return made.ok ? taken([key.toLowerCase(), made.value] as const) : made
    }),
  )
}

/** Names are tokens (RFC 9110, section 5.6.2). */
function whyNoHeader(name: string): string | null {
  if (!HEADER_NAME.test(name)) return 'it is no header name'
  return CLIENT_OWN.test(name) ? "the gate's client sets that header itself" : null
}

/** An address is checked as it will be: with something in the place of every placeholder, escaped as it will be. */
function readUrl(text: string, raw: Raw): Read<Template> {
  const made = readTemplate(text, raw)
  if (!made.ok) return made
  const [one, another] = [SAMPLE, OTHER_DRILL].map((values) => fill(made.value, values, encodeURIComponent))
  const url = one !== undefined && /^https?:\/\//.test(one) ? URL.parse(one) : null
  if (url === null) return refused(raw, 'it is no http address')
  if (url.username !== '' || url.password !== '')
    return refused(raw, 'it holds a user: send that in a header')
  if (URL.parse(another ?? '')?.origin !== url.origin)
    return refused(raw, 'its host differs from drill to drill')
  return made
}

/** Every placeholder that an address may hold: `readTemplate` refuses keys. */
type InAddress = Exclude<Placeholder, `${string}.key`>

const SAMPLE: Readonly<Record<InAddress, string>> = {
  'fallback.base-url': 'http://127.0.0.1:1/v1',
  'fallback.origin': 'http://127.0.0.1:1',
  'fallback.model': 'm',
  'primary.base-url': 'http://127.0.0.1:1/v1',
  'primary.origin': 'http://127.0.0.1:1',
  'primary.model': 'm',
  surface: 's',
  profile: 'p',
  'output-tokens': '1',
  port: '1',
  prompt: 'p',
  nonce: 'n',
  'operation-id': 'o',
  drill: 'd',
  folder: 'f',
}

const OF_ANOTHER_DRILL: Readonly<Record<DrillPlaceholder, string>> = {
  prompt: 'q',
  nonce: 'r',
  'operation-id': 's',
  drill: 't',
  folder: 'u',
}
const OTHER_DRILL = { ...SAMPLE, ...OF_ANOTHER_DRILL }

/** `http://...` that answers 2xx, `tcp://host:port` that takes connections, or `log: EXPRESSION`. */
export function ready(): Kind<Ready> {
  const allowed =
    'an `http://` address that answers 2xx when it is ready, `tcp://host:port`, or `log: ` and an RE2 expression that a line of its output matches'
  const text = line(allowed, LONGEST_LINE)
  return {
    allowed,
    editor: text.editor,
    read(raw) {
      const said = text.read(raw)
      return said.ok ? readReady(said.value, raw) : said
    },
  }
}

function readReady(text: string, raw: Raw): Read<Ready> {
  const pattern = /^log:\s*(.+)$/.exec(text)?.[1]
  if (pattern !== undefined) {
    return compiles(pattern) ? taken({ by: 'log', pattern }) : refused(raw, 'it is no RE2 expression')
  }
  const tcp = /^tcp:\/\/(\[[0-9A-Fa-f:.]+\]|[\w.-]+):(\d{1,5}|\{\{\s*port\s*\}\})\/?$/.exec(text)
  if (tcp) {
    if (Number(tcp[2]) > HIGHEST_PORT) return refused(raw, `${HIGHEST_PORT} is the highest port`)
    const port = readTemplate(tcp[2] ?? '', raw)
    return port.ok ? taken({ by: 'tcp', host: tcp[1] ?? '', port: port.value }) : port
  }
  if (!/^https?:\/\//.test(text)) return refused(raw, 'it begins with none of `http://`, `tcp://`, `log:`')
  const url = readUrl(text, raw)
  if (!url.ok) return url
  if (needsDrill(url.value)) return refused(raw, 'it holds a placeholder that only a drill has')
  return taken({ by: 'http', url: url.value })
}

const HIGHEST_PORT = 65_535

function compiles(pattern: string): boolean {
  try {
    RE2JS.compile(pattern)
    return true
  } catch {
    return false
  }
}
