import { BASE64, classOf, HEX } from './bytes.ts'
import type { Run } from './runs.ts'

/** Signs that a piece has: what is written in base64 has both cases; hexadecimal digits have nothing else, and letters among them. */
export const [UPPER, LOWER, NO_HEX, HEX_LETTER] = [1, 2, 4, 8] as const
const DIGIT = 16

const SIGNS = Uint8Array.from({ length: 256 }, (_, byte) => {
  const letter = String.fromCharCode(byte)
  const cases = /[A-Z]/.test(letter) ? UPPER : /[a-z]/.test(letter) ? LOWER : 0
  return cases | (HEX[byte] === 0 ? NO_HEX : cases > 0 ? HEX_LETTER : DIGIT)
})

/** True where both cases stand, or a digit beside a letter: of two numbers and a word, which most lines of a table are, nothing is read. */
const mayHold = (text: Uint8Array): boolean => {
  let [signs, last] = [0, 0]
  for (const byte of text) {
    const sign = SIGNS[byte] ?? 0
    signs |= sign
    const digit = sign & (DIGIT | HEX_LETTER)
    if ((digit | last) === (DIGIT | HEX_LETTER) || (~signs & (UPPER | LOWER)) === 0) return true
    last = digit
  }
  return false
}

/** Lines of one value have no commas between them, and no dashes before them as items of YAML have; and none but the last one is padded. */
const PADDED_WITHIN = /=(?:["'\s]|\\+[nrt"'])+[\w+/]/
const isList = (text: Buffer): boolean =>
  text.includes(',') ||
  text.includes('- ') ||
  (text.includes('=') && PADDED_WITHIN.test(text.toString('latin1')))

/** One encoded piece of a list, without its padding: `text[from]` up to but without `text[to]`. */
export interface Item extends Run {
  readonly signs: number
  readonly isPadded: boolean
}

/** Pieces that stand in a list one behind the other. */
export interface Items {
  /** The raw bytes that they came from. */
  readonly origin: number
  readonly end: number
  /** Escapes in it are undone: what stands at i was `first + i` in the raw bytes, or behind that. */
  readonly text: Buffer
  readonly first: number
  readonly items: readonly Item[]
  /** Its end was not seen. */
  readonly isOpen: boolean
}

/** Escapes that stand in base64 for one of its signs, and for what stands between lines; any other backslash stands before a quote or a slash. */
const ESCAPES: readonly (readonly [RegExp, string])[] = [
  [/\\+u003d/gi, '='],
  [/\\+u002b/gi, '+'],
  [/\\+u002f/gi, '/'],
  [/\\+u002[27]/gi, '"'],
  [/\\+[nrt]/g, '\n'],
  [/\\+/g, ''],
]

const unescaped = (written: Buffer): Buffer => {
  if (!written.includes('\\')) return written
  const text = ESCAPES.reduce(
    (left, [escape, sign]) => left.replace(escape, sign),
    written.toString('latin1'),
  )
  return Buffer.from(text, 'latin1')
}

const COLON = 0x3a
const QUOTED = classOf(/["'\\]/)
const BETWEEN = classOf(/["'\\,\s]/)

/** What ends before a colon is the name of the next member, and no piece. */
const withoutName = (raw: Uint8Array, { from, to }: Run): Run => {
  let end = to
  const skip = (kind: Uint8Array): void => {
    while (end > from && kind[raw[end - 1] ?? 0] === 1) end--
  }
  if (raw[to] === COLON) [QUOTED, BASE64, BETWEEN].forEach(skip)
  return { from, to: end }
}

const [OPEN, CLOSE, EQUALS, DASH] = [0x5b, 0x5d, 0x3d, 0x2d]

/** The piece that begins at `from`. */
const itemAt = (text: Buffer, from: number): Item => {
  let [to, signs] = [from, 0]
  while (BASE64[text[to] ?? 0] === 1) signs |= SIGNS[text[to++] ?? 0] ?? 0
  return { from, to, signs, isPadded: text[to] === EQUALS }
}

/** Padding is no longer (RFC 4648, section 4). */
const MAX_PADDING = 2

const behind = (text: Buffer, { to }: Item): number => {
  let end = to
  while (text[end] === EQUALS && end < to + MAX_PADDING) end++
  return end
}

/** The lists in a run: brackets tell them apart, and so does a padded piece that another one follows at once, which is none. */
export const itemsIn = (raw: Uint8Array, run: Run): Items[] => {
  const { from, to } = withoutName(raw, run)
  const written = Buffer.from(raw.buffer, raw.byteOffset + from, to - from)
  if (!isList(written) || !mayHold(written)) return []
  const text = unescaped(written)
  const lists: Items[] = []
  let [items, end] = [[] as Item[], 0]
  const close = (isOpen: boolean): void => {
    const origin = from + (items[0]?.from ?? 0)
    if (items.length > 1) lists.push({ origin, end: from + end, text, first: from, items, isOpen })
    items = []
  }
  for (let at = 0; at < text.length;) {
    const byte = text[at] ?? 0
    if (byte === OPEN || byte === CLOSE) close(false)
    if (BASE64[byte] === 0) {
      at++
      continue
    }
    const item = itemAt(text, at)
    if (at === end && items.at(-1)?.isPadded === true) close(false)
    at = behind(text, item)
    // The dash of an item of YAML.
    if (byte === DASH && item.to === item.from + 1) continue
    items.push(item)
    end = at
  }
  close(true)
  return lists
}
