import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Decoder } from '../../../src/leak/decode/laid-out.ts'
import { decimalValues, hexValues } from '../../../src/leak/decode/number-lists.ts'
import { BODY, drawn } from '../known.ts'
import { DUMPED, DUMPS } from './dumps.ts'

const decoded = (decode: Decoder, text: string, from = 0, to = text.length): string =>
  Buffer.from(decode(Buffer.from(text, 'latin1'), from, to).bytes).toString('latin1')
/** One sign for each byte. */
const signs = (text: string): string => Buffer.from(text).toString('latin1')
const holds = (decode: Decoder, text: string, value: string): boolean =>
  decoded(decode, text).includes(signs(value))

const TEXT = DUMPED.trimEnd()
const BYTES = Buffer.from(TEXT)
const PAIRS = BYTES.toString('hex').match(/../g) ?? []
const DENSE = PAIRS.join('')
/** As Go writes bytes: those below 16 have one digit. */
const ofGo = (bytes: Buffer): string => Array.from(bytes, (byte) => `0x${byte.toString(16)}`).join(', ')

const PACKINGS = [
  ['gzip', gzipSync],
  ['zlib', deflateSync],
  ['zstd', zstdCompressSync],
] as const
const NAMELESS = [
  ['raw deflate', deflateRawSync],
  ['brotli', brotliCompressSync],
] as const

describe('bytes in hexadecimal', () => {
  it.each([
    ['dense', DENSE],
    ['in upper case', DENSE.toUpperCase()],
    ['with spaces', PAIRS.join(' ')],
    ['with colons', PAIRS.join(':')],
    ['with commas', PAIRS.join(',')],
    ['with dashes', PAIRS.join('-').toUpperCase()],
    ['marked', PAIRS.map((byte) => `0x${byte}`).join(', ')],
    ['in a list', `[${PAIRS.map((byte) => `0x${byte}`).join(', ')}]`],
    ['as Go writes a list', `[]byte{${ofGo(Buffer.from(`a\n${TEXT}\n`))}}`],
    ['in a list over lines', `[\n${PAIRS.map((byte) => `  0x${byte},\n`).join('')}]`],
    ['one a line', PAIRS.join('\n')],
    ['as Node shows a Buffer', `<Buffer ${PAIRS.join(' ')}>`],
    ['as Node shows a long Buffer', `<Buffer ${PAIRS.join(' ')} ... 8 more bytes>`],
    ['as a string', `{"key":"${DENSE}"}`],
    ['in a word', `x${DENSE}y`],
    ['behind one digit more', `7${DENSE}`],
    ['before one digit more', `${DENSE}7`],
  ])('are read %s', (_name, text) => {
    expect(holds(hexValues, text, TEXT)).toBe(true)
    expect(holds(hexValues, `a log\n${text}\nand more\n`, TEXT)).toBe(true)
  })

  it.each(['od -t x1', 'od -A x -t x1', 'hexdump -C'] as const)('are read in a dump: %s', (tool) => {
    expect(holds(hexValues, DUMPS[tool], TEXT.slice(0, 28))).toBe(true)
  })

  it.each(['od -t x2', 'od -t x4', 'od -t x8', 'hexdump', 'gdb x/39xb', 'gdb x/10xw'] as const)(
    'are read in a dump of words: %s',
    (tool) => {
      expect(holds(hexValues, DUMPS[tool], DUMPED)).toBe(true)
    },
  )

  it('are called so', () => {
    expect(hexValues(Buffer.from(DENSE), 0, DENSE.length).technique).toBe('hex')
    expect(hexValues(Buffer.from(DUMPS['od -t x4']), 0, 100).technique).toBe('hex')
  })

  it('are text of any script', () => {
    for (const text of [
      '这条河发源于东部的山丘',
      'Ο ποταμός πηγάζει',
      '😀 fine 😀 fine',
      'a\tb\nc\rd, and so on',
    ])
      for (const before of ['', '7'])
        expect(holds(hexValues, before + Buffer.from(text).toString('hex'), text)).toBe(true)
  })

  it('are of any text of sixteen bytes or more', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 16, maxLength: 60, unit: 'grapheme' }), (text) => {
        fc.pre(!/\p{Cc}/u.test(text))
        expect(holds(hexValues, Buffer.from(text).toString('hex'), text)).toBe(true)
      }),
    )
  })

  it('stand where their digits do, without the ends of lines around them', () => {
    const text = `a log\n\n${DENSE}\r\n\nnext`
    const [part] = hexValues(Buffer.from(text), 0, text.length).parts
    expect(text.slice(part?.origin, part?.end)).toBe(DENSE)
  })
})

