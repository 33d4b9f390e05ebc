import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { hexOf } from '../../../src/leak/decode/dump-rows.ts'
import { DUMPED, DUMPS } from './dumps.ts'

const read = (text: string, from = 0, to = text.length): string =>
  Buffer.from(hexOf(Buffer.from(text), { from, to })).toString()

const HEX = Buffer.from(DUMPED).toString('hex')

/** Sixteen digits, as their bytes are written. */
const DIGITS = '30 31 32 33 34 35 36 37 38 39 61 62 63 64 65 66'
const PAIRS = '3031 3233 3435 3637 3839 6162 6364 6566'
const HALVES = '30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66'
const DENSE = '30313233343536373839616263646566'

describe('the rows of a dump', () => {
  it.each(['od -t x1', 'od -A x -t x1'] as const)('are read without their addresses: %s', (tool) => {
    const rows = DUMPS[tool].split('\n').slice(0, 3).join('\n')
    expect(read(rows)).toBe(HEX)
  })

  it('may have one digit behind 0x, as Go writes a byte below 16', () => {
    expect(read('0xa, 0x41, 0xd, 0xa, 0x42')).toBe('0a410d0a42')
    expect(read('41, a, 42')).toBe('41')
  })

  it.each([
    ['xxd', `00000000: ${PAIRS}  0123456789abcdef`],
    ['xxd -g 1', `00000000: ${DIGITS}  0123456789abcdef`],
    ['xxd -u', `00000010: ${PAIRS}  0123456789ABCDEF`],
    ['hexdump -C', `00000000  ${HALVES}  0123456789abcdef`],
    ['Data::HexDump of Perl', `00000000  ${HALVES.replace('  ', ' - ').toUpperCase()}  0123456789abcdef`],
    ['od', `0000020 ${DIGITS}  0123456789abcdef`],
    ['curl --trace', `0000: ${DIGITS} 0123456789abcdef`],
    ['Wireshark', `0000   ${DIGITS}   0123456789abcdef`],
    ['tcpdump -X', `\t0x0010:  ${PAIRS}  0123456789abcdef`],
    ['one without an address', `${DIGITS}  0123456789abcdef`],
    ['one with an address of 64 bits', `00007ffd12345670: ${DIGITS} 0123456789abcdef`],
    ['one without spaces', `00000000: ${DENSE}  0123456789abcdef`],
  ])('have a text column that is none of them, be it of hex digits: %s', (_tool, row) => {
    expect(read(row)).toBe(DENSE)
    expect(read(`${row}\n${row}\n`)).toBe(`${DENSE}${DENSE}`)
  })

  it.each([
    ['xxd', '00000010: 6162 6364                                abcd', '61626364'],
    ['xxd, one byte', '00000010: 61                                       a', '61'],
    [
      'xxd, one byte less than a row',
      `00000010: ${PAIRS.slice(0, -2)}    0123456789abcde`,
      DENSE.slice(0, -2),
    ],
    ['hexdump -C', '00000010  61 62 63                                          abc', '616263'],
    ['curl --trace', '0010: 61 62 63 64                                     abcd', '61626364'],
    ['curl --trace, one byte less', `0010: ${DIGITS.slice(0, -3)}    0123456789abcd`, DENSE.slice(0, -2)],
  ])('may be short, with spaces before the text: %s', (_tool, row, hex) => {
    expect(read(row)).toBe(hex)
    expect(read(`${row}\n00000020: 3132`)).toBe(`${hex}3132`)
  })

  it('begin with an address of seven digits or eight, or of four to sixteen before a colon', () => {
    for (const address of ['0000020', '00000010', '0010:', '00010:', '000010:', `${'0'.repeat(16)}:`])
      expect([address, read(`${address} 6162 6364`)]).toEqual([address, '61626364'])
    for (const bytes of ['61:', '6162', '616263', '6162636465', `${'61'.repeat(9)}:`, '61'.repeat(8)])
      expect([bytes, read(`${bytes} 6162 6364`)]).toEqual([bytes, `${bytes.replace(':', '')}61626364`])
  })

  it('begin with one of four to six digits where single bytes follow', () => {
    for (const address of ['0010', '00010', '000010', '0x0010'])
      for (const gap of [' ', '   ']) expect(read(`${address}${gap}61 62\n${address}${gap}63`)).toBe('616263')
    expect(read('6162 63 64', 0, 4)).toBe('6162')
    expect(read('6162 63 64', 0, 6)).toBe('6162')
    expect(read('6162 636465')).toBe('6162636465')
    expect(read('6162\t63 64')).toBe('61626364')
    expect(read('61 62 63')).toBe('616263')
  })

  it('go on for as long as they are where nothing but bytes stands there', () => {
    const bytes = Buffer.from(DUMPED).toString('hex').match(/../g) ?? []
    for (const between of [' ', ':', ', ', '-', '']) expect(read(bytes.join(between))).toBe(HEX)
    expect(read(`[${bytes.map((byte) => `0x${byte}`).join(', ')}]`)).toBe(HEX)
    expect(read(`[${bytes.map((byte) => `0X${byte.toUpperCase()}`).join(',')}]`)).toBe(HEX.toUpperCase())
    expect(read(bytes.join('\t'))).toBe(HEX)
  })

  it('go on in each line that has no address', () => {
    expect(read(`${DIGITS} 67 68\n${DIGITS} 67 68\n`)).toBe(`${DENSE}6768${DENSE}6768`)
    expect(read(`00000000: ${PAIRS}\n${DIGITS} 67 68\n`)).toBe(`${DENSE}${DENSE}6768`)
  })

  it('have no address in their middle', () => {
    expect(read('3132 33343536 3738 3334353 3132')).toBe('3132333435363738')
    expect(read('6162 3132 33')).toBe('6162313233')
    expect(read('6162636465 66 67')).toBe('61626364656667')
  })

  it('are those of any bytes, whatever their text is', () => {
    const row = (bytes: Buffer, at: number): string => {
      const pairs = bytes.toString('hex').match(/../g) ?? []
      const text = Array.from(bytes, (byte) => 'abcdef0123456789'[byte & 15]).join('')
      return `${at.toString(16).padStart(8, '0')}: ${pairs.join(' ').padEnd(47)}  ${text}\n`
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const view = Buffer.from(bytes)
        const rows = Array.from({ length: Math.ceil(view.length / 16) }, (_, n) =>
          row(view.subarray(16 * n, 16 * n + 16), 16 * n),
        )
        expect(read(rows.join(''))).toBe(view.toString('hex'))
      }),
    )
  })
})

