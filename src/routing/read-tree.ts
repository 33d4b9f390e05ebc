import type { Alias, Document, Node } from 'yaml'
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments } from 'yaml'
import { asPlainJson } from './json-comments.ts'
import { Untold } from './share.ts'
import type { Member, Tree } from './tree.ts'

/** Longest file, in characters: a routing file of 2,500 entries. The parser takes a second for it, ten for rubbish. */
export const LONGEST_FILE = 262_144

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
    // The parser compares each key with each.
    uniqueKeys: false,
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
    .map(({ contents }) => {
      const aliases = { anchors: new Map(), met: new Set<Node>(), resolved: new Map() }
      return treeOf(contents, 1, 0, { lineOf, spend, ...aliases })
    })
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
  readonly lineOf: (offset: number) => number
  readonly spend: (line: number) => void
  /** Anchors so far, in the order of the text. The parser's own `resolve` goes through the whole document every time. */
  readonly anchors: Map<string, Node>
  readonly met: Set<Node>
  /** What an alias stood for when it was first met: an anchor may be given again. */
  readonly resolved: Map<Node, Node>
}

function treeOf(node: Node | null | undefined, around: number, depth: number, walk: Walk): Tree {
  walk.spend(around)
  if (depth > DEEPEST) throw new Untold(around, `The file is nested deeper than ${DEEPEST} levels.`)
  if (node === null || node === undefined) return { is: 'nothing', line: around }
  if (isAlias(node)) return aliased(node, node.range ? walk.lineOf(node.range[0]) : around, depth, walk)
  anchored(node, walk)
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

/** An anchor counts where it is written, not again where an alias repeats what is around it. */
function anchored(node: Node, { anchors, met }: Walk): void {
  if (!('anchor' in node) || typeof node.anchor !== 'string' || met.has(node)) return
  met.add(node)
  anchors.set(node.anchor, node)
}

/** What an alias stands for keeps the lines of its anchor: that is where the number is. */
function aliased(node: Alias, line: number, depth: number, walk: Walk): Tree {
  const target = walk.resolved.get(node) ?? walk.anchors.get(node.source)
  if (target === undefined) throw new Untold(line, 'This alias (`*name`) has no anchor (`&name`) before it.')
  walk.resolved.set(node, target)
  return treeOf(target, line, depth + 1, walk)
}

const TWICE = 'This key stands twice in the same map, and readers differ in which one counts: keep one.'

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
    if (!isScalar(key)) throw new Untold(at, 'A plain name belongs here as a key: write it out.')
    anchored(key, walk)
    const tree = treeOf(value, at, depth + 1, walk)
    if (key.source === '<<' && key.type === 'PLAIN') merged.push(mergedIn(tree))
    else own.push({ key: String(key.value), line: at, value: tree })
  }
  const taken = new Set<string>()
  for (const { key, line: at } of own) {
    if (taken.has(key)) throw new Untold(at, TWICE)
    taken.add(key)
  }
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
