import type { LeakKind } from '../../evidence/search.ts'

/** A field of logs and traces that must be empty or absent. */
export interface DeniedField {
  readonly kind: Extract<LeakKind, 'credential' | 'body' | 'prompt' | 'account'>
  readonly name: string
  /**
   * What in it counts: `amount` holds a digit; `value` is anything; `text` is text below or in the field; `message` is text in a
   * member for content below it, for names that are ordinary words; `query` is a secret in the query of a URL; `switched-on` is true.
   */
  readonly counts: 'amount' | 'value' | 'text' | 'message' | 'query' | 'switched-on'
}

const list = (
  kind: DeniedField['kind'],
  counts: DeniedField['counts'],
  names: string,
): readonly DeniedField[] =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => ({ kind, name, counts }))

/**
 * OpenTelemetry's and OpenInference's names, and those of LiteLLM, Portkey, Kong and OpenRouter
 * (https://opentelemetry.io/docs/specs/semconv/registry/attributes/gen-ai/, https://docs.litellm.ai/docs/proxy/logging_spec).
 */
export const DENIED_FIELDS: readonly DeniedField[] = [
  ...list(
    'account',
    'amount',
    'response_cost saved_cache_cost cost_breakdown cost_details llm.cost usage.cost',
  ),
  ...list('account', 'amount', 'x-litellm-response-cost x-litellm-key-spend'),
  ...list('account', 'value', 'spend_logs_metadata openai-organization openai-project'),
  ...list('account', 'switched-on', 'is_byok'),
  ...list(
    'prompt',
    'text',
    'gen_ai.input.messages gen_ai.system_instructions gen_ai.tool.definitions gen_ai.prompt',
  ),
  ...list('prompt', 'text', 'http.request.body.content llm.input_messages llm.prompts requestParams'),
  ...list('prompt', 'text', 'transformedRequest.body model_parameters'),
  ...list('prompt', 'message', 'messages'),
  ...list('prompt', 'switched-on', 'log_payloads'),
  ...list(
    'body',
    'text',
    'gen_ai.output.messages gen_ai.completion gen_ai.tool.call.arguments gen_ai.tool.call.result',
  ),
  ...list('body', 'text', 'http.response.body.content llm.output_messages llm.choices originalResponse.body'),
  ...list('body', 'message', 'response'),
  ...list(
    'credential',
    'value',
    'authorization api-key x-api-key x-goog-api-key xi-api-key cookie set-cookie',
  ),
  ...list('credential', 'value', 'x-portkey-api-key x-portkey-virtual-key transformedRequest.headers'),
  ...list('credential', 'query', 'url.full url.query'),
]

/** Names are compared without case and separators: `responseCost`, `RESPONSE_COST` and `response-cost` are one. */
const plain = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, '')

const BY_NAME: ReadonlyMap<string, DeniedField> = new Map(
  DENIED_FIELDS.map((field) => [plain(field.name), field]),
)

/** The most parts that a name of the list has: `http.request.body.content`. */
const MOST_PARTS = 5

/** A field of the list in a path, and what stands below it. */
export interface DeniedPath {
  readonly field: DeniedField
  readonly below: readonly string[]
}

/** The fields of the list that a path goes through; dots in a name part it too. */
export const deniedIn = (path: readonly string[]): readonly DeniedPath[] => {
  const parts = path.join('.').split('.')
  return parts.flatMap((_, from) => {
    for (let to = Math.min(parts.length, from + MOST_PARTS); to > from; to--) {
      const field = BY_NAME.get(plain(parts.slice(from, to).join('')))
      if (field !== undefined) return [{ field, below: parts.slice(to) }]
    }
    return []
  })
}

const separated = (name: string): string =>
  name
    .replace(/(?<=[a-z])(?=[A-Z])/g, '.')
    .split(/[._-]/)
    .join('[._-]?')

/** Parents that a line may end with, before the member that counts. */
const PARENT = /^(usage|transformedRequest|originalResponse)\..*/
/** Opens an object or an attribute list below a name, or ends its line: behind it stand the other parts of a name with dots. */
const BELOW = String.raw`(?:[._-]\w+)*[\\"'\x60]*\s*(?::|=>?)\s*(?:\\*["']?[{[(]|[\r\n]|\\n|$)`

