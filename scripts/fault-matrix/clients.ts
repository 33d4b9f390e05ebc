import OpenAI from 'openai'
import type { RouteForApplication } from '../../src/application/port.ts'
import type { Surface } from '../../src/evidence/surface.ts'
import { buildRequest } from '../../src/surface/ask.ts'
import { isUsable } from './careful-reply.ts'

/** One question to one route. */
export interface Asking {
  readonly route: RouteForApplication
  readonly surface: Surface
  readonly stream: boolean
  readonly prompt: string
  readonly outputTokens: number
  /** How long the client is set to wait for a reply. */
  readonly timeoutMs: number
  /** Aborts when whoever asked has gone. */
  readonly signal: AbortSignal
}

/** Asks, and says whether it got an answer that it would use. May reject: that is a failure, too. */
export type Client = (asking: Asking) => Promise<boolean>

/**
 * The usual wrapper around the official SDK: it trusts what the SDK returns as long as there are words in it. Everything
 * but the timeout is the SDK's default. `heard` gets what the SDK would write to the console.
 */
export function openaiClient(settings: {
  readonly heard: (line: string) => void
  readonly maxRetries?: number
}): Client {
  const { heard, ...retries } = settings
  const log = (...parts: readonly unknown[]) => {
    heard(parts.map(String).join(' '))
  }
  return (asking) => {
    const { route, surface, timeoutMs } = asking
    const client = new OpenAI({
      baseURL: route.baseUrl,
      apiKey: route.canary.reveal(),
      timeout: timeoutMs,
      ...retries,
      // `warn` is the default, said here so that OPENAI_LOG of whoever runs this changes nothing.
      logLevel: 'warn',
      logger: { error: log, warn: log, info: log, debug: log },
    })
    return surface === 'responses' ? askResponses(client, asking) : askChat(client, asking)
  }
}

async function askChat(client: OpenAI, asking: Asking): Promise<boolean> {
  const { route, prompt, outputTokens, signal } = asking
  const request = {
    model: route.model,
    messages: [{ role: 'user' as const, content: prompt }],
    max_tokens: outputTokens,
  }
  if (!asking.stream) {
    const reply = await client.chat.completions.create(request, { signal })
    return Boolean(reply.choices[0]?.message.content)
  }
  let text = ''
  const stream = await client.chat.completions.create({ ...request, stream: true }, { signal })
  for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? ''
  return text !== ''
}

async function askResponses(client: OpenAI, asking: Asking): Promise<boolean> {
  const { route, prompt, outputTokens, signal } = asking
  const request = { model: route.model, input: prompt, max_output_tokens: outputTokens }
  if (!asking.stream) {
    const reply = await client.responses.create(request, { signal })
    return Boolean(reply.output_text)
  }
  let text = ''
  const stream = await client.responses.create({ ...request, stream: true }, { signal })
  for await (const event of stream) if (event.type === 'response.output_text.delta') text += event.delta
  return text !== ''
}

/** One `fetch` without retries and redirects, under one timeout for the whole exchange; the reply is checked with care. */
export const fetchClient: Client = async ({ route, surface, stream, timeoutMs, signal, ...rest }) => {
  const profile = stream ? 'streaming' : 'minimal'
  const { path, body } = buildRequest({ ...rest, surface, profile, model: route.model })
  const response = await fetch(`${route.baseUrl}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${route.canary.reveal()}` },
    body: JSON.stringify(body),
    redirect: 'manual',
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
  })
  return isUsable(response, surface, stream)
}
