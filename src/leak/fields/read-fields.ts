import {
  close,
  CLOSERS,
  endMembers,
  type Frames,
  isNamedList,
  isOfMembers,
  isOfPairs,
  keep,
  keepFirst,
  namedFrame,
  open,
  ownName,
  pathTo,
  unindent,
} from './frames.ts'

/** A value of a log line and the names that lead to it. Text of a log: never stored or shown. */
export interface FieldValue {
  readonly path: readonly string[]
  readonly value: string
  /** It was written as a string. */
  readonly isQuoted: boolean
  /** Where its name begins in the line, from 0. */
  readonly at: number
}

/** JSON in a string in JSON in a string. */
const MAX_NESTED = 3

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
  /** The lines that follow are the value. */
  isText: boolean
}

const WORD = /[^\s,;&{}[\]()"'`:=\\?]+/y
const BARE_VALUE = /[^\s,;&{}[\]()"'`\\]+/y
const SCHEME = /^(?:bearer|basic|token)$/i
const URL = /^https?:\/\//
/** Of YAML: begins text that goes on in lines of its own. */
const BLOCK = /[|>][-+\d]*\s*$/y
/** `[not set]`, `<none>`: words in brackets are one value. */
const BRACKETED =
  /[[({<][^[\](){}<>"'`,;&=:\\]{0,40}[a-z][^[\](){}<>"'`,;&=:\\]{0,40}[\])}>](?![^\s,;&\])}])/iy
/** A type that a value is shown with: `Str(...)`, `Decimal('...')`, `Some("...")`. */
const TYPE = /^[A-Z]\w*$/
/** Of a string in Python, before the quote. */
const PREFIX = /^(?:[bfru]|br|rb)$/i
const COLOUR = new RegExp(`${String.fromCharCode(0x1b)}\\[[\\d;]*m`, 'g')
/** No value in a line of its own: a member, a comment, or a bracket. */
const MEMBER = /^(?:[^\s"'`[\](){},;=]+:(?:\s|$)|[^\s"'`:]+\s*=|("|').*?\1\s*[:=]|[#[({\])}])/
const BARE_URL = /[^\s"'`<>\\]+/y
const SEPARATOR = /\s{0,40}[:=]/y
/** Nothing stands behind the last `=`: logfmt has no blanks there. */
const EMPTY = /[^\s=]=\s{1,2}$/
const PAIR = /^[\w.-]+=/
const QUOTES = '"\'`'
const END_OF_PAIR = ',;&?'

const matchAt = (pattern: RegExp, line: string, at: number): string => {
  pattern.lastIndex = at
  return pattern.exec(line)?.[0] ?? ''
}

const isNamed = (line: string, at: number): boolean => matchAt(SEPARATOR, line, at) !== ''

const forget = (cursor: Cursor): void => {
  cursor.name = null
  cursor.wantsValue = false
}

const placeOf = ({ name, nameAt }: Cursor, at: number): number => (name === null ? at : nameAt)

/** Reads a text in a line as lines of its own. */
const readInside = ({ take, nested }: Cursor, value: string, frames: Frames, at: number): void => {
  if (nested >= MAX_NESTED || !/[:=]/.test(value)) return
  const takeInner: Take = (found) => {
    take({ ...found, at })
  }
  for (const line of value.split('\n')) readLine(line, frames, takeInner, nested + 1)
}

const give = (cursor: Cursor, value: string, isQuoted: boolean, at: number): void => {
  const { take, name } = cursor
  if (name !== null && /^(?:key|name)$/i.test(name)) keep(cursor, value)
  const path = pathTo(cursor, name)
  take({ path, value, isQuoted, at: placeOf(cursor, at) })
  if (name === null) keepFirst(cursor, value)
  if (isQuoted) readInside(cursor, value, /^\s*[{[]/.test(value) ? namedFrame(path) : [], placeOf(cursor, at))
}

const unescaped = (text: string): string =>
  text.includes('\\')
    ? text.replace(/\\(u[\da-f]{4}|.)/gi, (_, code: string) => {
        if (/^u[\da-f]{4}$/i.test(code)) return String.fromCharCode(parseInt(code.slice(1), 16))
        if (code === 'n') return '\n'
        return code === 't' || code === 'r' ? ' ' : code
      })
    : text

/** Where a quoted text ends; -1 where the quote is an apostrophe, or its end is not in this line. */
const quotedEnd = (line: string, at: number, quote: string): number => {
  const before = /\w*$/.exec(line.slice(Math.max(0, at - 3), at))?.[0] ?? ''
  if (before !== '' && !PREFIX.test(before)) return -1
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
  const frame = frames.at(-1)
  const isOfList = frame?.bracket === '[' || isNamedList(frame) || isOfPairs(cursor)
  const isName = isNamed(line, next)
  if (cursor.wantsValue || (isOfList && !isName)) {
    if (!cursor.wantsValue) cursor.name = null
    give(cursor, text, true, at)
    forget(cursor)
  } else {
    // A header of curl, or what was sent: `-H "name: value"`.
    if (!isName) readInside(cursor, text, [], at)
    cursor.name = text
    cursor.nameAt = at
  }
  return next
}

/** A value without quotes. */
const takeValue = (cursor: Cursor, at: number): number => {
  const { line, frames } = cursor
  if (matchAt(BLOCK, line, at) !== '') {
    cursor.isText = true
    return line.length
  }
  const word = matchAt(BARE_VALUE, line, at)
  const next = at + word.length
  if (word === '') return at + 1
  if (SCHEME.test(word) || (TYPE.test(word) && line[next] === '(')) return next
  const isOfQuote = PREFIX.test(word) && QUOTES.includes(line[next] ?? ' ')
  if (isOfQuote) return next
  const isYaml = cursor.name !== null && cursor.nameAt === cursor.indent && isOfMembers(frames.at(-1))
  if (isYaml) give(cursor, line.slice(at).trim(), /[a-z]/i.test(word), at)
  else give(cursor, URL.test(word) ? matchAt(BARE_URL, line, at) : word, false, at)
  forget(cursor)
  const name = word.endsWith(':') ? word.slice(word.lastIndexOf(':', word.length - 2) + 1, -1) : ''
  // `INFO: name: value`
  if (name !== '' && /^\s?$/.test(line[next] ?? ''))
    Object.assign(cursor, { name, nameAt: next - name.length - 1, wantsValue: true })
  return next
}

const takeBare = (cursor: Cursor, at: number): number => {
  const { line, frames } = cursor
  if (cursor.wantsValue) {
    const isPair = PAIR.test(matchAt(BARE_VALUE, line, at)) && EMPTY.test(line.slice(Math.max(0, at - 4), at))
    if (!isPair) return takeValue(cursor, at)
    forget(cursor)
  }
  const word = matchAt(WORD, line, at)
  if (word === '') return at + 1
  const next = at + word.length
  const inList = isNamedList(frames.at(-1))
  if (PREFIX.test(word) && QUOTES.includes(line[next] ?? ' ')) return next
  if (inList && !isNamed(line, next)) {
    if (SCHEME.test(word)) return next
    cursor.name = null
    give(cursor, word, false, at)
    forget(cursor)
  } else {
    cursor.name = word
    cursor.nameAt = at
  }
  return next
}

const step = (cursor: Cursor, at: number): number => {
  const { line } = cursor
  const char = line[at] ?? ''
  if (QUOTES.includes(char)) return takeQuoted(cursor, at, char)
  const words = cursor.wantsValue ? matchAt(BRACKETED, line, at) : ''
  if (words !== '') {
    give(cursor, words, false, at)
    forget(cursor)
    return at + words.length
  }
  if (char === '{' || char === '[' || char === '(') {
    open(cursor, char, cursor.wantsValue ? ownName(cursor, cursor.name) : null)
    forget(cursor)
  } else if (CLOSERS.includes(char)) {
    close(cursor.frames)
    forget(cursor)
  } else if (END_OF_PAIR.includes(char)) forget(cursor)
  else if (/\s|\\/.test(char)) return at + 1
  else if ((char === ':' || char === '=') && !cursor.wantsValue) {
    cursor.wantsValue = cursor.name !== null
    return at + (line[at + 1] === '>' ? 2 : 1)
  } else return takeBare(cursor, at)
  return at + 1
}

/** A value in a line of its own: an item of YAML, a line of text, or what stands below its name. */
const takeLine = (cursor: Cursor): void => {
  const { line, frames, indent, take } = cursor
  const [frame, value] = [frames.at(-1), line.slice(indent).trim()]
  const isKey = frame?.bracket === 'key'
  if (value === '' || (isKey ? MEMBER.test(value) : frame?.bracket !== 'text')) return
  if (QUOTES.includes(value[0] ?? '')) cursor.wantsValue = true
  else take({ path: pathTo(cursor, null), value, isQuoted: true, at: indent })
}

/**
 * Reads the named values of a line: JSON (also laid out over lines, in strings and behind other text), logfmt, YAML, headers and
 * attribute lists. `frames` carries what is open from one line to the next. `isRest`: the line began in an earlier piece of it.
 */
export const readLine = (text: string, frames: Frames, take: Take, nested = 0, isRest = false): void => {
  const shown = text.replace(COLOUR, '')
  if (shown.trim() === '') {
    endMembers(frames)
    return
  }
  const indent = isRest ? -1 : unindent(shown, frames, nested === 0)
  const line = text.replace(COLOUR, (code) => ' '.repeat(code.length))
  const start = { name: null, nameAt: 0, wantsValue: false, isText: false }
  const cursor: Cursor = { line, frames, take, nested, indent, ...start }
  if (!isRest) takeLine(cursor)
  for (let at = Math.max(0, indent); at < line.length;) at = step(cursor, at)
  if (!cursor.wantsValue || cursor.name === null) return
  const isKey = cursor.nameAt === indent && frames.at(-1)?.bracket !== 'members'
  const bracket = cursor.isText ? 'text' : isKey ? 'key' : 'members'
  open(cursor, bracket, ownName(cursor, cursor.name))
}
