import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { wideValues } from '../../../src/leak/decode/wide.ts'
import { drawn } from '../known.ts'

const little = (text: string): Buffer => Buffer.from(text, 'utf16le')
const big = (text: string): Buffer => little(text).swap16()
const ORDERS = [
  ['utf-16le', little],
  ['utf-16be', big],
] as const
type Order = (typeof ORDERS)[number][0]

interface Shown {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** What one of the two decoders reads as UTF-16. */
const shown = (
  values: readonly string[],
  order: Order,
  raw: Uint8Array,
  from = 0,
  to = raw.length,
): readonly Shown[] => {
  const decoded = wideValues(values)
    .map((decode) => decode(raw, from, to))
    .filter(({ technique }) => technique === order)
  return decoded.flatMap(({ parts }) =>
    parts.map(({ origin, end, bytes }) => ({ from: origin, to: end, text: Buffer.from(bytes).toString() })),
  )
}

const CITY = '北京分公司'
/** Bytes of no letter that a value has, as many as you like. */
const other = (length: number): Buffer => Buffer.alloc(length, 'x\0')

describe('values that are looked for in UTF-16', () => {
  it.each([
    ['no value', []],
    ['an empty one', ['']],
    ['Latin letters', ['Northwind Traders 7', 'sk-abc']],
    ['letters of ISO 8859-1', ['Müller & Søn, Ångström']],
    ['quotes and dashes of typography', ['“Northwind” – the café’s', '…']],
    ['emoji, which are no letters', ['Goals 🎯 Travel 💶']],
    ['a single letter, which may be any two bytes', ['北']],
    ['a single letter of each value', ['北', '京', 'Я']],
  ])('are none: %s', (_, values) => {
    expect(wideValues(values)).toEqual([])
  })

  it.each([
    ['Chinese', CITY],
    ['Russian', 'Пример'],
    ['two letters', '北京'],
    ['a letter of Latin Extended-A among others', 'Škoda'],
    ['one at the end', 'Beyoğ'],
    ['a letter and a digit', '京7'],
    ['a letter of another plane', '𠮷'],
    ['one of several', 'sk-abc', 'Пример'],
  ])('are read in both orders: %s', (_, ...values) => {
    const technique = wideValues(values).map((decode) => decode(Buffer.alloc(0), 0, 0).technique)
    expect(technique).toEqual(['utf-16le', 'utf-16be'])
  })
})

describe.each(ORDERS)('text in %s', (order, write) => {
  it.each([
    ['at even bytes', 40],
    ['at odd bytes', 41],
  ])('is read where a value stands in it: %s', (_, before) => {
    const text = `owner: ${CITY}, n=1`
    const raw = Buffer.concat([drawn(before), write(text), drawn(33)])
    const parts = shown([CITY], order, raw)
    expect(parts).toHaveLength(1)
    expect(parts[0]?.text).toContain(text)
    expect(parts[0]?.from).toBe(before % 2)
    expect(parts[0]?.to).toBe(before + 2 * text.length + 32)
  })

  it('is read at the very beginning and end, two letters alone', () => {
    const raw = write('北京')
    expect(shown(['北京'], order, raw)).toEqual([{ from: 0, to: 4, text: '北京' }])
  })

  it('is none in too few bytes', () => {
    const raw = write(CITY)
    for (let to = 0; to < 4; to++) expect(shown([CITY], order, raw, 0, to)).toEqual([])
    expect(shown([CITY], order, Buffer.alloc(0))).toEqual([])
  })

  it('is read between the bounds alone', () => {
    const raw = Buffer.concat([write('天地'), write('北京'), write('人山')])
    expect(shown(['北京'], order, raw, 4, 8)).toEqual([{ from: 4, to: 8, text: '北京' }])
    expect(shown(['北京'], order, raw, 3, 9)).toEqual([{ from: 4, to: 8, text: '北京' }])
    expect(shown(['北京'], order, raw, 2, 10)).toEqual([{ from: 2, to: 10, text: '地北京人' }])
    expect(shown(['北京'], order, raw, 1, 10)).toEqual([{ from: 2, to: 10, text: '地北京人' }])
    for (const [from, to] of [
      [5, 12],
      [6, 12],
      [0, 7],
      [0, 6],
      [5, 7],
      [8, 8],
    ] as const)
      expect([from, to, shown(['北京'], order, raw, from, to)]).toEqual([from, to, []])
  })

  it('reaches 128 letters before and behind what is known', () => {
    const raw = Buffer.concat([other(600), write('北京'), other(600)])
    expect(shown(['北京'], order, raw)).toMatchObject([{ from: 600 - 256, to: 604 + 256 }])
    expect(shown(['北京'], order, raw, 344, 860)).toMatchObject([{ from: 344, to: 860 }])
    expect(shown(['北京'], order, raw, 345, 859)).toMatchObject([{ from: 346, to: 858 }])
  })

  it('is one where what is known stands close together, several where it is far away', () => {
    const apart = (bytes: number): readonly Shown[] =>
      shown(['北京'], order, Buffer.concat([write('北京'), other(bytes), write('北京')]))
    expect(apart(0)).toEqual([{ from: 0, to: 8, text: '北京北京' }])
    expect(apart(256)).toMatchObject([{ from: 0, to: 264 }])
    expect(apart(258)).toMatchObject([
      { from: 0, to: 260 },
      { from: 6, to: 266 },
    ])
  })

  it('may overlap another one an odd number of bytes away', () => {
    const one = Buffer.concat([write(`${CITY}.`), Buffer.from('x'), write(CITY), drawn(20)])
    const texts = shown([CITY], order, one).map(({ text }) => text)
    expect(texts).toHaveLength(2)
    for (const text of texts) expect(text).toContain(CITY)
    // They go on by turns.
    const turns = Buffer.concat(Array.from({ length: 9 }, () => [write(CITY), Buffer.from('x')]).flat())
    expect(shown([CITY], order, turns)).toMatchObject([{ from: 0 }, { from: 1 }])
  })

  it('keeps a mark of byte order that stands in it', () => {
    expect(shown(['北京'], order, write('\ufeff北京'))).toMatchObject([{ text: '\ufeff北京' }])
  })

  it.each([
    ['as it is', 'Пример Ltd'],
    ['in upper case', 'ПРИМЕР LTD'],
    ['in lower case', 'пример ltd'],
    ['with words between its letters', 'Пр, im им, ер'],
  ])('is read whichever case it has: %s', (_, written) => {
    expect(shown(['Пример Ltd'], order, write(written))).toEqual([
      { from: 0, to: 2 * written.length, text: written },
    ])
  })

  it('is read by two letters of a value in one case alone', () => {
    for (const value of ['ПР', 'Пр', 'пр'])
      for (const two of ['ПР', value, 'пр'])
        expect([value, two, shown([value], order, write(two))]).toMatchObject([value, two, [{ text: two }]])
  })

  it('is read by any two letters of a value that follow each other', () => {
    for (const two of ['北京', '京分', '分公', '公司'])
      expect(shown([CITY], order, write(two))).toMatchObject([{ text: two }])
    for (const two of ['北分', '京北', '司北', '北 京', '北'])
      expect([two, shown([CITY], order, write(two))]).toEqual([two, []])
    expect(shown(['Škoda'], order, write('Šk'))).toMatchObject([{ text: 'Šk' }])
    expect(shown(['aŠ'], order, write('aŠ'))).toMatchObject([{ text: 'aŠ' }])
  })

  it('is not read by two letters that any text has', () => {
    expect(shown(['Škoda 7 ®é', 'Škoda: Café'], order, write('koda: Café 7 ®é'))).toEqual([])
    expect(shown(['Škoda', 'Northwind'], order, write('Northwind'))).toEqual([])
  })

  it('in the other order is not seen', () => {
    const swapped = write(`${CITY} ${CITY}`)
    for (let at = 0; at + 1 < swapped.length; at += 2) swapped.subarray(at, at + 2).reverse()
    expect(shown([CITY], order, swapped)).toEqual([])
  })

  it('of letters beyond the first plane is read by one of them', () => {
    expect(shown(['𠮷'], order, write('n=𠮷'))).toMatchObject([{ text: 'n=𠮷' }])
  })

  it('is not seen in text of the same script, or in bytes that mean nothing', () => {
    expect(shown(['北京分公司测试组织'], order, write('明日は朝から雨が降る見込みです。北'))).toEqual([])
    expect(shown([CITY], order, Buffer.from(CITY))).toEqual([])
    expect(shown([CITY], order, drawn(20_000))).toEqual([])
  })

  it('is told once for all values, laid end to end', () => {
    const raw = Buffer.concat([write('北京'), other(700), write('Пример')])
    const decoded = wideValues(['北京', 'Пример', '北京 Пример'])
      .map((decode) => decode(raw, 0, raw.length))
      .find(({ technique }) => technique === order)
    expect(decoded?.parts).toHaveLength(2)
    const [first, second] = decoded?.parts ?? []
    expect(decoded?.starts).toEqual([0, first?.bytes.length])
    expect(decoded?.bytes).toHaveLength((first?.bytes.length ?? 0) + (second?.bytes.length ?? 0))
    expect(Buffer.from(decoded?.bytes ?? []).toString()).toMatch(/^北京.*Пример$/s)
  })

  it('is read wherever it stands, and nothing outside the bounds', () => {
    fc.assert(
      fc.property(fc.nat(600), fc.nat(600), fc.nat(600), (before, from, behind) => {
        const raw = Buffer.concat([Buffer.alloc(before, 1), write(CITY), Buffer.alloc(behind, 1)])
        const [first, last] = [Math.min(from, before), before + 10 + Math.min(from, behind)]
        const parts = shown([CITY], order, raw, first, last)
        expect(parts).toHaveLength(1)
        expect(parts[0]?.text).toContain(CITY)
        expect(parts[0]?.from).toBeGreaterThanOrEqual(first)
        expect(parts[0]?.to).toBeLessThanOrEqual(last)
      }),
    )
  })
})

describe('many values', () => {
  it('are each seen', () => {
    const values = Array.from({ length: 300 }, (_, n) => String.fromCharCode(0x4e00 + 2 * n, 0x4e01 + 2 * n))
    for (const value of values.filter((_, n) => n % 29 === 0)) {
      expect(shown(values, 'utf-16le', little(value))).toMatchObject([{ text: value }])
      expect(shown(values, 'utf-16be', big(value))).toMatchObject([{ text: value }])
    }
  })
})
