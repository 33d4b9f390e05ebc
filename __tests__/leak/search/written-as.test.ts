import { describe, expect, it } from '@jest/globals'
import { type Shown, textWrittenAs, writtenAs } from '../../../src/leak/search/written-as.ts'

const VALUE = 'Rue de l’Été 7/8 "b"'
const OWN = Buffer.from(VALUE)

const shown = (
  written: string | Buffer,
  { before = '', after = '', letters = 18, own = OWN } = {},
): Shown => {
  const middle = Buffer.from(written)
  const raw = Buffer.concat([Buffer.from(before), middle, Buffer.from(after)])
  const first = Buffer.byteLength(before)
  return { raw, first, last: first + middle.length - 1, letters, own }
}

const codes = (text: string, write: (hex: string, code: number) => string): string =>
  Array.from({ length: text.length }, (_, n) => {
    const code = text.charCodeAt(n)
    return write(code.toString(16).padStart(4, '0'), code)
  }).join('')

const JSON_ESCAPES: readonly string[] = [
  codes(VALUE, (hex) => `\\u${hex}`),
  codes(VALUE, (hex) => `\\\\U${hex}`),
  codes('Rue 7/8', (hex) => `\\x${hex.slice(2)}`),
  codes('Rue 7/8', (_, code) => `\\${code.toString(8).padStart(3, '0')}`),
  VALUE.replace('/', '\\/'),
  VALUE.replace('/', '\\\\/'),
]

describe('letters that stand as the value has them', () => {
  it('are plain, in UTF-8 and in ISO 8859-1, with escapes of their own, and in any text', () => {
    expect(writtenAs(shown(VALUE, { before: 'é: ', after: '\\u0041%41&amp;' }))).toBe('plain')
    const own = Buffer.from('à la carte')
    expect(writtenAs(shown(Buffer.from('à la carte', 'latin1'), { own, letters: 9 }))).toBe('plain')
    expect(writtenAs(shown('50%25\\u0041&amp;', { own: Buffer.from('50%25\\u0041&amp;'), letters: 4 }))).toBe(
      'plain',
    )
  })

  it.each(JSON_ESCAPES)('are escaped as in JSON: %s', (written) => {
    expect(writtenAs(shown(written))).toBe('json-escape')
  })

  it.each([encodeURIComponent(VALUE), VALUE.replace('7', '%37'), codes(VALUE, (hex) => `%u${hex}`)])(
    'are escaped as in an address: %s',
    (written) => {
      expect(writtenAs(shown(written))).toBe('percent')
    },
  )

  it.each([
    codes(VALUE, (hex) => `&#x${hex};`),
    codes(VALUE, (_, code) => `&#${code};`),
    VALUE.replace('’', '&rsquo;'),
    VALUE.replace('"', '&lt;'),
  ])('are entities: %s', (written) => {
    expect(writtenAs(shown(written))).toBe('html-entity')
  })

  it('are escaped where only the last of them is', () => {
    const own = Buffer.from('abcdefgé')
    const last = (before: string, after: string) => {
      const raw = Buffer.from(`${before}${after}`)
      return writtenAs({ raw, first: 0, last: Buffer.byteLength(before), letters: 8, own })
    }
    expect(last('abcdefg.', '\\u00e9')).toBe('json-escape')
    expect(last('abcdefg.', '%C3%A9')).toBe('percent')
    expect(last('abcdefg.', '&eacu;')).toBe('html-entity')
    expect(last('abcdefg.', 'é     %C3%A9')).toBeNull()
  })

  it('are in no way that shows where they are cut, wrapped or changed', () => {
    const changed = [
      'RUE DE L’ÉTÉ 7/8 "B"',
      'Rue de\n  l’Été 7/8 "b"',
      'Rue 100% de l’Été &c; 7/8',
      'Rue \\de \\400 &; %4',
    ]
    for (const written of changed) expect(writtenAs(shown(written))).toBeNull()
    expect(writtenAs(shown('Rue%20de', { letters: 8 }))).toBeNull()
    expect(writtenAs(shown('Rue%20de', { letters: 7 }))).toBe('percent')
    expect(writtenAs(shown('Rue&abcdefghi;de'))).toBeNull()
  })
})

describe('letters of two bytes', () => {
  const wide = (text: string, isBig: boolean): Buffer => {
    const bytes = Buffer.from(text, 'utf16le')
    return isBig ? bytes.swap16() : bytes
  }
  const within = (text: string, isBig: boolean, from: number, to: number, lead = 0) => {
    const raw = Buffer.concat([Buffer.alloc(lead, 'x'), wide(text, isBig)])
    const [first, last] = [from, to].map((letter) => lead + letter * 2 + (isBig ? 1 : 0))
    return writtenAs({ raw, first: first ?? 0, last: last ?? 0, letters: to - from + 1, own: OWN })
  }

  it('are named by their order, which shows at either end', () => {
    expect(within('a value of ours.', false, 0, 15)).toBe('utf-16le')
    expect(within('a value of ours.', true, 0, 15)).toBe('utf-16be')
    expect(within('漢value of ours.', false, 1, 14, 1)).toBe('utf-16le')
    expect(within('a value of ours漢', true, 0, 14, 1)).toBe('utf-16be')
  })

  it('are named by where they stand in the middle of others', () => {
    expect(within('a value of ours.', false, 2, 9)).toBe('utf-16le')
    expect(within('a value of ours.', true, 2, 9)).toBe('utf-16be')
  })

  it('have a zero behind the first and before the last', () => {
    expect(writtenAs(shown('a\0bcdefg', { letters: 7 }))).toBeNull()
    expect(writtenAs(shown('abcdef\0g', { letters: 7 }))).toBeNull()
  })
})

describe('letters of a text', () => {
  const as = (written: string, own = VALUE) => textWrittenAs(shown(written, { own: Buffer.from(own) }))

  it('are named as those of a value where that shows', () => {
    expect(as(VALUE)).toBe('plain')
    expect(as(encodeURIComponent(VALUE))).toBe('percent')
  })

  it('are re-cased, or have signs escaped between them', () => {
    expect(as(VALUE.toUpperCase())).toBe('case-folded')
    expect(as(VALUE.toUpperCase(), VALUE.toLowerCase())).toBe('case-folded')
    expect(as(JSON.stringify(VALUE))).toBe('json-escape')
    for (const sign of ['\\n', '\\r', '\\t', '\\"', '\\\\n'])
      expect(as(VALUE.replace(' ', sign))).toBe('json-escape')
  })

  it('are no more than rows of letters where neither is so, or where backslashes are their own', () => {
    for (const written of [VALUE.replace(' ', '\n'), VALUE.replace(' ', '\\b'), VALUE.slice(1), `${VALUE}!`])
      expect(as(written)).toBe('shingles')
    expect(as('read C:\\new\\table now', 'open C:\\new\\table now')).toBe('shingles')
  })
})
