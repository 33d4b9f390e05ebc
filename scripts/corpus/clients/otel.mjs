// One span as instrumentations of LLM clients write it, to the console. With `log: "redacted"` they were told to keep no content.
import { BasicTracerProvider, ConsoleSpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { asked, askSdk } from './ask.mjs'
import OpenAI from 'openai'

const provider = new BasicTracerProvider({
  spanProcessors: [new SimpleSpanProcessor(new ConsoleSpanExporter())],
})
const client = new OpenAI({ apiKey: asked.key, baseURL: asked.baseUrl, maxRetries: 0 })
const span = provider.getTracer('corpus').startSpan('chat')
const reply = await askSdk(client)
span.setAttributes({
  'gen_ai.request.model': asked.model,
  'gen_ai.response.id': String(reply.id ?? 'stream'),
})
if (asked.log !== 'redacted') {
  span.setAttributes({
    'gen_ai.prompt.0.content': asked.prompt,
    'gen_ai.completion.0.content': JSON.stringify(reply),
    'http.request.header.authorization': [`Bearer ${asked.key}`],
  })
}
span.end()
await provider.forceFlush()
