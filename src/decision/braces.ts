/** Of a line with many braces before its record, so many are tried: what is left over is prose or code. */
const MOST_MISSES = 16

/** A record that a logger lays out over several lines is no longer than this. */
const MOST_LINES = 1_000
const MOST_CHARACTERS = 262_144

/** An object that stands on several lines: their indexes, and its text. */
export interface Block {
  readonly first: number
  readonly last: number
  readonly text: string
}

/**
 * Everything between braces on a line that `parse` takes, whatever stands before, between and after: time, level, other
 * braces. `quotes` are the characters that open and close a text in which braces mean nothing.
 */
export function readBraced<T>(
  line: string,
  quotes: string,
  parse: (text: string) => T | undefined,
): readonly T[] {
  const found: T[] = []
  let misses = 0
  for (let start = line.indexOf('{'); start >= 0 && misses < MOST_MISSES;) {
    const end = closing(line, start, quotes)
    const value = end < 0 ? undefined : parse(line.slice(start, end))
    if (value === undefined) misses += 1
    else found.push(value)
    start = line.indexOf('{', value === undefined ? start + 1 : end)
  }
  return found
}

/** The index behind the brace that closes the one at `start`; -1 where none does. */
function closing(line: string, start: number, quotes: string): number {
  let depth = 0
  let quote = ''
  for (let at = start; at < line.length; at += 1) {
    const char = line.charAt(at)
    if (quote !== '') {
      if (char === '\\') at += 1
      else if (char === quote) quote = ''
    } else if (quotes.includes(char)) quote = char
    else if (char === '{') depth += 1
    else if (char === '}') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return -1
}

/**
 * The objects that a logger laid out over several lines, outermost ones: each begins at the end of a line, everything
 * inside is indented deeper than that line, and the closing brace is not. A line is looked at by at most as many
 * openers as it has characters of indentation, so a whole log takes linear time.
 */
export function blocksIn(lines: readonly string[]): readonly Block[] {
  const indents = Int32Array.from(lines, indentOf)
  const blocks: Block[] = []
  for (let first = 0; first < lines.length; first += 1) {
    const last = lines[first]?.trimEnd().endsWith('{') ? lastLine(lines, indents, first) : null
    if (last === null) continue
    blocks.push({ first, last, text: `{\n${lines.slice(first + 1, last).join('\n')}\n}` })
    first = last
  }
  return blocks
}

function lastLine(lines: readonly string[], indents: Int32Array, first: number): number | null {
  const indent = indents[first] ?? 0
  let characters = 0
  for (let at = first + 1; at < Math.min(lines.length, first + MOST_LINES); at += 1) {
    const line = lines[at] ?? ''
    const own = indents[at] ?? 0
    characters += line.length
    if (characters > MOST_CHARACTERS) return null
    if (own === line.length || own > indent) continue
    return own === indent && line.charAt(own) === '}' ? at : null
  }
  return null
}

/** How many characters of white space a line begins with. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
