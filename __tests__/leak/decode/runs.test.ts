import { deflateRawSync, gzipSync } from 'node:zlib'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { classOf } from '../../../src/leak/decode/bytes.ts'
import type { Part } from '../../../src/leak/decode/laid-out.ts'
import { byteClass } from '../../../src/leak/survey/byte-class.ts'
import { readings, runsOf, type Written } from '../../../src/leak/decode/runs.ts'
import { drawn } from '../known.ts'

const LETTER = byteClass(classOf(/[a-z]/))

const runsIn = (text: string, least: number, from = 0, to = text.length): (readonly [number, number])[] =>
  runsOf(Buffer.from(text, 'latin1'), from, to, LETTER, least).map((run) => [run.from, run.to])

/** Told the slow way. */
const allRuns = (text: string, least: number, from: number, to: number): (readonly [number, number])[] =>
  Array.from(
    text.slice(from, to).matchAll(/[a-z]+/g),
    ({ 0: run, index }) => [from + index, from + index + run.length] as const,
  ).filter(([first, last]) => last - first >= least)

describe('runs of a class', () => {
  it.each([
    ['nothing', '', []],
    ['no byte of it', '.'.repeat(60), []],
    ['all of it', 'a'.repeat(60), [[0, 60]]],
    ['just enough', `..${'a'.repeat(24)}..`, [[2, 26]]],
    ['one too few', `..${'a'.repeat(23)}..`, []],
    ['just enough and nothing else', 'a'.repeat(24), [[0, 24]]],
    ['one too few and nothing else', 'a'.repeat(23), []],
    ['just enough at the end', `.${'a'.repeat(24)}`, [[1, 25]]],
    [
      'two with one byte between them',
      `${'a'.repeat(24)}.${'b'.repeat(30)}`,
      [
        [0, 24],
        [25, 55],
      ],
    ],
    ['one behind another that is too short', `${'a'.repeat(23)}.${'b'.repeat(24)}`, [[24, 48]]],
  ] as const)('are found: %s', (_, text, runs) => {
    expect(runsIn(text, 24)).toEqual(runs)
  })

  it('end where the bytes to look at begin and end', () => {
    const text = 'a'.repeat(100)
    expect(runsIn(text, 24, 10, 90)).toEqual([[10, 90]])
    expect(runsIn(text, 24, 10, 34)).toEqual([[10, 34]])
    expect(runsIn(text, 24, 10, 33)).toEqual([])
    expect(runsIn(text, 24, 90, 90)).toEqual([])
    expect(runsIn(`${'a'.repeat(50)}.`, 24, 40, 51)).toEqual([])
  })

  it('are found behind the last byte of the array in no case', () => {
    expect(runsOf(Buffer.from('a'.repeat(24)), 0, 24, byteClass(classOf(/[a\0]/)), 24)).toEqual([
      { from: 0, to: 24 },
    ])
  })

  it('that are too short to be seen are not asked for', () => {
    expect(runsIn('a'.repeat(15), 15)).toEqual([[0, 15]])
    expect(() => runsIn('a'.repeat(15), 14)).toThrow(RangeError)
  })

  it('are those of a slow search, whatever the bounds and the least length', () => {
    const pieces = fc.array(
      fc.tuple(fc.constantFrom('a', 'z', '.', '\n'), fc.nat(60)).map(([sign, times]) => sign.repeat(times)),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(
        pieces,
        fc.integer({ min: 15, max: 60 }),
        fc.nat(30),
        fc.nat(30),
        (list, least, from, less) => {
          const text = list.join('')
          const to = Math.max(0, text.length - less)
          expect(runsIn(text, least, from, to)).toEqual(allRuns(text, least, from, to))
        },
      ),
      { numRuns: 1000 },
    )
  })
})

const TEXT = 'The river rises in the eastern hills'
const MORE = ' and runs past three towns, then on.'
const written = (text: string, origin = 0): Written => ({ origin, end: origin + text.length, text })
const base64 = (bytes: string | Uint8Array): string => Buffer.from(bytes).toString('base64')
const hex = (bytes: string | Uint8Array): string => Buffer.from(bytes).toString('hex')

