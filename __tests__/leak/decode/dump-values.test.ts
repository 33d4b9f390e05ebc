import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Cell, Numbers } from '../../../src/leak/decode/dump-layouts.ts'
import { highFirst, lowFirst } from '../../../src/leak/decode/dump-values.ts'

const cellsOf = (text: string): readonly Cell[] =>
  Array.from(text.matchAll(/[\da-f]+/gi), ({ index, 0: digits }) => ({
    from: index,
    to: index + digits.length,
  }))

const numbers = (base: 8 | 10 | 16, size: number): Numbers => ({
  ...{ base, size, digits: 0, isMarked: false, pitch: 0 },
})

const low = (text: string, base: 8 | 10 | 16, size: number): number[] => [
  ...lowFirst(Buffer.from(text), cellsOf(text), numbers(base, size)),
]
const high = (text: string): number[] => [...highFirst(Buffer.from(text), cellsOf(text))]

describe('hexadecimal numbers', () => {
  it.each([
    ['61 62 63', [0x61, 0x62, 0x63]],
    ['4469 6520', [0x44, 0x69, 0x65, 0x20]],
    ['FF00aB', [0xff, 0x00, 0xab]],
    ['', []],
  ])('are read as they are written: %s', (text, bytes) => {
    expect(high(text)).toEqual(bytes)
  })

  it.each([
    ['61 62 63', 1, [0x61, 0x62, 0x63]],
    ['6944 2065', 2, [0x44, 0x69, 0x65, 0x20]],
    ['20656944 72bcc354', 4, [0x44, 0x69, 0x65, 0x20, 0x54, 0xc3, 0xbc, 0x72]],
    ['72bcc35420656944', 8, [0x44, 0x69, 0x65, 0x20, 0x54, 0xc3, 0xbc, 0x72]],
    ['446965', 0, [0x44, 0x69, 0x65]],
    ['', 4, []],
  ])('are read with the low byte first: %s of %i bytes', (text, size, bytes) => {
    expect(low(text, 16, size)).toEqual(bytes)
  })

  it('are read alone, not what stands around them', () => {
    const raw = Buffer.from('ff4469ff6520ff')
    const cells = [
      { from: 2, to: 6 },
      { from: 8, to: 12 },
    ]
    expect([...highFirst(raw, cells)]).toEqual([0x44, 0x69, 0x65, 0x20])
    expect([...lowFirst(raw, cells, numbers(16, 2))]).toEqual([0x69, 0x44, 0x20, 0x65])
  })
})

describe('octal and decimal numbers', () => {
  it.each([
    ['000 377 101', 8, 1, [0, 255, 65]],
    ['064504 177777', 8, 2, [0x44, 0x69, 0xff, 0xff]],
    ['04031264504 37777777777', 8, 4, [0x44, 0x69, 0x65, 0x20, 255, 255, 255, 255]],
    ['0712746065204031264504', 8, 8, [0x44, 0x69, 0x65, 0x20, 0x54, 0xc3, 0xbc, 0x72]],
    ['1777777777777777777777', 8, 8, [255, 255, 255, 255, 255, 255, 255, 255]],
    ['68 -61 -128 -1 255', 10, 1, [0x44, 0xc3, 0x80, 0xff, 0xff]],
    ['26948 -15532 -32768', 10, 2, [0x44, 0x69, 0x54, 0xc3, 0, 0x80]],
    ['543516996 -2147483648 4294967295', 10, 4, [0x44, 0x69, 0x65, 0x20, 0, 0, 0, 0x80, 255, 255, 255, 255]],
    ['8267697782033574212', 10, 8, [0x44, 0x69, 0x65, 0x20, 0x54, 0xc3, 0xbc, 0x72]],
    ['18446744073709551615', 10, 8, [255, 255, 255, 255, 255, 255, 255, 255]],
    ['-9223372036854775808', 10, 8, [0, 0, 0, 0, 0, 0, 0, 0x80]],
    ['-2', 10, 8, [254, 255, 255, 255, 255, 255, 255, 255]],
    ['0', 10, 4, [0, 0, 0, 0]],
    ['', 10, 4, []],
  ] as const)('give the low byte first: %s at base %i, %i bytes each', (text, base, size, bytes) => {
    expect(low(text, base, size)).toEqual(bytes)
  })

  it('are those that a machine with the low byte first has in its memory', () => {
    fc.assert(
      fc.property(fc.integer(), fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (word, long) => {
        const bytes = Buffer.alloc(12)
        bytes.writeInt32LE(word, 0)
        bytes.writeBigInt64LE(long, 4)
        expect(low(`${word}`, 10, 4)).toEqual([...bytes.subarray(0, 4)])
        expect(low(`${long}`, 10, 8)).toEqual([...bytes.subarray(4)])
        expect(low(BigInt.asUintN(64, long).toString(8), 8, 8)).toEqual([...bytes.subarray(4)])
        expect(low((word >>> 0).toString(8), 8, 4)).toEqual([...bytes.subarray(0, 4)])
      }),
    )
  })
})
