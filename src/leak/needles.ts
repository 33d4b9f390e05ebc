import type { LeakKind } from '../evidence/search.ts'
import { GRAM } from './values/grams.ts'
import { replyTexts } from './reply-text.ts'
import { squeezed } from './search/squeeze.ts'
import { isJson, wordsSaid } from './values/json-frame.ts'
import { gapsOf } from './values/written.ts'

/** What must not stand in anything written. In memory only: never logged, stored or put into an error. */
export interface Needles {
  /** Keys that the application held or that were used upstream. */
  readonly credentials: readonly string[]
  /** Successful replies: text, refusals, tool arguments, also raw SSE or JSON bodies as text. */
  readonly bodies: readonly string[]
  /** Error messages of the gateway. */
  readonly errors: readonly string[]
  /** Request texts seen on the wire. */
  readonly prompts: readonly string[]
  /** Account markers that the tap planted. Markers with fewer than 8 letters and digits cannot be recognised. */
  readonly account: readonly string[]
  /** What each prompt asked to have repeated: recognises replies that are too short for anything else. */
  readonly nonces: readonly string[]
}

/** Nothing to search for: whoever looks for one kind names that alone. */
export const NO_NEEDLES: Needles = {
  credentials: [],
  bodies: [],
  errors: [],
  prompts: [],
  account: [],
  nonces: [],
}

/** What stands on both sides of a value in a prompt: letters, and the signs between them and the value. */
export interface Beside {
  readonly before: string
  readonly after: string
  readonly signs: readonly [before: string, after: string]
}

/** A value that is recognised by its letters in a row. */
export interface ExactNeedle {
  readonly kind: LeakKind
  readonly value: string
  /** `pieces`: a part of 12 characters is enough; `whole`: only all of it counts. */
  readonly rule: 'pieces' | 'whole'
  /** A hit is no leak where one of these stands right before or after it: then it is the prompt that was written. */
  readonly unlessBeside: readonly Beside[]
  /** Searched in plain and escaped text, and where base64 begins; other encodings are undone first. */
  readonly plainOnly: boolean
}

/** A text that is recognised by the share of it that was found. */
export interface TextNeedle {
  readonly kind: LeakKind
  readonly value: string
}

/** Needles in the form that the engine searches. */
export interface Searchable {
  readonly exact: readonly ExactNeedle[]
  readonly texts: readonly TextNeedle[]
  /** Kinds of which a needle is too short to be recognised. Nothing may be claimed about that needle. */
  readonly tooShort: readonly LeakKind[]
}

/** Below this many words a text is a short reply (ASSERTIONS): its shingles prove nothing. */
const SHORT_WORDS = 8
/** Texts without spaces (Chinese, tool arguments) count as long from this many letters. */
const LONG_LETTERS = 48
/** Eight words of one letter are short all the same. */
const FEW_LETTERS = 24
/** A short text without a nonce is searched whole from this many letters: shorter ones are common phrases. */
const MIN_SHORT_LETTERS = 12
/** Letters beside a nonce that tell the prompt from the reply. */
export const BESIDE = 8

const letters = (value: string): string =>
  Buffer.from(squeezed(Buffer.from(value, 'utf8')).text).toString('latin1')

/** Longer values are told by a share of them all the same: a whole one is compared letter by letter in each of its encodings. */
const LONGEST_WHOLE = 4096
/** Of a list of few words each stands there so often, on average. */
const OFTEN = 2

const count = (words: readonly string[]): number => letters(words.join('')).length

/**
 * True of JSON that says hardly more than yes and no, or the same few words again and again, as a list of labels does: any share of it
 * stands in every other answer. Fewer letters than those of few words are told from chance in pieces only as a share of all.
 */
const saysLittle = (value: string): boolean => {
  if (!isJson(value)) return false
  const said = wordsSaid(value)
  const all = count(said)
  const own = count([...new Set(said)])
  return all < MIN_SHORT_LETTERS || (own > FEW_LETTERS && own < LONG_LETTERS && all >= OFTEN * own)
}

const isShort = (value: string): boolean => {
  const { length } = letters(value)
  if (length <= LONGEST_WHOLE && saysLittle(value)) return true
  return length < FEW_LETTERS || (length < LONG_LETTERS && value.trim().split(/\s+/).length < SHORT_WORDS)
}

