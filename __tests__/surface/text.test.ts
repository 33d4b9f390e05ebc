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

describe('the words of a reply, one by one', () => {
  const whole = (value: unknown): readonly string[] =>
    replyTexts(replyOf(JSON.stringify(value)), { stream: false })
  const streamed = (...events: readonly unknown[]): readonly string[] =>
    replyTexts(replyOf(sse(...events)), { stream: true })

  it('keeps whole texts apart, in their order, each once, and none that is empty', () => {
    const part = (text: string): object => ({ type: 'output_text', text, annotations: [] })
    const message = { type: 'message', content: ['one', 'two', ' ', 'one'].map(part) }
    expect(whole({ output: [message, { type: 'message', content: [part('three')] }] })).toEqual([
      'one',
      'two',
      'three',
    ])
    const choice = (content: string): object => ({ message: { role: 'assistant', content } })
    expect(whole({ choices: [choice('one'), choice(''), choice('two')] })).toEqual(['one', 'two'])
  })

  it.each([
    ...['content', 'text', 'refusal', 'arguments', 'reasoning', 'reasoning_content', 'thinking'],
    ...['partial_json', 'output_text', 'response', 'completion', 'delta'],
  ])('keeps what stands under %s, and in it', (name) => {
    expect(whole({ a: { [name]: 'words' } })).toEqual(['words'])
    expect(whole({ [name]: ['words', 7, ['']] })).toEqual(['words'])
  })

  it.each(['error', 'instructions', 'tools', 'metadata', 'input', 'tool_choice', 'id'])(
    'keeps nothing of what stands under %s',
    (name) => {
      expect(whole({ [name]: name === 'id' ? 'words' : { text: 'words' } })).toEqual([])
    },
  )

  it.each([
    ...['content', 'text', 'refusal', 'arguments', 'reasoning', 'reasoning_content', 'delta'],
    'output_text',
  ])('keeps what stands under %s in a reply that stops', (name) => {
    expect(replyTexts(replyOf(`{"id":"x","${name}" : "words \\"of`), { stream: false })).toEqual([
      'words "of',
    ])
    expect(replyTexts(replyOf(`{"id":"x","x${name}":"words`), { stream: false })).toEqual([])
  })

  it('keeps of a custom call its input alone', () => {
    const item = { type: 'custom_tool_call', input: 'x', metadata: { text: 'y' }, error: { text: 'z' } }
    expect(whole({ output: [item] })).toEqual(['x'])
  })

  it.each<readonly [string, readonly object[], readonly string[]]>([
    [
      'types',
      ['output_text', 'reasoning_text'].map((type) => ({ type: `response.${type}.delta`, output_index: 0 })),
      ['a0a1', 'b0b1'],
    ],
    [
      'items',
      [0, 1].map((index) => ({ type: 'response.output_text.delta', output_index: index })),
      ['a0a1', 'b0b1'],
    ],
    [
      'parts',
      [0, 1].map((index) => ({ type: 'x.delta', output_index: 0, content_index: index })),
      ['a0a1', 'b0b1'],
    ],
    ['summaries', [0, 1].map((index) => ({ type: 'x.delta', summary_index: index })), ['a0a1', 'b0b1']],
    [
      'places whose numbers look alike',
      [
        { output_index: 1, content_index: 11 },
        { output_index: 11, content_index: 1 },
      ],
      ['a0a1', 'b0b1'],
    ],
    ['nothing', [{}, { type: null, index: null }], ['a0b0a1b1']],
  ])('joins pieces in turn by %s', (_name, [a, b], texts) => {
    expect(
      streamed({ ...a, delta: 'a0' }, { ...b, delta: 'b0' }, { ...a, delta: 'a1' }, { ...b, delta: 'b1' }),
    ).toEqual(texts)
  })

  it('joins pieces of a place that is no number and of a type that is no text', () => {
    const odd = (delta: string): string =>
      `data: {"type":{"toString":1},"index":{"toString":1},"delta":"${delta}"}`
    expect(streamed(odd('a'), { type: [], index: 'x', delta: 'b' }, odd('c'))).toEqual(['abc'])
  })

  it('gives the pieces of a stream, then what stands whole in it, then what is broken', () => {
    const body = sse(
      { type: 'response.output_text.delta', delta: 'Dry' },
      'data: {"delta":"broken',
      { type: 'response.output_text.delta', delta: '.' },
      { type: 'response.output_text.done', text: 'Dry.', item: { content: [{ text: 'Wet' }] } },
    )
    expect(replyTexts(replyOf(`${body}data: {"text":"last"}`), { stream: true })).toEqual([
      'Dry.',
      'Wet',
      'last',
      'broken',
    ])
  })

  it('reads events behind a line of JSON where a stream was asked for', () => {
    const body = `{"text":"line"}\n\n${sse({ choices: [{ delta: { content: 'piece' } }] })}`
    expect(replyTexts(replyOf(body), { stream: true })).toEqual(['piece', 'line'])
    expect(replyTexts(replyOf(body), { stream: false })).toEqual(['line'])
  })

  it.each([
    ['{"content":"a \\u00e9 b', 'a é b'],
    ['{"content":"a \\u00e', 'a '],
    ['{"content":"a \\u', 'a '],
    ['{"content":"\\u00e9 a \\u00', 'é a '],
    ['{"content":"a \\', 'a '],
    ['{"content":"a \\\\', 'a \\'],
    ['{"content":"a \\x b', 'a \\x b'],
  ])('reads %j, which stops in a text, as %j', (body, text) => {
    expect(replyTexts(replyOf(body), { stream: false })).toEqual([text])
  })

  it('finds none in a page and in nothing', () => {
    for (const body of ['<!doctype html><p>"content":"x"', ' \n', '\uFEFF']) {
      expect(replyTexts(replyOf(body), { stream: true })).toEqual([])
    }
  })
})
