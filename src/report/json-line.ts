import { UNSEEN } from './visible.ts'

/**
 * A value as one JSON line. Texts in it are hostile: what changes a terminal or starts a workflow command is written as
 * a JSON escape, so that a reader of the JSON still gets the text as it is.
 */
export function jsonLine(value: object): string {
  return `${JSON.stringify(value).replace(UNSEEN, escaped).replaceAll('##[', '#\\u0023[')}\n`
}

function escaped(found: string): string {
  const units = Array.from({ length: found.length }, (_, at) => found.charCodeAt(at))
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')
}
