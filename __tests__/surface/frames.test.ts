import { describe, expect, it } from '@jest/globals'
import type { Frames } from '../../src/surface/frames.ts'
import { frameEvents } from '../../src/surface/frames.ts'
import { readEvents } from '../../src/surface/sse.ts'

const framed = (text: string, cut = false): Frames => frameEvents(readEvents([Buffer.from(text)]), cut)

/** The frames, and the codes of what is wrong with them. */
function seen(text: string): unknown {
  const { frames, broken, malformed, cut } = framed(text)
  return { frames, broken: broken?.code ?? null, malformed: malformed?.code ?? null, cut }
}

const fine = { broken: null, malformed: null, cut: false }
const object = (value: unknown, name: string | null = null): object => ({ kind: 'object', name, value })
const done = { kind: 'done' }
const a = object({ a: 1 })

describe('the frames of an event stream', () => {
  it.each<readonly [string, string, readonly object[]]>([
    ['an object', 'data: {"a":1}\n\n', [a]],
    ['a named object', 'event: response.created\ndata: {"a":1}\n\n', [object({ a: 1 }, 'response.created')]],
    ['the end mark', 'data: {"a":1}\n\ndata: [DONE]\n\n', [a, done]],
    ['the end mark with white space', 'data: [DONE] \n\n', [done]],
    ['the end mark with no blank line behind', 'data: {"a":1}\n\ndata: [DONE]\n', [a, done]],
    ['the end mark with white space and no blank line behind', 'data: [DONE] ', [done]],
    ['a ping', 'event: ping\ndata: {"type":"ping"}\n\ndata: {"a":1}\n\n', [a]],
    ['a keep-alive with words', 'event: Keep-Alive\ndata: waiting\n\n', []],
    ['a keep-alive in one word', 'event: keepalive\ndata: {"b":1}\n\n', []],
    ['an event that begins like a ping', 'event: pinged\ndata: {"a":1}\n\n', [object({ a: 1 }, 'pinged')]],
    [
      'an event that ends like a ping',
      'event: typing-ping\ndata: {"a":1}\n\n',
      [object({ a: 1 }, 'typing-ping')],
    ],
    ['a heartbeat', 'event: heartbeat\ndata: 1\n\n', []],
    ['an event without data', 'data:   \n\ndata:\n\nevent: start\n\ndata: {"a":1}\n\n', [a]],
    ['an unfinished block without data', 'data: {"a":1}\n\ndata:  \n', [a]],
    ['an unfinished comment', 'data: {"a":1}\n\n: waiting', [a]],
    [
      'an error event',
      'event: error\ndata: {"message":"m"}\n\n',
      [{ kind: 'error', value: { message: 'm' } }],
    ],
    ['an error event in words', 'event: error\ndata: overloaded\n\n', [{ kind: 'error', value: undefined }]],
    [
      "Gemini's list of one error",
      'data: [{"error":{"code":503}}]\n\n',
      [{ kind: 'error', value: [{ error: { code: 503 } }] }],
    ],
    ['an error inside of an object', 'data: {"error":{"code":503}}\n\n', [object({ error: { code: 503 } })]],
    [
      'an error line of llama.cpp',
      'data: {"a":1}\n\nerror: {"code":500}\n\n',
      [a, { kind: 'error', value: { code: 500 } }],
    ],
    [
      'a bare line that is an error',
      'data: {"a":1}\n\n{"error":{"code":503}}\n',
      [a, { kind: 'error', value: { error: { code: 503 } } }],
    ],
  ])('hold %s', (_name, text, frames) => {
    expect(seen(text)).toEqual({ frames, ...fine })
  })

  it.each([
    ['words', 'overloaded'],
    ['a list', '[1]'],
    ['a list with no error first', '[{"a":1},{"error":{"code":503}}]'],
    ['a list of one error and words behind it', '[{"error":{"code":503}}] ok'],
    ['a text', '"a"'],
    ['an object and words behind it', '{"b":1} ok'],
    ['an object and words with brackets behind it', '{"b":1} ok {"a":1}'],
    ['half an object', '{"b":'],
    ['half a surrogate pair', '{"b":"\\ud83d"}'],
  ])('cannot be read where one holds %s', (_name, data) => {
    const frames = [a, done]
    expect(seen(`data: ${data}\n\ndata: {"a":1}\n\ndata: [DONE]\n\n`)).toEqual({
      ...fine,
      frames,
      malformed: 'malformed-event',
    })
  })

  it.each([
    ['one event holds two objects', 'data: {"b":1}{"c":1}\n\n', 'framing'],
    ['one event holds an object and a list', 'data: {"b":1} [1]\n\n', 'framing'],
    ['one event holds the next one', 'data: {"b":1} data: {"c":1}\n\n', 'framing'],
    ['one event holds the name of the next one', 'data: {"b":1} event: c\n\n', 'framing'],
    ['a name stands twice', 'data: {"b":1,"b":2}\n\n', 'duplicate-keys'],
    ['a line is no field', '{"b":1}\n\n', 'framing'],
  ])('cannot be trusted where %s', (_name, text, broken) => {
    expect(seen(`${text}data: {"a":1}\n\n`)).toEqual({ ...fine, frames: [a], broken })
  })

  it('tell the first problem of the framing, and the first that is only of one event', () => {
    const text = 'data: words\n\ndata: {"b":1,"b":2}\n\n<html>\ndata: {"a":1}\n\n'
    expect(seen(text)).toEqual({
      frames: [a],
      broken: 'duplicate-keys',
      malformed: 'malformed-event',
      cut: false,
    })
    expect(seen('data: {"a":1}\ndata: {"b":1}\n')).toEqual({
      frames: [],
      broken: 'framing',
      malformed: null,
      cut: true,
    })
  })

  it('are cut where the connection or the last event is', () => {
    expect(framed('data: {"a":1}\n\n', true).cut).toBe(true)
    expect(framed('data: {"a":1}\n\ndata: {"b"').cut).toBe(true)
    expect(framed('data: {"a":1}\n\ndata: [DONE', false).cut).toBe(true)
  })

  it('cannot be read where the bytes are no UTF-8', () => {
    const bytes = Buffer.from('data: {"a":"?"}\n\n')
    bytes[bytes.indexOf('?')] = 0xff
    expect(frameEvents(readEvents([bytes]), false).malformed?.code).toBe('malformed-event')
  })
})
