import { constants, deflateRawSync, deflateSync } from 'node:zlib'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { mayBeDeflatedText } from '../../../src/leak/decode/deflate-start.ts'
import { drawn } from '../known.ts'
import {
  bytesOf,
  copy,
  DISTANCES,
  DYNAMIC,
  END,
  FIXED,
  LENGTHS,
  literal,
  LONGEST,
  lowFirst,
  symbolCode,
} from './deflate-bits.ts'

const TEXTS = {
  English: 'The river rises in the eastern hills and runs past three towns.',
  Greek: 'Ο ποταμός πηγάζει στους ανατολικούς λόφους και περνά.',
  Chinese: '这条河发源于东部的山丘，流经三个城镇，然后入海。',
  'a log in colours': '\x1b[32minfo\x1b[0m request finished\r\n\t\x1b[31merror\x1b[0m it was not',
  emoji: '😀 fine 😀 fine 😀 fine 😀 fine 😀 fine',
  JSON: JSON.stringify({ level: 30, msg: 'a reply came', attempt: 1, status: 200, more: [1, 2, 3] }),
}
const texts = Object.entries(TEXTS)

const WAYS = {
  'codes of its own': {},
  'fixed codes': { strategy: constants.Z_FIXED },
  'no copies': { strategy: constants.Z_HUFFMAN_ONLY },
  'bytes as they are': { level: 0 },
  'the best': { level: 9 },
}
const ways = Object.entries(WAYS)

/** A block with fixed codes. */
const fixed = (...codes: readonly string[]): Uint8Array => bytesOf(FIXED, ...codes)
const letters = (text: string): readonly string[] => Array.from(Buffer.from(text), literal)
/** A byte that no text has. */
const ODD = literal(1)

describe('text in raw deflate', () => {
  const cases = ways.flatMap(([way, options]) =>
    texts.map(([name, text]) => [`${name}, ${way}`, text, options] as const),
  )

  it.each(cases)('is seen: %s', (_, text, options) => {
    for (const long of [text, text.repeat(30)]) {
      const [raw, zlib] = [deflateRawSync(long, options), deflateSync(long, options)]
      expect(mayBeDeflatedText(raw)).toBe(true)
      expect(mayBeDeflatedText(zlib, 2)).toBe(true)
      expect(mayBeDeflatedText(Buffer.concat([drawn(7), raw]), 7)).toBe(true)
    }
  })

  it('is seen whatever it is, with fixed codes', () => {
    const signs = fc.constantFrom('a', 'Z', '0', ' ', '\n', '\x1b', 'é', 'Ω', '漢', '😀')
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 40 }), fc.nat(20), (text, before) => {
        const raw = deflateRawSync(text, { strategy: constants.Z_FIXED })
        expect(mayBeDeflatedText(Buffer.concat([drawn(before), raw]), before)).toBe(true)
      }),
    )
  })

  it('is seen in few of many ids and hashes', () => {
    for (const length of [20, 32, 64]) {
      const values = Array.from({ length: 2000 }, (_, n) => drawn(length, n))
      expect(values.filter((value) => mayBeDeflatedText(value)).length).toBeLessThan(20)
    }
  })
})

describe('a block of deflate', () => {
  it('has one of three types', () => {
    for (let first = 0; first < 256; first++)
      if ((first & 6) === 6)
        expect(mayBeDeflatedText(Buffer.concat([Buffer.of(first), drawn(60, first)]))).toBe(false)
    expect(mayBeDeflatedText(Buffer.of(7, 3, 0), 0)).toBe(false)
    expect(mayBeDeflatedText(Buffer.of(7, 3, 0), 1)).toBe(true)
  })

  it('with bytes as they are says their number twice, the second time with each bit turned round', () => {
    const block = Buffer.concat([Buffer.of(1, 0x34, 0x12, 0xcb, 0xed), Buffer.alloc(0x1234, 'text ')])
    expect(mayBeDeflatedText(block)).toBe(true)
    expect(mayBeDeflatedText(block.subarray(0, 5))).toBe(true)
    for (let at = 1; at < 5; at++)
      for (let bit = 0; bit < 8; bit++) {
        const other = Buffer.from(block)
        other[at] = (other[at] ?? 0) ^ (1 << bit)
        expect(mayBeDeflatedText(other)).toBe(false)
      }
  })
})