describe('a number of an odd count of digits', () => {
  it.each([
    ['before the bytes is none of them', 'abc 6162 6364', '61626364'],
    ['of one digit is none', '1 6162 6364', '61626364'],
    ['behind them ends the row', '6162 abc 6364', '6162'],
    ['before an x is no mark', '6162 6x63', '6162'],
    ['ends no other row', '6162 abc 6364\n6566', '61626566'],
    ['of a whole row or less is none', '6'.repeat(31), ''],
    ['that is longer is read, for both readings', '6'.repeat(33), '6'.repeat(33)],
    ['that is longer ends no row', `${'6'.repeat(33)} 6162`, `${'6'.repeat(33)}6162`],
  ])('%s', (_name, text, hex) => {
    expect(read(text)).toBe(hex)
  })
})

describe('what stands before the first row', () => {
  const COLUMN = 'Die fade'
  const before = COLUMN.indexOf('fade')

  it('is the text of the row before, and none of it', () => {
    for (const row of [
      '00000010: 6162 6364',
      '0000020 61 62 63 64',
      '0010  61 62 63 64',
      '0x0010:  6162 6364',
    ])
      expect(read(`${COLUMN}\n${row}`, before)).toBe('61626364')
  })

  it('is read where no row with an address follows', () => {
    expect(read(`${COLUMN}\n6162 6364`, before)).toBe('fade61626364')
    expect(read(`${COLUMN}\n`, before)).toBe('fade')
    expect(read(COLUMN, before)).toBe('fade')
  })

  it('is read where it begins a line', () => {
    expect(read('fade\n00000010: 6162')).toBe('fade6162')
    expect(read('Die\nfade\n00000010: 6162', 4)).toBe('fade6162')
  })

  it('is read where it has an address itself', () => {
    expect(read('at 00000000: fade\n00000010: 6162', 3)).toBe('fade6162')
  })

  it('may be nothing but the end of its line', () => {
    expect(read('Die\n00000010: 6162', 3)).toBe('6162')
  })
})

describe('what stands outside of a run', () => {
  it('is not read', () => {
    expect(read('6162 6364 6566', 5, 9)).toBe('6364')
    expect(read('61626364', 2, 6)).toBe('6263')
    expect(read('6162', 2, 2)).toBe('')
    expect(read('', 0, 0)).toBe('')
    expect(read('6162 0x63', 0, 6)).toBe('6162')
    expect(read('6162 0x63', 0, 7)).toBe('6162')
    expect(read('6162 0x63', 0, 8)).toBe('6162')
  })
})
