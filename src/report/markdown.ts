import { visible } from './visible.ts'

/**
 * Text that is safe to publish as GitHub Markdown. Only this file makes it: a plain string, whoever wrote it, is
 * escaped when it meets the `safeMd` tag.
 */
class Escaped {
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }
  toString(): string {
    return this.#text
  }
  static is(value: unknown): value is Escaped {
    return typeof value === 'object' && value !== null && #text in value
  }
}
export type Markdown = Escaped

type Interpolated = string | number | Markdown | readonly Markdown[]

/**
 * Letters, digits and harmless punctuation stay. Everything else becomes a character reference, which CommonMark
 * never reads as structure (https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references).
 */
const HARMLESS = /[^\p{L}\p{N}\p{M} .,;:/?()%=+'-]/gu

/** Never seen; keeps GitHub from linking what it stands in (mentions and references are searched after rendering). */
const UNLINK = '&#8203;'

function reference(character: string): string {
  return `&#${String(character.codePointAt(0))};`
}

/** Escapes for any inline place: paragraphs, table cells, headings, list items, and the text of HTML elements. */
function references(text: string): string {
  return visible(text)
    .replace(HARMLESS, reference)
    .replace(/^[-+= ]|(?<=^\d+)[.)]| $/g, reference)
    .replace(/-(?=-)|(?<=-)-/g, '&#45;')
    .replace(/^:|:(?=:|\/\/)|(?<=:):/g, '&#58;')
    .replace(/ (?= )/g, '&#32;')
}

function inline(text: string): string {
  return references(text)
    .replace(/&#64;|&#35;|&#58;(?=\/\/)/g, `$&${UNLINK}`)
    .replace(/www(?=\.)|GH(?=-\d)/gi, `$&${UNLINK}`)
}

function rendered(value: Interpolated): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return inline(value)
  return Escaped.is(value) ? value.toString() : value.map(String).join('')
}

/**
 * A template whose fixed text is Markdown and whose values are escaped, unless they are Markdown themselves.
 * Not named `md`: Prettier reformats templates of that name, which changes the text.
 */
export function safeMd(fixed: TemplateStringsArray, ...values: readonly Interpolated[]): Markdown {
  return new Escaped(String.raw({ raw: fixed }, ...values.map(rendered)))
}

/** `parts` with fixed text of ours between them. */
export function join(parts: readonly Markdown[], between = ''): Markdown {
  return new Escaped(parts.map(String).join(between))
}

/** Inline code. An HTML element, because backticks cannot hold a backtick run or a table's `|` safely. */
export function code(text: string): Markdown {
  return new Escaped(`<code>${references(text)}</code>`)
}

/** Our own sentences: what stands between backticks becomes code, the rest is escaped. */
export function prose(text: string): Markdown {
  const parts = text.split('`')
  if (parts.length % 2 === 0) return new Escaped(inline(text))
  return new Escaped(parts.map((part, at) => (at % 2 === 1 ? code(part).toString() : inline(part))).join(''))
}

/** A code block that its content cannot close: the fence is longer than the longest run of backticks inside. */
export function fence(text: string, language: 'yaml' | 'json' | 'text' | 'mermaid'): Markdown {
  const lines = text.replace(/\n+$/, '').split('\n').map(visible)
  const content = lines
    .join('\n')
    .replaceAll('##[', '## [')
    .replace(/^(\s*)::/gm, '$1: :')
  const longest = Math.max(2, ...[...content.matchAll(/`+/g)].map((run) => run[0].length))
  const marks = '`'.repeat(longest + 1)
  return new Escaped(`${marks}${language}\n${content}\n${marks}`)
}

/** A link, where the address is a plain https one; otherwise its text alone. */
export function link(text: string, url: string | null): Markdown {
  const address = url === null ? null : plainAddress(url)
  return new Escaped(address === null ? inline(text) : `[${inline(text)}](${address})`)
}

/** Loopback http stays allowed: a rehearsal on a developer's machine links to it. */
function plainAddress(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return null
  return href
    .replace(/[()[\]<>|`*\\"]/g, (found) => `%${found.charCodeAt(0).toString(16)}`)
    .replaceAll('&', '&amp;')
}

/** A folded part. Blank lines inside make GitHub read the content as Markdown. */
export function details(title: string, content: Markdown): Markdown {
  return new Escaped(`<details><summary>${inline(title)}</summary>\n\n${content.toString()}\n\n</details>`)
}

/** A table; each row must have as many cells as the head. */
export function table(head: readonly string[], rows: readonly (readonly Markdown[])[]): Markdown {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const ruler = line(head.map(() => '---'))
  return new Escaped([line(head.map(inline)), ruler, ...rows.map((row) => line(row.map(String)))].join('\n'))
}

/**
 * An HTML comment of `name=value` words, for finding a text again. Values are percent-encoded; a second hyphen too,
 * because two of them end an HTML comment.
 */
export function hidden(title: 'fallback-evidence-gate', words: Readonly<Record<string, string>>): Markdown {
  const encode = (text: string): string =>
    encodeURIComponent(text.toWellFormed())
      .replace(/[!'()*~]/g, (found) => `%${found.charCodeAt(0).toString(16)}`)
      .replace(/-(?=-|$)/g, '%2D')
  const pairs = Object.entries(words).map(([name, value]) => `${name}=${encode(value)}`)
  return new Escaped(`<!-- ${[title, ...pairs].join(' ')} -->`)
}