describe('a block with fixed codes', () => {
  it('is as zlib writes it', () => {
    const text = 'aé漢😀z\0\n\x1b'
    const raw = deflateRawSync(text, { strategy: constants.Z_FIXED })
    expect(Buffer.from(fixed(...letters(text), END))).toEqual(raw)
  })

  it('may hold nothing', () => {
    expect(mayBeDeflatedText(fixed(END))).toBe(true)
    // What stands behind the end is another block.
    expect(mayBeDeflatedText(fixed(END, ODD, ODD))).toBe(true)
    expect(mayBeDeflatedText(fixed(...letters('aé'), END, ODD))).toBe(true)
  })

  it('holds bytes of text only', () => {
    for (let byte = 0; byte < 256; byte++) {
      if (byte === 0xc1) continue
      const isControl = byte < 0x20 && ![0, 9, 10, 11, 12, 13, 0x1b].includes(byte)
      const isText = byte < 0x80 ? !isControl && byte !== 0x7f : byte >= 0xc2 && byte <= 0xf4
      expect([byte, mayBeDeflatedText(fixed(literal(byte), END))]).toEqual([byte, isText])
    }
  })

  it.each([
    ['a9', false],
    ['c3a9', true],
    ['c361', false],
    ['c3a9a9', false],
    ['c3a961', true],
    ['e6bca2', true],
    ['e6bc61', false],
    ['e6bca2a2', false],
    ['f09f9880', true],
    ['f09f988080', false],
  ])('holds whole signs of UTF-8: %s, %s', (hex, isText) => {
    expect(mayBeDeflatedText(fixed(...Array.from(Buffer.from(hex, 'hex'), literal), END))).toBe(isText)
  })

  it('is no text where one of its first sixteen symbols says so', () => {
    for (let before = 0; before < 16; before++)
      expect(mayBeDeflatedText(fixed(...letters('x'.repeat(before)), ODD, END))).toBe(false)
    expect(mayBeDeflatedText(fixed(...letters('x'.repeat(16)), ODD, END))).toBe(true)
  })

  it('may copy, and what is copied may end in the middle of a sign', () => {
    expect(mayBeDeflatedText(fixed(...letters('漢'), copy(4, 3), ...letters('漢').slice(1), END))).toBe(true)
    expect(mayBeDeflatedText(fixed(...letters('漢'), copy(3, 3), ...letters('aé'), END))).toBe(true)
    // Behind that the signs are known again.
    const [a = '', , rest = ''] = letters('aé')
    expect(mayBeDeflatedText(fixed(a, copy(3, 1), a, rest, END))).toBe(false)
    expect(mayBeDeflatedText(fixed(a, copy(3, 1), ODD, END))).toBe(false)
  })
})

