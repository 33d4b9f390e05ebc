import { isObject, isWords, listOf, member, memberAt, stringAt } from '../../src/surface/member.ts'
import type { Surface } from '../../src/evidence/surface.ts'

/** The most that a careful client reads of a reply: the drills ask for three sentences. */
const MOST_BYTES = 1024 * 1024

/**
 * Whether a careful application would use the reply: status, content type, size, terminal state and content are all
 * looked at. JSON is read with `JSON.parse`, as applications do. Rejects where the bytes cannot be read.
 */
export async function isUsable(response: Response, surface: Surface, stream: boolean): Promise<boolean> {
  const type = (response.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase()
  const expected = stream ? 'text/event-stream' : 'application/json'
  if (response.status !== 200 || type !== expected || response.body === null) {
    await response.body?.cancel()
    return false
  }
  const text = await readCapped(response.body)
  if (!stream) return READERS[surface].whole(JSON.parse(text))
  return READERS[surface].streamed(eventsIn(text))
}

async function readCapped(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > MOST_BYTES) throw new Error('the reply is larger than any answer')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** The data of each event, `[DONE]` as it stands. Throws where one is no JSON, or where the last one is not ended. */
function eventsIn(text: string): readonly unknown[] {
  const events = text.replaceAll('\r\n', '\n').split('\n\n')
  if (events.pop() !== '') throw new Error('the stream stopped inside an event')
  return events.flatMap((event) => {
    const data = event.split('\n').flatMap((line) => (line.startsWith('data: ') ? line.slice(6) : []))
    if (data.length === 0) return []
    const joined = data.join('\n')
    return [joined === '[DONE]' ? joined : (JSON.parse(joined) as unknown)]
  })
}

interface Reader {
  readonly whole: (reply: unknown) => boolean
  readonly streamed: (events: readonly unknown[]) => boolean
}

const READERS: Readonly<Record<Surface, Reader>> = {
  'chat-completions': {
    whole(reply) {
      const [choice, ...others] = listOf(member(reply, 'choices'))
      return (
        !isObject(member(reply, 'error')) &&
        others.length === 0 &&
        stringAt(choice, 'finish_reason') === 'stop' &&
        isWords(memberAt(choice, 'message', 'content'))
      )
    },
    streamed(events) {
      const choices = events.flatMap((event) => listOf(member(event, 'choices')))
      const reasons = choices.flatMap((choice) => stringAt(choice, 'finish_reason') ?? [])
      const words = choices.map((choice) => stringAt(member(choice, 'delta'), 'content') ?? '').join('')
      return events.at(-1) === '[DONE]' && reasons.join() === 'stop' && isWords(words)
    },
  },
  responses: {
    whole: isCompleted,
    streamed(events) {
      const last = events.at(-1)
      return stringAt(last, 'type') === 'response.completed' && isCompleted(member(last, 'response'))
    },
  },
}

function isCompleted(response: unknown): boolean {
  const parts = listOf(member(response, 'output')).flatMap((item) => listOf(member(item, 'content')))
  return (
    stringAt(response, 'status') === 'completed' &&
    !isObject(member(response, 'error')) &&
    parts.some((part) => stringAt(part, 'type') === 'output_text' && isWords(member(part, 'text')))
  )
}
