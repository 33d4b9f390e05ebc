import { TEMPLATE } from './read-tree.ts'
import { Untold } from './share.ts'

/** A directive of nginx: words up to `;`, or up to a block in braces. */
export interface Directive {
  readonly words: readonly Word[]
  readonly line: number
  /** Null where no block follows. */
  readonly block: readonly Directive[] | null
}

export interface Word {
  /** Without quotes. */
  readonly text: string
  readonly line: number
}

/** Deeper than any configuration. */
const DEEPEST = 64

/**
 * The directives of an nginx configuration, as `ngx_conf_read_token` (src/core/ngx_conf_file.c) reads them: comments
 * begin where a word could begin, quotes hold only there, and `${` does not begin a block. Throws `Untold` where nginx
 * would not start.
 */
export function readDirectives(text: string): readonly Directive[] {
  const root: Open = { line: 1, words: [], block: [] }
  const open: Open[] = [root]
  let words: Word[] = []
  for (const token of tokensOf(text.replace(/^\uFEFF/, ''))) {
    const inside = open.at(-1) ?? root
    if (token.is === 'word') words.push(token)
    else if (token.is === 'raw') words.push({ text: '', line: token.line })
    else if (token.is === '{') {
      if (words.length === 0) throw new Untold(token.line, TEMPLATE)
      if (open.length > DEEPEST)
        throw new Untold(token.line, `The file is nested deeper than ${DEEPEST} levels.`)
      open.push({ line: words[0]?.line ?? token.line, words, block: [] })
      words = []
    } else {
      if (token.is === '}' ? words.length > 0 : words.length === 0)
        throw new Untold(
          token.line,
          `This \`${token.is}\` is not expected here: is a \`;\` missing before it?`,
        )
      if (token.is === ';') inside.block.push({ words, line: words[0]?.line ?? token.line, block: null })
      else closed(open, token.line)
      words = []
    }
  }
  if (open.length > 1 || words.length > 0)
    throw new Untold(
      words[0]?.line ?? open.at(-1)?.line ?? null,
      'What begins here has no end: a `;` or a `}` is missing.',
    )
  return root.block
}

interface Open extends Directive {
  readonly block: Directive[]
}

function closed(open: Open[], line: number): void {
  const done = open.length > 1 ? open.pop() : undefined
  if (done === undefined) throw new Untold(line, 'This `}` closes nothing: remove it.')
  open.at(-1)?.block.push(done)
}

type Token =
  | { readonly is: 'word'; readonly text: string; readonly line: number }
  /** The Lua code of a block. */
  | { readonly is: 'raw' | '{' | '}' | ';'; readonly line: number }

const TOKEN =
  /(\s+)|(#[^\n]*)|([{};])|"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|((?!["'])(?:\$\{|\\[\s\S]|[^\s{;\\])+)/y

function* tokensOf(text: string): Generator<Token> {
  const reader = new RegExp(TOKEN)
  let line = 1
  let isLua = false
  while (reader.lastIndex < text.length) {
    const start = reader.lastIndex
    const [whole, , comment, mark, double, single, bare] = reader.exec(text) ?? []
    if (whole === undefined)
      throw new Untold(line, 'A quote that begins here has no end, or nothing follows a `\\`: correct it.')
    const quoted = double ?? single
    if (mark === '{' && isLua) {
      const length = luaLength(text, start, line)
      yield { is: 'raw', line }
      yield { is: ';', line }
      line += newlines(text.slice(start, start + length))
      reader.lastIndex = start + length
      isLua = false
      continue
    }
    if (mark === '{' || mark === '}' || mark === ';') yield { is: mark, line }
    else if (quoted !== undefined) yield { is: 'word', text: quoted.replace(/\\(["'\\])/g, '$1'), line }
    else if (bare !== undefined && comment === undefined) yield { is: 'word', text: bare, line }
    if (bare !== undefined) isLua = bare.endsWith('_by_lua_block')
    else if (mark !== undefined) isLua = false
    line += newlines(whole)
  }
}

function newlines(text: string): number {
  return text.split('\n').length - 1
}

/** How long a block of Lua is, braces and all: texts and comments of Lua may hold braces. */
function luaLength(text: string, start: number, line: number): number {
  const reader =
    /--\[\[[\s\S]*?\]\]|--[^\n]*|\[\[[\s\S]*?\]\]|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|[{}]/g
  reader.lastIndex = start
  let depth = 0
  for (let found = reader.exec(text); found !== null; found = reader.exec(text)) {
    if (found[0] === '{') depth += 1
    else if (found[0] === '}') depth -= 1
    if (depth === 0) return reader.lastIndex - start
  }
  throw new Untold(line, 'A block of Lua that begins here has no end.')
}