describe('a copy', () => {
  it('does not begin before the text', () => {
    expect(mayBeDeflatedText(fixed(copy(3, 1), END))).toBe(false)
    for (const made of [1, 2, 3, 4, 5, 8, 12]) {
      expect(mayBeDeflatedText(fixed(...letters('x'.repeat(made)), copy(3, made), END))).toBe(true)
      expect(mayBeDeflatedText(fixed(...letters('x'.repeat(made)), copy(3, made + 1), END))).toBe(false)
    }
  })

  it('has one of 29 lengths and one of 30 distances', () => {
    for (const symbol of [286, 287])
      expect(mayBeDeflatedText(fixed(...letters('abcd'), symbolCode(symbol), '00000', END))).toBe(false)
    for (const distance of ['11110', '11111'])
      expect(mayBeDeflatedText(fixed(...letters('abcd'), symbolCode(257), distance, END))).toBe(false)
  })

  const edges = LENGTHS.flatMap(([first, bits]) => [first, first + 2 ** bits - 1])

  it.each([...edges, LONGEST])('makes so many bytes, and the next symbol follows: %i', (length) => {
    const begun = [...letters('a'), copy(length, 1)]
    expect(mayBeDeflatedText(fixed(...begun, ODD))).toBe(false)
    expect(mayBeDeflatedText(fixed(...begun, copy(3, 1 + length), ...letters('a'), END))).toBe(true)
    expect(mayBeDeflatedText(fixed(...begun, copy(3, 2 + length), ...letters('a'), END))).toBe(false)
  })

  it('reaches back as far as it says', () => {
    const near = DISTANCES.filter(([first, bits]) => first + 2 ** bits < 14 * LONGEST)
    expect(near).toHaveLength(23)
    for (const distance of near.flatMap(([first, bits]) => [first, first + 2 ** bits - 1])) {
      // As few symbols as make one byte less than that, with the longest copies first; then one more.
      const copies = Array<string>(Math.floor(Math.max(0, distance - 2) / LONGEST)).fill(copy(LONGEST, 1))
      const missing = distance - 2 - copies.length * LONGEST
      const rest = missing < 3 ? letters('x'.repeat(Math.max(0, missing))) : [copy(missing, 1)]
      const before = distance === 1 ? [] : [...letters('a'), ...rest, ...copies]
      const again = copy(3, distance)
      const streams = [
        fixed(...before, again, END),
        fixed(...letters('z'), ...before, again, ODD),
        fixed(...letters('z'), ...before, again, ...letters('a'), END),
      ]
      expect([distance, ...streams.map((each) => mayBeDeflatedText(each))]).toEqual([
        distance,
        false,
        false,
        true,
      ])
    }
  })
})

describe('a block with codes of its own', () => {
  /** `hlit`, `hdist`: how many codes there are, less 257 and less 1; then the lengths of those that these are written in. */
  const dynamic = (hlit: number, hdist: number, lengths: readonly number[], bytes = 64): Uint8Array => {
    const head = [DYNAMIC, lowFirst(hlit, 5), lowFirst(hdist, 5), lowFirst(lengths.length - 4, 4)]
    return Buffer.concat([bytesOf(...head, ...lengths.map((length) => lowFirst(length, 3)))], bytes)
  }

  it.each([
    [[1, 1, 0, 0], true],
    [[0, 0, 1, 1], true],
    [[2, 2, 2, 2], true],
    [[1, 2, 3, 3], true],
    [[1, 2, 3, 4, 5, 6, 7, 7], true],
    [[7, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], true],
    [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1], true],
    [[0, 0, 0, 0], false],
    [[1, 0, 0, 0], false],
    [[1, 2, 0, 0], false],
    [[1, 2, 3, 4, 5, 6, 7], false],
    [[1, 1, 1, 0], false],
    [[1, 1, 0, 0, 7], false],
    [[1, 1, 1, 1, 1, 1], false],
  ])('writes them in codes that use up all there are: %j, %s', (lengths, isText) => {
    expect(mayBeDeflatedText(dynamic(0, 0, lengths))).toBe(isText)
    expect(mayBeDeflatedText(dynamic(29, 29, lengths))).toBe(isText)
  })

  it('has at most 286 and 30 of them', () => {
    for (const [hlit, hdist, isText] of [
      [29, 0, true],
      [30, 0, false],
      [31, 0, false],
      [0, 29, true],
      [0, 30, false],
      [0, 31, false],
    ] as const)
      expect(mayBeDeflatedText(dynamic(hlit, hdist, [1, 1, 0, 0]))).toBe(isText)
  })

  it('is more than a hash of SHA-256', () => {
    expect(mayBeDeflatedText(dynamic(0, 0, [1, 1, 0, 0], 32))).toBe(false)
    expect(mayBeDeflatedText(dynamic(0, 0, [1, 1, 0, 0], 40))).toBe(true)
    expect(mayBeDeflatedText(Buffer.concat([drawn(9), dynamic(0, 0, [1, 1, 0, 0], 32)]), 9)).toBe(false)
    expect(mayBeDeflatedText(Buffer.concat([drawn(9), dynamic(0, 0, [1, 1, 0, 0], 40)]), 9)).toBe(true)
  })
})
