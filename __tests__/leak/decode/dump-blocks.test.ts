import { describe, expect, it } from '@jest/globals'
import { type Block, blocksIn } from '../../../src/leak/decode/dump-blocks.ts'
import { hexNumbers, plainNumbers } from '../../../src/leak/decode/dump-layouts.ts'
import { drawn } from '../known.ts'
import { DUMPS, stretches } from './dumps.ts'

interface Rows {
  readonly rows: readonly string[]
  readonly size: number
  readonly isPlain: boolean
}

const inText = (text: string, { rows, numbers, isPlain }: Block): Rows => ({
  rows: rows.map((cells) => cells.map(({ from, to }) => text.slice(from, to)).join(' ')),
  size: numbers.size,
  isPlain,
})

const hexBlocks = (text: string, from = 0, to = text.length): readonly Rows[] =>
  blocksIn(Buffer.from(text, 'latin1'), stretches(text.slice(0, to)), { from, to }, hexNumbers).map((block) =>
    inText(text, block),
  )
const rowsOf = (text: string, from = 0, to = text.length): readonly (readonly string[])[] =>
  hexBlocks(text, from, to).map(({ rows }) => rows)

/** The last row of each block: before its first one stands whatever the line before shows. */
const lastRows = (text: string): readonly (string | undefined)[] => rowsOf(text).map((rows) => rows.at(-1))

/** Bytes of text and others, as a row of 16 bytes. */
const words = (bytes: Uint8Array): string =>
  (Buffer.from(bytes).toString('hex').match(/.{8}/g) ?? []).join(' ')
const FIRST = words(Buffer.from('the river rises '))
const SECOND = words(Buffer.from('in the far hills'))
const THIRD = words(Buffer.from('and runs past us'))
const [NOISE, OTHER] = [words(Buffer.alloc(16, 1)), words(Buffer.alloc(16, 0xff))]

describe('the rows of a dump', () => {
  it('follow each other, with their addresses or without', () => {
    const block = { size: 4, isPlain: true }
    expect(hexBlocks(`${FIRST}\n${SECOND}\n${THIRD}\n`)).toEqual([{ ...block, rows: [FIRST, SECOND, THIRD] }])
    expect(hexBlocks(`0000000 ${FIRST}\n0000020 ${SECOND}\n`)).toEqual([{ ...block, rows: [FIRST, SECOND] }])
    expect(hexBlocks(`0000: ${FIRST}\n0010: ${SECOND}\n`)).toEqual([{ ...block, rows: [FIRST, SECOND] }])
  })

  it.each([
    ['hexdump', 2, 8],
    ['od -t x8', 8, 2],
    ['gdb x/10xw', 4, 4],
    ['gdb x/39xb', 1, 8],
  ] as const)('are those that a tool wrote: %s', (tool, size, row) => {
    const [block] = hexBlocks(DUMPS[tool])
    expect(block?.size).toBe(size)
    const counts = block?.rows.map((cells) => cells.split(' ').length) ?? []
    expect(counts.slice(0, -1)).toEqual(counts.slice(0, -1).map(() => row))
    expect(counts.reduce((sum, count) => sum + count)).toBe(Math.ceil(39 / size))
  })

  it('may have an address of as many digits as the words', () => {
    expect(rowsOf(`10000000 ${FIRST}\n10000020 ${SECOND}\n`)).toEqual([[FIRST, SECOND]])
    const [eight, second] = [`${FIRST} ${SECOND}`, `${SECOND} ${THIRD}`]
    expect(rowsOf(`10000000 ${eight}\n10000020 ${second}\n`)).toEqual([[eight, second]])
    const two = [FIRST.slice(0, 17), FIRST.slice(18)]
    expect(rowsOf(`10000000 ${two[0]}\n10000010 ${two[1]}\n`)).toEqual([two])
    // Of one row nobody can tell.
    expect(rowsOf(`10000000 ${FIRST}\n`)).toEqual([[`10000000 ${FIRST}`]])
    const three = `${FIRST} ${SECOND}`.slice(0, 4 * 9 - 1)
    expect(rowsOf(`${three}\n${three}\n`)).toEqual([[three, three]])
  })

  it('may have an address that looks like a word, but stands farther away', () => {
    expect(rowsOf(`10000000  ${FIRST}\n10000010  ${SECOND}\n`)).toEqual([[FIRST, SECOND]])
  })

  it('are parted by those that are written in another way', () => {
    const bytes = 'the river rises '.replaceAll(/./g, (sign) => `${sign.charCodeAt(0).toString(16)} `).trim()
    expect(rowsOf(`${FIRST}\n${SECOND}\n${bytes}\n`)).toEqual([[FIRST, SECOND], [bytes]])
    expect(rowsOf(`${FIRST}\n\n${SECOND}\n`)).toEqual([[FIRST], [SECOND]])
    expect(rowsOf(`${FIRST}\nelse\n${SECOND}\n`)).toEqual([[FIRST], [SECOND]])
    expect(lastRows(`${FIRST}\nat 12 ${SECOND}\n`)).toEqual([FIRST, SECOND])
  })

  it('end with one that is shorter', () => {
    const short = SECOND.slice(0, 17)
    expect(lastRows(`${FIRST}\n${short}\n${THIRD}\n`)).toEqual([short, THIRD])
    expect(rowsOf(`${FIRST}\n${SECOND}\n${short.slice(0, 8)}\n`)).toEqual([
      [FIRST, SECOND, short.slice(0, 8)],
    ])
    expect(lastRows(`${FIRST}\n${SECOND}\n${short.slice(0, 8)}\n${THIRD}\n`)).toEqual([
      short.slice(0, 8),
      THIRD,
    ])
  })

  it('may have a star for rows that are the same', () => {
    expect(rowsOf(`${FIRST}\n*\n${SECOND}\n`)).toEqual([[FIRST, SECOND]])
    expect(rowsOf(`${FIRST}\r\n*\r\n${SECOND}\r\n`)).toEqual([[FIRST, SECOND]])
    expect(rowsOf(`${FIRST}\n*\n`)).toEqual([[FIRST]])
    expect(rowsOf(`${FIRST}\n* note\n${SECOND}\n`)).toEqual([[FIRST], [SECOND]])
  })
})

