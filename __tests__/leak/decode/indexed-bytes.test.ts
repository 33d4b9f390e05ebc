import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { indexedBytes } from '../../../src/leak/decode/indexed-bytes.ts'

/** What stands in a text; each is followed by a line end of its own. */
const read = (text: string, from = 0, to = Buffer.byteLength(text)): readonly string[] => {
  const parts = indexedBytes(Buffer.from(text), from, to)
  const bytes = parts.map((part) => Buffer.from(part.bytes).toString())
  expect(bytes.filter((_, n) => n % 2 === 1)).toEqual(bytes.slice(parts.length / 2).map(() => '\n'))
  return bytes.filter((_, n) => n % 2 === 0)
}

const TEXT = 'Die Tür ist zu, der Fluß führt Eis.'
const BYTES = [...Buffer.from(TEXT)]
const lines = (between: string, end = '\n'): string =>
  BYTES.map((byte, n) => `${n}${between}${byte}${end}`).join('')

/** What Node 24 prints with `console.table`. */
const TABLE = `┌─────────┬────────┐
│ (index) │ Values │
├─────────┼────────┤
${BYTES.map((byte, n) => `│ ${`${n}`.padEnd(7)} │ ${`${byte}`.padEnd(6)} │`).join('\n')}
└─────────┴────────┘
`
const JSON_TEXT = JSON.stringify(Uint8Array.from(BYTES))

describe('bytes with their indexes', () => {
  it.each([
    ['JSON of a Uint8Array', JSON_TEXT],
    ['JSON in a line', `got ${JSON_TEXT} from it\n`],
    ['JSON in a string', JSON.stringify({ body: JSON_TEXT })],
    ['JSON over lines', JSON.stringify(Uint8Array.from(BYTES), null, 2)],
    ['JSON over lines, with tabs', JSON.stringify(Uint8Array.from(BYTES), null, '\t')],
    ['JSON over lines that end with a return', `got {\n${lines('": ', ',\r\n  "')}`],
    ['a table', TABLE],
    ['a table in a string', JSON.stringify({ msg: TABLE })],
    ['lines at the beginning of a file', lines(': ')],
    ['lines in a log', `got Uint8Array(${BYTES.length})\n${lines(': ')}`],
    ['lines with what Firefox puts behind each byte', `\n${lines(': ', '\u200b\n')}`],
  ])('are read: %s', (_name, text) => {
    expect(read(text)).toEqual([TEXT])
  })

  it('are those of any bytes, as JSON writes them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 300 }), (bytes) => {
        const [part] = indexedBytes(Buffer.from(JSON.stringify(bytes)), 0, JSON.stringify(bytes).length)
        expect([...(part?.bytes ?? [])]).toEqual([...bytes])
      }),
    )
  })

  it('may stand in groups of a hundred', () => {
    const bytes = [...Buffer.from('the river rises '.repeat(20))]
    const groups = bytes.map((byte, n) => `${n % 100 === 0 ? `[${n} … ${n + 99}]\n` : ''}${n}: ${byte}\n`)
    expect(read(`Uint8Array(320)\n${groups.join('')}`)).toEqual(['the river rises '.repeat(20)])
  })

  it('are each value of several', () => {
    expect(read(`${JSON_TEXT}\n${JSON_TEXT}\n`)).toEqual([TEXT, TEXT])
    expect(read(`${lines(': ')}else\n${lines(': ')}`)).toEqual([TEXT, TEXT])
    expect([...read(`${JSON_TEXT}\n${TABLE}\n${lines(': ')}`)]).toEqual([TEXT, TEXT, TEXT])
  })

  it('begin and end where they stand', () => {
    const text = `got ${JSON_TEXT} from it`
    const parts = indexedBytes(Buffer.from(text), 0, text.length)
    expect(parts.map(({ origin, end }) => text.slice(origin, end))).toEqual([
      JSON_TEXT.slice(0, -1),
      JSON_TEXT.slice(0, -1),
    ])
  })
})

