import { describe, expect, it } from '@jest/globals'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'

import { escapedValues } from '../../../src/leak/decode/unescape.ts'
import { drawn } from '../known.ts'

interface Shown {
  readonly from: number
  readonly to: number
  readonly text: string
}

const shown = (raw: Uint8Array, from = 0, to = raw.length): readonly Shown[] =>
  escapedValues(raw, from, to).parts.map(({ origin, end, bytes }) => ({
    from: origin,
    to: end,
    text: Buffer.from(bytes).toString(),
  }))
const textsOf = (raw: Uint8Array | string, from = 0, to?: number): readonly string[] => {
  const bytes = Buffer.from(raw)
  return shown(bytes, from, to ?? bytes.length).map(({ text }) => text)
}

const each = (text: string, write: (code: number) => string): string =>
  Array.from(text, (sign) => write(sign.codePointAt(0) ?? 0)).join('')
const eachByte = (text: string, write: (byte: number) => string): string =>
  Array.from(Buffer.from(text), write).join('')
const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0')

const json = (text: string): string => each(text, (code) => `\\u${hex(code, 4)}`)
const WRITERS = [
  ['JSON', json],
  ['JSON in JSON', (text: string) => JSON.stringify(json(text)).slice(1, -1)],
  ['eight digits', (text: string) => each(text, (code) => `\\U${hex(code, 8)}`)],
  ['braces', (text: string) => each(text, (code) => `\\u{${code.toString(16)}}`)],
  ['hexadecimal bytes', (text: string) => eachByte(text, (byte) => `\\x${hex(byte, 2)}`)],
  ['octal bytes', (text: string) => eachByte(text, (byte) => `\\${byte.toString(8).padStart(3, '0')}`)],
  ['percent signs', (text: string) => eachByte(text, (byte) => `%${hex(byte, 2).toUpperCase()}`)],
  ['percent signs twice', (text: string) => eachByte(text, (byte) => `%25${hex(byte, 2).toUpperCase()}`)],
  ['HTML', (text: string) => each(text, (code) => `&#${code};`)],
  ['HTML, hexadecimal', (text: string) => each(text, (code) => `&#x${code.toString(16)};`)],
] as const
const SECRET = 'Škoda 灯台 é!'

