import type { EvidenceRecord } from '../packet/schema.ts'

/** Reads as a string in YAML 1.1 and 1.2 alike, so that it needs no quotes. */
const PLAIN = /^(?:[A-Za-z][\w./-]*|[2-5]xx|<API_KEY_PLACEHOLDER>)$/
const NOT_A_STRING = /^(?:true|false|yes|no|on|off|y|n|null)$/i

/** The record as YAML to paste into a review: one line a field, nothing in a value can end it. */
export function recordYaml(record: EvidenceRecord): string {
  return Object.entries(record)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? scalar(value) : String(value)}`)
    .join('\n')
}

/** JSON strings are YAML; unseen characters and the runner's `##[` are written as escapes, which keeps the value. */
function scalar(value: string): string {
  if (PLAIN.test(value) && !NOT_A_STRING.test(value)) return value
  return JSON.stringify(value)
    .replaceAll('##[', '#\\u0023[')
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (found) =>
      [...Array(found.length).keys()]
        .map((at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`)
        .join(''),
    )
}
