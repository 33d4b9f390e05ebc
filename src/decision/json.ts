import { blocksIn, readBraced } from './braces.ts'
import type { Found } from './entry.ts'
import type { Look } from './locate.ts'
import { locateRecords } from './locate.ts'

/**
 * The records of a log that are written as JSON: objects on a line or laid out over several, alone or behind a prefix,
 * inside other objects, and inside their texts.
 */
export function recordsInJson(lines: readonly string[], look: Omit<Look, 'inText'>): readonly Found[] {
  const deep: Look = { ...look, inText: jsonIn }
  const found: Found[] = []
  const take = (value: unknown, at: number) => {
    found.push(...locateRecords(value, deep).map((record) => ({ ...record, line: at + 1 })))
  }
  const blocks = new Map(blocksIn(lines).map((block) => [block.first, block]))
  for (let at = 0; at < lines.length; at += 1) {
    const block = blocks.get(at)
    const whole = block === undefined ? undefined : parseOrNothing(block.text)
    if (block === undefined || whole === undefined) {
      for (const value of jsonIn(lines[at] ?? '')) take(value, at)
    } else {
      take(whole, at)
      at = block.last
    }
  }
  return found
}

/** The JSON objects in a text. */
export function jsonIn(text: string): readonly unknown[] {
  return readBraced(text, '"', parseOrNothing)
}

/** JSON's objects begin so; what Node, Python and people put into braces does not, and failing to parse it takes long. */
const OBJECT_START = /^\s*\{\s*["}]/

/** A JSON object, or undefined where the text is none. */
export function parseOrNothing(text: string): unknown {
  if (!OBJECT_START.test(text)) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
