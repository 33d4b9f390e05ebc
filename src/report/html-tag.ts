import { visible } from './visible.ts'

/** Text that is safe as HTML content and inside double-quoted attributes. Only the `html` tag makes it. */
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
export type Html = Escaped

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Escapes every value that is not HTML itself. The fixed text must quote its attributes and hold no script. */
export function html(
  fixed: TemplateStringsArray,
  ...values: readonly (string | number | Html | readonly Html[])[]
): Html {
  return new Escaped(String.raw({ raw: fixed }, ...values.map(rendered)))
}

function rendered(value: string | number | Html | readonly Html[]): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return visible(value).replace(/[&<>"']/g, (found) => REFERENCES[found] ?? '')
  return Escaped.is(value) ? value.toString() : value.map(String).join('')
}

/** Lines of preformatted text: their ends stay, everything else is escaped. */
export function lines(text: string): Html {
  return new Escaped(
    text
      .split('\n')
      .map((line) => html`${line}`.toString())
      .join('\n'),
  )
}

/** A sentence of ours, in which backticks mark what is code. */
export function prose(text: string): Html {
  const parts = text.split(/`([^`]+)`/)
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))}`
}
