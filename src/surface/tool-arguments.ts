import { readJson } from './json.ts'
import { isObject, isWords } from './member.ts'
import type { Ambiguous } from './reading.ts'
import { ambiguous } from './reading.ts'

/** What is wrong with a called function's name and arguments; null where they are a name and a string that is a JSON object. */
export function callProblem(name: unknown, toolArguments: unknown): Ambiguous | null {
  if (!isWords(name)) return ambiguous('wrong-type', 'A tool call has no function name.')
  if (typeof toolArguments !== 'string') return ambiguous('wrong-type', 'Tool call arguments are no string.')
  const json = readJson(toolArguments)
  if (json.state === 'duplicate-keys') return ambiguous('duplicate-keys')
  if (json.state === 'read' && isObject(json.value)) return null
  return ambiguous('wrong-type', 'Tool call arguments are a string, but not one that holds a JSON object.')
}
