import { byteClass, NIBBLES } from './byte-class.ts'
import { CODE } from './code.ts'
import { CLASS, LOOK } from '../search/squeeze.ts'

/** Bytes that are asked about. */
export interface Span {
  readonly from: number
  readonly stop: number
  /** How far they reach, beyond `stop`. */
  readonly end?: number
}

/** The answers about a block of bytes. They lie in the survey's memory: until it is asked again. */
export interface Block {
  /** Index of the first byte behind the block. */
  readonly to: number
  /** So many places, from the beginning of the block on, rising. */
  readonly count: number
  readonly places: Uint32Array
}

/** Sizes, and addresses in the memory: assembly/survey.ts. */
type Layout =
  'BLOCK' | 'BEHIND' | 'LETTERS' | 'MARKS' | 'ASKED' | 'BYTES' | 'PLACES' | 'KEYS' | 'WANTED' | 'KNOWN'

/** What the assembly is asked, about the first bytes of those that were put in. */
interface Questions {
  readonly words: (length: number) => number
  readonly wanted: (count: number, shift: number) => number
  readonly rows: (length: number, eights: number) => number
}

type Exports = Questions &
  Readonly<Record<Layout, WebAssembly.Global>> & { readonly memory: WebAssembly.Memory }

/** The compiled assembly and its memory, which all searches of a thread have in common. */
export interface Survey {
  readonly ask: Questions
  /** Bytes of a block, and how many are read behind it. */
  readonly size: number
  readonly behind: number
  readonly bytes: Uint8Array
  /** The class of bytes that a question is about. */
  readonly asked: Uint8Array
  /** The answers. */
  readonly places: Uint32Array
  readonly keys: Uint32Array
  readonly wanted: Uint32Array
  /** Of whom the known keys are that lie in the memory. */
  readonly known: { readonly memory: Int32Array; of: Int32Array | null }
}

const begin = (): Survey => {
  const code = new WebAssembly.Module(Buffer.from(CODE, 'base64'))
  // It is compiled with this program: what it exports is known from its source.
  const ask = new WebAssembly.Instance(code).exports as Exports
  const { buffer } = ask.memory
  const size = ask.BLOCK.value
  const classAt = ({ value }: WebAssembly.Global): Uint8Array => new Uint8Array(buffer, value, NIBBLES)
  const numbersAt = ({ value }: WebAssembly.Global): Uint32Array => new Uint32Array(buffer, value, size)
  classAt(ask.LETTERS).set(byteClass(CLASS.map((letter) => (letter > LOOK ? 1 : 0))).nibbles)
  classAt(ask.MARKS).set(byteClass(CLASS.map((letter) => (letter === LOOK ? 1 : 0))).nibbles)
  return {
    ask,
    size,
    behind: ask.BEHIND.value,
    bytes: new Uint8Array(buffer, ask.BYTES.value, size + ask.BEHIND.value),
    asked: classAt(ask.ASKED),
    places: numbersAt(ask.PLACES),
    keys: numbersAt(ask.KEYS),
    wanted: numbersAt(ask.WANTED),
    known: { memory: new Int32Array(buffer, ask.KNOWN.value), of: null },
  }
}

let begun: Survey | null = null
/** Begun by the first block: 1 ms. */
export const survey = (): Survey => (begun ??= begin())

/** Letters of a key. */
export const KEY = 4

const VECTORS = 64

/**
 * Puts a block in: of the bytes from `from` on, up to `stop` or as many as there is room for. A key may reach behind it, as far as `end`;
 * what else is read there are zeros. Gives where the block ends.
 */
export const put = (
  { bytes, size, behind }: Survey,
  raw: Uint8Array,
  { from, stop, end = stop }: Span,
): number => {
  const to = Math.min(stop, from + size)
  const given = Math.min(end, to + KEY) - from
  bytes.set(raw.subarray(from, from + given))
  bytes.fill(0, given, Math.ceil((to - from) / VECTORS) * VECTORS + behind)
  return to
}
