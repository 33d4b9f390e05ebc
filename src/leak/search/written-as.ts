import type { Technique } from '../../evidence/search.ts'

const ESCAPES: readonly (readonly [RegExp, Technique])[] = [
  [/\\+(?:u|x|[0-3][0-7]{2})|\\\//i, 'json-escape'],
  [/%(?:[0-9a-f]{2}|u)/i, 'percent'],
  [/&#?\w{2,8};/, 'html-entity'],
]

/** What JSON puts between the letters of a text. */
const ESCAPED_SIGN = /\\+["nrt]/

/** Letters of a value as a file shows them, and as the value has them. */
export interface Shown {
  readonly raw: Uint8Array
  /** Where the first letter begins, and the last. */
  readonly first: number
  readonly last: number
  /** How many they are. */
  readonly letters: number
  readonly own: Uint8Array
}

const utf16 = (raw: Uint8Array, first: number, last: number): Technique => {
  const [before, after] = [raw[first - 1] === 0, raw[last + 1] === 0]
  if (before !== after) return before ? 'utf-16be' : 'utf-16le'
  return first % 2 === 0 ? 'utf-16le' : 'utf-16be'
}

/** Names the way in which letters are written, where it is one that shows: null where they are cut, wrapped or changed. */
export const writtenAs = ({ raw, first, last, letters, own }: Shown): Technique | null => {
  if (raw[first + 1] === 0 && raw[last - 1] === 0) return utf16(raw, first, last)
  const written = Buffer.from(raw.subarray(first, last + 1)).toString('latin1')
  // A value may have escapes of its own; and a file may be in ISO 8859-1.
  const value = Buffer.from(own)
  if (value.toString('latin1') === written || value.toString('utf8') === written) return 'plain'
  const end = Buffer.from(raw.subarray(last, last + 6)).toString('latin1')
  const escape = ESCAPES.find(([pattern]) => pattern.test(written) || pattern.test(end))
  return escape !== undefined && written.length > letters ? escape[1] : null
}

/** The same of a text, of which only a part is looked at. */
export const textWrittenAs = (shown: Shown): Technique => {
  const known = writtenAs(shown)
  if (known !== null) return known
  const own = Buffer.from(shown.own).toString('utf8')
  const written = Buffer.from(shown.raw.subarray(shown.first, shown.last + 1)).toString('utf8')
  if (own.toLowerCase() === written.toLowerCase()) return 'case-folded'
  return ESCAPED_SIGN.test(written) && !own.includes('\\') ? 'json-escape' : 'shingles'
}
