import { describe, expect, it } from '@jest/globals'
import type { Composition } from '../../src/surface/compose.ts'
import { composeReply } from '../../src/surface/compose.ts'
import { deltasOf } from '../../src/surface/compose-chat.ts'
import { REPORT_TOOL } from '../../src/surface/tool.ts'

const TEXT = 'A dry, windy day.'
const ARGUMENTS = '{"nonce":"amber-kite"}'
const base: Composition = {
  surface: 'chat-completions',
  profile: 'minimal',
  text: TEXT,
  model: 'm-1',
  id: 'chatcmpl-1',
  createdAt: 1_764_000_000,
}

const call = (told: string): object => ({
  id: 'call_chatcmpl-1',
  type: 'function',
  function: { name: REPORT_TOOL, arguments: told },
})

function completion(message: object, finish: string): object {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_764_000_000,
    model: 'm-1',
    choices: [{ index: 0, message, logprobs: null, finish_reason: finish }],
    usage: {
      prompt_tokens: 24,
      completion_tokens: 32,
      total_tokens: 56,
      prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
      completion_tokens_details: {
        reasoning_tokens: 0,
        audio_tokens: 0,
        accepted_prediction_tokens: 0,
        rejected_prediction_tokens: 0,
      },
    },
    service_tier: 'default',
    system_fingerprint: null,
  }
}

function chunk(delta: object, finish: string | null = null): object {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1_764_000_000,
    model: 'm-1',
    service_tier: 'default',
    system_fingerprint: null,
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
  }
}

/** The data of each event; the end mark as it stands. */
function eventsOf(composition: Composition): readonly unknown[] {
  const chunks = composeReply({ ...composition, stream: true }).chunks
  return chunks.map((text): unknown => {
    const data = /^data: (.+)\n\n$/.exec(text)?.[1] ?? ''
    return data === '[DONE]' ? data : (JSON.parse(data) as unknown)
  })
}

function wholeOf(composition: Composition): unknown {
  return JSON.parse(composeReply(composition).chunks.join(''))
}

describe('a composed chat completion', () => {
  it('has the documented members around its words', () => {
    const message = { role: 'assistant', content: TEXT, refusal: null, annotations: [] }
    expect(wholeOf(base)).toEqual(completion(message, 'stop'))
  })

  it.each<readonly [string, Partial<Composition>, string]>([
    ['arguments are given', { toolArguments: ARGUMENTS }, ARGUMENTS],
    ['the profile asks for it', { profile: 'tool-call' }, '{}'],
    ['both say so', { profile: 'tool-call', toolArguments: ARGUMENTS }, ARGUMENTS],
  ])('calls the tool and says nothing where %s', (_name, change, told) => {
    const message = { role: 'assistant', content: null, refusal: null, tool_calls: [call(told)] }
    expect(wholeOf({ ...base, ...change })).toEqual(completion(message, 'tool_calls'))
  })

  it('streams its words from the role to the end mark', () => {
    expect(eventsOf(base)).toEqual([
      chunk({ role: 'assistant', content: '', refusal: null }),
      chunk({ content: 'A dry, windy' }),
      chunk({ content: ' day.' }),
      chunk({}, 'stop'),
      '[DONE]',
    ])
  })

  it('streams a call: its name first, then its arguments in pieces', () => {
    const piece = (told: string): object =>
      chunk({ tool_calls: [{ index: 0, function: { arguments: told } }] })
    expect(eventsOf({ ...base, toolArguments: ARGUMENTS })).toEqual([
      chunk({ role: 'assistant', content: null, refusal: null }),
      chunk({ tool_calls: [{ index: 0, ...call('') }] }),
      piece('{"nonce":"am'),
      piece('ber-kite"}'),
      chunk({}, 'tool_calls'),
      '[DONE]',
    ])
  })
})

describe('the pieces of a text', () => {
  it.each([
    ['', []],
    ['exactly ten2', ['exactly ten2']],
    ['exactly ten2!', ['exactly ten2', '!']],
    ['🙂'.repeat(13), ['🙂'.repeat(12), '🙂']],
  ])('of %j are %j', (text, pieces) => {
    expect(deltasOf(text)).toEqual(pieces)
  })
})
