import type { FileRead } from './file.ts'
import { readFileText } from './file.ts'
import { nearestName } from './nearest.ts'
import type { Problem, WrittenAt } from './problem.ts'
import { nameAt } from './problem.ts'
import type { Raw } from './raw.ts'
import type { Rows, Setting } from './setting.ts'
import { gateRows } from './settings.ts'
import { looksLikeKey, shown } from './showing.ts'
import { exampleAt, settingsProblem } from './wording.ts'

/** Everything that a user can say, as values: nothing here reads a file or a variable. */
export interface Sources {
  /** Inputs of the action or flags, by setting name. An empty text is "not given". */
  readonly inputs: Readonly<Record<string, string>>
  /** Whether messages speak of inputs or of flags. Default: the action. */
  readonly door?: 'action' | 'cli'
  /** The policy file, or null where there is none. */
  readonly file: { readonly path: string; readonly text: string } | null
  /** What stands where neither says anything, instead of the default; by setting name. */
  readonly beneath?: Readonly<Record<string, string>>
  /** What started the run; a scheduled one reads the contract pages. Default: unknown. */
  readonly event?: string
}

/** A value and where it was written. */
export interface Given {
  readonly raw: Raw
  readonly at: WrittenAt
}

/** What was said, by setting name; and what nobody could have meant. */
export interface Gathered {
  readonly given: ReadonlyMap<string, Given>
  /** Values of the file that an input overrules: not used, and still wrong where they are wrong. */
  readonly overruled: ReadonlyMap<string, Given>
  readonly problems: readonly Problem[]
  /** Place in the policy file of an offset; null for inputs. */
  readonly placed: (offset: number | null, at: WrittenAt) => WrittenAt
}

/**
 * Puts inputs over the file, and reports names that no setting has or that stand in the wrong place. `rows` are the
 * settings of the flow that asks; the gate's, where nothing is said.
 */
export function gather(sources: Sources, rows: Rows = gateRows()): Gathered {
  const file = sources.file === null ? null : readFileText(sources.file.path, sources.file.text)
  const path = sources.file?.path ?? ''
  const fromFile =
    file === null ? [] : file.entries.map((entry) => ({ ...entry, at: placeIn(file, path, entry.offset) }))
  const inputAt: WrittenAt = { in: sources.door === 'cli' ? 'flag' : 'input' }
  const fromInputs = entriesOf(sources.inputs, inputAt)
  const beneath = entriesOf(sources.beneath ?? {}, { in: 'run' })
  const named = [...fromFile, ...fromInputs]
  return {
    // Later entries win: inputs come behind the file's keys.
    given: new Map([...beneath, ...named].map(pair)),
    overruled: new Map(fromFile.filter(({ key }) => fromInputs.some((input) => input.key === key)).map(pair)),
    problems: [
      ...(file?.problems ?? []),
      ...named.flatMap(({ key, at }) => nameProblem(key, at, rows)),
      ...named.flatMap(({ key, value, at }) => keyMisplaced({ key, value, at }, rows, keyOf(sources))),
    ],
    placed: (offset, at) =>
      at.in === 'file' && file !== null && offset !== null ? placeIn(file, path, offset) : at,
  }
}

function entriesOf(texts: Readonly<Record<string, string>>, at: WrittenAt) {
  return Object.entries(texts)
    .filter(([, text]) => text !== '')
    .map(([key, text]) => ({ key, value: { is: 'text' as const, text, offset: null }, at }))
}

function pair({ key, value, at }: { key: string; value: Raw; at: WrittenAt }): [string, Given] {
  return [key, { raw: value, at }]
}

function placeIn(file: FileRead, path: string, offset: number): WrittenAt {
  return { in: 'file', path, ...file.placeOf(offset) }
}

/**
 * Where a setting was written, or a part of it: a key of its map, or a line that begins with the part. Null where nobody
 * wrote it.
 */
export function whereWritten(
  { given, placed }: Gathered,
  name: string,
  part: string | null,
): WrittenAt | null {
  const found = given.get(name)
  if (found === undefined) return null
  const offset = part === null ? null : offsetOf(found.raw, part)
  return offset === null ? found.at : placed(offset, found.at)
}

