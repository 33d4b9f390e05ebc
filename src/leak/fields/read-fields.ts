/** A value of a log line and the names that lead to it. Text of a log: never stored or shown. */
export interface FieldValue {
  readonly path: readonly string[]
  readonly value: string
  /** It was written as a string. */
  readonly isQuoted: boolean
  /** Where its name begins in the line, from 0. */
  readonly at: number
}

/** An open bracket, or a YAML key whose members follow, indented. */
interface Frame {
  readonly bracket: '{' | '[' | '(' | 'indented'
  readonly name: string | null
  readonly indent: number
  /** Of an attribute list: the last `key` or `name`, which names the `value` beside it. */
  key: string | null
}

/** Deeper nesting is no log line. */
const MAX_FRAMES = 64
/** JSON in a string in JSON in a string. */
const MAX_NESTED = 3

/** The brackets that are open: what a log writes over several lines keeps its path. */
export type Frames = Frame[]

type Take = (found: FieldValue) => void

interface Cursor {
  readonly line: string
  readonly frames: Frames
  readonly take: Take
  readonly nested: number
  readonly indent: number
  /** What may be a name, and where it begins. */
  name: string | null
  nameAt: number
  /** A separator stands behind the name. */
  wantsValue: boolean
}

const WORD = /[^\s,;&{}[\]()"'`:=\\?]+/y
const BARE_VALUE = /[^\s,;&{}[\]()"'`\\]+/y
const SCHEME = /^(?:bearer|basic|token)$/i
const KEYS = ['key', 'name']
const OPENERS = '{[('
const CLOSERS = '}])'
const QUOTES = '"\'`'
const END_OF_PAIR = ',;&?'

const matchAt = (pattern: RegExp, line: string, at: number): string => {
  pattern.lastIndex = at
  return pattern.exec(line)?.[0] ?? ''
}

const forget = (cursor: Cursor): void => {
  cursor.name = null
  cursor.wantsValue = false
}

const pathTo = ({ frames }: Cursor, name: string | null): string[] => {
  const key = frames.at(-1)?.key ?? null
  const own = name === 'value' && key !== null ? key : name
  return [...frames.map((frame) => frame.name), own].filter((part) => part !== null)
}

/** The key of an attribute; what stands before the first line that matters was not read, and its brackets neither. */
const keep = ({ frames, indent }: Cursor, key: string): void => {
  const frame = frames.at(-1)
  if (frame === undefined) frames.push({ bracket: '{', name: null, indent, key })
  else if (frame.bracket === '{') frame.key = key
}

const give = (cursor: Cursor, value: string, isQuoted: boolean, at: number): void => {
  const { take, nested, name } = cursor
  if (name !== null && KEYS.includes(name)) keep(cursor, value)
  const path = pathTo(cursor, name)
  take({ path, value, isQuoted, at: name === null ? at : cursor.nameAt })
  if (isQuoted && nested < MAX_NESTED && /[:=]/.test(value)) {
    const inner = /^\s*[{[]/.test(value) ? namedFrame(path) : []
    const outerAt = name === null ? at : cursor.nameAt
    const takeInner: Take = (found) => {
      take({ ...found, at: outerAt })
    }
    readLine(value, inner, takeInner, nested + 1)
  }
}

const namedFrame = (path: readonly string[]): Frames => [
  { bracket: '(', name: path.join('.') || null, indent: 0, key: null },
]

const unescaped = (text: string): string =>
  text.includes('\\')
    ? text.replace(/\\(u[\da-f]{4}|.)/gi, (_, code: string) => {
        if (/^u[\da-f]{4}$/i.test(code)) return String.fromCharCode(parseInt(code.slice(1), 16))
        return code === 'n' || code === 't' || code === 'r' ? ' ' : code
      })
    : text

/** Where a quoted text ends; -1 where the quote is an apostrophe, or its end is not in this line. */
const quotedEnd = (line: string, at: number, quote: string): number => {
  if (/\w/.test(line[at - 1] ?? '')) return -1
  const slashes = /\\*$/.exec(line.slice(Math.max(0, at - 8), at))?.[0] ?? ''
  // A text that was escaped once more ends at a quote with as many strokes before it.
  if (slashes !== '') return line.indexOf(slashes + quote, at + 1)
  let end = at + 1
  while (end < line.length && line[end] !== quote) end += line[end] === '\\' ? 2 : 1
  return end < line.length ? end : -1
}

const takeQuoted = (cursor: Cursor, at: number, quote: string): number => {
  const { line, frames } = cursor
  const end = quotedEnd(line, at, quote)
  if (end < 0) return at + 1
  const text = unescaped(line.slice(at + 1, end)).replace(/\\+$/, '')
  const next = end + (line[end] === '\\' ? line.slice(end).search(/[^\\]/) : 0) + 1
  const isElement = frames.at(-1)?.bracket === '[' && !/^\s*[:=]/.test(line.slice(next, next + 8))
  if (cursor.wantsValue || isElement) {
    if (!cursor.wantsValue) cursor.name = null
    give(cursor, text, true, at)
    forget(cursor)
  } else {
    cursor.name = text
    cursor.nameAt = at
  }
  return next
}

const takeBare = (cursor: Cursor, at: number): number => {
  const { line, frames } = cursor
  const word = matchAt(cursor.wantsValue ? BARE_VALUE : WORD, line, at)
  if (word === '') return at + 1
  const inList = ['[', '('].includes(frames.at(-1)?.bracket ?? '') && frames.at(-1)?.name !== null
  const isName = /^\s*[:=]/.test(line.slice(at + word.length, at + word.length + 8))
  if (cursor.wantsValue && SCHEME.test(word)) return at + word.length
  if (cursor.wantsValue || (inList && !isName)) {
    if (!cursor.wantsValue) cursor.name = null
    give(cursor, word, false, at)
    forget(cursor)
  } else {
    cursor.name = word
    cursor.nameAt = at
  }
  return at + word.length
}

const open = (cursor: Cursor, bracket: string): void => {
  const { frames, indent } = cursor
  const named = cursor.wantsValue ? cursor.name : null
  const key = frames.at(-1)?.key ?? null
  const name = named === 'value' && key !== null ? key : named
  if (frames.length < MAX_FRAMES)
    frames.push({ bracket: bracket === '{' ? '{' : bracket === '[' ? '[' : '(', name, indent, key: null })
  forget(cursor)
}

const close = (cursor: Cursor): void => {
  const { frames } = cursor
  while (frames.at(-1)?.bracket === 'indented') frames.pop()
  frames.pop()
  forget(cursor)
}

const step = (cursor: Cursor, at: number): number => {
  const { line } = cursor
  const char = line[at] ?? ''
  if (QUOTES.includes(char)) return takeQuoted(cursor, at, char)
  if (OPENERS.includes(char)) open(cursor, char)
  else if (CLOSERS.includes(char)) close(cursor)
  else if (END_OF_PAIR.includes(char)) forget(cursor)
  else if (/\s|\\/.test(char)) return at + 1
  else if ((char === ':' || char === '=') && !cursor.wantsValue) {
    cursor.wantsValue = cursor.name !== null
    return at + (line[at + 1] === '>' ? 2 : 1)
  } else return takeBare(cursor, at)
  return at + 1
}

/**
 * Reads the named values of a line: JSON (also laid out over lines, in strings and behind other text), logfmt, YAML, headers and
 * attribute lists. `frames` carries what is open from one line to the next.
 */
export const readLine = (line: string, frames: Frames, take: Take, nested = 0): void => {
  const indent = Math.max(0, line.search(/\S/))
  const starts = line[indent] ?? ''
  // A log line that begins at the margin begins something new, whatever brackets the text before left open.
  if (nested === 0 && indent === 0 && !CLOSERS.includes(starts)) frames.length = 0
  while (frames.at(-1)?.bracket === 'indented' && indent <= (frames.at(-1)?.indent ?? 0)) frames.pop()
  const cursor: Cursor = { line, frames, take, nested, indent, name: null, nameAt: 0, wantsValue: false }
  for (let at = 0; at < line.length;) at = step(cursor, at)
  if (cursor.wantsValue && frames.length < MAX_FRAMES)
    frames.push({ bracket: 'indented', name: cursor.name, indent, key: null })
}
