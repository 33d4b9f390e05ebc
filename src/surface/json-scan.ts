import { isObject } from './member.ts'

/**
 * Where the first value of a text begins and ends, and what JSON.parse would not say of it. The scan trusts nothing
 * about the grammar beyond strings and brackets: whether the slice is JSON at all is JSON.parse's question.
 */
export type JsonScan =
  | {
      readonly state: 'value'
      readonly start: number
      readonly end: number
      /** A name stands twice in one object, with different values. */
      readonly duplicates: boolean
      readonly surrogates: boolean
    }
  | { readonly state: 'blank' | 'truncated' | 'too-deep' }

interface OpenObject {
  readonly kind: 'object'
  /** Name to the text of its first value. */
  readonly seen: Map<string, string>
  /** The name whose value is being read, and where that value begins; null while a name is expected. */
  name: string | null
  valueFrom: number
}
type Open = OpenObject | { readonly kind: 'array' }

const QUOTE = 34
const COMMA = 44
const COLON = 58
const OPEN_ARRAY = 91
const BACKSLASH = 92
const CLOSE_ARRAY = 93
const OPEN_OBJECT = 123
const CLOSE_OBJECT = 125

/** Scans a text for its first JSON value, iteratively. */
export function scanJson(text: string, depthCap: number): JsonScan {
  const start = skipBlank(text, 0)
  if (start === text.length) return { state: 'blank' }
  return new Scan(text, depthCap).run(start)
}

class Scan {
  private readonly text: string
  private readonly depthCap: number
  private readonly open: Open[] = []
  private duplicates = false
  private surrogates = false
  private at = 0

  constructor(text: string, depthCap: number) {
    this.text = text
    this.depthCap = depthCap
  }

  run(start: number): JsonScan {
    this.at = start
    while (this.at < this.text.length) {
      if (!this.step()) return { state: 'truncated' }
      if (this.open.length > this.depthCap) return { state: 'too-deep' }
      if (this.open.length === 0) {
        const { duplicates, surrogates } = this
        return { state: 'value', start, end: this.at, duplicates, surrogates }
      }
    }
    return { state: 'truncated' }
  }

  /** Reads one token. False where a string does not end. */
  private step(): boolean {
    const code = this.text.charCodeAt(this.at)
    if (code === QUOTE) return this.string()
    if (code === OPEN_OBJECT) this.open.push({ kind: 'object', seen: new Map(), name: null, valueFrom: 0 })
    else if (code === OPEN_ARRAY) this.open.push({ kind: 'array' })
    else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) this.close()
    else if (code === COMMA) this.endMember()
    else if (this.open.length === 0) return this.bareWord()
    this.at += 1
    return true
  }

  /** A number, true, false or null that is the whole text: it ends at white space or at the end. */
  private bareWord(): boolean {
    while (this.at < this.text.length && !isBlank(this.text.charCodeAt(this.at))) this.at += 1
    return true
  }

  private close(): void {
    this.endMember()
    this.open.pop()
  }

  private string(): boolean {
    const from = this.at
    const end = endOfString(this.text, from)
    if (end === -1) return false
    this.at = end
    const raw = this.text.slice(from, end)
    const plain = raw.includes('\\') ? unescaped(raw) : raw.slice(1, -1)
    if (raw.includes('\\') && !plain.isWellFormed()) this.surrogates = true
    const top = this.open.at(-1)
    if (top?.kind !== 'object' || top.name !== null) return true
    const colon = skipBlank(this.text, end)
    if (this.text.charCodeAt(colon) !== COLON) return true
    top.name = plain
    top.valueFrom = colon + 1
    this.at = colon + 1
    return true
  }

  private endMember(): void {
    const top = this.open.at(-1)
    if (top?.kind !== 'object' || top.name === null) return
    const { name } = top
    top.name = null
    // One conflict is enough: comparing on would cost the size of every enclosing value again.
    if (this.duplicates) return
    const value = this.text.slice(top.valueFrom, this.at).trim()
    const first = top.seen.get(name)
    if (first === undefined) top.seen.set(name, value)
    else if (!sameValue(first, value)) this.duplicates = true
  }
}

function endOfString(text: string, from: number): number {
  let at = from + 1
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) return at + 1
    at += code === BACKSLASH ? 2 : 1
  }
  return -1
}

function unescaped(raw: string): string {
  const value = parsed(raw)
  return typeof value === 'string' ? value : raw
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whether two JSON texts mean the same: by their bytes, else by value with members in any order. */
function sameValue(a: string, b: string): boolean {
  if (a === b) return true
  const left = canonical(parsed(a))
  return left !== null && left === canonical(parsed(b))
}

/**
 * A value with its members in one order. Null where it holds a number beyond 2^53: two spellings of such a number can
 * round to one double, and other readers keep them apart.
 */
function canonical(value: unknown): string | null {
  const rounded: number[] = []
  const text = JSON.stringify(value, (_name, inner: unknown) => {
    if (typeof inner === 'number' && Math.abs(inner) > Number.MAX_SAFE_INTEGER) rounded.push(inner)
    return isObject(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner
  })
  return rounded.length === 0 ? text : null
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9
}

function skipBlank(text: string, from: number): number {
  let at = from
  while (isBlank(text.charCodeAt(at))) at += 1
  return at
}
