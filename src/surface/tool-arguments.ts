import { readJson } from './json.ts'
import { isObject, isWords } from './member.ts'
import type { Ambiguous } from './reading.ts'
import { ambiguous } from './reading.ts'

/**
 * What is wrong with the ids of tool calls: each result is sent back under its call's id, so some clients invent a
 * missing one and others fail (openai/openai-dotnet issue 428), and results under one shared id are lost.
 */
export function idProblem(ids: readonly unknown[]): Ambiguous | null {
  if (!ids.every(isWords)) return ambiguous('wrong-type', 'A tool call has no id for its result to name.')
  return new Set(ids).size < ids.length
    ? ambiguous('content-contradicts', 'Two tool calls share an id.')
    : null
}

/** What is wrong with a called function's name and arguments; null where they are a name and a string that is a JSON object. */
export function callProblem(name: unknown, toolArguments: unknown): Ambiguous | null {
  if (!isWords(name)) return ambiguous('wrong-type', 'A tool call has no function name.')
  if (typeof toolArguments !== 'string') return ambiguous('wrong-type', 'Tool call arguments are no string.')
  const json = readJson(toolArguments)
  if (json.state === 'duplicate-keys') return ambiguous('duplicate-keys')
  if (json.state === 'read' && isObject(json.value)) return null
  return ambiguous('wrong-type', 'Tool call arguments are a string, but not one that holds a JSON object.')
}

/** The same for a custom tool, which gets free text. Source: openai-node ChatCompletionMessageCustomToolCall, ResponseCustomToolCall. */
export function customCallProblem(name: unknown, input: unknown): Ambiguous | null {
  return isWords(name) && typeof input === 'string'
    ? null
    : ambiguous('wrong-type', 'A custom tool call has no name or no input.')
}
