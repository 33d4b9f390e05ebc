import { describe, expect, it } from '@jest/globals'
import { addressedRows } from '../../../src/leak/decode/rows.ts'

interface Block {
  readonly text: string
  readonly origin: number
  readonly end: number
}

const blocks = (text: string, from = 0, to = text.length): readonly Block[] => {
  const { technique, parts } = addressedRows(Buffer.from(text, 'latin1'), from, to)
  expect(technique).toBe('split')
  return parts.map(({ origin, end, bytes }) => ({
    ...{ origin, end },
    text: Buffer.from(bytes).toString('latin1'),
  }))
}
const texts = (text: string, from = 0, to = text.length): readonly string[] =>
  blocks(text, from, to).map((block) => block.text)

/** What curl writes of a reply (7.88, `--trace-ascii -`). */
const TRACE = `=> Send header, 79 bytes (0x4f)
0000: GET /a HTTP/1.1
0011: Host: 127.0.0.1:8917
004d: 
<= Recv header, 17 bytes (0x11)
0000: HTTP/1.0 200 OK
<= Recv data, 88 bytes (0x58)
0000: Die T..r ist zu, der Flu.. f..hrt Eis. Und der Weg ist weit, sag
0040: t der alte Mann am Ufer.
== Info: Closing connection 0
`

describe('rows of text with addresses, as curl --trace-ascii writes them', () => {
  it('are joined without their addresses, each block apart', () => {
    expect(texts(TRACE)).toEqual([
      'GET /a HTTP/1.1Host: 127.0.0.1:8917',
      'HTTP/1.0 200 OK',
      'Die T..r ist zu, der Flu.. f..hrt Eis. Und der Weg ist weit, sagt der alte Mann am Ufer.',
    ])
  })

  it('stand where their block does', () => {
    for (const { text, origin, end } of blocks(TRACE)) {
      expect(TRACE.slice(origin, origin + 6)).toBe('0000: ')
      expect(TRACE[origin - 1]).toBe('\n')
      expect(TRACE.slice(origin, end).replaceAll(/^.{4}: |\n/gm, '')).toBe(text)
      expect(TRACE[end]).toBe('\n')
    }
  })

  it('are laid end to end', () => {
    const { bytes, starts } = addressedRows(Buffer.from('0000: ab\nelse\n0000: cd\n'), 0, 23)
    expect(Buffer.from(bytes).toString()).toBe('abcd')
    expect(starts).toEqual([0, 2])
  })

  it('are bytes where two of them stand behind an address, as curl --trace writes them', () => {
    expect(texts('0000: 44 69 65 20 Die \n0010: 54 c3 bc 72 T..r\n')).toEqual([])
    expect(texts('0000: 0a                                              .\n')).toEqual([])
    expect(texts('0000: the river\n0010: 0d 0a                    ..\n')).toEqual(['the river'])
    expect(texts('0000: 44 hats\n0040: 4 69\n0080: 44\n')).toEqual(['44 hats4 6944'])
    expect(texts('0000: a1 b2c')).toEqual(['a1 b2c'])
    expect(texts('0000: 24 beautiful towns\n0040: be added')).toEqual(['24 beautiful townsbe added'])
    expect(texts('0000: a1 b c')).toEqual(['a1 b c'])
    expect(texts('0000: a1 b')).toEqual(['a1 b'])
  })

  it.each([
    ['upper case', '0000: a\n004F: b\n', ['a']],
    ['an address of three digits', '0000: a\n040: b\n', ['a']],
    ['an address of five', '0000: a\n00040: b\n', ['a']],
    ['no space behind the colon', '0000: a\n0040:b\n', ['a']],
    ['something before the address', '0000: a\n> 0040: b\n', ['a']],
    ['no address 0 before them', '0040: a\n0080: b\n', []],
    ['address 0 in the middle of a line', 'at 0000: a\n0040: b\n', []],
    ['no text', '0000: \n', []],
    ['nothing', '', []],
  ])('are none with %s', (_name, text, expected) => {
    expect(texts(text)).toEqual(expected)
  })

  it('are one where nothing stands between two blocks', () => {
    expect(texts('0000: one\n0040:  two\n0000: three\n')).toEqual(['one twothree'])
  })

  it('have any address but the first', () => {
    expect(texts('0000: a\nffff: b\n0123: c\n9abc: d')).toEqual(['abcd'])
  })
})

describe('the bytes at hand', () => {
  const text = '0000: one\n0040: two\nelse\n0000: three\n'

  it.each([
    [0, ['onetwo', 'three']],
    [1, ['three']],
    [9, ['three']],
    [24, ['three']],
    [25, ['three']],
    [26, []],
    [37, []],
  ])('begin at %i', (from, expected) => {
    expect(texts(text, from)).toEqual(expected)
  })

  it.each([
    [37, ['onetwo', 'three']],
    [33, ['onetwo', 'th']],
    [31, ['onetwo']],
    [25, ['onetwo']],
    [19, ['onetwo']],
    [17, ['onet']],
    [12, ['one']],
    [7, ['o']],
    [6, []],
    [3, []],
    [0, []],
  ])('end at %i', (to, expected) => {
    expect(texts(text, 0, to)).toEqual(expected)
  })

  it('may lie in the middle of a buffer', () => {
    const raw = Buffer.from(`....${text}`).subarray(4)
    expect(addressedRows(raw, 0, raw.length).parts).toHaveLength(2)
  })
})
