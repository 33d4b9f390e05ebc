import { indentOf } from './braces.ts'
import { plainName } from './names.ts'

/** A record that people or a logger wrote as YAML is no longer than this; ours has 12 lines and about 400 characters. */
export const LONGEST_RECORD = 8_192

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
      found.push({ first, end, members, overlong: characters > LONGEST_RECORD })
    }
    open = null
  }
  for (const [at, line] of lines.entries()) {
    if (open !== null && !taken.has(at) && takeIn(open, line)) continue
    close(at)
    open = taken.has(at) ? null : opened(line, at)
  }
  close(lines.length)
  return found
}

function opened(line: string, at: number): Open | null {
  const member = memberOn(line)
  if (member === null) return null
  const { indent, name, isEmpty } = member
  return {
    first: at,
    indent,
    names: new Set([name]),
    members: [' '.repeat(indent) + line.slice(indent)],
    characters: line.length,
    expectsList: isEmpty,
  }
}

/** Adds the line to the open map, where it belongs to it; says whether it does. */
function takeIn(open: Open, line: string): boolean {
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
  const member = indent === open.indent && !text.startsWith('- ') ? memberOn(line) : null
  if (member === null || open.names.has(member.name)) return false
  open.names.add(member.name)
  open.expectsList = member.isEmpty
  add(open, line, open.members.length)
  return true
}

/** Text above the limit is counted, not kept. */
function add(open: Open, text: string, member: number): void {
  open.characters += text.length
  if (open.characters <= LONGEST_RECORD) open.members[member] = (open.members[member] ?? '') + text
}

interface Member {
  /** Characters before the name, the dash of a list among them. */
  readonly indent: number
  readonly name: string
  /** Nothing stands behind the colon. */
  readonly isEmpty: boolean
}

function memberOn(line: string): Member | null {
  const match = MEMBER.exec(line)
  if (match === null) return null
  const [, before = '', name = '', value] = match
  return { indent: before.length, name: plainName(name), isEmpty: value === '' }
}
