import { frameEvents } from './frames.ts'
import { stringAt } from './member.ts'
import { isTerminal } from './responses-stream.ts'
import { readEvents } from './sse.ts'

/**
 * Whether an event stream has said that nothing more follows: `[DONE]`, or the terminal event of Responses. A client may
 * hang up then: openai-node does so after `[DONE]` (src/core/streaming.ts), before the server has closed.
 */
export function saysItsEnd(body: Uint8Array): boolean {
  const { frames } = frameEvents(readEvents([body]), false)
  return frames.some(
    (frame) =>
      frame.kind === 'done' ||
      (frame.kind === 'object' && isTerminal({ type: stringAt(frame.value, 'type') ?? '' })),
  )
}
