import { base64Inside, ENCODINGS, type Encoding } from '../decode/encodings.ts'
import { GRAM } from './grams.ts'
import type { ExactNeedle } from '../needles.ts'
import { readingsOf } from './readings.ts'
import { secretPart } from './secret-part.ts'
import { isLetter, squeezed } from '../search/squeeze.ts'
import { gapsOf } from './written.ts'
import type { Technique } from '../../evidence/search.ts'

/** One needle in one encoding, as the letters that it leaves in a lane. */
export interface Form {
  readonly needle: ExactNeedle
  readonly technique: Technique
  readonly text: Uint8Array
  /** For letter i: the first byte that a stretch shows which begins with it, and the last one of a stretch that ends with it. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly source: Uint8Array
  /** See {@link gapsOf}: of the plain form, of which alone a file shows them. */
  readonly gaps: readonly string[]
  /** See {@link secretPart}; of account details and texts all counts. */
  readonly weights: Uint16Array
}

/** What every form of a needle has in common. */
export interface Own {
  readonly needle: ExactNeedle
  readonly source: Uint8Array
  readonly weights: Uint16Array
}

export const ownOf = (needle: ExactNeedle, value = needle.value): Own => ({
  needle,
  source: Buffer.from(value, 'utf8'),
  weights: needle.rule === 'pieces' ? secretPart(value) : new Uint16Array(0),
})

const eachForm = (own: Own, encoding: Encoding & { way: 'each' }): Form => {
  const { source } = own
  const starts = new Int32Array(source.length)
  let text = ''
  source.forEach((byte, index) => {
    starts[index] = text.length
    text += encoding.each(byte) + encoding.between
  })
  const lane = squeezed(Buffer.from(text, 'latin1'))
  // Both are in order: looked up one by one, a key of 16,000 characters takes half a minute.
  let byte = 0
  const index = Int32Array.from(lane.origin, (at) => {
    while ((starts[byte + 1] ?? Infinity) <= at) byte++
    return byte
  })
  // A number that is not all there is that of another byte: `0x7` begins a third of them, `0x` all.
  const from = index.map((at, n) => (at === index[n - 1] ? at + 1 : at))
  const to = index.map((at, n) => (at === index[n + 1] ? at - 1 : at))
  const gaps = encoding.name === 'plain' ? gapsOf(source, 0, source.length) : []
  return { ...own, technique: encoding.technique, text: lane.text, from, to, gaps }
}

/** Letters of base64 that no other byte has a part in show 4, 6 or 8 bits of the first and of the last one. Other bytes often share 2. */
const SHOWN = 4

const base64Form = (own: Own, encoding: Encoding & { way: 'base64' }): Form => {
  const { source } = own
  const inside = Buffer.from(base64Inside(source, encoding.shift, encoding.url), 'latin1')
  const lane = squeezed(inside)
  const first = Math.ceil((encoding.shift * 8) / 6)
  const within = (byte: number): number => Math.min(source.length - 1, Math.max(0, byte - encoding.shift))
  // `+` and `/` leave no letter; a stretch beside them is taken to reach over them.
  const from = lane.origin.map((at) => {
    let before = at
    while (before > 0 && !isLetter(inside[before - 1] ?? 0)) before--
    return within(Math.ceil(((first + before) * 6 - SHOWN) / 8))
  })
  const to = lane.origin.map((at) => {
    let after = at
    while (after + 1 < inside.length && !isLetter(inside[after + 1] ?? 0)) after++
    return within(Math.floor(((first + after + 1) * 6 - SHOWN) / 8))
  })
  return { ...own, technique: encoding.technique, text: lane.text, from, to, gaps: [] }
}

/** The forms of a needle that differ in a lane: most encodings leave the same letters there. */
export const formsOf = (needle: ExactNeedle, encodings: readonly Encoding[] = ENCODINGS): readonly Form[] => {
  const forms = new Map<string, Form>()
  const readings = readingsOf(needle.value).map(({ value }) => ownOf(needle, value))
  const isWanted = (encoding: Encoding): boolean =>
    !needle.plainOnly || encoding.name === 'plain' || (encoding.way === 'base64' && encoding.shift === 0)
  // A reading as it stands comes first: an escaped one that leaves the same letters is followed in no pieces.
  for (const encoding of encodings.filter(isWanted))
    for (const own of readings) {
      const form = encoding.way === 'each' ? eachForm(own, encoding) : base64Form(own, encoding)
      const key = Buffer.from(form.text).toString('latin1')
      if (form.text.length >= GRAM && !forms.has(key)) forms.set(key, form)
    }
  return [...forms.values()]
}