describe('hexadecimal digits', () => {
  it('are none of a value where they are too few', () => {
    expect(holds(hexValues, DENSE.slice(0, 32), 'Die T')).toBe(true)
    expect(decoded(hexValues, DENSE.slice(0, 31))).toBe('')
    expect(decoded(hexValues, DENSE.slice(0, 30))).toBe('')
    expect(holds(hexValues, PAIRS.slice(0, 8).join('     '), 'Die T')).toBe(true)
    expect(decoded(hexValues, PAIRS.slice(0, 7).join('     '))).toBe('')
  })

  it('are ids where they cannot be text', () => {
    const ids = Array.from({ length: 300 }, (_, n) => drawn(32, n).toString('hex'))
    expect(ids.filter((id) => decoded(hexValues, `id=${id}!\n`) !== '').length).toBeLessThan(6)
    const short = Array.from({ length: 3000 }, (_, n) => drawn(16, n).toString('hex'))
    expect(short.filter((id) => decoded(hexValues, `id=${id}!\n`) !== '').length).toBeLessThan(50)
  })

  it('are ids where too little text stands in a row: letters say more than signs', () => {
    const id = (text: string): string => `${'01fe'.repeat(12)}${Buffer.from(text, 'latin1').toString('hex')}`
    for (const odd of ['', '7']) {
      for (const text of ['pp\x01pppp-pppp', '-p-p-p-p-p-p-', '(-)+(-)+(-)+*', 'p\0p\0p\0p\0p\0p\0'])
        expect(holds(hexValues, odd + id(text), text)).toBe(true)
      for (const text of ['ppp\x01ppp-pppp', '-p-p-p-p-', '(-)+(-)+(-)+', 'p\0p\0p\0p\0'])
        expect(decoded(hexValues, odd + id(text))).toBe('')
    }
  })

  it('may be an id with text at its end, eight letters of it in a row', () => {
    const id = (end: string): string => `${'01fe'.repeat(12)}${Buffer.from(end).toString('hex')}`
    for (const odd of ['', '7']) {
      expect(holds(hexValues, odd + id('ppp\x01pppppppp'), 'pppppppp')).toBe(true)
      expect(decoded(hexValues, odd + id('pppp\x01ppppppp'))).toBe('')
    }
    expect(holds(hexValues, id('ab\x01ποτα!'), 'ποτα!')).toBe(true)
    expect(decoded(hexValues, id('pppppppp\x01\x01pp'))).toBe('')
  })

  it('are read apart from digit to digit', () => {
    const { parts } = hexValues(Buffer.from(DENSE), 0, DENSE.length)
    const bytes = parts.map((part) => Buffer.from(part.bytes).toString())
    expect(bytes[0]).toBe(TEXT)
    expect(bytes[1]).toBe('\n')
  })

  it.each(PACKINGS)('may be packed text: %s', (_name, pack) => {
    const packed = pack(BODY).toString('hex')
    expect(holds(hexValues, packed, BODY)).toBe(true)
    expect(holds(hexValues, `7${packed.toUpperCase()}`, BODY)).toBe(true)
    expect(holds(hexValues, `00ff${packed}`, BODY)).toBe(true)
  })

  it.each(NAMELESS)('may be packed text without a mark: %s', (_name, pack) => {
    expect(holds(hexValues, pack(BODY).toString('hex'), BODY)).toBe(true)
  })

  it.each(PACKINGS)('may be few and packed: %s', (_name, pack) => {
    for (let n = 0; n < 20; n++) {
      const short = drawn(7, n).toString('hex').slice(1)
      const packed = pack(short).toString('hex')
      expect([short, holds(hexValues, packed, short)]).toEqual([short, true])
      expect([short, holds(hexValues, `a log\n${packed.toUpperCase()}\n`, short)]).toEqual([short, true])
    }
  })

  it('may be few and packed without a mark', () => {
    // Node's deflateRawSync: 24 bytes, with codes that are the same everywhere.
    const deflated = 'cb2c4e2dd65128c9485528ca2c4b2d52484bccc941160000'
    expect(decoded(hexValues, deflated)).toContain('ises, the river falls, the river')
    // Node's brotliCompressSync: 72 bytes.
    const brotli =
      '1b6900808cd44ef9c34ee53636d6f6d951d0a206712b630935b9c7578db5c3c05ac4cd' +
      '23cb5356aa1164fcc553433bd37796405a8a302eeb04833267e79494e24be34ffbc579900b'
    expect(decoded(hexValues, brotli)).toContain('hills and runs past three towns, then on into ')
  })

  it('may have blanks before and behind them', () => {
    const text = `a log\n  ${DENSE}  \nnext`
    const [part] = hexValues(Buffer.from(text), 0, text.length).parts
    expect(text.slice(part?.origin, part?.end)).toBe(DENSE)
  })
})

const SIGNED = Array.from(BYTES, (byte) => (byte < 128 ? byte : byte - 256))

