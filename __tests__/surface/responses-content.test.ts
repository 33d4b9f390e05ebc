import { describe, expect, it } from '@jest/globals'
import { contentDisagreement } from '../../src/surface/responses-content.ts'

type Told = Readonly<Record<string, unknown>>

/** Events as the stream's reader hands them over, and the terminal response, which holds the items. */
function codeOf(
  events: readonly (readonly [type: string, value: Told])[],
  output: readonly object[],
): unknown {
  const told = events.map(([type, value]) => ({ type: `response.${type}`, value }))
  return contentDisagreement(told, { output })?.code ?? null
}

const text = (words: string): object => ({ type: 'output_text', text: words })
const message = (...content: readonly object[]): object => ({ type: 'message', role: 'assistant', content })
const call = (told: string): object => ({ type: 'function_call', name: 'f', arguments: told })
const custom = (told: string): object => ({ type: 'custom_tool_call', name: 'w', input: told })

const textDelta = (delta: string, place: Told = {}) => ['output_text.delta', { delta, ...place }] as const
const callDelta = (delta: string, place: Told = {}) =>
  ['function_call_arguments.delta', { delta, ...place }] as const
const partDone = (part: object) => ['content_part.done', { part }] as const
const itemDone = (item: object, place: Told = {}) => ['output_item.done', { item, ...place }] as const

describe('the words of a Responses stream and of its terminal response', () => {
  it.each<readonly [string, Parameters<typeof codeOf>[0], readonly object[]]>([
    ['pieces', [textDelta('Dry'), textDelta('.')], [message(text('Dry.'))]],
    ['pieces with white space around them', [textDelta('\n Dry.')], [message(text('Dry.\n'))]],
    ['pieces of two parts', [textDelta('Dry'), textDelta('.')], [message(text('Dry'), text('.'))]],
    [
      'pieces out of turn, the first place left out as serialisers leave out zeros',
      [textDelta('.', { output_index: 1 }), textDelta('Dry')],
      [message(text('Dry')), message(text('.'))],
    ],
    ['a piece with nothing in it', [textDelta('Dry.'), ['output_text.delta', {}]], [message(text('Dry.'))]],
    ['a call without arguments', [itemDone({ type: 'function_call' })], [call('')]],
    ['no words at all', [], [message(text(' \n'))]],
    [
      'a part of reasoning beside the text',
      [partDone({ type: 'reasoning_text', text: 'Hm.' }), textDelta('Dry.'), partDone(text('Dry.'))],
      [message(text('Dry.'))],
    ],
    [
      'an item of reasoning alone told as done',
      [textDelta('Dry.'), itemDone({ type: 'reasoning', summary: [] })],
      [message(text('Dry.'))],
    ],
    [
      'a call beside a message of which only the call is told as done',
      [textDelta('Dry.'), itemDone(call('{}'))],
      [message(text('Dry.')), call('{}')],
    ],
    [
      'a call beside a message of which only the message is told as done',
      [textDelta('Dry.'), itemDone(message(text('Dry.')))],
      [message(text('Dry.')), call('{}')],
    ],
    [
      'a call beside one that the provider answers itself',
      [callDelta('{"a":1}'), itemDone({ type: 'mcp_call', arguments: '{"q":2}' })],
      [{ type: 'mcp_call', arguments: '{"q":2}' }, call('{"a":1}')],
    ],
    [
      'calls streamed in turn',
      [
        callDelta('{"b"', { output_index: 1 }),
        callDelta('{"a"', { output_index: 0 }),
        callDelta(':2}', { output_index: 1 }),
        callDelta(':1}', { output_index: 0 }),
      ],
      [call('{"a":1}'), call('{"b":2}')],
    ],
    ['the input of a custom tool', [['custom_tool_call_input.delta', { delta: 'a b' }]], [custom('a b')]],
    ['a call that was told only at the end', [], [call('{}')]],
  ])('agree: %s', (_name, events, output) => {
    expect(codeOf(events, output)).toBeNull()
  })

  const dry = textDelta('Dry.')
  const refused = message({ type: 'refusal', refusal: 'No.' })
  it.each<readonly [string, Parameters<typeof codeOf>[0], readonly object[]]>([
    ['a piece is missing', [textDelta('Dry')], [message(text('Dry.'))]],
    ['a piece has no words', [['output_text.delta', { delta: 7 }]], [message(text('Dry.'))]],
    ['pieces of an answer that is not there', [dry], []],
    ['a text of which no piece came', [], [message(text('Dry.'))]],
    [
      'a text of which only the end was told',
      [['output_text.done', { text: 'Dry.' }]],
      [message(text('Dry.'))],
    ],
    [
      'the text told as done is another',
      [dry, ['output_text.done', { text: 'Wet.' }]],
      [message(text('Dry.'))],
    ],
    ['the part told as done is another', [dry, partDone(text('Wet.'))], [message(text('Dry.'))]],
    ['the item told as done is another', [dry, itemDone(message(text('Wet.')))], [message(text('Dry.'))]],
    [
      'the message told as done is another, behind an item of reasoning',
      [itemDone({ type: 'reasoning' }), dry, itemDone(message(text('Wet.')))],
      [message(text('Dry.'))],
    ],
    ['a piece of a refusal is missing', [['refusal.delta', { delta: 'N' }]], [refused]],
    ['the refusal told as done is another', [['refusal.done', { refusal: 'N' }]], [refused]],
    ['the refused part is another', [partDone({ type: 'refusal', refusal: 'N' })], [refused]],
    ['a piece of the arguments is missing', [callDelta('{')], [call('{}')]],
    [
      'the arguments told as done are others',
      [['function_call_arguments.done', { arguments: '{"a":1}' }]],
      [call('{}')],
    ],
    [
      'the call told as done is another',
      [dry, itemDone(message(text('Dry.'))), itemDone(call('{"a":1}'))],
      [message(text('Dry.')), call('{}')],
    ],
    ['the input told as done is another', [['custom_tool_call_input.done', { input: 'a' }]], [custom('b')]],
    ['the custom call told as done is another', [itemDone(custom('a'))], [custom('b')]],
  ])('disagree: %s', (_name, events, output) => {
    expect(codeOf(events, output)).toBe('content-contradicts')
  })
})
