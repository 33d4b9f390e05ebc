import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { encodedForms } from '../../../src/leak/decode/encodings.ts'
import { type Needles, searchable } from '../../../src/leak/needles.ts'
import { makeSieve, type Roll, type Sieve, sift } from '../../../src/leak/search/sieve.ts'
import { BODY, drawn, NO_NEEDLES } from '../known.ts'

const sieveOf = (needles: Partial<Needles>): Sieve => makeSieve(searchable({ ...NO_NEEDLES, ...needles }))

const wordsOf = (bytes: Uint8Array): Int32Array => {
  const raw = new Uint8Array((bytes.length + 3) & ~3)
  raw.set(bytes)
  return new Int32Array(raw.buffer)
}

/** Words at which something known stands. */
const hits = (
  sieve: Sieve,
  text: string | Uint8Array,
  roll: Roll = { hash: 0, seen: 0 },
): readonly number[] => {
  const words = wordsOf(Buffer.from(text))
  const found: number[] = []
  for (
    let i = sift(sieve, words, 0, words.length, roll);
    i < words.length;
    i = sift(sieve, words, i + 1, words.length, roll)
  )
    found.push(i)
  return found
}

const lettersOf = (text: string | Uint8Array): string =>
  Buffer.from(text)
    .toString('latin1')
    .replace(/[^0-9A-Za-z]/g, '')
    .toLowerCase()

const KEY = `sk-${drawn(20).toString('hex')}`
const key = sieveOf({ credentials: [KEY] })
const short = sieveOf({ account: ['12345678'] })
const between = fc.constantFrom('', '', '', '.', ' ', '\n', '\0\0', 'ü', '---', '\u001b')
const isUpper = fc.boolean()

describe('letters of a value', () => {
  it('are seen wherever ten of them stand, whatever is between them and in whichever case', () => {
    const signs = fc.array(fc.tuple(between, isUpper), { minLength: 10, maxLength: 10 })
    fc.assert(
      fc.property(fc.nat({ max: KEY.length - 13 }), signs, fc.nat({ max: 9 }), (at, drawnSigns, before) => {
        const letters = KEY.replace('-', '').slice(at, at + 10)
        const spread = drawnSigns.map(
          ([sign, upper], n) => sign + (upper ? letters.charAt(n).toUpperCase() : letters.charAt(n)),
        )
        expect(hits(key, '.'.repeat(before) + spread.join(''))).not.toEqual([])
      }),
    )
  })

  it('are not seen in what has few of them in a row', () => {
    for (let before = 0; before < 8; before++)
      for (let at = 0; at + 6 < KEY.length; at++) {
        const letters = KEY.replace('-', '').slice(at, at + 6)
        expect(hits(key, `${'.'.repeat(before)}zz${letters}zz${letters}`)).toEqual([])
      }
  })

  it('are seen in a value of eight', () => {
    for (let before = 0; before < 8; before++) {
      expect(hits(short, `${'x'.repeat(before)}12345678`)).not.toEqual([])
      expect(hits(short, `${'x'.repeat(before)}12.34-56 78`)).not.toEqual([])
      expect(hits(short, `${'x'.repeat(before)}123456x8`)).toEqual([])
    }
  })

  it('are seen at their word, and again at the next', () => {
    expect(hits(short, `....12345678....`)).toEqual([2, 3])
    expect(hits(short, `....12345678z..z............12345678`)).toEqual([2, 8])
    expect(hits(short, `..12345678zz`)).toEqual([2])
  })

  it('are seen where a roll goes on', () => {
    const roll: Roll = { hash: 0, seen: 0 }
    expect(hits(short, '1234', roll)).toEqual([])
    expect(hits(short, '5678', roll)).toEqual([0])
    expect(hits(short, 'abcdefgh', roll)).toEqual([])
    expect(hits(short, '5678', roll)).toEqual([])
  })

  it.each(encodedForms(KEY).map(({ name, bytes }) => [name, bytes] as const))(
    'are seen in each form: %s',
    (_name, bytes) => {
      for (let before = 0; before < 4; before++)
        for (const more of ['', 'zzz'])
          expect(hits(key, Buffer.concat([Buffer.from('.'.repeat(before) + more), bytes]))).not.toEqual([])
    },
  )

  it.each(['%40', '\\u0040', '\\x40', '&#64;', '&#x40;'])(
    'are seen where its signs alone are escaped: %s',
    (sign) => {
      const sieve = sieveOf({ account: ['abcd@efgh'] })
      expect(hits(sieve, `abcd${sign}efgh`)).not.toEqual([])
      expect(hits(sieve, `qqqq${sign}qqqq`)).toEqual([])
    },
  )

  it('are seen of a text, in both ways to write its accents', () => {
    const sieve = sieveOf({ bodies: [BODY] })
    expect(hits(sieve, 'the keeper')).not.toEqual([])
    const composed = BODY.slice(BODY.indexOf('soup'), BODY.indexOf('and a page'))
    for (const form of ['NFC', 'NFD'] as const)
      expect(hits(sieve, composed.normalize(form).toUpperCase())).not.toEqual([])
    expect(hits(sieve, 'nothing of the kind was ever said')).toEqual([])
  })

  it('of nothing are never seen', () => {
    expect(hits(sieveOf({}), `${KEY}${BODY}`)).toEqual([])
    expect(hits(key, new Uint8Array(64))).toEqual([])
  })
})

