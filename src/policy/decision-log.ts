import { compileExpression } from '../decision/expression.ts'
import { LONGEST_NAME, plainName } from '../decision/names.ts'
import type { DecisionConcept, DecisionFormat, DecisionLogSource } from '../evidence/policy.ts'
import { DECISION_CONCEPTS, DECISION_FORMATS, DECISION_MEANINGS } from '../evidence/policy.ts'
import { decisionValues } from './decision-values.ts'
import type { Kind } from './kind.ts'
import { choice, suggestion } from './kind.ts'
import type { Raw, RawEntry, Read } from './raw.ts'
import { allTaken, formOf, refused, taken } from './raw.ts'
import { unknownKeys } from './record.ts'
import { line, LONGEST_PATH } from './texts.ts'

const KEYS = ['from', 'format', 'expression', 'fields', 'values'] as const

/** More names for one fact are no map of a log but a guess. */
const MOST_NAMES = 20

const LONGEST_EXPRESSION = 1_000

/** What stands where nobody says more than where the log is. */
const UNMAPPED = { how: { format: 'auto' }, names: {}, values: {} } as const

/** The decision log of a policy that names none. */
export const STANDARD_OUTPUT: DecisionLogSource = { from: 'stdout', ...UNMAPPED }

/** Where the application's own decision records stand, and how they are read. Null: it keeps none. */
export function decisionLog(): Kind<DecisionLogSource | null> {
  const formats = DECISION_FORMATS.map((format) => `\`${format}\``).join(', ')
  return {
    allowed: `\`stdout\`, \`none\`, the path of one file, or a map with \`from\` (\`stdout\` or a path), \`format\` (${formats}), \`expression\`, \`fields\` and \`values\` (docs/decision-log.md)`,
    editor: {
      is: 'decision-log',
      formats: DECISION_FORMATS,
      concepts: DECISION_CONCEPTS,
      meanings: DECISION_MEANINGS,
      longestPath: LONGEST_PATH,
      longestExpression: LONGEST_EXPRESSION,
      mostNames: MOST_NAMES,
    },
    read: (raw) => {
      if (raw.is === 'map') return readMap(raw, raw.entries)
      if (raw.is === 'text' && raw.text === 'none') return taken(null)
      const place = readPlace(raw)
      return place.ok ? taken({ ...place.value, ...UNMAPPED }) : place
    },
  }
}

type Place = { readonly from: 'stdout' } | { readonly from: 'file'; readonly path: string }

function readPlace(raw: Raw): Read<Place> {
  if (raw.is === 'text' && raw.text === 'stdout') return taken({ from: 'stdout' })
  const path = line('a path', LONGEST_PATH).read(raw)
  return path.ok ? taken({ from: 'file', path: path.value }) : path
}

function readMap(raw: Raw, entries: readonly RawEntry[]): Read<DecisionLogSource> {
  const given = new Map(entries.map(({ key, value }) => [key, value]))
  const place = within('from', readFrom(given.get('from')))
  const how = readFormat(raw, given)
  const names = readFields(given.get('fields'), how)
  const values = given.get('values')
  const words = values === undefined ? taken({}) : decisionValues(values)
  const unknown = unknownKeys('decision-log', KEYS, entries)
  const all = allTaken<unknown>([...unknown, place, how, names, words])
  if (!all.ok) return all
  if (!place.ok || !how.ok || !names.ok || !words.ok) return refused(raw, null)
  return taken({ ...place.value, how: how.value, names: names.value, values: words.value })
}

/** A refusal that says which key of the map is meant. */
function within<T>(part: string, read: Read<T>): Read<T> {
  if (read.ok) return read
  const [first, ...others] = read.refusals
  return { ok: false, refusals: [{ ...first, part }, ...others.map((refusal) => ({ ...refusal, part }))] }
}

function readFrom(raw: Raw | undefined): Read<Place> {
  if (raw === undefined) return taken({ from: 'stdout' })
  if (raw.is === 'text' && raw.text === 'none')
    return refused(raw, 'a log that is not there has no format: write `decision-log: none`')
  return readPlace(raw)
}

function readFormat(whole: Raw, given: ReadonlyMap<string, Raw>): Read<DecisionFormat> {
  const raw = given.get('format')
  const text = given.get('expression')
  const format =
    raw === undefined ? taken('auto' as const) : within('format', choice(DECISION_FORMATS).read(raw))
  if (!format.ok) return format
  if (format.value === 'expression') {
    if (text !== undefined) return readExpression(text)
    return refused(whole, null, { code: 'setting-missing', part: 'expression' })
  }
  if (text === undefined) return taken({ format: format.value })
  const reason = `\`format\` is \`${format.value}\`, so it would never be used: write \`format: expression\``
  return within('expression', refused(text, reason, { code: 'settings-contradict' }))
}

function readExpression(raw: Raw): Read<DecisionFormat> {
  const text = within('expression', line('an expression', LONGEST_EXPRESSION).read(raw))
  if (!text.ok) return text
  const compiled = compileExpression(text.value)
  if (!compiled.ok) return within('expression', refused(raw, compiled.why))
  const unknown = compiled.groups.filter((group) => conceptNamed(group) === null)
  const known = allTaken(unknown.map((group) => refused(raw, noConcept('group', group), { value: group })))
  if (!known.ok) return known
  if (compiled.groups.includes('decision')) return taken({ format: 'expression', expression: text.value })
  const reason = 'it has no group `decision`: write `(?P<decision>...)` around the word that decides'
  return within('expression', refused(raw, reason))
}

function conceptNamed(name: string): DecisionConcept | null {
  return DECISION_CONCEPTS.find((known) => known === name) ?? null
}

function noConcept(what: 'group' | 'key of `fields`', name: string): string {
  const near = suggestion(name, DECISION_CONCEPTS)
  const known = DECISION_CONCEPTS.map((concept) => `\`${concept}\``).join(', ')
  return `no ${what} has that name; ${near ?? `known are ${known}`}`
}

type Names = DecisionLogSource['names']

function readFields(raw: Raw | undefined, how: Read<DecisionFormat>): Read<Names> {
  if (raw === undefined) return taken({})
  if (how.ok && how.value.format === 'expression') {
    const reason = 'the groups of an expression name the facts themselves: remove `fields`'
    return within('fields', refused(raw, reason, { code: 'settings-contradict' }))
  }
  if (raw.is !== 'map') return within('fields', refused(raw, `it is ${formOf(raw)}`))
  const reads = allTaken(raw.entries.map(readField))
  return reads.ok ? taken(Object.fromEntries(reads.value)) : reads
}

function readField({ key, offset, value }: RawEntry): Read<readonly [DecisionConcept, readonly string[]]> {
  const concept = conceptNamed(key)
  if (concept === null) {
    const reason = noConcept('key of `fields`', key)
    return refused(value, reason, { code: 'setting-unknown', value: key, offset })
  }
  const part = `fields.${concept}`
  const items = value.is === 'list' ? value.items : [value]
  if (items.length === 0 || items.length > MOST_NAMES) {
    const reason = `it has ${items.length} names, and 1 to ${MOST_NAMES} are allowed`
    return within(part, refused(value, reason))
  }
  const names = within(part, allTaken(items.map(readName)))
  return names.ok ? taken([concept, names.value] as const) : names
}

function readName(raw: Raw): Read<string> {
  const name = line('a name', LONGEST_NAME).read(raw)
  if (!name.ok || plainName(name.value) !== '') return name
  return refused(raw, 'it has neither letters nor digits')
}
