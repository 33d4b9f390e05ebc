import { deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'

import { describe, expect, it } from '@jest/globals'

import type { Part } from '../../../src/leak/decode/laid-out.ts'
import { hintsAtPacked, packedEscapes } from '../../../src/leak/decode/packed-escapes.ts'
import { MOST_BYTES, PackedTooLarge, PackedTooLong } from '../../../src/leak/decode/packed.ts'
import { drawn } from '../known.ts'
import { ALL_WAYS, LINE } from './packed-lines.ts'
import { straced } from './straced.ts'

const hexOf = (byte: number): string => byte.toString(16).padStart(2, '0')

type Write = (bytes: Uint8Array) => string

/** Bytes of a literal: some have a letter, the printable ones are as they are, the others are written by `other`. */
const literal =
  (letters: Readonly<Record<string, number>>, other: (byte: number) => string): Write =>
  (bytes) => {
    const short = new Map(Object.entries(letters).map(([letter, byte]) => [byte, `\\${letter}`]))
    return Array.from(bytes, (byte) => {
      const isPrintable = byte >= 0x20 && byte < 0x7f && byte !== 0x5c
      return short.get(byte) ?? (isPrintable ? String.fromCharCode(byte) : other(byte))
    }).join('')
  }

const x = (byte: number): string => `\\x${hexOf(byte)}`
const percent = (byte: number): string => `%${hexOf(byte)}`

const LITERALS: readonly (readonly [string, Write])[] = [
  ['Python', literal({ t: 9, n: 10, r: 13, '\\': 92, "'": 39 }, x)],
  ['Go', literal({ a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, '\\': 92 }, x)],
  [
    'Node',
    literal({ b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, "'": 39, '\\': 92 }, (byte) =>
      x(byte).toUpperCase().replace('X', 'x'),
    ),
  ],
  ['a NUL as a digit', literal({ 0: 0, '\\': 92 }, x)],
  ['slashes escaped', literal({ '/': 47, '"': 34, '\\': 92 }, x)],
  ['octal', literal({}, (byte) => `\\${byte.toString(8).padStart(3, '0')}`)],
  ['strace', straced],
  ['\\u', literal({ '\\': 92 }, (byte) => `\\u00${hexOf(byte)}`)],
  ['\\u for all', (bytes) => Array.from(bytes, (byte) => `\\u00${hexOf(byte)}`).join('')],
  ['percent', (bytes) => Array.from(bytes, percent).join('')],
  [
    'a form',
    (bytes) =>
      new URLSearchParams([['', Buffer.from(bytes).toString('latin1')]])
        .toString()
        .slice(1)
        .replace(
          /%C([23])%([89AB].)/g,
          (_, high: string, low: string) =>
            `%${hexOf(((Number(high) & 3) << 6) | (Number.parseInt(low, 16) & 63))}`,
        ),
  ],
]

/** A stretch with escapes in it, as they are found: what it hints at, where it begins, and that it may end before the value does. */
const stretchOf = (raw: Buffer, origin: number, end = raw.length, hint = '\x1f\x8b'): Part => ({
  origin,
  end,
  bytes: Buffer.from(`..${hint}..`, 'latin1'),
})

const read = (raw: Buffer, stretches = [stretchOf(raw, 0)], to = raw.length): readonly string[] =>
  packedEscapes(raw, stretches, to).map(({ bytes }) => Buffer.from(bytes).toString('latin1'))

const EACH_BYTE = Buffer.from(Uint8Array.from({ length: 256 }, (_, byte) => byte))
/** Packed as it is, so that each byte is written. */
const STORED = gzipSync(EACH_BYTE, { level: 0 })
const UNPACKED = `\n${EACH_BYTE.toString('latin1')}`

describe('packed bytes in a string literal', () => {
  it.each(LITERALS)('are read, each byte of them: %s', (_, write) => {
    expect(read(Buffer.from(write(STORED)))).toEqual([UNPACKED])
    expect(read(Buffer.from(`body=${write(STORED)}&more=1`))).toEqual([UNPACKED])
  })

  it.each(LITERALS)('are read in JSON, and in JSON again: %s', (_, write) => {
    const once = JSON.stringify({ body: write(STORED) })
    expect(read(Buffer.from(once))).toEqual([UNPACKED])
    expect(read(Buffer.from(JSON.stringify({ log: once })))).toEqual([UNPACKED])
  })

  it('are read in percent signs that were escaped again', () => {
    const once = Array.from(STORED, percent).join('')
    for (const text of [once, encodeURIComponent(once), encodeURIComponent(encodeURIComponent(once))])
      expect(read(Buffer.from(text))).toEqual([UNPACKED])
  })

  it('are read where those above 0x7f are as they are', () => {
    const text = literal({ '\\': 92 }, (byte) => (byte < 0x80 ? x(byte) : String.fromCharCode(byte)))(STORED)
    expect(read(Buffer.from(text, 'latin1'))).toEqual([UNPACKED])
  })

  it('are read where each is the letter of ISO 8859-1, as JSON of a binary string has them', () => {
    expect(read(Buffer.from(JSON.stringify(STORED.toString('latin1'))))).toEqual([UNPACKED])
  })

  it.each(ALL_WAYS)('are read with each packing: %s', (name, pack, shown) => {
    for (const [, write] of LITERALS) {
      const raw = Buffer.from(`"${write(pack(LINE))}"`)
      const hint = pack(LINE).subarray(0, 2).toString('latin1')
      expect([name, read(raw, [stretchOf(raw, 0, raw.length, hint)])]).toEqual([name, [`\n${shown(LINE)}`]])
    }
  })

  it.each([
    '\\q',
    '\\x',
    '\\x4',
    '\\xg1',
    '\\x4g',
    '\\u12',
    '\\u123g',
    '\\u0100',
    '\\u4e2d',
    '\\400',
    '\\8',
    '\\18',
    '%',
    '%4',
    '%4g',
    '\\',
  ])('have what stands for no byte as it is written: %s', (odd) => {
    const content = Buffer.from(`before ${odd}`)
    // The check value and the size behind the content are left out.
    const head = gzipSync(content, { level: 0 }).subarray(0, -content.length - 8)
    const written = Array.from(head, odd.startsWith('%') ? percent : x).join('')
    const raw = Buffer.from(`${written}before ${odd}`)
    expect(read(raw)).toEqual([`\n${content.toString('latin1')}`])
  })
})

describe('the line of a literal', () => {
  const text = `"${LITERALS[0]?.[1](STORED) ?? ''}"`

  it.each([
    ['', ''],
    ['', '\nnext'],
    ['previous\n', '\nnext'],
    ['previous\r\n', '\r\nnext'],
    ['a\tcolumn\t', '\tand one more'],
    ['\\x1f\\x8b in another line\n', ''],
    ['a %41 %42 line\n', ''],
    ['send: b', ' - sent'],
  ])('is read from its beginning to its end: %j, %j', (before, behind) => {
    const raw = Buffer.from(`${before}${text}${behind}`)
    const at = before.length
    for (const origin of [at, Math.max(0, at - 8)])
      // Escapes far apart end a stretch, but no literal.
      for (const end of [at + 40, at + text.length, raw.length]) {
        const stretch = stretchOf(raw, /[\\%]/.test(before) ? at : origin, end)
        expect(packedEscapes(raw, [stretch], raw.length)).toEqual([
          { ...stretch, bytes: Buffer.from(UNPACKED, 'latin1') },
        ])
      }
  })

  it('is read once, whatever stretches it has', () => {
    const raw = Buffer.from(`${text}\n${text}`)
    const next = text.length + 1
    const places = [0, 30, 100, next, next + 20]
    const found = packedEscapes(
      raw,
      places.map((place) => stretchOf(raw, place, place + 20)),
      raw.length,
    )
    expect(found.map(({ origin }) => origin)).toEqual([0, next])
    expect(found.map(({ bytes }) => Buffer.from(bytes).toString('latin1'))).toEqual([UNPACKED, UNPACKED])
  })

  it('may hold several of them', () => {
    const write = LITERALS[0]?.[1] ?? String
    const raw = Buffer.from(`b'${write(gzipSync('one'))}', b'${write(gzipSync('two'))}'`)
    expect(read(raw)).toEqual(['\none', '\ntwo'])
    // Each has its own stretch.
    const second = raw.indexOf("b'", 10)
    expect(read(raw, [stretchOf(raw, 0, 20), stretchOf(raw, second)])).toEqual(['\none', '\ntwo'])
  })

  it('ends with what is at hand', () => {
    const stored = gzipSync('a text that is cut off', { level: 0 })
    const raw = Buffer.from(LITERALS[0]?.[1](stored) ?? '')
    const at = raw.indexOf('that')
    expect(read(raw, [stretchOf(raw, 0, at)], at)).toEqual(['\na text '])
  })

  it('is passed over where nothing in it looks packed', () => {
    const raw = Buffer.from(text)
    expect(packedEscapes(raw, [], raw.length)).toEqual([])
    for (const hint of ['', 'text', '\x1f', '\x8b\x1f', 'P', 'x', 'x+'])
      expect(read(raw, [stretchOf(raw, 0, raw.length, hint)])).toEqual([])
  })

  it('holds nothing where no packed value begins', () => {
    for (const line of ['\\x1f\\x8b\\x08', '\\x1f\\x8b and so on', 'no escape', '', '%1f%8b%08', '\\'])
      expect(read(Buffer.from(line))).toEqual([])
    const [other, own] = ['\\x1f\\x8b is a mark\n', text]
    const raw = Buffer.from(other + own)
    const stretches = [stretchOf(raw, 0, 8), stretchOf(raw, other.length)]
    expect(packedEscapes(raw, stretches, raw.length).map(({ origin }) => origin)).toEqual([other.length])
  })

  it('is refused where it unpacks to more than a value may', () => {
    const bomb = gzipSync(Buffer.alloc(MOST_BYTES + 1), { level: 9 })
    const raw = Buffer.from(Array.from(bomb, x).join(''))
    expect(() => read(raw)).toThrow(PackedTooLarge)
    expect(() => read(raw)).not.toThrow(PackedTooLong)
  })
})

describe('text behind escapes', () => {
  const marks = [gzipSync(LINE), zstdCompressSync(LINE), Buffer.from('PK\x03\x04')]
  const all = [...marks, ...[1, 5, 6, 9].map((level) => deflateSync(LINE, { level }))].map((packed) =>
    packed.subarray(0, 2),
  )

  it('hints at something packed where it has the first two bytes of a mark, or the letters that stand for them', () => {
    for (const two of all)
      for (const hint of [two, Buffer.from(two.toString('latin1'))]) {
        expect(hintsAtPacked(hint)).toBe(true)
        const around = Buffer.concat([Buffer.from('before'), hint, Buffer.from('behind')])
        expect(hintsAtPacked(around)).toBe(true)
        // Only what is in the view counts.
        const view = (from: number, length: number): Uint8Array =>
          new Uint8Array(around.buffer, around.byteOffset + from, length)
        expect(hintsAtPacked(view(6, hint.length))).toBe(true)
        expect(hintsAtPacked(view(0, 6 + 1))).toBe(false)
        expect(hintsAtPacked(view(6 + hint.length, 6))).toBe(false)
      }
  })

  it('hints at nothing otherwise', () => {
    for (const text of ['', 'x', 'P', 'ordinary text, x2 and 100 %', '\x1f', 'KP', 'Z^x'])
      expect(hintsAtPacked(Buffer.from(text, 'latin1'))).toBe(false)
    expect(hintsAtPacked(drawn(20))).toBe(false)
  })
})