describe('letters that stand in no value', () => {
  it('are hardly ever seen', () => {
    const known = lettersOf(Buffer.concat(encodedForms(KEY).map(({ bytes }) => bytes)))
    const strange = drawn(60_000, 4).toString('base64')
    expect(
      Array.from({ length: 100 }, (_, n) => known.includes(lettersOf(strange.slice(n, n + 9)))),
    ).not.toContain(true)
    expect(hits(key, strange)).toEqual([])
  })
})

describe('bytes above ASCII', () => {
  it('are noted in passing', () => {
    for (let at = 0; at < 12; at++) {
      const roll: Roll = { hash: 0, seen: 0 }
      hits(key, Buffer.alloc(12, 'a').fill(0x80, at, at + 1), roll)
      expect((roll.seen & 0x80808080) !== 0).toBe(true)
    }
    const roll: Roll = { hash: 0, seen: 0 }
    hits(key, Buffer.alloc(12, 0x7f), roll)
    expect(roll.seen & 0x80808080).toBe(0)
  })

  it.each<[string, Partial<Needles>, boolean]>([
    ['a key of ASCII', { credentials: [KEY] }, false],
    ['a key with a letter beyond it', { credentials: [`${KEY}é`] }, true],
    ['one that is written with two letters of ASCII', { account: ['Straße 12'] }, true],
    ['a name with a dash of typography', { account: ['Parker – Group'] }, false],
    ['a text of ASCII', { bodies: ['word '.repeat(20)] }, false],
    ['a text with few other letters', { bodies: [`${'wordings '.repeat(20)}ü`] }, false],
    [
      'a text with one of sixteen letters',
      { bodies: ['ü' + 'abcdefghijklmn'.repeat(1) + ` ${'abcdefghijklmn ü'.repeat(6)}`] },
      false,
    ],
    ['a text with one of fourteen', { bodies: ['abcdefghijkl ü '.repeat(8)] }, true],
    [
      'a text of another script',
      { bodies: ['黄昏之前，守塔人爬上长长的楼梯，修剪每一根灯芯，擦亮巨大的铜镜。'] },
      true,
    ],
  ])('are a sign of %s: %#', (_name, needles, isWide) => {
    expect(sieveOf(needles).isWide).toBe(isWide)
  })
})

describe('the size of a sieve', () => {
  it('grows with what is searched for', () => {
    const many = sieveOf({ credentials: Array.from({ length: 40 }, (_, n) => drawn(30, n).toString('hex')) })
    expect(many.hashes.length).toBeGreaterThan(key.hashes.length)
    for (const { hashes } of [many, key, short, sieveOf({})]) {
      expect(Math.log2(hashes.length) % 1).toBe(0)
      expect(hashes.length).toBeGreaterThanOrEqual(1024)
      expect(hashes.filter((hash) => hash !== 0).length).toBeLessThanOrEqual(hashes.length / 4)
    }
  })
})
