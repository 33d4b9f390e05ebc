import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { SURFACES } from '../../src/evidence/surface.ts'
import { composeError, composeReply } from '../../src/surface/compose.ts'
import { read } from '../../src/surface/read.ts'
import { replyTexts } from '../../src/surface/text.ts'
import { asked, healthy, replyOf } from './replies.ts'

const base = { model: 'm-1', id: 'x1', createdAt: 1_764_000_000 }

describe.each(SURFACES)('a composed reply of %s', (surface) => {
  it('reads as a pass with exactly its words, whatever they are', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((text) => text.trim() !== '' && text.isWellFormed())
    fc.assert(
      fc.property(words, fc.boolean(), (text, stream) => {
        const { status, headers, chunks } = composeReply({
          ...base,
          surface,
          profile: 'minimal',
          stream,
          text,
        })
        const reply = { ...replyOf(chunks.join('')), status, headers: new Map(Object.entries(headers)) }
        fc.pre(!text.trimStart().startsWith('{'))
        expect(read(reply, asked(surface, stream))).toMatchObject({ outcome: 'pass', usable: 'text' })
        expect(replyTexts(reply, { stream })).toContain(text)
      }),
    )
  })

  it('is one chunk whole, and one chunk an event when it streams', () => {
    expect(composeReply({ ...base, surface, profile: 'minimal', text: 'Dry.' }).chunks).toHaveLength(1)
    const { chunks, headers } = composeReply({
      ...base,
      surface,
      profile: 'streaming',
      text: 'A dry day came.',
    })
    expect(headers['content-type']).toBe('text/event-stream')
    expect(
      chunks.every((chunk) => chunk.endsWith('\n\n') && chunk.indexOf('\n\n') === chunk.length - 2),
    ).toBe(true)
    expect(chunks.length).toBeGreaterThan(4)
  })
})

describe('the composed shapes', () => {
  it('number the events of a Responses stream from 0', () => {
    const events = [...healthy('responses', 'streaming').matchAll(/"sequence_number":(\d+)/g)]
    expect(events.map((match) => Number(match[1]))).toEqual(events.map((_, at) => at))
  })

  it('end a chat stream with its reason and the end mark', () => {
    const chunks = composeReply({
      ...base,
      surface: 'chat-completions',
      profile: 'streaming',
      text: 'Dry.',
    }).chunks
    expect(chunks.at(-1)).toBe('data: [DONE]\n\n')
    expect(chunks.at(-2)).toContain('"finish_reason":"stop"')
  })

  it('wrap an error as documented', () => {
    const { status, headers, chunks } = composeError({
      status: 401,
      code: '',
      message: 'invalid token',
      requestId: 'r-1',
    })
    expect(status).toBe(401)
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'x-request-id': 'r-1' })
    expect(JSON.parse(chunks.join(''))).toEqual({
      error: { message: 'invalid token (request id: r-1)', type: 'comet_api_error', param: '', code: '' },
    })
  })
})
