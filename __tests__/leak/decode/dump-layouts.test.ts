import { describe, expect, it } from '@jest/globals'
import {
  afterBlanks,
  type Cell,
  cellAt,
  cellsAt,
  fits,
  hexNumbers,
  isBlank,
  isNegative,
  type Numbers,
  plainNumbers,
  WORD,
} from '../../../src/leak/decode/dump-layouts.ts'

const NUMBERS: Numbers = { base: 16, size: 1, digits: 2, isMarked: false, pitch: 3 }

const cells = (text: string, ...numbers: readonly string[]): Cell[] => {
  let from = 0
  return numbers.map((number) => {
    from = text.indexOf(number, from)
    const cell = { from, to: from + number.length }
    from = cell.to
    return cell
  })
}

/** What the first two numbers of a row are two of. */
const pairOf = (read: typeof hexNumbers, text: string): Numbers | null => {
  const raw = Buffer.from(`0000000 ${text}`)
  const first = cellAt(raw, 8, raw.length)
  const second = cellAt(raw, afterBlanks(raw, first.to, raw.length), raw.length)
  return read(raw, first, second)
}

describe('blanks', () => {
  it('are spaces, tabs and the return before a line end', () => {
    expect([0x20, 0x09, 0x0d].map(isBlank)).toEqual([true, true, true])
    expect([0x0a, 0x00, 0x30, 0xa0, undefined].map(isBlank)).toEqual([false, false, false, false, false])
  })

  it.each([
    ['  61', 0, 4, 2],
    [' \t\r61', 0, 5, 3],
    ['61', 0, 2, 0],
    ['   ', 0, 3, 3],
    ['    ', 1, 3, 3],
    [' \n61', 0, 4, 1],
    ['', 0, 0, 0],
  ])('are passed over up to the end: %j from %i to %i', (text, from, to, at) => {
    expect(afterBlanks(Buffer.from(text), from, to)).toBe(at)
  })
})

describe('the letters of a word', () => {
  it('are digits, letters and the underscore', () => {
    for (const sign of Buffer.from('09azAZ_')) expect([sign, WORD[sign]]).toEqual([sign, 1])
    for (const sign of Buffer.from(' :-.\n\0|ä')) expect([sign, WORD[sign]]).toEqual([sign, 0])
  })
})

describe('a number', () => {
  it.each([
    ['61 62', { from: 0, to: 2 }],
    ['0x61 62', { from: 2, to: 4 }],
    ['0X61', { from: 2, to: 4 }],
    ['-61 62', { from: 1, to: 3 }],
    ['DEADbeef', { from: 0, to: 8 }],
    ['00', { from: 0, to: 2 }],
    ['1x61', { from: 0, to: 1 }],
    ['0y61', { from: 0, to: 1 }],
    ['xyz', { from: 0, to: 0 }],
    ['', { from: 0, to: 0 }],
  ])('has its digits behind its mark or sign: %s', (text, cell) => {
    expect(cellAt(Buffer.from(text), 0, text.length)).toEqual(cell)
  })

  it('ends where the bytes at hand do', () => {
    expect(cellAt(Buffer.from('ff6162ff'), 2, 6)).toEqual({ from: 2, to: 6 })
  })

  it('is negative behind a minus', () => {
    const raw = Buffer.from('-61 62-')
    expect(isNegative(raw, { from: 1, to: 3 })).toBe(true)
    expect(isNegative(raw, { from: 4, to: 6 })).toBe(false)
    expect(isNegative(raw, { from: 0, to: 3 })).toBe(false)
  })
})

