import { isMap, parseDocument } from 'yaml'
import { blocksIn, readBraced } from './braces.ts'
import type { Found } from './entry.ts'
import type { Look } from './locate.ts'
import { locateRecords } from './locate.ts'
import { plainName } from './names.ts'
import { LONGEST_RECORD, yamlTexts } from './yaml-document.ts'

/** So much of a log is parsed as YAML: 300 records of ours. The parser takes up to 10 ms for 1,000 characters. */
const MOST_PARSED = 131_072

/** Names before a colon, quoted or not. */
const NAMES = /(?<![\p{L}\p{N}_@$./-])([\p{L}\p{N}_@$][\p{L}\p{N}_@$./-]*)["']?\s{0,8}:/gu

/** What the YAML reader looks for; `names` are those of a decision. */
export interface YamlLook extends Omit<Look, 'inText'> {
  readonly names: ReadonlySet<string>
}

/** Records, and the lines at which something stands that could be one and was not read: it is too long, or too much. */
export interface YamlFound {
  readonly found: readonly Found[]
  readonly unread: readonly number[]
}

/**
 * The records of a log that are written as YAML: documents, items of lists, flat maps between other lines; and objects
 * as Node and Python print them, which are YAML in braces.
 */
export function recordsInYaml(lines: readonly string[], look: YamlLook): YamlFound {
  const parser = makeParser()
  const found: Found[] = []
  const unread: number[] = []
  const taken = new Set<number>()
  const take = (value: unknown, first: number, end: number) => {
    const records = value === undefined ? [] : locateRecords(value, { ...look, inText: () => [] })
    found.push(...records.map((record) => ({ ...record, line: first + 1 })))
    for (let at = first; records.length > 0 && at < end; at += 1) taken.add(at)
  }
  const noteUnread = (at: number) => {
    if (parser.isSpent()) unread.push(at + 1)
  }
  for (const { text, first, last } of blocksIn(lines)) {
    if (parser.isSpent() || !namesDecision(text, look.names)) continue
    take(parser.parse(text), first, last + 1)
    noteUnread(first)
  }
  for (const { first, end, members, overlong } of yamlTexts(lines, taken)) {
    if (parser.isSpent() || !members.some((member) => namesDecision(member, look.names))) continue
    if (overlong) unread.push(first + 1)
    else take(parseMembers(members, parser), first, end)
    noteUnread(first)
  }
  for (const [at, line] of lines.entries()) {
    if (parser.isSpent() || taken.has(at) || !line.includes('{') || !namesDecision(line, look.names)) continue
    for (const value of readBraced(line, `"'`, parser.parse)) take(value, at, at + 1)
    noteUnread(at)
  }
  return { found: found.toSorted((a, b) => a.line - b.line), unread }
}

function namesDecision(text: string, names: ReadonlySet<string>): boolean {
  NAMES.lastIndex = 0
  for (let match = NAMES.exec(text); match !== null; match = NAMES.exec(text)) {
    if (names.has(plainName(match[1] ?? ''))) return true
  }
  return false
}

/** A reader of maps in YAML that reads so much and no more. */
interface Parser {
  /** A map, or undefined where the text is none. */
  readonly parse: (text: string) => object | undefined
  /** Whether a text was not parsed because too much had been. */
  readonly isSpent: () => boolean
}

function makeParser(): Parser {
  let left = MOST_PARSED
  let refused = false
  return {
    isSpent: () => refused,
    parse: (text) => {
      if (text.length > LONGEST_RECORD || !isBalanced(text)) return undefined
      if (left <= 0) {
        refused = true
        return undefined
      }
      left -= text.length
      return parseMap(text)
    },
  }
}

/** The whole map, or the members of it that can be read. */
function parseMembers(members: readonly string[], { parse }: Parser): object | undefined {
  const whole = parse(members.join('\n'))
  if (whole !== undefined) return whole
  const read = members.flatMap((member) => Object.entries(parse(member) ?? {}))
  return read.length === 0 ? undefined : Object.fromEntries(read)
}

function parseMap(text: string): object | undefined {
  try {
    // Without `stringKeys`, maps as keys are let through, and turning nested ones into texts takes minutes (yaml 2.9).
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', stringKeys: true })
    if (document.errors.length > 0 || !isMap(document.contents)) return undefined
    const value: unknown = document.toJS({ maxAliasCount: 0 })
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    // An alias, which no record needs, or a tag that cannot be followed.
    return undefined
  }
}

/** Each brace that nothing closes is an error of its own, and errors are what takes the parser long. */
function isBalanced(text: string): boolean {
  let depth = 0
  for (const char of text) {
    if (char === '{' || char === '[') depth += 1
    else if (char === '}' || char === ']') depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}
