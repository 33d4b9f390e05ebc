import type { EditorForm, Kind } from './kind.ts'
import { orMeant } from './kind.ts'
import type { Raw, RawEntry, Refusal } from './raw.ts'
import { formOf, refused, taken } from './raw.ts'

/** One key of a map with fixed keys. */
export interface Member<T> {
  readonly name: string
  readonly kind: Kind<T>
  readonly required: boolean
}

/** Reads one member: its value, or null where it is absent or refused. */
export type ValueOf = <T>(member: Member<T>) => T | null

/**
 * A map with fixed keys, each of a kind of its own. `build` makes the value; what it makes of a map with a refused
 * member is never used.
 */
export function record<R>(
  setting: string,
  members: readonly Member<unknown>[],
  build: (value: ValueOf) => R,
): Kind<R> {
  const allowed = `a map with ${members.map(({ name, required }) => `\`${name}\`${required ? '' : ' (may be left out)'}`).join(', ')}`
  return {
    allowed,
    editor: { is: 'record', members: members.map(memberForm) },
    read(raw) {
      if (raw.is !== 'map') return refused(raw, `it is ${formOf(raw)}`)
      const names = members.map(({ name }) => name)
      const unknown = unknownKeys(setting, names, raw.entries)
      const refusals = [...unknown.flatMap((each) => each.refusals), ...missing(members, raw)]
      const built = build((member) => readMember(member, raw.entries, refusals))
      const [first, ...others] = refusals
      return first === undefined ? taken(built) : { ok: false, refusals: [first, ...others] }
    },
  }
}

function memberForm({ name, kind, required }: Member<unknown>): {
  readonly name: string
  readonly form: EditorForm
  readonly required: boolean
} {
  return { name, form: kind.editor, required }
}

function readMember<T>(
  { name, kind }: Member<T>,
  entries: readonly RawEntry[],
  refusals: Refusal[],
): T | null {
  const entry = entries.find(({ key }) => key === name)
  if (entry === undefined) return null
  const read = kind.read(entry.value)
  if (read.ok) return read.value
  refusals.push(...read.refusals.map((each) => ({ ...each, part: each.part ?? name })))
  return null
}

function missing(members: readonly Member<unknown>[], raw: Extract<Raw, { is: 'map' }>): readonly Refusal[] {
  return members
    .filter(({ name, required }) => required && !raw.entries.some(({ key }) => key === name))
    .flatMap(({ name }) => refused(raw, 'it is missing', { code: 'setting-missing', part: name }).refusals)
}

/** A refusal for every key that the map of this setting does not have. */
export function unknownKeys(
  setting: string,
  names: readonly string[],
  entries: readonly RawEntry[],
): readonly ReturnType<typeof refused>[] {
  return entries
    .filter(({ key }) => !names.includes(key))
    .map(({ key, offset, value }) => {
      const reason = `\`${setting}\` has no such key${orMeant(key, names)}`
      return refused(value, reason, { code: 'setting-unknown', value: key, offset })
    })
}
