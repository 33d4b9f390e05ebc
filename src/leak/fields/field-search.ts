import type { Fingerprint } from '../../evidence/brand.ts'
import type { Leak, Technique } from '../../evidence/search.ts'
import {
  type Engine,
  makeEngine,
  PARTS,
  type Recipe,
  type Searching,
  UNFILTERED_BYTES,
  lastOf,
} from '../engine.ts'
import { DENIED_FIELDS, type DeniedField, deniedIn, isStored, mayHoldFields } from './field-names.ts'
import type { Frames } from './frames.ts'
import { type FieldValue, readLine } from './read-fields.ts'
import type { Proof } from '../proof.ts'

/** What the fingerprint of a field is made of: its name, never its value. */
export const fieldLabel = ({ name }: Pick<DeniedField, 'name'>): string => `field:${name}`

const TECHNIQUE: Technique = 'field-name'

/** A longer line is read in pieces. */
const MAX_LINE = 2 ** 20
/** More finds of one field in one stream say nothing new. */
const MAX_FINDS = 1000

interface Wanted {
  readonly begins: RegExp
  readonly kinds: readonly DeniedField['kind'][]
  readonly fingerprint: (value: string) => Fingerprint
}

/** Where a line, or a piece of one, stands: its line from 1, and how much of the line stands before it. */
interface LinePlace {
  readonly number: number
  readonly column: number
}

interface LineReader {
  /** Whether a piece of whole lines holds nothing to read. */
  readonly isQuiet: (lines: string) => boolean
  readonly take: (line: string, place: LinePlace) => void
}

/** Where to cut what is too long: between two members, which no text of JSON looks like. */
const cutOf = (text: string): number => {
  const comma = text.lastIndexOf(',"', MAX_LINE - 1)
  return comma < 0 ? MAX_LINE : comma + 1
}