describe('text behind escapes', () => {
  it.each(WRITERS)('is shown in UTF-8: %s', (_, write) => {
    expect(textsOf(write(SECRET))).toEqual([SECRET])
    expect(textsOf(`"${write(SECRET)}"`)).toEqual([`"${SECRET}"`])
  })

  it.each(WRITERS)('begins at six of them that stand close together: %s', (_, write) => {
    expect(textsOf(write('abcdef'))).toEqual(['abcdef'])
    expect(textsOf(write('abcde'))).toEqual([])
    expect(textsOf(`x ${write('abcde')} y`)).toEqual([])
  })

  it.each(WRITERS)('goes on over eight bytes between two of them, and no further: %s', (_, write) => {
    const [three, other] = [write('abc'), write('def')]
    expect(textsOf(`${three}12345678${other}`)).toEqual(['abc12345678def'])
    expect(textsOf(`${three}123456789${other}`)).toEqual([])
  })

  it.each(WRITERS)('has eight bytes of what stands before and behind: %s', (_, write) => {
    const written = write('abcdef')
    const raw = Buffer.from(`zz12345678${written}12345678zz`)
    expect(shown(raw)).toEqual([{ from: 2, to: raw.length - 2, text: '12345678abcdef12345678' }])
  })

  it('is found in mixed escapes', () => {
    expect(textsOf('\\u0061\\x62%63&#100;\\145%2566')).toEqual(['abcdef'])
    expect(textsOf('&uuml;&eacute;&szlig;&Auml;&ntilde;&ccedil;')).toEqual(['üéßÄñç'])
  })

  it('is undone by one layer, so that what it shows is decoded again', () => {
    expect(textsOf(json('%41\\u0062&#99;'))).toEqual(['%41\\u0062&#99;'])
    const base64 = Buffer.from('a value that was encoded').toString('base64')
    expect(textsOf(encodeURIComponent(json(base64)))[0]).toContain('u0059')
    expect(textsOf(json(base64))).toEqual([base64])
  })

  it('keeps bytes that are no UTF-8 as they are', () => {
    const decoded = escapedValues(Buffer.from('\\xfc%E9\\x41\\x42\\377\\200'), 0, 22)
    expect(decoded.bytes).toEqual(Uint8Array.of(0xfc, 0xe9, 0x41, 0x42, 0xff, 0x80))
  })

  it('keeps bytes beyond ASCII that stand between', () => {
    expect(textsOf('é\\u0061ü\\u0062灯\\u0063\\u0064\\u0065\\u0066ß')).toEqual(['éaüb灯cdefß'])
  })

  it('has as many bytes as UTF-8 has for each letter', () => {
    const text = '\x7f\x80\u07ff\u0800\uffff\u{10000}\u{10ffff}'
    expect(textsOf(each(text, (code) => `&#${code};`))).toEqual([text])
  })

  it('has colours that a shell writes', () => {
    expect(textsOf('\\e[1ma\\e[0m\\e[1mb\\e[0m\\e[1mc\\e[0m')).toEqual([
      '\x1b[1ma\x1b[0m\x1b[1mb\x1b[0m\x1b[1mc\x1b[0m',
    ])
  })

  it('has no NULs', () => {
    expect(textsOf('\\u0061\\u0000\\x00\\u0062%00\\000\\u0063&#0;')).toEqual(['abc'])
  })

  it('is as long as it can become', () => {
    const text = '灯'.repeat(400)
    for (const [, write] of WRITERS) expect(textsOf(write(text))).toEqual([text])
    expect(textsOf('&yuml;'.repeat(400))).toEqual(['ÿ'.repeat(400)])
  })
})

describe('escapes that hide nothing', () => {
  it.each([
    ['nothing', ''],
    ['plain text', 'an ordinary line of a log\n'.repeat(9)],
    ['line ends in JSON', '\\n\\t\\r\\n\\n\\n\\n\\n\\n\\n'],
    ['backslashes of JSON in JSON', '\\"a\\",\\"b\\",\\"c\\",\\"d\\"'],
    ['an address', '?a=1&b=2&c=3&d=4&e=5&f=6&g=7&h=8'],
    ['shares', '1% 2% 3% 4% 5% 6% 7% 8%'],
    ['a path of Windows', 'C:\\q\\w\\y\\z\\q\\w\\y\\z'],
    ['escapes that are broken', '\\u00g%g1&#;\\xg1%u51&a;\\q%%&'],
  ])('are no stretch: %s', (_, text) => {
    expect(textsOf(text)).toEqual([])
  })

  it('do not count among others', () => {
    const text = '\\u0061\\n\\u0062\\n\\u0063\\n\\u0064\\n\\u0065'
    expect(textsOf(text)).toEqual([])
    expect(textsOf(`${text}\\u0066`)).toHaveLength(1)
  })

  it('count where several bytes stand for a sign: spaces, ampersands, brackets', () => {
    expect(textsOf('a%20b%20c%20d%20e%20f%20g')).toEqual(['a b c d e f g'])
    expect(textsOf('a&lt;b&lt;c&lt;d&lt;e&lt;f&lt;g')).toEqual(['a b c d e f g'])
  })
})

