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
