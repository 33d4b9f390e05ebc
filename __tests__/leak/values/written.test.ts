import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { afterUnit, comesFrom, gapsOf, goesOn } from '../../../src/leak/values/written.ts'

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const gaps = (text: string): readonly string[] => {
  const raw = Buffer.from(text)
  return gapsOf(raw, 0, raw.length)
}

describe('the signs between letters', () => {
  it.each<[string, string, readonly string[]]>([
    ['as they stand', 'a-b, c', ['', '-', ', ']],
    ['of a text that begins with signs', '"(ab', ['', '']],
    ['of no letters', '- -', []],
    ['none of colours', 'a\x1b[31m-\x1b[0mb', ['', '-']],
    ['none of escaped colours', 'a\\u001b[31mb\\x1b[1;2mc\\e[0md', ['', '', '', '']],
    ['with escapes undone', 'a%2Db\\u002Dc\\x2dd&#45;e', ['', '-', '-', '-', '-']],
    ['with ends of lines undone', 'A\\nB\\rC\\tD', ['', '\n', '\n', ' ']],
    ['with backslashes left out', 'a\\\\/b', ['', '/']],
    [
      'with entities undone',
      'A&amp;B&lt;&gt;C&quot;D&apos;E&hellip;F&bull;G',
      ['', '&', '<>', '"', "'", '…', '•'],
    ],
    ['with other entities as blanks', 'A&nbsp;B&ndash;C', ['', ' ', ' ']],
    ['with entities that are escaped', 'A%26amp%3BB\\u0026lt\\u003bC', ['', '&', '<']],
    ['with entities that are written twice', 'A&amp;amp;B&amp;lt;C', ['', '&', '<']],
    ['with signs of Unicode', 'A\u2013B\u201cC', ['', '–', '“']],
    ['with signs of Unicode in percent-encoding', 'A%E2%80%93B', ['', '–']],
    ['with letters of several bytes', 'é-磨', ['', '', '-', '', '']],
  ])('are told %s', (_title, text, expected) => {
    expect(gaps(text)).toEqual(expected)
  })

  it('are those of any plain text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9 .,:;/@(){}-]{0,30}$/), (text) => {
        const signs = text.split(/[a-z0-9]/)
        expect(gaps(text)).toEqual(signs.slice(0, -1).map((of, n) => (n === 0 ? '' : of)))
      }),
    )
  })

  it('are those of a part of the bytes', () => {
    expect(gapsOf(latin1('a-b+c=d'), 2, 5)).toEqual(['', '+'])
    expect(gapsOf(latin1('a-b+c=d'), 1, 3)).toEqual([''])
    expect(gapsOf(latin1('ab'), 1, 1)).toEqual([])
  })
})

describe('the end of a letter or sign', () => {
  it.each([
    ['abc', 1],
    ['-bc', 1],
    ['%41b', 3],
    ['\\u0041b', 6],
    ['&amp;b', 5],
    ['\u00c3\u00a9b', 2],
    ['\x1b[31mb', 5],
  ])('of %j is behind byte %i', (text, end) => {
    expect(afterUnit(latin1(text), 0)).toBe(end)
    expect(afterUnit(latin1(`xy${text}`), 2)).toBe(end + 2)
  })
})

describe('a word', () => {
  it.each([
    ['a', true],
    ['7', true],
    ['%41', true],
    ['\x1b[31ma', true],
    [`${'\x1b[31m'.repeat(12)}a`, true],
    [`${'\x1b[31m'.repeat(13)}a`, false],
    ['\\\\a', true],
    ['-a', false],
    [' a', false],
    ['\u00c3\u00a9', false],
    ['\x1b[31m a', false],
    ['\0a', false],
    ['', false],
  ])('goes on with %j: %j', (text, expected) => {
    expect(goesOn(latin1(text), 0, false)).toBe(expected)
    expect(goesOn(latin1(`a-${text}`), 2, false)).toBe(expected)
  })

  it('goes on behind a NUL where each second byte is one', () => {
    expect(goesOn(latin1('\0a\0'), 0, true)).toBe(true)
    expect(goesOn(latin1('\0-a\0'), 0, true)).toBe(false)
    expect(comesFrom(latin1('a\0b'), 2, 1, true)).toBe(true)
    expect(comesFrom(latin1('a\0b'), 2, 1, false)).toBe(false)
    expect(comesFrom(latin1('a\0-\0b'), 4, 1, true)).toBe(false)
  })

  it.each([
    ['a', true],
    ['7', true],
    ['%41', true],
    ['a\x1b[31m', false],
    ['a\x1b[31K', true],
    ['-', false],
    ['a ', false],
    ['', false],
    ['\u00c3\u00a9', false],
    ['\\n', false],
    ['a=3D', false],
    ['a=3d', true],
    ['=3', true],
    ['^[[31m', false],
    ['#033[1;31m', false],
    ['[0;1m', false],
    ['[m', true],
    ['#011', false],
    ['#041', true],
    ['^I', false],
    ['^i', true],
    ['%5Cn', false],
    ['%5ct', false],
    ['%5Cx', true],
    [`${'-'.repeat(70)}a`, true],
  ])('comes from %j: %j', (text, expected) => {
    const raw = latin1(`${text}value`)
    expect(comesFrom(raw, text.length, 40, false)).toBe(expected)
  })
})

describe('a length before a text', () => {
  const isWord = (before: readonly number[], length: number): boolean =>
    comesFrom(Uint8Array.from([...before, ...latin1('value')]), before.length, length, false)

  it('is no part of its word', () => {
    expect(isWord([0x20, 0x60 + 5], 5)).toBe(false)
    expect(isWord([0x61, 0x60 + 23], 23)).toBe(false)
    expect(isWord([0x20, 0x78, 0x41], 0x41)).toBe(false)
    expect(isWord([0x20, 0x41], 0x41)).toBe(false)
    expect(isWord([0x20, 0x62], 0x31)).toBe(false)
  })

  it('is one of another text', () => {
    expect(isWord([0x20, 0x60 + 6], 5)).toBe(true)
    expect(isWord([0x78, 0x42], 0x41)).toBe(true)
    expect(isWord([0x61, 0x41], 0x41)).toBe(true)
    expect(isWord([0x61, 0x62], 0x31)).toBe(true)
    expect(isWord([0x20, 0x60 + 24], 24)).toBe(true)
  })
})
