import { CODE } from './code.ts'
import { CLASS, LOOK } from '../search/squeeze.ts'

/** The answers about a block of bytes. They lie in the survey's own memory: until it is asked again. */
interface Block {
  /** Index of the first byte behind it. */
  readonly to: number
  /** So many places, from the beginning of the block on, rising. */
  readonly count: number
  readonly places: Uint32Array
}

/** Where words begin in a block. */
interface Words extends Block {
  /**
   * For each place what the word there begins with: {@link KEY} letters in lower case, the first one highest, with zeros behind those of a
   * shorter one. 0: there stands no letter.
   */
  readonly keys: Uint32Array
  /** So many of the places must be looked at, and which: the numbers of the places. */
  readonly wantedCount: number
  readonly wanted: Uint32Array
}

/** Which keys are looked for. */
export interface Keys {
  /** A bit for each bucket of them. */
  readonly known: Int32Array
  /** How far the hash of a key is shifted to become the number of its bucket. */
  readonly shift: number
}

/** Letters of a key. */
export const KEY = 4

/** A class of bytes as the survey takes it. */
export interface ByteClass {
  /** 1 for each of them. */
  readonly kind: Uint8Array
  /** By the low four bits of a byte, for the half of ASCII and the other one: a bit for each value of the upper ones. */
  readonly nibbles: Uint8Array
}

const HALF = 16

/** Prepares a class, 1 for each byte of it. */
export const byteClass = (kind: Uint8Array): ByteClass => {
  const nibbles = new Uint8Array(2 * HALF)
  kind.forEach((isIn, byte) => {
    const at = (byte >> 7) * HALF + (byte & 15)
    nibbles[at] = (nibbles[at] ?? 0) | (isIn << ((byte >> 4) & 7))
  })
  return { kind, nibbles }
}

/** What assembly/survey.ts exports: sizes, addresses in its memory, and what it is asked. */
type Exports = Readonly<
  Record<
    'BLOCK' | 'BEHIND' | 'LETTERS' | 'MARKS' | 'ROW' | 'BYTES' | 'PLACES' | 'KEYS' | 'WANTED' | 'KNOWN',
    WebAssembly.Global
  >
> & {
  readonly memory: WebAssembly.Memory
  words(length: number): number
  wanted(count: number, shift: number): number
  rows(length: number, eights: number): number
}

interface Survey {
  readonly ask: Pick<Exports, 'words' | 'wanted' | 'rows'>
  readonly size: number
  readonly behind: number
  readonly bytes: Uint8Array
  readonly row: Uint8Array
  readonly places: Uint32Array
  readonly keys: Uint32Array
  readonly wanted: Uint32Array
  readonly known: Int32Array
  /** What is in `known`. */
  lookedFor: Int32Array | null
}

const begin = (): Survey => {
  const code = new WebAssembly.Module(Buffer.from(CODE, 'base64'))
  // It is compiled with this program: what it exports is known from its source.
  const ask = new WebAssembly.Instance(code).exports as Exports
  const { buffer } = ask.memory
  const size = ask.BLOCK.value
  const classAt = ({ value }: WebAssembly.Global): Uint8Array => new Uint8Array(buffer, value, 2 * HALF)
  const numbersAt = ({ value }: WebAssembly.Global): Uint32Array => new Uint32Array(buffer, value, size)
  classAt(ask.LETTERS).set(byteClass(CLASS.map((letter) => (letter > LOOK ? 1 : 0))).nibbles)
  classAt(ask.MARKS).set(byteClass(CLASS.map((letter) => (letter === LOOK ? 1 : 0))).nibbles)
  return {
    ask,
    size,
    behind: ask.BEHIND.value,
    bytes: new Uint8Array(buffer, ask.BYTES.value, size + ask.BEHIND.value),
    row: classAt(ask.ROW),
    places: numbersAt(ask.PLACES),
    keys: numbersAt(ask.KEYS),
    wanted: numbersAt(ask.WANTED),
    known: new Int32Array(buffer, ask.KNOWN.value),
    lookedFor: null,
  }
}

let begun: Survey | null = null
/** Begun by the first block: 1 ms. */
const survey = (): Survey => (begun ??= begin())

const VECTORS = 64

/** Puts a block in, with `more` bytes behind it as far as there are any, and gives where it ends. What else is read behind it are zeros. */
const put = (
  { bytes, size, behind }: Survey,
  raw: Uint8Array,
  from: number,
  stop: number,
  end: number,
): number => {
  const to = Math.min(stop, from + size)
  const given = Math.min(end, to + KEY) - from
  bytes.set(raw.subarray(from, from + given))
  bytes.fill(0, given, Math.ceil((to - from) / VECTORS) * VECTORS + behind)
  return to
}

/**
 * Where words begin in the bytes from `from` on, up to `stop` or the end of a block, as if no letter stood before the first; and where
 * a byte stands that may begin a letter of another kind. The words may reach up to `end`.
 */
export const wordsIn = (
  raw: Uint8Array,
  { from, stop, end }: { readonly from: number; readonly stop: number; readonly end: number },
  { known, shift }: Keys,
): Words => {
  const at = survey()
  if (at.lookedFor !== known) at.known.set(known)
  at.lookedFor = known
  const to = put(at, raw, from, stop, end)
  const count = at.ask.words(to - from)
  return {
    to,
    count,
    places: at.places,
    keys: at.keys,
    wantedCount: at.ask.wanted(count, shift),
    wanted: at.wanted,
  }
}

/** Where as many times eight bytes of a class stand in a row, of places a multiple of eight behind `from`, and of each row the first. */
export const rowsIn = (
  raw: Uint8Array,
  from: number,
  stop: number,
  { nibbles }: ByteClass,
  eights: number,
): Block => {
  const at = survey()
  at.row.set(nibbles)
  const to = put(at, raw, from, stop, stop)
  return { to, count: at.ask.rows(to - from, eights), places: at.places }
}
