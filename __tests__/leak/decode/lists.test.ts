import {
  brotliCompressSync,
  constants,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { listedValues } from '../../../src/leak/decode/lists.ts'
import { PackedTooLong } from '../../../src/leak/decode/packed.ts'
import { drawn } from '../known.ts'

type Shown = readonly [origin: number, end: number, text: string]

/** What is read of the lists in a text. */
const valuesIn = (text: string, from = 0, to = text.length): Shown[] => {
  const { technique, parts } = listedValues(Buffer.from(text, 'latin1'), from, to)
  expect(technique).toBe('split')
  return parts.map(({ origin, end, bytes }) => [origin, end, Buffer.from(bytes).toString('latin1')])
}
const textsIn = (text: string): string[] => [...new Set(valuesIn(text).map(([, , value]) => value))]

const TEXT = 'The river rises in the eastern hills, runs past three towns, and then on to the sea.'

const cut = <T extends string | Buffer>(whole: T, size: number): T[] =>
  Array.from({ length: Math.ceil(whole.length / size) }, (_, n) =>
    whole.slice(n * size, (n + 1) * size),
  ) as T[]
const pieces = (bytes: Uint8Array | string, size: number, encoding: BufferEncoding): string[] =>
  cut(Buffer.from(bytes), size).map((piece) => piece.toString(encoding))
const inJson = (list: readonly string[]): string => `{"body":${JSON.stringify(list)}}`

describe('a text that was written chunk by chunk', () => {
  it('is read together from chunks that are each padded, as Polly.js writes them', () => {
    // 10 bytes are 14 letters and two signs of padding.
    const list = pieces(TEXT, 10, 'base64')
    const text = inJson(list)
    expect(list[0]).toBe('VGhlIHJpdmVyIA==')
    expect(valuesIn(text)).toEqual([[10, text.length - 3, `\n${TEXT}`]])
  })

  it('is read together from chunks of hexadecimal digits, as nock writes them', () => {
    for (const write of [(digits: string) => digits, (digits: string) => digits.toUpperCase()]) {
      const text = inJson(pieces(TEXT, 17, 'hex').map(write))
      expect(valuesIn(text)).toEqual([[10, text.length - 3, `\n${TEXT}`]])
    }
  })

  it('is read together from chunks without padding', () => {
    const text = inJson(pieces(TEXT, 10, 'base64url'))
    expect(valuesIn(text)).toContainEqual([10, text.length - 3, `\n${TEXT}`])
  })

  it('is read together from chunks that need no padding', () => {
    const text = inJson(pieces(TEXT, 12, 'base64'))
    expect(valuesIn(text)).toEqual([[10, text.length - 3, `\n${TEXT}`]])
  })

  it.each([1, 2, 3, 5, 7, 11, 22, 63])(
    'is read together where its base64 was cut every %i letters',
    (size) => {
      const text = inJson(cut(Buffer.from(TEXT).toString('base64'), size))
      expect(textsIn(text)).toContain(`\n${TEXT}`)
    },
  )

  it('is read once where each letter but the last makes whole bytes', () => {
    const list = [...pieces(TEXT.slice(0, 48), 12, 'base64'), Buffer.from('last').toString('base64url')]
    expect(valuesIn(inJson(list)).map(([, , value]) => value)).toEqual([`\n${TEXT.slice(0, 48)}last`])
  })

  it('is read together where one cut is in the middle of its bytes', () => {
    const letters = Buffer.from(TEXT).toString('base64')
    const cuts = [0, 8, 15, 20, 24, 40, letters.length]
    const list = cuts.slice(1).map((end, n) => letters.slice(cuts[n], end))
    expect(textsIn(inJson(list))).toContain(`\n${TEXT}`)
  })

  it('is no more than an id below 24 bytes', () => {
    for (const encoding of ['base64', 'hex'] as const) {
      // Short pieces, so that no run of one is too short for a list.
      const list = (length: number): string =>
        JSON.stringify(pieces(TEXT.slice(0, length), encoding === 'hex' ? 6 : 4, encoding))
      const wide = (length: number): string => list(length).replaceAll(',', `,${' '.repeat(20)}`)
      expect(textsIn(wide(24))).toEqual([`\n${TEXT.slice(0, 24)}`])
      expect(textsIn(wide(23))).toEqual([])
    }
  })

  it('is told from chunks that mean nothing', () => {
    for (const encoding of ['base64', 'base64url', 'hex'] as const)
      expect(valuesIn(inJson(pieces(drawn(240), 16, encoding)))).toEqual([])
  })

  it('is read from each list, and from nothing between them', () => {
    const [one, two] = [TEXT.slice(0, 40), TEXT.slice(40)]
    const lists = [one, two].map((each) => JSON.stringify(pieces(each, 10, 'base64')))
    const text = `[${lists.join(',')}]`
    expect(valuesIn(text)).toEqual([
      [3, text.indexOf(']') - 1, `\n${one}`],
      [text.lastIndexOf('[') + 2, text.length - 3, `\n${two}`],
    ])
    expect(valuesIn(`a: ${lists[0]}, b: ${lists[1]}`)).toHaveLength(2)
  })
})

describe('pieces of hexadecimal digits', () => {
  const list = pieces(TEXT, 14, 'hex')

  it('follow each other; words before and behind them are none', () => {
    for (const words of [[], ['ok'], ['ok', 'status']]) {
      const text = inJson([...words, ...list, 'Done', 'x'])
      expect(valuesIn(text)).toContainEqual([10, text.length - 3, `\n${TEXT}`])
    }
  })

  it('are parted by a word', () => {
    const read = textsIn(inJson([...list.slice(0, 3), 'word', 'other', ...list.slice(3)]))
    expect(read).toEqual([`\n${TEXT.slice(0, 42)}`, `\n${TEXT.slice(42)}`])
  })

  it.each([
    ['an odd number of digits', '616'],
    ['padding', '61='],
    ['a letter that is no digit', '6g'],
  ])('are parted by one that has %s', (_, piece) => {
    const read = textsIn(inJson([...list.slice(0, 3), piece, ...list.slice(3)]))
    expect(read).toEqual([`\n${TEXT.slice(0, 42)}`, `\n${TEXT.slice(42)}`])
  })

  it('are two at least', () => {
    expect(textsIn(inJson([Buffer.from(TEXT).toString('hex'), 'word']))).toEqual([])
    expect(textsIn(inJson(['word', Buffer.from(TEXT).toString('hex'), 'word']))).toEqual([])
  })

  it('have a letter among them', () => {
    // These digits are text, and numbers of a table more often.
    const digits = pieces('The ABC stands here, and is of no use'.replace(/[^A-C]/g, 'A'), 9, 'hex')
    expect(digits.join('')).toMatch(/^\d+$/)
    expect(textsIn(`["a1",${JSON.stringify(digits)}]`)).toEqual([])
    expect(textsIn(JSON.stringify([...digits, '4a']))).toHaveLength(1)
  })
})

describe('pieces of base64', () => {
  it('have both cases, and not digits and letters of one', () => {
    const list = ['TE1N'.repeat(8), 'TE1N'.repeat(8)]
    expect(textsIn(inJson(list))).toEqual([])
    expect(textsIn(inJson([...list, 'bW0']))).toEqual([`\n${'LMM'.repeat(16)}mm`])
  })

  it('have both cases: names and paths have not', () => {
    expect(textsIn(inJson(pieces('ABCDEFABCDEFABCDEFABCDEFABCDEFABCDEF', 12, 'base64')))).toEqual([])
    const mixed = inJson(pieces('ABCDEFABCDEFABCDEFABCDEFABCDEFABCDEhh', 12, 'base64'))
    expect(textsIn(mixed)).toHaveLength(1)
  })
})

const PACKERS: readonly (readonly [string, (bytes: string) => Buffer])[] = [
  ['gzip', (bytes) => gzipSync(bytes)],
  ['zlib', (bytes) => deflateSync(bytes)],
  ['zstd', (bytes) => zstdCompressSync(bytes)],
  ['raw deflate', (bytes) => deflateRawSync(bytes)],
  ['brotli', (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_LGWIN]: 22 } })],
]

