import type { Document, Node } from 'yaml'
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments } from 'yaml'
import { asPlainJson } from './json-comments.ts'
import { Untold } from './share.ts'
import type { Member, Tree } from './tree.ts'

/** Longest file, in characters: a routing file of 5,000 entries. The parser takes about a second for it. */
export const LONGEST_FILE = 524_288

/** Most values once aliases are followed: what stops an alias bomb (https://yaml.org/spec/1.2.2/#71-alias-nodes). */
const MOST_VALUES = 200_000

/** Deepest nesting. Kubernetes manifests have about 12 levels. */
const DEEPEST = 64

/** Calls are nested: the parser gives up by itself, but only after it has made an error of every bracket. */
const DEEPEST_BRACKETS = 200

/** The documents of a YAML or JSON file that hold something. Throws `Untold` where the text cannot be read. */
export function readTrees(text: string): readonly Tree[] {
  const plain = asPlainJson(text)
  refuseDeep(plain)
  const lines = new LineCounter()
  // Maps as keys are no keys of ours, but the braces of a template; following nested ones takes minutes (yaml 2.9).
  const read = parseAllDocuments(plain, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
    stringKeys: true,
  })
  const documents: Document.Parsed[] = Array.isArray(read) ? read : []
  const lineOf = (offset: number): number => Math.max(1, lines.linePos(offset).line)
  for (const { errors } of documents) {
    const first = errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0]
    if (first !== undefined) throw unparsed(text, lineOf(first.pos[0]), first.code)
  }
  let left = MOST_VALUES
  const spend = (line: number): void => {
    left -= 1
    if (left < 0) throw new Untold(line, `The file holds more than ${MOST_VALUES} values: split it.`)
  }
  return documents
    .map((document) => treeOf(document.contents, 1, 0, { document, lineOf, spend }))
    .filter(({ is }) => is !== 'nothing')
}

/** Where the text is a template, the parser's complaint would mislead. */
function unparsed(text: string, line: number, code: string): Untold {
  const lines = text.split('\n')
  const template = isTemplate(lines[line - 1] ?? '')
    ? line
    : lines.findIndex((one) => /^\s*(?:- )?\{[{%]/.test(one)) + 1
  if (template > 0) return new Untold(template, TEMPLATE)
  const said = SENTENCES[code] ?? `The file cannot be read here (${code}): correct it.`
  return new Untold(line, said)
}

const SENTENCES: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'This key stands twice in the same map, and readers differ in which one counts: keep one.',
  TAB_AS_INDENT: 'A tab stands where YAML wants spaces: indent with spaces.',
  RESOURCE_EXHAUSTION: 'The file is nested far too deeply.',
  MISSING_CHAR: 'The file is incomplete here: a closing quote, bracket or `:` is missing.',
}

/** A value that something else fills in later: nobody can tell the share from this file. */
export const TEMPLATE =
  'A template stands here, so that the share is not in this file: watch the rendered file, or write the number.'

/** Go and Jinja templates, environment variables in their usual spellings. */
export function isTemplate(text: string): boolean {
  return /\{\{|\{%|<%|\$\{|\$\(|\$[A-Z_]+\b|^\s*env\.|os\.environ\//.test(text)
}

interface Walk {
  readonly document: Document.Parsed
  readonly lineOf: (offset: number) => number
  readonly spend: (line: number) => void
}

function treeOf(node: Node | null | undefined, around: number, depth: number, walk: Walk): Tree {
  walk.spend(around)
  if (depth > DEEPEST) throw new Untold(around, `The file is nested deeper than ${DEEPEST} levels.`)
  if (node === null || node === undefined) return { is: 'nothing', line: around }
  if (isAlias(node)) return aliased(node, node.range ? walk.lineOf(node.range[0]) : around, depth, walk)
  const line = node.range ? walk.lineOf(node.range[0]) : around
  if (isSeq<Node>(node))
    return { is: 'list', line, items: node.items.map((item) => treeOf(item, line, depth + 1, walk)) }
  if (isMap<Node, Node>(node)) return { is: 'map', line, members: membersOf(node.items, line, depth, walk) }
  if (!isScalar(node) || node.value === null) return { is: 'nothing', line }
  const quoted = typeof node.value === 'string'
  const text = typeof node.value === 'string' ? node.value : (node.source ?? '')
  // A tag of somebody's own (`!Ref`, `!ENV`) means another value than the one that is written.
  const isOwn = node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:')
  return { is: 'scalar', line, quoted, text: isOwn ? `${node.tag} ${text}` : text }
}

/** What an alias stands for keeps the lines of its anchor: that is where the number is. */
function aliased(node: Node, line: number, depth: number, walk: Walk): Tree {
  const target = isAlias(node) ? node.resolve(walk.document) : undefined
  if (target === undefined) throw new Untold(line, 'This alias (`*name`) has no anchor (`&name`) before it.')
  return treeOf(target, line, depth + 1, walk)
}

interface Pair {
  readonly key: Node
  readonly value: Node | null
}

/** Merge keys (`<<`) as PyYAML and Go read them: own members win, then the earlier of several merged maps. */
function membersOf(pairs: readonly Pair[], line: number, depth: number, walk: Walk): readonly Member[] {
  const own: Member[] = []
  const merged: (readonly Member[])[] = []
  for (const { key, value } of pairs) {
    const at = key.range ? walk.lineOf(key.range[0]) : line
    const tree = treeOf(value, at, depth + 1, walk)
    const name = isScalar(key) ? String(key.value) : ''
    if (isScalar(key) && key.source === '<<' && key.type === 'PLAIN') merged.push(mergedIn(tree))
    else own.push({ key: name, line: at, value: tree })
  }
  const taken = new Set(own.map(({ key }) => key))
  return [...own, ...merged.flat().filter(({ key }) => !taken.has(key) && taken.add(key))]
}

function mergedIn(tree: Tree): readonly Member[] {
  if (tree.is === 'list') return tree.items.flatMap(mergedIn)
  if (tree.is === 'map') return tree.members
  throw new Untold(tree.line, 'Only maps can be merged with `<<`.')
}

/** The parser recurses and reports every bracket: a file of brackets is refused before it gets there. */
function refuseDeep(text: string): void {
  let depth = 0
  let line = 1
  for (const char of text) {
    if (char === '\n') line += 1
    else if (char === '{' || char === '[') depth += 1
    else if (char === '}' || char === ']') depth = Math.max(0, depth - 1)
    if (depth > DEEPEST_BRACKETS) throw new Untold(line, 'The file is nested far too deeply.')
  }
}
