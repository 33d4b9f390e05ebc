// The AI SDK with its own defaults: two retries, two seconds before the first.
import process from 'node:process'
import { createOpenAI } from '@ai-sdk/openai'
import { generateText, streamText } from 'ai'
import { isResponses, isStreaming, leaveRecord, model, outputTokens, prompt } from './call.mjs'

const { OPENAI_API_KEY, OPENAI_BASE_URL } = process.env

let attempts = 0
let status = null
const openai = createOpenAI({
  apiKey: OPENAI_API_KEY,
  baseURL: OPENAI_BASE_URL,
  async fetch(url, init) {
    attempts += 1
    status = null
    const reply = await globalThis.fetch(url, init)
    status = reply.status
    return reply
  },
})
const call = {
  model: isResponses ? openai.responses(model) : openai.chat(model),
  prompt,
  maxOutputTokens: outputTokens,
}

async function ask() {
  if (!isStreaming) return generateText(call)
  let failure = null
  // A stream reports its errors here, and ends in order.
  const stream = streamText({
    ...call,
    onError({ error }) {
      failure = error
    },
  })
  const text = await stream.text
  if (failure !== null) throw failure
  return { text, finishReason: await stream.finishReason }
}

try {
  const { text, finishReason } = await ask()
  leaveRecord({ usable: text !== '' && finishReason === 'stop', status, attempts })
} catch {
  leaveRecord({ usable: false, status, attempts })
}
