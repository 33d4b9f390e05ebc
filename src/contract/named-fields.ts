import type { Path } from '../surface/fields.ts'
import type { MarkdownPage, ProseLine } from './markdown-page.ts'

/** A field that a table, a list or a component of a page names, as members without indices. */
interface NamedField {
  readonly names: readonly string[]
  readonly about: ProseLine['about']
}

/** Cells, items and components longer than this hold sentences. */
const LONGEST_NAME = 200

/** What a page says of a selector without a schema. `mentioned`: its last name stands somewhere, and nobody knows for what. */
export type NamesSay = 'yes' | 'mentioned' | 'no'

/** Names that tables, lists and `<ResponseField>` components document. Weaker than a schema: nothing says what is left out. */
export class NamedFields {
  readonly #paths: readonly NamedField[]
  readonly #replyNames: ReadonlySet<string>
  readonly #text: string

  constructor(page: MarkdownPage, text: string) {
    this.#paths = page.prose.flatMap(fieldsIn).filter(({ about }) => about !== 'request')
    this.#replyNames = new Set(
      this.#paths.filter(({ about }) => about === 'reply').flatMap(({ names }) => names),
    )
    this.#text = text
  }

  says(path: Path): NamesSay {
    const names = path.flatMap((step) => (step.step === 'member' ? [step.name] : []))
    const [last = ''] = names.slice(-1)
    const asPath = this.#paths.some(
      ({ names: named, about }) =>
        names.every((name, at) => named[at] === name) && (about === 'reply' || named.length > 1),
    )
    if (asPath || names.every((name) => this.#replyNames.has(name))) return 'yes'
    return standsIn(this.#text, last) ? 'mentioned' : 'no'
  }
}

function standsIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + name.length] ?? ' '}`
    if (!/\w/.test(around)) return true
  }
  return false
}

function fieldsIn({ text, about }: ProseLine): readonly NamedField[] {
  const component =
    /<(ResponseField|ParamField)\s[^>]{0,400}?\b(?:name|body|query|path)="([^"]{1,200})"/.exec(text)
  if (component) {
    const names = namesOf(component[2] ?? '')
    return names === null ? [] : [{ names, about: component[1] === 'ResponseField' ? 'reply' : 'request' }]
  }
  const cell = /^\s*\|([^|]*)\|/.exec(text)?.[1] ?? /^\s*[-*+]\s+(`[^`]+`)/.exec(text)?.[1]
  if (cell === undefined || cell.length > LONGEST_NAME) return []
  const names = namesOf(cell)
  return names === null ? [] : [{ names, about }]
}

/** `choices[].message.content`, `choices.0.message`, `**id**`, `[usage](#usage)` as members; null for a sentence. */
function namesOf(cell: string): readonly string[] | null {
  const plain = cell
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]|\\/g, '')
    .replace(/\[[^\]]*\]/g, '')
    .trim()
  if (!/^[A-Za-z_][\w-]*(?:\.[\w-]+)*$/.test(plain)) return null
  const names = plain.split('.').filter((name) => !/^\d+$/.test(name))
  return names.length === 0 ? null : names
}
