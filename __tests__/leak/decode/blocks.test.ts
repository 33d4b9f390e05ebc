import { describe, expect, it } from '@jest/globals'
import { blockAt, REPEATED, type RowReader } from '../../../src/leak/decode/blocks.ts'

/** A row begins with a hash sign; what follows is its bytes. */
const read: RowReader = (view, start, end) => {
  const line = view.toString('latin1', start, end)
  return line.startsWith('#') ? Buffer.from(line.slice(1), 'latin1') : null
}

const block = (text: string, first = 0, to = text.length) => {
  const part = blockAt(Buffer.from(text), first, to, read)
  return part === null ? null : { ...part, bytes: Buffer.from(part.bytes).toString() }
}

describe('a block of rows', () => {
  it.each([
    ['one row', '#abc', { origin: 0, end: 4, bytes: 'abc' }],
    ['one row with its line end', '#abc\n', { origin: 0, end: 4, bytes: 'abc' }],
    ['rows that follow each other', '#ab\n#cd\n#e', { origin: 0, end: 10, bytes: 'abcde' }],
    ['rows up to a line that is none', '#ab\n#cd\nelse\n#ef', { origin: 0, end: 7, bytes: 'abcd' }],
    ['rows up to an empty line', '#ab\n\n#cd', { origin: 0, end: 3, bytes: 'ab' }],
    ['rows that show nothing between others', '#ab\n#\n#cd', { origin: 0, end: 9, bytes: 'abcd' }],
  ])('joins %s', (_name, text, expected) => {
    expect(block(text)).toEqual(expected)
  })

  it.each([
    ['no bytes', ''],
    ['a line that is no row', 'else\n#ab'],
    ['an empty line', '\n#ab'],
    ['rows that show nothing', '#\n#\n'],
  ])('is none where there is %s', (_name, text) => {
    expect(block(text)).toBeNull()
  })

  it('begins at the given line and not before', () => {
    expect(block('#ab\n#cd\n#ef\n', 4)).toEqual({ origin: 4, end: 11, bytes: 'cdef' })
  })

  it.each([
    [10, { origin: 0, end: 10, bytes: 'abcde' }],
    [9, { origin: 0, end: 9, bytes: 'abcd' }],
    [8, { origin: 0, end: 7, bytes: 'abcd' }],
    [7, { origin: 0, end: 7, bytes: 'abcd' }],
    [6, { origin: 0, end: 6, bytes: 'abc' }],
    [4, { origin: 0, end: 3, bytes: 'ab' }],
    [3, { origin: 0, end: 3, bytes: 'ab' }],
    [2, { origin: 0, end: 2, bytes: 'a' }],
    [0, null],
  ])('ends where the bytes at hand do: %i', (to, expected) => {
    expect(block('#ab\n#cd\n#ef\n', 0, to)).toEqual(expected)
  })

  it('gives each line to its reader without the line end', () => {
    const lines: [number, number][] = []
    blockAt(Buffer.from('\nab\n\ncde\nf'), 0, 9, (_view, start, end) => {
      lines.push([start, end])
      return Buffer.of()
    })
    expect(lines).toEqual([
      [0, 0],
      [1, 3],
      [4, 4],
      [5, 8],
    ])
  })

  it('has an asterisk for rows that are the same, as od and hexdump write it', () => {
    expect(String.fromCharCode(REPEATED)).toBe('*')
  })
})