/** Long enough for each of them. */
const LONG = `${TEXT} It is a long way, and few boats go all of it in spring or in autumn.`

describe('a packed value in pieces', () => {
  it.each(PACKERS)('is unpacked: %s', (_, pack) => {
    const packed = pack(LONG)
    for (const list of [
      pieces(packed, 10, 'base64'),
      pieces(packed, 10, 'base64url'),
      pieces(packed, 10, 'hex'),
      cut(packed.toString('base64'), 12),
      cut(packed.toString('base64url'), 11),
    ]) {
      const found = valuesIn(inJson(list))
      expect(found.map(([, , value]) => value)).toContain(`\n${LONG}`)
      // A misreading may begin with the same mark, and hold nothing.
      expect(found.filter(([, , value]) => value !== '\n' && value !== `\n${LONG}`)).toEqual([])
      expect(found.map(([origin]) => origin)).toEqual(found.map(() => 10))
    }
  })

  it('is unpacked where other bytes come before its mark, and told from its piece on', () => {
    const packed = gzipSync(TEXT)
    const text = inJson([...pieces(drawn(20), 10, 'base64'), ...pieces(packed, 30, 'base64')])
    expect(valuesIn(text)).toEqual([[10 + 2 * 19, text.length - 3, `\n${TEXT}`]])
  })

  it('is unpacked as far as it goes where it was cut off', () => {
    const packed = gzipSync(drawn(3000).toString('hex'))
    const text = `{"body":${JSON.stringify(pieces(packed, 100, 'base64'))}`.slice(0, 2000)
    const [found] = valuesIn(text)
    expect(found?.[2].length).toBeGreaterThan(1000)
    expect(`\n${drawn(3000).toString('hex')}`.startsWith(found?.[2] ?? 'x')).toBe(true)
  })
})

