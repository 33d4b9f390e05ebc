import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { makeTranscoder, markOf } from '../../../src/leak/decode/utf16.ts'
import { drawn } from '../known.ts'

const little = (text: string): Buffer => Buffer.from(text, 'utf16le')
const big = (text: string): Buffer => little(text).swap16()
/** A file of PowerShell's `>` or of an editor: the mark U+FEFF stands first. */
const ORDERS = [
  ['utf-16le', (text: string) => little(`\ufeff${text}`)],
  ['utf-16be', (text: string) => big(`\ufeff${text}`)],
] as const
const TEXT = 'Zeile 1: Müller\r\n行 2: 灯台 🚀\r\n'

/** What comes out, and which encoding was seen, of a stream that is cut into these chunks. */
const transcoded = (chunks: readonly Uint8Array[]) => {
  const transcoder = makeTranscoder()
  const out = chunks.map((chunk) => Buffer.from(transcoder.take(chunk)))
  return { bytes: Buffer.concat([...out, transcoder.end()]), technique: transcoder.technique() }
}

const cutAt = (bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] => {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
  return places.slice(1).map((to, n) => bytes.subarray(places[n], to))
}

describe('a byte-order mark', () => {
  it.each(ORDERS)('is told: %s', (name, write) => {
    expect(markOf(write(''))).toBe(name)
    expect(markOf(write(TEXT))).toBe(name)
  })

  it.each([
    ['nothing', []],
    ['half of a mark, low byte first', [0xff]],
    ['half of a mark, high byte first', [0xfe]],
    ['the same byte twice', [0xff, 0xff]],
    ['the other byte twice', [0xfe, 0xfe]],
    ['the mark of UTF-8', [0xef, 0xbb, 0xbf, 0x61]],
    ['UTF-16 without a mark', [0x61, 0]],
    ['a mark behind the first byte', [0x61, 0xff, 0xfe]],
    ['a mark whose second byte is wrong', [0xff, 0x61]],
    ['the other mark whose second byte is wrong', [0xfe, 0x61]],
  ])('is none: %s', (_, bytes) => {
    expect(markOf(Uint8Array.from(bytes))).toBeNull()
  })
})

describe('a stream in UTF-16', () => {
  it.each(ORDERS)('comes out in UTF-8 without its mark, however it is cut: %s', (name, write) => {
    const bytes = write(TEXT)
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 6 }), (cuts) => {
        expect(transcoded(cutAt(bytes, cuts))).toEqual({ bytes: Buffer.from(TEXT), technique: name })
      }),
    )
    expect(transcoded(Array.from(bytes, (byte) => Uint8Array.of(byte))).bytes.toString()).toBe(TEXT)
  })

  it.each(ORDERS)('keeps a mark that stands further on, and shows what is behind it: %s', (_, write) => {
    expect(transcoded([write('a\ufeffb')]).bytes.toString()).toBe('a\ufeffb')
  })

  it.each(ORDERS)('of the mark alone is empty: %s', (name, write) => {
    expect(transcoded([write('')])).toEqual({ bytes: Buffer.alloc(0), technique: name })
  })

  it.each(ORDERS)('that is cut in a letter ends with the sign for that: %s', (_, write) => {
    const bytes = write('ab')
    expect(transcoded([bytes.subarray(0, -1)]).bytes.toString()).toBe('a\ufffd')
    const emoji = write('a🚀')
    expect(transcoded([emoji.subarray(0, -2)]).bytes.toString()).toBe('a\ufffd')
  })

  it.each(ORDERS)('goes on behind half of a surrogate pair: %s', (_, write) => {
    expect(transcoded([write('a\ud83db\ude80c')]).bytes.toString()).toBe('a\ufffdb\ufffdc')
  })

  it.each(ORDERS)('is known from its second byte on, and not before: %s', (name, write) => {
    const [bytes, transcoder] = [write('ab'), makeTranscoder()]
    expect(transcoder.technique()).toBeNull()
    expect(transcoder.take(bytes.subarray(0, 0))).toHaveLength(0)
    expect(transcoder.take(bytes.subarray(0, 1))).toHaveLength(0)
    expect(transcoder.technique()).toBeNull()
    expect(transcoder.take(bytes.subarray(1, 2))).toHaveLength(0)
    expect(transcoder.technique()).toBe(name)
    expect(Buffer.from(transcoder.take(bytes.subarray(2))).toString()).toBe('ab')
    expect(transcoder.technique()).toBe(name)
    expect(transcoder.end()).toHaveLength(0)
  })

  it('keeps no hold of a chunk whose memory is filled anew', () => {
    const [bytes, transcoder, memory] = [little('\ufeffab'), makeTranscoder(), Buffer.alloc(1)]
    const out = Array.from(bytes, (byte) => {
      memory[0] = byte
      return Buffer.from(transcoder.take(memory)).toString()
    })
    expect(out.join('')).toBe('ab')
  })
})

describe('another stream', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 without a mark', little(TEXT)],
    ['bytes that mean nothing', drawn(500)],
    ['a mark behind the first byte', Buffer.concat([Buffer.from(' '), little(`\ufeff${TEXT}`)])],
    ['one byte', Buffer.of(0x61)],
    ['half of a mark, low byte first', Buffer.of(0xff)],
    ['half of a mark, high byte first', Buffer.of(0xfe)],
    ['nothing', Buffer.alloc(0)],
  ])('comes out as it is, however it is cut: %s', (_, bytes) => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 6 }), (cuts) => {
        expect(transcoded(cutAt(bytes, cuts))).toEqual({ bytes, technique: null })
      }),
    )
  })

  it('is not held back beyond its second byte', () => {
    const transcoder = makeTranscoder()
    expect(transcoder.take(Buffer.from('a'))).toHaveLength(0)
    expect(Buffer.from(transcoder.take(Buffer.from('b'))).toString()).toBe('ab')
    expect(Buffer.from(transcoder.take(Buffer.from('c'))).toString()).toBe('c')
    expect(transcoder.end()).toHaveLength(0)
  })

  it('is read apart from others', () => {
    const [one, other] = [makeTranscoder(), makeTranscoder()]
    one.take(little('\ufeffa'))
    expect(Buffer.from(other.take(Buffer.from('ab'))).toString()).toBe('ab')
    expect([one.technique(), other.technique()]).toEqual(['utf-16le', null])
  })
})