describe('numbers that are no bytes', () => {
  const numbers = (values: readonly number[]): string => JSON.stringify(Object.assign({}, values))
  const first = [97, 98, 99, 100, 101, 102, 103]

  it('are fewer than eight', () => {
    expect(read(numbers([...first, 104]))).toEqual(['abcdefgh'])
    expect(read(numbers(first))).toEqual([])
  })

  it('are more than 255', () => {
    expect(read(numbers([...first, 104, 256, 105]))).toEqual(['abcdefgh'])
    expect(read(numbers([...first, 104, 126, 105]))).toEqual(['abcdefgh~i'])
    expect(indexedBytes(Buffer.from(numbers([...first, 255])), 0, 80)[0]?.bytes[7]).toBe(255)
    expect(read(numbers([...first, 1000]))).toEqual([])
  })

  it('have other indexes', () => {
    expect(read('{"0":97,"1":98,"2":99,"4":100,"5":101,"6":102,"7":103,"8":104}')).toEqual([])
    expect(read(`{"1":97,"2":98,"3":99,"4":100,"5":101,"6":102,"7":103,"8":104}`)).toEqual([])
    expect(read(JSON_TEXT.replace('"20":', '"21":'))).toEqual([Buffer.from(TEXT).toString('utf8', 0, 20)])
    expect(read(`x${lines(': ')}`)).toEqual([])
    expect(read(`\n1${lines(': ')}`)).toEqual([])
  })

  it('have words between them', () => {
    expect(read(lines(' is '))).toEqual([])
    expect(read(`\n${lines(': x')}`)).toEqual([])
    expect(read(`\n${lines(': Z')}`)).toEqual([])
    expect(read(`\n${lines(': a')}`)).toEqual([])
    expect(read(JSON_TEXT.replace(',"20"', ',n"20"'))).toEqual([Buffer.from(TEXT).toString('utf8', 0, 20)])
    expect(read(JSON_TEXT.replace(',"20"', ',\\n"20"'))).toEqual([TEXT])
    for (const sign of ['@', '[', '`', '{', '_'])
      expect([sign, ...read(JSON_TEXT.replace(',"20"', `,${sign}] "20"`))]).toEqual([sign, TEXT])
  })

  it('stand farther apart than 39 signs', () => {
    expect(read(JSON_TEXT.replace('"20":', `"20":${' '.repeat(37)}`))).toEqual([TEXT])
    expect(read(JSON_TEXT.replace('"20":', `"20":${' '.repeat(38)}`))).toEqual([
      Buffer.from(TEXT).toString('utf8', 0, 20),
    ])
  })

  it('have an open bracket between them', () => {
    expect(read(JSON_TEXT.replace(',"20"', ',[0 "20"'))).not.toEqual([TEXT])
    expect(read(JSON_TEXT.replace(',"20"', ',[0 1] "20"'))).toEqual([TEXT])
  })
})

describe('the bytes at hand', () => {
  const text = '{"0":97,"1":98,"2":99,"3":100,"4":101,"5":102,"6":103,"7":104,"8":105}'

  it('end where they do, be it within a number', () => {
    expect(read(text, 0, text.length - 1)).toEqual(['abcdefghi'])
    expect(read(text, 0, text.indexOf('105'))).toEqual(['abcdefgh'])
    expect(read(text, 0, text.indexOf('104') + 3)).toEqual(['abcdefgh'])
    expect(read(text, 0, text.indexOf('104') + 2)).not.toEqual(['abcdefgh'])
    expect(read(text, 0, text.indexOf('104'))).toEqual([])
    expect(read(text, 0, 3)).toEqual([])
    expect(read('', 0, 0)).toEqual([])
  })

  it('begin where they do', () => {
    expect(read(`..${text}`, 2)).toEqual(['abcdefghi'])
    expect(read(`..${text}`, 3)).toEqual([])
    const file = '0: 97\n1: 98\n2: 99\n3: 100\n4: 101\n5: 102\n6: 103\n7: 104\n'
    expect(read(file)).toEqual(['abcdefgh'])
    expect(read(file, 1)).toEqual([])
    expect(read(`\n${file}`, 1)).toEqual([])
    expect(read(`\n${file}`, 0)).toEqual(['abcdefgh'])
    expect(read('0: 97', 0, 2)).toEqual([])
  })

  it('may lie in the middle of a buffer', () => {
    const raw = Buffer.from(`....${text}....`).subarray(4, 4 + text.length)
    expect(indexedBytes(raw, 0, raw.length)).toHaveLength(2)
  })
})
