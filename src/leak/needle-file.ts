import type { LeakKind } from '../evidence/search.ts'
import { nearestName } from '../policy/nearest.ts'
import { replyTexts } from '../surface/text.ts'
import { DISTINCT, PIECE } from './values/exact.ts'
import { NO_NEEDLES, searchable, type Needles } from './needles.ts'
import { replyTexts as textMembers } from './reply-text.ts'

/** The arrays of a needle file. */
const ARRAYS = ['credentials', 'prompts', 'bodies', 'account'] as const
type ArrayName = (typeof ARRAYS)[number]

/** A shorter one is found everywhere. */
const LEAST_KEY_CHARACTERS = PIECE
/** A run of fewer is in any file. */
const LEAST_DIFFERENT = DISTINCT

/**
 * More values take a search minutes to prepare and to prove, and hundreds of MiB: every key is planted in 32 ways, and nothing else can be
 * done meanwhile.
 */
const MOST_VALUES = 1_000
/** Characters of all keys and account details. */
const MOST_KEY_CHARACTERS = 65_536
/** Characters of all prompts and replies. */
const MOST_TEXT_CHARACTERS = 2 ** 21

/** Known values, and where each stands in the file: `credentials[0]`. */
export interface KnownValues {
  readonly needles: Needles
  /** How many values the file names. */
  readonly count: number
  readonly labels: ReadonlyMap<string, string>
}

/** What a needle file says, or why it cannot be used. A problem repeats nothing of the file but names of arrays. */
export type NeedleFile = { readonly known: KnownValues } | { readonly problem: string }

type Values = Readonly<Record<ArrayName, readonly string[]>>

const EXAMPLE = '{"credentials": ["..."], "prompts": ["..."], "bodies": ["..."], "account": ["..."]}'
const problem = (says: string): { readonly problem: string } => ({ problem: `${says}\nExpected: ${EXAMPLE}` })

/** Reads `{credentials, prompts, bodies, account}`: arrays of strings, each of them optional. */
export function readNeedleFile(text: string): NeedleFile {
  const parsed = parse(text)
  if ('problem' in parsed) return parsed
  const twice = namedTwice(text)
  if (twice !== null) return problem(`The needle file has \`${twice}\` twice. Put all values into one array.`)
  const values = valuesOf(parsed.value)
  if ('problem' in values) return values
  const count = ARRAYS.reduce((sum, name) => sum + values[name].length, 0)
  if (count === 0) return problem('The needle file names no value to search for.')
  const many = tooMany(values, count)
  if (many !== null) return { problem: many }
  const bodies = values.bodies.map((body) => bodyOf(body, values.prompts))
  const short = tooShort(values, bodies)
  if (short !== null) return { problem: short }
  return { known: { needles: needlesOf(values, bodies), count, labels: labelsOf(values, bodies) } }
}

function tooMany(values: Values, count: number): string | null {
  const charactersOf = (...names: readonly ArrayName[]): number =>
    names.flatMap((name) => values[name]).reduce((sum, { length }) => sum + length, 0)
  const says = (what: string, there: number, most: number): string | null =>
    there <= most
      ? null
      : `The needle file holds ${there} ${what}; one search takes ${most}. Put the rest into another file, and search once with each.`
  return (
    says('values', count, MOST_VALUES) ??
    says(
      'characters of keys and account details',
      charactersOf('credentials', 'account'),
      MOST_KEY_CHARACTERS,
    ) ??
    says('characters of prompts and replies', charactersOf('prompts', 'bodies'), MOST_TEXT_CHARACTERS)
  )
}

function parse(text: string): { readonly value: unknown } | { readonly problem: string } {
  const json = text.replace(/^\uFEFF/, '')
  try {
    return { value: JSON.parse(json) }
  } catch (error) {
    // The parser's message quotes what it stumbled over, which may be a key: only its position is repeated.
    const at = /position (?<at>\d+)(?: \(line \d+ column \d+\))?$/.exec(String(error))?.groups?.['at']
    if (at !== undefined) return noJson(` in line ${json.slice(0, Number(at)).split('\n').length}`)
    return noJson(/end of JSON input$/.test(String(error)) ? ' at its end' : '')
  }
}

/** `where`: empty where the parser names no position, but what stands there. */
const noJson = (where: string) =>
  problem(`The needle file is no JSON${where && `: it stops being readable${where}`}.`)

/** JSON takes the last of two members of one name, and the values of the first would be searched by nobody. `text`: an object in JSON. */
function namedTwice(text: string): ArrayName | null {
  const seen = new Set<string>()
  let depth = 0
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"\s*:?|[{}[\]]/g)) {
    if (token.startsWith('"')) {
      if (depth !== 1 || !token.endsWith(':')) continue
      const name = String(JSON.parse(token.slice(0, -1)))
      if (seen.has(name) && isArrayName(name)) return name
      seen.add(name)
    } else depth += '{['.includes(token) ? 1 : -1
  }
  return null
}

function valuesOf(value: unknown): Values | { readonly problem: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return problem('The needle file must hold one JSON object.')
  const read: Record<ArrayName, string[]> = { credentials: [], prompts: [], bodies: [], account: [] }
  for (const [index, [name, list]] of Object.entries(value).entries()) {
    if (!isArrayName(name)) return problem(unknownMember(name, index))
    if (!Array.isArray(list)) return problem(`\`${name}\` of the needle file must be an array of strings.`)
    for (const [at, one] of list.entries()) {
      if (typeof one !== 'string') return problem(`\`${name}[${at}]\` of the needle file must be a string.`)
      read[name].push(one)
    }
  }
  return read
}

function isArrayName(name: string): name is ArrayName {
  return ARRAYS.some((each) => each === name)
}

