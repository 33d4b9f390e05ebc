/** A JSON object, read member by member. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Whether a value is a JSON object (no array, not null). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An own member of a value, or undefined: never one that a prototype lends. */
export function member(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

/** A member at the end of a chain of names. */
export function memberAt(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>(member, value)
}

/** The value as a list, empty where it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** A string member, or null. */
export function stringAt(value: unknown, name: string): string | null {
  const found = member(value, name)
  return typeof found === 'string' ? found : null
}

/** A string with something in it that is not white space. */
export function isWords(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

/** Neither there nor null. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined
}
