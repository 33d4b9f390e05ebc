import type { Technique } from '../../evidence/search.ts'
import { BACKSLASH } from './bytes.ts'

/** What is written on its own: each byte of UTF-8, each code unit of UTF-16 or each character. Of ASCII all are the same. */
type Unit = 'byte' | 'code unit' | 'character'

/** One way to write a value as text. `each`: every unit on its own; `base64`: three bytes into four characters. */
export type Encoding =
  | {
      readonly name: string
      readonly technique: Technique
      readonly way: 'each'
      readonly unit: Unit
      readonly each: (code: number) => string
      readonly between: string
      readonly around: readonly [string, string]
    }
  | {
      readonly name: string
      readonly technique: Technique
      readonly way: 'base64'
      /** How many foreign bytes stand before the value in the encoded text, modulo 3. */
      readonly shift: 0 | 1 | 2
      readonly url: boolean
    }

/** A value as it may stand in a file. `text` is null where the form is no text in itself (UTF-16). */
export interface EncodedForm {
  readonly name: string
  readonly technique: Technique
  readonly text: string | null
  readonly bytes: Uint8Array
}

const hex = (byte: number): string => byte.toString(16).padStart(2, '0')
const isPlainAscii = (byte: number): boolean =>
  byte > 0x1f && byte < 0x7f && byte !== 0x22 && byte !== BACKSLASH

const each = (
  name: string,
  technique: Technique,
  write: (code: number) => string,
  between = '',
  around: readonly [string, string] = ['', ''],
  unit: Unit = 'byte',
): Encoding => ({ name, technique, way: 'each', unit, each: write, between, around })

/** An escape for each unit of a text, with nothing between them. */
const escapes = (name: string, technique: Technique, unit: Unit, write: (code: number) => string): Encoding =>
  each(name, technique, write, '', ['', ''], unit)

const codeUnit = (code: number): string => code.toString(16).padStart(4, '0')

const base64 = (shift: 0 | 1 | 2, url: boolean): Encoding => ({
  name: `${url ? 'base64url' : 'base64'} shifted by ${shift}`,
  technique: url ? 'base64url' : 'base64',
  way: 'base64',
  shift,
  url,
})

/**
 * The one list that feeds masks, search, self-proof and tests.
 * Dumps write bytes above 0x7f one by one; JSON and HTML write what they stand for (https://www.rfc-editor.org/rfc/rfc8259#section-7).
 */
export const ENCODINGS: readonly Encoding[] = [
  each('plain', 'plain', (byte) => String.fromCharCode(byte)),
  base64(0, false),
  base64(1, false),
  base64(2, false),
  base64(0, true),
  base64(1, true),
  base64(2, true),
  each('hex', 'hex', hex),
  each('hex, upper case', 'hex', (byte) => hex(byte).toUpperCase()),
  each('hex, spaced', 'hex', hex, ' '),
  each('hex, colons', 'hex', hex, ':'),
  each('percent, every byte', 'percent', (byte) => `%${hex(byte)}`),
  each('percent, upper case', 'percent', (byte) => `%${hex(byte).toUpperCase()}`),
  each('percent twice', 'percent', (byte) => `%25${hex(byte).toUpperCase()}`),
  escapes('JSON \\u', 'json-escape', 'code unit', (code) => `\\u${codeUnit(code)}`),
  escapes('JSON \\u twice', 'json-escape', 'code unit', (code) => `\\\\u${codeUnit(code)}`),
  each('\\x', 'json-escape', (byte) => `\\x${hex(byte)}`),
  each('octal', 'json-escape', (byte) => `\\${byte.toString(8).padStart(3, '0')}`),
  escapes('HTML, decimal', 'html-entity', 'character', (code) => `&#${code};`),
  escapes('HTML, hexadecimal', 'html-entity', 'character', (code) => `&#x${hex(code)};`),
  each('byte list', 'byte-list', String, ', ', ['[', ']']),
  each('byte list, one a line', 'byte-list', String, ',\n    ', ['[\n    ', '\n]']),
  each('Buffer', 'byte-list', hex, ' ', ['<Buffer ', '>']),
  each('0x list', 'byte-list', (byte) => `0x${hex(byte)}`, ', ', ['{', '}']),
  each(
    'Python bytes',
    'json-escape',
    (byte) => (isPlainAscii(byte) && byte !== 0x27 ? String.fromCharCode(byte) : `\\x${hex(byte)}`),
    '',
    ["b'", "'"],
  ),
]

/** Base64 characters that depend on the value alone, whatever stands before it (`shift` bytes) and after it. */
export const base64Inside = (value: Uint8Array, shift: number, url: boolean): string => {
  const padded = Buffer.concat([Buffer.alloc(shift), value])
  const first = Math.ceil((shift * 8) / 6)
  const last = Math.floor((padded.length * 8) / 6)
  return padded.toString(url ? 'base64url' : 'base64').slice(first, last)
}

const codesOf = (value: string, unit: Unit): readonly number[] => {
  if (unit === 'byte') return [...Buffer.from(value, 'utf8')]
  if (unit === 'character') return Array.from(value, (character) => character.codePointAt(0) ?? 0)
  return Array.from({ length: value.length }, (_, at) => value.charCodeAt(at))
}

/** Writes `value` in one encoding, with the brackets around it. */
const encode = (value: string, encoding: Encoding): string => {
  if (encoding.way === 'base64') return base64Inside(Buffer.from(value, 'utf8'), encoding.shift, encoding.url)
  const [open, close] = encoding.around
  return open + codesOf(value, encoding.unit).map(encoding.each).join(encoding.between) + close
}

const utf16 = (value: string, technique: 'utf-16le' | 'utf-16be'): EncodedForm => {
  const bytes = Buffer.from(value, 'utf16le')
  return {
    name: technique,
    technique,
    text: null,
    bytes: technique === 'utf-16le' ? bytes : bytes.swap16(),
  }
}

/** Every form of `value` that the encodings make, UTF-16 too. */
export const encodedForms = (value: string): readonly EncodedForm[] => {
  const texts = ENCODINGS.map((encoding): EncodedForm => {
    const text = encode(value, encoding)
    return { name: encoding.name, technique: encoding.technique, text, bytes: Buffer.from(text, 'latin1') }
  })
  const json = JSON.stringify(value).slice(1, -1)
  const escaped: readonly (readonly [string, Technique, string])[] = [
    ['JSON', 'json-escape', json],
    ['JSON twice', 'json-escape', JSON.stringify(json).slice(1, -1)],
    ['JSON with \\/', 'json-escape', json.replaceAll('/', '\\/')],
    ['percent', 'percent', encodeURIComponent(value.toWellFormed())],
  ]
  return [
    ...texts,
    ...escaped.map(([name, technique, text]) => ({
      name,
      technique,
      text,
      bytes: Buffer.from(text, 'utf8'),
    })),
    utf16(value, 'utf-16le'),
    utf16(value, 'utf-16be'),
  ]
}

/** A shorter mask would blank ordinary words in the log. */
export const MIN_MASK = 8

/**
 * The forms to register with the runner's `add-mask`: exact strings of at least 8 characters.
 * Forms with white space stay out, because the runner masks each of their words on its own
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#masking-a-value-in-a-log).
 */
export const maskForms = (secret: string): readonly string[] => {
  const texts = encodedForms(secret).flatMap((form) => (form.text === null ? [] : [form.text]))
  const lines = secret.split(/\s+/)
  return [...new Set([...texts, ...lines])].filter((text) => text.length >= MIN_MASK && !/\s/.test(text))
}
