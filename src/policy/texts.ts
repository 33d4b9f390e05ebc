import type { Kind } from './kind.ts'
import { spacing, textKind } from './kind.ts'
import type { Raw, Read } from './raw.ts'
import { allTaken, formOf, refused, taken } from './raw.ts'
import { looksLikeKey } from './showing.ts'

/** Control characters other than tab and line breaks: no command, path or note has a use for them. */
const CONTROL = /(?![\t\r\n])[\p{Cc}\p{Zl}\p{Zp}]/u

/** No list of a policy needs more entries; each costs time in every run. */
const MOST_ITEMS = 100

/** One line of text, at most `longest` characters, without white space at its ends. `check` says what else is wrong with it, or null. */
export function line(
  allowed: string,
  longest: number,
  check: (text: string) => string | null = () => null,
): Kind<string> {
  return textKind(allowed, { is: 'text', longest }, (text, raw) => {
    const wrong = whyNoLine(text, longest) ?? check(text)
    return wrong === null ? taken(text) : refused(raw, wrong)
  })
}

/** Text of several lines; line breaks at its end are cut, since YAML's block style adds one. */
export function block(allowed: string, longest: number): Kind<string> {
  return textKind(allowed, { is: 'text', longest }, (text, raw) => {
    const body = text.replace(/[\r\n]+$/, '')
    const wrong = body.trim() === '' ? 'it is only white space' : whyNoText(body, longest)
    return wrong === null ? taken(body) : refused(raw, wrong)
  })
}

/**
 * A list: a real one in the policy file, or text split at line breaks (and at commas where `commas` is set). Empty
 * lines are passed over, repeated entries are kept once unless they are to be refused.
 */
export function list<T>(settings: {
  readonly allowed: string
  readonly commas: boolean
  readonly values: readonly string[] | null
  readonly repeated?: 'kept-once' | 'refused'
  readonly item: (text: string, raw: Raw) => Read<T>
}): Kind<readonly T[]> {
  const separator = settings.commas ? /[,\r\n]/ : /[\r\n]/
  const read = (raw: Raw): Read<readonly T[]> => {
    if (raw.is !== 'text' && raw.is !== 'list') return refused(raw, `it is ${formOf(raw)}`)
    const parts = raw.is === 'list' ? raw.items : piecesOf(raw.text, raw, separator)
    if (parts.length === 0) return refused(raw, 'it names nothing')
    if (parts.length > MOST_ITEMS)
      return refused(raw, `it has ${parts.length} entries, and ${MOST_ITEMS} are the most`)
    const reads = allTaken(
      parts.map((part) =>
        part.is === 'text' ? settings.item(part.text, part) : refused(part, `an entry is ${formOf(part)}`),
      ),
    )
    if (!reads.ok) return reads
    const twice = parts[reads.value.findIndex((value, at) => reads.value.indexOf(value) !== at)]
    if (settings.repeated === 'refused' && twice?.is === 'text')
      return refused(twice, 'it stands there twice', { value: twice.text })
    return taken([...new Set(reads.value)])
  }
  return {
    allowed: settings.allowed,
    editor: { is: 'list', values: settings.values, most: MOST_ITEMS },
    read,
  }
}

/** The non-empty pieces of a text, each without the white space around it. */
export function piecesOf(text: string, whole: Raw, separator: RegExp): readonly Raw[] {
  return text
    .split(separator)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece) => ({ is: 'text', text: piece, offset: whole.offset }))
}

/** Longest path or pattern: Linux takes no longer path (PATH_MAX, limits.h). */
export const LONGEST_PATH = 4_096

/** A path or a glob pattern that can name a file. */
function pathItem(text: string, raw: Raw): Read<string> {
  const wrong = whyNoLine(text, LONGEST_PATH)
  if (wrong !== null) return refused(raw, wrong)
  return text.includes('\\') ? refused(raw, 'it holds a backslash: separate folders with `/`') : taken(text)
}

/** A list of paths or patterns, one a line. */
export function pathList(allowed: string): Kind<readonly string[]> {
  return list({ allowed, commas: false, values: null, item: pathItem })
}

/** What is wrong with a text as one line, or null. */
function whyNoLine(text: string, longest: number): string | null {
  const space = spacing(text)
  if (space !== null) return space
  if (/[\r\n]/.test(text)) return 'it has several lines'
  return whyNoText(text, longest)
}

function whyNoText(text: string, longest: number): string | null {
  if (text.length > longest) return `it has ${text.length} characters, and ${longest} are the most`
  if (CONTROL.test(text)) return 'it holds a control character'
  if (!text.isWellFormed()) return 'it holds half a character (a lone surrogate)'
  return null
}

/** A model alias: what gateways use in `model`, and nothing that could be a key or the placeholder of a documentation page. */
export function whyNoModel(text: string): string | null {
  if (looksLikeKey(text))
    return 'it looks like an API key; if it is one, revoke it, since it has been written in the open'
  if (/^(?:your[-_]|<|\$\{)/i.test(text))
    return 'it is a placeholder: put the name of a model that your account may use'
  if (!/^[\w.:/@+-]+$/.test(text)) return 'it holds a character that no model name has'
  return null
}