const neighbours = (nonce: string, prompts: readonly string[]): readonly Beside[] =>
  prompts.flatMap((text) => {
    const found: Beside[] = []
    const bytes = Buffer.from(text, 'utf8')
    const prompt = letters(text)
    const gaps = prompt.includes(nonce) ? gapsOf(bytes, 0, bytes.length) : []
    for (let at = prompt.indexOf(nonce); at >= 0; at = prompt.indexOf(nonce, at + 1)) {
      const after = at + nonce.length
      const before = prompt.slice(Math.max(0, at - BESIDE), at)
      const signs = [gaps[at] ?? '', gaps[after] ?? ''] as const
      found.push({ before, after: prompt.slice(after, after + BESIDE), signs })
    }
    return found
  })

const whole = (kind: LeakKind, value: string): ExactNeedle => ({
  kind,
  value,
  rule: 'whole',
  unlessBeside: [],
  plainOnly: false,
})

const noncesOf = (short: readonly string[], needles: Needles): ExactNeedle[] =>
  distinct(needles.nonces, withSigns).flatMap((nonce): ExactNeedle[] => {
    const own = letters(nonce)
    if (own.length < GRAM || !short.some((text) => letters(text).includes(own))) return []
    const unlessBeside = neighbours(own, needles.prompts)
    return [{ kind: 'body', value: nonce, rule: 'whole', unlessBeside, plainOnly: true }]
  })

/** Drops values that are empty, or the same as another of their kind. */
const distinct = (values: readonly string[], sameBy: (value: string) => string): string[] => [
  ...new Map(values.filter((value) => letters(value) !== '').map((value) => [sameBy(value), value])).values(),
]

/** Of values that are told by the signs between their letters, too: `j.smith@example.com` is not `jsmith@example.com`. */
const withSigns = (value: string): string => {
  const bytes = Buffer.from(value, 'utf8')
  return JSON.stringify([letters(value), gapsOf(bytes, 0, bytes.length)])
}

const searchableTexts = (kind: LeakKind, values: readonly string[], needles: Needles): Searchable => {
  const short = distinct(values.filter(isShort), withSigns)
  const long = distinct(
    values.filter((value) => !isShort(value)),
    letters,
  )
  const nonces = kind === 'body' ? noncesOf(short, needles) : []
  const prompts = kind === 'body' ? needles.prompts.map(letters) : []
  const byNonce = (text: string): boolean =>
    nonces.some((nonce) => letters(text).includes(letters(nonce.value)))
  const rest = short.filter((text) => !byNonce(text))
  const fits = (text: string): boolean =>
    letters(text).length >= MIN_SHORT_LETTERS && !prompts.some((prompt) => prompt.includes(letters(text)))
  return {
    // A nonce behind the same words as in the prompt is no leak; all that was said with it is.
    exact: [...nonces, ...short.filter((text) => fits(text)).map((text) => whole(kind, text))],
    texts: long.map((value) => ({ kind, value })),
    tooShort: rest.every(fits) ? [] : [kind],
  }
}

/** Sorts the needles by how each is recognised. */
export const searchable = (needles: Needles): Searchable => {
  const enough = (value: string): boolean => letters(value).length >= GRAM
  const account = distinct(needles.account, withSigns)
  const credentials = distinct(needles.credentials, withSigns)
  const texts = [
    searchableTexts('body', needles.bodies.flatMap(replyTexts), needles),
    searchableTexts('error-message', needles.errors, needles),
    searchableTexts('prompt', needles.prompts, needles),
  ]
  const tooShort: LeakKind[] = texts.flatMap((part) => part.tooShort)
  if (!account.every(enough)) tooShort.push('account')
  if (!credentials.every(enough)) tooShort.push('credential')
  return {
    exact: [
      ...credentials
        .filter(enough)
        .map((value): ExactNeedle => ({ ...whole('credential', value), rule: 'pieces' })),
      ...account.filter(enough).map((value) => whole('account', value)),
      ...texts.flatMap((part) => part.exact),
    ],
    texts: texts.flatMap((part) => part.texts),
    tooShort,
  }
}
