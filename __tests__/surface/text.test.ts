import { describe, expect, it } from '@jest/globals'
import { SURFACES } from '../../src/evidence/surface.ts'
import { replyTexts } from '../../src/surface/text.ts'
import { healthy, replyOf, sse, TEXT } from './replies.ts'

describe('replyTexts', () => {
  it.each(SURFACES)('gives the words and the arguments of %s, streamed or not', (surface) => {
    for (const stream of [false, true]) {
      expect(replyTexts(replyOf(healthy(surface, 'minimal', stream)), { stream })).toContain(TEXT)
      expect(replyTexts(replyOf(healthy(surface, 'tool-call', stream)), { stream })).toContain(
        '{"nonce":"amber-kite"}',
      )
    }
  })

  it('joins interleaved pieces by where they belong', () => {
    const piece = (index: number, content: string, reasoning?: string) => ({
      choices: [{ index, delta: { content, reasoning_content: reasoning } }],
    })
    const texts = replyTexts(
      replyOf(sse(piece(0, 'one ', 'why '), piece(1, 'two '), piece(0, 'three', 'not'), piece(1, 'four'))),
      {
        stream: true,
      },
    )
    expect(texts).toEqual(expect.arrayContaining(['one three', 'two four', 'why not']))
  })

  it('keeps refusals, reasoning, parts and arguments that are no string', () => {
    const message = {
      content: [
        { type: 'thinking', thinking: [{ type: 'text', text: 'hidden' }] },
        { type: 'text', text: 'open' },
      ],
      refusal: 'no',
      tool_calls: [{ function: { name: 'f', arguments: { a: 1 } } }],
    }
    const texts = replyTexts(replyOf(JSON.stringify({ choices: [{ message }] })), { stream: false })
    expect([...texts].toSorted()).toEqual(['hidden', 'no', 'open', '{"a":1}'])
  })

  it('keeps the input of custom tools, on each surface and in pieces', () => {
    const item = { type: 'custom_tool_call', call_id: 'c', name: 'write', input: 'SELECT 1' }
    const whole = JSON.stringify({ input: 'the prompt', output: [item] })
    expect(replyTexts(replyOf(whole), { stream: false })).toEqual(['SELECT 1'])
    const piece = (custom: object) => ({ choices: [{ delta: { tool_calls: [{ index: 0, custom }] } }] })
    const stream = sse(piece({ name: 'write', input: 'SELECT' }), piece({ input: ' 1' }))
    expect(replyTexts(replyOf(stream), { stream: true })).toEqual(['SELECT 1'])
  })

  it('leaves out echoes of the request and words of errors', () => {
    const body = {
      instructions: 'be brief',
      tools: [{ text: 'x' }],
      error: { message: 'm', text: 'y' },
      output: [{ content: [{ text: 'kept' }] }],
    }
    expect(replyTexts(replyOf(JSON.stringify(body)), { stream: false })).toEqual(['kept'])
  })

  it('reads what it can of replies that stop or are broken', () => {
    const cut = '{"choices":[{"message":{"role":"assistant","content":"A light \\"wind\\" cam\\u00'
    expect(replyTexts(replyOf(cut), { stream: false })).toEqual(['A light "wind" cam'])
    const broken = `${sse({ choices: [{ delta: { content: 'first' } }] })}data: {"choices":[{"delta":{"content":"second`
    expect([...replyTexts(replyOf(broken), { stream: true })].toSorted()).toEqual(['first', 'second'])
    expect(replyTexts(replyOf('plain answer\n'), { stream: false })).toEqual(['plain answer'])
    expect(replyTexts(replyOf('<html><p>x'), { stream: false })).toEqual([])
    expect(replyTexts(replyOf(''), { stream: true })).toEqual([])
  })

  it('reads a stream that came where none was asked, and the other way round', () => {
    expect(replyTexts(replyOf(healthy('responses', 'streaming')), { stream: false })).toContain(TEXT)
    expect(replyTexts(replyOf(healthy('responses', 'minimal')), { stream: true })).toContain(TEXT)
  })
})
