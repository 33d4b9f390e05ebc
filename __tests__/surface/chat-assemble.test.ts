import { describe, expect, it } from '@jest/globals'
import { assembleChat } from '../../src/surface/chat-assemble.ts'
import { listOf, member } from '../../src/surface/member.ts'

const choice = (delta: unknown, change: object = {}): object => ({ index: 0, delta, ...change })
const chunk = (delta: unknown, change: object = {}): object => ({ choices: [choice(delta, change)] })

/** The message that the deltas of one choice come to. */
function messageOf(...deltas: readonly unknown[]): unknown {
  const whole: unknown = JSON.parse(JSON.stringify(assembleChat(deltas.map((delta) => chunk(delta)))))
  expect(whole).toMatchObject({ object: 'chat.completion', choices: [{ index: 0 }] })
  return member(listOf(member(whole, 'choices'))[0], 'message')
}

const call = (piece: object): object => ({ tool_calls: [{ index: 0, ...piece }] })

describe('a chat stream put together', () => {
  it('keeps the last value that each member of the chunks had', () => {
    const usage = { prompt_tokens: 9, completion_tokens: 2, total_tokens: 11 }
    expect(
      assembleChat([
        { id: '', object: 'chat.completion.chunk', model: 'm-1', usage: null, ...chunk({ content: 'Dry' }) },
        { id: 'a', model: '', system_fingerprint: 'fp_1', ...chunk({ content: '.' }) },
        { id: 'a', model: 'm-1', system_fingerprint: 'fp_2', usage: null, ...chunk({}) },
        { id: '', choices: [], usage },
      ]),
    ).toEqual({
      id: 'a',
      object: 'chat.completion',
      model: 'm-1',
      system_fingerprint: 'fp_2',
      usage,
      choices: [{ index: 0, message: { role: 'assistant', content: 'Dry.' } }],
    })
  })

  it('keeps the choices apart by their index, which is 0 where none is given', () => {
    expect(
      assembleChat([
        { choices: [{ delta: { content: 'a' } }, choice({ content: 'x' }, { index: 1 })] },
        { choices: [choice({ content: 'y' }, { index: 1, finish_reason: 'length' })] },
        chunk({ content: 'b' }, { finish_reason: '', logprobs: null, message: { content: 'whole' } }),
        chunk({}, { index: null, finish_reason: 'stop' }),
        chunk({}, { finish_reason: null }),
        chunk({}, { finish_reason: '' }),
      ]),
    ).toEqual({
      object: 'chat.completion',
      choices: [
        { index: 0, message: { role: 'assistant', content: 'ab' }, finish_reason: 'stop' },
        { index: 1, message: { role: 'assistant', content: 'xy' }, finish_reason: 'length' },
      ],
    })
  })

  it('passes over chunks, choices, deltas and pieces that are no objects', () => {
    const chunks = [null, 'x', [], { choices: [null, 'x'] }, { choices: 'x' }, chunk('x'), chunk(null)]
    expect(assembleChat([...chunks, chunk({ tool_calls: [null, 'x'] })])).toEqual({
      object: 'chat.completion',
      choices: [{ index: 0, message: { role: 'assistant', content: null, tool_calls: [] } }],
    })
  })

  it.each<readonly [string, readonly object[], object]>([
    [
      'a role that is repeated',
      [{ role: 'tool' }, { role: 'tool', content: 'a' }],
      { role: 'tool', content: 'a' },
    ],
    ['text', [{ content: 'a' }, { content: null }, { content: '' }, { content: 'b' }], { content: 'ab' }],
    ['another text', [{ reasoning_content: 'a' }, { reasoning_content: 'b' }], { reasoning_content: 'ab' }],
    ['a list behind nothing', [{ annotations: [1] }, { annotations: [2, 3] }], { annotations: [1, 2, 3] }],
    [
      'a list behind a text',
      [{ content: 'a' }, { content: [{ text: 'b' }] }],
      { content: ['a', { text: 'b' }] },
    ],
    [
      'a text behind a list',
      [{ content: [{ text: 'a' }] }, { content: 'b' }],
      { content: [{ text: 'a' }, 'b'] },
    ],
    [
      'an object, member by member',
      [{ audio: { id: 'a1', data: 'Zm', expires_at: 7 } }, { audio: { data: '9v', expires_at: null } }],
      { audio: { id: 'a1', data: 'Zm9v', expires_at: 7 } },
    ],
    ['an object in place of a text', [{ audio: 'a' }, { audio: { id: 'b' } }], { audio: { id: 'b' } }],
    ['a number in place of a text', [{ score: 'a' }, { score: 2 }], { score: 2 }],
    ['a text in place of a number', [{ score: 2 }, { score: 'a' }], { score: 'a' }],
  ])('joins %s', (_name, deltas, expected) => {
    expect(messageOf(...deltas)).toEqual({ role: 'assistant', content: null, ...expected })
  })

  it('keeps a member named __proto__ as a member', () => {
    const delta: unknown = JSON.parse('{"__proto__":{"content":"x"}}')
    expect(JSON.stringify(messageOf(delta))).toBe(
      '{"role":"assistant","content":null,"__proto__":{"content":"x"}}',
    )
  })
})

describe('the tool calls of a chat stream', () => {
  const named = { id: 'c1', type: 'function', function: { name: 'f', arguments: '{"a"' } }
  const whole = { id: 'c1', type: 'function', function: { name: 'f', arguments: '{"a":1}' } }
  it.each<readonly [string, readonly object[], readonly object[]]>([
    ['named once', [call(named), call({ function: { arguments: ':1}' } })], [whole]],
    [
      'named with every piece',
      [call(named), call({ id: 'c1', type: 'function', function: { name: 'f', arguments: ':1}' } })],
      [whole],
    ],
    [
      'named once and then with nothing',
      [call(named), call({ id: '', type: null, function: { name: '', arguments: ':1}' } })],
      [whole],
    ],
    [
      'named late',
      [call({ id: '', function: { name: '', arguments: '' } }), call({ id: 'c1', function: { name: 'f' } })],
      [{ id: 'c1', function: { name: 'f', arguments: '' } }],
    ],
    ['named with nothing', [call({ id: '' })], [{ id: '' }]],
    [
      'of a custom tool',
      [call({ type: 'custom', custom: { name: 'w', input: 'a ' } }), call({ custom: { input: 'b' } })],
      [{ type: 'custom', custom: { name: 'w', input: 'a b' } }],
    ],
    [
      'with arguments that are an object, in two parts',
      [call({ function: { arguments: { a: 1 } } }), call({ function: { arguments: { b: 2 } } })],
      [{ function: { arguments: { a: 1, b: 2 } } }],
    ],
  ])('are put together: %s', (_name, deltas, calls) => {
    expect(messageOf(...deltas)).toEqual({
      role: 'assistant',
      content: null,
      tool_calls: calls.map((one) => ({ index: 0, ...one })),
    })
  })

  it('stay apart by their index, in the order of their first pieces', () => {
    const piece = (index: number, told: string): object => ({ index, function: { arguments: told } })
    expect(
      messageOf(
        { tool_calls: [piece(1, 'x'), piece(0, 'a')] },
        { tool_calls: [piece(0, 'b'), piece(1, 'y')] },
      ),
    ).toMatchObject({ tool_calls: [piece(1, 'xy'), piece(0, 'ab')] })
  })

  it('leave what is no list as it came', () => {
    expect(messageOf({ tool_calls: { id: 'c1' } }, call(named))).toMatchObject({ tool_calls: { id: 'c1' } })
  })
})
