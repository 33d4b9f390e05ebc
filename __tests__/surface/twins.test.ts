import { describe, expect, it } from '@jest/globals'
import type { Surface } from '../../src/evidence/surface.ts'
import { asked, codeOf, healthy, replyOf } from './replies.ts'

/** A change of one healthy body that leaves it healthy, and its near twin that does not. */
interface Twin {
  readonly title: string
  readonly surface: Surface
  readonly stream: boolean
  readonly fine: (body: string) => string
  readonly bad: (body: string) => string
  readonly code: string
}

/** Replaces exactly once, or the twin would test nothing. */
function swap(from: string, to: string): (body: string) => string {
  return (body) => {
    if (!body.includes(from)) throw new Error(`The healthy body does not hold ${from}`)
    return body.replace(from, () => to)
  }
}
const same = (body: string): string => body
const LAST = (body: string): string => body.slice(0, body.lastIndexOf('data: '))

const chat: readonly Omit<Twin, 'surface'>[] = [
  {
    title: 'a null error and an error',
    stream: false,
    fine: swap('"choices"', '"error":null,"choices"'),
    bad: swap('"choices"', '"error":{"message":"m"},"choices"'),
    code: 'error-in-success',
  },
  {
    title: 'an empty list of calls and a call, both ending with stop',
    stream: false,
    fine: swap('"annotations":[]', '"tool_calls":[]'),
    bad: swap('"annotations":[]', '"tool_calls":[{"id":"c","function":{"name":"f","arguments":"{}"}}]'),
    code: 'terminal-contradicts',
  },
  {
    title: 'a name told twice alike and differently',
    stream: false,
    fine: swap('"object":', '"model":"gpt-5-mini","object":'),
    bad: swap('"object":', '"model":"gpt-4","object":'),
    code: 'duplicate-keys',
  },
  {
    title: 'white space and a word behind',
    stream: false,
    fine: (b) => `${b}\r\n `,
    bad: (b) => `${b}ok`,
    code: 'trailing-bytes',
  },
  {
    title: 'an empty output and an output with items',
    stream: false,
    fine: swap('"choices"', '"output":[],"choices"'),
    bad: swap('"choices"', '"output":[{"type":"message"}],"choices"'),
    code: 'both-surfaces',
  },
  {
    title: 'an odd object and the object of the other surface',
    stream: false,
    fine: swap('chat.completion', 'text_completion'),
    bad: swap('chat.completion', 'response'),
    code: 'both-surfaces',
  },
  {
    title: 'index left out and index 1',
    stream: false,
    fine: swap('"index":0,', ''),
    bad: swap('"index":0', '"index":1'),
    code: 'content-contradicts',
  },
  {
    title: 'an empty refusal and one beside the answer',
    stream: false,
    fine: swap('"refusal":null', '"refusal":""'),
    bad: swap('"refusal":null', '"refusal":"No."'),
    code: 'content-contradicts',
  },
  {
    title: 'the answer as text and as a list of parts',
    stream: false,
    fine: same,
    bad: (b) => b.replace(/"content":"[^"]*"/, '"content":[{"type":"text","text":"Dry."}]'),
    code: 'wrong-type',
  },
  { title: 'the end mark', stream: true, fine: same, bad: LAST, code: 'stream-cut' },
  {
    title: 'an empty reason at first and none at last',
    stream: true,
    fine: swap('"finish_reason":null', '"finish_reason":""'),
    bad: swap('"finish_reason":"stop"', '"finish_reason":null'),
    code: 'terminal-missing',
  },
  {
    title: 'an empty id and another id',
    stream: true,
    fine: swap('{"id":"x1"', '{"id":""'),
    bad: swap('{"id":"x1"', '{"id":"x2"'),
    code: 'identity-changed',
  },
  {
    title: 'a keep-alive comment and a bare JSON line',
    stream: true,
    fine: (b) => `: keep-alive\n\n${b}`,
    bad: (b) => b.replace('data: {', '{'),
    code: 'framing',
  },
]

const responses: readonly Omit<Twin, 'surface'>[] = [
  {
    title: 'an item without and with an unfinished status',
    stream: false,
    fine: swap('"type":"message","status":"completed",', '"type":"message",'),
    bad: swap('"type":"message","status":"completed",', '"type":"message","status":"in_progress",'),
    code: 'terminal-contradicts',
  },
  {
    title: 'a null and a set incomplete_details',
    stream: false,
    fine: same,
    bad: swap('"incomplete_details":null', '"incomplete_details":{"reason":"max_output_tokens"}'),
    code: 'terminal-contradicts',
  },
  {
    title: 'completed and done',
    stream: false,
    fine: same,
    bad: swap('"status":"completed","background"', '"status":"done","background"'),
    code: 'terminal-unknown',
  },
  {
    title: 'empty choices and choices with a message',
    stream: false,
    fine: swap('"output":', '"choices":[],"output":'),
    bad: swap('"output":', '"choices":[{"message":{"content":"x"}}],"output":'),
    code: 'both-surfaces',
  },
  {
    title: 'an unknown item beside the message and in its place',
    stream: false,
    fine: swap('"output":[', '"output":[{"type":"novel_call"},'),
    bad: swap('"type":"message"', '"type":"novel_call"'),
    code: 'no-usable-content',
  },
  {
    title: 'the output as a list and as an object',
    stream: false,
    fine: same,
    bad: (b) => b.replace(/"output":\[/, '"output":{"a":[').replace('],"parallel', ']},"parallel'),
    code: 'wrong-type',
  },
  {
    title: 'events without names and with a wrong one',
    stream: true,
    fine: (b) => b.replaceAll(/event: .*\n/g, ''),
    bad: swap('event: response.completed', 'event: response.failed'),
    code: 'terminal-contradicts',
  },
  {
    title: 'done after the terminal and in its place',
    stream: true,
    fine: (b) => `${b}data: [DONE]\n\n`,
    bad: (b) => `${b.slice(0, b.indexOf('event: response.completed'))}data: [DONE]\n\n`,
    code: 'terminal-missing',
  },
  {
    title: 'the terminal and everything but it',
    stream: true,
    fine: same,
    bad: (b) => b.slice(0, b.indexOf('event: response.completed')),
    code: 'terminal-missing',
  },
  {
    title: 'all deltas and one less',
    stream: true,
    fine: same,
    bad: (b) => {
      const from = b.indexOf('event: response.output_text.delta')
      return b.slice(0, from) + b.slice(b.indexOf('\n\n', from) + 2)
    },
    code: 'content-contradicts',
  },
  {
    title: 'an unknown event and an error event after the terminal',
    stream: true,
    fine: (b) => `${b}data: {"type":"novel.event"}\n\n`,
    bad: (b) => `${b}data: {"type":"error","message":"m"}\n\n`,
    code: 'error-in-success',
  },
]

const twins: readonly Twin[] = [
  ...chat.map((twin): Twin => ({ ...twin, surface: 'chat-completions' })),
  ...responses.map((twin): Twin => ({ ...twin, surface: 'responses' })),
]

describe('near twins', () => {
  it.each(twins.map((twin) => [twin.surface, twin.title, twin] as const))(
    '%s: %s',
    (surface, _title, twin) => {
      const body = healthy(surface, 'minimal', twin.stream)
      const question = asked(surface, twin.stream)
      expect(codeOf(replyOf(twin.fine(body)), question)).toBe('pass')
      expect(codeOf(replyOf(twin.bad(body)), question)).toBe(twin.code)
    },
  )
})
