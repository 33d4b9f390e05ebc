import type { JsonObject } from '../surface/member.ts'
import { isObject } from '../surface/member.ts'

/** The first words that a reader would use, in JSON text: a name, and its value as it stands. */
const FIRST_WORDS = /"(content|text|delta|arguments)":"(?:[^"\\]|\\.)+"/

const DATA_LINE = /^data: (\{.*\})$/m

/** Applies `change` to every object, at any depth, of a reply: of the whole, or of each event's data. */
export function bend(
  chunks: readonly string[],
  change: (object: JsonObject) => JsonObject,
): readonly string[] {
  return chunks.map((chunk) =>
    chunk.startsWith('{')
      ? bendJson(chunk, change)
      : chunk.replace(DATA_LINE, (_line, json: string) => `data: ${bendJson(json, change)}`),
  )
}

function bendJson(text: string, change: (object: JsonObject) => JsonObject): string {
  const parsed: unknown = JSON.parse(text)
  return JSON.stringify(parsed, (_key, value: unknown) => (isObject(value) ? change(value) : value))
}

/** Counts a Responses stream's events anew, so that leaving some out shows nowhere else. */
export function renumber(chunks: readonly string[]): readonly string[] {
  let next = 0
  return bend(chunks, (object) =>
    'sequence_number' in object ? { ...object, sequence_number: next++ } : object,
  )
}

/** Says the first words of a reply twice, the second time differently. JSON.parse takes the second, silently. */
export function sayTwice(chunks: readonly string[], otherWords: string): readonly string[] {
  const first = chunks.findIndex((chunk) => FIRST_WORDS.test(chunk))
  const twice = (said: string, name: string) => `${said},"${name}":${JSON.stringify(otherWords)}`
  return chunks.map((chunk, at) => (at === first ? chunk.replace(FIRST_WORDS, twice) : chunk))
}

/** An event whose data stops halfway, though the event itself is framed well. */
export function breakJson(chunk: string): string {
  return chunk.replace(DATA_LINE, (line) => line.slice(0, Math.floor(line.length / 2)))
}