describe('several stretches', () => {
  it('are parts of their own, laid end to end', () => {
    const raw = Buffer.from(`${json('abcdef')}${'.'.repeat(30)}${json('ghijkl')}`)
    const decoded = escapedValues(raw, 0, raw.length)
    expect(decoded.technique).toBe('json-escape')
    expect(shown(raw)).toEqual([
      { from: 0, to: 44, text: 'abcdef........' },
      { from: 58, to: 102, text: '........ghijkl' },
    ])
    expect(decoded.starts).toEqual([0, 14])
    expect(Buffer.from(decoded.bytes).toString()).toBe('abcdef................ghijkl')
  })

  it('of too few escapes count for nothing together', () => {
    expect(textsOf(`${json('abcde')}${'.'.repeat(9)}${json('fghij')}`)).toEqual([])
    expect(textsOf(`${json('abcde')}${'.'.repeat(9)}${json('fghijk')}`)).toEqual(['........fghijk'])
    expect(textsOf(`${json('abcdef')}${'.'.repeat(9)}${json('ghijk')}`)).toEqual(['abcdef........'])
  })
})

describe('bytes outside the bounds', () => {
  const written = json('abcdef')

  it('are not read', () => {
    const raw = Buffer.from(`${json('xyz')}${written}${json('xyz')}`)
    expect(shown(raw, 18, 54)).toEqual([{ from: 18, to: 54, text: 'abcdef' }])
    expect(shown(raw, 12, 54)).toEqual([{ from: 12, to: 54, text: 'zabcdef' }])
    expect(shown(raw, 18, 60)).toEqual([{ from: 18, to: 60, text: 'abcdefx' }])
  })

  it('do not make six of five', () => {
    const raw = Buffer.from(`${json('x')}${written}${json('x')}`)
    expect(shown(raw, 12, 42)).toEqual([])
    expect(shown(raw, 6, 36)).toEqual([])
    expect(shown(raw, 7, 41)).toEqual([])
    expect(shown(raw, 6, 41)).toEqual([])
    expect(shown(raw, 0, 0)).toEqual([])
    expect(shown(raw, raw.length, raw.length)).toEqual([])
  })

  it('count for nothing wherever in memory the bytes begin', () => {
    const memory = Buffer.from(`${json('xyzxyz')}${written}${json('xyzxyz')}`)
    const raw = memory.subarray(36, 72)
    expect(shown(raw)).toEqual([{ from: 0, to: 36, text: 'abcdef' }])
    expect(shown(memory.subarray(36, 66))).toEqual([])
    expect(shown(memory.subarray(42, 72))).toEqual([])
  })

  it('are not there where the memory ends', () => {
    const raw = Uint8Array.from(Buffer.from(`12345678${written}`))
    expect(shown(raw, 8)).toEqual([{ from: 8, to: 44, text: 'abcdef' }])
  })

  it('change nothing, whatever they are', () => {
    const atom = fc.constantFrom('\\u0061', '%62', '&#99;', '\\x64', 'text', '.........', '\0', 'é')
    const some = fc.array(atom, { maxLength: 12 }).map((atoms) => atoms.join(''))
    fc.assert(
      fc.property(some, some, some, (before, text, after) => {
        const [first, inside] = [Buffer.byteLength(before), Buffer.from(text)]
        const raw = Buffer.from(`${before}${text}${after}`)
        expect(shown(raw, first, first + inside.length)).toEqual(
          shown(inside).map(({ from, to, text: own }) => ({ from: from + first, to: to + first, text: own })),
        )
      }),
    )
  })
})

