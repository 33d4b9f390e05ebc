// A wrapper around an official SDK with the SDK's own defaults: two retries, its own waits, its own errors. It reads
// what the gate gives to every application, asks once, and leaves one decision record on its standard output. E2E_SDK
// names the SDK: `openai`, or CometAPI's own, which is built on an older one of it.
import console from 'node:console'
import { appendFileSync } from 'node:fs'
import process from 'node:process'
import { CometAPI } from 'cometapi'
import OpenAI from 'openai'

const {
  GATE_MODEL,
  GATE_OUTPUT_TOKENS,
  GATE_PROFILE,
  GATE_PROMPT,
  GATE_SURFACE,
  E2E_KEYS,
  E2E_SDK,
  OPENAI_API_KEY,
} = process.env
const Client = E2E_SDK === 'cometapi' ? CometAPI : OpenAI

// Only for the test, outside of everything that the gate knows: which key this application was given.
if (E2E_KEYS) appendFileSync(E2E_KEYS, `${OPENAI_API_KEY}\n`)

let attempts = 0
const client = new Client({
  timeout: 8_000,
  fetch(url, init) {
    attempts += 1
    return globalThis.fetch(url, init)
  },
})

const tool = {
  name: 'report_check',
  description: 'Reports that the check arrived.',
  parameters: {
    type: 'object',
    properties: { nonce: { type: 'string' } },
    required: ['nonce'],
    additionalProperties: false,
  },
}

/** Whether the reply can be used: the terminal state says so and there is something in it. */
async function askResponses() {
  const request = {
    model: GATE_MODEL,
    input: GATE_PROMPT,
    max_output_tokens: Number(GATE_OUTPUT_TOKENS),
    ...(GATE_PROFILE === 'tool-call'
      ? { tools: [{ type: 'function', strict: true, ...tool }], tool_choice: 'required' }
      : {}),
  }
  if (GATE_PROFILE !== 'streaming') {
    const reply = await client.responses.create(request)
    const wanted = GATE_PROFILE === 'tool-call' ? 'function_call' : 'message'
    return reply.status === 'completed' && !reply.error && reply.output?.some(({ type }) => type === wanted)
  }
  let text = ''
  let usable = false
  for await (const event of await client.responses.create({ ...request, stream: true })) {
    if (event.type === 'response.output_text.delta') text += event.delta
    if (event.type === 'error' || event.type === 'response.failed') throw new Error('the stream failed')
    if (event.type === 'response.completed') usable = text !== '' && event.response.status === 'completed'
  }
  return usable
}

async function askChat() {
  const request = {
    model: GATE_MODEL,
    messages: [{ role: 'user', content: GATE_PROMPT }],
    max_completion_tokens: Number(GATE_OUTPUT_TOKENS),
    ...(GATE_PROFILE === 'tool-call'
      ? { tools: [{ type: 'function', function: tool }], tool_choice: 'required' }
      : {}),
  }
  if (GATE_PROFILE !== 'streaming') {
    const reply = await client.chat.completions.create(request)
    const [choice, second] = reply.choices ?? []
    if (GATE_PROFILE === 'tool-call')
      return choice?.finish_reason === 'tool_calls' && Boolean(choice.message.tool_calls?.length)
    return !second && !reply.error && choice?.finish_reason === 'stop' && Boolean(choice.message.content)
  }
  let text = ''
  let finish = null
  for await (const chunk of await client.chat.completions.create({ ...request, stream: true })) {
    text += chunk.choices[0]?.delta?.content ?? ''
    finish = chunk.choices[0]?.finish_reason ?? finish
  }
  return text !== '' && finish === 'stop'
}

// `ask-twice`: a loop around a client that retries by itself, as it happens where nobody counts all layers.
const calls = process.env.E2E_HABITS === 'ask-twice' ? 2 : 1
let usable = false
let statusClass = '2xx'
for (let call = 1; call <= calls && !usable; call += 1) {
  try {
    usable = Boolean(await (GATE_SURFACE === 'responses' ? askResponses() : askChat()))
  } catch (error) {
    const { status } = error
    if (error instanceof Client.APIConnectionError) statusClass = 'none'
    else if (typeof status === 'number') statusClass = `${Math.floor(status / 100)}xx`
  }
}
console.log(
  JSON.stringify({
    event: 'fallback_decision',
    api_surface: GATE_SURFACE,
    fallback_decision: usable ? 'promote' : 'hold',
    status_class: statusClass,
    retry_count: attempts - 1,
    escalation: usable ? 'none' : 'on-call informed',
  }),
)
process.exitCode = usable ? 0 : 1