describe('a number among others', () => {
  const OCTAL: Numbers = { ...NUMBERS, base: 8, digits: 3, pitch: 4 }
  const DECIMAL: Numbers = { ...NUMBERS, base: 10, digits: 3, pitch: 4 }
  const MARKED: Numbers = { ...NUMBERS, isMarked: true, pitch: 5 }
  const DENSE: Numbers = { ...NUMBERS, size: 0, digits: 8, pitch: 0 }

  it.each([
    ['6f', NUMBERS, true],
    ['6f ', NUMBERS, true],
    ['6f|', NUMBERS, true],
    ['6f6', NUMBERS, false],
    ['6', NUMBERS, false],
    ['6fg', NUMBERS, false],
    ['6f_', NUMBERS, false],
    ['-6f', NUMBERS, false],
    ['0x6f', NUMBERS, false],
    ['0x6f', MARKED, true],
    ['0X6F', MARKED, true],
    ['6f', MARKED, false],
    ['141', OCTAL, true],
    ['377', OCTAL, true],
    ['148', OCTAL, false],
    ['841', OCTAL, false],
    ['14', OCTAL, false],
    ['1410', OCTAL, false],
    ['-141', OCTAL, false],
    ['1', DECIMAL, true],
    ['109', DECIMAL, true],
    ['-61', DECIMAL, true],
    ['109|', DECIMAL, true],
    ['141|', OCTAL, true],
    ['1234', DECIMAL, false],
    ['1a', DECIMAL, false],
    ['a1', DECIMAL, false],
    ['', DECIMAL, false],
    ['61626364', DENSE, true],
    ['6162', DENSE, true],
    ['616', DENSE, false],
    ['6162636465', DENSE, false],
    ['', DENSE, false],
    ['-6162', DENSE, false],
    ['0x6162', DENSE, false],
  ])('is written as they are: %j', (text, numbers, fitting) => {
    const raw = Buffer.from(text)
    expect(fits(raw, cellAt(raw, 0, raw.length), numbers)).toBe(fitting)
  })
})

describe('two numbers beside each other', () => {
  const hex = { base: 16, isMarked: false }

  it.each([
    ['od -t x1', '44 69', { ...hex, size: 1, digits: 2, pitch: 3 }],
    ['hexdump', '6944 2065', { ...hex, size: 2, digits: 4, pitch: 5 }],
    ['hexdump -x', '6944    2065', { ...hex, size: 2, digits: 4, pitch: 8 }],
    ['od -t x4', '20656944 72bcc354', { ...hex, size: 4, digits: 8, pitch: 9 }],
    ['od -t x8', '72bcc35420656944 2c757a2074736920', { ...hex, size: 8, digits: 16, pitch: 17 }],
    ['x/8xb of gdb', '0x44\t0x69', { ...hex, size: 1, digits: 2, isMarked: true, pitch: 5 }],
  ])('are hexadecimal: %s', (_tool, text, numbers) => {
    expect(pairOf(hexNumbers, text)).toEqual(numbers)
  })

  it.each([
    ['as many digits as no word has', '449 699'],
    ['numbers of different length', '4469 65'],
    ['a mark before one alone', '0x44 69'],
    ['a mark before the other alone', '44 0x69'],
    ['a minus', '-44 69'],
    ['a minus before the other', '44 -69'],
    ['a letter behind the second', '44 69z'],
    ['a word', '44 zz'],
    ['a number alone', '44'],
  ])('are no hexadecimal ones: %s', (_name, text) => {
    expect(pairOf(hexNumbers, text)).toBeNull()
  })

  it.each([
    ['od -b', '104 151', { base: 8, size: 1, digits: 3, pitch: 4 }],
    ['od', '064504 020145', { base: 8, size: 2, digits: 6, pitch: 7 }],
    ['hexdump -o', '064504  020145', { base: 8, size: 2, digits: 6, pitch: 8 }],
    ['od -t o4', '04031264504 16257141524', { base: 8, size: 4, digits: 11, pitch: 12 }],
    [
      'od -t o8',
      '0712746065204031264504 0261653642016434664440',
      { base: 8, size: 8, digits: 22, pitch: 23 },
    ],
    ['od -t u1', '68 105', { base: 10, size: 1, digits: 3, pitch: 4 }],
    ['od -t d1', '68  105', { base: 10, size: 1, digits: 3, pitch: 5 }],
    ['od -t d1, negative', '-61  -68', { base: 10, size: 1, digits: 3, pitch: 5 }],
    ['od -t u1, more than 377', '198 189', { base: 10, size: 1, digits: 3, pitch: 4 }],
    ['od -t u2', '26948  8293', { base: 10, size: 2, digits: 5, pitch: 6 }],
    ['od -t d2', '26948   8293', { base: 10, size: 2, digits: 5, pitch: 7 }],
    ['hexdump -d', '26948   08293', { base: 10, size: 2, digits: 5, pitch: 8 }],
    ['od -t u4', '543516996 1924973396', { base: 10, size: 4, digits: 10, pitch: 11 }],
    ['od -t d4', '543516996  1924973396', { base: 10, size: 4, digits: 10, pitch: 12 }],
    ['od -t d8', '8267697782033574212  3203600989755238688', { base: 10, size: 8, digits: 20, pitch: 21 }],
  ])('are octal or decimal: %s', (_tool, text, numbers) => {
    expect(pairOf(plainNumbers, text)).toEqual({ ...numbers, isMarked: false })
  })

  it.each([
    ['as far apart as no tool writes them', '26948           8293'],
    ['hexadecimal digits', '6a 6b'],
    ['hexadecimal digits in the second', '68 10a'],
    ['more digits than there is place for', '2694812 1234567'],
    ['a number alone', '104'],
  ])('are neither: %s', (_name, text) => {
    expect(pairOf(plainNumbers, text)).toBeNull()
  })
})

