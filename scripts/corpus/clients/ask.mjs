// What every Node client of the corpus is told: its argument is a file with JSON of { client, log, baseUrl, key, prompt, surface, stream,
// model }. Not its environment, which some of them write down.
import { readFileSync } from 'node:fs'
import process from 'node:process'

export const asked = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))

export const body = () => ({
  model: asked.model,
  ...(asked.surface === 'responses'
    ? { input: asked.prompt }
    : { messages: [{ role: 'user', content: asked.prompt }] }),
  ...(asked.stream ? { stream: true } : {}),
})

export const url = () =>
  `${asked.baseUrl}${asked.surface === 'responses' ? '/responses' : '/chat/completions'}`

export const headers = () => ({
  authorization: `Bearer ${asked.key}`,
  'content-type': 'application/json',
})

/** Asks with an SDK of OpenAI's form, and reads a stream to its end. */
export async function askSdk(client) {
  const reply =
    asked.surface === 'responses'
      ? await client.responses.create(body())
      : await client.chat.completions.create(body())
  if (!asked.stream) return reply
  const events = []
  for await (const event of reply) events.push(event)
  return events
}