describe('UTF-16 without a mark', () => {
  const little = (text: string): Buffer => Buffer.from(text, 'utf16le')
  const big = (text: string): Buffer => little(text).swap16()
  const ESCAPED = 'k=\\u0053\\u0065\\u0063\\u0072'

  it.each([
    ['low byte first', little],
    ['high byte first', big],
  ])('loses its NULs alone, so that its escapes are whole: %s', (_, write) => {
    for (const text of ['a plain line of text', ESCAPED, 'Müller & Søn, 7'])
      for (const before of ['', 'x', 'xy']) {
        const shownTexts = textsOf(Buffer.concat([Buffer.from(before), write(text)]))
        expect(shownTexts).toHaveLength(1)
        expect(shownTexts[0]).toContain(text)
        expect(shownTexts[0]).not.toContain('\0')
      }
  })

  it.each([
    ['low byte first', little],
    ['high byte first', big],
  ])('is read with letters of other scripts among it: %s', (_, write) => {
    const text = 'owner of 7: 灯台 and Škoda, since 2019'
    expect(textsOf(write(text))[0]).toContain(text)
  })

  it.each([
    ['low byte first', little],
    ['high byte first', big],
  ])('begins at six NULs: %s', (_, write) => {
    expect(textsOf(write('abcdef'))[0]).toContain('abcdef')
    expect(textsOf(write('abcde'))).toEqual([])
    const raw = write('.abcdef.')
    // Five NULs, and a sixth right behind or before the bounds.
    const first = raw.indexOf(0)
    expect(shown(raw, first, first + 11)).toHaveLength(1)
    expect(shown(raw, first, first + 10)).toEqual([])
    expect(shown(raw, first + 1, first + 12)).toEqual([])
  })

  it.each([
    ['low byte first', little],
    ['high byte first', big],
  ])('is whole in the middle of other bytes: %s', (_, write) => {
    const dots = Buffer.from('.'.repeat(20))
    for (const text of ['k=\\u0053;;', 'k=Ātlas, Āžur'])
      for (const before of [19, 20]) {
        const raw = Buffer.concat([dots.subarray(0, before), write(text), dots])
        expect(textsOf(raw)[0]).toContain(text)
      }
  })

  it.each([
    ['low byte first', little],
    ['high byte first', big],
  ])('goes on behind the NUL that ends a string: %s', (_, write) => {
    const [text = ''] = textsOf(write('abcdef\0ghijkl\0'))
    expect(text).toContain('abcdefghijkl')
    expect(text).not.toContain('\0')
  })

  it('has more than one NUL in three bytes', () => {
    const [before, behind] = ['12345678', '87654321']
    expect(textsOf(`${before}\0ab\0ab\0ab\0ab\0ab\0${behind}`)[0]).toContain('\n')
    expect(textsOf(`${before}\0ab\0ab\0ab\0ab\0abcd\0${behind}`)).toEqual([`${before}abababababcd${behind}`])
  })

  it('is told where it stands', () => {
    const raw = Buffer.concat([Buffer.from('.'.repeat(20)), little('abcdefgh'), Buffer.from('.'.repeat(20))])
    expect(shown(raw)).toMatchObject([{ from: 13, to: 44 }])
  })

  it('is not what has a few NULs between escapes', () => {
    const raw = `${json('abcdef')}\0\0${json('ghijkl')}`
    expect(textsOf(raw)).toEqual(['abcdefghijkl'])
  })
})

describe('what is packed behind escapes', () => {
  const TEXT = `a reply that a recorder packed: ${drawn(40).toString('hex')}`
  const packed = gzipSync(TEXT)

  it.each([
    ['bytes of Python', (bytes: Buffer) => Array.from(bytes, (byte) => `\\x${hex(byte, 2)}`).join('')],
    ['letters in JSON', (bytes: Buffer) => json(bytes.toString('latin1'))],
    ['percent signs', (bytes: Buffer) => Array.from(bytes, (byte) => `%${hex(byte, 2)}`).join('')],
  ])('is unpacked: %s', (_, write) => {
    const raw = Buffer.from(`GET /\nbody='${write(packed)}'\nnext`)
    const texts = textsOf(raw)
    expect(escapedValues(raw, 0, raw.length).technique).toBe('json-escape')
    expect(texts.length).toBeGreaterThan(1)
    expect(texts.some((text) => text.includes(TEXT))).toBe(true)
  })

  it('is not looked for behind the bounds', () => {
    const raw = Buffer.from(Array.from(packed, (byte) => `\\x${hex(byte, 2)}`).join(''))
    expect(textsOf(raw, 0, raw.length).some((text) => text.includes(TEXT))).toBe(true)
    expect(textsOf(raw, 0, raw.length >> 1).some((text) => text.includes(TEXT))).toBe(false)
    expect(textsOf(raw, 8).some((text) => text.includes(TEXT))).toBe(false)
  })
})