const nothing = (): readonly Part[] => []
const shown = (parts: readonly Part[]): unknown[] =>
  parts.map(({ origin, end, bytes }) => [origin, end, Buffer.from(bytes).toString('latin1')])

describe('readings of values', () => {
  it('are none where there are no values, and nothing is looked for in them', () => {
    const asked: unknown[] = []
    const decoded = readings('hex', [], (parts) => {
      asked.push(parts)
      return parts
    })
    expect(decoded).toMatchObject({ technique: 'hex', starts: [], parts: [] })
    expect(decoded.bytes).toHaveLength(0)
    expect(asked).toEqual([])
  })

  it.each(['', 'x', 'xy', 'xyz'])('of base64 begin at any of its letters: behind "%s"', (before) => {
    const decoded = readings('base64', [written(`${before}${base64(TEXT)}`, 7)], nothing)
    const end = 7 + before.length + 48
    expect(decoded.technique).toBe('base64')
    expect(shown(decoded.parts)).toEqual([
      [7, end, TEXT],
      [7, end, '\n'],
    ])
    expect(Buffer.from(decoded.bytes).toString()).toBe(`${TEXT}\n`)
    expect(decoded.starts).toEqual([0, TEXT.length])
  })

  it.each(['', 'f'])('of hexadecimal digits begin at either of two: behind "%s"', (before) => {
    const decoded = readings('hex', [written(`${before}${hex(TEXT)}`, 3)], nothing)
    const end = 3 + before.length + 72
    expect(decoded.technique).toBe('hex')
    expect(shown(decoded.parts)).toEqual([
      [3, end, TEXT],
      [3, end, '\n'],
    ])
  })

  it('put values that follow each other together, without what means nothing between them', () => {
    const noise = drawn(36)
    const values = [TEXT, noise, MORE].map((bytes, n) => written(base64(bytes), 100 * n))
    const decoded = readings('base64', values, nothing)
    expect(shown(decoded.parts)).toEqual([
      [0, 48, TEXT],
      [200, 248, MORE],
      [200, 248, '\n'],
    ])
    expect(Buffer.from(decoded.bytes).toString()).toBe(`${TEXT}${MORE}\n`)
  })

  it('are kept apart by a line end', () => {
    const values = [written(hex(TEXT)), written(`f${hex(MORE)}`, 100)]
    expect(Buffer.from(readings('hex', values, nothing).bytes).toString()).toBe(`${TEXT}\n${MORE}\n`)
  })

  it('are none of what means nothing', () => {
    expect(readings('base64', [written(base64(drawn(60)))], nothing).parts).toEqual([])
    expect(readings('hex', [written(hex(drawn(60)))], nothing).parts).toEqual([])
  })

  it('hold what is packed in a value, behind a line end', () => {
    for (const pack of [gzipSync, deflateRawSync]) {
      const value = base64(pack(TEXT.repeat(3)))
      expect(shown(readings('base64', [written(value, 5)], nothing).parts)).toEqual([
        [5, 5 + value.length, `\n${TEXT.repeat(3)}`],
        [5, 5 + value.length, '\n'],
      ])
    }
  })

  it('unpack only what begins where its run does', () => {
    const value = `x${base64(gzipSync(TEXT))}`
    expect(readings('base64', [written(value)], nothing).parts).toEqual([])
  })

  it.each([
    ['base64', base64(TEXT), 4],
    ['hex', hex(TEXT), 2],
  ] as const)('are each shown to the one who looks for more: %s', (encoding, text, count) => {
    const asked: (readonly Part[])[] = []
    const found: Part = { origin: 1, end: 2, bytes: Buffer.from('found') }
    const decoded = readings(encoding, [written(text)], (parts) => {
      asked.push(parts)
      return asked.length === 2 ? [found] : []
    })
    expect(asked).toHaveLength(count)
    // Each reading has all of the values, be they text or not.
    expect(asked.map((parts) => parts.map(({ bytes }) => Buffer.from(bytes).toString('latin1')))).toEqual(
      Array.from({ length: count }, (_, first) => [
        Buffer.from(text.slice(first), encoding).toString('latin1'),
      ]),
    )
    expect(shown(decoded.parts)).toEqual([
      [0, text.length, TEXT],
      [0, text.length, '\n'],
      [1, 2, 'found'],
      [1, 2, '\n'],
    ])
  })
})
