import { describe, expect, it } from '@jest/globals'
import { readEvents } from '../../src/surface/sse.ts'

const of = (text: string) => readEvents([Buffer.from(text)])

describe('readEvents', () => {
  it.each(['\n', '\r\n', '\r'])('parts events by blank lines, line end %j', (end) => {
    const text = ['event: a', 'data: 1', '', ': comment', 'data:2', 'data: 3', '', ''].join(end)
    expect(of(text)).toEqual({
      events: [
        { name: 'a', data: '1' },
        { name: null, data: '2\n3' },
      ],
      unfinished: null,
      unparted: false,
      errorLines: [],
      foreign: [],
      utf8: true,
    })
  })

  it('keeps the block that no blank line ended apart', () => {
    expect(of('data: 1\n\ndata: 2').unfinished).toEqual({ name: null, data: '2' })
    expect(of('data: 1\n\ndata: 2\n')).toMatchObject({ events: [{ data: '1' }], unfinished: { data: '2' } })
    expect(of('data: 1\n\n: comment').unfinished).toBeNull()
  })

  it('sees events that no blank line parts, but not one value over several lines', () => {
    expect(of('data: {"a":1}\ndata: {"b":2}\ndata: [DONE]\n').unparted).toBe(true)
    expect(of('data: {"a":\ndata: 1}').unparted).toBe(false)
  })

  it('collects lines that are no field, and passes over fields that it does not know', () => {
    expect(of('data: 1\n\n{"error":1}\n<html>\n two words\nfoo: bar\nfoo\nerror: {"a":1}\n\n')).toMatchObject(
      {
        foreign: ['{"error":1}', '<html>', ' two words'],
        errorLines: ['{"a":1}'],
      },
    )
  })

  it('joins a character that was split over two chunks, and forgives one that a cut split', () => {
    const bytes = Buffer.from('data: 🙂\n\n')
    expect(readEvents([bytes.subarray(0, 8), bytes.subarray(8)])).toMatchObject({
      events: [{ data: '🙂' }],
      utf8: true,
    })
    expect(readEvents([bytes, bytes.subarray(0, 8)]).utf8).toBe(true)
    expect(readEvents([Buffer.from([0x64, 0x61, 0x74, 0x61, 0x3a, 0xff, 0x0a, 0x0a])]).utf8).toBe(false)
  })
})

describe('where a stream has no blank lines, or odd ones', () => {
  it.each([
    ['{"a":1}', '[DONE]', true],
    ['{"a":1} ', '{"b":2}', true],
    ['{"a":1}', '', false],
    ['{"a":1}', '  ', false],
    ['{"a":1}\ndata:\ndata:   ', '{"b":2}', true],
    ['{"a":1}\ndata: words', '{"b":2}', false],
    ['{"a":[\ndata: {"b":1}', ']}', false],
    ['{"a":1}\ndata: {"b":2}', '{"c"', true],
    ['words', '{"b":2}', false],
    ['[{"b":1}', ']', false],
  ])('%j and %j are events that nothing parts: %p', (first, last, unparted) => {
    expect(of(`data: ${first}\ndata: ${last}\n`).unparted).toBe(unparted)
    expect(of(`data: ${first}\ndata: ${last}\n\n`).unparted).toBe(false)
  })

  it.each([
    ['data', false],
    ['id', false],
    ['retry: 10', false],
    ['id: é', false],
    ['database', false],
    ['x data: 1', true],
    ['Server-Timing: x', false],
    ['x', false],
    ['x_1', false],
    ['x y: 1', true],
    ['x {"a":1}', true],
    ['1x: y', true],
    ['-x: y', true],
    [' x: y', true],
  ])('takes the line %j for something between the events: %p', (line, is) => {
    expect(of(`data: 1\n\n${line}\n\n`).foreign).toEqual(is ? [line] : [])
  })

  it('passes over lines of white space', () => {
    expect(of('data: 1\n  \n\t\n\ndata: 2\n\n')).toMatchObject({
      events: [{ data: '1' }, { data: '2' }],
      foreign: [],
    })
  })

  it('forgives only what stands broken in the last line', () => {
    const half = Buffer.from([0xf0, 0x9f])
    const utf8 = (...parts: readonly (string | Buffer)[]): boolean =>
      readEvents([Buffer.concat(parts.map((part) => Buffer.from(part)))]).utf8
    expect(utf8('data: é\ndata: ', half)).toBe(true)
    expect(utf8('data: ', half)).toBe(true)
    expect(utf8('data: ', half, '\ndata: é')).toBe(false)
    expect(utf8('data: ', half, '\n')).toBe(false)
  })
})
