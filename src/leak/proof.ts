import type { Fingerprint, Some } from '../evidence/brand.ts'
import type { Leak, LeakKind, Technique } from '../evidence/search.ts'
import { areTelling } from './pieces/telling-words.ts'
import { encodedForms } from './decode/encodings.ts'
import { lastPiece } from './values/exact.ts'
import type { ExactNeedle, Searchable, TextNeedle } from './needles.ts'

/** What the self-proof showed. `failed`: the techniques in which a planted needle was not found, and whose plants those were. */
export type Proof =
  | { readonly state: 'proven'; readonly techniques: Some<Technique> }
  | {
      readonly state: 'failed'
      readonly techniques: Some<Technique>
      readonly fingerprints: readonly Fingerprint[]
    }

/** A needle hidden in one way. */
export interface Plant {
  readonly kind: LeakKind
  readonly value: string
  readonly technique: Technique
  readonly bytes: Uint8Array
}

const WIDTH = 64
const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8')

const wrapped = (text: string, width: number): string =>
  (text.match(new RegExp(`.{1,${width}}`, 'gsu')) ?? []).join('\n    ')

const piecesOf = (value: string, size: number): readonly string[] =>
  value.match(new RegExp(`.{1,${size}}`, 'gsu')) ?? []

const lineOf = (token: string, n: number): string =>
  JSON.stringify({ time: 1_700_000_000_000 + n, level: 'info', token })

const inLines = (value: string, size: number): string => '\n' + piecesOf(value, size).map(lineOf).join('\n')

/** Two characters, an escaped line end, two characters: no letters follow each other before the escapes are read. */
const escapedLines = (value: string): string =>
  JSON.stringify((value.match(/.{1,2}/gsu) ?? []).join('\n')).slice(1, -1)

const withMark = (value: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF\n${value}\n`, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

/** In upper case, but for letters that have none of one letter, or one that is another letter's too (dotless i, ligatures). */
const recased = (value: string): string =>
  Array.from(value, (char) => {
    const upper = char.toUpperCase()
    return upper === 'SS' || upper.toLowerCase() === char.toLowerCase() ? upper : char
  }).join('')

/**
 * Characters of a first line that holds half of a value, or one more: halves that are the same are what two lines share, and no piece
 * of anything. One number of eight digits in ten thousand is such a value.
 */
const halfOf = (value: string): number => {
  const characters = Array.from(value)
  const half = Math.ceil(characters.length / 2)
  return characters.slice(0, half).join('') === characters.slice(half).join('') ? half + 1 : half
}

const plantsOfMarker = (needle: ExactNeedle): Plant[] => {
  const { kind, value, rule } = needle
  const plant = (technique: Technique, bytes: Uint8Array): Plant => ({ kind, value, technique, bytes })
  const isKey = rule === 'pieces'
  const piece = isKey ? lastPiece(needle) : null
  const half = halfOf(value)
  const halves = piecesOf(value, half)
  return [
    ...encodedForms(value)
      // Escaping that leaves the value as it is proves nothing about escapes.
      .filter(({ technique, text }) => technique === 'plain' || text !== value)
      .map(({ technique, bytes }) => plant(technique, bytes)),
    plant('case-folded', bytesOf(recased(value))),
    ...(areTelling(halves, value, lineOf('', 0)) ? [plant('split', bytesOf(inLines(value, half)))] : []),
    plant('split', bytesOf(wrapped(value, 7))),
    // Escapes in the value itself would be torn apart.
    ...(/[\\%&]/.test(value) ? [] : [plant('json-escape', bytesOf(escapedLines(value)))]),
    ...(piece === null ? [] : [plant('plain', bytesOf(piece))]),
  ]
}

const units = (text: string, write: (code: number) => string): string =>
  Array.from({ length: text.length }, (_, i) => write(text.charCodeAt(i))).join('')

/** Letters of a token, about. */
const TOKEN = 5

/** A text as it stands: the one form in which every text can be planted, whatever its letters are. */
const plainText = ({ kind, value }: TextNeedle): Plant => ({
  kind,
  value,
  technique: 'shingles',
  bytes: bytesOf(value),
})

/** A text in every technique. For texts of ours: a reply may hold letters that an encoding's own marks are made of. */
export const encodedPlants = ({ kind, value }: TextNeedle): readonly Plant[] => {
  const plant = (technique: Technique, bytes: Uint8Array): Plant => ({ kind, value, technique, bytes })
  const bytes = bytesOf(value)
  const base64 = Buffer.from(bytes).toString('base64')
  return [
    plant('shingles', bytes),
    plant('shingles', bytesOf(wrapped(value.toUpperCase(), WIDTH))),
    plant('base64', bytesOf(base64)),
    plant('base64', bytesOf(wrapped(base64, WIDTH))),
    plant('base64url', bytesOf(Buffer.from(bytes).toString('base64url'))),
    plant('hex', bytesOf(Buffer.from(bytes).toString('hex'))),
    plant('byte-list', bytesOf(JSON.stringify([...bytes]))),
    plant('percent', bytesOf(encodeURIComponent(value.toWellFormed()))),
    plant('json-escape', bytesOf(units(value, (code) => `\\u${code.toString(16).padStart(4, '0')}`))),
    plant('html-entity', bytesOf(Array.from(value, (char) => `&#${char.codePointAt(0) ?? 0};`).join(''))),
    plant('utf-16le', withMark(value, false)),
    plant('utf-16be', withMark(value, true)),
    plant('split', bytesOf(inLines(value, TOKEN))),
  ]
}

/** Keys and account markers are short and made of plain letters: each of them is found in every technique, or it blocks. */
export const isMarker = ({ kind }: ExactNeedle): boolean => kind === 'credential' || kind === 'account'

/** Every key and account marker in every technique, and every other needle as it stands. */
export const plantsOf = ({ exact, texts }: Searchable): readonly Plant[] => [
  ...exact.filter(isMarker).flatMap(plantsOfMarker),
  ...exact
    .filter((needle) => !isMarker(needle))
    .map((needle) => ({ ...plainText(needle), technique: 'plain' as const })),
  ...texts.map(plainText),
]

/** Text around a plant: the log that it is to be found in. No line of it is alike enough to be taken for a frame. */
const BEFORE = bytesOf('starting up; nothing to see\n{"status":200} -> ')
const AFTER = bytesOf('\nall done, without a newline at the end')

/** A plant with a byte-order mark must begin its stream. */
const isStream = ({ technique, bytes }: Plant): boolean =>
  technique.startsWith('utf-16') && (bytes[0] ?? 0) >= 0xfe && (bytes[1] ?? 0) >= 0xfe

/** A stream with one plant, cut in two in the middle of it. */
export const streamOf = (plant: Plant): readonly [Uint8Array, Uint8Array] => {
  const stream = isStream(plant) ? plant.bytes : Buffer.concat([BEFORE, plant.bytes, AFTER])
  const cut = isStream(plant) ? stream.length >> 1 : BEFORE.length + (plant.bytes.length >> 1)
  return [stream.subarray(0, cut), stream.subarray(cut)]
}

/** True where the plant itself was found, as a whole leak of its kind. */
export const isFound = (
  plant: Plant,
  leaks: readonly Leak[],
  fingerprint: Fingerprint | undefined,
): boolean =>
  leaks.some(
    (leak) => leak.kind === plant.kind && leak.outcome === 'leak' && leak.fingerprint === fingerprint,
  )