describe('rows without text', () => {
  it('are no dump', () => {
    expect(rowsOf(`${NOISE}\n${OTHER}\n${NOISE}\n`)).toEqual([])
    const ids = Array.from({ length: 50 }, (_, n) => `${words(drawn(16, n))}\n`)
    expect(rowsOf(ids.join('')).length).toBeLessThan(6)
  })

  it('are read where they stand beside one with text', () => {
    expect(rowsOf(`${NOISE}\n${OTHER}\n${FIRST}\n${OTHER}\n${NOISE}\n`)).toEqual([[OTHER, FIRST, OTHER]])
    expect(rowsOf(`0000000 ${OTHER}\n0000020 ${FIRST}\n`)).toEqual([[OTHER, FIRST]])
    expect(rowsOf(`at 1 ${OTHER}\n0000020 ${FIRST}\n`)).toEqual([[FIRST]])
  })

  it('are told by either order of their bytes', () => {
    const wide = (text: string): string => words(Buffer.from(text, 'latin1').swap32())
    expect(rowsOf(`${wide('the river rises ')}\n`)).toHaveLength(1)
    // Signs of four bytes are text in one order alone.
    const signs = Buffer.from('🌊🏔🌊🏔')
    expect(rowsOf(`${words(signs)}\n`)).toEqual([[words(signs)]])
    expect(rowsOf(`${words(signs.swap32())}\n`)).toEqual([[words(signs)]])
  })
})

describe('a row of a dump', () => {
  const bytes = (text: string): string =>
    Array.from(text, (sign) => sign.charCodeAt(0).toString(16).padStart(2, '0')).join(' ')

  it('shows eight bytes at least', () => {
    expect(rowsOf(`at: ${bytes('a river.')}          \n`)).toEqual([[bytes('a river.')]])
    expect(rowsOf(`at: ${bytes('a river')}             \n`)).toEqual([])
    expect(rowsOf(`at: ${FIRST.slice(0, 17)}               \n`)).toEqual([[FIRST.slice(0, 17)]])
  })

  it('may be bytes without spaces, sixteen digits at least', () => {
    const dense = Buffer.from('the river rises ').toString('hex')
    const rows = [dense, dense, dense]
    expect(hexBlocks(`${rows.join('\n')}\n`)).toEqual([{ rows, size: 0, isPlain: true }])
    expect(rowsOf(` ${dense}\n\n${' '.repeat(40)}\n`)).toEqual([[dense]])
    const eight = dense.slice(0, 16)
    const run = { from: 0, to: eight.length }
    expect(blocksIn(Buffer.from(eight), [run], run, hexNumbers)).toHaveLength(1)
    expect(rowsOf(`at: ${dense.slice(0, 16)}               \n`)).toEqual([[dense.slice(0, 16)]])
    expect(rowsOf(`at: ${dense.slice(0, 14)}                 \n`)).toEqual([])
    expect(lastRows(`${dense}\n${dense.slice(0, 14)}\n${dense}\n`)).toEqual([dense.slice(0, 14), dense])
  })

  it('stands behind no more than eleven other numbers', () => {
    const before = (count: number): string => '1 '.repeat(count)
    expect(rowsOf(`${before(11)}${FIRST}\n`)).toEqual([[FIRST]])
    expect(rowsOf(`${before(12)}${FIRST}\n`)).toEqual([])
  })

  it('does not begin in the middle of a word', () => {
    expect(rowsOf(`xface${FIRST}\n`)).toEqual([[FIRST.slice(9)]])
    expect(rowsOf(`x_${FIRST}\n`)).toEqual([[FIRST.slice(9)]])
    expect(rowsOf(`x:${FIRST}\n`)).toEqual([[FIRST]])
  })

  it('may begin with a negative number, and the next one with none', () => {
    // `od -A n -t d4` of 'abÄ!', 'weit' and the like
    const rows = [
      '-2067570079 1953064311 1953064311 561148257',
      '561148257 -2067570079 1953064311 31',
      '31 1953064311',
    ]
    const text = rows
      .map((row) =>
        row
          .split(' ')
          .map((number) => number.padStart(12))
          .join(''),
      )
      .join('\n')
    const raw = Buffer.from(`${text}\n`)
    const run = { from: 0, to: raw.length }
    const blocks = blocksIn(raw, [run], run, plainNumbers).map((block) => inText(text, block).rows)
    expect(blocks).toEqual([rows.map((row) => row.replaceAll('-', ''))])
  })
})

