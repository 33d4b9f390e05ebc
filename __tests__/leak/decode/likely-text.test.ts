import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import {
  CONTINUATION,
  holdsText,
  isAllText,
  isTextInHalf,
  looksLikeText,
  textKind,
} from '../../../src/leak/decode/likely-text.ts'
import { drawn } from '../known.ts'

const TEXTS = {
  English: 'The river rises in the eastern hills and runs past three towns.',
  Greek: 'Ο ποταμός πηγάζει στους ανατολικούς λόφους και περνά.',
  Chinese: '这条河发源于东部的山丘，流经三个城镇，然后入海。',
  'a log in colours': '\x1b[32minfo\x1b[0m request finished\r\n\t\x1b[31merror\x1b[0m it was not',
  emoji: '😀 fine 😀 fine 😀 fine 😀 fine 😀 fine',
}
const texts = Object.entries(TEXTS).map(([name, text]) => [name, Buffer.from(text)] as const)

describe('a byte of text', () => {
  it('says how many follow it in UTF-8, as Unicode has them', () => {
    for (const [sign, follow] of [
      ['a', 0],
      ['\n', 0],
      ['\0', 0],
      ['\x1b', 0],
      ['ä', 1],
      ['漢', 2],
      ['😀', 3],
    ] as const) {
      const [first = 0, ...rest] = Buffer.from(sign)
      expect(textKind(first)).toBe(follow)
      expect(rest.map(textKind)).toEqual(rest.map(() => CONTINUATION))
    }
  })

  it.each([0x01, 0x08, 0x0e, 0x1f, 0x7f, 0xc0, 0xf5, 0xff])('is none: %i', (byte) => {
    expect(textKind(byte)).toBeGreaterThan(CONTINUATION)
  })
})

describe('text', () => {
  it.each(texts)('is told from bytes that mean nothing: %s', (_, text) => {
    for (const tell of [looksLikeText, holdsText, isAllText, isTextInHalf]) expect(tell(text)).toBe(true)
  })

  it('is seen in few of many values that mean nothing', () => {
    const values = Array.from({ length: 1000 }, (_, n) => drawn(240, n))
    expect(values.filter(isAllText)).toEqual([])
    expect(values.filter(looksLikeText).length).toBeLessThan(20)
    expect(values.filter(holdsText).length - values.filter(looksLikeText).length).toBeLessThan(5)
  })

  it.each(texts)('is seen anywhere in a longer value: %s', (_, text) => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.nat(99), (before, after, n) => {
        expect(holdsText(Buffer.concat([drawn(before, n), text, drawn(after, n + 100)]))).toBe(true)
      }),
    )
  })

  it.each([
    ['Chinese', '这条河发源于东部的山'],
    ['Russian', 'река в гор'],
    ['Korean', '강은동쪽산에서시작한'],
  ])('in UTF-16 is seen from ten units on, in either order, anywhere: %s', (_, text) => {
    const little = Buffer.from(text, 'utf16le')
    const big = Buffer.from(little).swap16()
    expect(little).toHaveLength(20)
    for (const bytes of [little, big]) {
      expect(holdsText(bytes)).toBe(true)
      expect(holdsText(Buffer.concat([drawn(48), bytes]))).toBe(true)
    }
    // A longer one has a row wherever it stands.
    const twice = Buffer.concat([little, little])
    for (let before = 0; before < 16; before++)
      expect(holdsText(Buffer.concat([drawn(32 + before), twice, drawn(40)]))).toBe(true)
  })

  it('is at the beginning of a value, in its middle or at its end for the most part', () => {
    const text = Buffer.from(TEXTS.English)
    const noise = drawn(400)
    expect(looksLikeText(Buffer.concat([text, noise]))).toBe(true)
    expect(looksLikeText(Buffer.concat([noise, text]))).toBe(true)
    expect(looksLikeText(Buffer.concat([noise.subarray(0, 200), text, noise.subarray(200)]))).toBe(true)
    expect(looksLikeText(Buffer.concat([noise.subarray(0, 100), text, noise.subarray(100)]))).toBe(false)
  })

  it('may have three odd bytes at its beginning, and one at its end', () => {
    const odd = (count: number): Buffer => Buffer.alloc(count, 1)
    const [text, noise] = [Buffer.from('x'.repeat(21)), odd(400)]
    expect(looksLikeText(Buffer.concat([odd(3), text, noise]))).toBe(true)
    expect(looksLikeText(Buffer.concat([odd(4), text, noise]))).toBe(false)
    expect(looksLikeText(Buffer.concat([noise, text, odd(1)]))).toBe(true)
    expect(looksLikeText(Buffer.concat([noise, text, odd(2)]))).toBe(false)
  })

  it('of a whole value has no odd byte; its last sign may be cut', () => {
    const greek = Buffer.from(TEXTS.Greek)
    expect(isAllText(greek.subarray(0, 5))).toBe(true)
    expect(isAllText(greek.subarray(2))).toBe(true)
    expect(isAllText(greek.subarray(1))).toBe(false)
    for (const byte of [0x01, 0x7f, 0x80, 0xc0, 0xff])
      expect(isAllText(Buffer.concat([Buffer.from('text'), Buffer.of(byte), Buffer.from('text')]))).toBe(
        false,
      )
  })

  it('in half of a row is enough, with one odd byte at most', () => {
    const [text, noise] = [Buffer.from('sk-12345'), Buffer.alloc(8, 1)]
    expect(isTextInHalf(Buffer.concat([text, noise]))).toBe(true)
    expect(isTextInHalf(Buffer.concat([noise, text]))).toBe(true)
    expect(isTextInHalf(Buffer.concat([Buffer.of(1), text.subarray(1), noise]))).toBe(true)
    expect(isTextInHalf(Buffer.concat([Buffer.of(1, 1), text.subarray(2), noise]))).toBe(false)
    expect(isTextInHalf(Buffer.concat([noise.subarray(4), text, noise.subarray(4)]))).toBe(false)
  })
})
