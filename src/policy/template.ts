import type { Template } from '../evidence/policy.ts'
import { orMeant } from './kind.ts'

/** Known when the application starts: the same for every drill of a run. */
const RUN_PLACEHOLDERS = [
  'fallback.base-url',
  'fallback.origin',
  'fallback.key',
  'fallback.model',
  'primary.base-url',
  'primary.origin',
  'primary.key',
  'primary.model',
  'surface',
  'profile',
  'output-tokens',
  'port',
] as const

/** Different in every drill. */
const DRILL_PLACEHOLDERS = ['prompt', 'nonce', 'operation-id', 'drill', 'folder'] as const

const PLACEHOLDERS = [...RUN_PLACEHOLDERS, ...DRILL_PLACEHOLDERS] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]
export type DrillPlaceholder = (typeof DRILL_PLACEHOLDERS)[number]

/** What stands for each placeholder; a missing one has no value in this run (`primary.*` without a primary). */
export type PlaceholderValues = Readonly<Partial<Record<Placeholder, string>>>

/** Two braces, as mustache has them: JSON bodies and shell expansions are full of single ones. */
const PATTERN = /\{\{\s*([^{}]*?)\s*\}\}/g

/** A text as template, or why it is none. */
export function asTemplate(
  text: string,
): { readonly ok: true; readonly template: Template } | { readonly ok: false; readonly why: string } {
  for (const name of namesIn(text)) {
    if (isPlaceholder(name)) continue
    return { ok: false, why: `\`{{${name}}}\` stands for nothing${orMeant(name, PLACEHOLDERS)}` }
  }
  return { ok: true, template: text as Template }
}

/** The placeholders that a template uses. */
export function placeholdersIn(template: Template): readonly Placeholder[] {
  return namesIn(template).filter(isPlaceholder)
}

/** Whether a template needs a value that only one drill has. */
export function needsDrill(template: Template): boolean {
  return placeholdersIn(template).some((name) => DRILL_PLACEHOLDERS.some((known) => known === name))
}

/**
 * Puts the values in. `escape` fits a value into its place: a JSON string, a part of a URL.
 * @throws Error where a value is missing: the policy was checked against what this run has
 */
export function fill(
  template: Template,
  values: PlaceholderValues,
  escape: (value: string) => string = (value) => value,
): string {
  return template.replaceAll(PATTERN, (_, name: string) => {
    const value = isPlaceholder(name) ? values[name] : undefined
    if (value === undefined) throw new Error(`the placeholder ${name} has no value in this run`)
    return escape(value)
  })
}

/** A value as the inside of a JSON string. */
export function insideJson(value: string): string {
  return JSON.stringify(value).slice(1, -1)
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(PATTERN)].map((match) => match[1] ?? '')
}

function isPlaceholder(name: string): name is Placeholder {
  return PLACEHOLDERS.some((known) => known === name)
}
