// The same wrapper as it is often written first. It works on a good day; the numbers say what the gate sees on others.
import { CometAPI } from 'cometapi'

const { GATE_MODEL: model, GATE_OUTPUT_TOKENS, GATE_PROMPT: question, GATE_SURFACE: surface } = process.env

const log = (level) => (message, details) => console.log(JSON.stringify({ level, message, ...details }))

// 1. The SDK retries twice by itself, and below everything is asked three times: up to nine attempts a question.
// 2. No timeout: the SDK waits ten minutes for a gateway that is silent.
// 3. At `debug` the SDK hands prompts and replies to the logger.
const client = new CometAPI({
  logLevel: 'debug',
  logger: { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') },
})

// 4. The client holds the key, and so does its dump.
console.log('client ready', client)

async function request() {
  const tokens = Number(GATE_OUTPUT_TOKENS)
  if (surface === 'responses') {
    const reply = await client.responses.create({ model, input: question, max_output_tokens: tokens })
    return reply.output[0].content[0].text
  }
  const messages = [{ role: 'user', content: question }]
  const reply = await client.chat.completions.create({ model, messages, max_completion_tokens: tokens })
  return reply.choices[0].message.content
}

// 5. Whatever is thrown is tried again at once: a wrong request too.
// 6. After three failures the caller gets a text that looks like an answer.
async function ask() {
  for (let n = 1; n <= 3; n += 1) {
    try {
      return await request()
    } catch (error) {
      console.error(`attempt ${n} failed`, error)
    }
  }
  return 'Sorry, please ask again later.'
}

await ask()
// 7. The record says what was planned: no retries counted, always a promotion, nobody told of a failure.
console.log(
  JSON.stringify({
    event: 'fallback_decision',
    api_surface: surface,
    fallback_decision: 'promote',
    retry_count: 0,
  }),
)