function offsetOf(raw: Raw, part: string): number | null {
  if (raw.is === 'map') return raw.entries.find(({ key }) => key === part)?.offset ?? null
  if (raw.is !== 'list') return null
  return raw.items.find((item) => item.is === 'text' && item.text.startsWith(part))?.offset ?? null
}

/** Every secret of the sources: no message may hold one of them. */
export function secretsOf(inputs: Sources['inputs'], rows: Rows = gateRows()): readonly string[] {
  return rows.inputs.filter(({ sensitive }) => sensitive).flatMap(({ name }) => inputs[name] ?? [])
}

function keyOf({ inputs }: Sources): string {
  return (inputs['api-key'] ?? '').trim()
}

function nameProblem(key: string, at: WrittenAt, rows: Rows): readonly Problem[] {
  const [here, there] = placesFrom(at, rows)
  if (here.some(({ name }) => name === key)) return []
  const elsewhere = there.find(({ name }) => name === key)
  return [elsewhere === undefined ? unknownName(key, at, rows) : misplaced(elsewhere, at)]
}

/** The rows of the place where something was written, and those of the other place. */
function placesFrom(at: WrittenAt, { inputs, file }: Rows): readonly [Rows['file'], Rows['file']] {
  return at.in === 'file' ? [file, inputs] : [inputs, file]
}

function unknownName(key: string, at: WrittenAt, rows: Rows): Problem {
  const [here, there] = placesFrom(at, rows)
  const [near = null] = [here, [...here, ...there]].flatMap(
    (known) =>
      nearestName(
        key,
        known.map(({ name }) => name),
      ) ?? [],
  )
  const setting = [...here, ...there].find(({ name }) => name === near)
  const who = {
    input: 'the action has no such input',
    flag: 'there is no such flag',
    file: 'the policy file has no such key',
    run: '',
  }[at.in]
  const guess = near === null ? '' : `; did you mean \`${near}\`?`
  return {
    ...settingsProblem('setting-unknown', key, at),
    setting: shown(key),
    says: `${nameAt(at, shown(key))} is not known: ${who}${guess === '' ? '.' : guess}`,
    allowed: near === null ? here.map(({ name }) => `\`${name}\``).join(', ') : null,
    example: setting === undefined ? null : exampleAt(setting, at),
  }
}

function misplaced(setting: Setting, at: WrittenAt): Problem {
  const inFile = at.in === 'file'
  const where = inFile ? 'is no key of the policy file' : 'stands in the policy file, not here'
  const why = setting.whyOnlyHere === null ? '' : `: ${setting.whyOnlyHere}`
  const right: WrittenAt = inFile ? { in: 'input' } : { in: 'file', path: '', line: 1, column: 1 }
  return {
    ...settingsProblem('setting-misplaced', setting.name, at),
    says: `${nameAt(at, setting.name)} ${where}${why}.`,
    example: exampleAt(setting, right),
  }
}

/** A key in the wrong setting would travel into logs and packets: stop before it does. */
function keyMisplaced(
  { key, value, at }: { readonly key: string; readonly value: Raw; readonly at: WrittenAt },
  rows: Rows,
  realKey: string,
): readonly Problem[] {
  const row = [...rows.inputs, ...rows.file].find(({ name }) => name === key)
  if (row?.sensitive === true) return []
  const texts = textsOf(value)
  const holdsKey = realKey.length >= 12 && texts.some((text) => text.includes(realKey))
  if (!holdsKey && !texts.some(looksLikeKey)) return []
  const name = nameAt(at, shown(key))
  const what = holdsKey ? 'holds the API key' : 'holds something that has the form of an API key'
  return [
    {
      ...settingsProblem('key-misplaced', key, at),
      setting: shown(key),
      says: `${name} ${what}. Take it out, revoke the key if it is real, and give the new one by \`api-key\` alone.`,
      example: 'api-key: ${{ secrets.COMETAPI_KEY }}',
    },
  ]
}

function textsOf(raw: Raw): readonly string[] {
  switch (raw.is) {
    case 'text':
      return [raw.text]
    case 'list':
      return raw.items.flatMap(textsOf)
    case 'map':
      return raw.entries.flatMap(({ key, value }) => [key, ...textsOf(value)])
    case 'nothing':
      return []
  }
}
