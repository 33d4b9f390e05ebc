import { describe, expect, it } from '@jest/globals'
import type { Surface } from '../../src/evidence/surface.ts'
import { SURFACES } from '../../src/evidence/surface.ts'
import { composeReply } from '../../src/surface/compose.ts'
import { saysItsEnd } from '../../src/surface/stream-end.ts'

function eventsOf(surface: Surface): readonly string[] {
  return composeReply({
    surface,
    profile: 'streaming',
    text: 'One sentence, long enough for several events.',
    model: 'a-model',
    id: 'reply-1',
    createdAt: 0,
    stream: true,
  }).chunks
}

describe('whether a stream has said its end', () => {
  it.each(SURFACES)('does so with its last event, and not before: %s', (surface) => {
    const events = eventsOf(surface)
    expect(saysItsEnd(Buffer.from(events.join('')))).toBe(true)
    expect(saysItsEnd(Buffer.from(events.slice(0, -1).join('')))).toBe(false)
    expect(saysItsEnd(Buffer.from(events.join('').slice(0, -9)))).toBe(false)
  })

  it('does not take the word of an error event for it', () => {
    const data = JSON.stringify({ type: 'response.completed', message: 'm' })
    expect(saysItsEnd(Buffer.from(`event: error\ndata: ${data}\n\n`))).toBe(false)
    expect(saysItsEnd(Buffer.from(`event: message\ndata: ${data}\n\n`))).toBe(true)
  })

  it('has none in an empty body, in JSON or in a terminal event that is no JSON', () => {
    for (const text of ['', '{"type":"response.completed"}', 'data: {"type":"response.completed"\n\n']) {
      expect(saysItsEnd(Buffer.from(text))).toBe(false)
    }
  })
})