describe('the numbers of a row', () => {
  const read = (text: string, numbers: Numbers, at = 0, to = text.length): readonly string[] =>
    cellsAt(Buffer.from(text), at, to, numbers).map((cell) => text.slice(cell.from, cell.to))
  const BYTES = [
    '44',
    '69',
    '65',
    '20',
    '54',
    'c3',
    'bc',
    '72',
    '20',
    '69',
    '73',
    '74',
    '20',
    '7a',
    '75',
    '2c',
  ]
  const WORDS: Numbers = { ...NUMBERS, size: 2, digits: 4, pitch: 5 }
  const DECIMAL: Numbers = { base: 10, size: 1, digits: 3, isMarked: false, pitch: 5 }

  it('follow each other as far apart as the first two', () => {
    expect(read(BYTES.join(' '), NUMBERS)).toEqual(BYTES)
    expect(read('44 69  65 20', NUMBERS)).toEqual(['44', '69'])
    expect(read('44 69 6520', NUMBERS)).toEqual(['44', '69'])
    expect(read('4469 6520 54c3', WORDS)).toEqual(['4469', '6520', '54c3'])
    expect(read(' 68  105  -61'.trimStart(), DECIMAL)).toEqual(['68', '105', '61'])
  })

  it('end before the text beside them', () => {
    expect(read(`${BYTES.join(' ')}  Die Tuer`, NUMBERS)).toEqual(BYTES)
    expect(read(`${BYTES.join(' ')}  adadadad`, NUMBERS)).toEqual(BYTES)
    expect(read(`${BYTES.join(' ')}|20 20`, NUMBERS)).toEqual(BYTES)
  })

  it('are parted in two halves of eight bytes, one column more', () => {
    const halves = `${BYTES.slice(0, 8).join(' ')}  ${BYTES.slice(8).join(' ')}`
    expect(read(halves, NUMBERS)).toEqual(BYTES)
    expect(read(`${halves}  20`, NUMBERS)).toEqual(BYTES)
    expect(read(halves.replace('  ', '   '), NUMBERS)).toEqual(BYTES.slice(0, 8))
    const words = Array.from({ length: 12 }, () => '4469')
    expect(read(`${words.slice(0, 8).join(' ')}  ${words.slice(8).join(' ')}`, WORDS)).toHaveLength(8)
    expect(read(`${BYTES.slice(0, 7).join(' ')}  ${BYTES.slice(7).join(' ')}`, NUMBERS)).toHaveLength(7)
  })

  it('end with their line, and with the bytes at hand', () => {
    expect(read('44 69\n 65 20', NUMBERS)).toEqual(['44', '69'])
    expect(read('44 69 \n65 20', NUMBERS)).toEqual(['44', '69'])
    expect(read('44 69\r\n65 20', NUMBERS)).toEqual(['44', '69'])
    expect(read('104 151-128', { ...DECIMAL, pitch: 4 })).toEqual(['104', '151'])
    expect(read('44 69 65', NUMBERS, 0, 6)).toEqual(['44', '69'])
    expect(read('44 69 65', NUMBERS, 3, 8)).toEqual(['69', '65'])
    expect(read('', NUMBERS)).toEqual([])
    expect(read('xx 69', NUMBERS)).toEqual([])
  })

  it('are found where cellAt finds each', () => {
    const text = '0x44\t0x69'
    expect(cellsAt(Buffer.from(text), 0, 9, { ...NUMBERS, isMarked: true, pitch: 5 })).toEqual(
      cells(text, '44', '69'),
    )
  })
})