describe('what stands before the numbers of rows', () => {
  it('is as many words in each', () => {
    const log = `10:00:01 app: ${FIRST}\n10:00:02 app: ${SECOND}\n`
    const rows = { rows: [FIRST, SECOND], size: 4, isPlain: false }
    expect(hexBlocks(log)).toEqual([rows])
    expect(hexBlocks(log.replaceAll('app: ', '\t app:  '))).toEqual([rows])
    expect(lastRows(`${log}10:00:03 app and then ${THIRD}\n`)).toEqual([SECOND, THIRD])
  })

  it('may be joined to the first number, in the same way in each row', () => {
    const json = (row: string): string => `{"log":"${row}\\n","stream":"stdout"}\n`
    expect(hexBlocks(`${json(FIRST)}${json(SECOND)}`)).toEqual([
      { rows: [FIRST, SECOND], size: 4, isPlain: false },
    ])
    expect(rowsOf(`"${FIRST}\n'${SECOND}\n`)).toEqual([[FIRST], [SECOND]])
  })

  it('is nothing but an address in a plain one', () => {
    expect(hexBlocks(`0000 ${FIRST}\n`)[0]?.isPlain).toBe(true)
    expect(hexBlocks(`0000 00 ${FIRST}\n`)[0]?.isPlain).toBe(false)
    expect(hexBlocks(`00000010: ${FIRST}\n`)[0]?.isPlain).toBe(true)
    expect(hexBlocks(`10:00:00 ${FIRST}\n`)[0]?.isPlain).toBe(false)
    expect(hexBlocks(`: ${FIRST}\n`)[0]?.isPlain).toBe(false)
    expect(hexBlocks(`> ${FIRST}\n`)[0]?.isPlain).toBe(false)
  })

  it('makes no difference for one row without spaces, but for more', () => {
    const dense = Buffer.from('the river rises ').toString('hex')
    expect(hexBlocks(`id > ${dense}\n`)[0]?.isPlain).toBe(true)
    expect(hexBlocks(`id > ${dense}\nid > ${dense}\n`)[0]?.isPlain).toBe(false)
  })
})

describe('the bytes at hand', () => {
  const text = `${FIRST}\n${SECOND}\n${THIRD}\n`

  it('begin with the rest of a line, or with a line', () => {
    expect(rowsOf(text, 0)).toEqual([[FIRST, SECOND, THIRD]])
    expect(rowsOf(text, 5)).toEqual([[FIRST, SECOND, THIRD]])
    expect(rowsOf(text, 36)).toEqual([[FIRST, SECOND, THIRD]])
    expect(rowsOf(text, 37)).toEqual([[SECOND, THIRD]])
    expect(rowsOf(`at\n${text}`, 3)).toEqual([[FIRST, SECOND, THIRD]])
    const rest = text.slice(18)
    const runs = [{ from: 0, to: rest.length }]
    const blocks = (from: number) => blocksIn(Buffer.from(rest), runs, { from, to: rest.length }, hexNumbers)
    // What was read with the bytes before is no row of its own, but may stand before one.
    expect(blocks(0).map((block) => inText(rest, block).rows[0])).toEqual([FIRST.slice(18), SECOND])
    expect(blocks(5).map((block) => inText(rest, block).rows)).toEqual([[FIRST.slice(18), SECOND, THIRD]])
  })

  it('end where they do', () => {
    const to = 2 * 36 + 17
    expect(rowsOf(text, 0, to)).toEqual([[FIRST, SECOND, THIRD.slice(0, 17)]])
    expect(rowsOf(text, 0, 36 + 35)).toEqual([[FIRST, SECOND]])
    expect(rowsOf(text, 0, 36)).toEqual([[FIRST]])
    expect(rowsOf('', 0, 0)).toEqual([])
  })
})