describe('the bytes to look at', () => {
  const list = inJson(pieces(TEXT, 10, 'base64'))

  it('may begin within a list, which is read whole', () => {
    expect(valuesIn(list, 60)).toEqual([[10, list.length - 3, `\n${TEXT}`]])
    expect(valuesIn(list, 120)).toEqual([])
  })

  it('end a list: what stands behind them is no part of it', () => {
    const to = list.indexOf('","', 100)
    expect(valuesIn(list, 0, to).map(([origin, end]) => [origin, end])).toEqual([[10, to]])
    const [read] = valuesIn(list, 0, to)
    expect(read?.[2].length).toBeGreaterThan(41)
    expect(`\n${TEXT}`.startsWith(read?.[2] ?? 'x')).toBe(true)
  })

  it('may hold nothing', () => {
    expect(valuesIn('')).toEqual([])
    expect(valuesIn(list, 50, 50)).toEqual([])
  })
})

describe('a packed list that goes on behind the bytes to look at', () => {
  /** Bytes that no packer makes smaller. */
  const open = (bytes: number): string =>
    `["${pieces(gzipSync(drawn(bytes), { level: 0 }), 3000, 'base64').join('","')}`
  // 46,080 bytes are 60 KiB in base64.
  const [long, short] = [open(60_000).slice(0, 62_000), open(60_000).slice(0, 61_000)]

  it('is refused where its beginning will not be at hand again', () => {
    expect(() => valuesIn(long)).toThrow(PackedTooLong)
  })

  it.each([
    ['is at hand again', short],
    ['ends with its bracket', `${long}"]`],
    ['ends before other bytes', `${long}" }`],
  ])('is read as far as it goes where it %s', (_, text) => {
    const found = valuesIn(text)
    expect(found.length).toBeGreaterThan(0)
    for (const [origin, , value] of found) {
      expect(origin).toBe(2)
      expect(value.length).toBeGreaterThan(40_000)
    }
  })
})

describe('any text', () => {
  it('is read without an error', () => {
    const signs = fc.constantFrom(...Array.from('aZ09+/=,"\'\\[]\n -u003d'))
    fc.assert(
      fc.property(fc.string({ unit: signs, minLength: 64, maxLength: 300 }), (text) => {
        for (const [origin, end] of valuesIn(text)) {
          expect(origin).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(origin)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })
})
