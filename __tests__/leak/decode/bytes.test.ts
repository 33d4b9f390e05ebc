import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import {
  BACKSLASH,
  BASE64,
  classOf,
  HEX,
  hexDigit,
  LINE_END,
  numberAt,
} from '../../../src/leak/decode/bytes.ts'
import { drawn } from '../known.ts'

const BYTES = Array.from({ length: 256 }, (_, byte) => byte)
const membersOf = (table: Uint8Array): string =>
  BYTES.filter((byte) => table[byte] === 1)
    .map((byte) => String.fromCharCode(byte))
    .join('')

describe('signs', () => {
  it('are those of ASCII', () => {
    expect(String.fromCharCode(LINE_END, BACKSLASH)).toBe('\n\\')
  })
})

describe('a class of bytes', () => {
  it.each([
    ['digits of base 16, in either case', HEX, '0123456789ABCDEFabcdef'],
    [
      'letters of base64 and base64url',
      BASE64,
      '+-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz',
    ],
    ['no byte', classOf(/(?!)/), ''],
    ['the first and the last byte, as letters of ISO 8859-1', classOf(/[\0\xff]/), '\0\xff'],
  ])('has %s', (_, table, members) => {
    expect(membersOf(table)).toBe(members)
    expect(table).toHaveLength(256)
    expect(table.every((is) => is <= 1)).toBe(true)
  })

  it('of base64 has whatever an encoder writes', () => {
    for (const way of ['base64', 'base64url'] as const) {
      const text = drawn(300).toString(way)
      expect(Array.from(Buffer.from(text), (byte) => BASE64[byte])).toEqual(Array(text.length).fill(1))
    }
  })
})

describe('a hexadecimal digit', () => {
  it('has its value, in either case', () => {
    for (const digits of ['0123456789abcdef', '0123456789ABCDEF'])
      expect(Array.from(Buffer.from(digits), hexDigit)).toEqual(BYTES.slice(0, 16))
  })

  it('is no other byte', () => {
    const others = BYTES.filter((byte) => !'0123456789abcdefABCDEF'.includes(String.fromCharCode(byte)))
    expect(others).toHaveLength(256 - 22)
    expect(others.map(hexDigit)).toEqual(others.map(() => -1))
  })
})

describe('a number', () => {
  it.each([
    ['two digits of base 16', '7f', 2, 16, 0x7f],
    ['letters in either case', 'aF', 2, 16, 0xaf],
    ['the last digit of each base', 'F', 1, 16, 15],
    ['eight digits, more than 31 bits', 'ffffffff', 8, 16, 0xffff_ffff],
    ['three digits of base 8', '377', 3, 8, 0xff],
    ['zeros in front', '007', 3, 8, 7],
    ['zeros alone', '000', 3, 8, 0],
    ['fewer digits than stand there', '1234', 2, 16, 0x12],
  ] as const)('is read: %s', (_, text, count, base, value) => {
    expect(numberAt(Buffer.from(text), 0, count, base)).toBe(value)
  })

  it.each([
    ['where the bytes end before the last digit', '7f', 3, 16],
    ['where nothing stands', '', 1, 16],
    ['where the first digit is none', 'g1', 2, 16],
    ['where the last digit is none', '1g', 2, 16],
    ['where a digit is none of base 8', '128', 3, 8],
    ['where a letter stands for a digit of base 8', '12a', 3, 8],
    ['with a sign', '-1', 2, 16],
    ['with a blank', ' 1', 2, 16],
    ['with a point', '1.', 2, 16],
    ['with NUL in it', '\x001', 2, 16],
  ] as const)('is none %s', (_, text, count, base) => {
    expect(numberAt(Buffer.from(text), 0, count, base)).toBe(-1)
  })

  it('is read where it stands, and from its own digits alone', () => {
    fc.assert(
      fc.property(fc.nat(0xffff), fc.nat(5), fc.constantFrom(8, 16), (value, before, base) => {
        const digits = value.toString(base)
        const raw = Buffer.from(`${'f7'.repeat(before)}${digits}7f7`)
        expect(numberAt(raw, 2 * before, digits.length, base)).toBe(value)
      }),
    )
  })
})
