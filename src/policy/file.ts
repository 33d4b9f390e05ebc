import type { Node, ParsedNode, YAMLError } from 'yaml'
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Document } from 'yaml'
import type { Problem } from './problem.ts'
import type { Raw, RawEntry } from './raw.ts'

/** Longest policy file, in characters: a hundred times what the longest sensible policy needs. */
export const LONGEST_FILE = 65_536

/** Most values in a policy file once its aliases are followed: what stops an alias bomb (https://yaml.org/spec/1.2.2/#71-alias-nodes). */
const MOST_VALUES = 2_000

/** Deepest nesting: no setting has more than a map of texts. */
const DEEPEST = 6

/** The policy file, parsed but not yet understood. */
export interface FileRead {
  readonly entries: readonly RawEntry[]
  readonly problems: readonly Problem[]
  /** Line and column, both 1-based, of an offset. */
  readonly placeOf: (offset: number) => { readonly line: number; readonly column: number }
}

/** Reads the policy file. Total: whatever the text, the answer is entries or problems. No text of the file stands in a problem. */
export function readFileText(path: string, text: string): FileRead {
  const lines = new LineCounter()
  const placeOf = (offset: number) => {
    const place = lines.linePos(offset)
    return { line: Math.max(1, place.line), column: Math.max(1, place.col) }
  }
  const problem = (offset: number, says: string): Problem => ({
    code: 'file-unreadable',
    setting: 'policy',
    at: { in: 'file', path, ...placeOf(offset) },
    value: null,
    says,
    allowed: null,
    example: null,
  })
  const failed = (problems: readonly Problem[]): FileRead => ({ entries: [], problems, placeOf })
  if (text.length > LONGEST_FILE) {
    return failed([
      problem(0, `The policy file has ${text.length} characters, and ${LONGEST_FILE} are the most.`),
    ])
  }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const first = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]).at(0)
  if (first !== undefined) return failed([problem(first.pos[0], sentenceFor(first))])
  const root = document.contents
  if (root === null || (isScalar(root) && root.value === null)) return { entries: [], problems: [], placeOf }
  if (!isMap(root)) {
    return failed([problem(root.range[0], 'The policy file must be a map: one `name: value` a line.')])
  }
  const walked = walk(document, root)
  return walked.ok
    ? { entries: walked.entries, problems: [], placeOf }
    : failed([problem(walked.offset, walked.says)])
}

type Walked =
  | { readonly ok: true; readonly entries: readonly RawEntry[] }
  | { readonly ok: false; readonly offset: number; readonly says: string }

/** Stops a walk through a file that is too large or too deep; never leaves this module. */
class TooMuch extends Error {
  readonly offset: number
  constructor(offset: number, says: string) {
    super(says)
    this.offset = offset
  }
}

function walk(document: Document.Parsed, root: ParsedNode): Walked {
  let left = MOST_VALUES
  const visit = (node: Node | null | undefined, offset: number, depth: number): Raw => {
    left -= 1
    if (left < 0)
      throw new TooMuch(
        offset,
        `The policy file holds more than ${MOST_VALUES} values; do aliases repeat them?`,
      )
    if (depth > DEEPEST) throw new TooMuch(offset, `The policy file is nested deeper than ${DEEPEST} levels.`)
    if (node === null || node === undefined) return { is: 'nothing', offset }
    const here = node.range?.[0] ?? offset
    if (isAlias(node)) return visit(resolved(node, document, here), here, depth + 1)
    if (isSeq<Node>(node))
      return { is: 'list', offset: here, items: node.items.map((item) => visit(item, here, depth + 1)) }
    if (isMap<Node, Node>(node)) {
      const entries = node.items.map(({ key, value }) => ({
        key: keyText(key),
        offset: key.range?.[0] ?? here,
        value: visit(value, key.range?.[0] ?? here, depth + 1),
      }))
      return { is: 'map', offset: here, entries }
    }
    return scalar(node, here)
  }
  try {
    const raw = visit(root, 0, 0)
    return { ok: true, entries: raw.is === 'map' ? raw.entries : [] }
  } catch (error) {
    if (error instanceof TooMuch) return { ok: false, offset: error.offset, says: error.message }
    throw error
  }
}

function resolved(node: Parameters<typeof isAlias>[0], document: Document.Parsed, offset: number): Node {
  const target = isAlias(node) ? node.resolve(document) : undefined
  if (target === undefined)
    throw new TooMuch(offset, 'An alias (`*name`) points to no anchor (`&name`) before it.')
  return target
}

function keyText(key: Node): string {
  return isScalar(key) && key.source !== undefined ? key.source : ''
}

/** Numbers and booleans by their spelling, so that they are judged as an input would be. */
function scalar(node: Node, offset: number): Raw {
  if (!isScalar(node) || node.value === null) return { is: 'nothing', offset }
  if (typeof node.value === 'string') return { is: 'text', text: node.value, offset }
  return { is: 'text', text: node.source ?? '', offset }
}

/** Our own words for the parser's codes: its messages quote the file. */
const SENTENCES: { readonly [code in YAMLError['code']]?: string } = {
  DUPLICATE_KEY: 'This key stands twice in the same map: keep one of them.',
  MULTIPLE_DOCS: 'The policy file holds several YAML documents: keep one, and remove the line `---`.',
  TAB_AS_INDENT: 'A tab stands where YAML wants spaces: indent with spaces.',
  TAG_RESOLVE_FAILED: 'A YAML tag (`!name`) stands here: write the plain value.',
  BLOCK_AS_IMPLICIT_KEY: 'A second `: ` stands on this line: put the value in quotes.',
  MISSING_CHAR: 'The YAML is incomplete here: a closing quote, bracket or `:` is missing.',
  BAD_INDENT: 'The YAML cannot be read here: check the indentation and the brackets before this place.',
  BAD_COLLECTION_TYPE:
    'The YAML cannot be read here: check the indentation and the brackets before this place.',
  BAD_SCALAR_START: 'A value cannot begin with this character: put it in quotes.',
  MULTILINE_IMPLICIT_KEY: 'A name must stand on one line, with `: ` right behind it: is a quote left open?',
  RESOURCE_EXHAUSTION: 'The policy file is nested far too deeply.',
}

function sentenceFor({ code }: YAMLError): string {
  return SENTENCES[code] ?? `The YAML cannot be read here (${code}).`
}
