import { describe, expect, it } from '@jest/globals'
import { dumpedHex, dumpedNumbers } from '../../../src/leak/decode/dumped.ts'
import type { Part } from '../../../src/leak/decode/laid-out.ts'
import { DUMPS, DUMPED, NUMBERS_ALONE, padded, stretches } from './dumps.ts'

type Tool = keyof typeof DUMPS

const hex = (text: string): readonly Part[] =>
  dumpedHex(Buffer.from(text), stretches(text), { from: 0, to: text.length })
const plain = (text: string): readonly Part[] =>
  dumpedNumbers(Buffer.from(text), stretches(text, NUMBERS_ALONE), { from: 0, to: text.length })

/** A line end stands behind each reading. */
const readingsOf = (parts: readonly Part[]): readonly string[] => {
  const bytes = parts.map((part) => Buffer.from(part.bytes).toString('latin1'))
  const ends = parts.flatMap((part, n) => (part.bytes.length === 1 && part.bytes[0] === 0x0a ? [n] : []))
  return ends.map((end, n) => bytes.slice((ends[n - 1] ?? -1) + 1, end).join(''))
}
const asText = (size: number): string => padded(size).toString('latin1')

const HEX_WORDS = [
  ['od -t x2', 2],
  ['od -t x4', 4],
  ['od -t x8', 8],
  ['hexdump', 2],
  ['hexdump -x', 2],
] as const
const GDB_WORDS = [
  ['gdb x/20xh', 2],
  ['gdb x/10xw', 4],
  ['gdb x/5xg', 8],
] as const
const OCTAL = [
  ['od -b', 1],
  ['od -t o2', 2],
  ['od -t o4', 4],
  ['od -t o8', 8],
  ['hexdump -b', 1],
  ['hexdump -o', 2],
] as const
const DECIMAL = [
  ['od -t d2', 2],
  ['od -t u2', 2],
  ['od -t d4', 4],
  ['od -t u4', 4],
  ['od -t d8', 8],
  ['od -t u8', 8],
  ['hexdump -d', 2],
] as const
const SMALL = ['od -t d1', 'od -t u1'] as const

const stamped = (tool: Tool): string => DUMPS[tool].replaceAll(/^(?=.)/gm, '10:00:00 ')

describe('a dump of hexadecimal words', () => {
  it.each(HEX_WORDS)('is read with the low byte of each first: %s', (tool, size) => {
    expect(readingsOf(hex(DUMPS[tool]))).toEqual([asText(size)])
  })

  it.each([...HEX_WORDS, ['od -t x1', 1] as const])('is read behind a time, too: %s', (tool, size) => {
    expect(readingsOf(hex(stamped(tool)))[0]).toBe(asText(size))
  })

  it.each(GDB_WORDS)('is read behind the name of a place in memory: %s', (tool, size) => {
    expect(readingsOf(hex(DUMPS[tool]))[0]).toBe(asText(size))
  })

  it('is read as it is written where a machine with the high byte first wrote it behind a time', () => {
    const [first, second] = DUMPS.xxd.split('\n')
    const [, written] = readingsOf(hex(`10:00:00 ${first}\n10:00:00 ${second}\n`))
    expect(written).toBe(Buffer.from(DUMPED).toString('latin1', 0, 32))
  })

  it('is read one way alone where it is single bytes, or nothing stands before it', () => {
    expect(readingsOf(hex(stamped('od -t x1')))).toHaveLength(1)
    expect(readingsOf(hex(DUMPS['od -t x4']))).toHaveLength(1)
    expect(readingsOf(hex(stamped('od -t x4')))).toHaveLength(2)
    expect(readingsOf(hex(DUMPS['gdb x/39xb']))).toEqual([asText(1)])
  })

  it.each(['od -t x1', 'od -A x -t x1', 'hexdump -C'] as const)(
    'is none where single bytes follow an address, which are read elsewhere: %s',
    (tool) => {
      expect(hex(DUMPS[tool])).toEqual([])
    },
  )
})

describe('a dump of octal or decimal numbers', () => {
  it.each([...OCTAL, ...DECIMAL])('is read with the low byte of each first: %s', (tool, size) => {
    expect(readingsOf(plain(DUMPS[tool]))).toEqual([asText(size)])
  })

  it.each(SMALL)('is none where single decimal bytes follow an address: %s', (tool) => {
    expect(plain(DUMPS[tool])).toEqual([])
  })

  it.each(SMALL)('is read where they stand behind a time: %s', (tool) => {
    expect(readingsOf(plain(DUMPS[tool].replaceAll(/^(?=.)/gm, '[1] 10-00-00 ')))).toEqual([asText(1)])
  })
})

describe('the parts of a dump', () => {
  it('are its rows, each where its numbers stand', () => {
    const text = DUMPS['od -t x4']
    const parts = hex(text)
    expect(parts.map(({ origin, end }) => text.slice(origin, end))).toEqual([
      '20656944 72bcc354 74736920 2c757a20',
      '72656420 756c4620 66209fc3 7268bcc3',
      '69452074 000a2e73',
      '69452074 000a2e73',
    ])
    expect(parts.map(({ bytes }) => bytes.length)).toEqual([16, 16, 8, 1])
  })

  it('are nothing where there are no numbers', () => {
    for (const text of ['', 'The river runs past three towns and goes on.\n'.repeat(3)]) {
      expect(hex(text)).toEqual([])
      expect(plain(text)).toEqual([])
    }
  })

  it('are those of each dump, one behind the other', () => {
    const text = `${DUMPS['od -t x4']}and once more:\n${DUMPS['od -t x4']}`
    expect(readingsOf(hex(text))).toEqual([asText(4).repeat(2)])
  })
})
