import type { FieldRule, FieldSeen, JsonType, Surface } from '../evidence/surface.ts'
import { isObject, member } from './member.ts'

/** One step of a selector. */
export type Step =
  | { readonly step: 'member'; readonly name: string }
  | { readonly step: 'index'; readonly index: number }
  | { readonly step: 'every' }
  | { readonly step: 'where'; readonly name: string; readonly value: string }
export type Path = readonly [Step, ...Step[]]

const MEMBER = /^[^.[\]\s]+/
const BRACKET = /^\[(?:(\*)|(\d{1,6})|([^\][=*\s]+)=([^\][=]+))\]/

/** Reads a selector such as `output[type=message].content[*].text`. The error says what is allowed. */
export function parsePath(text: string): Path | { readonly error: string } {
  const steps: Step[] = []
  let rest = text.trim()
  while (rest !== '') {
    const found = nextStep(rest, steps.length === 0)
    if (found === null) return { error: pathError(text) }
    steps.push(found.step)
    rest = rest.slice(found.length)
  }
  const [first, ...others] = steps
  return first === undefined ? { error: pathError(text) } : [first, ...others]
}

function nextStep(rest: string, first: boolean): { readonly step: Step; readonly length: number } | null {
  const bracket = BRACKET.exec(rest)
  if (bracket) {
    const [whole, every, index, name, value] = bracket
    if (every !== undefined) return { step: { step: 'every' }, length: whole.length }
    if (index !== undefined) return { step: { step: 'index', index: Number(index) }, length: whole.length }
    return { step: { step: 'where', name: name ?? '', value: value ?? '' }, length: whole.length }
  }
  const dot = first ? 0 : 1
  if (!first && !rest.startsWith('.')) return null
  const name = MEMBER.exec(rest.slice(dot))?.[0]
  return name === undefined ? null : { step: { step: 'member', name }, length: dot + name.length }
}

function pathError(text: string): string {
  return (
    `"${text}" is no field selector: write member names separated by dots, with [0], [*] or [type=message] ` +
    'after a list, for example output[type=message].content[*].text.'
  )
}

/** What a selector meets: `missing` where nothing is there, `mixed` where elements differ (also where some lack it). */
export function seenAt(path: Path, value: unknown): FieldSeen {
  const seen = new Set(path.reduce<readonly unknown[]>(follow, [value]).map(typeSeen))
  const [only, ...others] = seen
  if (only === undefined) return 'missing'
  return others.length === 0 ? only : 'mixed'
}

/** A place that a step did not find. `undefined` is no JSON value. */
function follow(values: readonly unknown[], step: Step): readonly unknown[] {
  return values.flatMap((value): readonly unknown[] => {
    if (step.step === 'member') return [member(value, step.name)]
    if (!Array.isArray(value)) return [undefined]
    const items: readonly unknown[] = value
    if (step.step === 'index') return [items[step.index]]
    const chosen =
      step.step === 'every' ? items : items.filter((item) => member(item, step.name) === step.value)
    return chosen.length === 0 ? [undefined] : chosen
  })
}

function typeSeen(value: unknown): JsonType | 'missing' {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (isObject(value)) return 'object'
  return typeof value === 'string' ? 'string' : typeof value === 'boolean' ? 'boolean' : 'number'
}

/** Each declared path and what the reply has there. A path that is no selector is `missing`. */
export function seenFields(rules: readonly FieldRule[], value: unknown): Record<string, FieldSeen> {
  return Object.fromEntries(
    rules.map(({ path: text }): [string, FieldSeen] => {
      const path = parsePath(text)
      return [text, 'error' in path ? 'missing' : seenAt(path, value)]
    }),
  )
}

/** What every reader of a surface needs, checked where a policy declares no fields. Source: contract facts 1.2, 1.4. */
export const MINIMUM_FIELDS: Readonly<Record<Surface, readonly FieldRule[]>> = {
  'chat-completions': [
    { path: 'choices', types: ['array'] },
    { path: 'choices[0].message', types: ['object'] },
    { path: 'choices[0].finish_reason', types: ['string'] },
  ],
  responses: [
    { path: 'status', types: ['string'] },
    { path: 'output', types: ['array'] },
    { path: 'output[*].type', types: ['string'] },
  ],
}
