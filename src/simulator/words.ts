import { isObject, listOf, member, memberAt, stringAt } from '../surface/member.ts'

/** What the prompt asks to repeat: its last quoted words, else its longest word with a digit, else a word of its own. */
export function wordsToRepeat(texts: readonly string[]): string {
  const text = texts.join('\n')
  const quoted = [...text.matchAll(/["`]([^"`\n]{1,200})["`]/g)].at(-1)?.[1]
  if (quoted !== undefined) return quoted
  const words = [...text.matchAll(/[A-Za-z0-9_-]{4,200}/g)]
    .map(([word]) => word)
    .filter((word) => /\d/.test(word))
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '') || 'simulated'
}

const SKIES = [
  'A pale sky',
  'A soft grey sky',
  'A wide blue sky',
  'A sky with a few clouds',
  'A low bright sky',
]
const WINDS = ['a light wind', 'hardly any wind', 'a warm breeze', 'a steady wind', 'a cool breeze']
const EVENINGS = ['calm', 'mild', 'clear', 'quiet', 'dry']

/** Three harmless sentences that each repeat the words. Other words choose other sentences, the same words the same. */
export function sentences(repeat: string): string {
  const sum = Array.from(repeat).reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0)
  const pick = (list: readonly string[], step: number) => list[Math.floor(sum / step) % list.length] ?? ''
  return (
    `${pick(SKIES, 1)} stands over the town in the morning, ${repeat}. ` +
    `Around noon there is ${pick(WINDS, 5)} from the west, ${repeat}. ` +
    `The evening is ${pick(EVENINGS, 25)} and ends with ${repeat}.`
  )
}

/** A tool that the request insists on. */
export interface ForcedTool {
  readonly name: string
  readonly parameters: unknown
}

/** The tool that `tool_choice` asks for, or null. `auto` leaves the choice to the model, and this one prefers words. */
export function forcedTool(body: unknown): ForcedTool | null {
  const tools = listOf(member(body, 'tools')).map(toolOf)
  const choice = member(body, 'tool_choice')
  if (choice === 'required') return tools.find((tool) => tool !== null) ?? null
  const name = stringAt(choice, 'name') ?? stringAt(member(choice, 'function'), 'name')
  return tools.find((tool) => tool !== null && tool.name === name) ?? null
}

/** Chat nests name and parameters under `function`, Responses does not. */
function toolOf(tool: unknown): ForcedTool | null {
  const name = stringAt(tool, 'name') ?? stringAt(member(tool, 'function'), 'name')
  if (name === null) return null
  return { name, parameters: member(tool, 'parameters') ?? memberAt(tool, 'function', 'parameters') }
}

/** Arguments that fit a tool's parameters, its strings filled with the words to repeat. */
export function argumentsFor({ parameters }: ForcedTool, repeat: string): string {
  const properties = member(parameters, 'properties')
  const filled = Object.entries(isObject(properties) ? properties : {}).map(([name, schema]) => [
    name,
    example(schema, repeat),
  ])
  return JSON.stringify(Object.fromEntries(filled))
}

function example(schema: unknown, repeat: string): unknown {
  const [first] = listOf(member(schema, 'enum'))
  if (first !== undefined) return first
  const type = stringAt(schema, 'type')
  if (type === 'number' || type === 'integer') return 1
  if (type === 'boolean') return true
  if (type === 'array') return []
  return type === 'object' ? {} : repeat
}
