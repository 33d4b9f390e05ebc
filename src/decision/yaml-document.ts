import { indentOf } from './braces.ts'
import { plainName } from './names.ts'

/** A record that people or a logger wrote as YAML is no longer than this; ours has 12 lines and about 400 characters. */
const MOST_CHARACTERS = 8_192

/** A map that begins at the same indentation from its first line to its last. */
export interface YamlText {
  /** Index of the first line. */
  readonly first: number
  /** Index behind the last line. */
  readonly end: number
  /** One text a member of the map: what cannot be read in one does not spoil the others. */
  readonly members: readonly string[]
  /** Longer than any record: nothing of it is to be read. */
  readonly overlong: boolean
}

/** A name and its colon at the beginning of a line, behind the dash of a list or not. */
const MEMBER = /^(\s*(?:- +)?)("[^"]*"|'[^']*'|[\p{L}\p{N}_@$][\p{L}\p{N}_@$./-]*)\s*:(?=\s|$)\s*(.?)/u

interface Open {
  readonly first: number
  readonly indent: number
  readonly names: Set<string>
  readonly members: string[]
  characters: number
  /** The last member has nothing behind its colon: a list may follow at the same indentation. */
  expectsList: boolean
}

/**
 * The maps in a log, one after the other: a line `---`, an item of a list, a name that stands a second time and a line
 * that is no member each end one. `taken` says which lines have been read already.
 */
export function yamlTexts(lines: readonly string[], taken: ReadonlySet<number>): readonly YamlText[] {
  const found: YamlText[] = []
  let open: Open | null = null
  const close = (end: number) => {
    if (open !== null) {
      const { first, members, characters } = open
      found.push({ first, end, members, overlong: characters > MOST_CHARACTERS })
    }
    open = null
  }
  for (const [at, line] of lines.entries()) {
    if (open !== null && !taken.has(at) && goesOn(open, line)) continue
    close(at)
    open = taken.has(at) ? null : opened(line, at)
  }
  close(lines.length)
  return found
}

function opened(line: string, at: number): Open | null {
  const match = MEMBER.exec(line)
  if (match === null) return null
  const before = match[1] ?? ''
  const member = ' '.repeat(before.length) + line.slice(before.length)
  return {
    first: at,
    indent: before.length,
    names: new Set([nameIn(match)]),
    members: [member],
    characters: line.length,
    expectsList: match[3] === '',
  }
}

/** Adds the line to the open map, where it belongs to it. */
function goesOn(open: Open, line: string): boolean {
  const text = line.trim()
  const indent = indentOf(line)
  const isInside =
    text === '' ||
    text.startsWith('#') ||
    indent > open.indent ||
    (indent === open.indent && open.expectsList && text.startsWith('- '))
  if (isInside) {
    add(open, `\n${line}`, open.members.length - 1)
    return true
  }
  const match = indent === open.indent && !text.startsWith('- ') ? MEMBER.exec(line) : null
  if (match === null || open.names.has(nameIn(match))) return false
  open.names.add(nameIn(match))
  open.expectsList = match[3] === ''
  add(open, line, open.members.length)
  return true
}

/** Text above the limit is counted, not kept. */
function add(open: Open, text: string, member: number): void {
  open.characters += text.length
  if (open.characters <= MOST_CHARACTERS) open.members[member] = (open.members[member] ?? '') + text
}

function nameIn(match: RegExpExecArray): string {
  return plainName(match[2] ?? '')
}
