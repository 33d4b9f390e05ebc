import { scanJson } from './json-scan.ts'

/**
 * A text read as JSON (RFC 8259), stricter than JSON.parse where two readers would differ:
 * `duplicate-keys` one object names a member twice with different values (last wins, first wins, or an error);
 * `trailing-bytes` something stands after the value (`rest`); `unpaired-surrogate` a `\ud800` without its half (serde
 * and Go refuse or replace it); `too-deep` deeper than DEPTH_CAP; `truncated` ends inside the value; `not-json` the rest.
 */
export type JsonRead =
  | { readonly state: 'read'; readonly value: unknown }
  | { readonly state: 'duplicate-keys'; readonly value: unknown }
  | { readonly state: 'unpaired-surrogate'; readonly value: unknown }
  | { readonly state: 'trailing-bytes'; readonly value: unknown; readonly rest: string }
  | { readonly state: 'blank' }
  | { readonly state: 'truncated' }
  | { readonly state: 'too-deep' }
  | { readonly state: 'not-json' }

/** Deeper nesting is refused: readers in other languages stop near here (RapidJSON 512, Python's default recursion 1000). */
export const DEPTH_CAP = 500

/** Reads a text as JSON. Linear in its length, without recursion over its depth. A leading byte-order mark is passed over. */
export function readJson(source: string): JsonRead {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source
  const scan = scanJson(text, DEPTH_CAP)
  if (scan.state !== 'value') return { state: scan.state }
  const parsed = parse(text.slice(scan.start, scan.end))
  if (parsed === null) return { state: 'not-json' }
  const rest = text.slice(scan.end).trim()
  if (rest !== '') return { state: 'trailing-bytes', value: parsed.value, rest }
  if (scan.duplicates) return { state: 'duplicate-keys', value: parsed.value }
  if (scan.surrogates) return { state: 'unpaired-surrogate', value: parsed.value }
  return { state: 'read', value: parsed.value }
}

/** The value of a JSON text, also where `readJson` has something against it; undefined where there is none. */
export function jsonValue(read: JsonRead): unknown {
  return 'value' in read ? read.value : undefined
}

function parse(text: string): { readonly value: unknown } | null {
  try {
    const value: unknown = JSON.parse(text)
    return { value }
  } catch {
    return null
  }
}
