import { countLetters, type Reading } from './readings.ts'

/** The name of a member, also in JSON that stands in a string, with what the member says where that is only yes, no or nothing. */
const NAME = /(?<!\\)(\\*)"(?:[^"\\]|\\+u[\da-f]{4})*\1"\s*:(?:\s*(?:true|false|null)\b)?/gi

/** Begins or ends a block in Markdown. */
const FENCE = /^[ \t]*(?:```|~~~).*$/m

/** True of a value that is an object or a list in JSON. */
export const isJson = (text: string): boolean => {
  if (!/^\s*[{[]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** True of a value that is JSON, or that shows some in a block of Markdown. */
export const holdsJson = (value: string): boolean => value.split(FENCE).some(isJson)

/**
 * For each letter of a value that holds JSON: 1 where it belongs to the name of a member, or to `true`, `false` or `null` behind one.
 * Names come from the schema of a tool or of an output: every other call has them, too.
 */
export const frameOf = (reading: Pick<Reading, 'value' | 'origin'>): Uint8Array => {
  const frame = new Uint8Array(reading.origin.length)
  const lettersTo = countLetters(reading)
  for (const { 0: name, index } of reading.value.matchAll(NAME))
    frame.fill(1, lettersTo(index), lettersTo(index + name.length))
  return frame
}

/** The words and numbers that JSON says beside the names of its members, `true`, `false` and `null`. */
export const wordsSaid = (json: string): readonly string[] =>
  json
    .replace(NAME, ' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []
