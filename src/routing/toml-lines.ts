type Path = readonly (string | number)[]

/** The path of a value as one text. */
export function placeKey(path: Path): string {
  return JSON.stringify(path)
}

/**
 * The line of each key, table and list item of a TOML text that a parser has taken (https://toml.io/en/v1.0.0). It
 * follows tables, dotted and quoted keys, inline tables and lists over several lines; texts and comments hide nothing.
 */
export function keyLines(text: string): ReadonlyMap<string, number> {
  const scan = new Scan(text)
  let table: Path = []
  while (scan.blank()) {
    if (scan.take('[[')) table = scan.listTable()
    else if (scan.take('[')) table = scan.table()
    else scan.pair(table)
  }
  return scan.lines
}

class Scan {
  readonly lines = new Map<string, number>()
  readonly #text: string
  #at = 0
  #line = 1
  /** How many tables a list of tables has so far, by its path. */
  readonly #counts = new Map<string, number>()

  constructor(text: string) {
    this.#text = text
  }

  /** Passes over white space, line breaks, commas and comments; false at the end. */
  blank(): boolean {
    const skipped = /(?:[\s,]|#[^\n]*)*/y
    skipped.lastIndex = this.#at
    this.#pass(skipped.exec(this.#text)?.[0].length ?? 0)
    return this.#at < this.#text.length
  }

  take(mark: string): boolean {
    if (!this.#text.startsWith(mark, this.#at)) return false
    this.#pass(mark.length)
    return true
  }

  table(): Path {
    const path = this.#resolved(this.#key())
    this.#note(path)
    this.#pass(1)
    return path
  }

  listTable(): Path {
    const names = this.#key()
    const list = [...this.#resolved(names.slice(0, -1)), ...names.slice(-1)]
    const count = this.#counts.get(placeKey(list)) ?? 0
    this.#counts.set(placeKey(list), count + 1)
    this.#note([...list, count])
    this.#pass(2)
    return [...list, count]
  }

  /** `key = value` below a table; each part of a dotted key is a table of its own. */
  pair(table: Path): void {
    const names = this.#key()
    const path = [...table, ...names]
    names.forEach((_, index) => {
      this.#note([...table, ...names.slice(0, index + 1)])
    })
    this.blank()
    this.#pass(1)
    this.blank()
    this.#value(path)
  }

  #value(path: Path): void {
    if (this.take('{')) {
      while (this.blank() && !this.take('}')) this.pair(path)
    } else if (this.take('[')) {
      for (let index = 0; this.blank() && !this.take(']'); index += 1) {
        this.#note([...path, index])
        this.#value([...path, index])
      }
    } else this.#pass(Math.max(1, this.#length(VALUE)))
  }

  /** A dotted key: bare, quoted, with white space around its dots. */
  #key(): readonly string[] {
    const names: string[] = []
    do {
      this.#pass(this.#length(SPACE))
      const length = this.#length(NAME)
      names.push(unquoted(this.#text.slice(this.#at, this.#at + length)))
      this.#pass(length)
      this.#pass(this.#length(SPACE))
    } while (this.take('.'))
    return names
  }

  /** A name that stands for a list of tables means its last table. */
  #resolved(names: readonly string[]): Path {
    return names.reduce<Path>((path, name) => {
      const next = [...path, name]
      const count = this.#counts.get(placeKey(next))
      return count === undefined ? next : [...next, count - 1]
    }, [])
  }

  #length(pattern: RegExp): number {
    const sticky = new RegExp(pattern, 'y')
    sticky.lastIndex = this.#at
    return sticky.exec(this.#text)?.[0].length ?? 0
  }

  #note(path: Path): void {
    if (!this.lines.has(placeKey(path))) this.lines.set(placeKey(path), this.#line)
  }

  /** Always moves on, so that a text which the parser would have refused ends too. */
  #pass(length: number): void {
    for (let end = this.#at + length; this.#at < end; this.#at += 1) {
      if (this.#text[this.#at] === '\n') this.#line += 1
    }
  }
}

const SPACE = /[ \t]*/
const NAME = /"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s.=[\]{},"'#]+/
/** Texts of several lines first; then of one line; then all that ends a plain value. */
const VALUE =
  /"""(?:\\[\s\S]|[^\\])*?"""(?:""|")?|'''[\s\S]*?'''(?:''|')?|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^,\]}#\n]*/

function unquoted(name: string): string {
  if (name.startsWith("'")) return name.slice(1, -1)
  if (!name.startsWith('"')) return name
  try {
    return String(
      JSON.parse(
        name.replace(/\\U([\da-fA-F]{8})/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16))),
      ),
    )
  } catch {
    return name.slice(1, -1)
  }
}
