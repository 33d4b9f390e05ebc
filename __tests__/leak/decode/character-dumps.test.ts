import { describe, expect, it } from '@jest/globals'
import { characterDumps } from '../../../src/leak/decode/character-dumps.ts'
import { DUMPED, DUMPS } from './dumps.ts'

const dumps = (text: string | Buffer, from = 0, to = Buffer.byteLength(text)): readonly string[] => {
  const { technique, parts } = characterDumps(Buffer.from(text), from, to)
  expect(technique).toBe('split')
  return parts.map(({ bytes }) => Buffer.from(bytes).toString())
}

const row = (address: string, text: string): string =>
  `${address}${Array.from(text, (sign) => `   ${sign}`).join('')}`
const ROW = row('0000000', 'the river rises ')
const NEXT = row('0000020', 'in the far hills')
const BOTH = 'the river rises in the far hills'

describe('a dump of characters', () => {
  it.each(['od -c', 'hexdump -c'] as const)('is read: %s', (tool) => {
    // hexdump fills up its last row with spaces.
    for (const text of [DUMPS[tool], DUMPS[tool].replaceAll('\n', '\r\n')])
      expect(dumps(text).map((dump) => dump.trimEnd())).toEqual([DUMPED.trimEnd()])
    expect(dumps(DUMPS['od -c'])).toEqual([DUMPED])
  })

  it.each(['od -b', 'hexdump -b', 'od -t x1', 'od -t u1', 'hexdump', 'hexdump -C', 'xxd'] as const)(
    'is no dump of numbers: %s',
    (tool) => {
      expect(dumps(DUMPS[tool])).toEqual([])
    },
  )

  it('may have a sign of the locale at the first of its bytes, and stars at the others', () => {
    expect(dumps('0000000   T   ü  **   r       漢  **  **   😀  **  **  **\n')).toEqual(['Tür 漢😀'])
  })

  it('has escapes for signs that cannot be shown', () => {
    const escapes = String.raw`0000000   a  \0  \a  \b  \t  \n  \v  \f  \r   b`
    expect(dumps(escapes)).toEqual([`a${'\n'.repeat(8)}b`])
  })

  it('has octal numbers for other bytes', () => {
    const { parts } = characterDumps(Buffer.from('0000000   a 000 001 177 200 303 377   b\n'), 0, 40)
    expect([...(parts[0]?.bytes ?? [])]).toEqual([0x61, 0, 1, 0x7f, 0x80, 0xc3, 0xff, 0x62])
  })

  it('may show signs that are digits, stars and backslashes', () => {
    expect(dumps('0000000   1   2   3   *   \\   7   7\n')).toEqual(['123*\\77'])
  })

  it('has rows with addresses of six digits or more', () => {
    for (const address of ['000000', '0000000', '00000000', '0000000000000000'])
      expect(dumps(row(address, 'the river'))).toEqual(['the river'])
    expect(dumps(row('00000', 'the river'))).toEqual([])
    expect(dumps(`${row('000000', 'the river')}\n${row('00000a', ' rises')}`)).toEqual(['the river rises'])
    expect(dumps(`${ROW}\n${row('0x00020', 'the')}`)).toEqual(['the river rises '])
  })

  it('has rows of sixteen bytes at most', () => {
    expect(dumps(`${ROW}\n`)).toEqual(['the river rises '])
    expect(dumps(`${ROW}   x\n`)).toEqual([])
    expect(dumps(`${ROW} x\n`)).toEqual([])
    expect(dumps(`${ROW.padEnd(160)}\n`)).toEqual(['the river rises '])
    expect(dumps(`${ROW.padEnd(161)}\n`)).toEqual([])
    expect(dumps('0000000\n')).toEqual([])
  })

  it('has a star for rows that are the same', () => {
    expect(dumps(`${ROW}\n*\n${NEXT}\n0000060\n`)).toEqual([BOTH])
    expect(dumps(`${ROW}\n*\n`)).toEqual(['the river rises '])
    expect(dumps('*\n*\n')).toEqual([])
  })

  it('ends with a line that is no row', () => {
    expect(dumps(`${ROW}\nelse\n${NEXT}\n`)).toEqual(['the river rises '])
  })
})

describe('dumps of characters', () => {
  it('begin with address 0, each of them', () => {
    expect(dumps(`a log\n${ROW}\n${NEXT}\n0000040\nand\n${ROW}\n`)).toEqual([BOTH, 'the river rises '])
    expect(dumps(`${ROW}\n0000020\n${ROW}\n0000020\n`)).toEqual(['the river rises ', 'the river rises '])
    expect(dumps(`\n${ROW}\n`)).toEqual(['the river rises '])
    expect(dumps(`a log\n${NEXT}\n`)).toEqual([])
    expect(dumps(`a log\n0000000 else\n0000000\n${ROW}\n`)).toEqual(['the river rises '])
  })

  it('go on from what was at hand before', () => {
    const text = `${ROW}\n${NEXT}\n`
    expect(dumps(text, 1)).toEqual(['in the far hills'])
    expect(dumps(text, ROW.length)).toEqual(['in the far hills'])
    expect(dumps(text, ROW.length + 2)).toEqual([])
    expect(dumps(NEXT)).toEqual(['in the far hills'])
  })

  it('end where the bytes at hand do', () => {
    const text = `${ROW}\n${NEXT}\n`
    expect(dumps(text, 0, ROW.length + 1 + 7 + 8)).toEqual(['the river rises in'])
    expect(dumps(text, 0, ROW.length + 1)).toEqual(['the river rises '])
    expect(dumps(text, 0, 7 + 4)).toEqual(['t'])
    expect(dumps(text, 0, 7)).toEqual([])
    expect(dumps(text, 0, 0)).toEqual([])
    expect(dumps(`else\n${ROW}`, 0, 4)).toEqual([])
    expect(dumps(`else\n${ROW}`, 0, 5)).toEqual([])
  })

  it('stand where their first row begins', () => {
    const text = `else\n${ROW}\n${NEXT}\nelse\n`
    const [part] = characterDumps(Buffer.from(text), 0, text.length).parts
    expect(text.slice(part?.origin, part?.end)).toBe(`${ROW}\n${NEXT}`)
  })

  it('are nothing in bytes without any', () => {
    expect(dumps('')).toEqual([])
    expect(dumps('\n\n\n')).toEqual([])
    expect(dumps('\n000000'.repeat(100))).toEqual([])
    expect(dumps(`0${'0'.repeat(5000)}\n`.repeat(20))).toEqual([])
  })

  it('may lie in the middle of a buffer', () => {
    const raw = Buffer.from(`....${ROW}\n`).subarray(4)
    expect(characterDumps(raw, 0, raw.length).parts).toHaveLength(1)
  })
})