describe('bytes in decimal', () => {
  it.each([
    ['with commas', BYTES.join(',')],
    ['with commas and spaces', `[${BYTES.join(', ')}]`],
    ['with spaces', BYTES.join(' ')],
    ['one a line', BYTES.join('\n')],
    ['one a line, in a list', `[\n${Array.from(BYTES, (byte) => `  ${byte},\n`).join('')}]`],
    ['with a dash before each', Array.from(BYTES, (byte) => `- ${byte}\n`).join('')],
    ['as JSON writes a Buffer', JSON.stringify(BYTES)],
    ['as JSON writes a Uint8Array', JSON.stringify(Uint8Array.from(BYTES))],
    ['as Node shows a Uint8Array', `Uint8Array(39) [\n${BYTES.join(',  ')}\n]`],
    ['as Java shows an array', `[${SIGNED.join(', ')}]`],
    ['with a sign, dense', SIGNED.join(',')],
    ['with zeros before them', Array.from(BYTES, (byte) => `${byte}`.padStart(3, '0')).join(' ')],
  ])('are read %s', (_name, text) => {
    expect(holds(decimalValues, text, TEXT)).toBe(true)
    expect(holds(decimalValues, `a log\n${text}\nand more\n`, TEXT)).toBe(true)
  })

  it.each(['od -b', 'od', 'od -t d4', 'od -t u8', 'hexdump -d'].map((tool) => [tool] as const))(
    'are read in a dump of numbers: %s',
    (tool) => {
      const dump = DUMPS[(tool === 'od' ? 'od -t o2' : tool) as keyof typeof DUMPS]
      expect(holds(decimalValues, dump, DUMPED)).toBe(true)
    },
  )

  it.each(['od -t u1', 'od -t d1'] as const)('are read in a dump of bytes: %s', (tool) => {
    // The address is no number of three digits.
    expect(holds(decimalValues, DUMPS[tool], DUMPED)).toBe(true)
  })

  it('are called so', () => {
    expect(decimalValues(Buffer.from(BYTES.join(',')), 0, 100).technique).toBe('byte-list')
  })

  it('reach from -128 to 255', () => {
    const list = `[${BYTES.join(', ')}, -128, -1, 255, 256, 999, 65]`
    expect(decoded(decimalValues, list)).toBe(`${signs(TEXT)}\x80\xff\xffA`)
    expect(decoded(decimalValues, `[${BYTES.join(', ')}, -129, 97]`)).toBe(`${signs(TEXT)}a`)
  })

  it('have three digits at most', () => {
    expect(decoded(decimalValues, `[1234, ${BYTES.join(', ')}, 2026]`)).toBe(signs(TEXT))
    expect(decoded(decimalValues, `[1234, ${BYTES.join(', ')}, -2026, -1]`)).toBe(`${signs(TEXT)}\xff`)
  })

  it('are eight at least, in a list of 32 signs or more', () => {
    const eight = [...Buffer.from('riverhil')]
    expect(decoded(decimalValues, `[${eight.join(', ')}]`)).toBe('riverhil')
    expect(decoded(decimalValues, eight.slice(1).join(',   '))).toBe('')
    expect(decoded(decimalValues, eight.join(',').padEnd(32))).toBe('riverhil')
    expect(decoded(decimalValues, eight.join(','))).toBe('')
  })

  it('are no numbers that cannot be text', () => {
    expect(decoded(decimalValues, [...drawn(200)].join(', '))).toBe('')
    expect(decoded(decimalValues, Array.from({ length: 40 }, () => 2).join(', '))).toBe('')
  })

  it.each(PACKINGS)('may be packed text: %s', (_name, pack) => {
    expect(holds(decimalValues, `[${pack(BODY).join(',')}]`, BODY)).toBe(true)
    expect(holds(decimalValues, JSON.stringify(Uint8Array.from(pack(BODY))), BODY)).toBe(true)
  })

  it('stand where their digits do, without the ends of lines around them', () => {
    const text = `a log\n\n${BYTES.join(' ')}\r\n\nnext`
    const [part] = decimalValues(Buffer.from(text), 0, text.length).parts
    expect(text.slice(part?.origin, part?.end)).toBe(BYTES.join(' '))
  })
})

describe('the bytes at hand', () => {
  it('begin and end where they do', () => {
    const text = `${DENSE}${DENSE}`
    expect(decoded(hexValues, text, DENSE.length)).toBe(`${signs(TEXT)}\n`)
    expect(decoded(hexValues, text, 0, DENSE.length)).toBe(`${signs(TEXT)}\n`)
    const list = `${BYTES.join(' ')} 120 121`
    expect(decoded(decimalValues, list, 0, list.length - 8)).toBe(signs(TEXT))
    expect(decoded(decimalValues, list, 3)).toBe(signs(`${TEXT.slice(1)}xy`))
  })

  it('may be none', () => {
    for (const decode of [hexValues, decimalValues]) {
      expect(decode(Buffer.of(), 0, 0).parts).toEqual([])
      expect(decode(BYTES, 0, BYTES.length).parts).toEqual([])
    }
  })

  it('may lie in the middle of a buffer', () => {
    const part = (text: string): Buffer => Buffer.from(`....${text}....`).subarray(4, 4 + text.length)
    const [hex, list] = [part(DENSE), part(BYTES.join(' '))]
    expect(hexValues(hex, 0, hex.length).bytes).toEqual(Uint8Array.from([...BYTES, 10]))
    expect(decimalValues(list, 0, list.length).bytes).toEqual(Uint8Array.from(BYTES))
  })
})