/** True where a piece ends in the middle of a quoted text. */
const endsInText = (piece: string): boolean => /["\s:=,[{(]/.test(piece[piece.lastIndexOf('"') - 1] ?? 'x')

/** What follows a quoted text that began in the piece before. */
const behindText = (text: string): number => text.search(/"\s*[,}\]]/) + 1

const countEnds = (lines: string): number => {
  let count = 0
  for (let at = lines.indexOf('\n'); at >= 0; at = lines.indexOf('\n', at + 1)) count++
  return count
}

/** Gives each line of a stream; of a line that is too long, its pieces. */
const makeLines = ({ isQuiet, take }: LineReader) => {
  const decoder = new TextDecoder('utf-8')
  let [rest, number, column, isInText] = ['', 1, 0, false]
  const takePiece = (piece: string): void => {
    const from = isInText ? behindText(piece) : 0
    take(piece.slice(from), { number, column: column + from })
  }
  const takeLine = (line: string): void => {
    takePiece(line)
    ;[column, isInText] = [0, false]
    number++
  }
  const write = (text: string): void => {
    const all = rest + text
    const end = all.lastIndexOf('\n') + 1
    rest = all.slice(end)
    const whole = all.slice(0, end)
    if (isQuiet(whole)) number += countEnds(whole)
    else for (const line of whole.split('\n').slice(0, -1)) takeLine(line)
    if (whole !== '') [column, isInText] = [0, false]
    while (rest.length > MAX_LINE) {
      const piece = rest.slice(0, cutOf(rest))
      takePiece(piece)
      isInText = piece.length === MAX_LINE && (endsInText(piece) || (isInText && !piece.includes('"')))
      column += piece.length
      rest = rest.slice(piece.length)
    }
  }
  return {
    write: (chunk: Uint8Array): void => {
      write(decoder.decode(chunk, { stream: true }))
    },
    end: (): void => {
      write(`${decoder.decode()}\n`)
    },
  }
}

const makeFieldScanner = (
  file: string,
  { begins, kinds, fingerprint }: Wanted,
): Searching<readonly Leak[]> => {
  const frames: Frames = []
  const leaks = new Map<string, Leak>()
  // Counted for each field: a frequent one must not hide the others.
  const counts = new Map<Fingerprint, number>()
  const note = (field: DeniedField, { number: line, column }: LinePlace, { at }: FieldValue): void => {
    const mark = fingerprint(fieldLabel(field))
    const key = `${line} ${mark}`
    const count = counts.get(mark) ?? 0
    if (leaks.has(key) || count >= MAX_FINDS) return
    counts.set(mark, count + 1)
    const place = { file, line, column: column + at + 1 }
    leaks.set(key, { kind: field.kind, outcome: 'leak', technique: TECHNIQUE, place, fingerprint: mark })
  }
  const isQuiet = (text: string): boolean => frames.length === 0 && !begins.test(text)
  const take = (line: string, place: LinePlace): void => {
    if (isQuiet(line)) return
    const takeFound = (found: FieldValue): void => {
      for (const denied of deniedIn(found.path)) {
        const isWanted = kinds.includes(denied.field.kind)
        if (isWanted && isStored(denied, found.value, found.isQuoted)) note(denied.field, place, found)
      }
    }
    readLine(line, frames, takeFound, 0, place.column > 0)
  }
  const lines = makeLines({ isQuiet, take })
  return {
    write: lines.write,
    end: () => {
      lines.end()
      return [...leaks.values()]
    },
  }
}

/** A field of each kind that must be found, once in each form that logs have. */
const PLANTED = 'a planted text 1'
const FORMS: readonly ((name: string) => string)[] = [
  (name) => JSON.stringify({ level: 30, [name]: PLANTED }),
  (name) => `level=info ${name}="${PLANTED}"`,
  (name) => `{\n  attributes: {\n    '${name}': '${PLANTED}',\n  }\n}`,
  (name) => JSON.stringify({ attributes: [{ key: name, value: { stringValue: PLANTED } }] }, null, 2),
]

const missesPlanted = (wanted: Wanted): boolean =>
  DENIED_FIELDS.filter(
    ({ kind, counts }) => wanted.kinds.includes(kind) && ['text', 'value'].includes(counts),
  ).some((field) =>
    FORMS.some((form) => {
      const scanner = makeFieldScanner('', wanted)
      scanner.write(Buffer.from(form(field.name), 'utf8'))
      const mark = wanted.fingerprint(fieldLabel(field))
      return !scanner.end().some(({ fingerprint }) => fingerprint === mark)
    }),
  )

function* provingBoth(engine: Engine, wanted: Wanted): Generator<undefined, Proof> {
  const values = yield* engine.proving()
  if (missesPlanted(wanted)) {
    if (values.state === 'proven') return { state: 'failed', techniques: [TECHNIQUE], fingerprints: [] }
    return { ...values, techniques: [TECHNIQUE, ...values.techniques] }
  }
  return values.state === 'failed' ? values : { ...values, techniques: [...values.techniques, TECHNIQUE] }
}

/**
 * An engine that also finds fields which must be empty or absent in logs, by name: what stands in them was never seen before, so no
 * known value leads to it. Values that are empty or a placeholder are none. Its proof covers the fields too.
 */
export const withFields = (
  engine: Engine,
  fingerprint: (value: string) => Fingerprint,
  kinds: readonly DeniedField['kind'][],
): Engine => {
  const wanted = { begins: mayHoldFields(kinds), kinds, fingerprint }
  return {
    ...engine,
    // The engine remembers its own proof; that of the fields takes a few milliseconds.
    prove: () => lastOf(provingBoth(engine, wanted)),
    proving: () => provingBoth(engine, wanted),
    open: (file) => {
      const [values, fields] = [engine.open(file), makeFieldScanner(file, wanted)]
      return {
        write: (chunk) => {
          values.write(chunk)
          fields.write(chunk)
        },
        end: () => [...values.end(), ...fields.end()],
      }
    },
    // A field's name may stand many lines before its value.
    recipe: { ...engine.recipe, fields: kinds },
    byParts: { ...engine.byParts, openRest: (file) => makeFieldScanner(file, wanted) },
  }
}

/**
 * Makes an engine as another one was made, for a thread that helps it: by then the other one has searched what is searched without the
 * filter, but for the beginning of a large file.
 */
export const helperEngine = ({ needles, fields }: Recipe): Engine => {
  // Fingerprints stand in leaks alone, and none leaves the thread.
  const fingerprint = (value: string): Fingerprint => value as Fingerprint
  const values = makeEngine(needles, fingerprint, PARTS, UNFILTERED_BYTES)
  return fields.length > 0 ? withFields(values, fingerprint, fields) : values
}