/** A name may be a value that was put in the wrong place: only a plain word is repeated. */
function unknownMember(name: string, index: number): string {
  const shown = /^[a-z]{1,20}(?:[_-][a-z]{1,20})?$/i.test(name) ? `\`${name}\`` : `number ${index + 1}`
  const near = nearestName(name, ARRAYS)
  const meant = near === null ? '' : ` Did you mean \`${near}\`?`
  return `The needle file has an unknown member, ${shown}.${meant} Known: ${ARRAYS.join(', ')}.`
}

/** All texts by which a raw reply is recognised: what its surface says, and the whole of what is no reply. */
function textsOfBody(body: string): readonly string[] {
  const reply = {
    status: 200,
    headers: new Map<string, string>(),
    body: Buffer.from(body, 'utf8'),
    ended: 'complete',
  } as const
  return [...replyTexts(reply, { stream: false }), body]
}

/** A raw reply, read once: prompts and replies may each be hundreds. */
interface Body {
  readonly texts: readonly string[]
  /** See {@link tokensOf}. */
  readonly tokens: readonly string[]
}

function bodyOf(body: string, prompts: readonly string[]): Body {
  const texts = textsOfBody(body)
  return { texts, tokens: tokensOf(texts, prompts) }
}

function needlesOf({ credentials, prompts, account }: Values, bodies: readonly Body[]): Needles {
  const texts = bodies.flatMap((body) => body.texts)
  return {
    ...{ credentials, prompts, account, bodies: texts, errors: [] },
    nonces: bodies.flatMap(({ tokens }) => tokens),
  }
}

/**
 * The words of a reply that is too short for anything else, or whose prompt asked to have it repeated: they are recognised as a nonce
 * is, where it is not the prompt that was written.
 */
function tokensOf(bodies: readonly string[], prompts: readonly string[]): readonly string[] {
  const alone = searchable({ ...NO_NEEDLES, bodies })
  // A text is long whatever the prompts are, and none becomes known by them: only short ones are compared with all prompts.
  if (alone.texts.length > 0) return []
  const isKnown = alone.exact.length > 0 && isFound('body', { ...NO_NEEDLES, bodies, prompts })
  return isKnown ? noncesIn(bodies, prompts) : bodies.flatMap(textMembers)
}

const LETTER_BESIDE_DIGIT = /\d(?=[a-z])|[a-z](?=\d)/gi
/** Words, dates and names of models change less often between letters and digits: `gpt-4o-mini-2024-07-18` three times. */
const CHANGES = 4

/** What looks like a code in a short reply, where a prompt has it too: it asked to have it repeated. */
function noncesIn(bodies: readonly string[], prompts: readonly string[]): readonly string[] {
  const words = bodies
    .flatMap(textMembers)
    .flatMap((text) => text.match(/[a-z0-9](?:[\w-]*[a-z0-9])?/gi) ?? [])
  const isCode = (word: string): boolean =>
    (word.replace(/[-_]/g, '').match(LETTER_BESIDE_DIGIT)?.length ?? 0) >= CHANGES
  return [...new Set(words)].filter((word) => isCode(word) && prompts.some((prompt) => prompt.includes(word)))
}

function labelsOf(values: Values, bodies: readonly Body[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  for (const name of ARRAYS) {
    for (const [index, value] of values[name].entries()) {
      const body = name === 'bodies' ? bodies[index] : undefined
      const texts = body === undefined ? [value] : [...body.texts.flatMap(textMembers), ...body.tokens]
      for (const text of texts) if (!labels.has(text)) labels.set(text, `${name}[${index}]`)
    }
  }
  return labels
}

/** The first value that could not be recognised; a search for it would find nothing and look like a clean one. */
function tooShort(values: Values, bodies: readonly Body[]): string | null {
  for (const name of ARRAYS) {
    const index =
      name === 'bodies'
        ? bodies.findIndex((body) => !isBodyRecognised(body))
        : values[name].findIndex((value) => !isRecognised(name, value))
    if (index >= 0) return `\`${name}[${index}]\` cannot be recognised: ${WHY_SHORT[name]}`
  }
  return null
}

const WHY_SHORT: Readonly<Record<ArrayName, string>> = {
  credentials:
    `it has fewer than ${LEAST_KEY_CHARACTERS} characters, or ${LEAST_DIFFERENT} different ones, or hardly any letters and digits. ` +
    'Give the whole key.',
  prompts:
    'it has fewer than 12 letters and digits, and would be found everywhere. Give the whole prompt, or leave it out.',
  bodies:
    'what it says has fewer than 8 letters and digits, and would be found everywhere. Record a longer reply, or leave it out.',
  account:
    'it has fewer than 8 letters and digits, or is one character over and over, and would be found everywhere. ' +
    'Give a longer value, or leave it out.',
}

function isRecognised(name: Exclude<ArrayName, 'bodies'>, value: string): boolean {
  const different = new Set(value).size
  if (name === 'credentials' && (value.length < LEAST_KEY_CHARACTERS || different < LEAST_DIFFERENT))
    return false
  if (name === 'account' && different === 1) return false
  const kind = ({ credentials: 'credential', prompts: 'prompt', account: 'account' } as const)[name]
  return isFound(kind, { ...NO_NEEDLES, [name]: [value] })
}

/** What the prompts have to say went into the tokens: a reply without any is known, and tokens are long enough or not. */
function isBodyRecognised({ texts, tokens }: Body): boolean {
  return tokens.length === 0 || isFound('body', { ...NO_NEEDLES, bodies: texts, nonces: tokens })
}

function isFound(kind: LeakKind, needles: Needles): boolean {
  const { exact, texts } = searchable(needles)
  return [...exact, ...texts].some((needle) => needle.kind === kind)
}
