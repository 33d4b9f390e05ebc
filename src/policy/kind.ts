import { nearestName } from './nearest.ts'
import type { Raw, Read } from './raw.ts'
import { formOf, refused, taken } from './raw.ts'

/** What an editor may know of a value of the policy file: `editorSchema` makes JSON Schema of it. */
export type EditorForm =
  | { readonly is: 'choice'; readonly values: readonly string[] }
  | { readonly is: 'whole'; readonly min: number; readonly max: number }
  | { readonly is: 'duration' }
  | { readonly is: 'yes-no' }
  | { readonly is: 'text'; readonly longest: number }
  | { readonly is: 'list'; readonly values: readonly string[] | null; readonly most: number }
  | { readonly is: 'fields' }
  | { readonly is: 'severities' }
  | {
      readonly is: 'decision-log'
      readonly formats: readonly string[]
      readonly concepts: readonly string[]
      readonly meanings: readonly string[]
      readonly longestPath: number
      readonly longestExpression: number
      readonly mostNames: number
    }
  | {
      readonly is: 'record'
      readonly members: readonly {
        readonly name: string
        readonly form: EditorForm
        readonly required: boolean
      }[]
    }
  /** A list of maps with the same keys. */
  | {
      readonly is: 'records'
      readonly members: readonly {
        readonly name: string
        readonly form: EditorForm
        readonly required: boolean
      }[]
      readonly most: number
    }
  | { readonly is: 'either'; readonly forms: readonly EditorForm[] }
  | { readonly is: 'map'; readonly keys: string; readonly longest: number }
  /** A map from any name to values of one form. */
  | { readonly is: 'map-of'; readonly longestKey: number; readonly form: EditorForm }

/** How a setting's value is read, and how both people and editors are told of it. */
export interface Kind<T> {
  /** What is allowed, as the end of a sentence: "a whole number from 1 to 10". */
  readonly allowed: string
  readonly editor: EditorForm
  readonly read: (raw: Raw) => Read<T>
}

/** A kind whose values are always one text. */
export function textKind<T>(
  allowed: string,
  editor: EditorForm,
  read: (text: string, raw: Raw) => Read<T>,
): Kind<T> {
  return {
    allowed,
    editor,
    read: (raw) => (raw.is === 'text' ? read(raw.text, raw) : refused(raw, `it is ${formOf(raw)}`)),
  }
}

/** One of a few words, spelt exactly. */
export function choice<const T extends string>(values: readonly T[]): Kind<T> {
  const allowed = values.map((value) => `\`${value}\``).join(', ')
  return textKind<T>(allowed, { is: 'choice', values }, (text, raw) => {
    const found = values.find((value) => value === text)
    if (found !== undefined) return taken(found)
    return refused(raw, spacing(text) ?? suggestion(text, values))
  })
}

/** `true` or `false`, in the three spellings of YAML 1.2's core schema that GitHub's toolkit takes too. */
export function yesNo(): Kind<boolean> {
  return textKind('`true` or `false`', { is: 'yes-no' }, (text, raw) => {
    if (['true', 'True', 'TRUE'].includes(text)) return taken(true)
    if (['false', 'False', 'FALSE'].includes(text)) return taken(false)
    return refused(raw, spacing(text))
  })
}

/** A whole number in plain digits. */
export function wholeNumber(min: number, max: number): Kind<number> {
  return textKind(`a whole number from ${min} to ${max}`, { is: 'whole', min, max }, (text, raw) => {
    if (!/^(?:0|[1-9][0-9]{0,8})$/.test(text)) return refused(raw, whyNoWholeNumber(text))
    const value = Number(text)
    if (value < min) return refused(raw, `it is below ${min}`)
    return value > max ? refused(raw, `it is above ${max}`) : taken(value)
  })
}

const UNITS = { ms: 1, s: 1_000, m: 60_000 } as const

/** A duration in milliseconds: a plain number counts seconds, `ms`, `s` and `m` say otherwise. */
export function duration(minMs: number, maxMs: number): Kind<number> {
  const allowed = `a duration from ${spokenMs(minMs)} to ${spokenMs(maxMs)}: whole seconds (\`60\`), or a whole number with \`ms\`, \`s\` or \`m\` right behind it (\`1500ms\`, \`90s\`, \`2m\`)`
  return textKind(allowed, { is: 'duration' }, (text, raw) => {
    const match = /^(0|[1-9][0-9]{0,8})(ms|s|m)?$/.exec(text)
    if (match === null) return refused(raw, whyNoDuration(text))
    const ms = Number(match[1]) * UNITS[unitOf(match[2])]
    if (ms < minMs) return refused(raw, `it is shorter than ${spokenMs(minMs)}`)
    return ms > maxMs ? refused(raw, `it is longer than ${spokenMs(maxMs)}`) : taken(ms)
  })
}

function unitOf(text: string | undefined): keyof typeof UNITS {
  return text === 'ms' || text === 'm' ? text : 's'
}

/** Milliseconds as people write them: `500 ms`, `90 s`, `15 min`. */
export function spokenMs(ms: number): string {
  if (ms >= 60_000 && ms % 60_000 === 0) return `${ms / 60_000} min`
  return ms % 1_000 === 0 ? `${ms / 1_000} s` : `${ms} ms`
}

function whyNoDuration(text: string): string | null {
  if (/^[0-9]+\s+(?:ms|s|m)$/.test(text)) return 'a space stands between number and unit'
  if (/^[0-9]+\s*(?:h|hours?|d|min|mins|minutes?|sec|secs|seconds?|millis\w*)$/i.test(text)) {
    return 'that unit is not known'
  }
  if (/^[0-9]*\.[0-9]+\s*(?:s|m)$/.test(text)) return 'it is not whole: write it with a smaller unit'
  return whyNoWholeNumber(text)
}

function whyNoWholeNumber(text: string): string | null {
  const space = spacing(text)
  if (space !== null) return space
  if (/^[+-]/.test(text)) return 'it has a sign'
  if (/^[0-9]+[.,][0-9]*$|^[.,][0-9]+$/.test(text)) return 'it is not whole'
  if (/^[0-9.]+e[+-]?[0-9]+$/i.test(text)) return 'it is written with an exponent'
  if (/^0[xob][0-9a-f]+$/i.test(text)) return 'it is not written in decimal digits'
  if (/^0[0-9]+$/.test(text)) return 'it begins with a zero'
  if (/^[0-9]{10,}$/.test(text)) return 'it is far too large'
  if (/^[0-9][0-9_' ]+$/.test(text)) return 'something stands between its digits'
  return /^\p{Nd}+$/u.test(text) ? 'its digits are not 0 to 9' : null
}

/** Why white space is wrong here, or null where there is none at the ends. */
export function spacing(text: string): string | null {
  if (text.trim() === '') return text === '' ? 'it is empty' : 'it is only white space'
  if (/[\r\n]$/.test(text))
    return 'it ends in a line break (in YAML, write it on one line instead of below `|`)'
  return text.trim() === text ? null : 'white space stands around it'
}

/** "; did you mean ..." for the end of what is wrong, or nothing where nothing is near. */
export function orMeant(wrong: string, known: readonly string[]): string {
  const near = suggestion(wrong, known)
  return near === null ? '' : `; ${near}`
}

/** "did you mean ...", or null where nothing is near. */
export function suggestion(wrong: string, known: readonly string[]): string | null {
  const near = nearestName(wrong, known)
  return near === null ? null : `did you mean \`${near}\`?`
}