/** What a text holds in which a field of these kinds may stand; one without it holds none. */
export const mayHoldFields = (kinds: readonly DeniedField['kind'][]): RegExp => {
  const names = DENIED_FIELDS.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name)
  const whole = names.map((name) => separated(name.replace(PARENT, '$1')))
  const parents = names
    .filter((name) => name.includes('.') && !PARENT.test(name))
    .map((name) => `\\b${separated(name.replace(/\..*/, ''))}${BELOW}`)
  return new RegExp([...new Set([...whole, ...parents, 'raw_?headers'])].join('|'), 'i')
}

/** Members that say how content is laid out, not what it says. */
const LAYOUT = new Set([
  'role',
  'type',
  'index',
  'id',
  'name',
  'status',
  'finishreason',
  'object',
  'model',
  'toolcallid',
])
const CONTENT = new Set(['content', 'text', 'arguments', 'parts', 'body', 'outputtext'])

/** Longer values are no placeholders. */
const LONGEST_PLACEHOLDER = 80
const REDACTED = /^(?:\w+ ){0,3}(?:redacted|filtered|masked|scrubbed|suppressed|placeholder)(?: \w+){0,2}$/i
/** Words of any sentence, which must stand alone, in capitals or between signs. */
const LEFT_OUT =
  /^(?:\w+ ){0,3}(?:hidden|removed|omitted|stripped|secret|secure|sensitive|anonymi[sz]ed)(?: \w+){0,2}$/i
const ALONE = /^(?:\w+ )?\w+$/
const IN_SIGNS = /^[[(<{*_#%].*[\])>}*_#%]$/
const NOTHING =
  /^(?:x[x ]*|null|none|nil|undefined|empty|unset|missing|unknown|not (?:set|given|defined|provided|present|available|found|applicable)|n a|no value|present|absent|yes|no|true|false|secretstr)?$/i
/** What JavaScript writes for what it does not show. */
const NOT_SHOWN = /^\[(?:object \w+|Object|Array|Circular \*\d+|Getter|Getter\/Setter|Function.*)\]$/
/** `<token>`, `YOUR_API_KEY` */
const EXAMPLE =
  /^<[a-z][a-z _-]*>$|^<?(?:your|my)[-_ ](?:[a-z]+[-_ ]){0,3}(?:key|token|secret|org|organization|project|id)>?$/i

/** A template's variable, as in code and settings: what it becomes stands elsewhere. */
const VARIABLE = /^(?:\$?\{[^"'\n]*\}|\$[A-Za-z_]\w*|%\w+%)$/

/** An empty value or a placeholder: `""`, `***`, `[REDACTED]`. A value that was cut is neither: its rest may identify what it was. */
const isNothing = (value: string): boolean => {
  if (value.length > LONGEST_PLACEHOLDER) return !/[\p{L}\p{N}]/u.test(value)
  const inside = value.trim().replace(/^\((.*)\)$|^\[(.*)\]$/, '$1$2')
  const bare = inside.replace(/^\s*(?:bearer|basic|token)(?:\s+|$)/i, '').trim()
  if (NOT_SHOWN.test(value.trim()) || VARIABLE.test(bare) || EXAMPLE.test(bare)) return true
  const words = bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  if (NOTHING.test(words) || REDACTED.test(words)) return true
  const isMarked = words === words.toUpperCase() || IN_SIGNS.test(value.trim())
  return LEFT_OUT.test(words) && (isMarked || ALONE.test(words))
}

const isNumber = (value: string): boolean => /^[-+\d.eE]*$/.test(value.trim())

const SECRET_IN_QUERY = /(?<=^|[?&])(?:key|api_key|token)=([^&\s"']+)/gi

/** Whether a value in or below a field of the list is what must not stand there. `isQuoted`: it was written as a string. */
export const isStored = ({ field, below }: DeniedPath, value: string, isQuoted: boolean): boolean => {
  const isOn = value.trim().toLowerCase() === 'true'
  // Of an attribute list: `boolValue`, `Value`.
  if (field.counts === 'switched-on') return isOn && below.every((part) => /^(?:bool)?value$/i.test(part))
  if (isNothing(value)) return false
  const last = plain(below.findLast((part) => /\D/.test(part)) ?? '')
  // Of a value in an attribute list: `"Type": "FLOAT64"`.
  if (last === 'type') return false
  switch (field.counts) {
    case 'amount':
      return /\d/.test(value)
    case 'value':
      // Names of fields that are to be redacted, in a list.
      return !BY_NAME.has(plain(value))
    case 'query':
      return Array.from(value.matchAll(SECRET_IN_QUERY)).some(([, secret = '']) => !isNothing(secret))
    case 'text':
      return !isNumber(value) && !LAYOUT.has(last)
    case 'message':
      return isQuoted && CONTENT.has(last)
  }
}
