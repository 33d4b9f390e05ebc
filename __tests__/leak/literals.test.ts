import { describe, expect, it } from '@jest/globals'

import { engineFor, scan } from './known.ts'

const TEXT =
  'Около одиннадцати первый пекарь отвешивает муку, освежает закваску и даёт ей побродить один час. Только не спеши, ' +
  'говорит Марфа, которая работает здесь уже двадцать лет.'
const JAPANESE =
  '十一時ごろ、最初の職人が小麦粉を量り、元種を継いで一時間ほど発酵させます。急がないことと、ここで働く真理子さんは言います。'

const hex = (byte: number): string =>
  byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`

/** Pieces of so many bytes, as `pprint` of Python writes those of a body, wherever a character ends. */
const pieces = (text: string, size: number): readonly string[] => {
  const bytes = Array.from(Buffer.from(`-${text}`, 'utf8'), hex)
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
    bytes.slice(n * size, (n + 1) * size).join(''),
  )
}

const outcomes = (file: string) =>
  scan(engineFor({ bodies: [TEXT, JAPANESE] }), file).map(({ outcome }) => outcome)

describe('bytes of a character in two pieces of a literal', () => {
  it.each([TEXT, JAPANESE])('belong together: %s', (text) => {
    for (const size of [4, 8, 16]) {
      const indent = ' '.repeat(size * 2)
      const python = `{'body': ${pieces(text, size)
        .map((piece) => `b'${piece}'`)
        .join(`\n${indent}`)}}`
      expect(outcomes(python)).toEqual(['leak'])
      expect(outcomes(JSON.stringify({ message: python }))).toEqual(['leak'])
      const c = pieces(text, size)
        .map((piece) => `"${piece}"`)
        .join('\n  ')
      expect(outcomes(c)).toEqual(['leak'])
    }
  })

  it('do not where something else stands between them', () => {
    expect(outcomes(pieces(TEXT, 3).join(`', 'x`))).toEqual([])
  })
})
